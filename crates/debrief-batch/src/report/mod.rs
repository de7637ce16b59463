//! `report.html`: one file, with nothing to load from anywhere.

mod charts;

use std::collections::BTreeMap;
use std::io::Write as _;

use debrief::Debrief;
use debrief_core::FlagId;
use debrief_report::{Options, html};
use minijinja::value::Serde;
use minijinja::{Environment, Value, context};
use serde::Serialize;

use self::charts::Charts;
use crate::BatchError;
use crate::aggregate::Aggregate;
use crate::compare::publish;
use crate::item::Key;
use crate::row::{Row, Shape, decimals};
use crate::run::Outcome;
use crate::state::{Folder, Lines};

/// How many debriefs a page carries: about 15 MiB of them.
const MOST: usize = 400;

const PAGE: &str = include_str!("../../templates/report.html");
const STYLE: &str = include_str!("../../templates/report.css");
const SCRIPT: &str = include_str!("../../templates/report.js");

/// The items that the page shows: all of them, or as many as it carries. Which ones depends on what they are, so that it is the
/// same however the batch was run, and says nothing about their scores.
#[derive(Debug, Default)]
pub(crate) struct Sample {
    items: BTreeMap<Key, Shown>,
}

/// An item of the sample.
#[derive(Debug)]
struct Shown {
    number: u64,
    at: u64,
    length: u32,
    id: String,
    row: Row,
}

impl Sample {
    pub(crate) fn add(&mut self, key: &Key, number: u64, at: u64, length: u32, id: String, row: Row) {
        if self.items.len() >= MOST && self.items.last_key_value().is_some_and(|(last, _)| last < key) {
            return;
        }
        self.items.insert(*key, Shown { number, at, length, id, row });
        if self.items.len() > MOST {
            self.items.pop_last();
        }
    }
}

/// A row of the page's list.
#[derive(Serialize)]
struct ListRow {
    anchor: String,
    id: String,
    recommendation: &'static str,
    /// What it is sorted by.
    rank: usize,
    score: String,
    seats: Vec<String>,
    gap: String,
    flags: String,
    question: String,
    debrief: Value,
}

/// Writes the page.
pub(crate) fn write(
    folder: &Folder,
    shape: &Shape,
    aggregate: &Aggregate,
    sample: &Sample,
    outcome: &Outcome,
    lines: &mut Lines<'_>,
) -> Result<(), BatchError> {
    let path = folder.file("report.html");
    let mut shown: Vec<&Shown> = sample.items.values().collect();
    shown.sort_by_key(|shown| shown.number);
    let mut rows = Vec::with_capacity(shown.len());
    for shown in shown {
        let line = lines.read(lines.number(), shown.at, shown.length)?;
        let debrief = serde_json::from_slice(&line).map_err(std::io::Error::other);
        rows.push(row(shown, shape, &debrief.map_err(BatchError::output(&path))?));
    }
    let mut page = Environment::empty();
    page.set_auto_escape_callback(|_| minijinja::AutoEscape::Html);
    let rendered = page.render_named_str(
        "report.html",
        PAGE,
        context! {
            style => Value::from_safe_string(STYLE.to_owned()),
            script => Value::from_safe_string(SCRIPT.to_owned()),
            charts => Value::from(Serde(Charts::of(aggregate, shape))),
            seats => shape.seats.iter().map(|seat| seat.persona.name.clone()).collect::<Vec<_>>(),
            debriefs => aggregate.debriefs,
            shown => rows.len() as u64,
            failed => outcome.failed,
            insufficient => aggregate.insufficient,
            partial => aggregate.partial,
            stopped => outcome.stopped,
            rows => Value::from(Serde(rows)),
            version => env!("CARGO_PKG_VERSION"),
        },
    );
    let rendered = rendered.map_err(std::io::Error::other).map_err(BatchError::output(&path))?;
    let mut file = folder.temporary()?;
    file.write_all(rendered.as_bytes()).map_err(BatchError::output(&path))?;
    publish(file, &path)
}

fn row(shown: &Shown, shape: &Shape, debrief: &Debrief) -> ListRow {
    let Shown { number, id, row, .. } = shown;
    let score = |score: &Option<u16>| score.map(decimals).unwrap_or_default();
    let flags: Vec<String> = row.flags().map(FlagId::spoken).collect();
    let gap = row.gap.and_then(|gap| shape.criteria.get(usize::from(gap)));
    ListRow {
        anchor: format!("d{number}"),
        id: debrief_report::clean_line(id),
        recommendation: row
            .recommendation
            .map_or("not enough evidence", debrief_core::Recommendation::spoken),
        rank: row.recommendation.map_or(0, |recommendation| recommendation as usize + 1),
        score: score(&row.score),
        seats: row.seats.iter().map(score).collect(),
        gap: gap.map(debrief_core::CriterionId::spoken).unwrap_or_default(),
        flags: flags.join(", "),
        question: debrief.transcript.question.as_deref().map(debrief_report::clean_line).unwrap_or_default(),
        debrief: Value::from_safe_string(html(debrief, &Options::default())),
    }
}
