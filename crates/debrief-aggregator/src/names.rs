//! How the people are called, and lists of them.

use debrief_core::wording::listed;
use debrief_core::{PersonaId, Seat};

/// The names of all seats.
#[derive(Debug)]
pub(crate) struct Names {
    seats: Vec<(PersonaId, String, String)>,
}

impl Names {
    pub(crate) fn new(seats: &[Seat<'_>]) -> Self {
        let named = |seat: &Seat<'_>| {
            let persona = seat.persona;
            let alike =
                |same: fn(&Seat<'_>, &Seat<'_>) -> bool| seats.iter().filter(|s| same(s, seat)).count() > 1;
            let full = if alike(|a, b| a.persona.name == b.persona.name) {
                format!("{} ({})", persona.name, persona.id)
            } else {
                persona.name.clone()
            };
            let spoken = if alike(|a, b| a.persona.first_name() == b.persona.first_name()) {
                full.clone()
            } else {
                persona.first_name().to_owned()
            };
            (persona.id.clone(), spoken, full)
        };
        Self { seats: seats.iter().map(named).collect() }
    }

    /// As colleagues say it: the first name, or the full one where two people share the first.
    pub(crate) fn spoken(&self, at: usize) -> &str {
        self.seats.get(at).map_or("", |(_, spoken, _)| spoken)
    }

    /// The full name.
    pub(crate) fn full(&self, at: usize) -> &str {
        self.seats.get(at).map_or("", |(_, _, full)| full)
    }

    /// The place of a persona.
    pub(crate) fn place(&self, persona: &PersonaId) -> Option<usize> {
        self.seats.iter().position(|(id, ..)| id == persona)
    }

    /// "Marcus, Sarah and Jordan".
    pub(crate) fn list(&self, places: impl IntoIterator<Item = usize>) -> String {
        listed(&places.into_iter().map(|at| self.spoken(at)).collect::<Vec<_>>())
    }
}

/// What stands before the verb of several people: "both", "all".
pub(crate) const fn together(count: usize) -> &'static str {
    if count == 2 { "both" } else { "all" }
}

/// "both", "all three".
pub(crate) fn all(count: usize) -> String {
    if count == 2 { "both".to_owned() } else { format!("all {}", number(count)) }
}

/// A small number as a word.
pub(crate) fn number(count: usize) -> &'static str {
    const WORDS: [&str; 10] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    WORDS.get(count).copied().unwrap_or("many")
}
