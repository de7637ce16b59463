//! Everything that can be said, as data: one file a round. A line has slots in braces; one whose slots cannot be filled is
//! not said.

pub(crate) mod close;
pub(crate) mod cross;
pub(crate) mod gap;
pub(crate) mod point;
pub(crate) mod take;
pub(crate) mod thin;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{close, cross, gap, point, take, thin};

    const SLOTS: &[&str] = &[
        "asked",
        "colleague",
        "hear",
        "hear2",
        "held",
        "held2",
        "lacks",
        "level",
        "matter",
        "missing",
        "own",
        "point",
        "question",
        "quote",
        "quote2",
        "says",
        "shows",
        "shows2",
        "vote",
        "vote0",
        "wanted",
        "wanted_np",
        "wanted_wh",
    ];

    /// The lists from which nearly every debrief takes a line, then the others.
    fn lists() -> (Vec<&'static [&'static str]>, Vec<&'static [&'static str]>) {
        let common = vec![
            take::OPENS,
            take::OPENS_STRONG,
            take::OPENS_FAINT,
            take::OPENS_EMPTY,
            take::PRAISES,
            take::PRAISES_AFTER,
            take::PRAISES_FAINT,
            take::PRAISES_OWN,
            take::SECONDS,
            take::PAIRS,
            take::COMMENTS_STRONG,
            take::COMMENTS_FAIR,
            take::COMMENTS_FAINT,
            take::ENDS_STRONG,
            take::ENDS_WEAK,
            take::OFF_QUESTION,
            gap::MISSING,
            gap::MISSING_PLAIN,
            gap::MISSING_LITTLE,
            gap::MISSING_TOO,
            gap::MISSING_OWN,
            gap::FLAGGED,
            gap::FLAGGED_PLAIN,
            gap::FLAGGED_BARE,
            gap::WE_ONLY,
            gap::SO_WHAT,
            gap::LEVELS,
            gap::LEVELS_JUNIOR,
            gap::ASKS,
            point::REASONS,
            point::REASON_ENDS,
            point::CONCERNS,
            point::CONCERNS_FLAGGED,
            point::CONCERN_ENDS,
            cross::AGREES,
            cross::AGREES_HIGH,
            cross::AGREES_LOW,
            cross::AGREES_FLAGGED,
            cross::PUSHES,
            cross::PUSHES_ANSWERED,
            cross::PUSHES_SAME,
            cross::PUSHES_UP,
            cross::PUSHES_DOWN,
            cross::PUSHES_WEIGHT,
            cross::BUILDS,
            cross::BUILDS_AFTER,
            cross::MOVES_UP,
            cross::MOVES_DOWN,
            cross::ASKS,
            cross::ASKS_AFTER,
            cross::MY_GAP,
            cross::MY_FLAG,
            cross::MY_GROUND,
            cross::INSTRUCTIONS,
            cross::ALONE,
            cross::ALONE_GROUND,
            cross::ASKS_CANDIDATE,
            close::STAYED,
            close::WARMED,
            close::COOLED,
            close::BECAUSE_UP,
            close::CONCEDES,
            close::HOLDS,
            close::TAKES_ALONG,
            close::KEEPS,
            close::STILL,
            close::STILL_FLAGGED,
            close::WOULD_CHANGE,
            close::WOULD_CHANGE_THAT,
            close::WOULD_COMPLETE,
            close::NOTHING_LEFT,
            close::VOTES,
            close::VOTES_UNTIL,
            close::VOTES_MOVED,
            thin::CANNOT_TELL,
            thin::WOULD_NEED,
            thin::ADD,
            thin::ENDS_OPEN,
            thin::ALWAYS,
            thin::ALWAYS_TO_YOU,
        ];
        let rare = vec![
            point::REASONS_OWN,
            point::CONCERNS_OWN,
            point::CONCERNS_FLAGGED_BARE,
            cross::PUSHES_UP_BARE,
            cross::PUSHES_DOWN_BARE,
            cross::PUSHES_DOWN_FLAGGED,
            cross::INSTRUCTIONS_BARE,
            close::BECAUSE_DOWN,
            close::VOTES_FLOOR,
            close::VOTES_FLAG,
        ];
        (common, rare)
    }

    #[test]
    fn there_are_enough_for_every_common_occasion() {
        for list in lists().0 {
            assert!(list.len() >= 8, "only {}: {list:?}", list.len());
        }
    }

    #[test]
    fn lines_are_sentences_with_known_slots() {
        let (common, rare) = lists();
        for line in common.into_iter().chain(rare).flatten() {
            let ended = line.ends_with(['.', '?']) || line.ends_with("{question}") || line.ends_with("{own}");
            assert!(ended, "no end: {line}");
            assert!(!line.contains('"') && !line.contains("  "), "{line}");
            for slot in line.split('{').skip(1) {
                let (slot, _) = slot.split_once('}').expect("a brace without its partner");
                assert!(SLOTS.contains(&slot), "no slot: {slot}");
            }
        }
    }

    #[test]
    fn no_line_stands_twice_in_a_list() {
        let (common, rare) = lists();
        for list in common.into_iter().chain(rare) {
            let different: BTreeSet<_> = list.iter().collect();
            assert_eq!(different.len(), list.len(), "{list:?}");
        }
    }

    /// What is said to the candidate never calls them "they", and what is said about them speaks to colleagues alone.
    #[test]
    fn lines_speak_to_whom_they_are_for() {
        let words =
            |line: &str| line.to_lowercase().split(|c: char| !c.is_alphabetic()).map(str::to_owned).collect();
        for line in
            [take::OPENS, take::PRAISES, gap::MISSING, gap::MISSING_PLAIN, gap::FLAGGED, gap::ASKS].concat()
        {
            let words: Vec<String> = words(line);
            assert!(!words.iter().any(|word| word == "they" || word == "their"), "{line}");
        }
        for line in [point::REASONS, point::CONCERNS, point::REASON_ENDS, point::CONCERN_ENDS].concat() {
            let words: Vec<String> = words(line);
            assert!(!words.iter().any(|word| word == "you" || word == "your"), "{line}");
        }
    }
}
