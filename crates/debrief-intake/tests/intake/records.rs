use std::io;

use debrief_intake::{CsvRows, IntakeError, JsonLines, MAX_SOURCE_BYTES, Options, Record};
use proptest::prelude::*;

use crate::script;

fn json_lines(text: &[u8]) -> Vec<Record> {
    JsonLines::new(text, "a.jsonl", &Options::default()).collect()
}

fn csv_rows(text: &[u8]) -> Result<Vec<Record>, IntakeError> {
    Ok(CsvRows::new(text, "a.csv", &Options::default())?.collect())
}

/// Line, id, question, role, level and answer of every record, or its line and why it is none.
fn told(records: &[Record]) -> Vec<String> {
    let or_dash = |field: &Option<String>| field.clone().unwrap_or_else(|| "-".to_owned());
    let told = |record: &Record| match &record.transcript {
        Err(error) => format!("{}: {error}", record.line),
        Ok(transcript) => {
            let level = transcript.level.map_or("-", debrief_core::Level::as_str);
            let (question, role) = (or_dash(&transcript.question), or_dash(&transcript.role));
            let (id, answer) = (&transcript.id, transcript.answer.text());
            format!("{}: {id}|{question}|{role}|{level}|{answer}", record.line)
        }
    };
    records.iter().map(told).collect()
}

#[track_caller]
fn check_lines(text: &str, expected: &[&str]) {
    assert_eq!(told(&json_lines(text.as_bytes())), expected);
}

#[track_caller]
fn check_rows(text: &str, expected: &[&str]) {
    assert_eq!(told(&csv_rows(text.as_bytes()).unwrap()), expected);
}

#[test]
fn a_line_gives_all_its_fields_and_passes_over_others() {
    check_lines(
        "\u{FEFF}{\"id\": \"x\", \"question\": \"Why?\", \"text\": \" So. \", \"role\": \"Nurse\", \"level\": \"staff\", \"n\": [1]}\r\n\n{\"id\": 7, \"answer\": \"So.\"}\n{\"text\": \"\", \"id\": null, \"role\": \" \"}",
        &["1: x|Why?|Nurse|staff|So.", "3: 7|-|-|-|So.", "4: a-4|-|-|-|"],
    );
}

#[test]
fn a_bad_line_is_named_and_the_next_one_read() {
    check_lines(
        "{\"text\": \nnull\n{\"text\": 5}\n{}\n{\"text\": \"a\", \"answer\": \"b\"}\n{\"text\": \"a\", \"level\": \"guru\"}\n{\"text\": \"a\", \"id\": 1.5}\n{\"text\": \"I left.\"}",
        &[
            "1: a.jsonl:1:9: expected a JSON object: EOF while parsing a value",
            "2: a.jsonl:2:4: expected a JSON object: invalid type: null, expected an object",
            "3: a.jsonl:3:10: expected a JSON object: invalid type: integer `5`, expected a string",
            "4: a.jsonl:4:1: expected `text` or `answer`: found neither",
            "5: a.jsonl:5:1: expected `text` or `answer`: found both",
            "6: a.jsonl:6:1: unknown level, expected one of junior, mid, senior, staff: `guru`",
            "7: a.jsonl:7:23: expected a JSON object: invalid type: floating point `1.5`, expected text or a whole number as `id`",
            "8: a-8|-|-|-|I left.",
        ],
    );
}

#[test]
fn a_line_that_is_not_utf_8_is_named_by_its_place() {
    let records = json_lines(b"{\"text\": \"a\"}\n{\"text\": \"Ren\xE9\"}\n{\"text\": \"b\"}\n");
    assert_eq!(records.len(), 3);
    let error = records[1].transcript.as_ref().unwrap_err().to_string();
    assert_eq!(error, "a.jsonl:2:14: not UTF-8 (it looks like Latin-1), byte 13: 0xE9");
}

#[test]
fn a_line_that_is_too_long_is_passed_over_without_being_held() {
    let long = format!("{{\"text\": \"{}\"}}\n{{\"text\": \"b\"}}\n", "x".repeat(MAX_SOURCE_BYTES));
    check_lines(
        &long,
        &["1: a.jsonl:1:1: the line is too long, expected at most 4194304 bytes", "2: a-2|-|-|-|b"],
    );
    let long = format!("{{\"text\": \"{}\"}}\n", "x".repeat(MAX_SOURCE_BYTES / 2));
    check_lines(&long, &["1: a.jsonl: the answer is too long, expected at most 1048576 bytes: 2097152"]);
}

#[test]
fn a_dialogue_in_text_is_taken_apart_and_an_answer_is_not() {
    let records = json_lines(b"{\"text\": \"Q: Why?\\nA: So.\"}\n{\"answer\": \"Q: Why?\\nA: So.\"}");
    let transcript = records[0].transcript.as_ref().unwrap();
    assert_eq!(script(transcript), [('I', "Why?"), ('C', "So.")]);
    assert_eq!(transcript.question.as_deref(), Some("Why?"));
    assert_eq!(records[1].transcript.as_ref().unwrap().answer.text(), "Q: Why?\nA: So.");
}

#[test]
fn rows_are_named_by_a_header_in_any_order() {
    check_rows(
        "\u{FEFF}Level,TEXT,note, Question ,id\r\nmid,\"I left,\r\n\"\"twice\"\".\",x,Why?,7\r\n,So.,,,\r\n",
        &["2: 7|Why?|-|mid|I left,\n\"twice\".", "4: a-4|-|-|-|So."],
    );
}

#[test]
fn rows_that_are_too_short_or_too_long_are_named_and_empty_fields_behind_them_are_none() {
    check_rows(
        "id,text\n1\n2,b, c\n3,\n4,d, ,\n",
        &[
            "2: a.csv:2:1: expected `text` or `answer`: found neither",
            "3: a.csv:3:1: not valid CSV: 3 fields, expected 2; a field with a comma needs quotation marks",
            "4: 3|-|-|-|",
            "5: 4|-|-|-|d",
        ],
    );
}

#[test]
fn a_quote_that_is_not_closed_makes_no_two_rows_one() {
    let behind = "text behind a closing quotation mark on line";
    let mend = "one before it is not closed, or one inside a field is not doubled";
    let table = "id,text\n1,\"a\n2,\"b\"\n3,c\n4,\"say \"so\"\"\n5,\"d\n6,e\n";
    let rows = [
        &*format!("2: a.csv:2:1: not valid CSV: {behind} 3; {mend}"),
        "4: 3|-|-|-|c",
        &format!("5: a.csv:5:1: not valid CSV: {behind} 5; {mend}"),
        "6: a.csv:6:1: not valid CSV: the quotation mark on line 6 is never closed",
    ];
    check_rows(table, &rows);
    check_rows(table.trim_end(), &rows);
    for end in ["", "\n"] {
        let table = format!("id,text\n1,\"a\n2,\"b\"{end}");
        check_rows(&table, &[&format!("2: a.csv:2:1: not valid CSV: {behind} 3; {mend}")]);
    }
}

#[test]
fn a_table_without_an_answer_is_refused() {
    let refused = |text: &str| csv_rows(text.as_bytes()).unwrap_err().to_string();
    assert_eq!(refused("id,words\n1,a\n"), "a.csv:1:1: expected `text` or `answer`: found id, words");
    assert_eq!(refused("text,answer\n"), "a.csv:1:1: expected `text` or `answer`: found both");
    assert_eq!(refused(""), "a.csv:1:1: expected `text` or `answer`: found ");
}

#[test]
fn a_stream_that_breaks_ends_with_an_error() {
    struct Broken(&'static [u8]);
    impl io::Read for Broken {
        fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
            let n = io::Read::read(&mut self.0, to)?;
            if n == 0 { Err(io::Error::other("the line went dead")) } else { Ok(n) }
        }
    }
    let lines = io::BufReader::new(Broken(b"{\"text\": \"a\"}\n"));
    let lines: Vec<_> = JsonLines::new(lines, "a.jsonl", &Options::default()).collect();
    assert_eq!(told(&lines), ["1: a-1|-|-|-|a", "2: a.jsonl: cannot be read"]);
    let rows: Vec<_> = CsvRows::new(Broken(b"text\na\n"), "a.csv", &Options::default()).unwrap().collect();
    assert_eq!(rows.len(), 2);
    assert!(rows[1].transcript.is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_a_record_a_line(bytes: Vec<u8>) {
        let lines = bytes.split(|byte| *byte == b'\n').count();
        let records = json_lines(&bytes);
        prop_assert!(records.len() <= lines);
        prop_assert!(records.iter().all(|record| (1..=lines).contains(&record.line)));
    }

    #[test]
    fn any_table_gives_records_or_an_error(header in "(text|id|answer|\"|,|\n){0,6}", bytes in "[a,\"\r\n\u{e9}]{0,60}") {
        for text in [format!("{header}\n{bytes}"), format!("id,text\n{bytes}")] {
            if let Ok(records) = csv_rows(text.as_bytes()) {
                prop_assert!(records.iter().all(|record| record.line > 0));
            }
        }
    }

    #[test]
    fn any_answer_comes_through_both(text in "[^:\0\r]{0,80}", id in "[a-z0-9]{1,8}") {
        let line = serde_json::json!({ "id": id, "text": text }).to_string();
        let records = json_lines(line.as_bytes());
        prop_assert_eq!(records[0].transcript.as_ref().unwrap().answer.text(), text.trim());
        let mut table = csv::Writer::from_writer(Vec::new());
        table.write_record(["id", "text"]).unwrap();
        table.write_record([&id, &text]).unwrap();
        let records = csv_rows(&table.into_inner().unwrap()).unwrap();
        prop_assert_eq!(records[0].transcript.as_ref().unwrap().answer.text(), text.trim());
    }
}

#[test]
fn many_blank_rows_are_passed_over() {
    check_rows(&format!("text\n{}So.\n", " \n".repeat(200_000)), &["200002: a-200002|-|-|-|So."]);
}

#[test]
fn a_quote_without_an_end_does_not_bring_the_whole_file_into_memory() {
    let text = format!("text\nSo.\n\"then {}", "word word word\n".repeat(2 * MAX_SOURCE_BYTES / 10));
    check_rows(
        &text,
        &[
            "2: a-2|-|-|-|So.",
            "3: a.csv:3:1: not valid CSV: a quote without an end, and the rest cannot be read",
        ],
    );
}
