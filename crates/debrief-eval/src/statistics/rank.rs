//! Spearman's rank correlation.

/// The ranks of values, from 1; values that are equal share the mean of their ranks.
pub(crate) fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
    let mut ranks = vec![0.0; values.len()];
    let mut before = 0;
    for ties in order.chunk_by(|&a, &b| values[a].total_cmp(&values[b]).is_eq()) {
        let rank = before as f64 + f64::midpoint(ties.len() as f64, 1.0);
        for &at in ties {
            ranks[at] = rank;
        }
        before += ties.len();
    }
    ranks
}

/// Spearman's ρ, `-1.0..=1.0`: Pearson's correlation of the ranks, which is right with ties too. None where one side is the same
/// throughout.
pub(crate) fn spearman(pairs: &[(f64, f64)]) -> Option<f64> {
    let (left, right): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
    let (left, right) = (ranks(&left), ranks(&right));
    // Shared ranks keep the mean.
    let mean = f64::midpoint(pairs.len() as f64, 1.0);
    let (mut both, mut of_left, mut of_right) = (0.0, 0.0, 0.0);
    for (left, right) in left.iter().zip(&right) {
        both += (left - mean) * (right - mean);
        of_left += (left - mean).powi(2);
        of_right += (right - mean).powi(2);
    }
    let spread = (of_left * of_right).sqrt();
    (spread > 0.0).then(|| (both / spread).clamp(-1.0, 1.0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(left: &[f64], right: &[f64], expected: f64) {
        let pairs: Vec<_> = left.iter().copied().zip(right.iter().copied()).collect();
        let rho = spearman(&pairs).expect("both vary");
        assert!((rho - expected).abs() < 1e-9, "{rho}, expected {expected}");
    }

    #[test]
    fn agrees_with_worked_examples() {
        // Wikipedia, "Spearman's rank correlation coefficient": IQ and hours of television, ρ = −29/165.
        let iq = [106.0, 100.0, 86.0, 101.0, 99.0, 103.0, 97.0, 113.0, 112.0, 110.0];
        let hours = [7.0, 27.0, 2.0, 50.0, 28.0, 29.0, 20.0, 12.0, 6.0, 17.0];
        check(&iq, &hours, -29.0 / 165.0);
        // SciPy's manual, `scipy.stats.spearmanr`, with a tie.
        check(&[1.0, 2.0, 3.0, 4.0, 5.0], &[5.0, 6.0, 7.0, 8.0, 7.0], 0.820_782_681_668_123_3);
    }

    #[test]
    fn equal_values_share_a_rank() {
        assert_eq!(ranks(&[3.0, 1.0, 3.0, 2.0]), [3.5, 1.0, 3.5, 2.0]);
    }

    #[test]
    fn what_does_not_vary_has_no_correlation() {
        assert_eq!(spearman(&[(1.0, 2.0), (1.0, 3.0)]), None);
        assert_eq!(spearman(&[]), None);
    }

    fn pairs() -> impl Strategy<Value = Vec<(f64, f64)>> {
        let half = |value: i32| f64::from(value) / 2.0;
        prop::collection::vec((-10..10, -10..10), 2..40)
            .prop_map(move |pairs| pairs.into_iter().map(|(a, b)| (half(a), half(b))).collect())
    }

    proptest! {
        #[test]
        fn rho_is_bounded_symmetric_and_blind_to_scale(pairs in pairs()) {
            let rho = spearman(&pairs);
            prop_assert!(rho.is_none_or(|rho| (-1.0..=1.0).contains(&rho)));
            let swapped: Vec<_> = pairs.iter().map(|&(a, b)| (b, a)).collect();
            prop_assert_eq!(spearman(&swapped), rho);
            let stretched: Vec<_> = pairs.iter().map(|&(a, b)| (a.exp(), 3.0 * b + 7.0)).collect();
            prop_assert_eq!(spearman(&stretched), rho);
            let turned: Vec<_> = pairs.iter().map(|&(a, b)| (-a, b)).collect();
            let sum = spearman(&turned).unwrap_or_default() + rho.unwrap_or_default();
            prop_assert!(sum.abs() < 1e-9);
        }
    }
}
