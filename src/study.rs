//! Study: decks of cards, their memory, what is due, and the sessions in which they are reviewed.
//!
//! This room knows no files, no clock and no screen: `now` and the seed are parameters. Of a question it uses
//! only the content.
