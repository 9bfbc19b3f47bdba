//! Wakes an event loop from a thread that does not have the interpreter's lock: a pair of sockets, whose one end the loop
//! watches.

#[cfg(unix)]
pub(crate) struct Bell {
    rope: std::os::unix::net::UnixStream,
    heard: std::os::unix::net::UnixStream,
}

#[cfg(unix)]
impl Bell {
    /// `None` when the system gives no sockets.
    pub(crate) fn new() -> Option<Self> {
        let (rope, heard) = std::os::unix::net::UnixStream::pair().ok()?;
        rope.set_nonblocking(true).ok()?;
        heard.set_nonblocking(true).ok()?;
        Some(Self { rope, heard })
    }

    /// The file descriptor to watch.
    pub(crate) fn number(&self) -> i32 {
        std::os::fd::AsRawFd::as_raw_fd(&self.heard)
    }

    pub(crate) fn ring(&self) {
        // A full socket rings already.
        let _ = std::io::Write::write(&mut &self.rope, &[0]);
    }

    pub(crate) fn hush(&self) {
        let mut rings = [0; 64];
        while std::io::Read::read(&mut &self.heard, &mut rings)
            .is_ok_and(|read| read == rings.len())
        {}
    }
}

/// Loops of other systems watch no such sockets.
#[cfg(not(unix))]
pub(crate) enum Bell {}

#[cfg(not(unix))]
impl Bell {
    pub(crate) fn new() -> Option<Self> {
        None
    }

    pub(crate) fn number(&self) -> i32 {
        match *self {}
    }

    pub(crate) fn ring(&self) {
        match *self {}
    }

    pub(crate) fn hush(&self) {
        match *self {}
    }
}
