//! Which signal bears on what beside its own criterion. Data, by the anchors of the rubric.

use debrief_core::Rating;

/// A colleague's evidence that bears on a criterion of mine.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Support {
    /// The signal or flag that the colleague holds.
    pub(crate) signal: &'static str,
    /// The criterion that it bears on.
    pub(crate) criterion: &'static str,
    /// The best rating that it can carry.
    pub(crate) most: u8,
}

impl Support {
    /// Whether it can lift a rating by one step.
    pub(crate) const fn lifts(&self, from: Rating) -> bool {
        from.get() >= 2 && from.get() < self.most
    }
}

const fn support(signal: &'static str, criterion: &'static str, most: u8) -> Support {
    Support { signal, criterion, most }
}

/// Signals that support a criterion which does not look for them itself. Never up to 5: the evidence that the anchor of
/// 5 asks for is the criterion's own.
pub(crate) const SUPPORTS: &[Support] = &[
    // "acts on it first"
    support("told_early", "ownership", 4),
    support("trust_repair", "ownership", 4),
    support("acted_before_harm", "ownership", 4),
    // "a standing habit", "tied to this cause"
    support("mechanism", "learning", 4),
    support("deeper_cause", "learning", 4),
    // "with the cost said too"; an outcome that is told
    support("given_up", "impact", 4),
    support("value_metric", "impact", 4),
    support("trust_sign", "impact", 3),
    support("adopted_elsewhere", "impact", 3),
    // "so that I can see it"
    support("customer_evidence", "specificity", 4),
    support("data_finding", "specificity", 4),
    // "options weighed", "a constraint is named"
    support("offered_options", "trade_offs", 3),
    support("constraint", "trade_offs", 3),
    support("replanned", "trade_offs", 3),
    // "data was looked at"
    support("moved_by_evidence", "evidence_led", 3),
    // "constraints, risks and dependencies named early, scope renegotiated"
    support("cost_weighed", "execution_realism", 4),
    support("given_up", "execution_realism", 4),
    support("risk_noticed", "execution_realism", 3),
    support("acted_before_harm", "execution_realism", 4),
    // "the other's interest is understood"
    support("customer_need", "empathy", 4),
    support("customer_evidence", "empathy", 3),
    // "named the risk early, and acted before it reached them"
    support("early_mitigation", "proactive_risk", 4),
    // "told … with options and a next step"
    support("persuaded", "stakeholder_communication", 3),
];

/// Flags that lower a criterion beside those that the rubric names, one step down.
pub(crate) const UNDERMINES: &[(&str, &str)] = &[
    ("blame_shift", "relationship"),
    ("blame_shift", "root_cause"),
    ("disparagement", "influence"),
    ("vanity_metric", "evidence_led"),
    ("heroics", "execution_realism"),
];

/// What is named as missing, and a signal that is at least part of an answer to it.
pub(crate) const ANSWERS: &[(&str, &str)] = &[
    ("given_up", "cost_told"),
    ("given_up", "cost_weighed"),
    ("cost_weighed", "given_up"),
    ("alternative", "cost_weighed"),
    ("alternative", "offered_options"),
    ("customer_need", "understood_interest"),
    ("data_examined", "data_finding"),
    ("data_examined", "customer_evidence"),
    ("data_finding", "baseline"),
    ("hypothesis", "data_examined"),
    ("outcome", "trust_sign"),
    ("outcome", "measured_outcome"),
    ("measured_outcome", "value_metric"),
    ("value_metric", "baseline"),
    ("mechanism", "changed_practice"),
    ("mechanism", "adopted_elsewhere"),
    ("changed_practice", "mechanism"),
    ("lesson", "changed_practice"),
    ("early_mitigation", "acted_before_harm"),
    ("early_mitigation", "told_early"),
    ("acted_before_harm", "early_mitigation"),
    ("risk_noticed", "early_mitigation"),
    ("constraint", "setback"),
    ("setback", "cost_told"),
    ("setback", "resistance"),
    ("replanned", "given_up"),
    ("replanned", "offered_options"),
    ("persuaded", "moved_by_evidence"),
    ("moved_by_evidence", "persuaded"),
    ("resistance", "other_view"),
    ("scale", "adopted_elsewhere"),
    ("informed", "told_early"),
    ("informed", "offered_options"),
    ("told_early", "acted_before_harm"),
    ("offered_options", "alternative"),
    ("other_view", "resistance"),
    ("other_view", "customer_need"),
    ("understood_interest", "customer_need"),
    ("acted_on_view", "offered_options"),
    ("trust_repair", "told_early"),
    ("trust_sign", "adopted_elsewhere"),
    ("cause", "deeper_cause"),
    ("deeper_cause", "owned_mistake"),
    ("owned_mistake", "deeper_cause"),
    ("cost_told", "given_up"),
    ("cost_told", "setback"),
];

/// A weaker signal and a stronger one: who has the stronger is not told that the weaker is missing.
const STRONGER: &[(&str, &str)] = &[
    ("responsibility_formula", "owned_mistake"),
    ("outcome", "measured_outcome"),
    ("outcome", "baseline"),
    ("lesson", "changed_practice"),
    ("customer_affected", "customer_need"),
    ("customer_affected", "customer_evidence"),
    ("data_examined", "data_finding"),
    ("lagging_metric", "value_metric"),
    ("cause", "deeper_cause"),
    ("cause", "owned_mistake"),
    ("one_off_fix", "mechanism"),
    ("persuaded", "moved_by_evidence"),
    ("informed", "told_early"),
    ("informed", "offered_options"),
    ("other_view", "understood_interest"),
    ("other_view", "acted_on_view"),
    ("relationship_claim", "trust_repair"),
    ("relationship_claim", "trust_sign"),
    ("risk_noticed", "acted_before_harm"),
    ("risk_noticed", "early_mitigation"),
    ("decisive_moment", "owned_mistake"),
    ("action_told", "own_act"),
    ("result_told", "outcome"),
    ("result_told", "measured_outcome"),
    ("learning_told", "lesson"),
    ("learning_told", "changed_practice"),
];

/// What an answer begins with: without these there is little to weigh.
pub(crate) const BASIC: &[&str] = &[
    "we_only",
    "action_told",
    "own_act",
    "situation_told",
    "outcome",
    "result_told",
    "decisive_moment",
    "hypothetical",
    "vague_claim",
];

/// Weak signals: their absence is no gap to speak of, and they are praise only where nothing better is there.
const FAINT: &[&str] = &[
    "responsibility_formula",
    "relationship_claim",
    "lagging_metric",
    "one_off_fix",
    "customer_affected",
    "named",
    "quantity",
    "point_in_time",
    "situation_told",
    "task_told",
    "action_told",
    "result_told",
    "actions_lead",
    "learning_told",
    "constraint",
    "other_view",
];

/// Signals that nearly every answer has: they are praise, and not the first.
const PLAIN: &[&str] = &["own_act", "outcome", "informed", "cause", "lesson"];

/// How much less a signal says than others, in steps of a rating.
pub(crate) fn modesty(signal: &str) -> f64 {
    if FAINT.contains(&signal) {
        3.0
    } else if PLAIN.contains(&signal) {
        1.0
    } else {
        0.0
    }
}

/// Signals whose absence is never said: nobody should be asked to claim more, or for a setback to have happened.
const UNASKED: &[&str] = &["responsibility_formula", "relationship_claim", "lagging_metric", "one_off_fix"];

/// Whether a signal says little by itself.
pub(crate) fn is_faint(signal: &str) -> bool {
    FAINT.contains(&signal)
}

/// Whether the absence of a signal can be said beside the signals that are there.
pub(crate) fn is_gap(missing: &str, has: impl Fn(&str) -> bool) -> bool {
    !UNASKED.contains(&missing) && !STRONGER.iter().any(|(weak, strong)| *weak == missing && has(strong))
}
