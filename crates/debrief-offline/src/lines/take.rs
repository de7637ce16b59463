//! Lines of round 1, said to the candidate: "you" is the candidate.
//!
//! Slots: `{quote}` (the answer's words), `{shows}` (a clause: "you name another option"), `{point}` (the criterion, a noun
//! phrase), `{own}` and `{question}` (sentences), `{asked}` (what the question was about), `{level}`.

/// A praise of what has no sentences of its own.
pub(crate) const PRAISES: &[&str] = &[
    "{shows}: {quote}.",
    "{shows} when you say {quote}.",
    "I marked {quote}, because {shows}.",
    "With {quote}, {shows}.",
    "In {quote} I can see that {shows}.",
    "{quote} is where {shows}.",
];

/// A praise of something slight.
pub(crate) const PRAISES_SLIGHT: &[&str] = &[
    "There is one line to build on, {quote}.",
    "What I can use so far is {quote}.",
    "{quote} is a place to begin.",
    "I'd start again from {quote}.",
    "What I can hold on to is {quote}.",
    "{quote} could grow into something.",
    "You do get as far as {quote}.",
    "I'd like the story behind {quote}.",
    "I heard {quote}, and wanted the rest of it.",
    "Of all of it {quote} brings me closest.",
    "{quote} makes me ask for more.",
    "If I underline one thing, it's {quote}.",
    "I can picture a little of it from {quote}.",
    "{quote} is the thread I'd pull.",
    "You come near to something in {quote}.",
    "There's the start of an answer in {quote}.",
    "I marked {quote}, and would read on from there.",
];

/// A praise of what the persona's own criterion asks.
pub(crate) const PRAISES_OWN: &[&str] = &[
    "I ask the same thing of everyone. {own} {quote} speaks to it.",
    "My own question is always the same. {own} With {quote} you give me an answer.",
    "{own} That is what I ask, and {quote} goes to it.",
    "I bring one question to every panel. {own} You answer it with {quote}.",
    "{own} I heard an answer in {quote}.",
    "There is a question I never skip. {own} In {quote} I find something on it.",
];

/// What a praise on a criterion rated 3 amounts to.
pub(crate) const STARTS: &[&str] = &[
    "For {point} that is a fair start.",
    "On {point} it gets me halfway.",
    "There is more to {point} than that, and it's a beginning.",
    "I'd want a second piece like it for {point}.",
    "So {point} is there in outline.",
    "It's about half of what I need on {point}.",
    "That opens {point} and doesn't close it.",
    "On {point} I'm interested, and not yet sure.",
    "With a bit more of that I'd have {point}.",
    "As {point} goes, it's a sketch.",
    "It gives {point} some weight, and not all of it.",
    "I can see {point} from there.",
];

/// What brings in a gap after something good; the sentence goes on in small letters.
pub(crate) const TURNS: &[&str] =
    &["But ", "Still, ", "", "And yet ", "", "Then again, ", "", "Even so, ", ""];

/// What brings in the small gap of a strong answer.
pub(crate) const TURNS_SMALL: &[&str] = &[
    "A small thing: ",
    "If I'm picky, ",
    "One note for next time: ",
    "The one thing I'd add: ",
    "It's nearly all there, but ",
    "One gap, and not a big one: ",
    "I have a single reservation: ",
    "Only this: ",
    "To be complete, though, ",
];

/// What brings in a second gap.
pub(crate) const TURNS_MORE: &[&str] = &[
    "And ",
    "Besides, ",
    "Also, ",
    "On top of that, ",
    "What is more, ",
    "One thing more: ",
    "And there is this: ",
    "A second thing: ",
    "",
];

/// What brings in a question on something that has not come up yet.
pub(crate) const TURNS_ASK_NEW: &[&str] = &[
    "On {point} I'd ask you this: ",
    "And a question on {point}: ",
    "About {point} I'd like to know: ",
    "My question would be about {point}: ",
    "Then there is {point}: ",
    "Tell me one thing about {point}: ",
];

/// What brings in a question.
pub(crate) const TURNS_ASK: &[&str] = &[
    "",
    "So tell me: ",
    "",
    "I'd ask you this: ",
    "",
    "Let me ask: ",
    "",
    "",
    "My question then: ",
    "What I'd like to know: ",
    "",
    "Help me with this: ",
];

/// A gap of which nothing is said elsewhere.
pub(crate) const MISSING: &[&str] = &[
    "I'd still like to hear {hear}.",
    "{lacks}.",
    "What I don't get is {hear}.",
    "I listened for {hear}, and it didn't come.",
    "Nothing tells me {wanted_wh}.",
    "I would have liked {wanted_np}.",
    "I'm left guessing {wanted_wh}.",
    "You don't get as far as {wanted_np}.",
];

/// What the persona's own criterion asks, and gets no answer to.
pub(crate) const MISSING_OWN: &[&str] = &[
    "{own} That is what I ask of everyone, and I found no answer to it.",
    "I bring one question to this table. {own} I can't answer it from here.",
    "My own question stays open. {own}",
    "There is one thing I always ask. {own} Nothing you said speaks to it.",
    "{own} I looked for that, and it's not in there.",
    "One question is left for me. {own}",
];

/// A flag of which nothing is said elsewhere.
pub(crate) const FLAGGED: &[&str] = &[
    "I stumble over {quote}: {says}.",
    "{quote} works against you, because {says}.",
    "With {quote}, {says}.",
    "I marked {quote} in the margin: {says}.",
    "{quote} is the line I'd take back, because {says}.",
    "It would be better without {quote}: {says}.",
];

/// A flag whose words are not worth quoting, or are quoted already.
pub(crate) const FLAGGED_BARE: &[&str] = &[
    "My trouble is that {says}.",
    "What costs you here is that {says}.",
    "One thing works against you: {says}.",
    "It doesn't help that {says}.",
    "I can't look past it that {says}.",
    "The problem is simple: {says}.",
];

/// "We" throughout: asked, not accused.
pub(crate) const WE_ONLY: &[&str] = &[
    "You tell it as a team, {quote}. Which part of it was yours?",
    "I hear the team in {quote}, and I'd like to hear you. What did you do in it?",
    "{quote} tells me what you all did. Where in it are you?",
    "I can see the team in {quote}, and not yet your own part. What was it?",
    "Who did it when you say {quote}? I'd like to know which part was yours.",
    "It may be modesty when you say {quote}. I still need to know what you did.",
    "In {quote} you share the credit, which is kind. What was your share of the work?",
    "You speak for everybody, {quote}. For a moment I'd like you to speak for yourself.",
];

/// What a gap means at the candidate's level, where seniority moves the bar.
pub(crate) const LEVELS: &[&str] = &[
    "At {level} level I expect that without having to ask.",
    "For a {level} role I look for that first.",
    "From somebody at {level} level I want it in the first telling.",
    "At {level} level that is a large part of the job.",
    "The word {level} on the page raises the bar exactly there.",
    "For a {level} hire it weighs double with me.",
];

/// The same for a junior, of whom it is not expected.
pub(crate) const LEVELS_JUNIOR: &[&str] = &[
    "For a junior I weigh that lightly.",
    "At junior level I don't hold it against you.",
    "I say it as a note, not as a mark against a junior.",
    "From a junior I don't expect it, I only point to it.",
    "That comes with time, and a junior has some.",
    "Nobody expects all of that of a junior.",
];

/// Asks what the review would ask anyway.
pub(crate) const ASKS: &[&str] = &["{question}"];

/// Begins a take on an answer in which nothing good was found.
pub(crate) const OPENS_EMPTY: &[&str] = &[
    "I'll be plain, because that is of more use to you.",
    "I came away with little to hold on to.",
    "I can only go by what is on the page.",
    "There may well be a story here, and I haven't heard it yet.",
    "This leaves me with more questions than notes.",
    "I want to be fair, so I stay with what was said.",
    "I'd rather say it here than after the loop.",
    "I wrote down little.",
    "I listened for one thing that I could take along.",
];

/// Says that another question was answered.
pub(crate) const OFF_QUESTION: &[&str] = &[
    "The question was about {asked}. What I got is {quote}, and that answers something else.",
    "You were asked about {asked}, and you answered with {quote}.",
    "I was listening for {asked}. I heard {quote} instead.",
    "We asked about {asked}, and {quote} is not about that.",
    "You start with {quote}, and that is another question than the one about {asked}.",
    "What was asked for is {asked}. What came is {quote}.",
    "I waited for {asked}, and the answer stayed with {quote}.",
    "{quote} may be true and good. The question, though, was about {asked}.",
    "Read the question again, it wants {asked}. With {quote} you answer another one.",
];
