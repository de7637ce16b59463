//! # What it rates
//! Whether the story shows the friction of real delivery.
//!
//! # Known misses
//! A risk met so early that nothing came of it is easily left untold, and then it is not seen.

use std::borrow::Cow::Borrowed;

use debrief_core::{CriterionId, FlagId, Topic};
use debrief_reading::signals;
use debrief_rubric::{Criterion, FollowUp, Look, Lowered, ask, look, lowered, supporting};

static LOOKS: [Look; 9] = [
    supporting(signals::ADOPTED_ELSEWHERE, 0.4, 1, "it outlived the first try"),
    supporting(signals::MEASURED_OUTCOME, 0.2, 1, "there is a figure on what got done"),
    supporting(signals::COST_TOLD, 0.1, 1, "you say what it cost"),
    supporting(signals::ALTERNATIVE, 0.1, 1, "you considered another way to get there"),
    supporting(signals::TOLD_EARLY, 0.1, 1, "you raise it while there is still time"),
    look(
        signals::CONSTRAINT,
        0.4,
        2,
        [
            "you name the limits you had to work within",
            "I hear no limit on time, money or people",
            "what was scarce: time, money or people",
            "Say what was scarce, and by how much: [your number] days, people or money.",
        ],
    ),
    look(
        signals::SETBACK,
        0.1,
        1,
        [
            "you tell what went wrong on the way",
            "nothing in the story seems to slip or break",
            "what slipped or broke on the way",
            "Tell the part that did not go to plan, and the day you knew: [date].",
        ],
    ),
    look(
        signals::REPLANNED,
        0.4,
        1,
        [
            "you change the plan when it no longer fits",
            "the plan is never cut, moved or renegotiated",
            "what you cut, moved or renegotiated",
            "Say what you took out, moved or put off, and who agreed to it: [who].",
        ],
    ),
    look(
        signals::EARLY_MITIGATION,
        0.2,
        1,
        [
            "you meet a risk before it bites",
            "I hear of no risk met ahead of time",
            "which risk you met ahead of time",
            "Name one risk that you saw ahead, and what you set in motion before the date: [date].",
        ],
    ),
];

static LOWERED: [Lowered; 1] = [lowered(
    FlagId::TooSmooth,
    0.4,
    4,
    [
        "you tell it as if nothing went wrong",
        "Say what did not go to plan on the way, and what you did about it that day.",
    ],
)];

static FOLLOW_UP: [FollowUp; 3] = [
    ask(signals::SETBACK, "When did you first know that the plan would not hold?"),
    ask(signals::REPLANNED, "What did you drop, and who had to agree?"),
    ask(signals::EARLY_MITIGATION, "Which risk did you have a second plan for?"),
];

/// See the module's page.
pub(super) static CRITERION: Criterion = Criterion {
    id: CriterionId::fixed("execution_realism"),
    question: Borrowed("Does it show the friction of real delivery?"),
    anchors: [
        Borrowed("Everything goes to plan; or the team simply worked harder"),
        Borrowed("A constraint or slip is named"),
        Borrowed(
            "Constraints, risks and dependencies named early, scope or sequence renegotiated, mitigation \
            in motion before the date",
        ),
    ],
    looks_for: Borrowed(&LOOKS),
    breadth: 0.07,
    fullness: 0.36,
    thresholds: [0.5, 1.0, 2.3, 3.3],
    lowered_by: Borrowed(&LOWERED),
    called_for_by: &[
        Topic::Failure,
        Topic::Delivery,
        Topic::Conflict,
        Topic::Feedback,
        Topic::Evidence,
        Topic::Problem,
        Topic::Improvement,
        Topic::Customer,
        Topic::Crisis,
        Topic::Achievement,
        Topic::Growth,
        Topic::Approach,
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
            "I hear of no risk met ahead of time and the plan is never cut, moved or renegotiated.",
        );
    }

    #[test]
    fn rates_a_limit_and_a_slip_alone_low() {
        check_rating(
            &CRITERION,
            &[signals::CONSTRAINT, signals::SETBACK],
            &[],
            2,
            "You tell what went wrong on the way and you name the limits you had to work within; I hear of no risk met ahead of time and the plan is never cut, moved or renegotiated.",
        );
    }

    #[test]
    fn rates_all_of_it_highest() {
        check_rating(
            &CRITERION,
            &[signals::CONSTRAINT, signals::SETBACK, signals::REPLANNED, signals::EARLY_MITIGATION],
            &[],
            5,
            "You meet a risk before it bites and you change the plan when it no longer fits.",
        );
    }

    #[test]
    fn says_which_flag_holds_it_down() {
        check_rating(
            &CRITERION,
            &[signals::CONSTRAINT, signals::SETBACK, signals::REPLANNED, signals::EARLY_MITIGATION],
            &[FlagId::TooSmooth],
            4,
            "You meet a risk before it bites and you change the plan when it no longer fits; you tell it as if nothing went wrong.",
        );
    }
}
