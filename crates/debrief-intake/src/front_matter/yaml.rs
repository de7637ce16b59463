//! Front matter between `---` lines.
//!
//! Read from the parser's events: front matter is flat, so there is nothing to build, aliases cannot expand, and every key
//! and value has its place. All fields are text, so an unquoted `42` or `yes` is taken as it is written.

use granit_parser::{Event, Parser, ScalarStyle, ScanError, Span};

use super::{BlockError, Entry, Value};

pub(super) fn entries(block: &str) -> Result<Vec<Entry>, BlockError> {
    let mut events = Events { parser: Parser::new_from_str(block) };
    match events.next()? {
        None => return Ok(Vec::new()),
        // What a block of nothing but comments is to YAML.
        Some((Event::Scalar(text, ..), _)) if text.is_empty() => return Ok(Vec::new()),
        Some((Event::MappingStart(..), _)) => {}
        Some((_, at)) => return Err(BlockError::NotKeys { at }),
    }
    let mut entries = Vec::new();
    loop {
        let (key, key_at) = match events.next()? {
            Some((Event::Scalar(key, ..), at)) => (key.into_owned(), at),
            Some((Event::MappingEnd, _)) | None => break,
            Some((_, at)) => return Err(BlockError::NotKeys { at }),
        };
        let Some((event, value_at)) = events.next()? else { break };
        let value = value_of(&event);
        if matches!(event, Event::MappingStart(..) | Event::SequenceStart(..)) {
            events.skip_collection()?;
        }
        entries.push(Entry { key, key_at, value, value_at });
    }
    match events.next()? {
        None => Ok(entries),
        Some((_, at)) => Err(BlockError::NotKeys { at }),
    }
}

fn value_of(event: &Event<'_>) -> Value {
    match event {
        Event::Scalar(text, ScalarStyle::Plain, ..) if matches!(text.as_ref(), "" | "~" | "null") => {
            Value::Nothing
        }
        Event::Scalar(text, ..) => Value::Text(text.as_ref().to_owned()),
        Event::SequenceStart(..) => Value::Other("a list"),
        Event::MappingStart(..) => Value::Other("a table"),
        _ => Value::Other("an alias"),
    }
}

/// The events that carry keys and values, with the bytes that they begin at.
struct Events<'a> {
    parser: Parser<'a, granit_parser::StrInput<'a>>,
}

impl<'a> Events<'a> {
    fn next(&mut self) -> Result<Option<(Event<'a>, usize)>, BlockError> {
        loop {
            let Some(event) = self.parser.next() else { return Ok(None) };
            let (event, span): (Event<'a>, Span) = event.map_err(|error| syntax_error(&error))?;
            let frame = matches!(
                event,
                Event::StreamStart | Event::StreamEnd | Event::DocumentStart(..) | Event::DocumentEnd
            );
            if !frame {
                return Ok(Some((event, span.start.byte_offset().unwrap_or_default())));
            }
        }
    }

    /// Passes over the rest of a list or table that has just begun.
    fn skip_collection(&mut self) -> Result<(), BlockError> {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.next()? {
                Some((Event::MappingStart(..) | Event::SequenceStart(..), _)) => depth += 1,
                Some((Event::MappingEnd | Event::SequenceEnd, _)) => depth -= 1,
                Some(_) => {}
                None => break,
            }
        }
        Ok(())
    }
}

fn syntax_error(error: &ScanError) -> BlockError {
    BlockError::Syntax { at: error.marker().byte_offset().unwrap_or_default(), problem: error.info() }
}
