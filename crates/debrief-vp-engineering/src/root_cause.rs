//! # What it rates
//! Whether the candidate knows why it happened.
//!
//! # Known misses
//! A cause told as a story, with no word of cause in it, may be missed; whether it is the true cause cannot
//! be known.

use std::borrow::Cow::Borrowed;

use debrief_core::{CriterionId, Topic};
use debrief_reading::signals;
use debrief_rubric::{Criterion, FollowUp, Look, ask, look, supporting};

static LOOKS: [Look; 8] = [
    supporting(signals::BASELINE, 0.3, 1, "the figures point to it"),
    supporting(signals::HYPOTHESIS, 0.1, 1, "you test what you suspect"),
    supporting(signals::CHANGED_PRACTICE, 0.2, 1, "your habits follow from it"),
    supporting(signals::MECHANISM, 0.3, 1, "what you changed goes to the cause"),
    supporting(signals::DATA_FINDING, 0.2, 1, "you found something out that points to the cause"),
    look(
        signals::CAUSE,
        0.1,
        1,
        [
            "you say what set it off",
            "you never say what set it off",
            "what set it off",
            "Say what set it off, as one plain chain: this happened, so that happened.",
        ],
    ),
    look(
        signals::OWNED_MISTAKE,
        0.3,
        1,
        [
            "you count your own decision among the causes",
            "your own part in the cause stays open",
            "your own part in the cause",
            "Say what you could have seen or checked in time, and did not.",
        ],
    ),
    look(
        signals::DEEPER_CAUSE,
        0.8,
        1,
        [
            "you find the cause behind the cause",
            "you stop before the reason it could happen at all",
            "why it could happen at all",
            "Ask once more why it could happen. Which rule, habit or assumption let it through?",
        ],
    ),
];

static FOLLOW_UP: [FollowUp; 3] = [
    ask(signals::DEEPER_CAUSE, "Why was it possible for that to happen at all?"),
    ask(signals::CAUSE, "Who could have seen it first, and what would they have had to look at?"),
    ask(signals::OWNED_MISTAKE, "What did you believe then that turned out to be untrue?"),
];

/// See the module's page.
pub(super) static CRITERION: Criterion = Criterion {
    id: CriterionId::fixed("root_cause"),
    question: Borrowed("Do they know why it happened?"),
    anchors: [
        Borrowed("Symptom or bad luck"),
        Borrowed("A proximate cause (\"we tested too little\")"),
        Borrowed("The cause behind the cause, in process or assumption, stated as theirs to have seen"),
    ],
    looks_for: Borrowed(&LOOKS),
    breadth: 0.05,
    fullness: 0.28,
    thresholds: [0.4, 0.9, 2.1, 3.1],
    lowered_by: Borrowed(&[]),
    called_for_by: &[Topic::Failure, Topic::Problem, Topic::Improvement, Topic::Customer, Topic::Crisis],
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
            "You stop before the reason it could happen at all and your own part in the cause stays open.",
        );
    }

    #[test]
    fn rates_a_proximate_cause_in_the_middle() {
        check_rating(
            &CRITERION,
            &[signals::CAUSE],
            &[],
            1,
            "You say what set it off; you stop before the reason it could happen at all and your own part in the cause stays open.",
        );
    }

    #[test]
    fn rates_all_of_it_highest() {
        check_rating(
            &CRITERION,
            &[signals::CAUSE, signals::OWNED_MISTAKE, signals::DEEPER_CAUSE],
            &[],
            5,
            "You find the cause behind the cause and you count your own decision among the causes.",
        );
    }
}
