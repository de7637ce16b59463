//! From what was named on the command line to items, one after another.
//!
//! Folders are walked in the order of their names, with all that is in them; only files are taken that end in what the intake
//! knows, the others are counted. Links to folders are not followed.

use std::fs::File;
use std::io::{BufReader, stdin};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::thread;
use std::time::Duration;

use debrief_intake::{CsvRows, IntakeError, JsonLines, Options, RECORD_ENDINGS, Record, endings, read_file};
use walkdir::WalkDir;

use crate::BatchError;
use crate::item::{Item, Place};

/// How much of a stream is read at once.
const CHUNK: usize = 1 << 16;
/// How many records of a stream are read ahead.
const AHEAD: usize = 16;
/// How often somebody who waits for a stream looks whether to stop.
const PATIENCE: Duration = Duration::from_millis(50);

/// What was named, checked: files and folders that are there, patterns that can be understood.
#[derive(Debug, Clone)]
pub struct Inputs {
    named: Vec<Input>,
    options: Options,
    /// A folder that is not searched: the batch's own output.
    but: Option<PathBuf>,
}

#[derive(Debug, Clone)]
enum Input {
    Stdin,
    File(PathBuf),
    Folder(PathBuf),
    Pattern(String),
}

impl Inputs {
    /// Inputs by their names: `-` is standard input, what exists is a file or a folder, anything else with `*`, `?` or `[` a pattern.
    ///
    /// # Errors
    /// [`BatchError`] if a name is nothing of that, or a pattern cannot be understood.
    pub fn new(names: &[PathBuf], options: &Options) -> Result<Self, BatchError> {
        let inputs = names.iter().map(|name| input(name)).collect::<Result<_, _>>()?;
        Ok(Self { named: inputs, options: options.clone(), but: None })
    }

    /// The same inputs without what is in a folder.
    pub(crate) fn without(mut self, folder: &Path) -> Self {
        self.but = folder.canonicalize().ok();
        self
    }

    /// Whether all of it can be read twice.
    pub(crate) fn can_be_read_again(&self) -> bool {
        let regular = |path: &Path| path.metadata().is_ok_and(|found| found.is_file());
        self.named.iter().all(|input| match input {
            Input::Stdin => false,
            Input::File(path) => regular(path),
            Input::Folder(_) | Input::Pattern(_) => true,
        })
    }

    /// The names as they were given.
    pub(crate) fn names(&self) -> String {
        let names = self.named.iter().map(|input| match input {
            Input::Stdin => "standard input".to_owned(),
            Input::File(path) | Input::Folder(path) => format!("`{}`", path.display()),
            Input::Pattern(pattern) => format!("`{pattern}`"),
        });
        names.collect::<Vec<_>>().join(", ")
    }

    /// The items, in order; where they come from a stream, until somebody says stop.
    pub(crate) fn items<'a>(&'a self, stop: Option<&'a AtomicBool>) -> Items<'a> {
        Items { inputs: self, stop, next: 0, files: None, records: None, passed_over: 0 }
    }
}

fn input(name: &Path) -> Result<Input, BatchError> {
    if name.as_os_str() == "-" {
        return Ok(Input::Stdin);
    }
    if name.is_dir() {
        return Ok(Input::Folder(name.to_owned()));
    }
    let text = name.to_string_lossy();
    if !name.exists() && text.contains(['*', '?', '[']) {
        return match glob::Pattern::new(&text) {
            Ok(_) => Ok(Input::Pattern(text.into_owned())),
            Err(error) => {
                Err(BatchError::Pattern { pattern: text.into_owned(), problem: error.msg.to_owned() })
            }
        };
    }
    if name.exists() {
        return Ok(Input::File(name.to_owned()));
    }
    match read_file(name, &Options::default()) {
        Err(error) => Err(error.into()),
        // It has come into being just now.
        Ok(_) => Ok(Input::File(name.to_owned())),
    }
}

type Records<'a> = Box<dyn Iterator<Item = Record> + Send + 'a>;

/// The items of inputs, one after another.
pub(crate) struct Items<'a> {
    inputs: &'a Inputs,
    stop: Option<&'a AtomicBool>,
    next: usize,
    files: Option<Box<dyn Iterator<Item = Found> + Send>>,
    records: Option<(Arc<str>, Records<'a>)>,
    passed_over: u64,
}

/// A file that a name stands for.
enum Found {
    /// With the folder that it was found in, where one was named.
    File(PathBuf, Option<PathBuf>),
    Unreadable(PathBuf, std::io::Error),
    PassedOver,
}

impl Items<'_> {
    /// How many files were not taken, so far.
    pub(crate) const fn passed_over(&self) -> u64 {
        self.passed_over
    }

    fn open(&mut self, input: &Input) {
        let but = self.inputs.but.clone();
        match input {
            Input::Stdin => {
                let lines =
                    JsonLines::new(BufReader::with_capacity(CHUNK, stdin()), "-", &self.inputs.options);
                self.records = Some(("-".into(), Box::new(aside(lines, self.stop))));
            }
            Input::File(path) => {
                self.files = Some(Box::new(std::iter::once(Found::File(path.clone(), None))));
            }
            Input::Folder(path) => self.files = Some(Box::new(in_folder(path.clone(), but))),
            Input::Pattern(pattern) => self.files = Some(Box::new(matching(pattern, but))),
        }
    }

    /// The item in a file, or none where it begins a stream of records.
    fn item(&mut self, path: &Path, folder: Option<&Path>) -> Option<Item> {
        let name = path.to_string_lossy();
        let source: Arc<str> = name.as_ref().into();
        let place = Place { source: Arc::clone(&source), line: None };
        let ending = ending(path).filter(|ending| RECORD_ENDINGS.contains(&ending.as_str()));
        let Some(ending) = ending else {
            let transcript = read_file(path, &self.inputs.options).map(|mut transcript| {
                if let Some(id) = folder.and_then(|folder| id_within(path, folder, &transcript.id)) {
                    transcript.id = id;
                }
                transcript
            });
            return Some(Item { place, transcript });
        };
        match records(path, &ending, &self.inputs.options) {
            Ok(records) => {
                self.records = Some((source, records));
                None
            }
            Err(error) => Some(Item { place, transcript: Err(error) }),
        }
    }
}

impl Iterator for Items<'_> {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        loop {
            if let Some((source, records)) = &mut self.records {
                if let Some(Record { line, transcript }) = records.next() {
                    let place = Place { source: Arc::clone(source), line: Some(line) };
                    return Some(Item { place, transcript });
                }
                self.records = None;
            }
            match self.files.as_mut().and_then(Iterator::next) {
                Some(Found::PassedOver) => self.passed_over += 1,
                Some(Found::Unreadable(path, error)) => {
                    let file = path.to_string_lossy().into_owned();
                    let place = Place { source: file.as_str().into(), line: None };
                    return Some(Item { place, transcript: Err(IntakeError::Unreadable { file, error }) });
                }
                Some(Found::File(path, folder)) => {
                    if let Some(item) = self.item(&path, folder.as_deref()) {
                        return Some(item);
                    }
                }
                None => {
                    let input = self.inputs.named.get(self.next)?;
                    self.next += 1;
                    self.files = None;
                    self.open(input);
                }
            }
        }
    }
}

/// The records of a file with one of [`RECORD_ENDINGS`].
fn records(path: &Path, ending: &str, options: &Options) -> Result<Records<'static>, IntakeError> {
    let name = path.to_string_lossy();
    let unreadable = |error| IntakeError::Unreadable { file: name.clone().into_owned(), error };
    let stream = BufReader::with_capacity(CHUNK, File::open(path).map_err(unreadable)?);
    if ending == "csv" {
        Ok(Box::new(CsvRows::new(stream, &name, options)?))
    } else {
        Ok(Box::new(JsonLines::new(stream, &name, options)))
    }
}

/// Reads records in a thread of their own, so that whoever waits for one hears that somebody says stop. That thread ends with the
/// stream, or with the process.
pub(crate) fn aside(
    records: impl Iterator<Item = Record> + Send + 'static,
    stop: Option<&AtomicBool>,
) -> impl Iterator<Item = Record> + Send {
    let (send, receive) = sync_channel(AHEAD);
    thread::spawn(move || {
        for record in records {
            if send.send(record).is_err() {
                return;
            }
        }
    });
    std::iter::from_fn(move || {
        loop {
            match receive.recv_timeout(PATIENCE) {
                Ok(record) => return Some(record),
                Err(RecvTimeoutError::Disconnected) => return None,
                Err(RecvTimeoutError::Timeout) => {
                    if stop.is_some_and(|stop| stop.load(Ordering::Relaxed)) {
                        return None;
                    }
                }
            }
        }
    })
}

fn in_folder(folder: PathBuf, but: Option<PathBuf>) -> impl Iterator<Item = Found> + Send {
    let walk = WalkDir::new(&folder).sort_by_file_name().into_iter();
    let inside = move |entry: &walkdir::DirEntry| {
        !entry.file_type().is_dir() || but.is_none() || entry.path().canonicalize().ok() != but
    };
    walk.filter_entry(inside).filter_map(move |entry| match entry {
        Err(error) => {
            let path = error.path().unwrap_or(&folder).to_owned();
            let error = error.into_io_error().unwrap_or_else(|| std::io::Error::other("a link to itself"));
            Some(Found::Unreadable(path, error))
        }
        Ok(entry) if entry.path().is_dir() => None,
        Ok(entry) if is_known(entry.path()) => Some(Found::File(entry.into_path(), Some(folder.clone()))),
        Ok(_) => Some(Found::PassedOver),
    })
}

/// What a pattern matches, sorted, folders left out.
fn matching(pattern: &str, but: Option<PathBuf>) -> impl Iterator<Item = Found> + Send + use<> {
    let found = glob::glob(pattern).into_iter().flatten();
    found.filter_map(move |entry| match entry {
        Err(error) => Some(Found::Unreadable(error.path().to_owned(), error.into())),
        Ok(path) if path.is_dir() => None,
        Ok(path) => {
            let own =
                but.as_ref().is_some_and(|but| path.canonicalize().is_ok_and(|path| path.starts_with(but)));
            Some(match is_known(&path) {
                _ if own => return None,
                true => Found::File(path, None),
                false => Found::PassedOver,
            })
        }
    })
}

fn ending(path: &Path) -> Option<String> {
    Some(path.extension()?.to_str()?.to_lowercase())
}

fn is_known(path: &Path) -> bool {
    ending(path).is_some_and(|ending| endings().chain(RECORD_ENDINGS).any(|known| known == ending))
}

/// The id of a file further down in a folder that gives none itself: its path there, without the ending.
fn id_within(path: &Path, folder: &Path, id: &str) -> Option<String> {
    let inside = path.strip_prefix(folder).ok()?.with_extension("");
    let is_default = path.file_stem().is_some_and(|stem| stem.to_string_lossy() == id);
    let parts: Vec<_> = inside.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    (is_default && parts.len() > 1).then(|| parts.join("/"))
}
