//! The criteria that every reviewer weighs, one file each.

use crate::Criterion;

mod impact;
mod learning;
mod ownership;
mod specificity;
mod structure;
#[doc(hidden)]
pub mod testing;

/// The shared criteria, in the order of the rubric.
pub static SHARED: [&Criterion; 5] = [
    &structure::CRITERION,
    &specificity::CRITERION,
    &ownership::CRITERION,
    &impact::CRITERION,
    &learning::CRITERION,
];

#[cfg(test)]
mod tests {
    use super::{SHARED, testing};

    #[test]
    fn the_shared_criteria_keep_to_the_rules() {
        testing::check(&SHARED);
    }
}
