//! What every text has to keep to.

use debrief_core::{Case, FindingKind, Persona, Rating, Review, ReviewStatus, Round, Seat, Stance, Turn};

use crate::table::Said;

/// Checks all that a panel said.
///
/// # Errors
/// What is wrong, with the text.
pub(crate) fn check(personas: &[Persona], case: &Case, said: &Said) -> Result<(), String> {
    for review in &said.reviews {
        check_review(case, review)?;
    }
    let seats: Vec<_> = personas
        .iter()
        .zip(&said.reviews)
        .map(|(persona, review)| Seat { persona, review })
        .filter(|seat| seat.review.status == ReviewStatus::Scored)
        .collect();
    for (nth, round) in said.rounds.iter().enumerate().filter(|(_, round)| round.number > 1) {
        for turn in &round.turns {
            let before = said.rounds.get(..nth).unwrap_or_default();
            check_turn(case, &seats, before, round.number, turn)
                .map_err(|why| format!("{why}: {}", turn.text))?;
        }
    }
    Ok(())
}

fn check_review(case: &Case, review: &Review) -> Result<(), String> {
    let take = &review.initial_take;
    check_text(case, take, 40, 95).map_err(|why| format!("{why}: {take}"))?;
    for point in [&review.reason_to_hire, &review.concern].into_iter().flatten() {
        check_text(case, &point.text, 12, 35).map_err(|why| format!("{why}: {}", point.text))?;
        if point.findings.is_empty() {
            return Err(format!("rests on nothing: {}", point.text));
        }
    }
    if review.status != ReviewStatus::Scored {
        if review.reason_to_hire.is_some() || review.concern.is_some() {
            return Err("a point without a rating".to_owned());
        }
        if !take.contains("can't tell from this") {
            return Err(format!("does not say that it cannot tell: {take}"));
        }
    }
    Ok(())
}

fn check_turn(
    case: &Case,
    seats: &[Seat<'_>],
    before: &[Round],
    number: u8,
    turn: &Turn,
) -> Result<(), String> {
    check_text(case, &turn.text, 40, 95)?;
    let own = seats.iter().find(|seat| seat.persona.id == turn.persona).ok_or("signed by nobody")?;
    for response in &turn.responds_to {
        let colleague =
            seats.iter().find(|seat| seat.persona.id == response.persona).ok_or("answers nobody")?;
        if colleague.persona.id == own.persona.id {
            return Err("answers itself".to_owned());
        }
        let first = colleague.persona.first_name().trim_matches(|c: char| !c.is_alphanumeric());
        if !turn.text.contains(first) {
            return Err(format!("does not name {first}"));
        }
    }
    let first = own.persona.first_name();
    let alone = seats.iter().filter(|seat| seat.persona.first_name() == first).count() == 1;
    if alone && !first.is_empty() && words_outside_quotes(&turn.text).any(|word| word == first) {
        return Err("names itself".to_owned());
    }
    let text = turn.text.to_lowercase();
    if number == 3 && !debrief_core::Recommendation::ALL.iter().any(|vote| text.contains(vote.spoken())) {
        return Err("has no vote".to_owned());
    }
    check_push(seats, before, number, turn, *own)?;
    check_moves(seats, before, turn, *own)
}

/// At least one push-back where two ratings of the same criterion are two steps apart.
fn check_push(
    seats: &[Seat<'_>],
    before: &[Round],
    number: u8,
    turn: &Turn,
    own: Seat<'_>,
) -> Result<(), String> {
    let apart = seats.iter().filter(|seat| seat.persona.id != own.persona.id).any(|seat| {
        own.review.ratings.iter().any(|mine| {
            let ratings =
                own.rating_after(&mine.criterion, before).zip(seat.rating_after(&mine.criterion, before));
            ratings.is_some_and(|(mine, theirs)| mine.distance(theirs) >= 2)
        })
    });
    let pushes = turn.responds_to.iter().any(|response| response.stance == Stance::PushesBack);
    if number == 2 && apart && !pushes { Err("owes a push-back".to_owned()) } else { Ok(()) }
}

/// As the panel checks them.
fn check_moves(seats: &[Seat<'_>], before: &[Round], turn: &Turn, own: Seat<'_>) -> Result<(), String> {
    for moved in &turn.moves {
        if own.rating_after(&moved.criterion, before) != Some(moved.from) {
            return Err("moves from elsewhere".to_owned());
        }
        if moved.from.distance(moved.to) != 1 || moved.to == Rating::MAX || moved.to == Rating::MIN {
            return Err("moves too far".to_owned());
        }
        let colleague =
            seats.iter().find(|seat| seat.persona.id == moved.because_of.persona).ok_or("moved by nobody")?;
        let findings = colleague.review.ratings.iter().flat_map(|rating| &rating.findings);
        let kinds: Vec<_> = findings
            .filter(|f| f.quote.as_deref() == Some(&moved.because_of.quote))
            .map(|f| f.kind)
            .collect();
        if kinds.is_empty() || colleague.persona.id == own.persona.id {
            return Err("moved by words that the colleague does not hold".to_owned());
        }
        if moved.to > moved.from && kinds.iter().all(|kind| *kind == FindingKind::Flag) {
            return Err("moved up by a flag".to_owned());
        }
    }
    Ok(())
}

/// Checks one text: length, quotes, marks, capitals.
pub(crate) fn check_text(case: &Case, text: &str, least: usize, most: usize) -> Result<(), String> {
    let words = text.split_whitespace().count();
    if !(least..=most).contains(&words) {
        return Err(format!("{words} words"));
    }
    for bad in ["{", "}", "  ", "..", " ,", " .", "\n", "\t", "?.", "!."] {
        // Quotes may end in a question mark of their own.
        if outside_quotes(text).contains(bad) {
            return Err(format!("has {bad:?}"));
        }
    }
    let pieces: Vec<&str> = text.split('"').collect();
    if pieces.len().is_multiple_of(2) {
        return Err("has an open quote".to_owned());
    }
    let quotes: Vec<&str> = pieces.iter().skip(1).step_by(2).copied().collect();
    for (nth, quote) in quotes.iter().enumerate() {
        if !case.transcript.answer.text().contains(quote) {
            return Err(format!("quotes what nobody said: {quote}"));
        }
        if quote.split_whitespace().count() > 16 || quote.trim() != *quote || quote.is_empty() {
            return Err(format!("quotes badly: {quote:?}"));
        }
        if quotes.iter().take(nth).any(|other| other == quote) {
            return Err(format!("quotes twice: {quote}"));
        }
    }
    for begins in sentence_beginnings(text) {
        if begins.is_lowercase() {
            return Err(format!("begins a sentence with {begins:?}"));
        }
    }
    Ok(())
}

/// The text with its quotes emptied.
fn outside_quotes(text: &str) -> String {
    text.split('"').enumerate().map(|(nth, piece)| if nth % 2 == 0 { piece } else { "\"\"" }).collect()
}

fn words_outside_quotes(text: &str) -> impl Iterator<Item = String> {
    let outside = outside_quotes(text);
    let words: Vec<String> = outside.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect();
    words.into_iter()
}

/// The first character of each sentence; a quote's first character where a quote begins one.
fn sentence_beginnings(text: &str) -> Vec<char> {
    let mut beginnings = Vec::new();
    let (mut begins, mut stopped, mut quoted) = (true, false, false);
    for c in text.chars() {
        if c == '"' {
            quoted = !quoted;
            stopped = false;
        } else if begins && c.is_alphanumeric() {
            beginnings.push(c);
            begins = false;
        } else if !quoted {
            begins |= stopped && c == ' ';
            stopped = matches!(c, '.' | '?' | '!');
        }
    }
    beginnings
}
