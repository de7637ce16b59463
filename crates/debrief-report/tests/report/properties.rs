//! What holds whatever the answer, and whatever else others wrote.

use comrak::nodes::NodeValue;
use debrief_core::{Debrief, FindingKind, PersonaName};
use debrief_report::{FORMATS, Options, explain, format};
use proptest::prelude::*;
use textwrap::core::display_width;

use crate::fixture::{thin, whole};

/// Text with what terminals obey, readers cannot see, or wrapping finds hard.
fn text() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "\u{1b}[31m",
        "\u{1b}]8;;http://a.b\u{7}",
        "\u{9b}2J",
        "\u{202e}",
        "\u{2066}",
        "\u{2069}",
        "\u{200b}",
        "\u{feff}",
        "\u{2028}",
        "\u{e0041}",
        "\r\n",
        "\r",
        "\n",
        "\n\n",
        "\t",
        " ",
        "  ",
        "\u{a0}",
        "\u{3000}",
        "東京",
        "🙂",
        "👩\u{200d}💻",
        "❤\u{fe0f}",
        "e\u{301}",
        "שלום",
        "[+ ",
        " !]",
        "None",
        "a",
        "word ",
        "a-very-long-word-that-fills-more-than-forty-columns",
        ".",
        "<b>",
        "# ",
        "- ",
        "1. ",
        "> ",
        "|",
        "```",
        "https://a.bc",
        "www.a.bc",
        "me@a.bc",
        "[a](b)",
        "[a]: b",
        "<!--",
        "&lt;",
        "===",
        "---",
        "    ",
        "*",
        "_",
        "\\",
        "](x)",
    ];
    let piece = prop_oneof![3 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

/// The text in every place that a document has for one.
fn everywhere(mut debrief: Debrief, text: &str) -> Debrief {
    let own = || text.to_owned();
    let transcript = &mut debrief.transcript;
    (transcript.id, transcript.answer, transcript.source) = (own(), own(), own());
    (transcript.question, transcript.role) = (Some(own()), Some(own()));
    (debrief.engine.version, debrief.engine.model) = (own(), Some(own()));
    for review in &mut debrief.reviews {
        review.persona = PersonaName { id: review.persona.id.clone(), name: own(), title: own() };
        review.capped_by = Some(own());
        review.follow_up_questions.push(own());
        for point in review.reason_to_hire.iter_mut().chain(&mut review.concern) {
            point.text = own();
        }
        for change in &mut review.would_change_my_mind {
            change.missing = own();
        }
        for rating in &mut review.ratings {
            rating.because = own();
            for finding in &mut rating.findings {
                finding.quote = (finding.kind != FindingKind::Absence).then(own);
            }
        }
    }
    for round in &mut debrief.discussion.rounds {
        round.name = own();
        for turn in &mut round.turns {
            turn.text = own();
            for change in &mut turn.moves {
                change.because_of.quote = own();
            }
        }
    }
    debrief.consensus.text = own();
    for dissent in &mut debrief.consensus.dissent {
        dissent.text = own();
    }
    for flag in &mut debrief.flags {
        flag.quote = own();
    }
    for step in &mut debrief.next_steps {
        (step.advice, step.quote) = (own(), Some(own()));
    }
    debrief
}

fn is_unwanted(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}'..='\u{200f}' | '\u{2028}' | '\u{2029}')
        || matches!(c, '\u{ad}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}')
}

fn people_read() -> impl Iterator<Item = fn(&Debrief, &Options) -> String> {
    let formats = FORMATS.iter().filter(|format| format.for_people).map(|format| format.render);
    formats.chain([explain as fn(&Debrief, &Options) -> String])
}

/// Without the escapes that `anstyle` writes.
fn without_colour(text: &str) -> String {
    let mut pieces = text.split("\u{1b}[");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |out, piece| {
        let (code, rest) = piece.split_once('m').unwrap();
        assert!(code.chars().all(|c| c.is_ascii_digit() || c == ';'), "{code}");
        out + rest
    })
}

/// How many headings, table cells and items a Markdown document has, in this order.
fn structure(source: &str) -> Result<[usize; 3], String> {
    let mut options = comrak::Options::default();
    options.extension.autolink = true;
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.footnotes = true;
    options.extension.tasklist = true;
    let arena = comrak::Arena::new();
    let mut count = [0; 3];
    for node in comrak::parse_document(&arena, source, &options).descendants() {
        match &node.data.borrow().value {
            NodeValue::Heading(_) => count[0] += 1,
            NodeValue::TableCell => count[1] += 1,
            NodeValue::Item(_) => count[2] += 1,
            NodeValue::HtmlInline(html) if html == "<!-- -->" => {}
            NodeValue::Document
            | NodeValue::Paragraph
            | NodeValue::BlockQuote
            | NodeValue::List(_)
            | NodeValue::Table(_)
            | NodeValue::TableRow(_)
            | NodeValue::Text(_)
            | NodeValue::Strong
            | NodeValue::SoftBreak
            | NodeValue::LineBreak => {}
            other => return Err(format!("{other:?}")),
        }
    }
    Ok(count)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn markdown_keeps_its_structure(text in text()) {
        let markdown = |text: &str| (format("markdown").unwrap().render)(&everywhere(whole(), text), &Options::default());
        // Some parts are left out where there is no word for them.
        let (plain, source) = (markdown("words"), markdown(&format!("w {text}")));
        prop_assert_eq!(structure(&source), structure(&plain), "{}", source);
    }

    #[test]
    fn no_line_is_wider_than_the_terminal(text in text(), width in 40..130_usize, colour: bool, hide_scores: bool) {
        let options = Options { width, colour, hide_scores };
        for debrief in [everywhere(whole(), &text), everywhere(thin(), &text)] {
            for report in [(format("text").unwrap().render)(&debrief, &options), explain(&debrief, &options)] {
                for line in report.lines() {
                    prop_assert!(display_width(line) <= width, "{line}");
                }
            }
        }
    }

    #[test]
    fn nothing_that_a_terminal_obeys_gets_out(text in text(), colour: bool) {
        let options = Options { colour, ..Options::default() };
        let debrief = everywhere(whole(), &text);
        for render in people_read() {
            let report = render(&debrief, &options);
            prop_assert_eq!(without_colour(&report).chars().find(|c| is_unwanted(*c)), None);
        }
    }

    #[test]
    fn colour_changes_no_word_but_the_marks(text in text()) {
        let mut debrief = everywhere(whole(), &text);
        debrief.transcript.answer = "no marks".to_owned();
        debrief.flags.clear();
        for review in &mut debrief.reviews {
            for finding in review.ratings.iter_mut().flat_map(|rating| &mut rating.findings) {
                finding.start = None;
            }
            for point in review.reason_to_hire.iter_mut().chain(&mut review.concern) {
                point.findings.clear();
            }
        }
        let [plain, coloured] = [false, true].map(|colour| {
            (format("text").unwrap().render)(&debrief, &Options { colour, ..Options::default() })
        });
        prop_assert_eq!(without_colour(&coloured), plain);
    }

    #[test]
    fn offsets_that_lie_do_no_harm(starts in prop::collection::vec(0..2000_usize, 3), ends in prop::collection::vec(0..2000_usize, 3)) {
        let mut debrief = whole();
        for (flag, (start, end)) in debrief.flags.iter_mut().zip(starts.into_iter().zip(ends)) {
            (flag.start, flag.end) = (start, end);
        }
        for render in people_read() {
            prop_assert!(render(&debrief, &Options::default()).ends_with('\n'));
        }
    }
}

#[test]
fn hidden_scores_leave_no_number_of_the_panel() {
    let mut debrief = whole();
    // The answer's own words, and the question's, may have numbers.
    debrief = everywhere(debrief, "words");
    debrief.consensus.dissent[0].text = "Jordan gives 2 where Sarah gives 5.".to_owned();
    let options = Options { hide_scores: true, ..Options::default() };
    for format in FORMATS.iter().filter(|format| format.for_people) {
        let report = (format.render)(&debrief, &options);
        let numbered = |line: &&str| line.contains(|c: char| c.is_ascii_digit());
        let lists = |line: &&str| line.trim_start_matches(['#', ' ']).starts_with("Round ");
        let items =
            |line: &&str| line.trim_start().split_once(". ").is_some_and(|(n, _)| n.parse::<u8>().is_ok());
        let found: Vec<&str> = report.lines().filter(numbered).filter(|l| !lists(l) && !items(l)).collect();
        assert!(found.is_empty(), "{}: {found:?}", format.name);
    }
}

#[test]
fn no_reader_meets_a_name_of_the_code() {
    let debrief = whole();
    for format in FORMATS.iter().filter(|format| format.for_people) {
        let report = (format.render)(&debrief, &Options::default());
        for word in ["None", "null", "Some(", "_", "lean_", "blame_shift"] {
            assert!(!report.contains(word), "{} has {word}", format.name);
        }
    }
}

#[test]
fn the_last_line_says_what_this_is_for() {
    for format in FORMATS.iter().filter(|format| format.for_people) {
        let report = (format.render)(&thin(), &Options::default());
        assert_eq!(report.lines().last(), Some("A practice and calibration tool, not a selection decision."));
    }
}
