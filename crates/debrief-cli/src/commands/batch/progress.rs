//! How far it is: a bar on a terminal, a line now and then elsewhere. All of it on standard error.

use std::cell::Cell;
use std::io::{IsTerminal as _, stderr};
use std::time::{Duration, Instant};

use debrief_batch::Progress;
use indicatif::{HumanDuration, ProgressBar, ProgressState, ProgressStyle};

use crate::streams::complain;

/// How often a line is written where there is no terminal.
const EVERY: Duration = Duration::from_secs(10);
/// How often the bar is moved.
const SMOOTH: Duration = Duration::from_millis(100);

/// Shows how far a batch is.
pub(super) struct Meter {
    bar: Option<ProgressBar>,
    begun: Instant,
    shown: Cell<Instant>,
}

impl Meter {
    pub(super) fn new() -> Self {
        let now = Instant::now();
        Self { bar: stderr().is_terminal().then(bar), begun: now, shown: Cell::new(now) }
    }

    /// Shows it, unless it has just been shown.
    pub(super) fn show(&self, progress: Progress) {
        let every = if self.bar.is_some() { SMOOTH } else { EVERY };
        if self.shown.get().elapsed() < every {
            return;
        }
        self.shown.set(Instant::now());
        let Progress { done, failed, total } = progress;
        match &self.bar {
            Some(bar) => {
                if let Some(total) = total {
                    bar.set_length(total);
                }
                bar.set_position(done);
                if failed > 0 {
                    bar.set_message(format!("failed: {failed}"));
                }
            }
            None => complain(&line(progress, self.begun.elapsed())),
        }
    }

    /// Takes the bar away.
    pub(super) fn end(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

fn bar() -> ProgressBar {
    let bar = ProgressBar::no_length();
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {human_pos} of {human_len}{pace} {msg}") {
        bar.set_style(style.with_key("pace", pace));
    }
    bar
}

/// The rate and the time left, as soon as they are known.
fn pace(state: &ProgressState, to: &mut dyn std::fmt::Write) {
    let rate = state.per_sec();
    if state.pos() > 0 && rate >= 0.05 {
        let decimals = usize::from(rate < 10.0);
        write!(to, ", {rate:.decimals$}/s, {:#} left", HumanDuration(state.eta())).ok();
    }
}

fn line(Progress { done, failed, total }: Progress, since: Duration) -> String {
    let of = total.map(|total| format!(" of {total}")).unwrap_or_default();
    let rate = done as f64 / since.as_secs_f64();
    let left = total.map(|total| total.saturating_sub(done) as f64 / rate).filter(|left| left.is_finite());
    let left = left.map(|left| format!(", {left:.0} s left")).unwrap_or_default();
    format!("done: {done}{of}, failed: {failed}, {rate:.0}/s{left}\n")
}
