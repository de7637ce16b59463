//! # What it rates
//! Whether the candidate sees it from the other side, and acted on what they saw.
//!
//! # Known misses
//! Sympathy in set words ("I totally understood") may pass for seeing why it mattered.

use std::borrow::Cow::Borrowed;

use debrief_core::{CriterionId, FlagId, Topic};
use debrief_reading::signals;
use debrief_rubric::{Criterion, FollowUp, Look, Lowered, ask, look, lowered, supporting};

static LOOKS: [Look; 8] = [
    supporting(signals::CHANGED_PRACTICE, 0.2, 1, "you treat people differently since"),
    supporting(signals::TRUST_SIGN, 0.3, 1, "the other side comes back to you"),
    supporting(signals::DECISIVE_MOMENT, 0.2, 1, "I can see the other person in the scene"),
    supporting(signals::CUSTOMER_NEED, 0.4, 1, "you see the need behind it"),
    supporting(signals::TRUST_REPAIR, 0.1, 1, "you do something for the other person"),
    look(
        signals::OTHER_VIEW,
        0.4,
        1,
        [
            "you say how it looked from the other side",
            "I never hear the other side in their own words",
            "how it looked from the other side",
            "Give the other side one fair sentence, in words that they would sign.",
        ],
    ),
    look(
        signals::UNDERSTOOD_INTEREST,
        0.6,
        1,
        [
            "you see why it mattered to them",
            "I can't tell what they feared or hoped for",
            "what the other side feared or hoped for",
            "Say what was at stake for the other side. What would they have lost?",
        ],
    ),
    look(
        signals::ACTED_ON_VIEW,
        0.5,
        1,
        [
            "you let the other side's need shape what you did",
            "I don't see what you changed for the other side",
            "what you did differently for their sake",
            "Say what you did differently because of how it was for them.",
        ],
    ),
];

static LOWERED: [Lowered; 1] = [lowered(
    FlagId::Disparagement,
    0.5,
    3,
    [
        "you speak of somebody without much respect",
        "Leave out what you think of them, and say what they needed.",
    ],
)
.outweighed()];

static FOLLOW_UP: [FollowUp; 3] = [
    ask(signals::UNDERSTOOD_INTEREST, "What was at stake for them?"),
    ask(signals::OTHER_VIEW, "How would they tell this story?"),
    ask(signals::ACTED_ON_VIEW, "What did you do differently once you saw it their way?"),
];

/// See the module's page.
pub(super) static CRITERION: Criterion = Criterion {
    id: CriterionId::fixed("empathy"),
    question: Borrowed("Do they see it from the other side?"),
    anchors: [
        Borrowed("The other side is an obstacle"),
        Borrowed("The other side's view is mentioned"),
        Borrowed("The other's interest is understood, and the answer was shaped by it"),
    ],
    looks_for: Borrowed(&LOOKS),
    breadth: 0.02,
    fullness: 0.24,
    thresholds: [0.2, 0.6, 1.5, 2.5],
    lowered_by: Borrowed(&LOWERED),
    called_for_by: &[
        Topic::Conflict,
        Topic::Feedback,
        Topic::Customer,
        Topic::Influence,
        Topic::Relationship,
    ],
    follow_up: Borrowed(&FOLLOW_UP),
};

#[cfg(test)]
mod tests {
    use debrief_core::FlagId;
    use debrief_reading::signals;
    use debrief_rubric::criteria::testing::check_rating;

    use super::CRITERION;

    #[test]
    fn rates_nothing_lowest() {
        check_rating(
            &CRITERION,
            &[],
            &[],
            1,
            "I don't see what you changed for the other side and I can't tell what they feared or \
                hoped for.",
        );
    }

    #[test]
    fn rates_a_view_that_is_only_mentioned_in_the_middle() {
        check_rating(
            &CRITERION,
            &[signals::OTHER_VIEW],
            &[],
            2,
            "You say how it looked from the other side; I don't see what you changed for the other side and I can't tell what they feared or hoped for.",
        );
    }

    #[test]
    fn rates_all_of_it_highest() {
        check_rating(
            &CRITERION,
            &[signals::OTHER_VIEW, signals::UNDERSTOOD_INTEREST, signals::ACTED_ON_VIEW],
            &[],
            5,
            "You let the other side's need shape what you did and you see why it mattered to them.",
        );
    }

    #[test]
    fn says_which_flag_holds_it_down() {
        check_rating(
            &CRITERION,
            &[signals::OTHER_VIEW, signals::UNDERSTOOD_INTEREST, signals::ACTED_ON_VIEW],
            &[FlagId::Disparagement],
            4,
            "You let the other side's need shape what you did and you see why it mattered to them; you speak of somebody without much respect.",
        );
    }
}
