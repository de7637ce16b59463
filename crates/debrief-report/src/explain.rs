//! The arithmetic behind every rating, with the quotes.
//!
//! It goes from the findings to the ratings, by the weights to each reviewer's score, by the thresholds to a
//! recommendation, and by the moves of the discussion to the panel's mean. Ids are shown as files write them.

use debrief_core::{
    CriterionRating, Debrief, Exception, Finding, FindingKind, Level, Rating, RatingStatus, Recommendation,
    Review, ReviewStatus, Sum, score, wording,
};

use crate::document::{Block, Bullet, Rich, Tone};
use crate::people::People;
use crate::{Options, clean, text, words};

/// The arithmetic behind every rating, wrapped to the width. It is about the scores, so it never hides them. A rating that
/// no points led to is shown without.
pub fn explain(debrief: &Debrief, options: &Options) -> String {
    text::page(&blocks(debrief), options)
}

fn blocks(debrief: &Debrief) -> Vec<Block> {
    let id = clean::phrase(&debrief.transcript.id);
    let title = format!("How {} was rated", if id.is_empty() { "the answer" } else { &id }).into();
    let facts = thresholds(debrief.transcript.level).into();
    let mut blocks = vec![Block::Title { title, facts }];
    let people = People::of(debrief);
    for review in &debrief.reviews {
        blocks.extend(reviewer(debrief, people, review));
    }
    blocks.push(Block::Subheading("The panel".into()));
    blocks.extend(panel(debrief, people));
    blocks
}

fn thresholds(level: Option<Level>) -> String {
    let at = level.map_or_else(|| "mid level, since none was given".to_owned(), words::level);
    let steps = lowest_scores(level)
        .map(|(recommendation, score)| format!("{} from {score}", recommendation.spoken()));
    format!("Measured at {at}: {}.", steps.collect::<Vec<_>>().join(", "))
}

fn lowest_scores(level: Option<Level>) -> impl Iterator<Item = (Recommendation, String)> {
    let above_worst = Recommendation::ALL.into_iter().skip(1);
    above_worst
        .zip(score::THRESHOLDS)
        .map(move |(r, threshold)| (r, words::decimals(threshold + score::bar(level))))
}

fn reviewer(debrief: &Debrief, people: People<'_>, review: &Review) -> Vec<Block> {
    let persona = &review.persona;
    let name = format!("{}, {}", clean::phrase(&persona.name), clean::phrase(&persona.title));
    let mut blocks = vec![Block::Subheading(name.into())];
    let level = debrief.transcript.level;
    let sealed: Vec<_> = review.ratings.iter().filter_map(|r| Some((r.rating?, r.weight))).collect();
    let Some(score) = score::weighted_mean(sealed.iter().copied()) else {
        blocks.push(Block::Para(unrated(review).into()));
        return blocks;
    };
    for rating in &review.ratings {
        let mut sums = review.sums.iter();
        let sum = sums.find(|sum| sum.criterion == rating.criterion && rating.rating.is_some());
        blocks.push(Block::item(Bullet::Dot, criterion(rating, sum)));
        let each = sum.filter(|sum| sum.each.len() == rating.findings.len());
        let points = |nth: usize| each.and_then(|sum| sum.each.get(nth).copied());
        blocks.extend(rating.findings.iter().enumerate().map(|(nth, found)| finding(found, points(nth))));
    }
    let mut lines = Rich::from(sum(&sealed))
        .and(Tone::Strong, &words::decimals(score))
        .plus(&differs(review.score, score));
    let cap = review.capped_by.as_deref().map(|cap| format!("{} caps it at", clean::phrase(cap)));
    let instead = Instead { said: review.recommendation, why: cap };
    lines = lines.new_line().plus(&reached(score, level, &instead));
    blocks.push(Block::Para(lines));
    blocks.extend(after(people, review, level));
    blocks
}

fn unrated(review: &Review) -> String {
    let statuses = [RatingStatus::InsufficientEvidence, RatingStatus::NotApplicable, RatingStatus::Unscored];
    let shown = statuses.into_iter().filter_map(|status| {
        let ratings = review.ratings.iter().filter(|rating| rating.status == status);
        let ids: Vec<&str> = ratings.map(|rating| rating.criterion.as_str()).collect();
        (!ids.is_empty())
            .then(|| format!("{}: {}.", wording::capitalised(status_name(status)), ids.join(", ")))
    });
    let absent = (review.status == ReviewStatus::Unscored).then(|| "The seat gave no review.".to_owned());
    let lines = absent.into_iter().chain(shown).chain(["There is no score.".to_owned()]);
    lines.collect::<Vec<_>>().join(" ")
}

const fn status_name(status: RatingStatus) -> &'static str {
    match status {
        RatingStatus::Rated => "rated",
        RatingStatus::NotApplicable => "not applicable",
        RatingStatus::InsufficientEvidence => "insufficient evidence",
        RatingStatus::Unscored => "unscored",
    }
}

fn criterion(rating: &CriterionRating, sum: Option<&Sum>) -> Rich {
    let how = match (rating.status, rating.rating) {
        (RatingStatus::Rated, Some(rating)) => rating.to_string(),
        (status, _) => format!("{}, not counted", status_name(status)),
    };
    let head = Rich::new(Tone::Strong, rating.criterion.as_str());
    let head = head.plus(&format!(": {how}; weight {}", number(rating.weight)));
    let because = clean::phrase(&rating.because);
    let head = if because.is_empty() { head } else { head.new_line().plus(&because) };
    sum.map_or(head.clone(), |sum| head.new_line().plus(&points(sum)))
}

/// `2.79 found + 0.28 for breadth + 0.30 for how much is told − 0.40 for its own flags = 2.97 points; a 5 takes 2.60.`
fn points(sum: &Sum) -> String {
    let two = words::decimals;
    let told = match sum.fullness {
        0.0 => String::new(),
        fullness => format!(" + {} for how much is told", two(fullness)),
    };
    let taken = match sum.taken {
        0.0 => String::new(),
        taken => format!(" − {} for its own flags", two(taken)),
    };
    let step = |rating: u8| {
        let threshold = sum.thresholds.get(usize::from(rating.checked_sub(2)?))?;
        Some(format!("a {rating} takes {}", two(*threshold)))
    };
    let reached = debrief_core::reached(sum.points, &sum.thresholds).get();
    let steps: Vec<_> = [reached, reached + 1].into_iter().filter_map(step).collect();
    let exception = match sum.exception {
        None => String::new(),
        Some(Exception::AllThere) => " All of it is clearly there: that is a 5.".to_owned(),
        Some(Exception::LastMissing) => " What a 5 ends with is missing: at most a 4.".to_owned(),
        Some(Exception::Flagged(flag, most)) => format!(" Beside {flag} at most a {most}."),
    };
    let [found, breadth, points] = [sum.found, sum.breadth, sum.points].map(two);
    let steps = steps.join(", ");
    format!("{found} found + {breadth} for breadth{told}{taken} = {points} points; {steps}.{exception}")
}

fn finding(finding: &Finding, points: Option<f64>) -> Block {
    let bullet = match finding.kind {
        FindingKind::Signal => Bullet::Signal,
        FindingKind::Flag => Bullet::Flag,
        FindingKind::Absence => Bullet::Absence,
    };
    let quote = finding.quote.as_deref().map(words::quoted);
    let quote = quote.map_or_else(|| ": not in the answer".to_owned(), |quote| format!(" {quote}"));
    let points = points.filter(|points| points.abs() > 0.0);
    let points = points.map(|points| format!(" {}", words::decimals(points))).unwrap_or_default();
    Block::Item { depth: 1, bullet, body: format!("{}{points}{quote}", finding.id).into() }
}

/// `(4×3 + 2×1.5) / 4.5 = `.
fn sum(ratings: &[(Rating, f64)]) -> String {
    let products: Vec<String> =
        ratings.iter().map(|(rating, weight)| format!("{rating}×{}", number(*weight))).collect();
    let weight: f64 = ratings.iter().map(|(_, weight)| weight).sum();
    format!("({}) / {} = ", products.join(" + "), number(weight))
}

/// What the document recommends, which caps may hold under what the score reaches.
#[derive(Debug, Default)]
struct Instead {
    said: Option<Recommendation>,
    why: Option<String>,
}

/// What a score reaches, and what it does not; and what is recommended where that is something else.
fn reached(score: f64, level: Option<Level>, instead: &Instead) -> String {
    let reached = score::recommendation(score, level);
    let lowest = |wanted| lowest_scores(level).find(|(r, _)| *r == wanted).map(|(_, lowest)| lowest);
    let above = Recommendation::ALL.into_iter().find(|r| *r > reached);
    let from = lowest(reached).map(|lowest| format!(" (from {lowest})")).unwrap_or_default();
    let short_of = above.and_then(|next| Some(format!(", not {} (from {})", next.spoken(), lowest(next)?)));
    let instead = instead.said.filter(|said| *said != reached).map(|said| {
        let why = instead.why.as_deref().filter(|_| said < reached).unwrap_or("but the document says");
        format!("; {why} {}", said.spoken())
    });
    let [short_of, instead] = [short_of, instead].map(Option::unwrap_or_default);
    format!("That reaches {}{from}{short_of}{instead}.", reached.spoken())
}

fn after(people: People<'_>, review: &Review, level: Option<Level>) -> Vec<Block> {
    let moves: Vec<_> = people.moves(review).collect();
    let Some(score) = people.score_after(review).filter(|_| !moves.is_empty()) else { return Vec::new() };
    let mut blocks = vec![Block::Para("In the discussion:".into())];
    blocks.extend(moves.iter().map(|m| Block::item(Bullet::Move, words::moved(people, m, false))));
    let sum = Rich::from(sum(&people.weighed(review))).and(Tone::Strong, &words::decimals(score));
    blocks.push(Block::Para(sum.new_line().plus(&reached(score, level, &Instead::default()))));
    blocks
}

fn panel(debrief: &Debrief, people: People<'_>) -> Vec<Block> {
    let consensus = &debrief.consensus;
    // The panel's mean is that of the scores as they are printed.
    let printed = |score: Option<f64>| score.map(score::round2);
    let before: Vec<f64> = debrief.reviews.iter().filter_map(|review| printed(review.score)).collect();
    let after: Vec<f64> =
        debrief.reviews.iter().filter_map(|review| printed(people.score_after(review))).collect();
    let (Some(mean_before), Some(mean_after)) = (mean(&before), mean(&after)) else {
        return vec![Block::Para("No seat has a score, so the panel has none.".into())];
    };
    let line = |label: &str, scores: &[f64], mean: f64, said| {
        let shown: Vec<String> = scores.iter().map(|score| words::decimals(*score)).collect();
        let sum = format!("{label}: ({}) / {} = ", shown.join(" + "), scores.len());
        Rich::from(sum).and(Tone::Strong, &words::decimals(mean)).plus(&differs(said, mean))
    };
    let before = line("Sealed", &before, mean_before, consensus.score_before_discussion);
    let after = line("After the discussion", &after, mean_after, consensus.score);
    let instead =
        Instead { said: consensus.recommendation, why: Some("the seats' caps hold it at".to_owned()) };
    let reached = reached(mean_after, debrief.transcript.level, &instead);
    vec![Block::Para(before), Block::Para(after.new_line().plus(&reached))]
}

fn mean(scores: &[f64]) -> Option<f64> {
    (!scores.is_empty()).then(|| scores.iter().sum::<f64>() / scores.len() as f64)
}

/// Said where the document's number is not the one that its ratings give.
fn differs(said: Option<f64>, computed: f64) -> String {
    // One in the last place is rounding.
    match said.filter(|said| (said - score::round2(computed)).abs() > 0.0105) {
        Some(said) => format!(" (but the document says {})", words::decimals(said)),
        None => String::new(),
    }
}

/// A weight, with no more decimals than it has: `3`, `1.5`.
fn number(weight: f64) -> String {
    let text = format!("{weight:.3}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
