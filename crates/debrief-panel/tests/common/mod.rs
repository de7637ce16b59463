//! Scripted reviewers, for the tests at the panel's boundary.

#![allow(dead_code, unreachable_pub, reason = "each test file uses its own part")]

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use debrief_core::{
    Answer, Because, Case, CriterionId, CriterionRating, Finding, FlagId, Floor, Move, Persona, PersonaId,
    Point, Rating, RatingStatus, Reading, Response, Review, ReviewError, ReviewStatus, Reviewer, SignalId,
    Span, Stance, Transcript, Turn, Voice, Weight, score,
};
use debrief_panel::{Limits, Outcome, Panel};

/// The answer that everyone rates. The first word has more bytes than characters.
pub const ANSWER: &str = "Zoë rang at six. I read the first forty complaints that night and froze billing for a week. \
    The engineers were late, so the list was wrong. Eleven of the fourteen renewed.";

pub const READ: &str = "I read the first forty complaints that night";
pub const FROZE: &str = "froze billing for a week";
pub const LATE: &str = "The engineers were late";
pub const RENEWED: &str = "Eleven of the fourteen renewed";

/// What happens when a reviewer is called.
pub enum Act<T> {
    Gives(T),
    Fails,
    Panics,
    Hangs,
}

type Speech = Arc<dyn Fn(&Floor<'_>) -> Act<Turn> + Send + Sync>;

/// A reviewer who does as the script says.
pub struct Scripted {
    pub persona: Persona,
    pub review: Act<Review>,
    pub speech: Speech,
    pub delay: Duration,
}

#[async_trait]
impl Reviewer for Scripted {
    fn persona(&self) -> &Persona {
        &self.persona
    }

    async fn review(&self, _: &Case) -> Result<Review, ReviewError> {
        tokio::time::sleep(self.delay).await;
        done(match &self.review {
            Act::Gives(review) => Act::Gives(review.clone()),
            Act::Fails => Act::Fails,
            Act::Panics => Act::Panics,
            Act::Hangs => Act::Hangs,
        })
        .await
    }

    async fn speak(&self, _: &Case, floor: &Floor<'_>) -> Result<Turn, ReviewError> {
        tokio::time::sleep(self.delay).await;
        done((self.speech)(floor)).await
    }
}

async fn done<T>(act: Act<T>) -> Result<T, ReviewError> {
    match act {
        Act::Gives(value) => Ok(value),
        Act::Fails => Err(ReviewError::Engine { reason: "the line went dead".to_owned() }),
        Act::Panics => panic!("scripted"),
        Act::Hangs => std::future::pending().await,
    }
}

/// A reviewer with these ratings, each of weight 1, who says who they are in every round.
pub fn reviewer(id: &str, marks: &[(&str, u8)]) -> Scripted {
    let persona = persona(id, marks);
    let review = review(&persona, marks);
    let own = persona.id.clone();
    let speech = Arc::new(move |floor: &Floor<'_>| Act::Gives(turn(&own, floor.round)));
    Scripted { persona, review: Act::Gives(review), speech, delay: Duration::ZERO }
}

impl Scripted {
    /// After this time, whatever is asked.
    pub fn slow(mut self, seconds: u64) -> Self {
        self.delay = Duration::from_secs(seconds);
        self
    }

    pub fn reviewing(mut self, act: Act<Review>) -> Self {
        self.review = act;
        self
    }

    /// Changes the review that is given.
    pub fn with(mut self, change: impl FnOnce(&mut Review)) -> Self {
        if let Act::Gives(review) = &mut self.review {
            change(review);
        }
        self
    }

    pub fn resting_on(self, criterion: &str, finding: Finding) -> Self {
        self.with(|review| rating(review, criterion).findings.push(finding))
    }

    pub fn speaking(mut self, speech: impl Fn(&Floor<'_>) -> Act<Turn> + Send + Sync + 'static) -> Self {
        self.speech = Arc::new(speech);
        self
    }

    /// Says this in round 2, and the usual otherwise.
    pub fn saying(self, responses: Vec<Response>, moves: Vec<Move>) -> Self {
        let own = self.persona.id.clone();
        self.speaking(move |floor| {
            let mut turn = turn(&own, floor.round);
            if floor.round == 2 {
                turn.responds_to.clone_from(&responses);
                turn.moves.clone_from(&moves);
            }
            Act::Gives(turn)
        })
    }
}

pub async fn run(reviewers: Vec<Scripted>) -> Outcome {
    let reviewers = reviewers.into_iter().map(|r| Arc::new(r) as Arc<dyn Reviewer>).collect();
    let limits = Limits { per_call: Duration::from_secs(30) };
    Panel::with_limits(reviewers, limits).expect("a panel").run(&case()).await
}

pub fn case() -> Case {
    let transcript = Transcript { answer: Answer::new(ANSWER.to_owned()), ..Transcript::default() };
    Case { transcript, reading: Reading::default() }
}

pub fn persona(id: &str, marks: &[(&str, u8)]) -> Persona {
    Persona {
        id: id_of(id),
        name: format!(
            "{}{} Doe",
            id.chars().next().unwrap().to_uppercase(),
            &id.chars().skip(1).collect::<String>()
        ),
        title: "Reviewer".to_owned(),
        lens: String::new(),
        weights: marks
            .iter()
            .map(|(criterion, _)| (criterion_of(criterion), Weight::new(1.0).unwrap()))
            .collect(),
        must_have: Vec::new(),
        dealbreakers: Vec::new(),
        criteria: Vec::new(),
        voice: Voice::default(),
    }
}

pub fn review(persona: &Persona, marks: &[(&str, u8)]) -> Review {
    let ratings: Vec<CriterionRating> = marks
        .iter()
        .map(|(criterion, rating)| CriterionRating {
            criterion: criterion_of(criterion),
            status: RatingStatus::Rated,
            rating: Some(rate(*rating)),
            weight: 1.0,
            because: String::new(),
            findings: Vec::new(),
        })
        .collect();
    let mean = score::weighted_mean(ratings.iter().map(|r| (r.rating.unwrap(), r.weight))).map(score::round2);
    Review {
        persona: persona.named(),
        status: ReviewStatus::Scored,
        ratings,
        score: mean,
        recommendation: mean.map(|mean| score::recommendation(mean, None)),
        capped_by: None,
        reason_to_hire: None,
        concern: None,
        would_change_my_mind: Vec::new(),
        follow_up_questions: Vec::new(),
        initial_take: format!("{} begins.", persona.id),
        sums: Vec::new(),
    }
}

/// Not enough to rate.
pub fn thin(review: &mut Review) {
    review.status = ReviewStatus::InsufficientEvidence;
    review.score = None;
    review.recommendation = None;
    for rating in &mut review.ratings {
        rating.status = RatingStatus::InsufficientEvidence;
        rating.rating = None;
        "One sentence tells no story.".clone_into(&mut rating.because);
    }
}

pub fn turn(persona: &PersonaId, round: u8) -> Turn {
    let text = format!("{persona} speaks in round {round}.");
    Turn { persona: persona.clone(), text, responds_to: Vec::new(), moves: Vec::new(), quotes: Vec::new() }
}

pub fn response(to: &str) -> Response {
    Response { persona: id_of(to), stance: Stance::Agrees, criterion: criterion_of("ownership") }
}

pub fn a_move(criterion: &str, from: u8, to: u8, colleague: &str, quote: &str) -> Move {
    let because_of = Because { persona: id_of(colleague), quote: quote.to_owned() };
    Move { criterion: criterion_of(criterion), from: rate(from), to: rate(to), because_of }
}

pub fn signal(quote: &str) -> Finding {
    Finding::signal(&SignalId::fixed("own_act"), &Answer::new(ANSWER.to_owned()), place(quote))
}

pub fn flag(quote: &str) -> Finding {
    Finding::flag(FlagId::BlameShift, &Answer::new(ANSWER.to_owned()), place(quote))
}

pub fn point(finding: Finding) -> Point {
    Point { text: "It shows.".to_owned(), criterion: criterion_of("ownership"), findings: vec![finding] }
}

pub fn rating<'r>(review: &'r mut Review, criterion: &str) -> &'r mut CriterionRating {
    review.ratings.iter_mut().find(|r| r.criterion.as_str() == criterion).unwrap()
}

pub fn id_of(id: &str) -> PersonaId {
    PersonaId::new(id).unwrap()
}

pub fn criterion_of(id: &str) -> CriterionId {
    CriterionId::new(id).unwrap()
}

pub fn rate(value: u8) -> Rating {
    Rating::new(value).unwrap()
}

/// Who spoke in each round that was held.
pub fn speakers(outcome: &Outcome) -> Vec<(u8, Vec<&str>)> {
    let rounds = outcome.discussion.rounds.iter();
    rounds
        .map(|round| (round.number, round.turns.iter().map(|turn| turn.persona.as_str()).collect()))
        .collect()
}

fn place(quote: &str) -> Span {
    let start = ANSWER.find(quote).expect("a quote of the answer");
    Span::new(start, start + quote.len())
}
