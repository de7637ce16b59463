//! # What it rates
//! Whether the candidate saw it coming and acted before it hurt someone.
//!
//! # Known misses
//! A harm that was averted so quietly that the answer never mentions it is not seen.

use std::borrow::Cow::Borrowed;

use debrief_core::{CriterionId, Topic};
use debrief_reading::signals;
use debrief_rubric::{Criterion, FollowUp, Look, ask, look, supporting};

static LOOKS: [Look; 7] = [
    supporting(signals::INFORMED, 0.1, 1, "people are told"),
    supporting(signals::HYPOTHESIS, 0.2, 1, "you test what you fear"),
    supporting(signals::MECHANISM, 0.2, 1, "something now catches it for you"),
    supporting(signals::TOLD_EARLY, 0.2, 1, "you give warning before it is too late"),
    look(
        signals::RISK_NOTICED,
        0.5,
        1,
        [
            "you notice a risk or an early sign",
            "you never say when you first saw it coming",
            "when you first saw it coming",
            "Say what you noticed first, and when: [date].",
        ],
    ),
    look(
        signals::EARLY_MITIGATION,
        0.3,
        1,
        [
            "you name or counter the risk ahead of time",
            "I hear of nothing set up before it could bite",
            "what you set up before it could bite",
            "Say what you prepared while it was still only a risk.",
        ],
    ),
    look(
        signals::ACTED_BEFORE_HARM,
        0.6,
        1,
        [
            "you act before it reaches anyone",
            "I can't tell whether you acted before it reached anyone",
            "whether you acted before it reached anyone",
            "Say when you acted, and when it would have reached someone: [date], [date].",
        ],
    ),
];

static FOLLOW_UP: [FollowUp; 3] = [
    ask(signals::RISK_NOTICED, "What was the first sign, and when did you see it?"),
    ask(signals::ACTED_BEFORE_HARM, "Whom would it have reached first, and how far off was that?"),
    ask(signals::CHANGED_PRACTICE, "What do you watch now so that you see it sooner?"),
];

/// See the module's page.
pub(super) static CRITERION: Criterion = Criterion {
    id: CriterionId::fixed("proactive_risk"),
    question: Borrowed("Did they see it coming and act before it hurt someone?"),
    anchors: [
        Borrowed("Reacted once it had escalated"),
        Borrowed("Noticed a risk, acted late"),
        Borrowed("Named the risk to customers or adoption early, and acted before it reached them"),
    ],
    looks_for: Borrowed(&LOOKS),
    breadth: 0.06,
    fullness: 0.25,
    thresholds: [0.3, 0.9, 1.8, 2.6],
    lowered_by: Borrowed(&[]),
    called_for_by: &[Topic::Failure, Topic::Delivery, Topic::Customer, Topic::Crisis],
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
            "I can't tell whether you acted before it reached anyone and I hear of nothing set up \
                before it could bite.",
        );
    }

    #[test]
    fn rates_a_risk_noticed_and_no_more_in_the_middle() {
        check_rating(
            &CRITERION,
            &[signals::RISK_NOTICED],
            &[],
            2,
            "You notice a risk or an early sign; I can't tell whether you acted before it reached anyone and I hear of nothing set up before it could bite.",
        );
    }

    #[test]
    fn rates_all_of_it_highest() {
        check_rating(
            &CRITERION,
            &[signals::RISK_NOTICED, signals::EARLY_MITIGATION, signals::ACTED_BEFORE_HARM],
            &[],
            5,
            "You act before it reaches anyone and you name or counter the risk ahead of time.",
        );
    }
}
