//! # What it rates
//! How they stood with each other afterwards.
//!
//! # Known misses
//! A sign of trust that is not told as one ("she still has my number") may be missed.

use std::borrow::Cow::Borrowed;

use debrief_core::{CriterionId, FlagId, Topic};
use debrief_reading::signals;
use debrief_rubric::{Criterion, FollowUp, Look, Lowered, ask, look, lowered, supporting};

static LOOKS: [Look; 8] = [
    supporting(signals::OWNED_MISTAKE, 0.2, 1, "you own your part in it"),
    supporting(signals::OTHER_VIEW, 0.1, 1, "you let me see their side"),
    supporting(signals::OFFERED_OPTIONS, 0.1, 1, "you bring them a choice"),
    supporting(signals::DECISIVE_MOMENT, 0.2, 1, "I can see the two of you in the scene"),
    supporting(signals::ACTED_ON_VIEW, 0.2, 1, "you met them where they stood"),
    look(
        signals::RELATIONSHIP_CLAIM,
        0.4,
        1,
        [
            "you call it a good relationship",
            "you don't sum up how you stood with each other",
            "how you stood with each other afterwards",
            "Say in one sentence how you stood with each other when it was over.",
        ],
    ),
    look(
        signals::TRUST_REPAIR,
        0.5,
        1,
        [
            "you do something to keep or mend trust",
            "I don't hear what you did to keep or mend trust",
            "what you did to keep or mend their trust",
            "Say what you did to keep or mend trust, such as a visit or a promise kept.",
        ],
    ),
    look(
        signals::TRUST_SIGN,
        1.2,
        1,
        [
            "you give a sign that trust held",
            "I see no sign that trust held or came back",
            "a sign that the trust held",
            "Give one sign that trust held. What did they do later that they did not have to?",
        ],
    ),
];

static LOWERED: [Lowered; 1] = [lowered(
    FlagId::Disparagement,
    0.3,
    3,
    [
        "you talk somebody in the story down",
        "Say what it looked like from where the other one stood, in words that you would use to their face.",
    ],
)
.outweighed()];

static FOLLOW_UP: [FollowUp; 3] = [
    ask(signals::TRUST_SIGN, "How do you stand with each other today?"),
    ask(signals::TRUST_SIGN, "What did they do later that told you the trust was back?"),
    ask(signals::TRUST_REPAIR, "What would you do first if it broke again?"),
];

/// See the module's page.
pub(super) static CRITERION: Criterion = Criterion {
    id: CriterionId::fixed("relationship"),
    question: Borrowed("How did they stand with each other afterwards?"),
    anchors: [
        Borrowed("Damaged, or unsaid where it was at stake"),
        Borrowed("\"We kept a good relationship\""),
        Borrowed("What was done to keep or rebuild trust, and a sign that it held"),
    ],
    looks_for: Borrowed(&LOOKS),
    breadth: 0.05,
    fullness: 0.25,
    thresholds: [0.3, 0.9, 2.0, 3.1],
    lowered_by: Borrowed(&LOWERED),
    called_for_by: &[Topic::Conflict, Topic::Customer, Topic::Relationship],
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
            "I see no sign that trust held or came back and I don't hear what you did to keep or mend \
                trust.",
        );
    }

    #[test]
    fn rates_a_mere_claim_in_the_middle() {
        check_rating(
            &CRITERION,
            &[signals::RELATIONSHIP_CLAIM],
            &[],
            2,
            "You call it a good relationship; I see no sign that trust held or came back and I don't hear what you did to keep or mend trust.",
        );
    }

    #[test]
    fn rates_all_of_it_highest() {
        check_rating(
            &CRITERION,
            &[signals::RELATIONSHIP_CLAIM, signals::TRUST_REPAIR, signals::TRUST_SIGN],
            &[],
            5,
            "You give a sign that trust held and you do something to keep or mend trust.",
        );
    }

    #[test]
    fn says_which_flag_holds_it_down() {
        check_rating(
            &CRITERION,
            &[signals::TRUST_REPAIR, signals::TRUST_SIGN],
            &[FlagId::Disparagement],
            3,
            "You give a sign that trust held and you do something to keep or mend trust; you talk somebody in the story down.",
        );
    }
}
