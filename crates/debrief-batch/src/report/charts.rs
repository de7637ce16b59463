//! The numbers of the drawings. Where each bar stands is said here, what it looks like in the template.

use std::cmp::Reverse;

use debrief_core::{CriterionId, FlagId, Recommendation};
use serde::Serialize;

use crate::aggregate::{Aggregate, BINS};
use crate::row::Shape;

/// The width of the longest row.
const WIDTH: u64 = 300;
/// The height of the tallest column.
const HEIGHT: u64 = 120;
/// The width of a column with the gap beside it.
const COLUMN: usize = 28;
/// The height of a row.
const ROW: usize = 26;

/// All drawings of the page.
#[derive(Debug, Serialize)]
pub(super) struct Charts {
    recommendations: Vec<Bar>,
    scores: Vec<Column>,
    criteria: Vec<Stack>,
    seats: Vec<SeatMean>,
    flags: Vec<Bar>,
    mean: Option<String>,
    rows_height: usize,
    criteria_height: usize,
    scores_width: usize,
}

/// A horizontal bar.
#[derive(Debug, Serialize)]
struct Bar {
    name: String,
    count: u64,
    percent: String,
    y: usize,
    width: u64,
}

/// A column of a histogram.
#[derive(Debug, Serialize)]
struct Column {
    from: String,
    to: String,
    count: u64,
    x: usize,
    y: u64,
    height: u64,
}

/// A bar of five shares.
#[derive(Debug, Serialize)]
struct Stack {
    name: String,
    /// The name as far as there is room for it.
    label: String,
    mean: String,
    rated: u64,
    gaps: u64,
    y: usize,
    parts: Vec<Part>,
}

/// A share of a bar.
#[derive(Debug, Serialize)]
struct Part {
    rating: usize,
    count: u64,
    percent: String,
    x: u64,
    width: u64,
}

/// A reviewer's mean score.
#[derive(Debug, Serialize)]
struct SeatMean {
    name: String,
    title: String,
    mean: String,
    count: u64,
}

impl Charts {
    pub(super) fn of(aggregate: &Aggregate, shape: &Shape) -> Self {
        let named = Recommendation::ALL.iter().map(|recommendation| recommendation.spoken().to_owned());
        let recommendations = bars(named.zip(aggregate.recommendations), aggregate.debriefs);
        let mut flags: Vec<(String, u64)> =
            FlagId::ALL.iter().map(|flag| flag.spoken()).zip(aggregate.flags.iter().copied()).collect();
        flags.retain(|(_, count)| *count > 0);
        flags.sort_by_key(|(_, count)| Reverse(*count));
        let criteria = stacks(aggregate, shape);
        let seats = shape.seats.iter().zip(&aggregate.seats).map(|(seat, &(count, sum))| SeatMean {
            name: debrief_report::clean_line(&seat.persona.name),
            title: debrief_report::clean_line(&seat.persona.title),
            mean: mean(sum, count).unwrap_or_else(|| "–".to_owned()),
            count,
        });
        Self {
            rows_height: recommendations.len() * ROW,
            criteria_height: criteria.len() * ROW,
            scores_width: BINS * COLUMN,
            recommendations,
            scores: columns(aggregate),
            seats: seats.collect(),
            flags: bars(flags, aggregate.debriefs),
            mean: mean(aggregate.sum, aggregate.scored),
            criteria,
        }
    }
}

fn bars(counts: impl IntoIterator<Item = (String, u64)>, all: u64) -> Vec<Bar> {
    let counts: Vec<_> = counts.into_iter().collect();
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or_default();
    let bar = |(at, (name, count)): (usize, (String, u64))| Bar {
        name,
        count,
        percent: percent(count, all),
        y: at * ROW,
        width: share(count, most, WIDTH),
    };
    counts.into_iter().enumerate().map(bar).collect()
}

fn columns(aggregate: &Aggregate) -> Vec<Column> {
    let most = aggregate.scores.iter().copied().max().unwrap_or_default();
    let edge = |at: usize| format!("{:.2}", 1.0 + at as f64 * 4.0 / BINS as f64);
    let column = |(at, &count): (usize, &u64)| {
        let height = share(count, most, HEIGHT);
        Column { from: edge(at), to: edge(at + 1), count, x: at * COLUMN, y: HEIGHT - height, height }
    };
    aggregate.scores.iter().enumerate().map(column).collect()
}

/// The criteria, the weakest first.
fn stacks(aggregate: &Aggregate, shape: &Shape) -> Vec<Stack> {
    let weighted =
        |counts: &[u64; 5]| (1..).zip(counts).map(|(rating, count)| rating * 100 * count).sum::<u64>();
    let mut criteria: Vec<(&CriterionId, &[u64; 5], u64)> = shape
        .criteria
        .iter()
        .zip(&aggregate.criteria)
        .zip(&aggregate.gaps)
        .map(|((criterion, counts), gaps)| (criterion, counts, *gaps))
        .filter(|(_, counts, _)| counts.iter().any(|count| *count > 0))
        .collect();
    let rated = |counts: &[u64; 5]| counts.iter().sum::<u64>();
    // Compared as fractions: no rounding decides the order.
    criteria.sort_by(|(_, a, _), (_, b, _)| {
        (u128::from(weighted(a)) * u128::from(rated(b)))
            .cmp(&(u128::from(weighted(b)) * u128::from(rated(a))))
    });
    let stack = |(at, (criterion, counts, gaps)): (usize, (&CriterionId, &[u64; 5], u64))| {
        let all = rated(counts);
        let mut before = 0;
        let parts = (1..).zip(counts).map(|(rating, &count)| {
            let x = share(before, all, WIDTH);
            before += count;
            Part { rating, count, percent: percent(count, all), x, width: share(before, all, WIDTH) - x }
        });
        let parts = parts.collect();
        let mean = mean(weighted(counts), all).unwrap_or_default();
        let name = criterion.spoken();
        Stack { label: shortened(&name), name, mean, rated: all, gaps, y: at * ROW, parts }
    };
    criteria.into_iter().enumerate().map(stack).collect()
}

/// The names of a persona's own criteria may have any length.
fn shortened(name: &str) -> String {
    const ROOM: usize = 26;
    match name.char_indices().nth(ROOM) {
        None => name.to_owned(),
        Some(_) => name.chars().take(ROOM - 1).chain(['…']).collect(),
    }
}

fn share(count: u64, all: u64, of: u64) -> u64 {
    if all == 0 {
        0
    } else {
        u64::try_from(u128::from(count) * u128::from(of) / u128::from(all)).unwrap_or(of)
    }
}

fn percent(count: u64, all: u64) -> String {
    let part = if all == 0 { 0.0 } else { count as f64 / all as f64 };
    format!("{:.1}\u{a0}%", 100.0 * part)
}

/// The mean of hundredths, at two decimals.
fn mean(sum: u64, count: u64) -> Option<String> {
    (count > 0).then(|| format!("{:.2}", sum as f64 / count as f64 / 100.0))
}
