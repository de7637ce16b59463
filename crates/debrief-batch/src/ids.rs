//! Two items with one id are refused, however many items there are: hashes of ids are sorted, in memory as far as they fit a
//! bound, and beyond it in files that are merged.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use crate::BatchError;
use crate::inputs::Inputs;

/// How many hashes are held in memory: 24 MiB of them.
const HELD: usize = 1 << 20;

/// A hash of an id, and the item's number or line.
type Entry = ([u8; 16], u64);

/// Two items of one id.
pub(crate) struct Repeated {
    /// Where the first stands.
    pub(crate) first: u64,
    /// Where the second stands.
    pub(crate) second: u64,
    /// The hash of their id.
    pub(crate) hash: [u8; 16],
}

/// The ids seen so far.
pub(crate) struct Ids {
    held: Vec<Entry>,
    spilled: Vec<BufReader<File>>,
    folder: PathBuf,
    most: usize,
}

impl Ids {
    /// Keeps what does not fit memory in files in this folder, that nobody sees.
    pub(crate) fn new(folder: &Path) -> Self {
        Self { held: Vec::new(), spilled: Vec::new(), folder: folder.to_owned(), most: HELD }
    }

    /// Takes an id down, with where it stands.
    pub(crate) fn add(&mut self, id: &str, at: u64) -> Result<(), BatchError> {
        self.held.push((hash(id), at));
        if self.held.len() >= self.most {
            self.spill().map_err(BatchError::output(&self.folder))?;
        }
        Ok(())
    }

    fn spill(&mut self) -> io::Result<()> {
        self.held.sort_unstable();
        let mut file = BufWriter::new(tempfile::tempfile_in(&self.folder)?);
        for (hash, at) in self.held.drain(..) {
            file.write_all(&hash)?;
            file.write_all(&at.to_le_bytes())?;
        }
        let mut file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.rewind()?;
        self.spilled.push(BufReader::new(file));
        Ok(())
    }

    /// Two items of one id, if there are such: the pair whose second is the first to repeat an id.
    pub(crate) fn repeated(mut self) -> Result<Option<Repeated>, BatchError> {
        self.held.sort_unstable();
        let folder = self.folder;
        let mut held = self.held.into_iter();
        let mut heads = Vec::new();
        let mut files = self.spilled;
        for file in &mut files {
            heads.push(read(file).map_err(BatchError::output(&folder))?);
        }
        heads.push(held.next());
        let mut last: Option<Entry> = None;
        let mut found: Option<Repeated> = None;
        loop {
            let lowest = heads.iter().enumerate().filter_map(|(at, head)| Some((head.as_ref()?, at))).min();
            let Some((&entry, at)) = lowest else { return Ok(found) };
            if let Some(last) = last.filter(|last| last.0 == entry.0)
                && found.as_ref().is_none_or(|found| entry.1 < found.second)
            {
                found = Some(Repeated { first: last.1, second: entry.1, hash: entry.0 });
            }
            last = Some(entry);
            heads[at] = match files.get_mut(at) {
                Some(file) => read(file).map_err(BatchError::output(&folder))?,
                None => held.next(),
            };
        }
    }
}

fn read(file: &mut BufReader<File>) -> io::Result<Option<Entry>> {
    let (mut hash, mut at) = ([0; 16], [0; 8]);
    match file.read_exact(&mut hash) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        read => read?,
    }
    file.read_exact(&mut at)?;
    Ok(Some((hash, u64::from_le_bytes(at))))
}

pub(crate) fn hash(id: &str) -> [u8; 16] {
    let hash = blake3::hash(id.as_bytes());
    std::array::from_fn(|at| hash.as_bytes()[at])
}

/// Counts the items of inputs that can be read again, and refuses two with one id. None if somebody says stop.
pub(crate) fn count(
    inputs: &Inputs,
    folder: &Path,
    stop: Option<&AtomicBool>,
) -> Result<Option<u64>, BatchError> {
    let mut ids = Ids::new(folder);
    let (mut count, mut items) = (0, inputs.items(None));
    for item in &mut items {
        if stop.is_some_and(|stop| stop.load(Ordering::Relaxed)) {
            return Ok(None);
        }
        if let Ok(transcript) = &item.transcript {
            ids.add(&transcript.id, count)?;
        }
        count += 1;
    }
    if count == 0 {
        return Err(BatchError::Nothing { inputs: inputs.names(), passed_over: items.passed_over() });
    }
    let Some(Repeated { first, second, .. }) = ids.repeated()? else { return Ok(Some(count)) };
    let mut found = (0..).zip(inputs.items(None)).filter(|(at, _)| *at == first || *at == second);
    let (Some((_, first)), Some((_, second))) = (found.next(), found.next()) else {
        return Ok(Some(count));
    };
    let id = second.transcript.map(|transcript| transcript.id).unwrap_or_default();
    Err(BatchError::SameId { id, first: first.place, second: second.place })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(ids: &[&str], most: usize, expected: Option<(u64, u64)>) {
        let mut seen = Ids { most, ..Ids::new(&std::env::temp_dir()) };
        for (id, at) in ids.iter().zip(0..) {
            seen.add(id, at).unwrap();
        }
        let found = seen.repeated().unwrap().map(|found| (found.first, found.second));
        assert_eq!(found, expected);
    }

    #[test]
    fn finds_the_first_repetition_in_memory_and_on_disk() {
        for most in [1, 2, 3, 100] {
            check(&["a", "b", "c", "b", "a"], most, Some((1, 3)));
            check(&["a", "b", "c", "d"], most, None);
            check(&[], most, None);
        }
    }
}
