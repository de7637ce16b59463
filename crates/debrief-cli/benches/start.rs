//! Wall time of the whole process, from a cold start to the printed debrief: `cargo bench -p debrief-cli`.

use std::path::Path;
use std::process::{Command, Stdio};

fn main() {
    divan::main();
}

fn run(sample: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../transcripts").join(sample);
    let mut command = Command::new(env!("CARGO_BIN_EXE_debrief"));
    let status = command.arg("review").arg(path).stdout(Stdio::null()).stderr(Stdio::null()).status();
    assert!(status.expect("the binary starts").success());
}

/// 383 words.
#[divan::bench]
fn review_of_a_long_answer() {
    run("dropped-the-ball.md");
}

/// One word: what a start costs.
#[divan::bench]
fn review_of_one_word() {
    run("fine.txt");
}
