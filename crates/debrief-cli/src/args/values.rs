//! Values with a closed list: the lists are the libraries' own, so that a new format or level needs no edit here.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use debrief_core::{Level, Recommendation};
use debrief_report::{FORMATS, Format};

/// What reads an answer, as the user asked for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    Offline,
    Llm,
}

/// One of the report's formats.
pub(super) fn format() -> impl TypedValueParser<Value = &'static Format> {
    let names = FORMATS.iter().map(|format| PossibleValue::new(format.name).help(format.about));
    PossibleValuesParser::new(names).try_map(|name| debrief_report::format(&name).ok_or("no such format"))
}

/// A level.
pub(super) fn level() -> impl TypedValueParser<Value = Level> {
    PossibleValuesParser::new(Level::ALL.map(Level::as_str)).try_map(|name| name.parse::<Level>())
}

/// A recommendation.
pub(super) fn recommendation() -> impl TypedValueParser<Value = Recommendation> {
    let names = Recommendation::ALL.map(Recommendation::as_str);
    PossibleValuesParser::new(names).try_map(|name| name.parse::<Recommendation>())
}

/// An engine. What is planned is understood, so that it can be refused by name, and not listed.
pub(super) fn engine() -> impl TypedValueParser<Value = Engine> {
    let offline = PossibleValue::new("offline").help("rules and small models; no key, no network");
    PossibleValuesParser::new([offline, PossibleValue::new("llm").hide(true)])
        .map(|name| if name == "llm" { Engine::Llm } else { Engine::Offline })
}

/// A measure of agreement.
pub(super) fn coefficient(text: &str) -> Result<f64, String> {
    let value = text.parse().ok().filter(|value| (-1.0..=1.0).contains(value));
    value.ok_or_else(|| format!("expected a number from -1 to 1: `{text}`"))
}

/// A change of a score.
pub(super) fn change(text: &str) -> Result<f64, String> {
    let value = text.parse().ok().filter(|value| (0.0..=4.0).contains(value));
    value.ok_or_else(|| format!("expected a number from 0 to 4: `{text}`"))
}
