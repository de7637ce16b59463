//! Lines for an answer that cannot be rated, and sentences that are always true.
//!
//! Slots: `{reason}` (a sentence of the reading's: why it cannot be rated), `{hear}` and `{hear2}` (what one would
//! hear: "what you did, step by step"), `{question}`.

/// Says plainly that this cannot be rated.
pub(crate) const CANNOT_TELL: &[&str] = &[
    "I can't tell from this, and I would rather say so than guess.",
    "I can't tell from this what to think, one way or the other.",
    "Honestly, I can't tell from this.",
    "My answer is short: I can't tell from this.",
    "There is no yes and no no in it for me. I can't tell from this.",
    "I would be inventing a view, so I say it plainly: I can't tell from this.",
    "This is not a low mark. I can't tell from this, that's all.",
    "I hold my vote back, because I can't tell from this.",
    "A rating would be a coin toss. I can't tell from this.",
    "Let me not pretend: I can't tell from this.",
];

/// What this reviewer would need.
pub(crate) const WOULD_NEED: &[&str] = &[
    "From where I sit I'd need to hear {hear}, and {hear2}.",
    "What would help me is to hear {hear}, and then {hear2}.",
    "For my part I listen for {hear}, and for {hear2}.",
    "Tell me {wanted_wh}, and {hear2}, and we can talk.",
    "To say anything I would have to hear {hear}, and after that {hear2}.",
    "Two things would change that for me: {hear}, and {hear2}.",
    "My side of the table waits to hear {hear}, and {hear2}.",
    "Put in {hear}, and {hear2}, and I will read it with care.",
    "From where I sit I'd need to hear {hear}.",
    "What would help me most is to hear {hear}.",
];

/// What to do about it, in general.
pub(crate) const ADD: &[&str] = &[
    "Pick one real event and tell it from the beginning: what happened, what you did, what came of it.",
    "One true story is enough: where it was, what you did, how it ended.",
    "Take a single occasion, say what you did in it, and say what changed.",
    "Tell me about one thing that happened, in the order in which it happened, with your own part in it.",
    "Choose one event, however small, and walk me through it to the end.",
    "Start with one concrete day. What went on, what did you do, and what came of it?",
    "Nothing grand is needed. One event, your part in it, and how it ended will do.",
    "Write down one thing that you did, why you did it, and what was different afterwards.",
];

/// Ends it kindly.
pub(crate) const ENDS_OPEN: &[&str] = &[
    "Then I will read it again from the top.",
    "I would like to hear it.",
    "It does not have to be long.",
    "Length is not the trouble; I need something that happened.",
    "It costs you a few sentences, and it would change everything for me.",
    "After that I can be useful to you.",
    "I am glad to look a second time.",
    "Until then I keep my pen down.",
    "That is all that it takes to begin.",
    "No mark stands against you for it.",
    "I say this before anyone votes, so nothing is lost.",
    "With that on the page I can do my job.",
];

/// True of every turn in the discussion: the last resort where little was found.
pub(crate) const ALWAYS: &[&str] = &[
    "I go by what was said and by nothing else.",
    "What was left out may well have happened, and I can't count it.",
    "That is as far as the words carry me.",
    "My view is of this answer and not of a person.",
    "A follow-up could change it, and I'd welcome one.",
    "I don't want to read more into it than that.",
    "If somebody sees a line that I missed, show me.",
    "The rest I leave open, because the answer leaves it open.",
    "It is one answer to one question, and I treat it as that.",
    "Where I had no words to point to, I kept quiet.",
    "Anyone who wants to move me needs a line from the answer.",
    "For the rest I'd rather ask than guess.",
    "None of it is a verdict on anything that was not told.",
];

/// The same for round 1, said to the candidate.
pub(crate) const ALWAYS_TO_YOU: &[&str] = &[
    "I go by what you said and by nothing else.",
    "What you left out may well have happened, and I can't count it.",
    "That is as far as your words carry me.",
    "My view is of this answer, not of you.",
    "A follow-up could change it, and I'd welcome one.",
    "I don't want to read more into it than that.",
    "The rest I leave open, because you leave it open.",
    "It is one answer to one question, and I treat it as that.",
    "Where I had no words of yours to point to, I kept quiet.",
    "For the rest I'd rather ask than guess.",
    "You know the story, and I only know the telling.",
];
