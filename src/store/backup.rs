//! Copies of the library, the check of its health, and the way back to a copy.

use super::error::StoreError;
use super::header;
use super::library::Store;
use crate::study::Moment;
use jiff::Timestamp;
use rusqlite::{Connection, OpenFlags};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// So many dated copies are kept.
const KEPT: usize = 10;
/// How the names of copies begin that are being made.
const UNFINISHED: &str = "unfinished-";
/// Hours after which the last copy is too old.
const OLD: i64 = 20;

impl Store {
    /// Whether the file is sound: every page readable, every index complete, every reference kept. What is wrong,
    /// one line each; empty when nothing is.
    pub fn check(&self) -> Result<Vec<String>, StoreError> {
        self.read(|connection| {
            let mut lines: Vec<String> = connection
                .prepare("PRAGMA integrity_check(20)")?
                .query_map([], |row| row.get(0))?
                .collect::<Result<_, _>>()?;
            lines.retain(|line| line != "ok");
            let mut select = connection.prepare("PRAGMA foreign_key_check")?;
            let mut rows = select.query([])?;
            while let Some(row) = rows.next()? {
                lines.push(format!("a row of {} refers to nothing", row.get::<_, String>(0)?));
            }
            Ok(lines)
        })
    }

    /// Makes a dated copy in `folder` and lets the oldest go when there are more than ten. Returns the copy.
    pub fn back_up(&self, folder: &Path, now: Moment) -> Result<PathBuf, StoreError> {
        fs::create_dir_all(folder).map_err(|error| StoreError::Folder(folder.to_owned(), error))?;
        let copy = folder.join(format!("library-{}.db", now.at.strftime("%Y-%m-%dT%H-%M-%S")));
        let remove = |path: &Path| match fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(StoreError::io(path, &error)),
            _ => Ok(()),
        };
        // A file of its own for each program that copies, gone when it is not finished.
        let unfinished = tempfile::Builder::new().prefix(UNFINISHED).suffix(".db").tempfile_in(folder);
        let unfinished = unfinished.map_err(|error| StoreError::io(folder, &error))?.into_temp_path();
        self.read(|connection| connection.execute("VACUUM INTO ?1", [unfinished.to_string_lossy()]))?;
        put(&unfinished, &copy)?;
        clear_unfinished(folder);
        let copies = backups(folder);
        for old in copies.iter().skip(KEPT) {
            remove(&old.path)?;
        }
        Ok(copy)
    }

    /// Makes a dated copy when the last is nearly a day old, or there is none.
    pub fn back_up_daily(&self, folder: &Path, now: Moment) -> Result<Option<PathBuf>, StoreError> {
        let is_recent = backups(folder).first().is_some_and(|last| {
            let age = now.at.duration_since(last.made).as_hours();
            (0..OLD).contains(&age)
        });
        if is_recent { Ok(None) } else { self.back_up(folder, now).map(Some) }
    }
}

/// What was left half done by programs that were killed.
fn clear_unfinished(folder: &Path) {
    let files = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let is_old = |file: &fs::DirEntry| {
        let age = file.metadata().and_then(|data| data.modified()).map(|made| made.elapsed());
        age.is_ok_and(|age| age.is_ok_and(|age| age.as_secs() > 86_400))
    };
    for file in files.filter(|file| file.file_name().to_string_lossy().starts_with(UNFINISHED)) {
        if is_old(&file) {
            // One that cannot be removed is in nobody's way.
            drop(fs::remove_file(file.path()));
        }
    }
}

/// A dated copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// When it was made.
    pub made: Timestamp,
}

/// The dated copies in a folder, the newest first; none when there is no such folder.
pub fn backups(folder: &Path) -> Vec<Backup> {
    let files = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut copies: Vec<Backup> = files
        .filter_map(|file| {
            let name = file.file_name().to_string_lossy().into_owned();
            let date = name.strip_prefix("library-")?.strip_suffix(".db")?;
            let civil = jiff::civil::DateTime::strptime("%Y-%m-%dT%H-%M-%S", date).ok()?;
            let made = jiff::tz::TimeZone::UTC.to_timestamp(civil).ok()?;
            Some(Backup { path: file.path(), made })
        })
        .collect();
    copies.sort_by(|one, other| other.made.cmp(&one.made).then(one.path.cmp(&other.path)));
    copies
}

/// Puts a copy in the place of the library, which nobody may have open. The library that was there is kept beside it;
/// its new name is returned. A copy that is not sound is refused.
pub fn restore(copy: &Path, library: &Path, now: Moment) -> Result<Option<PathBuf>, StoreError> {
    if !copy.exists() {
        return Err(StoreError::Disk(copy.to_owned(), "there is no such file".to_owned()));
    }
    header::examine(copy)?;
    is_sound(copy)?;
    let beside = |suffix: &str| {
        let mut name = library.as_os_str().to_owned();
        name.push(suffix);
        PathBuf::from(name)
    };
    let fresh = beside(".restoring");
    fs::copy(copy, &fresh).map_err(|error| StoreError::io(&fresh, &error))?;
    let aside = beside(&format!(".replaced-{}", now.at.strftime("%Y-%m-%dT%H-%M-%S")));
    let had_one = library.exists();
    if had_one {
        for suffix in ["", "-wal", "-shm"] {
            let mut name = aside.as_os_str().to_owned();
            name.push(suffix);
            let old = beside(suffix);
            if old.exists() {
                fs::rename(&old, &name).map_err(|error| StoreError::io(&old, &error))?;
            }
        }
    }
    put(&fresh, library)?;
    Ok(had_one.then_some(aside))
}

/// Opens a copy without writing to it, and has every page read.
fn is_sound(copy: &Path) -> Result<(), StoreError> {
    let failed = |error| StoreError::of(copy, error);
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(copy, flags).map_err(failed)?;
    let verdict: String =
        connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0)).map_err(failed)?;
    if verdict == "ok" { Ok(()) } else { Err(StoreError::Damaged(copy.to_owned(), verdict)) }
}

/// Gives a finished file its name; it is on the disk before.
fn put(from: &Path, to: &Path) -> Result<(), StoreError> {
    let moved = File::open(from).and_then(|file| file.sync_all()).and_then(|()| fs::rename(from, to));
    moved.map_err(|error| StoreError::io(to, &error))
}
