//! A line that is too long whatever is left out of it, cut between two words, with three dots.
//!
//! * "announced that elections [would be held]" does not end in a helper of the verb that went.

use super::LONGEST;
use super::fit::tidy;
use crate::fact::wording;

/// Words that a cut line does not end with.
const HELPERS: &[&str] = &[
    "are", "be", "been", "being", "could", "had", "has", "have", "is", "may", "might", "must", "not",
    "shall", "should", "was", "were", "will", "would",
];

/// A line that is too long even without its adjuncts, cut between words.
pub(super) fn shortened(line: &str) -> String {
    let mut short = String::new();
    for word in line.split(' ') {
        if short.chars().count() + word.chars().count() + 2 > LONGEST {
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    let mut short = tidy(&short);
    // "announced that elections would …"
    while let Some((before, last)) = short.rsplit_once(' ') {
        if !HELPERS.contains(&last) {
            break;
        }
        short = tidy(before);
    }
    wording::capitalised(&format!("{short}…"))
}
