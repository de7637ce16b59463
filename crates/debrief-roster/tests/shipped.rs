//! The personas that come with the program.

use std::collections::BTreeMap;

use debrief_core::{Persona, PersonaId, Voice};
use debrief_roster::{DEFAULT_PANEL, Origin, Roster, RosterError, starter};

fn roster() -> Roster {
    Roster::load(&[]).expect("the built-in personas load")
}

/// Everyone but the persona crates.
fn from_files(roster: &Roster) -> Vec<&Persona> {
    let listed =
        roster.list().into_iter().filter(|listed| DEFAULT_PANEL.iter().all(|id| id.as_str() != listed.id));
    listed.map(|listed| listed.persona.expect("a shipped persona is whole")).collect()
}

fn lists(voice: &Voice) -> [(&'static str, &Vec<String>); 7] {
    [
        ("opens", &voice.opens),
        ("misses", &voice.misses),
        ("agrees", &voice.agrees),
        ("pushes_back", &voice.pushes_back),
        ("builds_on", &voice.builds_on),
        ("asks", &voice.asks),
        ("closes", &voice.closes),
    ]
}

#[test]
fn everyone_is_whole() {
    for listed in roster().list() {
        assert_eq!(*listed.origin, Origin::BuiltIn);
        if let Err(problems) = listed.persona {
            panic!("{}", problems.render(false));
        }
    }
}

#[test]
fn everyone_from_a_file_passes_their_own_examples() {
    let roster = roster();
    let personas = from_files(&roster);
    assert!(personas.len() >= 5, "{}", personas.len());
    let mut failing = String::new();
    for persona in personas {
        match roster.check(&persona.id) {
            Ok(examples) => assert!(examples >= 2, "{} has too few examples", persona.id),
            Err(RosterError::Broken(problems)) => failing.push_str(&problems.render(false)),
            Err(other) => panic!("{other}"),
        }
    }
    assert!(failing.is_empty(), "{failing}");
}

#[test]
fn everyone_from_a_file_brings_a_criterion_with_many_cues() {
    let roster = roster();
    for persona in from_files(&roster) {
        assert!(!persona.criteria.is_empty(), "{}", persona.id);
        for own in &persona.criteria {
            assert!(own.cues.supporting.len() >= 8, "{}: {}", persona.id, own.id);
            assert!(!own.cues.opposing.is_empty() && !own.follow_up.is_empty(), "{}: {}", persona.id, own.id);
        }
    }
}

#[test]
fn everyone_weighs_the_shared_criteria() {
    let roster = roster();
    let groups = roster.criteria();
    for listed in roster.list() {
        let persona = listed.persona.expect("a shipped persona is whole");
        for criterion in &groups[0].criteria {
            assert!(
                persona.weights.iter().any(|(id, _)| *id == criterion.id),
                "{}: {}",
                persona.id,
                criterion.id
            );
        }
    }
}

#[test]
fn everyone_speaks_in_their_own_words() {
    let roster = roster();
    let mut said: BTreeMap<String, &PersonaId> = BTreeMap::new();
    for listed in roster.list() {
        let persona = listed.persona.expect("a shipped persona is whole");
        for (occasion, lines) in lists(&persona.voice) {
            assert!((3..=5).contains(&lines.len()), "{}: {occasion}", persona.id);
            for line in lines {
                assert!(line.split_whitespace().count() <= 20, "{}: {line}", persona.id);
                assert!(line.ends_with(['.', '?', '!']), "{}: {line}", persona.id);
                if let Some(other) = said.insert(line.to_lowercase(), &persona.id) {
                    panic!("{other} and {} both say: {line}", persona.id);
                }
            }
        }
    }
}

#[test]
fn everyone_has_a_first_name_of_their_own() {
    let roster = roster();
    let listed = roster.list();
    let mut names: Vec<_> =
        listed.iter().filter_map(|listed| Some(listed.persona.ok()?.first_name())).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), listed.len());
}

#[test]
fn the_starter_is_whole_and_passes_its_own_examples() {
    let mut roster = roster();
    let id = PersonaId::new("night-nurse").expect("an id");
    let checked = roster.add_text("night-nurse.toml".as_ref(), starter(&id)).and_then(|id| roster.check(&id));
    let checked = checked.map_err(|error| match error {
        RosterError::Broken(problems) => problems.render(false),
        other => other.to_string(),
    });
    assert_eq!(checked, Ok(2));
}

#[test]
fn the_starter_explains_every_key() {
    let text = starter(&PersonaId::fixed("x"));
    let mut before = "";
    for line in text.lines().filter(|line| !line.starts_with(' ')) {
        let is_key = line.starts_with("# extends") || line.starts_with('[') && !line.starts_with("[[");
        assert!(!is_key || before.starts_with("# "), "nothing explains {line}");
        before = line;
    }
    for key in [
        "id",
        "name",
        "title",
        "lens",
        "question",
        "anchors",
        "cues",
        "follow_up",
        "answer",
        "rates",
        "flags",
        "level",
    ] {
        assert!(text.contains(key), "{key} is not told of");
    }
}
