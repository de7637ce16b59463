//! Shares of counts.

/// The share of `part` in `whole`, `0.0..=1.0`, or none of nothing.
pub(crate) fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// The harmonic mean of precision and recall; 0.0 where both are.
pub(crate) fn f1(precision: Option<f64>, recall: Option<f64>) -> Option<f64> {
    let (precision, recall) = (precision?, recall?);
    let sum = precision + recall;
    Some(if sum > 0.0 { 2.0 * precision * recall / sum } else { 0.0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f1_lies_between_and_near_the_lower() {
        // Manning, Raghavan, Schütze, "Introduction to Information Retrieval", exercise 8.1: 8 of the 18 returned are relevant, of 20.
        let f1_of_8 = f1(share(8, 18), share(8, 20)).expect("both are there");
        assert!((f1_of_8 - 16.0 / 38.0).abs() < 1e-12, "{f1_of_8}");
        assert_eq!(f1(Some(0.0), Some(0.0)), Some(0.0));
        assert_eq!(f1(None, Some(1.0)), None);
    }
}
