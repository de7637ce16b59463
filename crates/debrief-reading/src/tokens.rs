//! Words, as everything after this sees them: lower case, contractions taken apart, one spelling, fillers left out.
//!
//! A word is known by a hash of its normal form, so that no vocabulary has to exist before the text does.

use debrief_core::Span;
use debrief_core::mix::fnv1a;
use serde::{Deserialize, Serialize};

use crate::lexicon::{Class, LEXICON};

/// The hash of a word's normal form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Word(pub(crate) u64);

impl From<u64> for Word {
    fn from(hash: u64) -> Self {
        Self(hash)
    }
}

impl From<Word> for u64 {
    fn from(word: Word) -> Self {
        word.0
    }
}

impl Word {
    /// What every number becomes, in digits or in words.
    pub(crate) const NUMBER: Self = Self(fnv1a(b"#"));
    /// What every name becomes.
    pub(crate) const NAME: Self = Self(fnv1a(b"@"));

    /// The hash of a word that is in its normal form already.
    pub(crate) const fn of(normal: &str) -> Self {
        Self(fnv1a(normal.as_bytes()))
    }
}

/// A word of the text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    pub(crate) word: Word,
    /// What all forms of the word have in common: what the sentence model sees.
    pub(crate) stem: Word,
    pub(crate) class: Class,
    pub(crate) span: Span,
    /// It begins with a capital letter and is not all capitals.
    pub(crate) capital: bool,
    /// Something that ends a clause stands between the word before and this one.
    pub(crate) after: Gap,
}

/// What stands between a word and the word before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    /// White space, or nothing.
    None,
    /// A comma, a bracket, a quotation mark, a dash.
    Light,
    /// A colon or a semicolon.
    Heavy,
    /// A full stop, a question or exclamation mark, a line's end.
    Stop,
}

/// Their full stop ends nothing.
const TITLES: [&str; 6] = ["mr", "mrs", "ms", "mx", "dr", "prof"];

/// The words of a text, in order. Places are in bytes of `text`.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut gap = Gap::None;
    let mut normal = String::with_capacity(24);
    let char_at = |at: usize| text.get(at..).and_then(|rest| rest.chars().next());
    let mut at = 0;
    while let Some(first) = char_at(at) {
        let start = at;
        at += first.len_utf8();
        if !first.is_alphanumeric() {
            let hyphen = first == '-' && char_at(at).is_some_and(char::is_alphanumeric);
            let title = first == '.' && TITLES.contains(&normal.as_str());
            // "back-pain" is no break; "- like this" is. Nor is "Dr. Kim".
            if !(hyphen && gap == Gap::None || title) {
                gap = gap.max(gap_of(first));
            }
            continue;
        }
        normal.clear();
        push_lower(&mut normal, first);
        let digit = first.is_ascii_digit();
        loop {
            at += push_plain(&mut normal, text.get(at..).unwrap_or_default());
            let Some(c) = char_at(at) else { break };
            let inside = c.is_alphanumeric() || is_mark(c);
            // An apostrophe, and in numbers a point or a comma, belong to the word when a letter or digit follows.
            let joins = is_apostrophe(c) || (digit && (c == '.' || c == ','));
            let next = || text.get(at + c.len_utf8()..)?.chars().find(|c| !is_invisible(*c));
            if !(inside || joins && next().is_some_and(char::is_alphanumeric)) {
                break;
            }
            push_lower(&mut normal, if is_apostrophe(c) { '\'' } else { c });
            at += c.len_utf8();
        }
        let end = at;
        let capital =
            first.is_uppercase() && normal.len() > 1 && !text.get(start..end).is_some_and(is_shouted);
        push_words(&mut tokens, &normal, Span::new(start, end), capital, gap);
        gap = Gap::None;
    }
    resolve_s(&mut tokens);
    drop_fillers(&mut tokens);
    // Again, for one in the middle of another: "you, um, know".
    drop_fillers(&mut tokens);
    take_names(&mut tokens);
    tokens
}

pub(crate) fn is_shouted(word: &str) -> bool {
    !word.chars().any(char::is_lowercase)
}

fn gap_of(c: char) -> Gap {
    match c {
        '.' | '?' | '!' | '\n' | '…' => Gap::Stop,
        ';' | ':' => Gap::Heavy,
        ',' | '(' | ')' | '"' | '“' | '”' | '–' | '—' | '-' | '|' => Gap::Light,
        _ => Gap::None,
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`')
}

/// Combining marks and joiners are part of the word that they stand in.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036f}') || is_invisible(c)
}

pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{00ad}' | '\u{feff}')
}

/// Lower case, look-alike letters of other scripts made Latin, invisible marks left out.
fn push_lower(normal: &mut String, c: char) {
    if c.is_ascii() {
        normal.push(c.to_ascii_lowercase());
    } else if !is_mark(c) {
        let plain = LEXICON.look_alike(c);
        normal.extend(plain.to_lowercase());
    }
}

/// The plain letters and digits that a text begins with, in lower case: nearly all that there is. Returns how many.
fn push_plain(normal: &mut String, text: &str) -> usize {
    let length = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let from = normal.len();
    normal.push_str(text.get(..length).unwrap_or_default());
    if let Some(pushed) = normal.get_mut(from..) {
        pushed.make_ascii_lowercase();
    }
    length
}

/// Takes a contraction apart and adds its words.
fn push_words(tokens: &mut Vec<Token>, normal: &str, span: Span, capital: bool, after: Gap) {
    let mut add = |word: &str, after| {
        let (canonical, stem) = LEXICON.word_and_stem(word);
        let class = LEXICON.class(canonical, word);
        tokens.push(Token { word: canonical, stem, class, span, capital, after });
    };
    if normal.starts_with(|c: char| c.is_ascii_digit()) {
        let (word, stem) = (Word::NUMBER, Word::NUMBER);
        tokens.push(Token { word, stem, class: Class::NUMBER, span, capital, after });
        return;
    }
    if let Some((first, second)) = LEXICON.contraction(normal) {
        add(first, after);
        add(second, Gap::None);
        return;
    }
    let Some((stem, tail)) = normal.rsplit_once('\'') else { return add(normal, after) };
    let tail = match tail {
        "t" if stem.ends_with('n') => {
            add(stem.strip_suffix('n').unwrap_or(stem), after);
            return add("not", Gap::None);
        }
        "m" => "am",
        "re" => "are",
        "ve" => "have",
        "ll" => "will",
        "d" => "'d",
        "s" => "'s",
        _ => return add(normal, after),
    };
    add(stem, after);
    add(tail, Gap::None);
}

/// "It's" is "it is", and "it's been" "it has been": as "they're" and "they've" are written.
fn resolve_s(tokens: &mut [Token]) {
    const PRONOUNS: [Word; 6] = [
        Word::of("they"),
        Word::of("it"),
        Word::of("that"),
        Word::of("there"),
        Word::of("who"),
        Word::of("what"),
    ];
    const HAS: [Word; 5] =
        [Word::of("been"), Word::of("done"), Word::of("got"), Word::of("gone"), Word::of("had")];
    const S: Word = Word::of("'s");
    for at in 1..tokens.len() {
        if tokens[at].word == S && PRONOUNS.contains(&tokens[at - 1].word) {
            let has = tokens.get(at + 1).is_some_and(|next| HAS.contains(&next.word));
            let whole = if has { "have" } else { "is" };
            let (word, stem) = LEXICON.word_and_stem(whole);
            let class = LEXICON.class(word, whole);
            (tokens[at].word, tokens[at].stem, tokens[at].class) = (word, stem, class);
        }
    }
}

/// Fillers and hedges are taken out before anything else looks: they must not change anything.
fn drop_fillers(tokens: &mut Vec<Token>) {
    let fillers = &LEXICON.fillers;
    let mut kept = 0_usize;
    let mut at = 0;
    let mut pending: Option<Gap> = None;
    while at < tokens.len() {
        let length = fillers.longest_at(tokens.get(at..).unwrap_or_default());
        if length > 0 {
            let passed = tokens.get(at..at + length).unwrap_or_default();
            let gaps = passed.iter().map(|token| token.after);
            pending = pending.max(Some(gaps.fold(Gap::None, Gap::max)));
            at += length;
            continue;
        }
        let mut token = tokens[at];
        if let Some(before) = pending.take() {
            token.after = without_filler(before, token.after, kept.checked_sub(1).map(|last| tokens[last]));
        }
        tokens[kept] = token;
        kept += 1;
        at += 1;
    }
    tokens.truncate(kept);
}

/// What stood between two words before a filler came between them, given what stands before and behind the filler.
///
/// The comma behind a filler is its own, and so is the one before it where nobody puts one: "and, um, then".
fn without_filler(before: Gap, behind: Gap, last: Option<Token>) -> Gap {
    const GO_ON: [Word; 12] = [
        Word::of("and"),
        Word::of("because"),
        Word::of("but"),
        Word::of("so"),
        Word::of("then"),
        Word::of("i"),
        Word::of("we"),
        Word::of("the"),
        Word::of("a"),
        Word::of("to"),
        Word::of("of"),
        Word::of("that"),
    ];
    let goes_on = last.is_some_and(|last| GO_ON.contains(&last.word));
    match behind {
        Gap::Heavy | Gap::Stop => before.max(behind),
        Gap::Light if before == Gap::Light && goes_on => Gap::None,
        Gap::None | Gap::Light => before,
    }
}

/// Makes every name the same word, and one word of several: who is named must not change anything.
///
/// A name is a word that begins with a capital in the middle of a sentence and that no list knows; then also where it
/// opens one. An answer in title case has too many of these to tell.
fn take_names(tokens: &mut Vec<Token>) {
    // "Mohammed rang": what only ends like a verb in the past and stands before one that is known is none.
    let known_past = |token: Token| LEXICON.class(token.word, "").is(Class::PAST);
    for at in 1..tokens.len() {
        let (name, verb) = (tokens[at - 1], tokens[at]);
        let ends_like_one = name.class == Class::PAST && !known_past(name);
        if name.capital && ends_like_one && name.after == Gap::None && known_past(verb) {
            tokens[at - 1].class = Class::default();
        }
    }
    let nameless = |class: Class| class == Class::default() || class == Class::PAST;
    let inside = |token: &&Token| token.capital && token.after < Gap::Heavy && nameless(token.class);
    let mut names: Vec<Word> = tokens.iter().skip(1).filter(inside).map(|token| token.word).collect();
    if names.len() * 2 > tokens.len() {
        return;
    }
    names.sort_unstable();
    make_names(tokens, |token| {
        token.capital && nameless(token.class) && names.binary_search(&token.word).is_ok()
    });
}

/// The same in an answer without small letters, where a name is what nobody knows.
pub(crate) fn take_shouted_names(tokens: &mut Vec<Token>, knows: impl Fn(&Token) -> bool) {
    make_names(tokens, |token| token.class == Class::default() && !knows(token));
}

fn make_names(tokens: &mut Vec<Token>, is_name: impl Fn(&Token) -> bool) {
    let mut kept = 0;
    for at in 0..tokens.len() {
        let mut token = tokens[at];
        if is_name(&token) {
            (token.word, token.stem, token.class) = (Word::NAME, Word::NAME, Class::default());
            token.capital = true;
            if kept > 0 && tokens[kept - 1].word == Word::NAME && token.after == Gap::None {
                tokens[kept - 1].span.end = token.span.end;
                continue;
            }
        }
        tokens[kept] = token;
        kept += 1;
    }
    tokens.truncate(kept);
}

/// Whether a phrase has a negation of its own. Asked when the rules are compiled.
#[allow(dead_code, reason = "build.rs shares this module")]
pub(crate) fn has_negation(phrase: &str) -> bool {
    tokens(phrase).iter().any(|token| token.class.is(Class::NEGATION))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, words: &[&str]) {
        let found: Vec<_> = tokens(text).iter().map(|token| token.word).collect();
        let expected: Vec<_> = words.iter().map(|word| Word::of(word)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn takes_contractions_apart() {
        check("I didn’t, they'd won't", &["i", "did", "not", "they", "'d", "will", "not"]);
        check("dont cant", &["do", "not", "can", "not"]);
        check("she's late, it's been; Tom's", &["they", "is", "late", "it", "have", "been", "tom", "'s"]);
    }

    #[test]
    fn makes_every_number_the_same() {
        check("1.5 twenty 3,000", &["#", "#", "#"]);
    }

    #[test]
    fn makes_one_word_of_every_name() {
        let same = |left: &str, right: &str| {
            let words = |text: &str| tokens(text).into_iter().map(|token| token.word).collect::<Vec<_>>();
            assert_eq!(words(left), words(right), "{left} / {right}");
        };
        same(
            "I told Anna on Monday, and Anna laughed.",
            "I told Mary Jane on Monday, and Mary Jane laughed.",
        );
        same("I asked Mohammed. She said no.", "I asked Tom. He said no.");
    }

    #[test]
    fn what_stands_before_a_verb_in_the_past_is_none() {
        let first_is_past = |text: &str| tokens(text)[0].class.is(Class::PAST);
        for text in ["Mohammed rang me.", "Alfred had a plan.", "Winifred said no."] {
            assert!(!first_is_past(text), "{text}");
        }
        for text in ["Stopped the line at once.", "Had told them before.", "Looked annoyed."] {
            assert!(first_is_past(text), "{text}");
        }
    }

    #[test]
    fn a_shouted_name_is_what_nobody_knows() {
        let mut tokens = tokens("THEN SVEN AASEN RANG THE WARD IN 2 HOURS");
        take_shouted_names(&mut tokens, |token| !["sven", "aasen"].map(Word::of).contains(&token.word));
        let names: Vec<_> = tokens.iter().filter(|token| token.capital).map(|token| token.word).collect();
        assert_eq!((names, tokens.len()), (vec![Word::NAME], 8));
    }

    #[test]
    fn leaves_fillers_out() {
        check("I, um, rang them, you know", &["i", "rang", "them"]);
    }

    #[test]
    fn reads_one_spelling() {
        check("organized colors", &["organised", "colours"]);
    }

    #[test]
    fn reads_look_alikes_and_invisible_marks_as_letters() {
        check("ign\u{200b}ore", &["ignore"]);
        check("іgnоrе", &["ignore"]);
    }
}
