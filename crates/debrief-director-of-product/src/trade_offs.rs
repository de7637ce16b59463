//! # What it rates
//! What was given up, and why it was worth it.
//!
//! # Known misses
//! Two options in one breath count once; a price told far from its option still counts.

use std::borrow::Cow::Borrowed;

use debrief_core::{CriterionId, FlagId, Topic};
use debrief_reading::signals;
use debrief_rubric::{Criterion, FollowUp, Look, Lowered, ask, look, lowered, supporting};

static LOOKS: [Look; 10] = [
    supporting(signals::EARLY_MITIGATION, 0.1, 1, "you cover the risk of your choice"),
    supporting(signals::BASELINE, 0.2, 1, "you hold one figure against another"),
    supporting(signals::HYPOTHESIS, 0.3, 1, "you try it out before you commit"),
    supporting(signals::COST_TOLD, 0.1, 1, "you say what your choice cost"),
    supporting(signals::REPLANNED, 0.1, 1, "you moved something to make room"),
    supporting(signals::OFFERED_OPTIONS, 0.2, 1, "you put choices in front of others"),
    look(
        signals::CONSTRAINT,
        0.1,
        1,
        [
            "you name the limit you worked under",
            "you never say what limited the choice",
            "what limited your choice",
            "Name the limit that you had: time, money, people or rules.",
        ],
    ),
    look(
        signals::ALTERNATIVE,
        0.3,
        1,
        [
            "you name another option",
            "you never say what else you could have done",
            "what else was open to you",
            "Name one other way you could have gone, as fairly as its friends would.",
        ],
    ),
    look(
        signals::COST_WEIGHED,
        0.7,
        1,
        [
            "you weigh what an option costs",
            "you never weigh one option against another",
            "what each option would have cost",
            "Give each option its price. Why was yours worth it?",
        ],
    ),
    look(
        signals::GIVEN_UP,
        0.5,
        1,
        [
            "you say what was given up or who lost",
            "you never say what you gave up or who lost by it",
            "what you gave up, and who lost by it",
            "Say who came off worse by your choice: [who], and by how much.",
        ],
    ),
];

static LOWERED: [Lowered; 1] = [lowered(
    FlagId::TooSmooth,
    0.2,
    4,
    [
        "you tell it as if nobody had to give way",
        "Say who had to give something up for it, and whether they agreed.",
    ],
)];

static FOLLOW_UP: [FollowUp; 3] = [
    ask(signals::ALTERNATIVE, "What was the runner-up, and why did it lose?"),
    ask(signals::GIVEN_UP, "Who was worse off by your choice, and what did you say to them?"),
    ask(signals::COST_WEIGHED, "What would have to be true for you to choose the other way today?"),
];

/// See the module's page.
pub(super) static CRITERION: Criterion = Criterion {
    id: CriterionId::fixed("trade_offs"),
    question: Borrowed("What was given up, and why was it worth it?"),
    anchors: [
        Borrowed("One path, no alternative; everyone agreed"),
        Borrowed("An alternative or a constraint is named, not weighed"),
        Borrowed("Options weighed with their costs, a choice made, and who lost by it"),
    ],
    looks_for: Borrowed(&LOOKS),
    breadth: 0.04,
    fullness: 0.24,
    thresholds: [0.3, 0.7, 1.9, 3.2],
    lowered_by: Borrowed(&LOWERED),
    called_for_by: &[
        Topic::Delivery,
        Topic::Conflict,
        Topic::Decision,
        Topic::Crisis,
        Topic::Improvement,
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
            "You never say what you gave up or who lost by it and you never weigh one option against \
                another.",
        );
    }

    #[test]
    fn rates_an_option_under_a_limit_in_the_middle() {
        check_rating(
            &CRITERION,
            &[signals::CONSTRAINT, signals::ALTERNATIVE],
            &[],
            2,
            "You name another option and you name the limit you worked under; you never say what you gave up or who lost by it and you never weigh one option against another.",
        );
    }

    #[test]
    fn rates_all_of_it_highest() {
        check_rating(
            &CRITERION,
            &[signals::CONSTRAINT, signals::ALTERNATIVE, signals::COST_WEIGHED, signals::GIVEN_UP],
            &[],
            5,
            "You say what was given up or who lost and you weigh what an option costs.",
        );
    }

    #[test]
    fn says_which_flag_holds_it_down() {
        check_rating(
            &CRITERION,
            &[signals::ALTERNATIVE, signals::COST_WEIGHED, signals::GIVEN_UP],
            &[FlagId::TooSmooth],
            3,
            "You say what was given up or who lost and you weigh what an option costs; you tell it as if nobody had to give way and you never say what limited the choice.",
        );
    }
}
