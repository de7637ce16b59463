//! What the argument parser refused, in the words of this program.

use clap::error::{ContextKind, ContextValue, ErrorKind};

/// What is wrong, in one line: what was expected, and last the bad value.
pub(crate) fn message(error: &clap::Error) -> String {
    let get = |kind| error.get(kind).map(texts).unwrap_or_default();
    let option = get(ContextKind::InvalidArg).iter().map(|arg| bare(arg)).collect::<Vec<_>>().join(", ");
    let value = get(ContextKind::InvalidValue).concat();
    match error.kind() {
        ErrorKind::InvalidValue => {
            let expected = match get(ContextKind::ValidValue).as_slice() {
                [] => String::new(),
                [only] => format!(", expected {only}"),
                several => format!(", expected one of {}", several.join(", ")),
            };
            if value.is_empty() {
                format!("a value is missing{expected}: `{option}`")
            } else {
                format!("unknown value for `{option}`{expected}: `{value}`")
            }
        }
        ErrorKind::ValueValidation => {
            let why = std::error::Error::source(error).map(ToString::to_string);
            why.map_or_else(
                || format!("unusable value for `{option}`: `{value}`"),
                |why| format!("`{option}`: {why}"),
            )
        }
        ErrorKind::UnknownArgument if option.starts_with('-') => format!("unknown option: `{option}`"),
        ErrorKind::UnknownArgument => format!("an argument too many: `{option}`"),
        ErrorKind::InvalidSubcommand => {
            format!("unknown command: `{}`", get(ContextKind::InvalidSubcommand).concat())
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let expected = get(ContextKind::ValidSubcommand).join(", ");
            format!("a command is missing, expected one of {expected}")
        }
        ErrorKind::MissingRequiredArgument => format!("an argument is missing: `{option}`"),
        ErrorKind::ArgumentConflict => {
            let beside =
                get(ContextKind::PriorArg).iter().map(|arg| bare(arg)).collect::<Vec<_>>().join("`, `");
            if beside.is_empty() || beside == option {
                format!("given twice: `{option}`")
            } else {
                format!("`{option}` cannot stand beside `{beside}`")
            }
        }
        ErrorKind::TooManyValues => format!("`{option}` takes no value: `{value}`"),
        ErrorKind::InvalidUtf8 => "an argument is not UTF-8".to_owned(),
        // A kind that clap has added: its own first line.
        _ => {
            let text = error.to_string();
            text.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned()
        }
    }
}

/// What to try: what was perhaps meant, else where help is.
pub(crate) fn hints(error: &clap::Error) -> Vec<String> {
    let suggested =
        [ContextKind::SuggestedValue, ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand];
    let meant = suggested.iter().filter_map(|kind| error.get(*kind)).flat_map(texts);
    let mut hints: Vec<String> =
        meant.take(1).map(|meant| format!("did you mean `{}`?", bare(&meant))).collect();
    // A bad value comes with what was expected.
    let says_enough = matches!(error.kind(), ErrorKind::InvalidValue | ErrorKind::ValueValidation);
    if hints.is_empty() && !says_enough {
        hints.push(format!("`{} --help` shows what there is", command(error)));
    }
    hints
}

/// The command that was being read, from its usage: `debrief review`.
fn command(error: &clap::Error) -> String {
    let usage = error.get(ContextKind::Usage).map(ToString::to_string).unwrap_or_default();
    let words = usage.split_whitespace().skip_while(|word| *word != "debrief");
    let words: Vec<_> = words.take_while(|word| word.bytes().all(|b| b.is_ascii_lowercase())).collect();
    if words.is_empty() { "debrief".to_owned() } else { words.join(" ") }
}

fn texts(value: &ContextValue) -> Vec<String> {
    match value {
        ContextValue::String(text) => vec![text.clone()],
        ContextValue::Strings(texts) => texts.clone(),
        _ => Vec::new(),
    }
}

/// `--level` of `--level <LEVEL>`.
fn bare(arg: &str) -> &str {
    match arg.split_once([' ', '=']) {
        Some((name, _)) if name.starts_with('-') => name,
        _ => arg,
    }
}
