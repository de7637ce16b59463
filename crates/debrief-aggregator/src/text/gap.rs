//! The critical gap, and what would close it.

use debrief_core::wording::listed;

use super::fit::Slot;
use super::{lines, sources};
use crate::table::Table;
use crate::wording::{Choice, word};

/// The critical gap, in the reviews' own words where they have some; or that there is none.
pub(crate) fn critical(table: &Table<'_>, choice: Choice) -> Slot {
    let Some(topic) = table.gaps.first() else { return no_gap(table, choice) };
    let point = topic.criterion.phrase();
    let brief = choice.say("gap", lines::GAP_BRIEF, &[("point", &point)]);
    let full = if let Some((standing, missing)) = sources::missing(topic) {
        let slots = with_missing(missing, [("point", &point), ("name", table.names.spoken(standing.at))]);
        choice.say("gap", lines::GAP_MISSING, &slots)
    } else {
        let names = table.names.list(topic.weak_raters().map(|(standing, _)| standing.at));
        let one = topic.weak_raters().count() == 1;
        let (mark, find) = if one { ("marks", "finds") } else { ("mark", "find") };
        let slots = [("point", point.as_ref()), ("names", &names), ("mark", mark), ("find", find)];
        choice.say("gap", lines::GAP_NAMES, &slots)
    };
    Slot::must([full, brief])
}

/// These slots, and what is missing: as it is, and as a question (`missing_wh`) or as a thing (`missing_np`).
fn with_missing<'s>(missing: &'s str, slots: [(&'s str, &'s str); 2]) -> [(&'s str, &'s str); 4] {
    const WH: [&str; 10] =
        ["what", "how", "why", "who", "whom", "where", "when", "which", "whether", "whose"];
    let first = missing.split(' ').next().unwrap_or_default();
    let kind = if WH.contains(&first) { "missing_wh" } else { "missing_np" };
    let [point, name] = slots;
    [point, name, ("missing", missing), (kind, missing)]
}

/// The gaps after the first.
pub(crate) fn also_weak(table: &Table<'_>, choice: Choice) -> Option<Slot> {
    let others: Vec<_> = table.gaps.iter().skip(1).map(|topic| topic.criterion.phrase()).collect();
    let (comes, is) = if others.len() == 1 { ("comes", "is") } else { ("come", "are") };
    let points = listed(&others);
    let slots = [("points", points.as_str()), ("comes", comes), ("is", is)];
    (!others.is_empty()).then(|| Slot::may(1, [choice.say("also weak", lines::ALSO_WEAK, &slots)]))
}

/// What would change a mind on something that is not the first gap.
pub(crate) fn would_change(table: &Table<'_>, choice: Choice) -> Option<Slot> {
    let told = table.gaps.first();
    let told_missing = told.and_then(sources::missing).map(|(_, missing)| missing);
    let (standing, criterion, missing) = table.standings.iter().find_map(|standing| {
        let changes = standing.seat.review.would_change_my_mind.iter().map(|change| &change.criterion);
        let mut open = changes.filter(|criterion| told.is_none_or(|topic| topic.criterion != *criterion));
        open.find_map(|criterion| {
            let missing = sources::awaited(standing, criterion)?;
            (told_missing != Some(missing)).then_some((standing, criterion, missing))
        })
    })?;
    let (name, point) = (table.names.spoken(standing.at), criterion.phrase());
    let slots = with_missing(missing, [("name", name), ("point", &point)]);
    Some(Slot::may(2, [choice.say("change", lines::WOULD_CHANGE, &slots)]))
}

fn no_gap(table: &Table<'_>, choice: Choice) -> Slot {
    let brief = choice.say("no gap", lines::NO_GAP_BRIEF, &[]);
    let marks = table.standings.iter().flat_map(|s| s.marks.iter().map(move |mark| (s, mark)));
    let lowest = marks.reduce(|low, next| if next.1.rating < low.1.rating { next } else { low });
    let Some((standing, mark)) = lowest else { return Slot::must([brief]) };
    let (name, point) = (table.names.spoken(standing.at), mark.record.criterion.phrase());
    let slots = [("name", name), ("point", point.as_ref()), ("word", word(mark.rating))];
    Slot::must([choice.say("no gap", lines::NO_GAP, &slots), brief])
}
