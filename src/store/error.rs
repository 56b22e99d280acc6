//! What can go wrong with the library, in words for the learner. Whatever it is, studying goes on without saving.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why the library could not be opened, read or written.
#[derive(Debug)]
pub enum StoreError {
    /// The folder cannot be made or entered.
    Folder(PathBuf, io::Error),
    /// The file is no library: no database, or one of another program.
    Foreign(PathBuf),
    /// The file was written by a later version.
    Newer {
        /// The file.
        path: PathBuf,
        /// The version found.
        found: i64,
        /// The latest version known here.
        known: i64,
    },
    /// The file is a library, and damaged.
    Damaged(PathBuf, String),
    /// Another program holds the file and does not let go.
    Locked(PathBuf),
    /// The file or its folder may not be written to.
    ReadOnly(PathBuf),
    /// No room is left on the disk.
    Full(PathBuf),
    /// Another failure of the disk.
    Disk(PathBuf, String),
    /// The library holds no such deck.
    NoDeck(String),
    /// A failure of the database that has no better name.
    Database(PathBuf, rusqlite::Error),
}

impl StoreError {
    /// What to do about it, as one sentence.
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::Folder(..) => "choose another folder with --data-dir",
            Self::Foreign(_) => "it was left as it is; choose another folder with --data-dir",
            Self::Newer { .. } => "it was left as it is; install the newer version of tarikh",
            Self::Damaged(..) => "it was left as it is; bring back a copy with: tarikh library restore",
            Self::Locked(_) => "close the other program and try again",
            Self::ReadOnly(_) => "give write permission, or choose another folder with --data-dir",
            Self::Full(_) => "make room on the disk; nothing saved before is lost",
            Self::Disk(..) => "check the disk, and that it has room; nothing saved before was changed",
            Self::NoDeck(_) => "see what there is with: tarikh library",
            Self::Database(..) => "check the file with: tarikh library check",
        }
    }

    /// The error of the database behind `path`, by its code.
    pub(super) fn of(path: &Path, error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let path = path.to_owned();
        match error.sqlite_error_code() {
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::Locked(path),
            Some(Code::ReadOnly | Code::PermissionDenied) => Self::ReadOnly(path),
            Some(Code::DiskFull) => Self::Full(path),
            Some(Code::NotADatabase) => Self::Foreign(path),
            Some(Code::DatabaseCorrupt) => Self::Damaged(path, error.to_string()),
            Some(Code::SystemIoFailure | Code::CannotOpen) => Self::Disk(path, error.to_string()),
            _ => Self::Database(path, error),
        }
    }

    /// The error of the file system behind `path`.
    pub(super) fn io(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full(path),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly(path),
            _ => Self::Disk(path, error.to_string()),
        }
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(path, error) => write!(f, "cannot use the folder {}: {error}", path.display()),
            Self::Foreign(path) => write!(f, "{} is not a tarikh library", path.display()),
            Self::Newer { path, found, known } => {
                let path = path.display();
                write!(f, "{path} was written by a newer tarikh (format {found}, this one knows {known})")
            }
            Self::Damaged(path, detail) => write!(f, "the library {} is damaged: {detail}", path.display()),
            Self::Locked(path) => write!(f, "the library {} is in use by another program", path.display()),
            Self::ReadOnly(path) => write!(f, "the library {} cannot be written to", path.display()),
            Self::Full(path) => write!(f, "no room left on the disk for the library {}", path.display()),
            Self::Disk(path, detail) => {
                write!(f, "the disk failed on the library {}: {detail}", path.display())
            }
            Self::NoDeck(what) => write!(f, "the library holds no article {what}"),
            Self::Database(path, error) => write!(f, "the library {} failed: {error}", path.display()),
        }
    }
}

impl std::error::Error for StoreError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Folder(_, error) => Some(error),
            Self::Database(_, error) => Some(error),
            _ => None,
        }
    }
}
