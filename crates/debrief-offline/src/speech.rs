//! A turn in the making: sentences within a number of words, no line and no quote twice, no two sentences that open alike.

use crate::clean::{clean, words};
use crate::line::Fill;
use crate::pick::Picker;
use crate::quote::Quote;

/// The fewest words of a turn.
pub(crate) const LEAST: usize = 40;
/// The most words of a turn.
pub(crate) const MOST: usize = 95;

/// Fewer lines of the persona's than this would wear out, were they said more often than every other time.
const FEW: usize = 6;
/// So many words in a row that were said before are an echo.
const ECHO: usize = 4;
/// How a sentence names its point.
const WAYS: [&str; 4] = ["On {point}, ", "As for {point}, ", "When it comes to {point}, ", "On {point}, "];

/// A turn in the making.
#[derive(Debug)]
pub(crate) struct Speech<'a> {
    pub(crate) picker: Picker,
    most: usize,
    sentences: Vec<String>,
    lines: Vec<String>,
    quotes: Vec<Quote<'a>>,
    kept: usize,
}

impl<'a> Speech<'a> {
    /// Nothing said yet; at most `most` words in the end.
    pub(crate) const fn new(picker: Picker, most: usize) -> Self {
        Self { picker, most, sentences: Vec::new(), lines: Vec::new(), quotes: Vec::new(), kept: 0 }
    }

    /// How many words are said.
    pub(crate) fn words(&self) -> usize {
        self.sentences.iter().map(|sentence| words(sentence)).sum()
    }

    /// Keeps this many words free for what must still be said.
    pub(crate) const fn keep(&mut self, words: usize) {
        self.kept = words;
    }

    /// Whether these words were quoted already, in part or in full.
    pub(crate) fn has_quoted(&self, quote: &Quote<'_>) -> bool {
        self.quotes.iter().any(|said| said.is_like(quote))
    }

    /// Says one of the lines, if one of them can be filled and fits.
    pub(crate) fn say(&mut self, slot: &str, lines: &[&str], fill: &Fill<'a>) -> bool {
        self.say_which(slot, lines, fill).is_some()
    }

    /// The same, and which line it was.
    fn say_which(&mut self, slot: &str, lines: &[&str], fill: &Fill<'a>) -> Option<String> {
        let room = self.most.saturating_sub(self.words() + self.kept);
        let mut second_best: Option<((bool, bool, bool), &str, String)> = None;
        let order: Vec<usize> = self.picker.order(slot, lines.len()).collect();
        for line in order.into_iter().filter_map(|nth| lines.get(nth)) {
            if self.lines.iter().any(|said| said == line) {
                continue;
            }
            let Some(sentence) = self.filled(line, fill, room) else { continue };
            let worse = (fill.avoids(line), self.echoes(&sentence), self.opens_like_another(&sentence));
            if worse == (false, false, false) {
                return Some(self.push(line, sentence, fill));
            }
            if second_best.as_ref().is_none_or(|(other, ..)| worse < *other) {
                second_best = Some((worse, *line, sentence));
            }
        }
        let (_, line, sentence) = second_best?;
        Some(self.push(line, sentence, fill))
    }

    /// Says one of the lines; where the point is not `named` yet, the sentence names it.
    pub(crate) fn say_on(&mut self, slot: &str, lines: &[&str], fill: &Fill<'a>, named: bool) -> bool {
        if named {
            return self.say(slot, lines, fill);
        }
        let way = WAYS[self.picker.below(&format!("{slot}, naming"), WAYS.len())];
        let lines: Vec<String> = lines.iter().map(|line| on_the_point(way, line)).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        self.say(slot, &lines, fill)
    }

    /// Says one of the persona's own lines, and gives the line. Where a colleague is spoken to, the line names them.
    pub(crate) fn say_theirs(&mut self, slot: &str, voice: &[String], fill: &Fill<'a>) -> Option<String> {
        let named = |line: String| {
            let names = line.is_empty() || line.contains("{colleague}") || !fill.has("colleague");
            if names { line } else { behind("{colleague}, ", &line) }
        };
        let voice: Vec<String> =
            voice.iter().map(|line| named(spoken(line))).filter(|line| !line.is_empty()).collect();
        let voice: Vec<&str> = voice.iter().map(String::as_str).collect();
        self.say_which(&format!("{slot}, theirs"), &voice, fill)
    }

    /// Says one of the persona's own lines, or one of ours: theirs in half of the cases, or two of three where there
    /// are many. Gives the line.
    pub(crate) fn say_in_voice(
        &mut self,
        slot: &str,
        voice: &[String],
        lines: &[&str],
        fill: &Fill<'a>,
    ) -> Option<String> {
        let one_in = if voice.len() < FEW { 2 } else { 3 };
        let theirs = self.picker.below(&format!("{slot}, whose"), one_in) > 0;
        let said = if theirs { self.say_theirs(slot, voice, fill) } else { None };
        said.or_else(|| self.say_which(slot, lines, fill)).or_else(|| self.say_theirs(slot, voice, fill))
    }

    /// What is said.
    pub(crate) fn text(&self) -> String {
        self.sentences.join(" ")
    }

    fn filled(&self, line: &str, fill: &Fill<'a>, room: usize) -> Option<String> {
        let quotes = fill.quotes_in(line);
        let alike =
            |(nth, quote): (usize, &Quote<'_>)| quotes.iter().take(nth).any(|other| other.is_like(quote));
        if quotes.iter().enumerate().any(alike) || quotes.iter().any(|quote| self.has_quoted(quote)) {
            return None;
        }
        fill.render(line).filter(|sentence| words(sentence) <= room && !sentence.is_empty())
    }

    fn push(&mut self, line: &str, sentence: String, fill: &Fill<'a>) -> String {
        self.quotes.extend(fill.quotes_in(line));
        self.lines.push(line.to_owned());
        self.sentences.push(sentence);
        line.to_owned()
    }

    /// Whether some words in a row were said before in this turn, other than the candidate's.
    fn echoes(&self, sentence: &str) -> bool {
        let said: Vec<Vec<String>> = self.sentences.iter().map(|said| our_words(said)).collect();
        let ours = our_words(sentence);
        let mut runs = ours.windows(ECHO);
        runs.any(|run| said.iter().any(|said| said.windows(ECHO).any(|other| other == run)))
    }

    fn opens_like_another(&self, sentence: &str) -> bool {
        let opening = first_word(sentence);
        self.sentences.iter().any(|said| first_word(said) == opening)
    }
}

/// The words of a sentence in small letters, without the quotes.
fn our_words(sentence: &str) -> Vec<String> {
    let outside = sentence.split('"').step_by(2).flat_map(str::split_whitespace);
    outside.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()).collect()
}

fn first_word(sentence: &str) -> &str {
    sentence.split_whitespace().next().unwrap_or_default()
}

/// The line, behind a naming of the point; lines that name it themselves stay as they are.
fn on_the_point(way: &str, line: &str) -> String {
    if line.contains("{point}") { line.to_owned() } else { behind(way, line) }
}

/// The line behind some words, going on in small letters.
fn behind(way: &str, line: &str) -> String {
    let first = line.split_whitespace().next().unwrap_or_default();
    if matches!(first, "I" | "I'm" | "I'd" | "I'll" | "I've") || first.starts_with('{') {
        return format!("{way}{line}");
    }
    let mut chars = line.chars();
    let lower: String = chars.next().map(|c| c.to_lowercase().collect()).unwrap_or_default();
    format!("{way}{lower}{}", chars.as_str())
}

/// A line of a persona's file: clean but for its slots, and with a stop at its end.
fn spoken(line: &str) -> String {
    // Private characters stand for the slots while everything else is made clean.
    const SLOTS: [(&str, &str); 3] =
        [("{quote}", "\u{e000}"), ("{colleague}", "\u{e001}"), ("{point}", "\u{e002}")];
    let bare = line.replace("\"{quote}\"", "{quote}").replace("“{quote}”", "{quote}");
    let hidden = SLOTS.iter().fold(bare, |line, (slot, mark)| line.replace(slot, mark));
    let cleaned = SLOTS.iter().fold(clean(&hidden), |line, (slot, mark)| line.replace(mark, slot));
    let ended = cleaned.trim_end_matches([',', ';', ':', '–', '—', ' ']);
    let stop = if ended.ends_with(['.', '?', '!', '…']) || ended.is_empty() { "" } else { "." };
    format!("{ended}{stop}")
}
