//! How far an answer's evidence is trusted beside its flags.
//!
//! A rater who has read two hollow lessons and a plan for what one *would* do believes the rest less. Careful raters'
//! ratings show it in every criterion, not only in those that a flag is named for: on the training answers this raised
//! the agreement of the mean criterion by 0.03 and of the panel by 0.02 (cross-validated Spearman's ρ).

use debrief_core::{FlagId, Reading};

/// What each kind of flag takes from the points of everything that is found.
const EACH: f64 = 0.25;
/// What is left of the points at least: an act that is there stays there.
const LEAST: f64 = 0.3;

/// The share of its points that a finding keeps, 0.3 to 1.
///
/// What is told but not finished, told as "we", or told to another question is as true as before; and an instruction to
/// the reviewer never moves a rating.
pub(crate) fn trust(reading: &Reading) -> f64 {
    let kinds = kinds(reading).count();
    (1.0 - EACH * f64::from(u32::try_from(kinds).unwrap_or(u32::MAX))).max(LEAST)
}

/// The kinds of flags that take from it.
fn kinds(reading: &Reading) -> impl Iterator<Item = FlagId> + '_ {
    let as_true_as_before =
        [FlagId::NoResult, FlagId::WeOnly, FlagId::OffQuestion, FlagId::InstructionToReviewer];
    let counts = move |id: &FlagId| !as_true_as_before.contains(id);
    FlagId::ALL.iter().copied().filter(counts).filter(|&id| reading.flags_of(id).next().is_some())
}

#[cfg(test)]
mod tests {
    use debrief_core::{Flag, Span};

    use super::*;

    fn with(flags: &[FlagId]) -> Reading {
        let flag = |&id: &FlagId| Flag { id, span: Span::new(0, 1), sentence: 0 };
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
            assert!((trust(&with(flags)) - left).abs() < 1e-9, "{flags:?}");
        }
    }
}
