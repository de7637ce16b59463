//! Cues with times: what WebVTT and SubRip have in common.
//!
//! Tools write a sentence into several cues, and some show a line again while the next one appears (rolling captions). Where a
//! cue begins before or right when the one before ends, the words that it repeats are dropped.

use debrief_core::{Answer, Transcript};

use crate::speech::{Said, heard, is_name};
use crate::{IntakeError, Options, source::Source};

/// The fewest words that are taken for an echo inside a line.
const ECHO: usize = 3;

/// A cue as it stands in the file.
#[derive(Debug, Default)]
struct Cue {
    /// Milliseconds.
    begin: u64,
    end: u64,
    /// Where its first line of text begins.
    speaker: Option<String>,
    lines: Vec<String>,
}

/// What a line is cleaned of, and the speaker that its markup names.
pub(super) type Clean = fn(&str) -> (Option<String>, String);

/// The transcript in a file of cues. Blocks that begin with one of the words in `passed_over` are no cues.
pub(super) fn transcript(
    source: Source<'_>,
    options: &Options,
    passed_over: &[&str],
    clean: Clean,
) -> Result<Transcript, IntakeError> {
    let (mut cues, unusable) = cut(source.text, passed_over, clean);
    let used = cues.iter().filter(|cue| cue.lines.iter().any(|line| reads_as_text(line))).count();
    let found = cues.len() + unusable;
    if used * 3 < found * 2 {
        return Err(IntakeError::Garbled { file: source.name.to_owned(), expected: "cues", used, found });
    }
    name_speakers(&mut cues, options);
    let heard = heard(source, without_echoes(cues), options)?;
    Ok(Transcript {
        id: source.default_id(),
        question: heard.question,
        answer: Answer::new(heard.talk.answer),
        turns: heard.talk.turns,
        role: None,
        level: None,
        source: source.name.to_owned(),
    })
}

/// The cues, and how many lines or blocks are none.
fn cut(text: &str, passed_over: &[&str], clean: Clean) -> (Vec<Cue>, usize) {
    let (mut cues, mut unusable): (Vec<Cue>, usize) = (Vec::new(), 0);
    let mut at = At::Between;
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if let Some((begin, end)) = times(line) {
            drop_number_before(&mut cues, &at);
            cues.push(Cue { begin, end, ..Cue::default() });
            at = At::Cue;
        } else if line.is_empty() {
            at = At::Between;
        } else if line.contains("-->") {
            unusable += 1;
            at = At::Lost;
        } else {
            match at {
                At::Cue => {
                    let Some(cue) = cues.last_mut() else { continue };
                    let (speaker, line) = clean(line);
                    cue.speaker = cue.speaker.take().or(speaker);
                    cue.lines.extend(Some(line.trim().to_owned()).filter(|line| !line.is_empty()));
                }
                At::Lost => {}
                At::Between if passed_over.iter().any(|word| line.starts_with(word)) => at = At::Lost,
                // The number or the name of the cue that follows.
                At::Between if lines.peek().is_some_and(|next| next.contains("-->")) => {}
                At::Between if line.trim().is_empty() => {}
                At::Between => unusable += 1,
            }
        }
    }
    cues.retain(|cue| !cue.lines.is_empty() && !cue.lines.iter().all(|line| is_a_sound(line)));
    (cues, unusable)
}

/// Where in the file a line stands.
enum At {
    Between,
    /// In a cue.
    Cue,
    /// In a block that is none.
    Lost,
}

/// Where no blank line parts two cues, the number of the second stands in the first.
fn drop_number_before(cues: &mut [Cue], at: &At) {
    if let (At::Cue, Some(cue)) = (at, cues.last_mut())
        && cue.lines.last().is_some_and(|line| line.bytes().all(|b| b.is_ascii_digit()))
    {
        cue.lines.pop();
    }
}

/// The times of a line like `00:01.500 --> 00:04,000 align:start`, in milliseconds.
fn times(line: &str) -> Option<(u64, u64)> {
    let (begin, rest) = line.split_once("-->")?;
    Some((time(begin.trim())?, time(rest.split_whitespace().next()?)?))
}

/// `1:02:03.400`, `02:03,4` or `02:03` in milliseconds.
pub(super) fn time(text: &str) -> Option<u64> {
    let (clock, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let fraction = fraction.get(..fraction.len().min(3))?;
    let thousandths = format!("{fraction:0<3}").parse::<u64>().ok()?;
    let mut parts = clock.split(':');
    let mut seconds = parts.next()?.parse::<u64>().ok()?;
    let mut colons = 0;
    for part in parts {
        let part = part.parse::<u64>().ok().filter(|part| *part < 60)?;
        seconds = seconds.checked_mul(60)?.checked_add(part)?;
        colons += 1;
    }
    (1..=2).contains(&colons).then(|| seconds.checked_mul(1000)?.checked_add(thousandths))?
}

/// Takes `Name:` off the beginning of cues. A name that occurs once, among others that do too, is a word before a colon.
fn name_speakers(cues: &mut [Cue], options: &Options) {
    let name_of = |cue: &Cue| {
        let (name, _) = cue.lines.first()?.split_once(':')?;
        (cue.speaker.is_none() && is_name(name)).then(|| name.to_owned())
    };
    let names: Vec<String> = cues.iter().filter_map(name_of).collect();
    let mut distinct = names.clone();
    distinct.sort_unstable();
    distinct.dedup();
    let known = |name: &str| {
        let mut all = options.candidate_names.iter().chain(&options.interviewer_names);
        all.any(|known| known.to_lowercase() == name.to_lowercase())
    };
    let opens = cues.first().is_some_and(|cue| cue.speaker.is_some() || name_of(cue).is_some());
    for cue in cues.iter_mut().filter(|_| opens) {
        let Some(name) = name_of(cue) else { continue };
        let often = names.iter().filter(|other| **other == name).count() > 1;
        if often || distinct.len() <= 2 || known(&name) {
            let rest = cue.lines[0].split_once(':').map(|(_, rest)| rest.trim().to_owned());
            cue.lines[0] = rest.unwrap_or_default();
            cue.speaker = Some(name);
        }
    }
}

/// What is said in the cues, without what a cue repeats of the one before.
fn without_echoes(cues: Vec<Cue>) -> Vec<Said> {
    let mut said = Vec::with_capacity(cues.len());
    let mut before: Option<(u64, Option<String>, Vec<String>)> = None;
    for cue in cues {
        let words: Vec<String> =
            cue.lines.iter().flat_map(|line| line.split_whitespace()).map(str::to_owned).collect();
        let repeated = before.as_ref().map_or(0, |(end, speaker, shown)| {
            let other = cue.speaker.is_some() && cue.speaker != *speaker;
            if cue.begin > *end || other { 0 } else { echo(shown, &words) }
        });
        let text = words.get(repeated..).unwrap_or_default().join(" ");
        if !text.is_empty() {
            said.push(Said { speaker: cue.speaker.clone(), text });
        }
        let speaker = cue.speaker.or_else(|| before.as_ref().and_then(|(_, speaker, _)| speaker.clone()));
        before = Some((cue.end, speaker, words));
    }
    said
}

/// How many words at the beginning are the last ones of what was shown before.
fn echo(shown: &[String], words: &[String]) -> usize {
    let most = shown.len().min(words.len());
    let alike = |n: &usize| shown.get(shown.len() - n..) == words.get(..*n);
    let least = if shown.len().min(words.len()) < ECHO { most.max(1) } else { ECHO };
    (least..=most).rev().find(alike).unwrap_or(0)
}

/// `[Music]`, `(laughter)`, `♪ … ♪`: nobody's words.
fn is_a_sound(line: &str) -> bool {
    let pairs = [('[', ']'), ('(', ')'), ('♪', '♪')];
    pairs.into_iter().any(|(open, close)| line.len() > 1 && line.starts_with(open) && line.ends_with(close))
}

/// Whether most of it is letters: a file that was damaged, or read in another encoding, is full of other characters.
pub(super) fn reads_as_text(line: &str) -> bool {
    let all = line.chars().filter(|c| !c.is_whitespace()).count();
    let letters = line.chars().filter(|c| c.is_alphanumeric()).count();
    let damage = line.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER || c.is_control()).count();
    letters * 2 >= all && damage * 10 <= all
}

/// Text without `<…>`. An angle bracket that opens no tag stays.
pub(super) fn without_tags(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        let opens = after.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '/');
        if let Some((_, after)) = after.split_once('>').filter(|_| opens) {
            rest = after;
        } else {
            out.push('<');
            rest = after;
        }
    }
    out + rest
}
