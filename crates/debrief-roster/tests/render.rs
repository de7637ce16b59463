//! What a person sees of a broken file.

use std::path::Path;

use debrief_roster::{Problems, Roster, RosterError};

const SIX_ERRORS: &str = r#"id = "mine"
name = "Ana Lopes"
titel = "Head of Quality"
lens = "Does it hold?"

[weights]
ownershp = 3
impact = nan

[must_have]
impact = { floor = 7, cap = "no_hire" }

[voice]
pushes_back = ["{collegue}, no."]
"#;

fn problems(file: &str, text: &str) -> Problems {
    let mut roster = Roster::load(&[]).expect("the built-in personas load");
    match roster.add_text(Path::new(file), text.to_owned()) {
        Err(RosterError::Broken(problems)) => *problems,
        other => panic!("expected a broken file: {other:?}"),
    }
}

#[test]
fn shows_all_errors_of_a_file_at_once() {
    insta::assert_snapshot!(problems("personas/mine.toml", SIX_ERRORS).render(false));
}

#[test]
fn colours_only_when_asked() {
    let problems = problems("mine.toml", SIX_ERRORS);
    assert!(problems.render(true).contains('\u{1b}'));
    assert!(!problems.render(false).contains('\u{1b}'));
}

#[test]
fn is_the_same_every_time() {
    let render = || problems("mine.toml", SIX_ERRORS).render(true);
    assert_eq!(render(), render());
}

#[test]
fn counts_columns_in_characters_and_survives_any_line_end() {
    let problems = problems("mine.toml", "id = 'é'\r\n# 😀\r\nname = '\u{1F600}' # é\r\ntitle = 3");
    let places: Vec<_> = problems.list().iter().map(|p| (p.line, p.column, p.message.as_str())).collect();
    assert!(places.contains(&(1, 6, "unusable id")), "{places:?}");
    assert!(places.contains(&(4, 9, "wrong type")), "{places:?}");
}

#[test]
fn shows_nothing_of_the_file_that_a_terminal_would_obey() {
    let text = "id = 'mine'\n\"\\u001b[2J\" = 1\nname = \"\\u202e\"\n# \u{202e} \u{feff}\n";
    let rendered = problems("mi\u{1b}ne.toml", text).render(false);
    assert!(!rendered.contains(['\u{1b}', '\u{202e}']), "{rendered:?}");
}
