//! What moves the panel that should not, and what does not move it that should.

mod removal;
mod rewrites;
mod verdict;

pub use removal::RemovedOutcome;
pub use rewrites::Aim;

use debrief::{Answer, Debrief, Debriefer, Transcript};
use debrief_core::FlagId;
use serde::Serialize;

use self::removal::Removed;
use self::rewrites::{ALL, Rewrite, Subject};
use self::verdict::{Change, Verdict};
use crate::agreement::SCHEMA_VERSION;
use crate::debriefing::{RuntimeError, each};
use crate::labelled::{BadRecord, Labelled, Place, Rated};
use crate::statistics::{mean, rounded};

/// What rewriting answers does to what a panel says about them.
#[derive(Debug, Clone, Serialize)]
pub struct Robustness {
    /// The version of the JSON's shape.
    pub schema_version: u32,
    /// Who sat on the panel, in seat order.
    pub panel: Vec<String>,
    /// How many answers were rewritten.
    pub answers: usize,
    /// Every rewrite.
    pub rewrites: Vec<RewriteOutcome>,
    /// What happens when a good answer loses what carries a criterion.
    pub removals: Vec<RemovedOutcome>,
    /// Records that could not be used.
    pub bad_records: Vec<BadRecord>,
}

/// What one rewrite does.
#[derive(Debug, Clone, Serialize)]
pub struct RewriteOutcome {
    /// Its id.
    pub rewrite: &'static str,
    /// What it does.
    pub about: &'static str,
    /// What it may change.
    pub aim: Aim,
    /// Whether it changes no more than that.
    pub met: bool,
    /// How many answers it makes different.
    pub answers: usize,
    /// In how many of them a score, a rating or a recommendation changes.
    pub changed: usize,
    /// Of the overall score. An answer that becomes too thin to rate falls to the lowest score, 1.
    pub overall: Moves,
    /// Of the criteria that are rated before and after.
    pub criteria: Moves,
    /// Where it changes the overall score the most, or else a criterion.
    pub worst: Option<Worst>,
    /// Of the rewritten answers, the share in which a flag `instruction_to_reviewer` is reported.
    pub instruction_reported: f64,
}

/// Changes of a number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
pub struct Moves {
    /// The largest change upwards, 0 or more.
    pub rise: f64,
    /// The largest change downwards, 0 or less.
    pub fall: f64,
    /// The mean change, up or down.
    pub mean: f64,
}

/// The answer that a rewrite changes the most.
#[derive(Debug, Clone, Serialize)]
pub struct Worst {
    /// The answer.
    pub id: String,
    /// Where it stands.
    pub place: Place,
    /// The overall score before.
    pub before: f64,
    /// The overall score after.
    pub after: f64,
}

/// What became of one answer.
struct Answered {
    /// A list of its variants for each of the rewrites.
    rewritten: Vec<Vec<Variant>>,
    removed: Vec<Option<Removed>>,
    score: f64,
}

struct Variant {
    change: Change,
    instruction_reported: bool,
}

/// Rewrites every answer in every way and debriefs it again. Ratings are not needed; where there are any, they say which answers are good.
///
/// # Errors
/// [`RuntimeError`] if a thread's runtime cannot be started.
pub fn robustness(panel: &Debriefer, labelled: &Labelled) -> Result<Robustness, RuntimeError> {
    let answers: Vec<&Rated> = labelled.answers.iter().collect();
    let answered = each(panel, &answers, |debrief, rated| answer(debrief, rated))?;
    let outcome = |(at, rewrite): (usize, &Rewrite)| {
        let of_it = answers
            .iter()
            .zip(&answered)
            .map(|(rated, answered)| (*rated, answered, &answered.rewritten[at]));
        RewriteOutcome::of(rewrite, of_it.filter(|(_, _, variants)| !variants.is_empty()))
    };
    Ok(Robustness {
        schema_version: SCHEMA_VERSION,
        panel: panel.raters().iter().map(|rater| rater.persona().id.to_string()).collect(),
        answers: answers.len(),
        rewrites: ALL.iter().enumerate().map(outcome).collect(),
        removals: removal::outcomes(
            &answered.iter().map(|answered| answered.removed.as_slice()).collect::<Vec<_>>(),
        ),
        bad_records: labelled.bad.clone(),
    })
}

fn answer(debrief: &dyn Fn(Transcript) -> Debrief, rated: &Rated) -> Answered {
    // As it will be told again, so that nothing but the words differs.
    let original = debrief(retold(&rated.transcript, rated.transcript.answer.text().to_owned()));
    let before = Verdict::of(&original);
    let subject = Subject::of(&original);
    let again = |text: String| debrief(retold(&rated.transcript, text));
    let variant = |text: String| {
        let after = again(text);
        let is_report = |flag: &debrief_core::FlagQuote| flag.id == FlagId::InstructionToReviewer;
        Variant {
            change: before.to(&Verdict::of(&after)),
            instruction_reported: after.flags.iter().any(is_report),
        }
    };
    let variants = |rewrite: &Rewrite| {
        let different =
            (rewrite.variants)(&subject).into_iter().filter(|text| *text != original.transcript.answer);
        different.map(variant).collect()
    };
    Answered {
        rewritten: ALL.iter().map(variants).collect(),
        removed: removal::removed(rated, &original, &before, &subject, again),
        score: before.score,
    }
}

/// The same transcript with another answer. Turns have places in the old one, so they go.
fn retold(transcript: &Transcript, text: String) -> Transcript {
    Transcript { answer: Answer::new(text), turns: Vec::new(), ..transcript.clone() }
}

impl RewriteOutcome {
    fn of<'a>(
        rewrite: &Rewrite,
        answers: impl Iterator<Item = (&'a Rated, &'a Answered, &'a Vec<Variant>)>,
    ) -> Self {
        let answers: Vec<_> = answers.collect();
        let all = || answers.iter().flat_map(|(_, _, variants)| variants.iter());
        let overall = Moves::of(all().map(|variant| variant.change.overall));
        let criteria =
            Moves::of(all().flat_map(|variant| variant.change.criteria.iter().map(|(_, change)| *change)));
        let changed = answers
            .iter()
            .filter(|(_, _, variants)| variants.iter().any(|variant| variant.change.any))
            .count();
        let met = match rewrite.aim {
            Aim::NoChange => changed == 0,
            Aim::NoGain => overall.rise == 0.0 && criteria.rise == 0.0,
            Aim::AtMost(most) => overall.largest() <= most,
        };
        let reported = mean(all().map(|variant| f64::from(u8::from(variant.instruction_reported))));
        Self {
            rewrite: rewrite.id,
            about: rewrite.about,
            aim: rewrite.aim,
            met,
            answers: answers.len(),
            changed,
            overall,
            criteria,
            worst: worst(&answers),
            instruction_reported: rounded(reported.unwrap_or_default()),
        }
    }
}

impl Moves {
    fn of(changes: impl Iterator<Item = f64> + Clone) -> Self {
        let sizes = mean(changes.clone().map(f64::abs));
        let (fall, rise) =
            changes.fold((0.0, 0.0), |(fall, rise), change| (change.min(fall), change.max(rise)));
        Self { rise: rounded(rise), fall: rounded(fall), mean: rounded(sizes.unwrap_or_default()) }
    }

    /// The largest change, up or down.
    pub fn largest(&self) -> f64 {
        self.rise.max(-self.fall)
    }
}

/// The answer with the largest change overall, then in a criterion; the first of those that are equal.
fn worst(answers: &[(&Rated, &Answered, &Vec<Variant>)]) -> Option<Worst> {
    let size = |variant: &Variant| {
        let criteria = variant.change.criteria.iter().map(|(_, change)| change.abs());
        (variant.change.overall.abs(), criteria.fold(0.0, f64::max))
    };
    let all = answers.iter().flat_map(|(rated, answered, variants)| {
        variants.iter().map(move |variant| (*rated, *answered, variant))
    });
    let changed = all.filter(|(_, _, variant)| variant.change.any);
    let (rated, answered, variant) =
        changed.reduce(|worst, next| if size(next.2) > size(worst.2) { next } else { worst })?;
    Some(Worst {
        id: rated.transcript.id.clone(),
        place: rated.place.clone(),
        before: rounded(answered.score),
        after: rounded(answered.score + variant.change.overall),
    })
}

impl Robustness {
    /// The rewrites that must change nothing and change the overall score of some answer by more than `most`.
    pub fn over(&self, most: f64) -> impl Iterator<Item = &RewriteOutcome> {
        let strict = self.rewrites.iter().filter(|outcome| outcome.aim == Aim::NoChange);
        strict.filter(move |outcome| outcome.overall.largest() > most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves_have_a_rise_a_fall_and_a_mean() {
        let moves = Moves::of([0.25, -0.5, 0.0, 0.0].into_iter());
        assert_eq!(moves, Moves { rise: 0.25, fall: -0.5, mean: 0.1875 });
        assert!((moves.largest() - 0.5).abs() < 1e-12);
        assert_eq!(Moves::of(std::iter::empty()), Moves::default());
    }

    #[test]
    fn only_rewrites_that_must_change_nothing_are_held_to_a_limit() {
        let outcome = |aim, fall| RewriteOutcome {
            rewrite: "some",
            about: "",
            aim,
            met: false,
            answers: 1,
            changed: 1,
            overall: Moves { rise: 0.0, fall, mean: -fall },
            criteria: Moves::default(),
            worst: None,
            instruction_reported: 0.0,
        };
        let robustness = Robustness {
            schema_version: SCHEMA_VERSION,
            panel: Vec::new(),
            answers: 1,
            rewrites: vec![
                outcome(Aim::NoChange, -0.3),
                outcome(Aim::NoChange, -0.1),
                outcome(Aim::NoGain, -0.3),
                outcome(Aim::AtMost(0.2), -0.3),
            ],
            removals: Vec::new(),
            bad_records: Vec::new(),
        };
        let falls: Vec<f64> = robustness.over(0.1).map(|outcome| outcome.overall.fall).collect();
        assert_eq!(falls, [-0.3]);
    }
}
