//! Lines for a reason to hire and a concern, 12 to 35 words, about the candidate: "they" is the candidate.
//!
//! Slots as in `take` and `gap`, in the third person.

/// A reason to hire with its quote.
pub(crate) const REASONS: &[&str] = &[
    "On {point}, {shows}: {quote}.",
    "{shows}, and the words for it are there: {quote}.",
    "{quote} is {held}, and that is what I look for in {point}.",
    "I would hire for {point}: {quote} is {held}.",
    "What speaks for them is {point}. In {quote}, {shows}.",
    "{shows}: {quote}. That counts for {point}.",
    "The best of it is {quote}, because there {shows}.",
    "With {quote}, {shows}, which is what I want to see on {point}.",
    "In the room I would bring up {quote}: {shows}.",
    "For {point} I would point to {quote}, where {shows}.",
];

/// A reason to hire by the persona's own criterion.
pub(crate) const REASONS_OWN: &[&str] = &[
    "{own} They give me something on that: {quote}.",
    "My own question has an answer in {quote}. {own}",
    "{own} For me {quote} speaks to it, and that counts.",
    "I ask one thing of everyone. {own} They answer with {quote}.",
];

/// What makes a short reason or concern long enough.
pub(crate) const REASON_ENDS: &[&str] = &[
    "That is the strongest thing I heard.",
    "I would build on that.",
    "It is worth a great deal in the job.",
    "For my part of the decision that weighs most.",
    "That is the part I would want on the team.",
    "I would put my name to that part.",
    "From where I sit, that is what speaks for them.",
    "I would say the same to the hiring manager.",
];

/// A concern over what is missing.
pub(crate) const CONCERNS: &[&str] = &[
    "On {point}, {lacks}.",
    "{lacks}, so {point} rests on trust for me.",
    "{lacks}. Until I hear it, {point} stays open.",
    "I still need {wanted}. Without it I would be guessing at {point}.",
    "What holds me back is {point}: {lacks}.",
    "My concern is {point}, because {lacks}.",
    "Before I say yes I want to hear {hear}, because {point} depends on it.",
    "I could not find {wanted}, and for {point} I need it.",
    "{lacks}, and for me {point} hangs on that.",
    "For {point} I came away empty: {lacks}.",
];

/// A concern over what the persona's own criterion asks.
pub(crate) const CONCERNS_OWN: &[&str] = &[
    "{own} I found no answer to that in what was said.",
    "My own question stays open after this answer. {own}",
    "{own} I ask that of everyone, and nothing here speaks to it.",
    "I could not answer the question I bring along. {own}",
];

/// A concern over a flag with its quote.
pub(crate) const CONCERNS_FLAGGED: &[&str] = &[
    "{says}: {quote}. That weighs on {point}.",
    "What worries me is {quote}, because {says}.",
    "In {quote}, {says}, and {point} suffers for it.",
    "I cannot look past {quote}: {says}.",
    "On {point} I am wary of {quote}, because {says}.",
    "{quote} is the line that worries me: {says}.",
    "My concern is {point}: with {quote}, {says}.",
    "I would ask about {quote} before anything else, because {says}.",
];

/// A concern over a flag without words to quote.
pub(crate) const CONCERNS_FLAGGED_BARE: &[&str] = &[
    "{says}, and that weighs on {point}.",
    "What worries me on {point} is that {says}.",
    "On {point} I am wary, because {says}.",
    "My concern is {point}: {says}.",
];

/// What makes a short concern long enough.
pub(crate) const CONCERN_ENDS: &[&str] = &[
    "That is what I would ask about first.",
    "A follow-up should go there before we decide.",
    "I would want that answered before a yes.",
    "For my part of the job that is no small thing.",
    "It can be put right in a sentence or two.",
    "I would not take that on trust.",
    "I would rather ask now than find out later.",
    "From where I sit, that is the gap that matters.",
];
