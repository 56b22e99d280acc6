//! Everything known of one entry and where it came from, as lines of marked text.
//!
//! ```text
//! 4 March 1961  day, as written
//! Soviet Union signs agreement on oil exploration with Pakistan
//!
//! Who    Soviet Union, Pakistan
//! Where  …
//!
//! The sentence before, quietly.
//! “The sentence itself, with March 4, 1961 and its names marked.”
//! The sentence after, quietly.
//!
//! 3 questions
//! ```

use crate::analysis::Analysis;
use crate::article::{Article, BlockKind};
use crate::text::Span;
use crate::timeline::{EntryId, TimelineEntry};
use crate::tui::theme::Role;
use crate::tui::widget::{Page, Run, WrappedLine};

/// The lines of an entry, `columns` wide.
pub(crate) fn lines(
    article: &Article,
    analysis: &Analysis,
    entry: &TimelineEntry,
    columns: usize,
) -> Vec<WrappedLine<Role>> {
    let mut page = Page::new(columns);
    heading(&mut page, entry);
    page.blank();
    fields(&mut page, article, analysis, entry);
    page.blank();
    evidence(&mut page, article, analysis, entry);
    page.blank();
    asked(&mut page, analysis, entry);
    page.lines
}

fn heading(page: &mut Page, entry: &TimelineEntry) {
    let (_, role) = super::timeline::mark(entry);
    match &entry.when {
        Some(when) => {
            let sure = match when.confidence.as_percent() {
                100 => String::new(),
                percent => format!(", {percent} % sure"),
            };
            let certainty = format!("  {}{sure}", when.certainty());
            page.set([Run::new(&when.phrase(), role), Run::new(&certainty, Role::Quiet)]);
        }
        None => {
            page.set([
                Run::new("undated", role),
                Run::new("  its place is known, not its date", Role::Quiet),
            ]);
        }
    }
    page.set([Run::new(&entry.gist, Role::Title)]);
}

fn fields(page: &mut Page, article: &Article, analysis: &Analysis, entry: &TimelineEntry) {
    if let Some(when) = &entry.when {
        page.field("Written", &format!("“{}”", article.prose(when.span)));
    }
    for (label, names) in [("Who", &entry.people), ("Where", &entry.places), ("Groups", &entry.organisations)]
    {
        if !names.is_empty() {
            page.field(label, &names.join(", "));
        }
    }
    for (label, other) in [("After", entry.after), ("Before", entry.before)] {
        if let Some(other) = other.and_then(|id| find(analysis, id)) {
            page.field(label, &other.gist);
        }
    }
}

fn find(analysis: &Analysis, id: EntryId) -> Option<&TimelineEntry> {
    analysis.timeline.iter().find(|entry| entry.id == id)
}

fn evidence(page: &mut Page, article: &Article, analysis: &Analysis, entry: &TimelineEntry) {
    let (before, after) = analysis.neighbours(entry.sentence);
    // A heading is no sentence before.
    let is_prose = |sentence: &Span| {
        let at = article.blocks.partition_point(|block| block.span.end() <= sentence.start());
        article.blocks.get(at).is_none_or(|block| !matches!(block.kind, BlockKind::Heading { .. }))
    };
    let (before, after) = (before.filter(is_prose), after.filter(is_prose));
    if let Some(before) = before {
        page.neighbour(article, before);
    }
    let date = entry.when.as_ref().map(|when| when.span);
    let marks = marked(entry.sentence, date, &entry.names, Some(entry.evidence));
    page.sentence(article, &marks);
    if let Some(after) = after {
        page.neighbour(article, after);
    }
}

/// A sentence in pieces with their looks: the date, names, the clause, and what stands around the clause.
pub(crate) fn marked(
    sentence: Span,
    date: Option<Span>,
    names: &[Span],
    clause: Option<Span>,
) -> Vec<(Span, Role)> {
    let mut marks: Vec<(Span, Role)> = date.map(|date| (date, Role::MarkedDate)).into_iter().collect();
    marks.extend(
        names
            .iter()
            .filter(|name| date.is_none_or(|date| !date.overlaps(**name)))
            .map(|&name| (name, Role::MarkedName)),
    );
    marks.sort_unstable();
    let plain = |from: usize, to: usize, pieces: &mut Vec<(Span, Role)>| {
        let mut ends = vec![from, to];
        if let Some(clause) = clause {
            ends.extend([clause.start(), clause.end()].into_iter().filter(|end| (from..to).contains(end)));
        }
        ends.sort_unstable();
        for pair in ends.windows(2) {
            if let [from, to] = *pair
                && from < to
            {
                let piece = Span::trusted(from, to);
                let is_inside = clause.is_none_or(|clause| clause.contains(piece));
                pieces.push((piece, if is_inside { Role::Text } else { Role::Quiet }));
            }
        }
    };
    let mut pieces = Vec::new();
    let mut at = sentence.start();
    for (span, role) in marks {
        if span.start() >= at && span.end() <= sentence.end() {
            plain(at, span.start(), &mut pieces);
            pieces.push((span, role));
            at = span.end();
        }
    }
    plain(at, sentence.end(), &mut pieces);
    pieces
}

fn asked(page: &mut Page, analysis: &Analysis, entry: &TimelineEntry) {
    let of_entry = analysis.questions.iter().filter(|question| question.entry == Some(entry.id));
    let (mut questions, mut cards) = (0, 0);
    for question in of_entry {
        questions += 1;
        cards += usize::from(question.is_card);
    }
    let plural = |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
    if questions > 0 {
        let text = format!("{} · {}", plural(questions, "question"), plural(cards, "card"));
        page.set([Run::new(&text, Role::Quiet)]);
    }
}
