//! What a page of a schoolbook holds besides its text: blanks to be filled in, tasks, whose the pictures are.
//!
//! * "The dam of ______ burst in 1961.": what is left out is what happened
//! * "6. Imagine a day in Lund in 1880", "Also find out about the pacts of 2006."
//! * "A mill in Kora, 1871 Credit: Anna Holm", "Source: Holm, The Mill, 2007 In that sense": words run on behind a label
//!
//! * "Holm takes Lund (1810) Kora founded (1822) Berg leads": cells of a table that run together
//!
//! A page that was copied from print has them in one line with sentences, so that no line can be left out as a whole.

use super::view::View;
use super::{Source, wording};
use crate::text::{Form, Paragraph, TokenKind};

/// The longest number or letter of a task, in tokens.
const LABEL: usize = 3;

/// Whether a sentence is one of them.
pub(super) fn is_matter(view: &View<'_>) -> bool {
    is_gapped(view) || has_credit(view) || is_task(view) || is_run_together(view)
}

/// "Holm takes Lund (1810) Kora founded (1822) in the north Berg leads a rising (1830) Ribe": cells of a table without a stop between
/// them, of which nobody can tell whose a year is.
fn is_run_together(view: &View<'_>) -> bool {
    /// So many years in brackets with a new beginning right behind them.
    const MANY: usize = 2;
    let is_mark = |at: usize, mark: &str| wording::text(view.source, at) == mark;
    let is_year = |at: usize| {
        let word = wording::text(view.source, at);
        word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    let begins = |at: usize| {
        let next = view.source.prose.tokens.get(at);
        at < view.tokens.end && next.is_some_and(|next| next.kind == TokenKind::Word && next.is_capitalised())
    };
    view.tokens.clone().filter(|&at| is_mark(at + 1, ")") && is_year(at) && begins(at + 2)).take(MANY).count()
        == MANY
}

/// "initiated by ____________ in 1985"
fn is_gapped(view: &View<'_>) -> bool {
    view.source.prose.span(view.tokens.clone()).slice(&view.source.article.text).contains("____")
}

/// "Credit: Holm", "Photo credit: Lund Archive/ Kora": a label with its colon, wherever the sentence was broken off before it.
fn has_credit(view: &View<'_>) -> bool {
    const LABELS: [&str; 6] = ["Courtesy", "Credit", "Credits", "Photograph", "Source", "Sources"];
    let is_label = |at: usize| {
        let word = wording::text(view.source, at);
        LABELS.contains(&word)
            || word == "credit" && at > view.tokens.start && wording::text(view.source, at - 1) == "Photo"
    };
    let is_first = |at: usize| at == view.tokens.start || at == view.tokens.start + 1;
    view.tokens.clone().any(|at| {
        wording::text(view.source, at) == ":"
            && at > view.tokens.start
            && is_label(at - 1)
            // "There was one Source: the letter" is no label but where a picture is described before it.
            && (is_first(at - 1) || wording::text(view.source, at - 1).to_ascii_lowercase().starts_with("credit"))
    })
}

/// The ends of sentences that were broken off: the first words of a paragraph, in small letters, behind a picture or a box of the
/// page. Nothing of a text that is written in small letters.
pub(super) struct Tails {
    /// Whether paragraphs of the text begin with a capital.
    is_written: bool,
}

impl Tails {
    pub(super) fn of(source: Source<'_>) -> Self {
        let running = || source.prose.paragraphs.iter().filter(|paragraph| paragraph.form == Form::Running);
        let small = running().filter(|paragraph| begins_small(source, paragraph.tokens.start)).count();
        Self { is_written: small * 6 < running().count() }
    }

    /// Whether the first sentence of a paragraph is one.
    pub(super) fn has(&self, view: &View<'_>, paragraph: &Paragraph) -> bool {
        self.is_written
            && paragraph.form == Form::Running
            && view.sentence == paragraph.sentences.start
            && begins_small(view.source, view.tokens.start)
    }
}

/// "which was", "of the north", but no name: "de Marn", "al-Holm", "iPhone".
fn begins_small(source: Source<'_>, at: usize) -> bool {
    const NAMES: [&str; 11] = ["al", "bin", "d", "da", "de", "di", "el", "ibn", "la", "van", "von"];
    let word = wording::text(source, at);
    let is_tied =
        source.prose.tokens.get(at + 1).is_some_and(|next| !next.is_spaced && next.kind != TokenKind::Word)
            && matches!(wording::text(source, at + 1), "-" | "’" | "'" | ")" | ".");
    // "n 1896" lost its first letter.
    word.len() > 1 && word.chars().all(char::is_lowercase) && !NAMES.contains(&word) && !is_tied
}

/// "No. 318, February.", "From ‘The Mill’, by Anna Holm, Lund Review, 118 (May 1960).": where a passage was printed. Asked only where
/// nothing is told.
pub(super) fn is_printed(view: &View<'_>) -> bool {
    let text = |at: usize| wording::text(view.source, at);
    let first = view.tokens.start;
    let number = first + 1 + usize::from(text(first + 1) == ".");
    let is_issue = matches!(text(first), "No" | "No." | "Nos" | "Vol" | "Vol." | "Vols")
        && text(number).starts_with(|c: char| c.is_ascii_digit());
    let is_passage = text(first) == "From" && matches!(text(first + 1), "‘" | "“" | "\"" | "'");
    is_issue || is_passage
}

/// "Describe the ...", "6. Imagine an ...", "Also find out about ...": what a pupil is told to do.
fn is_task(view: &View<'_>) -> bool {
    const TASKS: &[&str] = &[
        "analyse",
        "analyze",
        "assess",
        "compare",
        "compile",
        "describe",
        "discuss",
        "enumerate",
        "examine",
        "explain",
        "find",
        "highlight",
        "identify",
        "imagine",
        "indicate",
        "list",
        "mention",
        "outline",
        "suggest",
        "suppose",
        "trace",
    ];
    const OBJECTS: &[&str] = &[
        "a", "about", "all", "an", "and", "any", "briefly", "how", "out", "some", "that", "the", "these",
        "this", "three", "two", "what", "whether", "which", "why", "with", "your",
    ];
    let is_at = |at: usize, words: &[&str]| wording::is_word(view.source, at, words);
    let begins = |at: usize| wording::text(view.source, at).starts_with(char::is_uppercase);
    let first = (view.tokens.start..view.tokens.end.min(view.tokens.start + LABEL + 1)).find(|&at| {
        let word = wording::text(view.source, at);
        word.len() > 1 && word.starts_with(char::is_alphabetic)
    });
    let Some(first) = first else { return false };
    let verb = first + usize::from(is_at(first, &["also"]));
    begins(first) && is_at(verb, TASKS) && is_at(verb + 1, OBJECTS)
}
