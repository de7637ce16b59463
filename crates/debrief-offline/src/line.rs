//! A line with slots, and what fills them.

use std::borrow::Cow;

use crate::clean::clean;
use crate::person::Candidate;
use crate::quote::Quote;

/// What fills the slots of a line. A slot without a value makes a line with that slot unusable.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fill<'a> {
    values: Vec<(&'static str, Value<'a>)>,
}

#[derive(Debug, Clone)]
enum Value<'a> {
    /// Our words, or words made clean.
    Words(Cow<'a, str>),
    /// Words of a criterion, with the candidate as "you".
    Clause(&'a str),
    /// A clause of which the middle of a sentence takes only what comes before the first comma.
    Phrase(&'a str),
    /// The candidate's words.
    Quote(Quote<'a>),
}

impl<'a> Fill<'a> {
    /// Nothing filled yet.
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// With words for a slot.
    pub(crate) fn with(self, slot: &'static str, words: impl Into<Cow<'a, str>>) -> Self {
        self.filled(slot, Value::Words(words.into()))
    }

    /// With a clause for a slot, in which the candidate is "you".
    pub(crate) fn clause(self, slot: &'static str, clause: &'a str) -> Self {
        self.filled(slot, Value::Clause(clause))
    }

    /// With a phrase for a slot: at the end of a sentence all of it, before that only up to its first comma or colon.
    pub(crate) fn phrase(self, slot: &'static str, phrase: &'a str) -> Self {
        self.filled(slot, Value::Phrase(phrase))
    }

    /// With the candidate's words for a slot, if there are any.
    pub(crate) fn quoting(self, slot: &'static str, quote: Option<Quote<'a>>) -> Self {
        match quote {
            Some(quote) => self.filled(slot, Value::Quote(quote)),
            None => self,
        }
    }

    /// With what another one fills as well.
    pub(crate) fn and(mut self, other: Self) -> Self {
        self.values.extend(other.values);
        self
    }

    fn filled(mut self, slot: &'static str, value: Value<'a>) -> Self {
        let empty = match &value {
            Value::Words(text) => text.is_empty(),
            Value::Clause(text) | Value::Phrase(text) => text.is_empty(),
            Value::Quote(quote) => quote.text.is_empty(),
        };
        if !empty {
            self.values.push((slot, value));
        }
        self
    }

    /// Whether a slot has a value.
    pub(crate) fn has(&self, slot: &str) -> bool {
        self.value(slot).is_some()
    }

    fn value(&self, slot: &str) -> Option<&Value<'a>> {
        self.values.iter().find(|(name, _)| *name == slot).map(|(_, value)| value)
    }

    /// The quote that a line would speak.
    pub(crate) fn quote_in(&self, line: &str) -> Option<Quote<'a>> {
        let mut rest = line;
        while let Some((_, Some(slot), after)) = next_slot(rest) {
            if let Some(Value::Quote(quote)) = self.value(slot) {
                return Some(*quote);
            }
            rest = after;
        }
        None
    }

    /// Says the line: every sentence begins with a capital, quotes stand between double quotation marks. `line_to` is whom
    /// the line's own "you" becomes, `clause_to` whom that of the clauses does. False, with half a line said, if a slot has
    /// no value, or a sentence would begin with a quote in small letters.
    pub(crate) fn say(&self, said: &mut Said, line: &str, line_to: Candidate, clause_to: Candidate) -> bool {
        let mut rest = line;
        while !rest.is_empty() {
            let Some((literal, slot, after)) = next_slot(rest) else { return false };
            line_to.said(literal, |text| said.say(text));
            rest = after;
            let Some(slot) = slot else { break };
            match self.value(slot) {
                None => return false,
                Some(Value::Quote(quote)) => {
                    if !said.quote(quote.text) {
                        return false;
                    }
                }
                Some(Value::Words(words)) => said.say(words),
                Some(Value::Clause(clause)) => clause_to.said(&clean(clause), |text| said.say(text)),
                Some(Value::Phrase(phrase)) => {
                    let phrase = clean(phrase);
                    let ends = rest.is_empty() || rest.starts_with(['.', '?', '!']);
                    let most = if ends {
                        phrase.len()
                    } else {
                        phrase.find([',', ':', ';']).unwrap_or(phrase.len())
                    };
                    clause_to.said(phrase.get(..most).unwrap_or_default(), |text| said.say(text));
                }
            }
            if said.has_ended() {
                rest = rest.strip_prefix('.').unwrap_or(rest);
            }
        }
        true
    }
}

/// The text before the next slot, the slot's name if there is one, and what comes after. None for a loose brace.
pub(crate) fn next_slot(line: &str) -> Option<(&str, Option<&str>, &str)> {
    let Some((literal, rest)) = line.split_once('{') else { return Some((line, None, "")) };
    let (slot, after) = rest.split_once('}')?;
    Some((literal, Some(slot), after))
}

/// Few sentences have more bytes.
const USUAL: usize = 256;

/// What is said, sentence after sentence.
#[derive(Debug, Clone)]
pub(crate) struct Said {
    /// The words.
    pub(crate) text: String,
    /// Whether a sentence begins here.
    begins: bool,
    /// Whether the last character that is no quotation mark ended a sentence.
    ended: bool,
}

impl Said {
    /// Nothing said yet.
    pub(crate) fn new() -> Self {
        Self { text: String::with_capacity(USUAL), begins: true, ended: false }
    }

    /// Says words of ours, with a capital where a sentence begins.
    pub(crate) fn say(&mut self, words: &str) {
        const STOPS: [char; 4] = ['.', '?', '!', '…'];
        for part in words.split_inclusive(STOPS) {
            self.begins |= self.ended && part.starts_with(char::is_whitespace);
            let first = part.char_indices().find(|(_, c)| self.begins && c.is_alphanumeric());
            if let Some((at, c)) = first {
                self.text.push_str(part.get(..at).unwrap_or_default());
                self.text.extend(c.to_uppercase());
                self.text.push_str(part.get(at + c.len_utf8()..).unwrap_or_default());
                self.begins = false;
            } else {
                self.text.push_str(part);
            }
            self.ended = part.ends_with(STOPS) || (self.ended && part.trim_end().is_empty());
        }
    }

    /// Says the candidate's words. False where a sentence would begin with them and they begin with a small letter.
    fn quote(&mut self, words: &str) -> bool {
        let begins_well = words.starts_with(|c: char| !c.is_lowercase() && c.is_alphanumeric());
        if self.begins && !begins_well {
            return false;
        }
        self.text.extend(["\"", words, "\""]);
        (self.begins, self.ended) = (false, false);
        true
    }

    fn has_ended(&self) -> bool {
        self.ended && !self.text.ends_with(char::is_whitespace)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: Option<&str>) {
        let fill = Fill::new()
            .clause("shows", "you name another option")
            .with("question", "What did it cost?")
            .phrase("hear", "what you gave up, and who lost by it")
            .quoting("quote", Some(Quote { text: "I froze it", start: 0 }))
            .quoting("small", Some(Quote { text: "we froze it", start: 9 }));
        let mut said = Said::new();
        let whole = fill.say(&mut said, line, Candidate::You, Candidate::They);
        assert_eq!(whole.then_some(said.text.as_str()), expected);
    }

    #[test]
    fn begins_sentences_with_a_capital() {
        check("{shows}: {quote}.", Some("They name another option: \"I froze it\"."));
        check("take {quote}. {shows}.", Some("Take \"I froze it\". They name another option."));
        check("is it so? {shows}.", Some("Is it so? They name another option."));
    }

    #[test]
    fn begins_no_sentence_with_a_small_quote() {
        check("{quote} is where {shows}.", Some("\"I froze it\" is where they name another option."));
        check("{small} is where {shows}.", None);
        check("I heard {small}.", Some("I heard \"we froze it\"."));
        check("Good. {small} holds.", None);
    }

    #[test]
    fn does_not_double_stops() {
        check("So: {question}.", Some("So: What did it cost?"));
        check("{question} {shows}.", Some("What did it cost? They name another option."));
    }

    #[test]
    fn shortens_a_phrase_before_the_end_of_a_sentence() {
        check("Tell me {hear}.", Some("Tell me what they gave up, and who lost by it."));
        check("Tell me {hear}, please.", Some("Tell me what they gave up, please."));
    }

    #[test]
    fn keeps_the_you_of_a_line_apart_from_that_of_a_clause() {
        check("Do you see that {shows}?", Some("Do you see that they name another option?"));
    }

    #[test]
    fn gives_nothing_for_a_slot_without_a_value() {
        check("{lacks}.", None);
        check("{quote is open", None);
    }
}
