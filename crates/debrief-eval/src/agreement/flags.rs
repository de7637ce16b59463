//! The flags: a hit is an overlapping quote.

use std::ops::Range;

use debrief_core::FlagId;
use serde::Serialize;

use crate::case::Case;
use crate::statistics::{Figure, f1, figure, share};

/// Agreement on the flags, over the answers whose raters gave any or said that there are none.
#[derive(Debug, Clone, Serialize)]
pub struct Flags {
    /// The panel with all that any rater flagged.
    pub panel: FlagsSide,
    /// Each rater with all that the others flagged.
    pub raters: FlagsSide,
}

/// One side's flags, held against the other's.
#[derive(Debug, Clone, Serialize)]
pub struct FlagsSide {
    /// All flags together.
    pub precision: Figure,
    /// All flags together.
    pub recall: Figure,
    /// The harmonic mean of both.
    pub f1: Figure,
    /// Every flag that either side found.
    pub each: Vec<FlagAgreement>,
}

/// One flag.
#[derive(Debug, Clone, Serialize)]
pub struct FlagAgreement {
    /// Which.
    pub flag: FlagId,
    /// What the figures are made of.
    pub counts: Counts,
    /// Over the answers in which this side has it.
    pub precision: Figure,
    /// Over the answers in which the other side has it.
    pub recall: Figure,
    /// The harmonic mean of both, over the answers in which either side has it.
    pub f1: Figure,
}

/// Stretches and answers with a flag.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Stretches that this side flags.
    pub flagged: usize,
    /// Those of them that overlap a stretch of the other's with the same flag: over `flagged`, the precision.
    pub right: usize,
    /// Answers in which the other side has the flag.
    pub expected: usize,
    /// Those of them in which a stretch of this side's overlaps one of the other's: over `expected`, the recall.
    pub found: usize,
}

/// Where flags stand, in characters.
type Places = Vec<(FlagId, Range<usize>)>;

impl Flags {
    pub(super) fn of(cases: &[Case<'_>]) -> Self {
        let sheets = |case: &Case<'_>| -> Vec<Places> {
            case.rated.sheets.iter().filter_map(|sheet| case.flags_of(sheet)).collect()
        };
        let rated: Vec<(&Case<'_>, Vec<Places>)> =
            cases.iter().map(|case| (case, sheets(case))).filter(|(_, sheets)| !sheets.is_empty()).collect();
        let panel =
            |(case, sheets): &(&Case<'_>, Vec<Places>)| vec![(case.flags_of_panel(), sheets.concat())];
        let raters = |(_, sheets): &(&Case<'_>, Vec<Places>)| {
            let alone = sheets.len() < 2;
            let one = |at: usize| (sheets[at].clone(), [&sheets[..at], &sheets[at + 1..]].concat().concat());
            (0..sheets.len()).filter(|_| !alone).map(one).collect::<Vec<(Places, Places)>>()
        };
        Self {
            panel: FlagsSide::of(rated.iter().map(panel)),
            raters: FlagsSide::of(rated.iter().map(raters).filter(|sides| !sides.is_empty())),
        }
    }
}

impl FlagsSide {
    /// One side's flags and the other's, in one or more pairs an answer.
    fn of(answers: impl Iterator<Item = Vec<(Places, Places)>>) -> Self {
        let counted: Vec<Vec<Counts>> = answers
            .map(|sides| {
                let of = |flag: &FlagId| sides.iter().map(|(one, other)| Counts::of(*flag, one, other)).sum();
                FlagId::ALL.iter().map(of).collect()
            })
            .collect();
        let together: Vec<Counts> = counted.iter().map(|counts| counts.iter().copied().sum()).collect();
        let (precision, recall, f1) = figures(&together, |_| true);
        let each = FlagId::ALL.iter().enumerate().filter_map(|(at, &flag)| {
            let of_it: Vec<Counts> = counted.iter().map(|counts| counts[at]).collect();
            let counts: Counts = of_it.iter().copied().sum();
            let (precision, recall, f1) = figures(&of_it, Counts::is_something);
            counts.is_something().then_some(FlagAgreement { flag, counts, precision, recall, f1 })
        });
        Self { precision, recall, f1, each: each.collect() }
    }
}

fn figures(counts: &[Counts], counts_for_f1: impl Fn(&Counts) -> bool) -> (Figure, Figure, Figure) {
    let over = |keep: &dyn Fn(&Counts) -> bool, measure: &dyn Fn(Counts) -> Option<f64>| {
        let kept: Vec<Counts> = counts.iter().copied().filter(|counts| keep(counts)).collect();
        figure(&kept, |drawn| measure(drawn.iter().copied().copied().sum()))
    };
    (
        over(&|counts| counts.flagged > 0, &|sum| sum.precision()),
        over(&|counts| counts.expected > 0, &|sum| sum.recall()),
        over(&counts_for_f1, &|sum| f1(sum.precision(), sum.recall())),
    )
}

impl Counts {
    fn of(flag: FlagId, one: &Places, other: &Places) -> Self {
        let stretches = |places: &Places| -> Vec<Range<usize>> {
            places.iter().filter(|(id, _)| *id == flag).map(|(_, place)| place.clone()).collect()
        };
        let (one, other) = (stretches(one), stretches(other));
        let overlap = |a: &Range<usize>, b: &Range<usize>| a.start < b.end && b.start < a.end;
        let right =
            one.iter().filter(|stretch| other.iter().any(|of_other| overlap(stretch, of_other))).count();
        let expected = usize::from(!other.is_empty());
        Self { flagged: one.len(), right, expected, found: expected.min(right) }
    }

    fn precision(self) -> Option<f64> {
        share(self.right, self.flagged)
    }

    fn recall(self) -> Option<f64> {
        share(self.found, self.expected)
    }

    const fn is_something(&self) -> bool {
        self.flagged > 0 || self.expected > 0
    }
}

impl std::iter::Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, next| Self {
            flagged: sum.flagged + next.flagged,
            right: sum.right + next.right,
            expected: sum.expected + next.expected,
            found: sum.found + next.found,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hit_is_an_overlapping_stretch_of_the_same_flag() {
        let one = vec![(FlagId::Platitude, 0..5), (FlagId::Platitude, 20..30), (FlagId::Heroics, 3..4)];
        let other = vec![(FlagId::Platitude, 4..9), (FlagId::Heroics, 4..5), (FlagId::WeOnly, 0..50)];
        let of = |flag| Counts::of(flag, &one, &other);
        assert_eq!(of(FlagId::Platitude), Counts { flagged: 2, right: 1, expected: 1, found: 1 });
        assert_eq!(of(FlagId::Heroics), Counts { flagged: 1, right: 0, expected: 1, found: 0 });
        assert_eq!(of(FlagId::WeOnly), Counts { flagged: 0, right: 0, expected: 1, found: 0 });
        assert_eq!(of(FlagId::HumbleBrag), Counts::default());
    }
}
