//! The only place that prints: data on standard output, all else on standard error, files whole or not at all.

use std::fs;
use std::io::{self, ErrorKind, Write, stderr, stdout};
use std::path::Path;

use anstream::AutoStream;
use clap::builder::StyledStr;
use tempfile::NamedTempFile;

use crate::errors::Error;
use crate::terminal::Terminal;

/// Writes data to standard output.
///
/// A reader who has seen enough and closed the pipe is no error: the rest is dropped.
///
/// # Errors
/// [`Error::Stdout`] if it cannot be written for another reason, such as a full disk.
pub(crate) fn print(text: &str, terminal: &Terminal) -> Result<(), Error> {
    let written = if terminal.colour {
        // Old Windows consoles have to be asked to understand colours; this asks.
        write_all(AutoStream::always(stdout().lock()), text)
    } else {
        write_all(stdout().lock(), text)
    };
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Error::Stdout(error)),
        _ => Ok(()),
    }
}

/// Writes help, in colours where they are shown.
///
/// # Errors
/// As [`print`].
pub(crate) fn print_styled(text: &StyledStr, terminal: &Terminal) -> Result<(), Error> {
    let text = if terminal.colour { text.ansi().to_string() } else { text.to_string() };
    print(&text, terminal)
}

/// Writes to standard error. Nobody can be told where that fails.
pub(crate) fn complain(text: &str) {
    stderr().lock().write_all(text.as_bytes()).ok();
}

/// Writes a line to standard error that says what could be done better.
pub(crate) fn hint(text: &str) {
    complain(&format!("hint: {text}\n"));
}

fn write_all(mut to: impl Write, text: &str) -> io::Result<()> {
    to.write_all(text.as_bytes())?;
    to.flush()
}

/// Checks that a file can be put there, as far as that can be told beforehand.
///
/// # Errors
/// [`Error::OutputIsFolder`] or [`Error::NoFolder`].
pub(crate) fn check_place(path: &Path) -> Result<(), Error> {
    let folder = folder_of(path);
    if path.is_dir() {
        return Err(Error::OutputIsFolder { path: path.to_owned() });
    }
    if folder.is_dir() { Ok(()) } else { Err(Error::NoFolder { path: folder.to_owned() }) }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Writes a file: first beside its place, then moved there, so that nobody ever sees half of it.
///
/// # Errors
/// As [`check_place`], or [`Error::Output`] if it cannot be written.
pub(crate) fn save(path: &Path, text: &str) -> Result<(), Error> {
    let failed = |error: io::Error| Error::Output { path: path.to_owned(), error };
    check_place(path)?;
    match fs::metadata(path) {
        // A device or a pipe: it must not be replaced by a file.
        Ok(there) if !there.is_file() => fs::write(path, text).map_err(failed),
        // Behind a link is the file that was meant.
        Ok(_) => fs::canonicalize(path).and_then(|path| replace(&path, text)).map_err(failed),
        Err(error) if error.kind() == ErrorKind::NotFound => replace(path, text).map_err(failed),
        Err(error) => Err(failed(error)),
    }
}

/// Writes a file that must not be there yet.
///
/// # Errors
/// As [`check_place`], [`Error::OutputExists`], or [`Error::Output`] if it cannot be written.
pub(crate) fn create(path: &Path, text: &str) -> Result<(), Error> {
    check_place(path)?;
    let written = temporary(path).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        Ok(file.persist_noclobber(path)?)
    });
    match written {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            Err(Error::OutputExists { path: path.to_owned() })
        }
        Err(error) => Err(Error::Output { path: path.to_owned(), error }),
    }
}

fn replace(path: &Path, text: &str) -> io::Result<()> {
    let mut file = temporary(path)?;
    file.write_all(text.as_bytes())?;
    file.persist(path)?;
    Ok(())
}

/// A file beside a place, with the rights that a new file there would have.
fn temporary(path: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.prefix(".debrief-").tempfile_in(folder_of(path)).map_err(|error| {
        // What went wrong, without the name of a file that nobody has asked for.
        io::Error::from(error.kind())
    })
}
