//! What the panel says of every sample, as people read it: 80 columns, no colour.
//!
//! `INSTA_UPDATE=always cargo test -p debrief-cli --test samples` writes what it says now into `samples/`; read the
//! difference before you keep it.

use std::collections::BTreeSet;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::Command;

use insta::{Settings, assert_snapshot};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(name)
}

/// The files of a folder with this ending, or any.
fn files(name: &str, ending: Option<&str>) -> BTreeSet<PathBuf> {
    let files = fs::read_dir(folder(name)).expect(name).map(|file| file.expect("a file").path());
    files
        .filter(|file| ending.is_none_or(|ending| file.extension().is_some_and(|found| found == ending)))
        .collect()
}

fn stem(path: &Path) -> String {
    path.file_stem().expect("a name").to_string_lossy().into_owned()
}

#[test]
fn every_sample_is_debriefed_as_it_was() {
    let mut settings = Settings::clone_current();
    settings.set_snapshot_path(folder("tests/samples"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    // All of them at once: whoever changes the voice wants to see all that it changes.
    let mut different = Vec::new();
    for sample in files("transcripts", None) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_debrief"));
        // Where there is no terminal there are 80 columns and no colour.
        let name = Path::new("transcripts").join(sample.file_name().expect("a name"));
        let command = command.current_dir(folder("")).arg("review").arg(name);
        let command = command.env("XDG_CONFIG_HOME", "/nonexistent");
        let output = command.output().expect("the binary starts");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let said = String::from_utf8(output.stdout).expect("UTF-8");
        let same = catch_unwind(AssertUnwindSafe(|| settings.bind(|| assert_snapshot!(stem(&sample), said))));
        different.extend(same.is_err().then(|| stem(&sample)));
    }
    assert!(different.is_empty(), "other than they were: {}", different.join(", "));
    let samples: BTreeSet<String> = files("transcripts", None).iter().map(|file| stem(file)).collect();
    let snapshots: BTreeSet<String> =
        files("tests/samples", Some("snap")).iter().map(|file| stem(file)).collect();
    assert_eq!(snapshots, samples, "every snapshot has its sample");
}
