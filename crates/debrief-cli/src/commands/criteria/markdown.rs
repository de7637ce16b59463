//! In tables, as the rubric's own page has them.

use debrief_rubric::Criterion;

use super::{FlagLine, ONLY_REPORTED, Rubric};

/// The criteria and flags as Markdown.
pub(super) fn page(rubric: &Rubric) -> String {
    let mut lines = vec![
        "# Criteria".to_owned(),
        String::new(),
        "Every criterion is rated from 1 to 5; 2 and 4 lie between the anchors.".to_owned(),
    ];
    for group in &rubric.groups {
        lines.extend(table(&group.title, &["id", "the question it answers", "1", "3", "5"]));
        lines.extend(group.criteria.iter().map(|one| criterion(one)));
    }
    lines.extend(table("Flags", &["id", "what a reviewer says of it", "lowers"]));
    lines.extend(rubric.flags.iter().map(flag));
    lines.join("\n") + "\n"
}

fn table(title: &str, columns: &[&str]) -> [String; 5] {
    let rule = vec!["---"; columns.len()];
    [String::new(), format!("## {}", cell(title)), String::new(), row(columns), row(&rule)]
}

fn criterion(criterion: &Criterion) -> String {
    let [one, three, five] = criterion.anchors.each_ref().map(|anchor| cell(anchor));
    row(&[&format!("`{}`", criterion.id), &cell(&criterion.question), &one, &three, &five])
}

fn flag(flag: &FlagLine) -> String {
    let lowers: Vec<_> = flag.lowers.iter().map(|id| format!("`{id}`")).collect();
    row(&[&format!("`{}`", flag.id), &cell(flag.says.unwrap_or(ONLY_REPORTED)), &lowers.join(", ")])
}

fn row(cells: &[&str]) -> String {
    format!("| {} |", cells.join(" | "))
}

/// Text in a table: a bar would end the cell.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}
