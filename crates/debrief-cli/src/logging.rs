//! What is being done, on standard error, for those who ask.

use std::env;
use std::io::stderr;

use tracing_subscriber::EnvFilter;

use crate::errors::Error;
use crate::terminal::Terminal;

const VARIABLE: &str = "DEBRIEF_LOG";

/// Starts logging: warnings only, more by `-v`, and whatever `DEBRIEF_LOG` says where there is no `-v`.
///
/// # Errors
/// [`Error::LogFilter`] if the variable cannot be understood.
pub(crate) fn start(verbose: u8, terminal: &Terminal) -> Result<(), Error> {
    let wanted = match verbose {
        0 => env::var(VARIABLE).ok().filter(|filter| !filter.is_empty()).unwrap_or_else(|| "warn".to_owned()),
        1 => "info".to_owned(),
        2 => "debug".to_owned(),
        _ => "trace".to_owned(),
    };
    let filter =
        EnvFilter::try_new(&wanted).map_err(|_| Error::LogFilter { variable: VARIABLE, found: wanted })?;
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(stderr)
        .with_ansi(terminal.colour_on_stderr)
        .with_target(false)
        .without_time()
        .init();
    Ok(())
}
