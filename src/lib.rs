//! Tarikh turns an article into a timeline, a quiz and spaced flashcards, offline and without a model.
//!
//! Two flows run through the crate. **An article**: bytes, [`ingest`], [`article::Article`], [`text`],
//! [`language`], [`temporal`], [`fact`], [`timeline`] and [`question`], [`study`], [`store`]. **A keystroke**:
//! terminal event, `tui/input`, `tui/keymap`, `App::update`, effects, `tui/runtime`, one draw. Everything from
//! `text` to `study` is pure: no file, clock, terminal or random source.

pub mod analysis;
pub mod article;
pub mod cli;
pub mod diagnostic;
pub mod fact;
pub mod ingest;
pub mod interop;
pub mod language;
pub mod library;
pub mod question;
pub mod store;
pub mod study;
pub mod temporal;
pub mod text;
pub mod timeline;
pub mod tui;
pub mod watch;
