//! The library on disk: articles, decks and the append-only review log in one `SQLite` file.
//!
//! The only room that knows SQL. It reads no clock: every moment is handed in. What is saved is the ground state
//! (texts, deck membership, reviews, the learner's decisions); the table of memories is computed from the log and
//! can be thrown away.
//!
//! ```
//! use tarikh::article::{Article, Metadata};
//! use tarikh::store::{Arrival, Store};
//! use tarikh::study::Moment;
//! let mut store = Store::in_memory().unwrap();
//! let now = Moment::utc(1_764_064_800);
//! let article = Article::new("Kant", "Kant was born in 1724.".to_owned(), Vec::new(), Metadata::default());
//! let (deck, arrival) = store.add(&article, now).unwrap();
//! assert_eq!(arrival, Arrival::New);
//! assert_eq!(store.add(&article, now).unwrap(), (deck, Arrival::Same));
//! ```

mod backup;
mod change;
mod deck;
mod error;
mod header;
mod library;
mod log;
mod member;
mod memory;
mod migrate;
mod sketch;
mod statistics;
mod sync;
mod twin;
mod unfinished;

pub use backup::{Backup, backups, restore};
pub use deck::{Arrival, PASTED, StoredArticle};
pub use error::StoreError;
pub use library::{Options, Store};
pub use sync::Synced;
