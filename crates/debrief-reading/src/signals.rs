//! The list of signals. Each has a file in `signals/` that says what it is, and holds its cues and its examples.

use debrief_core::SignalId;

macro_rules! signals {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        $($(#[$doc])* pub const $name: SignalId = SignalId::fixed($id);)*

        /// Every signal that is read from sentences.
        pub(crate) const ALL: &[SignalId] = &[$($name,)*];
    };
}

signals! {
    /// A concrete thing that the candidate did.
    OWN_ACT = "own_act",
    /// A concrete step of how the candidate works in general.
    OWN_PRACTICE = "own_practice",
    /// Their own decision or misjudgement, named as wrong.
    OWNED_MISTAKE = "owned_mistake",
    /// Responsibility taken in a formula.
    RESPONSIBILITY_FORMULA = "responsibility_formula",
    /// The turning point, told so that one can see it.
    DECISIVE_MOMENT = "decisive_moment",
    /// What came of it.
    OUTCOME = "outcome",
    /// An outcome with a number.
    MEASURED_OUTCOME = "measured_outcome",
    /// A measure beside an earlier one, a target or a control.
    BASELINE = "baseline",
    /// What it cost, or what stayed bad.
    COST_TOLD = "cost_told",
    /// A real lesson, in general terms.
    LESSON = "lesson",
    /// A habit or a later occasion in which the lesson was used.
    CHANGED_PRACTICE = "changed_practice",
    /// Customers, users, patients, pupils occur as affected.
    CUSTOMER_AFFECTED = "customer_affected",
    /// A concrete problem of theirs.
    CUSTOMER_NEED = "customer_need",
    /// How that problem was known.
    CUSTOMER_EVIDENCE = "customer_evidence",
    /// Data were looked at or made.
    DATA_EXAMINED = "data_examined",
    /// What the data showed.
    DATA_FINDING = "data_finding",
    /// A question put to the test.
    HYPOTHESIS = "hypothesis",
    /// Another option.
    ALTERNATIVE = "alternative",
    /// An option's price or drawback.
    COST_WEIGHED = "cost_weighed",
    /// What was given up, or who lost by it.
    GIVEN_UP = "given_up",
    /// A measure of value or of delivery health.
    VALUE_METRIC = "value_metric",
    /// Revenue, growth, satisfaction, without a link to the work.
    LAGGING_METRIC = "lagging_metric",
    /// A proximate cause.
    CAUSE = "cause",
    /// The cause behind the cause.
    DEEPER_CAUSE = "deeper_cause",
    /// A fix of this one case.
    ONE_OFF_FIX = "one_off_fix",
    /// Something that keeps working without the candidate.
    MECHANISM = "mechanism",
    /// Others took it over, or it outlived them.
    ADOPTED_ELSEWHERE = "adopted_elsewhere",
    /// A limit.
    CONSTRAINT = "constraint",
    /// Something slipped, broke or met resistance.
    SETBACK = "setback",
    /// Scope, order, date or resources were renegotiated.
    REPLANNED = "replanned",
    /// A risk was named or countered before the date.
    EARLY_MITIGATION = "early_mitigation",
    /// Somebody disagreed.
    RESISTANCE = "resistance",
    /// Somebody not commanded was won over.
    PERSUADED = "persuaded",
    /// Won over by evidence, a trial or a structure.
    MOVED_BY_EVIDENCE = "moved_by_evidence",
    /// How far it reached.
    SCALE = "scale",
    /// The people affected were told.
    INFORMED = "informed",
    /// Told early and plainly.
    TOLD_EARLY = "told_early",
    /// Told with options, a next step, a date.
    OFFERED_OPTIONS = "offered_options",
    /// The other side's view is mentioned.
    OTHER_VIEW = "other_view",
    /// Why the other side wants or fears it.
    UNDERSTOOD_INTEREST = "understood_interest",
    /// What was done was shaped by it.
    ACTED_ON_VIEW = "acted_on_view",
    /// A good relationship is claimed.
    RELATIONSHIP_CLAIM = "relationship_claim",
    /// Something was done to keep or rebuild trust.
    TRUST_REPAIR = "trust_repair",
    /// A sign that trust held.
    TRUST_SIGN = "trust_sign",
    /// A risk was noticed.
    RISK_NOTICED = "risk_noticed",
    /// Acted before it reached anyone.
    ACTED_BEFORE_HARM = "acted_before_harm",
}

/// A person, product or place is named.
pub const NAMED: SignalId = SignalId::fixed("named");
/// A number, an amount, a count.
pub const QUANTITY: SignalId = SignalId::fixed("quantity");
/// A date, a time of day, a span of time.
pub const POINT_IN_TIME: SignalId = SignalId::fixed("point_in_time");
/// The story has a situation.
pub const SITUATION_TOLD: SignalId = SignalId::fixed("situation_told");
/// The story says what was to be done.
pub const TASK_TOLD: SignalId = SignalId::fixed("task_told");
/// The story has actions.
pub const ACTION_TOLD: SignalId = SignalId::fixed("action_told");
/// The story has a result.
pub const RESULT_TOLD: SignalId = SignalId::fixed("result_told");
/// The story has a reflection.
pub const LEARNING_TOLD: SignalId = SignalId::fixed("learning_told");
/// The candidate's actions take the largest share.
pub const ACTIONS_LEAD: SignalId = SignalId::fixed("actions_lead");
