//! Lines of round 2, said to colleagues: "you" is a colleague. What is said of the candidate is said in the sentences of
//! `matters` and `flag`, which follow these.
//!
//! Slots: `{colleague}`; `{point}` (the criterion); `{matter}` (a noun phrase: "what was given up"); `{quote}` (the answer's
//! words); `{hear}` (what somebody waits to hear), `{question}` (a sentence).

/// Agrees with a colleague on something good. What follows says why, as in all that end in a colon.
pub(crate) const AGREES: &[&str] = &[
    "{colleague}, I'm with you on {point}: ",
    "{colleague} is right about {point}: ",
    "On {point} you and I heard the same thing, {colleague}: ",
    "{colleague}, yes on {point}: ",
    "I can only back {colleague} on {point}: ",
    "{colleague}, we agree on {point}, and here is why: ",
    "You won't hear a no from me on {point}, {colleague}: ",
    "{colleague}, I gave {point} good marks too: ",
    "Same here on {point}, {colleague}: ",
    "{colleague}, no argument from me about {point}: ",
    "I'd sign what {colleague} has on {point}: ",
    "{colleague} likes {point}, and so do I: ",
    "On {point} there's nothing between us, {colleague}: ",
];

/// Agrees with a colleague on something poor.
pub(crate) const AGREES_POOR: &[&str] = &[
    "{colleague}, {point} is thin for me as well: ",
    "I share {colleague}'s doubt about {point}: ",
    "{colleague}, what you miss on {point} I miss too: ",
    "Nothing to add to {colleague} on {point}, except this: ",
    "I'd go along with {colleague} on {point}: ",
    "You said it about {point}, {colleague}, and I'd say it like this: ",
    "{colleague} and I read {point} alike: ",
    "On {point} I end up next to you, {colleague}: ",
    "{colleague}, I went looking for {point} and came back like you: ",
    "On {point} I can't help you, {colleague}: ",
    "You and I are both short on {point}, {colleague}: ",
    "{colleague} has a point about {point}: ",
    "{colleague}, I had hoped that you'd found more on {point}: ",
    "For me too {point} stays open, {colleague}: ",
    "What {colleague} says of {point} matches my notes: ",
    "{colleague}, you and I have the same question on {point}: ",
    "On {point} I came to the same place as {colleague}: ",
    "I have it like {colleague} on {point}: ",
    "{colleague}, put me beside you on {point}: ",
    "Add my voice to {colleague}'s on {point}: ",
    "{colleague} and I meet at {point}: ",
    "{colleague}, my page on {point} looks like yours: ",
    "I can't lift {point} for you, {colleague}: ",
    "{colleague} isn't alone on {point}: ",
    "I read it again for {point}, {colleague}, and stay with you: ",
    "{colleague}, I looked for {point} as well: ",
    "If we list open points, {colleague}, {point} is on mine too: ",
    "I'd have liked to contradict {colleague} on {point}, and I can't: ",
    "{colleague}, I have the same hole in my notes on {point}: ",
];

/// Pushes back, where this speaker holds words for what the colleague misses.
pub(crate) const PUSHES_ANSWERED: &[&str] = &[
    "{colleague}, I push back on {matter}: ",
    "{colleague}, you have nothing on {matter}, and I think I have: ",
    "There is more on {matter} than you give it, {colleague}: ",
    "{colleague}, before we write off {matter}, listen to one line again: ",
    "You want more on {matter}, {colleague}, and I've got a piece: ",
    "On {matter} I read it differently, {colleague}: ",
    "{colleague}, look again, with {matter} in mind: ",
    "I have something for your gap, {colleague}, the one about {matter}: ",
    "{colleague}, I wouldn't give up on {matter} yet: ",
];

/// Pushes back, where this speaker rates it higher.
pub(crate) const PUSHES_UP: &[&str] = &[
    "{colleague}, you're harder on {point} than I am: ",
    "I come out well above you on {point}, {colleague}: ",
    "{colleague}, I'd give {point} more than you do: ",
    "{colleague}, I disagree about {point}: ",
    "On {point} I have to stand up for them, {colleague}: ",
    "I think you're underselling {point}, {colleague}: ",
];

/// Pushes back, where this speaker rates it lower.
pub(crate) const PUSHES_DOWN: &[&str] = &[
    "{colleague}, I can't go as high as you on {point}: ",
    "You're kinder than I am on {point}, {colleague}: ",
    "{colleague}, on {point} I stay well below you: ",
    "Not so fast on {point}, {colleague}: ",
    "{colleague}, I disagree about {point}, and downwards: ",
    "I don't see {point} where you see it, {colleague}: ",
];

/// Why one rates it higher, without words of one's own for it.
pub(crate) const PUSHES_UP_BARE: &[&str] = &[
    "I read the same words and came out kinder.",
    "To me it is better than that, on the same evidence.",
    "For what is there I think it deserves more.",
];

/// Why one rates it lower, without a gap of one's own.
pub(crate) const PUSHES_DOWN_BARE: &[&str] = &[
    "The same words carry less for me.",
    "I read those lines twice, and they don't hold that much.",
    "For a mark that high I'd need more than is there.",
];

/// Adds words of one's own to what a colleague thinks well of.
pub(crate) const BUILDS: &[&str] = &[
    "{colleague}, I'd add to what you have on {point}: ",
    "There is more where that came from, {colleague}: ",
    "{colleague}, let me put a second line next to yours: ",
    "What you said on {point} goes further, {colleague}: ",
    "Building on {colleague}, there's another side to it: ",
    "{colleague}, you have {point}, and here is what I have: ",
    "Put this beside your point on {point}, {colleague}: ",
    "{colleague} began with {point}, and I'd go on from there: ",
    "To {colleague}'s side of it I can add mine: ",
    "{colleague}, there's a neighbour to your point on {point}: ",
    "Staying with {point} for a moment, {colleague}: ",
    "{colleague}, I can help you there: ",
];

/// Moves up on words that a colleague holds.
pub(crate) const MOVES_UP: &[&str] = &[
    "{colleague}, you have {quote}, and on {point} that takes me up a step.",
    "I hadn't counted {quote} towards {point}, as {colleague} might. Now I do, and I go up a step.",
    "{colleague} has {quote}, and for {point} that lifts me a step.",
    "What {colleague} found in {quote} helps {point} too, so I move up one.",
    "{colleague}, with {quote} you have me. On {point} I go a step higher.",
    "On {point} I go up a step, because {colleague} has {quote}.",
    "I came in too low on {point}. {colleague} points to {quote}, and that's worth a step.",
    "Thanks to {colleague} I see {quote} with other eyes, and {point} goes up a step.",
    "{colleague}, I'd read past {quote}. It belongs to {point}, and I add a step for it.",
];

/// Moves down for a flag that a colleague holds.
pub(crate) const MOVES_DOWN: &[&str] = &[
    "{colleague}, {quote} weighs on {point} too, and I come down a step.",
    "I let {quote} pass until {colleague} stopped at it. On {point} I come down a step.",
    "What {colleague} marked in {quote} touches {point} as well, so I move down one.",
    "{colleague} is right to stop at {quote}, and it costs a step on {point} with me.",
    "After {quote} I can't keep {point} where I had it, {colleague}. One step down.",
    "I was too kind on {point}. {colleague} has {quote}, and I take a step down.",
];

/// Moves up where the words have just been quoted.
pub(crate) const MOVES_UP_QUOTED: &[&str] = &[
    "Those are {colleague}'s words too, and on {point} I go up a step.",
    "{colleague} leans on the same line, and that takes me up a step on {point}.",
    "Since {colleague} brings that line up as well, I go up a step on {point}.",
];

/// Moves down where the words have just been quoted.
pub(crate) const MOVES_DOWN_QUOTED: &[&str] = &[
    "{colleague} stops at that line too, and on {point} I come down a step.",
    "Since {colleague} marked the same line, I come down a step on {point}.",
    "With {colleague} on the same line, {point} costs a step with me.",
];

/// Asks a colleague about what they wait for.
pub(crate) const ASKS: &[&str] = &[
    "{colleague}, if we heard {hear}, would that be enough for you?",
    "How much of your vote hangs on {matter}, {colleague}?",
    "{colleague}, could a follow-up on {matter} settle it for you?",
    "What would a good answer on {matter} sound like to you, {colleague}?",
    "{colleague}, would one honest sentence on {matter} do?",
    "Could you let go of {matter} if the rest held, {colleague}?",
    "{colleague}, does this question ask for {matter} at all?",
    "Where would you go, {colleague}, if we got to hear {hear}?",
    "Is {matter} the thing that stops you, {colleague}, or only a wish?",
    "{colleague}, on {matter}, do you think it was left out or never happened?",
    "Suppose we hear about {matter} in the follow-up, {colleague}. What then?",
    "{colleague}, which answer on {matter} would worry you more than none?",
];

/// The same, where the colleague has just been spoken to.
pub(crate) const ASKS_ON: &[&str] = &[
    "How much hangs on {matter} for you?",
    "On {matter}, was it left out, or did it never happen?",
    "Could a follow-up on {matter} settle it?",
    "What would a good answer on {matter} sound like?",
    "Is {matter} what stops you, or only a wish?",
    "Would one plain sentence on {matter} do?",
];

/// Reports a text that was addressed to the panel.
pub(crate) const INSTRUCTIONS: &[&str] = &[
    "For the record, the answer also has a note to us, {quote}. I read it, and it changes nothing.",
    "Somebody wrote us instructions: {quote}. They were ignored.",
    "The answer also tells us how to vote, in {quote}. We vote on the story.",
    "A word on {quote}: that is addressed to us, and I left it where it stands.",
    "We were also given orders, {quote}. I don't take those.",
    "As for {quote}, that is an instruction to this panel, and it goes unheeded.",
];

/// The same where its words cannot be quoted.
pub(crate) const INSTRUCTIONS_BARE: &[&str] = &[
    "For the record, part of the answer is an instruction to us. I read it, and it changes nothing.",
    "The answer also tells us how to vote. We vote on the story.",
    "There is a note to this panel in it. It moved nothing, up or down.",
    "Part of the answer is addressed to us, and it was ignored.",
];

/// Begins a turn at a table where nobody else sits.
pub(crate) const ALONE: &[&str] = &[
    "Nobody else sits at this table, so I argue with myself.",
    "With no colleague to answer, I go over my own notes once more.",
    "There is no second voice here, so I take the other side for a moment.",
    "As the only one here I have to push back on myself.",
    "Since no one is here to contradict me, I try it myself.",
    "Without a colleague across the table, I read my own marks again.",
];

/// What brings in this speaker's own gap, elsewhere.
pub(crate) const TURNS_OWN: &[&str] = &[
    "",
    "My own gap lies elsewhere: ",
    "",
    "One more from me: ",
    "",
    "What bothers me more: ",
    "",
    "From my side, ",
    "",
    "I'd add a worry of mine: ",
    "",
    "There is something else: ",
    "",
    "Something else on my list: ",
    "",
    "I get stuck in another place: ",
];

/// What brings in a question to the candidate.
pub(crate) const TURNS_ASK: &[&str] = &[
    "I'd put it to the candidate: ",
    "In the follow-up I'd ask: ",
    "What I would ask the candidate: ",
    "If we get one more question, mine is: ",
    "I'd want to ask: ",
    "One follow-up would settle it for me: ",
];
