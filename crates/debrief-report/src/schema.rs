//! The JSON Schema of the document.

use debrief_core::{Debrief, SCHEMA_VERSION};
use schemars::schema_for;

/// The JSON Schema of a debrief as `--format json` writes it, ending in a line end.
pub fn schema() -> String {
    let mut schema = schema_for!(Debrief);
    schema.remove("$id");
    schema.insert("title".to_owned(), format!("Debrief, version {SCHEMA_VERSION}").into());
    format!("{:#}\n", schema.to_value())
}
