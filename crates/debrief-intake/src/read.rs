//! The front door: a path, a stream or bytes to a transcript.

use std::{
    fs::File,
    io::{self, ErrorKind, Read},
    path::Path,
};

use debrief_core::Transcript;

use crate::{IntakeError, Options, decode::decode, formats, nearest::nearest, source::Source};

/// The longest answer, in bytes of UTF-8: 1 MiB.
pub const MAX_ANSWER_BYTES: usize = 1024 * 1024;

/// The longest source, in bytes: room for an answer of [`MAX_ANSWER_BYTES`] and all that others say around it. Nothing
/// beyond it is read.
pub const MAX_SOURCE_BYTES: usize = 4 * MAX_ANSWER_BYTES;

/// The transcript in a file. Its source is the path as given, its id, where the file names none, the file's stem.
///
/// # Errors
/// [`IntakeError`] if the file is not there, is a folder, cannot be read, or [`parse`] refuses what is in it.
pub fn read_file(path: &Path, options: &Options) -> Result<Transcript, IntakeError> {
    let name = path.to_string_lossy();
    let failed = |error: io::Error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => {
            IntakeError::NotFound { file: name.clone().into_owned(), nearest: neighbour(path) }
        }
        ErrorKind::IsADirectory => IntakeError::Folder { file: name.clone().into_owned() },
        _ => IntakeError::Unreadable { file: name.clone().into_owned(), error },
    };
    let file = File::open(path).map_err(failed)?;
    // Opening a folder succeeds on some systems and fails with different words on others.
    if file.metadata().map_err(failed)?.is_dir() {
        return Err(IntakeError::Folder { file: name.into_owned() });
    }
    read_stream(file, &name, options)
}

/// The transcript in a stream. `source` is a path, or `-` for standard input, which has the id `stdin`.
///
/// # Errors
/// [`IntakeError`] if the stream cannot be read, or [`parse`] refuses what is in it.
pub fn read_stream(stream: impl Read, source: &str, options: &Options) -> Result<Transcript, IntakeError> {
    let mut bytes = Vec::new();
    // One byte over the limit is enough to know that it is passed.
    let limit = MAX_SOURCE_BYTES as u64 + 1;
    stream
        .take(limit)
        .read_to_end(&mut bytes)
        .map_err(|error| IntakeError::Unreadable { file: source.to_owned(), error })?;
    parse(&bytes, source, options)
}

/// The transcript in bytes. `source` is a path, or `-` for standard input; its ending names the format.
///
/// Bytes without a word in them give a transcript with an empty answer.
///
/// # Errors
/// [`IntakeError`] if the bytes are not UTF-8, are no text, are more than [`MAX_SOURCE_BYTES`], hold an answer over
/// [`MAX_ANSWER_BYTES`], front matter that is not well-formed or says something unknown, or a dialogue in which nobody is the
/// candidate.
pub fn parse(bytes: &[u8], source: &str, options: &Options) -> Result<Transcript, IntakeError> {
    let text = decode(bytes, source)?;
    let transcript = (formats::of(source).read)(Source { name: source, text: &text }, options)?;
    let length = transcript.answer.text().len();
    if length > MAX_ANSWER_BYTES {
        return Err(IntakeError::AnswerTooLong { file: source.to_owned(), bytes: length });
    }
    Ok(transcript)
}

/// The file in the same folder whose name is most like that of a file that is not there.
fn neighbour(path: &Path) -> Option<String> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let entries = folder.read_dir().ok()?;
    let mut names: Vec<_> =
        entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).take(1000).collect();
    names.sort_unstable();
    let name = nearest(path.file_name()?.to_str()?, names.iter().map(String::as_str))?;
    Some(path.with_file_name(name).to_string_lossy().into_owned())
}
