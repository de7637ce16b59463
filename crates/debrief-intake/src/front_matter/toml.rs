//! Front matter between `+++` lines.

use toml::de::{DeTable, DeValue};

use super::{BlockError, Entry, Value};

pub(super) fn entries(block: &str) -> Result<Vec<Entry>, BlockError> {
    let table = DeTable::parse(block).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        let problem = unquoted(block, at).unwrap_or_else(|| error.message().to_owned());
        BlockError::Syntax { at, problem }
    })?;
    let mut entries: Vec<_> = table
        .into_inner()
        .into_iter()
        .map(|(key, value)| Entry {
            key_at: key.span().start,
            key: key.into_inner().into_owned(),
            value_at: value.span().start,
            value: value_of(value.into_inner()),
        })
        .collect();
    // The parser sorts by name; of several errors the first in the file is the one to report.
    entries.sort_by_key(|entry| entry.key_at);
    Ok(entries)
}

/// The complaint for a bare word as a value. The parser's own is about the number that the word might have become:
/// `nan` for `Nurse`.
fn unquoted(block: &str, at: usize) -> Option<String> {
    let (before, value) = block.split_at_checked(at)?;
    let bare = before.trim_end().ends_with('=') && value.starts_with(char::is_alphabetic);
    let line = value.lines().next()?;
    bare.then(|| format!("text needs quotes: `{}`", line.trim_end()))
}

fn value_of(value: DeValue<'_>) -> Value {
    Value::Other(match value {
        DeValue::String(text) => return Value::Text(text.into_owned()),
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "a boolean",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    })
}
