//! The library on disk: what is saved is there again, whatever happens to the program, the file and the disk.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and plays with files"
)]

#[path = "store/sample.rs"]
mod sample;

#[path = "store/copies.rs"]
mod copies;
#[path = "store/exchange.rs"]
mod exchange;
#[path = "store/faults.rs"]
mod faults;
#[path = "store/keeping.rs"]
mod keeping;
#[path = "store/killed.rs"]
mod killed;
#[path = "store/versions.rs"]
mod versions;
