//! Trains what cuts speech without stops, on the training answers with their punctuation taken away: once as they are, and once in small
//! letters, since those who leave out the one often leave out the other.

use std::collections::HashMap;

use debrief_reading::training::{self, Cutter};

use crate::corpus::Labelled;
use crate::logistic::Logistic;
use crate::retold;

/// A feature is kept if this many answers have it.
const ANSWERS_OF_A_FEATURE: usize = 20;

/// The gaps of all answers.
#[derive(Default)]
struct Gaps {
    /// The answer that a gap is in.
    answers: Vec<usize>,
    features: Vec<Vec<u64>>,
    /// Whether a sentence begins behind it.
    begins: Vec<bool>,
}

/// Trains on all answers. The page says how many beginnings are found in answers of one fold by what was trained on the others.
pub(crate) fn train(answers: &[Labelled], folds: usize) -> (Cutter, String) {
    let mut gaps = Gaps::default();
    for (at, answer) in answers.iter().enumerate() {
        for words in [retold::without_stops, |sentence: &str| retold::without_stops(sentence).to_lowercase()]
        {
            gaps.add(at, &answer.retold(0, words));
        }
    }
    let apart = |gap: &usize| answers[gaps.answers[*gap]].writer.is_multiple_of(folds);
    let (unseen, seen): (Vec<usize>, Vec<usize>) = (0..gaps.begins.len()).partition(apart);
    let (features, model) = gaps.fit(&seen);
    let (mut hits, mut found, mut there) = (0, 0, 0);
    for gap in unseen {
        let begins = model.log_odds(&known(&features, &gaps.features[gap])) > f64::from(training::BEGINS);
        hits += usize::from(begins && gaps.begins[gap]);
        found += usize::from(begins);
        there += usize::from(gaps.begins[gap]);
    }
    let share = |of: usize| hits as f64 / of.max(1) as f64;
    let all: Vec<usize> = (0..gaps.begins.len()).collect();
    let (features, model) = gaps.fit(&all);
    let page = format!(
        "beginnings of sentences in text without stops: P {:.2} R {:.2} ({there}, unseen), {} features\n\n",
        share(found),
        share(there),
        features.len()
    );
    #[expect(clippy::cast_possible_truncation, reason = "weights are small numbers")]
    let weights: Vec<f32> = model.weights.iter().map(|&weight| weight as f32).collect();
    #[expect(clippy::cast_possible_truncation, reason = "a small number")]
    (Cutter::new(features, &weights, model.bias as f32), page)
}

impl Gaps {
    /// Adds those of an answer.
    fn add(&mut self, at: usize, answer: &Labelled) {
        let mut starts = answer.sentences.iter().map(|sentence| sentence.span.start).peekable();
        for gap in training::gaps(answer.transcript.answer.text()) {
            // What begins before it begins behind a stop, which is no gap, or with the answer.
            while starts.next_if(|&start| start < gap.from).is_some() {}
            let begins = starts.next_if(|&start| start <= gap.at).is_some();
            self.answers.push(at);
            self.features.push(gap.features);
            self.begins.push(begins);
        }
    }

    fn fit(&self, chosen: &[usize]) -> (Vec<u64>, Logistic) {
        let mut counts: HashMap<u64, (usize, usize)> = HashMap::new();
        for &gap in chosen {
            for &feature in &self.features[gap] {
                let (last, count) = counts.entry(feature).or_insert((usize::MAX, 0));
                if *last != self.answers[gap] {
                    (*last, *count) = (self.answers[gap], *count + 1);
                }
            }
        }
        counts.retain(|_, (_, count)| *count >= ANSWERS_OF_A_FEATURE);
        let mut features: Vec<u64> = counts.into_keys().collect();
        features.sort_unstable();
        let rows: Vec<Vec<u32>> = chosen.iter().map(|&gap| known(&features, &self.features[gap])).collect();
        let rows: Vec<&[u32]> = rows.iter().map(Vec::as_slice).collect();
        let truths: Vec<bool> = chosen.iter().map(|&gap| self.begins[gap]).collect();
        let model = Logistic::train(&rows, &truths, features.len());
        (features, model)
    }
}

/// Those of a gap's features that are among the sorted ones, by their places.
fn known(features: &[u64], of: &[u64]) -> Vec<u32> {
    of.iter().filter_map(|feature| u32::try_from(features.binary_search(feature).ok()?).ok()).collect()
}
