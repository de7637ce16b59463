//! The house as ARCHITECTURE.md draws it: arrows point down only, and async stays at the rim.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What each crate may stand on, besides other people's crates.
const HOUSE: &[(&str, &[&str])] = &[
    ("debrief-core", &[]),
    ("debrief-intake", &["debrief-core"]),
    ("debrief-reading", &["debrief-core"]),
    ("debrief-rubric", &["debrief-core", "debrief-reading"]),
    ("debrief-director-of-product", &["debrief-core", "debrief-reading", "debrief-rubric"]),
    ("debrief-vp-engineering", &["debrief-core", "debrief-reading", "debrief-rubric"]),
    ("debrief-client-success", &["debrief-core", "debrief-reading", "debrief-rubric"]),
    (
        "debrief-roster",
        &[
            "debrief-core",
            "debrief-reading",
            "debrief-rubric",
            "debrief-director-of-product",
            "debrief-vp-engineering",
            "debrief-client-success",
        ],
    ),
    ("debrief-offline", &["debrief-core", "debrief-rubric"]),
    ("debrief-aggregator", &["debrief-core"]),
    ("debrief-panel", &["debrief-core", "debrief-aggregator"]),
    (
        "debrief",
        &[
            "debrief-core",
            "debrief-reading",
            "debrief-rubric",
            "debrief-roster",
            "debrief-offline",
            "debrief-panel",
        ],
    ),
    ("debrief-report", &["debrief-core"]),
    ("debrief-batch", &["debrief", "debrief-core", "debrief-intake", "debrief-report"]),
    ("debrief-eval", &["debrief", "debrief-core", "debrief-intake"]),
    (
        "debrief-cli",
        &[
            "debrief",
            "debrief-batch",
            "debrief-core",
            "debrief-eval",
            "debrief-intake",
            "debrief-roster",
            "debrief-report",
            "debrief-rubric",
        ],
    ),
    (
        "debrief-training",
        &[
            "debrief-core",
            "debrief-reading",
            "debrief-rubric",
            "debrief-roster",
            "debrief-director-of-product",
            "debrief-vp-engineering",
            "debrief-client-success",
        ],
    ),
];

/// Where tokio may be.
const ASYNC: &[&str] = &["debrief-panel", "debrief-batch", "debrief-eval", "debrief-cli"];

fn dependencies() -> BTreeMap<String, Vec<String>> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(&crates).expect("the folder of crates") {
        let manifest = entry.expect("an entry").path().join("Cargo.toml");
        let text = fs::read_to_string(&manifest).expect("a manifest");
        let manifest: toml::Table = text.parse().expect("a manifest is TOML");
        let name = manifest["package"]["name"].as_str().expect("a name").to_owned();
        let tables = ["dependencies", "build-dependencies"].iter().filter_map(|kind| manifest.get(*kind));
        let names = tables.filter_map(toml::Value::as_table).flat_map(|table| table.keys().cloned());
        found.insert(name, names.collect());
    }
    found
}

#[test]
fn every_crate_has_its_place() {
    let found: Vec<_> = dependencies().into_keys().collect();
    let mut drawn: Vec<_> = HOUSE.iter().map(|(name, _)| (*name).to_owned()).collect();
    drawn.sort();
    assert_eq!(found, drawn);
}

#[test]
fn arrows_point_down_only() {
    for (name, dependencies) in dependencies() {
        let (_, allowed) = HOUSE.iter().find(|(known, _)| *known == name).expect("checked above");
        for dependency in dependencies.iter().filter(|dependency| dependency.starts_with("debrief")) {
            assert!(allowed.contains(&dependency.as_str()), "{name} must not stand on {dependency}");
        }
    }
}

#[test]
fn async_stays_at_the_rim() {
    for (name, dependencies) in dependencies() {
        let has = dependencies.iter().any(|dependency| dependency == "tokio");
        assert!(!has || ASYNC.contains(&name.as_str()), "{name} must not need tokio");
    }
}
