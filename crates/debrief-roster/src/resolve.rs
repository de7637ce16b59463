//! What the author wrote to who the reviewer is: every id known, every number in its range, `extends` merged.

use std::ops::Range;

use debrief_core::{
    CriterionId, Dealbreaker, FlagId, MustHave, Persona, PersonaId, Rating, Recommendation, Weight,
};

use crate::own::{Known, own_criteria};
use crate::problem::Note;
use crate::raw::{At, Number, RawMustHave, RawPersona, Setting};
use crate::rubric::Rubric;
use crate::voice::voice;
use crate::words::{did_you_mean, one_of, shown};

/// What `extends` came to.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Base<'a> {
    /// The file extends nobody.
    None,
    /// It extends this persona.
    Persona(&'a Persona),
    /// It extends somebody who cannot be used, which was noted: what is missing may stand there.
    Unusable,
}

/// Resolves what was written; `stem` is the name of the file, which the id must be. What comes back is only good if
/// nothing was noted.
pub(crate) fn resolve(
    raw: &RawPersona,
    stem: &str,
    base: Base<'_>,
    rubric: &Rubric,
    notes: &mut Vec<Note>,
) -> Option<Persona> {
    let from = if let Base::Persona(persona) = base { Some(persona) } else { None };
    let text = |own: &Option<At<String>>, of_base: fn(&Persona) -> &String| {
        own.as_ref().map(|text| text.value.clone()).or_else(|| from.map(of_base).cloned())
    };
    let id = raw.id.as_ref().and_then(|id| persona_id(id, stem, notes));
    let known = Known::new(raw, from, rubric);
    let mut criteria = own_criteria(&raw.criteria, from, rubric, notes);
    let before = notes.len();
    let weights = weights(raw, from, &known, notes);
    let weighed = Weighed {
        weights: &weights,
        sure: notes.len() == before && !weights.is_empty() && !matches!(base, Base::Unusable),
    };
    // A criterion that the base brought, and whose weight was dropped, goes with its weight.
    criteria.retain(|own| own.written.is_some() || weighed.has(&own.criterion.id));
    for own in criteria.iter().filter(|own| weighed.lacks(&own.criterion.id)) {
        let note = Note::new(
            own.written.as_ref().unwrap_or(&(0..0)),
            "this criterion has no weight, so it is never rated",
        );
        notes.push(note.expected(format!("`{} = 1` under `[weights]`", own.criterion.id)));
    }
    let must_have = must_haves(raw, from, &known, &weighed, notes);
    let dealbreakers = dealbreakers(raw, from, rubric, &weighed, notes);
    let persona = Persona {
        id: id?,
        must_have,
        dealbreakers,
        voice: voice(&raw.voice, from.map(|base| &base.voice), notes),
        criteria: criteria.into_iter().map(|own| own.criterion).collect(),
        name: text(&raw.name, |base| &base.name).unwrap_or_default(),
        title: text(&raw.title, |base| &base.title).unwrap_or_default(),
        lens: text(&raw.lens, |base| &base.lens).unwrap_or_default(),
        weights,
    };
    Some(persona)
}

/// The criteria that a persona weighs.
struct Weighed<'a> {
    weights: &'a [(CriterionId, Weight)],
    /// Whether these are all: no weight was refused, and the base is known.
    sure: bool,
}

impl Weighed<'_> {
    fn has(&self, id: &CriterionId) -> bool {
        self.weights.iter().any(|(weighed, _)| weighed == id)
    }

    /// Whether it is missing for sure, and not merely misspelt.
    fn lacks(&self, id: &CriterionId) -> bool {
        self.sure && !self.has(id)
    }
}

fn persona_id(id: &At<String>, stem: &str, notes: &mut Vec<Note>) -> Option<PersonaId> {
    let Ok(valid) = PersonaId::new(&id.value) else {
        let note = Note::new(&id.span, "unusable id");
        notes.push(note.expected("`a` to `z`, digits, `_` and `-`, a letter first").found(shown(&id.value)));
        return None;
    };
    if id.value != stem {
        let note = Note::new(&id.span, "the id is not the name of the file").expected(shown(stem));
        notes.push(note.found(shown(&id.value)).hint(format!("or name the file `{valid}.toml`")));
    }
    Some(valid)
}

/// A place for each key that the base brought; `false` takes one away, a value replaces or adds one.
fn merge<K: PartialEq, V>(list: &mut Vec<(K, V)>, key: K, value: Option<V>) -> bool {
    match (list.iter().position(|(have, _)| *have == key), value) {
        (Some(at), Some(value)) => list[at].1 = value,
        (None, Some(value)) => list.push((key, value)),
        (Some(at), None) => drop(list.remove(at)),
        (None, None) => return false,
    }
    true
}

fn nothing_to_drop(span: &Range<usize>, key: &str) -> Note {
    Note::new(span, "`false` drops what `extends` brought, and it brought no such key").found(shown(key))
}

fn weights(
    raw: &RawPersona,
    base: Option<&Persona>,
    known: &Known<'_>,
    notes: &mut Vec<Note>,
) -> Vec<(CriterionId, Weight)> {
    let mut weights = base.map(|base| base.weights.clone()).unwrap_or_default();
    let Some(written) = &raw.weights else { return weights };
    let before = notes.len();
    for (key, value) in &written.value {
        let Some(id) = known.criterion(key, notes) else { continue };
        let weight = match value.value {
            Setting::Dropped => None,
            Setting::Set(number) => {
                let Ok(weight) = Weight::new(as_decimal(number)) else {
                    let note = Note::new(&value.span, "unusable weight").expected("a finite number above 0");
                    notes.push(note.found(as_written(number)));
                    continue;
                };
                Some(weight)
            }
        };
        if !merge(&mut weights, id, weight) {
            notes.push(nothing_to_drop(&value.span, &key.value));
        }
    }
    if weights.is_empty() && notes.len() == before {
        notes.push(Note::new(&written.span, "nothing is weighed").expected("at least one criterion"));
    }
    weights
}

fn must_haves(
    raw: &RawPersona,
    base: Option<&Persona>,
    known: &Known<'_>,
    weighed: &Weighed<'_>,
    notes: &mut Vec<Note>,
) -> Vec<MustHave> {
    let inherited = base.iter().flat_map(|base| &base.must_have).filter(|must| weighed.has(&must.criterion));
    let mut list: Vec<_> =
        inherited.map(|must| (must.criterion.clone(), Some((must.floor, must.cap)))).collect();
    for (key, value) in &raw.must_have {
        let Some(id) = known.criterion(key, notes) else { continue };
        let rule = match &value.value {
            Setting::Dropped => None,
            Setting::Set(rule) => {
                if weighed.lacks(&id) {
                    let note = Note::new(&key.span, "a must-have that is not weighed is never rated");
                    notes.push(note.expected(format!("`{id} = 1` under `[weights]`")));
                }
                // A rule that cannot be used still takes its place: the error is not that there is none.
                Some(floor_and_cap(rule, notes))
            }
        };
        if !merge(&mut list, id, rule) {
            notes.push(nothing_to_drop(&value.span, &key.value));
        }
    }
    let usable = |(criterion, rule): (CriterionId, Option<_>)| {
        rule.map(|(floor, cap)| MustHave { criterion, floor, cap })
    };
    list.into_iter().filter_map(usable).collect()
}

fn floor_and_cap(rule: &RawMustHave, notes: &mut Vec<Note>) -> Option<(Rating, Recommendation)> {
    let floor = rule.floor.as_ref().and_then(|floor| {
        let rating = rating(floor.value, &floor.span, notes)?;
        if rating == Rating::MIN {
            notes.push(Note::new(&floor.span, "no rating is under this floor").expected("2 to 5").found("1"));
        }
        Some(rating)
    });
    let cap = rule.cap.as_ref().and_then(|cap| recommendation(&cap.value, &cap.span, notes));
    Some((floor?, cap?))
}

fn dealbreakers(
    raw: &RawPersona,
    base: Option<&Persona>,
    rubric: &Rubric,
    weighed: &Weighed<'_>,
    notes: &mut Vec<Note>,
) -> Vec<Dealbreaker> {
    let noticed = |flag| rubric.lowered_by(flag).any(|id| weighed.has(id));
    let inherited = base.iter().flat_map(|base| &base.dealbreakers).filter(|deal| noticed(deal.flag));
    let mut list: Vec<_> = inherited.map(|deal| (deal.flag, Some(deal.cap))).collect();
    for (key, value) in &raw.dealbreakers {
        let flag = flag(key, notes);
        let cap = match &value.value {
            Setting::Dropped => None,
            Setting::Set(cap) => Some(recommendation(cap, &value.span, notes)),
        };
        let Some(flag) = flag else { continue };
        let lowered: Vec<_> = rubric.lowered_by(flag).collect();
        if cap.is_some() && lowered.iter().all(|id| weighed.lacks(id)) {
            notes.push(never_noticed(key, &lowered));
        }
        if !merge(&mut list, flag, cap) {
            notes.push(nothing_to_drop(&value.span, &key.value));
        }
    }
    list.into_iter().filter_map(|(flag, cap)| Some(Dealbreaker { flag, cap: cap? })).collect()
}

/// A flag is noticed on a criterion that it lowers.
fn never_noticed(flag: &At<String>, lowered: &[&CriterionId]) -> Note {
    if lowered.is_empty() {
        return Note::new(&flag.span, "this flag is reported and moves nothing").found(shown(&flag.value));
    }
    let names: Vec<_> = lowered.iter().map(|id| id.as_str()).collect();
    let note = Note::new(&flag.span, "nothing that this flag lowers is weighed, so it is never noticed");
    note.expected(format!("a weight for {}", one_of(&names))).found(shown(&flag.value))
}

/// A flag of the rubric.
pub(crate) fn flag(id: &At<String>, notes: &mut Vec<Note>) -> Option<FlagId> {
    id.value
        .parse()
        .map_err(|_| {
            let names: Vec<_> = FlagId::ALL.iter().map(|flag| flag.as_str()).collect();
            let note = Note::new(&id.span, "unknown flag").expected(one_of(&names)).found(shown(&id.value));
            notes.push(note.hint(did_you_mean(&id.value, names)));
        })
        .ok()
}

/// A whole number from 1 to 5.
pub(crate) fn rating(number: Number, span: &Range<usize>, notes: &mut Vec<Note>) -> Option<Rating> {
    let whole = if let Number::Whole(whole) = number { u8::try_from(whole).ok() } else { None };
    let rating = whole.and_then(|whole| Rating::new(whole).ok());
    if rating.is_none() {
        let note = Note::new(span, "unusable rating").expected("a whole number from 1 to 5");
        notes.push(note.found(as_written(number)));
    }
    rating
}

fn recommendation(cap: &str, span: &Range<usize>, notes: &mut Vec<Note>) -> Option<Recommendation> {
    let found =
        Recommendation::ALL.into_iter().find(|r| r.as_str() == cap && *r != Recommendation::StrongHire);
    if found.is_none() {
        let all = Recommendation::ALL.map(Recommendation::as_str);
        let names = all.split_last().map_or(all.as_slice(), |(_, capping)| capping);
        let message =
            if cap == "strong_hire" { "this cap holds nothing down" } else { "unknown recommendation" };
        let note = Note::new(span, message).expected(one_of(names)).found(shown(cap));
        notes.push(note.hint(did_you_mean(cap, names.iter().copied())));
    }
    found
}

#[expect(clippy::cast_precision_loss, reason = "a weight past 2^53 is as good rounded")]
fn as_decimal(number: Number) -> f64 {
    match number {
        Number::Whole(whole) => whole as f64,
        Number::Decimal(decimal) => decimal,
    }
}

fn as_written(number: Number) -> String {
    match number {
        Number::Whole(whole) => format!("`{whole}`"),
        Number::Decimal(decimal) => format!("`{decimal:?}`"),
    }
}
