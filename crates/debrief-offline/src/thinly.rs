//! What is said of an answer that cannot be rated: that it cannot, and what to add.

use debrief_core::{Case, Finding, FlagId};
use debrief_rubric::{Rater, criteria};

use crate::clean::{clean, words};
use crate::heard::Heard;
use crate::line::Fill;
use crate::lines::{take, thin};
use crate::person::Candidate;
use crate::pick::Picker;
use crate::saying;
use crate::speech::{LEAST, Lines, MOST, Speech};
use crate::{asked, quote};

/// "I can't tell from this", and what this reviewer would need.
pub(crate) fn take(rater: &Rater, case: &Case, picker: Picker) -> String {
    let mut speech = Speech::new(picker, Candidate::You, MOST, Heard::new());
    let nothing = Fill::new();
    speech.say(Lines::of(thin::CANNOT_TELL), &nothing);
    let off = off_question(case, &mut speech);
    let reason = case.reading.insufficient.as_deref().map(clean).filter(|reason| !off && words(reason) <= 35);
    speech.say(Lines::of(&["{reason}."]), &Fill::new().with("reason", reason.unwrap_or_default()));
    let wanted = wanted(rater, picker);
    let fill = wanted.first().map_or_else(Fill::new, |first| saying::wanted(Fill::new(), first));
    let fill = match wanted.get(1) {
        Some(second) => fill.phrase("hear2", second),
        None => fill,
    };
    speech.say(Lines::of(thin::WOULD_NEED), &fill);
    if speech.words() < 55 {
        speech.say(Lines::of(thin::ADD), &nothing);
    }
    speech.say(Lines::of(thin::ENDS_OPEN), &nothing);
    for _ in 0..9 {
        if speech.words() < LEAST {
            speech.say(Lines::of(thin::ALWAYS_TO_YOU), &nothing);
        }
    }
    speech.text()
}

/// Says what was asked and what was answered instead, where that is the trouble.
fn off_question<'a>(case: &'a Case, speech: &mut Speech<'a>) -> bool {
    let Some(flag) = case.reading.flags_of(FlagId::OffQuestion).next() else { return false };
    let finding = Finding::flag(flag.id, &case.transcript.answer, case.reading.words_of_flag(flag));
    let fill = asked::fill(case, quote::of_finding(case, &finding));
    speech.say(Lines::of(take::OFF_QUESTION), &fill)
}

/// What this reviewer's own criteria look for above all.
fn wanted(rater: &Rater, picker: Picker) -> Vec<&str> {
    let persona = rater.persona();
    let shared = |id: &str| criteria::SHARED.iter().any(|criterion| criterion.id.as_str() == id);
    let mut ids: Vec<_> =
        persona.weights.iter().map(|(id, weight)| (shared(id.as_str()), weight.get(), id)).collect();
    ids.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    let best = ids.iter().filter_map(|(_, _, id)| {
        let criterion = rater.criterion(id)?;
        if persona.criteria.iter().any(|own| own.id == **id) {
            return None;
        }
        let look = criterion.looks_for.iter().max_by(|a, b| a.points.total_cmp(&b.points))?;
        Some(look.wanted.as_ref()).filter(|wanted| words(wanted) <= 14)
    });
    let best: Vec<&str> = best.take(4).collect();
    let order: Vec<usize> = picker.order("what is wanted", best.len()).collect();
    order.into_iter().filter_map(|nth| best.get(nth).copied()).take(2).collect()
}
