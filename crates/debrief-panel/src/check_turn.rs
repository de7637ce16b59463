//! What a turn may claim: whom it answers, and which ratings it moves.

use debrief_core::{CriterionId, FindingKind, Floor, Move, PersonaId, Rating, Seat, Turn};
use tracing::warn;

/// A contained quote shorter than this could be in anything.
const FEWEST_WORDS: usize = 3;

/// The turn with what breaks no rule; none where nothing was said.
pub(crate) fn checked_turn(mut turn: Turn, speaker: Seat<'_>, floor: &Floor<'_>) -> Option<Turn> {
    let own = &speaker.persona.id;
    if turn.text.trim().is_empty() {
        warn!(seat = %own, round = floor.round, "a turn is missing: nothing was said");
        return None;
    }
    if turn.persona != *own {
        warn!(seat = %own, round = floor.round, claimed = %turn.persona, "a turn was signed by someone else");
        turn.persona = own.clone();
    }
    turn.responds_to.retain(|response| {
        let there = colleague(&response.persona, speaker, floor).is_some();
        if !there {
            warn!(seat = %own, round = floor.round, to = %response.persona, "a response to nobody who is there was dropped");
        }
        there
    });
    let mut moved: Vec<CriterionId> = Vec::new();
    turn.moves.retain(|m| {
        let fault = if moved.contains(&m.criterion) {
            Some("the criterion has moved in this turn already")
        } else {
            fault(m, speaker, floor)
        };
        if let Some(why) = fault {
            warn!(seat = %own, round = floor.round, criterion = %m.criterion, why, "a move was dropped");
            return false;
        }
        moved.push(m.criterion.clone());
        true
    });
    Some(turn)
}

/// Which rule a move breaks, if it breaks one.
fn fault(m: &Move, speaker: Seat<'_>, floor: &Floor<'_>) -> Option<&'static str> {
    let Some(colleague) = colleague(&m.because_of.persona, speaker, floor) else {
        return Some("the colleague is not another seat that is present");
    };
    if speaker.rating_after(&m.criterion, floor.rounds) != Some(m.from) {
        return Some("it does not begin at the current rating");
    }
    if m.from.distance(m.to) != 1 {
        return Some("it is not one step");
    }
    // The findings were checked against the answer, so what lies within one is the answer's own words.
    let evidence = leaning_on(colleague, &m.because_of.quote);
    if evidence.is_empty() {
        return Some("the colleague does not rest on the quote");
    }
    away_from(m, &evidence, colleague, floor).then_some("it leads away from the evidence")
}

/// Whether a move goes against what it cites: up because of a flag, or away from how the colleague rates this
/// very criterion on these very words.
fn away_from(
    m: &Move,
    evidence: &[(&CriterionId, FindingKind)],
    colleague: Seat<'_>,
    floor: &Floor<'_>,
) -> bool {
    let up = m.to > m.from;
    let only_flags = evidence.iter().all(|(_, kind)| *kind == FindingKind::Flag);
    let same = evidence.iter().any(|(criterion, _)| **criterion == m.criterion);
    let theirs: Option<Rating> = same.then(|| colleague.rating_after(&m.criterion, floor.rounds)).flatten();
    (up && only_flags) || theirs.is_some_and(|theirs| m.to.distance(theirs) > m.from.distance(theirs))
}

/// What the colleague rests on these words: the criterion and the kind of each such finding.
fn leaning_on<'a>(colleague: Seat<'a>, quote: &str) -> Vec<(&'a CriterionId, FindingKind)> {
    let long_enough = quote.split_whitespace().count() >= FEWEST_WORDS;
    let holds = |theirs: &str| theirs == quote || (long_enough && theirs.contains(quote));
    let ratings = colleague.review.ratings.iter();
    ratings
        .flat_map(|rating| rating.findings.iter().map(|finding| (&rating.criterion, finding)))
        .filter(|(_, finding)| finding.quote.as_deref().is_some_and(holds))
        .map(|(criterion, finding)| (criterion, finding.kind))
        .collect()
}

/// Another seat that is present, by its persona.
fn colleague<'a>(persona: &PersonaId, speaker: Seat<'_>, floor: &Floor<'a>) -> Option<Seat<'a>> {
    let mut others = floor.seats.iter().filter(|seat| seat.persona.id != speaker.persona.id);
    others.find(|seat| seat.persona.id == *persona).copied()
}
