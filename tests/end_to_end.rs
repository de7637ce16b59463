//! The binary from outside: its document, its files and streams, and what must not change it.

#[path = "end_to_end/contract.rs"]
mod contract;
#[path = "end_to_end/files.rs"]
mod files;
#[path = "end_to_end/integrity.rs"]
mod integrity;
#[path = "end_to_end/shape.rs"]
mod shape;
#[path = "end_to_end/support.rs"]
mod support;
