//! Which signal bears on what beside its own criterion. Data, by the anchors of the rubric.

use debrief_core::{CriterionId, FindingId};

macro_rules! ids {
    ($($id:literal),* $(,)?) => { &[$(FindingId::fixed($id)),*] };
}

macro_rules! pairs {
    ($kind:ident: $(($finding:literal, $other:literal)),* $(,)?) => {
        &[$((FindingId::fixed($finding), $kind::fixed($other))),*]
    };
}

/// Signals that bear on a criterion which does not look for them itself: with these one builds on a colleague's point.
pub(crate) static SUPPORTS: &[(FindingId, CriterionId)] = pairs![CriterionId:
    // "acts on it first"
    ("told_early", "ownership"),
    ("trust_repair", "ownership"),
    ("acted_before_harm", "ownership"),
    // "a standing habit", "tied to this cause"
    ("mechanism", "learning"),
    ("deeper_cause", "learning"),
    // "with the cost said too"; an outcome that is told
    ("given_up", "impact"),
    ("value_metric", "impact"),
    ("trust_sign", "impact"),
    ("adopted_elsewhere", "impact"),
    // "so that I can see it"
    ("customer_evidence", "specificity"),
    ("data_finding", "specificity"),
    // "options weighed", "a constraint is named"
    ("offered_options", "trade_offs"),
    ("constraint", "trade_offs"),
    ("replanned", "trade_offs"),
    // "data was looked at"
    ("moved_by_evidence", "evidence_led"),
    // "constraints, risks and dependencies named early, scope renegotiated"
    ("cost_weighed", "execution_realism"),
    ("given_up", "execution_realism"),
    ("risk_noticed", "execution_realism"),
    ("acted_before_harm", "execution_realism"),
    // "the other's interest is understood"
    ("customer_need", "empathy"),
    ("customer_evidence", "empathy"),
    // "named the risk early, and acted before it reached them"
    ("early_mitigation", "proactive_risk"),
    // "told … with options and a next step"
    ("persuaded", "stakeholder_communication"),
];

/// Signals that can lift a colleague's rating of a criterion which does not count them. Only those pairs are here that somebody can be
/// told a reason for, and of which the training answers bear it out: where such a rating was near the next step, their raters were on
/// the side of the step in half of the cases or more.
pub(crate) static LIFTS: &[(FindingId, CriterionId)] = pairs![CriterionId:
    ("acted_before_harm", "ownership"),
    ("acted_on_view", "ownership"),
    ("early_mitigation", "ownership"),
    ("acted_on_view", "specificity"),
    ("alternative", "specificity"),
    ("baseline", "specificity"),
    ("cost_weighed", "specificity"),
    ("customer_evidence", "specificity"),
    ("customer_need", "specificity"),
    ("deeper_cause", "specificity"),
    ("given_up", "specificity"),
    ("mechanism", "specificity"),
    ("resistance", "specificity"),
    ("trust_repair", "specificity"),
    ("value_metric", "specificity"),
    ("given_up", "execution_realism"),
    ("offered_options", "execution_realism"),
    ("customer_evidence", "influence"),
    ("data_finding", "influence"),
];

/// Flags that lower a criterion beside those that the rubric names, chosen in the same way.
pub(crate) static UNDERMINES: &[(FindingId, CriterionId)] = pairs![CriterionId:
    ("blame_shift", "empathy"),
    ("blame_shift", "relationship"),
    ("blame_shift", "root_cause"),
    ("disparagement", "ownership"),
    ("disparagement", "root_cause"),
    ("hypothetical", "evidence_led"),
    ("hypothetical", "outcome_metrics"),
    ("hypothetical", "relationship"),
    ("vague_claim", "root_cause"),
    ("vague_claim", "systemic_change"),
];

/// What is named as missing, and a signal that is at least part of an answer to it.
pub(crate) static ANSWERS: &[(FindingId, FindingId)] = pairs![FindingId:
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

/// What an answer begins with: without these there is little to weigh.
pub(crate) static BASIC: &[FindingId] = ids![
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
static FAINT: &[FindingId] = ids![
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
static PLAIN: &[FindingId] = ids!["own_act", "outcome", "informed", "cause", "lesson"];

/// How much less a signal says than others, in steps of a rating.
pub(crate) fn modesty(signal: &FindingId) -> f64 {
    if FAINT.contains(signal) {
        3.0
    } else if PLAIN.contains(signal) {
        1.0
    } else {
        0.0
    }
}

/// Whether a signal says little by itself.
pub(crate) fn is_faint(signal: &FindingId) -> bool {
    FAINT.contains(signal)
}

/// Whether a table has a pair.
pub(crate) fn has<T: PartialEq>(pairs: &[(FindingId, T)], finding: &FindingId, other: &T) -> bool {
    pairs.iter().any(|(id, with)| id == finding && with == other)
}
