//! # What it finds
//! What answers another question: an introduction, a list of traits, a pitch, a story that was not asked for; the whole
//! answer, or a drift that leaves the question behind.
//!
//! # Why it matters
//! What was asked for cannot be rated. It says nothing bad about the candidate.
//!
//! # Known misses
//! A well-told story that was asked for, about something else: the question's words are not compared.

use debrief_core::Topic;

/// The least geometric mean of the probabilities that a sentence answers another question, where all of an answer does:
/// set on training answers that an earlier model had not seen, where of those found 0.88 did so throughout, and 0.96 in
/// part.
const MEAN: f32 = 0.3;

/// Whether general talk is an answer, since the question asks how somebody works.
pub(crate) fn is_asked_for(topics: &[Topic]) -> bool {
    topics.contains(&Topic::Approach)
}

/// Whether all of the answer is about something else. `log_odds` has a number for each sentence.
pub(crate) fn is_throughout(log_odds: &[f32]) -> bool {
    let log_probability = |odds: &f32| -(-odds).exp().ln_1p();
    let mean = log_odds.iter().map(log_probability).sum::<f32>() / log_odds.len() as f32;
    mean > MEAN.ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_somebody_works_may_be_answered_in_general() {
        assert!(is_asked_for(&[Topic::Approach]));
        assert!(!is_asked_for(&[]));
    }

    #[test]
    fn a_drift_is_not_throughout() {
        assert!(is_throughout(&[2.0, 1.0, 0.5]));
        assert!(!is_throughout(&[2.0, -3.0, -4.0, -2.0]));
    }
}
