//! What a review may claim: quotes that are the answer's, and a score that is the sum of its ratings.

use debrief_core::{
    Answer, Case, CriterionId, Finding, FindingKind, Level, Persona, Point, RatingStatus, Review,
    ReviewStatus, Vote, score,
};
use tracing::warn;

/// The review with what breaks no rule; none where it comes to no rating that could be told.
pub(crate) fn checked_review(mut review: Review, persona: &Persona, case: &Case) -> Option<Review> {
    if review.persona.id != persona.id {
        warn!(seat = %persona.id, claimed = %review.persona.id, "a review was signed by someone else");
    }
    review.persona = persona.named();
    let answer = &case.transcript.answer;
    check_ratings(&mut review, persona, answer);
    review.reason_to_hire = review.reason_to_hire.and_then(|point| checked_point(point, persona, answer));
    review.concern = review.concern.and_then(|point| checked_point(point, persona, answer));
    put_right(&mut review, persona, case.transcript.level);
    let nothing = review.status == ReviewStatus::Scored && review.score.is_none();
    if nothing || review.status == ReviewStatus::Unscored {
        warn!(seat = %persona.id, "a seat is absent: it gave no rating");
        return None;
    }
    Some(review)
}

/// Drops what no quote of the answer supports. A rating that rested on such quotes alone is the engine's
/// failure, and counts neither for nor against the candidate.
fn check_ratings(review: &mut Review, persona: &Persona, answer: &Answer) {
    let mut seen: Vec<CriterionId> = Vec::new();
    review.ratings.retain(|rating| {
        let weighs = rating.weight.is_finite() && rating.weight > 0.0;
        let known = persona.weights.iter().any(|(criterion, _)| *criterion == rating.criterion);
        let keep = weighs && known && !seen.contains(&rating.criterion);
        if !keep {
            warn!(seat = %persona.id, criterion = %rating.criterion, "a rating was dropped: not weighed, or given twice");
        }
        seen.push(rating.criterion.clone());
        keep
    });
    for rating in &mut review.ratings {
        let given = rating.findings.len();
        rating.findings.retain(|finding| is_the_answers(finding, answer));
        let dropped = given - rating.findings.len();
        if dropped > 0 {
            warn!(seat = %persona.id, criterion = %rating.criterion, dropped, "findings were dropped: not in the answer");
        }
        let rests_on_nothing = dropped > 0 && rating.findings.is_empty();
        if rating.status == RatingStatus::Rated && (rests_on_nothing || rating.rating.is_none()) {
            warn!(seat = %persona.id, criterion = %rating.criterion, "a rating is unscored: nothing supports it");
            rating.status = RatingStatus::Unscored;
        }
        if rating.status != RatingStatus::Rated {
            rating.rating = None;
        }
    }
}

fn checked_point(mut point: Point, persona: &Persona, answer: &Answer) -> Option<Point> {
    let given = point.findings.len();
    point.findings.retain(|finding| is_the_answers(finding, answer));
    if point.findings.len() < given {
        // Its text may hold the false quote, so the point goes too.
        warn!(seat = %persona.id, criterion = %point.criterion, "a point was dropped: it quotes what is not in the answer");
        return None;
    }
    Some(point)
}

/// Whether the quote is the answer's own text at its place; an absence has neither.
fn is_the_answers(finding: &Finding, answer: &Answer) -> bool {
    match (finding.kind, &finding.quote, finding.start, finding.end) {
        (FindingKind::Absence, None, None, None) => true,
        (FindingKind::Signal | FindingKind::Flag, Some(quote), Some(start), Some(end)) => {
            let there = answer.byte_at(start).and_then(|at| answer.text().get(at..)).unwrap_or_default();
            !quote.is_empty() && there.starts_with(quote) && start + quote.chars().count() == end
        }
        _ => false,
    }
}

/// Makes score, recommendation and cap what the ratings add up to.
fn put_right(review: &mut Review, persona: &Persona, level: Option<Level>) {
    let given = (review.score.map(score::round2), review.recommendation);
    let vote = Vote::of(persona, review, level, |criterion| review.rating_of(criterion));
    review.cast(vote.filter(|_| review.status == ReviewStatus::Scored).as_ref());
    let sum = (review.score, review.recommendation);
    if given != sum {
        warn!(seat = %persona.id, ?given, ?sum, "a score was put right: it is the sum of its ratings");
    }
}
