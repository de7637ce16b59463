//! How criteria and signals are called in speech. Data: an id that is not listed is called by its own words.

use debrief_core::CriterionId;

/// How a signal is called.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Gloss {
    /// The signal's id.
    pub(crate) id: &'static str,
    /// What a stretch that shows it is, singular noun phrases for "that is …". The candidate is "you".
    pub(crate) held: &'static [&'static str],
    /// What it is about, a noun phrase for "you miss …". The candidate is "you".
    pub(crate) matter: &'static str,
}

const fn gloss(id: &'static str, matter: &'static str, held: &'static [&'static str]) -> Gloss {
    Gloss { id, held, matter }
}

/// How a signal is called, if it is listed.
pub(crate) fn of_signal(id: &str) -> Option<&'static Gloss> {
    SIGNALS.iter().find(|gloss| gloss.id == id)
}

/// What a signal is about, a noun phrase.
pub(crate) fn matter(id: &str) -> String {
    of_signal(id).map_or_else(|| id.replace(['_', '-'], " "), |gloss| gloss.matter.to_owned())
}

/// A criterion as a noun phrase, for "on …" and "… is where I begin".
pub(crate) fn point(criterion: &CriterionId) -> String {
    let known = CRITERIA.iter().find(|(id, _)| *id == criterion.as_str());
    known.map_or_else(|| criterion.spoken(), |(_, point)| (*point).to_owned())
}

/// Whether a criterion is one of the rubric's, whose names are noun phrases.
pub(crate) fn is_listed(criterion: &CriterionId) -> bool {
    CRITERIA.iter().any(|(id, _)| *id == criterion.as_str())
}

/// Criteria, as noun phrases.
const CRITERIA: &[(&str, &str)] = &[
    ("structure", "the shape of the story"),
    ("specificity", "the detail"),
    ("ownership", "ownership"),
    ("impact", "the outcome"),
    ("learning", "the lesson"),
    ("customer_problem", "the customer's problem"),
    ("evidence_led", "the evidence behind the decision"),
    ("trade_offs", "the trade-off"),
    ("outcome_metrics", "the choice of measures"),
    ("root_cause", "the root cause"),
    ("systemic_change", "lasting change"),
    ("execution_realism", "the reality of delivery"),
    ("influence", "influence"),
    ("stakeholder_communication", "communication"),
    ("empathy", "the other side's view"),
    ("relationship", "the relationship"),
    ("proactive_risk", "seeing the risk early"),
];

/// Signals, in the order of their list.
pub(crate) const SIGNALS: &[Gloss] = &[
    gloss("own_act", "what you did yourself", &["something you did yourself", "an act with your name on it"]),
    gloss(
        "owned_mistake",
        "your own part in what went wrong",
        &[
            "a mistake named as your own",
            "your own misjudgement, said plainly",
            "a plain word about your own mistake",
        ],
    ),
    gloss("responsibility_formula", "what you got wrong", &["responsibility taken, in general words"]),
    gloss(
        "decisive_moment",
        "the moment it turned",
        &["a moment that I can see", "the turning point, told as it happened", "a scene and not a summary"],
    ),
    gloss(
        "outcome",
        "what came of it",
        &["an ending that can be checked", "a plain word on what came of it"],
    ),
    gloss(
        "measured_outcome",
        "a result with a number",
        &["a result with a number on it", "an outcome that somebody counted"],
    ),
    gloss(
        "baseline",
        "what the number is compared with",
        &["a number with something to hold it against", "a measure that has a before as well as an after"],
    ),
    gloss(
        "cost_told",
        "what it cost",
        &[
            "the price, said out loud",
            "the part that did not go well, told all the same",
            "an open word about the cost",
        ],
    ),
    gloss("lesson", "a real lesson", &["a lesson drawn from it"]),
    gloss(
        "changed_practice",
        "where the lesson was used again",
        &["a lesson that has been put to use", "a habit that came out of it"],
    ),
    gloss("customer_affected", "the people it touched", &["a word about the people it touched"]),
    gloss(
        "customer_need",
        "the need behind it",
        &["a real need of the people it was for", "the problem as the people with the problem have it"],
    ),
    gloss(
        "customer_evidence",
        "how that need was known",
        &["a way of knowing what they needed", "going to the source"],
    ),
    gloss("data_examined", "the facts that were looked at", &["a look at the facts", "going to look"]),
    gloss(
        "data_finding",
        "what the facts showed",
        &["a finding, not a feeling", "something the facts showed"],
    ),
    gloss(
        "hypothesis",
        "the guess that was tested",
        &["a guess put to the test", "a question put before an answer"],
    ),
    gloss("alternative", "the other option", &["another option on the table", "the road not taken, named"]),
    gloss(
        "cost_weighed",
        "the weighing of the options",
        &["one option's price held against another's", "a choice with its price tag on"],
    ),
    gloss("given_up", "what was given up", &["the price of the choice", "what had to give"]),
    gloss(
        "value_metric",
        "a measure of value",
        &["a measure of value and not of activity", "a number that tells whether the work was any good"],
    ),
    gloss("lagging_metric", "a figure from the business", &["a figure from the business"]),
    gloss("cause", "why it happened", &["a cause", "a reason why it happened"]),
    gloss(
        "deeper_cause",
        "the cause behind the cause",
        &["the cause behind the cause", "the habit or assumption that let it happen"],
    ),
    gloss("one_off_fix", "the repair", &["a repair of this one case"]),
    gloss(
        "mechanism",
        "what stops the next one",
        &["something that keeps working without you", "a thing that does not depend on anyone being careful"],
    ),
    gloss(
        "adopted_elsewhere",
        "whether others took it over",
        &["a change that others took over", "a change that outgrew the person who made it"],
    ),
    gloss("constraint", "the limits", &["a real limit", "a limit named as a limit"]),
    gloss(
        "setback",
        "what went wrong on the way",
        &["a setback told as a setback", "a plan meeting the real world"],
    ),
    gloss("replanned", "what was cut or moved", &["a plan changed on purpose", "a plan cut to fit"]),
    gloss(
        "early_mitigation",
        "what was done before the date",
        &["a risk met before the date", "trouble met early"],
    ),
    gloss("resistance", "who disagreed", &["somebody who disagreed", "a real objection"]),
    gloss("persuaded", "who was won over", &["somebody won over who did not have to be"]),
    gloss(
        "moved_by_evidence",
        "what won them over",
        &["an argument that people could see for themselves", "more than an opinion"],
    ),
    gloss("scale", "how far it reached", &["a word on how far it reached", "the size of it, stated"]),
    gloss("informed", "who was told", &["news that reached the people affected"]),
    gloss(
        "told_early",
        "how early people were told",
        &["an early and plain word to the people affected", "word that came before anyone found out"],
    ),
    gloss(
        "offered_options",
        "what people were offered",
        &["news that came with a next step", "an offer along with the news"],
    ),
    gloss("other_view", "the other side's view", &["the other side's view", "a look from the other side"]),
    gloss(
        "understood_interest",
        "why the other side wanted it",
        &["the reason behind the other side's position", "the other side's interest, understood"],
    ),
    gloss(
        "acted_on_view",
        "what was done about the other side's view",
        &["an answer shaped by the other side's interest", "their interest built into what you did"],
    ),
    gloss("relationship_claim", "how things stood afterwards", &["a word on how things stood afterwards"]),
    gloss(
        "trust_repair",
        "what was done to rebuild trust",
        &["work on the trust itself", "something done for the relationship and not only for the case"],
    ),
    gloss(
        "trust_sign",
        "a sign that trust held",
        &["a sign that trust held", "trust that somebody else showed"],
    ),
    gloss("risk_noticed", "the early sign", &["a risk seen", "an early sign taken seriously"]),
    gloss(
        "acted_before_harm",
        "whether anyone acted in time",
        &["a step taken before it reached anyone", "a move made before the harm"],
    ),
    gloss("named", "names", &["a name I could ask after", "something named"]),
    gloss("quantity", "figures", &["a figure", "a figure I could check"]),
    gloss("point_in_time", "dates", &["a date", "a point in time I could check"]),
    gloss("situation_told", "where and when this was", &["a scene set"]),
    gloss("task_told", "what your part was", &["your part, named"]),
    gloss("action_told", "what you did", &["an action told"]),
    gloss("result_told", "how it ended", &["an ending"]),
    gloss("actions_lead", "your own actions", &["your own actions at the centre"]),
    gloss("learning_told", "what you took from it", &["a look back"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_each_id_once_in_our_words() {
        let mut ids: Vec<_> = SIGNALS.iter().map(|gloss| gloss.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), SIGNALS.len());
        for gloss in SIGNALS {
            assert!(!gloss.held.is_empty(), "{}", gloss.id);
        }
    }

    #[test]
    fn calls_an_unlisted_one_by_its_id() {
        assert_eq!(matter("writes_it_down"), "writes it down");
        assert_eq!(point(&CriterionId::fixed("bias_for_action")), "bias for action");
        assert_eq!(point(&CriterionId::fixed("root_cause")), "the root cause");
    }
}
