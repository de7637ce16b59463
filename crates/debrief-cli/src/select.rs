//! What the user's selection comes to: a transcript and a panel that is seated.

use std::env;
use std::io::stdin;
use std::path::Path;

use debrief::{Debrief, Debriefer, Roster, Transcript};
use debrief_core::PersonaId;
use debrief_intake::Options;
use debrief_roster::{DEFAULT_PANEL, folders};
use tracing::{debug, info};

use crate::args::{Engine, PanelArgs, SelectArgs};
use crate::errors::Error;
use crate::streams;
use crate::terminal::Terminal;

/// A transcript and the panel that is to look at it.
pub(crate) struct Selection {
    transcript: Transcript,
    panel: Debriefer,
}

impl Selection {
    /// Reads what was selected: the panel first, so that nobody types an answer for a panel that cannot sit.
    ///
    /// # Errors
    /// [`Error`] if the engine is not built in, a persona cannot sit, or the input cannot be used.
    pub(crate) fn resolve(args: SelectArgs, terminal: &Terminal) -> Result<Self, Error> {
        let panel = seated(args.seating.clone(), args.engine)?;
        let transcript = transcript(args, terminal)?;
        Ok(Self { transcript, panel })
    }

    /// Lets the panel meet.
    ///
    /// # Errors
    /// [`Error::Runtime`] if the system gives no timer.
    pub(crate) fn debrief(self) -> Result<Debrief, Error> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build();
        let debrief = runtime.map_err(Error::Runtime)?.block_on(self.panel.debrief(self.transcript));
        info!(status = debrief.status.as_str(), "the panel is done");
        Ok(debrief)
    }
}

/// The panel of these seats, by default the usual ones, and of these files' personas.
///
/// # Errors
/// [`Error`] if the engine is not built in, or a persona cannot sit.
pub(crate) fn seated(seating: PanelArgs, engine: Engine) -> Result<Debriefer, Error> {
    if engine == Engine::Llm {
        return Err(Error::EngineNotBuiltIn);
    }
    let mut roster = roster()?;
    let mut seats = seating.panel.unwrap_or_else(|| DEFAULT_PANEL.to_vec());
    for file in &seating.persona {
        let id = roster.add_file(file)?;
        if !seats.contains(&id) {
            seats.push(id);
        }
    }
    let panel = Debriefer::offline(&roster, &seats)?;
    info!(seats = %listed(&seats), "the panel is seated");
    Ok(panel)
}

/// Everyone who can sit where the command is run.
///
/// # Errors
/// [`Error`] if a folder of personas cannot be read.
pub(crate) fn roster() -> Result<Roster, Error> {
    let working = env::current_dir().map_err(Error::WorkingFolder)?;
    // A path that is shown should look as the user would write it.
    let folders: Vec<_> = folders(&working, |name| env::var_os(name))
        .into_iter()
        .map(|folder| folder.strip_prefix(&working).map(Path::to_owned).unwrap_or(folder))
        .collect();
    debug!(?folders, "personas are searched");
    Ok(Roster::load(&folders)?)
}

fn transcript(args: SelectArgs, terminal: &Terminal) -> Result<Transcript, Error> {
    let options = names(args.candidate_name, args.interviewer_name);
    let mut transcript = if args.file.as_os_str() == "-" {
        if terminal.someone_types {
            streams::hint("type or paste the answer, then end it with Ctrl-D on a line of its own");
        }
        debrief_intake::read_stream(stdin().lock(), "-", &options)?
    } else {
        debrief_intake::read_file(&args.file, &options)?
    };
    transcript.question = args.question.or(transcript.question);
    transcript.role = args.role.or(transcript.role);
    transcript.level = args.level.or(transcript.level);
    info!(bytes = transcript.answer.text().len(), source = ?transcript.source, "the answer is read");
    if transcript.question.is_none() {
        streams::hint("no question is known, so every criterion is called for; give it with `--question`");
    }
    Ok(transcript)
}

/// The usual names of speakers with those that were given; a name that was given for one side is not the other's.
pub(crate) fn names(candidate: Vec<String>, interviewer: Vec<String>) -> Options {
    let mut options = Options::default();
    let given = |names: &[String], name: &String| {
        names.iter().any(|given| given.to_lowercase() == name.to_lowercase())
    };
    options.candidate_names.retain(|name| !given(&interviewer, name));
    options.interviewer_names.retain(|name| !given(&candidate, name));
    options.candidate_names.extend(candidate);
    options.interviewer_names.extend(interviewer);
    options
}

fn listed(ids: &[PersonaId]) -> String {
    ids.iter().map(PersonaId::as_str).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_was_given_is_nobody_elses() {
        let options = names(vec!["Priya".to_owned()], vec!["a".to_owned(), "Tom".to_owned()]);
        assert_eq!(options.candidate_names, ["Candidate", "Interviewee", "Answer", "Priya"]);
        assert_eq!(options.interviewer_names, ["Interviewer", "Question", "Q", "a", "Tom"]);
    }
}
