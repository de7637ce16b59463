//! What is known about the terminal.

use std::env;
use std::io::{IsTerminal, stderr, stdin, stdout};

use anstream::{AutoStream, ColorChoice};

/// The columns where there is no terminal.
const USUAL: usize = 80;
/// The most columns: longer lines are hard to read.
const MOST: usize = 100;

/// What is known about the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Terminal {
    /// The columns to use on standard output.
    pub(crate) width: usize,
    /// Whether standard output shows colours.
    pub(crate) colour: bool,
    /// Whether standard error shows colours.
    pub(crate) colour_on_stderr: bool,
    /// Whether somebody would have to type the input.
    pub(crate) someone_types: bool,
}

impl Terminal {
    /// The terminal that the program was started in.
    pub(crate) fn detect() -> Self {
        // Where there is no terminal there is no colour, whatever else the environment says.
        let allowed = env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        let willing = |choice| allowed && choice != ColorChoice::Never;
        Self {
            width: width(),
            colour: stdout().is_terminal() && willing(AutoStream::choice(&stdout())),
            colour_on_stderr: stderr().is_terminal() && willing(AutoStream::choice(&stderr())),
            someone_types: stdin().is_terminal(),
        }
    }
}

fn width() -> usize {
    let columns = terminal_size::terminal_size_of(stdout()).map(|(width, _)| usize::from(width.0));
    columns.filter(|columns| *columns > 0).map_or(USUAL, |columns| columns.min(MOST))
}
