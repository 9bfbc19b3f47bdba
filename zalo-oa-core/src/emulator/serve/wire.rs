//! A connection whose end can be chosen. hyper alone ends every one politely, but the bugs of
//! clients live in resets and cut answers.

use std::{
    io::{self, IoSlice},
    pin::Pin,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU8, Ordering},
    },
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use http::Response;
use hyper::{
    body::{Body, Frame, SizeHint},
    rt::{Read, ReadBufCursor, Write},
};
use hyper_util::rt::TokioIo;
use tokio::{io::ReadBuf, net::TcpStream};

use super::{
    super::{Emulator, exchanges::Receipt},
    front::Front,
};

// 0 keeps the connection for the next request.
const RESET: u8 = 1;
const CUT: u8 = 2;

/// Bytes of a request that are looked at before it is read.
const GLANCE: usize = 2_048;

/// Where it is noted that an answer has left.
pub(super) type Note = (Emulator, Receipt);

/// How a connection is to end; shared by its socket and what is sent over it.
#[derive(Clone, Default)]
pub(super) struct Fate {
    end: Arc<AtomicU8>,
    /// Noted once the socket has all that was sent so far.
    leaving: Arc<Mutex<Option<Note>>>,
}

impl Fate {
    /// The socket is to be reset when it is closed.
    pub(super) fn reset(&self) {
        self.end.store(RESET, Ordering::Relaxed);
    }

    /// The socket is to be closed once all that is under way has been written.
    fn cut(&self) {
        self.end.store(CUT, Ordering::Relaxed);
    }

    fn is(&self, fate: u8) -> bool {
        self.end.load(Ordering::Relaxed) == fate
    }
}

impl Fate {
    fn leaving(&self) -> std::sync::MutexGuard<'_, Option<Note>> {
        self.leaving.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The server's side of a connection.
pub(super) struct Wire {
    stream: TokioIo<TcpStream>,
    fate: Fate,
    front: Arc<Front>,
    /// Whether what comes next is the start of a request.
    between: bool,
}

impl Wire {
    pub(super) fn new(stream: TokioIo<TcpStream>, fate: Fate, front: Arc<Front>) -> Self {
        Self { stream, fate, front, between: true }
    }

    /// Looks at the start of a request without taking it, and resets the connection if that is
    /// this request's fate.
    fn poll_start(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        if !self.front.resets_unread() {
            self.between = false;
            return Poll::Ready(Ok(()));
        }
        let mut glance = [0; GLANCE];
        let mut seen = ReadBuf::new(&mut glance);
        ready!(self.stream.inner().poll_peek(context, &mut seen))?;
        self.between = seen.filled().is_empty();
        if self.front.resets(seen.filled()) {
            self.fate.reset();
            return Poll::Ready(Err(io::Error::other("the connection is reset here")));
        }
        Poll::Ready(Ok(()))
    }

    fn stream(&mut self) -> Pin<&mut TokioIo<TcpStream>> {
        Pin::new(&mut self.stream)
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        if self.fate.is(RESET) {
            // Closing then sends RST in place of FIN, and drops what was not sent.
            if let Err(error) = self.stream.inner().set_zero_linger() {
                tracing::error!(%error, "a connection could not be reset");
            }
        }
    }
}

impl Read for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        if self.between {
            ready!(self.poll_start(context))?;
        }
        self.stream().poll_read(context, buffer)
    }
}

impl Write for Wire {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.between = true;
        self.stream().poll_write(context, buffer)
    }

    /// hyper comes here when its own buffer is empty: the socket has all that was sent so far.
    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.stream().poll_flush(context))?;
        let left = self.fate.leaving().take();
        if let Some((emulator, receipt)) = left {
            emulator.left(receipt);
        }
        if self.fate.is(CUT) {
            return Poll::Ready(Err(io::Error::other("the answer is cut here")));
        }
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.fate.is(RESET) {
            // A polite end now would arrive before the reset.
            return Poll::Ready(Ok(()));
        }
        self.stream().poll_shutdown(context)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffers: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.between = true;
        self.stream().poll_write_vectored(context, buffers)
    }
}

/// A body that goes out whole, or up to where it is cut.
pub(super) struct Sent {
    left: Bytes,
    /// Bytes still to come according to `content-length`.
    promised: u64,
    cut: Option<Fate>,
    note: Option<(Note, Fate)>,
}

impl Sent {
    pub(super) fn whole(response: Response<Bytes>) -> Response<Self> {
        response.map(|body| Self { promised: length(&body), left: body, cut: None, note: None })
    }

    /// A whole answer; that it has left is noted.
    pub(super) fn noted(
        response: Response<Bytes>,
        note: Option<Note>,
        fate: &Fate,
    ) -> Response<Self> {
        if response.body().is_empty() {
            // No frame will tell.
            *fate.leaving() = note;
            return Self::whole(response);
        }
        let note = note.map(|note| (note, fate.clone()));
        Self::whole(response).map(|sent| Self { note, ..sent })
    }

    /// The head and the first `at` bytes go out, then the connection is closed. The head promises
    /// the whole body, at least one byte more than comes.
    pub(super) fn cut(response: Response<Bytes>, at: usize, fate: &Fate) -> Response<Self> {
        response.map(|mut body| {
            let whole = length(&body);
            body.truncate(at);
            let promised = whole.max(length(&body) + 1);
            Self { promised, left: body, cut: Some(fate.clone()), note: None }
        })
    }
}

fn length(body: &Bytes) -> u64 {
    u64::try_from(body.len()).unwrap_or(u64::MAX)
}

impl Body for Sent {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let next = std::mem::take(&mut self.left);
        self.promised = self.promised.saturating_sub(length(&next));
        if let Some((note, fate)) = self.note.take() {
            // With these bytes the answer is whole; the flush that follows hands them over.
            *fate.leaving() = Some(note);
        }
        if !next.is_empty() {
            return Poll::Ready(Some(Ok(Frame::data(next))));
        }
        let Some(fate) = &self.cut else {
            return Poll::Ready(None);
        };
        // Nobody wakes this: the flush that follows ends the connection.
        fate.cut();
        Poll::Pending
    }

    fn is_end_stream(&self) -> bool {
        self.cut.is_none() && self.left.is_empty() && self.note.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.promised)
    }
}
