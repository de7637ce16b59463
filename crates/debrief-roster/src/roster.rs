//! Everyone who can sit.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use debrief_core::{CriterionId, Persona, PersonaId};
use debrief_rubric::{Criterion, Rater, own_criterion};

use crate::DEFAULT_PANEL;
use crate::assemble::{Outcome, Ready, assemble};
use crate::error::RosterError;
use crate::examples;
use crate::problem::Problems;
use crate::rubric::Rubric;
use crate::show;
use crate::sources::{Origin, Source, built_in, in_folder, read};

/// Everyone who can sit: the personas that are built in and those of the folders searched.
///
/// A file that has errors takes nobody else away: it is refused when its persona is asked for.
#[derive(Debug, Clone)]
pub struct Roster {
    rubric: Rubric,
    /// The nearest first. A nearer one of the same name hides the others.
    sources: Vec<Source>,
    /// What became of each source.
    outcomes: Vec<Outcome>,
}

/// One of everyone who can sit.
#[derive(Debug, Clone, Copy)]
pub struct Listed<'a> {
    /// The id; where the file has errors, the file's name.
    pub id: &'a str,
    /// Where it came from.
    pub origin: &'a Origin,
    /// Who it is, or why it cannot be used.
    pub persona: Result<&'a Persona, &'a Problems>,
}

/// Criteria that belong together.
#[derive(Debug, Clone)]
pub struct CriteriaGroup {
    /// Whose they are; none for those that every reviewer shares.
    pub persona: Option<PersonaId>,
    /// A heading: `Shared criteria`, or a persona's title.
    pub title: String,
    /// The criteria, in order.
    pub criteria: Vec<Arc<Criterion>>,
}

impl Roster {
    /// Everyone who is built in, and everyone in these folders, the nearest folder first. Folders that do not exist
    /// have nobody. For the usual folders, see [`folders`](crate::folders).
    ///
    /// # Errors
    /// [`RosterError::Unreadable`] if a folder is there and cannot be listed.
    pub fn load(folders: &[PathBuf]) -> Result<Self, RosterError> {
        let mut sources = Vec::new();
        for folder in folders {
            sources.extend(in_folder(folder)?);
        }
        sources.extend(built_in());
        let rubric = Rubric::load();
        let outcomes = assemble(&sources, &rubric);
        Ok(Self { rubric, sources, outcomes })
    }

    /// Adds a file, nearer than all others, and says whose it is.
    ///
    /// # Errors
    /// [`RosterError::Unreadable`] if there is no such text file, [`RosterError::Broken`] if it has errors.
    pub fn add_file(&mut self, path: &Path) -> Result<PersonaId, RosterError> {
        let text = read(path).map_err(|error| RosterError::Unreadable { path: path.to_owned(), error })?;
        self.add_text(path, text)
    }

    /// Adds a file's text, nearer than all others, and says whose it is. The id must be the file's name.
    ///
    /// # Errors
    /// [`RosterError::Broken`] if it has errors; then nothing was added.
    pub fn add_text(&mut self, path: &Path, text: String) -> Result<PersonaId, RosterError> {
        self.sources.insert(0, Source::of(path, Ok(text)));
        // All of them: a persona may extend the one that is now hidden.
        let outcomes = assemble(&self.sources, &self.rubric);
        match &outcomes[0] {
            Err(problems) => {
                let problems = problems.clone();
                self.sources.remove(0);
                Err(RosterError::Broken(Box::new(problems)))
            }
            Ok(Ready { persona, .. }) => {
                let id = persona.id.clone();
                self.outcomes = outcomes;
                Ok(id)
            }
        }
    }

    /// A persona.
    ///
    /// # Errors
    /// [`RosterError::UnknownPersona`] or [`RosterError::Broken`].
    pub fn get(&self, id: &PersonaId) -> Result<&Persona, RosterError> {
        self.ready(id).map(|ready| &ready.persona)
    }

    /// Everyone, those who are hidden by a nearer one of the same id left out: the default panel, then by id.
    pub fn list(&self) -> Vec<Listed<'_>> {
        let mut listed: Vec<Listed<'_>> = Vec::new();
        for (source, outcome) in self.sources.iter().zip(&self.outcomes) {
            if listed.iter().all(|listed| listed.id != source.stem) {
                let persona = outcome.as_ref().map(|ready| &ready.persona);
                listed.push(Listed { id: &source.stem, origin: &source.origin, persona });
            }
        }
        let seat = |id: &str| DEFAULT_PANEL.iter().position(|seat| seat.as_str() == id);
        listed.sort_by_key(|listed| (seat(listed.id).unwrap_or(DEFAULT_PANEL.len()), listed.id));
        listed
    }

    /// A persona with its criteria, ready to rate.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub fn rater(&self, id: &PersonaId) -> Result<Rater, RosterError> {
        self.rater_of(self.get(id)?)
    }

    /// Runs a persona's examples, and says how many there were.
    ///
    /// # Errors
    /// As [`get`](Self::get); and [`RosterError::Broken`] if an example fails.
    pub fn check(&self, id: &PersonaId) -> Result<usize, RosterError> {
        let ready = self.ready(id)?;
        let rater = self.rater_of(&ready.persona)?;
        let mut notes = Vec::new();
        ready.examples.iter().for_each(|example| examples::run(example, &rater, &mut notes));
        if notes.is_empty() {
            return Ok(ready.examples.len());
        }
        let source = self.sources.iter().find(|source| source.stem == id.as_str());
        let text = source.and_then(|source| source.text.as_deref().ok()).unwrap_or_default();
        let problems = Problems::of(source.map(Source::file).unwrap_or_default(), text, notes);
        Err(RosterError::Broken(Box::new(problems)))
    }

    /// A persona in Markdown: lens, weights, must-haves, dealbreakers, criteria of their own.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub fn show(&self, id: &PersonaId) -> Result<String, RosterError> {
        let persona = self.get(id)?;
        let origin =
            self.sources.iter().find(|source| source.stem == id.as_str()).map(|source| &source.origin);
        let question = |id: &CriterionId| self.rubric.meant_by(persona, id).map(|c| c.question.to_string());
        Ok(show::markdown(persona, origin.unwrap_or(&Origin::BuiltIn), question))
    }

    /// A criterion: of the rubric, or of a persona's own. Where two personas have each their own of the same id, that of
    /// the nearer one; a [`Rater`] always has its persona's.
    pub fn criterion(&self, id: &CriterionId) -> Option<Arc<Criterion>> {
        if let Some(criterion) = self.rubric.get(id.as_str()) {
            return Some(Arc::clone(criterion));
        }
        let mut own = self.outcomes.iter().flatten().flat_map(|ready| &ready.persona.criteria);
        own.find(|own| own.id == *id).map(|own| Arc::new(own_criterion(own)))
    }

    /// All criteria, each once: the shared ones, the persona crates', then what other personas brought along.
    pub fn criteria(&self) -> Vec<CriteriaGroup> {
        let shared = CriteriaGroup {
            persona: None,
            title: "Shared criteria".to_owned(),
            criteria: self.rubric.shared().to_vec(),
        };
        let mut groups = vec![shared];
        for (id, criteria) in self.rubric.by_crate() {
            let id = PersonaId::fixed(id);
            let title = self.get(&id).map_or_else(|_| id.to_string(), |persona| persona.title.clone());
            groups.push(CriteriaGroup { persona: Some(id), title, criteria: criteria.to_vec() });
        }
        let mut seen: Vec<&CriterionId> = Vec::new();
        for persona in self.list().into_iter().filter_map(|listed| listed.persona.ok()) {
            let mut criteria = Vec::new();
            for own in persona.criteria.iter().filter(|own| !seen.contains(&&own.id)).collect::<Vec<_>>() {
                seen.push(&own.id);
                criteria.push(Arc::new(own_criterion(own)));
            }
            if !criteria.is_empty() {
                let (persona, title) = (Some(persona.id.clone()), persona.title.clone());
                groups.push(CriteriaGroup { persona, title, criteria });
            }
        }
        groups
    }

    fn ready(&self, id: &PersonaId) -> Result<&Ready, RosterError> {
        match self.sources.iter().position(|source| source.stem == id.as_str()).map(|at| &self.outcomes[at]) {
            Some(Ok(ready)) => Ok(ready),
            Some(Err(problems)) => Err(RosterError::Broken(Box::new(problems.clone()))),
            None => Err(RosterError::UnknownPersona {
                id: id.clone(),
                known_ids: self.list().iter().map(|listed| listed.id.to_owned()).collect(),
            }),
        }
    }

    fn rater_of(&self, persona: &Persona) -> Result<Rater, RosterError> {
        Ok(Rater::new(persona.clone(), |id| self.rubric.meant_by(persona, id))?)
    }
}
