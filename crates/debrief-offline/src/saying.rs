//! Evidence into lines: which are said of it, and what fills them.

use debrief_core::{Case, CriterionId, FlagId, Strength};
use debrief_rubric::Rater;

use crate::claim::{says_i, says_i_act};
use crate::evidence::{Evidence, Gap, Lack, Praise, own_question};
use crate::line::Fill;
use crate::lines::matters::Matter;
use crate::lines::{criteria, flag, point as points, take};
use crate::quote::Quote;
use crate::speech::{Lines, Speech};

/// What makes a question of what one wants to hear.
const WH: &[&str] = &["what", "how", "why", "who", "whom", "where", "when", "which", "whether", "whose"];

/// A reviewer at work: what lines are filled from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Teller<'a> {
    pub(crate) rater: &'a Rater,
    pub(crate) case: &'a Case,
}

/// A criterion as its reviewer speaks of it.
pub(crate) fn point(criterion: &CriterionId) -> &'static str {
    criterion.rubric_phrase().unwrap_or("what I always ask")
}

/// Something that one wants to hear, as slots: `hear`, and `wanted_wh` (a clause) or `wanted_np` (a thing).
pub(crate) fn wanted<'a>(fill: Fill<'a>, wanted: &'a str) -> Fill<'a> {
    let first = wanted.split_whitespace().next().unwrap_or_default();
    let is_clause = WH.iter().any(|wh| wh.eq_ignore_ascii_case(first));
    fill.phrase(if is_clause { "wanted_wh" } else { "wanted_np" }, wanted).phrase("hear", wanted)
}

impl<'a> Teller<'a> {
    /// Says what is good, with its words.
    pub(crate) fn praise(&self, speech: &mut Speech<'a>, praise: &Praise<'a>) -> bool {
        self.praise_after(speech, praise, &[], Fill::new().with("point", point(praise.criterion)))
    }

    /// The same behind one of these lines, with what fills them.
    pub(crate) fn praise_after(
        &self,
        speech: &mut Speech<'a>,
        praise: &Praise<'a>,
        before: &[&str],
        fill: Fill<'a>,
    ) -> bool {
        let Some(quote) = praise.quote(self.case) else { return false };
        let fill = fill.quoting("quote", Some(quote));
        let Some(look) = praise.look else {
            let own = own_question(self.rater, praise.criterion).unwrap_or_default();
            let lines = Lines::about(take::PRAISES_OWN, speech.to).after(before);
            return speech.say(lines, &fill.with("own", own));
        };
        let fill = fill.clause("shows", &look.shows);
        let matter = Matter::of(praise.signal()).filter(|matter| !matter.there.is_empty());
        let lines = match matter {
            _ if praise.is_slight() => take::PRAISES_SLIGHT,
            Some(matter) => matter.there,
            None => take::PRAISES,
        };
        let acted = praise.strength >= Strength::Clear && says_i_act(quote.text);
        let lines = Lines::about(lines, speech.to).after(before).only_if(acted);
        speech.say_either(lines, take::PRAISES, &fill)
    }

    /// Says what is missing or stands against it; near words of the answer that come close, where some are held.
    pub(crate) fn gap(
        &self,
        speech: &mut Speech<'a>,
        gap: &Gap<'a>,
        evidence: &Evidence<'a>,
        before: &[&str],
    ) -> bool {
        self.gap_after(speech, gap, evidence, before, Fill::new().with("point", point(gap.criterion)))
    }

    /// The same, with what fills the lines before it.
    pub(crate) fn gap_after(
        &self,
        speech: &mut Speech<'a>,
        gap: &Gap<'a>,
        evidence: &Evidence<'a>,
        before: &[&str],
        fill: Fill<'a>,
    ) -> bool {
        let to = speech.to;
        let about = |lines| Lines::about(lines, to);
        match gap.kind {
            Lack::Own => {
                let own = own_question(self.rater, gap.criterion).unwrap_or_default();
                speech.say(about(take::MISSING_OWN).after(before), &fill.with("own", own))
            }
            Lack::Missing(look) => {
                let matter = Matter::of(look.signal.as_str());
                if let Some(matter) = matter
                    && let Some(near) = self.near(speech, matter, evidence)
                    && speech.say_fresh(
                        about(matter.missing_near).after(before),
                        &fill.clone().quoting("near", Some(near)),
                    )
                {
                    return true;
                }
                let lines = matter.map(|matter| matter.missing).filter(|missing| !missing.is_empty());
                let fill = wanted(fill.clause("lacks", &look.lacks), &look.wanted);
                let lines = lines.unwrap_or(take::MISSING);
                speech.say_either(about(lines).after(before), take::MISSING, &fill)
            }
            Lack::Flagged(id, says, place) => {
                let quote = place.and_then(|place| crate::quote::of(self.case, id.as_str(), place));
                let fill = fill.clause("says", says).quoting("quote", quote);
                let lines = match id {
                    FlagId::WeOnly => take::WE_ONLY,
                    FlagId::BlameShift if quote.is_some_and(|quote| says_i(quote.text)) => flag::BLAME_ASKED,
                    _ if flag::of(id).is_empty() => take::FLAGGED,
                    _ => flag::of(id),
                };
                speech.say_either(about(lines).after(before), take::FLAGGED, &fill)
                    || speech.say(about(take::FLAGGED_BARE).after(before), &fill)
            }
        }
    }

    /// Words that come close to what is missing, in half of the cases; the closest first.
    fn near(&self, speech: &Speech<'a>, matter: &Matter, evidence: &Evidence<'a>) -> Option<Quote<'a>> {
        if speech.picker.below(matter.id, 2) == 0 {
            return None;
        }
        let plain =
            |praise: &Praise<'_>, id: &str| praise.signal() == id && praise.strength >= Strength::Clear;
        let held = matter.near.iter().filter_map(|id| evidence.praise(|praise| plain(praise, id)));
        held.filter(|praise| !speech.has_quoted(praise.place)).find_map(|praise| praise.quote(self.case))
    }
}

/// Asks the candidate for what a gap is about. Where it has not come up yet, what stands before says what it is.
pub(crate) fn ask(speech: &mut Speech<'_>, gap: &Gap<'_>, before: &[&str]) -> bool {
    let Lack::Missing(look) = gap.kind else { return false };
    let asks = Matter::of(look.signal.as_str()).map_or(&[] as &[&str], |matter| matter.asks);
    speech.say(Lines::of(asks).after(before), &Fill::new().with("point", point(gap.criterion)))
}

/// Says what a gap means to this reviewer.
pub(crate) fn worry(speech: &mut Speech<'_>, gap: &Gap<'_>) -> bool {
    let worry = criteria::of(gap.criterion).map_or(points::CONCERN_ENDS, |spoken| spoken.worry);
    speech.say_fresh(Lines::of(worry), &Fill::new())
}

/// Says what a praise means to this reviewer.
pub(crate) fn value(speech: &mut Speech<'_>, praise: &Praise<'_>) -> bool {
    let fill = Fill::new().with("point", point(praise.criterion));
    let hire = criteria::of(praise.criterion).map_or(points::REASON_ENDS, |spoken| spoken.hire);
    match praise.rating.get() {
        _ if praise.look.is_some_and(|look| look.supporting) => false,
        4.. => speech.say_fresh(Lines::of(hire), &fill),
        3 => speech.say_fresh(Lines::of(take::STARTS), &fill),
        _ => false,
    }
}
