//! Walks a spanned TOML table and notes everything that has the wrong shape, instead of stopping at the first.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeArray, DeString, DeTable, DeValue};

use crate::problem::Note;
use crate::raw::{At, Entries, Number, Setting};
use crate::words::{did_you_mean, is_unseen, one_of, shown};

/// A value as the parser gives it.
pub(crate) type Value<'i> = Spanned<DeValue<'i>>;

/// A table with the keys that it may have.
pub(crate) struct Fields<'a, 'i> {
    table: &'a DeTable<'i>,
    span: Range<usize>,
}

impl<'a, 'i> Fields<'a, 'i> {
    /// Opens a table; notes every key that is not one of `keys`, and every one of `required` that is not there.
    pub(crate) fn open(
        table: &'a DeTable<'i>,
        span: Range<usize>,
        keys: &[&str],
        required: &[&str],
        notes: &mut Vec<Note>,
    ) -> Self {
        for key in table.keys().filter(|key| !keys.contains(&key.as_ref().as_ref())) {
            let name = key.as_ref();
            let note = Note::new(&key.span(), "unknown key").expected(one_of(keys)).found(shown(name));
            notes.push(note.hint(did_you_mean(name, keys.iter().copied())));
        }
        for key in required.iter().filter(|key| !table.contains_key(**key)) {
            notes.push(Note::new(&span, "missing key").found(format!("`{key}`")));
        }
        Self { table, span }
    }

    /// Opens a value that must be a table.
    pub(crate) fn open_value(
        value: &'a Value<'i>,
        keys: &[&str],
        required: &[&str],
        notes: &mut Vec<Note>,
    ) -> Option<Self> {
        let table = table(value, notes)?;
        Some(Self::open(table, value.span(), keys, required, notes))
    }

    pub(crate) fn get(&self, key: &str) -> Option<&'a Value<'i>> {
        self.table.get(key)
    }

    /// Where the table stands.
    pub(crate) fn span(&self) -> &Range<usize> {
        &self.span
    }

    /// One line of text.
    pub(crate) fn line(&self, key: &str, notes: &mut Vec<Note>) -> Option<At<String>> {
        line(self.get(key)?, notes)
    }

    /// Text of any shape, lines and all.
    pub(crate) fn prose(&self, key: &str, notes: &mut Vec<Note>) -> Option<At<String>> {
        text(self.get(key)?, notes)
    }

    /// A list of lines.
    pub(crate) fn lines(&self, key: &str, notes: &mut Vec<Note>) -> Option<Vec<At<String>>> {
        let list = list(self.get(key)?, notes)?;
        Some(list.iter().filter_map(|value| line(value, notes)).collect())
    }

    /// A list of tables.
    pub(crate) fn tables<T>(
        &self,
        key: &str,
        notes: &mut Vec<Note>,
        read: impl Fn(&Value<'i>, &mut Vec<Note>) -> Option<T>,
    ) -> Vec<At<T>> {
        let Some(list) = self.get(key).and_then(|value| list(value, notes)) else { return Vec::new() };
        let read = |value: &Value<'i>| Some(At { span: value.span(), value: read(value, notes)? });
        list.iter().filter_map(read).collect()
    }

    /// A table whose keys the author chooses, in the order of the file.
    pub(crate) fn entries<T>(
        &self,
        key: &str,
        notes: &mut Vec<Note>,
        read: impl Fn(&Value<'i>, &mut Vec<Note>) -> Option<T>,
    ) -> Option<At<Entries<T>>> {
        let value = self.get(key)?;
        let mut entries: Vec<_> = table(value, notes)?.iter().collect();
        // The parser sorts by name.
        entries.sort_by_key(|(key, _)| key.span().start);
        let read = |(key, value): (&Spanned<DeString<'i>>, &Value<'i>)| {
            let name = At { span: key.span(), value: key.as_ref().to_string() };
            Some((name, At { span: value.span(), value: read(value, notes)? }))
        };
        Some(At { span: value.span(), value: entries.into_iter().filter_map(read).collect() })
    }
}

/// One line of text with something in it.
pub(crate) fn line(value: &Value<'_>, notes: &mut Vec<Note>) -> Option<At<String>> {
    let text = text(value, notes)?;
    if let Some(c) = text.value.chars().find(|c| is_unseen(*c)) {
        let note = Note::new(&text.span, "unusable character in text").expected("one line of plain text");
        notes.push(note.found(format!("`{}`", c.escape_unicode())));
        return None;
    }
    Some(text)
}

/// A number, whole or not.
pub(crate) fn number(value: &Value<'_>, notes: &mut Vec<Note>) -> Option<Number> {
    match value.as_ref() {
        DeValue::Integer(whole) => {
            let whole = i64::from_str_radix(whole.as_str(), whole.radix());
            Some(whole.map_or(Number::Decimal(f64::INFINITY), Number::Whole))
        }
        // The parser has accepted it, so it is a number; what is too large to be one is infinite.
        DeValue::Float(decimal) => Some(Number::Decimal(decimal.as_str().parse().unwrap_or(f64::NAN))),
        _ => wrong_type(value, "a number", notes),
    }
}

/// What `read` makes of the value, or `false`.
pub(crate) fn setting<T>(
    value: &Value<'_>,
    notes: &mut Vec<Note>,
    read: impl FnOnce(&mut Vec<Note>) -> Option<T>,
) -> Option<Setting<T>> {
    match value.as_ref() {
        DeValue::Boolean(false) => Some(Setting::Dropped),
        _ => read(notes).map(Setting::Set),
    }
}

fn text(value: &Value<'_>, notes: &mut Vec<Note>) -> Option<At<String>> {
    let DeValue::String(text) = value.as_ref() else { return wrong_type(value, "text", notes) };
    if text.trim().is_empty() {
        notes.push(Note::new(&value.span(), "empty text"));
        return None;
    }
    Some(At { span: value.span(), value: text.to_string() })
}

fn list<'a, 'i>(value: &'a Value<'i>, notes: &mut Vec<Note>) -> Option<&'a DeArray<'i>> {
    value.as_ref().as_array().or_else(|| wrong_type(value, "a list", notes))
}

fn table<'a, 'i>(value: &'a Value<'i>, notes: &mut Vec<Note>) -> Option<&'a DeTable<'i>> {
    value.as_ref().as_table().or_else(|| wrong_type(value, "a table", notes))
}

fn wrong_type<T>(value: &Value<'_>, expected: &str, notes: &mut Vec<Note>) -> Option<T> {
    let found = match value.as_ref() {
        DeValue::String(_) => "text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "a boolean",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    };
    notes.push(Note::new(&value.span(), "wrong type").expected(expected).found(found));
    None
}
