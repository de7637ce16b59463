//! Lines, tables and figures as text.

use textwrap::core::display_width;

use crate::statistics::{Figure, Missing};

/// A page that is being written.
pub(super) struct Page {
    text: String,
    width: usize,
}

impl Page {
    /// A page of at most `width` columns; tables may need more.
    pub(super) fn new(width: usize) -> Self {
        Self { text: String::new(), width }
    }

    pub(super) fn heading(&mut self, words: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.line(words);
        self.text.push('\n');
    }

    /// A line as it is.
    pub(super) fn line(&mut self, line: &str) {
        self.text.push_str(shown(line).trim_end());
        self.text.push('\n');
    }

    /// Words as lines.
    pub(super) fn words(&mut self, indent: usize, words: &str) {
        self.hanging(indent, indent, words);
    }

    /// Words as lines, the first one indented by `first`, the others by `rest`.
    pub(super) fn hanging(&mut self, first: usize, rest: usize, words: &str) {
        let (first, rest) = (" ".repeat(first), " ".repeat(rest));
        let options = textwrap::Options::new(self.width).initial_indent(&first).subsequent_indent(&rest);
        for line in textwrap::wrap(&shown(words), options) {
            self.line(&line);
        }
    }

    /// Rows under each other, the first column two columns in.
    pub(super) fn table(&mut self, rows: &[Vec<String>]) {
        let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
        let width = |column: usize| {
            rows.iter()
                .filter_map(|row| row.get(column))
                .map(|cell| display_width(cell))
                .max()
                .unwrap_or_default()
        };
        let widths: Vec<usize> = (0..columns).map(width).collect();
        for row in rows {
            let cells = row
                .iter()
                .zip(&widths)
                .map(|(cell, width)| format!("{cell}{}", " ".repeat(width - display_width(cell))));
            self.line(&format!("  {}", cells.collect::<Vec<_>>().join("  ")));
        }
    }

    pub(super) fn finish(self) -> String {
        self.text
    }
}

/// Text on one line without what a terminal would obey: raters' words and names come from files.
fn shown(text: &str) -> String {
    let harmful = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let clean = |c: char| if c.is_whitespace() { ' ' } else { c };
    text.chars().map(clean).filter(|c| !c.is_control() && !harmful(*c)).collect()
}

/// Cells of text.
pub(super) fn row<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.map(str::to_owned).into()
}

/// `0.86 [0.76, 0.92]`, or why there is no figure.
pub(super) fn figure(figure: &Figure) -> String {
    match (figure.value, figure.missing) {
        (Some(value), _) => {
            let interval = figure.low.zip(figure.high);
            let interval = interval.map(|(low, high)| format!(" [{}, {}]", two(low), two(high)));
            format!("{}{}", two(value), interval.unwrap_or_default())
        }
        (None, Some(Missing::NoSpread)) => format!("no spread: {}", figure.answers),
        (None, _) => format!("not enough data: {}", figure.answers),
    }
}

/// A number at two decimals.
pub(super) fn two(value: f64) -> String {
    // No negative zero.
    format!("{:.2}", (value * 100.0).round() / 100.0 + 0.0)
}
