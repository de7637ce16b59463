//! A turn in the making: sentences within a number of words, no line and no quote twice, no two sentences that open alike.

use debrief_core::Span;

use crate::claim::says_who_acted;
use crate::clean::{clean, words};
use crate::heard::Heard;
use crate::line::{Fill, Said};
use crate::person::Candidate;
use crate::pick::Picker;
use crate::quote::Quote;

/// The fewest words of a turn.
pub(crate) const LEAST: usize = 40;
/// The most words of a turn.
pub(crate) const MOST: usize = 95;

/// How much is against a line: somebody said it, it is another seat's, a sentence of this turn opens like it.
const HEARD: u8 = 4;
const OTHERS: u8 = 2;
const ALIKE: u8 = 1;

/// A shorter piece of a line is in too many of them to tell that it was said before.
const TELLING: usize = 9;

/// Lines from which one is chosen, and how they are said.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lines<'l> {
    /// The lines.
    pub(crate) of: &'l [&'l str],
    /// What may stand before the line. After a comma or a colon the line goes on in small letters; a colon becomes a full
    /// stop where the line has one of its own.
    pub(crate) before: &'l [&'l str],
    /// Whom the lines' own "you" is said as.
    pub(crate) to: Candidate,
    /// Whether the words bear out that the candidate acted; where not, no line says so.
    pub(crate) acted: bool,
}

impl<'l> Lines<'l> {
    /// Lines whose "you" is whoever is spoken to.
    pub(crate) const fn of(lines: &'l [&'l str]) -> Self {
        Self::about(lines, Candidate::You)
    }

    /// Lines about the candidate.
    pub(crate) const fn about(lines: &'l [&'l str], to: Candidate) -> Self {
        Self { of: lines, before: &[], to, acted: true }
    }

    /// Only those that say no more than that something is told, unless the candidate `acted`.
    pub(crate) const fn only_if(mut self, acted: bool) -> Self {
        self.acted = acted;
        self
    }

    /// With what may stand before them.
    pub(crate) const fn after(mut self, before: &'l [&'l str]) -> Self {
        self.before = before;
        self
    }
}

/// A turn in the making.
#[derive(Debug)]
pub(crate) struct Speech<'a> {
    pub(crate) picker: Picker,
    /// Whom the candidate is to the listener.
    pub(crate) to: Candidate,
    most: usize,
    kept: usize,
    said: Said,
    words: usize,
    /// Where the sentences begin.
    begins: Vec<usize>,
    quotes: Vec<Quote<'a>>,
    /// What was said before, by anybody at this table.
    heard: Heard,
}

impl<'a> Speech<'a> {
    /// Nothing said yet; at most `most` words in the end.
    pub(crate) fn new(picker: Picker, to: Candidate, most: usize, heard: Heard) -> Self {
        let said = Said::new();
        Self { picker, to, most, kept: 0, said, words: 0, begins: Vec::new(), quotes: Vec::new(), heard }
    }

    /// How many words are said.
    pub(crate) const fn words(&self) -> usize {
        self.words
    }

    /// Keeps this many words free for what must still be said.
    pub(crate) const fn keep(&mut self, words: usize) {
        self.kept = words;
    }

    /// Whether words in this place were quoted already.
    pub(crate) fn has_quoted(&self, place: Span) -> bool {
        self.quotes.iter().any(|said| said.span().overlaps(place))
    }

    /// What is said.
    pub(crate) fn text(self) -> String {
        self.said.text
    }

    /// Says one of the lines, if one of them can be filled and fits: best one that nobody has said before, that no other seat
    /// may be saying now, and that opens like no other sentence of this turn.
    pub(crate) fn say(&mut self, lines: Lines<'_>, fill: &Fill<'a>) -> bool {
        self.say_unless(lines, fill, HEARD + OTHERS + ALIKE + 1)
    }

    /// Says one of the lines that nobody has said before, or one of the `others`; where all have been said, one of the lines
    /// again.
    pub(crate) fn say_either(&mut self, lines: Lines<'_>, others: &[&str], fill: &Fill<'a>) -> bool {
        let others = Lines { of: others, ..lines };
        self.say_unless(lines, fill, OTHERS)
            || self.say_unless(others, fill, OTHERS)
            || self.say_unless(lines, fill, HEARD)
            || self.say(lines, fill)
    }

    /// Says one of the lines, only where it is new to this table.
    pub(crate) fn say_fresh(&mut self, lines: Lines<'_>, fill: &Fill<'a>) -> bool {
        self.say_unless(lines, fill, OTHERS)
    }

    fn say_unless(&mut self, lines: Lines<'_>, fill: &Fill<'a>, stale: u8) -> bool {
        let before = self.before(lines.before);
        let mut best: Option<(u8, &str, Said, usize)> = None;
        for (own, nth) in self.picker.dealt(slot(lines.of), lines.of.len()) {
            let Some(line) = lines.of.get(nth) else { continue };
            if !lines.acted && says_who_acted(line) {
                continue;
            }
            let heard = if self.was_heard(line) { HEARD } else { 0 } + if own { 0 } else { OTHERS };
            let limit = best.as_ref().map_or(stale, |(other, ..)| *other);
            if heard >= limit {
                continue;
            }
            let Some((said, words)) = self.filled(before, line, lines.to, fill) else { continue };
            let (_, parted) = opener(before, line);
            let worse = heard + if parted || self.opens_like_another(&said.text) { ALIKE } else { 0 };
            if worse < limit {
                best = Some((worse, line, said, words));
            }
            if worse == 0 {
                break;
            }
        }
        let Some((_, line, said, words)) = best else { return false };
        self.push(line, &said, words, fill);
        true
    }

    /// What brings in a line: something new. Where nothing is, nothing, unless it names a colleague.
    fn before<'l>(&self, lines: &[&'l str]) -> &'l str {
        let mut order = self.picker.order(slot(lines), lines.len()).filter_map(|nth| lines.get(nth).copied());
        let first = order.next().unwrap_or_default();
        let needed = if first.contains("{colleague}") { first } else { "" };
        [first].into_iter().chain(order).find(|line| !self.was_heard(line)).unwrap_or(needed)
    }

    /// Says one of the persona's own lines. Where a colleague is spoken to, the line names them.
    pub(crate) fn say_theirs(&mut self, voice: &[String], fill: &Fill<'a>) -> bool {
        let named = |line: String| {
            let names = line.contains("{colleague}") || !fill.has("colleague");
            if names { line } else { format!("{{colleague}}, {}", small(&line)) }
        };
        let voice: Vec<String> =
            voice.iter().map(|line| spoken(line)).filter(|line| !line.is_empty()).map(named).collect();
        let lines: Vec<&str> = voice.iter().map(String::as_str).collect();
        self.say_unless(Lines::of(&lines), fill, HEARD)
    }

    fn filled(&self, before: &str, line: &str, to: Candidate, fill: &Fill<'a>) -> Option<(Said, usize)> {
        if fill.quote_in(line).is_some_and(|quote| self.quotes.iter().any(|said| said.is_like(&quote))) {
            return None;
        }
        let mut said = Said::new();
        let (before, parted) = opener(before, line);
        if !fill.say(&mut said, before, Candidate::You, self.to) {
            return None;
        }
        if parted {
            said.say(". ");
        }
        let joined = !before.is_empty() && !parted && !before.ends_with(". ");
        let line = if joined { small(line) } else { line.into() };
        if !fill.say(&mut said, &line, to, self.to) || said.text.is_empty() {
            return None;
        }
        let room = self.most.saturating_sub(self.words + self.kept);
        let words = words(&said.text);
        (words <= room).then_some((said, words))
    }

    fn push(&mut self, line: &str, said: &Said, words: usize, fill: &Fill<'a>) {
        self.quotes.extend(fill.quote_in(line));
        self.words += words;
        if !self.said.text.is_empty() {
            self.said.text.push(' ');
        }
        self.begins.push(self.said.text.len());
        self.said.text.push_str(&said.text);
        self.heard.note(&said.text);
    }

    /// Whether a line was said before, here or by anybody: told by its longest piece from a space on, without slots and
    /// without "you".
    fn was_heard(&self, line: &str) -> bool {
        let bytes = line.as_bytes();
        // What follows "you" may be the end of "your", and the first letter of a line may be a capital: each piece begins
        // with a space.
        let (mut longest, mut from) = (0..0, None);
        for at in 0..=bytes.len() {
            let ends = match bytes.get(at) {
                None | Some(b'{') => true,
                Some(b' ') => bytes.get(at + 1..at + 4) == Some(b"you"),
                Some(_) => continue,
            };
            if !ends {
                from = from.or(Some(at));
            } else if let Some(start) = from.take()
                && at - start > longest.len()
            {
                longest = start..at;
            }
        }
        longest.len() >= TELLING && self.heard.has(line.get(longest).unwrap_or_default())
    }

    fn opens_like_another(&self, sentence: &str) -> bool {
        let others = self.begins.iter().filter_map(|begin| self.said.text.get(*begin..));
        others.into_iter().any(|said| said.split(' ').take(2).eq(sentence.split(' ').take(2)))
    }
}

/// What a choice among these lines is called: by the first, so that all seats choose in one order.
fn slot<'l>(lines: &[&'l str]) -> &'l str {
    lines.first().copied().unwrap_or_default()
}

/// The line, going on in small letters.
fn small(line: &str) -> std::borrow::Cow<'_, str> {
    let first = line.split(' ').next().unwrap_or_default();
    if matches!(first, "I" | "I'm" | "I'd" | "I'll" | "I've") || !first.starts_with(char::is_uppercase) {
        return line.into();
    }
    let mut chars = line.chars();
    let lower: String = chars.next().map(|c| c.to_lowercase().collect()).unwrap_or_default();
    format!("{lower}{}", chars.as_str()).into()
}

/// What brings in a line, and whether a full stop parts it from that. Two colons are one too many: before a line with one, who is
/// named gets a sentence, and what only brings it in goes.
fn opener<'l>(before: &'l str, line: &str) -> (&'l str, bool) {
    match before.strip_suffix(": ").filter(|_| line.contains(':')) {
        Some(name) if name.contains("{colleague}") => (name, true),
        Some(_) => ("", false),
        None => (before, false),
    }
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
