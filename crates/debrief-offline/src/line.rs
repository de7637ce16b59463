//! A line with slots, and what fills them.

use std::borrow::Cow;

use crate::quote::Quote;

/// What fills the slots of a line. A slot without a value makes a line with that slot unusable.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fill<'a> {
    values: Vec<(&'static str, Value<'a>)>,
    avoided: Vec<&'static str>,
}

#[derive(Debug, Clone)]
enum Value<'a> {
    /// Our words, or words made clean.
    Words(Cow<'a, str>),
    /// The same, with a shorter form for the middle of a sentence.
    Phrase(String, String),
    /// The candidate's words.
    Quote(Quote<'a>),
}

impl<'a> Fill<'a> {
    /// Nothing filled yet.
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// With words for a slot.
    pub(crate) fn with(mut self, slot: &'static str, words: impl Into<Cow<'a, str>>) -> Self {
        let words = words.into();
        if !words.is_empty() {
            self.values.push((slot, Value::Words(words)));
        }
        self
    }

    /// With a phrase for a slot: at the end of a sentence all of it, before that only up to its first comma or colon.
    pub(crate) fn phrase(mut self, slot: &'static str, phrase: &str) -> Self {
        let short = phrase.split([',', ':', ';']).next().unwrap_or_default().trim();
        if !short.is_empty() {
            self.values.push((slot, Value::Phrase(phrase.to_owned(), short.to_owned())));
        }
        self
    }

    /// With words for a slot, if there are any.
    pub(crate) fn with_some(self, slot: &'static str, words: Option<impl Into<Cow<'a, str>>>) -> Self {
        match words {
            Some(words) => self.with(slot, words),
            None => self,
        }
    }

    /// With the candidate's words for a slot.
    pub(crate) fn quoting(mut self, slot: &'static str, quote: Option<Quote<'a>>) -> Self {
        if let Some(quote) = quote {
            self.values.push((slot, Value::Quote(quote)));
        }
        self
    }

    /// With other words for a slot.
    pub(crate) fn replacing(mut self, slot: &'static str, words: impl Into<Cow<'a, str>>) -> Self {
        self.values.retain(|(name, _)| *name != slot);
        self.with(slot, words)
    }

    /// Whether a slot has a value.
    pub(crate) fn has(&self, slot: &str) -> bool {
        self.values.iter().any(|(name, _)| *name == slot)
    }

    /// With a slot that is filled only where no line does without it.
    pub(crate) fn rather_not(mut self, slot: &'static str) -> Self {
        self.avoided.push(slot);
        self
    }

    /// Whether a line has a slot that should rather not be filled.
    pub(crate) fn avoids(&self, line: &str) -> bool {
        self.avoided.iter().any(|slot| has_slot(line, slot))
    }

    /// The quotes that a line would speak.
    pub(crate) fn quotes_in(&self, line: &str) -> Vec<Quote<'a>> {
        let quote = |(slot, value): &(&'static str, Value<'a>)| match value {
            Value::Quote(quote) if has_slot(line, slot) => Some(*quote),
            _ => None,
        };
        self.values.iter().filter_map(quote).collect()
    }

    /// The line as it is said: every sentence begins with a capital, quotes stand between double quotation marks. None if
    /// a slot has no value, or a sentence would begin with a quote in small letters.
    pub(crate) fn render(&self, line: &str) -> Option<String> {
        let mut out = String::with_capacity(line.len() * 2);
        let mut begins = true;
        let mut rest = line;
        while !rest.is_empty() {
            let (literal, slot, after) = next_slot(rest)?;
            say(&mut out, literal, &mut begins);
            rest = after;
            let Some(slot) = slot else { break };
            let (_, value) = self.values.iter().find(|(name, _)| *name == slot)?;
            match value {
                Value::Quote(quote) => {
                    if begins && !begins_well(quote.text) {
                        return None;
                    }
                    // Marks that the line itself has around its slot are not doubled.
                    let marked = out.ends_with('"') && rest.starts_with('"');
                    let mark = if marked { "" } else { "\"" };
                    out.extend([mark, quote.text, mark]);
                    begins = false;
                }
                Value::Phrase(..) | Value::Words(_) => {
                    let words = match value {
                        Value::Phrase(full, _) if ends_sentence(rest) => full,
                        Value::Phrase(_, short) => short,
                        Value::Words(words) => words.as_ref(),
                        Value::Quote(_) => "",
                    };
                    say(&mut out, words, &mut begins);
                    if out.ends_with(['?', '!', '.']) {
                        rest = rest.strip_prefix('.').unwrap_or(rest);
                        begins = true;
                    }
                }
            }
        }
        Some(out)
    }
}

/// Appends text, with a capital where a sentence begins, and notes whether the next one begins after it.
fn say(out: &mut String, text: &str, begins: &mut bool) {
    let mut stopped = false;
    for c in text.chars() {
        if *begins && c.is_alphanumeric() {
            out.extend(c.to_uppercase());
            *begins = false;
        } else {
            out.push(c);
        }
        if c.is_whitespace() {
            *begins |= stopped;
        } else if c != '"' {
            stopped = matches!(c, '.' | '?' | '!' | '…');
        }
    }
}

/// The text before the next slot, the slot's name if there is one, and what comes after. None for a loose brace.
fn next_slot(line: &str) -> Option<(&str, Option<&str>, &str)> {
    let Some((literal, rest)) = line.split_once('{') else { return Some((line, None, "")) };
    let (slot, after) = rest.split_once('}')?;
    Some((literal, Some(slot), after))
}

fn ends_sentence(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(['.', '?', '!'])
}

fn has_slot(line: &str, slot: &str) -> bool {
    let mut rest = line;
    while let Some((_, Some(name), after)) = next_slot(rest) {
        if name == slot {
            return true;
        }
        rest = after;
    }
    false
}

/// Whether a quote can begin a sentence.
fn begins_well(quote: &str) -> bool {
    quote.chars().next().is_some_and(|c| !c.is_lowercase() && c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fill() -> Fill<'static> {
        Fill::new()
            .with("shows", "you name another option")
            .with("question", "What did it cost?")
            .quoting("quote", Some(Quote { text: "I froze it", start: 0 }))
            .quoting("small", Some(Quote { text: "we froze it", start: 9 }))
    }

    #[track_caller]
    fn check(line: &str, expected: Option<&str>) {
        assert_eq!(fill().render(line).as_deref(), expected);
    }

    #[test]
    fn begins_sentences_with_a_capital() {
        check("{shows}: {quote}.", Some("You name another option: \"I froze it\"."));
        check("take {quote}. {shows}.", Some("Take \"I froze it\". You name another option."));
        check("is it so? {shows}.", Some("Is it so? You name another option."));
    }

    #[test]
    fn begins_no_sentence_with_a_small_quote() {
        check("{quote} is where {shows}.", Some("\"I froze it\" is where you name another option."));
        check("{small} is where {shows}.", None);
        check("I heard {small}.", Some("I heard \"we froze it\"."));
        check("Good. {small} holds.", None);
    }

    #[test]
    fn does_not_double_marks_or_stops() {
        check("I heard \"{quote}\".", Some("I heard \"I froze it\"."));
        check("So: {question}.", Some("So: What did it cost?"));
        check("{question} {shows}.", Some("What did it cost? You name another option."));
    }

    #[test]
    fn gives_nothing_for_a_slot_without_a_value() {
        check("{lacks}.", None);
        check("{quote is open", None);
    }
}
