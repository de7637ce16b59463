//! What a review rests on, put in the order in which this reviewer would bring it up.

use debrief_core::{
    Case, CriterionId, CriterionRating, Finding, FindingKind, FlagId, Part, Rating, RatingStatus,
    Recommendation, Review, Sentence, Span, Strength, Topic,
};
use debrief_rubric::{Criterion, Look, Rater, criteria};

use crate::claim::{says_i, says_i_act};
use crate::clean::{clean, words};
use crate::quote::{self, Quote};
use crate::support;
use crate::toss::Toss;

/// What can be said of an answer, good and bad, the weightiest first.
#[derive(Debug, Clone)]
pub(crate) struct Evidence<'a> {
    /// What is there, each with words to quote.
    pub(crate) praises: Vec<Praise<'a>>,
    /// What is missing or stands against it.
    pub(crate) gaps: Vec<Gap<'a>>,
}

/// Something good, with its words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Praise<'a> {
    /// The number of the rating that it counts for.
    pub(crate) at: usize,
    /// What it counts for.
    pub(crate) criterion: &'a CriterionId,
    /// What that is rated.
    pub(crate) rating: Rating,
    /// The finding that says so.
    pub(crate) finding: &'a Finding,
    /// How the criterion speaks of it. None for a persona's own criterion.
    pub(crate) look: Option<&'a Look>,
    /// Where it stands in the answer.
    pub(crate) place: Span,
    /// How plainly its words show it.
    pub(crate) strength: Strength,
    /// Whether it says little by itself.
    pub(crate) is_faint: bool,
    /// How much it says, in steps of a rating; higher is more.
    pub(crate) worth: f64,
}

/// Something missing, or something that stands against the answer.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Gap<'a> {
    /// The number of the rating that it holds down.
    pub(crate) at: usize,
    /// What it holds down.
    pub(crate) criterion: &'a CriterionId,
    /// What that is rated.
    pub(crate) rating: Rating,
    /// What it is.
    pub(crate) kind: Lack<'a>,
    /// The finding that says so.
    pub(crate) finding: &'a Finding,
    /// Whether it is the basic thing.
    basic: bool,
    worth: f64,
}

/// What kind of gap.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Lack<'a> {
    /// Looked for and not there, and how the criterion speaks of it.
    Missing(&'a Look),
    /// The persona's own criterion finds nothing.
    Own,
    /// A flag, what it says of the candidate ("you put it down to someone else"), and where it stands.
    Flagged(FlagId, &'static str, Option<Span>),
}

/// What a review rests on.
pub(crate) fn weigh<'a>(rater: &'a Rater, case: &'a Case, review: &'a Review, toss: Toss) -> Evidence<'a> {
    let weigher = Weigher { rater, case, toss, weak: review.recommendation <= Some(Recommendation::NoHire) };
    let each = |(at, rating)| weigher.scale(at, rating);
    let scales: Vec<_> = review.ratings.iter().enumerate().filter_map(each).collect();
    let mut praises: Vec<_> = scales.iter().flat_map(|scale| weigher.praises(scale)).collect();
    praises.sort_by(|a, b| b.is_plain().cmp(&a.is_plain()).then(b.worth.total_cmp(&a.worth)));
    let mut gaps: Vec<_> = scales.iter().flat_map(|scale| weigher.gaps(scale)).collect();
    gaps.sort_by(|a, b| b.basic.cmp(&a.basic).then(b.worth.total_cmp(&a.worth)));
    Evidence { praises, gaps }
}

struct Weigher<'a> {
    rater: &'a Rater,
    case: &'a Case,
    toss: Toss,
    /// Whether so little is there that what is missing is the basic thing.
    weak: bool,
}

/// What the findings of one rating are weighed by.
struct Scale<'a> {
    at: usize,
    rating: &'a CriterionRating,
    value: Rating,
    criterion: Option<&'a Criterion>,
    /// Whether it is the persona's own.
    own: bool,
    /// What a reviewer sees first: what nobody else looks for.
    lens: f64,
    /// The points of the weightiest signal.
    most: f64,
}

impl<'a> Scale<'a> {
    fn look(&self, finding: &Finding) -> Option<&'a Look> {
        self.criterion?.looks_for.iter().find(|look| finding.id == look.signal)
    }

    /// How much of the criterion a signal makes up, `0.0..=1.0`.
    fn share(&self, look: Option<&Look>) -> f64 {
        look.map_or(0.5, |look| if self.most > 0.0 { look.points / self.most } else { 0.5 })
    }

    fn says(&self, flag: FlagId) -> Option<&'static str> {
        self.criterion?.lowered_by.iter().find(|lowered| lowered.flag == flag).map(|lowered| lowered.says)
    }
}

impl<'a> Weigher<'a> {
    fn scale(&self, at: usize, rating: &'a CriterionRating) -> Option<Scale<'a>> {
        let value = rating.rating.filter(|_| rating.status == RatingStatus::Rated)?;
        let criterion = self.rater.criterion(&rating.criterion);
        let shared = criteria::SHARED.iter().any(|shared| shared.id == rating.criterion);
        let looks = criterion.into_iter().flat_map(|criterion| criterion.looks_for.iter());
        Some(Scale {
            at,
            rating,
            value,
            criterion,
            own: self.rater.persona().criteria.iter().any(|own| own.id == rating.criterion),
            lens: if shared { 0.0 } else { 1.6 },
            most: looks.map(|look| look.points).fold(0.0, f64::max),
        })
    }

    fn praises(&self, scale: &Scale<'a>) -> impl Iterator<Item = Praise<'a>> {
        let Scale { at, rating, value, own, .. } = *scale;
        let signals = rating.findings.iter().filter(|finding| finding.kind == FindingKind::Signal);
        signals.filter_map(move |finding| {
            let place = quote::place(self.case, finding)?;
            let strength = strength(self.case, finding, place);
            if value == Rating::MIN || strength == Strength::Faint || !self.can_be_held_up(finding, place) {
                return None;
            }
            let look = scale.look(finding);
            if look.is_none() && !own {
                return None;
            }
            let criterion = &rating.criterion;
            let number = self.sentence(place).map_or(0, |(number, _)| number);
            let worth =
                f64::from(value.get()) + scale.lens + 2.0 * scale.share(look) + 0.3 * rating.weight.min(5.0)
                    - support::modesty(&finding.id)
                    - doubt(strength)
                    + self.toss.fraction([criterion.as_str(), finding.id.as_str()], number);
            let look = look.filter(|_| !own);
            let is_faint = support::is_faint(&finding.id);
            Some(Praise { at, criterion, rating: value, finding, look, place, strength, worth, is_faint })
        })
    }

    fn gaps(&self, scale: &Scale<'a>) -> impl Iterator<Item = Gap<'a>> {
        let Scale { at, rating, value, .. } = *scale;
        let open = rating.findings.iter().filter(move |_| value < Rating::MAX);
        open.filter_map(move |finding| {
            let (kind, heft) = match finding.kind {
                FindingKind::Signal => return None,
                FindingKind::Flag => {
                    let flag: FlagId = finding.id.as_str().parse().ok()?;
                    let says = scale.says(flag)?;
                    (Lack::Flagged(flag, says, quote::place(self.case, finding)), 1.2)
                }
                FindingKind::Absence if scale.own => (Lack::Own, 1.0),
                FindingKind::Absence => {
                    let look = scale.look(finding)?;
                    if !debrief_rubric::is_gap(&look.signal, &self.case.reading) {
                        return None;
                    }
                    (Lack::Missing(look), scale.share(Some(look)))
                }
            };
            let room = f64::from(Rating::MAX.get() - value.get());
            // Who tells it as "we" is asked for their part, and not told that nobody acts.
            let asked = finding.id.as_str() == "own_act"
                && self.case.reading.flags_of(FlagId::WeOnly).next().is_some();
            if asked || !self.is_called_for(finding.id.as_str()) {
                return None;
            }
            let even = self.toss.fraction([rating.criterion.as_str(), finding.id.as_str()], 0);
            // The third power, so that a gap is mostly about what is rated lowest, whatever the seat weighs most.
            let worth =
                rating.weight * room.powi(3) * (0.4 + heft) * (1.0 + 0.35 * scale.lens) * (0.8 + 0.4 * even);
            // The basic thing comes first where little is there: without an event there is no cause to dig for. Which of them
            // does differs from seat to seat, mostly by chance.
            let basic = self.weak && support::BASIC.contains(&finding.id);
            let chance =
                if basic { 300.0 * self.toss.fraction(["basic", finding.id.as_str()], 0) } else { 0.0 };
            let worth = worth + chance;
            Some(Gap { at, criterion: &rating.criterion, rating: value, kind, finding, basic, worth })
        })
    }

    /// The sentence in which a place begins, and its number: the same however many words stand before it, and whatever stands there
    /// that tells nothing, as a note to the reviewer.
    fn sentence(&self, place: Span) -> Option<(usize, &Sentence)> {
        self.case.reading.told().enumerate().find(|(_, sentence)| sentence.span.end > place.start)
    }

    /// Whether words can be held up as good: not what is held against the candidate, and as an own act or an own mistake
    /// only what the speaker says of themselves, an act only where the story acts.
    fn can_be_held_up(&self, finding: &Finding, place: Span) -> bool {
        let part = || self.sentence(place).map(|(_, sentence)| sentence.part);
        let words = finding.quote.as_deref().unwrap_or_default();
        !is_held_against(self.case, place)
            && match finding.id.as_str() {
                "own_act" => says_i_act(words) && matches!(part(), Some(Part::Action | Part::Result)),
                // What goes wrong with others alone is told of them, and no frankness.
                "owned_mistake" | "setback" => says_i(words),
                _ => true,
            }
    }

    /// Whether the question asks for a story in which this could occur, or the answer tells one. A mistake of one's own is
    /// not asked of a story in which nothing need have gone wrong.
    fn is_called_for(&self, signal: &str) -> bool {
        let wrong = |id: &str| matches!(id, "cause" | "deeper_cause" | "owned_mistake");
        let topics = &self.case.reading.topics;
        let of_failure = |topic: &Topic| {
            matches!(
                topic,
                Topic::Failure
                    | Topic::Crisis
                    | Topic::Delivery
                    | Topic::Feedback
                    | Topic::Customer
                    | Topic::Problem
            )
        };
        let of_fault = matches!(signal, "owned_mistake" | "cause" | "deeper_cause");
        !of_fault
            || topics.iter().any(of_failure)
            || self.case.reading.signals.iter().any(|signal| wrong(signal.id.as_str()))
    }
}

/// Whether words are held against the candidate: they carry a flag that is more than an open question.
pub(crate) fn is_held_against(case: &Case, place: Span) -> bool {
    let harmless = |flag: FlagId| matches!(flag, FlagId::WeOnly | FlagId::NoResult);
    case.reading.flags.iter().any(|flag| !harmless(flag.id) && flag.span.overlaps(place))
}

/// Whether words that show something so plainly can be said to show it. An act is one by its grammar, if nothing else.
fn is_plain(finding: &Finding, strength: Strength) -> bool {
    strength >= Strength::Clear || strength == Strength::Fair && finding.id.as_str() == "own_act"
}

/// What praise is worth less where it may be wrong: one certain finding in eight is, one clear one in three, two fair ones in three
/// (training answers that the model had not seen).
fn doubt(strength: Strength) -> f64 {
    match strength {
        Strength::Certain => 0.0,
        Strength::Clear => 1.2,
        Strength::Fair | Strength::Faint => 3.0,
    }
}

/// Whether a finding's words show it plainly.
pub(crate) fn shows_plainly(case: &Case, finding: &Finding, place: Span) -> bool {
    is_plain(finding, strength(case, finding, place))
}

/// How plainly a finding's words show it.
fn strength(case: &Case, finding: &Finding, place: Span) -> Strength {
    let signals = &case.reading.signals;
    let first = signals.partition_point(|signal| signal.span < place);
    let mut here = signals.iter().skip(first).take_while(|signal| signal.span == place);
    here.find(|signal| finding.id == signal.id).map_or(Strength::Certain, |signal| signal.strength)
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

impl<'a> Praise<'a> {
    /// The signal.
    pub(crate) fn signal(&self) -> &'a str {
        self.finding.id.as_str()
    }

    /// What to quote of it.
    pub(crate) fn quote(&self, case: &'a Case) -> Option<Quote<'a>> {
        quote::of(case, self.finding.id.as_str(), self.place)
    }

    /// Whether its words plainly show what they count for.
    pub(crate) fn is_plain(&self) -> bool {
        is_plain(self.finding, self.strength)
    }

    /// Whether it says little, or counts for something rated 1 or 2, or may not be what it looks like: it is pointed at, and nothing is
    /// said of it.
    pub(crate) fn is_slight(&self) -> bool {
        self.rating.get() < 3 || self.is_faint || !self.is_plain()
    }
}

impl<'a> Evidence<'a> {
    /// The best praise that fits a condition.
    pub(crate) fn praise(&self, fits: impl Fn(&Praise<'a>) -> bool) -> Option<Praise<'a>> {
        self.praises.iter().copied().find(|praise| fits(praise))
    }

    /// The gravest gap that fits a condition.
    pub(crate) fn gap(&self, fits: impl Fn(&Gap<'a>) -> bool) -> Option<Gap<'a>> {
        self.gaps.iter().copied().find(|gap| fits(gap))
    }
}
