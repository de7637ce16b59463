//! Lines of round 3, said to colleagues: "you" is the colleagues, "they" is the candidate.
//!
//! Slots: `{colleague}`; `{quote}` (the answer's words); `{shows}`, `{lacks}` (clauses about the candidate); `{held}`, `{missing}`
//! (noun phrases); `{point}` (the criterion); `{vote}` and `{vote0}` (recommendations: "lean hire").

/// Begins the closing of someone who did not move.
pub(crate) const STAYED: &[&str] = &[
    "I end where I began.",
    "My view has not changed.",
    "I have listened, and I stay where I was.",
    "Nothing has moved me, and I did listen for it.",
    "Where I started is where I finish.",
    "I leave the table as I came to it.",
    "My marks stand as they are.",
    "After all of that I have not shifted.",
    "I hold my place.",
    "The discussion has made me surer, not different.",
    "For me it comes out as it went in.",
    "I weighed what I heard and kept my marks.",
];

/// Begins the closing of someone who moved up.
pub(crate) const WARMED: &[&str] = &[
    "I end a little warmer than I began.",
    "This table has moved me, and upwards.",
    "I come out higher than I went in.",
    "Listening paid off, and I end above where I began.",
    "I was a shade too strict at the start.",
    "My view got better on the way.",
    "I finish a step above my opening.",
    "The talk has shifted me in their favour.",
    "I have come up since the first round.",
];

/// Begins the closing of someone who moved down.
pub(crate) const COOLED: &[&str] = &[
    "I end a little cooler than I began.",
    "This table has moved me, and downwards.",
    "I come out lower than I went in.",
    "I was a shade too kind at the start.",
    "I finish a step below my opening.",
    "The talk has shifted me, and not in their favour.",
    "I have come down since the first round.",
    "My view got more careful on the way.",
];

/// What moved someone up in the rounds before.
pub(crate) const BECAUSE_UP: &[&str] = &[
    "{colleague} moved me on {point} with {quote}.",
    "It was {colleague} who held up {quote}, and that lifted {point} for me.",
    "What did it was {quote}, which {colleague} had for {point} and I did not.",
    "On {point} {colleague} had the better line, {quote}.",
    "{colleague}'s {quote} is why {point} went up for me.",
    "I owe that to {colleague} and to {quote}, which bears on {point}.",
    "{quote} did it, and {colleague} was the one who held it up. It bears on {point}.",
    "The reason is {point}, where {colleague} showed me {quote}.",
];

/// What moved someone down in the rounds before.
pub(crate) const BECAUSE_DOWN: &[&str] = &[
    "{colleague} moved me on {point} with {quote}.",
    "It was {colleague} who held up {quote}, and that cost {point} a step for me.",
    "What did it was {quote}, which {colleague} marked and I had let pass on {point}.",
    "{colleague}'s {quote} is why {point} went down for me.",
    "I owe that to {colleague} and to {quote}, which weighs on {point}.",
    "The reason is {point}, where {colleague} showed me {quote}.",
];

/// Grants a push-back in the closing, and moves up.
pub(crate) const CONCEDES: &[&str] = &[
    "{colleague}, you had a point on {point}: {quote} counts, and I go up a step.",
    "{colleague} pushed me on {point}, and with {quote} I give way by a step.",
    "I give {colleague} the point on {point}. {quote} is worth a step up.",
    "On {point} {colleague} is right to hold up {quote}, so I move up a step.",
    "I said too little was there on {point}. {colleague} has {quote}, and I go up a step.",
    "{colleague}'s {quote} stands, and on {point} I come up a step.",
    "{colleague}, I take {quote} from you. On {point} that is one step up.",
    "After {colleague}'s push I put {point} a step higher, for {quote}.",
];

/// Hears a push-back in the closing, and stays.
pub(crate) const HOLDS: &[&str] = &[
    "{colleague}, I heard you on {point}, and I keep my mark: {lacks}.",
    "{colleague} pushed me on {point}. I looked again, and {lacks}.",
    "On {point} I do not follow {colleague}, because {lacks}.",
    "I took {colleague}'s push on {point} seriously. It still leaves me without {wanted}.",
    "{colleague}, on {point} we will have to differ. I still want to hear {hear}.",
    "To {colleague} I would say that {point} needs {wanted}, and I do not have it.",
    "{colleague} and I part on {point}, and that is fine. For me {lacks}.",
    "What {colleague} holds against me on {point} is fair, and it does not give me {wanted}.",
];

/// Grants a colleague's line without moving.
pub(crate) const TAKES_ALONG: &[&str] = &[
    "I take {colleague}'s line with me, {quote}, and it does not change my marks.",
    "{colleague}'s {quote} is a fair point, and it sits outside my questions.",
    "I heard {colleague} on {quote}. It helps them, if not on my marks.",
    "What {colleague} has in {quote} is good to know, and it does not touch my marks.",
    "{colleague}, {quote} is a good find. My marks hang on other things.",
    "With {colleague} I see {quote}, and my questions lie next to it.",
    "{quote} is {colleague}'s to weigh, and I do not argue with it.",
    "I would not argue with {colleague} about {quote}. I look elsewhere.",
];

/// The line that a speaker keeps.
pub(crate) const KEEPS: &[&str] = &[
    "What I keep is {quote}: {shows}.",
    "The line that stays is {quote}, because {shows}.",
    "For them speaks {quote}, where {shows}.",
    "I carry {quote} out of this room, which is {held}.",
    "In the end it is {quote} for me: {held}.",
    "When I think of this answer I will think of {quote}, where {shows}.",
    "It rests on {quote}, which is {held}.",
    "{quote} still carries it for me.",
    "My best line remains {quote}, because {shows}.",
    "{quote} is {held}, and I have not heard a word against it.",
];

/// What still weighs, where nothing good was found.
pub(crate) const STILL: &[&str] = &[
    "It is still so that {lacks}.",
    "What weighs is that {lacks}.",
    "For me {lacks}, and nobody could show me otherwise.",
    "I still do not have {wanted}.",
    "The gap that decides it is {hear}.",
    "In the end {lacks}.",
    "I went back for {wanted} and came away without it.",
    "My reason is short: {lacks}.",
];

/// What still weighs, over a flag.
pub(crate) const STILL_FLAGGED: &[&str] = &[
    "What weighs is {quote}, because {says}.",
    "I cannot get past {quote}, where {says}.",
    "It is {quote} that decides it, because {says}.",
    "{quote} still stands there: {says}.",
    "My reason is {quote}: {says}.",
    "In the end it is {quote}, and there {says}.",
    "I am left with {quote}, where {says}.",
    "Nothing said here takes back {quote}, where {says}.",
];

/// What would change a mind.
pub(crate) const WOULD_CHANGE: &[&str] = &[
    "What would change my mind is {missing}.",
    "Show me {hear}, and I would go higher.",
    "I would look again at {point} for {missing}.",
    "One thing could still lift it: {missing}.",
    "To change my mind I would need {missing}.",
    "If a follow-up brought {missing}, I would move.",
    "Bring me {missing}, and we talk again.",
    "For more than that I would have to hear {hear}.",
    "{missing} would move me.",
    "What I would still reopen it for is {missing}.",
    "Give me {missing}, and {point} looks different.",
    "I can be moved, by {missing}.",
];

/// The same, where what would change the mind was just said.
pub(crate) const WOULD_CHANGE_THAT: &[&str] = &[
    "That is the one thing that would change my mind.",
    "Bring me that, and I would move.",
    "With that I would look again.",
    "A good answer there would change my mind.",
    "On that alone I can still be moved.",
    "Nothing else stands between me and a better vote.",
    "If a follow-up settles that, I go higher.",
    "I would reopen it for that.",
];

/// What is left to ask of an answer that needs nothing more.
pub(crate) const WOULD_COMPLETE: &[&str] = &[
    "All that I would still ask for is {missing}.",
    "The one thing left to hear is {hear}.",
    "Even so, I would use a follow-up for {missing}.",
    "What is left to hear is {hear}.",
    "It would be complete with {missing}.",
    "I do not need it for my vote, but I would like {missing}.",
    "For the fun of it I would still ask for {missing}.",
    "Only a line that I misread could change my mind, though I would enjoy {missing}.",
];

/// There is nothing left to wait for.
pub(crate) const NOTHING_LEFT: &[&str] = &[
    "To change my mind somebody would have to show me a line that I misread.",
    "I have no question left that would change it.",
    "Only new facts would change my mind now.",
    "There is nothing more that I am waiting for.",
    "What would change my mind is not in this answer, and I do not expect it.",
    "I am not waiting for anything more.",
    "It would take something from outside this answer to change that.",
    "For me everything that I ask about is there.",
];

/// The vote.
pub(crate) const VOTES: &[&str] = &[
    "So I say {vote}.",
    "My recommendation is {vote}.",
    "I end at {vote}.",
    "That makes it a {vote} for me.",
    "For me it is a {vote}.",
    "Put me down for {vote}.",
    "I vote {vote}.",
    "As it stands, {vote}.",
    "From my chair, {vote}.",
    "My vote is {vote}.",
    "On what I have, {vote}.",
];

/// The vote, right after what would change it.
pub(crate) const VOTES_UNTIL: &[&str] = &[
    "Until then it is {vote}.",
    "Without it I say {vote}.",
    "For now I stay at {vote}.",
    "As long as I do not have that, {vote}.",
    "So far it is {vote}.",
    "Today I say {vote}.",
    "On what I have, {vote}.",
    "My vote today is {vote}.",
];

/// The vote, after a change.
pub(crate) const VOTES_MOVED: &[&str] = &[
    "I came in at {vote0} and I leave at {vote}.",
    "That takes me from {vote0} to {vote}.",
    "My {vote0} becomes a {vote}.",
    "It was {vote0} before we spoke, and now it is {vote}.",
    "So {vote0} turns into {vote}.",
    "I arrived with {vote0}, and I go with {vote}.",
    "Where I had {vote0}, I now say {vote}.",
    "From {vote0} I move to {vote}.",
];

/// The vote, held down by a floor.
pub(crate) const VOTES_FLOOR: &[&str] = &[
    "For me {point} is a floor, it was not reached, and so it is {vote}.",
    "I do not go above {vote} while {point} is that low.",
    "Everything else aside, {point} is a must for me, and that makes it {vote}.",
    "Without {point} I stop at {vote}.",
    "My rule is {point} first, so I stay at {vote}.",
    "As long as {point} is missing, {vote} is as far as I go.",
];

/// The vote, held down by a flag.
pub(crate) const VOTES_FLAG: &[&str] = &[
    "{quote} is a line that I do not look past, so I stop at {vote}.",
    "After {quote} I do not go above {vote}.",
    "With {quote} in it, {vote} is as far as I go.",
    "For me {quote} settles it, and that makes it {vote}.",
    "What is said in {quote} is one of the few things that I do not weigh. It is {vote}.",
    "I stop at {vote}, because of {quote}.",
];
