//! Parts that screens are made of: pure functions of what they show.

mod bar;
mod density;
mod page;
mod prompt;
mod wrap;

pub(crate) use bar::{bar, bar_of};
pub(crate) use density::{Strip, strip};
pub(crate) use page::Page;
pub(crate) use prompt::{edit, paste};
pub use wrap::{Piece, Run, WrappedLine, cut, width, wrap};

/// "1 card", "3 cards".
pub(crate) fn plural(count: usize, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}
