//! Debriefs made by hand: a whole one, one of an answer too thin to rate, one with an absent seat.

mod make;
mod reviews;
mod talk;

use debrief_core::{
    Consensus, Debrief, Discussion, Dissent, Engine, EngineName, FlagId, FlagQuote, Level, Move, NextStep,
    Part, RatingStatus, ReadingRecord, Review, ReviewStatus, SCHEMA_VERSION, SentenceRecord, Status,
    TranscriptRecord, score,
};

use self::make::{ANSWER, JORDAN, criterion, persona, place, rating, unrated};
use self::reviews::{jordan, marcus, sarah};
use self::talk::discussion;

/// Three reviewers who move, differ and flag.
pub(crate) fn whole() -> Debrief {
    let reviews = vec![marcus(), sarah(), jordan()];
    let discussion = discussion();
    let mean = |scores: &[f64]| score::round2(scores.iter().sum::<f64>() / 3.0);
    let before = mean(&reviews.iter().filter_map(|review| review.score).collect::<Vec<_>>());
    let score = mean(&reviews.iter().map(|review| after(review, &discussion)).collect::<Vec<_>>());
    Debrief {
        schema_version: SCHEMA_VERSION,
        transcript: transcript(ANSWER),
        engine: Engine { name: EngineName::Offline, version: "0.1.0".to_owned(), model: None },
        status: Status::of(&reviews),
        reviews,
        discussion,
        consensus: Consensus {
            text: "All three hear someone who found the cause and took it: \"The cause was mine\", followed by the assumption behind it, and a result against where it began. What holds the answer back is what came after. A list that one person double-checks is not a mechanism, and \"Communication is key\" would fit any story. Sarah will not go further without a check that outlives the candidate; Marcus and Jordan would, and ask who paid for the freeze and which shops came back.".to_owned(),
            recommendation: Some(score::recommendation(score, Some(Level::Senior))),
            score: Some(score),
            score_before_discussion: Some(before),
            agreements: vec![criterion("specificity"), criterion("impact")],
            critical_gaps: vec![criterion("systemic_change"), criterion("learning")],
            dissent: vec![Dissent {
                persona: persona(JORDAN),
                criterion: criterion("ownership"),
                text: "hears the late printers before the own part, where Sarah hears the misjudgement named plainly.".to_owned(),
            }],
            echo: true,
        },
        flags: vec![
            flag(FlagId::BlameShift, "The printers were late, so nobody could test them"),
            flag(FlagId::Platitude, "Communication is key"),
            flag(FlagId::VagueClaim, "in the end everyone was happy"),
        ],
        next_steps: vec![
            step(
                "systemic_change",
                "Say what now stops a launch on the wrong resolution when you are not there, and how many launches it has seen: [your number].",
                Some("Now I double-check the printer list before a launch"),
                2,
                4,
            ),
            step("learning", "Put a later occasion where your list is used in the place of the saying.", Some("Communication is key"), 2, 4),
            step("relationship", "Name a shop that came back, or the share that did: [your number].", None, 2, 4),
        ],
        reading: ReadingRecord {
            sentences: vec![SentenceRecord { start: 0, end: place("In March").0 - 1, part: Part::Situation }],
        },
    }
}

/// Nothing to rate.
pub(crate) fn thin() -> Debrief {
    let insufficient = |mut review: Review| {
        for rating in &mut review.ratings {
            *rating = unrated(
                rating.criterion.as_str(),
                RatingStatus::InsufficientEvidence,
                rating.weight,
                "Nothing is told.",
            );
        }
        review.status = ReviewStatus::InsufficientEvidence;
        review.score = None;
        review.recommendation = None;
        review.capped_by = None;
        review.reason_to_hire = None;
        review.concern = None;
        review.would_change_my_mind.clear();
        review.follow_up_questions = vec!["What happened, and what did you do first?".to_owned()];
        review
    };
    let reviews: Vec<Review> = [marcus(), sarah(), jordan()].into_iter().map(insufficient).collect();
    Debrief {
        transcript: TranscriptRecord { role: None, level: None, source: "-".to_owned(), ..transcript("It was fine.") },
        status: Status::of(&reviews),
        reviews,
        discussion: Discussion::default(),
        consensus: Consensus {
            text: "Three words cannot be rated. Tell one event: what happened, what you did, what came of it, and what you do differently now.".to_owned(),
            recommendation: None,
            score: None,
            score_before_discussion: None,
            agreements: Vec::new(),
            critical_gaps: Vec::new(),
            dissent: Vec::new(),
            echo: false,
        },
        flags: Vec::new(),
        next_steps: Vec::new(),
        reading: ReadingRecord { sentences: vec![SentenceRecord { start: 0, end: 12, part: Part::Other }] },
        ..whole()
    }
}

/// Jordan's seat failed.
pub(crate) fn partial() -> Debrief {
    let mut debrief = whole();
    let jordan = &mut debrief.reviews[2];
    jordan.status = ReviewStatus::Unscored;
    jordan.ratings.clear();
    jordan.score = None;
    jordan.recommendation = None;
    jordan.reason_to_hire = None;
    jordan.concern = None;
    jordan.would_change_my_mind.clear();
    jordan.follow_up_questions.clear();
    for round in &mut debrief.discussion.rounds {
        round.turns.retain(|turn| turn.persona.as_str() != JORDAN);
        for turn in &mut round.turns {
            turn.moves.clear();
        }
    }
    debrief.discussion.rounds.truncate(1);
    debrief.status = Status::of(&debrief.reviews);
    let mean = debrief.reviews.iter().filter_map(|review| review.score).sum::<f64>();
    let mean = score::round2(mean / 2.0);
    let consensus = &mut debrief.consensus;
    "Marcus and Sarah hear someone who found the cause and took it. Sarah waits for a check that outlives the candidate.".clone_into(&mut consensus.text);
    consensus.score = Some(mean);
    consensus.score_before_discussion = Some(mean);
    consensus.recommendation = Some(score::recommendation(mean, Some(Level::Senior)));
    consensus.dissent.clear();
    consensus.echo = false;
    debrief
}

fn after(review: &Review, discussion: &Discussion) -> f64 {
    let turns = discussion
        .rounds
        .iter()
        .flat_map(|round| &round.turns)
        .filter(|turn| turn.persona == review.persona.id);
    let moves: Vec<&Move> = turns.flat_map(|turn| &turn.moves).collect();
    let rated = review.ratings.iter().filter_map(|r| {
        let latest = moves.iter().find(|m| m.criterion == r.criterion).map(|m| m.to);
        Some((latest.or(r.rating)?, r.weight))
    });
    score::round2(score::weighted_mean(rated).unwrap())
}

fn flag(id: FlagId, quote: &str) -> FlagQuote {
    let (start, end) = place(quote);
    FlagQuote { id, quote: quote.to_owned(), start, end }
}

fn transcript(answer: &str) -> TranscriptRecord {
    TranscriptRecord {
        id: "label-printers".to_owned(),
        question: Some("Tell me about a time when something that you shipped went wrong.".to_owned()),
        answer: answer.to_owned(),
        role: Some("Product Manager".to_owned()),
        level: Some(Level::Senior),
        source: "transcripts/label-printers.md".to_owned(),
    }
}

fn step(id: &str, advice: &str, quote: Option<&str>, from: u8, to: u8) -> NextStep {
    let quote = quote.map(|quote| {
        place(quote);
        quote.to_owned()
    });
    NextStep {
        criterion: criterion(id),
        advice: advice.to_owned(),
        quote,
        from: rating(from),
        to: rating(to),
    }
}
