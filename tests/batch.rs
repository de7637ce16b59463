//! `debrief batch` from outside: what is written, what survives, what is refused.

#![expect(clippy::print_stderr, reason = "a test that cannot be made here says so")]

#[path = "batch/hard.rs"]
mod hard;
#[path = "batch/inputs.rs"]
mod inputs;
#[path = "batch/outputs.rs"]
mod outputs;
#[path = "batch/resume.rs"]
mod resume;
#[path = "batch/stream.rs"]
mod stream;
#[path = "batch/support.rs"]
mod support;
