//! A clean Markdown document with tables. Nothing that others wrote can become markup, HTML or a link.

mod escape;

use debrief_core::Debrief;

use self::escape::Source;
use crate::answer::{self, Segment};
use crate::document::{Block, Bullet, Rich, Table, Tone};
use crate::{Format, Options, content};

pub(crate) const FORMAT: Format = Format {
    name: "markdown",
    ending: "md",
    about: "a Markdown document",
    for_people: true,
    render: |debrief, options| document(debrief, options),
};

fn document(debrief: &Debrief, options: &Options) -> String {
    let mut out = String::new();
    let mut in_list = false;
    for block in content::blocks(debrief, options) {
        let is_item = matches!(block, Block::Item { .. });
        let goes_on = in_list && is_item;
        if !out.is_empty() && !goes_on {
            out.push('\n');
        }
        in_list = is_item;
        out.push_str(&written(&block));
        out.push('\n');
    }
    out
}

/// The block without the line end after it.
fn written(block: &Block) -> String {
    match block {
        Block::Title { title, facts } if facts.is_empty() => format!("# {}", escaped(&title.text())),
        Block::Title { title, facts } => format!("# {}\n\n{}", escaped(&title.text()), inline(facts)),
        Block::Heading(heading) => format!("## {}", escaped(heading)),
        Block::Subheading(heading) => format!("### {}", escaped(&heading.text())),
        Block::Para(text) | Block::Note(text) => hard_breaks(&inline(text)),
        Block::Item { depth, bullet, body } => item(*depth, *bullet, body),
        Block::Said { who, words } => format!("{}\n\n{}", inline(who), quoted(&inline(words))),
        Block::Table(table) => tabulated(table),
        Block::Answer(segments) => marked(segments),
    }
}

fn item(depth: usize, bullet: Bullet, body: &Rich) -> String {
    let (sign, lead) = match bullet {
        Bullet::Dot => ("-".to_owned(), ""),
        Bullet::Number(number) => (format!("{number}."), ""),
        Bullet::ReasonToHire => ("-".to_owned(), "**Reason to hire:** "),
        Bullet::Concern => ("-".to_owned(), "**Concern:** "),
        Bullet::Move => ("-".to_owned(), "**Moved:** "),
        Bullet::Signal => ("-".to_owned(), "**+** "),
        Bullet::Flag => ("-".to_owned(), "**!** "),
        Bullet::Absence => ("-".to_owned(), "**–** "),
    };
    let hang = " ".repeat(sign.len() + 1);
    let indent = "  ".repeat(depth);
    let body = hard_breaks(&inline(body)).replace('\n', &format!("\n{indent}{hang}"));
    format!("{indent}{sign} {lead}{body}")
}

fn inline(text: &Rich) -> String {
    let mut source = Source::default();
    for (tone, run) in text.runs() {
        let words = run.trim_matches(' ');
        let is_strong = !matches!(tone, Tone::Plain | Tone::Faint) && !words.is_empty();
        let stars = if is_strong { "**" } else { "" };
        // The stars must touch the words, not the spaces around them.
        let (before, after) = run.split_once(words).unwrap_or_default();
        source.text(before);
        source.markup(stars);
        source.text(words);
        source.markup(stars);
        source.text(after);
    }
    source.into_string()
}

fn escaped(text: &str) -> String {
    let mut source = Source::default();
    source.text(text);
    source.into_string()
}

fn quoted(text: &str) -> String {
    hard_breaks(text)
        .lines()
        .map(|line| format!("> {line}").trim_end().to_owned())
        .collect::<Vec<_>>()
        .join("\n")
}

/// A line end inside a paragraph is one for the reader too.
fn hard_breaks(text: &str) -> String {
    let lines: Vec<&str> = text.trim_matches('\n').split('\n').map(str::trim_end).collect();
    let mut out = String::new();
    for (at, line) in lines.iter().enumerate() {
        out.push_str(line);
        let Some(next) = lines.get(at + 1) else { break };
        out.push_str(if line.is_empty() || next.is_empty() { "\n" } else { "\\\n" });
    }
    out
}

fn tabulated(table: &Table) -> String {
    let cell = |text: &Rich| escaped(text.text().trim());
    let row = |first: String, cells: &[Rich]| {
        let cells: Vec<String> = std::iter::once(first).chain(cells.iter().map(cell)).collect();
        format!("| {} |", cells.join(" | "))
    };
    let mut lines = vec![row(escaped(table.corner), &table.columns)];
    lines.push(format!("| --- |{}", " :-: |".repeat(table.columns.len())));
    lines.extend(table.rows.iter().map(|(label, cells)| row(cell(label), cells)));
    lines.join("\n")
}

fn marked(segments: &[Segment]) -> String {
    let escaped =
        |segments: &[Segment]| escaped(&segments.iter().map(Segment::bracketed).collect::<String>());
    let quote = quoted(&escaped(segments));
    let key = answer::key(segments);
    if key.is_empty() { quote } else { format!("{}\n\n{quote}", escaped(&key)) }
}
