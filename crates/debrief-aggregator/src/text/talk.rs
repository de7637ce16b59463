//! Who differs and how, and what the discussion moved.

use debrief_core::{Move, PersonaId};

use super::fit::Slot;
use super::ground;
use crate::dissent::{Difference, Kind};
use crate::names::number;
use crate::quote;
use crate::table::{Table, Verdict};
use crate::wording::Choice;

/// Who differs, or that nobody does.
pub(crate) fn who_differs(table: &Table<'_>, verdict: Verdict, choice: Choice) -> Slot {
    let Some(first) = table.differences.first() else { return nobody(table, choice) };
    let name = table.names.spoken(first.standing.at);
    let criterion = first.criterion.spoken();
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
        return talked.then(|| {
            Slot::may(
                4,
                [choice.of(
                    "unmoved",
                    [
                        "No mark moved in the discussion.".to_owned(),
                        "The discussion changed no mark.".to_owned(),
                    ],
                )],
            )
        });
    };
    let name = table.names.spoken(table.names.place(who)?);
    let colleague = table.names.spoken(table.names.place(&moved.because_of.persona)?);
    let criterion = moved.criterion.spoken();
    let way = if moved.to > moved.from { "up" } else { "down" };
    let plain = format!("{name} moved {way} on {criterion} after hearing {colleague}.");
    let quote =
        quote::part(&moved.because_of.quote, quote::SHORT).filter(|quote| !ground::tells(table, quote));
    let quoted = quote.map(|quote| {
        choice.of(
            "moved",
            [
                format!("{name} moved {way} on {criterion} after {colleague} held up \"{quote}\"."),
                format!("{colleague} held up \"{quote}\", and {name} went {way} on {criterion}."),
                format!("It was {colleague}'s \"{quote}\" that moved {name} {way} on {criterion}."),
            ],
        )
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
    let criterion = difference.criterion.spoken();
    let vote = difference.standing.vote.spoken();
    let with = |before: &str| quote.map_or_else(String::new, |quote| format!("{before}\"{quote}\""));
    match difference.kind {
        Kind::Capped(Some(flag)) => {
            let flag = flag.replace('_', " ");
            choice.of(
                "dealbreaker",
                [
                    format!(
                        "{name} stops at {vote}: {flag} is a dealbreaker there{}.",
                        with(", and it is in ")
                    ),
                    format!(
                        "{name} will not go past {vote}, because {flag} is a dealbreaker on that seat{}.",
                        with(": ")
                    ),
                ],
            )
        }
        Kind::Capped(None) => choice.of(
            "floor",
            [
                format!(
                    "{name} stops at {vote}, because {criterion} is under the floor set for it{}.",
                    with(", on ")
                ),
                format!(
                    "{name} will not go past {vote}: {criterion} is a must-have there and falls short{}.",
                    with(", on ")
                ),
            ],
        ),
        Kind::Vote => {
            let side = if difference.is_lower(verdict.recommendation) { "lower" } else { "higher" };
            choice.of(
                "vote",
                [
                    format!("{name} stands apart at {vote}, with {criterion} weighing most{}.", with(": ")),
                    format!(
                        "{name} lands {side}, at {vote}, mostly for {criterion}{}.",
                        with(", where the words are ")
                    ),
                ],
            )
        }
        Kind::Mark(other) => {
            let colleague = table.names.spoken(other.at);
            let steps = number(usize::from(difference.steps_from(other)));
            let lower = difference.is_lower(verdict.recommendation);
            let (below, under, side) =
                if lower { ("below", "under", "lower") } else { ("above", "over", "higher") };
            choice.of(
                "mark",
                [
                    format!(
                        "{name} differs on {criterion}, {steps} steps {below} {colleague}{}.",
                        with(", because of ")
                    ),
                    format!(
                        "{name} and {colleague} part ways on {criterion}: {name} stands {steps} \
                    steps {side}{}.",
                        with(", on ")
                    ),
                    format!(
                        "The disagreement is about {criterion}, which {name} rates {steps} steps \
                    {under} {colleague}{}.",
                        with(", for ")
                    ),
                    format!(
                        "On {criterion} it is not one voice: {name} is {steps} steps {below} \
                    {colleague}{}.",
                        with(", and points to ")
                    ),
                ],
            )
        }
    }
}

/// That further people differ, by name while they are few.
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
                    format!(" {name} differs too, on {}.", criterion.spoken())
                }
                Some(vote) => format!(" {name} differs too, at {}.", vote.standing.vote.spoken()),
                None => String::new(),
            }
        }
        [a, b] => format!(" {} differ as well.", table.names.list([*a, *b])),
        more => format!(" {} others differ as well.", crate::wording::capital(number(more.len()))),
    }
}

fn nobody(table: &Table<'_>, choice: Choice) -> Slot {
    if table.standings.len() == 1 {
        return Slot::must([choice.of(
            "alone",
            [
                "It is one voice, so there is nobody to differ.".to_owned(),
                "No second voice sat here to differ.".to_owned(),
            ],
        )]);
    }
    let (neither, they) =
        if table.standings.len() == 2 { ("Neither", "both") } else { ("Nobody", "two of them") };
    let lower = neither.to_lowercase();
    let shared = table.topics.iter().any(|topic| topic.raters.len() > 1);
    let full = if shared {
        choice.of(
            "nobody",
            [
                format!("{neither} differs by more than a step on anything that {they} rate."),
                format!(
                    "{neither} breaks ranks: marks for the same thing lie within a step of each \
                    other."
                ),
                format!(
                    "There is no dissent to print; where {they} rate the same thing, they are a \
                    step apart at most."
                ),
                format!(
                    "On what {they} rate, the marks are never more than a step apart, so \
                    {lower} dissents."
                ),
                format!(
                    "{neither} dissents, and no two marks for the same thing are more than a step apart."
                ),
            ],
        )
    } else {
        choice.of(
            "nobody",
            [
                format!("{neither} votes more than a step away from the panel."),
                format!("{neither} dissents: the votes lie within a step of the panel's."),
            ],
        )
    };
    Slot::must([full, format!("{neither} differs.")])
}
