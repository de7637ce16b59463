//! The part of the story that each sentence tells: the sentence model's odds, and which part tends to follow which.

use debrief_core::Part;

/// The most likely sequence of parts (Viterbi 1967). `odds` has a row a sentence in the order of [`Part::ALL`];
/// `follows` holds, row by row, the logarithm of how likely one part follows another, and in a last row how likely a
/// story begins with it.
pub(crate) fn most_likely(odds: &[[f32; 6]], follows: &[f32]) -> Vec<Part> {
    let follow = |from: usize, to: usize| follows.get(from * 6 + to).copied().unwrap_or(0.0);
    let mut best: Vec<[(f32, usize); 6]> = Vec::with_capacity(odds.len());
    for row in odds {
        let before = best.last().copied();
        best.push(std::array::from_fn(|part| {
            let own = row[part];
            match before {
                None => (own + follow(6, part), part),
                Some(before) => {
                    let (from, score) = before
                        .iter()
                        .enumerate()
                        .map(|(from, (score, _))| (from, score + follow(from, part)))
                        .fold((0, f32::NEG_INFINITY), |a, b| if b.1 > a.1 { b } else { a });
                    (own + score, from)
                }
            }
        }));
    }
    let Some(last) = best.last() else { return Vec::new() };
    let mut part = (0..6).fold(0, |a, b| if last[b].0 > last[a].0 { b } else { a });
    let mut parts = Vec::with_capacity(odds.len());
    for row in best.iter().rev() {
        parts.push(Part::ALL[part]);
        part = row[part].1;
    }
    parts.reverse();
    parts
}
