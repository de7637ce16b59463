//! The criteria that a file brings along, and which ids it may name.

use std::collections::BTreeMap;
use std::ops::Range;

use debrief_core::{Anchors, CriterionId, Cues, FlagId, OwnCriterion, Persona};

use crate::cue::unusable;
use crate::problem::Note;
use crate::raw::{At, RawCriterion, RawCues, RawPersona};
use crate::rubric::Rubric;
use crate::words::{did_you_mean, shown};

/// The ids of criteria that a file may name: the rubric's, its own, its base's own.
pub(crate) struct Known<'a>(Vec<&'a str>);

impl<'a> Known<'a> {
    pub(crate) fn new(raw: &'a RawPersona, base: Option<&'a Persona>, rubric: &'a Rubric) -> Self {
        let rubric = rubric.all().map(|criterion| criterion.id.as_str());
        let inherited = base.iter().flat_map(|base| &base.criteria).map(|own| own.id.as_str());
        let own = raw.criteria.iter().filter_map(|own| own.value.id.as_ref()).map(|id| id.value.as_str());
        Self(rubric.chain(inherited).chain(own).collect())
    }

    /// The criterion that a key names, or a note that nobody has it.
    pub(crate) fn criterion(&self, key: &At<String>, notes: &mut Vec<Note>) -> Option<CriterionId> {
        if self.0.contains(&key.value.as_str()) {
            // An id that is known and yet unusable is an own one: it is noted where it is defined.
            return CriterionId::new(&key.value).ok();
        }
        let note = Note::new(&key.span, "unknown criterion").found(shown(&key.value));
        let note = note.expected("an id of `debrief criteria`, or of a `[[criteria]]` in this file");
        notes.push(note.hint(did_you_mean(&key.value, self.0.iter().copied())));
        None
    }
}

/// A criterion of a persona's own.
pub(crate) struct Own {
    pub(crate) criterion: OwnCriterion,
    /// Where its id stands, unless the base brought it.
    pub(crate) written: Option<Range<usize>>,
}

/// The base's own criteria, those of the file put over them or added.
pub(crate) fn own_criteria(
    raw: &[At<RawCriterion>],
    base: Option<&Persona>,
    rubric: &Rubric,
    notes: &mut Vec<Note>,
) -> Vec<Own> {
    let inherited = base.iter().flat_map(|base| &base.criteria);
    let mut all: Vec<_> = inherited.map(|own| Own { criterion: own.clone(), written: None }).collect();
    for own in raw {
        let Some(own) = own_criterion(&own.value, rubric, notes) else { continue };
        match all.iter_mut().find(|have| have.criterion.id == own.criterion.id) {
            Some(Own { written: Some(_), .. }) => {
                let span = own.written.unwrap_or_default();
                notes.push(Note::new(&span, "criterion given twice").found(shown(own.criterion.id.as_str())));
            }
            Some(have) => *have = own,
            None => all.push(own),
        }
    }
    all
}

fn own_criterion(raw: &RawCriterion, rubric: &Rubric, notes: &mut Vec<Note>) -> Option<Own> {
    let id = raw.id.as_ref().and_then(|id| own_id(id, rubric, notes));
    let cues = raw.cues.as_ref().map(|raw| cues(raw, notes));
    let anchors = raw.anchors.as_ref().and_then(|anchors| {
        let text = |anchor: &Option<At<String>>| anchor.as_ref().map(|anchor| anchor.value.clone());
        Some(Anchors { one: text(&anchors.one)?, three: text(&anchors.three)?, five: text(&anchors.five)? })
    });
    let criterion = OwnCriterion {
        id: id?,
        question: raw.question.as_ref()?.value.clone(),
        anchors: anchors?,
        cues: cues?,
        follow_up: raw.follow_up.iter().map(|line| line.value.clone()).collect(),
    };
    Some(Own { criterion, written: raw.id.as_ref().map(|id| id.span.clone()) })
}

fn own_id(id: &At<String>, rubric: &Rubric, notes: &mut Vec<Note>) -> Option<CriterionId> {
    let Ok(valid) = CriterionId::new(&id.value) else {
        let note = Note::new(&id.span, "unusable id").found(shown(&id.value));
        notes.push(note.expected("`a` to `z`, digits, `_` and `-`, a letter first"));
        return None;
    };
    let taken = if rubric.get(&id.value).is_some() {
        "the rubric has a criterion of this id"
    } else if id.value.parse::<FlagId>().is_ok() {
        "the rubric has a flag of this id"
    } else {
        return Some(valid);
    };
    notes.push(Note::new(&id.span, taken).expected("an id of its own").found(shown(&id.value)));
    None
}

/// The phrases of a file that cannot be used as cues.
pub(crate) fn unusable_cues(raw: &RawPersona) -> impl Iterator<Item = Note> {
    let cues = raw.criteria.iter().filter_map(|own| own.value.cues.as_ref());
    cues.flat_map(|cues| cues.supporting.iter().chain(&cues.opposing)).filter_map(unusable)
}

fn cues(raw: &RawCues, notes: &mut Vec<Note>) -> Cues {
    let mut seen = BTreeMap::new();
    let mut checked = |list: &[At<String>], side: &'static str| {
        for phrase in list {
            if let Some(before) = seen.insert(phrase.value.to_lowercase(), side) {
                let message = if before == side {
                    "phrase given twice"
                } else {
                    "the same phrase speaks for and against"
                };
                notes.push(Note::new(&phrase.span, message).found(shown(&phrase.value)));
            }
        }
        list.iter().map(|phrase| phrase.value.clone()).collect()
    };
    Cues { supporting: checked(&raw.supporting, "for"), opposing: checked(&raw.opposing, "against") }
}
