//! Krippendorff's alpha.

/// Krippendorff's α for ordinal grades, at most 1.0; 0.0 is what chance gives (Krippendorff 2011, "Computing Krippendorff's
/// Alpha-Reliability").
///
/// Each unit is the grades, `0..grades`, that those gave it who rated it: who is missing is left out. Units with fewer than two grades say
/// nothing. None where it is not defined: only one grade was ever given.
pub(crate) fn alpha<'a>(units: impl IntoIterator<Item = &'a [usize]>, grades: usize) -> Option<f64> {
    // How often two people gave these two grades to the same unit.
    let mut together = vec![vec![0.0; grades]; grades];
    for unit in units.into_iter().filter(|unit| unit.len() > 1) {
        let weight = 1.0 / (unit.len() as f64 - 1.0);
        for (i, &a) in unit.iter().enumerate() {
            for (j, &b) in unit.iter().enumerate() {
                if i != j {
                    together[a][b] += weight;
                }
            }
        }
    }
    let given: Vec<f64> = together.iter().map(|row| row.iter().sum()).collect();
    let all: f64 = given.iter().sum();
    let (mut observed, mut expected) = (0.0, 0.0);
    for a in 0..grades {
        for b in a + 1..grades {
            // How much was given from one grade to the other, the outer two by half.
            let between = given[a..=b].iter().sum::<f64>() - f64::midpoint(given[a], given[b]);
            observed += together[a][b] * between.powi(2);
            expected += given[a] * given[b] * between.powi(2);
        }
    }
    (expected > 0.0).then(|| 1.0 - (all - 1.0) * observed / expected)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(units: &[Vec<usize>]) -> Option<f64> {
        alpha(units.iter().map(Vec::as_slice), 6)
    }

    #[test]
    fn agrees_with_krippendorffs_example() {
        // Krippendorff (2011), section E: four observers, twelve units, missing grades (0 here): ordinal α = 0.815.
        let observers = [
            [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
            [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
            [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
            [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
        ];
        let unit = |at: usize| observers.iter().map(|grades| grades[at]).filter(|&grade| grade > 0).collect();
        let units: Vec<Vec<usize>> = (0..12).map(unit).collect();
        let alpha = of(&units).expect("the grades vary");
        assert!((alpha - 0.815).abs() < 0.0005, "{alpha}");
    }

    #[test]
    fn one_grade_throughout_is_not_defined() {
        assert_eq!(of(&[vec![2, 2], vec![2, 2]]), None);
        assert_eq!(of(&[vec![1], vec![2]]), None);
    }

    proptest! {
        #[test]
        fn alpha_is_one_on_equality_and_blind_to_order(
            units in prop::collection::vec(prop::collection::vec(0..6_usize, 0..5), 2..20),
        ) {
            let same: Vec<_> = units.iter().map(|unit| vec![unit.first().copied().unwrap_or_default(); 3]).collect();
            prop_assert!(of(&same).is_none_or(|alpha| (alpha - 1.0).abs() < 1e-12));
            let turned: Vec<_> = units.iter().rev().map(|unit| unit.iter().rev().copied().collect()).collect();
            match (of(&units), of(&turned)) {
                (Some(a), Some(b)) => prop_assert!((a - b).abs() < 1e-9 && a <= 1.0),
                (a, b) => prop_assert_eq!(a, b),
            }
        }
    }
}
