//! Lines for a reason to hire and a concern, 12 to 35 words, about the candidate. Most of what they say is in `matters`, `flag`
//! and `criteria`.
//!
//! Slots: `{quote}`, `{point}`, `{own}`, as in `take`.

/// A reason to hire on a criterion rated 2: small, and said so. It claims no more than that the words are there.
pub(crate) const REASONS_SLIGHT: &[&str] = &[
    "If there is one thing to build on, it is {quote}.",
    "What I have so far is little: {quote}.",
    "{quote} is something to start from, and not yet a reason by itself.",
    "I'd want to hear more of {quote} before it becomes a reason.",
    "The nearest thing to a reason is {quote}, and I'd need more.",
    "I can point to {quote}, and I'd want much more of that.",
    "It isn't a reason yet, but {quote} could become one.",
    "With more behind it, {quote} might carry some weight.",
    "Asked for something good, I'd name {quote}, and say that it's early.",
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

/// What makes a short word on something small long enough.
pub(crate) const REASON_ENDS_SLIGHT: &[&str] = &[
    "That alone would not carry a yes.",
    "I'd ask for the rest of it first.",
    "It is a beginning, no more.",
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
    "",
    "I hesitate over {point}: ",
    "What holds me back is {point}: ",
    "",
    "I'm not there on {point}: ",
    "I'd need more on {point}: ",
    "",
    "The weak spot is {point}: ",
    "I'd probe {point}: ",
    "",
    "Where I stop is {point}: ",
    "{point} is open for me: ",
    "",
    "I'd wait for more on {point}: ",
    "What I'd bring up is {point}: ",
    "",
    "First on my list is {point}: ",
    "I have a question mark at {point}: ",
    "I'm short on {point}: ",
];

/// What brings in a reason on a criterion rated no better than fair.
pub(crate) const REASONS_FAIR: &[&str] = &[
    "",
    "On {point} there is something: ",
    "For {point} I can use this: ",
    "",
    "I'd put this down for {point}: ",
    "The better part of {point}: ",
    "",
    "As for {point}, I note this: ",
    "What I keep on {point}: ",
];

/// What names the point of a reason to hire that is rated well.
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

/// The same where the criterion is rated 4: a wish, and no worry.
pub(crate) const WISHES: &[&str] = &[
    "If I look for something, it is in {point}: ",
    "A small thing, on {point}: ",
    "One step is left on {point}: ",
    "{point} is good, and could be better: ",
    "Nothing grave. On {point} I note: ",
    "I have to look for a concern, and take {point}: ",
];

/// What makes a short wish long enough.
pub(crate) const WISH_ENDS: &[&str] =
    &["It would not change my vote.", "A sentence would do.", "I'd ask, and not insist."];
