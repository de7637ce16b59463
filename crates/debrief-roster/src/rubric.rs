//! The criteria that are built in, and the persona crates: the one list to add a persona crate to.

use std::sync::Arc;

use debrief_core::{CriterionId, FlagId, Persona};
use debrief_rubric::{Criterion, criteria, own_criterion};

/// A persona crate: its persona's id, its persona file, its criteria.
pub(crate) struct PersonaCrate {
    pub(crate) id: &'static str,
    pub(crate) file: &'static str,
    pub(crate) criteria: &'static [&'static Criterion],
}

/// The persona crates.
pub(crate) static CRATES: [PersonaCrate; 3] = [
    PersonaCrate {
        id: "director-of-product",
        file: debrief_director_of_product::PERSONA,
        criteria: &debrief_director_of_product::CRITERIA,
    },
    PersonaCrate {
        id: "vp-engineering",
        file: debrief_vp_engineering::PERSONA,
        criteria: &debrief_vp_engineering::CRITERIA,
    },
    PersonaCrate {
        id: "client-success",
        file: debrief_client_success::PERSONA,
        criteria: &debrief_client_success::CRITERIA,
    },
];

/// The shared criteria and those of the persona crates.
#[derive(Debug, Clone)]
pub(crate) struct Rubric {
    shared: Vec<Arc<Criterion>>,
    /// In the order of [`CRATES`].
    by_crate: Vec<Vec<Arc<Criterion>>>,
}

impl Rubric {
    pub(crate) fn load() -> Self {
        let owned = |list: &[&Criterion]| list.iter().map(|&criterion| Arc::new(criterion.clone())).collect();
        Self {
            shared: owned(&criteria::SHARED),
            by_crate: CRATES.iter().map(|of| owned(of.criteria)).collect(),
        }
    }

    pub(crate) fn shared(&self) -> &[Arc<Criterion>] {
        &self.shared
    }

    /// Each persona crate's id with its criteria.
    pub(crate) fn by_crate(&self) -> impl Iterator<Item = (&'static str, &[Arc<Criterion>])> {
        CRATES.iter().zip(&self.by_crate).map(|(of, criteria)| (of.id, criteria.as_slice()))
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &Arc<Criterion>> {
        self.shared.iter().chain(self.by_crate.iter().flatten())
    }

    pub(crate) fn get(&self, id: &str) -> Option<&Arc<Criterion>> {
        self.all().find(|criterion| criterion.id.as_str() == id)
    }

    /// The criteria that a flag lowers.
    pub(crate) fn lowered_by(&self, flag: FlagId) -> impl Iterator<Item = &CriterionId> {
        let lowers = move |criterion: &&Arc<Criterion>| criterion.lowered_by.iter().any(|by| by.flag == flag);
        self.all().filter(lowers).map(|criterion| &criterion.id)
    }

    /// The criterion that a persona means by an id.
    pub(crate) fn meant_by(&self, persona: &Persona, id: &CriterionId) -> Option<Arc<Criterion>> {
        let own = persona.criteria.iter().find(|own| own.id == *id);
        own.map(|own| Arc::new(own_criterion(own))).or_else(|| self.get(id.as_str()).cloned())
    }
}
