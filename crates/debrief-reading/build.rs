//! Compiles the rules' files into one table, so that a start need not parse half a megabyte of phrases.
//!
//! It shares the modules that take words and phrases apart with the crate itself: both must see the same words.

#![expect(dead_code, unreachable_pub, reason = "modules of the crate, of which only a part is used here")]

#[path = "src/buckets.rs"]
mod buckets;
#[path = "src/lexicon.rs"]
mod lexicon;
#[path = "src/phrases.rs"]
mod phrases;
#[path = "src/rule.rs"]
mod rule;
#[path = "src/stored.rs"]
mod stored;
#[path = "src/tokens.rs"]
mod tokens;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use phrases::Phrases;
use rule::{Compiled, CompiledRule, RuleFile};

fn main() -> Result<(), Box<dyn Error>> {
    let mut paths = Vec::new();
    for folder in ["signals", "flags"] {
        println!("cargo::rerun-if-changed={folder}");
        for entry in fs::read_dir(folder)? {
            paths.push(entry?.path());
        }
    }
    for shared in [
        "build.rs",
        "data/lexicon.toml",
        "src/buckets.rs",
        "src/lexicon.rs",
        "src/phrases.rs",
        "src/rule.rs",
        "src/stored.rs",
        "src/tokens.rs",
    ] {
        println!("cargo::rerun-if-changed={shared}");
    }
    paths.sort_by_key(|path| path.file_name().map(ToOwned::to_owned));
    let compiled = compile(&paths)?;
    let into = PathBuf::from(std::env::var("OUT_DIR")?).join("rules.bin");
    fs::write(into, postcard::to_allocvec(&compiled)?)?;
    Ok(())
}

fn compile(paths: &[PathBuf]) -> Result<Compiled, Box<dyn Error>> {
    let (mut rules, mut cues, mut of_cue) = (Vec::new(), Vec::new(), Vec::new());
    for path in paths {
        let said = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
        let file: RuleFile = toml::from_str(&fs::read_to_string(path)?).map_err(|error| said(&error))?;
        Phrases::new(file.cues.iter().map(String::as_str)).map_err(|error| said(&error))?;
        cues.extend(file.cues);
        of_cue.resize(cues.len(), u32::try_from(rules.len())?);
        rules.push(CompiledRule { id: id_of(path), by: file.by, tense: file.tense, reported: file.reported });
    }
    let negative = cues.iter().map(|cue| tokens::has_negation(cue)).collect();
    let cues = Phrases::new(cues.iter().map(String::as_str))?;
    Ok(Compiled { rules, cues, of_cue, negative })
}

fn id_of(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
