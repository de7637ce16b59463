//! Voice lines, and what may be filled into them.

use debrief_core::Voice;

use crate::problem::Note;
use crate::raw::{At, RawVoice};
use crate::words::{did_you_mean, one_of, shown};

/// Where nobody is spoken to: the initial take and the closing.
const ALONE: &[&str] = &["{point}", "{quote}"];
/// Where a colleague is spoken to.
const TO_A_COLLEAGUE: &[&str] = &["{colleague}", "{point}", "{quote}"];

/// The lines of the file; the base's where the file has no list of that kind.
pub(crate) fn voice(raw: &RawVoice, base: Option<&Voice>, notes: &mut Vec<Note>) -> Voice {
    let mut lines = |written: &Option<Vec<At<String>>>, of_base: fn(&Voice) -> &Vec<String>, may: &[&str]| {
        let Some(written) = written else { return base.map(of_base).cloned().unwrap_or_default() };
        for (index, line) in written.iter().enumerate() {
            check(line, may, notes);
            if written.iter().take(index).any(|before| before.value == line.value) {
                notes.push(Note::new(&line.span, "line given twice"));
            }
        }
        written.iter().map(|line| line.value.clone()).collect()
    };
    Voice {
        opens: lines(&raw.opens, |base| &base.opens, ALONE),
        misses: lines(&raw.misses, |base| &base.misses, ALONE),
        agrees: lines(&raw.agrees, |base| &base.agrees, TO_A_COLLEAGUE),
        pushes_back: lines(&raw.pushes_back, |base| &base.pushes_back, TO_A_COLLEAGUE),
        builds_on: lines(&raw.builds_on, |base| &base.builds_on, TO_A_COLLEAGUE),
        asks: lines(&raw.asks, |base| &base.asks, TO_A_COLLEAGUE),
        closes: lines(&raw.closes, |base| &base.closes, ALONE),
    }
}

/// Notes every `{…}` that cannot be filled in, and every brace without its partner.
fn check(line: &At<String>, may: &[&str], notes: &mut Vec<Note>) {
    let mut rest = line.value.as_str();
    while let Some(at) = rest.find(['{', '}']) {
        let from = rest.get(at..).unwrap_or_default();
        let end = from.char_indices().skip(1).find(|(_, c)| matches!(c, '{' | '}'));
        let placeholder = match end {
            Some((end, '}')) if from.starts_with('{') => from.get(..=end).unwrap_or(from),
            _ => {
                let note = Note::new(&line.span, "a brace without its partner");
                notes.push(note.expected(one_of(may)).found(shown(&line.value)));
                return;
            }
        };
        if !may.contains(&placeholder) {
            let message = if TO_A_COLLEAGUE.contains(&placeholder) {
                "nobody is spoken to in this kind of line"
            } else {
                "unknown placeholder"
            };
            let note = Note::new(&line.span, message).expected(one_of(may)).found(shown(placeholder));
            notes.push(note.hint(did_you_mean(placeholder, may.iter().copied())));
        }
        rest = from.get(placeholder.len()..).unwrap_or_default();
    }
}
