//! `debrief personas`: who can sit.

use std::path::Path;

use debrief::Roster;
use debrief_core::PersonaId;
use debrief_roster::{DEFAULT_PANEL, Listed, RosterError, persona_schema, starter};

use crate::args::PersonasCommand;
use crate::errors::{self, Error, Exit};
use crate::select::roster;
use crate::streams::{complain, create, hint, print};
use crate::terminal::Terminal;

/// Does what was asked about personas.
///
/// # Errors
/// [`Error`] if it could not be done.
pub(super) fn run(command: PersonasCommand, terminal: &Terminal) -> Result<Exit, Error> {
    match command {
        PersonasCommand::List => list(terminal),
        PersonasCommand::Show { who } => show(&who, terminal),
        PersonasCommand::New { id, output } => new(&id, output.as_deref(), terminal),
        PersonasCommand::Check { who } => check(who, terminal),
        PersonasCommand::Schema => print(&persona_schema(), terminal).map(|()| Exit::Done),
    }
}

fn list(terminal: &Terminal) -> Result<Exit, Error> {
    let roster = roster()?;
    let listed = roster.list();
    let rows: Vec<[String; 3]> = listed.iter().map(row).collect();
    let widths =
        [0, 1].map(|column| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default());
    let lines =
        rows.iter().map(|[id, who, from]| format!("{id:0$}  {who:1$}  {from}\n", widths[0], widths[1]));
    print(&lines.collect::<String>(), terminal)?;
    for broken in listed.iter().filter(|listed| listed.persona.is_err()) {
        hint(&format!("`debrief personas check {}` shows what is wrong with it", broken.id));
    }
    Ok(Exit::Done)
}

fn row(listed: &Listed<'_>) -> [String; 3] {
    let who = match listed.persona {
        Ok(persona) => format!("{}, {}", persona.name, persona.title),
        Err(problems) => format!("cannot be used, errors: {}", problems.list().len()),
    };
    let sits = DEFAULT_PANEL.iter().any(|seat| seat.as_str() == listed.id);
    let usual = if sits { ", default panel" } else { "" };
    [listed.id.to_owned(), who, format!("{}{usual}", listed.origin)]
}

fn show(who: &str, terminal: &Terminal) -> Result<Exit, Error> {
    let mut roster = roster()?;
    let id = find(&mut roster, who)?;
    print(&roster.show(&id)?, terminal)?;
    Ok(Exit::Done)
}

fn new(id: &PersonaId, output: Option<&Path>, terminal: &Terminal) -> Result<Exit, Error> {
    let text = starter(id);
    let Some(path) = output.filter(|path| path.as_os_str() != "-") else {
        print(&text, terminal)?;
        return Ok(Exit::Done);
    };
    if !path.is_dir() && path.file_name().is_none_or(|name| name != format!("{id}.toml").as_str()) {
        return Err(Error::OutputNotNamed { path: path.to_owned(), id: id.clone() });
    }
    create(path, &text)?;
    hint(&format!("change it, then run `debrief personas check {}`", path.display()));
    Ok(Exit::Done)
}

/// Checks each one, and goes on to the next where one has errors.
fn check(who: Vec<String>, terminal: &Terminal) -> Result<Exit, Error> {
    let mut roster = roster()?;
    let who =
        if who.is_empty() { roster.list().iter().map(|listed| listed.id.to_owned()).collect() } else { who };
    let mut exit = Exit::Done;
    for who in who {
        let checked = find(&mut roster, &who).and_then(|id| Ok((roster.check(&id)?, id)));
        match checked {
            Ok((examples, id)) => print(&format!("{id}: good, examples: {examples}\n"), terminal)?,
            Err(error) => {
                complain(&errors::words(&error, terminal.colour_on_stderr));
                exit = Exit::Unusable;
            }
        }
    }
    Ok(exit)
}

/// A persona by its id, or by its file, which is added to the roster.
fn find(roster: &mut Roster, who: &str) -> Result<PersonaId, Error> {
    let path = Path::new(who);
    // No id has a dot or a slash in it.
    let is_file = who.contains(['.', '/', '\\']) || path.is_file();
    match PersonaId::new(who) {
        Ok(id) if !is_file => match roster.get(&id) {
            Err(error @ RosterError::UnknownPersona { .. }) => Err(error.into()),
            // What is wrong with it is said by whoever wants it.
            _ => Ok(id),
        },
        _ => Ok(roster.add_file(path)?),
    }
}
