//! How far an answer's evidence is trusted beside its flags.
//!
//! A rater who has read two hollow lessons and a plan for what one *would* do believes the rest less. Careful raters'
//! ratings show it in every criterion, not only in those that a flag is named for: on the training answers this raised
//! the agreement of the mean criterion by 0.03 and of the panel by 0.02 (cross-validated Spearman's ρ).

use debrief_core::{Flag, FlagId, Reading, Strength};

/// What each kind of flag takes from the points of everything that is found, where it is clearly there.
const EACH: f64 = 0.25;
/// What is left of the points at least: an act that is there stays there.
const LEAST: f64 = 0.3;

/// The share of its points that a finding keeps, 0.3 to 1.
///
/// What is told but not finished, told as "we", or told to another question is as true as before; and an instruction to
/// the reviewer never moves a rating.
pub(crate) fn trust(reading: &Reading) -> f64 {
    let doubts: f64 = kinds(reading).map(weight).sum();
    (1.0 - EACH * doubts).max(LEAST)
}

/// How much of what a flag takes is taken: all where it is clearly there, half where it is likely, as a flag of the whole
/// answer may be. So an answer that is on the edge of it is not worth the whole.
pub(crate) fn weight(flag: &Flag) -> f64 {
    if flag.strength == Strength::Clear { 1.0 } else { 0.5 }
}

/// The kinds of flags that take from it, each by its clearest place.
fn kinds(reading: &Reading) -> impl Iterator<Item = &Flag> {
    let as_true_as_before =
        [FlagId::NoResult, FlagId::WeOnly, FlagId::OffQuestion, FlagId::InstructionToReviewer];
    let counts = move |id: &FlagId| !as_true_as_before.contains(id);
    FlagId::ALL.iter().copied().filter(counts).filter_map(|id| reading.clearest_flag(id))
}

#[cfg(test)]
mod tests {
    use debrief_core::Span;

    use super::*;

    fn with(flags: &[FlagId], strength: Strength) -> Reading {
        let flag = |&id: &FlagId| Flag { id, span: Span::new(0, 1), sentence: 0, strength };
        Reading { flags: flags.iter().map(flag).collect(), ..Reading::default() }
    }

    #[test]
    fn each_kind_takes_a_quarter_and_something_is_left() {
        let cases: [(&[FlagId], f64); 5] = [
            (&[], 1.0),
            (&[FlagId::InstructionToReviewer], 1.0),
            (&[FlagId::Platitude, FlagId::Platitude], 0.75),
            (&[FlagId::Platitude, FlagId::Hypothetical], 0.5),
            (&[FlagId::Platitude, FlagId::Hypothetical, FlagId::BlameShift, FlagId::Heroics], 0.3),
        ];
        for (flags, left) in cases {
            assert!((trust(&with(flags, Strength::Clear)) - left).abs() < 1e-9, "{flags:?}");
        }
        let likely = with(&[FlagId::Platitude, FlagId::Hypothetical], Strength::Fair);
        assert!((trust(&likely) - 0.75).abs() < 1e-9);
        let mut both = with(&[FlagId::Platitude], Strength::Fair);
        both.flags.extend(with(&[FlagId::Platitude], Strength::Clear).flags);
        assert!((trust(&both) - 0.75).abs() < 1e-9, "the clearest counts");
    }
}
