//! The file itself: how it is opened, and the rules every connection keeps.

use super::error::StoreError;
use super::{header, migrate};
use crate::study::Scheduler;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The path of what is not saved.
const IN_MEMORY: &str = ":memory:";

/// How a library is opened.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// How long to wait for another program that is writing.
    pub patience: Duration,
    /// The most pages of 4,096 bytes the file may grow to; `None` is as many as the disk has.
    pub most_pages: Option<u32>,
}

impl Default for Options {
    fn default() -> Self {
        Self { patience: Duration::from_secs(5), most_pages: None }
    }
}

/// The library. One is enough for a program; several programs may have the same file open.
#[derive(Debug)]
pub struct Store {
    pub(super) connection: Connection,
    path: PathBuf,
    /// Knows the parameters of the memory model; what else it is set to has no influence on memories.
    pub(super) model: Scheduler,
}

impl Store {
    /// Opens the library at `path`, or makes a new one there.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        Self::open_with(path, Options::default())
    }

    /// Opens the library at `path` in a particular way.
    pub fn open_with(path: &Path, options: Options) -> Result<Self, StoreError> {
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            fs::create_dir_all(folder).map_err(|error| StoreError::Folder(folder.to_owned(), error))?;
        }
        header::examine(path)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags)
            .map_err(|error| why_not_made(path).unwrap_or_else(|| StoreError::of(path, error)))?;
        if connection.is_readonly("main").unwrap_or(false) {
            return Err(StoreError::ReadOnly(path.to_owned()));
        }
        Self::prepare(connection, path, options)
    }

    /// A copy in memory of the library at `path`, which is forgotten at the end: for looking, and for studying, where the
    /// file or its folder may not be written to.
    pub fn open_copy(path: &Path) -> Result<Self, StoreError> {
        header::examine(path)?;
        let failed = |error| StoreError::of(path, error);
        let source = open_to_read(path).map_err(failed)?;
        let mut copy = Connection::open_in_memory().map_err(failed)?;
        rusqlite::backup::Backup::new(&source, &mut copy)
            .and_then(|backup| backup.step(-1))
            .map_err(failed)?;
        Self::prepare(copy, Path::new(IN_MEMORY), Options::default())
    }

    /// A library that is forgotten at the end: for studying when nothing can be saved.
    pub fn in_memory() -> Result<Self, StoreError> {
        let path = Path::new(IN_MEMORY);
        let connection = Connection::open_in_memory().map_err(|error| StoreError::of(path, error))?;
        Self::prepare(connection, path, Options::default())
    }

    fn prepare(mut connection: Connection, path: &Path, options: Options) -> Result<Self, StoreError> {
        configure(&connection, options).map_err(|error| StoreError::of(path, error))?;
        migrate::migrate(&mut connection, path)?;
        let mut store = Self { connection, path: path.to_owned(), model: Scheduler::default() };
        store.load_model()?;
        store.freshen()?;
        Ok(store)
    }

    /// Whether it can be written to now; waits for another program as long as every writing does.
    pub fn can_write(&mut self) -> Result<(), StoreError> {
        self.write(|_, _| Ok(()))
    }

    /// Where it is; `:memory:` when it is not saved.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether anything is saved.
    pub fn is_saved(&self) -> bool {
        self.path != Path::new(IN_MEMORY)
    }

    /// Brings what was written lately from the log of the database into its file, so that closing has little to do. For
    /// moments in which nothing else is done; a failure only leaves it for later.
    pub fn rest(&self) {
        let rested = self.connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()));
        drop(rested);
    }

    /// Closes the file at once: what was written last stays in the log of the database, on the disk, and is brought into
    /// the file another time.
    pub fn leave(self) {
        // Should it not be possible, closing takes a little longer.
        let config = rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE;
        drop(self.connection.set_db_config(config, true));
    }

    /// Runs `work` so that all of it is on disk afterwards, or nothing.
    pub(super) fn write<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>, &Scheduler) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        let Self { connection, path, model } = self;
        let run = || {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let done = work(&transaction, model)?;
            transaction.commit()?;
            Ok(done)
        };
        run().map_err(|error| StoreError::of(path, error))
    }

    /// Runs `work`, which only reads.
    pub(super) fn read<T>(
        &self,
        work: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        work(&self.connection).map_err(|error| StoreError::of(&self.path, error))
    }
}

/// Opens a file that may not be written to. `SQLite` reads the log beside it only where the index of that log may be made or
/// is there; without a log there is nothing that could change under us.
fn open_to_read(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let is_readable =
        |connection: &Connection| connection.query_row("SELECT 1 FROM sqlite_schema LIMIT 1", [], |_| Ok(()));
    let usual = Connection::open_with_flags(path, flags).and_then(|connection| {
        is_readable(&connection)?;
        Ok(connection)
    });
    let has_log = fs::metadata(header::wal(path)).is_ok_and(|log| log.len() > 0);
    if usual.is_ok() || has_log {
        return usual;
    }
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    // What would mean something in such an address is written by its number.
    let path = path.to_string_lossy().replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    Connection::open_with_flags(format!("file:{path}?immutable=1"), flags | OpenFlags::SQLITE_OPEN_URI)
}

/// Why the file cannot be made or written to, in the words of the system: the database only says that it could not open it.
fn why_not_made(path: &Path) -> Option<StoreError> {
    let made = fs::File::options().append(true).create(true).open(path);
    made.err().map(|error| StoreError::io(path, &error))
}

/// What every connection keeps: readers never wait for a writer, a commit is on the disk when it returns,
/// references hold.
fn configure(connection: &Connection, options: Options) -> rusqlite::Result<()> {
    connection.busy_timeout(options.patience)?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    // In kilobytes; taken only as it is needed, by a merge above all.
    connection.pragma_update(None, "cache_size", -16_000)?;
    if let Some(pages) = options.most_pages {
        connection.pragma_update(None, "max_page_count", pages)?;
    }
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}
