//! The first bytes of the file, read before the database is opened: a file that is not ours is never
//! touched, not even by a lock.

use super::error::StoreError;
use super::migrate::{APPLICATION, LATEST};
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

const MAGIC: &[u8; 16] = b"SQLite format 3\0";
/// How many bytes are read: the header, and the head of the page that lists the tables.
const LENGTH: u64 = 108;
/// The sign of a page of a table that has no pages below it.
const LEAF: u8 = 13;

/// Refuses a file that is no database, of another program, of a later version, or cut short. A missing or empty
/// file is fine: it becomes a new library.
pub(super) fn examine(path: &Path) -> Result<(), StoreError> {
    let Some(header) = read(path)? else { return Ok(()) };
    if header.get(..16) != Some(MAGIC) {
        return Err(StoreError::Foreign(path.to_owned()));
    }
    let (version, application) = (number(&header, 60), number(&header, 68));
    let has_log = std::fs::metadata(wal(path)).is_ok_and(|log| log.len() > 0);
    if application != APPLICATION && !(application == 0 && (has_log || holds_nothing(&header))) {
        return Err(StoreError::Foreign(path.to_owned()));
    }
    if i64::from(version) > LATEST {
        return Err(StoreError::Newer { path: path.to_owned(), found: version.into(), known: LATEST });
    }
    let page = match u64::from(number(&header, 16) >> 16) {
        1 => 65_536,
        size => size,
    };
    let length = std::fs::metadata(path).map_err(|error| StoreError::io(path, &error))?.len();
    if !has_log && u64::from(number(&header, 28)) * page > length {
        return Err(StoreError::Damaged(path.to_owned(), "the file has been cut short".to_owned()));
    }
    Ok(())
}

/// Whether it is a database of one page without a table: what a disk that was full leaves of a library just begun.
fn holds_nothing(header: &[u8]) -> bool {
    let tables = header.get(103..105);
    number(header, 28) <= 1 && header.get(100) == Some(&LEAF) && tables == Some(&[0, 0])
}

fn read(path: &Path) -> Result<Option<Vec<u8>>, StoreError> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(StoreError::io(path, &error)),
    };
    let mut header = Vec::with_capacity(108);
    file.take(LENGTH).read_to_end(&mut header).map_err(|error| StoreError::io(path, &error))?;
    Ok(if header.is_empty() { None } else { Some(header) })
}

/// The log that `SQLite` keeps beside a database.
pub(super) fn wal(path: &Path) -> std::path::PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-wal");
    name.into()
}

fn number(header: &[u8], at: usize) -> u32 {
    let bytes = header.get(at..at + 4).and_then(|bytes| <[u8; 4]>::try_from(bytes).ok());
    bytes.map_or(0, u32::from_be_bytes)
}
