//! `debrief eval` from outside: what is measured, what is refused, what is a gate.

#[path = "eval/agreement.rs"]
mod agreement;
#[path = "eval/records.rs"]
mod records;
#[path = "eval/robustness.rs"]
mod robustness;
#[path = "eval/support.rs"]
mod support;
