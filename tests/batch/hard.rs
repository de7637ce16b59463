//! What survives: being killed, a full disk, being stopped, and somebody else.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::support::{
    FILES, batch, everything, folder, ids, json_lines, read, records, run, run_on, said, write,
};

/// How often the process is killed.
const KILLS: u64 = 60;
/// The longest wait before that, in microseconds.
const LONGEST: u64 = 100_000;
/// One reviewer: what is looked at is how many survive, not what they say.
const LINE: [&str; 7] = ["all.jsonl", "-o", "out", "--jobs", "2", "--panel", "vp-engineering"];
/// How many items there are then: few, so that every part of a run is about as likely to be hit.
const FEW: usize = 30;
/// How many there are where one run is enough.
const ITEMS: usize = 60;

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

/// How many debriefs a run says that it found.
#[track_caller]
fn from_before(said: &str) -> usize {
    let count = said.split_once(" of them from before").and_then(|(before, _)| before.rsplit(' ').next());
    count.map_or(0, |count| count.parse().expect(said))
}

/// Waits until a run has written more, or has come to its end.
fn wait_for_lines(child: &mut Child, out: &Path, more: u64) {
    let length = || fs::metadata(out.join("debriefs.jsonl")).map_or(0, |file| file.len());
    for _ in 0..more {
        let before = length();
        while length() == before && child.try_wait().expect("it can be asked").is_none() {
            thread::sleep(Duration::from_micros(200));
        }
    }
}

#[test]
fn killed_at_any_moment_it_loses_nothing_and_repeats_nothing() {
    let place = folder();
    let (at, out) = (place.path(), place.path().join("out"));
    // The input changes in the middle now and then, so that it is killed while lines are moved about, too.
    let orders: [Vec<usize>; 3] = [
        (0..FEW).collect(),
        (0..FEW / 2).chain(FEW..FEW + 6).chain(FEW / 2..FEW).collect(),
        (0..FEW).filter(|number| number % 9 != 4).collect(),
    ];
    let undisturbed = orders.each_ref().map(|order| {
        let fresh = folder();
        write(fresh.path(), "all.jsonl", &records(order.iter().copied()));
        run(fresh.path(), &LINE, 0);
        everything(&fresh.path().join("out"))
    });
    let (mut killed, mut begun, mut round) = (0, 0, 0);
    // Each input has its turn, however few items a slow machine gets through between two kills.
    while killed < KILLS || round <= orders.len() {
        let order = &orders[round % orders.len()];
        write(at, "all.jsonl", &records(order.iter().copied()));
        let wanted: BTreeSet<String> = order.iter().map(|number| format!("item-{number}")).collect();
        loop {
            let before = kept(&out);
            let before: BTreeMap<_, _> = before.iter().filter(|(id, _)| wanted.contains(*id)).collect();
            let mut child = batch(at, &LINE).stderr(Stdio::piped()).spawn().expect("it starts");
            // In the end it is left alone, so that it can come to its end.
            if killed < KILLS {
                begun += 1;
                if begun % 2 == 0 {
                    wait_for_lines(&mut child, &out, random(begun) % 4);
                    thread::sleep(Duration::from_micros(random(begun) % LONGEST / 10));
                } else {
                    thread::sleep(Duration::from_micros(random(begun) % LONGEST));
                }
                child.kill().expect("it can be killed");
            }
            let output = child.wait_with_output().expect("it ends");
            let after = kept(&out);
            for (id, line) in &before {
                assert!(after.get(*id) == Some(line), "the finished line of {id} is gone");
            }
            for (at, name) in FILES.iter().enumerate().skip(1) {
                // They are there whole or not at all: those of an earlier round, or of this one.
                let found = fs::read(out.join(name)).ok();
                let whole = |all: &Vec<Vec<u8>>| found.as_ref().is_none_or(|found| *found == all[at]);
                assert!(undisturbed.iter().any(whole), "{name}");
            }
            if output.status.code().is_none() {
                killed += 1;
                continue;
            }
            assert_eq!(output.status.code(), Some(0), "{}", said(&output));
            assert_eq!(from_before(&said(&output)), before.len(), "{}", said(&output));
            break;
        }
        assert!(everything(&out) == undisturbed[round % orders.len()], "round {round}");
        round += 1;
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
    let (at, out) = (place.path(), place.path().join("out"));
    // So many that it cannot have come to its end when the signal reaches it.
    write(at, "all.jsonl", &records(0..100 * ITEMS));
    let mut command = batch(at, &["all.jsonl", "-o", "out", "--jobs", "1"]);
    let child = command.stderr(Stdio::piped()).spawn().expect("it starts");
    while finished(&out.join("debriefs.jsonl")).len() < 5 {
        thread::sleep(Duration::from_millis(1));
    }
    Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("a signal");
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(130), "{}", said(&output));
    assert!(said(&output).contains("hint: run the same line again to go on"), "{}", said(&output));
    let done = ids(&out).len();
    assert!(done >= 5 && FILES.iter().all(|name| out.join(name).exists()), "{done}");
    assert_eq!(read(&out, "summary.csv").lines().count(), done + 1);
    write(at, "all.jsonl", &records(0..done + 3));
    let output = run(at, &["all.jsonl", "-o", "out"], 0);
    assert_eq!((ids(&out).len(), from_before(&said(&output))), (done + 3, done));
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
    let Some(disk) = SmallDisk::new("1m") else {
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
    let lines = json_lines(&out, "debriefs.jsonl");
    assert!(lines.len() > 10, "{}", lines.len());
    // Once more on the full disk: nothing is lost. A line more may fit, in what the first run has given back at its end.
    run(at, &["all.jsonl", "-o", name], 2);
    assert!(json_lines(&out, "debriefs.jsonl").starts_with(&lines));
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
