//! The Senior Client Success Manager: four criteria and a persona file.
//!
//! Jordan Taylor, Senior Client Success Manager, asks who was told and when, how it was for them, and how
//! they stood with each other afterwards. The four criteria of that lens are here, one file each; the persona
//! is data, in `persona.toml` ([`PERSONA`]).
//!
//! ```
//! use debrief_client_success::CRITERIA;
//!
//! let ids = CRITERIA.map(|criterion| criterion.id.as_str());
//! assert_eq!(ids, ["stakeholder_communication", "empathy", "relationship", "proactive_risk"]);
//! ```
//!
//! It seats nobody and rates nothing: the roster reads the persona, `debrief-rubric` does the arithmetic.

use debrief_rubric::Criterion;

mod empathy;
mod proactive_risk;
mod relationship;
mod stakeholder_communication;

/// The criteria of this lens, in the order of the rubric.
pub static CRITERIA: [&Criterion; 4] = [
    &stakeholder_communication::CRITERION,
    &empathy::CRITERION,
    &relationship::CRITERION,
    &proactive_risk::CRITERION,
];

/// The persona, as TOML.
pub const PERSONA: &str = include_str!("../persona.toml");

#[cfg(test)]
mod tests {
    use debrief_rubric::criteria::{SHARED, testing};

    use super::{CRITERIA, PERSONA};

    #[test]
    fn the_criteria_keep_to_the_rules_beside_the_shared_ones() {
        testing::check(&[SHARED.as_slice(), &CRITERIA].concat());
    }

    #[test]
    fn the_persona_weighs_the_shared_criteria_and_these() {
        let file: toml::Table = PERSONA.parse().expect("the persona file is TOML");
        let weights = file["weights"].as_table().expect("the weights are a table");
        testing::check_weighed(weights.keys().map(String::as_str), &CRITERIA);
    }
}
