//! The parts of the story, sentence by sentence.

use debrief_core::Part;
use serde::Serialize;

use crate::case::Case;
use crate::statistics::{Figure, figure, share};

/// The share of sentences that both sides give the same part, over the answers whose raters gave sections.
#[derive(Debug, Clone, Serialize)]
pub struct Parts {
    /// The panel with each rater.
    pub panel: Figure,
    /// The raters with each other.
    pub raters: Figure,
    /// The sentences that the panel's figure is made of, counted once a rater.
    pub sentences: usize,
}

/// Sentences that both sides give a part, and those of them that get the same.
#[derive(Clone, Copy)]
struct Agreed {
    same: usize,
    all: usize,
}

impl Parts {
    pub(super) fn of(cases: &[Case<'_>]) -> Self {
        let (mut panel, mut raters) = (Vec::new(), Vec::new());
        for case in cases {
            let own: Vec<_> = case.sentences().map(|(_, part)| Some(part)).collect();
            let sheets: Vec<_> = case.rated.sheets.iter().map(|sheet| case.parts_of(sheet)).collect();
            let pairs = sheets
                .iter()
                .enumerate()
                .flat_map(|(at, one)| sheets.iter().skip(at + 1).map(move |other| (one, other)));
            panel.push(agreed(sheets.iter().map(|sheet| (&own, sheet))));
            raters.push(agreed(pairs));
        }
        panel.retain(|agreed| agreed.all > 0);
        raters.retain(|agreed| agreed.all > 0);
        Self {
            sentences: panel.iter().map(|agreed| agreed.all).sum(),
            panel: accuracy(&panel),
            raters: accuracy(&raters),
        }
    }
}

fn agreed<'a>(pairs: impl Iterator<Item = (&'a Vec<Option<Part>>, &'a Vec<Option<Part>>)>) -> Agreed {
    let sentences = pairs.flat_map(|(one, other)| one.iter().zip(other));
    let both: Vec<bool> = sentences.filter_map(|(one, other)| Some((*one)? == (*other)?)).collect();
    Agreed { same: both.iter().filter(|same| **same).count(), all: both.len() }
}

fn accuracy(answers: &[Agreed]) -> Figure {
    figure(answers, |drawn| {
        share(drawn.iter().map(|agreed| agreed.same).sum(), drawn.iter().map(|agreed| agreed.all).sum())
    })
}
