//! What is known about an answer, in a block before it.

mod fields;
mod toml;
mod yaml;

pub(crate) use fields::{Fields, KEYS};

use crate::{IntakeError, source::Source};

/// A language that front matter can be written in.
struct Language {
    name: &'static str,
    /// The line that opens and closes the block.
    fence: &'static str,
    /// The keys and values of a block, places counted from the block's start.
    entries: fn(&str) -> Result<Vec<Entry>, BlockError>,
}

const ALL: &[Language] = &[
    Language { name: "TOML", fence: "+++", entries: toml::entries },
    Language { name: "YAML", fence: "---", entries: yaml::entries },
];

/// A key and its value, with the bytes that they begin at.
struct Entry {
    key: String,
    key_at: usize,
    value: Value,
    value_at: usize,
}

/// A value, as far as front matter has a use for it.
enum Value {
    Text(String),
    /// Given as nothing, which YAML can do.
    Nothing,
    /// Anything else, as the words "a list".
    Other(&'static str),
}

/// What is wrong with a block as a whole, and at which of its bytes.
enum BlockError {
    /// It is not well-formed; the words of the language's parser.
    Syntax { at: usize, problem: String },
    /// It is well-formed, and no keys with values: prose between two rules, for one.
    NotKeys { at: usize },
}

/// The fields of the front matter, and the text after it. Blank lines before the front matter are passed over.
pub(crate) fn split(source: Source<'_>) -> Result<(Fields, &str), IntakeError> {
    let mut lines = lines(source.text).skip_while(|(_, line)| line.trim().is_empty());
    let opening = lines.next();
    let Some((language, (fence_at, _))) = opening.and_then(|line| Some((language_of(line.1)?, line))) else {
        return Ok((Fields::default(), source.text));
    };
    let mut lines = lines.peekable();
    let block_at = lines.peek().map_or(source.text.len(), |(at, _)| *at);
    let Some((close_at, close)) = lines.find(|(_, line)| line.trim_end() == language.fence) else {
        return Err(IntakeError::FrontMatterOpen {
            file: source.name.to_owned(),
            place: source.place(fence_at),
            fence: language.fence,
        });
    };
    let block = source.text.get(block_at..close_at).unwrap_or_default();
    let body = source.text.get(close_at + close.len()..).unwrap_or_default();

    let entries = (language.entries)(block).map_err(|error| match error {
        BlockError::Syntax { at, problem } => IntakeError::FrontMatterSyntax {
            file: source.name.to_owned(),
            place: source.place(block_at + at),
            language: language.name,
            problem,
        },
        BlockError::NotKeys { at } => IntakeError::FrontMatterNotKeys {
            file: source.name.to_owned(),
            place: source.place(block_at + at),
        },
    })?;
    Ok((Fields::from_entries(&entries, source, block_at)?, body))
}

fn language_of(line: &str) -> Option<&'static Language> {
    ALL.iter().find(|language| line.trim_end() == language.fence)
}

/// The lines with the bytes that they begin at, line ends included.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_inclusive('\n').scan(0, |next, line| {
        let at = *next;
        *next += line.len();
        Some((at, line))
    })
}
