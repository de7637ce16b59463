//! The way from an answer to its reading.

use std::borrow::Cow;
use std::collections::BTreeSet;

use debrief_core::{
    Flag, FlagId, Part, Reading, Sentence, Signal, SignalId, Span, Strength, Topic, Transcript,
};

use crate::detect::{self, Hit, Label, RULES};
use crate::features::{self, Feature, Place, features};
use crate::flags::{OF_ANSWERS, off_question};
use crate::grammar::{self, Grammar, grammar};
use crate::lexicon::Class;
use crate::model::{MODEL, Model};
use crate::segment::{Cut, sentences};
use crate::tokens::{Gap, Token, Word, is_shouted, take_shouted_names, tokens};
use crate::{instructions, markup, parts, signals, sufficiency, topics, typos};

/// A quote longer than this is cut down to the clause that shows it.
const LONG_QUOTE: usize = 26;
/// The fewest words of a clause that can stand as a quote.
const SHORTEST_CLAUSE: usize = 5;
/// The most places of one flag: more would only repeat the point.
const PLACES_OF_A_FLAG: usize = 1;

/// The log-odds from which there is hardly a doubt: of those signals, 88 of 100 are there in training answers that the model had not
/// seen, of the clear ones below it 64.
const CERTAIN: f32 = 1.5;

/// What is known of a sentence while it is read.
#[derive(Clone)]
pub(crate) struct Seen {
    pub(crate) cut: Cut,
    pub(crate) grammar: Grammar,
    pub(crate) hits: Vec<Hit>,
    pub(crate) heading: bool,
    /// How many of its words tell something.
    words: usize,
    pub(crate) part: Part,
}

impl Seen {
    fn sentence(&self) -> Sentence {
        Sentence {
            span: self.cut.span,
            part: self.part,
            words: if self.heading { 0 } else { self.words },
            event: !self.heading && self.grammar.event(),
        }
    }
}

/// Reads an answer.
pub fn read(transcript: &Transcript) -> Reading {
    read_with(&MODEL, transcript)
}

pub(crate) fn read_with(model: &Model, transcript: &Transcript) -> Reading {
    let topics = transcript.question.as_deref().map(topics::topics).unwrap_or_default();
    let Told { text, tokens, mut seen, odds, addressed } = told(model, transcript.answer.text());
    odds.assign_parts(&mut seen);

    let mut found = Found {
        text: &text,
        tokens: &tokens,
        seen: &seen,
        odds: &odds,
        signals: Vec::new(),
        flags: Vec::new(),
    };
    found.in_sentences();
    let (mut signals, mut flags) = (found.signals, found.flags);
    // A sentence that is held against the candidate is evidence only of what it plainly is: of what looks likely in it one in
    // eight is there (training answers that the model had not seen).
    signals.retain(|signal| {
        let sentence = seen[signal.sentence].cut.span;
        signal.strength >= Strength::Clear || !flags.iter().any(|flag| flag.span.overlaps(sentence))
    });
    particulars(&tokens, &seen, &mut signals);
    story(&seen, &mut signals);
    let off_throughout = over_all(&seen, &topics, &odds, &mut flags);
    let insufficient = sufficiency::reason(&tokens, &seen, off_throughout, &signals);

    let mut sentences: Vec<Sentence> = seen.iter().map(Seen::sentence).collect();
    if !addressed.is_empty() {
        // What is said to the judge tells nothing.
        sentences.extend(addressed.iter().map(|seen| Sentence { words: 0, event: false, ..seen.sentence() }));
        sentences.sort_by_key(|sentence| sentence.span);
        let place = |span: Span| sentences.partition_point(|sentence| sentence.span < span);
        for signal in &mut signals {
            signal.sentence = place(seen[signal.sentence].cut.span);
        }
        for flag in &mut flags {
            flag.sentence = place(seen[flag.sentence].cut.span);
        }
        flags.extend(instructions::blocks(&text, &addressed).into_iter().map(|span| Flag {
            id: FlagId::InstructionToReviewer,
            strength: Strength::Clear,
            span,
            sentence: sentences.partition_point(|sentence| sentence.span.start < span.start),
        }));
    }
    signals.sort_by_key(|signal| (signal.sentence, signal.span));
    flags.sort_by_key(|flag| (flag.span, flag.id));
    Reading { sentences, signals, flags, topics, insufficient }
}

/// What the candidate told, as it is looked at.
struct Told<'a> {
    /// The answer; what is addressed to the judge is blank in it, so that all places stay as they are.
    text: Cow<'a, str>,
    tokens: Vec<Token>,
    seen: Vec<Seen>,
    odds: Odds<'a>,
    /// The sentences that are addressed to the judge, in order.
    addressed: Vec<Seen>,
}

/// Looks at an answer. What is addressed to the judge or in another script is taken out, and the rest looked at as if it had never been there:
/// it must not change a rating, also not by where a sentence ends, or which is the first.
fn told<'a>(model: &'a Model, answer: &'a str) -> Told<'a> {
    /// More layers of an instruction inside another than anyone writes.
    const LAYERS: usize = 5;
    let mut text = Cow::Borrowed(answer);
    for span in markup::foreign(answer).into_iter().chain(markup::stray_marks(answer)) {
        blank(&mut text, span);
    }
    let mut addressed: Vec<Seen> = Vec::new();
    let mut begun = BTreeSet::new();
    let mut layers = 0;
    loop {
        let (tokens, seen) = look(model, &text);
        let odds = Odds::of(model, &tokens, &seen);
        let found = instructions::find(&text, &odds, &tokens, &seen);
        if found.is_empty() || layers == LAYERS {
            addressed.sort_by_key(|seen| seen.cut.span);
            return Told { text, tokens, seen, odds, addressed };
        }
        layers += 1;
        let mut last = 0;
        // Where what is told before a note ends, and the ends of lines since then.
        let (mut told, mut line_ends) = (0, Vec::new());
        for at in found {
            if seen[at].cut.span.start < last {
                continue;
            }
            let cut = instructions::addressed_part(&text, &seen[at], &tokens);
            let begins = cut.span.start;
            let since = text.get(last..begins).unwrap_or_default();
            let told_since = since.trim_end().len();
            if told_since > 0 {
                told = last + told_since;
                line_ends.clear();
            }
            line_ends.extend(since.match_indices('\n').map(|(end, _)| last + end).filter(|end| *end >= told));
            // A line's end inside of what is addressed goes with it: what it was put between may be one sentence.
            if let [end] = line_ends[..]
                && begun.range(told..begins).next().is_some()
            {
                blank(&mut text, Span::new(end, end + 1));
                line_ends.clear();
            }
            blank(&mut text, cut.span);
            last = cut.span.end;
            begun.insert(begins);
            addressed.push(Seen { cut, ..seen[at].clone() });
        }
    }
}

/// The words of a text and its sentences; typos mended, and names found in one without small letters. But for such a text, where a
/// sentence ends does not depend on what is mended, since that depends on what the model has learned, from sentences.
pub(crate) fn look(model: &Model, text: &str) -> (Vec<Token>, Vec<Seen>) {
    let mut words = tokens(text);
    let knows = |stem| model.knows(stem);
    if is_shouted(text) {
        typos::mend(text, &mut words, knows);
        take_shouted_names(&mut words, |token| features::is_article(token) || knows(token.stem));
    }
    let cuts = sentences(text, &words, &model.clauses);
    typos::mend(text, &mut words, knows);
    let seen = see(&words, cuts);
    (words, seen)
}

fn blank(text: &mut Cow<'_, str>, span: Span) {
    text.to_mut().replace_range(span.range(), &" ".repeat(span.end - span.start));
}

/// The sentences with their grammar and cues.
pub(crate) fn see(tokens: &[Token], cuts: Vec<Cut>) -> Vec<Seen> {
    let see = |cut: Cut| {
        let words = words_of(tokens, cut);
        let grammar = grammar(words);
        let hits = if cut.heading { Vec::new() } else { RULES.hits(words, grammar) };
        Seen {
            cut,
            grammar,
            hits,
            heading: cut.heading,
            words: grammar::without_ornaments(words).len(),
            part: Part::Other,
        }
    };
    cuts.into_iter().map(see).collect()
}

pub(crate) fn words_of(tokens: &[Token], cut: Cut) -> &[Token] {
    tokens.get(cut.tokens.0..cut.tokens.1).unwrap_or_default()
}

/// The features of every sentence, those of its cues with them.
pub(crate) fn all_features(tokens: &[Token], seen: &[Seen]) -> Vec<Vec<Feature>> {
    let mut heading = None;
    let mut rows = Vec::with_capacity(seen.len());
    for (index, sentence) in seen.iter().enumerate() {
        let words = words_of(tokens, sentence.cut);
        if sentence.heading {
            heading = words.first().map(|token| token.word);
        }
        let mut row = Vec::with_capacity(words.len() * 4 + 32);
        let beside =
            |at: Option<usize>| at.and_then(|at| seen.get(at)).map_or_else(Grammar::default, |s| s.grammar);
        let grammar = [beside(index.checked_sub(1)), sentence.grammar, beside(Some(index + 1))];
        features(words, Place { index, count: seen.len(), heading, grammar }, &mut row);
        detect::cue_features(&sentence.hits, &mut row);
        rows.push(row);
    }
    rows
}

/// The log-odds of every label in every sentence.
pub(crate) struct Odds<'a> {
    pub(crate) model: &'a Model,
    pub(crate) rows: Vec<Vec<f32>>,
}

impl<'a> Odds<'a> {
    pub(crate) fn of(model: &'a Model, tokens: &[Token], seen: &[Seen]) -> Self {
        let row = |features: Vec<Feature>| {
            let mut row = Vec::new();
            model.log_odds(&features, &mut row);
            row
        };
        let mut rows: Vec<Vec<f32>> = all_features(tokens, seen).into_iter().map(row).collect();
        let words =
            |seen: &Seen| model.known(features::words(words_of(tokens, seen.cut)).map(|token| token.stem));
        let sentences: Vec<_> = seen.iter().filter(|seen| !seen.heading).map(words).collect();
        let told = seen.iter().zip(&mut rows).filter(|(seen, _)| !seen.heading);
        model.add_neighbours(&sentences, &mut told.map(|(_, row)| row).collect::<Vec<_>>());
        Self { model, rows }
    }

    pub(crate) fn at(&self, sentence: usize, column: usize) -> f32 {
        self.rows.get(sentence).and_then(|row| row.get(column)).copied().unwrap_or(f32::NEG_INFINITY)
    }

    fn assign_parts(&self, seen: &mut [Seen]) {
        let columns = Part::ALL.map(|part| self.model.column(part.as_str()));
        let odds = |sentence: usize| {
            columns.map(|column| column.map_or(0.0, |column| log_probability(self.at(sentence, column))))
        };
        let told: Vec<usize> = (0..seen.len()).filter(|&at| !seen[at].heading).collect();
        let rows: Vec<_> = told.iter().map(|&at| odds(at)).collect();
        for (at, part) in told.into_iter().zip(parts::most_likely(&rows, &self.model.stored.part_follows)) {
            seen[at].part = part;
        }
    }

    /// How strongly a sentence shows a label, if it does.
    pub(crate) fn strength(&self, sentence: usize, column: usize) -> Option<Strength> {
        let odds = self.at(sentence, column);
        let [faint, fair, clear] = self.model.stored.labels.get(column)?.grades;
        if odds >= clear.max(CERTAIN) {
            Some(Strength::Certain)
        } else if odds >= clear {
            Some(Strength::Clear)
        } else if odds >= fair {
            Some(Strength::Fair)
        } else if odds >= faint {
            Some(Strength::Faint)
        } else {
            None
        }
    }
}

fn log_probability(odds: f32) -> f32 {
    -(-odds).exp().ln_1p()
}

struct Found<'a> {
    text: &'a str,
    tokens: &'a [Token],
    seen: &'a [Seen],
    odds: &'a Odds<'a>,
    signals: Vec<Signal>,
    flags: Vec<Flag>,
}

impl Found<'_> {
    /// The signals and flags that sentences show by themselves.
    fn in_sentences(&mut self) {
        for (rule, label) in RULES.labels.iter().enumerate() {
            let column = self.odds.model.column(label.as_str());
            let mut places: Vec<(Strength, f32, usize, Span)> = Vec::new();
            for (at, seen) in self.seen.iter().enumerate().filter(|(_, seen)| !seen.heading) {
                let hit = seen.hits.iter().find(|hit| hit.rule == rule);
                let by_model = column
                    .filter(|_| RULES.allows(rule, seen.grammar))
                    .and_then(|column| self.odds.strength(at, column));
                // "I rang them" is an act by its grammar, likely at least.
                let acted = seen.grammar.i_acted && *label == Label::Signal(signals::OWN_ACT);
                let strength = by_model.max(acted.then_some(Strength::Fair));
                let Some(strength) = strength else { continue };
                let odds = column.map_or(0.0, |column| self.odds.at(at, column));
                places.push((strength, odds, at, self.quote(at, hit.map(|hit| hit.span), column)));
            }
            match label {
                Label::Unlisted => {}
                Label::Signal(id) => {
                    self.signals.extend(places.into_iter().map(|(strength, _, sentence, span)| Signal {
                        id: id.clone(),
                        span,
                        sentence,
                        strength,
                    }));
                }
                Label::Flag(id) => {
                    // What is addressed to the judge was found before, and is not here any more.
                    places.retain(|(strength, ..)| {
                        *strength >= Strength::Fair && *id != FlagId::InstructionToReviewer
                    });
                    // A flag is held against somebody: where it is only likely, it is none. Beside a clear place what is
                    // likely belongs to it.
                    if !places.iter().any(|(strength, ..)| *strength >= Strength::Clear) {
                        continue;
                    }
                    self.flags.extend(runs(*id, &places));
                }
            }
        }
    }

    /// The words to quote: the sentence, or of a long one the clause that shows it best.
    fn quote(&self, at: usize, hit: Option<Span>, column: Option<usize>) -> Span {
        let cut = self.seen[at].cut;
        let words = words_of(self.tokens, cut);
        if words.len() <= LONG_QUOTE {
            return cut.span;
        }
        let clauses = clauses(words);
        let best = match hit {
            Some(hit) => clauses.iter().copied().find(|&(from, to)| {
                span_of(words, from, to).is_some_and(|span| span.start <= hit.start && hit.start < span.end)
            }),
            None => column.and_then(|column| self.best_clause(words, &clauses, column)),
        };
        best.and_then(|(from, to)| span_of(words, from, to))
            .map_or(cut.span, |span| self.with_stop(span, cut))
    }

    fn best_clause(
        &self,
        words: &[Token],
        clauses: &[(usize, usize)],
        column: usize,
    ) -> Option<(usize, usize)> {
        let place = Place { index: 1, count: 3, heading: None, grammar: [Grammar::default(); 3] };
        let (mut row, mut odds) = (Vec::new(), Vec::new());
        let mut scored = Vec::new();
        for &(from, to) in clauses {
            features(words.get(from..to)?, place, &mut row);
            self.odds.model.log_odds(&row, &mut odds);
            scored.push((odds.get(column).copied()?, (from, to)));
        }
        scored.into_iter().max_by(|(a, _), (b, _)| a.total_cmp(b)).map(|(_, clause)| clause)
    }

    /// The last clause of a sentence takes its full stop along.
    fn with_stop(&self, span: Span, cut: Cut) -> Span {
        let rest = self.text.get(span.end..cut.span.end).unwrap_or_default();
        if rest.chars().any(char::is_alphanumeric) { span } else { Span::new(span.start, cut.span.end) }
    }
}

/// The flags of these sentences, given in their order: those that follow one another are one, and of all the
/// strongest are kept.
fn runs(id: FlagId, places: &[(Strength, f32, usize, Span)]) -> Vec<Flag> {
    let strongest = |run: &&[(Strength, f32, usize, Span)]| {
        run.iter().map(|place| place.1).fold(f32::NEG_INFINITY, f32::max)
    };
    let mut runs: Vec<_> = places.chunk_by(|a, b| a.2 + 1 == b.2).collect();
    runs.sort_by(|a, b| strongest(b).total_cmp(&strongest(a)));
    runs.truncate(PLACES_OF_A_FLAG);
    let flag = |run: &[(Strength, f32, usize, Span)]| {
        let (first, last) = (run.first()?, run.last()?);
        let best = run.iter().max_by(|a, b| a.1.total_cmp(&b.1))?;
        let strength = run.iter().map(|place| place.0).max()?;
        Some(Flag { id, span: Span::new(first.3.start, last.3.end), sentence: best.2, strength })
    };
    runs.into_iter().filter_map(flag).collect()
}

fn span_of(words: &[Token], from: usize, to: usize) -> Option<Span> {
    let clause = words.get(from..to)?;
    Some(Span::new(clause.first()?.span.start, clause.last()?.span.end))
}

/// The clauses of a sentence, as ranges of its words: cut at punctuation and before "and", "but", "so", "because"; not within "two hundred
/// and ten", and not behind "Mrs Kaye, the clerk," where "myself" belongs to what stands before.
fn clauses(words: &[Token]) -> Vec<(usize, usize)> {
    const OPENERS: [Word; 6] = [
        Word::of("and"),
        Word::of("but"),
        Word::of("so"),
        Word::of("because"),
        Word::of("which"),
        Word::of("then"),
    ];
    const REFLEXIVE: [Word; 6] = [
        Word::of("myself"),
        Word::of("ourselves"),
        Word::of("himself"),
        Word::of("herself"),
        Word::of("themselves"),
        Word::of("itself"),
    ];
    let is_number = |at: usize| words.get(at).is_some_and(|word| word.class.is(Class::NUMBER));
    let mut clauses: Vec<(usize, usize)> = Vec::new();
    let mut begin = 0;
    for at in 1..words.len() {
        let opens = words[at].after >= Gap::Light || OPENERS.contains(&words[at].word);
        let belongs = REFLEXIVE.contains(&words[at].word) || is_number(at - 1) && is_number(at + 1);
        if opens && !belongs && at - begin >= SHORTEST_CLAUSE && words.len() - at >= SHORTEST_CLAUSE {
            clauses.push((begin, at));
            begin = at;
        }
    }
    clauses.push((begin, words.len()));
    clauses
}

/// Names, numbers and times: what could be checked with someone who was there.
fn particulars(tokens: &[Token], seen: &[Seen], signals: &mut Vec<Signal>) {
    for (at, sentence) in seen.iter().enumerate().filter(|(_, s)| !s.heading && !s.grammar.imagined) {
        let words = words_of(tokens, sentence.cut);
        let mut add = |id: &SignalId, token: Option<&Token>| {
            if let Some(token) = token {
                let span = around(words, token);
                signals.push(Signal { id: id.clone(), span, sentence: at, strength: Strength::Certain });
            }
        };
        let name =
            |token: &&Token| token.capital && token.class == Class::default() && token.after < Gap::Heavy;
        add(&signals::NAMED, words.iter().skip(1).find(name));
        add(&signals::QUANTITY, words.iter().find(|token| token.class.is(Class::NUMBER)));
        let half_day = |pair: &[Token]| {
            pair[0].class.is(Class::NUMBER) && [Word::of("am"), Word::of("pm")].contains(&pair[1].word)
        };
        let time = words.iter().find(|token| token.class.is(Class::TIME));
        let hour = || words.windows(2).find(|pair| half_day(pair)).map(|pair| &pair[0]);
        add(&signals::POINT_IN_TIME, time.or_else(hour));
    }
}

/// A particular with the words around it that make it a quote: its clause, or of a long one the words beside it.
fn around(words: &[Token], token: &Token) -> Span {
    const LONGEST: usize = 12;
    let at = words.iter().position(|word| word.span == token.span).unwrap_or(0);
    let clause = clauses(words).into_iter().find(|&(from, to)| from <= at && at < to);
    let (from, to) = clause.unwrap_or((0, words.len()));
    let (from, to) =
        if to - from <= LONGEST { (from, to) } else { (at.saturating_sub(2).max(from), (at + 6).min(to)) };
    span_of(words, from, to).unwrap_or(token.span)
}

/// The parts of the story that are told, each with its first sentence.
fn story(seen: &[Seen], signals: &mut Vec<Signal>) {
    const PARTS: [(Part, SignalId); 5] = [
        (Part::Situation, signals::SITUATION_TOLD),
        (Part::Task, signals::TASK_TOLD),
        (Part::Action, signals::ACTION_TOLD),
        (Part::Result, signals::RESULT_TOLD),
        (Part::Learning, signals::LEARNING_TOLD),
    ];
    let words = |seen: &Seen| seen.cut.tokens.1 - seen.cut.tokens.0;
    let told = |part: Part| move |(_, seen): &(usize, &Seen)| seen.part == part && !seen.heading;
    for (part, id) in PARTS {
        let sentences: Vec<_> = seen.iter().enumerate().filter(told(part)).collect();
        let Some((at, first)) = sentences.iter().find(|(_, seen)| words(seen) >= 4).or(sentences.first())
        else {
            continue;
        };
        let told: usize = sentences.iter().map(|(_, seen)| words(seen)).sum();
        let strength = match told {
            0..6 => Strength::Faint,
            6..12 => Strength::Fair,
            _ => Strength::Certain,
        };
        signals.push(Signal { id, span: first.cut.span, sentence: *at, strength });
    }
    let acts: Vec<_> =
        seen.iter().enumerate().filter(|(_, s)| s.part == Part::Action && s.grammar.event()).collect();
    let in_action: usize = seen.iter().filter(|s| s.part == Part::Action).map(words).sum();
    let total: usize = seen.iter().map(words).sum();
    if let Some((at, first)) = acts.first().filter(|_| acts.len() >= 2 && in_action * 10 >= total * 3) {
        let strength = if in_action * 10 >= total * 4 { Strength::Certain } else { Strength::Fair };
        signals.push(Signal { id: signals::ACTIONS_LEAD, span: first.cut.span, sentence: *at, strength });
    }
}

/// The flags that take the whole answer into account; and whether all of it answers another question.
fn over_all(seen: &[Seen], topics: &[Topic], odds: &Odds<'_>, flags: &mut Vec<Flag>) -> bool {
    // Headings read like nothing.
    let told: Vec<usize> = (0..seen.len()).filter(|&at| !seen[at].heading).collect();
    let mut off_throughout = false;
    for id in OF_ANSWERS {
        let Some(column) = odds.model.column(id.as_str()) else { continue };
        let log_odds = |&at: &usize| odds.at(at, column);
        let likeliest =
            told.iter().copied().max_by(|a, b| log_odds(a).total_cmp(&log_odds(b)).then(b.cmp(a)));
        let [_, likely, clear] = odds.model.stored.labels[column].grades;
        // Halfway: the story of a whole answer is never as plain as one sentence.
        let Some(likeliest) = likeliest.filter(|at| log_odds(at) >= f32::midpoint(likely, clear)) else {
            continue;
        };
        if id == FlagId::OffQuestion {
            if off_question::is_asked_for(topics) {
                continue;
            }
            off_throughout = off_question::is_throughout(&told.iter().map(log_odds).collect::<Vec<_>>());
        }
        // What is likely right beside it belongs to its quote.
        let place = |&at: &usize| {
            let strength = odds.strength(at, column).filter(|strength| *strength >= Strength::Fair)?;
            (at.abs_diff(likeliest) <= 1).then(|| (strength, log_odds(&at), at, seen[at].cut.span))
        };
        flags.extend(runs(id, &told.iter().filter_map(place).collect::<Vec<_>>()));
    }
    off_throughout
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_clauses_where_one_can_be_quoted() {
        for (sentence, expected) in [
            (
                "I rang the head before eight, and then I drove to the other schools",
                &["I rang the head before eight", "and then I drove to the other schools"][..],
            ),
            (
                "On paper it would have saved two hundred and ten thousand a year",
                &["On paper it would have saved two hundred and ten thousand a year"],
            ),
            (
                "I rang old Mrs Kaye, the clerk of ours, myself before eight and asked whether she wanted a tanker",
                &[
                    "I rang old Mrs Kaye, the clerk of ours, myself before eight",
                    "and asked whether she wanted a tanker",
                ],
            ),
        ] {
            let words = tokens(sentence);
            let spans = clauses(&words).into_iter().filter_map(|(from, to)| span_of(&words, from, to));
            let found: Vec<_> = spans.map(|span| sentence.get(span.range()).unwrap()).collect();
            assert_eq!(found, expected);
        }
    }
}
