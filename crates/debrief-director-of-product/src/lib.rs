//! The Director of Product: four criteria and a persona file.
//!
//! Marcus Johnson, Director of Product, starts from the customer, and asks for the choice: what was known,
//! what else was open, and what it cost. The four criteria of that lens are here, one file each; the persona
//! is data, in `persona.toml` ([`PERSONA`]).
//!
//! ```
//! use debrief_director_of_product::CRITERIA;
//!
//! let ids = CRITERIA.map(|criterion| criterion.id.as_str());
//! assert_eq!(ids, ["customer_problem", "evidence_led", "trade_offs", "outcome_metrics"]);
//! ```
//!
//! It seats nobody and rates nothing: the roster reads the persona, `debrief-rubric` does the arithmetic.

use debrief_rubric::Criterion;

mod customer_problem;
mod evidence_led;
mod outcome_metrics;
mod trade_offs;

/// The criteria of this lens, in the order of the rubric.
pub static CRITERIA: [&Criterion; 4] = [
    &customer_problem::CRITERION,
    &evidence_led::CRITERION,
    &trade_offs::CRITERION,
    &outcome_metrics::CRITERION,
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
