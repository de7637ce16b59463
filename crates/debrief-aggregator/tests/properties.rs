//! What holds for all panels.

mod common;

use common::*;
use debrief_aggregator::consensus;
use debrief_core::{Discussion, FlagId, Level, Recommendation};
use proptest::prelude::*;

const CRITERIA: [&str; 8] = [
    "structure",
    "ownership",
    "learning",
    "stakeholder_communication",
    "writes_it_down_for_others",
    "trade_offs",
    "empathy",
    "impact",
];
const NAMES: [&str; 9] = [
    "Marcus Johnson",
    "Sarah Chen",
    "Jordan Taylor",
    "Priya Raman",
    "Sarah van der Meer",
    "Bo",
    "Ana-Lucía Ortiz",
    "Kwame Mensah",
    "Jordan Taylor",
];
const QUOTES: [&str; 6] = [READ, FREEZE, LATE, RANG, RENEWED, CHECK];
const MISSING: &str = "the thing that stops the next person, and who keeps it going";
const BECAUSE: &str =
    "It is told in general words, and the moment that decided it is never shown to anyone who listens.";

#[derive(Debug, Clone)]
struct Drawn {
    marks: Vec<(usize, u8, f64, Vec<usize>, bool, bool)>,
    cap: Option<(u8, usize)>,
    reason: Option<(usize, usize)>,
    state: u8,
}

fn drawn() -> impl Strategy<Value = Drawn> {
    let mark = (
        1u8..=5,
        prop_oneof![Just(1.0), Just(2.0), 0.1f64..5.0],
        prop::collection::vec(0..QUOTES.len(), 0..3),
        any::<bool>(),
        any::<bool>(),
    );
    let marks = prop::collection::btree_map(0..CRITERIA.len(), mark, 1..=CRITERIA.len());
    let cap = prop::option::of((2u8..=5, 0usize..6));
    (marks, cap, prop::option::of((0..CRITERIA.len(), 0..QUOTES.len())), 0u8..12).prop_map(
        |(marks, cap, reason, state)| {
            let marks = marks.into_iter().map(|(c, (r, w, q, b, m))| (c, r, w, q, b, m)).collect();
            Drawn { marks, cap, reason, state }
        },
    )
}

fn seated(nth: usize, drawn: &Drawn) -> Chair {
    let ids = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
    let marks: Vec<_> =
        drawn.marks.iter().map(|(c, rating, weight, ..)| (CRITERIA[*c], *rating, *weight)).collect();
    let mut seat = chair(ids[nth], NAMES[nth], &marks);
    for (criterion, _, _, quotes, because, missing) in &drawn.marks {
        for quote in quotes {
            seat = match QUOTES[*quote] {
                LATE => seat.flag(CRITERIA[*criterion], FlagId::BlameShift, LATE),
                quote => seat.signal(CRITERIA[*criterion], quote),
            };
        }
        if *because {
            seat = seat.because(CRITERIA[*criterion], BECAUSE);
        }
        if *missing {
            seat = seat.missing(CRITERIA[*criterion], MISSING);
        }
    }
    if let Some((floor, cap)) = drawn.cap {
        seat = seat.must_have(CRITERIA[drawn.marks[0].0], floor, Recommendation::ALL[cap]);
        seat = seat.dealbreaker(FlagId::BlameShift, Recommendation::ALL[5 - cap]);
    }
    if let Some((criterion, quote)) = drawn.reason {
        seat = seat.reason(CRITERIA[criterion], QUOTES[quote]);
    }
    match drawn.state {
        0 => seat.absent(),
        1 => {
            seat.too_thin("Two sentences are too few to tell what happened, who did it, and what came of it.")
        }
        _ => seat,
    }
}

fn panels() -> impl Strategy<Value = Vec<Chair>> {
    prop::collection::vec(drawn(), 1..=9)
        .prop_map(|panel| panel.iter().enumerate().map(|(nth, drawn)| seated(nth, drawn)).collect())
}

fn levels() -> impl Strategy<Value = Option<Level>> {
    prop::option::of(prop::sample::select(Level::ALL.to_vec()))
}

proptest! {
    #[test]
    fn says_60_to_120_words_and_quotes_findings_only(
        panel in panels(),
        level in levels(),
        what in 0usize..8,
        quote in 0..QUOTES.len(),
    ) {
        let (first, last) = (&panel[0], &panel[panel.len() - 1]);
        let rated = first.review.ratings.iter().filter_map(|r| Some((r.criterion.as_str(), r.rating?)));
        let quotable = is_quote_of_a_finding(QUOTES[quote], &panel);
        let talk = rated.filter(|_| quotable).nth(what).map_or_else(Discussion::default, |(criterion, from)| {
            let to = if from.get() < 5 { from.get() + 1 } else { 4 };
            one_move("a", criterion, from.get(), to, last.persona.id.as_str(), QUOTES[quote])
        });
        let said = consensus(&seats(&panel), &talk, level);
        let count = words(&said.text);
        prop_assert!((60..=120).contains(&count), "{count} words: {}", said.text);
        for quote in quoted(&said.text).into_iter().chain(said.dissent.iter().flat_map(|d| quoted(&d.text))) {
            prop_assert!(is_quote_of_a_finding(quote, &panel), "`{quote}` in: {}", said.text);
            prop_assert!(words(quote) <= 18, "{quote}");
        }
        if let Some(recommendation) = said.recommendation {
            prop_assert!(said.text.contains(recommendation.spoken()), "{recommendation}: {}", said.text);
        }
    }

    #[test]
    fn scores_lie_on_the_scale_and_no_gap_is_an_agreement(panel in panels(), level in levels()) {
        let said = consensus(&seats(&panel), &Discussion::default(), level);
        prop_assert!(said.score.is_none_or(|score| (1.0..=5.0).contains(&score)));
        prop_assert_eq!(said.score, said.score_before_discussion);
        prop_assert_eq!(said.score.is_some(), said.recommendation.is_some());
        prop_assert!(said.agreements.iter().all(|criterion| !said.critical_gaps.contains(criterion)));
        prop_assert!(said.critical_gaps.len() <= 3);
    }

    #[test]
    fn seat_order_changes_no_number(panel in panels(), turn in 0usize..9, level in levels()) {
        let mut other = panel.clone();
        other.rotate_left(turn % panel.len());
        other.reverse();
        let said = consensus(&seats(&panel), &Discussion::default(), level);
        let again = consensus(&seats(&other), &Discussion::default(), level);
        prop_assert_eq!((said.score, said.recommendation), (again.score, again.recommendation));
        prop_assert_eq!(said.echo, again.echo);
        prop_assert_eq!((said.agreements, said.critical_gaps), (again.agreements, again.critical_gaps));
        let pairs = |dissent: &[debrief_core::Dissent]| {
            let pairs = dissent.iter().map(|d| (d.persona.clone(), d.criterion.clone()));
            let mut pairs: Vec<_> = pairs.collect();
            pairs.sort_unstable();
            pairs
        };
        prop_assert_eq!(pairs(&said.dissent), pairs(&again.dissent));
    }

    #[test]
    fn a_move_up_lowers_nothing(panel in panels(), who in 0usize..9, what in 0usize..8, level in levels()) {
        let seat = &panel[who % panel.len()];
        let ratings = &seat.review.ratings;
        let Some(mark) = ratings.get(what % ratings.len().max(1)) else { return Ok(()) };
        let Some((from, to)) = mark.rating.and_then(|from| Some((from, from.next()?))) else { return Ok(()) };
        let id = seat.persona.id.as_str();
        let talk = one_move(id, mark.criterion.as_str(), from.get(), to.get(), id, READ);
        let before = consensus(&seats(&panel), &Discussion::default(), level);
        let after = consensus(&seats(&panel), &talk, level);
        prop_assert!(after.score >= before.score && after.recommendation >= before.recommendation);
        prop_assert_eq!(after.score_before_discussion, before.score);
    }
}
