//! What a question asks about: cues in `data/topics.toml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use debrief_core::Topic;

use crate::phrases::Phrases;
use crate::tokens::tokens;

const NAMES: [(&str, Topic); 15] = [
    ("failure", Topic::Failure),
    ("delivery", Topic::Delivery),
    ("conflict", Topic::Conflict),
    ("feedback", Topic::Feedback),
    ("decision", Topic::Decision),
    ("evidence", Topic::Evidence),
    ("problem", Topic::Problem),
    ("improvement", Topic::Improvement),
    ("customer", Topic::Customer),
    ("influence", Topic::Influence),
    ("relationship", Topic::Relationship),
    ("crisis", Topic::Crisis),
    ("achievement", Topic::Achievement),
    ("growth", Topic::Growth),
    ("approach", Topic::Approach),
];

static CUES: LazyLock<Vec<(Topic, Phrases)>> = LazyLock::new(|| {
    let file: BTreeMap<String, Vec<String>> =
        toml::from_str(include_str!("../data/topics.toml")).expect("checked by a test");
    let topic = |(name, topic): &(&str, Topic)| {
        let cues = file.get(*name)?;
        Some((*topic, Phrases::new(cues.iter().map(String::as_str)).expect("checked by a test")))
    };
    NAMES.iter().filter_map(topic).collect()
});

/// What a question asks about, in the order of [`Topic::ALL`].
pub(crate) fn topics(question: &str) -> Vec<Topic> {
    let words = tokens(question);
    CUES.iter().filter(|(_, cues)| cues.occur_in(&words)).map(|(topic, _)| *topic).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(question: &str, expected: &[Topic]) {
        assert_eq!(topics(question), expected, "{question}");
    }

    #[test]
    fn the_file_has_every_topic_and_no_other() {
        let file: BTreeMap<String, Vec<String>> =
            toml::from_str(include_str!("../data/topics.toml")).expect("it parses");
        assert_eq!(file.len(), NAMES.len());
        assert_eq!(CUES.len(), NAMES.len());
    }

    #[test]
    fn tells_what_is_asked() {
        check("Tell me about a time you dropped the ball.", &[Topic::Failure]);
        check("Tell me about a time you disagreed with your manager.", &[Topic::Conflict]);
        check("Tell me about a time you missed a deadline.", &[Topic::Failure, Topic::Delivery]);
        check("How do you structure your day?", &[Topic::Approach]);
        check("Which colour do you like?", &[]);
    }
}
