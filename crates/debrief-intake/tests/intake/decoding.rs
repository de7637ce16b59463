use debrief_intake::{IntakeError, MAX_ANSWER_BYTES, MAX_SOURCE_BYTES};

use crate::{check_refusal, refused, taken};

const SAVE: &str = "save it as UTF-8";
const PLAIN: &str = "save the answer as plain text or Markdown, in UTF-8";

#[track_caller]
fn check(text: &str, answer: &str) {
    assert_eq!(taken(text).answer.text(), answer, "from {text:?}");
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn marks_line_ends_and_white_space_around_are_no_matter() {
    check("\u{FEFF}I asked.\r\n\r\nTwice.\r\n", "I asked.\n\nTwice.");
    check("\n\n\t I asked. \u{A0}\n", "I asked.");
}

#[test]
fn an_answer_keeps_what_is_inside_it() {
    check(
        "I\u{1B}[31m asked \u{202E}, \u{7}  twice\r.\t\tÅ 😀",
        "I\u{1B}[31m asked \u{202E}, \u{7}  twice\r.\t\tÅ 😀",
    );
}

#[test]
fn nothing_is_an_empty_answer() {
    for text in ["", "\u{FEFF}", " \r\n\t\n"] {
        check(text, "");
    }
}

#[test]
fn refuses_latin_1_by_name_and_place() {
    check_refusal(
        b"One.\nI met Ren\xE9 there.",
        "a.md:2:10: not UTF-8 (it looks like Latin-1), byte 14: 0xE9",
        SAVE,
    );
    check_refusal(
        b"I said \x93no\x94.",
        "a.md:1:8: not UTF-8 (it looks like Windows-1252), byte 7: 0x93",
        SAVE,
    );
    check_refusal(b"I met Ren\xE9", "a.md:1:10: not UTF-8 (it looks like Latin-1), byte 9: 0xE9", SAVE);
    // The column counts the characters before, not their bytes.
    check_refusal(
        b"\xC3\xA9: I met Ren\xE9 there",
        "a.md:1:13: not UTF-8 (it looks like Latin-1), byte 13: 0xE9",
        SAVE,
    );
}

#[test]
fn refuses_utf_16_by_name_with_and_without_a_mark() {
    let text = "I asked René, twice.";
    check_refusal(
        utf16(&format!("\u{FEFF}{text}"), u16::to_le_bytes),
        "a.md:1:1: not UTF-8 (it looks like UTF-16), byte 0: 0xFF",
        SAVE,
    );
    check_refusal(
        utf16(&format!("\u{FEFF}{text}"), u16::to_be_bytes),
        "a.md:1:1: not UTF-8 (it looks like UTF-16), byte 0: 0xFE",
        SAVE,
    );
    for bytes in [u16::to_le_bytes, u16::to_be_bytes] {
        assert!(refused(utf16(text, bytes)).to_string().contains("looks like UTF-16"));
    }
}

#[test]
fn names_no_encoding_where_nothing_shows_it() {
    check_refusal(b"\xCF\xF0\xE8\xE2\xE5\xF2", "a.md:1:1: not UTF-8, byte 0: 0xCF", SAVE);
    check_refusal(b"some \x01\x02\xFF bytes and some more", "a.md:1:8: not UTF-8, byte 7: 0xFF", SAVE);
    check_refusal(
        b"cut \xE2\x82",
        "a.md:1:5: not UTF-8 (it looks like a text cut off inside a character), byte 4: 0xE2",
        SAVE,
    );
}

#[test]
fn refuses_binary_files() {
    check_refusal(b"I asked.\0\x01", "a.md: expected text: found a binary file, NUL at byte 8", PLAIN);
    check_refusal(b"%PDF-1.7\n%\xE2\xE3", "a.md: expected text: found a PDF file", PLAIN);
    check_refusal(b"{\\rtf1\\ansi I asked.}", "a.md: expected text: found a rich text (RTF) file", PLAIN);
    check_refusal(
        b"PK\x03\x04\x14\0",
        "a.md: expected text: found a Word document or another zipped file",
        PLAIN,
    );
}

#[test]
fn an_answer_may_be_as_long_as_the_limit_and_no_longer() {
    let longest = "é".repeat(MAX_ANSWER_BYTES / 2);
    check(&format!("{longest}\n\n"), &longest);
    check_refusal(
        format!("{longest}x"),
        "a.md: the answer is too long, expected at most 1048576 bytes: 1048577",
        "",
    );
}

#[test]
fn only_the_candidate_s_words_count_towards_the_answer_s_limit() {
    let text = format!("Q: {}\nA: I asked.", "why ".repeat(MAX_ANSWER_BYTES / 2));
    check(&text, "I asked.");
}

#[test]
fn refuses_a_source_over_the_limit_without_reading_what_it_is() {
    let mut bytes = vec![b' '; MAX_SOURCE_BYTES + 1];
    assert!(matches!(refused(&bytes), IntakeError::SourceTooLong { .. }));
    bytes[100] = 0;
    assert!(matches!(refused(&bytes), IntakeError::Binary { .. }));
    bytes.truncate(100);
    check(std::str::from_utf8(&bytes).unwrap(), "");
}
