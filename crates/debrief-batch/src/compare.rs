//! A file moved into place, unless it is there already.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

use tempfile::NamedTempFile;

use crate::BatchError;

/// Moves a finished file into place. A file there that is the same is left alone, so that a run that has nothing to do does nothing.
pub(crate) fn publish(file: NamedTempFile, path: &Path) -> Result<(), BatchError> {
    if is_same(file.path(), path).unwrap_or(false) {
        return Ok(());
    }
    file.as_file().sync_data().map_err(BatchError::output(path))?;
    file.persist(path)
        .map(drop)
        .map_err(|error| BatchError::Output { path: path.to_owned(), error: error.error })
}

fn is_same(one: &Path, other: &Path) -> io::Result<bool> {
    let (one, other) = (File::open(one)?, File::open(other)?);
    if one.metadata()?.len() != other.metadata()?.len() {
        return Ok(false);
    }
    let (mut one, mut other) = (BufReader::new(one), BufReader::new(other));
    let (mut left, mut right) = ([0; 1 << 13], [0; 1 << 13]);
    loop {
        let read = one.read(&mut left)?;
        if read == 0 {
            return Ok(true);
        }
        let (Some(left), Some(right)) = (left.get(..read), right.get_mut(..read)) else { return Ok(false) };
        other.read_exact(right)?;
        if left != &*right {
            return Ok(false);
        }
    }
}
