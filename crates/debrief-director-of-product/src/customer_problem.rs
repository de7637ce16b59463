//! # What it rates
//! Whether it started from the problem of a customer: whoever the work is for, so patients, pupils and
//! readers too.
//!
//! # Known misses
//! A customer who occurs only by name, with no sign of being one, is not seen.

use std::borrow::Cow::Borrowed;

use debrief_core::{CriterionId, Topic};
use debrief_reading::signals;
use debrief_rubric::{Criterion, FollowUp, Look, ask, look, supporting};

static LOOKS: [Look; 8] = [
    supporting(signals::HYPOTHESIS, 0.2, 1, "you put your guess about their problem to the test"),
    supporting(signals::TOLD_EARLY, 0.1, 1, "you let them know in time"),
    supporting(signals::TRUST_SIGN, 0.1, 1, "they came back"),
    supporting(signals::OUTCOME, 0.1, 1, "I hear what became of them"),
    supporting(signals::ACTED_ON_VIEW, 0.3, 1, "what they needed changed what you did"),
    look(
        signals::CUSTOMER_AFFECTED,
        0.4,
        1,
        [
            "the people you serve are in the story",
            "I can't see what it did to the people you serve",
            "what it did to the people you serve",
            "Say who felt it, [who], and what it did to their day.",
        ],
    ),
    look(
        signals::CUSTOMER_NEED,
        0.5,
        1,
        [
            "you name a concrete problem of the people you serve",
            "you never name a problem that the customer had",
            "what problem the customer had",
            "Put the customer's problem in their own terms, before what you did about it.",
        ],
    ),
    look(
        signals::CUSTOMER_EVIDENCE,
        0.7,
        1,
        [
            "you say how the customer's problem was known",
            "I can't tell how you knew what customers needed",
            "how you knew what the customer needed",
            "Say how you knew: [your number] calls, tickets or visits, and what they told you.",
        ],
    ),
];

static FOLLOW_UP: [FollowUp; 3] = [
    ask(signals::CUSTOMER_NEED, "Who was the customer here, and what were they trying to get done?"),
    ask(signals::CUSTOMER_EVIDENCE, "How did you know that it was their problem, and not your guess?"),
    ask(signals::TRUST_SIGN, "What would that customer say about it today?"),
];

/// See the module's page.
pub(super) static CRITERION: Criterion = Criterion {
    id: CriterionId::fixed("customer_problem"),
    question: Borrowed("Did it start from the customer's problem?"),
    anchors: [
        Borrowed("Users or customers do not occur"),
        Borrowed("Customers are mentioned, as a group that was affected"),
        Borrowed(
            "A customer problem, with how it was known (interviews, tickets, usage), drives the decision",
        ),
    ],
    looks_for: Borrowed(&LOOKS),
    breadth: 0.03,
    fullness: 0.23,
    thresholds: [0.3, 0.7, 1.7, 2.7],
    lowered_by: Borrowed(&[]),
    called_for_by: &[Topic::Evidence, Topic::Customer],
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
            "I can't tell how you knew what customers needed and you never name a problem that the \
                customer had.",
        );
    }

    #[test]
    fn rates_a_need_without_how_it_was_known_in_the_middle() {
        check_rating(
            &CRITERION,
            &[signals::CUSTOMER_NEED],
            &[],
            2,
            "You name a concrete problem of the people you serve; I can't tell how you knew what customers needed.",
        );
    }

    #[test]
    fn rates_all_of_it_highest() {
        check_rating(
            &CRITERION,
            &[signals::CUSTOMER_AFFECTED, signals::CUSTOMER_NEED, signals::CUSTOMER_EVIDENCE],
            &[],
            5,
            "You say how the customer's problem was known and you name a concrete problem of the people you serve.",
        );
    }
}
