//! # What it rates
//! Whether the candidate moved people whom they don't command, and at what scale.
//!
//! # Known misses
//! Who commands whom is seldom said, so a team of their own may pass for peers.

use std::borrow::Cow::Borrowed;

use debrief_core::{CriterionId, Topic};
use debrief_reading::signals;
use debrief_rubric::{Criterion, FollowUp, Look, ask, look, supporting};

static LOOKS: [Look; 11] = [
    supporting(signals::HYPOTHESIS, 0.1, 1, "you let a trial decide"),
    supporting(signals::EARLY_MITIGATION, 0.1, 1, "you take the risk out of saying yes"),
    supporting(signals::ACTED_ON_VIEW, 0.2, 1, "you shape it by what they needed"),
    supporting(signals::DATA_EXAMINED, 0.1, 1, "you bring facts along"),
    supporting(signals::MECHANISM, 0.1, 1, "you leave something in place that keeps people to it"),
    supporting(signals::INFORMED, 0.1, 1, "you go and tell people"),
    supporting(signals::ADOPTED_ELSEWHERE, 0.2, 1, "others took it up of their own accord"),
    look(
        signals::RESISTANCE,
        0.1,
        1,
        [
            "you tell of somebody who disagreed",
            "nobody in the story disagrees out loud",
            "who was against it, and why",
            "Say who was against it and what their reason was: [who].",
        ],
    ),
    look(
        signals::PERSUADED,
        0.5,
        1,
        [
            "you win over somebody you don't command",
            "I don't follow how anyone was won over",
            "how you won them over",
            "Tell how one person came round: what they thought first, and what changed it.",
        ],
    ),
    look(
        signals::MOVED_BY_EVIDENCE,
        0.4,
        1,
        [
            "you let evidence or a trial do the convincing",
            "I don't hear what evidence did the convincing",
            "what evidence moved them",
            "Say what you put in front of them: a figure, a trial, an example?",
        ],
    ),
    look(
        signals::SCALE,
        0.4,
        1,
        [
            "you say how far it reached",
            "you never say how far it reached",
            "how far it reached: teams, people or money",
            "Say how far it went: [your number] teams, sites, people or sums of money.",
        ],
    ),
];

static FOLLOW_UP: [FollowUp; 3] = [
    ask(signals::PERSUADED, "Who was the hardest to convince, and what moved them?"),
    ask(signals::SCALE, "How many people had to change what they did?"),
    ask(signals::RESISTANCE, "What did you do about the one who stayed unconvinced?"),
];

/// See the module's page.
pub(super) static CRITERION: Criterion = Criterion {
    id: CriterionId::fixed("influence"),
    question: Borrowed("Could they move people they don't command, and at what scale?"),
    anchors: [
        Borrowed("Did as told, or escalated at once"),
        Borrowed("Persuaded a peer or manager by some argument"),
        Borrowed(
            "Moved people across a boundary with evidence or structure; the scale (teams, org, money) is \
            stated",
        ),
    ],
    looks_for: Borrowed(&LOOKS),
    breadth: 0.06,
    fullness: 0.39,
    thresholds: [0.5, 1.1, 2.5, 3.5],
    lowered_by: Borrowed(&[]),
    called_for_by: &[Topic::Conflict, Topic::Influence],
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
            "You never say how far it reached and I don't hear what evidence did the convincing.",
        );
    }

    #[test]
    fn rates_one_person_persuaded_in_the_middle() {
        check_rating(
            &CRITERION,
            &[signals::RESISTANCE, signals::PERSUADED],
            &[],
            2,
            "You win over somebody you don't command and you tell of somebody who disagreed; you never say how far it reached and I don't hear what evidence did the convincing.",
        );
    }

    #[test]
    fn rates_all_of_it_highest() {
        check_rating(
            &CRITERION,
            &[signals::RESISTANCE, signals::PERSUADED, signals::MOVED_BY_EVIDENCE, signals::SCALE],
            &[],
            5,
            "You say how far it reached and you let evidence or a trial do the convincing.",
        );
    }
}
