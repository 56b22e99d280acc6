//! Notes whose words were torn from their sentences: "Aurangzeb death ended", "Siege Kora lifted".
//!
//! Who noted them knew what he meant, and nobody else does: of such a text only names of events, lines with a small word, and what
//! was begun are asked.

use crate::fact::Source;
use crate::text::{Form, TokenKind};

/// The fewest lines of lists by which a text can be judged, and the share of them without a small word, in percent.
const LINES: usize = 40;
const BROKEN: usize = 85;

/// Words without which hardly a line is told.
const SMALL: [&str; 23] = [
    "a", "after", "against", "and", "are", "as", "at", "between", "by", "for", "from", "in", "into", "is",
    "of", "on", "over", "the", "to", "under", "was", "were", "with",
];

/// Whether a line without a sentence says enough of itself: it holds a small word ("Treaty of Kora"), it is the name of an event
/// ("Kora Pact"), or it tells that something was begun ("Kora League founded").
pub(in crate::question) fn says_enough(line: &str) -> bool {
    let is_name = line.split(' ').all(|word| word.starts_with(char::is_uppercase));
    line.split(' ').any(|word| SMALL.contains(&word.to_ascii_lowercase().as_str()))
        || line.rsplit_once(' ').is_some_and(|(before, last)| {
            is_name && EVENTS.contains(&last)
                || BEGUN.contains(&last) && before.split(' ').all(|word| word.starts_with(char::is_uppercase))
        })
}

/// Last words of names of events, and what is said of a thing that began.
const EVENTS: [&str; 14] = [
    "Accord",
    "Act",
    "Commission",
    "Conference",
    "Declaration",
    "Famine",
    "Mutiny",
    "Pact",
    "Reforms",
    "Resolution",
    "Revolt",
    "Split",
    "Treaty",
    "War",
];
const BEGUN: [&str; 7] =
    ["abolished", "created", "established", "formed", "founded", "introduced", "started"];

/// Whether the lists of an article are made of words that were torn from their sentences: "Aurangzeb death ended", "Siege Kora lifted".
pub(super) fn is_broken(source: Source<'_>) -> bool {
    let (mut lines, mut bare) = (0, 0);
    for sentence in source.prose.sentences.iter().filter(|sentence| source.prose.form(sentence) == Form::Item)
    {
        let words = || {
            source
                .prose
                .tokens
                .get(sentence.tokens.clone())
                .unwrap_or_default()
                .iter()
                .filter(|token| token.kind == TokenKind::Word)
        };
        if words().count() > 2 {
            lines += 1;
            let told = words()
                .map(|token| token.span.slice(&source.article.text))
                .any(|word| SMALL.contains(&word.to_ascii_lowercase().as_str()));
            bare += usize::from(!told);
        }
    }
    lines >= LINES && bare * 100 >= lines * BROKEN
}
