//! The document as JSON, and its schema.

use debrief_core::{Debrief, SCHEMA_VERSION};
use debrief_report::{Options, format, json_line, schema};
use serde_json::Value;

use crate::fixture::{partial, thin, whole};

fn json(debrief: &Debrief) -> String {
    (format("json").unwrap().render)(debrief, &Options::default())
}

#[test]
fn comes_back_as_it_was() {
    for debrief in [whole(), thin(), partial()] {
        assert_eq!(serde_json::from_str::<Debrief>(&json(&debrief)).unwrap(), debrief);
        assert_eq!(serde_json::from_str::<Debrief>(&json_line(&debrief)).unwrap(), debrief);
    }
}

#[test]
fn ends_in_one_line_end_and_a_line_has_none() {
    assert!(json(&whole()).ends_with("}\n"));
    assert!(!json_line(&whole()).contains('\n'));
}

#[test]
fn escapes_what_a_terminal_would_obey() {
    let mut debrief = whole();
    debrief.transcript.answer = "a\u{1b}[31m\u{9b}31m\u{7f}\u{202e}\u{2028}\u{e0041} Zürich 🙂".to_owned();
    let line = json_line(&debrief);
    assert!(line.contains(r"a\u001b[31m\u009b31m\u007f\u202e\u2028\udb40\udc41 Zürich 🙂"), "{line}");
    assert_eq!(serde_json::from_str::<Debrief>(&line).unwrap(), debrief);
}

#[test]
fn quotes_stand_where_the_document_says() {
    let debrief = whole();
    let answer: Vec<char> = debrief.transcript.answer.chars().collect();
    for flag in &debrief.flags {
        assert_eq!(answer[flag.start..flag.end].iter().collect::<String>(), flag.quote);
    }
}

#[test]
fn the_schema_has_a_title_and_no_id() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    assert_eq!(schema["title"], format!("Debrief, version {SCHEMA_VERSION}"));
    assert_eq!(schema.get("$id"), None);
}

#[test]
fn the_document_follows_the_schema() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    for debrief in [whole(), thin(), partial()] {
        let document = serde_json::to_value(debrief).unwrap();
        follows(&document, &schema, &schema).unwrap();
    }
}

#[test]
fn the_check_finds_what_does_not_follow() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    let spoilt: [fn(&mut Value); 4] = [
        |document| document["status"] = "fine".into(),
        |document| document["flags"][0]["start"] = "0".into(),
        |document| document["reviews"][0]["ratings"][0]["rating"] = 6.into(),
        |document| drop(document.as_object_mut().unwrap().remove("consensus")),
    ];
    for spoil in spoilt {
        let mut document = serde_json::to_value(whole()).unwrap();
        spoil(&mut document);
        assert!(follows(&document, &schema, &schema).is_err());
    }
}

/// Whether a value follows a schema, as far as the schemas here go.
fn follows(value: &Value, schema: &Value, root: &Value) -> Result<(), String> {
    if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
        return follows(value, root.pointer(target.trim_start_matches('#')).unwrap(), root);
    }
    if let Some(any) = schema.get("anyOf").or(schema.get("oneOf")).and_then(Value::as_array) {
        let found = any.iter().any(|schema| follows(value, schema, root).is_ok());
        return found.then_some(()).ok_or(format!("{value} is none of {any:?}"));
    }
    let fails = || Err(format!("{value} does not follow {schema}"));
    let is = |name: &Value| match name.as_str() {
        Some("integer") => value.is_u64(),
        Some("number") => value.is_number(),
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("null") => value.is_null(),
        Some("array") => value.is_array(),
        Some("object") => value.is_object(),
        _ => false,
    };
    let of_type = match &schema["type"] {
        Value::Null => true,
        Value::Array(names) => names.iter().any(is),
        name => is(name),
    };
    let at_most =
        |limit: &Value| limit.as_f64().is_none_or(|limit| value.as_f64().is_none_or(|value| value <= limit));
    let one_of = |names: &Value| names.as_array().is_none_or(|names| names.contains(value));
    let constant = schema.get("const").is_none_or(|constant| constant == value);
    if !of_type || !at_most(&schema["maximum"]) || !one_of(&schema["enum"]) || !constant {
        return fails();
    }
    for name in schema["required"].as_array().into_iter().flatten() {
        if value.get(name.as_str().unwrap()).is_none() {
            return fails();
        }
    }
    for (name, value) in value.as_object().into_iter().flatten() {
        match schema["properties"].get(name) {
            Some(schema) => follows(value, schema, root)?,
            None => return fails(),
        }
    }
    value.as_array().into_iter().flatten().try_for_each(|value| follows(value, &schema["items"], root))
}
