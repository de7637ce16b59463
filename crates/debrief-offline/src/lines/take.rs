//! Lines of round 1, said to the candidate: "you" is the candidate.
//!
//! Slots: `{quote}` and `{quote2}` (the answer's words), `{shows}` and `{shows2}` (clauses: "you name another option"),
//! `{held}` and `{held2}` (noun phrases: "the price, said out loud"), `{point}` (the criterion, a noun phrase).

/// Begins a take on an answer with something good in it.
pub(crate) const OPENS: &[&str] = &[
    "Let me begin with what works.",
    "First, what I would keep.",
    "One part stays with me.",
    "I can begin with something solid.",
    "There is something here that I can use.",
    "You give me something to hold on to.",
    "Credit where it is due.",
    "Good things first.",
    "Some of this I would put on the board straight away.",
    "My notes begin with a plus.",
    "I know which line I would read to the others.",
    "On {point} you give me something.",
    "I came for {point}, so I begin there.",
    "My first look goes to {point}.",
    "Since {point} is where I look first, let me begin there.",
    "To {point} first, because that is my corner.",
];

/// Begins a take on a strong answer.
pub(crate) const OPENS_STRONG: &[&str] = &[
    "I do not have to dig here.",
    "Most of what I listen for is in this answer.",
    "This is a strong answer, and I can say why.",
    "My page is full, and mostly on the good side.",
    "Here is an answer that I can work with from end to end.",
    "You make my job easy.",
    "I would gladly hear more of this.",
    "Very little is left for me to ask.",
    "This one stands up when I lean on it.",
    "Plenty here holds weight.",
];

/// Begins a take on a weak answer that still has something in it.
pub(crate) const OPENS_FAINT: &[&str] = &[
    "There is one thing to build on.",
    "I looked hard, and I did find something.",
    "Not all of it is thin.",
    "Let me start with the part I can use.",
    "One line gives me a handle.",
    "It begins better than it goes on.",
    "Something is there, and I want to name it first.",
    "I will take the good part first, because there is one.",
];

/// A praise with its quote.
pub(crate) const PRAISES: &[&str] = &[
    "{shows}: {quote}.",
    "{shows} when you say {quote}.",
    "{quote} is where {shows}.",
    "{shows}, and I can put my finger on it: {quote}.",
    "The line I marked is {quote}: {shows}.",
    "With {quote}, {shows}.",
    "What holds for me is {quote}, because {shows}.",
    "{shows}. I have it in your own words: {quote}.",
    "Take {quote}: {shows}.",
    "When you say {quote}, {shows}.",
    "I wrote down {quote}, because {shows}.",
    "In my notes it says {quote}. There {shows}.",
    "{quote}. Right there, {shows}.",
    "Where it works for me is {quote}: {shows}.",
    "{quote} is {held}.",
    "When you say {quote}, I hear {held}.",
    "I hear {held} in {quote}.",
    "What I can use is {held}: {quote}.",
    "You give me {held}: {quote}.",
    "{quote}: that is {held}.",
    "What I listen for is {held}, and {quote} is exactly that.",
    "The words I keep are {quote}. That is {held}.",
    "For me the answer turns on {quote}, because {shows}.",
    "There it is, {held}: {quote}.",
];

/// What a quote that was just said is worth.
pub(crate) const PRAISES_AFTER: &[&str] = &[
    "There {shows}.",
    "With that {shows}.",
    "That is {held}.",
    "So {shows}, and I give you that.",
    "It tells me that {shows}.",
    "I count it, because {shows}.",
    "To me that is {held}.",
    "In those words {shows}.",
];

/// A praise of something weak, with its quote.
pub(crate) const PRAISES_FAINT: &[&str] = &[
    "{quote} is {held}, and I can start from there.",
    "At least {shows}: {quote}.",
    "With {quote}, {shows}, and that much I can use.",
    "I can do something with {quote}: {shows}.",
    "What there is sits in {quote}: {shows}.",
    "In {quote} I get {held}, if only briefly.",
    "So far {shows}: {quote}.",
    "One line I can work with is {quote}, because {shows}.",
    "{shows}, if only in passing: {quote}.",
    "You do give me {held}: {quote}.",
];

/// A praise of what the persona's own criterion asks.
pub(crate) const PRAISES_OWN: &[&str] = &[
    "I ask the same thing of everyone. {own} {quote} speaks to it.",
    "My own question is always the same. {own} With {quote} you give me an answer.",
    "{own} That is what I ask, and {quote} goes to it.",
    "What I bring to this table is one question. {own} You answer it with {quote}.",
    "{quote} is the line for me, because I ask one thing of everybody. {own}",
    "{own} I heard an answer in {quote}.",
    "For me it comes down to this. {own} I have {quote}, and that counts.",
    "There is a question I never skip. {own} In {quote} I find something on it.",
];

/// A second praise with its quote.
pub(crate) const SECONDS: &[&str] = &[
    "And {shows2}: {quote2}.",
    "Then there is {quote2}, where {shows2}.",
    "{quote2} adds to it: {shows2}.",
    "I also marked {quote2}, because {shows2}.",
    "Add {quote2}, and I have {held2} as well.",
    "Beside it I put {quote2}, which is {held2}.",
    "On top of that {shows2}: {quote2}.",
    "The same goes for {quote2}, where {shows2}.",
    "{quote2} is {held2}, and that helps.",
    "Just as useful is {quote2}: {shows2}.",
    "It does not stop there: {quote2} is {held2}.",
    "Next to that, {quote2} gives me {held2}.",
    "You back it up with {quote2}, where {shows2}.",
    "What makes it firmer is {quote2}: {held2}.",
];

/// Two praises at once; the second quote comes later in the answer.
pub(crate) const PAIRS: &[&str] = &[
    "From {quote} to {quote2} you keep me with you: first {shows}, then {shows2}.",
    "I marked two places. In {quote} {shows}, and in {quote2} {shows2}.",
    "Two lines carry it for me: {quote}, where {shows}, and later {quote2}, where {shows2}.",
    "{quote} is {held}, and {quote2} is {held2}. Both count with me.",
    "First comes {quote}, which is {held}, and later {quote2}, where {shows2}.",
    "You have me with {quote}, because {shows}, and you keep me with {quote2}.",
    "What I take from it is {held} in {quote}, and {held2} in {quote2}.",
    "Between {quote} and {quote2} I get both {held} and {held2}.",
];

/// What a praise on a criterion rated 4 or 5 amounts to.
pub(crate) const COMMENTS_STRONG: &[&str] = &[
    "For {point} that is what I listen for.",
    "On {point} I need no convincing.",
    "It counts for a lot with me.",
    "I would put weight on that.",
    "That does not need any polish.",
    "There I would not ask twice.",
    "So {point} is in good hands here.",
    "I believe it because it is told plainly.",
    "More I cannot ask for on {point}.",
    "I do not need a follow-up there.",
    "This part I would defend in front of anyone.",
    "It is the kind of evidence I can pass on.",
];

/// What a praise on a criterion rated 3 amounts to.
pub(crate) const COMMENTS_FAIR: &[&str] = &[
    "That gets me half of the way on {point}.",
    "It is a start on {point}, and not yet the whole of it.",
    "So {point} is there in outline.",
    "I take it as a fair start on {point}.",
    "That is enough to ask the next question.",
    "There is more to {point} than that, but it is a start.",
    "On {point} I am interested, and not yet sure.",
    "I can build on that, and I would like a second brick.",
    "For {point} it is a beginning.",
];

/// What a praise on a criterion rated 1 or 2 amounts to.
pub(crate) const COMMENTS_FAINT: &[&str] = &[
    "By itself that is thin for {point}.",
    "It is one piece of {point}, and the rest is missing.",
    "On {point} I need more than that.",
    "That alone does not carry {point}.",
    "It points the right way and stops.",
    "For {point} that is a first step.",
    "I would like to see it grown into more.",
    "There is room above that on {point}.",
];

/// Ends a take on a strong answer.
pub(crate) const ENDS_STRONG: &[&str] = &[
    "That is most of what I ask for.",
    "The rest is detail.",
    "I come out of this with few questions.",
    "I would be glad to take this one further.",
    "There is little I would change.",
    "If the rest of the loop sounds like this, I am easily persuaded.",
    "I could repeat this story and lose nothing.",
    "My questions from here on are curiosity, not doubt.",
];

/// Begins a take on an answer in which nothing good was found.
pub(crate) const OPENS_EMPTY: &[&str] = &[
    "I will be plain, because that is more use to you.",
    "I have to be honest: I came away with little to hold on to.",
    "I can only go by what is on the page.",
    "There may well be a story here, and I have not heard it yet.",
    "This leaves me with more questions than notes.",
    "I want to be fair to you, so I stay with what was said.",
    "Nothing in this lets me say yes yet.",
    "My page stayed nearly empty, and I do not like that.",
    "I listened for one thing that I could hold on to.",
    "Better that you hear it here than after the loop.",
];

/// Ends a take on a weak answer.
pub(crate) const ENDS_WEAK: &[&str] = &[
    "None of that says you cannot do it. It says that I have not seen it.",
    "I would hear it again with that in it.",
    "That can be mended, and it is worth mending.",
    "A second telling could change this.",
    "It may all have happened. I need to hear it.",
    "Tell it once more with that in it, and I will listen afresh.",
    "You may have it up your sleeve. Put it on the table.",
    "I judge the answer here, not you.",
    "The story may be better than this telling of it.",
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
];
