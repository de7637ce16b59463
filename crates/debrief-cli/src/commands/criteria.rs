//! `debrief criteria`: the rubric as it is built in, with what personas brought along.

mod json;
mod markdown;
mod text;

use debrief::Roster;
use debrief_core::FlagId;
use debrief_roster::CriteriaGroup;

use crate::args::{CriteriaArgs, CriteriaFormat};
use crate::errors::{Error, Exit};
use crate::select::roster;
use crate::streams::print;
use crate::terminal::Terminal;

/// All that can be rated.
struct Rubric {
    groups: Vec<CriteriaGroup>,
    flags: Vec<FlagLine>,
}

/// A flag, and what it does.
struct FlagLine {
    id: FlagId,
    /// What a reviewer says of an answer that has it, to the candidate; none where it moves no rating.
    says: Option<&'static str>,
    /// The criteria that it lowers.
    lowers: Vec<String>,
}

/// Prints the criteria.
///
/// # Errors
/// [`Error`] if a folder of personas cannot be read, or the output not be written.
pub(super) fn run(args: &CriteriaArgs, terminal: &Terminal) -> Result<Exit, Error> {
    let rubric = Rubric::of(&roster()?);
    let text = match args.format {
        CriteriaFormat::Text => text::page(&rubric, terminal),
        CriteriaFormat::Markdown => markdown::page(&rubric),
        CriteriaFormat::Json => json::document(&rubric),
    };
    print(&text, terminal)?;
    Ok(Exit::Done)
}

impl Rubric {
    fn of(roster: &Roster) -> Self {
        let groups = roster.criteria();
        let flags = FlagId::ALL.iter().map(|&id| FlagLine::of(id, &groups)).collect();
        Self { groups, flags }
    }
}

impl FlagLine {
    fn of(id: FlagId, groups: &[CriteriaGroup]) -> Self {
        let mut line = Self { id, says: None, lowers: Vec::new() };
        for criterion in groups.iter().flat_map(|group| &group.criteria) {
            if let Some(lowered) = criterion.lowered_by.iter().find(|lowered| lowered.flag == id) {
                line.says = line.says.or(Some(lowered.says));
                line.lowers.push(criterion.id.to_string());
            }
        }
        line
    }
}

/// What a flag does that lowers nothing.
const ONLY_REPORTED: &str = "moves no rating; it is reported";
