//! Characters, words and sentences of one text, as byte spans into it.
//!
//! This room knows nothing of articles, dates or screens. Everything it returns points back into the text.
//!
//! ```
//! use tarikh::text::{Form, Prose, Span};
//! let text = "He met P.M Gillani.They talked.";
//! let mut prose = Prose::default();
//! prose.push(text, &[Span::new(text, 0, text.len()).unwrap()], Form::Running);
//! assert_eq!(prose.sentences[1].span.slice(text), "They talked.");
//! ```

mod abbreviation;
mod digest;
mod fast_map;
mod letter;
mod prose;
mod quotation;
mod sentence;
mod sieve;
mod span;
mod token;
mod wash;
mod word;
mod word_hash;
mod word_list;
mod word_table;

pub use digest::digest;
pub use fast_map::{FastHasher, FastMap, FastSet};
pub(crate) use letter::SMALL;
pub use prose::{Form, Paragraph, Prose, parts_cells};
pub use sentence::{MONTHS, Sentence};
pub(crate) use sieve::{Sieve, WordSet};
pub use span::Span;
pub use token::{Case, Token, TokenKind, is_apostrophe, lex};
pub(crate) use word::{capitalised, is_ordinal_in_figures};
#[cfg(test)]
pub(crate) use word_list::rows;
pub(crate) use word_list::{Row, cells};
pub(crate) use word_table::WordTable;

pub use wash::{wash, wash_lines, without_sequences};
