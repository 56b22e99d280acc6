//! What somebody said, where it stands in quotation marks beside the verb.
//!
//! * `"We hope to go back," Orlic told reporters.` gives `Orlic: “We hope to go back”`.

use super::LONGEST;
use crate::fact::unit::{Unit, UnitKind};
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::ChunkKind;
use crate::text::TokenKind;
use std::ops::Range;

/// Verbs that need what was said.
const SAYING: &[&str] = &[
    "add", "announce", "answer", "ask", "boast", "complain", "declare", "exclaim", "insist", "note",
    "recall", "remark", "reply", "say", "tell", "vow", "warn", "write",
];

/// The shortest quotation that says something, in words.
const SHORTEST: usize = 4;

/// The headline of a clause that only says who spoke.
pub(super) fn said(view: &View<'_>, index: usize, subject: &str, parts: &[Unit]) -> Option<String> {
    let verb = view.verb(view.clauses.get(index)?)?;
    let lemma = view.word(verb.head).lemma?;
    let is_told = view.said_index(index).is_some()
        || lemma != "tell" && parts.iter().any(|part| part.kind == UnitKind::Object)
        || parts.iter().any(|part| part.kind == UnitKind::Verbal);
    if is_told || !SAYING.contains(&lemma) || subject.is_empty() {
        return None;
    }
    let words = quotation(view)?;
    // "Though he said he was “leaving” in May, the club announced": another said it.
    let between =
        if words.end <= verb.head { words.end..verb.tokens.start } else { verb.tokens.end..words.start };
    let is_others = view.chunks.iter().any(|chunk| {
        chunk.kind == ChunkKind::Finite
            && chunk.tokens.start != verb.tokens.start
            && between.contains(&chunk.tokens.start)
    });
    let opens = view.chunks.iter().any(|chunk| {
        chunk.kind == ChunkKind::Finite && words.end <= verb.head && chunk.tokens.end <= words.start
    });
    if is_others || opens {
        return None;
    }
    let has_date = view
        .chunks
        .iter()
        .any(|chunk| matches!(chunk.kind, ChunkKind::Time(_)) && words.contains(&chunk.tokens.start));
    let text = wording::write(view.source, words.clone());
    let text = text.trim_end_matches([',', '.', ' ']);
    let line = format!("{}: “{text}”", wording::capitalised(subject));
    let fits = words.len() > SHORTEST && !has_date && line.chars().count() <= LONGEST;
    // "Holm declared" alone tells nothing.
    if fits { Some(line) } else { parts.is_empty().then(String::new) }
}

/// The tokens between the first two quotation marks of the sentence.
fn quotation(view: &View<'_>) -> Option<Range<usize>> {
    let is_mark = |at: &usize| {
        let kind = view.source.prose.tokens.get(*at).map(|token| token.kind);
        matches!(kind, Some(TokenKind::Mark('"' | '“' | '”')))
    };
    let mut marks = view.tokens.clone().filter(is_mark);
    let (open, close) = (marks.next()?, marks.next()?);
    Some(open + 1..close)
}

/// "as the “police power” of the far west": a line that is too long goes without the marks around common words.
pub(super) fn without_marks(line: String) -> String {
    const MARKS: [char; 3] = ['"', '“', '”'];
    let opens = |pair: &[char]| matches!(pair, [mark, next] if MARKS.contains(mark) && next.is_uppercase());
    let letters: Vec<char> = line.chars().collect();
    if letters.windows(2).any(opens) { line } else { line.replace(MARKS, "") }
}
