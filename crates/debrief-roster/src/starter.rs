//! The file that a new persona begins with.

use debrief_core::PersonaId;

/// The text of `NAME.toml` for a new persona: every key with a line of explanation, and an example that holds.
pub fn starter(id: &PersonaId) -> String {
    include_str!("starter.toml").replace("{id}", id.as_str())
}
