//! What the build shares with the room `text`.

#![expect(dead_code, unreachable_pub, reason = "the program uses the rest")]

#[path = "../src/text/span.rs"]
mod span;
#[path = "../src/text/token.rs"]
mod token;
#[path = "../src/text/word_hash.rs"]
pub(crate) mod word_hash;
#[path = "../src/text/word_list.rs"]
pub(crate) mod word_list;

pub(crate) use span::Span;
pub(crate) use token::{Token, TokenKind, lex};
