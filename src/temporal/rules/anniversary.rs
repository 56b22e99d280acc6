//! Anniversaries: recognised, dated only where the text says so.

use crate::temporal::find::Find;
use crate::temporal::words::Words;

/// Matches nothing by itself yet: "the 50th anniversary" says no date without the thing it remembers.
///
/// Means nothing.
///
/// Does not match anything.
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    let _ = (words, at);
    None
}
