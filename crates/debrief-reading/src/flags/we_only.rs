//! # What it finds
//! Acts that are told as "we" throughout.
//!
//! # Why it matters
//! The candidate's own part cannot be seen. It may be a habit of modesty: the panel asks, it does not accuse.
//!
//! # Known misses
//! Acts told in the passive.

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

    /// Ten sentences about how things were, before and after.
    fn long(acts: &str) -> String {
        let before = "The shop stands by the harbour. It has four tills. The oldest is from 2009. The queue went to the \
                      door. It was worst on Fridays.";
        let after = "The queue is down to six people. The owner counts it on Fridays. The old till stands in the cellar. The \
                     harbour is loud. The tea is good.";
        format!("{before} {acts} {after}")
    }

    #[test]
    fn finds_it_in_a_long_answer_and_quotes_the_acts() {
        let answer = long(
            "We took the tills apart one night. We wired the new ones. We tested them with the night shift.",
        );
        let quotes = flagged(&answer, "we_only");
        assert!(quotes.len() == 1 && quotes[0].contains("We wired the new ones."), "{quotes:?}");
        assert!(quotes[0].split(". ").count() <= 3, "{quotes:?}");
    }

    #[test]
    fn leaves_one_act_of_a_team_among_ones_own() {
        let acts = "I took the tills apart one night. I wired the new ones. We tested them with the night shift. I wrote the \
                    steps on a card.";
        check(&long(acts), false);
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
