//! The conclusion: the votes, the recommendation, what caps it, and the echo.

use debrief_core::{Recommendation, ReviewStatus};

use super::fit::Slot;
use crate::names::{all, together};
use crate::table::{Table, Verdict};
use crate::wording::{Choice, capital};

/// The votes and the panel's recommendation.
pub(crate) fn conclusion(table: &Table<'_>, verdict: Verdict, choice: Choice) -> Slot {
    let says = verdict.recommendation.spoken();
    let everyone = table.names.list(table.standings.iter().map(|standing| standing.at));
    let brief = format!("The panel says {says}.");
    if table.standings.len() == 1 {
        return Slot::must([
            choice.of(
                "conclusion",
                [
                    format!("That leaves {everyone} at {says}, and with one seat so is the panel."),
                    format!("{everyone}'s recommendation, and so the panel's, is {says}."),
                    format!("In the end {everyone} says {says}."),
                ],
            ),
            brief,
        ]);
    }
    let unanimous = table.standings.iter().all(|standing| standing.vote == verdict.recommendation);
    let full = if unanimous {
        let count = table.standings.len();
        let named = table.agreements.first().is_some_and(|topic| topic.raters.len() == count);
        // Everyone was named where the common ground was told.
        let (they, alike) = if named {
            (all(count), all(count))
        } else {
            (format!("{everyone} {}", together(count)), everyone)
        };
        choice.of(
            "conclusion",
            [
                format!("{} vote {says}, and that is the panel's recommendation.", capital(&they)),
                format!("So it is {says}, from {alike}."),
                format!("The conclusion is {says}: {they} vote for it."),
                format!("In the end {they} say {says}, and so does the panel."),
                format!("That makes it {says}, by the votes of {alike}."),
            ],
        )
    } else {
        let votes = votes(table);
        choice.of(
            "conclusion",
            [
                format!("{votes}; together that is {says}."),
                format!("{votes}, and the panel's recommendation is {says}."),
                format!("{votes}. Taken together, the panel says {says}."),
                format!("In the end {votes}, which makes the panel's word {says}."),
            ],
        )
    };
    Slot::must([full, brief])
}

/// That the marks alone would say more than the caps allow.
pub(crate) fn cap(table: &Table<'_>, verdict: Verdict, choice: Choice) -> Option<Slot> {
    if verdict.open == verdict.recommendation {
        return None;
    }
    let (open, says) = (verdict.open.spoken(), verdict.recommendation.spoken());
    let capping = table
        .standings
        .iter()
        .filter(|standing| standing.cap.as_ref().is_some_and(|(cap, _)| *cap <= verdict.recommendation));
    let places: Vec<usize> = capping.map(|standing| standing.at).collect();
    let names = table.names.list(places.iter().copied());
    let (set, cap) = if places.len() == 1 { ("sets", "caps") } else { ("set", "cap") };
    let full = choice.of(
        "cap",
        [
            format!("The marks alone would say {open}, but {names} {cap} it at {says}."),
            format!("By the numbers it would be {open}; the limits that {names} {set} hold it at {says}."),
        ],
    );
    Some(Slot::must([full, format!("Caps hold it at {says}.")]))
}

/// That all lean on the same words: one piece of evidence, not several.
pub(crate) fn echo(table: &Table<'_>, choice: Choice) -> Option<Slot> {
    let criterion = table.echo?.criterion.spoken();
    let all = all(table.standings.len());
    let full = choice.of(
        "echo",
        [
            format!("One caution: {all} lean on the same line for {criterion}, so count it once."),
            format!("{} lean on the same line for {criterion}; count it once.", capital(&all)),
            format!(
                "Mind the echo: for {criterion}, {all} lean on one and the same line, which counts once."
            ),
        ],
    );
    Some(Slot::must([full, format!("{} lean on one line; count it once.", capital(&all))]))
}

/// Seats that were there and found too little, beside others who could rate.
pub(crate) fn too_thin_for_some(table: &Table<'_>) -> Option<Slot> {
    let thin = |at: &usize| table.seats[*at].review.status == ReviewStatus::InsufficientEvidence;
    let places: Vec<usize> = (0..table.seats.len()).filter(thin).collect();
    let names = table.names.list(places.iter().copied());
    (!places.is_empty()).then(|| {
        Slot::must([
            format!("{names} found too little to rate."),
            "Not every seat could rate \
            it."
            .to_owned(),
        ])
    })
}

/// "Marcus and Jordan vote hire, Sarah lean hire", the best vote first.
fn votes(table: &Table<'_>) -> String {
    let mut said = Vec::new();
    for vote in Recommendation::ALL.into_iter().rev() {
        let voters: Vec<usize> = table.standings.iter().filter(|s| s.vote == vote).map(|s| s.at).collect();
        if voters.is_empty() {
            continue;
        }
        let names = table.names.list(voters.iter().copied());
        let verb = match (said.is_empty(), voters.len()) {
            (true, 1) => " votes",
            (true, _) => " vote",
            (false, _) => "",
        };
        said.push(format!("{names}{verb} {}", vote.spoken()));
    }
    said.join(", ")
}
