//! Lines of round 1 for what is missing, said to the candidate, and the same in the third person for later rounds.
//!
//! Slots: `{lacks}` (a clause: "you never say what you gave up"); `{hear}` (what one would hear: "what you gave up for it"),
//! `{wanted}` (the same as a thing: "a word on what you gave up for it"), `{wanted_wh}` (where it begins with a question word),
//! `{wanted_np}` (where it is a thing already); `{says}` (a clause on a flag: "you put it down to someone else"), `{quote}` (the
//! flag's words), `{point}` (the criterion), `{question}`, `{level}`.

/// The first thing that is missing, after something good.
pub(crate) const MISSING: &[&str] = &[
    "But {lacks}.",
    "Then it gets thin for me: {lacks}.",
    "Where I get stuck is further on: {lacks}.",
    "One thing keeps me from a clear yes: {lacks}.",
    "My trouble begins after that: {lacks}.",
    "Still, {lacks}.",
    "The hole in it, for me, is {wanted}.",
    "And yet {lacks}.",
    "From there on I am guessing, because {lacks}.",
    "It stops short of {wanted}.",
    "For all that, {lacks}.",
    "What stands against it is this: {lacks}.",
];

/// What is missing, said plainly: after anything, and at the beginning.
pub(crate) const MISSING_PLAIN: &[&str] = &[
    "What I never hear is {hear}.",
    "What I miss is {wanted}.",
    "I looked for {wanted} and did not find it.",
    "Missing for me is {hear}.",
    "I am still waiting to hear {hear}.",
    "Nothing tells me {wanted_wh}.",
    "You leave me guessing {wanted_wh}.",
    "Here is what I could not find: {wanted}.",
    "My gap is {hear}.",
    "{lacks}.",
    "I have no words from you on {wanted_wh}.",
    "I could not say {wanted_wh}, because you do not.",
    "I would have liked {wanted_np}, and it is not there.",
];

/// What is missing from a strong answer: small, and said so.
pub(crate) const MISSING_LITTLE: &[&str] = &[
    "If I had one wish, it would be {wanted}.",
    "The only thing I would add is {wanted}.",
    "A small gap remains: {lacks}.",
    "All that I would still ask is {wanted_wh}.",
    "To make it complete I would like {wanted}.",
    "One small thing, since you have earned it: {lacks}.",
    "What I would still like to hear is {hear}.",
    "One note, and it is a small one: {lacks}.",
    "Next time, add {wanted_np}.",
    "My one note in the margin is {hear}.",
];

/// A second thing that is missing, said after the first.
pub(crate) const MISSING_TOO: &[&str] = &[
    "Nor do I hear {hear}.",
    "And {lacks}.",
    "On top of that, {lacks}.",
    "The same goes for {hear}: it is not there.",
    "I would add that {lacks}.",
    "Besides, {lacks}.",
    "Also missing is {hear}.",
    "It does not help that {lacks}.",
    "Neither is there {wanted_np}.",
];

/// What the persona's own criterion asks, and gets no answer to.
pub(crate) const MISSING_OWN: &[&str] = &[
    "{own} That is what I ask of everyone, and I found no answer in what you said.",
    "I bring one question to this table. {own} I cannot answer it from here.",
    "My own question stays open. {own}",
    "There is one thing I always ask. {own} Nothing you said speaks to it.",
    "{own} I looked for that, and it is not in there.",
    "What I wanted to know is simple. {own} I still do.",
    "For me one question is left. {own}",
    "I never skip this one. {own} So far I have no answer.",
];

/// A flag with its words, after something good.
pub(crate) const FLAGGED: &[&str] = &[
    "Then comes {quote}, and there {says}.",
    "But {says}: {quote}.",
    "Against that stands {quote}: {says}.",
    "And yet {says} when it comes to {quote}.",
    "Then I stop at {quote}, because {says}.",
    "Where you lose me is {quote}: {says}.",
    "It would be better without {quote}, because {says}.",
    "Still, with {quote}, {says}.",
];

/// A flag with its words, said plainly: after anything, and at the beginning.
pub(crate) const FLAGGED_PLAIN: &[&str] = &[
    "I stumble over {quote}: {says}.",
    "What costs you here is {quote}, because {says}.",
    "The line I would take back is {quote}, because {says}.",
    "With {quote}, {says}, and I cannot look past it.",
    "My pen stopped at {quote}, because {says}.",
    "{quote} works against you, because {says}.",
    "I have a problem with {quote}: {says}.",
    "When you say {quote}, {says}.",
    "Let me name one line, {quote}. There {says}.",
    "I marked {quote} in the margin: {says}.",
];

/// A flag whose words are not worth quoting.
pub(crate) const FLAGGED_BARE: &[&str] = &[
    "But {says}.",
    "My trouble is that {says}.",
    "What costs you here is that {says}.",
    "Then {says}.",
    "One thing works against you: {says}.",
    "I cannot look past it that {says}.",
    "Where you lose me is simple: {says}.",
    "It counts against you that {says}.",
];

/// "We" throughout: asked, not accused.
pub(crate) const WE_ONLY: &[&str] = &[
    "You tell it as a team, {quote}. Which part of it was yours?",
    "I hear the team in {quote}, and I would like to hear you. What did you do in it?",
    "{quote} tells me what all of you did. Where in it are you?",
    "The team I can see, in {quote}. Your own part I cannot see yet. What was it?",
    "Who did it when you say {quote}? I would like to know which part was yours.",
    "It may be modesty when you say {quote}. I still need to know what you did.",
    "In {quote} you share the credit, which is kind. What was your share of the work?",
    "You speak for everybody, {quote}. For a moment I would like you to speak for yourself.",
];

/// What a gap means for its criterion.
pub(crate) const SO_WHAT: &[&str] = &[
    "Without it I cannot speak for {point}.",
    "That leaves {point} open for me.",
    "So {point} stays a question.",
    "Until I hear it, I hold back on {point}.",
    "It matters, because {point} hangs on it.",
    "I would not vote on {point} without it.",
    "For {point} that is the part that counts.",
    "I cannot fill that in for you.",
    "And {point} is not something I take on trust.",
    "To judge {point} I need that piece.",
];

/// What a gap means at the candidate's level, where seniority moves the bar.
pub(crate) const LEVELS: &[&str] = &[
    "At {level} level I expect that without having to ask.",
    "For a {level} role I look for that first.",
    "From somebody at {level} level I want that in the first telling.",
    "With {level} on the page, I set the bar there.",
    "At {level} level that is a large part of the job.",
    "The word {level} raises the bar exactly there.",
    "For a {level} hire that weighs double with me.",
    "I would let it pass further down, and not at {level} level.",
];

/// The same for a junior, of whom it is not expected.
pub(crate) const LEVELS_JUNIOR: &[&str] = &[
    "For a junior I weigh that lightly.",
    "At junior level I do not hold that against you.",
    "I say it as a note and not as a mark against a junior.",
    "From a junior I do not expect it, I only point to it.",
    "That will come with time, and at junior level it may.",
    "At your level it is a small thing.",
    "Nobody expects all of that of a junior.",
    "It weighs less at junior level, and I keep it small.",
];

/// Asks for what is missing.
pub(crate) const ASKS: &[&str] = &[
    "Can you tell me {wanted_wh}?",
    "Tell me {wanted_wh}, and I will look at it again.",
    "Give me {wanted_np}, and I will look again.",
    "{question}",
    "My next question would be a simple one. {question}",
    "In the room I would ask you this. {question}",
    "So I would come back to you with one question. {question}",
    "I would use the follow-up for one thing. {question}",
    "Before I decide, one question. {question}",
    "Could I hear {hear}?",
    "What I would ask next is this. {question}",
    "Let me hear {hear}.",
];
