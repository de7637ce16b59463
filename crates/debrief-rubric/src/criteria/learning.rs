//! # What it rates
//! What the candidate does differently now.
//!
//! # Known misses
//! Whether the lesson fits the cause is not checked; a habit that was there before may pass for a new one.

use std::borrow::Cow::Borrowed;

use debrief_core::{CriterionId, FlagId, Topic};
use debrief_reading::signals;

use crate::{Criterion, FollowUp, Look, Lowered, ask, look, lowered, supporting};

static LOOKS: [Look; 6] = [
    supporting(signals::DEEPER_CAUSE, 0.1, 1, "you understand why it could happen"),
    supporting(signals::OWNED_MISTAKE, 0.3, 1, "you know what you got wrong"),
    supporting(signals::ADOPTED_ELSEWHERE, 0.2, 1, "others have taken the lesson up"),
    supporting(signals::MECHANISM, 0.2, 1, "what you learnt is built into how the work runs"),
    look(
        signals::LESSON,
        0.4,
        1,
        [
            "you draw a real lesson from it",
            "you never put the lesson into words",
            "the lesson in your own words",
            "Say in one sentence what this taught you that you did not know before.",
        ],
    ),
    look(
        signals::CHANGED_PRACTICE,
        1.3,
        1,
        [
            "you show what you do differently now",
            "you never say what you do differently now",
            "what you do differently now, and when you last did",
            "Tell of one later time when you did it differently: [date], and what came of it.",
        ],
    ),
];

static LOWERED: [Lowered; 2] = [
    lowered(
        FlagId::Platitude,
        0.1,
        4,
        [
            "you offer a lesson that would fit any story",
            "Replace the saying by something that you do on an ordinary day now and did not do before.",
        ],
    ),
    lowered(
        FlagId::HumbleBrag,
        0.1,
        4,
        [
            "you turn the failing into a strength",
            "Let the failing stand as one, and say what you changed because of it.",
        ],
    ),
];

static FOLLOW_UP: [FollowUp; 2] = [
    ask(signals::CHANGED_PRACTICE, "When did you last do it the new way?"),
    ask(signals::LESSON, "What did you believe before this that you no longer believe?"),
];

/// See the module's page.
pub(super) static CRITERION: Criterion = Criterion {
    id: CriterionId::fixed("learning"),
    question: Borrowed("What do you do differently now?"),
    anchors: [
        Borrowed("Nothing, or a platitude (\"communication is key\")"),
        Borrowed("A real lesson, told in general"),
        Borrowed("A lesson tied to this cause, and a later occasion or standing habit in which it was used"),
    ],
    looks_for: Borrowed(&LOOKS),
    breadth: 0.08,
    fullness: 0.18,
    thresholds: [0.2, 0.9, 2.3, 3.4],
    lowered_by: Borrowed(&LOWERED),
    called_for_by: &[
        Topic::Failure,
        Topic::Delivery,
        Topic::Conflict,
        Topic::Feedback,
        Topic::Decision,
        Topic::Evidence,
        Topic::Problem,
        Topic::Improvement,
        Topic::Customer,
        Topic::Influence,
        Topic::Relationship,
        Topic::Crisis,
        Topic::Achievement,
        Topic::Growth,
    ],
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
            "You never say what you do differently now and you never put the lesson into words.",
        );
    }

    #[test]
    fn rates_a_lesson_without_a_practice_in_the_middle() {
        check_rating(
            &CRITERION,
            &[signals::LESSON],
            &[],
            2,
            "You draw a real lesson from it; you never say what you do differently now.",
        );
    }

    #[test]
    fn rates_all_of_it_highest() {
        check_rating(
            &CRITERION,
            &[signals::LESSON, signals::CHANGED_PRACTICE],
            &[],
            5,
            "You show what you do differently now and you draw a real lesson from it.",
        );
    }

    #[test]
    fn says_which_flag_holds_it_down() {
        check_rating(
            &CRITERION,
            &[signals::CHANGED_PRACTICE, signals::LESSON],
            &[FlagId::Platitude],
            4,
            "You show what you do differently now and you draw a real lesson from it; you offer a lesson that would fit any story.",
        );
    }
}
