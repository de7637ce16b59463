//! Which words of the answer are quoted, and how much of them.

use std::cmp::Reverse;

use debrief_core::{Finding, FindingKind, FlagId};

use crate::common::Topic;
use crate::standing::Standing;
use crate::table::Table;
use crate::wording::words;

/// The longest quote in words.
pub(crate) const LONG: usize = 18;
/// The longest quote beside another one.
pub(crate) const SHORT: usize = 14;

/// No quote is longer in characters: writing without spaces has no words to count.
const MOST_CHARS: usize = 200;
/// A clause with fewer words than this says too little by itself.
const CLAUSE: usize = 5;
const BULLETS: [char; 9] = ['-', '*', '•', '#', '>', '–', '—', ',', ';'];
/// What a criterion of all seats is about in the first place: other signals count for it, and don't show it.
const MAIN: &[(&str, &str)] = &[
    ("structure", "own_act"),
    ("structure", "outcome"),
    ("specificity", "decisive_moment"),
    ("specificity", "quantity"),
    ("ownership", "own_act"),
    ("ownership", "owned_mistake"),
    ("impact", "outcome"),
    ("impact", "measured_outcome"),
    ("impact", "baseline"),
    ("impact", "value_metric"),
    ("learning", "lesson"),
    ("learning", "changed_practice"),
];
/// What another clause begins with.
const JOINTS: &[&str] =
    &["and", "but", "so", "because", "when", "while", "which", "until", "although", "since", "where"];
/// Quotation marks.
const MARKS: [char; 6] = ['"', '“', '”', '„', '«', '»'];
/// A quote can do without these at its beginning.
const LEADING: &[&str] = &["and ", "And ", "but ", "But ", "so ", "So "];
/// Words that no quote ends on.
const LEFT: &[&str] = &["a", "an", "the", "and", "or", "but", "because"];
/// Words that a quote should not be cut behind.
const DANGLING: &[&str] = &[
    "of", "to", "in", "on", "at", "by", "for", "with", "from", "that", "which", "who", "as", "if", "so",
    "my", "our", "their", "his", "her", "its", "was", "were", "is", "had", "i", "we",
];

/// A part of a quote that can stand between quotation marks in a sentence: verbatim, in one piece, of whole
/// words, on one line, at most `most` words. None where there is no such part.
pub(crate) fn part(quote: &str, most: usize) -> Option<&str> {
    // What ends where a quotation begins that belongs to it is torn: "I'd signed a paper that never defined".
    let is_torn = |piece: &&str| {
        piece.ends_with(MARKS)
            && piece.trim_end_matches(MARKS).ends_with(|c: char| c == ' ' || c.is_alphanumeric())
    };
    let pieces = quote.split_inclusive(MARKS).filter(|piece| !is_torn(piece));
    let pieces = pieces
        .flat_map(|piece| piece.split(['\n', '\r']))
        .map(|piece| trimmed(piece.trim_end_matches(MARKS)));
    let longest = pieces.reduce(|best, piece| if words(piece) > words(best) { piece } else { best })?;
    let part = trimmed(if words(longest) > most { beginning(longest, most) } else { longest });
    (!part.is_empty() && part.chars().count() <= MOST_CHARS).then_some(part)
}

/// What to quote for a criterion that several seats rated: what most of them rest on, of a speakable length, and before all what
/// somebody held up. A finding that nobody spoke of may be a mere hint.
pub(crate) fn for_topic<'a>(table: &Table<'_>, topic: &Topic<'a>, most: usize) -> Option<&'a str> {
    let wanted = if topic.lowest().get() >= 3 { FindingKind::Signal } else { FindingKind::Flag };
    let all: Vec<(usize, &'a Finding)> = topic
        .raters
        .iter()
        .flat_map(|(standing, mark)| mark.record.findings.iter().map(|finding| (standing.at, finding)))
        .collect();
    let leaning = |finding: &Finding| {
        let mut seats: Vec<usize> =
            all.iter().filter(|(_, other)| overlap(other, finding)).map(|(at, _)| *at).collect();
        seats.dedup();
        seats.len()
    };
    let praised = |finding: &Finding| {
        topic.raters.iter().any(|(standing, _)| {
            let reason = standing.seat.review.reason_to_hire.as_ref();
            reason.is_some_and(|point| point.findings.iter().any(|other| overlap(other, finding)))
        })
    };
    let turns = || table.rounds.iter().flat_map(|round| &round.turns);
    let spoken_of = |finding: &Finding, part: &str| {
        let is_it =
            |words: &str| part.contains(words) || finding.quote.as_ref().is_some_and(|q| q.contains(words));
        turns().any(|turn| quoted(&turn.text).any(is_it))
    };
    all.iter()
        .filter_map(|(_, finding)| Some((*finding, part_of(finding, most)?)))
        .min_by_key(|(finding, part)| {
            let speakable = (4..=most).contains(&words(part));
            let is_main = MAIN.contains(&(topic.criterion.as_str(), finding.id.as_str()));
            let praised = praised(finding);
            let held_up = praised || spoken_of(finding, part);
            let rank = (speakable, finding.kind == wanted, is_main, held_up, leaning(finding), praised);
            (Reverse(rank), finding.start)
        })
        .map(|(_, part)| part)
}

/// What stands between quotation marks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('"').skip(1).step_by(2).filter(|words| !words.is_empty())
}

/// What one seat rests its rating of a criterion on: flags first where `low`, signals first otherwise.
pub(crate) fn of_seat<'a>(
    standing: &Standing<'a>,
    criterion: &debrief_core::CriterionId,
    low: bool,
) -> Option<&'a str> {
    let wanted = if low { FindingKind::Flag } else { FindingKind::Signal };
    let findings: &'a [Finding] = &standing.mark(criterion)?.record.findings;
    findings
        .iter()
        .filter_map(|finding| Some((finding, part_of(finding, SHORT)?)))
        .min_by_key(|(finding, part)| (finding.kind != wanted, words(part) < 3, finding.start))
        .map(|(_, part)| part)
}

/// A part of what a finding quotes. Of what the candidate did or got wrong, one in which they speak of themselves, if there is one:
/// "They'd sent five tickets, and I closed each one" shows nothing by its beginning.
fn part_of(finding: &Finding, most: usize) -> Option<&str> {
    let quote = finding.quote.as_deref()?;
    let first = part(quote, most)?;
    let says_i = |text: &str| {
        let mut words = text.split(|c: char| !c.is_alphanumeric());
        words.any(|word| matches!(word, "I" | "i" | "me" | "my" | "My"))
    };
    let is_own = matches!(finding.id.as_str(), "own_act" | "owned_mistake");
    // No clause ends within "4,500".
    let mut clauses = quote.split_inclusive(char::is_whitespace).scan(0, |end, word| {
        *end += word.len();
        Some((*end, word.trim_end().ends_with([',', ';', ':', '–', '—', '.'])))
    });
    let mut later = || {
        clauses.find_map(|(end, closes)| part(quote.get(end..)?, most).filter(|part| closes && says_i(part)))
    };
    if is_own && !says_i(first) { later().or(Some(first)) } else { Some(first) }
}

/// The words of a flag, wherever in the review they are.
pub(crate) fn of_flag<'a>(standing: &Standing<'a>, flag: FlagId) -> Option<&'a str> {
    let findings = standing.seat.review.ratings.iter().flat_map(|rating| &rating.findings);
    let mut flags = findings.filter(|finding| finding.is_flag(flag));
    flags.find_map(|finding| part(finding.quote.as_deref()?, SHORT))
}

fn overlap(a: &Finding, b: &Finding) -> bool {
    match (a.start.zip(a.end), b.start.zip(b.end)) {
        (Some((start, end)), Some((other_start, other_end))) => start < other_end && other_start < end,
        _ => false,
    }
}

/// The first words, at most `most`: up to the last end of a clause, or else to where another is joined, or else to a word that does not
/// dangle.
fn beginning(text: &str, most: usize) -> &str {
    let ends: Vec<usize> = word_ends(text).take(most).collect();
    let clause = ends.iter().skip(CLAUSE - 1).rev().find(|end| {
        text.get(..**end)
            .is_some_and(|part| part.ends_with([',', ';', ':', '.', '!', '?', '–', '—', '。', '，']))
    });
    let joined = || {
        let is_joint = |end: &usize| {
            let next = text.get(*end..).unwrap_or_default().split_whitespace().next();
            next.is_some_and(|word| JOINTS.contains(&word))
        };
        ends.iter().skip((most / 2).max(CLAUSE) - 1).rev().find(|end| is_joint(end))
    };
    let firm = || ends.iter().rev().find(|end| text.get(..**end).is_some_and(|part| !dangles(part)));
    clause.or_else(joined).or_else(firm).or(ends.last()).and_then(|end| text.get(..*end)).unwrap_or_default()
}

/// The bytes at which words end.
fn word_ends(text: &str) -> impl Iterator<Item = usize> {
    let mut before = None;
    let ends = text.char_indices().filter_map(move |(at, c)| {
        let ended = before.is_some_and(|b: char| !b.is_whitespace()) && c.is_whitespace();
        before = Some(c);
        ended.then_some(at)
    });
    ends.chain([text.trim_end().len()])
}

fn dangles(text: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    DANGLING.contains(&last.as_str()) || LEFT.contains(&last.as_str())
}

/// Without the marks around a stretch that would read badly inside a sentence: bullets before, punctuation
/// after.
fn trimmed(text: &str) -> &str {
    let mut rest = text.trim();
    // A dash is a bullet only before a space: "-5 %" keeps its sign.
    while let Some(after) = rest.strip_prefix(BULLETS) {
        if !after.starts_with(char::is_whitespace) {
            break;
        }
        rest = after.trim_start();
    }
    let end = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '.' | '–' | '—');
    rest = rest.trim_end_matches(end);
    while let Some((shorter, _)) = rest.rsplit_once(' ').filter(|(_, last)| LEFT.contains(last)) {
        rest = shorter.trim_end_matches(end);
    }
    let shorter = LEADING.iter().find_map(|word| rest.strip_prefix(word));
    shorter.filter(|shorter| words(shorter) >= CLAUSE || shorter.starts_with("I ")).unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(quote: &str, expected: Option<&str>) {
        assert_eq!(part(quote, 12), expected);
    }

    #[test]
    fn leaves_a_short_quote_whole() {
        check(
            "I read the first forty complaints that night",
            Some("I read the first forty complaints that night"),
        );
    }

    #[test]
    fn quotes_an_own_act_where_the_candidate_acts() {
        let check = |id: &'static str, quote: &str, expected: &str| {
            let answer = debrief_core::Answer::new(quote.to_owned());
            let finding = Finding::signal(
                &debrief_core::SignalId::fixed(id),
                &answer,
                debrief_core::Span::new(0, quote.len()),
            );
            assert_eq!(part_of(&finding, 9), Some(expected));
        };
        let told = "They'd sent five tickets in two months, and I closed each one as a typing mistake.";
        check("owned_mistake", told, "I closed each one as a typing mistake");
        check("outcome", told, "They'd sent five tickets in two months");
        // No quote begins within a number.
        check(
            "own_act",
            "They had charged the shop on the corner of our street 4,500 pounds, until I rang the bank.",
            "until I rang the bank",
        );
        check(
            "own_act",
            "The five tickets of two months were closed, all of them, one by one",
            "The five tickets of two months were closed",
        );
    }

    #[test]
    fn drops_the_full_stop_but_keeps_a_question() {
        check("I wrote to all of them.", Some("I wrote to all of them"));
        check("what did it cost?", Some("what did it cost?"));
    }

    #[test]
    fn ends_a_long_quote_at_a_clause() {
        check(
            "I rang the head before eight, and then I drove to the other three schools with the list",
            Some("I rang the head before eight"),
        );
    }

    #[test]
    fn ends_a_long_clause_on_a_word_that_stands() {
        check(
            "we moved the entire billing run of all customers to the Monday of the week after the launch",
            Some("we moved the entire billing run of all customers to the Monday"),
        );
    }

    #[test]
    fn ends_without_a_conjunction() {
        check("and I shut fourteen and the", Some("I shut fourteen"));
        check("I know what he asked for,", Some("I know what he asked for"));
    }

    #[test]
    fn begins_without_a_conjunction_where_enough_is_left() {
        check("and I stopped reading what he sent", Some("I stopped reading what he sent"));
        check("and told her so", Some("and told her so"));
    }

    #[test]
    fn keeps_out_of_quotation_marks_and_line_breaks() {
        check("\"Wind?\" is a box on our order form now", Some("is a box on our order form now"));
        check("- I asked\n- I wrote it into the checklist\n", Some("I wrote it into the checklist"));
    }

    #[test]
    fn ends_where_another_clause_is_joined() {
        check(
            "I'd got Tuesday off a help page from 2019 and never looked at it again after her courier changed",
            Some("I'd got Tuesday off a help page from 2019"),
        );
    }

    #[test]
    fn tears_nothing_from_the_quotation_that_belongs_to_it() {
        let quote =
            "We rang them all. It wasn't: I'd signed a paper that never defined \"done\", knowing they'd ask";
        check(quote, Some("knowing they'd ask"));
        check("I told her \"no way\"", None);
    }

    #[test]
    fn gives_nothing_where_nothing_can_be_quoted() {
        check(" \"\" ", None);
        check(&"語".repeat(300), None);
    }
}
