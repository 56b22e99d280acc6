//! What is known of a shared folder from earlier exchanges, so that only what was added to its files is read again.
//!
//! It is trusted only while every file still is what it was, and longer at most; else everything is read once more,
//! which costs time and nothing else.

use crate::text::digest;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

/// So many bytes at the beginning of a file, and before the place it was read to, are looked at.
const LOOK: u64 = 4_096;

/// See the module.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Heard {
    folder: i64,
    /// Whether anything is known from before.
    is_known: bool,
    /// How far each file was read.
    files: BTreeMap<String, u64>,
    /// Every review up to this row of the log is in some file.
    pub(super) seq: i64,
    /// The other lines that are in some file.
    pub(super) keys: BTreeSet<u64>,
}

impl Heard {
    /// What was known of `folder`; nothing when a file is not what it was.
    pub(super) fn load(connection: &Connection, folder: &Path) -> rusqlite::Result<Self> {
        let id = identity(folder);
        let mut heard = Self { folder: id, is_known: true, ..Self::default() };
        let mut select = connection.prepare("SELECT name, length, mark FROM heard WHERE folder = ?1")?;
        let mut rows = select.query([id])?;
        while let Some(row) = rows.next()? {
            let (name, mark): (String, i64) = (row.get(0)?, row.get(2)?);
            let length = u64::try_from(row.get::<_, i64>(1)?).unwrap_or(0);
            if mark_at(&folder.join(&name), length).ok() != Some(mark) {
                return Ok(Self { folder: id, ..Self::default() });
            }
            heard.files.insert(name, length);
        }
        let select = "SELECT seq FROM told WHERE folder = ?1";
        heard.seq = connection.query_row(select, [id], |row| row.get(0)).optional()?.unwrap_or(0);
        let mut select = connection.prepare("SELECT key FROM told_line WHERE folder = ?1")?;
        for key in select.query_map([id], |row| row.get::<_, i64>(0))? {
            heard.keys.insert(key?.cast_unsigned());
        }
        Ok(heard)
    }

    /// How far a file was read.
    pub(super) fn length(&self, path: &Path) -> u64 {
        self.files.get(&name(path)).copied().unwrap_or(0)
    }

    /// A file was read up to `length`.
    pub(super) fn note(&mut self, path: &Path, length: u64) {
        self.files.insert(name(path), length);
    }

    /// Keeps it for the next exchange.
    pub(super) fn save(&self, connection: &Connection, folder: &Path) -> rusqlite::Result<()> {
        connection.execute("DELETE FROM heard WHERE folder = ?1", [self.folder])?;
        for (name, &length) in &self.files {
            // What cannot be looked at now is read again the next time.
            let Ok(mark) = mark_at(&folder.join(name), length) else { continue };
            let values = params![self.folder, name, i64::try_from(length).unwrap_or(0), mark];
            connection.prepare_cached("INSERT INTO heard VALUES (?1, ?2, ?3, ?4)")?.execute(values)?;
        }
        if !self.is_known {
            connection.execute("DELETE FROM told_line WHERE folder = ?1", [self.folder])?;
        }
        connection.execute("INSERT OR REPLACE INTO told VALUES (?1, ?2)", params![self.folder, self.seq])?;
        let mut insert = connection.prepare_cached("INSERT OR IGNORE INTO told_line VALUES (?1, ?2)")?;
        for key in &self.keys {
            insert.execute(params![self.folder, key.cast_signed()])?;
        }
        Ok(())
    }
}

/// The same folder under another name is another one: then everything is read once more.
fn identity(folder: &Path) -> i64 {
    let path = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    digest(&["folder", &path.to_string_lossy()]).cast_signed()
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The mark of a file up to `length`; an error when it is shorter.
fn mark_at(path: &Path, length: u64) -> io::Result<i64> {
    let mut file = File::open(path)?;
    let part = length.min(LOOK);
    let mut bytes = vec![0; usize::try_from(part).unwrap_or(0)];
    file.read_exact(&mut bytes)?;
    let head = digest(&[&String::from_utf8_lossy(&bytes)]);
    file.seek(SeekFrom::Start(length - part))?;
    file.read_exact(&mut bytes)?;
    let tail = digest(&[&String::from_utf8_lossy(&bytes)]);
    Ok(digest(&[&head.to_string(), &tail.to_string(), &length.to_string()]).cast_signed())
}
