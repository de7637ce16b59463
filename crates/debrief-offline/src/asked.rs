//! What a question asks about, as a noun phrase: "a deadline you missed".

use debrief_core::Case;

use crate::clean::{clean, words};
use crate::line::Fill;
use crate::quote::Quote;

/// What stands before the matter of a question.
const OPENINGS: &[&str] = &[
    "tell me about ",
    "tell us about ",
    "talk about ",
    "talk me through ",
    "walk me through ",
    "walk us through ",
    "describe ",
    "give me an example of ",
    "give us an example of ",
    "share an example of ",
    "share ",
    "can you tell me about ",
    "could you tell me about ",
    "can you describe ",
    "could you describe ",
    "please describe ",
    "please tell me about ",
    "think of ",
    "think about ",
    "recall ",
    "discuss ",
    "i would like to hear about ",
    "i'd like to hear about ",
    "let's talk about ",
];

/// A matter with more words is not repeated.
const MOST: usize = 14;

/// The slots of a line on an answer to another question: what was `asked`, and the `quote` that came instead.
pub(crate) fn fill<'a>(case: &'a Case, quote: Option<Quote<'a>>) -> Fill<'a> {
    let asked = case.transcript.question.as_deref().and_then(about);
    Fill::new().with("asked", asked.unwrap_or_else(|| "what was asked".to_owned())).quoting("quote", quote)
}

/// What the question asks about, or none where that cannot be said in a phrase.
fn about(question: &str) -> Option<String> {
    let question = clean(question);
    let lower = question.to_lowercase();
    let opening = OPENINGS.iter().find(|opening| lower.starts_with(**opening))?;
    let matter = question.get(opening.len()..)?;
    let matter = matter.split(['.', '?', '!', ';', ':']).next()?.trim().trim_end_matches(',');
    (!matter.is_empty() && words(matter) <= MOST).then(|| matter.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(question: &str, expected: Option<&str>) {
        assert_eq!(about(question).as_deref(), expected);
    }

    #[test]
    fn takes_what_follows_the_opening() {
        check("Tell me about a deadline you missed.", Some("a deadline you missed"));
        check("Describe a conflict in a team. How did it end?", Some("a conflict in a team"));
        check("Walk me through your biggest failure", Some("your biggest failure"));
    }

    #[test]
    fn says_nothing_where_there_is_no_phrase() {
        check("How do you set priorities?", None);
        check("Tell me about ", None);
        check("", None);
        check(&format!("Describe {}", "very ".repeat(20)), None);
    }
}
