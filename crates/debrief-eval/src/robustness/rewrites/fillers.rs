//! Fillers, as people speak.

use super::Subject;
use super::text::{capital, continued, pieces, starts_word};

const FILLERS: [&str; 4] = ["um", "you know", "basically", "I mean"];

/// A sentence of so few words may be a heading.
const HEADING: usize = 3;

/// Words that people stop behind.
const STOPS: &[&str] = &["and", "because", "but", "so", "then"];

/// A filler before every other sentence and behind words that people stop at.
pub(super) fn add(subject: &Subject<'_>) -> Vec<String> {
    let mut fillers = FILLERS.iter().cycle();
    let mut next = || fillers.next().copied().unwrap_or_default();
    vec![subject.each_sentence(|at, sentence| {
        // Nobody says "um" before a heading.
        let begins = at % 2 == 0 && starts_word(sentence) && sentence.split_whitespace().count() > HEADING;
        let (mut out, rest) = if begins {
            (format!("{}, ", capital(next())), continued(sentence))
        } else {
            (String::new(), sentence.to_owned())
        };
        let all = pieces(&rest);
        for (at, piece) in all.iter().enumerate() {
            out.push_str(piece);
            let goes_on = all.get(at + 1).is_some_and(|gap| gap.starts_with(' '));
            if at > 0 && goes_on && STOPS.contains(piece) {
                out.push_str(", ");
                out.push_str(next());
                out.push(',');
            }
        }
        out
    })]
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn stops_where_people_stop() {
        check(
            super::add,
            "The van broke and I rang. Since then, it runs. I went straight home. So. Result.",
            "Um, the van broke and, you know, I rang. Since then, it runs. Basically, I went straight home. So. Result.",
        );
    }
}
