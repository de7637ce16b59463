//! What is said at the table.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{CriterionId, Level, Persona, PersonaId, Rating, Review, Span};

/// How a turn answers a colleague.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the four names say all that there is to say")]
pub enum Stance {
    Agrees,
    PushesBack,
    BuildsOn,
    Asks,
}

/// One answer to a colleague within a turn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Response {
    /// The colleague.
    pub persona: PersonaId,
    /// How they are answered.
    pub stance: Stance,
    /// What it is about.
    pub criterion: CriterionId,
}

/// What moved a rating: a colleague, and the words of the answer that they held up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Because {
    /// The colleague.
    pub persona: PersonaId,
    /// The answer's own words.
    pub quote: String,
}

/// A change of a rating after round 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Move {
    /// The criterion.
    pub criterion: CriterionId,
    /// The rating before.
    pub from: Rating,
    /// The rating after.
    pub to: Rating,
    /// What caused it.
    pub because_of: Because,
}

/// What one reviewer says in one round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Turn {
    /// Who speaks.
    pub persona: PersonaId,
    /// What they say.
    pub text: String,
    /// Whom they answer, and how. Empty in round 1.
    pub responds_to: Vec<Response>,
    /// What they rate differently now. Empty in round 1.
    pub moves: Vec<Move>,
    /// Where the answer's words in it stand in the answer: for those who speak later. The panel sees to it.
    #[serde(skip)]
    pub quotes: Vec<Span>,
}

/// One round of the discussion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Round {
    /// 1, 2 or 3.
    pub number: u8,
    /// `Initial takes`, `Cross-responses` or `Closing`.
    pub name: String,
    /// The turns, in seat order.
    pub turns: Vec<Turn>,
}

/// The name of a round, 1 to 3.
pub const fn round_name(number: u8) -> &'static str {
    match number {
        1 => "Initial takes",
        2 => "Cross-responses",
        _ => "Closing",
    }
}

/// The three rounds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Discussion {
    /// In order.
    pub rounds: Vec<Round>,
}

/// A persona with its sealed review, opened after round 1.
#[derive(Debug, Clone, Copy)]
pub struct Seat<'a> {
    /// Who sits there.
    pub persona: &'a Persona,
    /// What they rated alone.
    pub review: &'a Review,
}

impl Seat<'_> {
    /// What this seat rates a criterion now: the sealed rating with all its moves so far.
    pub fn rating_after(&self, criterion: &CriterionId, rounds: &[Round]) -> Option<Rating> {
        let sealed = self.review.rating_of(criterion)?;
        let turns = rounds.iter().flat_map(|round| &round.turns);
        let own = turns.filter(|turn| !turn.moves.is_empty() && turn.persona == self.persona.id);
        let mut moves = own.flat_map(|turn| &turn.moves).filter(|m| m.criterion == *criterion);
        Some(moves.next_back().map_or(sealed, |last| last.to))
    }
}

/// What a reviewer has heard when it is their turn to speak.
#[derive(Debug, Clone, Copy)]
pub struct Floor<'a> {
    /// The round to speak in, 2 or 3.
    pub round: u8,
    /// Everyone who is present, the speaker too, in seat order, with their sealed reviews.
    pub seats: &'a [Seat<'a>],
    /// The rounds that are over. All turns of one round are prepared at once, so nobody hears this round's.
    pub rounds: &'a [Round],
    /// The level that the answer is measured at.
    pub level: Option<Level>,
}
