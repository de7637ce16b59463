//! # What it rates
//! What changed because of it, and how that is known.
//!
//! # Known misses
//! A baseline that is only implied ("it fell to 12") counts as none.

use std::borrow::Cow::Borrowed;

use debrief_core::{CriterionId, FlagId};
use debrief_reading::signals;

use crate::{Criterion, FollowUp, Look, Lowered, ask, look, lowered, supporting};

static LOOKS: [Look; 9] = [
    supporting(signals::GIVEN_UP, 0.1, 1, "you say who lost by it"),
    supporting(signals::CHANGED_PRACTICE, 0.2, 1, "it still shows in what you do"),
    supporting(signals::ADOPTED_ELSEWHERE, 0.3, 1, "others took it up"),
    supporting(signals::TRUST_SIGN, 0.2, 1, "somebody comes back because of it"),
    supporting(signals::VALUE_METRIC, 0.1, 1, "the measure is one that people feel"),
    look(
        signals::OUTCOME,
        0.6,
        1,
        [
            "you say what came of it",
            "you could say more plainly how it ended",
            "how it ended, in plain words",
            "Say in one sentence how it ended, good or bad.",
        ],
    ),
    look(
        signals::MEASURED_OUTCOME,
        0.3,
        1,
        [
            "you put a number on the outcome",
            "the outcome has no number",
            "a number for what came of it",
            "Put a number on what came of it: [your number].",
        ],
    ),
    look(
        signals::BASELINE,
        0.2,
        1,
        [
            "you give the result something to compare with",
            "there is nothing to compare the result with",
            "what it was before, or what you had aimed for",
            "Say what it was before or what you had aimed for: from [your number] to [your number].",
        ],
    ),
    look(
        signals::COST_TOLD,
        0.2,
        1,
        [
            "you are open about what it cost or left unsolved",
            "you never say what it cost or what stayed bad",
            "what it cost, or what stayed bad",
            "Add the price: [your number] in days or money, or [who] came off worse.",
        ],
    ),
];

static LOWERED: [Lowered; 3] = [
    lowered(
        FlagId::VagueClaim,
        0.1,
        4,
        [
            "you make a claim with nothing behind it",
            "Say what was different afterwards, with [your number] from before beside it.",
        ],
    ),
    lowered(
        FlagId::NoResult,
        0.1,
        4,
        [
            "you stop while things are still open",
            "Say where it stood when you last saw it, even if it was still open.",
        ],
    ),
    lowered(
        FlagId::ActivityAsProgress,
        0.1,
        4,
        [
            "you give activity where I look for an outcome",
            "Put what came of the work beside how much of it there was.",
        ],
    ),
];

static FOLLOW_UP: [FollowUp; 3] = [
    ask(signals::OUTCOME, "What was different afterwards, and how do you know?"),
    ask(signals::BASELINE, "Where did that number stand before you began?"),
    ask(signals::COST_TOLD, "What did it cost, and who paid for it?"),
];

/// See the module's page.
pub(super) static CRITERION: Criterion = Criterion {
    id: CriterionId::fixed("impact"),
    question: Borrowed("What changed because of it, and how do you know?"),
    anchors: [
        Borrowed("No outcome, or \"it went well\""),
        Borrowed("An outcome is told, unmeasured, or a number with nothing to compare it to"),
        Borrowed("Outcome measured against a baseline or target, good or bad, with the cost said too"),
    ],
    looks_for: Borrowed(&LOOKS),
    breadth: 0.06,
    fullness: 0.38,
    thresholds: [0.5, 1.2, 2.4, 3.4],
    lowered_by: Borrowed(&LOWERED),
    called_for_by: &[],
    follow_up: Borrowed(&FOLLOW_UP),
};

#[cfg(test)]
mod tests {
    use debrief_core::FlagId;
    use debrief_reading::signals;

    use super::CRITERION;
    use crate::criteria::testing::check_rating;

    #[test]
    fn rates_nothing_lowest() {
        check_rating(
            &CRITERION,
            &[],
            &[],
            1,
            "You never say what it cost or what stayed bad and there is nothing to compare the result \
                with.",
        );
    }

    /// In an answer the words that tell it carry it to a 3; here there are none.
    #[test]
    fn rates_an_outcome_with_a_number_alone_just_below_the_middle() {
        check_rating(
            &CRITERION,
            &[signals::OUTCOME, signals::MEASURED_OUTCOME],
            &[],
            2,
            "You put a number on the outcome and you say what came of it; you never say what it cost or what stayed bad and there is nothing to compare the result with.",
        );
    }

    #[test]
    fn rates_all_of_it_highest() {
        check_rating(
            &CRITERION,
            &[signals::OUTCOME, signals::MEASURED_OUTCOME, signals::BASELINE, signals::COST_TOLD],
            &[],
            5,
            "You are open about what it cost or left unsolved and you give the result something to compare with.",
        );
    }

    #[test]
    fn says_which_flag_holds_it_down() {
        check_rating(
            &CRITERION,
            &[signals::OUTCOME, signals::MEASURED_OUTCOME, signals::BASELINE, signals::COST_TOLD],
            &[FlagId::VagueClaim],
            4,
            "You are open about what it cost or left unsolved and you give the result something to compare with; you make a claim with nothing behind it.",
        );
    }
}
