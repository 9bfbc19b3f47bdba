//! Reads rows back, one at a time: a file of a million people takes as much memory as its longest row.

use std::io::{self, BufRead};

use serde::Deserialize;

use super::{Format, cell};
use crate::model::UserId;

/// The rows of a file.
pub(super) struct Records<R> {
    from: R,
    format: Format,
    row: Vec<u8>,
}

#[derive(Deserialize)]
struct Row {
    user_id: UserId,
}

impl<R: BufRead> Records<R> {
    /// Past the head, which has to be the given one.
    pub(super) fn new(mut from: R, format: Format, details: bool) -> io::Result<Self> {
        let wanted = format.head(details);
        let mut head = vec![0; wanted.len()];
        from.read_exact(&mut head)?;
        if head != wanted {
            return Err(other("the first line does not name the columns of such an export"));
        }
        Ok(Self { from, format, row: Vec::new() })
    }

    /// Who is in the next row, and its bytes with their end.
    pub(super) fn next(&mut self) -> io::Result<Option<(UserId, &[u8])>> {
        self.row.clear();
        loop {
            if self.from.read_until(b'\n', &mut self.row)? == 0 {
                break;
            }
            // A line break within quotes belongs to a cell.
            let quotes = self.row.iter().filter(|byte| **byte == b'"').count();
            if self.format == Format::Ndjson || quotes % 2 == 0 {
                break;
            }
        }
        if self.row.is_empty() {
            return Ok(None);
        }
        if !self.row.ends_with(b"\n") {
            return Err(other("the last row is cut off"));
        }
        let id =
            who(self.format, &self.row).ok_or_else(|| other("a row is not that of a person"))?;
        Ok(Some((id, &self.row)))
    }
}

fn who(format: Format, row: &[u8]) -> Option<UserId> {
    let id = match format {
        Format::Ndjson => serde_json::from_slice::<Row>(row).ok()?.user_id,
        Format::Csv => {
            let row = row.strip_suffix(b"\r\n")?;
            let mut within = false;
            let end = row.iter().position(|byte| {
                within ^= *byte == b'"';
                *byte == b',' && !within
            });
            UserId::new(cell::read(row.get(..end.unwrap_or(row.len()))?)?)
        }
    };
    (!id.as_str().is_empty()).then_some(id)
}

fn other(what: &str) -> io::Error {
    io::Error::other(what)
}
