//! Closed classes of words, irregular verbs and spellings: data, in `data/lexicon.toml`.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use debrief_core::mix::fnv1a;
use serde::Deserialize;
use snowball_stemmers_rs::{Algorithm, Stemmer};

use crate::tokens::{Token, Word};

/// What kind of word it is: a set, since a word can be several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Class(u32);

impl Class {
    pub(crate) const I: Self = Self(1);
    pub(crate) const WE: Self = Self(1 << 1);
    pub(crate) const YOU: Self = Self(1 << 2);
    pub(crate) const THEY: Self = Self(1 << 3);
    pub(crate) const NEGATION: Self = Self(1 << 4);
    pub(crate) const MODAL: Self = Self(1 << 5);
    pub(crate) const FUTURE: Self = Self(1 << 6);
    pub(crate) const CONDITION: Self = Self(1 << 7);
    pub(crate) const HABIT: Self = Self(1 << 8);
    pub(crate) const AUXILIARY: Self = Self(1 << 9);
    pub(crate) const ADVERB: Self = Self(1 << 10);
    pub(crate) const REPORTED: Self = Self(1 << 11);
    pub(crate) const NUMBER: Self = Self(1 << 12);
    pub(crate) const TIME: Self = Self(1 << 13);
    pub(crate) const CUSTOMER: Self = Self(1 << 14);
    pub(crate) const PAST: Self = Self(1 << 15);
    pub(crate) const AHEAD: Self = Self(1 << 16);
    pub(crate) const ORDER: Self = Self(1 << 17);

    /// Whether the word is any of these.
    pub(crate) const fn is(self, any: Self) -> bool {
        self.0 & any.0 != 0
    }

    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// A hasher for keys that are hashes already.
#[derive(Default)]
pub(crate) struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        self.0 = fnv1a(bytes);
    }
    fn write_u64(&mut self, value: u64) {
        self.0 = value;
    }
}

/// A table by word.
pub(crate) type WordMap<V> = HashMap<Word, V, BuildHasherDefault<Hashed>>;

/// Phrases that are left out of the text.
#[derive(Debug, Default)]
pub(crate) struct Fillers(WordMap<Vec<Vec<Word>>>);

impl Fillers {
    /// How many words the longest filler at the beginning of these has; 0 if there is none.
    pub(crate) fn longest_at(&self, tokens: &[Token]) -> usize {
        let Some(candidates) = tokens.first().and_then(|token| self.0.get(&token.word)) else { return 0 };
        let matches = |words: &&Vec<Word>| {
            tokens.len() >= words.len() && words.iter().zip(tokens).all(|(word, token)| *word == token.word)
        };
        candidates.iter().filter(matches).map(Vec::len).max().unwrap_or(0)
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    fillers: Vec<String>,
    no_slip: Vec<String>,
    classes: BTreeMap<String, Vec<String>>,
    spelling: HashMap<String, String>,
    contractions: HashMap<String, (String, String)>,
    verbs: BTreeMap<String, String>,
}

/// The lexicon as it is looked up.
pub(crate) struct Lexicon {
    classes: WordMap<Class>,
    spelling: WordMap<String>,
    contractions: WordMap<(String, String)>,
    verbs: HashMap<String, Vec<String>>,
    /// The stems of irregular verbs, by their past forms.
    stems: WordMap<Word>,
    stemmer: Stemmer,
    pub(crate) fillers: Fillers,
    no_slip: HashSet<Word, BuildHasherDefault<Hashed>>,
}

/// The one lexicon.
pub(crate) static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::load);

const CLASSES: [(&str, Class); 17] = [
    ("i", Class::I),
    ("we", Class::WE),
    ("you", Class::YOU),
    ("they", Class::THEY),
    ("negation", Class::NEGATION),
    ("modal", Class::MODAL),
    ("future", Class::FUTURE),
    ("condition", Class::CONDITION),
    ("habit", Class::HABIT),
    ("auxiliary", Class::AUXILIARY),
    ("adverb", Class::ADVERB),
    ("reported", Class::REPORTED),
    ("number", Class::NUMBER),
    ("time", Class::TIME),
    ("customer", Class::CUSTOMER),
    ("ahead", Class::AHEAD),
    ("order", Class::ORDER),
];

impl Lexicon {
    fn load() -> Self {
        let file: File = toml::from_str(include_str!("../data/lexicon.toml")).expect("checked by a test");
        let mut lexicon = Self {
            classes: WordMap::default(),
            spelling: file.spelling.into_iter().map(|(from, to)| (Word::of(&from), to)).collect(),
            contractions: file.contractions.into_iter().map(|(from, to)| (Word::of(&from), to)).collect(),
            verbs: file
                .verbs
                .iter()
                .map(|(base, forms)| (base.clone(), forms.split(' ').map(str::to_owned).collect()))
                .collect(),
            stems: WordMap::default(),
            stemmer: Stemmer::create(Algorithm::English),
            fillers: Fillers::default(),
            no_slip: file.no_slip.iter().map(|word| Word::of(word)).collect(),
        };
        for (name, words) in &file.classes {
            let class = CLASSES.iter().find(|(known, _)| known == name).map_or(Class::default(), |(_, c)| *c);
            for word in words {
                lexicon.mark(word, class);
            }
        }
        for (base, forms) in &file.verbs {
            let stem = Word::of(&lexicon.stemmer.stem(base));
            for form in forms.split(' ') {
                lexicon.mark(form, Class::PAST);
                lexicon.stems.insert(Word::of(form), stem);
            }
        }
        for filler in &file.fillers {
            let words: Vec<Word> = filler.split(' ').map(|word| lexicon.canonical(word)).collect();
            if let Some(first) = words.first() {
                lexicon.fillers.0.entry(*first).or_default().push(words);
            }
        }
        lexicon
    }

    /// Whether it is a word or a name of its own, whichever known word it is one swap from. In small letters.
    pub(crate) fn is_no_slip(&self, word: &str) -> bool {
        self.no_slip.contains(&Word::of(word))
    }

    fn mark(&mut self, word: &str, class: Class) {
        let entry = self.classes.entry(self.canonical(word)).or_default();
        *entry = entry.with(class);
    }

    /// The word in its one spelling, and what all its forms have in common: "told" and "telling" are forms of "tell".
    ///
    /// Stems are those of the Snowball project's English algorithm, "Porter2"
    /// (<https://snowballstem.org/algorithms/english/stemmer.html>); irregular verbs are in `data/lexicon.toml`.
    pub(crate) fn word_and_stem(&self, normal: &str) -> (Word, Word) {
        let spelled = self.spelled(normal);
        let word = self.word(&spelled);
        let stem = match self.stems.get(&word) {
            Some(stem) => *stem,
            None if word == Word::NUMBER || !spelled.is_ascii() => word,
            None => Word::of(&self.stemmer.stem(&spelled)),
        };
        (word, stem)
    }

    /// The word in its one spelling.
    pub(crate) fn canonical(&self, normal: &str) -> Word {
        self.word(&self.spelled(normal))
    }

    fn word(&self, spelled: &str) -> Word {
        let word = Word::of(spelled);
        let number = self.classes.get(&word).is_some_and(|class| class.is(Class::NUMBER));
        if number { Word::NUMBER } else { word }
    }

    fn spelled<'a>(&'a self, normal: &'a str) -> Cow<'a, str> {
        if let Some(same) = self.spelling.get(&Word::of(normal)) {
            return Cow::Borrowed(same);
        }
        // organize, organized, organizing, organization, analyze: with an `s`, and not the short words (size, prize).
        if normal.len() > 5 && normal.contains('z') {
            for ending in
                ["ize", "izes", "ized", "izing", "ization", "izations", "izer", "yze", "yzed", "yzing"]
            {
                if normal.ends_with(ending) {
                    return Cow::Owned(normal.replace("iz", "is").replace("yz", "ys"));
                }
            }
        }
        Cow::Borrowed(normal)
    }

    /// What kind of word it is. A regular past (`-ed`) is told by its ending.
    pub(crate) fn class(&self, word: Word, normal: &str) -> Class {
        if word == Word::NUMBER {
            return Class::NUMBER;
        }
        let known = self.classes.get(&word).copied().unwrap_or_default();
        let regular = normal.len() > 3 && normal.ends_with("ed") && !NOT_PAST.contains(&normal);
        if regular { known.with(Class::PAST) } else { known }
    }

    /// The two words of a contraction that is in the list.
    pub(crate) fn contraction(&self, normal: &str) -> Option<(&str, &str)> {
        self.contractions.get(&Word::of(normal)).map(|(first, second)| (first.as_str(), second.as_str()))
    }

    /// The Latin letter that a letter of another script looks like, or the letter itself.
    #[expect(clippy::unused_self, reason = "the table is part of the lexicon, wherever it is kept")]
    pub(crate) fn look_alike(&self, c: char) -> char {
        match c {
            'а' | 'α' => 'a',
            'е' => 'e',
            'о' | 'ο' => 'o',
            'р' => 'p',
            'с' => 'c',
            'х' => 'x',
            'у' => 'y',
            'і' => 'i',
            'ѕ' => 's',
            'ј' => 'j',
            'ɡ' => 'g',
            'ν' => 'v',
            other => other,
        }
    }

    /// All forms of a verb or noun: the base, `-s`, `-ing`, and the past ones.
    pub(crate) fn forms(&self, base: &str) -> Vec<String> {
        let mut forms = vec![base.to_owned()];
        let ends_in = |ending: &str| base.ends_with(ending);
        let consonant_y = ends_in("y") && !["ay", "ey", "oy", "uy"].iter().any(|ending| ends_in(ending));
        let stem_y = base.strip_suffix('y').filter(|_| consonant_y);
        let stem_e = base.strip_suffix('e');
        let doubled = doubles(base).then(|| base.chars().last()).flatten();
        forms.push(match stem_y {
            Some(stem) => format!("{stem}ies"),
            None if ["s", "x", "z", "ch", "sh", "o"].iter().any(|ending| ends_in(ending)) => {
                format!("{base}es")
            }
            None => format!("{base}s"),
        });
        forms.push(match (stem_e, doubled) {
            (Some(stem), _) if !ends_in("ee") => format!("{stem}ing"),
            (_, Some(last)) => format!("{base}{last}ing"),
            _ => format!("{base}ing"),
        });
        match self.verbs.get(base) {
            Some(past) => forms.extend(past.iter().cloned()),
            None => forms.push(match (stem_y, stem_e, doubled) {
                (Some(stem), ..) => format!("{stem}ied"),
                (_, Some(_), _) => format!("{base}d"),
                (.., Some(last)) => format!("{base}{last}ed"),
                _ => format!("{base}ed"),
            }),
        }
        forms
    }
}

/// Words that end in `-ed` and are no past.
const NOT_PAST: [&str; 6] = ["need", "speed", "indeed", "seed", "feed", "hundred"];

/// Whether the last consonant is doubled before `-ed` and `-ing`: one syllable, consonant, vowel, consonant.
fn doubles(base: &str) -> bool {
    let vowel = |c: char| "aeiou".contains(c);
    let mut back = base.chars().rev();
    let (Some(last), Some(middle), Some(before)) = (back.next(), back.next(), back.next()) else {
        return false;
    };
    !vowel(last)
        && !"wxy".contains(last)
        && vowel(middle)
        && !vowel(before)
        && base.chars().filter(|&c| vowel(c)).count() == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_of_the_file_is_known() {
        let file: File = toml::from_str(include_str!("../data/lexicon.toml")).expect("it parses");
        for name in file.classes.keys() {
            assert!(CLASSES.iter().any(|(known, _)| known == name), "{name}");
        }
    }

    #[test]
    fn builds_the_forms_of_a_verb() {
        let check = |base: &str, expected: &str| assert_eq!(LEXICON.forms(base).join(" "), expected);
        check("ring", "ring rings ringing rang rung");
        check("stop", "stop stops stopping stopped");
        check("try", "try tries trying tried");
        check("agree", "agree agrees agreeing agreed");
        check("move", "move moves moving moved");
        check("show", "show shows showing showed shown");
    }
}
