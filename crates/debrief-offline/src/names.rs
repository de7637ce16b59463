//! How colleagues are called.

use debrief_core::{Persona, Seat};

use crate::clean;

/// A colleague as this table calls them: the first name, the full one where two share the first, and with the id where two
/// share both.
pub(crate) fn called(persona: &Persona, seats: &[Seat<'_>]) -> String {
    let shared = |same: &dyn Fn(&Persona) -> bool| {
        seats.iter().filter(|seat| seat.persona.id != persona.id).any(|seat| same(seat.persona))
    };
    let first = clean::name(persona.first_name());
    if !shared(&|other| clean::name(other.first_name()) == first) {
        return first;
    }
    let full = clean::name(&persona.name);
    if !shared(&|other| clean::name(&other.name) == full) {
        return full;
    }
    format!("{full} ({})", persona.id)
}
