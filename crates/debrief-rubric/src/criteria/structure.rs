//! # What it rates
//! Whether the story can be followed: situation, task, action, result, reflection.
//!
//! # Known misses
//! A part that is told only by implication counts as missing.

use std::borrow::Cow::Borrowed;

use debrief_core::{CriterionId, FlagId};
use debrief_reading::signals;

use crate::{Criterion, FollowUp, Look, Lowered, ask, look, lowered, supporting};

static LOOKS: [Look; 11] = [
    supporting(signals::CHANGED_PRACTICE, 0.2, 1, "you come back to it with a later occasion"),
    supporting(signals::INFORMED, 0.1, 1, "I can follow who was told what"),
    supporting(signals::OUTCOME, 0.4, 1, "I hear how it came out"),
    supporting(signals::OWN_ACT, 0.2, 1, "I can follow what you did"),
    supporting(signals::OWN_PRACTICE, 0.1, 1, "you say how you go about such things"),
    look(
        signals::TASK_TOLD,
        0.1,
        1,
        [
            "you say what was yours to do",
            "you never say what was yours to do",
            "what your task was",
            "Say in one sentence what you had to achieve.",
        ],
    ),
    look(
        signals::SITUATION_TOLD,
        0.4,
        1,
        [
            "you set the scene",
            "you never set the scene",
            "where this was, and what was going on",
            "Open with two sentences on where this was and what was at stake.",
        ],
    ),
    look(
        signals::ACTIONS_LEAD,
        0.1,
        1,
        [
            "your own actions carry the story",
            "something else takes more room than what you did",
            "more of what you did and less of the rest",
            "Give what you did the most room, and cut the rest by half.",
        ],
    ),
    look(
        signals::LEARNING_TOLD,
        0.1,
        1,
        [
            "you look back at the end",
            "you never look back on it",
            "what you took from it",
            "End with what you do differently now.",
        ],
    ),
    look(
        signals::RESULT_TOLD,
        0.1,
        1,
        [
            "you say how it ended",
            "you never say how it ended",
            "how it ended",
            "Say how it ended, good or bad.",
        ],
    ),
    look(
        signals::ACTION_TOLD,
        0.2,
        1,
        [
            "you tell what you did",
            "you never get to what you did",
            "what you did, step by step",
            "Tell what you did, one step after another, in the past tense.",
        ],
    ),
];

static LOWERED: [Lowered; 3] = [
    lowered(
        FlagId::OffQuestion,
        0.5,
        2,
        [
            "you answer another question",
            "Answer what was asked: tell one occasion of it, and leave out what belongs to another question.",
        ],
    ),
    lowered(
        FlagId::Hypothetical,
        0.1,
        4,
        ["you say what you would do", "Take the one time that it happened, and tell that from start to end."],
    ),
    lowered(
        FlagId::NoResult,
        0.1,
        4,
        [
            "you stop before the outcome",
            "Tell it to its end: what was there a week later that was not there before?",
        ],
    ),
];

static FOLLOW_UP: [FollowUp; 2] = [
    ask(
        signals::ACTION_TOLD,
        "Take me through it once more from the start: what happened, and what did you do?",
    ),
    ask(signals::RESULT_TOLD, "Where does this story begin, and where does it end?"),
];

/// See the module's page.
pub(super) static CRITERION: Criterion = Criterion {
    id: CriterionId::fixed("structure"),
    question: Borrowed("Can I follow it: situation, task, action, result, reflection?"),
    anchors: [
        Borrowed("No story: a general opinion or a list of traits; I can't tell what happened"),
        Borrowed(
            "The parts can be told apart, but one is missing or swallows the rest (half the answer is \
            background)",
        ),
        Borrowed(
            "All five are there, in an order I can follow, and the candidate's own actions take the \
            largest share",
        ),
    ],
    looks_for: Borrowed(&LOOKS),
    breadth: 0.04,
    fullness: 0.52,
    thresholds: [0.4, 1.3, 2.5, 3.3],
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
            "You never get to what you did and you never say how it ended.",
        );
    }

    #[test]
    fn rates_a_story_without_its_end_in_the_middle() {
        check_rating(
            &CRITERION,
            &[signals::SITUATION_TOLD, signals::ACTION_TOLD, signals::ACTIONS_LEAD],
            &[],
            2,
            "You tell what you did and your own actions carry the story; you never say how it ended and you never look back on it.",
        );
    }

    #[test]
    fn rates_all_of_it_highest() {
        check_rating(
            &CRITERION,
            &[
                signals::TASK_TOLD,
                signals::SITUATION_TOLD,
                signals::ACTIONS_LEAD,
                signals::LEARNING_TOLD,
                signals::RESULT_TOLD,
                signals::ACTION_TOLD,
            ],
            &[],
            5,
            "You tell what you did and you say how it ended.",
        );
    }

    #[test]
    fn says_which_flag_holds_it_down() {
        check_rating(
            &CRITERION,
            &[
                signals::TASK_TOLD,
                signals::SITUATION_TOLD,
                signals::ACTION_TOLD,
                signals::RESULT_TOLD,
                signals::LEARNING_TOLD,
                signals::ACTIONS_LEAD,
            ],
            &[FlagId::OffQuestion],
            2,
            "You tell what you did and you say how it ended; you answer another question.",
        );
    }
}
