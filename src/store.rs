//! The library on disk: articles, decks and the append-only review log in one SQLite file.
//!
//! The only room that knows SQL.
