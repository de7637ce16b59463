//! The store: which item is finished, and where its line is.

use std::fs;
use std::ops::Bound;
use std::path::{Path, PathBuf};

use redb::{Database, ReadableDatabase, ReadableTable, TableDefinition};

use super::{Entry, Folder};
use crate::BatchError;
use crate::item::Key;

const ITEMS: TableDefinition<'_, &[u8; 32], &[u8]> = TableDefinition::new("items");
const NUMBERS: TableDefinition<'_, &str, u64> = TableDefinition::new("numbers");
const EARLIER: TableDefinition<'_, u32, ()> = TableDefinition::new("earlier files");

/// How much of the store is held in memory.
const CACHE: usize = 48 << 20;

/// How many items are changed at once.
const AT_ONCE: usize = 1 << 12;

/// The store of a batch.
pub(crate) struct Store {
    database: Database,
    folder: PathBuf,
}

/// What the store says about `debriefs.jsonl`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Files {
    /// Its number.
    pub(crate) current: u32,
    /// How many bytes of it the store knows.
    pub(crate) end: u64,
    /// Files that lines may be taken over from.
    pub(crate) earlier: Vec<u32>,
}

impl Store {
    /// Opens the folder's store, or begins one.
    pub(crate) fn open(folder: &Folder) -> Result<Self, BatchError> {
        let path = folder.own("state.redb");
        let opened = if path.exists() { open(&path) } else { begin(folder, &path) };
        let database = opened.map_err(|error| state(folder.path(), error))?;
        Ok(Self { database, folder: folder.path().to_owned() })
    }

    /// What is known of an item.
    pub(crate) fn find(&self, key: &Key) -> Result<Option<Entry>, BatchError> {
        let find = || -> Result<Option<Entry>, redb::Error> {
            let items = self.database.begin_read()?.open_table(ITEMS)?;
            let found = items.get(&key.0)?;
            Ok(found.and_then(|bytes| postcard::from_bytes(bytes.value()).ok()))
        };
        find().map_err(|error| state(&self.folder, error))
    }

    /// Whether nothing is finished yet.
    pub(crate) fn is_empty(&self) -> Result<bool, BatchError> {
        let first = || -> Result<bool, redb::Error> {
            Ok(self.database.begin_read()?.open_table(ITEMS)?.first()?.is_none())
        };
        first().map_err(|error| state(&self.folder, error))
    }

    /// What is known of the files.
    pub(crate) fn files(&self) -> Result<Files, BatchError> {
        let read = || -> Result<Files, redb::Error> {
            let all = self.database.begin_read()?;
            let numbers = all.open_table(NUMBERS)?;
            let number = |name| -> Result<u64, redb::Error> {
                Ok(numbers.get(name)?.map_or(0, |value| value.value()))
            };
            let mut earlier = Vec::new();
            for file in all.open_table(EARLIER)?.iter()? {
                earlier.push(file?.0.value());
            }
            let current = u32::try_from(number("current")?).unwrap_or_default();
            Ok(Files { current, end: number("end")?, earlier })
        };
        read().map_err(|error| state(&self.folder, error))
    }

    /// Takes down finished lines of the current file, which is known up to `end` then.
    pub(crate) fn add(&self, entries: &mut Vec<(Key, Entry)>, end: u64) -> Result<(), BatchError> {
        // In the order of the table, so that each of its pages is visited once.
        entries.sort_unstable_by_key(|(key, _)| *key);
        let mut bytes = Vec::new();
        self.change(|change| {
            let mut items = change.open_table(ITEMS)?;
            for (key, entry) in entries.drain(..) {
                bytes.clear();
                bytes = postcard::to_extend(&entry, std::mem::take(&mut bytes)).map_err(unwritable)?;
                items.insert(&key.0, bytes.as_slice())?;
            }
            change.open_table(NUMBERS)?.insert("end", end)?;
            Ok(())
        })
    }

    /// The lines of the current file before `end` are those of the next one; what follows stays in the one that is now an
    /// earlier one.
    pub(crate) fn turn(&self, from: u32, end: u64) -> Result<(), BatchError> {
        self.change(|change| {
            let next = from + 1;
            let mut items = change.open_table(ITEMS)?;
            let mut after: Option<[u8; 32]> = None;
            loop {
                let range = (after.as_ref().map_or(Bound::Unbounded, Bound::Excluded), Bound::Unbounded);
                let mut moved = Vec::new();
                let mut last = None;
                for item in items.range::<&[u8; 32]>(range)?.take(AT_ONCE) {
                    let (key, bytes) = item?;
                    last = Some(*key.value());
                    let Ok(entry) = postcard::from_bytes::<Entry>(bytes.value()) else { continue };
                    if entry.file == from && entry.end() <= end {
                        moved.push((*key.value(), Entry { file: next, ..entry }));
                    }
                }
                for (key, entry) in moved {
                    let bytes = postcard::to_allocvec(&entry).map_err(unwritable)?;
                    items.insert(&key, bytes.as_slice())?;
                }
                if last.is_none() {
                    break;
                }
                after = last;
            }
            let mut numbers = change.open_table(NUMBERS)?;
            numbers.insert("current", u64::from(next))?;
            numbers.insert("end", end)?;
            change.open_table(EARLIER)?.insert(from, ())?;
            Ok(())
        })
    }

    /// Forgets everything that is not in this file before `end`, and that there were others.
    pub(crate) fn keep_only(&self, file: u32, end: u64) -> Result<(), BatchError> {
        self.change(|change| {
            change.open_table(ITEMS)?.retain(|_, bytes| {
                postcard::from_bytes::<Entry>(bytes)
                    .is_ok_and(|entry| entry.file == file && entry.end() <= end)
            })?;
            change.open_table(EARLIER)?.retain(|_, ()| false)?;
            change.open_table(NUMBERS)?.insert("end", end)?;
            Ok(())
        })
    }

    fn change(
        &self,
        change: impl FnOnce(&redb::WriteTransaction) -> Result<(), redb::Error>,
    ) -> Result<(), BatchError> {
        let changed = || -> Result<(), redb::Error> {
            let transaction = self.database.begin_write()?;
            change(&transaction)?;
            transaction.commit()?;
            Ok(())
        };
        changed().map_err(|error| state(&self.folder, error))
    }
}

fn open(path: &Path) -> Result<Database, redb::Error> {
    Ok(Database::builder().set_cache_size(CACHE).open(path)?)
}

/// A store that a killed run had not yet begun to use is begun again: it gets its name when it is whole.
fn begin(folder: &Folder, path: &Path) -> Result<Database, redb::Error> {
    let new = folder.own("tmp-state.redb");
    let database = Database::builder().create(&new)?;
    let transaction = database.begin_write()?;
    transaction.open_table(ITEMS)?;
    transaction.open_table(NUMBERS)?;
    transaction.open_table(EARLIER)?;
    transaction.commit()?;
    drop(database);
    fs::rename(&new, path)?;
    open(path)
}

fn state(folder: &Path, error: redb::Error) -> BatchError {
    match error {
        redb::Error::DatabaseAlreadyOpen => BatchError::Busy { folder: folder.to_owned() },
        error => BatchError::State { folder: folder.to_owned(), error: Box::new(error) },
    }
}

fn unwritable(error: postcard::Error) -> redb::Error {
    redb::Error::Io(std::io::Error::other(error))
}
