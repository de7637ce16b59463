//! What a line claims of the candidate, and whether the words beside it bear that out.

use crate::word::{self, Kind};

/// After "you", these only say how it is told.
const TELLING: &[&str] =
    &["say", "tell", "name", "give", "show", "let", "don't", "mention", "get", "come", "put", "have"];
/// These make the words the candidate's own doing, too.
const YOURS: &[&str] = &["yours", "your own", "your name", "{shows}"];
/// Whether a line says that the candidate did something, and not only that they tell it.
pub(crate) fn says_who_acted(line: &str) -> bool {
    let is_you = |word: &&str| core(word).eq_ignore_ascii_case("you");
    let mut words = line.split(' ');
    while words.by_ref().find(is_you).is_some() {
        let next = words.next().map(core).unwrap_or_default();
        if !TELLING.contains(&next) {
            return true;
        }
    }
    YOURS.iter().any(|own| line.contains(own))
}

/// Whether somebody says in these words that they did something, alone or with others.
pub(crate) fn says_i_act(words: &str) -> bool {
    has(words, Kind::ACTOR)
}

/// Whether somebody speaks of themselves in these words, alone or among others.
pub(crate) fn says_i(words: &str) -> bool {
    has(words, Kind::SPEAKER)
}

fn has(words: &str, kind: Kind) -> bool {
    word::words(words, 0..words.len()).iter().any(|word| word.is(kind))
}

fn core(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_doing_from_telling() {
        for line in ["You went and did it: {quote}.", "{quote}: plain, and yours.", "{shows}: {quote}."] {
            assert!(says_who_acted(line), "{line}");
        }
        for line in [
            "You tell me how it ended: {quote}.",
            "{quote} is a real objection.",
            "I hear it when you say {quote}.",
        ] {
            assert!(!says_who_acted(line), "{line}");
        }
    }

    #[test]
    fn hears_who_speaks() {
        assert!(says_i("so I’d gone over, \"I told him\""));
        assert!(says_i("Then we asked them"));
        assert!(says_i("when support forwarded me the same question"));
        assert!(says_i_act("so I’d gone over") && says_i_act("Then we asked them"));
        assert!(!says_i_act("when support forwarded me the same question"));
        assert!(!says_i("the haulier restacked it in India"));
    }
}
