//! Lines of round 3, said to the candidate: "you" is the candidate, colleagues are spoken of.
//!
//! Slots: `{colleague}`; `{quote}` (the answer's words); `{point}` (the criterion); `{hear}`, `{wanted_wh}`, `{wanted_np}` (what is
//! still missing); `{vote}`, `{vote0}` and `{up}` (recommendations, with their article where there is one).

/// What moved someone up in the rounds before.
pub(crate) const BECAUSE_UP: &[&str] = &[
    "{colleague} moved me on {point}, with {quote}.",
    "I'm higher on {point} than I was, and {colleague} is the reason: {quote}.",
    "{colleague} held up {quote}, and it took me up on {point}.",
    "It took {colleague} to show me what {quote} says about {point}.",
    "I owe {colleague} a second look at {quote}, and it helped you on {point}.",
    "What changed my view of {point} was {quote}, which {colleague} had and I had missed.",
];

/// What moved someone down in the rounds before.
pub(crate) const BECAUSE_DOWN: &[&str] = &[
    "{colleague} moved me down on {point}, with {quote}.",
    "{colleague} stopped at {quote}, and it cost you a step on {point} with me.",
    "I'm lower on {point} than I was, because of {quote} and {colleague}'s reading of it.",
    "I had let {quote} pass. {colleague} hadn't, and on {point} that counts.",
    "What {colleague} marked, {quote}, weighs on {point} for me now.",
    "After {colleague} brought up {quote}, {point} looks weaker to me.",
];

/// The same where the words have been heard often enough.
pub(crate) const BECAUSE_UP_BARE: &[&str] = &[
    "{colleague} moved me on {point}.",
    "I'm higher on {point} than I was, and {colleague} is the reason.",
    "On {point} I owe {colleague} a second look, and it helped you.",
    "{colleague} had seen more in {point} than I had, and I followed.",
];

/// The same for a step down.
pub(crate) const BECAUSE_DOWN_BARE: &[&str] = &[
    "{colleague} moved me down on {point}.",
    "I'm lower on {point} than I was, and {colleague} is the reason.",
    "On {point} {colleague} saw what I had let pass, and it cost you a step with me.",
    "{point} looks weaker to me than it did, after {colleague}.",
];

/// Grants what a colleague has, and moves up.
pub(crate) const CONCEDES: &[&str] = &[
    "{colleague} pushed me on {point} and was right: {quote} counts, so I go up a step.",
    "I give {colleague} the point on {point}, since {quote} is worth a step up.",
    "I said that too little was there on {point}. {colleague} has {quote}, and I go up a step.",
    "After {colleague}'s push I put {point} a step higher, for {quote}.",
    "{colleague} found {quote}, and I can't leave {point} where I had it. A step up.",
    "On {point} I've come round by a step, because {colleague} has {quote}.",
];

/// The same where the words have just been quoted.
pub(crate) const CONCEDES_QUOTED: &[&str] = &[
    "That line is {colleague}'s answer to me on {point}, and I go up a step for it.",
    "{colleague} pushed me on {point} with the same line, so I go up a step.",
    "With that line {colleague} was right to push me on {point}. A step up.",
];

/// Takes up what a colleague holds against the answer, and moves down.
pub(crate) const YIELDS: &[&str] = &[
    "I gave you more on {point} than {quote} bears. {colleague} saw it, and I go down a step.",
    "{colleague} has {quote} against you, and on {point} that costs a step with me.",
    "I can't hear {quote} as {colleague} does and leave {point} where I had it. A step down.",
    "With {quote} {colleague} has a point that touches {point}, so I come down a step.",
    "What {colleague} marked in {quote} is on my side of it too: {point} loses a step.",
    "I came in too high on {point}. {colleague} stopped at {quote}, and now I do, a step lower.",
];

/// The same where the words have just been quoted.
pub(crate) const YIELDS_QUOTED: &[&str] = &[
    "{colleague} holds that line against you, and on {point} I come down a step for it.",
    "For that line {colleague} marked you down, and on {point} so do I, by a step.",
    "That line costs you a step on {point} with me, as {colleague} saw first.",
];

/// Hears a push-back, and stays.
pub(crate) const HOLDS: &[&str] = &[
    "{colleague} pushed me on {point}, and I still don't hear {hear}.",
    "I know what {colleague} has on {point}. I'm still waiting to hear {hear}.",
    "On {point} {colleague} and I differ, and I'd still want to hear {hear}.",
    "{colleague}'s line on {point} helps, and I still have to guess {wanted_wh}.",
    "I took {colleague}'s push on {point} seriously. What I came for is {hear}.",
    "What {colleague} holds against me on {point} is fair. It doesn't tell me {wanted_wh}.",
];

/// A colleague and this speaker both rate something high.
pub(crate) const AGREED: &[&str] = &[
    "{colleague} and I both give you {point}.",
    "On {point} you had {colleague} and me.",
    "You heard {colleague} on {point}, and I'd say the same.",
    "With {colleague} I come down on your side about {point}.",
    "Two of us, {colleague} and I, would sign {point}.",
    "{colleague} said it about {point}, and I back it.",
    "{colleague} likes you for {point}, and I see why.",
    "On {point} I'm with {colleague}, and on your side.",
    "Like {colleague}, I count {point} in your favour.",
];

/// A colleague and this speaker both rate something low.
pub(crate) const AGREED_POOR: &[&str] = &[
    "{colleague} and I are both short on {point}.",
    "You heard {colleague} on {point}, and I have the same gap.",
    "On {point} neither {colleague} nor I could help you.",
    "{colleague} and I both stop at {point}.",
    "{colleague} missed it too: {point}.",
    "I went back for {point} after hearing {colleague}, and came away as I went.",
    "{colleague} put a finger on {point}, and so would I.",
    "What {colleague} said about {point} is what I'd have said.",
    "Like {colleague}, I stop at {point}.",
];

/// The vote, and what would lift it to the next.
pub(crate) const WISHES_UP: &[&str] = &[
    "I'm at {vote}, and if I heard {hear}, I'd be at {up}.",
    "Today I say {vote}; let me hear {hear}, and I say {up}.",
    "Tell me {wanted_wh}, and my {vote} becomes {up}.",
    "Give me {wanted_np}, and my {vote} becomes {up}.",
    "For {up} I'd have to hear {hear}, so for now it is {vote}.",
    "It is {vote} from me, and it would be {up} if I heard {hear}.",
    "What stands between {vote} and {up} is {hear}.",
    "I vote {vote}, and I change that to {up} once I get to hear {hear}.",
    "My vote is {vote}, one good sentence short of {up}: I'd want to hear {hear}.",
    "So {vote}, and you'd have {up} if I knew {wanted_wh}.",
    "Right now that is {vote}, which turns into {up} when I know {wanted_wh}.",
    "I leave it at {vote}, and I'd trade it for {up} if you told me {wanted_wh}.",
    "Say {wanted_wh}, and you move me from {vote} to {up}.",
    "For me it's {vote}, and {up} is within reach once I hear {hear}.",
    "I'd write down {vote} today, and {up} the day I hear {hear}.",
    "Add {wanted_np}, and I go from {vote} to {up}.",
    "From {vote} to {up} it takes {wanted_np}.",
    "You get {vote} from me, and you'd get {up} for telling me {wanted_wh}.",
];

/// The vote, and what would move this reviewer, though not over the next line.
pub(crate) const WISHES: &[&str] = &[
    "I'm at {vote}, and what could move me is {hear}.",
    "Today I say {vote}, and I'd look again if I heard {hear}.",
    "It's {vote} from me until you come back and tell me {wanted_wh}.",
    "My vote is {vote}, and I'd open it again to hear {hear}.",
    "So {vote}, and next time begin with {hear}.",
    "I vote {vote}, and to change my mind I'd have to hear {hear}.",
    "That makes it {vote}, and the first thing I'd want to hear is {hear}.",
    "I leave it at {vote}, still waiting to hear {hear}.",
    "For now it's {vote}, since I'd have to guess {wanted_wh}.",
    "I can't go past {vote} without {wanted_np}.",
    "I stop at {vote} until I hear {hear}.",
    "You get {vote} from me for now, and my ear for {hear}.",
    "I'd write down {vote} today, and ask you next time to tell me {wanted_wh}.",
    "For me it's {vote}, and the first step up from there is {hear}.",
    "Put me down for {vote}, and down for a second look once I hear {hear}.",
    "{vote}, then, until you tell me {wanted_wh}.",
    "Still {vote}, and still waiting to hear {hear}.",
    "As it stands that's {vote}, and it would help most to hear {hear}.",
];

/// The best vote there is, and what is left to be curious about.
pub(crate) const WISHES_BEST: &[&str] = &[
    "I vote {vote}, and out of curiosity I'd still like to hear {hear}.",
    "It's {vote}, and only a line I misread could change my mind, though I'd enjoy hearing {hear}.",
    "You have my {vote}, and the one thing I'd still like to hear is {hear}.",
    "My vote is {vote}, and what I'd ask over lunch is {hear}.",
    "{vote} from me, with one thing left to hear: {hear}.",
    "I say {vote}, and I'd say it without ever hearing {hear}.",
];

/// The vote, where there is nothing to wait for.
pub(crate) const VOTES: &[&str] = &[
    "I vote {vote}, and only new facts would change that.",
    "It's {vote} from me, and I'm not waiting for anything more.",
    "My vote is {vote}, and to change it somebody would have to show me a line that I misread.",
    "So I say {vote}, and what would move me isn't in this answer.",
    "I leave it at {vote}, with no question left.",
    "That makes it {vote}, unless I've misread you.",
];

/// The vote, after a change.
pub(crate) const VOTES_MOVED: &[&str] = &[
    "I came in at {vote0} and I leave at {vote}.",
    "That takes me from {vote0} to {vote}.",
    "It was {vote0} before we spoke, and now it's {vote}.",
    "I arrived with {vote0}, and I go with {vote}.",
    "Where I had {vote0}, I now say {vote}.",
    "From {vote0} I move to {vote}.",
];

/// The vote, held down by a floor.
pub(crate) const VOTES_FLOOR: &[&str] = &[
    "I need {point} before I go above {vote}, so {vote} it is.",
    "While {point} is that low I don't go above {vote}.",
    "Everything else aside, {point} is a must for me, and that makes it {vote}.",
    "I stop at {vote}, because {point} is where I won't bend.",
    "My rule is {point} first, so I stay at {vote}.",
    "As long as {point} is missing, {vote} is as far as I go.",
];

/// The vote, held down by a flag.
pub(crate) const VOTES_FLAG: &[&str] = &[
    "{quote} is a line I don't look past, so I stop at {vote}.",
    "After {quote} I don't go above {vote}.",
    "With {quote} in it, {vote} is as far as I go.",
    "{quote} settles it for me, and that makes it {vote}.",
    "There are few things I won't weigh against others, and {quote} is one. It's {vote}.",
    "I stop at {vote}, because of {quote}.",
];

/// What would still move a reviewer, after the vote was said.
pub(crate) const WOULD_MOVE: &[&str] = &[
    "What would change my mind is {hear}.",
    "I'd look again if I heard {hear}.",
    "Tell me {wanted_wh}, and I look again.",
    "Come back and tell me {wanted_wh}, and we talk.",
    "I'd open it again to hear {hear}.",
    "Bring me {wanted_np}, and I'd move.",
];

/// What has been said would change it, and is not said again.
pub(crate) const WOULD_MOVE_THAT: &[&str] = &[
    "A good answer there would change my mind.",
    "On that alone I can still be moved.",
    "Bring me that, and I'd move.",
    "I'd look again for that.",
    "If a follow-up settles that, I go higher.",
    "With that on the page I'd think again.",
];

/// The vote, where what would change it was just said.
pub(crate) const VOTES_THAT: &[&str] = &[
    "I vote {vote}, and that is the first thing that could change it.",
    "So it's {vote}, and I'd look again with that told.",
    "For now that means {vote}, and a real answer there would move me.",
    "Until I hear that, it's {vote}.",
    "It comes to {vote}, and mending that would change my mind sooner than anything else.",
    "I'm at {vote} today, and that is just what could change it.",
    "That's why I say {vote}; tell me that part, and I'd think again.",
    "I leave it at {vote}, with that one wish.",
    "My vote is {vote}, and the way up begins right there.",
    "{vote}, then, and not for good: that part can be told.",
    "With that missing I say {vote}, and with that told I'd listen again.",
    "I put down {vote}, in pencil, because that can still be told.",
    "Hence {vote}, which one honest paragraph could change.",
    "You can have a better vote than {vote} for telling me that.",
    "Today it adds up to {vote}, and to a second hearing if you bring me that.",
    "I say {vote}, about this telling of it and not about you.",
    "Then it's {vote}, and I'd change my mind for that piece alone.",
    "So far {vote}, and the next step is the one I just named.",
];

/// The same where the vote is a good one.
pub(crate) const VOTES_THAT_GOOD: &[&str] = &[
    "It's {vote} from me, with that one wish.",
    "I vote {vote}, and that is a wish and no condition.",
    "My vote is {vote}, and that is where I'd go on in the next talk.",
    "So {vote}, and that stays on my list of questions.",
    "I say {vote}, and I'd like to hear that part too.",
    "{vote} it is, with that as a note in the margin.",
    "You have {vote} from me, and that to think about.",
    "I put down {vote}, and that is what I'd ask over lunch.",
    "That leaves me at {vote}, with one question open.",
    "For me it's {vote}, and that would round it off.",
    "I leave it at {vote}, and I'd be glad to hear that as well.",
    "{vote} from me, and that for the next time you tell it.",
];

/// What brings in what still weighs.
pub(crate) const TURNS_STILL: &[&str] = &[
    "One thing weighs for me: ",
    "I keep coming back to one thing: ",
    "",
    "In the end it's this: ",
    "My reason is short: ",
    "",
    "Having heard everyone: ",
    "Where I'm left: ",
    "",
    "What decides it for me: ",
    "At the end of the round: ",
    "",
    "If I had to put it in a line: ",
    "It comes down to this: ",
    "",
    "I leave with one thing open: ",
    "After three rounds: ",
    "",
];
