//! Where the words of a headline stand in the text, from its end backwards.

use crate::fact::record::Fact;
use crate::fact::view::View;
use crate::fact::wording;

/// How far around its clause the words of a headline are looked for, in tokens.
const AROUND: usize = 60;
/// A clause is looked at no longer than this.
const LONGEST: usize = 240;
/// How many tokens between two words of a headline may have been left out (a date, an aside).
const SKIPPED: usize = 14;
/// Most headlines have no more words.
const LONGEST_LINE: usize = 24;

/// The last words of a headline: each with its token and where it begins in the headline.
pub(super) struct Tail {
    words: Vec<(usize, usize)>,
}

impl Tail {
    /// The longest run of words that the headline and the text have in common, from the end of the headline.
    pub(super) fn of(view: &View<'_>, fact: &Fact) -> Option<Self> {
        let line = fact.gist.as_str();
        let from = fact.tokens.start.saturating_sub(AROUND).max(view.tokens.start);
        let to = (fact.tokens.end + AROUND).min(fact.tokens.start + LONGEST).min(view.tokens.end);
        let source = view.source;
        let end = line.bytes().last()?.to_ascii_lowercase();
        // Nearly all words end with another letter.
        let may_end = |at: &usize| {
            let last = source.prose.tokens.get(*at).and_then(|token| token.span.end().checked_sub(1));
            let last = last.and_then(|last| source.article.text.as_bytes().get(last));
            last.is_some_and(|last| last.to_ascii_lowercase() == end)
        };
        let candidates = (from..to).rev().filter(may_end);
        let mut best = Self { words: Vec::with_capacity(LONGEST_LINE) };
        let mut words = Vec::with_capacity(LONGEST_LINE);
        let mut fewest = 0;
        for last in candidates.filter(|&last| ends_with(line, wording::text(source, last))) {
            let skipped = run(view, line, last, from, &mut words);
            // Of two runs of one length the one with fewer gaps is meant.
            let is_better =
                words.len() > best.words.len() || words.len() == best.words.len() && skipped < fewest;
            if is_better {
                std::mem::swap(&mut best.words, &mut words);
                fewest = skipped;
            }
        }
        (best.words.len() > 1).then_some(best)
    }

    /// The token of the last word.
    pub(super) fn last(&self) -> Option<usize> {
        self.words.first().map(|(token, _)| *token)
    }

    /// The words from the last to the first: the token, and where it begins in the headline.
    pub(super) fn words(&self) -> &[(usize, usize)] {
        &self.words
    }
}

/// Finds the words of a line from `last` backwards; how many tokens were skipped before the last of them.
fn run(view: &View<'_>, line: &str, last: usize, from: usize, words: &mut Vec<(usize, usize)>) -> usize {
    words.clear();
    let (mut rest, mut skipped, mut gaps) = (line, 0, 0);
    for at in (from..=last).rev() {
        let text = wording::text(view.source, at);
        if ends_with(rest, text) {
            rest = rest.get(..rest.len() - text.len()).unwrap_or_default();
            words.push((at, rest.len()));
            rest = rest.trim_end();
            gaps = skipped;
        } else {
            skipped += 1;
        }
        if rest.is_empty() || skipped > SKIPPED {
            break;
        }
    }
    gaps
}

/// Whether a line ends with a word and not inside one.
fn ends_with(line: &str, word: &str) -> bool {
    let are_alike = |(one, other): (&u8, &u8)| one.eq_ignore_ascii_case(other);
    if !line.as_bytes().last().zip(word.as_bytes().last()).is_some_and(are_alike) {
        return false;
    }
    let Some(start) = line.len().checked_sub(word.len()) else { return false };
    if !line.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(word)) {
        return false;
    }
    let before = line.get(..start).and_then(|before| before.chars().next_back());
    let is_letter = |c: char| c.is_alphanumeric();
    !(before.is_some_and(is_letter) && word.starts_with(is_letter))
}
