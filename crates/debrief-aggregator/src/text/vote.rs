//! The conclusion: the votes, the recommendation, what caps it, and the echo.

use debrief_core::wording::capitalised;
use debrief_core::{Recommendation, ReviewStatus};

use super::fit::Slot;
use super::ground::first_agreement;
use super::lines;
use crate::names::{all, number, together};
use crate::table::{Table, Verdict};
use crate::wording::Choice;

/// The votes and the panel's recommendation.
pub(crate) fn conclusion(table: &Table<'_>, verdict: Verdict, choice: Choice) -> Slot {
    let says = verdict.recommendation.spoken();
    let everyone = table.names.list(table.standings.iter().map(|standing| standing.at));
    let brief = format!("The panel says {says}.");
    let full = if table.standings.len() == 1 {
        choice.say("conclusion", lines::ONE_VOTE, &[("names", &everyone), ("vote", says)])
    } else if table.standings.iter().all(|standing| standing.says() == verdict.recommendation) {
        let count = table.standings.len();
        let named = first_agreement(table).is_some_and(|topic| topic.raters.len() == count);
        // Everyone was named where the common ground was told.
        let (they, alike) = if named {
            (all(count), all(count))
        } else {
            (format!("{everyone} {}", together(count)), everyone)
        };
        choice.say("conclusion", lines::UNANIMOUS, &[("they", &they), ("alike", &alike), ("vote", says)])
    } else {
        choice.say("conclusion", lines::SPLIT, &[("votes", &votes(table)), ("vote", says)])
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
        .filter(|standing| standing.vote.cap.as_ref().is_some_and(|(cap, _)| *cap <= verdict.recommendation));
    let places: Vec<usize> = capping.map(|standing| standing.at).collect();
    let names = table.names.list(places.iter().copied());
    let (set, cap) = if places.len() == 1 { ("sets", "caps") } else { ("set", "cap") };
    let slots = [("open", open), ("names", names.as_str()), ("set", set), ("cap", cap), ("vote", says)];
    Some(Slot::must([choice.say("cap", lines::CAPPED, &slots), format!("Caps hold it at {says}.")]))
}

/// That all lean on the same words: one piece of evidence, not several.
pub(crate) fn echo(table: &Table<'_>, choice: Choice) -> Option<Slot> {
    let point = table.echo?.criterion.phrase();
    let count = table.standings.len();
    let all = all(count);
    let slots = [("all", all.as_str()), ("point", &point), ("votes", number(count))];
    let brief = format!("{} lean on one line; count it once.", capitalised(&all));
    Some(Slot::must([choice.say("echo", lines::ECHO, &slots), brief]))
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
        let voters: Vec<usize> = table.standings.iter().filter(|s| s.says() == vote).map(|s| s.at).collect();
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
