//! # What it rates
//! Whether a question and data led the decision.
//!
//! # Known misses
//! Whether the data were sound, or looked at only after the decision, is not seen.

use std::borrow::Cow::Borrowed;

use debrief_core::{CriterionId, Topic};
use debrief_reading::signals;
use debrief_rubric::{Criterion, FollowUp, Look, ask, look, supporting};

static LOOKS: [Look; 8] = [
    supporting(signals::GIVEN_UP, 0.1, 1, "you count what was lost too"),
    supporting(signals::MEASURED_OUTCOME, 0.1, 1, "you measure what came of it"),
    supporting(signals::MOVED_BY_EVIDENCE, 0.1, 1, "you show others, where you could have told them"),
    supporting(signals::CUSTOMER_EVIDENCE, 0.2, 1, "you went to where people are to find out"),
    supporting(signals::BASELINE, 0.3, 1, "you set one figure against another"),
    look(
        signals::DATA_EXAMINED,
        0.4,
        1,
        [
            "you bring data to the question",
            "you never say what records or numbers you went through",
            "which records or numbers you went through",
            "Name what you looked at: which records, since [date], [your number] of them.",
        ],
    ),
    look(
        signals::DATA_FINDING,
        0.5,
        1,
        [
            "you say what the data showed",
            "you never say what the data showed",
            "what the data showed",
            "Say in one line what the numbers showed: [your number] against [your number].",
        ],
    ),
    look(
        signals::HYPOTHESIS,
        1.0,
        1,
        [
            "you put a question to the test",
            "I hear no guess that could have turned out wrong",
            "what you expected, and what would have changed your mind",
            "Say what you believed at first, and which result would have proved you wrong.",
        ],
    ),
];

static FOLLOW_UP: [FollowUp; 3] = [
    ask(
        signals::HYPOTHESIS,
        "What did you believe before you looked, and what would have changed your mind?",
    ),
    ask(signals::DATA_FINDING, "Which number surprised you?"),
    ask(signals::MOVED_BY_EVIDENCE, "What would you have done had the data gone the other way?"),
];

/// See the module's page.
pub(super) static CRITERION: Criterion = Criterion {
    id: CriterionId::fixed("evidence_led"),
    question: Borrowed("Was the decision led by a hypothesis and data?"),
    anchors: [
        Borrowed("Opinion or authority decided"),
        Borrowed("Data was looked at, unsaid which or what it showed"),
        Borrowed("A hypothesis or question, the data that tested it, and what would have changed their mind"),
    ],
    looks_for: Borrowed(&LOOKS),
    breadth: 0.04,
    fullness: 0.19,
    thresholds: [0.2, 0.8, 1.9, 3.1],
    lowered_by: Borrowed(&[]),
    called_for_by: &[Topic::Evidence, Topic::Decision, Topic::Problem, Topic::Improvement],
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
            "I hear no guess that could have turned out wrong and you never say what the data showed.",
        );
    }

    #[test]
    fn rates_a_finding_without_a_question_in_the_middle() {
        check_rating(
            &CRITERION,
            &[signals::DATA_EXAMINED, signals::DATA_FINDING],
            &[],
            3,
            "You say what the data showed and you bring data to the question; I hear no guess that could have turned out wrong.",
        );
    }

    #[test]
    fn rates_all_of_it_highest() {
        check_rating(
            &CRITERION,
            &[signals::DATA_EXAMINED, signals::DATA_FINDING, signals::HYPOTHESIS],
            &[],
            5,
            "You put a question to the test and you say what the data showed.",
        );
    }
}
