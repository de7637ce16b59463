//! Other people: names, pronouns and forms of address.

use super::Subject;
use super::text::{in_case_of, map_words};

/// Names of many places, none of which is a word too. Each is replaced by the one half the list further.
const NAMES: &[&str] = &[
    "Aisha", "Alice", "Amir", "Ana", "Andrea", "Anna", "Anton", "Ben", "Bianca", "Bob", "Carlos", "Carol",
    "Chen", "Chloe", "Clara", "Dan", "Daniel", "David", "Diego", "Dmitri", "Elena", "Emily", "Emma", "Erik",
    "Fatima", "Felix", "Fiona", "Gabriel", "George", "Giulia", "Hana", "Hannah", "Hassan", "Henry", "Ines",
    "Isabel", "Ivan", "James", "Jamal", "Jane", "Jessica", "Jin", "John", "Jonas", "Jordan", "Josh", "Julia",
    "Karen", "Kate", "Kenji", "Kevin", "Kofi", "Laura", "Lena", "Leo", "Liam", "Linda", "Lucy", "Luis",
    "Maria", "Marcus", "Mary", "Max", "Mei", "Michael", "Mike", "Mohammed", "Nadia", "Nina", "Noah", "Olga",
    "Oliver", "Omar", "Paul", "Pedro", "Peter", "Priya", "Rachel", "Raj", "Ravi", "Rosa", "Ruth", "Sam",
    "Samir", "Sanjay", "Sara", "Sarah", "Sofia", "Steve", "Susan", "Tanya", "Tariq", "Thomas", "Tom", "Vera",
    "Victor", "Wei", "Yuki", "Yusuf", "Zoe", "Zanele",
];

/// Words for one person, by the other gender and by none. `her` is two words, see below.
const WORDS: &[(&str, &str, &str)] = &[
    ("he", "she", "they"),
    ("she", "he", "they"),
    ("him", "her", "them"),
    ("his", "her", "their"),
    ("hers", "his", "theirs"),
    ("himself", "herself", "themselves"),
    ("herself", "himself", "themselves"),
    ("mr", "Ms", "Mx"),
    ("mrs", "Mr", "Mx"),
    ("ms", "Mr", "Mx"),
];

/// Verbs behind `they`.
const PLURAL: &[(&str, &str)] =
    &[("is", "are"), ("was", "were"), ("has", "have"), ("does", "do"), ("says", "say")];

/// What cannot stand behind `her` where it means `his`.
const NO_NOUN: &[&str] = &[
    "a", "about", "again", "and", "as", "at", "back", "because", "before", "but", "by", "for", "from", "he",
    "her", "how", "i", "if", "in", "it", "my", "not", "of", "on", "or", "out", "she", "so", "straight",
    "than", "that", "the", "then", "they", "to", "until", "up", "was", "we", "what", "when", "where", "who",
    "why", "with",
];

/// Other names, `he` for `she` and the other way round.
pub(super) fn swapped(subject: &Subject<'_>) -> Vec<String> {
    vec![map_words(subject.text, |word, next| {
        let (stem, ending) = stem(word);
        let other =
            NAMES.iter().position(|name| *name == stem).map(|at| NAMES[(at + NAMES.len() / 2) % NAMES.len()]);
        let new = other
            .map(str::to_owned)
            .or_else(|| pronoun(stem, next).map(|(other, _)| in_case_of(stem, other)));
        format!("{}{ending}", new.unwrap_or_else(|| stem.to_owned()))
    })]
}

/// What may stand between `they` and their verb.
const ADVERBS: &[&str] = &["also", "always", "already", "just", "never", "often", "only", "really", "still"];

/// What makes `'s` a `has`.
const HAS: &[&str] = &["been", "done", "got", "gone", "had"];

/// `They` for `he` and `she`.
pub(super) fn neutral(subject: &Subject<'_>) -> Vec<String> {
    let mut behind_they = false;
    vec![map_words(subject.text, |word, next| {
        let (stem, ending) = stem(word);
        let plural = PLURAL.iter().find(|(one, _)| behind_they && *one == word);
        let neutral = pronoun(stem, next).map(|(_, neutral)| neutral);
        behind_they = neutral == Some("they") || behind_they && ADVERBS.contains(&word);
        match (plural, neutral) {
            (Some((_, many)), _) => (*many).to_owned(),
            (None, Some("they")) if ending.ends_with('s') => {
                let has = next.is_some_and(|next| HAS.contains(&next));
                format!("{}'{}", in_case_of(stem, "they"), if has { "ve" } else { "re" })
            }
            (None, Some(neutral)) => format!("{}{ending}", in_case_of(stem, neutral)),
            (None, None) => word.to_owned(),
        }
    })]
}

/// A word for a person of the other gender, and of none.
fn pronoun(word: &str, next: Option<&str>) -> Option<(&'static str, &'static str)> {
    let small = word.to_lowercase();
    if small == "her" {
        let has_noun = next.is_some_and(|next| !NO_NOUN.contains(&next.to_lowercase().as_str()));
        return Some(if has_noun { ("his", "their") } else { ("him", "them") });
    }
    WORDS.iter().find(|(one, _, _)| *one == small).map(|(_, other, neutral)| (*other, *neutral))
}

/// `he` and `'s` of `he's`.
fn stem(word: &str) -> (&str, &str) {
    word.find(['\'', '\u{2019}']).map_or((word, ""), |at| word.split_at(at))
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use super::*;

    #[test]
    fn swaps_people() {
        check(swapped, "He told her about her dog.", "She told him about his dog.");
        check(swapped, "Mrs Lee rang, she's angry.", "Mr Lee rang, he's angry.");
        check(swapped, "I'd said his name.", "I'd said her name.");
    }

    #[test]
    fn swaps_names_and_leaves_words_alone() {
        let text = "Hana's will and hope, said Tom.";
        let subject = Subject { text, sentences: Vec::new() };
        let new = swapped(&subject).remove(0);
        assert!(
            new.contains("'s will and hope, said ") && !new.contains("Hana") && !new.contains("Tom"),
            "{new}"
        );
    }

    #[test]
    fn makes_people_neutral() {
        check(neutral, "She was late and he's sure of it.", "They were late and they're sure of it.");
        check(neutral, "I gave him his key. It was hers.", "I gave them their key. It was theirs.");
        check(
            neutral,
            "She just has to. He's got more of her than her.",
            "They just have to. They've got more of them than them.",
        );
    }

    #[test]
    fn names_are_a_list_without_doubles() {
        let mut names = NAMES.to_vec();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), NAMES.len());
    }
}
