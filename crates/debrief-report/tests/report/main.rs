//! The reports as a reader gets them.

mod fixture;
mod json;
mod properties;
mod snapshots;
mod wording;
