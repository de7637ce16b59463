//! # What it rates
//! What makes it impossible, or unlikely, to happen again.
//!
//! # Known misses
//! A mechanism that was planned and never built may pass where it is told as done.

use std::borrow::Cow::Borrowed;

use debrief_core::{CriterionId, FlagId, Topic};
use debrief_reading::signals;
use debrief_rubric::{Criterion, FollowUp, Look, Lowered, ask, look, lowered, supporting};

static LOOKS: [Look; 9] = [
    supporting(signals::MEASURED_OUTCOME, 0.1, 1, "you measure whether it works"),
    supporting(signals::BASELINE, 0.3, 1, "you compare before and after"),
    supporting(signals::DEEPER_CAUSE, 0.3, 1, "you know what let it happen"),
    supporting(signals::ACTED_ON_VIEW, 0.1, 1, "it fits the people who have to use it"),
    supporting(signals::OWN_PRACTICE, 0.1, 1, "you describe a way of working"),
    supporting(signals::CHANGED_PRACTICE, 0.2, 1, "you changed a habit of yours"),
    look(
        signals::ONE_OFF_FIX,
        0.1,
        1,
        [
            "you put this one case right",
            "you never say how this case itself was put right",
            "how this case itself was put right",
            "Say how you put this one case right, and when: [date].",
        ],
    ),
    look(
        signals::MECHANISM,
        0.9,
        1,
        [
            "you leave something in place that works without you",
            "nothing in the story keeps working without you",
            "what keeps working when you are not there",
            "Say what stayed behind that works without you, such as a check or a rule. Who runs it: [who]?",
        ],
    ),
    look(
        signals::ADOPTED_ELSEWHERE,
        0.9,
        1,
        [
            "what you changed spread or outlasted you",
            "I can't tell whether anyone else took up the change",
            "who else took it up, and whether it still runs",
            "Say who else uses it today, and since when: [who], [date].",
        ],
    ),
];

static LOWERED: [Lowered; 1] = [lowered(
    FlagId::Heroics,
    0.3,
    4,
    [
        "you made up for it with extra hours",
        "Say what would have to change so that nobody has to work late for it again.",
    ],
)
.outweighed()];

static FOLLOW_UP: [FollowUp; 3] = [
    ask(signals::MECHANISM, "What stops this from happening to the person after you?"),
    FollowUp { question: Borrowed("Who runs it now, and what happens when they are away?"), asks_for: None },
    ask(signals::ADOPTED_ELSEWHERE, "Which team uses it without having been asked?"),
];

/// See the module's page.
pub(super) static CRITERION: Criterion = Criterion {
    id: CriterionId::fixed("systemic_change"),
    question: Borrowed("What makes it impossible, or unlikely, to happen again?"),
    anchors: [
        Borrowed("Nothing, or \"I was more careful\""),
        Borrowed("A fix in this one case or team"),
        Borrowed(
            "A mechanism that works without them (a check, a contract, a ritual, an automation) and was \
            adopted beyond their team",
        ),
    ],
    looks_for: Borrowed(&LOOKS),
    breadth: 0.04,
    fullness: 0.19,
    thresholds: [0.3, 0.8, 2.1, 3.4],
    lowered_by: Borrowed(&LOWERED),
    called_for_by: &[
        Topic::Failure,
        Topic::Delivery,
        Topic::Feedback,
        Topic::Evidence,
        Topic::Problem,
        Topic::Improvement,
        Topic::Customer,
        Topic::Influence,
        Topic::Relationship,
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
            "I can't tell whether anyone else took up the change and nothing in the story keeps \
                working without you.",
        );
    }

    #[test]
    fn rates_a_mechanism_at_home_in_the_middle() {
        check_rating(
            &CRITERION,
            &[signals::MECHANISM],
            &[],
            3,
            "You leave something in place that works without you; I can't tell whether anyone else took up the change.",
        );
    }

    #[test]
    fn rates_all_of_it_highest() {
        check_rating(
            &CRITERION,
            &[signals::ONE_OFF_FIX, signals::MECHANISM, signals::ADOPTED_ELSEWHERE],
            &[],
            5,
            "What you changed spread or outlasted you and you leave something in place that works without you.",
        );
    }

    #[test]
    fn says_which_flag_holds_it_down() {
        check_rating(
            &CRITERION,
            &[signals::ONE_OFF_FIX],
            &[FlagId::Heroics],
            1,
            "You put this one case right; you made up for it with extra hours and I can't tell whether anyone else took up the change.",
        );
    }
}
