//! Lists `personas/*.toml` of the workspace, so that a new persona there is a file and no code.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder = variable("CARGO_MANIFEST_DIR")?.join("../../personas").canonicalize()?;
    println!("cargo::rerun-if-changed={}", folder.display());

    let mut files: Vec<PathBuf> =
        fs::read_dir(&folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "toml"));
    files.sort();

    let mut list = String::from("&[\n");
    for file in &files {
        let name = file.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
        // `{:?}` writes a Rust string literal.
        writeln!(list, "    ({name:?}, include_str!({:?})),", file.to_string_lossy())
            .map_err(io::Error::other)?;
    }
    list.push_str("]\n");
    fs::write(Path::new(&variable("OUT_DIR")?).join("shipped.rs"), list)
}

fn variable(name: &str) -> io::Result<PathBuf> {
    env::var_os(name)
        .map(PathBuf::from)
        .ok_or_else(|| io::Error::other(format!("cargo did not set `{name}`")))
}
