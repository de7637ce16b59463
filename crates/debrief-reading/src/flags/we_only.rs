//! # What it finds
//! An answer whose actions are told as "we" throughout.
//!
//! # Why it matters
//! A panel hires one person, and cannot see what they did. It can be a habit of culture or courtesy: the panel asks which
//! part was theirs, it does not accuse.
//!
//! # Known misses
//! One small "I" act beside a story that is otherwise all "we".

use crate::grammar::Grammar;

/// How many sentences must tell what "we" did.
const SENTENCES: usize = 3;

/// The sentence to point at: the first act told as "we", if there are several and none is the candidate's own.
pub(crate) fn find(grammars: &[Grammar]) -> Option<usize> {
    let ours = |grammar: &&Grammar| grammar.we_did && !grammar.i_did;
    let count = grammars.iter().filter(ours).count();
    let own = grammars.iter().filter(|grammar| grammar.i_did).count();
    let enough = count >= SENTENCES || (count == SENTENCES - 1 && grammars.len() <= 5);
    (enough && own * 6 <= count).then(|| grammars.iter().position(|grammar| ours(&grammar)))?
}

#[cfg(test)]
mod tests {
    use crate::testing::flagged;

    #[track_caller]
    fn check(answer: &str, found: bool) {
        assert_eq!(!flagged(answer, "we_only").is_empty(), found, "{answer}");
    }

    #[test]
    fn finds_a_story_without_an_i() {
        check(
            "We had a slow till. We built a new one in May. We tested it in two shops. We launched it in June.",
            true,
        );
    }

    #[test]
    fn leaves_a_team_beside_the_candidate() {
        check(
            "We had a slow till. We built a new one in May. I wrote the part that prints. I tested it in two shops. We \
             launched it in June.",
            false,
        );
    }

    #[test]
    fn leaves_an_answer_without_acts() {
        check("The weather was bad. It rained.", false);
    }
}
