//! From "you" to "they": the same clause, said to the candidate and said about them.

/// Whom the candidate is to the listener.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Candidate {
    /// The listener: "you".
    You,
    /// Somebody spoken about: "they".
    They,
}

/// Before these, "you" is what is acted on: "it cost you a week".
const GIVING: &[&str] = &[
    "allow", "allowed", "allows", "ask", "asked", "asks", "brought", "cost", "costs", "forced", "forces",
    "gave", "give", "gives", "help", "helped", "helps", "let", "lets", "like", "made", "make", "makes",
    "meet", "see", "stop", "stopped", "stops", "taught", "teaches", "tell", "tells", "told", "tempts",
    "tempted", "watched", "held", "helped", "proved", "worry",
];

/// After these, "you" is no subject: "a check that works without you".
const PREPOSITIONS: &[&str] = &[
    "about", "above", "against", "around", "at", "behind", "below", "beside", "besides", "between", "beyond",
    "by", "for", "from", "of", "on", "over", "near", "to", "toward", "towards", "under", "with", "within",
    "without",
];

/// Before these, "you" is a subject whatever stands in front of it: "where it came from you never say".
const VERBS: &[&str] = &[
    "are", "did", "didn't", "do", "don't", "had", "have", "haven't", "never", "only", "say", "were", "would",
];

/// Before these in a question, "you" is the subject even at its end: "where in it are you?".
const ASKING: &[&str] = &["are", "were", "did", "do", "would", "could", "have", "had", "can", "will"];

impl Candidate {
    /// A text that has the candidate as "you", as it is said here: token by token, with the white space before each.
    pub(crate) fn said(self, text: &str, mut say: impl FnMut(&str)) {
        if self == Self::You || !text.as_bytes().windows(3).any(|w| w.eq_ignore_ascii_case(b"you")) {
            return say(text);
        }
        let mut tokens = text.split(' ').peekable();
        let mut before: Option<&str> = None;
        while let Some(token) = tokens.next() {
            if before.is_some() {
                say(" ");
            }
            match third(token, before, tokens.peek().copied()) {
                Some((word, changed)) => {
                    let (left, right) = token.split_once(word).unwrap_or_default();
                    say(left);
                    say(changed);
                    say(right);
                }
                None => say(token),
            }
            before = Some(token);
        }
    }
}

/// The word of a token that changes in the third person, and what it becomes.
fn third<'t>(token: &'t str, before: Option<&str>, after: Option<&str>) -> Option<(&'t str, &'static str)> {
    let word = core(token);
    let (stem, ending) = word.get(..3)?.eq_ignore_ascii_case("you").then(|| word.split_at(3))?;
    let capital = stem.starts_with('Y');
    let (small, large) = match ending {
        "" if is_object(token, before, after) => ("them", "Them"),
        "" => ("they", "They"),
        "r" => ("their", "Their"),
        "rs" => ("theirs", "Theirs"),
        "rself" | "rselves" => ("themselves", "Themselves"),
        "'re" | "’re" => ("they're", "They're"),
        "'ve" | "’ve" => ("they've", "They've"),
        "'d" | "’d" => ("they'd", "They'd"),
        "'ll" | "’ll" => ("they'll", "They'll"),
        _ => return None,
    };
    Some((word, if capital { large } else { small }))
}

fn is_object(token: &str, before: Option<&str>, after: Option<&str>) -> bool {
    let Some(before) = before.map(core) else { return false };
    let after = after.map(core);
    let ends = !token.ends_with(char::is_alphabetic) || after.is_none_or(str::is_empty);
    let is_in = |list: &[&str], word: &str| list.iter().any(|other| other.eq_ignore_ascii_case(word));
    if is_in(ASKING, before) {
        return false;
    }
    ends || is_in(GIVING, before)
        || (is_in(PREPOSITIONS, before) && !after.is_some_and(|after| is_in(VERBS, after)))
}

/// The word without the marks around it.
fn core(token: &str) -> &str {
    token.trim_matches(|c: char| !c.is_alphanumeric())
}
#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(second: &str, third: &str) {
        let mut said = String::new();
        Candidate::They.said(second, |text| said.push_str(text));
        assert_eq!(said, third);
    }

    #[test]
    fn speaks_about_the_subject() {
        check("you name another option", "they name another option");
        check("You never say what you gave up", "They never say what they gave up");
        check("you are waiting", "they are waiting");
        check("you were the one who decided", "they were the one who decided");
        check("you yourself wrote the rule", "they themselves wrote the rule");
        check("what you did, step by step", "what they did, step by step");
        check("before you act, you ask", "before they act, they ask");
        check("why did you stop?", "why did they stop?");
        check("whether you had seen it", "whether they had seen it");
        check("you and the supplier agree", "they and the supplier agree");
        check("where in it are you?", "where in it are they?");
    }

    #[test]
    fn speaks_about_what_is_theirs() {
        check("your own actions carry the story", "their own actions carry the story");
        check("Your part cannot be seen", "Their part cannot be seen");
        check("you say what was yours to do", "they say what was theirs to do");
        check("a mistake of yours, named", "a mistake of theirs, named");
        check("you put yourself in it", "they put themselves in it");
    }

    #[test]
    fn speaks_about_the_object() {
        check("what it cost you", "what it cost them");
        check("what it cost you and the team", "what it cost them and the team");
        check("a check that works without you", "a check that works without them");
        check("a check that works without you in the room", "a check that works without them in the room");
        check("you say who told you, and when", "they say who told them, and when");
        check("what the data told you", "what the data told them");
        check("the part that was up to you", "the part that was up to them");
        check("what made you change your mind", "what made them change their mind");
        check("nobody asked you to", "nobody asked them to");
        check("something of you, and of the others", "something of them, and of the others");
        check("it let you see the other side", "it let them see the other side");
        check("they came to you with it", "they came to them with it");
        check("what held you back", "what held them back");
        check("if I watched you this week", "if I watched them this week");
        check("I'd like you to speak for yourself", "I'd like them to speak for themselves");
    }

    #[test]
    fn knows_a_subject_behind_a_preposition() {
        check("where the number comes from you never say", "where the number comes from they never say");
        check("what it was for you do not say", "what it was for they do not say");
    }

    #[test]
    fn shortens_as_before() {
        check("you're careful", "they're careful");
        check("you’ve told us", "they've told us");
        check("you'd do it again", "they'd do it again");
        check("what you'll do", "what they'll do");
    }

    #[test]
    fn leaves_other_words_alone() {
        check("the young youth of Yourcenar", "the young youth of Yourcenar");
        check("the story stops before its end", "the story stops before its end");
        check("", "");
        check("nobody is told", "nobody is told");
    }
}
