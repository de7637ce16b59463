//! From "you" to "they": the same clause, said to the candidate and said about them.

/// Before these, "you" is what is acted on: "it cost you a week".
const GIVING: &[&str] = &[
    "allow", "allowed", "allows", "ask", "asked", "asks", "brought", "cost", "costs", "forced", "forces",
    "gave", "give", "gives", "help", "helped", "helps", "let", "lets", "made", "make", "makes", "stopped",
    "stops", "taught", "teaches", "tell", "tells", "told", "tempts", "tempted",
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

/// The clause in the third person: "you name your mistake" becomes "they name their mistake".
pub(crate) fn they(clause: &str) -> String {
    let tokens: Vec<&str> = clause.split(' ').collect();
    let said: Vec<String> = tokens
        .iter()
        .enumerate()
        .map(|(at, token)| {
            let before = at.checked_sub(1).and_then(|before| tokens.get(before)).map(|t| lower(core(t)));
            let after = tokens.get(at + 1).map(|t| lower(core(t)));
            third(token, before.as_deref(), after.as_deref())
        })
        .collect();
    said.join(" ")
}

fn third(token: &str, before: Option<&str>, after: Option<&str>) -> String {
    let word = core(token);
    let changed = match lower(word).as_str() {
        "you" if is_object(token, before, after) => "them",
        "you" => "they",
        "your" => "their",
        "yours" => "theirs",
        "yourself" | "yourselves" => "themselves",
        "you're" => "they're",
        "you've" => "they've",
        "you'd" => "they'd",
        "you'll" => "they'll",
        _ => return token.to_owned(),
    };
    let first = word.chars().next().is_some_and(char::is_uppercase);
    token.replacen(word, &if first { capital(changed) } else { changed.to_owned() }, 1)
}

fn is_object(token: &str, before: Option<&str>, after: Option<&str>) -> bool {
    let Some(before) = before else { return false };
    let ends = !token.ends_with(char::is_alphabetic) || after.is_none_or(str::is_empty);
    if ends || GIVING.contains(&before) {
        return true;
    }
    PREPOSITIONS.contains(&before) && !after.is_some_and(|after| VERBS.contains(&after))
}

/// The word without the marks around it.
fn core(token: &str) -> &str {
    token.trim_matches(|c: char| !c.is_alphanumeric())
}

fn lower(word: &str) -> String {
    word.to_lowercase().replace('’', "'")
}

/// The text with its first letter as a capital.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(second: &str, third: &str) {
        assert_eq!(they(second), third);
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
