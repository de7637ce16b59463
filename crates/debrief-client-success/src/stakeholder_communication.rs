//! # What it rates
//! Whether the people affected heard it early, plainly and from the candidate.
//!
//! # Known misses
//! Early and late are told apart by what is said about it; two dates in different places are not compared.

use std::borrow::Cow::Borrowed;

use debrief_core::{CriterionId, Topic};
use debrief_reading::signals;
use debrief_rubric::{Criterion, FollowUp, Look, ask, look, supporting};

static LOOKS: [Look; 8] = [
    supporting(signals::OWNED_MISTAKE, 0.2, 1, "you tell it with your own part in it"),
    supporting(signals::MECHANISM, 0.1, 1, "you make sure people hear it next time"),
    supporting(signals::ACTED_ON_VIEW, 0.2, 1, "what they said changes what you do"),
    supporting(signals::TRUST_REPAIR, 0.1, 1, "you went back to make it good"),
    supporting(signals::RESISTANCE, 0.1, 1, "you let me hear what they answered"),
    look(
        signals::INFORMED,
        0.4,
        1,
        [
            "the people affected were told",
            "I can't tell whether everyone affected was told",
            "who was told, and by whom",
            "Say whom you told, [who], and how: by phone, in person or in writing.",
        ],
    ),
    look(
        signals::TOLD_EARLY,
        0.3,
        1,
        [
            "you say it before people find out for themselves",
            "I can't tell whether people heard it in good time",
            "when the people affected were told",
            "Put a day to it: when did you know, and when did they? [date], [date].",
        ],
    ),
    look(
        signals::OFFERED_OPTIONS,
        0.6,
        1,
        [
            "you bring options or a next step along",
            "I don't hear what choice or next step people got",
            "what choice or next step you gave them",
            "Say what came with the news: two ways forward, or the next step and its day, [date].",
        ],
    ),
];

static FOLLOW_UP: [FollowUp; 3] = [
    ask(signals::TOLD_EARLY, "Who heard it from you first, and on what day?"),
    ask(signals::INFORMED, "What were the words that you used?"),
    ask(signals::OFFERED_OPTIONS, "What could they choose between once you had told them?"),
];

/// See the module's page.
pub(super) static CRITERION: Criterion = Criterion {
    id: CriterionId::fixed("stakeholder_communication"),
    question: Borrowed("Did the people affected hear it early, plainly, from the candidate?"),
    anchors: [
        Borrowed("Silence, surprise, or \"everyone was aligned\""),
        Borrowed("Informed people, late or by routine"),
        Borrowed("Told the right people early and plainly, with options and a next step"),
    ],
    looks_for: Borrowed(&LOOKS),
    breadth: 0.05,
    fullness: 0.24,
    thresholds: [0.2, 0.7, 1.7, 2.8],
    lowered_by: Borrowed(&[]),
    called_for_by: &[
        Topic::Conflict,
        Topic::Feedback,
        Topic::Customer,
        Topic::Influence,
        Topic::Relationship,
        Topic::Crisis,
    ],
    follow_up: Borrowed(&FOLLOW_UP),
};

#[cfg(test)]
mod tests {
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
            "I don't hear what choice or next step people got and I can't tell whether people heard \
                it in good time.",
        );
    }

    #[test]
    fn rates_being_told_at_some_point_in_the_middle() {
        check_rating(
            &CRITERION,
            &[signals::INFORMED],
            &[],
            2,
            "The people affected were told; I don't hear what choice or next step people got and I can't tell whether people heard it in good time.",
        );
    }

    #[test]
    fn rates_all_of_it_highest() {
        check_rating(
            &CRITERION,
            &[signals::INFORMED, signals::TOLD_EARLY, signals::OFFERED_OPTIONS],
            &[],
            5,
            "You bring options or a next step along and you say it before people find out for themselves.",
        );
    }
}
