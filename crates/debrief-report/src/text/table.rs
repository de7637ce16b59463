//! A table, as wide as the page at most: columns that do not fit come in a second table below.

use textwrap::core::display_width;

use crate::document::{Rich, Table, Tone};

const GAP: usize = 2;
const WIDEST_COLUMN: usize = 14;

/// The table as lines that need no wrapping at this width, which is 40 or more.
pub(super) fn lines(table: &Table, width: usize) -> Vec<Rich> {
    let labels = table.rows.iter().map(|(label, _)| display_width(&label.text()));
    let label_width = labels.chain([display_width(table.corner)]).max().unwrap_or_default().min(width / 2);
    let widths: Vec<usize> = (0..table.columns.len()).map(|column| column_width(table, column)).collect();

    let mut lines = Vec::new();
    for columns in fitting(&widths, width - label_width) {
        if !lines.is_empty() {
            lines.push(Rich::default());
        }
        let pad = |cell: &Rich, column: usize| padded(cell, widths[column]);
        let names = columns.iter().map(|&column| pad(&strong(&table.columns[column]), column));
        lines.push(joined(padded(&Rich::new(Tone::Strong, table.corner), label_width), names));
        for (label, cells) in &table.rows {
            let shown = columns.iter().filter_map(|&column| Some(pad(cells.get(column)?, column)));
            lines.push(joined(padded(label, label_width), shown));
        }
    }
    lines
}

fn column_width(table: &Table, column: usize) -> usize {
    let cells = table.rows.iter().filter_map(|(_, cells)| cells.get(column));
    let widest = cells.chain(table.columns.get(column)).map(|cell| display_width(&cell.text())).max();
    widest.unwrap_or_default().min(WIDEST_COLUMN)
}

/// The columns in groups that fit beside the labels.
fn fitting(widths: &[usize], room: usize) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut left = 0;
    for (column, width) in widths.iter().enumerate() {
        let needed = width + GAP;
        match groups.last_mut() {
            Some(group) if needed <= left => group.push(column),
            _ => {
                groups.push(vec![column]);
                left = room;
            }
        }
        left = left.saturating_sub(needed);
    }
    groups
}

/// Cut to the width, or filled up to it.
fn padded(cell: &Rich, width: usize) -> Rich {
    let tone = cell.runs().next().map(|(tone, _)| tone).unwrap_or_default();
    let text = cell.text();
    let missing = width.saturating_sub(display_width(&text));
    if display_width(&text) <= width {
        return cell.clone().plus(&"\u{a0}".repeat(missing));
    }
    let mut short = String::new();
    for c in text.chars() {
        if display_width(&short) + display_width(c.encode_utf8(&mut [0; 4])) >= width {
            break;
        }
        short.push(c);
    }
    let missing = width.saturating_sub(display_width(&short) + 1);
    Rich::new(tone, &format!("{short}…")).plus(&"\u{a0}".repeat(missing))
}

/// Joined by spaces that do not break.
fn joined(label: Rich, cells: impl Iterator<Item = Rich>) -> Rich {
    cells.fold(label, |line, cell| {
        let line = line.plus(&"\u{a0}".repeat(GAP));
        cell.runs().fold(line, |line, (tone, run)| line.and(tone, run))
    })
}

fn strong(text: &Rich) -> Rich {
    Rich::new(Tone::Strong, &text.text())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(columns: &[&str], label: &str) -> Table {
        let cells = columns.iter().map(|_| Rich::from("2→3")).collect();
        let columns = columns.iter().map(|name| Rich::from(*name)).collect();
        Table { corner: "Criterion", columns, rows: vec![(Rich::from(label), cells)] }
    }

    #[track_caller]
    fn check(table: &Table, expected: &[&str]) {
        let found: Vec<String> = lines(table, 40)
            .iter()
            .map(|line| line.text().replace('\u{a0}', " ").trim_end().to_owned())
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn puts_what_does_not_fit_below() {
        check(
            &table(&["Marcus", "Sarah", "Jordan", "Aleksandra", "東京"], "root cause"),
            &[
                "Criterion   Marcus  Sarah  Jordan",
                "root cause  2→3     2→3    2→3",
                "",
                "Criterion   Aleksandra  東京",
                "root cause  2→3         2→3",
            ],
        );
    }

    #[test]
    fn cuts_long_names() {
        check(
            &table(&["Wolfeschlegelsteinhausen"], "keeps a log of every decision"),
            &["Criterion             Wolfeschlegel…", "keeps a log of ever…  2→3"],
        );
    }
}
