//! What the user wrote.

mod batch;
mod eval;
mod values;

use std::path::PathBuf;

use clap::builder::NonEmptyStringValueParser;
use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;
use debrief_core::{Level, PersonaId, Recommendation};
use debrief_report::Format;

pub(crate) use self::batch::{BatchArgs, Table};
pub(crate) use self::eval::{EvalArgs, EvalFormat};
pub(crate) use self::values::Engine;

const USAGE: &str = "debrief [OPTIONS] <FILE>\n       debrief [OPTIONS] <COMMAND>";

const EXAMPLES: &str = "\
Examples:
  debrief answer.md                          what the panel says about an answer
  debrief review answer.md --level senior    the same, measured at senior level
  pbpaste | debrief -q \"Tell me about a failure.\"   what is in the clipboard
  debrief explain answer.md                  the arithmetic behind every rating
  debrief personas list                      who can sit on the panel

A file is Markdown or plain text, a dialogue with `Q:` and `A:`, or the answer alone. Nothing leaves this machine.";

const REVIEW_EXAMPLES: &str = "\
Examples:
  debrief review answer.md
  debrief review answer.md --level senior -q \"Tell me about a missed deadline.\"
  debrief review answer.md --panel vp-engineering,bar-raiser
  debrief review answer.md --persona my-manager.toml -o debrief.md
  debrief review interview.txt --candidate-name Priya --interviewer-name Tom
  debrief review answer.md --fail-under hire --hide-scores
  debrief review - --format json < answer.md | jq .consensus

Exit codes: 0 done, 1 below --fail-under, 2 unusable input or options, 3 a reviewer was absent.";

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  debrief explain answer.md
  debrief explain answer.md --panel client-success --level staff";

const PERSONAS_EXAMPLES: &str = "\
Examples:
  debrief personas list
  debrief personas show bar-raiser
  debrief personas new my-manager -o personas/my-manager.toml
  debrief personas check personas/my-manager.toml

Searched are `personas/` where the command is run, `debrief/personas/` in your configuration folder, and what is built in; the
nearest wins.";

const CRITERIA_EXAMPLES: &str = "\
Examples:
  debrief criteria
  debrief criteria --format markdown";

const COMPLETIONS_EXAMPLES: &str = "\
Examples:
  debrief completions bash > ~/.local/share/bash-completion/completions/debrief
  debrief completions fish > ~/.config/fish/completions/debrief.fish
  debrief completions zsh > \"${fpath[1]}/_debrief\"";

const MAN_EXAMPLES: &str = "\
Examples:
  debrief man > debrief.1
  debrief man review > debrief-review.1";

/// A hiring panel's debrief on a behavioural interview answer
///
/// A panel of reviewers rates an answer, each from their own angle, discusses it in three rounds, and says what it would
/// decide and why, with the answer's own words as evidence. A practice and calibration tool, not a selection decision.
#[derive(Debug, Parser)]
#[command(name = "debrief", version, after_help = EXAMPLES, arg_required_else_help = false)]
#[command(override_usage = USAGE, max_term_width = 100)]
pub(crate) struct Cli {
    /// Say on standard error what is being done; twice says more
    #[arg(short, long, action = ArgAction::Count, global = true, display_order = 900)]
    pub(crate) verbose: u8,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// One answer to its debrief; `debrief FILE` is short for it
    #[command(after_help = REVIEW_EXAMPLES)]
    Review(ReviewArgs),
    /// Many answers to a folder of debriefs; the same line again finishes what is missing
    #[command(after_help = batch::EXAMPLES)]
    Batch(BatchArgs),
    /// How far the panel agrees with people's ratings
    #[command(after_help = eval::EXAMPLES)]
    Eval(EvalArgs),
    /// The arithmetic behind every rating, with the quotes
    #[command(after_help = EXPLAIN_EXAMPLES)]
    Explain(SelectArgs),
    /// Who can sit on the panel
    #[command(subcommand, after_help = PERSONAS_EXAMPLES, arg_required_else_help = false)]
    Personas(PersonasCommand),
    /// What is rated: the criteria with their anchors, and the flags
    #[command(after_help = CRITERIA_EXAMPLES)]
    Criteria(CriteriaArgs),
    /// The JSON Schema of a debrief, as `--format json` writes it
    Schema,
    /// A completion script for a shell
    #[command(after_help = COMPLETIONS_EXAMPLES)]
    Completions(CompletionsArgs),
    /// The manual page
    #[command(after_help = MAN_EXAMPLES)]
    Man(ManArgs),
}

/// Who sits on the panel.
#[derive(Debug, Clone, Args)]
pub(crate) struct PanelArgs {
    /// Who sits on the panel, by id and in seat order; `debrief personas list` shows who there is
    #[arg(long, value_name = "ID,…", value_delimiter = ',', action = ArgAction::Append)]
    pub(crate) panel: Option<Vec<PersonaId>>,

    /// A persona's file, for a seat beside the others or named in --panel; may be repeated
    #[arg(long, value_name = "FILE", action = ArgAction::Append, value_hint = ValueHint::FilePath)]
    pub(crate) persona: Vec<PathBuf>,
}

/// Whose answer to what, and who looks at it.
#[derive(Debug, Args)]
pub(crate) struct SelectArgs {
    /// The file with the answer; `-` is standard input
    #[arg(value_name = "FILE", default_value = "-", hide_default_value = true, value_hint = ValueHint::FilePath)]
    pub(crate) file: PathBuf,

    /// What was asked; wins over the file's own
    #[arg(short, long, value_name = "TEXT", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) question: Option<String>,

    /// The seniority to measure at; wins over the file's own
    #[arg(long, value_name = "LEVEL", value_parser = values::level())]
    pub(crate) level: Option<Level>,

    /// The role that the candidate has or seeks; wins over the file's own
    #[arg(long, value_name = "TEXT", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) role: Option<String>,

    #[command(flatten)]
    pub(crate) seating: PanelArgs,

    /// A name that the candidate speaks under in a dialogue; may be repeated
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) candidate_name: Vec<String>,

    /// A name that an interviewer speaks under in a dialogue; may be repeated
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) interviewer_name: Vec<String>,

    /// What reads the answer
    #[arg(long, value_name = "ENGINE", default_value = "offline", value_parser = values::engine())]
    pub(crate) engine: Engine,
}

/// `debrief review`.
#[derive(Debug, Args)]
pub(crate) struct ReviewArgs {
    #[command(flatten)]
    pub(crate) select: SelectArgs,

    /// How to write the debrief; by default as the ending of --output says, else as text
    #[arg(long, value_name = "FORMAT", value_parser = values::format())]
    pub(crate) format: Option<&'static Format>,

    /// Write to this file instead of standard output
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) output: Option<PathBuf>,

    /// Exit with 1 if the panel recommends less than this, or cannot recommend anything
    #[arg(long, value_name = "REC", value_parser = values::recommendation())]
    pub(crate) fail_under: Option<Recommendation>,

    /// Leave scores and ratings out, so that the words are read
    #[arg(long)]
    pub(crate) hide_scores: bool,
}

/// `debrief personas`.
#[derive(Debug, Subcommand)]
pub(crate) enum PersonasCommand {
    /// Everyone, and where they come from
    List,
    /// One persona: what they weigh, what they insist on
    Show {
        /// An id, or a persona's file
        #[arg(value_name = "ID|FILE")]
        who: String,
    },
    /// A persona's file to begin with
    New {
        /// The id: `a` to `z`, digits, `_` and `-`
        #[arg(value_name = "NAME")]
        id: PersonaId,
        /// Write to this file, which must not exist yet, instead of standard output
        #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
        output: Option<PathBuf>,
    },
    /// Check files and run their examples; with nothing named, everyone's
    Check {
        /// Persona files or ids
        #[arg(value_name = "ID|FILE", value_hint = ValueHint::FilePath)]
        who: Vec<String>,
    },
    /// The JSON Schema of a persona's file, for editors
    Schema,
}

/// `debrief criteria`.
#[derive(Debug, Args)]
pub(crate) struct CriteriaArgs {
    /// How to write them
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = CriteriaFormat::Text)]
    pub(crate) format: CriteriaFormat,
}

/// How the criteria are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CriteriaFormat {
    /// For the terminal
    Text,
    /// Tables
    Markdown,
    /// For programs
    Json,
}

/// `debrief completions`.
#[derive(Debug, Args)]
pub(crate) struct CompletionsArgs {
    /// Which shell
    #[arg(value_name = "SHELL")]
    pub(crate) shell: Shell,
}

/// `debrief man`.
#[derive(Debug, Args)]
pub(crate) struct ManArgs {
    /// The page of this command; without one, the page of `debrief`
    #[arg(value_name = "COMMAND")]
    pub(crate) command: Option<String>,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn the_grammar_has_no_contradictions() {
        super::Cli::command().debug_assert();
    }
}
