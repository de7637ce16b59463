//! Whole reports. Read them aloud before you accept one.

use debrief_core::Debrief;
use debrief_report::{Options, explain, format};

use crate::fixture::{partial, thin, whole};

fn rendered(name: &str, debrief: &Debrief, options: Options) -> String {
    (format(name).unwrap().render)(debrief, &options)
}

fn wide(width: usize) -> Options {
    Options { width, ..Options::default() }
}

#[test]
fn text_at_60_columns() {
    insta::assert_snapshot!(rendered("text", &whole(), wide(60)));
}

#[test]
fn text_at_100_columns() {
    insta::assert_snapshot!(rendered("text", &whole(), wide(100)));
}

#[test]
fn text_in_colour() {
    let options = Options { colour: true, ..wide(80) };
    let report = rendered("text", &whole(), options);
    insta::assert_snapshot!(report.replace('\u{1b}', "␛"));
}

#[test]
fn text_without_scores() {
    insta::assert_snapshot!(rendered("text", &whole(), Options { hide_scores: true, ..wide(80) }));
}

#[test]
fn text_of_insufficient_evidence() {
    insta::assert_snapshot!(rendered("text", &thin(), wide(80)));
}

#[test]
fn text_with_an_absent_seat() {
    insta::assert_snapshot!(rendered("text", &partial(), wide(80)));
}

#[test]
fn markdown() {
    insta::assert_snapshot!(rendered("markdown", &whole(), Options::default()));
}

#[test]
fn markdown_of_insufficient_evidence() {
    insta::assert_snapshot!(rendered("markdown", &thin(), Options::default()));
}

#[test]
fn the_arithmetic() {
    insta::assert_snapshot!(explain(&whole(), &wide(100)));
}

#[test]
fn the_arithmetic_of_insufficient_evidence() {
    insta::assert_snapshot!(explain(&thin(), &wide(60)));
}
