//! An answer to sentences: lines, bullets, headings and numbering first, then sentence ends within a line, then the
//! clauses of speech that has none.

use debrief_core::Span;

use crate::clauses::Clauses;
use crate::markup;
use crate::tokens::{Gap, Token, Word, is_shouted};

/// A stretch without a sentence end that has more words than this is cut at clauses, as speech is.
const LONG: usize = 34;
/// The fewest words of a clause that is cut off.
const CLAUSE: usize = 5;
/// The fewest of the last one: "… and he said | no way".
const LAST: usize = 2;

/// A sentence's place in the text and in its tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cut {
    pub(crate) span: Span,
    /// The first token and one past the last.
    pub(crate) tokens: (usize, usize),
    /// It is a heading: it names a part, and tells nothing.
    pub(crate) heading: bool,
}

/// The sentences of a text, in order, without the white space around them. `tokens` are those of the same text.
pub(crate) fn sentences(text: &str, tokens: &[Token], clauses: &Clauses) -> Vec<Cut> {
    let mut cuts = Cuts { text, tokens, clauses, next: 0, done: Vec::new() };
    let mut start = 0;
    for block in markup::blocks(text) {
        cuts.prose(Span::new(start, block.start));
        cuts.add(block, false);
        start = block.end;
    }
    cuts.prose(Span::new(start, text.len()));
    cuts.done
}

/// The sentences so far, and the first token behind them.
struct Cuts<'a> {
    text: &'a str,
    tokens: &'a [Token],
    clauses: &'a Clauses,
    next: usize,
    done: Vec<Cut>,
}

impl Cuts<'_> {
    fn prose(&mut self, place: Span) {
        for line in lines(self.text, place) {
            let Some(content) = self.text.get(line.range()) else { continue };
            let heading = is_heading(content);
            let (mut start, mut end) = (line.start, line.start);
            // Each line by itself: sentencex joins what stands on both sides of a line's end.
            for sentence in sentencex::segment("en", content).into_iter().flat_map(ordinary) {
                end += sentence.len();
                // A title that sentencex does not know.
                if sentence
                    .split_whitespace()
                    .next_back()
                    .is_some_and(|last| last.eq_ignore_ascii_case("mx."))
                {
                    continue;
                }
                self.add(trimmed(self.text, Span::new(start, end)), heading);
                start = end;
            }
            self.add(trimmed(self.text, Span::new(start, end)), heading);
        }
    }

    fn add(&mut self, span: Span, heading: bool) {
        let content = self.text.get(span.range()).unwrap_or_default();
        if content.is_empty() {
            return;
        }
        let first = self.next;
        while self.tokens.get(self.next).is_some_and(|token| token.span.start < span.end) {
            self.next += 1;
        }
        if first == self.next {
            // A line of dashes is no sentence.
            return;
        }
        let whole = Cut { span, tokens: (first, self.next), heading };
        if self.next - first > LONG && !heading {
            self.cut_speech(whole);
        } else {
            self.done.push(whole);
        }
    }

    /// Whether a word is the second half of a short form: the "m" of "3 a.m.".
    fn in_short_form(&self, at: usize) -> bool {
        let before = self.tokens[at - 1].span;
        before.end - before.start == 1 && self.text.get(before.end..self.tokens[at].span.start) == Some(".")
    }

    /// Cuts a long stretch where a clause begins, by its words or by what its writer marked; where they mark any, by the model only
    /// where that is likely.
    fn cut_speech(&mut self, whole: Cut) {
        let (mut begin, end) = whole.tokens;
        let mut start = whole.span.start;
        let inside = self.tokens.get(begin + 1..end).unwrap_or_default();
        let sparing = inside.iter().any(|token| token.after >= Gap::Light);
        for at in begin + 1..end {
            let enough = at - begin >= CLAUSE && end - at >= LAST;
            let begins = || begins_clause(self.tokens, at) || self.clauses.begin(self.tokens, at, sparing);
            if enough && !self.in_short_form(at) && begins() {
                let from = self.tokens[at].span.start;
                let span = trimmed(self.text, Span::new(start, from));
                self.done.push(Cut { span, tokens: (begin, at), heading: false });
                (begin, start) = (at, from);
            }
        }
        self.done.push(Cut { span: Span::new(start, whole.span.end), tokens: (begin, end), heading: false });
    }
}

/// A sentence, cut where sentencex goes on behind what it takes for the short forms of Maine, number and Oklahoma: "They
/// left it to me. I rang her."
fn ordinary(sentence: &str) -> Vec<&str> {
    const WORDS: [&str; 3] = ["me", "no", "ok"];
    let mut cut = Vec::new();
    let mut rest = sentence;
    let last_word = |before: &str| {
        let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        WORDS.iter().find(|ordinary| word.eq_ignore_ascii_case(ordinary)).map(|_| is_shouted(word))
    };
    let begins = |after: &str, shouted: bool| {
        let next = after.split_whitespace().next().unwrap_or_default();
        let mut letters = next.chars();
        letters.next().is_some_and(char::is_uppercase)
            && !letters.next().is_some_and(|c| c.is_uppercase() && !shouted)
            && !next.contains(char::is_numeric)
    };
    let mut from = 0;
    while let Some(stop) = rest.get(from..).and_then(|rest| rest.find(". ")) {
        from += stop + 2;
        let Some((before, after)) = rest.split_at_checked(from) else { break };
        if last_word(before.trim_end_matches(['.', ' '])).is_some_and(|shouted| begins(after, shouted)) {
            cut.push(before);
            (rest, from) = (after, 0);
        }
    }
    cut.push(rest);
    cut
}

/// The places of the lines, without bullets, numbering and quote marks in front.
fn lines(text: &str, place: Span) -> Vec<Span> {
    let mut lines = Vec::new();
    let mut start = place.start;
    for line in text.get(place.range()).unwrap_or_default().split_inclusive('\n') {
        let span = trimmed(text, Span::new(start, start + line.len()));
        start += line.len();
        let Some(content) = text.get(span.range()) else { continue };
        let span = Span::new(span.start + marker_length(content), span.end);
        if span.start < span.end {
            lines.push(span);
        }
    }
    lines
}

/// How many bytes of bullet or numbering a line begins with.
fn marker_length(line: &str) -> usize {
    let bullet = line.trim_start_matches(['-', '*', '•', '–', '·', '>', '▪', '◦']);
    let bullets = line.len() - bullet.len();
    let spaced = bullet.trim_start();
    if bullets > 0 && spaced.len() < bullet.len() {
        return line.len() - spaced.len();
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=2).contains(&digits) {
        let rest = line.get(digits..).unwrap_or_default();
        if let Some(after) = rest.strip_prefix(['.', ')']).filter(|after| after.starts_with(' ')) {
            return line.len() - after.trim_start().len();
        }
    }
    0
}

/// Whether a line is a heading: marked as one, or a few words in bold or before a colon, with nothing after them.
fn is_heading(line: &str) -> bool {
    if line.starts_with('#') {
        return true;
    }
    let bold = line.strip_prefix("**").and_then(|rest| rest.strip_suffix("**").or(rest.strip_suffix("**:")));
    let short = |text: &str| text.split_whitespace().count() <= 5;
    bold.is_some_and(short) || line.strip_suffix(':').is_some_and(short) || is_part_name(line)
}

/// The names that people give to the parts of a story, as a whole line.
fn is_part_name(line: &str) -> bool {
    const NAMES: [&str; 13] = [
        "situation",
        "task",
        "action",
        "actions",
        "result",
        "results",
        "outcome",
        "learning",
        "learnings",
        "reflection",
        "background",
        "context",
        "lesson",
    ];
    let plain = line.trim_matches(|c: char| !c.is_alphanumeric());
    NAMES.iter().any(|name| plain.eq_ignore_ascii_case(name))
}

fn trimmed(text: &str, span: Span) -> Span {
    let Some(content) = text.get(span.range()) else { return span };
    let start = span.start + (content.len() - content.trim_start().len());
    Span::new(start, start + content.trim().len())
}

/// "… and then I", "… so they", "…, the".
fn begins_clause(tokens: &[Token], at: usize) -> bool {
    const OPENERS: [Word; 8] = [
        Word::of("and"),
        Word::of("so"),
        Word::of("but"),
        Word::of("then"),
        Word::of("because"),
        Word::of("anyway"),
        Word::of("well"),
        Word::of("cause"),
    ];
    const SUBJECTS: [Word; 19] = [
        Word::of("i"),
        Word::of("we"),
        Word::of("they"),
        Word::of("it"),
        Word::of("that"),
        Word::of("the"),
        Word::of("there"),
        Word::of("my"),
        Word::of("our"),
        Word::of("then"),
        Word::of("this"),
        Word::of("so"),
        Word::of("what"),
        Word::of("now"),
        Word::of("you"),
        Word::of("them"),
        Word::of("when"),
        Word::of("nobody"),
        Word::of("everyone"),
    ];
    let word = |at: usize| tokens.get(at).map(|token| token.word);
    let after_light = tokens.get(at).is_some_and(|token| token.after >= Gap::Light);
    let opener = word(at).is_some_and(|word| OPENERS.contains(&word));
    let subject = |at: usize| word(at).is_some_and(|word| SUBJECTS.contains(&word));
    (opener && subject(at + 1))
        || (after_light && subject(at))
        || tokens.get(at).is_some_and(|t| t.after == Gap::Heavy)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::MODEL;
    use crate::tokens::tokens;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let tokens = tokens(text);
        let cuts = sentences(text, &tokens, &MODEL.clauses);
        let found: Vec<_> = cuts.iter().filter_map(|cut| text.get(cut.span.range())).collect();
        assert_eq!(found, expected);
        let ends: Vec<_> = cuts.iter().map(|cut| cut.tokens).collect();
        assert!(ends.windows(2).all(|pair| pair[0].1 == pair[1].0), "{ends:?}");
    }

    #[test]
    fn survives_points_inside_a_sentence() {
        check(
            "It cost $1.5M in Q3 vs. Q4, e.g. for fuel. I rang Dr. Lee at 7.30 a.m. that day.",
            &["It cost $1.5M in Q3 vs. Q4, e.g. for fuel.", "I rang Dr. Lee at 7.30 a.m. that day."],
        );
    }

    #[test]
    fn survives_a_title() {
        check("I rang Mx. Lee. They came.", &["I rang Mx. Lee.", "They came."]);
        check("I RANG MX. LEE AT FLAT NO. AB12.", &["I RANG MX. LEE AT FLAT NO. AB12."]);
    }

    #[test]
    fn ends_at_ordinary_words_that_are_short_forms_elsewhere() {
        check(
            "They left it to me. I rang her. He said no. I asked again, and it was ok. Torben came.",
            &[
                "They left it to me.",
                "I rang her.",
                "He said no.",
                "I asked again, and it was ok.",
                "Torben came.",
            ],
        );
        check("THEY LEFT IT TO ME. ON MAY 5 I RANG.", &["THEY LEFT IT TO ME.", "ON MAY 5 I RANG."]);
        check(
            "It was order No. 5, flat no. B2, for me. at",
            &["It was order No. 5, flat no. B2, for me. at"],
        );
    }

    #[test]
    fn takes_bullets_numbers_and_headings_one_by_one() {
        check(
            "**Action**\n- Rang all 26\n  - gave a date\n1. Then wrote. Twice.\n2) Waited",
            &["**Action**", "Rang all 26", "gave a date", "Then wrote.", "Twice.", "Waited"],
        );
    }

    #[test]
    fn leaves_a_number_that_begins_a_line() {
        check("38 slots left\n1.5 days late", &["38 slots left", "1.5 days late"]);
    }

    #[test]
    fn cuts_speech_where_a_clause_begins() {
        check(
            "so we had this freezer and it went off at night and nobody saw it until the morning shift and then I \
             rang the boss and he said throw it all and I said no let me check the temperature first because the \
             log goes back three hours and it was still at minus nine",
            &[
                "so we had this freezer",
                "and it went off at night",
                "and nobody saw it until the morning shift",
                "and then I rang the boss",
                "and he said throw it all",
                "and I said no let me check the temperature first",
                "because the log goes back three hours",
                "and it was still at minus nine",
            ],
        );
    }

    #[test]
    fn leaves_short_forms_in_speech_whole() {
        check(
            "so I was there until 3 a.m. every night and I slept under my desk because the build was red and the team had gone home and \
             nobody else could have fixed the thing that was wrong with it",
            &[
                "so I was there until 3 a.m. every night",
                "and I slept under my desk",
                "because the build was red",
                "and the team had gone home",
                "and nobody else could have fixed the thing that was wrong with it",
            ],
        );
    }

    #[test]
    fn leaves_a_short_sentence_whole() {
        check("I rang and she came and we talked.", &["I rang and she came and we talked."]);
    }
}
