//! Characters, words and sentences of one text, as byte spans into it.
//!
//! This room knows nothing of articles, dates or screens. Everything it returns points back into the text.
//!
//! ```
//! use tarikh::text::Span;
//! let text = "Signed in 1961.";
//! assert_eq!(Span::new(text, 10, 14).unwrap().slice(text), "1961");
//! ```

mod digest;
mod span;

pub use digest::digest;
pub use span::Span;
