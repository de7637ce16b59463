//! The words of an answer as far as it matters for cutting a quote: which of a few kinds each is of.

use std::ops::Range;
use std::sync::LazyLock;

/// A word of a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word {
    /// The byte at which it begins, with the marks before it.
    pub(crate) start: usize,
    /// The byte at which it ends, with the marks after it.
    pub(crate) end: usize,
    /// How many numbers are in it.
    pub(crate) numbers: i32,
    kinds: Kind,
}

/// Kinds of words; a word can be of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Kind(u16);

impl Kind {
    /// A quote can do without it at its beginning.
    pub(crate) const LEADING: Self = Self(1);
    /// A quote should not end on it.
    pub(crate) const DANGLING: Self = Self(1 << 1);
    /// Of those, a clause may end on it: "I would change it, if …".
    pub(crate) const ENDING: Self = Self(1 << 2);
    /// A clause may end before it without a comma.
    pub(crate) const JOINT: Self = Self(1 << 3);
    /// Of those, a clause may begin after it.
    pub(crate) const OPENING_JOINT: Self = Self(1 << 4);
    /// And may begin with it then.
    pub(crate) const SUBJECT: Self = Self(1 << 5);
    /// A sound or a repair of speech: no fault, and no part of a quote either where that can be had.
    pub(crate) const FILLER: Self = Self(1 << 6);
    /// The speaker.
    pub(crate) const FIRST_PERSON: Self = Self(1 << 7);
    /// It begins half a sentence.
    pub(crate) const RELATIVE: Self = Self(1 << 8);
    /// Nothing but marks.
    pub(crate) const EMPTY: Self = Self(1 << 9);
    /// A mark after it ends a clause, or the sentence.
    pub(crate) const CLAUSE_END: Self = Self(1 << 10);
    /// A comma, colon or semicolon after it.
    pub(crate) const COMMA_END: Self = Self(1 << 11);
    /// A full stop, question or exclamation mark after it.
    pub(crate) const STOP_END: Self = Self(1 << 12);
    /// The speaker, alone or among others, as who does something.
    pub(crate) const ACTOR: Self = Self(1 << 14);
    /// The speaker, alone or among others, in whatever part of the sentence.
    pub(crate) const SPEAKER: Self = Self(1 << 15);
    const NUMBER: Self = Self(1 << 13);

    /// Of either kind, or of both.
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl Word {
    /// Whether it is of this kind.
    pub(crate) const fn is(&self, kind: Kind) -> bool {
        self.kinds.0 & kind.0 != 0
    }
}

/// Which words are of which kind.
const LISTS: &[(Kind, &[&str])] = &[
    (
        Kind::DANGLING,
        &[
            "a", "an", "the", "of", "to", "and", "or", "but", "in", "on", "at", "by", "for", "with", "from",
            "that", "which", "who", "as", "if", "so", "because", "my", "our", "their", "his", "her", "its",
            "was", "were", "is", "are", "had", "has", "have", "i", "we", "he", "she", "they", "it", "not",
            "than", "when", "while", "would", "could", "should", "did", "be", "been", "about", "into",
            "said", "told", "says", "this", "these", "no", "very", "um", "uh", "like", "also", "then",
            "what", "how", "where", "until", "we'll", "i'll", "i'd", "they'd", "he'd", "she'd", "we'd",
            "you'd", "they'll", "i'm", "i've", "we've", "don't", "didn't", "couldn't", "can't", "won't",
            "wasn't", "probably", "just", "really", "maybe", "even", "it's", "that's", "more", "most", "got",
            "get", "only", "each", "every", "between", "after", "before",
        ],
    ),
    (
        Kind::LEADING,
        &[
            "and", "but", "so", "or", "because", "though", "although", "um", "uh", "er", "well", "okay",
            "yeah", "like", "right", "now", "anyway", "look", "sorry", "then", "also",
        ],
    ),
    (
        Kind::ENDING,
        &[
            "it", "that", "this", "these", "more", "most", "not", "in", "on", "by", "about", "with", "to",
            "for", "at", "from", "her",
        ],
    ),
    (
        Kind::JOINT,
        &[
            "and", "but", "so", "because", "when", "while", "which", "who", "after", "before", "until", "if",
            "although", "though", "since", "where", "then", "or",
        ],
    ),
    (Kind::OPENING_JOINT, &["and", "but", "so", "because"]),
    (Kind::SUBJECT, &["i", "we", "he", "she", "they", "it", "you", "my", "our"]),
    (Kind::FILLER, &["um", "uh", "er", "erm", "sorry", "basically", "honestly"]),
    (Kind::FIRST_PERSON, &["i", "my", "me", "i'd", "i'm", "i've", "i'll", "myself"]),
    (
        Kind::SPEAKER,
        &[
            "i", "i'd", "i've", "i'm", "i'll", "me", "my", "mine", "myself", "we", "we'd", "we've", "we're",
            "our", "ours", "us",
        ],
    ),
    (Kind::ACTOR, &["i", "i'd", "i've", "i'm", "i'll", "we", "we'd", "we've", "we're"]),
    (Kind::RELATIVE, &["which", "who", "where", "whose", "that"]),
    (
        Kind::NUMBER,
        &[
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
            "twelve", "twenty", "thirty", "forty", "fifty", "hundred", "thousand", "half", "third",
            "quarter", "twice", "doubled", "halved", "percent",
        ],
    ),
];

/// A word as a number: its bytes, small. No listed word is longer than this has bytes.
type Key = u128;

/// The listed words by their keys, in order.
static KINDS: LazyLock<Vec<(Key, Kind)>> = LazyLock::new(|| {
    let mut kinds: Vec<(Key, Kind)> = Vec::new();
    for (kind, words) in LISTS {
        for key in words.iter().filter_map(|word| key(word)) {
            match kinds.iter_mut().find(|(known, _)| *known == key) {
                Some((_, known)) => *known = known.and(*kind),
                None => kinds.push((key, *kind)),
            }
        }
    }
    kinds.sort_unstable_by_key(|(key, _)| *key);
    kinds
});

/// The key of a word, whatever its capitals and its apostrophes; none for one that is listed nowhere.
fn key(word: &str) -> Option<Key> {
    const BYTES: usize = size_of::<Key>();
    let mut key: Key = 0;
    if word.is_ascii() {
        if word.len() > BYTES {
            return None;
        }
        for byte in word.bytes() {
            key = key << 8 | Key::from(byte.to_ascii_lowercase());
        }
        return Some(key);
    }
    for (nth, c) in word.chars().enumerate() {
        let c = if c == '’' { '\'' } else { c.to_ascii_lowercase() };
        key = key << 8 | Key::from(u8::try_from(c).ok().filter(|byte| nth < BYTES && byte.is_ascii())?);
    }
    Some(key)
}

/// The kinds of a word without marks around it.
fn kind_of(word: &str) -> Kind {
    let found = key(word).and_then(|key| KINDS.binary_search_by_key(&key, |(key, _)| *key).ok());
    found.and_then(|nth| KINDS.get(nth)).map_or(Kind(0), |(_, kind)| *kind)
}

/// The words of a place: what stands between white space.
pub(crate) fn words(text: &str, place: Range<usize>) -> Vec<Word> {
    let Some(part) = text.get(place.clone()) else { return Vec::new() };
    let mut words = Vec::with_capacity(part.len() / 5 + 1);
    let mut at = place.start;
    for piece in part.split(char::is_whitespace) {
        if !piece.is_empty() {
            words.push(word(piece, at));
        }
        // What parts two pieces is one character, of whatever length.
        at += piece.len();
        at += text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    words
}

fn word(text: &str, start: usize) -> Word {
    let mut kinds = match text.chars().next_back() {
        Some(',' | ';' | ':') => Kind::CLAUSE_END.and(Kind::COMMA_END),
        Some('.' | '!' | '?') => Kind::CLAUSE_END.and(Kind::STOP_END),
        Some('–' | '—') => Kind::CLAUSE_END,
        _ => Kind(0),
    };
    let core = text.trim_matches(|c: char| !c.is_alphanumeric());
    let mut numbers = 0;
    if core.is_empty() {
        kinds = kinds.and(Kind::EMPTY);
    } else if core.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        let kind = kind_of(core);
        numbers = i32::from(kind.0 & Kind::NUMBER.0 != 0);
        kinds = kinds.and(kind);
    } else {
        let mut parts = core.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’'));
        let first = parts.next().unwrap_or_default();
        let whole = first.len() == core.len();
        // Of a word made of several, only what is counted is looked at in each.
        let counted = Kind::FILLER.and(Kind::FIRST_PERSON);
        for part in std::iter::once(first).chain(parts) {
            let kind = kind_of(part);
            let is_number = kind.0 & Kind::NUMBER.0 != 0 || part.bytes().any(|byte| byte.is_ascii_digit());
            numbers += i32::from(is_number);
            kinds = kinds.and(if whole { kind } else { Kind(kind.0 & counted.0) });
        }
    }
    Word { start, end: start + text.len(), numbers, kinds }
}
