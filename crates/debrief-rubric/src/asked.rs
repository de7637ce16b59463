//! What can be asked for beside what is there. Data, by the anchors.

use debrief_core::{Reading, SignalId};

const fn stronger(weak: &'static str, strong: &'static str) -> (SignalId, SignalId) {
    (SignalId::fixed(weak), SignalId::fixed(strong))
}

/// A weaker signal and a stronger one: who has the stronger is not told that the weaker is missing.
const STRONGER: &[(SignalId, SignalId)] = &[
    stronger("responsibility_formula", "owned_mistake"),
    stronger("outcome", "measured_outcome"),
    stronger("outcome", "baseline"),
    stronger("lesson", "changed_practice"),
    stronger("customer_affected", "customer_need"),
    stronger("customer_affected", "customer_evidence"),
    stronger("data_examined", "data_finding"),
    stronger("lagging_metric", "value_metric"),
    stronger("cause", "deeper_cause"),
    stronger("cause", "owned_mistake"),
    stronger("one_off_fix", "mechanism"),
    stronger("persuaded", "moved_by_evidence"),
    stronger("informed", "told_early"),
    stronger("informed", "offered_options"),
    stronger("other_view", "understood_interest"),
    stronger("other_view", "acted_on_view"),
    stronger("relationship_claim", "trust_repair"),
    stronger("relationship_claim", "trust_sign"),
    stronger("risk_noticed", "acted_before_harm"),
    stronger("risk_noticed", "early_mitigation"),
    stronger("decisive_moment", "owned_mistake"),
    stronger("action_told", "own_act"),
    stronger("result_told", "outcome"),
    stronger("result_told", "measured_outcome"),
    stronger("learning_told", "lesson"),
    stronger("learning_told", "changed_practice"),
];

/// Signals whose absence is never said: nobody should be asked to claim more, and a task is told
/// in half a sentence of the situation, where it is seldom found.
const UNASKED: &[SignalId] = &[
    SignalId::fixed("task_told"),
    SignalId::fixed("responsibility_formula"),
    SignalId::fixed("relationship_claim"),
    SignalId::fixed("lagging_metric"),
    SignalId::fixed("one_off_fix"),
];

/// Whether the absence of a signal can be said beside the signals that are there.
pub fn is_gap(missing: &SignalId, reading: &Reading) -> bool {
    let has = |id: &SignalId| reading.signals_of(id).next().is_some();
    !UNASKED.contains(missing) && !STRONGER.iter().any(|(weak, strong)| weak == missing && has(strong))
}

#[cfg(test)]
mod tests {
    use debrief_core::{Signal, Span, Strength};

    use super::*;

    #[test]
    fn nobody_is_asked_for_less_than_is_there_nor_for_a_claim() {
        let asked = |missing, there: &[&'static str]| {
            let (span, strength) = (Span::new(0, 1), Strength::Clear);
            let signal = |&id: &&'static str| Signal { id: SignalId::fixed(id), span, sentence: 0, strength };
            let signals = there.iter().map(signal).collect();
            is_gap(&SignalId::fixed(missing), &Reading { signals, ..Reading::default() })
        };
        assert!(asked("outcome", &["own_act"]));
        assert!(!asked("outcome", &["own_act", "measured_outcome"]));
        assert!(asked("measured_outcome", &["outcome"]));
        assert!(!asked("responsibility_formula", &[]));
    }
}
