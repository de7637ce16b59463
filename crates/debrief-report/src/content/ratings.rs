//! The ratings: criteria down, reviewers across.

use debrief_core::{CriterionId, CriterionRating, RatingStatus, Review};

use super::View;
use crate::document::{Block, Rich, Table, Tone};

pub(super) fn blocks(view: View<'_>) -> Vec<Block> {
    let reviews = &view.debrief.reviews;
    let ratings = || reviews.iter().flat_map(|review| &review.ratings);
    if view.hide_scores || !ratings().any(|rating| rating.rating.is_some()) {
        return Vec::new();
    }
    let seats: Vec<&Review> = reviews.iter().filter(|review| !review.ratings.is_empty()).collect();
    let mut legend = Legend::default();
    let rows = criteria(&seats).into_iter().map(|criterion| {
        let cells = seats.iter().map(|review| cell(view, review, criterion, &mut legend)).collect();
        (criterion.spoken().into(), cells)
    });
    let rows = rows.collect();
    let columns = seats.iter().map(|review| view.people.short(&review.persona.id).into()).collect();
    let table = Table { corner: "Criterion", columns, rows };
    let legend = Rich::new(Tone::Faint, &legend.text());
    vec![Block::Heading("Ratings, 1 to 5"), Block::Table(table), Block::Note(legend)]
}

/// What several weigh first, then what one alone does, in seat order.
fn criteria<'a>(seats: &[&'a Review]) -> Vec<&'a CriterionId> {
    let mut found: Vec<(&CriterionId, usize)> = Vec::new();
    for rating in seats.iter().flat_map(|review| &review.ratings) {
        match found.iter_mut().find(|(criterion, _)| *criterion == &rating.criterion) {
            Some((_, weighed_by)) => *weighed_by += 1,
            None => found.push((&rating.criterion, 1)),
        }
    }
    let (shared, own): (Vec<_>, Vec<_>) = found.into_iter().partition(|(_, weighed_by)| *weighed_by > 1);
    shared.into_iter().chain(own).map(|(criterion, _)| criterion).collect()
}

fn cell(view: View<'_>, review: &Review, criterion: &CriterionId, legend: &mut Legend) -> Rich {
    if let Some((sealed, after)) = view.people.rating(review, criterion) {
        let tone = match after.get() {
            ..=2 => Tone::Bad,
            3 => Tone::Plain,
            _ => Tone::Good,
        };
        let moved = sealed != after;
        legend.moved |= moved;
        return Rich::new(tone, &if moved { format!("{sealed}→{after}") } else { after.to_string() });
    }
    let rating = review.ratings.iter().find(|rating| rating.criterion == *criterion);
    match rating.map(|CriterionRating { status, .. }| status) {
        None => {
            legend.not_weighed = true;
            "·".into()
        }
        Some(RatingStatus::NotApplicable) => {
            legend.not_applicable = true;
            "n/a".into()
        }
        Some(RatingStatus::InsufficientEvidence) => {
            legend.insufficient = true;
            "?".into()
        }
        Some(RatingStatus::Unscored | RatingStatus::Rated) => {
            legend.unscored = true;
            "×".into()
        }
    }
}

/// Which signs the table has.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "one sign each, and any of them may be there")]
struct Legend {
    moved: bool,
    not_applicable: bool,
    insufficient: bool,
    not_weighed: bool,
    unscored: bool,
}

impl Legend {
    fn text(&self) -> String {
        let signs = [
            (self.moved, "2→3: alone, then after the discussion"),
            (self.not_applicable, "n/a: the question gives no occasion for it"),
            (self.insufficient, "?: too little evidence"),
            (self.not_weighed, "·: not weighed by this reviewer"),
            (self.unscored, "×: the engine failed"),
        ];
        let shown: Vec<&str> =
            signs.into_iter().filter(|(used, _)| *used).map(|(_, meaning)| meaning).collect();
        shown.join("; ")
    }
}
