//! What the reviews themselves say: why a criterion is rated so, and what is missing.

use debrief_core::{CriterionId, RatingStatus, Review};

use crate::common::Topic;
use crate::standing::Standing;
use crate::wording::words;

/// The longest reason that is repeated, in words.
const REASON: usize = 26;
/// The longest missing thing that is repeated, in words.
const MISSING: usize = 14;

/// What a seat is still waiting to hear on a criterion, with who says so: first from those who find it weak.
pub(crate) fn missing<'a>(topic: &Topic<'a>) -> Option<(&'a Standing<'a>, &'a str)> {
    let others = topic.raters.iter().copied().filter(|(_, mark)| !mark.is_weak());
    topic
        .weak_raters()
        .chain(others)
        .find_map(|(standing, _)| Some((standing, awaited(standing, topic.criterion)?)))
}

/// What one seat is still waiting to hear on a criterion, as a noun phrase; none where it has moved up since.
pub(crate) fn awaited<'a>(standing: &Standing<'a>, criterion: &CriterionId) -> Option<&'a str> {
    let review: &'a Review = standing.seat.review;
    let rating = standing.mark(criterion)?.rating;
    let mut changes = review.would_change_my_mind.iter();
    changes.find_map(|change| {
        (change.criterion == *criterion && rating <= change.from).then(|| phrase(&change.missing)).flatten()
    })
}

/// Why nothing could be rated, each reason once.
pub(crate) fn reasons_unrated<'a>(reviews: impl IntoIterator<Item = &'a Review>) -> Vec<String> {
    let ratings = reviews.into_iter().flat_map(|review| &review.ratings);
    let thin = ratings.filter(|rating| rating.status == RatingStatus::InsufficientEvidence);
    distinct(thin.filter_map(|rating| sentence(&rating.because, REASON)))
}

/// What is missing from an answer that could not be rated, each thing once.
pub(crate) fn missing_unrated<'a>(reviews: impl IntoIterator<Item = &'a Review>) -> Vec<String> {
    let changes = reviews.into_iter().flat_map(|review| &review.would_change_my_mind);
    distinct(changes.filter_map(|change| phrase(&change.missing).map(str::to_owned)))
}

/// What a reviewer would ask next, if it can be said in one breath.
pub(crate) fn question(review: &Review) -> Option<String> {
    let mut questions = review.follow_up_questions.iter();
    questions.find_map(|question| sentence(question, REASON).filter(|question| question.ends_with('?')))
}

/// A noun phrase that fits into a sentence of ours.
fn phrase(text: &str) -> Option<&str> {
    let phrase = text.trim().trim_end_matches(['.', ',', ';', ':', '!']);
    is_plain(phrase, MISSING).then_some(phrase)
}

/// A sentence of theirs that can stand as it is.
fn sentence(text: &str, most: usize) -> Option<String> {
    let text = text.trim();
    is_plain(text, most).then(|| {
        let ended = text.ends_with(['.', '!', '?']);
        format!("{text}{}", if ended { "" } else { "." })
    })
}

/// Short, on one line, and without quotation marks: what they hold has not been checked as a finding has.
fn is_plain(text: &str, most: usize) -> bool {
    let foreign = |c: char| matches!(c, '"' | '“' | '”') || c.is_control();
    (1..=most).contains(&words(text)) && !text.contains(foreign)
}

fn distinct(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen = Vec::new();
    for text in texts {
        if !seen.contains(&text) {
            seen.push(text);
        }
    }
    seen
}
