//! The folder of a batch, locked.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use crate::BatchError;

/// Where a batch writes to, held against other runs as long as this lives.
#[derive(Debug)]
pub(crate) struct Folder {
    path: PathBuf,
    _lock: File,
}

impl Folder {
    /// Makes the folder if it is not there, and takes it.
    pub(crate) fn take(path: &Path) -> Result<Self, BatchError> {
        let own = path.join(".debrief");
        fs::create_dir_all(&own).map_err(BatchError::output(path))?;
        let lock = own.join("lock");
        let file = File::options().create(true).truncate(false).write(true).open(&lock);
        let file = file.map_err(BatchError::output(&lock))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(BatchError::Busy { folder: path.to_owned() }),
            Err(TryLockError::Error(error)) => return Err(BatchError::Output { path: lock, error }),
        }
        let folder = Self { path: path.to_owned(), _lock: file };
        folder.sweep().map_err(BatchError::output(&own))?;
        Ok(folder)
    }

    /// The folder itself.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// A file that people read.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// A file of our own.
    pub(crate) fn own(&self, name: &str) -> PathBuf {
        self.path.join(".debrief").join(name)
    }

    /// A file that is moved into place when it is whole.
    pub(crate) fn temporary(&self) -> Result<tempfile::NamedTempFile, BatchError> {
        let own = self.own("");
        let mut builder = tempfile::Builder::new();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            builder.permissions(fs::Permissions::from_mode(0o666));
        }
        builder.prefix("tmp-").tempfile_in(&own).map_err(BatchError::output(&own))
    }

    /// Clears away what a run that was killed has left half done.
    fn sweep(&self) -> io::Result<()> {
        for entry in fs::read_dir(self.own(""))? {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with("tmp-") {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}
