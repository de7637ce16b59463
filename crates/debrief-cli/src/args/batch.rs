//! What the user wrote after `debrief batch`.

use std::path::PathBuf;

use clap::builder::NonEmptyStringValueParser;
use clap::{ArgAction, Args, ValueEnum, ValueHint};
use debrief_core::Level;

use super::values;

pub(super) const EXAMPLES: &str = "\
Examples:
  debrief batch answers/ -o out              every answer in a folder
  debrief batch answers/ -o out              the same line again: finishes what is missing, or does nothing
  debrief batch archive.jsonl -o out --jobs 8
  debrief batch 'week-*/*.vtt' -o out --candidate Priya
  debrief batch - < answers.jsonl > debriefs.jsonl

A folder is searched for .md, .txt, .vtt, .srt, .jsonl and .csv. Records of .jsonl and .csv have `text` or `answer`, and may have
`id`, `question`, `role` and `level`. In DIR are debriefs.jsonl (a debrief a line, in input order), summary.csv, report.html
and errors.jsonl.

Exit codes: 0 done, 2 unusable input or options, 3 some items failed or lack a reviewer, 130 interrupted.";

/// `debrief batch`.
#[derive(Debug, Args)]
pub(crate) struct BatchArgs {
    /// Files, folders and patterns; `-` is JSON Lines from standard input
    #[arg(value_name = "INPUT", required = true, value_hint = ValueHint::AnyPath)]
    pub(crate) inputs: Vec<PathBuf>,

    /// The folder to write to; without it, `-` alone writes a debrief a line to standard output
    #[arg(short, long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) output: Option<PathBuf>,

    /// How many threads work; by default as many as there are cores
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=512))]
    pub(crate) jobs: Option<u16>,

    /// What to write besides debriefs.jsonl and errors.jsonl; by default all
    #[arg(long, value_name = "FORMAT,…", value_enum, value_delimiter = ',', action = ArgAction::Append)]
    pub(crate) format: Option<Vec<Table>>,

    /// Write no report.html
    #[arg(long)]
    pub(crate) no_html: bool,

    /// What was asked of all of them; wins over the items' own
    #[arg(short, long, value_name = "TEXT", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) question: Option<String>,

    /// The seniority to measure all of them at; wins over the items' own
    #[arg(long, value_name = "LEVEL", value_parser = values::level())]
    pub(crate) level: Option<Level>,

    /// The role of all of them; wins over the items' own
    #[arg(long, value_name = "TEXT", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) role: Option<String>,

    /// A name that candidates speak under in recordings and dialogues; may be repeated
    #[arg(long, visible_alias = "candidate-name", value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) candidate: Vec<String>,

    /// A name that interviewers speak under; may be repeated
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) interviewer_name: Vec<String>,

    #[command(flatten)]
    pub(crate) seating: super::PanelArgs,

    /// What reads the answers
    #[arg(long, value_name = "ENGINE", default_value = "offline", value_parser = values::engine())]
    pub(crate) engine: super::Engine,
}

/// What can be written besides the debriefs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Table {
    /// Debriefs.jsonl, which is always written
    Jsonl,
    /// Summary.csv, a row an item
    Csv,
    /// Report.html
    Html,
}
