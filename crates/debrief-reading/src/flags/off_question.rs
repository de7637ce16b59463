//! # What it finds
//! An answer to another question: an introduction, a list of traits, a pitch.
//!
//! # Why it matters
//! What was asked for cannot be rated. It says nothing bad about the candidate.
//!
//! # Known misses
//! A story that was asked for, told about something else.

use debrief_core::Topic;

use crate::read::Seen;

/// The sentence to point at, if the answer is about the candidate in general where an occasion was asked for.
///
/// `log_odds` holds, for each sentence, how much it looks like an answer to another question.
pub(crate) fn find(seen: &[Seen], topics: &[Topic], log_odds: &[f32]) -> Option<usize> {
    let asked_for_a_story = !topics.is_empty() && !topics.contains(&Topic::Approach);
    let told = seen.iter().filter(|s| !s.heading);
    let (count, off) = told
        .zip(log_odds)
        .fold((0_usize, 0_usize), |(count, off), (_, odds)| (count + 1, off + usize::from(*odds > 0.0)));
    if !asked_for_a_story || count == 0 || off * 4 < count {
        return None;
    }
    let acts = seen.iter().filter(|s| s.grammar.i_did && s.part == debrief_core::Part::Action).count();
    (acts * 3 < count).then(|| {
        let best = log_odds.iter().enumerate().max_by(|(_, a), (_, b)| a.total_cmp(b));
        best.map(|(at, _)| at)
    })?
}
