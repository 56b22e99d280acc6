//! "Rask moved to the U.S.", "founded the Holm Co.": a headline that ends in a shortened word keeps the stop of the word.
//!
//! Headlines are written without the stop of their sentence, and lose that of the word with it. This file knows the words of the
//! sentence.

use super::entry::TimelineEntry;
use crate::fact::Source;

/// The longest headline.
const MOST: usize = 90;
/// Shortened words without a stop inside that names and firms end in.
const SHORT: &[&str] = &["Bros", "Co", "Corp", "Esq", "Inc", "Jr", "Ltd", "Sr"];

/// The headline with the stop of its last word, as the sentence has it.
pub(super) fn told(source: Source<'_>, entry: &TimelineEntry) -> Option<String> {
    let last = entry.gist.rsplit(' ').next()?;
    let is_short = SHORT.contains(&last)
        || last.split('.').count() > 1
            && last.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase));
    if !is_short || entry.gist.chars().count() >= MOST {
        return None;
    }
    let line = format!("{}.", entry.gist);
    let written = line.rsplit(' ').next()?;
    entry.sentence.slice(&source.article.text).contains(written).then_some(line)
}
