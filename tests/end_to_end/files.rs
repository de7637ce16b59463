//! Files, streams and pipes: what is read, what is written, and what happens when neither can be.

use std::fs::{self, File};
use std::path::Path;
use std::process::Stdio;

use debrief_report::FORMATS;
use tempfile::TempDir;

use crate::support::{debrief, run, run_on, samples, text, transcripts};

const ANSWER: &str = "In March I sent the wrong price list to forty shops. I rang them all that day.\n";

fn folder() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("answer.md"), ANSWER).expect("a file");
    folder
}

fn names(folder: &Path) -> Vec<String> {
    let entries = folder.read_dir().expect("a folder").map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<_> = entries.map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn the_output_file_has_what_would_have_been_printed() {
    let folder = folder();
    let printed = run(debrief(["answer.md", "-q", "Why?"]).current_dir(&folder));
    let saved = run(debrief(["answer.md", "-q", "Why?", "-o", "out.txt"]).current_dir(&folder));
    assert_eq!(
        (saved.status.code(), text(&saved.stdout), text(&saved.stderr)),
        (Some(0), String::new(), String::new())
    );
    assert_eq!(fs::read(folder.path().join("out.txt")).expect("the debrief"), printed.stdout);
    assert_eq!(names(folder.path()), ["answer.md", "out.txt"], "nothing else is left behind");
}

#[test]
fn the_ending_of_the_output_file_names_the_format() {
    let folder = folder();
    for format in FORMATS {
        let out = format!("out.{}", format.ending);
        run(debrief(["answer.md", "-o", &out]).current_dir(&folder));
        let printed = run(debrief(["answer.md", "--format", format.name]).current_dir(&folder));
        assert_eq!(fs::read(folder.path().join(out)).expect("the debrief"), printed.stdout);
    }
}

#[test]
fn an_output_file_is_replaced_whole_or_not_at_all() {
    let folder = folder();
    let out = folder.path().join("out.txt");
    fs::write(&out, "before").expect("a file");
    let refused = run(debrief(["nothing.md", "-o", "out.txt"]).current_dir(&folder));
    assert_eq!(refused.status.code(), Some(2));
    assert_eq!(fs::read(&out).expect("a file"), b"before");
    run(debrief(["answer.md", "-o", "out.txt"]).current_dir(&folder));
    assert!(fs::read_to_string(&out).expect("a file").starts_with("Debrief of an answer"));
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_a_device_a_device() {
    let folder = folder();
    let path = |name: &str| folder.path().join(name);
    for (link, target) in [("link.txt", path("real.txt")), ("null.txt", "/dev/null".into())] {
        std::os::unix::fs::symlink(&target, path(link)).expect("a link");
    }
    fs::write(path("real.txt"), "before").expect("a file");
    for link in ["link.txt", "null.txt"] {
        let output = run(debrief(["answer.md", "-o", link]).current_dir(&folder));
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        assert!(fs::symlink_metadata(path(link)).expect("a link").is_symlink());
    }
    assert!(fs::read_to_string(path("real.txt")).expect("a file").starts_with("Debrief of an answer"));
}

#[cfg(unix)]
#[test]
fn a_new_output_file_can_be_read_as_any_other() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder();
    run(debrief(["answer.md", "-o", "out.txt"]).current_dir(&folder));
    let mode = |name: &str| fs::metadata(folder.path().join(name)).expect("a file").permissions().mode();
    assert_eq!(mode("out.txt"), mode("answer.md"));
}

#[test]
fn an_answer_over_the_limit_is_refused_by_name() {
    let folder = folder();
    for (name, bytes) in [("long.txt", (1 << 20) + 1), ("huge.txt", (4 << 20) + 1)] {
        fs::write(folder.path().join(name), "I said so. ".repeat(bytes / 11 + 1)).expect("a file");
        let output = run(debrief([name]).current_dir(&folder));
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2));
        assert!(said.starts_with(&format!("error: {name}: ")) && said.contains("too long"), "{said}");
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn standard_input_gives_the_same_debrief_as_a_file() {
    let folder = folder();
    let from_file = run(debrief(["answer.md", "--format", "json"]).current_dir(&folder));
    for args in
        [&["review", "-", "--format", "json"][..], &["--format", "json"], &["review", "--format", "json"]]
    {
        let piped = run_on(&mut debrief(args), ANSWER);
        let renamed = text(&from_file.stdout)
            .replace("\"answer.md\"", "\"-\"")
            .replace("\"id\": \"answer\"", "\"id\": \"stdin\"");
        assert_eq!(text(&piped.stdout), renamed);
    }
}

#[test]
fn a_reader_who_has_seen_enough_is_no_error() {
    for args in [&["review"][..], &["explain"], &["criteria"], &["--help"], &["schema"]] {
        let mut command = debrief(args);
        if matches!(args[0], "review" | "explain") {
            command.arg(&transcripts()[0]);
        }
        let mut child =
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the binary starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("the binary ends");
        assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()), "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let full = || File::options().write(true).open("/dev/full").expect("a full device");
    let output = run(debrief(["criteria"]).stdout(full()));
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(text(&output.stderr), "error: standard output cannot be written: No space left on device\n");
    // With nowhere to say so, it still ends as it should.
    assert_eq!(run(debrief(["criteria"]).stdout(full()).stderr(full())).status.code(), Some(2));
}

#[test]
fn there_is_no_colour_and_no_long_line_where_there_is_no_terminal() {
    let files = transcripts();
    let runs =
        files.iter().map(|file| ("review", file)).chain(files.iter().take(3).map(|file| ("explain", file)));
    for (command, file) in runs {
        let mut command = debrief([command]);
        command.arg(file).env("CLICOLOR_FORCE", "1").env("COLUMNS", "200");
        let output = run(&mut command);
        let said = text(&output.stdout);
        assert!(!said.contains('\u{1b}') && !text(&output.stderr).contains('\u{1b}'));
        let longest = said.lines().max_by_key(|line| line.chars().count()).unwrap_or_default();
        assert!(longest.chars().count() <= 80, "{}: {longest}", file.display());
    }
}

#[test]
fn hidden_scores_are_nowhere() {
    for (file, sample) in transcripts().iter().zip(samples()).step_by(4) {
        let said = text(&run(debrief(["--hide-scores"]).arg(file)).stdout);
        let consensus = &sample.debrief["consensus"];
        for score in ["score", "score_before_discussion"].iter().filter_map(|key| consensus[*key].as_f64()) {
            assert!(!said.contains(&format!("{score:.2}")), "{}", sample.name);
        }
        assert!(!said.contains("Ratings, 1 to 5"), "{}", sample.name);
    }
}

#[test]
fn logs_go_to_standard_error() {
    let folder = folder();
    let quiet = run(debrief(["answer.md"]).current_dir(&folder));
    let loud = run(debrief(["-v", "answer.md"]).current_dir(&folder));
    let asked = run(debrief(["answer.md"]).current_dir(&folder).env("DEBRIEF_LOG", "info"));
    assert_eq!(quiet.stdout, loud.stdout);
    assert!(text(&loud.stderr).contains("the panel is seated"), "{}", text(&loud.stderr));
    assert_eq!(text(&loud.stderr), text(&asked.stderr));
    assert!(!text(&quiet.stderr).contains("the panel is seated"));
    let refused = run(debrief(["answer.md"]).current_dir(&folder).env("DEBRIEF_LOG", "a=b=c"));
    assert_eq!(refused.status.code(), Some(2));
}
