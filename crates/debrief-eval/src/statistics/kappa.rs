//! Cohen's weighted kappa.

/// Quadratic weighted κ of two raters' pairs of grades, at most 1.0; 0.0 is what chance gives (Cohen 1968). None where it is not
/// defined: both sides always give the same one grade.
///
/// The weights are the squared distances of the grades, so it needs no list of the grades that there are.
pub(crate) fn kappa(pairs: &[(f64, f64)]) -> Option<f64> {
    let observed: f64 = pairs.iter().map(|(left, right)| (left - right).powi(2)).sum();
    // The mean squared distance of all pairs of one's and the other's grades: two variances and the distance of the means.
    let n = pairs.len() as f64;
    let (mut left, mut left_squares, mut right, mut right_squares) = (0.0, 0.0, 0.0, 0.0);
    for (a, b) in pairs {
        left += a;
        left_squares += a * a;
        right += b;
        right_squares += b * b;
    }
    let expected = left_squares + right_squares - 2.0 * left * right / n;
    (expected > 0.0).then(|| 1.0 - observed / expected)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(left: &[u8], right: &[u8], expected: f64) {
        let pairs: Vec<_> = left.iter().zip(right).map(|(&a, &b)| (f64::from(a), f64::from(b))).collect();
        let kappa = kappa(&pairs).expect("both vary");
        assert!((kappa - expected).abs() < 1e-9, "{kappa}, expected {expected}");
    }

    #[test]
    fn agrees_with_worked_examples() {
        // The test suite of Hamner's `Metrics`, by which the ASAP essay-scoring competition was judged.
        check(&[1, 2, 3], &[1, 2, 3], 1.0);
        check(&[1, 2, 1], &[1, 2, 2], 0.4);
        check(&[1, 2, 3, 1, 2, 2, 3], &[1, 2, 3, 1, 2, 3, 2], 0.75);
    }

    #[test]
    fn one_grade_throughout_is_not_defined() {
        assert_eq!(kappa(&[(3.0, 3.0), (3.0, 3.0)]), None);
        assert_eq!(kappa(&[]), None);
    }

    proptest! {
        #[test]
        fn kappa_is_one_on_equality_and_only_there(grades in prop::collection::vec((1..=5_u8, 1..=5_u8), 2..40)) {
            let pairs: Vec<_> = grades.iter().map(|&(a, b)| (f64::from(a), f64::from(b))).collect();
            let same: Vec<_> = pairs.iter().map(|&(a, _)| (a, a)).collect();
            prop_assert!(kappa(&same).is_none_or(|kappa| (kappa - 1.0).abs() < 1e-12));
            let equal = grades.iter().all(|(a, b)| a == b);
            prop_assert!(kappa(&pairs).is_none_or(|kappa| equal || kappa < 1.0));
            // The weights as a table, as the books write them.
            let n = pairs.len() as f64;
            let expected: f64 = pairs.iter().flat_map(|a| pairs.iter().map(move |b| (a.0 - b.1).powi(2) / n)).sum();
            let observed: f64 = pairs.iter().map(|(a, b)| (a - b).powi(2)).sum();
            if let Some(kappa) = kappa(&pairs) {
                prop_assert!((kappa - (1.0 - observed / expected)).abs() < 1e-9);
            }
        }
    }
}
