//! For programs.

use serde_json::{Value, json};

use super::Rubric;

/// The criteria and flags as JSON.
pub(super) fn document(rubric: &Rubric) -> String {
    let criteria: Vec<Value> = rubric
        .groups
        .iter()
        .flat_map(|group| {
            group.criteria.iter().map(|criterion| {
                let [one, three, five] = &criterion.anchors;
                let follow_up: Vec<_> = criterion.follow_up.iter().map(|asked| &asked.question).collect();
                let lowered_by: Vec<_> =
                    criterion.lowered_by.iter().map(|lowered| lowered.flag.as_str()).collect();
                json!({
                    "id": criterion.id,
                    "group": group.title,
                    "persona": group.persona,
                    "question": criterion.question,
                    "anchors": { "1": one, "3": three, "5": five },
                    "lowered_by": lowered_by,
                    "follow_up": follow_up,
                })
            })
        })
        .collect();
    let flags: Vec<Value> = rubric
        .flags
        .iter()
        .map(|flag| json!({ "id": flag.id, "says": flag.says, "lowers": flag.lowers }))
        .collect();
    format!("{:#}\n", json!({ "criteria": criteria, "flags": flags }))
}
