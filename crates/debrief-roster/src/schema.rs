//! The shape of a persona's file as a JSON Schema, for editors.

use debrief_core::{CriterionId, FlagId, Recommendation};
use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform as _};
use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::Value;

use crate::raw::{RawMustHave, RawPersona};

/// The JSON Schema of a persona's file.
///
/// It knows the shape, not the ids: that a criterion exists, a cue can be used and an example holds is for
/// [`Roster::check`](crate::Roster::check) to say.
pub fn persona_schema() -> String {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<RawPersona>();
    // TOML has no null: a key is there or it is not.
    RecursiveTransform(without_null).transform(&mut schema);
    format!("{:#}\n", schema.to_value())
}

pub(crate) fn weights(_: &mut SchemaGenerator) -> Schema {
    by_criterion(&json_schema!({
        "anyOf": [{ "type": "number", "exclusiveMinimum": 0 }, { "const": false }]
    }))
}

pub(crate) fn must_have(generator: &mut SchemaGenerator) -> Schema {
    by_criterion(&json_schema!({
        "anyOf": [generator.subschema_for::<RawMustHave>(), { "const": false }]
    }))
}

pub(crate) fn dealbreakers(generator: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "type": "object",
        "propertyNames": generator.subschema_for::<FlagId>(),
        "additionalProperties": { "anyOf": [cap(generator), { "const": false }] }
    })
}

pub(crate) fn floor(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "integer", "minimum": 2, "maximum": 5 })
}

pub(crate) fn cap(_: &mut SchemaGenerator) -> Schema {
    let all = Recommendation::ALL.map(Recommendation::as_str);
    let [capping @ .., _] = all.as_slice() else { return Schema::default() };
    json_schema!({ "type": "string", "enum": capping })
}

pub(crate) fn rates(_: &mut SchemaGenerator) -> Schema {
    by_criterion(&json_schema!({ "type": "integer", "minimum": 1, "maximum": 5 }))
}

fn by_criterion(value: &Schema) -> Schema {
    let mut generator = SchemaGenerator::default();
    json_schema!({
        "type": "object",
        "propertyNames": generator.subschema_for::<CriterionId>(),
        "additionalProperties": value
    })
}

fn without_null(schema: &mut Schema) {
    let is_null = |value: &Value| value == "null" || value.get("type").is_some_and(|name| name == "null");
    for key in ["type", "enum", "anyOf"] {
        let Some(Value::Array(values)) = schema.get_mut(key) else { continue };
        values.retain(|value| !is_null(value) && !value.is_null());
        if key == "enum" || values.len() != 1 {
            continue;
        }
        let Some(only) = values.pop() else { continue };
        if key == "type" {
            schema.insert(key.to_owned(), only);
        } else if let Value::Object(only) = only {
            schema.remove(key);
            for (key, value) in only {
                schema.insert(key, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;

    /// The keys that the schema gives for one of its tables.
    fn keys(schema: &Value, table: &str) -> Vec<String> {
        let properties =
            if table.is_empty() { &schema["properties"] } else { &schema["$defs"][table]["properties"] };
        properties.as_object().expect("a table").keys().cloned().collect()
    }

    #[test]
    fn knows_the_keys_that_are_read() {
        let schema: Value = serde_json::from_str(&persona_schema()).expect("JSON");
        for (table, read) in [
            ("", read::PERSONA_KEYS),
            ("MustHave", read::MUST_HAVE_KEYS),
            ("Criterion", read::CRITERION_KEYS),
            ("Anchors", read::ANCHOR_KEYS),
            ("Cues", read::CUE_KEYS),
            ("Voice", read::VOICE_KEYS),
            ("Example", read::EXAMPLE_KEYS),
        ] {
            let mut read = read.to_vec();
            read.sort_unstable();
            let mut known = keys(&schema, table);
            known.sort_unstable();
            assert_eq!(known, read, "in {table}");
        }
    }

    #[test]
    fn has_no_null_and_describes_every_key() {
        let text = persona_schema();
        assert!(!text.contains("null"), "{text}");
        let schema: Value = serde_json::from_str(&text).expect("JSON");
        let tables = schema["$defs"].as_object().expect("tables").values().chain([&schema]);
        for (key, property) in tables.filter_map(|table| table["properties"].as_object()).flatten() {
            assert!(property["description"].is_string(), "{key}");
        }
    }
}
