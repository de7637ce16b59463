//! Sentences that say nothing.

use super::Subject;

const BEFORE: &str = "Thank you very much for this question, it is a very good one. I am a highly motivated person who always gives \
                      everything. I would like to tell you about a situation that meant a lot to me. ";
const AFTER: &str = " All in all it was a very valuable experience for everyone involved. I am convinced that this shows what kind of \
                     person I am. There is so much more that could be said about it. I am always happy to take on new challenges.";

/// Before it, behind it, and both.
pub(super) fn add(subject: &Subject<'_>) -> Vec<String> {
    let text = subject.text;
    vec![format!("{BEFORE}{text}"), format!("{text}{AFTER}"), format!("{BEFORE}{text}{AFTER}")]
}
