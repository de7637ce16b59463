//! A persona with the criteria that it weighs.

use std::sync::Arc;

use debrief_core::{
    Case, ChangeOfMind, CriterionId, Level, Persona, Rating, RatingStatus, Reading, Review, ReviewStatus,
    Signal, Strength, Vote,
};
use debrief_reading::PhraseError;

use crate::asked::is_gap;
use crate::criterion::{Criterion, FollowUp, Look};
use crate::evaluate::{self, Evaluation, Shown};
use crate::own::OwnCues;

/// How many answers a reviewer says they are waiting for.
const CHANGES_OF_MIND: usize = 3;
/// How many follow-up questions a reviewer asks.
const FOLLOW_UPS: usize = 2;

/// Why a persona cannot rate.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RaterError {
    /// It weighs a criterion that nobody has.
    #[error("no criterion has this id: `{0}`")]
    UnknownCriterion(CriterionId),
    /// A cue of a criterion of its own cannot be looked up.
    #[error("a cue of `{0}`: {1}")]
    Cue(CriterionId, #[source] PhraseError),
}

/// A persona with the criteria that it weighs: all that is needed to rate.
#[derive(Debug, Clone)]
pub struct Rater {
    persona: Persona,
    criteria: Vec<Weighed>,
}

#[derive(Debug, Clone)]
struct Weighed {
    criterion: Arc<Criterion>,
    weight: f64,
    cues: Option<Arc<OwnCues>>,
}

impl Rater {
    /// Joins a persona with its criteria. `find` gives the criterion of an id: the shared ones, those of the persona
    /// crates, and those of the persona's own file.
    ///
    /// # Errors
    /// [`RaterError`] if the persona weighs a criterion that `find` does not know, or has a cue that is no phrase.
    pub fn new(
        persona: Persona,
        find: impl Fn(&CriterionId) -> Option<Arc<Criterion>>,
    ) -> Result<Self, RaterError> {
        let weighed = persona.weights.iter().map(|(id, weight)| {
            let own = persona.criteria.iter().find(|own| own.id == *id);
            let criterion = find(id).ok_or_else(|| RaterError::UnknownCriterion(id.clone()))?;
            let cues =
                own.map(OwnCues::new).transpose().map_err(|error| RaterError::Cue(id.clone(), error))?;
            let cues = cues.map(Arc::new);
            Ok(Weighed { criterion, weight: weight.get(), cues })
        });
        let criteria = weighed.collect::<Result<_, _>>()?;
        Ok(Self { persona, criteria })
    }

    /// Who rates.
    pub fn persona(&self) -> &Persona {
        &self.persona
    }

    /// A criterion that this persona weighs.
    pub fn criterion(&self, id: &CriterionId) -> Option<&Criterion> {
        self.criteria.iter().map(|weighed| weighed.criterion.as_ref()).find(|criterion| criterion.id == *id)
    }

    /// The places that the persona's own cues for a criterion find.
    pub(crate) fn own_signals(&self, criterion: &CriterionId, case: &Case) -> Vec<Signal> {
        let weighed = self.criteria.iter().find(|weighed| weighed.criterion.id == *criterion);
        weighed.and_then(|weighed| weighed.cues.as_ref()).map_or_else(Vec::new, |cues| cues.find(case))
    }

    /// Rates a case: everything of a review that is arithmetic. Reason to hire, concern and what is said in round 1 are
    /// left empty for the engine's voice.
    pub fn review(&self, case: &Case) -> Review {
        let level = case.transcript.level;
        let shown = Shown::of(case);
        let places = |weighed: &Weighed| weighed.cues.as_ref().map_or_else(Vec::new, |cues| cues.find(case));
        let own: Vec<Vec<Signal>> = self.criteria.iter().map(places).collect();
        let rated: Vec<Rated<'_>> = self
            .criteria
            .iter()
            .zip(&own)
            .map(|(weighed, own)| {
                let criterion = weighed.criterion.as_ref();
                let weight = weighed.weight * level_factor(&criterion.id, level);
                let evaluation = Evaluation::of(criterion, case, &shown, own);
                let rating = match &weighed.cues {
                    Some(cues) => cues.rate(criterion, weight, case, own),
                    None => evaluate::rate(criterion, weight, case, &evaluation),
                };
                (criterion, evaluation, rating)
            })
            .collect();
        let (would_change_my_mind, follow_up_questions) =
            (self.changes_of_mind(&rated, &case.reading), Self::follow_ups(&rated, &case.reading));
        let by_points = self.criteria.iter().zip(&rated).filter(|(weighed, _)| weighed.cues.is_none());
        let sums = by_points.map(|(_, (criterion, evaluation, _))| evaluation.sum(criterion)).collect();
        let ratings: Vec<_> = rated.into_iter().map(|(_, _, rating)| rating).collect();
        let mut review = Review {
            persona: self.persona.named(),
            status: ReviewStatus::InsufficientEvidence,
            score: None,
            ratings,
            recommendation: None,
            capped_by: None,
            reason_to_hire: None,
            concern: None,
            would_change_my_mind,
            follow_up_questions,
            initial_take: String::new(),
            sums,
        };
        let vote = Vote::of(&self.persona, &review, level, |criterion| review.rating_of(criterion));
        if vote.is_some() {
            review.status = ReviewStatus::Scored;
        }
        review.cast(vote.as_ref());
        review
    }

    /// What is missing, the dearest first: where one more piece of evidence raises the rating.
    fn changes_of_mind(&self, rated: &[Rated<'_>], reading: &Reading) -> Vec<ChangeOfMind> {
        let mut changes: Vec<(f64, ChangeOfMind)> = Vec::new();
        for (criterion, evaluation, rating) in rated {
            let Some(from) = rating.rating else { continue };
            let Some((look, to)) = self.addition(criterion, evaluation, reading, from) else { continue };
            let change = ChangeOfMind {
                criterion: rating.criterion.clone(),
                missing: look.wanted.to_string(),
                from,
                to,
            };
            changes.push((rating.weight * f64::from(to.get() - from.get()), change));
        }
        changes.sort_by(|(a, _), (b, _)| b.total_cmp(a));
        changes.into_iter().map(|(_, change)| change).take(CHANGES_OF_MIND).collect()
    }

    /// What would raise a rating most, and what it would come to.
    pub(crate) fn addition<'a>(
        &self,
        criterion: &'a Criterion,
        evaluation: &Evaluation<'a>,
        reading: &Reading,
        from: Rating,
    ) -> Option<(&'a Look, Rating)> {
        let is_own = self.persona.criteria.iter().any(|own| own.id == criterion.id);
        // Its own criterion is mentioned for a 3, happens for a 4, and something comes of it for a 5.
        let own = || Some((criterion.looks_for.first()?, Rating::saturating(from.get().max(2) + 1)));
        let addition = if is_own { own() } else { best_addition(criterion, evaluation, reading) };
        addition.filter(|(_, to)| *to > from)
    }

    fn follow_ups(rated: &[Rated<'_>], reading: &Reading) -> Vec<String> {
        let mut thin: Vec<_> =
            rated.iter().filter(|(_, _, rating)| rating.status != RatingStatus::NotApplicable).collect();
        thin.sort_by(|(_, _, a), (_, _, b)| {
            let gap = |r: &debrief_core::CriterionRating| {
                r.weight * f64::from(Rating::MAX.get() - r.rating.map_or(0, Rating::get))
            };
            gap(b).total_cmp(&gap(a))
        });
        thin.iter()
            .filter(|(_, _, rating)| rating.rating != Some(Rating::MAX))
            .filter_map(|(criterion, _, _)| least_answered(criterion, reading))
            .take(FOLLOW_UPS)
            .map(|follow_up| follow_up.question.to_string())
            .collect()
    }
}

type Rated<'a> = (&'a Criterion, Evaluation<'a>, debrief_core::CriterionRating);

/// The question of a criterion that asks for what is shown least, the first of equals; none where all has been answered.
fn least_answered<'a>(criterion: &'a Criterion, reading: &Reading) -> Option<&'a FollowUp> {
    // Where nothing could be rated, nothing has been answered.
    if reading.insufficient.is_some() {
        return criterion.follow_up.first();
    }
    // Where nobody can tell whether it has been answered, it is asked after what is certainly not.
    let shown = |follow_up: &&FollowUp| match &follow_up.asks_for {
        Some(signal) if !is_gap(signal, reading) => Some(Strength::Clear),
        Some(signal) => reading.signals_of(signal).map(|signal| signal.strength).max(),
        None => Some(Strength::Fair),
    };
    criterion.follow_up.iter().filter(|asked| shown(asked) < Some(Strength::Clear)).min_by_key(shown)
}

/// The missing piece that would raise the rating most (the first of equals), and the rating that it would reach.
fn best_addition<'a>(
    criterion: &Criterion,
    evaluation: &Evaluation<'a>,
    reading: &Reading,
) -> Option<(&'a Look, Rating)> {
    let times_said =
        |signals: &[&Signal]| signals.iter().filter(|signal| signal.strength >= Strength::Fair).count();
    let is_low = evaluation.rating <= Rating::saturating(2);
    // Who has said something is not told to say it, unless little is there at all.
    let asked = |look: &Look, signals: &[&Signal]| {
        !look.supporting && (is_low || times_said(signals) == 0) && is_gap(&look.signal, reading)
    };
    let mut looks: Vec<_> = evaluation.looked.iter().filter(|(look, signals)| asked(look, signals)).collect();
    // Of equals the first is named: of a low rating what the anchors begin with, else what they end with.
    if !is_low {
        looks.reverse();
    }
    looks.sort_by_key(|(_, signals)| times_said(signals) > 0);
    let mut best = None;
    for (look, signals) in looks {
        if times_said(signals) > 0 && best.is_some() {
            break;
        }
        let room = f64::from(look.most) - evaluate::shares(signals);
        let to = evaluation.with_more(criterion, look, room);
        if to > evaluation.rating && best.is_none_or(|(_, best)| to > best) {
            best = Some((*look, to));
        }
    }
    best
}

/// Seniority moves what counts: changing systems, moving people and weighing options are a senior person's work.
fn level_factor(criterion: &CriterionId, level: Option<Level>) -> f64 {
    let senior = matches!(criterion.as_str(), "systemic_change" | "influence" | "trade_offs");
    match level {
        Some(Level::Junior) if senior => 0.5,
        Some(Level::Senior | Level::Staff) if senior => 1.5,
        _ => 1.0,
    }
}
