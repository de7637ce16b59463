//! Trains the sentence model on the answers in `training/`: `cargo run --release -p debrief-training -- train`.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command: its output is the page of figures"
)]

mod clauses;
mod context;
mod corpus;
mod flags;
mod layers;
mod logistic;
mod matrix;
mod network;
mod points;
mod rate;
mod retold;
mod train;

use std::path::Path;
use std::process::ExitCode;

use debrief_core::Case;
use debrief_rubric::criteria::SHARED;

use crate::points::Rated;

const ANSWERS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../training/answers");
const MODEL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../debrief-reading/data/model.bin");

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["train"] | [] => train(),
        ["rate", file] => rate::rate(Path::new(file)),
        _ => Err("expected `train`, or `rate FILE.jsonl`".to_owned()),
    }
}

fn train() -> Result<(), String> {
    let answers = corpus::load(Path::new(ANSWERS))?;
    let outcome = train::train(&answers)?;
    std::fs::write(MODEL, &outcome.stored).map_err(|error| format!("{MODEL}: {error}"))?;
    println!("{}", outcome.page);
    println!("{} answers, {} bytes\n", answers.len(), outcome.stored.len());
    let cases: Vec<Case> = answers
        .iter()
        .zip(outcome.unseen)
        .map(|(answer, reading)| Case { transcript: answer.transcript.clone(), reading })
        .collect();
    println!("{}", flags::page(&answers, &cases));
    let criteria = SHARED
        .iter()
        .chain(&debrief_director_of_product::CRITERIA)
        .chain(&debrief_vp_engineering::CRITERIA)
        .chain(&debrief_client_success::CRITERIA);
    for criterion in criteria {
        let rated: Vec<Rated<'_>> = answers
            .iter()
            .zip(&cases)
            .filter_map(|(answer, case)| {
                let rating = answer.ratings.get(criterion.id.as_str())?;
                Some(Rated { case, rating: f64::from(*rating), counts: answer.counts })
            })
            .collect();
        println!("{}", points::fit(criterion, &rated));
    }
    Ok(())
}
