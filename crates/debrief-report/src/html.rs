//! HTML, as a part of a page: no `html` or `body` around it, no script, no style. Nothing that others wrote can become markup.

use std::fmt::Write as _;

use debrief_core::Debrief;

use crate::answer::{Mark, Segment, key};
use crate::document::{Block, Bullet, Rich, Table, Tone};
use crate::{Options, content};

/// A debrief as a part of an HTML page, its title a heading of the third level. Marks in the answer are `mark` elements, with the class
/// `flag` where the words are flagged; words are of the classes `good`, `bad` and `faint`.
pub fn html(debrief: &Debrief, options: &Options) -> String {
    let mut out = String::new();
    let mut list: Option<&str> = None;
    for block in content::blocks(debrief, options) {
        let wanted = match &block {
            Block::Item { bullet: Bullet::Number(_), .. } => Some("ol"),
            Block::Item { .. } => Some("ul"),
            _ => None,
        };
        if list != wanted {
            out.extend(list.map(|tag| format!("</{tag}>\n")));
            out.extend(wanted.map(|tag| format!("<{tag}>\n")));
            list = wanted;
        }
        written(&mut out, &block);
        out.push('\n');
    }
    out.extend(list.map(|tag| format!("</{tag}>\n")));
    out
}

fn written(out: &mut String, block: &Block) {
    match block {
        Block::Title { title, facts } => {
            element(out, "h3", &inline(title));
            if !facts.is_empty() {
                element(out, "p", &inline(facts));
            }
        }
        Block::Heading(heading) => element(out, "h4", &escaped(heading)),
        Block::Subheading(heading) => element(out, "h5", &inline(heading)),
        Block::Para(text) | Block::Note(text) => element(out, "p", &inline(text)),
        Block::Item { bullet, body, .. } => element(out, "li", &format!("{}{}", lead(*bullet), inline(body))),
        Block::Said { who, words } => {
            element(out, "p", &inline(who));
            element(out, "blockquote", &inline(words));
        }
        Block::Table(table) => tabulated(out, table),
        Block::Answer(segments) => {
            push(out, format_args!("<div class=\"answer\">{}</div>", marked(segments)));
            let key = key(segments);
            if !key.is_empty() {
                push(out, format_args!("<p class=\"faint\">{}</p>", marked(&key)));
            }
        }
    }
}

/// Writing to a string cannot fail.
fn push(out: &mut String, what: std::fmt::Arguments<'_>) {
    out.write_fmt(what).ok();
}

fn element(out: &mut String, tag: &str, inner: &str) {
    push(out, format_args!("<{tag}>{inner}</{tag}>"));
}

const fn lead(bullet: Bullet) -> &'static str {
    match bullet {
        Bullet::Dot | Bullet::Number(_) => "",
        Bullet::ReasonToHire => "<strong>Reason to hire:</strong> ",
        Bullet::Concern => "<strong>Concern:</strong> ",
        Bullet::Move => "<strong>Moved:</strong> ",
        Bullet::Signal => "<strong>+</strong> ",
        Bullet::Flag => "<strong>!</strong> ",
        Bullet::Absence => "<strong>–</strong> ",
    }
}

fn inline(text: &Rich) -> String {
    let mut out = String::new();
    for (tone, run) in text.runs() {
        let words = escaped(run).replace('\n', "<br>");
        match tone {
            Tone::Plain => out.push_str(&words),
            Tone::Strong => push(&mut out, format_args!("<strong>{words}</strong>")),
            Tone::Faint => push(&mut out, format_args!("<span class=\"faint\">{words}</span>")),
            Tone::Good => push(&mut out, format_args!("<strong class=\"good\">{words}</strong>")),
            Tone::Bad => push(&mut out, format_args!("<strong class=\"bad\">{words}</strong>")),
            Tone::Flagged => push(&mut out, format_args!("<mark class=\"flag\">{words}</mark>")),
        }
    }
    out
}

fn tabulated(out: &mut String, table: &Table) {
    push(out, format_args!("<table><thead><tr><th scope=\"col\">{}</th>", escaped(table.corner)));
    for column in &table.columns {
        push(out, format_args!("<th scope=\"col\">{}</th>", inline(column)));
    }
    out.push_str("</tr></thead><tbody>");
    for (label, cells) in &table.rows {
        push(out, format_args!("<tr><th scope=\"row\">{}</th>", inline(label)));
        for cell in cells {
            push(out, format_args!("<td class=\"n\">{}</td>", inline(cell)));
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table>");
}

fn marked(segments: &[Segment]) -> String {
    let mut out = String::new();
    for Segment { mark, text } in segments {
        let words = escaped(text);
        match mark {
            None => out.push_str(&words),
            Some(Mark::Evidence) => push(&mut out, format_args!("<mark>{words}</mark>")),
            Some(Mark::Flag) => push(&mut out, format_args!("<mark class=\"flag\">{words}</mark>")),
        }
    }
    out
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}
