//! The targets on any compiler, for a bounded time: their seeds, and the same number of changed ones of each on every machine.
//!
//! `cargo test --release --manifest-path fuzz/Cargo.toml`; `ROUNDS=100000` for more.

use std::fs;
use std::path::Path;

use debrief_fuzz::{ALL, Target};

/// How many changed ones of each target's seeds are tried.
const ROUNDS: u64 = 2_000;

#[track_caller]
fn check(name: &str) {
    let target = ALL.iter().find(|target| target.name == name).expect("a target");
    let rounds = std::env::var("ROUNDS").map_or(ROUNDS, |rounds| rounds.parse().expect("a number"));
    let seeds = seeds(target);
    seeds.iter().for_each(|seed| (target.run)(seed));
    let mut random = Random(1);
    // A whole debrief costs a hundred times what the others do.
    for _ in 0..if name == "debrief" { rounds / 50 } else { rounds } {
        (target.run)(&changed(&seeds, &mut random));
    }
}

#[test]
fn markdown() {
    check("markdown");
}

#[test]
fn text() {
    check("text");
}

#[test]
fn vtt() {
    check("vtt");
}

#[test]
fn srt() {
    check("srt");
}

#[test]
fn json_lines() {
    check("json_lines");
}

#[test]
fn csv() {
    check("csv");
}

#[test]
fn persona() {
    check("persona");
}

#[test]
fn reading() {
    check("reading");
}

#[test]
fn debrief() {
    check("debrief");
}

#[test]
fn every_target_has_its_file_and_no_other_is_there() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz_targets");
    let files = fs::read_dir(folder).expect("the targets").map(|file| file.expect("a file").file_name());
    let mut files: Vec<String> = files.map(|name| name.to_string_lossy().into_owned()).collect();
    let mut targets: Vec<String> = ALL.iter().map(|target| format!("{}.rs", target.name)).collect();
    files.sort();
    targets.sort();
    assert_eq!(files, targets);
}

fn seeds(target: &Target) -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let patterns = target.seeds.iter().map(|pattern| root.join(pattern).to_string_lossy().into_owned());
    let files = patterns.flat_map(|pattern| glob::glob(&pattern).expect("a pattern"));
    let seeds: Vec<_> = files.map(|file| fs::read(file.expect("a file")).expect("a seed")).collect();
    assert!(!seeds.is_empty(), "{} has no seeds", target.name);
    seeds
}

/// A seed with some of its bytes changed, taken out, doubled, or taken from another.
fn changed(seeds: &[Vec<u8>], random: &mut Random) -> Vec<u8> {
    const PIECES: [&[u8]; 16] = [
        b"\n",
        b"\r\n",
        b"\"",
        b"'",
        b":",
        b"-->",
        b"+++\n",
        b"---\n",
        b"\0",
        b"\xff",
        b"{",
        b"]",
        b",",
        b"00:",
        "\u{202e}".as_bytes(),
        "\u{1f600}".as_bytes(),
    ];
    let mut bytes = random.one(seeds).clone();
    for _ in 0..=random.below(8) {
        let (start, end) = (random.below(bytes.len()), random.below(bytes.len()));
        let range = start.min(end)..start.max(end).min(start.min(end) + random.below(64));
        let piece = match random.below(4) {
            0 => Vec::new(),
            1 => random.one(&PIECES).to_vec(),
            2 => bytes[range.clone()].repeat(2),
            _ => {
                let other = random.one(seeds);
                let from = random.below(other.len());
                other[from..other.len().min(from + random.below(200))].to_vec()
            }
        };
        bytes.splice(range, piece);
    }
    bytes
}

/// Numbers that look random and are the same every time.
struct Random(u64);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (most.max(1) as u64)).expect("below a usize")
    }

    fn one<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}
