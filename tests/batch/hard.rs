//! What survives: being killed, a full disk, being stopped, and somebody else.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::support::{FILES, batch, everything, folder, json_lines, records, run, run_on, said, write};

/// How often the process is killed.
const KILLS: u64 = 60;
/// How many items there are.
const ITEMS: usize = 400;

/// Numbers that look random and are the same every time.
fn random(seed: u64) -> u64 {
    let mut number = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}

/// The whole lines of `debriefs.jsonl`. A process that was killed may have left half a line at its end.
fn finished(out: &Path) -> Vec<String> {
    let text = fs::read(out.join("debriefs.jsonl")).unwrap_or_default();
    let text = String::from_utf8_lossy(&text).into_owned();
    text.split_inclusive('\n').filter(|line| line.ends_with('\n')).map(str::to_owned).collect()
}

#[test]
fn killed_at_any_moment_it_loses_nothing_and_repeats_nothing() {
    let place = folder();
    let at = place.path();
    // The input changes in the middle now and then, so that lines are moved about when it is killed, too.
    let orders: [Vec<usize>; 3] = [
        (0..ITEMS).collect(),
        (0..50).chain(ITEMS..ITEMS + 40).chain(50..ITEMS).collect(),
        (0..ITEMS).filter(|number| number % 9 != 4).collect(),
    ];
    let (mut killed, mut round, mut took) = (0, 0, Duration::from_millis(400));
    while killed < KILLS {
        let order = &orders[round % orders.len()];
        write(at, "all.jsonl", &records(order.iter().copied()));
        let mut begun = Instant::now();
        loop {
            let before = finished(&at.join("out"));
            let mut command = batch(at, &["all.jsonl", "-o", "out", "--jobs", "2"]);
            let mut child = command.stderr(Stdio::null()).spawn().expect("it starts");
            let moment = random(killed) % u64::try_from(took.as_micros()).expect("not that long").max(1);
            let wanted = killed < KILLS;
            if wanted {
                thread::sleep(Duration::from_micros(moment));
                child.kill().ok();
            }
            let status = child.wait().expect("it ends");
            if let Some(code) = status.code() {
                assert_eq!(code, 0);
                took = if wanted { took } else { begun.elapsed() };
                break;
            }
            killed += 1;
            begun = Instant::now();
            // What is there parses, and what was finished before is still there, or has only moved away.
            let after = finished(&at.join("out"));
            for line in &after {
                serde_json::from_str::<serde_json::Value>(line).expect("a whole line is JSON");
            }
            let common = before.iter().zip(&after).take_while(|(before, after)| before == after).count();
            let moved = fs::read_dir(at.join("out/.debrief")).into_iter().flatten().flatten();
            let moved =
                moved.filter(|entry| entry.file_name().to_string_lossy().starts_with("lines-")).count();
            assert!(common == before.len() || moved > 0 || after.len() >= common, "a finished line is gone");
            for name in ["summary.csv", "errors.jsonl", "report.html"] {
                let path = at.join("out").join(name);
                assert!(
                    !path.exists() || path.metadata().expect("a file").len() > 0 || name == "errors.jsonl"
                );
            }
        }
        let fresh = folder();
        write(fresh.path(), "all.jsonl", &records(order.iter().copied()));
        run(fresh.path(), &["all.jsonl", "-o", "out"], 0);
        assert!(everything(&at.join("out")) == everything(&fresh.path().join("out")), "round {round}");
        round += 1;
    }
    eprintln!("killed {killed} times in {round} rounds");
}

#[test]
fn nothing_that_was_finished_when_it_was_killed_is_done_again() {
    let place = folder();
    let at = place.path();
    write(at, "all.jsonl", &records(0..ITEMS));
    for kill in 0..5 {
        let out = format!("out-{kill}");
        let mut child =
            batch(at, &["all.jsonl", "-o", &out]).stderr(Stdio::null()).spawn().expect("it starts");
        let wanted = 20 + usize::try_from(random(kill) % 200).expect("small");
        while finished(&at.join(&out)).len() < wanted {
            thread::sleep(Duration::from_millis(1));
            assert!(child.try_wait().expect("it can be asked").is_none(), "it was faster than the test");
        }
        child.kill().expect("it can be killed");
        child.wait().expect("it ends");
        let lines = finished(&at.join(&out)).len();
        let output = run(at, &["all.jsonl", "-o", &out], 0);
        let text = said(&output);
        let before =
            text.split_once(&format!("`{out}`: {ITEMS}, ")).and_then(|(_, rest)| rest.split_once(' '));
        let before: usize = before.and_then(|(before, _)| before.parse().ok()).expect(&text);
        // The last line may have been written, and its entry not.
        assert!(before == lines || before + 64 >= lines && before <= lines, "{before} of {lines}");
    }
}

#[test]
fn a_second_run_in_the_folder_is_refused_by_name() {
    let place = folder();
    let at = place.path();
    let mut first = batch(at, &["-", "-o", "out"])
        .stdin(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts");
    while !at.join("out/debriefs.jsonl").exists() {
        thread::sleep(Duration::from_millis(2));
    }
    write(at, "all.jsonl", &records(0..2));
    let output = run(at, &["all.jsonl", "-o", "out"], 2);
    assert!(said(&output).contains("another run is at work in this folder: `out`"), "{}", said(&output));
    drop(first.stdin.take());
    first.wait().expect("it ends");
    run(at, &["all.jsonl", "-o", "out"], 0);
}

#[cfg(unix)]
#[test]
fn interrupted_it_finishes_what_is_in_hand_and_says_how_to_go_on() {
    let place = folder();
    let at = place.path();
    write(at, "all.jsonl", &records(0..ITEMS));
    let child = batch(at, &["all.jsonl", "-o", "out"]).stderr(Stdio::piped()).spawn().expect("it starts");
    while finished(&at.join("out")).len() < 5 {
        thread::sleep(Duration::from_millis(1));
    }
    Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("a signal");
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(130), "{}", said(&output));
    assert!(said(&output).contains("hint: run the same line again to go on"), "{}", said(&output));
    let done = json_lines(&at.join("out"), "debriefs.jsonl").len();
    assert!(done >= 5 && FILES.iter().all(|name| at.join("out").join(name).exists()));
    let output = run(at, &["all.jsonl", "-o", "out"], 0);
    assert!(said(&output).contains(&format!(", {done} of them from before")), "{}", said(&output));
}

#[cfg(unix)]
#[test]
fn interrupted_while_it_waits_for_a_line_it_ends() {
    let place = folder();
    let mut command = batch(place.path(), &["-", "-o", "out"]);
    let mut child = command.stdin(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    while !place.path().join("out/debriefs.jsonl").exists() {
        thread::sleep(Duration::from_millis(2));
    }
    let stdin = child.stdin.take();
    Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("a signal");
    assert_eq!(child.wait().expect("it ends").code(), Some(130));
    drop(stdin);
}

/// A small file system, taken away again at the end.
#[cfg(target_os = "linux")]
struct SmallDisk(tempfile::TempDir);

#[cfg(target_os = "linux")]
impl SmallDisk {
    /// None where we may not mount one.
    fn new(size: &str) -> Option<Self> {
        let place = folder();
        let options = format!("size={size}");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &options, "tmpfs"])
            .arg(place.path())
            .stderr(Stdio::null())
            .status();
        mounted.is_ok_and(|status| status.success()).then_some(Self(place))
    }
}

#[cfg(target_os = "linux")]
impl Drop for SmallDisk {
    fn drop(&mut self) {
        Command::new("umount").arg(self.0.path()).status().ok();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_and_nothing_is_spoilt() {
    let Some(disk) = SmallDisk::new("6m") else {
        eprintln!("SKIPPED a_full_disk_is_said_and_nothing_is_spoilt: no tmpfs can be mounted here");
        return;
    };
    let place = folder();
    let at = place.path();
    write(at, "all.jsonl", &records(0..ITEMS));
    let out = disk.0.path().join("out");
    let name = out.to_str().expect("UTF-8");
    let output = run(at, &["all.jsonl", "-o", name], 2);
    assert!(said(&output).contains("No space left on device"), "{}", said(&output));
    assert!(said(&output).contains("hint: make room and run the same line again"), "{}", said(&output));
    let lines = json_lines(&out, "debriefs.jsonl").len();
    assert!(lines > 10, "{lines}");
    // Once more on the full disk: the same, and nothing is lost.
    run(at, &["all.jsonl", "-o", name], 2);
    assert_eq!(json_lines(&out, "debriefs.jsonl").len(), lines);
    // Room is made.
    let grown = Command::new("mount").args(["-o", "remount,size=200m"]).arg(disk.0.path()).status();
    assert!(grown.is_ok_and(|status| status.success()));
    let output = run(at, &["all.jsonl", "-o", name], 0);
    assert!(said(&output).contains(" of them from before"), "{}", said(&output));
    run(at, &["all.jsonl", "-o", "out"], 0);
    assert!(everything(&out) == everything(&at.join("out")));
}

#[test]
fn a_folder_that_cannot_be_is_refused_by_name() {
    let place = folder();
    write(place.path(), "out", "a file");
    let output = run_on(place.path(), &["-", "-o", "out"], &records([1]), 2);
    assert!(said(&output).contains("cannot be written: `out`"), "{}", said(&output));
}
