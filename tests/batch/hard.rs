//! What survives: being killed, a full disk, being stopped, and somebody else.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::support::{FILES, batch, everything, folder, json_lines, records, run, run_on, said, write};

/// How often the process is killed.
const KILLS: u64 = 8;
/// How many items there are.
const ITEMS: usize = 100;

/// Numbers that look random and are the same every time.
fn random(seed: u64) -> u64 {
    let mut number = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}

/// The whole lines of a file. A process that was killed may have left half a line at its end.
fn finished(path: &Path) -> Vec<String> {
    let text = fs::read(path).unwrap_or_default();
    let text = String::from_utf8_lossy(&text).into_owned();
    text.split_inclusive('\n').filter(|line| line.ends_with('\n')).map(str::to_owned).collect()
}

/// All whole lines that are kept, those that have moved away with them, by their ids.
fn kept(out: &Path) -> BTreeMap<String, String> {
    let own = fs::read_dir(out.join(".debrief")).into_iter().flatten().flatten().map(|entry| entry.path());
    let lines = own.filter(|path| path.extension().is_some_and(|ending| ending == "jsonl"));
    let lines = lines.chain([out.join("debriefs.jsonl")]).flat_map(|path| finished(&path));
    lines.map(|line| (id(&line), line)).collect()
}

/// A line's id. The line is whole, so it is JSON.
fn id(line: &str) -> String {
    let debrief: serde_json::Value = serde_json::from_str(line).expect("a whole line is JSON");
    debrief["transcript"]["id"].as_str().expect("an id").to_owned()
}

#[test]
fn killed_at_any_moment_it_loses_nothing() {
    let place = folder();
    let at = place.path();
    // The input changes in the middle now and then, so that it is killed while lines are moved about, too.
    let orders: [Vec<usize>; 3] = [
        (0..ITEMS).collect(),
        (0..50).chain(ITEMS..ITEMS + 20).chain(50..ITEMS).collect(),
        (0..ITEMS).filter(|number| number % 9 != 4).collect(),
    ];
    // What an undisturbed run of each gives, and how long the longest of them takes.
    let mut took = Duration::ZERO;
    let undisturbed = orders.each_ref().map(|order| {
        let (fresh, begun) = (folder(), Instant::now());
        write(fresh.path(), "all.jsonl", &records(order.iter().copied()));
        run(fresh.path(), &["all.jsonl", "-o", "out"], 0);
        took = took.max(begun.elapsed());
        everything(&fresh.path().join("out"))
    });
    let longest = u64::try_from(took.as_micros()).expect("not that long").max(1);
    let (mut killed, mut round) = (0, 0);
    while killed < KILLS {
        let order = &orders[round % orders.len()];
        write(at, "all.jsonl", &records(order.iter().copied()));
        let wanted: BTreeSet<String> = order.iter().map(|number| format!("item-{number}")).collect();
        let out = at.join("out");
        loop {
            let before = kept(&out);
            let mut command = batch(at, &["all.jsonl", "-o", "out", "--jobs", "2"]);
            let mut child = command.stderr(Stdio::null()).spawn().expect("it starts");
            // In the end it is left alone, so that it can come to its end.
            if killed < KILLS {
                thread::sleep(Duration::from_micros(random(killed) % longest));
                child.kill().expect("it can be killed");
            }
            let status = child.wait().expect("it ends");
            let after = kept(&out);
            for (id, line) in before.iter().filter(|(id, _)| wanted.contains(*id)) {
                assert!(after.get(id) == Some(line), "the finished line of {id} is gone");
            }
            for name in ["summary.csv", "errors.jsonl", "report.html"] {
                // They are there whole or not at all: those of an earlier round, or of this one.
                let found = fs::read(out.join(name)).ok();
                let at = FILES.iter().position(|file| *file == name).expect("it is a file");
                let whole = |all: &Vec<Vec<u8>>| found.as_ref().is_none_or(|found| *found == all[at]);
                assert!(undisturbed.iter().any(whole), "{name}");
            }
            match status.code() {
                Some(code) => break assert_eq!(code, 0),
                None => killed += 1,
            }
        }
        assert!(everything(&out) == undisturbed[round % orders.len()], "round {round}");
        round += 1;
    }
    eprintln!("killed {killed} times in {round} rounds");
}

#[test]
fn nothing_that_was_finished_when_it_was_killed_is_done_again() {
    let place = folder();
    let at = place.path();
    write(at, "all.jsonl", &records(0..ITEMS));
    for kill in 0..3 {
        let out = format!("out-{kill}");
        let mut child =
            batch(at, &["all.jsonl", "-o", &out]).stderr(Stdio::null()).spawn().expect("it starts");
        let wanted = 10 + usize::try_from(random(kill) % 80).expect("small");
        while finished(&at.join(&out).join("debriefs.jsonl")).len() < wanted {
            thread::sleep(Duration::from_millis(1));
            assert!(child.try_wait().expect("it can be asked").is_none(), "it was faster than the test");
        }
        child.kill().expect("it can be killed");
        child.wait().expect("it ends");
        let lines = finished(&at.join(&out).join("debriefs.jsonl")).len();
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
    while finished(&at.join("out/debriefs.jsonl")).len() < 5 {
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
    let Some(disk) = SmallDisk::new("3m") else {
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
