//! Who differs and how, and what the discussion moved.

use debrief_core::wording::capitalised;
use debrief_core::{Move, PersonaId, Recommendation};

use super::fit::Slot;
use super::{ground, lines};
use crate::dissent::{Difference, Kind};
use crate::names::number;
use crate::quote;
use crate::standing::Standing;
use crate::table::{Table, Verdict};
use crate::wording::Choice;

/// Who differs, or that nobody does.
pub(crate) fn who_differs(table: &Table<'_>, verdict: Verdict, choice: Choice) -> Slot {
    let Some(first) = table.differences.first() else { return nobody(table, choice) };
    let name = table.names.spoken(first.standing.at);
    let criterion = first.criterion.phrase();
    let others = others(table, first);
    let brief = format!("{name} differs on {criterion}.");
    let plain = difference(table, first, None, verdict, choice);
    let quoted =
        first.quote(verdict.recommendation).map(|q| difference(table, first, Some(q), verdict, choice));
    let full = quoted.unwrap_or_else(|| plain.clone());
    Slot::must([format!("{full}{others}"), format!("{plain}{others}"), plain, brief])
}

/// A rating that moved, and by whose words; or that none did.
pub(crate) fn moves(table: &Table<'_>, choice: Choice) -> Option<Slot> {
    let all: Vec<(&PersonaId, &Move)> = (table.rounds.iter().flat_map(|round| &round.turns))
        .flat_map(|turn| turn.moves.iter().map(|m| (&turn.persona, m)))
        .collect();
    let Some((who, moved)) = all.first() else {
        let talked = table.standings.len() > 1 && table.rounds.iter().any(|round| round.number > 1);
        return talked.then(|| Slot::may(4, [choice.say("unmoved", lines::UNMOVED, &[])]));
    };
    let name = table.names.spoken(table.names.place(who)?);
    let colleague = table.names.spoken(table.names.place(&moved.because_of.persona)?);
    let point = moved.criterion.phrase();
    let way = if moved.to > moved.from { "up" } else { "down" };
    let plain = format!("{name} moved {way} on {point} after hearing {colleague}.");
    let quote =
        quote::part(&moved.because_of.quote, quote::SHORT).filter(|quote| !ground::tells(table, quote));
    let quoted = quote.map(|quote| {
        let slots =
            [("name", name), ("colleague", colleague), ("point", &point), ("way", way), ("quote", quote)];
        choice.say("moved", lines::MOVED, &slots)
    });
    Some(Slot::may(0, quoted.into_iter().chain([plain])))
}

fn difference(
    table: &Table<'_>,
    difference: &Difference<'_>,
    quote: Option<&str>,
    verdict: Verdict,
    choice: Choice,
) -> String {
    let name = table.names.spoken(difference.standing.at);
    let point = difference.criterion.phrase();
    let lower = difference.is_lower(verdict.recommendation);
    let (below, side) = if lower { ("below", "lower") } else { ("above", "higher") };
    let quoting = |before: &str| quote.map_or_else(String::new, |quote| format!("{before}\"{quote}\""));
    let (place, lines, flag, other) = match difference.kind {
        Kind::Capped(Some(flag)) => ("dealbreaker", lines::DEALBREAKER, flag.spoken(), None),
        Kind::Capped(None) => ("floor", lines::FLOOR, String::new(), None),
        Kind::Vote => ("vote", lines::VOTE_APART, String::new(), None),
        Kind::Mark(other) => ("mark", lines::MARK_APART, String::new(), Some(other)),
    };
    let slots = [
        ("name", name),
        ("point", point.as_ref()),
        ("vote", difference.standing.says().spoken()),
        ("flag", &flag),
        ("side", side),
        ("below", below),
        ("colleague", other.map_or("", |other| table.names.spoken(other.at))),
        ("steps", other.map_or("", |other| number(usize::from(difference.steps_from(other))))),
        ("colon_quote", &quoting(": ")),
        ("on_quote", &quoting(", on ")),
        ("in_quote", &quoting(", in ")),
        ("because_quote", &quoting(", because of ")),
        ("points_quote", &quoting(", and points to ")),
        ("words_quote", &quoting(", where the words are ")),
    ];
    choice.say(place, lines, &slots)
}

fn others(table: &Table<'_>, first: &Difference<'_>) -> String {
    let mut others: Vec<usize> = table.differences.iter().map(|d| d.standing.at).collect();
    others.retain(|at| *at != first.standing.at);
    others.sort_unstable();
    others.dedup();
    match others.as_slice() {
        [] => String::new(),
        [one] => {
            let name = table.names.spoken(*one);
            match table.differences.iter().find(|d| d.standing.at == *one) {
                Some(Difference { kind: Kind::Mark(_), criterion, .. }) => {
                    format!(" {name} differs too, on {}.", criterion.phrase())
                }
                Some(vote) => format!(" {name} differs too, at {}.", vote.standing.says().spoken()),
                None => String::new(),
            }
        }
        [a, b] => format!(" {} differ as well.", table.names.list([*a, *b])),
        more => format!(" {} others differ as well.", capitalised(number(more.len()))),
    }
}

/// Nobody differs by much: who is warmest and who coolest, or that the marks lie close together.
fn nobody(table: &Table<'_>, choice: Choice) -> Slot {
    if table.standings.len() == 1 {
        return Slot::must([choice.say("alone", lines::ALONE, &[])]);
    }
    let (neither, they) =
        if table.standings.len() == 2 { ("Neither", "both") } else { ("Nobody", "two of them") };
    let shared = table.topics.iter().any(|topic| topic.raters.len() > 1);
    let lines = if shared { lines::NOBODY } else { lines::NOBODY_SHARES };
    let plain = choice.say("nobody", lines, &[("neither", neither), ("they", they)]);
    let apart = shared.then(|| warm_and_cool(table)).flatten().map(|(warm, cool)| {
        let [warm, warm_point, cool, cool_point] = [warm.0, &warm.1, cool.0, &cool.1];
        let slots = [("warm", warm), ("warm_point", warm_point), ("cool", cool), ("cool_point", cool_point)];
        choice.say("warm and cool", lines::WARM_AND_COOL, &slots)
    });
    Slot::must(apart.into_iter().chain([plain, format!("{neither} differs.")]))
}

type Leaning<'a> = (&'a str, std::borrow::Cow<'a, str>);

/// The seat with the best score and what it likes best, the one with the lowest and what worries it most.
fn warm_and_cool<'a>(table: &'a Table<'a>) -> Option<(Leaning<'a>, Leaning<'a>)> {
    let by_score = |a: &&Standing<'_>, b: &&Standing<'_>| a.vote.score.total_cmp(&b.vote.score);
    let (warm, cool) = (table.standings.iter().max_by(by_score)?, table.standings.iter().min_by(by_score)?);
    let likes = warm.seat.review.reason_to_hire.as_ref();
    let likes =
        likes.filter(|_| warm.vote.score > cool.vote.score && warm.says() >= Recommendation::LeanHire)?;
    let misses = cool.seat.review.concern.as_ref().filter(|misses| misses.criterion != likes.criterion)?;
    let name = |standing: &Standing<'_>| table.names.spoken(standing.at);
    Some(((name(warm), likes.criterion.phrase()), (name(cool), misses.criterion.phrase())))
}
