//! The command line, case by case: `cmd/*.md` says what is typed and what comes of it.
//!
//! `TRYCMD=overwrite cargo test -p debrief-cli --test commands` writes what came of it into the files; read the
//! difference before you keep it. Whole debriefs are not in them: what is said changes with every better reading.

use std::path::Path;

#[test]
fn commands_do_what_their_files_say() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    std::env::set_current_dir(root).expect("the repository");
    trycmd::TestCases::new()
        .register_bin("debrief", Path::new(env!("CARGO_BIN_EXE_debrief")))
        // Whoever runs this may have personas of their own, and like their logs long.
        .env("XDG_CONFIG_HOME", "/nonexistent")
        .env("DEBRIEF_LOG", "warn")
        .case("tests/cmd/*.md");
}
