//! Which stretch of a text sounds well between quotation marks.

use std::ops::Range;

use crate::clean::{unspeakable, words};

/// What kind of stretch is wanted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wish {
    /// The most words.
    pub(crate) most: usize,
    /// Whether a stretch with numbers is better than one with "I".
    pub(crate) counted: bool,
}

/// Writing without spaces has no words to count.
const MOST_CHARS: usize = 120;
/// A clause with fewer words says too little by itself.
const CLAUSE: usize = 4;

/// Words that a quote should not end on.
const DANGLING: &[&str] = &[
    "a", "an", "the", "of", "to", "and", "or", "but", "in", "on", "at", "by", "for", "with", "from", "that",
    "which", "who", "as", "if", "so", "because", "my", "our", "their", "his", "her", "its", "was", "were",
    "is", "are", "had", "has", "have", "i", "we", "he", "she", "they", "it", "not", "than", "when", "while",
    "would", "could", "should", "did", "be", "been", "about", "into", "said", "told", "says", "this",
    "these", "no", "very", "um", "uh", "like", "also", "then", "what", "how", "where", "until", "we'll",
    "i'll", "i'd", "they'd", "he'd", "she'd", "we'd", "you'd", "they'll", "i'm", "i've", "we've", "don't",
    "didn't", "couldn't", "can't", "won't", "wasn't", "probably", "just", "really", "maybe", "even", "it's",
    "that's", "more", "most",
];
/// Words that a quote can do without at its beginning.
const LEADING: &[&str] = &[
    "and", "but", "so", "or", "because", "though", "although", "um", "uh", "er", "well", "okay", "yeah",
    "like", "right", "now", "anyway", "look", "sorry", "then", "also",
];
/// Words of those that a clause may end on: "I would change it, if …".
const ENDING: &[&str] = &[
    "it", "that", "this", "these", "more", "most", "not", "in", "on", "by", "about", "with", "to", "for",
    "at", "from",
];
/// A clause may end before these without a comma.
const JOINTS: &[&str] = &[
    "and", "but", "so", "because", "when", "while", "which", "who", "after", "before", "until", "if",
    "although", "though", "since", "where", "then", "or",
];
/// After the first of the joints, a clause may begin with these.
const SUBJECTS: &[&str] = &["i", "we", "he", "she", "they", "it", "you", "my", "our"];
const BEGINNING: usize = 4;
/// Sounds and repairs of speech: no fault, and no part of a quote either where that can be had.
const FILLERS: &[&str] = &["um", "uh", "er", "erm", "sorry", "basically", "honestly"];
/// Words that count as numbers.
const NUMBERS: &[&str] = &[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "twenty", "thirty", "forty", "fifty", "hundred", "thousand", "half", "third", "quarter", "twice",
    "doubled", "halved", "percent",
];

/// Quotation marks.
const MARKS: &[char] = &['"', '“', '”', '„', '«', '»'];

const FIRST_PERSON: &[&str] = &["i", "my", "me", "i'd", "i'm", "i've", "i'll", "myself"];

/// What a stretch is to show.
#[derive(Debug, Clone)]
pub(crate) struct Around {
    /// Where it stands. Its middle lies in the stretch; the nearer the stretch is to it, the better.
    pub(crate) place: Range<usize>,
    /// Whether it says nothing by itself, so that any words around it are welcome.
    pub(crate) alone: bool,
}

impl Around {
    /// How far a stretch is from what it is to show. None where it does not show it.
    fn distance(&self, part: &Range<usize>) -> Option<i32> {
        const LETTERS_A_WORD: usize = 6;
        let middle = usize::midpoint(self.place.start, self.place.end);
        if !part.contains(&middle) {
            return None;
        }
        let missed = part.start.saturating_sub(self.place.start) + self.place.end.saturating_sub(part.end);
        let added = self.place.start.saturating_sub(part.start) + part.end.saturating_sub(self.place.end);
        let added = if self.alone { 0 } else { added };
        i32::try_from((3 * missed + 2 * added) / LETTERS_A_WORD).ok()
    }
}

/// The best stretch of a text to stand between quotation marks: of whole words, on one line, from the beginning of a
/// clause to the end of one where that can be had.
pub(crate) fn best(text: &str, wish: Wish, around: Option<&Around>) -> Option<Range<usize>> {
    let mut best: Option<(i32, Range<usize>)> = None;
    for piece in pieces(text) {
        for (score, part) in parts(text, &piece, wish, around) {
            let Some(distance) = around.map_or(Some(0), |around| around.distance(&part)) else { continue };
            if best.as_ref().is_none_or(|(other, _)| score - distance > *other) {
                best = Some((score - distance, part));
            }
        }
    }
    best.map(|(_, part)| part)
}

/// The stretches without anything that cannot stand between quotation marks in a sentence.
fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let mark =
            MARKS.contains(&c) || matches!(c, '{' | '}' | '*' | '`' | '|' | '。' | '，' | '、' | '！' | '？');
        let doubled =
            c.is_whitespace() && next.is_some_and(|n| n.is_whitespace() || matches!(n, ',' | '.' | ';'));
        let dots = c == '.' && next == Some('.') || c == '…';
        if mark || doubled || dots || unspeakable(c) || (c.is_whitespace() && c != ' ') {
            pieces.push(start..at);
            start = at + c.len_utf8();
        }
    }
    pieces.push(start..text.len());
    pieces
}

/// The stretches of a piece that could be quoted, each with how well it would sound.
fn parts(text: &str, piece: &Range<usize>, wish: Wish, around: Option<&Around>) -> Vec<(i32, Range<usize>)> {
    let tokens = tokens(text, piece.clone());
    let most = wish.most;
    let is_shown_from = |at: usize| {
        around
            .zip(tokens.get(at))
            .is_some_and(|(around, token)| !around.alone && token.start == around.place.start)
    };
    let is_shown_to = |at: usize| {
        around
            .zip(tokens.get(at))
            .is_some_and(|(around, token)| !around.alone && token.end == around.place.end)
    };
    let ends_clause = |at: usize| {
        tokens.get(at).is_none_or(|token| {
            text.get(token.clone())
                .is_some_and(|word| word.ends_with([',', ';', ':', '.', '!', '?', '–', '—']))
        })
    };
    // What a quotation mark parts is no clause.
    let marked = |mark: Option<char>| mark.is_some_and(|mark| MARKS.contains(&mark));
    let open = marked(text.get(..piece.start).and_then(|before| before.chars().next_back()));
    let shut = marked(text.get(piece.end..).and_then(|after| after.chars().next()));
    let bare: Vec<String> = tokens.iter().map(|token| bare(text, token)).collect();
    let is_in = |at: usize, list: &[&str]| bare.get(at).is_some_and(|word| list.contains(&word.as_str()));
    let mut parts = Vec::new();
    for first in 0..tokens.len() {
        let joined = first > 0 && is_in(first - 1, &JOINTS[..BEGINNING]) && is_in(first, SUBJECTS);
        let begins = first == 0 || ends_clause(first - 1) || is_shown_from(first) || joined;
        if !begins {
            continue;
        }
        for last in first..tokens.len().min(first + most) {
            let ended = last + 1 == tokens.len() || ends_clause(last) || is_shown_to(last);
            let joint = !ended && is_in(last + 1, JOINTS);
            let cut = !ended && !joint && last + 1 == tokens.len().min(first + most);
            if (ended || joint || cut)
                && let Some(part) = trimmed(text, tokens.get(first..=last).unwrap_or_default(), joint)
            {
                let bounds = Bounds {
                    from_the_start: first == 0,
                    joints: i32::from(joint)
                        + i32::from(joined)
                        + 2 * i32::from(open && first == 0)
                        + 2 * i32::from(shut && last + 1 == tokens.len() && !ends_clause(last)),
                    to_an_end: !cut,
                    to_the_end: last + 1 == tokens.len(),
                };
                if let Some(score) = sound(text, &part, bounds, wish) {
                    parts.push((score, part));
                }
            }
        }
    }
    parts
}

/// The words of a place, as places.
pub(crate) fn tokens(text: &str, piece: Range<usize>) -> Vec<Range<usize>> {
    let Some(words) = text.get(piece.clone()) else { return Vec::new() };
    let mut tokens = Vec::new();
    let mut start = None;
    for (at, c) in words.char_indices().chain([(words.len(), ' ')]) {
        match (start, c.is_whitespace()) {
            (None, false) => start = Some(at),
            (Some(from), true) => {
                tokens.push(piece.start + from..piece.start + at);
                start = None;
            }
            _ => {}
        }
    }
    tokens
}

/// A word in small letters, without the marks around it.
fn bare(text: &str, token: &Range<usize>) -> String {
    let word = text.get(token.clone()).unwrap_or_default();
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase().replace('’', "'")
}

/// From the first to the last of the words, without the marks around them that would read badly, and without loose
/// words at the ends. At the end of a sentence no word is loose.
fn trimmed(text: &str, tokens: &[Range<usize>], joint: bool) -> Option<Range<usize>> {
    let word = |token: &Range<usize>| text.get(token.clone()).unwrap_or_default();
    let loose = |token: &Range<usize>, list: &[&str]| {
        let bare = bare(text, token);
        let last = tokens.last().is_some_and(|last| last == token);
        let ends =
            (last && joint || word(token).ends_with([',', ';', ':'])) && ENDING.contains(&bare.as_str());
        bare.is_empty() || (list.contains(&bare.as_str()) && !ends)
    };
    let mut tokens = tokens;
    while let [first, rest @ ..] = tokens
        && rest.len() >= CLAUSE
        && loose(first, LEADING)
    {
        tokens = rest;
    }
    while let [rest @ .., last] = tokens
        && !rest.is_empty()
        && !word(last).ends_with(['.', '!', '?'])
        && loose(last, DANGLING)
    {
        tokens = rest;
    }
    let (first, last) = (tokens.first()?, tokens.last()?);
    let part = text.get(first.start..last.end)?;
    let begun = part.trim_start_matches(['•', '#', '>', ',', ';', ':', '.', ')', ']', ' ']);
    // A dash is a bullet only before a space: "-5 %" keeps its sign.
    let begun = begun.strip_prefix("- ").or_else(|| begun.strip_prefix("– ")).unwrap_or(begun);
    let done = begun.trim_end_matches(['-', '–', '—', ',', ';', ':', '.', '#', '(', '[', ' ']);
    let start = first.start + (part.len() - begun.len());
    (!done.is_empty() && done.chars().count() <= MOST_CHARS).then_some(start..start + done.len())
}

/// Where a stretch begins and ends within its sentence.
#[derive(Debug, Clone, Copy)]
struct Bounds {
    from_the_start: bool,
    /// At how many of its ends a conjunction alone parts it from the rest.
    joints: i32,
    /// To the end of a clause.
    to_an_end: bool,
    /// To the end of all.
    to_the_end: bool,
}

/// How well a stretch would sound, higher is better. None where it says nothing.
fn sound(text: &str, part: &Range<usize>, bounds: Bounds, wish: Wish) -> Option<i32> {
    let part = text.get(part.clone())?;
    if !part.chars().any(char::is_alphanumeric) {
        return None;
    }
    let lower = part.to_lowercase().replace('’', "'");
    let said: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty()).collect();
    let count_of =
        |list: &[&str]| i32::try_from(said.iter().filter(|word| list.contains(word)).count()).unwrap_or(0);
    let opening = said.first().copied().unwrap_or_default();
    let count = i32::try_from(words(part)).unwrap_or(i32::MAX);

    let mut score = count.min(12) * 2 - (count - 13).max(0) - 10 * i32::from(count < 3);
    if wish.counted {
        let digits = said.iter().filter(|word| word.bytes().any(|b| b.is_ascii_digit())).count();
        score += 5 * (i32::try_from(digits).unwrap_or(0) + count_of(NUMBERS)).min(3);
    } else {
        score += 5 * count_of(FIRST_PERSON).min(1);
    }
    score += 3 * i32::from(bounds.from_the_start) + 3 * i32::from(bounds.to_the_end);
    score += if bounds.from_the_start && bounds.to_the_end { 2 } else { 0 };
    score -= 16 * i32::from(!bounds.to_an_end) + 4 * bounds.joints;
    score -= 4 * count_of(FILLERS);
    score -= 6 * i32::from(matches!(opening, "which" | "who" | "where" | "whose" | "that"));
    score -= 3 * i32::from(part.ends_with(['?', '!']));
    score -= 8 * i32::from(part.matches('(').count() != part.matches(')').count());
    Some(score)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let wish = Wish { most: 12, counted: false };
        assert_eq!(best(text, wish, None).and_then(|part| text.get(part)), expected);
    }

    #[test]
    fn leaves_a_short_sentence_whole() {
        check(
            "I read the first forty complaints that night.",
            Some("I read the first forty complaints that night"),
        );
        check("what did it cost?", Some("what did it cost?"));
    }

    #[test]
    fn ends_a_long_one_at_a_clause() {
        check(
            "I rang the head before eight, which nobody else in the whole of the school would ever have done",
            Some("I rang the head before eight"),
        );
    }

    #[test]
    fn ends_a_long_clause_on_a_word_that_stands() {
        check(
            "we moved the entire billing run of all customers to the Monday of the week after the launch",
            Some("we moved the entire billing run of all customers to the Monday"),
        );
    }

    #[test]
    fn does_without_loose_words() {
        check("so um I didn't ask him to give it back, I, um", Some("I didn't ask him to give it back"));
        check("Right, in May I sold the light frame", Some("in May I sold the light frame"));
    }

    #[test]
    fn keeps_out_of_marks_line_breaks_and_gaps() {
        check("\"Wind?\" is a box on our order form now", Some("is a box on our order form now"));
        check("- I asked\n- I wrote it into the checklist\n", Some("I wrote it into the checklist"));
        check("I waited... and then I rang them all", Some("I rang them all"));
        check("we said {it} , loudly and in front of all", Some("loudly and in front of all"));
    }

    #[test]
    fn keeps_the_sign_of_a_number() {
        check("-5 % in the first week", Some("-5 % in the first week"));
    }

    #[test]
    fn prefers_the_number_where_it_counts() {
        let text = "gazebos, I'm starting at the end, we get two returns a month now and it used to be nine";
        let part = best(text, Wish { most: 14, counted: true }, None).and_then(|part| text.get(part));
        assert_eq!(part, Some("we get two returns a month now and it used to be nine"));
    }

    #[test]
    fn shows_what_it_is_about_from_clause_to_clause() {
        let text =
            "Marit, who runs the front desk, showed me that she books her back-pain classes against the room";
        let place = text.find("showed").unwrap()..text.find("-pain").unwrap();
        let part = best(text, Wish { most: 14, counted: false }, Some(&Around { place, alone: false }));
        assert_eq!(
            text.get(part.unwrap()),
            Some("showed me that she books her back-pain classes against the room")
        );
    }

    #[test]
    fn gives_nothing_where_nothing_can_be_quoted() {
        check(" \"\" ", None);
        check("", None);
        check(&"語".repeat(300), None);
    }
}
