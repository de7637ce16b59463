//! The agreement as a page.

use debrief_core::Recommendation;

use super::layout::{Page, figure, row, two};
use crate::agreement::{
    Agreement, Criteria, Disagreement, Flags, FlagsSide, Overall, Parts, Raters, RatersApart, Reason, Scale,
};
use crate::statistics::Figure;

/// The agreement for people, in lines of at most `width` columns where they can be broken.
pub fn agreement_page(agreement: &Agreement, width: usize) -> String {
    let mut page = Page::new(width);
    about(&mut page, agreement);
    overall(&mut page, &agreement.overall);
    criteria(&mut page, &agreement.criteria);
    flags(&mut page, &agreement.flags);
    parts(&mut page, &agreement.parts);
    raters(&mut page, &agreement.raters, agreement.scale);
    worst(&mut page, agreement);
    raters_apart(&mut page, &agreement.raters_apart, agreement.scale);
    bad_records(&mut page, agreement);
    page.finish()
}

fn about(page: &mut Page, agreement: &Agreement) {
    let Agreement { answers, raters, scale, insufficient_evidence, panel, .. } = agreement;
    page.words(
        0,
        &format!(
            "How far the panel agrees with {} on {}",
            count(raters.each.len(), "rater"),
            count(*answers, "answer")
        ),
    );
    page.line("");
    page.words(0, &format!("Panel: {}. Raters' overall judgement: {}.", panel.join(", "), scale.name()));
    if *insufficient_evidence > 0 {
        let said = format!(
            "The panel finds {} too thin to rate: counted as its lowest score and recommendation, and left out where a \
             criterion's ratings are compared.",
            count(*insufficient_evidence, "answer")
        );
        page.words(0, &said);
    }
    let legend = "In brackets: 95 % bootstrap interval over answers. Fewer than ten answers carry no figure: \"not enough data\", with \
                  their number. \"No spread\": one side says the same of all of them. \"Raters\": each with the mean of the others.";
    page.words(0, legend);
}

fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

fn overall(page: &mut Page, overall: &Overall) {
    page.heading("OVERALL");
    let line = |name: &str, panel: &Figure, raters: &Figure, words: &str| {
        vec![name.to_owned(), panel.answers.to_string(), figure(panel), figure(raters), words.to_owned()]
    };
    let Overall { panel, raters, words_rho, .. } = overall;
    page.table(&[
        row(["", "answers", "panel", "raters", "word count"]),
        line("Spearman's ρ", &panel.rho, &raters.rho, &figure(words_rho)),
        line("weighted κ", &panel.kappa, &raters.kappa, ""),
        line("Krippendorff's α", &panel.alpha, &raters.alpha, ""),
    ]);
    page.line("");
    let given = |name: &str, counts: &[usize; 6]| {
        std::iter::once(name.to_owned()).chain(counts.iter().map(ToString::to_string)).collect::<Vec<_>>()
    };
    let names = Recommendation::ALL.map(Recommendation::spoken).map(str::to_owned);
    page.table(&[
        std::iter::once("given".to_owned()).chain(names).collect(),
        given("by the panel", &overall.recommendations.panel),
        given("by the raters", &overall.recommendations.raters),
    ]);
}

fn criteria(page: &mut Page, criteria: &Criteria) {
    page.heading("CRITERIA");
    let mut panel = vec![row(["panel with raters", "answers", "ρ", "weighted κ", "within 1"])];
    let mut others = vec![row(["", "applicability", "α with panel", "raters' ρ", "word count ρ"])];
    for one in &criteria.each {
        let id = one.criterion.to_string();
        let (side, raters) = (&one.panel, &one.raters);
        let answers = side.rho.answers.to_string();
        panel.push(vec![
            id.clone(),
            answers,
            figure(&side.rho),
            figure(&side.kappa),
            figure(&side.within_one),
        ]);
        others.push(vec![
            id,
            figure(&side.applicability),
            figure(&side.alpha),
            figure(&raters.rho),
            figure(&one.words_rho),
        ]);
    }
    let mean = &criteria.mean_rho;
    panel.push(vec![format!("mean of {}", criteria.in_mean), mean.answers.to_string(), figure(mean)]);
    others.push(vec!["mean".into(), String::new(), String::new(), figure(&criteria.raters_mean_rho)]);
    page.table(&panel);
    page.line("");
    page.table(&others);
}

fn flags(page: &mut Page, flags: &Flags) {
    page.heading("FLAGS");
    let side = |name: &str, side: &FlagsSide| {
        vec![
            name.to_owned(),
            String::new(),
            String::new(),
            figure(&side.precision),
            figure(&side.recall),
            figure(&side.f1),
        ]
    };
    let mut rows = vec![row(["", "right", "found", "precision", "recall", "F1"])];
    rows.push(side("panel, all flags", &flags.panel));
    rows.push(side("raters, all flags", &flags.raters));
    for one in &flags.panel.each {
        let counts = one.counts;
        let (right, found) =
            (format!("{}/{}", counts.right, counts.flagged), format!("{}/{}", counts.found, counts.expected));
        rows.push(vec![
            one.flag.to_string(),
            right,
            found,
            figure(&one.precision),
            figure(&one.recall),
            figure(&one.f1),
        ]);
    }
    page.table(&rows);
    page.line("");
    page.words(2, "Right: of the stretches that the panel flags, those that overlap a rater's quote. Found: of the answers that a rater flags, those in which it does.");
}

fn parts(page: &mut Page, parts: &Parts) {
    page.heading("PARTS OF THE STORY");
    page.table(&[
        row(["", "answers", "sentences", "panel", "raters"]),
        vec![
            "same part".into(),
            parts.panel.answers.to_string(),
            parts.sentences.to_string(),
            figure(&parts.panel),
            figure(&parts.raters),
        ],
    ]);
}

fn raters(page: &mut Page, raters: &Raters, scale: Scale) {
    page.heading("RATERS");
    let mut rows = vec![row(["", "rated", "shared", "over or under the others"])];
    for line in &raters.each {
        let shared = line.deviation.answers.to_string();
        rows.push(vec![line.rater.clone(), line.answers.to_string(), shared, figure(&line.deviation)]);
    }
    page.table(&rows);
    page.line("");
    match raters.severest.as_ref().zip(raters.mildest.as_ref()) {
        Some((severest, mildest)) => {
            page.words(2, &format!("Severest: {severest}. Mildest: {mildest}. On the scale {}.", scale.name()));
        }
        None => page.words(2, "Severest and mildest: not enough data, since fewer than two raters share ten answers with others."),
    }
}

fn worst(page: &mut Page, agreement: &Agreement) {
    page.heading("TO TALK ABOUT: THE PANEL AND THE RATERS");
    if agreement.worst.is_empty() {
        page.words(2, "None: they agree on every answer that both judge.");
    }
    for (number, one) in agreement.worst.iter().enumerate() {
        if number > 0 {
            page.line("");
        }
        disagreement(page, number + 1, one, agreement);
    }
}

fn disagreement(page: &mut Page, number: usize, one: &Disagreement, agreement: &Agreement) {
    page.hanging(2, 5, &format!("{number}. {} ({})", one.id, one.place));
    let panel = match (one.panel_recommendation, one.panel_score) {
        (Some(recommendation), Some(score)) => format!("{}, {}", recommendation.spoken(), two(score)),
        _ => "insufficient evidence".to_owned(),
    };
    let steps = one
        .steps
        .map(|steps| format!("; {} {} apart", short(steps), if steps > 1.0 { "steps" } else { "step" }))
        .unwrap_or_default();
    let said = format!(
        "The panel is {}: {panel} (rank {} of {}); raters {} (rank {}){steps}",
        if one.panel_is_milder { "milder" } else { "severer" },
        short(one.panel_rank),
        agreement.answers,
        raters_said(one.raters_mean, agreement.scale),
        short(one.raters_rank),
    );
    page.hanging(5, 7, &said);
    if !one.criteria.is_empty() {
        let apart = one
            .criteria
            .iter()
            .map(|apart| format!("{} {} / {}", apart.criterion, short(apart.panel), short(apart.raters)));
        page.hanging(
            5,
            7,
            &format!("Furthest apart, panel / raters: {}", apart.collect::<Vec<_>>().join(", ")),
        );
    }
    let reason = |page: &mut Page, who: &str, reason: &Reason| {
        page.hanging(5, 7, &format!("{who}{}: {}", reason.by, reason.text));
    };
    one.panel_reason.iter().for_each(|said| reason(page, "Panel, ", said));
    one.raters_reasons.iter().for_each(|said| reason(page, "", said));
}

fn raters_apart(page: &mut Page, all: &[RatersApart], scale: Scale) {
    page.heading("TO TALK ABOUT: THE RATERS");
    if all.is_empty() {
        page.words(2, "None: no answer has two raters who judge it differently.");
    }
    for one in all {
        let judgements =
            one.judgements.iter().map(|said| format!("{} {}", said.rater, raters_said(said.value, scale)));
        page.hanging(
            2,
            4,
            &format!("{} ({}): {}", one.id, one.place, judgements.collect::<Vec<_>>().join("; ")),
        );
    }
}

fn bad_records(page: &mut Page, agreement: &Agreement) {
    if agreement.bad_records.is_empty() {
        return;
    }
    page.heading("LEFT OUT");
    for bad in &agreement.bad_records {
        page.words(2, &bad.to_string());
    }
}

/// A judgement of the raters on their scale, with the nearest recommendation where it is one.
fn raters_said(value: f64, scale: Scale) -> String {
    match scale {
        Scale::Overall100 => short(value),
        Scale::Recommendation => {
            let at = (0..).zip(Recommendation::ALL).find(|(at, _)| f64::from(*at) + 0.5 > value);
            let nearest = at.map_or(Recommendation::StrongHire, |(_, nearest)| nearest);
            format!("{}, {}", nearest.spoken(), short(value))
        }
    }
}

/// A number with as many decimals as it needs, at most one.
fn short(value: f64) -> String {
    let tenths = (value * 10.0).round() / 10.0;
    if tenths.fract() == 0.0 { format!("{tenths:.0}") } else { format!("{tenths:.1}") }
}
