//! What an answer costs, part by part, beside a single pass of an automaton with 4,000 phrases over the same bytes.
//!
//! `cargo bench -p debrief-batch`; `cargo bench -p debrief-batch -- automaton whole_debrief` for the two that are compared.

use std::fmt::Write as _;
use std::fs;
use std::hint::black_box;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use debrief::{Answer, Debrief, Debriefer, Roster, Transcript};
use debrief_batch::{Inputs, Outputs, Settings, Watch};
use debrief_core::Case;
use debrief_intake::Options;
use debrief_report::json_line;
use debrief_roster::DEFAULT_PANEL;
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use tokio::runtime::{Builder, Runtime};

/// How many answers there are.
const ANSWERS: usize = 64;
/// About how many words each has.
const WORDS: usize = 300;
/// How many phrases the automaton looks for.
const PHRASES: usize = 4000;

fn main() {
    divan::main();
}

/// Sentences that answers are made of: our own, of the kinds that answers consist of.
const SENTENCES: [&str; 24] = [
    "In March I sent the wrong price list to forty shops, two days before the spring orders were due.",
    "I was the only person on the team who knew how the export worked.",
    "My job was to have the new list with every customer by Friday.",
    "I noticed it at lunch, when the first shop rang and asked why milk had become so dear.",
    "I rang all forty of them on the same day and told them which list was right.",
    "Before that I told my manager, because I did not want her to hear it from a customer.",
    "We could have waited for the next list or written an e-mail, but a call was the only way to be sure.",
    "I looked at the last six lists and found that two of them had been sent from an old folder.",
    "The cause was not the folder, it was that nobody but me ever opened the file before it went out.",
    "So I moved the lists to one place and wrote down who reads them before they are sent.",
    "Since then a second person signs every list, and in eight months not one has gone wrong.",
    "Returns fell from nine a month to two.",
    "Three of the shops thanked us for the call, and one of them doubled its order.",
    "I learned that I check my own work badly when I am in a hurry.",
    "Honestly, it was a stressful week and everybody worked very hard.",
    "Our supplier had changed the format without telling us, which did not help.",
    "I would probably do it the same way again, but earlier.",
    "The sales team was not happy about it at first.",
    "I asked two of them to sit with me for an hour and we went through the numbers together.",
    "Communication is key in situations like this.",
    "At the end of the quarter I showed the figures to the whole department.",
    "We decided to drop the weekly list, which cost us a report that finance liked.",
    "You know, it was one of those days where everything comes together.",
    "Two other regions use the same check list now.",
];

const QUESTIONS: [&str; 4] = [
    "Tell me about a time you made a mistake.",
    "Describe a time when you had to persuade somebody without authority.",
    "Tell me about a missed deadline.",
    "How did you improve a process?",
];

/// Answers that differ from each other: which sentences, in which order, with which numbers.
static TRANSCRIPTS: LazyLock<Vec<Transcript>> = LazyLock::new(|| (0..ANSWERS).map(transcript).collect());

fn transcript(number: usize) -> Transcript {
    let mut answer = String::new();
    let (mut at, mut words) = (number, 0);
    while words < WORDS {
        at = at.wrapping_mul(1_103_515_245).wrapping_add(12_345) % (1 << 31);
        let sentence = SENTENCES[at / 65_536 % SENTENCES.len()];
        words += sentence.split(' ').count();
        write!(answer, "{}{sentence}", if answer.is_empty() { "" } else { " " }).expect("a string takes all");
    }
    Transcript {
        id: format!("a{number}"),
        question: Some(QUESTIONS[number % QUESTIONS.len()].to_owned()),
        answer: Answer::new(answer),
        source: "bench".to_owned(),
        ..Transcript::default()
    }
}

static ROSTER: LazyLock<Roster> = LazyLock::new(|| Roster::load(&[]).expect("what is built in"));
static PANEL: LazyLock<Debriefer> =
    LazyLock::new(|| Debriefer::offline(&ROSTER, &DEFAULT_PANEL).expect("the usual panel"));
static DEBRIEFS: LazyLock<Vec<Debrief>> = LazyLock::new(|| {
    let runtime = runtime();
    TRANSCRIPTS.iter().map(|transcript| runtime.block_on(PANEL.debrief(transcript.clone()))).collect()
});
static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
    let case = |transcript: &Transcript| Case {
        reading: debrief_reading::read(transcript),
        transcript: transcript.clone(),
    };
    TRANSCRIPTS.iter().map(case).collect()
});

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_time().build().expect("a runtime")
}

/// Times something for all answers, and counts answers and bytes.
fn each<T>(bencher: Bencher<'_, '_>, work: impl Fn(usize) -> T + Sync) {
    let bytes: usize = TRANSCRIPTS.iter().map(|transcript| transcript.answer.text().len()).sum();
    bencher.counter(ItemsCount::new(ANSWERS)).counter(BytesCount::new(bytes)).bench(|| {
        for number in 0..ANSWERS {
            black_box(work(black_box(number)));
        }
    });
}

/// The yardstick: all hits of 4,000 phrases, in one pass.
#[divan::bench]
fn automaton(bencher: Bencher<'_, '_>) {
    let words: Vec<&str> = SENTENCES.iter().flat_map(|sentence| sentence.split(' ')).collect();
    let phrase = |number: usize| {
        let length = 2 + number % 3;
        (0..length)
            .map(|at| words[(number * 7 + at * (1 + number / words.len())) % words.len()])
            .collect::<Vec<_>>()
    };
    let phrases: Vec<String> = (0..PHRASES).map(|number| phrase(number).join(" ")).collect();
    let automaton =
        AhoCorasick::builder().ascii_case_insensitive(true).build(&phrases).expect("an automaton");
    each(bencher, |number| automaton.find_overlapping_iter(TRANSCRIPTS[number].answer.text()).count());
}

#[divan::bench]
fn reading(bencher: Bencher<'_, '_>) {
    each(bencher, |number| debrief_reading::read(&TRANSCRIPTS[number]));
}

#[divan::bench]
fn rating(bencher: Bencher<'_, '_>) {
    each(bencher, |number| {
        PANEL.raters().iter().map(|rater| rater.review(&CASES[number]).ratings.len()).sum::<usize>()
    });
}

/// All that the panel says and decides, the reading taken off: what is between [`reading`] and [`whole_debrief`].
#[divan::bench]
fn debrief_without_rendering(bencher: Bencher<'_, '_>) {
    let runtime = runtime();
    let bytes: usize = TRANSCRIPTS.iter().map(|transcript| transcript.answer.text().len()).sum();
    bencher.counter(ItemsCount::new(ANSWERS)).counter(BytesCount::new(bytes)).bench_local(|| {
        for transcript in TRANSCRIPTS.iter() {
            black_box(runtime.block_on(PANEL.debrief(black_box(transcript.clone()))));
        }
    });
}

#[divan::bench]
fn rendering(bencher: Bencher<'_, '_>) {
    each(bencher, |number| json_line(&DEBRIEFS[number]));
}

/// An answer to its line of JSON, on one thread: what is held against [`automaton`].
#[divan::bench]
fn whole_debrief(bencher: Bencher<'_, '_>) {
    let runtime = runtime();
    let bytes: usize = TRANSCRIPTS.iter().map(|transcript| transcript.answer.text().len()).sum();
    bencher.counter(ItemsCount::new(ANSWERS)).counter(BytesCount::new(bytes)).bench_local(|| {
        for transcript in TRANSCRIPTS.iter() {
            black_box(json_line(&runtime.block_on(PANEL.debrief(black_box(transcript.clone())))));
        }
    });
}

/// A file of JSON Lines to a folder, on all cores: from disk to disk.
#[divan::bench(sample_count = 10)]
fn batch(bencher: Bencher<'_, '_>) {
    const TIMES: usize = 4;
    let place = tempfile::tempdir().expect("a folder");
    let input = place.path().join("all.jsonl");
    fs::write(&input, records(TIMES)).expect("a file");
    let options = Options::default();
    let inputs = Inputs::new(&[input], &options).expect("it is there");
    let items = ItemsCount::new(ANSWERS * TIMES);
    bencher
        .counter(items)
        .with_inputs(|| tempfile::tempdir_in(place.path()).expect("a folder"))
        .bench_values(|out| {
            let outputs = Outputs { csv: true, html: false };
            let settings = Settings::default();
            debrief_batch::run(&PANEL, inputs.clone(), out.path(), outputs, &settings, Watch::default())
        });
}

fn records(times: usize) -> String {
    let mut lines = String::new();
    for time in 0..times {
        for Transcript { id, question, answer, .. } in TRANSCRIPTS.iter() {
            let record = serde_json::json!({ "id": format!("{id}-{time}"), "question": question, "text": answer.text() });
            writeln!(lines, "{record}").expect("a string takes all");
        }
    }
    lines
}
