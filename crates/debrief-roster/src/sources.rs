//! Where persona files come from: built in, or a folder.

use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::error::RosterError;
use crate::rubric::CRATES;
use crate::words::harmless;

/// Where a persona came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// It is part of the program.
    BuiltIn,
    /// A file.
    File(PathBuf),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BuiltIn => f.pad("built in"),
            Self::File(path) => f.pad(&harmless(path.display().to_string().chars())),
        }
    }
}

/// The folders to search, the nearest first: `personas/` in the working directory, then `debrief/personas/` in the user's
/// configuration folder.
///
/// That is `$XDG_CONFIG_HOME`, else `~/.config`, else (on Windows) `%APPDATA%`. `variable` looks up an environment
/// variable: [`std::env::var_os`], outside of tests.
pub fn folders(working: &Path, variable: impl Fn(&str) -> Option<OsString>) -> Vec<PathBuf> {
    // The XDG specification has relative paths ignored.
    let absolute = |name| variable(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let config = absolute("XDG_CONFIG_HOME")
        .or_else(|| absolute("HOME").map(|home| home.join(".config")))
        .or_else(|| absolute("APPDATA"));
    let user = config.map(|config| config.join("debrief").join("personas"));
    [working.join("personas")].into_iter().chain(user).collect()
}

/// A persona's file, read but not understood.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    /// The file's name without `.toml`: the id that the persona must have.
    pub(crate) stem: String,
    pub(crate) origin: Origin,
    /// The text, or why there is none.
    pub(crate) text: Result<String, String>,
}

impl Source {
    /// The file's name in messages.
    pub(crate) fn file(&self) -> String {
        match &self.origin {
            Origin::BuiltIn => format!("{}.toml", self.stem),
            Origin::File(_) => self.origin.to_string(),
        }
    }

    pub(crate) fn of(path: &Path, text: Result<String, String>) -> Self {
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        Self { stem, origin: Origin::File(path.to_owned()), text }
    }
}

/// The files that are part of the program: the persona crates', then those of `personas/`.
pub(crate) fn built_in() -> impl Iterator<Item = Source> {
    let crates = CRATES.iter().map(|of| (of.id, of.file));
    let shipped = SHIPPED.iter().map(|(file, text)| (file.trim_end_matches(".toml"), *text));
    crates.chain(shipped).map(|(stem, text)| Source {
        stem: stem.to_owned(),
        origin: Origin::BuiltIn,
        text: Ok(text.to_owned()),
    })
}

/// The name and the text of every file in `personas/`, sorted; listed by the build script.
const SHIPPED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

/// The files of a folder, by name. A folder that does not exist has none.
pub(crate) fn in_folder(folder: &Path) -> Result<Vec<Source>, RosterError> {
    let unreadable = |error| RosterError::Unreadable { path: folder.to_owned(), error };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(Vec::new());
        }
        Err(error) => return Err(unreadable(error)),
    };
    let paths: io::Result<Vec<PathBuf>> = entries.map(|entry| entry.map(|entry| entry.path())).collect();
    let mut paths = paths.map_err(unreadable)?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    paths.sort();
    // One bad file must not take the others away.
    Ok(paths.iter().map(|path| Source::of(path, read(path).map_err(|error| said(&error)))).collect())
}

/// A file's text.
pub(crate) fn read(path: &Path) -> io::Result<String> {
    fs::read_to_string(path)
}

fn said(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::InvalidData => "not UTF-8".to_owned(),
        _ => format!("cannot be read: {error}"),
    }
}
