//! # What it rates
//! Whether the measures show value rather than activity.
//!
//! # Known misses
//! A measure of value is known by its kind, so one of an unusual trade may pass for a plain number.

use std::borrow::Cow::Borrowed;

use debrief_core::{CriterionId, FlagId, Topic};
use debrief_reading::signals;
use debrief_rubric::{Criterion, FollowUp, Look, Lowered, ask, look, lowered, supporting};

static LOOKS: [Look; 8] = [
    supporting(signals::OUTCOME, 0.1, 1, "I hear what came of it"),
    supporting(signals::SCALE, 0.3, 1, "I hear how far it reached"),
    supporting(signals::HYPOTHESIS, 0.4, 1, "you say what would count as success"),
    supporting(signals::GIVEN_UP, 0.2, 1, "you say what got worse"),
    look(
        signals::LAGGING_METRIC,
        0.4,
        1,
        [
            "you name a result such as revenue or satisfaction",
            "you never say what it did for sales or satisfaction",
            "what it did for sales, growth or satisfaction",
            "Say which overall result it served, such as sales, and how far it moved: [your number].",
        ],
    ),
    look(
        signals::MEASURED_OUTCOME,
        0.3,
        1,
        [
            "you measure what came out of it",
            "no number tells me what came out of it",
            "a number for the result itself",
            "Give the result as a number, [your number], and say what it counts.",
        ],
    ),
    look(
        signals::VALUE_METRIC,
        0.6,
        1,
        [
            "your measure shows value, not just activity",
            "I hear no measure that shows value",
            "a measure of value, such as waiting time or errors",
            "Pick a measure that the customer would feel, such as waiting time: [your number].",
        ],
    ),
    look(
        signals::BASELINE,
        0.4,
        1,
        [
            "you hold the measure against a starting point or target",
            "I can't tell where things stood before",
            "where the measure stood before you began",
            "Give the measure twice: before, [your number], and after, [your number].",
        ],
    ),
];

static LOWERED: [Lowered; 2] = [
    lowered(
        FlagId::VanityMetric,
        0.1,
        4,
        [
            "you give a total that says little about value",
            "Divide the total by what it was for: per visit, per order, per week.",
        ],
    ),
    lowered(
        FlagId::ActivityAsProgress,
        0.1,
        4,
        [
            "you count what was done, not what it changed",
            "Count what got better for somebody, not what was done for it.",
        ],
    ),
];

static FOLLOW_UP: [FollowUp; 2] = [
    ask(signals::VALUE_METRIC, "Which number would have told you early that it was not working?"),
    ask(signals::BASELINE, "What part of that change was your work, and what would have happened anyway?"),
];

/// See the module's page.
pub(super) static CRITERION: Criterion = Criterion {
    id: CriterionId::fixed("outcome_metrics"),
    question: Borrowed("Do the measures show value rather than activity?"),
    anchors: [
        Borrowed("Output or activity only (meetings held, features shipped), or vanity totals"),
        Borrowed("A lagging outcome (revenue, growth, satisfaction) with no link to the work"),
        Borrowed(
            "Outcome tied to a leading indicator or to delivery health (cycle time, activation, defect \
            rate), before and after",
        ),
    ],
    looks_for: Borrowed(&LOOKS),
    breadth: 0.07,
    fullness: 0.14,
    thresholds: [0.5, 1.1, 2.4, 3.3],
    lowered_by: Borrowed(&LOWERED),
    called_for_by: &[Topic::Evidence, Topic::Improvement, Topic::Delivery, Topic::Achievement],
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
            "I can't tell where things stood before and I hear no measure that shows value.",
        );
    }

    #[test]
    fn rates_a_number_with_no_value_in_the_middle() {
        check_rating(
            &CRITERION,
            &[signals::MEASURED_OUTCOME, signals::LAGGING_METRIC],
            &[],
            2,
            "You measure what came out of it and you name a result such as revenue or satisfaction; I can't tell where things stood before and I hear no measure that shows value.",
        );
    }

    #[test]
    fn rates_all_of_it_highest() {
        check_rating(
            &CRITERION,
            &[signals::LAGGING_METRIC, signals::MEASURED_OUTCOME, signals::VALUE_METRIC, signals::BASELINE],
            &[],
            5,
            "You hold the measure against a starting point or target and your measure shows value, not just activity.",
        );
    }

    #[test]
    fn says_which_flag_holds_it_down() {
        check_rating(
            &CRITERION,
            &[signals::MEASURED_OUTCOME],
            &[FlagId::VanityMetric],
            1,
            "You measure what came out of it; you give a total that says little about value and I can't tell where things stood before.",
        );
    }
}
