//! Done again: what is taken over, and what is done anew.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use crate::support::{answer, everything, folder, ids, records, run, said, write};

/// Runs `all.jsonl` into `out`, and expects that this many debriefs were there before and that the outcome is that of
/// a run that was never disturbed.
#[track_caller]
fn check(at: &Path, lines: &str, args: &[&str], before: usize) {
    write(at, "all.jsonl", lines);
    let args = [&["all.jsonl", "-o", "out"], args].concat();
    let output = run(at, &args, 0);
    let items = lines.lines().count();
    let known = if before > 0 { format!(", {before} of them from before") } else { String::new() };
    assert!(said(&output).contains(&format!("debriefs in `out`: {items}{known}\n")), "{}", said(&output));
    let fresh = folder();
    write(fresh.path(), "all.jsonl", lines);
    run(fresh.path(), &args, 0);
    assert!(everything(&at.join("out")) == everything(&fresh.path().join("out")));
    let own: Vec<_> = fs::read_dir(at.join("out/.debrief")).expect("a folder").collect();
    assert_eq!(own.len(), 3, "the lock, the store and the journal: {own:?}");
}

#[test]
fn more_items_at_the_end_in_the_middle_and_at_the_beginning() {
    let place = folder();
    check(place.path(), &records(10..15), &[], 0);
    check(place.path(), &records(10..20), &[], 5);
    check(place.path(), &records([10, 11, 90, 91, 12, 13, 14, 15, 16, 17, 18, 19]), &[], 10);
    check(place.path(), &records([80, 10, 11, 90, 12, 13]), &[], 5);
}

#[test]
fn fewer_items_and_another_order() {
    let place = folder();
    check(place.path(), &records(0..10), &[], 0);
    check(place.path(), &records(0..7), &[], 7);
    check(place.path(), &records((0..7).rev()), &[], 7);
    check(place.path(), &records([3]), &[], 1);
}

#[test]
fn a_changed_answer_is_done_anew_and_the_others_are_not() {
    let place = folder();
    check(place.path(), &records(0..6), &[], 0);
    let lines = records(0..6).replace("In March 3 I", "In April 3 I");
    check(place.path(), &lines, &[], 5);
}

#[test]
fn another_panel_or_level_is_done_anew() {
    let place = folder();
    check(place.path(), &records(0..3), &[], 0);
    check(place.path(), &records(0..3), &["--level", "senior"], 0);
    check(place.path(), &records(0..3), &["--panel", "vp-engineering"], 0);
    check(place.path(), &records(0..3), &["--panel", "vp-engineering"], 3);
}

#[test]
fn a_changed_persona_is_done_anew() {
    let place = folder();
    let at = place.path();
    let persona = |weight: u8| {
        format!(
            "id = \"own\"\nname = \"Kim Own\"\ntitle = \"Own\"\nlens = \"Mine\"\n\n[weights]\nownership = {weight}\nlearning = 1\n"
        )
    };
    write(at, "all.jsonl", &records(0..3));
    for (weight, before) in [(2, ""), (2, ", 3 of them from before"), (3, "")] {
        write(at, "own.toml", &persona(weight));
        let output = run(at, &["all.jsonl", "-o", "out", "--panel", "own", "--persona", "own.toml"], 0);
        assert!(said(&output).contains(&format!("debriefs in `out`: 3{before}\n")), "{}", said(&output));
    }
}

#[test]
fn a_file_that_has_moved_is_not_done_anew_and_its_line_says_where_it_is() {
    let place = folder();
    let at = place.path();
    write(at, "one/a.md", &answer(1));
    write(at, "one/b.md", &answer(2));
    run(at, &["one", "-o", "out"], 0);
    fs::rename(at.join("one"), at.join("two")).expect("a move");
    let output = run(at, &["two", "-o", "out"], 0);
    assert!(said(&output).contains("2 of them from before"), "{}", said(&output));
    run(at, &["two", "-o", "fresh"], 0);
    assert!(everything(&at.join("out")) == everything(&at.join("fresh")));
}

#[test]
fn what_somebody_has_taken_away_or_shortened_is_done_anew() {
    let place = folder();
    let at = place.path();
    check(at, &records(0..4), &[], 0);
    fs::remove_file(at.join("out/debriefs.jsonl")).expect("it is there");
    check(at, &records(0..4), &[], 0);
    let file = fs::File::options().write(true).open(at.join("out/debriefs.jsonl")).expect("it is there");
    file.set_len(1000).expect("it can be cut");
    check(at, &records(0..4), &[], 0);
    fs::remove_file(at.join("out/summary.csv")).expect("it is there");
    check(at, &records(0..4), &[], 4);
    assert_eq!(ids(&at.join("out")).len(), 4);
}

#[test]
fn what_is_half_written_at_an_end_is_cut_off() {
    let place = folder();
    let at = place.path();
    check(at, &records(0..4), &[], 0);
    for (file, half) in [
        ("out/debriefs.jsonl", "{\"schema_version\":1,\"transcript\":{\"id\":\"item-4\",\"ans"),
        ("out/debriefs.jsonl", "{}\n"),
        ("out/.debrief/journal", "\u{64}\0\0\0half an entry"),
    ] {
        for items in [4, 5] {
            let mut file = fs::File::options().append(true).open(at.join(file)).expect("it is there");
            file.write_all(half.as_bytes()).expect("it can be written");
            check(at, &records(0..items), &[], 4);
        }
        check(at, &records(0..4), &[], 4);
    }
}
