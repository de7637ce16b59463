use debrief_core::Level;

use crate::{check_refusal, taken};

/// Id, question, role, level and answer, `-` for what is not given.
#[track_caller]
fn check(text: &str, expected: [&str; 5]) {
    let transcript = taken(text);
    let or_dash = |field: Option<String>| field.unwrap_or_else(|| "-".to_owned());
    let level = transcript.level.map(|level: Level| level.as_str().to_owned());
    let found = [
        transcript.id,
        or_dash(transcript.question),
        or_dash(transcript.role),
        or_dash(level),
        transcript.answer.text().to_owned(),
    ];
    assert_eq!(found, expected, "from {text:?}");
}

#[test]
fn toml_gives_all_four_fields() {
    check(
        "+++\nid = \"x1\"\nquestion = 'Why?'\nrole = \"Nurse\"\nlevel = \"staff\"\n+++\n\nI asked.\n",
        ["x1", "Why?", "Nurse", "staff", "I asked."],
    );
    check(
        "+++\nquestion = \"\"\"\nOne\ntwo?\"\"\" # note\n+++\nI asked.",
        ["a", "One\ntwo?", "-", "-", "I asked."],
    );
}

#[test]
fn yaml_gives_all_four_fields() {
    check(
        "---\nid: x1\nquestion: \"Why: now?\"\nrole: Nurse\nlevel: junior\n---\nI asked.\n",
        ["x1", "Why: now?", "Nurse", "junior", "I asked."],
    );
    check("---\nquestion: >\n  One\n  two?\n---\nI asked.", ["a", "One two?", "-", "-", "I asked."]);
    check("---\n{id: x1, role: Nurse}\n---\nI asked.", ["x1", "-", "Nurse", "-", "I asked."]);
}

#[test]
fn yaml_without_quotes_is_taken_as_written() {
    check("---\nid: 007\nrole: yes\n---\n", ["007", "-", "yes", "-", ""]);
}

#[test]
fn an_empty_field_is_a_field_not_given() {
    check("+++\nid = \"\"\nlevel = \" \"\n+++\nI asked.", ["a", "-", "-", "-", "I asked."]);
    check("---\nid:\nrole: ~\nlevel: \"\"\n---\nI asked.", ["a", "-", "-", "-", "I asked."]);
}

#[test]
fn front_matter_may_be_empty_or_a_comment() {
    for fence in ["+++", "---"] {
        check(&format!("{fence}\n{fence}\nI asked."), ["a", "-", "-", "-", "I asked."]);
        check(&format!("{fence}\n# later\n\n{fence}\nI asked."), ["a", "-", "-", "-", "I asked."]);
        check(&format!("{fence}\n{fence}"), ["a", "-", "-", "-", ""]);
    }
}

#[test]
fn windows_lines_blank_lines_before_and_white_space_behind_a_fence_are_no_matter() {
    check(
        "\u{FEFF}\r\n+++ \r\nid = \"x\"\r\n+++\t\r\n\r\nI asked.\r\nTwice. \r\n",
        ["x", "-", "-", "-", "I asked.\nTwice."],
    );
    check("\n---\r\nid: x\r\n---\r\nI asked.", ["x", "-", "-", "-", "I asked."]);
}

#[test]
fn headings_rules_and_later_fences_stay_in_the_answer() {
    check(
        "# Question\n\nI asked.\n\n---\nid: x\n---",
        ["a", "-", "-", "-", "# Question\n\nI asked.\n\n---\nid: x\n---"],
    );
    check("+++\n+++\n## Situation\n\n+++\nI asked.", ["a", "-", "-", "-", "## Situation\n\n+++\nI asked."]);
    check("***\nI asked.", ["a", "-", "-", "-", "***\nI asked."]);
    check("--- so I asked.", ["a", "-", "-", "-", "--- so I asked."]);
}

#[test]
fn refuses_an_unknown_key_with_the_nearest() {
    let message = "expected one of id, question, role, level";
    check_refusal(
        "+++\nid = 'x'\nquetsion = 'Why?'\n+++\n",
        &format!("a.md:3:1: unknown key, {message}: `quetsion`"),
        "did you mean `question`?",
    );
    check_refusal(
        "\n---\nRole: x\n---\n",
        &format!("a.md:3:1: unknown key, {message}: `Role`"),
        "did you mean `role`?",
    );
    check_refusal("---\ntitle: x\n---\n", &format!("a.md:2:1: unknown key, {message}: `title`"), "");
    check_refusal("+++\n[meta]\nid = 'x'\n+++\n", &format!("a.md:2:2: unknown key, {message}: `meta`"), "");
}

#[test]
fn reports_the_first_of_several_unknown_keys() {
    let message = "a.md:2:1: unknown key, expected one of id, question, role, level: `zebra`";
    check_refusal("+++\nzebra = 1\nalso = 2\n+++\n", message, "");
}

#[test]
fn refuses_an_unknown_level_with_the_nearest() {
    let message = "unknown level, expected one of junior, mid, senior, staff";
    check_refusal(
        "+++\nlevel = \"Senior\"\n+++\n",
        &format!("a.md:2:9: {message}: `Senior`"),
        "did you mean `senior`?",
    );
    check_refusal("---\nid: é\nlevel:   principal\n---\n", &format!("a.md:3:10: {message}: `principal`"), "");
}

#[test]
fn refuses_what_is_no_text() {
    check_refusal("+++\nid = 7\n+++\n", "a.md:2:6: expected text in quotes for `id`: found a number", "");
    check_refusal(
        "+++\nrole.is = 'x'\n+++\n",
        "a.md:2:1: expected text in quotes for `role`: found a table",
        "",
    );
    check_refusal(
        "---\nrole: [a, b]\nid: x\n---\n",
        "a.md:2:7: expected text in quotes for `role`: found a list",
        "",
    );
    check_refusal(
        "---\nrole:\n  a: {b: [c]}\nid: x\n---\n",
        "a.md:3:3: expected text in quotes for `role`: found a table",
        "",
    );
}

#[test]
fn refuses_a_key_given_twice() {
    check_refusal("---\nid: x\nid: y\n---\n", "a.md:3:1: key given twice: `id`", "");
    check_refusal(
        "+++\nid = 'x'\nid = 'y'\n+++\n",
        "a.md:3:1: front matter is not valid TOML: duplicate key",
        "",
    );
}

#[test]
fn gives_a_parser_s_complaint_at_its_line_in_the_file() {
    let quotes = "a value with `:`, `#` or a bracket in it needs quotes";
    check_refusal(
        "\n+++\nid = 'x'\nrole = Nurse\n+++\n",
        "a.md:4:8: front matter is not valid TOML: text needs quotes: `Nurse`",
        "",
    );
    check_refusal(
        "+++\nquestion = \"Why?\n+++\n",
        "a.md:2:17: front matter is not valid TOML: invalid basic string, expected `\"`",
        "",
    );
    check_refusal(
        "---\nid: x\nquestion: Tell me: why?\n---\n",
        "a.md:3:18: front matter is not valid YAML: mapping values are not allowed in this context",
        quotes,
    );
}

#[test]
fn refuses_what_is_no_keys_with_values() {
    let rule = "if the first line is a rule and not front matter, write it as `***`";
    let message = "expected front matter in lines of `key: value`";
    check_refusal("---\nI asked.\n---\nThen I left.", &format!("a.md:2:1: {message}"), rule);
    check_refusal("---\n- id\n---\n", &format!("a.md:2:1: {message}"), rule);
    check_refusal("---\n[a, b]: x\n---\n", &format!("a.md:2:1: {message}"), rule);
    check_refusal("---\nid: x\n...\nrole: y\n---\n", &format!("a.md:4:1: {message}"), rule);
}

#[test]
fn refuses_front_matter_that_never_closes() {
    check_refusal(
        "+++\nid = 'x'\n\nI asked.",
        "a.md:1:1: front matter never closes, expected a second line `+++`",
        "",
    );
    check_refusal(
        "\n---\nid: x\n+++\nI asked.\n ---\n",
        "a.md:2:1: front matter never closes, expected a second line `---`",
        "if the first line is a rule and not front matter, write it as `***`",
    );
}

#[test]
fn a_message_has_nothing_that_a_terminal_would_obey() {
    check_refusal(
        "---\n\"\\e[31m\\u202E\": x\n---\n",
        "a.md:2:1: unknown key, expected one of id, question, role, level: `\\u{1b}[31m\\u{202e}`",
        "",
    );
    let long = format!("+++\nlevel = '{}'\n+++\n", "x".repeat(5000));
    assert!(crate::refused(long).to_string().len() < 400);
}
