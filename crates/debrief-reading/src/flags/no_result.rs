//! # What it finds
//! A story that stops before its outcome, or shrugs it off.
//!
//! # Why it matters
//! Without what came of it, nobody can say whether what was done was any good.
//!
//! # Known misses
//! A story that simply ends: only a last step that reads like one is found.

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
