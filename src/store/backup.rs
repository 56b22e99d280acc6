//! Copies of the library, and the check of its health.

use super::error::StoreError;
use super::library::Store;

impl Store {
    /// Whether the file is sound: every page readable, every index complete, every reference kept. What is wrong,
    /// one line each; empty when nothing is.
    pub fn check(&self) -> Result<Vec<String>, StoreError> {
        self.read(|connection| {
            let lines: Vec<String> = connection
                .prepare("PRAGMA integrity_check(20)")?
                .query_map([], |row| row.get(0))?
                .collect::<Result<_, _>>()?;
            Ok(lines.into_iter().filter(|line| line != "ok").collect())
        })
    }
}
