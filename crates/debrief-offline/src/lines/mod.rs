//! Everything that can be said, as data: what is said of each signal (`matters`), flag and criterion, and a file a round for
//! what holds it together. A line has slots in braces; one whose slots cannot be filled is not said.

pub(crate) mod close;
pub(crate) mod criteria;
pub(crate) mod cross;
pub(crate) mod flag;
pub(crate) mod matters;
pub(crate) mod point;
pub(crate) mod take;
pub(crate) mod thin;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use debrief_core::{CriterionId, FlagId};

    use super::matters::Matter;
    use super::{close, criteria, cross, flag, point, take, thin};
    use crate::claim::says_who_acted;

    const SLOTS: &[&str] = &[
        "asked",
        "colleague",
        "hear",
        "hear2",
        "lacks",
        "level",
        "matter",
        "near",
        "own",
        "point",
        "question",
        "quote",
        "says",
        "shows",
        "up",
        "vote",
        "vote0",
        "wanted_np",
        "wanted_wh",
    ];

    /// The lists of whole lines, each with the slot that all of its lines must have.
    fn lists() -> Vec<(&'static str, &'static [&'static str])> {
        let mut lists = vec![
            ("quote", take::PRAISES),
            ("quote", take::PRAISES_SLIGHT),
            ("quote", take::PRAISES_OWN),
            ("point", take::STARTS),
            ("", take::MISSING),
            ("own", take::MISSING_OWN),
            ("quote", take::FLAGGED),
            ("says", take::FLAGGED_BARE),
            ("quote", take::WE_ONLY),
            ("quote", flag::BLAME_ASKED),
            ("level", take::LEVELS),
            ("", take::LEVELS_JUNIOR),
            ("", take::OPENS_EMPTY),
            ("quote", take::OFF_QUESTION),
            ("colleague", cross::MOVES_UP),
            ("colleague", cross::MOVES_DOWN),
            ("colleague", cross::MOVES_UP_QUOTED),
            ("colleague", cross::MOVES_DOWN_QUOTED),
            ("colleague", cross::ASKS),
            ("matter", cross::ASKS_ON),
            ("quote", cross::INSTRUCTIONS),
            ("", cross::ALONE),
            ("quote", close::BECAUSE_UP),
            ("quote", close::BECAUSE_DOWN),
            ("colleague", close::BECAUSE_UP_BARE),
            ("colleague", close::BECAUSE_DOWN_BARE),
            ("quote", close::CONCEDES),
            ("colleague", close::CONCEDES_QUOTED),
            ("quote", close::YIELDS),
            ("colleague", close::YIELDS_QUOTED),
            ("colleague", close::HOLDS),
            ("colleague", close::AGREED),
            ("colleague", close::AGREED_POOR),
            ("up", close::WISHES_UP),
            ("vote", close::WISHES),
            ("vote", close::WISHES_BEST),
            ("vote", close::VOTES),
            ("vote", close::VOTES_THAT),
            ("vote", close::VOTES_THAT_GOOD),
            ("vote0", close::VOTES_MOVED),
            ("point", close::VOTES_FLOOR),
            ("quote", close::VOTES_FLAG),
            ("", close::WOULD_MOVE),
            ("", close::WOULD_MOVE_THAT),
            ("quote", point::REASONS_SLIGHT),
            ("", thin::CANNOT_TELL),
            ("", thin::WOULD_NEED),
            ("", thin::ADD),
            ("", thin::ENDS_OPEN),
            ("", thin::ALWAYS),
            ("", thin::ALWAYS_TO_YOU),
        ];
        lists.extend(FlagId::ALL.iter().map(|id| ("quote", flag::of(*id))));
        lists.extend(Matter::all().flat_map(|matter| [("quote", matter.there), ("", matter.missing)]));
        let spoken = |id: &'static str| criteria::of(&CriterionId::fixed(id));
        let both = |spoken: &'static criteria::Spoken| [("", spoken.hire), ("", spoken.worry)];
        lists.extend(["impact", "trade_offs", "empathy"].into_iter().filter_map(spoken).flat_map(both));
        lists
    }

    /// What a line goes on from: it ends in a colon, a comma or a space.
    const LEADS: &[&[&str]] = &[
        take::TURNS,
        take::TURNS_SMALL,
        take::TURNS_MORE,
        take::TURNS_ASK,
        take::TURNS_ASK_NEW,
        cross::AGREES,
        cross::AGREES_POOR,
        cross::PUSHES_ANSWERED,
        cross::PUSHES_UP,
        cross::PUSHES_DOWN,
        cross::BUILDS,
        cross::TURNS_OWN,
        cross::TURNS_ASK,
        close::TURNS_STILL,
        point::REASONS,
        point::REASONS_FAIR,
        point::CONCERNS,
        point::WISHES,
    ];

    #[test]
    fn each_of_three_seats_has_lines_of_its_own() {
        for list in lists().into_iter().map(|(_, list)| list).filter(|list| !list.is_empty()) {
            assert!(list.len() >= 3, "only {}: {list:?}", list.len());
        }
    }

    /// Each of three seats has its own third of a list, and words that bear out no act are praised as well.
    #[test]
    fn each_seat_can_praise_without_saying_who_acted() {
        for there in Matter::all().map(|matter| matter.there).filter(|there| !there.is_empty()) {
            for seat in 0..3 {
                let own = there.iter().skip(seat).step_by(3);
                assert!(own.clone().any(|line| !says_who_acted(line)), "seat {seat}: {there:?}");
            }
        }
    }

    #[test]
    fn lines_are_sentences_with_known_slots() {
        for (slot, list) in lists() {
            let slot = format!("{{{slot}}}");
            for line in list {
                assert!(slot == "{}" || line.contains(&slot), "no {slot}: {line}");
                let ended = line.ends_with(['.', '?']) || line.ends_with("{own}");
                assert!(ended, "no end: {line}");
                check(line);
            }
        }
        for line in LEADS.iter().copied().flatten() {
            assert!(line.is_empty() || line.ends_with(' '), "{line}");
            check(line);
        }
        for line in Matter::all().flat_map(|matter| matter.asks) {
            assert!(line.ends_with('?'), "{line}");
            check(line);
        }
        for line in Matter::all().flat_map(|matter| matter.missing_near) {
            assert!(line.contains("{near}") && line.ends_with('.'), "{line}");
            check(line);
        }
    }

    #[track_caller]
    fn check(line: &str) {
        assert!(!line.contains('"') && !line.contains("  "), "{line}");
        for slot in line.split('{').skip(1) {
            let (slot, _) = slot.split_once('}').expect("a brace without its partner");
            assert!(SLOTS.contains(&slot), "no slot: {slot}");
        }
    }

    #[test]
    fn no_line_stands_twice_in_a_list() {
        for (_, list) in lists() {
            let different: BTreeSet<_> = list.iter().collect();
            assert_eq!(different.len(), list.len(), "{list:?}");
        }
    }

    #[test]
    fn what_comes_near_is_listed_itself() {
        for matter in Matter::all() {
            assert_eq!(Matter::all().filter(|other| other.id == matter.id).count(), 1, "{}", matter.id);
            assert_eq!(matter.near.is_empty(), matter.missing_near.is_empty(), "{}", matter.id);
            for near in matter.near {
                assert!(Matter::of(near).is_some(), "{near}");
            }
        }
    }

    /// What is said of the candidate becomes "they" in later rounds, so that nobody else may be called so.
    #[test]
    fn sentences_about_the_candidate_have_no_they() {
        let about =
            Matter::all().flat_map(|matter| [matter.there, matter.missing, matter.missing_near].concat());
        for line in about.chain(FlagId::ALL.iter().flat_map(|id| flag::of(*id).iter().copied())) {
            let mut words = line.split(|c: char| !c.is_alphabetic());
            assert!(!words.any(|word| matches!(word, "they" | "them" | "their" | "They")), "{line}");
        }
    }
}
