//! Who acts in a sentence, and whether it is told as something that happened.

use crate::lexicon::Class;
use crate::tokens::{Gap, Token, Word};

/// What the grammar of a sentence says, told from its words alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "these are independent observations, not a state")]
pub(crate) struct Grammar {
    /// The candidate did something: "I rang", "I'd moved", or a past verb with the "I" left out.
    pub(crate) i_did: bool,
    /// "We" did something.
    pub(crate) we_did: bool,
    /// Somebody else did something, and neither "I" nor "we" occurs.
    pub(crate) others_only: bool,
    /// It is imagined: "I would sit down with them", "if that happened". Not a past conditional ("had I asked, …").
    pub(crate) imagined: bool,
    /// It is a habit or advice, not an occasion: "I always try to", "you should".
    pub(crate) general: bool,
    /// It has a verb in the past.
    pub(crate) past: bool,
    /// The candidate did something that others could have seen: not only was, had, knew, felt.
    pub(crate) i_acted: bool,
    /// The candidate tells how they work: "I make a list first".
    pub(crate) i_do: bool,
    /// It says how things were, and nothing that anybody did: "it was a great experience".
    pub(crate) remark: bool,
}

impl Grammar {
    /// All that was observed, for the sentence model.
    pub(crate) fn observations(self) -> [bool; 9] {
        [
            self.i_did,
            self.we_did,
            self.others_only,
            self.imagined,
            self.general,
            self.past,
            self.i_acted,
            self.i_do,
            self.event(),
        ]
    }

    /// Whether it is told as something that happened.
    pub(crate) fn event(self) -> bool {
        let habit = self.general && !self.i_did && !self.we_did;
        self.past && !(self.imagined || self.remark || habit)
    }
}

/// How many words may stand between a subject and its verb.
const REACH: usize = 4;

/// Reads the grammar of a sentence.
pub(crate) fn grammar(tokens: &[Token]) -> Grammar {
    let tokens = without_ornaments(tokens);
    let mut grammar = Grammar::default();
    let mut conditional_past = false;
    let has = |class: Class| tokens.iter().any(|token| token.class.is(class));
    for (at, token) in tokens.iter().enumerate() {
        let rest = tokens.get(at + 1..).unwrap_or_default();
        if token.word == Word::of("i") {
            match verb_after(rest) {
                Verb::Imagined if ahead_in_the_past(tokens, at) => {}
                Verb::Past => {
                    grammar.i_did = true;
                    grammar.i_acted |= acts(rest);
                }
                Verb::Imagined => grammar.imagined = true,
                Verb::Habit => grammar.general = true,
                Verb::PastConditional => conditional_past = true,
                Verb::Other => grammar.i_do |= does(rest),
            }
        } else if token.word == Word::of("we") {
            match verb_after(rest) {
                Verb::Past => grammar.we_did = true,
                Verb::Imagined => grammar.imagined = true,
                Verb::Habit => grammar.general = true,
                Verb::PastConditional => conditional_past = true,
                Verb::Other => {}
            }
        } else if token.word == Word::of("you") && matches!(verb_after(rest), Verb::Imagined | Verb::Other) {
            grammar.general = true;
        }
        if token.class.is(Class::PAST) && !is_participle(tokens, at) {
            grammar.past = true;
        }
    }
    if begins_with_past(tokens) && !has(Class::WE) {
        grammar.i_did = true;
        grammar.i_acted = true;
    }
    if tokens.iter().any(|token| PAST_AUXILIARY.contains(&token.word)) {
        grammar.past = true;
    }
    let first = tokens.first().map(|token| token.word);
    if first == Some(Word::of("if")) && !grammar.past && !conditional_past {
        grammar.imagined = true;
    }
    // "Had I asked, I would have known": about the past after all.
    if conditional_past || (first == Some(Word::of("had")) && has(Class::MODAL)) {
        grammar.imagined = false;
        grammar.i_did = false;
        grammar.i_acted = false;
        grammar.past = false;
    }
    grammar.others_only = !has(Class::I.with(Class::WE)) && !grammar.i_did && has(Class::THEY);
    grammar.remark = is_remark(tokens);
    grammar
}

/// Whether a sentence says no more than how it all was: "all in all it was a very valuable experience for everyone
/// involved". Not where "I" or "we", a number or a name occurs, or where anything was done: "it was called off", "it was fine
/// until the pump broke".
fn is_remark(tokens: &[Token]) -> bool {
    const WHOLE: [Word; 5] =
        [Word::of("it"), Word::of("this"), Word::of("that"), Word::of("everything"), Word::of("all")];
    const WAS: [Word; 2] = [Word::of("was"), Word::of("been")];
    let Some(was) = tokens.iter().position(|token| WAS.contains(&token.word)) else { return false };
    let beside = |token: &&Token| !token.class.is(Class::AUXILIARY.with(Class::ADVERB));
    let subject = tokens[..was].iter().rfind(beside);
    let tells = |token: &Token| {
        let done =
            token.class.is(Class::PAST) && !WAS.contains(&token.word) && token.word != Word::of("involved");
        done || token.class.is(Class::I.with(Class::WE).with(Class::NUMBER)) || token.word == Word::NAME
    };
    subject.is_some_and(|subject| WHOLE.contains(&subject.word)) && !tokens.iter().any(tells)
}

/// Whether what "I would" do at this place is what was said or meant back then: "I told her I would ring by noon", "set
/// every parent an hour I'd call back". Not where it hangs on a condition or an occasion, nor behind a comma or an "and".
fn ahead_in_the_past(tokens: &[Token], at: usize) -> bool {
    const OCCASIONS: [Word; 6] = [
        Word::of("when"),
        Word::of("while"),
        Word::of("once"),
        Word::of("after"),
        Word::of("before"),
        Word::of("should"),
    ];
    const JOINING: [Word; 6] = [
        Word::of("and"),
        Word::of("but"),
        Word::of("so"),
        Word::of("then"),
        Word::of("or"),
        Word::of("because"),
    ];
    let before = tokens.get(..at).unwrap_or_default();
    let Some(meant) = before.iter().rposition(|token| token.class.is(Class::AHEAD)) else { return false };
    let hangs = |token: &Token| token.class.is(Class::CONDITION) || OCCASIONS.contains(&token.word);
    // The gap of a token is the one before it.
    let goes_on = |token: &Token| token.after > Gap::None || JOINING.contains(&token.word);
    !before.iter().any(hangs) && !tokens[meant + 1..=at].iter().any(goes_on)
}

/// Whether the past verb after "I" is something that others could have seen.
fn acts(after: &[Token]) -> bool {
    const STATES: [Word; 33] = [
        Word::of("was"),
        Word::of("had"),
        Word::of("did"),
        Word::of("knew"),
        Word::of("felt"),
        Word::of("thought"),
        Word::of("wanted"),
        Word::of("liked"),
        Word::of("loved"),
        Word::of("hated"),
        Word::of("needed"),
        Word::of("believed"),
        Word::of("hoped"),
        Word::of("wished"),
        Word::of("understood"),
        Word::of("remembered"),
        Word::of("seemed"),
        Word::of("saw"),
        Word::of("heard"),
        Word::of("got"),
        Word::of("realised"),
        Word::of("learnt"),
        Word::of("been"),
        Word::of("expected"),
        Word::of("assumed"),
        Word::of("meant"),
        Word::of("noticed"),
        Word::of("worried"),
        Word::of("supposed"),
        Word::of("used"),
        Word::of("became"),
        Word::of("enjoyed"),
        Word::of("tried"),
    ];
    let verb = (0..after.len().min(REACH))
        .find(|&at| after[at].class.is(Class::PAST) && !is_participle(after, at))
        .map(|at| after[at]);
    let denied = after.iter().take(REACH).any(|token| token.class.is(Class::NEGATION));
    !denied && verb.is_some_and(|verb| !STATES.contains(&verb.word))
}

/// Whether a present verb of doing follows "I": told as a way of working.
fn does(after: &[Token]) -> bool {
    const STATES: [Word; 22] = [
        Word::of("am"),
        Word::of("have"),
        Word::of("do"),
        Word::of("know"),
        Word::of("want"),
        Word::of("like"),
        Word::of("love"),
        Word::of("need"),
        Word::of("think"),
        Word::of("believe"),
        Word::of("hope"),
        Word::of("feel"),
        Word::of("can"),
        Word::of("may"),
        Word::of("understand"),
        Word::of("remember"),
        Word::of("mean"),
        Word::of("enjoy"),
        Word::of("'s"),
        Word::of("and"),
        Word::of("not"),
        Word::of("personally"),
    ];
    let verb = after.iter().take(REACH).find(|token| !token.class.is(Class::ADVERB.with(Class::HABIT)));
    verb.is_some_and(|verb| {
        verb.after < Gap::Heavy && !STATES.contains(&verb.word) && verb.class == Class::default()
    })
}

const PAST_AUXILIARY: [Word; 3] = [Word::of("was"), Word::of("had"), Word::of("did")];

/// Whether a past form is none: "I am convinced", "it could be said", "a highly motivated person".
fn is_participle(tokens: &[Token], at: usize) -> bool {
    const STATES: [Word; 9] = [
        Word::of("am"),
        Word::of("is"),
        Word::of("be"),
        Word::of("being"),
        Word::of("get"),
        Word::of("getting"),
        Word::of("feel"),
        Word::of("become"),
        Word::of("stay"),
    ];
    /// Behind these stands a noun or what goes with one.
    const OF_NOUNS: [Word; 11] = [
        Word::of("a"),
        Word::of("an"),
        Word::of("the"),
        Word::of("my"),
        Word::of("our"),
        Word::of("your"),
        Word::of("very"),
        Word::of("highly"),
        Word::of("most"),
        Word::of("well"),
        Word::of("any"),
    ];
    let before = tokens.get(..at).unwrap_or_default();
    let close = before.last().filter(|_| tokens[at].after == Gap::None);
    let between = |token: &Token| {
        token.class.is(Class::ADVERB.with(Class::NEGATION).with(Class::HABIT)) && !token.class.is(Class::PAST)
    };
    // Nothing is a participle across a comma: "as it is, then rang".
    let far = before.iter().rev().take(REACH).position(|token| !between(token));
    let verb = far.map(|far| at - 1 - far).filter(|&verb| {
        tokens.get(verb + 1..=at).is_some_and(|words| words.iter().all(|word| word.after == Gap::None))
    });
    close.is_some_and(|close| OF_NOUNS.contains(&close.word))
        || verb.is_some_and(|verb| STATES.contains(&tokens[verb].word))
}

enum Verb {
    Past,
    Imagined,
    PastConditional,
    Habit,
    Other,
}

/// Whether a word only stands between a modal and its verb: "never", "already".
fn stands_between(token: &Token) -> bool {
    token.class.is(Class::ADVERB.with(Class::NEGATION)) && !token.class.is(Class::PAST.with(Class::AUXILIARY))
}

/// What kind of verb follows a subject.
fn verb_after(tokens: &[Token]) -> Verb {
    let mut modal = None;
    for (at, token) in tokens.iter().take(REACH).enumerate() {
        if at > 0 && token.after >= Gap::Heavy {
            break;
        }
        if token.word == Word::of("'d") {
            // "I'd moved" and "I'd never moved" are "I had"; "I'd move" is "I would".
            let verb = tokens.iter().skip(at + 1).take(REACH).find(|token| !stands_between(token));
            return match verb {
                Some(verb) if verb.word == Word::of("have") => Verb::PastConditional,
                Some(verb) if verb.class.is(Class::PAST) => Verb::Past,
                _ => Verb::Imagined,
            };
        }
        if token.class.is(Class::MODAL) {
            modal = Some(token.word);
            continue;
        }
        if modal.is_some() && token.word == Word::of("have") {
            return Verb::PastConditional;
        }
        if let Some(modal) = modal {
            if stands_between(token) {
                continue;
            }
            // "I could see it", "I could not find": ability in the past, told of one occasion.
            return if modal == Word::of("could") { Verb::Past } else { Verb::Imagined };
        }
        if token.class.is(Class::HABIT) && !token.class.is(Class::PAST) {
            return Verb::Habit;
        }
        if token.class.is(Class::FUTURE) {
            return Verb::Imagined;
        }
        if PAST_AUXILIARY.contains(&token.word) || token.class.is(Class::PAST) && !is_participle(tokens, at) {
            return Verb::Past;
        }
        if !token.class.is(Class::ADVERB.with(Class::AUXILIARY).with(Class::NEGATION)) {
            break;
        }
    }
    if modal.is_some() { Verb::Imagined } else { Verb::Other }
}

/// Whether a sentence begins with a past verb, its subject left out: "Rang all 26.", "Then told finance."
fn begins_with_past(tokens: &[Token]) -> bool {
    const OPENERS: [Word; 4] = [Word::of("then"), Word::of("and"), Word::of("so"), Word::of("also")];
    let opened = usize::from(tokens.first().is_some_and(|token| OPENERS.contains(&token.word)));
    let Some(verb) = tokens.get(opened) else { return false };
    let passive = tokens.get(opened + 1).is_some_and(|next| next.word == Word::of("by"));
    verb.class.is(Class::PAST) && !passive && !PAST_AUXILIARY.contains(&verb.word)
}

/// Whether a negation stands in the phrase or close before it, in the same clause.
pub(crate) fn negated(tokens: &[Token], first: usize, last: usize) -> bool {
    let from = (0..first)
        .rev()
        .take(3)
        .take_while(|&at| tokens.get(at + 1).is_some_and(|next| next.after == Gap::None));
    from.chain(first..=last).any(|at| tokens.get(at).is_some_and(|token| token.class.is(Class::NEGATION)))
}

/// A sentence without its ornaments: phrases that a comma hangs onto its beginning or end, and that have nobody, no number, no
/// time and no name in them: "…, with a strong sense of urgency".
pub(crate) fn without_ornaments(tokens: &[Token]) -> &[Token] {
    const OPENERS: [Word; 20] = [
        Word::of("in"),
        Word::of("with"),
        Word::of("as"),
        Word::of("by"),
        Word::of("through"),
        Word::of("on"),
        Word::of("at"),
        Word::of("for"),
        Word::of("from"),
        Word::of("of"),
        Word::of("across"),
        Word::of("under"),
        Word::of("based"),
        Word::of("using"),
        Word::of("taking"),
        Word::of("keeping"),
        Word::of("showing"),
        Word::of("ensuring"),
        Word::of("driving"),
        Word::of("leveraging"),
    ];
    /// What is longer is more than an ornament.
    const ORNAMENT: usize = 10;
    let told = Class::I
        .with(Class::WE)
        .with(Class::YOU)
        .with(Class::THEY)
        .with(Class::NUMBER)
        .with(Class::TIME)
        .with(Class::AUXILIARY)
        .with(Class::MODAL);
    let tells = |token: &Token| token.class.is(told) || token.word == Word::NAME;
    let hung = |phrase: &[Token]| {
        let Some((first, rest)) = phrase.split_first() else { return 0 };
        // "…, as the belt snapped" is a clause.
        let happens = first.word == Word::of("as") && rest.iter().any(|token| token.class.is(Class::PAST));
        let opens = OPENERS.contains(&first.word) && !happens;
        if opens && phrase.len() <= ORNAMENT && !phrase.iter().any(tells) { phrase.len() } else { 0 }
    };
    let is_cut = |at: &usize| tokens[*at].after >= Gap::Light;
    let front = (1..tokens.len()).find(is_cut).map_or(0, |at| hung(&tokens[..at]));
    let back = (1..tokens.len()).rfind(is_cut).map_or(0, |at| hung(&tokens[at..]));
    tokens.get(front..tokens.len() - back).unwrap_or_default()
}

/// Whether what begins at this token is a clause of its own, and not what somebody is reported to have said: "she said yes, so ignore
/// it", but not "she said: ignore it".
pub(crate) fn is_set_off(tokens: &[Token], first: usize) -> bool {
    let before = tokens.get(..first).unwrap_or_default();
    let verb = before.iter().rposition(|token| token.class.is(Class::REPORTED));
    let between = verb.and_then(|verb| tokens.get(verb + 2..=first)).unwrap_or_default();
    between.iter().any(|token| token.after >= Gap::Light)
}

/// Whether somebody else is reported to have said what begins at this token.
pub(crate) fn reported(tokens: &[Token], first: usize) -> bool {
    let before = tokens.get(..first).unwrap_or_default();
    let Some(verb) = before.iter().rposition(|token| token.class.is(Class::REPORTED)) else { return false };
    let speaker = before.get(..verb).unwrap_or_default();
    let close = speaker.get(speaker.len().saturating_sub(2)..).unwrap_or_default();
    !close.iter().any(|token| token.word == Word::of("i"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;

    #[test]
    fn ornaments_tell_nothing() {
        for (sentence, words) in [
            ("I rang the caretaker, with a strong sense of urgency.", 4),
            ("In a truly strategic manner, I rang the caretaker, as a team player.", 4),
            ("I rang the caretaker, with my sister beside me.", 9),
            ("In May, I rang the caretaker, at his house in Leeds.", 11),
            ("I rang the caretaker, the plumber and the school.", 9),
            ("I rang the caretaker, as the belt snapped.", 8),
            ("With passion, with love.", 0),
        ] {
            assert_eq!(without_ornaments(&tokens(sentence)).len(), words, "{sentence}");
        }
        assert!(!grammar(&tokens("I make a list first, in a data-driven way")).event());
    }

    #[track_caller]
    fn check(sentence: &str, expected: &str) {
        let grammar = grammar(&tokens(sentence));
        let names = [
            ("i", grammar.i_did),
            ("we", grammar.we_did),
            ("others", grammar.others_only),
            ("imagined", grammar.imagined),
            ("general", grammar.general),
            ("event", grammar.event()),
        ];
        let found: Vec<_> = names.iter().filter(|(_, is)| *is).map(|(name, _)| *name).collect();
        assert_eq!(found.join(" "), expected, "{sentence}");
    }

    #[test]
    fn tells_who_acted() {
        check("I rang the three schools.", "i event");
        check("We built it in May.", "we event");
        check("Rang all 26 before noon.", "i event");
        check("They changed the form.", "others event");
        check("I'd moved handover into the office.", "i event");
        check("I forgot it; I'd never written it down.", "i event");
        check("I'd already told my lead.", "i event");
        check("I'd never have left it to them.", "");
        check("I would never have left it to them.", "");
        check("I immediately told my lead.", "i event");
    }

    #[test]
    fn tells_what_is_only_imagined() {
        check("I would sit down with them.", "imagined");
        check("I'd look into it.", "imagined");
        check("I'd never leave it to them.", "imagined");
        check("If the night count said I was short I would do it again.", "i imagined");
        check("I will complete all requirements.", "imagined");
    }

    #[test]
    fn a_remark_tells_nothing_that_happened() {
        check("All in all it was a very valuable experience for everyone involved.", "others");
        check("And that was really good.", "");
        check("Everything has been great.", "");
        check("It was so rewarding.", "");
    }

    #[test]
    fn a_participle_tells_nothing_that_happened() {
        check("I am convinced that this shows what kind of person I am.", "");
        check("I am a highly motivated person.", "");
        check("There is so much more that could be said.", "");
        check("Things are not always finished by the required date.", "");
        check("I was asked by the head.", "i event");
        check("The list had been checked.", "event");
        check("I have learnt to ask.", "i event");
        check("The pump is old and it broke.", "event");
    }

    #[test]
    fn leaves_what_is_told_with_it() {
        check("It was called off by the school.", "event");
        check("It was late when the driver left.", "event");
        check("It was fine until the pump broke.", "event");
        check("It was never delivered.", "event");
        check("It was nine in the evening.", "event");
        check("It was my list.", "event");
        check("The pump was hot.", "event");
        check("That week the kitchen was empty.", "event");
    }

    #[test]
    fn leaves_what_was_promised_back_then() {
        check("I told the head that I would ring her by noon.", "i event");
        check("Set every parent an hour I'd call back.", "i event");
        check("I thought I would never finish.", "i event");
        check("When a guest got loud I would stay calm.", "imagined");
        check("I worked at a bank and I would greet them first.", "i imagined");
        check("I worked at a bank and there I would greet them first.", "i imagined");
        check("After it closed, I would look at the books.", "imagined");
        check("In a group where one person stopped working I would talk to them.", "imagined");
        check("Once they called I would look it up.", "imagined");
    }

    #[test]
    fn leaves_a_past_conditional() {
        check("Had I asked, I would have known.", "");
        check("I should have checked the date.", "");
    }

    #[test]
    fn tells_habits_and_advice() {
        check("I always try to keep an open mind.", "general");
        check("You should listen first.", "general");
    }
}
