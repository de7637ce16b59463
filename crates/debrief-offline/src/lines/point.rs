//! Lines for a reason to hire and a concern, 12 to 35 words, about the candidate. Most of what they say is in `matters`, `flag`
//! and `criteria`.
//!
//! Slots: `{quote}`, `{point}`, `{own}`, as in `take`.

/// A reason to hire on a criterion rated 1 or 2: small, and said so.
pub(crate) const REASONS_SLIGHT: &[&str] = &[
    "If there is one thing to build on for {point}, it is {quote}.",
    "The little that I have on {point} is {quote}.",
    "{quote} is a first step on {point}, and a small one.",
    "There is a beginning of {point} in {quote}, and I'd want much more of it.",
    "On {point} I can only point to {quote}.",
    "{quote} hints at {point}, and it stays a hint.",
];

/// A reason to hire by the persona's own criterion.
pub(crate) const REASONS_OWN: &[&str] = &[
    "{own} You give me something on that: {quote}.",
    "My own question has an answer in {quote}. {own}",
    "{own} For me {quote} speaks to it, and that counts.",
    "I ask one thing of everyone. {own} You answer with {quote}.",
];

/// A concern over what the persona's own criterion asks.
pub(crate) const CONCERNS_OWN: &[&str] = &[
    "{own} I found no answer to that in what was said.",
    "My own question stays open after this answer. {own}",
    "{own} I ask that of everyone, and nothing here speaks to it.",
    "I could not answer the question I bring along. {own}",
];

/// What makes a short reason long enough.
pub(crate) const REASON_ENDS: &[&str] = &[
    "For my part of the decision that weighs most.",
    "I'd want that on the team.",
    "From where I sit, that speaks for a yes.",
];

/// What makes a short concern long enough.
pub(crate) const CONCERN_ENDS: &[&str] = &[
    "I'd ask about it before anything else.",
    "A follow-up should go there before we decide.",
    "It can be put right in a sentence or two.",
];

/// What names the point of a concern.
pub(crate) const CONCERNS: &[&str] = &[
    "On {point}: ",
    "My worry is {point}: ",
    "I hesitate over {point}: ",
    "What holds me back is {point}: ",
    "I'm not there on {point}: ",
    "For {point} I have too little: ",
    "The weak spot is {point}: ",
    "I'd probe {point}: ",
    "Ask me about {point}, and I shake my head: ",
    "{point} is open for me: ",
    "I can't sign off on {point}: ",
    "With {point} I'd wait: ",
];

/// What names the point of a reason to hire.
pub(crate) const REASONS: &[&str] = &[
    "",
    "On {point}: ",
    "I'd hire for {point}: ",
    "",
    "For {point} I'd say yes: ",
    "Take {point}: ",
    "",
    "{point} speaks for a yes: ",
    "What I'd want on my team is {point}: ",
];
