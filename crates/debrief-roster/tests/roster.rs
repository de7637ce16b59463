//! Who is found where, and what `extends` makes of them.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use debrief_core::{CriterionId, PersonaId, Recommendation};
use debrief_roster::{DEFAULT_PANEL, Origin, Roster, RosterError, folders};
use tempfile::TempDir;

const ANA: &str = "name = 'Ana'\ntitle = 'T'\nlens = 'L'\n[weights]\nownership = 3\nimpact = 1\nown = 2\n\
    [must_have]\nownership = { floor = 2, cap = 'no_hire' }\nown = { floor = 3, cap = 'hire' }\n\
    [dealbreakers]\nblame_shift = 'no_hire'\n\
    [[criteria]]\nid = 'own'\nquestion = 'Q?'\nanchors = { 1 = 'a', 3 = 'b', 5 = 'c' }\ncues = { for = ['some words'] }\n\
    [voice]\nopens = ['One.']\nasks = ['Two?']\n";

fn id(id: &str) -> PersonaId {
    PersonaId::new(id).expect("an id")
}

/// A folder with these files, each of its stem and the text after its id.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (stem, text) in files {
        let text = format!("id = '{stem}'\n{text}");
        fs::write(folder.path().join(format!("{stem}.toml")), text).expect("a file");
    }
    folder
}

fn roster(folders: &[&TempDir]) -> Roster {
    let folders: Vec<PathBuf> = folders.iter().map(|folder| folder.path().to_owned()).collect();
    Roster::load(&folders).expect("the folders can be read")
}

#[track_caller]
fn refused(roster: &Roster, persona: &str) -> Vec<String> {
    match roster.get(&id(persona)) {
        Err(RosterError::Broken(problems)) => {
            problems.list().iter().map(debrief_roster::Problem::title).collect()
        }
        other => panic!("expected a broken persona: {other:?}"),
    }
}

#[test]
fn the_nearest_file_hides_the_others() {
    let near = folder(&[("ana", ANA), ("bar-raiser", &ANA.replace("Ana", "Near"))]);
    let far = folder(&[("ana", &ANA.replace("Ana", "Far")), ("bo", ANA)]);
    let roster = roster(&[&near, &far]);
    assert_eq!(roster.get(&id("ana")).expect("ana").name, "Ana");
    assert_eq!(roster.get(&id("bar-raiser")).expect("bar-raiser").name, "Near");
    let origin =
        |id: &str| roster.list().iter().find(|listed| listed.id == id).map(|listed| listed.origin.clone());
    assert_eq!(origin("ana"), Some(Origin::File(near.path().join("ana.toml"))));
    assert_eq!(origin("bo"), Some(Origin::File(far.path().join("bo.toml"))));
    assert_eq!(origin("vp-engineering"), Some(Origin::BuiltIn));
    assert_eq!(roster.list().iter().filter(|listed| listed.id == "ana").count(), 1);
}

#[test]
fn lists_the_default_panel_first_then_by_id() {
    let folder = folder(&[("zoe", ANA), ("abe", ANA)]);
    let roster = roster(&[&folder]);
    let ids: Vec<_> = roster.list().iter().map(|listed| listed.id).collect();
    assert_eq!(ids[..4], ["director-of-product", "vp-engineering", "client-success", "abe"]);
    assert!(ids[3..].is_sorted());
    assert_eq!(ids.last(), Some(&"zoe"));
}

#[test]
fn a_folder_that_is_not_there_has_nobody() {
    let there = tempfile::tempdir().expect("a folder");
    fs::write(there.path().join("file"), "").expect("a file");
    let with = Roster::load(&[there.path().join("no"), there.path().join("file")]).expect("nothing to read");
    assert_eq!(with.list().len(), Roster::load(&[]).expect("built in").list().len());
}

#[test]
fn a_broken_file_takes_nobody_else_away() {
    let folder = folder(&[("ana", ANA), ("bad", "name = 3"), ("vp-engineering", "name = ")]);
    fs::write(folder.path().join("latin.toml"), b"name = '\xe9'").expect("a file");
    fs::write(folder.path().join("My Persona.toml"), "").expect("a file");
    fs::write(folder.path().join("notes.txt"), "no persona").expect("a file");
    let roster = roster(&[&folder]);
    assert!(roster.get(&id("ana")).is_ok());
    assert_eq!(refused(&roster, "latin"), ["not UTF-8"]);
    assert!(refused(&roster, "bad").contains(&"missing key: `title`".to_owned()));
    assert_eq!(refused(&roster, "vp-engineering").len(), 1);
    let broken: Vec<_> =
        roster.list().into_iter().filter(|l| l.persona.is_err()).map(|l| l.id.to_owned()).collect();
    // Who extends a broken persona is broken too.
    assert_eq!(broken, ["vp-engineering", "My Persona", "bad", "latin", "staff-engineer"]);
}

#[test]
fn an_unknown_id_is_told_with_the_nearest_and_all() {
    let error = Roster::load(&[]).expect("built in").get(&id("vp-enginering")).expect_err("nobody");
    assert!(
        error.to_string().starts_with("no persona has this id, expected one of `director-of-product`, "),
        "{error}"
    );
    assert!(error.to_string().ends_with(": `vp-enginering`"), "{error}");
    assert_eq!(error.hint().as_deref(), Some("did you mean `vp-engineering`?"));
    let far = Roster::load(&[]).expect("built in").get(&id("zzz")).expect_err("nobody");
    assert_eq!(far.hint(), None);
}

#[test]
fn extends_takes_what_is_not_said() {
    let folder = folder(&[("ana", ANA), ("bea", "extends = 'ana'")]);
    let roster = roster(&[&folder]);
    let (ana, bea) = (roster.get(&id("ana")).expect("ana"), roster.get(&id("bea")).expect("bea"));
    assert_eq!(&debrief_core::Persona { id: ana.id.clone(), ..bea.clone() }, ana);
}

#[test]
fn extends_merges_key_by_key() {
    let bea = "extends = 'ana'\nname = 'Bea'\n[weights]\nownership = 5\nlearning = 1\nimpact = false\n\
        [must_have]\nownership = { floor = 4, cap = 'hire' }\n[dealbreakers]\nblame_shift = false\nwe_only = 'hire'\n\
        [voice]\nopens = ['Other.']\n";
    let folder = folder(&[("ana", ANA), ("bea", bea)]);
    let roster = roster(&[&folder]);
    let bea = roster.get(&id("bea")).expect("bea");
    assert_eq!((bea.name.as_str(), bea.title.as_str()), ("Bea", "T"));
    let weights: Vec<_> = bea.weights.iter().map(|(id, weight)| (id.as_str(), weight.get())).collect();
    assert_eq!(weights, [("ownership", 5.0), ("own", 2.0), ("learning", 1.0)]);
    let floors: Vec<_> =
        bea.must_have.iter().map(|must| (must.criterion.as_str(), must.floor.get(), must.cap)).collect();
    assert_eq!(floors, [("ownership", 4, Recommendation::Hire), ("own", 3, Recommendation::Hire)]);
    let flags: Vec<_> = bea.dealbreakers.iter().map(|deal| deal.flag.as_str()).collect();
    assert_eq!(flags, ["we_only"]);
    assert_eq!(
        (bea.voice.opens.as_slice(), bea.voice.asks.as_slice()),
        (["Other.".to_owned()].as_slice(), ["Two?".to_owned()].as_slice())
    );
    assert_eq!(bea.criteria.len(), 1);
}

#[test]
fn a_dropped_weight_takes_its_criterion_and_floor_along() {
    let folder = folder(&[("ana", ANA), ("bea", "extends = 'ana'\n[weights]\nown = false\n")]);
    let roster = roster(&[&folder]);
    let bea = roster.get(&id("bea")).expect("bea");
    assert!(bea.criteria.is_empty());
    assert_eq!(bea.must_have.len(), 1);
    assert_eq!(bea.dealbreakers.len(), 1);
}

#[test]
fn a_dropped_weight_takes_the_dealbreakers_along_that_it_was_noticed_by() {
    let folder = folder(&[("ana", ANA), ("bea", "extends = 'ana'\n[weights]\nownership = false\n")]);
    let roster = roster(&[&folder]);
    assert!(roster.get(&id("bea")).expect("bea").dealbreakers.is_empty());
}

#[test]
fn a_file_may_extend_the_one_that_it_hides() {
    let near = folder(&[("bar-raiser", "extends = 'bar-raiser'\nname = 'Nell'\n")]);
    let roster = roster(&[&near]);
    let nell = roster.get(&id("bar-raiser")).expect("bar-raiser");
    assert_eq!((nell.name.as_str(), nell.title.as_str()), ("Nell", "Bar Raiser"));
}

#[test]
fn refuses_a_circle_and_names_it() {
    let folder = folder(&[
        ("a", "extends = 'b'"),
        ("b", "extends = 'c'"),
        ("c", "extends = 'b'"),
        ("d", "extends = 'd'"),
    ]);
    let roster = roster(&[&folder]);
    assert_eq!(refused(&roster, "b"), ["it extends itself: `b` → `c` → `b`"]);
    assert_eq!(refused(&roster, "c"), ["it extends itself: `c` → `b` → `c`"]);
    assert_eq!(refused(&roster, "a"), ["the persona that it extends cannot be used: `b`"]);
    assert_eq!(refused(&roster, "d"), ["unknown persona: `d`"]);
}

#[test]
fn an_added_file_is_the_nearest() {
    let near = folder(&[("ana", ANA), ("bea", "extends = 'ana'")]);
    let other = folder(&[("ana", &ANA.replace("Ana", "Other")), ("bad", "")]);
    let mut roster = roster(&[&near]);
    assert_eq!(roster.add_file(&other.path().join("ana.toml")).expect("whole"), id("ana"));
    assert_eq!(roster.get(&id("ana")).expect("ana").name, "Other");
    assert_eq!(roster.get(&id("bea")).expect("bea").name, "Other");
    assert!(matches!(roster.add_file(&other.path().join("bad.toml")), Err(RosterError::Broken(_))));
    assert!(matches!(roster.get(&id("bad")), Err(RosterError::UnknownPersona { .. })));
    assert!(matches!(roster.add_file(&other.path().join("no.toml")), Err(RosterError::Unreadable { .. })));
}

#[test]
fn criteria_are_the_rubric_then_what_others_bring() {
    let folder = folder(&[("ana", ANA), ("bea", "extends = 'ana'")]);
    let roster = roster(&[&folder]);
    let groups = roster.criteria();
    let titles: Vec<_> = groups.iter().take(4).map(|group| group.title.as_str()).collect();
    assert_eq!(
        titles,
        ["Shared criteria", "Director of Product", "VP of Engineering", "Senior Client Success Manager"]
    );
    assert_eq!(groups.iter().take(4).map(|group| group.criteria.len()).collect::<Vec<_>>(), [5, 4, 4, 4]);
    let mut ids: Vec<_> = groups.iter().flat_map(|group| &group.criteria).map(|c| c.id.as_str()).collect();
    assert!(ids.iter().all(|id| roster.criterion(&CriterionId::new(id).expect("an id")).is_some()));
    assert!(ids.contains(&"own") && ids.contains(&"writes_it_down"));
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "a criterion is listed twice");
    assert!(roster.criterion(&CriterionId::fixed("nobodys")).is_none());
}

#[test]
fn a_rater_has_its_own_personas_criterion() {
    let folder = folder(&[("ana", ANA), ("bea", &ANA.replace("'Q?'", "'Another?'"))]);
    let roster = roster(&[&folder]);
    let rater = roster.rater(&id("bea")).expect("bea");
    assert_eq!(rater.criterion(&CriterionId::fixed("own")).expect("own").question, "Another?");
}

#[test]
fn shows_shares_that_add_up() {
    let folder = folder(&[("ana", ANA)]);
    insta::assert_snapshot!(
        roster(&[&folder]).show(&id("ana")).expect("ana").replace(&*folder.path().to_string_lossy(), "…")
    );
}

#[test]
fn the_default_panel_sits() {
    let roster = Roster::load(&[]).expect("built in");
    for id in &DEFAULT_PANEL {
        assert!(roster.rater(id).is_ok(), "{id}");
    }
}

#[test]
fn searches_the_working_directory_then_the_users_folder() {
    let set = |name: &'static str, value: &'static str| {
        move |asked: &str| (asked == name).then(|| OsString::from(value))
    };
    let here = Path::new("/here");
    assert_eq!(folders(here, |_| None), [Path::new("/here/personas")]);
    let user = Path::new("/u/.config/debrief/personas");
    assert_eq!(folders(here, set("HOME", "/u")), [Path::new("/here/personas"), user]);
    let xdg = Path::new("/x/debrief/personas");
    assert_eq!(folders(here, set("XDG_CONFIG_HOME", "/x")), [Path::new("/here/personas"), xdg]);
    assert_eq!(folders(here, set("XDG_CONFIG_HOME", "relative")), [Path::new("/here/personas")]);
}
