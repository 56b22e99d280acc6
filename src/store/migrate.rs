//! The steps from each version of the file to the next. Steps are only ever added at the end.

use super::error::StoreError;
use rusqlite::{Connection, TransactionBehavior};
use std::path::Path;

/// What each step does, in order; the version of a file is the number of steps it has seen.
#[expect(clippy::cast_possible_truncation, reason = "a small number")]
const STEPS: [&str; LATEST as usize] =
    [include_str!("schema.sql"), include_str!("second.sql"), include_str!("third.sql")];

/// The version of this program.
pub(super) const LATEST: i64 = 3;

/// Marks the file as ours: `TRKH`.
pub(super) const APPLICATION: u32 = 0x5452_4b48;

/// Brings the file to the latest version. A file with content is copied before each step, to
/// `NAME.before-VERSION`.
pub(super) fn migrate(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    let failed = |error| StoreError::of(path, error);
    let found = version(connection).map_err(failed)?;
    if found > LATEST {
        return Err(StoreError::Newer { path: path.to_owned(), found, known: LATEST });
    }
    for (number, step) in (1..).zip(STEPS) {
        if number <= found {
            continue;
        }
        if found > 0 {
            copy_aside(connection, path, number).map_err(failed)?;
        }
        apply(connection, number, step).map_err(failed)?;
    }
    Ok(())
}

/// One step in one transaction; nothing when another program has done it meanwhile.
fn apply(connection: &mut Connection, number: i64, step: &str) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if version(&transaction)? < number {
        transaction.execute_batch(step)?;
        transaction.pragma_update(None, "user_version", number)?;
        transaction.pragma_update(None, "application_id", APPLICATION)?;
    }
    transaction.commit()
}

fn copy_aside(connection: &Connection, path: &Path, number: i64) -> rusqlite::Result<()> {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".before-{number}"));
    let copy = Path::new(&name);
    if copy.exists() {
        return Ok(());
    }
    connection.execute("VACUUM INTO ?1", [copy.to_string_lossy()]).map(drop)
}

fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}
