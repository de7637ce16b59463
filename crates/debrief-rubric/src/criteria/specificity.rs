//! # What it rates
//! Whether one could check it with someone who was there: names, numbers, dates, and the decisive moment told
//! so that it can be seen.
//!
//! # Known misses
//! Numbers in vague words ("a handful") count as none; a vivid scene that decides nothing may pass for the
//! turning point.

use std::borrow::Cow::Borrowed;

use debrief_core::{CriterionId, FlagId};
use debrief_reading::signals;

use crate::{Criterion, FollowUp, Look, Lowered, ask, look, lowered, supporting};

static LOOKS: [Look; 11] = [
    supporting(signals::OFFERED_OPTIONS, 0.2, 1, "you name the options there were"),
    supporting(signals::SETBACK, 0.2, 1, "you show where it slipped"),
    supporting(signals::DATA_FINDING, 0.3, 1, "you say what you found"),
    supporting(signals::OUTCOME, 0.2, 1, "you tell how it came out"),
    supporting(signals::MEASURED_OUTCOME, 0.3, 1, "there is a figure on what came of it"),
    supporting(signals::OWN_ACT, 0.3, 1, "you tell single acts"),
    supporting(signals::COST_TOLD, 0.1, 1, "you say what did not go well"),
    look(
        signals::NAMED,
        0.2,
        1,
        [
            "you call things by their names",
            "nobody and nothing is called by name",
            "who it was, and which product or place",
            "Name the people by their role, and the product or the place: [who].",
        ],
    ),
    look(
        signals::QUANTITY,
        0.2,
        1,
        [
            "you put numbers to it",
            "there isn't a single number",
            "a number, so that I know how big it was",
            "Say how big it was: [your number].",
        ],
    ),
    look(
        signals::POINT_IN_TIME,
        0.1,
        2,
        [
            "you say when it was or how long it took",
            "you never say when this was",
            "when this was, and how long it took",
            "Say when it was and how long it took: [date], [your number] days or weeks.",
        ],
    ),
    look(
        signals::DECISIVE_MOMENT,
        0.5,
        1,
        [
            "you let me see the moment it turned",
            "I never get to see the moment it turned",
            "the moment it turned, as if I stood beside you",
            "Slow down at the turning point. Who said what, and what did you do next?",
        ],
    ),
];

static LOWERED: [Lowered; 2] = [
    lowered(
        FlagId::VagueClaim,
        0.1,
        4,
        [
            "you claim something that I could not check",
            "Put behind the claim what anyone could have seen: [your number], a day, a name.",
        ],
    ),
    lowered(
        FlagId::Hypothetical,
        0.1,
        4,
        [
            "part of it is what you would do, not what you did",
            "Tell what you did on one day, in the past tense, in place of what you would do.",
        ],
    ),
];

static FOLLOW_UP: [FollowUp; 2] = [
    ask(signals::DECISIVE_MOMENT, "What exactly was said or done at the moment that decided it?"),
    ask(signals::NAMED, "Which people, numbers and dates could I check with someone who was there?"),
];

/// See the module's page.
pub(super) static CRITERION: Criterion = Criterion {
    id: CriterionId::fixed("specificity"),
    question: Borrowed("Could I check this with someone who was there?"),
    anchors: [
        Borrowed(
            "Nothing could be checked: no names of things, no numbers, no dates, the conflict or mistake \
            is never said",
        ),
        Borrowed(
            "Some particulars (a product, a time frame, one number), but the decisive moment is told in \
            general words",
        ),
        Borrowed("Who, what, when, how much; the decisive moment is told so that I can see it"),
    ],
    looks_for: Borrowed(&LOOKS),
    breadth: 0.02,
    fullness: 0.42,
    thresholds: [0.3, 1.1, 2.1, 3.0],
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
            "I never get to see the moment it turned and you never say when this was.",
        );
    }

    #[test]
    fn rates_particulars_without_the_moment_in_the_middle() {
        check_rating(
            &CRITERION,
            &[signals::NAMED, signals::POINT_IN_TIME, signals::QUANTITY],
            &[],
            2,
            "You say when it was or how long it took and you put numbers to it; I never get to see the moment it turned.",
        );
    }

    #[test]
    fn rates_all_of_it_highest() {
        check_rating(
            &CRITERION,
            &[
                signals::NAMED,
                signals::NAMED,
                signals::QUANTITY,
                signals::QUANTITY,
                signals::POINT_IN_TIME,
                signals::POINT_IN_TIME,
                signals::DECISIVE_MOMENT,
            ],
            &[],
            5,
            "You let me see the moment it turned and you say when it was or how long it took.",
        );
    }

    #[test]
    fn says_which_flag_holds_it_down() {
        check_rating(
            &CRITERION,
            &[
                signals::NAMED,
                signals::NAMED,
                signals::QUANTITY,
                signals::QUANTITY,
                signals::POINT_IN_TIME,
                signals::DECISIVE_MOMENT,
            ],
            &[FlagId::VagueClaim],
            4,
            "You let me see the moment it turned and you say when it was or how long it took; you claim something that I could not check.",
        );
    }
}
