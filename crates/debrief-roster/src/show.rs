//! A persona as a person reads it.

use debrief_core::{CriterionId, OwnCriterion, Persona};

use crate::sources::Origin;
use crate::words::quoted;

/// A persona in Markdown; `question` gives the question that a criterion answers.
pub(crate) fn markdown(
    persona: &Persona,
    origin: &Origin,
    question: impl Fn(&CriterionId) -> Option<String>,
) -> String {
    let mut page = format!(
        "# {}, {}\n\n`{}`, {origin}\n\n{}\n\n## Weighs\n\n| criterion | weight | share | the question it answers |\n\
         | --- | ---: | ---: | --- |\n",
        persona.name, persona.title, persona.id, persona.lens
    );
    let sum: f64 = persona.weights.iter().map(|(_, weight)| weight.get()).sum();
    for (id, weight) in &persona.weights {
        let (weight, share) = (weight.get(), weight.get() / sum * 100.0);
        line(
            &mut page,
            &format!(
                "| `{id}` | {weight} | {share:.0} % | {} |",
                question(id).unwrap_or_default().replace('|', "\\|")
            ),
        );
    }
    if !persona.must_have.is_empty() {
        page.push_str("\n## Must have\n\n");
        for must in &persona.must_have {
            let (id, floor, cap) = (&must.criterion, must.floor, must.cap.spoken());
            line(&mut page, &format!("- `{id}` at {floor} or better; under it, {cap} at best"));
        }
    }
    if !persona.dealbreakers.is_empty() {
        page.push_str("\n## Dealbreakers\n\n");
        for deal in &persona.dealbreakers {
            line(&mut page, &format!("- `{}`: {} at best", deal.flag, deal.cap.spoken()));
        }
    }
    if !persona.criteria.is_empty() {
        page.push_str("\n## Criteria of their own\n");
        persona.criteria.iter().for_each(|own| own_criterion(&mut page, own));
    }
    page
}

fn own_criterion(page: &mut String, own: &OwnCriterion) {
    let OwnCriterion { id, question, anchors, cues, follow_up } = own;
    line(page, &format!("\n### `{id}`\n\n{question}\n"));
    line(page, &format!("- 1: {}\n- 3: {}\n- 5: {}", anchors.one, anchors.three, anchors.five));
    for (says, phrases) in [("for", &cues.supporting), ("against", &cues.opposing)] {
        if !phrases.is_empty() {
            let phrases: Vec<_> = phrases.iter().map(String::as_str).collect();
            line(page, &format!("- {says}: {}", quoted(&phrases)));
        }
    }
    for question in follow_up {
        line(page, &format!("- asks: {question}"));
    }
}

fn line(page: &mut String, text: &str) {
    page.push_str(text);
    page.push('\n');
}
