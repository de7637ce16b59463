//! All that is known when the panel is asked: the numbers, what is common, who differs.

use debrief_core::{Dissent, Level, Recommendation, Round, Seat, score};

use crate::common::{self, Topic};
use crate::dissent::{self, Difference};
use crate::echo::{self, Echo};
use crate::names::Names;
use crate::standing::{Standing, mean, panel_cap};

/// The panel after the discussion.
#[derive(Debug)]
pub(crate) struct Table<'a> {
    /// Every seat, absent ones too.
    pub(crate) seats: &'a [Seat<'a>],
    /// What was said.
    pub(crate) rounds: &'a [Round],
    /// How the people are called.
    pub(crate) names: Names,
    /// The seats that have a score.
    pub(crate) standings: &'a [Standing<'a>],
    /// The panel's score.
    pub(crate) score: Option<f64>,
    /// The panel's score from the sealed ratings.
    pub(crate) score_before: Option<f64>,
    /// What the score and the panel's cap recommend.
    pub(crate) verdict: Option<Verdict>,
    /// Every criterion that was rated.
    pub(crate) topics: Vec<Topic<'a>>,
    /// The criteria that they agree are good.
    pub(crate) agreements: Vec<Topic<'a>>,
    /// The criteria that hold the answer back.
    pub(crate) gaps: Vec<Topic<'a>>,
    /// Who differs, gravest first.
    pub(crate) differences: Vec<Difference<'a>>,
    /// The point that all make with the same words.
    pub(crate) echo: Option<Echo<'a>>,
}

/// The panel's recommendation, and what it would be without caps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Verdict {
    /// What the panel recommends.
    pub(crate) recommendation: Recommendation,
    /// What its score alone would.
    pub(crate) open: Recommendation,
}

impl<'a> Table<'a> {
    pub(crate) fn of(
        seats: &'a [Seat<'a>],
        standings: &'a [Standing<'a>],
        rounds: &'a [Round],
        level: Option<Level>,
    ) -> Self {
        let score = mean(standings.iter().map(|standing| standing.vote.score));
        let verdict = score.map(|score| {
            let open = score::recommendation(score, level);
            Verdict { open, recommendation: panel_cap(standings).map_or(open, |cap| open.min(cap)) }
        });
        let topics = common::topics(standings);
        Self {
            seats,
            rounds,
            names: Names::new(seats),
            standings,
            score,
            score_before: mean(standings.iter().map(|standing| standing.sealed_score)),
            verdict,
            agreements: common::agreements(&topics, standings.len()),
            gaps: common::critical_gaps(&topics, standings.len()),
            differences: verdict
                .map_or_else(Vec::new, |v| dissent::find(standings, &topics, v.recommendation)),
            echo: echo::find(standings),
            topics,
        }
    }

    /// The document's entries for all who differ.
    pub(crate) fn dissent(&self) -> Vec<Dissent> {
        let Some(verdict) = self.verdict else { return Vec::new() };
        let choice = crate::text::choice(self);
        self.differences.iter().map(|d| d.entry(&self.names, verdict.recommendation, choice)).collect()
    }
}
