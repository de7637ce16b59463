//! The answer, cut where the panel's evidence begins and ends.

use debrief_core::{Debrief, Finding, FindingKind};

use crate::clean;

/// What a stretch of the answer is to the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A rating rests on it.
    Evidence,
    /// It is flagged. A stretch that is both counts as this.
    Flag,
}

impl Mark {
    /// The brackets that show it where there is no colour. The spaces do not break, so that no bracket stands alone.
    pub(crate) const fn brackets(self) -> (&'static str, &'static str) {
        match self {
            Self::Evidence => ("[+\u{a0}", "\u{a0}+]"),
            Self::Flag => ("[!\u{a0}", "\u{a0}!]"),
        }
    }
}

/// A stretch of the answer, cleaned, that is marked in one way or not at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Segment {
    pub(crate) mark: Option<Mark>,
    pub(crate) text: String,
}

impl Segment {
    /// The text in its brackets, if it has some.
    pub(crate) fn bracketed(&self) -> String {
        let (open, close) = self.mark.map_or(("", ""), Mark::brackets);
        format!("{open}{}{close}", self.text)
    }
}

/// What the marks mean that the answer has: a line that is marked in the same way.
pub(crate) fn key(segments: &[Segment]) -> Vec<Segment> {
    let meanings = [(Mark::Evidence, "a rating rests on it"), (Mark::Flag, "it is flagged")];
    let used =
        meanings.into_iter().filter(|(mark, _)| segments.iter().any(|segment| segment.mark == Some(*mark)));
    let key = used.flat_map(|(mark, meaning)| {
        let gap = Segment { mark: None, text: "  ".to_owned() };
        [gap, Segment { mark: Some(mark), text: meaning.to_owned() }]
    });
    key.skip(1).collect()
}

/// A place in the answer, in Unicode scalar values, the end exclusive.
type Place = (usize, usize, Mark);

/// The answer in segments that do not overlap; together they are the whole cleaned answer.
pub(crate) fn segments(debrief: &Debrief) -> Vec<Segment> {
    let ratings = debrief.reviews.iter().flat_map(|review| &review.ratings).flat_map(|r| &r.findings);
    let points =
        debrief.reviews.iter().flat_map(|review| review.reason_to_hire.iter().chain(&review.concern));
    let findings = ratings.chain(points.flat_map(|point| &point.findings)).filter_map(place);
    let flags = debrief.flags.iter().map(|flag| (flag.start, flag.end, Mark::Flag));
    marked(&debrief.transcript.answer, &findings.chain(flags).collect::<Vec<_>>())
}

fn place(finding: &Finding) -> Option<Place> {
    let mark = match finding.kind {
        FindingKind::Signal => Mark::Evidence,
        FindingKind::Flag => Mark::Flag,
        FindingKind::Absence => return None,
    };
    Some((finding.start?, finding.end?, mark))
}

/// Places outside the answer are cut to it; those that end before they begin are left out.
fn marked(answer: &str, places: &[Place]) -> Vec<Segment> {
    let marks = marks(answer.chars().count(), places);
    let mut segments: Vec<Segment> = Vec::new();
    for (at, c) in clean::chars(answer) {
        let mark = marks.get(at).copied().flatten();
        match segments.last_mut() {
            Some(last) if last.mark == mark => last.text.push(c),
            _ => segments.push(Segment { mark, text: c.to_string() }),
        }
    }
    joined(segments.into_iter().flat_map(without_space_inside))
}

/// The mark of every character.
fn marks(length: usize, places: &[Place]) -> Vec<Option<Mark>> {
    let mut steps = vec![(0_i64, 0_i64); length + 1];
    for &(start, end, mark) in places.iter().filter(|(start, end, _)| start < end) {
        for (at, step) in [(start, 1), (end, -1)] {
            let (evidence, flags) = &mut steps[at.min(length)];
            *if mark == Mark::Flag { flags } else { evidence } += step;
        }
    }
    let open = steps.iter().scan((0, 0), |open, step| {
        *open = (open.0 + step.0, open.1 + step.1);
        Some(*open)
    });
    open.map(|(evidence, flags)| match (evidence, flags) {
        (_, 1..) => Some(Mark::Flag),
        (1.., _) => Some(Mark::Evidence),
        _ => None,
    })
    .collect()
}

/// White space at the edges of a mark is not part of it.
fn without_space_inside(segment: Segment) -> Vec<Segment> {
    if segment.mark.is_none() {
        return vec![segment];
    }
    let inner = segment.text.trim();
    let Some((before, after)) = segment.text.split_once(inner).filter(|_| !inner.is_empty()) else {
        return vec![Segment { mark: None, text: segment.text }];
    };
    let unmarked = |text: &str| Segment { mark: None, text: text.to_owned() };
    let kept = Segment { mark: segment.mark, text: inner.to_owned() };
    vec![unmarked(before), kept, unmarked(after)]
}

fn joined(segments: impl Iterator<Item = Segment>) -> Vec<Segment> {
    let mut all: Vec<Segment> = Vec::new();
    for segment in segments.filter(|segment| !segment.text.is_empty()) {
        match all.last_mut() {
            Some(last) if last.mark == segment.mark => last.text.push_str(&segment.text),
            _ => all.push(segment),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn bracketed(answer: &str, places: &[Place]) -> String {
        marked(answer, places).iter().map(Segment::bracketed).collect()
    }

    #[track_caller]
    fn check(answer: &str, places: &[Place], expected: &str) {
        assert_eq!(bracketed(answer, places).replace('\u{a0}', " "), expected);
    }

    #[test]
    fn counts_characters_not_bytes() {
        check("Zürich: I called €40", &[(8, 16, Mark::Evidence)], "Zürich: [+ I called +] €40");
    }

    #[test]
    fn merges_overlaps_and_lets_a_flag_win() {
        let places = [(0, 5, Mark::Evidence), (2, 8, Mark::Evidence), (6, 11, Mark::Flag)];
        check("abcd e fghij k", &places, "[+ abcd e +] [! fghi !]j k");
    }

    #[test]
    fn leaves_spaces_and_impossible_places_alone() {
        let places = [(1, 4, Mark::Evidence), (9, 3, Mark::Flag), (50, 90, Mark::Flag)];
        check("a bc def", &places, "a [+ bc +] def");
    }

    #[test]
    fn ends_with_the_answer() {
        check("a b", &[(2, 90, Mark::Flag)], "a [! b !]");
    }

    fn places() -> impl Strategy<Value = Vec<Place>> {
        let mark = prop_oneof![Just(Mark::Evidence), Just(Mark::Flag)];
        prop::collection::vec((0..60_usize, 0..60_usize, mark), 0..8)
    }

    proptest! {
        #[test]
        fn taking_the_marks_away_gives_the_clean_answer(answer in any::<String>(), places in places()) {
            let answer: String = answer.replace(['[', ']', '\u{a0}'], "");
            let mut text = bracketed(&answer, &places);
            for mark in [Mark::Evidence, Mark::Flag] {
                let (open, close) = mark.brackets();
                text = text.replace(open, "").replace(close, "");
            }
            prop_assert_eq!(text, clean::text(&answer));
        }

        #[test]
        fn neighbours_differ_and_none_is_empty(answer in any::<String>(), places in places()) {
            let segments = marked(&answer, &places);
            prop_assert!(segments.iter().all(|segment| !segment.text.is_empty()));
            prop_assert!(segments.windows(2).all(|pair| pair[0].mark != pair[1].mark));
        }
    }
}
