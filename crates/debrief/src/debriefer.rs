//! A panel that is seated and ready.

use std::sync::Arc;

use debrief_core::{Case, Debrief, Engine, EngineName, PersonaId, Reviewer, Transcript};
use debrief_offline::OfflineReviewer;
use debrief_panel::{Panel, PanelError};
use debrief_roster::{Roster, RosterError};
use debrief_rubric::Rater;

use crate::document;

/// A panel seated on an engine: gives a debrief for any number of transcripts.
pub struct Debriefer {
    panel: Panel,
    raters: Vec<Rater>,
    engine: Engine,
}

/// Why a panel could not be seated.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SeatingError {
    /// A persona that cannot sit.
    #[error(transparent)]
    Roster(#[from] RosterError),
    /// Too many seats, none, or the same persona twice.
    #[error(transparent)]
    Panel(#[from] PanelError),
}

impl Debriefer {
    /// Seats personas of the roster on the offline engine, in this order.
    ///
    /// # Errors
    /// [`SeatingError`] if a persona is not known or its file has problems, or if there are no seats, more than nine, or the
    /// same one twice.
    pub fn offline(roster: &Roster, personas: &[PersonaId]) -> Result<Self, SeatingError> {
        let raters = personas.iter().map(|id| roster.rater(id)).collect::<Result<Vec<_>, _>>()?;
        let seat = |(nth, rater): (usize, &Rater)| {
            Arc::new(OfflineReviewer::new(rater.clone(), nth)) as Arc<dyn Reviewer>
        };
        let panel = Panel::new(raters.iter().enumerate().map(seat).collect())?;
        let version = env!("CARGO_PKG_VERSION").to_owned();
        Ok(Self { panel, raters, engine: Engine { name: EngineName::Offline, version, model: None } })
    }

    /// What the panel says about a transcript. The same transcript gives the same debrief, on any runtime.
    ///
    /// It needs a tokio runtime with time enabled: a seat that does not answer in time is shown as absent.
    pub async fn debrief(&self, transcript: Transcript) -> Debrief {
        let reading = debrief_reading::read(&transcript);
        let case = Case { transcript, reading };
        let outcome = self.panel.run(&case).await;
        document::document(case, outcome, &self.raters, self.engine.clone())
    }

    /// Who sits on the panel, in seat order.
    pub fn raters(&self) -> &[Rater] {
        &self.raters
    }
}
