//! What the user wrote after `debrief eval`.

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};
use debrief_eval::{Gate, Measure};

use super::values;

pub(super) const EXAMPLES: &str = "\
Examples:
  debrief eval rated.jsonl
  debrief eval interviews.csv --panel vp-engineering,bar-raiser
  debrief eval rated.jsonl --format json -o agreement.json
  debrief eval rated.jsonl --min-rho 0.8 --min-flags-f1 0.6
  debrief eval --robustness answers.jsonl --max-change 0.05

JSON Lines, an answer a line:
  {\"id\": \"a1\", \"question\": \"…\", \"text\": \"…\", \"level\": \"senior\",
   \"ratings\": [{\"rater\": \"Ann\", \"overall\": \"lean_hire\", \"overall_100\": 58,
     \"ratings\": {\"ownership\": 4, \"empathy\": null},
     \"flags\": [{\"flag\": \"platitude\", \"quote\": \"communication is key\"}],
     \"sections\": [{\"label\": \"result\", \"start\": \"Sales\", \"end\": \"in May.\"}],
     \"concern\": \"…\", \"reason_to_hire\": \"…\"}]}

`null` is \"does not apply\", what is left out was not rated. All but `text` and one judgement of one rater may be \
missing.

CSV, a row an answer and rater, with the columns id, question, text, role, level, rater, overall, overall_100, concern, \
reason_to_hire, and one for each criterion (`debrief criteria`): 1 to 5, or `n/a`. Rows with the same id are one answer, and its \
text is needed once.

Exit codes: 0 done, 1 a gate was not met, 2 unusable input or options, 3 some records were left out.";

/// `debrief eval`.
#[derive(Debug, Args)]
pub(crate) struct EvalArgs {
    /// Answers with people's ratings: .csv, or JSON Lines; `-` is JSON Lines from standard input
    #[arg(value_name = "LABELLED", required = true, value_hint = ValueHint::FilePath)]
    pub(crate) files: Vec<PathBuf>,

    /// Instead of the agreement: rewrite every answer in ways that should change nothing, and show what changes; needs no ratings
    #[arg(long, conflicts_with_all = ["rho", "kappa", "criteria_rho", "flags_f1", "parts"])]
    pub(crate) robustness: bool,

    /// How to write it
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = EvalFormat::Text)]
    pub(crate) format: EvalFormat,

    /// Write to this file instead of standard output
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) output: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) seating: super::PanelArgs,

    /// What reads the answers
    #[arg(long, value_name = "ENGINE", default_value = "offline", value_parser = values::engine())]
    pub(crate) engine: super::Engine,

    #[command(flatten)]
    pub(crate) gates: GateArgs,

    /// With --robustness: how much a rewrite that should change nothing may change the score of an answer
    #[arg(long, value_name = "X", value_parser = values::change, requires = "robustness")]
    #[arg(help_heading = GATES)]
    pub(crate) max_change: Option<f64>,
}

const GATES: &str = "Gates: exit with 1 if a figure is not reached, or there is not enough data for it";

/// The least that figures must be. A figure that there is not enough data for is not met.
#[derive(Debug, Args)]
#[command(next_help_heading = GATES)]
pub(crate) struct GateArgs {
    /// Spearman's ρ of the overall judgement
    #[arg(long = "min-rho", value_name = "X", value_parser = values::coefficient, allow_negative_numbers = true)]
    rho: Option<f64>,

    /// Weighted κ of the recommendation
    #[arg(long = "min-kappa", value_name = "X", value_parser = values::coefficient, allow_negative_numbers = true)]
    kappa: Option<f64>,

    /// The mean of ρ over the criteria
    #[arg(long = "min-criteria-rho", value_name = "X", value_parser = values::coefficient, allow_negative_numbers = true)]
    criteria_rho: Option<f64>,

    /// F1 over all flags
    #[arg(long = "min-flags-f1", value_name = "X", value_parser = values::coefficient)]
    flags_f1: Option<f64>,

    /// The share of sentences whose part of the story agrees
    #[arg(long = "min-parts", value_name = "X", value_parser = values::coefficient)]
    parts: Option<f64>,
}

impl GateArgs {
    /// The gates that were set, with their options.
    pub(crate) fn set(&self) -> Vec<(&'static str, Gate)> {
        let all = [
            ("--min-rho", Measure::Rho, self.rho),
            ("--min-kappa", Measure::Kappa, self.kappa),
            ("--min-criteria-rho", Measure::CriteriaRho, self.criteria_rho),
            ("--min-flags-f1", Measure::FlagsF1, self.flags_f1),
            ("--min-parts", Measure::Parts, self.parts),
        ];
        let set =
            |(option, measure, least): (_, _, Option<f64>)| Some((option, Gate { measure, least: least? }));
        all.into_iter().filter_map(set).collect()
    }
}

/// How the agreement is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum EvalFormat {
    /// For people
    Text,
    /// For programs
    Json,
}
