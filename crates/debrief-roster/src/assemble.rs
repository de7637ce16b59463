//! Files to personas: each read, joined with the one it extends, and resolved.

use debrief_core::Persona;

use crate::examples::{self, Example};
use crate::own::{Known, unusable_cues};
use crate::problem::{Note, Problems};
use crate::raw::{At, RawPersona};
use crate::read::read;
use crate::resolve::{Base, resolve};
use crate::rubric::Rubric;
use crate::sources::{Origin, Source};
use crate::words::{did_you_mean, shown};

/// A persona that can sit, with its examples, which have not been run.
#[derive(Debug, Clone)]
pub(crate) struct Ready {
    pub(crate) persona: Persona,
    pub(crate) examples: Vec<Example>,
}

/// What became of a file.
pub(crate) type Outcome = Result<Ready, Problems>;

/// What became of each source; the nearest source stands first.
pub(crate) fn assemble(sources: &[Source], rubric: &Rubric) -> Vec<Outcome> {
    let files: Vec<_> = sources.iter().map(File::of).collect();
    let mut assembly = Assembly { files, rubric, done: vec![None; sources.len()] };
    (0..sources.len()).map(|index| assembly.outcome(index)).collect()
}

struct File<'a> {
    source: &'a Source,
    raw: Option<RawPersona>,
    notes: Vec<Note>,
}

impl<'a> File<'a> {
    fn of(source: &'a Source) -> Self {
        let mut notes = Vec::new();
        let raw = match &source.text {
            Ok(text) => read(text, &mut notes),
            Err(why) => {
                notes.push(Note::new(&(0..0), why));
                None
            }
        };
        Self { source, raw, notes }
    }

    fn extends(&self) -> Option<&At<String>> {
        self.raw.as_ref()?.extends.as_ref()
    }
}

struct Assembly<'a> {
    files: Vec<File<'a>>,
    rubric: &'a Rubric,
    done: Vec<Option<Outcome>>,
}

impl Assembly<'_> {
    fn outcome(&mut self, index: usize) -> Outcome {
        if let Some(done) = &self.done[index] {
            return done.clone();
        }
        let outcome = self.settle(index);
        self.done[index] = Some(outcome.clone());
        outcome
    }

    fn settle(&mut self, index: usize) -> Outcome {
        let mut notes = self.files[index].notes.clone();
        let extends = self.files[index].extends().cloned();
        let base = extends.as_ref().map(|extends| self.base(index, extends, &mut notes));
        let file = &self.files[index];
        let (base, from) = match &base {
            None => (Base::None, None),
            Some(Some(persona)) => (Base::Persona(persona), Some(persona)),
            Some(None) => (Base::Unusable, None),
        };
        let ready = file.raw.as_ref().and_then(|raw| {
            let persona = resolve(raw, &file.source.stem, base, self.rubric, &mut notes);
            // Those that come along were checked by the tests: that is a quarter of a start.
            if file.source.origin != Origin::BuiltIn {
                notes.extend(unusable_cues(raw));
            }
            let known = Known::new(raw, from, self.rubric);
            // Against half a persona, "not weighed" would be said of what was only misspelt.
            let whole = persona.as_ref().filter(|_| notes.is_empty());
            let examples = examples::resolve(&raw.examples, whole, &known, &mut notes);
            Some(Ready { persona: persona?, examples })
        });
        let text = file.source.text.as_deref().unwrap_or_default();
        match ready {
            Some(ready) if notes.is_empty() => Ok(ready),
            _ => Err(Problems::of(file.source.file(), text, notes)),
        }
    }

    /// The persona that a file extends, or a note of why it cannot.
    fn base(&mut self, index: usize, extends: &At<String>, notes: &mut Vec<Note>) -> Option<Persona> {
        let id = extends.value.as_str();
        let Some(base) = self.base_of(index) else {
            let stems: Vec<_> = self.files.iter().map(|file| file.source.stem.as_str()).collect();
            let others = stems.into_iter().filter(|stem| *stem != self.files[index].source.stem);
            let note = Note::new(&extends.span, "unknown persona").found(shown(id));
            let note = note.expected("an id of `debrief personas list`");
            notes.push(note.hint(did_you_mean(id, others)));
            return None;
        };
        if let Some(trail) = self.cycle(index) {
            notes.push(Note::new(&extends.span, "it extends itself").found(trail));
            return None;
        }
        let outcome = self.outcome(base);
        if let Err(problems) = &outcome {
            let note =
                Note::new(&extends.span, "the persona that it extends cannot be used").found(shown(id));
            let hint = format!("{} has errors: `debrief personas check {id}`", shown(problems.file()));
            notes.push(note.hint(hint));
        }
        outcome.ok().map(|ready| ready.persona)
    }

    /// The file that a file extends: the nearest of that id; of its own id, the next one farther away.
    fn base_of(&self, index: usize) -> Option<usize> {
        let id = self.files[index].extends()?.value.as_str();
        let from = if id == self.files[index].source.stem { index + 1 } else { 0 };
        let found = self.files.iter().skip(from).position(|file| file.source.stem == id)?;
        Some(from + found)
    }

    /// The ids on the way back to the file itself, if there is one: `a` → `b` → `a`.
    fn cycle(&self, index: usize) -> Option<String> {
        let shown = |index: usize| shown(&self.files[index].source.stem);
        let mut trail = shown(index);
        let mut at = index;
        // No way without a circle is longer than the list.
        for _ in 0..self.files.len() {
            at = self.base_of(at)?;
            trail = format!("{trail} → {}", shown(at));
            if at == index {
                return Some(trail);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sources::built_in;

    #[test]
    fn every_cue_that_comes_along_can_be_used() {
        let mut checked = 0;
        for source in built_in() {
            let file = File::of(&source);
            let raw = file.raw.expect("it can be read");
            checked += raw.criteria.len();
            let unusable: Vec<_> = unusable_cues(&raw).collect();
            assert!(unusable.is_empty(), "{}: {unusable:?}", source.stem);
        }
        assert!(checked > 0);
    }
}
