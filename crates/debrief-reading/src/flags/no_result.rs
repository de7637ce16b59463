//! # What it finds
//! A story that stops before its outcome.
//!
//! # Why it matters
//! Without an outcome nobody can say whether what was done was any good.
//!
//! # Known misses
//! An outcome that is told only as a feeling ("it felt quicker") counts as one.

use debrief_core::Part;

use crate::read::Seen;

/// The fewest acts that make a story.
const ACTS: usize = 1;

/// The sentence where the story stops: the last thing told, if there were acts and no outcome.
pub(crate) fn find(seen: &[Seen]) -> Option<usize> {
    let acts = seen.iter().filter(|s| s.part == Part::Action || s.grammar.i_did || s.grammar.we_did).count();
    let outcome = seen.iter().any(|s| s.shows_outcome || s.part == Part::Result);
    (acts >= ACTS && !outcome)
        .then(|| seen.iter().rposition(|s| !s.heading && s.part != Part::Learning && s.part != Part::Other))?
}

#[cfg(test)]
mod tests {
    use crate::testing::flagged;

    #[test]
    fn finds_a_story_that_stops() {
        let answer = "We had a conflict in our lab group about who writes the report. I made a plan of who does \
                      what. Then I sent it to everyone.";
        assert_eq!(flagged(answer, "no_result").len(), 1);
    }

    #[test]
    fn leaves_a_bad_result_alone() {
        let answer = "We had a late order in March. I rang the customer and told her. In the end she cancelled and we \
                      lost 4,000 euros.";
        assert!(flagged(answer, "no_result").is_empty());
    }
}
