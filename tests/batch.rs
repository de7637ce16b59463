//! `debrief batch` from outside: what is written, what survives, what is refused.

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
