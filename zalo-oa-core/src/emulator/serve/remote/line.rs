//! One blocking connection to a control surface. It speaks just as much HTTP/1.1 as the server
//! does, so that asking for the time needs no executor.

use std::{
    io::{self, BufRead, BufReader, Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpStream},
    time::Duration,
};

use serde_json::Value;
use url::{Host, Url};

use super::ControlError;

/// How long an answer may take: the slowest is for a million new people.
const PATIENCE: Duration = Duration::from_secs(30);
/// Bytes in one line of an answer's head.
const LONGEST: u64 = 8 << 10;

pub(super) struct Line {
    address: SocketAddr,
    base: String,
    key: String,
    kept: Option<BufReader<TcpStream>>,
}

impl Line {
    pub(super) fn new(base: &str, key: &str) -> Result<Self, ControlError> {
        if key.is_empty() || !key.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(ControlError::Settings("the control key has letters and digits only"));
        }
        let port = loopback_port(base).ok_or(ControlError::Settings(
            "the emulator's address is to look like `http://127.0.0.1:8080`",
        ))?;
        Ok(Self {
            address: SocketAddr::from((Ipv4Addr::LOCALHOST, port)),
            base: format!("http://127.0.0.1:{port}"),
            key: key.to_owned(),
            kept: None,
        })
    }

    pub(super) fn base(&self) -> &str {
        &self.base
    }

    pub(super) fn key(&self) -> &str {
        &self.key
    }

    /// One request and its answer. What only looks is asked once more on a new connection.
    pub(super) fn ask(
        &mut self,
        verb: &str,
        path: &str,
        body: &Value,
    ) -> Result<Value, ControlError> {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let request = format!(
            "{verb} /control{path} HTTP/1.1\r\nhost: {}\r\nx-control-key: {}\r\n\
             content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            self.address,
            self.key,
            body.len()
        );
        let was_kept = self.kept.is_some();
        let answer = match self.carry(&request) {
            Err(_) if was_kept && verb == "GET" => self.carry(&request),
            answer => answer,
        };
        let (status, body) = answer.map_err(ControlError::Io)?;
        let answer: Value = serde_json::from_slice(&body).map_err(|_| ControlError::Odd("body"))?;
        if status == 200 {
            return Ok(answer);
        }
        let message = answer.get("error").and_then(Value::as_str).unwrap_or_default().to_owned();
        Err(ControlError::Refused { status, message })
    }

    /// The connection is kept only after a whole answer.
    fn carry(&mut self, request: &str) -> io::Result<(u16, Vec<u8>)> {
        let mut line = match self.kept.take() {
            Some(line) => line,
            None => BufReader::new(connect(self.address)?),
        };
        line.get_mut().write_all(request.as_bytes())?;
        let answer = read(&mut line)?;
        self.kept = Some(line);
        Ok(answer)
    }
}

fn connect(address: SocketAddr) -> io::Result<TcpStream> {
    let stream = TcpStream::connect_timeout(&address, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    Ok(stream)
}

fn read(line: &mut BufReader<TcpStream>) -> io::Result<(u16, Vec<u8>)> {
    let status = head_line(line)?;
    let status = status.split(' ').nth(1).and_then(|status| status.parse().ok());
    let status = status.ok_or_else(|| odd("no HTTP status"))?;
    let mut length = None;
    loop {
        let field = head_line(line)?;
        if field.is_empty() {
            break;
        }
        if let Some((name, value)) = field.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().ok();
        }
    }
    let length: u64 = length.ok_or_else(|| odd("an answer of unknown length"))?;
    let mut body = Vec::new();
    let read = line.take(length).read_to_end(&mut body)?;
    if u64::try_from(read).ok() != Some(length) {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok((status, body))
}

/// A line without its end.
fn head_line(line: &mut impl BufRead) -> io::Result<String> {
    let mut text = String::new();
    line.take(LONGEST).read_line(&mut text)?;
    match text.strip_suffix("\r\n") {
        Some(text) => Ok(text.to_owned()),
        None if text.is_empty() => Err(io::ErrorKind::UnexpectedEof.into()),
        None => Err(odd("no end of line")),
    }
}

fn odd(what: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}

/// The port of `http://127.0.0.1:<port>` or `http://localhost:<port>`; the server binds no other.
fn loopback_port(base: &str) -> Option<u16> {
    let url = Url::parse(base).ok()?;
    let local = match url.host()? {
        Host::Ipv4(address) => address == Ipv4Addr::LOCALHOST,
        Host::Domain(name) => name == "localhost",
        Host::Ipv6(_) => false,
    };
    (url.scheme() == "http" && local).then(|| url.port_or_known_default()).flatten()
}

#[cfg(test)]
mod tests {
    use std::{net::TcpListener, thread};

    use super::*;

    /// Takes one request and answers it.
    fn answer(stream: &TcpStream) {
        let mut request = BufReader::new(stream);
        while head_line(&mut request).unwrap() != "" {}
        let answer = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}";
        (&*stream).write_all(answer).unwrap();
    }

    #[test]
    fn a_connection_is_kept_and_only_looks_are_repeated_on_a_new_one() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let mut line = Line::new(&base, "0").unwrap();
        let mut ask = |verb| line.ask(verb, "/clock", &Value::Null);
        thread::scope(|scope| {
            let served = scope.spawn(|| {
                let (first, _) = listener.accept().unwrap();
                answer(&first);
                answer(&first);
                drop(first);
                let (second, _) = listener.accept().unwrap();
                answer(&second);
            });
            for _ in 0..3 {
                ask("GET").unwrap();
            }
            served.join().unwrap();
        });
        assert!(matches!(ask("POST"), Err(ControlError::Io(_))));
        listener.set_nonblocking(true).unwrap();
        assert!(listener.accept().is_err(), "the request was sent again");
    }

    #[test]
    fn the_key_goes_to_this_machine_only() {
        assert_eq!(loopback_port("http://127.0.0.1:8080"), Some(8080));
        assert_eq!(loopback_port("http://localhost:9/"), Some(9));
        for base in [
            "http://example.com:8080",
            "http://localhost.example.com:80",
            "http://10.0.0.1:8080",
            "https://127.0.0.1:8080",
            "127.0.0.1:8080",
        ] {
            assert_eq!(loopback_port(base), None, "{base}");
        }
    }

    #[test]
    fn a_key_cannot_smuggle_headers() {
        let line = Line::new("http://127.0.0.1:1", "ab\r\norigin: x");
        assert!(matches!(line, Err(ControlError::Settings(_))));
    }
}
