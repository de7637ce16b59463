//! The robustness as a page.

use super::layout::{Page, row, two};
use crate::robustness::{Aim, Moves, RemovedOutcome, RewriteOutcome, Robustness};

/// What moves the panel, for people, in lines of at most `width` columns where they can be broken.
pub fn robustness_page(robustness: &Robustness, width: usize) -> String {
    let mut page = Page::new(width);
    let Robustness { panel, answers, rewrites, removals, bad_records, .. } = robustness;
    let s = if *answers == 1 { "" } else { "s" };
    page.words(0, &format!("What rewriting {answers} answer{s} does to what the panel says"));
    page.line("");
    page.words(0, &format!("Panel: {}.", panel.join(", ")));
    page.words(0, "Changed: answers whose score, recommendation or any rating is another. Score: the largest rise and fall of the panel's \
                   score, and the mean change; criterion: the same of a criterion's rating. An answer that becomes too thin to rate falls to 1.");
    page.heading("REWRITES");
    let mut rows = vec![row(["", "aim", "met", "changed", "score", "mean", "criterion", "mean", "worst"])];
    rows.extend(rewrites.iter().map(cells));
    page.table(&rows);
    let told: Vec<&RewriteOutcome> =
        rewrites.iter().filter(|outcome| outcome.rewrite.starts_with("told_")).collect();
    if told.iter().any(|outcome| outcome.answers > 0) {
        page.heading("REPORTED AS AN INSTRUCTION TO THE REVIEWER");
        let share = |outcome: &&RewriteOutcome| {
            vec![
                outcome.rewrite.to_owned(),
                format!("{:.0} %", outcome.instruction_reported * 100.0),
                outcome.about.to_owned(),
            ]
        };
        page.table(&told.iter().map(share).collect::<Vec<_>>());
    }
    page.heading("TAKEN OUT OF GOOD ANSWERS");
    page.words(2, "From answers that rate at least 4 on the criterion, by their raters where they have any: the sentences that carry it. Named: a \
                   concern, a critical gap or a next step is about it.");
    page.line("");
    let mut rows =
        vec![row(["", "criterion", "answers", "fell", "mean change", "named", "too thin after it"])];
    rows.extend(removals.iter().map(removal));
    page.table(&rows);
    for outcome in removals.iter().filter(|outcome| !outcome.not_fallen.is_empty()) {
        page.hanging(
            2,
            4,
            &format!("{} did not fall in: {}", outcome.criterion, outcome.not_fallen.join(", ")),
        );
    }
    if !bad_records.is_empty() {
        page.heading("LEFT OUT");
        for bad in bad_records {
            page.words(2, &bad.to_string());
        }
    }
    page.finish()
}

fn cells(outcome: &RewriteOutcome) -> Vec<String> {
    let aim = match outcome.aim {
        Aim::NoChange => "no change".to_owned(),
        Aim::NoGain => "no gain".to_owned(),
        Aim::AtMost(most) => format!("≤ {most}"),
    };
    let worst = outcome.worst.as_ref();
    vec![
        outcome.rewrite.to_owned(),
        aim,
        if outcome.met { "yes" } else { "NO" }.to_owned(),
        format!("{}/{}", outcome.changed, outcome.answers),
        moves(&outcome.overall),
        two(outcome.overall.mean),
        moves(&outcome.criteria),
        two(outcome.criteria.mean),
        worst
            .map(|worst| format!("{} {} → {}", worst.id, two(worst.before), two(worst.after)))
            .unwrap_or_default(),
    ]
}

fn moves(moves: &Moves) -> String {
    format!("+{} {}", two(moves.rise), if moves.fall < 0.0 { two(moves.fall) } else { "-0.00".to_owned() })
}

fn removal(outcome: &RemovedOutcome) -> Vec<String> {
    vec![
        outcome.about.to_owned(),
        outcome.criterion.to_string(),
        outcome.answers.to_string(),
        outcome.fell.to_string(),
        outcome.mean_change.map(two).unwrap_or_default(),
        outcome.named.to_string(),
        outcome.too_thin.to_string(),
    ]
}
