//! What the panel says together: the arithmetic, the agreements and gaps, caps, dissent and echoes.

mod common;

use common::*;
use debrief_aggregator::consensus;
use debrief_core::{Consensus, Discussion, FlagId, Level, Recommendation, ReviewStatus};

fn silent(chairs: &[Chair]) -> Consensus {
    consensus(&seats(chairs), &Discussion::default(), None)
}

fn ids(criteria: &[debrief_core::CriterionId]) -> Vec<&str> {
    criteria.iter().map(debrief_core::CriterionId::as_str).collect()
}

/// Three seats that rate `ownership` alike and one criterion each of their own.
fn three(own: [(&str, u8); 3], shared: [u8; 3]) -> Vec<Chair> {
    let people = [("product", "Marcus Johnson"), ("engineering", "Sarah Chen"), ("client", "Jordan Taylor")];
    let marks = people.into_iter().zip(own).zip(shared);
    marks
        .map(|(((id, name), own), both)| chair(id, name, &[("ownership", both, 1.0), (own.0, own.1, 1.0)]))
        .collect()
}

mod numbers {
    use super::*;

    #[test]
    fn is_the_mean_of_the_seats_scores() {
        let panel = three([("trade_offs", 2), ("root_cause", 4), ("empathy", 5)], [3, 4, 4]);
        let said = silent(&panel);
        // 2.5, 4 and 4.5
        assert_eq!(said.score, Some(3.67));
        assert_eq!(said.score_before_discussion, Some(3.67));
        assert_eq!(said.recommendation, Some(Recommendation::Hire));
    }

    #[test]
    fn weighs_as_the_review_does() {
        assert_eq!(
            silent(&[chair("one", "Priya Raman", &[("ownership", 5, 3.0), ("impact", 1, 1.0)])]).score,
            Some(4.0)
        );
    }

    #[test]
    fn counts_moves_after_but_not_before() {
        let panel = three([("trade_offs", 2), ("root_cause", 4), ("empathy", 5)], [3, 4, 4]);
        let talk = one_move("product", "trade_offs", 2, 3, "engineering", FREEZE);
        let said = consensus(&seats(&panel), &talk, None);
        assert_eq!((said.score_before_discussion, said.score), (Some(3.67), Some(3.83)));
    }

    #[test]
    fn raises_the_bar_with_the_level() {
        let panel = [chair("one", "Priya Raman", &[("ownership", 3, 1.0)])];
        let at = |level| consensus(&seats(&panel), &Discussion::default(), Some(level)).recommendation;
        assert_eq!(at(Level::Junior), Some(Recommendation::LeanHire));
        assert_eq!(at(Level::Staff), Some(Recommendation::LeanNoHire));
    }

    #[test]
    fn leaves_absent_and_thin_seats_out() {
        let mut panel = three([("trade_offs", 4), ("root_cause", 4), ("empathy", 4)], [4, 4, 4]);
        panel[0] = panel[0].clone().absent();
        panel[1] = panel[1].clone().too_thin("Two sentences are too few.");
        let said = silent(&panel);
        assert_eq!(said.score, Some(4.0));
        assert!(said.text.contains("Marcus did not get to rate"), "{}", said.text);
        assert!(said.text.contains("Sarah found too little to rate"), "{}", said.text);
    }
}

#[test]
fn a_review_that_is_not_scored_counts_for_nothing_whatever_it_holds() {
    for status in [ReviewStatus::Unscored, ReviewStatus::InsufficientEvidence] {
        let mut panel = [chair("a", "Ann", &[("impact", 4, 1.0)]), chair("b", "Bo", &[("impact", 1, 1.0)])];
        panel[1].review.status = status;
        let said = silent(&panel);
        assert_eq!((said.score, said.recommendation), (Some(4.0), Some(Recommendation::Hire)));
    }
}

mod common_ground {
    use super::*;

    #[track_caller]
    fn check(panel: &[Chair], agreements: &[&str], gaps: &[&str]) {
        let said = silent(panel);
        assert_eq!((ids(&said.agreements), ids(&said.critical_gaps)), (agreements.to_vec(), gaps.to_vec()));
    }

    #[test]
    fn takes_every_seat_that_rates_it() {
        check(&three([("a", 3), ("b", 3), ("c", 3)], [4, 5, 4]), &["ownership"], &[]);
        check(&three([("a", 3), ("b", 3), ("c", 3)], [4, 5, 3]), &[], &[]);
    }

    #[test]
    fn one_voice_of_three_is_no_agreement() {
        check(&three([("a", 5), ("b", 3), ("c", 3)], [3, 3, 3]), &[], &[]);
    }

    #[test]
    fn one_voice_is_all_that_a_panel_of_one_has() {
        let one = chair("one", "Priya Raman", &[("a", 4, 1.0), ("b", 2, 1.0), ("c", 1, 1.0)]);
        check(&[one], &["a"], &["c", "b"]);
    }

    #[test]
    fn a_gap_needs_more_than_half() {
        check(&three([("a", 3), ("b", 3), ("c", 3)], [2, 2, 4]), &[], &["ownership"]);
        check(&three([("a", 3), ("b", 3), ("c", 3)], [2, 3, 3]), &[], &[]);
        let two = [chair("x", "Ann", &[("a", 2, 1.0)]), chair("y", "Bo", &[("a", 3, 1.0)])];
        check(&two, &[], &[]);
    }

    #[test]
    fn a_single_voice_s_gap_is_its_gravest() {
        let mut panel = three([("a", 3), ("b", 3), ("c", 3)], [3, 3, 3]);
        panel[0] = chair("product", "Marcus Johnson", &[("ownership", 3, 1.0), ("a", 2, 2.0), ("d", 1, 1.0)]);
        check(&panel, &[], &["a"]);
    }

    #[test]
    fn the_costliest_gap_comes_first_and_three_are_enough() {
        let marks = [("a", 2, 1.0), ("b", 1, 1.0), ("c", 2, 3.0), ("d", 2, 1.5), ("e", 5, 1.0)];
        check(&[chair("x", "Ann", &marks), chair("y", "Bo", &marks)], &["e"], &["c", "d", "b"]);
    }
}

mod caps {
    use super::*;
    use Recommendation::{Hire, LeanHire, LeanNoHire, NoHire, StrongHire};

    /// Seats that rate everything 5 but a criterion of their own, which is 1 and caps them.
    fn panel(caps: &[Option<Recommendation>]) -> Vec<Chair> {
        let names = ["Ann", "Bo", "Cy", "Di"];
        let seat = |(nth, cap): (usize, &Option<Recommendation>)| {
            let id = ["a", "b", "c", "d"][nth];
            let own = chair(id, names[nth], &[("ownership", 5, 20.0), (id, 1, 1.0)]);
            match cap {
                Some(cap) => own.must_have(id, 2, *cap),
                None => own,
            }
        };
        caps.iter().enumerate().map(seat).collect()
    }

    #[track_caller]
    fn check(caps: &[Option<Recommendation>], expected: Recommendation, dissenters: &[&str]) {
        let said = silent(&panel(caps));
        assert_eq!(said.recommendation, Some(expected));
        let who: Vec<_> = said.dissent.iter().map(|d| d.persona.as_str()).collect();
        assert_eq!(who, dissenters);
        assert!((60..=120).contains(&words(&said.text)), "{}", said.text);
    }

    #[test]
    fn one_of_one_binds() {
        check(&[Some(LeanHire)], LeanHire, &[]);
    }

    #[test]
    fn one_of_several_is_dissent() {
        check(&[Some(Hire), None], StrongHire, &["a"]);
        check(&[None, Some(LeanHire), None], StrongHire, &["b"]);
        check(&[None, None, None, Some(NoHire)], StrongHire, &["d"]);
    }

    #[test]
    fn half_of_the_seats_bind_to_the_highest_of_their_caps() {
        check(&[Some(Hire), Some(LeanHire)], Hire, &["b"]);
        check(&[Some(LeanHire), Some(NoHire), None], LeanHire, &["b", "c"]);
        check(&[Some(NoHire), Some(LeanNoHire), Some(Hire), None], LeanNoHire, &["d", "c", "a"]);
    }

    #[test]
    fn says_what_the_marks_alone_would_say() {
        let said = silent(&panel(&[Some(LeanHire), Some(LeanHire), None]));
        assert!(said.text.contains("strong hire"), "{}", said.text);
        assert!(said.text.contains("Ann and Bo"), "{}", said.text);
    }

    #[test]
    fn a_dealbreaker_is_told_with_its_words() {
        let mut panel = three([("a", 5), ("b", 5), ("c", 5)], [5, 5, 5]);
        panel[1] = panel[1]
            .clone()
            .flag("ownership", FlagId::BlameShift, LATE)
            .dealbreaker(FlagId::BlameShift, NoHire);
        let said = silent(&panel);
        assert_eq!(said.recommendation, Some(StrongHire));
        assert_eq!(
            said.dissent[0].text,
            "Sarah Chen stops at no hire where the panel says strong hire: blame shift in \"The engineers were late \
             with the filter\" is a dealbreaker there."
        );
        assert_eq!(said.dissent[0].criterion.as_str(), "ownership");
    }

    #[test]
    fn a_vote_under_its_own_cap_is_no_matter_of_the_cap() {
        let low = chair("b", "Bo", &[("learning", 1, 1.0)]).must_have("learning", 2, LeanHire);
        let panel = [chair("a", "Ann", &[("impact", 5, 1.0)]), low, chair("c", "Cy", &[("empathy", 5, 1.0)])];
        let said = silent(&panel);
        assert_eq!(said.recommendation, Some(Hire));
        assert_eq!(
            said.dissent[0].text,
            "Bo votes strong no hire where the panel says hire, and the lesson, rated 1, weighs most in that."
        );
    }

    #[test]
    fn a_move_over_the_floor_lifts_the_cap() {
        let panel = [chair("one", "Ann", &[("ownership", 5, 20.0), ("empathy", 1, 1.0)])
            .must_have("empathy", 2, NoHire)];
        assert_eq!(silent(&panel).recommendation, Some(NoHire));
        let talk = one_move("one", "empathy", 1, 2, "two", RANG);
        assert_eq!(consensus(&seats(&panel), &talk, None).recommendation, Some(StrongHire));
    }
}

mod dissent {
    use super::*;

    #[track_caller]
    fn check(shared: &[u8], expected: &[&str]) {
        let ids = ["a", "b", "c", "d", "e"];
        let names = ["Ann", "Bo", "Cy", "Di", "Eve"];
        let panel: Vec<_> = (0..shared.len())
            .map(|n| chair(ids[n], names[n], &[("ownership", shared[n], 1.0), ("impact", 3, 20.0)]))
            .collect();
        let said = silent(&panel);
        let who: Vec<_> = said.dissent.iter().map(|d| d.persona.as_str()).collect();
        assert_eq!(who, expected, "{shared:?}");
    }

    #[test]
    fn one_step_is_no_dissent() {
        check(&[3, 4, 3], &[]);
    }

    #[test]
    fn the_one_who_stands_apart_is_named() {
        check(&[4, 4, 2], &["c"]);
        check(&[5, 3, 3], &["a"]);
    }

    #[test]
    fn between_two_it_is_the_lower() {
        check(&[4, 2], &["b"]);
        check(&[3, 5, 4], &["a"]);
    }

    #[test]
    fn both_ends_of_a_split_panel_are_named() {
        check(&[5, 3, 1], &["a", "c"]);
        check(&[2, 2, 4, 4, 4], &["a", "b"]);
    }

    #[test]
    fn names_the_ratings_and_the_words() {
        let mut panel = three([("a", 3), ("b", 3), ("c", 3)], [4, 2, 4]);
        panel[1] = panel[1].clone().flag("ownership", FlagId::BlameShift, LATE);
        let text = &silent(&panel).dissent[0].text;
        for part in [
            "Sarah Chen",
            "ownership",
            "2",
            "Marcus Johnson",
            "4",
            "\"The engineers were late with the filter\"",
        ] {
            assert!(text.contains(part), "`{part}` in: {text}");
        }
    }

    #[test]
    fn a_vote_two_steps_away_is_named_with_what_weighs_most() {
        let panel = [
            chair("a", "Ann", &[("impact", 5, 1.0)]),
            chair("b", "Bo", &[("learning", 5, 1.0)]),
            chair("c", "Cy", &[("empathy", 1, 2.0), ("structure", 3, 1.0)]),
        ];
        let said = silent(&panel);
        assert_eq!(said.recommendation, Some(Recommendation::Hire));
        assert_eq!((said.dissent[0].persona.as_str(), said.dissent[0].criterion.as_str()), ("c", "empathy"));
        assert!(said.dissent[0].text.contains("Cy votes no hire"), "{}", said.dissent[0].text);
    }

    #[test]
    fn is_settled_by_a_move() {
        let panel = three([("a", 3), ("b", 3), ("c", 3)], [4, 2, 4]);
        let talk = one_move("engineering", "ownership", 2, 3, "product", READ);
        assert_eq!(consensus(&seats(&panel), &talk, None).dissent, []);
    }
}

mod echo {
    use super::*;

    #[track_caller]
    fn check(points: &[(&str, &str)], praise: bool, expected: bool) {
        let names = ["Ann", "Bo", "Cy"];
        let panel: Vec<_> = points
            .iter()
            .enumerate()
            .map(|(n, (criterion, quote))| {
                let seat = chair(["a", "b", "c"][n], names[n], &[("ownership", 4, 1.0)]);
                if praise { seat.reason(criterion, quote) } else { seat.concern(criterion, quote) }
            })
            .collect();
        let said = silent(&panel);
        assert_eq!(said.echo, expected);
        assert_eq!(said.text.contains("same line"), expected, "{}", said.text);
    }

    #[test]
    fn hears_all_on_the_same_line() {
        check(
            &[("ownership", READ), ("ownership", "the first forty complaints"), ("ownership", READ)],
            true,
            true,
        );
        check(&[("ownership", LATE), ("ownership", LATE)], false, true);
    }

    #[test]
    fn leaves_other_lines_other_points_and_single_seats_alone() {
        check(&[("ownership", READ), ("ownership", RENEWED)], true, false);
        check(&[("ownership", READ), ("impact", READ)], true, false);
        check(&[("ownership", READ)], true, false);
    }

    #[test]
    fn needs_one_place_that_all_share() {
        check(
            &[
                ("ownership", "forty complaints that"),
                ("ownership", "I read the first forty"),
                ("ownership", "that night"),
            ],
            true,
            false,
        );
    }
}
