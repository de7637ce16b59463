//! `debrief review`: one answer to its debrief.

use std::path::Path;

use debrief_core::{Debrief, Recommendation, Status};
use debrief_report::{FORMATS, Format, Options};

use crate::args::ReviewArgs;
use crate::errors::{Error, Exit};
use crate::select::Selection;
use crate::streams;
use crate::terminal::Terminal;

/// Where the debrief goes, and how it is written.
struct Output {
    /// None is standard output.
    file: Option<std::path::PathBuf>,
    format: &'static Format,
    options: Options,
}

/// Writes the debrief, and says by the exit code whether a gate was met.
///
/// # Errors
/// [`Error`] if the selection cannot be used or the output not be written.
pub(super) fn run(args: ReviewArgs, terminal: &Terminal) -> Result<Exit, Error> {
    let output = Output::resolve(&args, terminal)?;
    let debrief = Selection::resolve(args.select, terminal)?.debrief()?;
    let text = (output.format.render)(&debrief, &output.options);
    match &output.file {
        Some(file) => streams::save(file, &text)?,
        None => streams::print(&text, terminal)?,
    }
    if let Some(why) = args.fail_under.and_then(|wanted| gate(&debrief, wanted)) {
        streams::complain(&format!("gate not met: {why}\n"));
        return Ok(Exit::GateNotMet);
    }
    Ok(finished(&debrief))
}

/// How a debrief ends that was made: with everyone's review or without.
pub(super) fn finished(debrief: &Debrief) -> Exit {
    if debrief.status == Status::Partial { Exit::Partial } else { Exit::Done }
}

/// Why the panel's recommendation is under the one wanted, if it is. No recommendation is under all of them.
fn gate(debrief: &Debrief, wanted: Recommendation) -> Option<String> {
    let reached = match debrief.consensus.recommendation {
        Some(reached) if reached >= wanted => return None,
        Some(reached) => format!("the panel recommends `{reached}`"),
        None if debrief.status == Status::Partial => "no reviewer gave a review".to_owned(),
        None => "there is not enough evidence for a recommendation".to_owned(),
    };
    Some(match wanted {
        Recommendation::StrongHire => format!("{reached}, expected `{wanted}`"),
        _ => format!("{reached}, expected `{wanted}` or better"),
    })
}

impl Output {
    fn resolve(args: &ReviewArgs, terminal: &Terminal) -> Result<Self, Error> {
        let file = args.output.clone().filter(|file| file.as_os_str() != "-");
        // Said now, and not after the panel has met.
        file.as_deref().map_or(Ok(()), streams::check_place)?;
        let of_ending = file.as_deref().and_then(format_of_ending);
        let format = args.format.or(of_ending).unwrap_or(FORMATS[0]);
        if args.hide_scores && !format.for_people {
            streams::hint(&format!(
                "`--hide-scores` changes nothing in `{}`, the whole document",
                format.name
            ));
        }
        let hide_scores = args.hide_scores;
        let options = match &file {
            Some(_) => Options { hide_scores, ..Options::default() },
            None => Options { width: terminal.width, colour: terminal.colour, hide_scores },
        };
        Ok(Self { file, format, options })
    }
}

fn format_of_ending(path: &Path) -> Option<&'static Format> {
    let ending = path.extension()?.to_str()?;
    FORMATS.iter().copied().find(|format| format.ending == ending)
}
