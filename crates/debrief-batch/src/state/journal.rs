//! The journal: entries of lines that are finished and not yet in the store.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

use super::Entry;
use crate::item::Key;

/// Entries appended one after another, each with its length before and a checksum behind it.
pub(crate) struct Journal {
    file: File,
    /// The length up to which it is whole.
    end: u64,
    buffer: Vec<u8>,
}

const SUM: usize = 4;

impl Journal {
    /// Opens the journal, and gives the entries in it. What a process that was killed, or a full disk, left half written at its
    /// end is no entry.
    pub(crate) fn open(path: &Path) -> io::Result<(Self, Vec<(Key, Entry)>)> {
        let mut file = File::options().create(true).truncate(false).read(true).write(true).open(path)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        let mut entries = Vec::new();
        let mut rest = bytes.as_slice();
        while let Some((entry, after)) = first(rest) {
            entries.push(entry);
            rest = after;
        }
        let end = (bytes.len() - rest.len()) as u64;
        Ok((Self { file, end, buffer: Vec::new() }, entries))
    }

    /// Takes an entry down. It is in the file after [`write`](Self::write).
    pub(crate) fn push(&mut self, key: &Key, entry: &Entry) -> io::Result<()> {
        let bytes = postcard::to_allocvec(&(key, entry)).map_err(io::Error::other)?;
        let length = u32::try_from(bytes.len()).map_err(io::Error::other)?;
        self.buffer.extend_from_slice(&length.to_le_bytes());
        self.buffer.extend_from_slice(&bytes);
        self.buffer.extend_from_slice(&sum(&bytes));
        Ok(())
    }

    /// Writes what was taken down.
    pub(crate) fn write(&mut self) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(self.end))?;
        self.file.write_all(&self.buffer)?;
        self.end += self.buffer.len() as u64;
        self.buffer.clear();
        Ok(())
    }

    /// Begins anew: all of it is in the store.
    pub(crate) fn clear(&mut self) -> io::Result<()> {
        self.buffer.clear();
        self.end = 0;
        self.file.set_len(0)
    }
}

/// The first entry, and what follows it.
fn first(bytes: &[u8]) -> Option<((Key, Entry), &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
    let (entry, rest) = rest.split_at_checked(length)?;
    let (found, rest) = rest.split_first_chunk::<SUM>()?;
    (*found == sum(entry)).then_some(())?;
    Some((postcard::from_bytes(entry).ok()?, rest))
}

fn sum(bytes: &[u8]) -> [u8; SUM] {
    let hash = blake3::hash(bytes);
    std::array::from_fn(|at| hash.as_bytes()[at])
}
