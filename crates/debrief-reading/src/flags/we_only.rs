//! # What it finds
//! Acts that are told as "we" throughout.
//!
//! # Why it matters
//! The candidate's own part cannot be seen. It may be a habit of modesty: the panel asks, it does not accuse.
//!
//! # Known misses
//! Acts told in the passive.

use crate::grammar::Grammar;

/// The least share of sentences that read like it: precision 0.90, recall 0.67 on training answers not seen, with
/// sentences that are likely to.
const SHARE: usize = 7;

/// The sentence to point at. `over` holds how far each sentence's log-odds are over the threshold.
pub(crate) fn find(over: &[f32], grammars: &[Grammar]) -> Option<usize> {
    let ours = over.iter().filter(|&&over| over >= 0.0).count();
    let own = grammars.iter().filter(|grammar| grammar.i_did).count();
    // A team's acts beside one's own are no fault.
    let throughout = ours > 0 && ours * SHARE >= over.len() && own <= ours;
    throughout.then(|| super::strongest(over))?
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
