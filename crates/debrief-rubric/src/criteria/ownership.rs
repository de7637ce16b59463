//! # What it rates
//! What the candidate did, and whether they own what went wrong.
//!
//! # Known misses
//! A success leaves little to own, so acts alone do not reach the upper anchors.

use std::borrow::Cow::Borrowed;

use debrief_core::{CriterionId, FlagId};
use debrief_reading::signals;

use crate::{Criterion, FollowUp, Look, Lowered, ask, look, lowered, supporting};

static LOOKS: [Look; 9] = [
    supporting(signals::OFFERED_OPTIONS, 0.1, 1, "you bring a way out along"),
    supporting(signals::MECHANISM, 0.1, 1, "you change what let it happen"),
    supporting(signals::TRUST_REPAIR, 0.1, 1, "you put it right with the people it hit"),
    supporting(signals::CHANGED_PRACTICE, 0.2, 1, "you work differently since"),
    supporting(signals::OWN_PRACTICE, 0.1, 1, "you say how you work yourself"),
    supporting(signals::TOLD_EARLY, 0.1, 1, "you speak up before others have to"),
    look(
        signals::RESPONSIBILITY_FORMULA,
        0.1,
        1,
        [
            "you say that it was your responsibility",
            "you never say who answered for how it went",
            "who answered for how it went",
            "Say who answered for how it went, and to whom: [who].",
        ],
    ),
    look(
        signals::OWN_ACT,
        0.4,
        2,
        [
            "you tell what you did yourself",
            "I can't name one thing that you did yourself",
            "which part you did yourself",
            "Say \"I\" for your own part. Which step would not have happened without you?",
        ],
    ),
    look(
        signals::OWNED_MISTAKE,
        0.7,
        1,
        [
            "you name your own misjudgement plainly",
            "you name no decision of your own that went wrong",
            "which decision of yours you would take back",
            "Name one decision of yours that turned out wrong. Leave its reasons for later.",
        ],
    ),
];

static LOWERED: [Lowered; 3] = [
    lowered(
        FlagId::BlameShift,
        0.7,
        2,
        [
            "you put what went wrong down to someone else",
            "Say what you did or left undone before it went wrong, and leave the others out of it.",
        ],
    )
    .outweighed(),
    lowered(
        FlagId::HumbleBrag,
        0.5,
        4,
        ["the weakness you name is really a strength", "Name a weakness that cost somebody something."],
    ),
    lowered(
        FlagId::WeOnly,
        0.4,
        3,
        [
            "you tell it as \"we\", so your own part stays hidden",
            "Say \"I\" where it was you, and \"we\" only where it was all of you.",
        ],
    ),
];

static FOLLOW_UP: [FollowUp; 3] = [
    ask(signals::OWN_ACT, "Which part of this was yours alone?"),
    ask(signals::OWNED_MISTAKE, "Which decision of yours would you take back, and when did you know?"),
    ask(signals::TOLD_EARLY, "What did you say to the people who had trusted you with it?"),
];

/// See the module's page.
pub(super) static CRITERION: Criterion = Criterion {
    id: CriterionId::fixed("ownership"),
    question: Borrowed("What did you do, and do you own what went wrong?"),
    anchors: [
        Borrowed(
            "Blames others or luck, or says only \"we\", so that no act of the candidate's can be named",
        ),
        Borrowed(
            "Says what they did; takes responsibility in a formula (\"I took full responsibility\") \
            without naming their own misjudgement",
        ),
        Borrowed("Names their own decision or misjudgement plainly, with no excuse, and acts on it first"),
    ],
    looks_for: Borrowed(&LOOKS),
    breadth: 0.03,
    fullness: 0.49,
    thresholds: [0.3, 1.1, 2.0, 3.1],
    lowered_by: Borrowed(&LOWERED),
    called_for_by: &[],
    follow_up: Borrowed(&FOLLOW_UP),
};

#[cfg(test)]
mod tests {
    use debrief_core::FlagId;
    use debrief_reading::signals;

    use super::CRITERION;
    use crate::Criterion;
    use crate::criteria::testing::check_rating;

    #[test]
    fn rates_nothing_lowest() {
        check_rating(
            &CRITERION,
            &[],
            &[],
            1,
            "You name no decision of your own that went wrong and I can't name one thing that you did \
                yourself.",
        );
    }

    #[test]
    fn rates_acts_with_nothing_owned_in_the_middle() {
        check_rating(
            &CRITERION,
            &[signals::OWN_ACT, signals::OWN_ACT],
            &[],
            2,
            "You tell what you did yourself; you name no decision of your own that went wrong.",
        );
    }

    #[test]
    fn rates_all_of_it_highest() {
        check_rating(
            &CRITERION,
            &[
                signals::RESPONSIBILITY_FORMULA,
                signals::OWN_ACT,
                signals::OWN_ACT,
                signals::OWN_ACT,
                signals::OWNED_MISTAKE,
                signals::OWNED_MISTAKE,
            ],
            &[],
            5,
            "You name your own misjudgement plainly and you tell what you did yourself.",
        );
    }

    #[test]
    fn says_which_flag_holds_it_down() {
        check_rating(
            &CRITERION,
            &[signals::OWN_ACT, signals::OWN_ACT, signals::OWN_ACT, signals::OWNED_MISTAKE],
            &[FlagId::BlameShift],
            2,
            "You name your own misjudgement plainly and you tell what you did yourself; you put what went wrong down to someone else.",
        );
    }

    #[test]
    fn a_blamer_gets_further_only_with_a_mistake_of_their_own() {
        // However many points there are.
        let criterion = Criterion { thresholds: [0.1, 0.2, 0.3, 0.4], ..CRITERION.clone() };
        let acts = [signals::OWN_ACT, signals::OWN_ACT, signals::TOLD_EARLY, signals::CHANGED_PRACTICE];
        check_rating(
            &criterion,
            &acts,
            &[FlagId::BlameShift],
            2,
            "You tell what you did yourself and you speak up before others have to; \
                you put what went wrong down to someone else and you name no decision of your own that went wrong.",
        );
        check_rating(
            &criterion,
            &[&acts[..], &[signals::OWNED_MISTAKE]].concat(),
            &[FlagId::BlameShift],
            3,
            "You name your own misjudgement plainly and you tell what you did yourself; \
                you put what went wrong down to someone else.",
        );
    }
}
