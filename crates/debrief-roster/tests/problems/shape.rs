//! Keys, types and syntax.

use crate::{WHOLE, check, check_with, own};

#[test]
fn leaves_a_whole_file_alone() {
    check(WHOLE, &[]);
    check_with(&own("", ""), &[]);
}

#[test]
fn names_unknown_keys_wherever_they_stand() {
    check(
        &WHOLE.replace("[weights]", "lense = 1\n[weights]"),
        &[
            "5:1: unknown key, expected one of `id`, `extends`, `name`, `title`, `lens`, `weights`, `must_have`, \
         `dealbreakers`, `criteria`, `voice`, `examples`: `lense` (did you mean `lens`?)",
        ],
    );
    check_with(
        "[voice]\nopen = ['x']\n",
        &[
            "8:1: unknown key, expected one of `opens`, `misses`, `agrees`, `pushes_back`, `builds_on`, `asks`, `closes`: \
         `open` (did you mean `opens`?)",
        ],
    );
    check_with(
        "[must_have]\nownership = { flor = 3, floor = 3, cap = 'no_hire' }\n",
        &["8:15: unknown key, expected one of `floor`, `cap`: `flor` (did you mean `floor`?)"],
    );
    check_with(
        &own("anchors", "anchors = { 1 = 'a', 2 = 'b', 3 = 'c', 5 = 'd' }"),
        &["11:22: unknown key, expected one of `1`, `3`, `5`: `2`"],
    );
    check_with(
        "[[examples]]\nanswer = 'x'\nrates = { ownership = 1 }\nratings = 1\n",
        &["10:1: unknown key, expected one of `answer`, `question`, `level`, `rates`, `flags`: `ratings` \
         (did you mean `rates`?)"],
    );
}

#[test]
fn names_missing_keys() {
    check(
        "id = 'mine'\n",
        &[
            "1:1: missing key: `name`",
            "1:1: missing key: `title`",
            "1:1: missing key: `lens`",
            "1:1: missing key: `weights`",
        ],
    );
    check(
        "",
        &[
            "1:1: missing key: `id`",
            "1:1: missing key: `name`",
            "1:1: missing key: `title`",
            "1:1: missing key: `lens`",
            "1:1: missing key: `weights`",
        ],
    );
    check_with(
        "own = 1\n[[criteria]]\nid = 'own'\n",
        &["8:1: missing key: `question`", "8:1: missing key: `anchors`", "8:1: missing key: `cues`"],
    );
    check_with("[[examples]]\nrates = { ownership = 1 }\n", &["7:1: missing key: `answer`"]);
    check_with(
        "[[examples]]\nanswer = 'x'\nflags = []\n",
        &["7:1: the example checks nothing, expected `rates` or `flags`"],
    );
}

#[test]
fn names_wrong_types() {
    check(
        &WHOLE.replace("\"A\"", "3").replace("\"B\"", "['x']"),
        &["2:8: wrong type, expected text: a number", "3:9: wrong type, expected text: a list"],
    );
    check_with(
        "voice = 3\n",
        &["7:1: unknown criterion, expected an id of `debrief criteria`, or of a `[[criteria]]` in \
        this file: `voice`"],
    );
    check_with(
        "learning = '1'\nimpact = true\nstructure.x = 1\n",
        &[
            "7:12: wrong type, expected a number: text",
            "8:10: wrong type, expected a number: a boolean",
            "9:1: wrong type, expected a number: a table",
        ],
    );
    check_with(
        "[voice]\nopens = 'x'\nasks = ['y', 2]\n",
        &["8:9: wrong type, expected a list: text", "9:14: wrong type, expected text: a number"],
    );
    check_with("[criteria]\nid = 'x'\n", &["7:1: wrong type, expected a list: a table"]);
    check_with("[dealbreakers]\nwe_only = 1979-05-27\n", &["8:11: wrong type, expected text: a date"]);
}

#[test]
fn refuses_empty_text_and_characters_that_a_terminal_obeys() {
    check(
        &WHOLE.replace("\"A\"", "' '").replace("\"C\"", r#""\u001b[31mC""#),
        &["2:8: empty text", r"4:8: unusable character in text, expected one line of plain text: `\u{1b}`"],
    );
}

#[test]
fn names_all_syntax_errors_and_guesses_nothing_after_them() {
    check(
        "id = \nname = 'x\nlense = 3\n",
        &[
            "1:6: not valid TOML: string values must be quoted, expected literal string",
            "2:10: not valid TOML: invalid literal string, expected `'`",
        ],
    );
    check(
        &WHOLE.replace("[weights]", "name = \"Z\"\nlense = 2\n[weights]"),
        &[
            "5:1: key given twice: `name`",
            "6:1: unknown key, expected one of `id`, `extends`, `name`, `title`, `lens`, `weights`, `must_have`, \
         `dealbreakers`, `criteria`, `voice`, `examples`: `lense` (did you mean `lens`?)",
        ],
    );
}
