//! Seats in a few words, for the tests.

#![allow(dead_code, unreachable_pub, reason = "each test file uses its own part")]

use debrief_core::{
    Answer, Because, ChangeOfMind, CriterionId, CriterionRating, Dealbreaker, Discussion, Finding,
    FindingKind, FlagId, Move, MustHave, Persona, PersonaId, Point, Rating, RatingStatus, Recommendation,
    Review, ReviewStatus, Round, Seat, SignalId, Span, Turn, Voice, Weight, round_name, score,
};

/// The answer that the seats quote from.
pub const ANSWER: &str = "In March I e-mailed the new price to four hundred customers on the old plan. I read the first \
    forty complaints that night, before I went to my boss. We could freeze billing for a week or \
    refund as they came in, and I froze it. The engineers were late with the filter, so the list was \
    wrong. I rang the fourteen largest accounts myself, before they wrote to us, and told them what we \
    knew, what we did not, and when they would hear from me again, which was by five. Eleven of the \
    fourteen renewed. I double-check the list now.";

pub const READ: &str = "I read the first forty complaints that night";
pub const FREEZE: &str = "We could freeze billing for a week or refund as they came in";
pub const LATE: &str = "The engineers were late with the filter";
pub const RANG: &str = "I rang the fourteen largest accounts myself, before they wrote to us, and told them \
    what we knew, what we did not, and when they would hear from me again";
pub const RENEWED: &str = "Eleven of the fourteen renewed";
pub const CHECK: &str = "I double-check the list now";

/// A persona with its review.
#[derive(Debug, Clone)]
pub struct Chair {
    pub persona: Persona,
    pub review: Review,
}

/// A scored seat: criteria with their ratings and weights.
pub fn chair(id: &str, name: &str, marks: &[(&str, u8, f64)]) -> Chair {
    let ratings: Vec<CriterionRating> = marks
        .iter()
        .map(|(criterion, rating, weight)| CriterionRating {
            criterion: criterion_id(criterion),
            status: RatingStatus::Rated,
            rating: Some(rate(*rating)),
            weight: *weight,
            because: String::new(),
            findings: Vec::new(),
        })
        .collect();
    let persona = Persona {
        id: PersonaId::new(id).unwrap(),
        name: name.to_owned(),
        title: String::new(),
        lens: String::new(),
        weights: ratings.iter().map(|r| (r.criterion.clone(), Weight::new(r.weight).unwrap())).collect(),
        must_have: Vec::new(),
        dealbreakers: Vec::new(),
        criteria: Vec::new(),
        voice: Voice::default(),
    };
    let mean = score::weighted_mean(ratings.iter().map(|r| (r.rating.unwrap(), r.weight))).map(score::round2);
    let review = Review {
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
        initial_take: String::new(),
        sums: Vec::new(),
    };
    Chair { persona, review }
}

impl Chair {
    /// A seat that failed.
    pub fn absent(mut self) -> Self {
        self.review.status = ReviewStatus::Unscored;
        self.review.ratings.clear();
        self.review.score = None;
        self.review.recommendation = None;
        self
    }

    /// A seat that found too little to rate.
    pub fn too_thin(mut self, because: &str) -> Self {
        self.review.status = ReviewStatus::InsufficientEvidence;
        for rating in &mut self.review.ratings {
            rating.status = RatingStatus::InsufficientEvidence;
            rating.rating = None;
            because.clone_into(&mut rating.because);
        }
        self.review.score = None;
        self.review.recommendation = None;
        self
    }

    pub fn signal(mut self, criterion: &str, quote: &str) -> Self {
        self.rating(criterion).findings.push(signal(quote));
        self
    }

    pub fn flag(mut self, criterion: &str, flag: FlagId, quote: &str) -> Self {
        self.rating(criterion).findings.push(Finding::flag(
            flag,
            &Answer::new(ANSWER.to_owned()),
            place(quote),
        ));
        self
    }

    pub fn because(mut self, criterion: &str, because: &str) -> Self {
        because.clone_into(&mut self.rating(criterion).because);
        self
    }

    pub fn missing(mut self, criterion: &str, missing: &str) -> Self {
        let from = self.rating(criterion).rating.unwrap();
        let change = ChangeOfMind {
            criterion: criterion_id(criterion),
            missing: missing.to_owned(),
            from,
            to: from.next().unwrap_or(from),
        };
        self.review.would_change_my_mind.push(change);
        self
    }

    pub fn reason(mut self, criterion: &str, quote: &str) -> Self {
        self.review.reason_to_hire = Some(point(criterion, quote));
        self
    }

    pub fn concern(mut self, criterion: &str, quote: &str) -> Self {
        self.review.concern = Some(point(criterion, quote));
        self
    }

    pub fn must_have(mut self, criterion: &str, floor: u8, cap: Recommendation) -> Self {
        self.persona.must_have.push(MustHave { criterion: criterion_id(criterion), floor: rate(floor), cap });
        self
    }

    pub fn dealbreaker(mut self, flag: FlagId, cap: Recommendation) -> Self {
        self.persona.dealbreakers.push(Dealbreaker { flag, cap });
        self
    }

    fn rating(&mut self, criterion: &str) -> &mut CriterionRating {
        self.review.ratings.iter_mut().find(|r| r.criterion.as_str() == criterion).unwrap()
    }
}

pub fn seats(chairs: &[Chair]) -> Vec<Seat<'_>> {
    chairs.iter().map(|chair| Seat { persona: &chair.persona, review: &chair.review }).collect()
}

pub fn signal(quote: &str) -> Finding {
    Finding::signal(&SignalId::fixed("own_act"), &Answer::new(ANSWER.to_owned()), place(quote))
}

pub fn point(criterion: &str, quote: &str) -> Point {
    let findings = vec![signal(quote)];
    Point { text: String::new(), criterion: criterion_id(criterion), findings }
}

/// A discussion in which one person moves once, in round 2.
pub fn one_move(who: &str, criterion: &str, from: u8, to: u8, colleague: &str, quote: &str) -> Discussion {
    let moved = Move {
        criterion: criterion_id(criterion),
        from: rate(from),
        to: rate(to),
        because_of: Because { persona: PersonaId::new(colleague).unwrap(), quote: quote.to_owned() },
    };
    let turn = Turn {
        persona: PersonaId::new(who).unwrap(),
        text: "I heard that.".to_owned(),
        responds_to: Vec::new(),
        moves: vec![moved],
        quotes: Vec::new(),
    };
    Discussion { rounds: vec![Round { number: 2, name: round_name(2).to_owned(), turns: vec![turn] }] }
}

pub fn criterion_id(id: &str) -> CriterionId {
    CriterionId::new(id).unwrap()
}

pub fn rate(value: u8) -> Rating {
    Rating::new(value).unwrap()
}

pub fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Everything between straight quotation marks.
pub fn quoted(text: &str) -> Vec<&str> {
    text.split('"').skip(1).step_by(2).collect()
}

pub fn is_quote_of_a_finding(quote: &str, chairs: &[Chair]) -> bool {
    let mut findings = chairs.iter().flat_map(|c| &c.review.ratings).flat_map(|r| &r.findings);
    findings.any(|f| f.kind != FindingKind::Absence && f.quote.as_deref().is_some_and(|q| q.contains(quote)))
}

fn place(quote: &str) -> Span {
    let start = ANSWER.find(quote).expect("a quote of the answer");
    Span::new(start, start + quote.len())
}
