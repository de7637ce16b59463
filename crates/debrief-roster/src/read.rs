//! A file's text to what its author wrote.

use toml::de::{DeTable, DeValue};

use crate::problem::Note;
use crate::raw::{At, RawAnchors, RawCriterion, RawCues, RawExample, RawMustHave, RawPersona, RawVoice};
use crate::walk::{Fields, Value, line, number, setting};
use crate::words::shown;

/// The keys of a file.
pub(crate) const PERSONA_KEYS: &[&str] = &[
    "id",
    "extends",
    "name",
    "title",
    "lens",
    "weights",
    "must_have",
    "dealbreakers",
    "criteria",
    "voice",
    "examples",
];
pub(crate) const MUST_HAVE_KEYS: &[&str] = &["floor", "cap"];
pub(crate) const CRITERION_KEYS: &[&str] = &["id", "question", "anchors", "cues", "follow_up"];
pub(crate) const ANCHOR_KEYS: &[&str] = &["1", "3", "5"];
pub(crate) const CUE_KEYS: &[&str] = &["for", "against"];
pub(crate) const VOICE_KEYS: &[&str] =
    &["opens", "misses", "agrees", "pushes_back", "builds_on", "asks", "closes"];
pub(crate) const EXAMPLE_KEYS: &[&str] = &["answer", "question", "level", "rates", "flags"];

/// Reads a file, and notes everything that has the wrong shape. None where it is no TOML at all.
pub(crate) fn read(text: &str, notes: &mut Vec<Note>) -> Option<RawPersona> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let only_repeated = errors.iter().all(|error| error.message() == "duplicate key");
    notes.extend(errors.iter().map(|error| {
        let span = error.span().unwrap_or(0..0);
        if error.message() == "duplicate key" {
            Note::new(&span, "key given twice").found(shown(text.get(span.clone()).unwrap_or_default()))
        } else {
            Note::new(&span, format!("not valid TOML: {}", error.message()))
        }
    }));
    // Past a syntax error the parser only guesses, and what is said about guesses misleads.
    only_repeated.then(|| persona(table.as_ref(), notes))
}

fn persona(table: &DeTable<'_>, notes: &mut Vec<Note>) -> RawPersona {
    let required: &[_] =
        if table.contains_key("extends") { &["id"] } else { &["id", "name", "title", "lens", "weights"] };
    let fields = Fields::open(table, 0..0, PERSONA_KEYS, required, notes);
    let must_have = fields
        .entries("must_have", notes, |value, notes| setting(value, notes, |notes| must_have(value, notes)));
    let dealbreakers = fields.entries("dealbreakers", notes, |value, notes| {
        setting(value, notes, |notes| line(value, notes).map(|cap| cap.value))
    });
    RawPersona {
        id: fields.line("id", notes),
        extends: fields.line("extends", notes),
        name: fields.line("name", notes),
        title: fields.line("title", notes),
        lens: fields.line("lens", notes),
        weights: fields
            .entries("weights", notes, |value, notes| setting(value, notes, |notes| number(value, notes))),
        must_have: must_have.map(|entries| entries.value).unwrap_or_default(),
        dealbreakers: dealbreakers.map(|entries| entries.value).unwrap_or_default(),
        criteria: fields.tables("criteria", notes, criterion),
        voice: fields.get("voice").and_then(|value| voice(value, notes)).unwrap_or_default(),
        examples: fields.tables("examples", notes, example),
    }
}

fn must_have(value: &Value<'_>, notes: &mut Vec<Note>) -> Option<RawMustHave> {
    let fields = Fields::open_value(value, MUST_HAVE_KEYS, MUST_HAVE_KEYS, notes)?;
    let floor = fields.get("floor").and_then(|value| {
        let floor = number(value, notes)?;
        Some(At { span: value.span(), value: floor })
    });
    Some(RawMustHave { floor, cap: fields.line("cap", notes) })
}

fn criterion(value: &Value<'_>, notes: &mut Vec<Note>) -> Option<RawCriterion> {
    let required = &["id", "question", "anchors", "cues"];
    let fields = Fields::open_value(value, CRITERION_KEYS, required, notes)?;
    Some(RawCriterion {
        id: fields.line("id", notes),
        question: fields.line("question", notes),
        anchors: fields.get("anchors").and_then(|value| anchors(value, notes)),
        cues: fields.get("cues").and_then(|value| cues(value, notes)),
        follow_up: fields.lines("follow_up", notes).unwrap_or_default(),
    })
}

fn anchors(value: &Value<'_>, notes: &mut Vec<Note>) -> Option<RawAnchors> {
    let fields = Fields::open_value(value, ANCHOR_KEYS, ANCHOR_KEYS, notes)?;
    Some(RawAnchors {
        one: fields.line("1", notes),
        three: fields.line("3", notes),
        five: fields.line("5", notes),
    })
}

fn cues(value: &Value<'_>, notes: &mut Vec<Note>) -> Option<RawCues> {
    let fields = Fields::open_value(value, CUE_KEYS, &["for"], notes)?;
    let supporting = fields.lines("for", notes);
    if let (Some(value), Some([])) = (fields.get("for"), supporting.as_deref())
        && value.as_ref().as_array().is_some_and(|list| list.is_empty())
    {
        notes.push(Note::new(&value.span(), "nothing speaks for it").expected("at least one phrase"));
    }
    Some(RawCues {
        supporting: supporting.unwrap_or_default(),
        opposing: fields.lines("against", notes).unwrap_or_default(),
    })
}

fn voice(value: &Value<'_>, notes: &mut Vec<Note>) -> Option<RawVoice> {
    let fields = Fields::open_value(value, VOICE_KEYS, &[], notes)?;
    Some(RawVoice {
        opens: fields.lines("opens", notes),
        misses: fields.lines("misses", notes),
        agrees: fields.lines("agrees", notes),
        pushes_back: fields.lines("pushes_back", notes),
        builds_on: fields.lines("builds_on", notes),
        asks: fields.lines("asks", notes),
        closes: fields.lines("closes", notes),
    })
}

fn example(value: &Value<'_>, notes: &mut Vec<Note>) -> Option<RawExample> {
    let fields = Fields::open_value(value, EXAMPLE_KEYS, &["answer"], notes)?;
    let empty = |key| {
        fields.get(key).is_none_or(|value| match value.as_ref() {
            DeValue::Table(rates) => rates.is_empty(),
            DeValue::Array(flags) => flags.is_empty(),
            _ => false,
        })
    };
    if empty("rates") && empty("flags") {
        notes.push(Note::new(fields.span(), "the example checks nothing").expected("`rates` or `flags`"));
    }
    Some(RawExample {
        answer: fields.prose("answer", notes),
        question: fields.prose("question", notes),
        level: fields.line("level", notes),
        rates: fields.entries("rates", notes, number).map(|entries| entries.value).unwrap_or_default(),
        flags: fields.lines("flags", notes).unwrap_or_default(),
    })
}
