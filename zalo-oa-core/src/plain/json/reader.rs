//! Reading JSON: strictly, but for letters that were cut in half.

use super::Json;

/// How deep values may be nested.
const DEEP: u32 = 127;

pub(super) struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    /// The value that a whole text is.
    pub(super) fn whole(text: &str) -> Option<Json> {
        let mut reader = Reader { text, at: 0 };
        let value = reader.value(DEEP)?;
        reader.blank();
        (reader.at == text.len()).then_some(value)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn blank(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Goes past this sign, and blanks before it.
    fn take(&mut self, sign: u8) -> bool {
        self.blank();
        let there = self.peek() == Some(sign);
        self.at += usize::from(there);
        there
    }

    fn word(&mut self, word: &str, value: Json) -> Option<Json> {
        self.at += self.text.get(self.at..)?.starts_with(word).then_some(word.len())?;
        Some(value)
    }

    fn value(&mut self, deep: u32) -> Option<Json> {
        self.blank();
        match self.peek()? {
            b'n' => self.word("null", Json::Null),
            b't' => self.word("true", Json::Flag(true)),
            b'f' => self.word("false", Json::Flag(false)),
            b'"' => self.string().map(Json::Text),
            b'[' => {
                let mut items = Vec::new();
                self.items(b']', deep, &mut |reader, deep| {
                    items.push(reader.value(deep)?);
                    Some(())
                })?;
                Some(Json::List(items))
            }
            b'{' => {
                let mut fields = Vec::new();
                self.items(b'}', deep, &mut |reader, deep| {
                    reader.blank();
                    let key = reader.string()?;
                    reader.take(b':').then_some(())?;
                    fields.push((key, reader.value(deep)?));
                    Some(())
                })?;
                Some(Json::Object(fields))
            }
            _ => self.number(),
        }
    }

    fn items(
        &mut self,
        close: u8,
        deep: u32,
        item: &mut dyn FnMut(&mut Self, u32) -> Option<()>,
    ) -> Option<()> {
        let deep = deep.checked_sub(1)?;
        self.at += 1;
        if self.take(close) {
            return Some(());
        }
        loop {
            item(self, deep)?;
            if self.take(close) {
                return Some(());
            }
            self.take(b',').then_some(())?;
        }
    }

    fn digits(&mut self) -> Option<()> {
        let from = self.at;
        while self.peek().is_some_and(|sign| sign.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > from).then_some(())
    }

    fn number(&mut self) -> Option<Json> {
        let from = self.at;
        self.at += usize::from(self.peek() == Some(b'-'));
        if self.peek() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            self.digits()?;
        }
        Some(Json::Number(self.text.get(from..self.at)?.to_owned()))
    }

    fn string(&mut self) -> Option<String> {
        (self.peek()? == b'"').then_some(())?;
        self.at += 1;
        let (mut out, mut from) = (String::new(), self.at);
        loop {
            match self.peek()? {
                b'"' => {
                    out.push_str(self.text.get(from..self.at)?);
                    self.at += 1;
                    return Some(out);
                }
                b'\\' => {
                    out.push_str(self.text.get(from..self.at)?);
                    self.at += 1;
                    out.push(self.escaped()?);
                    from = self.at;
                }
                ..=0x1f => return None,
                _ => self.at += 1,
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let sign = self.peek()?;
        self.at += 1;
        Some(match sign {
            b'"' | b'\\' | b'/' => char::from(sign),
            b'b' => '\x08',
            b'f' => '\x0c',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let unit = self.unit()?;
                let low = || -> Option<u32> {
                    let mut next = Reader { text: self.text, at: self.at };
                    next.word("\\u", Json::Null)?;
                    next.unit().filter(|low| (0xdc00..0xe000).contains(low))
                };
                match unit {
                    0xd800..0xdc00 => match low() {
                        Some(low) => {
                            self.at += 6;
                            char::from_u32(0x1_0000 + ((unit - 0xd800) << 10) + (low - 0xdc00))?
                        }
                        None => '\u{fffd}',
                    },
                    unit => char::from_u32(unit).unwrap_or('\u{fffd}'),
                }
            }
            _ => return None,
        })
    }

    /// The UTF-16 unit of an escape.
    fn unit(&mut self) -> Option<u32> {
        let mut unit = 0;
        for _ in 0..4 {
            unit = unit * 16 + char::from(self.peek()?).to_digit(16)?;
            self.at += 1;
        }
        Some(unit)
    }
}
