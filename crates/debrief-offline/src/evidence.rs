//! What a review rests on, put in the order in which this reviewer would bring it up.

use debrief_core::{
    Case, CriterionId, CriterionRating, Finding, FindingKind, FlagId, Rating, RatingStatus, Review, Signal,
    Strength, Topic,
};
use debrief_rubric::{Look, Rater, criteria};

use crate::clean::{clean, words};
use crate::pick::Picker;
use crate::quote::{self, Quote};
use crate::{gloss, support};

/// How a persona calls its own criterion, and what speaks to it.
pub(crate) const OWN_QUESTION: &str = "my own question";

/// What can be said of an answer, good and bad, the weightiest first.
#[derive(Debug, Clone)]
pub(crate) struct Evidence<'a> {
    /// What is there, each with words to quote.
    pub(crate) praises: Vec<Praise<'a>>,
    /// What is missing or stands against it.
    pub(crate) gaps: Vec<Gap<'a>>,
}

/// Something good, with its words.
#[derive(Debug, Clone)]
pub(crate) struct Praise<'a> {
    /// What it counts for.
    pub(crate) criterion: &'a CriterionId,
    /// What that is rated.
    pub(crate) rating: Rating,
    /// The signal.
    pub(crate) signal: &'a str,
    /// A clause to the candidate: "you name another option".
    pub(crate) shows: String,
    /// The words.
    pub(crate) quote: Quote<'a>,
    /// The finding that says so.
    pub(crate) finding: &'a Finding,
    /// The question of the persona's own criterion, if it is one.
    pub(crate) own: Option<String>,
    /// How much it says, in steps of a rating; higher is more.
    pub(crate) worth: f64,
}

/// Something missing, or something that stands against the answer.
#[derive(Debug, Clone)]
pub(crate) struct Gap<'a> {
    /// What it holds down.
    pub(crate) criterion: &'a CriterionId,
    /// What that is rated.
    pub(crate) rating: Rating,
    /// What it is.
    pub(crate) kind: Lack<'a>,
    /// The finding that says so.
    pub(crate) finding: &'a Finding,
    /// The question of the persona's own criterion, if it is one.
    pub(crate) own: Option<String>,
    worth: f64,
}

/// What kind of gap.
#[derive(Debug, Clone)]
pub(crate) enum Lack<'a> {
    /// Looked for and not there.
    Missing {
        /// A clause to the candidate: "you never say what you gave up".
        lacks: String,
        /// A noun phrase: "what you gave up for it".
        wanted: String,
    },
    /// A flag.
    Flagged {
        /// Which.
        flag: FlagId,
        /// A clause to the candidate: "you put it down to someone else".
        says: String,
        /// Its words, if they can be quoted.
        quote: Option<Quote<'a>>,
    },
}

/// What a review rests on.
pub(crate) fn weigh<'a>(
    rater: &'a Rater,
    case: &'a Case,
    review: &'a Review,
    picker: Picker,
) -> Evidence<'a> {
    let scored = || review.ratings.iter().filter(|rating| rating.status == RatingStatus::Rated);
    let weigher = Weigher { rater, case, picker };
    let mut praises: Vec<_> = scored().flat_map(|rating| weigher.praises(rating)).collect();
    praises.sort_by(|a, b| b.worth.total_cmp(&a.worth));
    let mut gaps: Vec<_> = scored().flat_map(|rating| weigher.gaps(rating)).collect();
    gaps.sort_by(|a, b| b.worth.total_cmp(&a.worth));
    Evidence { praises, gaps }
}

struct Weigher<'a> {
    rater: &'a Rater,
    case: &'a Case,
    picker: Picker,
}

impl<'a> Weigher<'a> {
    fn praises(&self, rating: &'a CriterionRating) -> Vec<Praise<'a>> {
        let Some(value) = rating.rating else { return Vec::new() };
        let signals = rating.findings.iter().filter(|finding| finding.kind == FindingKind::Signal);
        signals
            .filter_map(|finding| {
                let quote = quote::of_finding(self.case, finding, quote::LONG)?;
                if self.is_flagged(&quote) || is_a_hint(self.case, finding) {
                    return None;
                }
                let own = self.own_question(&rating.criterion);
                let shows = match (&own, self.look(&rating.criterion, &finding.id)) {
                    (Some(_), _) => format!("you speak to {OWN_QUESTION}"),
                    (None, Some(look)) => clean(&look.shows),
                    (None, None) => return None,
                };
                let worth = f64::from(value.get())
                    + lens(&rating.criterion)
                    + 2.0 * self.share(&rating.criterion, &finding.id)
                    + 0.3 * rating.weight.min(5.0)
                    - support::modesty(&finding.id)
                    - if words(quote.text) < 4 { 1.5 } else { 0.0 }
                    + self.jitter(&rating.criterion, quote.start);
                Some(Praise {
                    criterion: &rating.criterion,
                    rating: value,
                    signal: &finding.id,
                    shows,
                    quote,
                    finding,
                    own,
                    worth,
                })
            })
            .collect()
    }

    fn gaps(&self, rating: &'a CriterionRating) -> Vec<Gap<'a>> {
        let Some(value) = rating.rating.filter(|rating| *rating < Rating::MAX) else { return Vec::new() };
        let room = f64::from(Rating::MAX.get() - value.get());
        let has = |id: &str| self.case.reading.signals.iter().any(|signal| signal.id.as_str() == id);
        rating
            .findings
            .iter()
            .filter_map(|finding| {
                let own = self.own_question(&rating.criterion);
                let (kind, heft) = match finding.kind {
                    FindingKind::Signal => return None,
                    FindingKind::Flag => {
                        let flag: FlagId = finding.id.parse().ok()?;
                        let says = clean(self.says(&rating.criterion, flag)?);
                        let quote = quote::of_finding(self.case, finding, quote::LONG);
                        (Lack::Flagged { flag, says, quote }, 1.2)
                    }
                    FindingKind::Absence if own.is_some() => {
                        let lacks = format!("nothing speaks to {OWN_QUESTION}");
                        (Lack::Missing { lacks, wanted: format!("an answer to {OWN_QUESTION}") }, 1.0)
                    }
                    FindingKind::Absence => {
                        let look = self.look(&rating.criterion, &finding.id)?;
                        if !support::is_gap(&finding.id, has) {
                            return None;
                        }
                        let lacks = clean(&look.lacks);
                        (
                            Lack::Missing { lacks, wanted: clean(&look.wanted) },
                            self.share(&rating.criterion, &finding.id),
                        )
                    }
                };
                let called_for = if self.is_called_for(&finding.id) { 1.0 } else { 0.35 };
                let worth =
                    rating.weight * room * (0.4 + heft) * called_for * (1.0 + 0.15 * lens(&rating.criterion))
                        + 0.5 * self.jitter(&rating.criterion, usize::from(value.get()));
                Some(Gap { criterion: &rating.criterion, rating: value, kind, finding, own, worth })
            })
            .collect()
    }

    fn look(&self, criterion: &CriterionId, signal: &str) -> Option<&'a Look> {
        self.rater.criterion(criterion)?.looks_for.iter().find(|look| look.signal.as_str() == signal)
    }

    fn says(&self, criterion: &CriterionId, flag: FlagId) -> Option<&'static str> {
        let lowered =
            self.rater.criterion(criterion)?.lowered_by.iter().find(|lowered| lowered.flag == flag)?;
        Some(lowered.says)
    }

    /// How much of a criterion a signal makes up, `0.0..=1.0`.
    fn share(&self, criterion: &CriterionId, signal: &str) -> f64 {
        let Some(rated) = self.rater.criterion(criterion) else { return 0.5 };
        let most = rated.looks_for.iter().map(|look| look.points).fold(0.0, f64::max);
        self.look(criterion, signal).map_or(0.5, |look| if most > 0.0 { look.points / most } else { 0.5 })
    }

    /// A little unevenness, so that equals do not always come out in the same order.
    fn jitter(&self, criterion: &CriterionId, place: usize) -> f64 {
        self.picker.below(&format!("worth of {criterion} at {place}"), 100) as f64 / 100.0
    }

    fn own_question(&self, criterion: &CriterionId) -> Option<String> {
        own_question(self.rater, criterion)
    }

    /// Whether the words are flagged: what is held against the candidate is not held up as good.
    fn is_flagged(&self, quote: &Quote<'_>) -> bool {
        let harmless = |flag: FlagId| matches!(flag, FlagId::WeOnly | FlagId::NoResult);
        let flags = self.case.reading.flags.iter().filter(|flag| !harmless(flag.id));
        flags.map(|flag| flag.span).any(|span| span.start < quote.range().end && quote.start < span.end)
    }

    /// Whether the question asks for a story in which this could occur. A mistake of one's own is not asked of a story
    /// in which nothing need have gone wrong.
    fn is_called_for(&self, signal: &str) -> bool {
        let topics = &self.case.reading.topics;
        signal != "owned_mistake"
            || topics.is_empty()
            || topics.iter().any(|topic| {
                matches!(
                    topic,
                    Topic::Failure | Topic::Crisis | Topic::Delivery | Topic::Feedback | Topic::Customer
                )
            })
    }
}

/// What a reviewer sees first: what nobody else looks for.
fn lens(criterion: &CriterionId) -> f64 {
    if criteria::SHARED.iter().any(|shared| shared.id == *criterion) { 0.0 } else { 1.6 }
}

/// Whether a finding is no more than a hint: it counts a little, and nobody says it out loud.
pub(crate) fn is_a_hint(case: &Case, finding: &Finding) -> bool {
    let Some(place) = quote::place(case.transcript.answer.text(), finding) else { return false };
    let here = |signal: &&Signal| signal.id.as_str() == finding.id && signal.span.range() == place;
    case.reading.signals.iter().find(here).is_some_and(|signal| signal.strength == Strength::Faint)
}

/// The question of a persona's own criterion, as a sentence.
pub(crate) fn own_question(rater: &Rater, criterion: &CriterionId) -> Option<String> {
    let own = rater.persona().criteria.iter().find(|own| own.id == *criterion)?;
    let question = clean(&own.question);
    if question.is_empty() || words(&question) > 25 {
        return Some(format!("Is there anything on {}?", own.id.spoken()));
    }
    Some(if question.ends_with(['?', '.', '!']) { question } else { format!("{question}?") })
}

/// A criterion as its reviewer speaks of it.
pub(crate) fn point(criterion: &CriterionId) -> String {
    if gloss::is_listed(criterion) { gloss::point(criterion) } else { "what I always ask".to_owned() }
}

impl<'a> Evidence<'a> {
    /// The best praise that fits a condition.
    pub(crate) fn praise(&self, fits: impl Fn(&Praise<'a>) -> bool) -> Option<&Praise<'a>> {
        self.praises.iter().find(|praise| fits(praise))
    }

    /// The gravest gap that fits a condition.
    pub(crate) fn gap(&self, fits: impl Fn(&Gap<'a>) -> bool) -> Option<&Gap<'a>> {
        self.gaps.iter().find(|gap| fits(gap))
    }
}
