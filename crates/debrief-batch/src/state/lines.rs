//! `debriefs.jsonl` while it is being written.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, Read, Seek, SeekFrom, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use super::journal::Journal;
use super::{Entry, Folder, Store};
use crate::BatchError;
use crate::item::Key;
use crate::row::Row;

/// The most entries that wait in the journal.
const WAITING: usize = 1 << 15;
/// The longest that they wait.
const LONGEST: Duration = Duration::from_secs(10);
/// Lines are written together up to this many bytes.
const TOGETHER: usize = 1 << 20;

/// The finished lines of a batch, in input order.
pub(crate) struct Lines<'a> {
    folder: &'a Folder,
    store: &'a Store,
    path: PathBuf,
    file: File,
    /// The file's number.
    number: u32,
    /// Where the next line of this run belongs.
    cursor: u64,
    /// Where the file ends: behind the cursor are lines that this run has not come to yet.
    end: u64,
    /// Lines that are not written yet, from `end` on. The cursor is behind them.
    buffer: Vec<u8>,
    journal: Journal,
    waiting: Vec<(Key, Entry)>,
    since: Instant,
    /// Earlier files, by their numbers.
    earlier: BTreeMap<u32, File>,
}

impl<'a> Lines<'a> {
    /// Opens the file and puts right what a run that was killed has left: what has no entry is cut off.
    pub(crate) fn open(folder: &'a Folder, store: &'a Store) -> Result<Self, BatchError> {
        let path = folder.file("debriefs.jsonl");
        let files = store.files()?;
        Self::finish_turn(folder, &path, files.current, &files.earlier).map_err(BatchError::output(&path))?;
        sweep(folder, &files.earlier).map_err(BatchError::output(&path))?;
        let options = || File::options().create(true).truncate(false).read(true).write(true).open(&path);
        let mut file = options().map_err(BatchError::output(&path))?;
        let length = file.metadata().map_err(BatchError::output(&path))?.len();
        let journal = folder.own("journal");
        let (journal, entries) = Journal::open(&journal).map_err(BatchError::output(&journal))?;
        let (mut end, mut waiting) = (files.end, Vec::new());
        for (key, entry) in entries {
            let follows = entry.file == files.current && entry.at == end && entry.end() <= length;
            if follows && is_line(&mut file, &entry).map_err(BatchError::output(&path))? {
                end = entry.end();
                waiting.push((key, entry));
            }
        }
        if length < files.end {
            // Somebody has shortened it, or taken it away: what was there is not finished any more.
            store.keep_only(u32::MAX, 0)?;
            end = 0;
            waiting.clear();
        }
        if length != end {
            file.set_len(end).map_err(BatchError::output(&path))?;
        }
        let (number, since) = (files.current, Instant::now());
        let (cursor, buffer, earlier) = (0, Vec::new(), BTreeMap::new());
        let mut lines =
            Self { folder, store, path, file, number, cursor, end, buffer, journal, waiting, since, earlier };
        lines.save()?;
        Ok(lines)
    }

    /// A new line. It is finished when it is written, and written with [`write`](Self::write) at the latest.
    pub(crate) fn append(&mut self, key: Key, line: &[u8], source: u64, row: Row) -> Result<u64, BatchError> {
        if self.cursor < self.end {
            self.turn()?;
        }
        let at = self.cursor;
        let length =
            u32::try_from(line.len()).map_err(io::Error::other).map_err(BatchError::output(&self.path))?;
        let entry = Entry { file: self.number, at, length, source, row };
        self.buffer.extend_from_slice(line);
        self.journal.push(&key, &entry).map_err(BatchError::output(&self.path))?;
        self.waiting.push((key, entry));
        self.cursor += u64::from(length);
        if self.buffer.len() >= TOGETHER {
            self.write()?;
        }
        Ok(at)
    }

    /// Takes over the line of an item that was done before: nothing is written where it stands in its place already.
    ///
    /// `source` is the item's now; where it is another than the line's, `renewed` makes the line anew.
    pub(crate) fn take_over(
        &mut self,
        key: Key,
        entry: Entry,
        source: u64,
        renewed: impl FnOnce(&[u8]) -> Result<Vec<u8>, BatchError>,
    ) -> Result<(u64, u32), BatchError> {
        let in_place = entry.file == self.number && entry.at == self.cursor && entry.end() <= self.end;
        if in_place && entry.source == source {
            self.cursor = entry.end();
            return Ok((entry.at, entry.length));
        }
        self.write()?;
        let mut line = self.read(entry.file, entry.at, entry.length)?;
        if entry.source != source {
            line = renewed(&line)?;
        }
        let at = self.append(key, &line, source, entry.row)?;
        Ok((at, u32::try_from(line.len()).unwrap_or(u32::MAX)))
    }

    /// A line of the current file or an earlier one, with its line end.
    pub(crate) fn read(&mut self, file: u32, at: u64, length: u32) -> Result<Vec<u8>, BatchError> {
        let path = if file == self.number { self.path.clone() } else { earlier(self.folder, file) };
        let mut read = || -> io::Result<Vec<u8>> {
            let file = if file == self.number {
                &mut self.file
            } else {
                match self.earlier.entry(file) {
                    std::collections::btree_map::Entry::Occupied(file) => file.into_mut(),
                    std::collections::btree_map::Entry::Vacant(empty) => empty.insert(File::open(&path)?),
                }
            };
            let mut line = vec![0; usize::try_from(length).map_err(io::Error::other)?];
            file.seek(SeekFrom::Start(at))?;
            file.read_exact(&mut line)?;
            Ok(line)
        };
        read().map_err(BatchError::output(&path))
    }

    /// The ids of the finished lines, in order.
    pub(crate) fn ids(&self) -> Result<impl Iterator<Item = String> + use<>, BatchError> {
        #[derive(serde::Deserialize)]
        struct Line {
            transcript: Transcript,
        }
        #[derive(serde::Deserialize)]
        struct Transcript {
            id: String,
        }
        let file = File::open(&self.path).map_err(BatchError::output(&self.path))?;
        let lines = BufReader::new(file).lines().map_while(Result::ok);
        Ok(lines.filter_map(|line| Some(serde_json::from_str::<Line>(&line).ok()?.transcript.id)))
    }

    /// The number of the current file.
    pub(crate) const fn number(&self) -> u32 {
        self.number
    }

    /// Writes what was appended, so that no killing takes it away.
    pub(crate) fn write(&mut self) -> Result<(), BatchError> {
        if !self.buffer.is_empty() {
            self.write_buffer().map_err(BatchError::output(&self.path))?;
        }
        if self.waiting.len() >= WAITING || (!self.waiting.is_empty() && self.since.elapsed() >= LONGEST) {
            self.save()?;
        }
        Ok(())
    }

    /// Entries before lines: an entry whose line is missing is passed over by whoever opens the file again, but a line without an
    /// entry would be done again.
    fn write_buffer(&mut self) -> io::Result<()> {
        self.journal.write()?;
        self.file.seek(SeekFrom::Start(self.end))?;
        if let Err(error) = self.file.write_all(&self.buffer) {
            // Half a line is no line: whoever reads the file must be able to parse it.
            self.file.set_len(self.end)?;
            return Err(error);
        }
        self.end += self.buffer.len() as u64;
        self.buffer.clear();
        Ok(())
    }

    /// Brings the entries that wait into the store.
    fn save(&mut self) -> Result<(), BatchError> {
        self.since = Instant::now();
        if !self.waiting.is_empty() {
            self.file.sync_data().map_err(BatchError::output(&self.path))?;
            self.store.add(&mut self.waiting, self.end)?;
        }
        self.journal.clear().map_err(BatchError::output(&self.path))
    }

    /// Ends a run that came to its end: `debriefs.jsonl` has the lines of this run and no others.
    pub(crate) fn finish(&mut self) -> Result<(), BatchError> {
        self.pause()?;
        let files = self.store.files()?;
        if self.cursor < self.end || !files.earlier.is_empty() {
            self.store.keep_only(self.number, self.cursor)?;
            self.file.set_len(self.cursor).map_err(BatchError::output(&self.path))?;
            self.end = self.cursor;
        }
        self.earlier.clear();
        for number in files.earlier {
            let path = earlier(self.folder, number);
            fs::remove_file(&path).map_err(BatchError::output(&path))?;
        }
        Ok(())
    }

    /// Ends a run that is to be gone on with: nothing is forgotten.
    pub(crate) fn pause(&mut self) -> Result<(), BatchError> {
        self.write()?;
        self.save()
    }

    /// The lines behind the cursor move out of the way: `debriefs.jsonl` ends there, and they can be taken over.
    fn turn(&mut self) -> Result<(), BatchError> {
        self.pause()?;
        let next = next(self.folder, self.number + 1);
        let copy = || -> io::Result<()> {
            let mut copy = File::create(&next)?;
            io::copy(&mut File::open(&self.path)?.take(self.cursor), &mut copy)?;
            copy.flush()?;
            copy.sync_data()
        };
        copy().map_err(BatchError::output(&next))?;
        self.store.turn(self.number, self.cursor)?;
        let turned = Self::finish_turn(self.folder, &self.path, self.number + 1, &[self.number])
            .and_then(|()| File::options().read(true).write(true).open(&self.path));
        self.file = turned.map_err(BatchError::output(&self.path))?;
        self.number += 1;
        self.end = self.cursor;
        Ok(())
    }

    /// Gives the files the names that the store knows them by. Killed in the middle, it is done again.
    fn finish_turn(folder: &Folder, path: &PathBuf, current: u32, all: &[u32]) -> io::Result<()> {
        let made = next(folder, current);
        let stale = next(folder, current + 1);
        if stale.exists() {
            fs::remove_file(stale)?;
        }
        let Some(before) = current.checked_sub(1).filter(|before| all.contains(before)) else {
            return Ok(());
        };
        let away = earlier(folder, before);
        if made.exists() {
            if !away.exists() {
                fs::rename(path, &away)?;
            }
            fs::rename(&made, path)?;
        }
        Ok(())
    }
}

/// What becomes `debriefs.jsonl` when the store says so.
fn next(folder: &Folder, number: u32) -> PathBuf {
    folder.own(&format!("next-{number}.jsonl"))
}

/// What was `debriefs.jsonl`.
fn earlier(folder: &Folder, number: u32) -> PathBuf {
    folder.own(&format!("lines-{number}.jsonl"))
}

/// Removes files that lines were taken over from and that the store does not know any more.
fn sweep(folder: &Folder, known: &[u32]) -> io::Result<()> {
    let known: Vec<PathBuf> = known.iter().map(|number| earlier(folder, *number)).collect();
    for entry in fs::read_dir(folder.own(""))? {
        let path = entry?.path();
        let is_one = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("lines-"));
        if is_one && known.iter().all(|known| known.file_name() != path.file_name()) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

/// Whether a whole line stands there.
fn is_line(file: &mut File, entry: &Entry) -> io::Result<bool> {
    let mut ends = [0; 2];
    let Some(last) = entry.end().checked_sub(1) else { return Ok(false) };
    for (byte, at) in ends.iter_mut().zip([entry.at, last]) {
        file.seek(SeekFrom::Start(at))?;
        file.read_exact(std::slice::from_mut(byte))?;
    }
    Ok(ends == [b'{', b'\n'])
}
