//! Speed of the steps from a transcript to a debrief, over the sample answers: `cargo bench -p debrief`.
//!
//! Throughput is in bytes of answer. Samples that are too short to rate are part of it, as they are of life.

use std::fs;
use std::path::Path;

use debrief::{Answer, DEFAULT_PANEL, Debriefer, Roster, Transcript};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

/// The bodies of the sample answers, front matter left out.
fn samples() -> Vec<Transcript> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../transcripts");
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("the samples").map(|e| e.expect("an entry").path()).collect();
    paths.sort();
    let transcript = |path: &std::path::PathBuf| {
        let text = fs::read_to_string(path).expect("a sample");
        let body =
            text.rsplit_once("\n+++\n").or_else(|| text.rsplit_once("\n---\n")).map_or(&*text, |(_, b)| b);
        Transcript {
            question: Some("Tell me about a time you dropped the ball.".to_owned()),
            answer: Answer::new(body.trim().to_owned()),
            ..Transcript::default()
        }
    };
    paths.iter().map(transcript).collect()
}

fn bytes(samples: &[Transcript]) -> BytesCount {
    BytesCount::new(samples.iter().map(|sample| sample.answer.text().len()).sum::<usize>())
}

#[divan::bench]
fn reading(bencher: Bencher) {
    let samples = samples();
    bencher.counter(bytes(&samples)).bench_local(|| {
        for sample in &samples {
            black_box(debrief_reading::read(black_box(sample)));
        }
    });
}

#[divan::bench]
fn reading_and_rating(bencher: Bencher) {
    let samples = samples();
    let roster = Roster::load(&[]).expect("the built-in personas");
    let panel = Debriefer::offline(&roster, &DEFAULT_PANEL).expect("the default panel");
    bencher.counter(bytes(&samples)).bench_local(|| {
        for sample in &samples {
            let case = debrief_core::Case {
                transcript: sample.clone(),
                reading: debrief_reading::read(black_box(sample)),
            };
            for rater in panel.raters() {
                black_box(rater.review(&case));
            }
        }
    });
}

#[divan::bench]
fn whole_debrief(bencher: Bencher) {
    let samples = samples();
    let roster = Roster::load(&[]).expect("the built-in personas");
    let panel = Debriefer::offline(&roster, &DEFAULT_PANEL).expect("the default panel");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
    bencher.counter(bytes(&samples)).bench_local(|| {
        for sample in &samples {
            black_box(runtime.block_on(panel.debrief(black_box(sample.clone()))));
        }
    });
}
