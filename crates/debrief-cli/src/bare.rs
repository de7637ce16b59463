//! `debrief FILE` for `debrief review FILE`.

use std::ffi::{OsStr, OsString};
use std::path::Path;

use clap::Command;

use crate::errors::Error;

/// How alike a word and a command must be, from 0 to 1, for one to have been meant by the other.
const ALIKE: f64 = 0.85;

/// Whether there is nothing but the program's name and how much it should say.
pub(crate) fn says_nothing(args: &[OsString]) -> bool {
    first_word(args).is_none()
}

/// The arguments with the command `review` where none is given. What is called like a command is that command.
///
/// # Errors
/// [`Error::UnknownCommand`] if the first word is no file and very much like a command.
pub(crate) fn with_command(mut args: Vec<OsString>, grammar: &Command) -> Result<Vec<OsString>, Error> {
    let names = || grammar.get_subcommands().map(Command::get_name).chain(["help"]);
    if let Some(word) = first_word(&args) {
        let asks_about_all = matches!(word.to_str(), Some("-h" | "--help" | "-V" | "--version"));
        if asks_about_all || names().any(|name| word == name) {
            return Ok(args);
        }
        if let Some(meant) = nearest(word, names()).filter(|_| !Path::new(word).exists()) {
            let word = word.to_string_lossy().into_owned();
            return Err(Error::UnknownCommand { word, meant: meant.to_owned() });
        }
    }
    args.insert(args.len().min(1), "review".into());
    Ok(args)
}

fn first_word(args: &[OsString]) -> Option<&OsString> {
    let only_says_more = |arg: &OsStr| {
        let Some(arg) = arg.to_str() else { return false };
        arg == "--verbose" || arg.strip_prefix("-v").is_some_and(|more| more.bytes().all(|b| b == b'v'))
    };
    args.iter().skip(1).find(|arg| !only_says_more(arg))
}

fn nearest<'a>(word: &OsStr, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    // What has a dot or a slash in it was meant to be a file.
    let word = word.to_str().filter(|word| !word.contains(['.', '/', '\\']) && !word.starts_with('-'))?;
    let alike = names.map(|name| (strsim::jaro_winkler(word, name), name));
    let best = alike.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
    (best.0 > ALIKE).then_some(best.1)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;
    use crate::args::Cli;

    fn args(line: &str) -> Vec<OsString> {
        line.split(' ').map(OsString::from).collect()
    }

    #[track_caller]
    fn check(line: &str, expected: &str) {
        let expanded = with_command(args(line), &Cli::command()).map_err(|error| error.to_string());
        assert_eq!(expanded, Ok(args(expected)));
    }

    #[test]
    fn a_file_alone_is_reviewed() {
        check("debrief answer.md", "debrief review answer.md");
        check("debrief -", "debrief review -");
        check("debrief", "debrief review");
        check("debrief --level senior answer.md", "debrief review --level senior answer.md");
        check("debrief -vv answer.md", "debrief review -vv answer.md");
    }

    #[test]
    fn leaves_commands_and_questions_about_all_alone() {
        for line in
            ["debrief schema", "debrief -v personas list", "debrief --help", "debrief -V", "debrief help"]
        {
            check(line, line);
        }
    }

    #[test]
    fn a_word_like_a_command_is_not_taken_for_a_file() {
        let error = with_command(args("debrief persona list"), &Cli::command());
        assert!(matches!(error, Err(Error::UnknownCommand { meant, .. }) if meant == "personas"));
        check("debrief persona.md", "debrief review persona.md");
        check("debrief Cargo", "debrief review Cargo");
    }
}
