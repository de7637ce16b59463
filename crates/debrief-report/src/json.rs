//! JSON: the document itself, whole, whatever the options say.

use debrief_core::Debrief;

use crate::{Format, clean};

pub(crate) const FORMAT: Format = Format {
    name: "json",
    ending: "json",
    about: "the whole document, for programs",
    for_people: false,
    render: |debrief, _| json(debrief),
};

/// The document on one line, for JSON Lines; without the line end.
///
/// # Panics
/// Never: all keys of a debrief are strings, and nothing in it refuses to be written.
pub fn json_line(debrief: &Debrief) -> String {
    escaped(serde_json::to_string(debrief).expect("a debrief has string keys only"))
}

fn json(debrief: &Debrief) -> String {
    escaped(serde_json::to_string_pretty(debrief).expect("a debrief has string keys only")) + "\n"
}

/// The same JSON, with characters that a terminal would obey, or that nobody sees, in JSON's own escapes. JSON has such
/// characters inside strings only, and of the plain ones it leaves only the delete character as it is.
fn escaped(json: String) -> String {
    if json.is_ascii() && !json.as_bytes().contains(&b'\x7f') {
        return json;
    }
    let mut out = String::with_capacity(json.len() + 64);
    let mut rest = json.as_str();
    while let Some(at) = rest.bytes().position(|byte| byte >= b'\x7f') {
        let (plain, other) = rest.split_at(at);
        out.push_str(plain);
        let Some(c) = other.chars().next() else { break };
        if clean::is_harmless(c) {
            out.push(c);
        } else {
            out.extend(c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")));
        }
        rest = other.get(c.len_utf8()..).unwrap_or_default();
    }
    out + rest
}
