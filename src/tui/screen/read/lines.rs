//! The article set in lines: blocks with their marks, and what stands in the margins beside them.

use crate::analysis::Analysis;
use crate::article::{Article, Block, BlockKind};
use crate::study::{CardMemory, Deck, Moment};
use crate::text::Span;
use crate::tui::screen::timeline::mark;
use crate::tui::theme::Role;
use crate::tui::widget::{Run, WrappedLine, wrap};

/// The lines of an article at one width.
#[derive(Debug, Default)]
pub(super) struct Lines {
    pub(super) list: Vec<WrappedLine<Role>>,
    /// For each line the block it belongs to.
    pub(super) blocks: Vec<usize>,
    /// For each line that has one, the mark in its margin; in order.
    pub(super) margin: Vec<(usize, (&'static str, Role))>,
    pub(super) columns: u16,
}

impl Lines {
    pub(super) fn new(article: &Article, analysis: &Analysis, columns: u16) -> Self {
        let marks = marks(analysis);
        let mut set = Self { columns, ..Self::default() };
        let mut at_mark = 0;
        for (at, block) in article.blocks.iter().enumerate() {
            while marks.get(at_mark).is_some_and(|(span, _)| span.end() <= block.span.start()) {
                at_mark += 1;
            }
            let rest = marks.get(at_mark..).unwrap_or_default();
            if !set.list.is_empty() && !follows_closely(article, at) {
                set.push(WrappedLine::empty(block.span.start()), at);
            }
            for line in block_lines(article, block, rest, usize::from(columns)) {
                set.push(line, at);
            }
        }
        set.mark_margin(analysis);
        set
    }

    fn push(&mut self, line: WrappedLine<Role>, block: usize) {
        self.list.push(line);
        self.blocks.push(block);
    }

    fn mark_margin(&mut self, analysis: &Analysis) {
        let mut margin: Vec<_> = analysis
            .timeline
            .iter()
            .map(|entry| {
                let place = entry.when.map_or(entry.evidence, |when| when.span);
                (self.line_at(place.start()), mark(entry))
            })
            .collect();
        margin.sort_by_key(|(line, _)| *line);
        margin.dedup_by_key(|(line, _)| *line);
        self.margin = margin;
    }

    /// The line in which a place of the text stands.
    pub(super) fn line_at(&self, place: usize) -> usize {
        self.list.partition_point(|line| line.start <= place).saturating_sub(1)
    }
}

/// Dates and names, in order, disjoint.
fn marks(analysis: &Analysis) -> Vec<(Span, Role)> {
    let dates = analysis.timexes.iter().filter(|timex| timex.is_dated());
    let mut marks: Vec<(Span, Role)> = dates.map(|timex| (timex.span, Role::MarkedDate)).collect();
    let names = analysis.timeline.iter().flat_map(|entry| &entry.names);
    marks.extend(names.map(|&name| (name, Role::MarkedName)));
    marks.sort_unstable();
    let mut end = 0;
    marks.retain(|(span, _)| {
        let is_free = span.start() >= end;
        if is_free {
            end = span.end();
        }
        is_free
    });
    marks
}

/// Rows of a table and items of a list stand without a line between them.
fn follows_closely(article: &Article, at: usize) -> bool {
    let kind = |at: usize| article.blocks.get(at).map(|block| block.kind);
    let is_close =
        |kind| matches!(kind, Some(BlockKind::ListItem { .. } | BlockKind::TableRow | BlockKind::Code));
    is_close(kind(at)) && is_close(at.checked_sub(1).and_then(kind))
}

fn block_lines(
    article: &Article,
    block: &Block,
    marks: &[(Span, Role)],
    columns: usize,
) -> Vec<WrappedLine<Role>> {
    let (bullet, base) = match block.kind {
        BlockKind::Heading { .. } => ("", Role::Title),
        BlockKind::ListItem { depth } => (if depth == 0 { "• " } else { "  • " }, Role::Text),
        BlockKind::Quote => ("│ ", Role::Text),
        BlockKind::Boilerplate | BlockKind::Repeated | BlockKind::Code => ("", Role::Quiet),
        BlockKind::Paragraph | BlockKind::TableRow => ("", Role::Text),
    };
    let mut runs = Vec::new();
    for (at, piece) in block.prose.iter().enumerate() {
        if at > 0 && block.kind == BlockKind::TableRow {
            runs.push(Run { text: " │ ", start: piece.start(), mark: Role::Border });
        }
        cut(article, *piece, marks, base, &mut runs);
    }
    let indent = bullet.chars().count();
    let mut lines = wrap(runs, columns.saturating_sub(indent));
    for (at, line) in lines.iter_mut().enumerate().filter(|_| indent > 0) {
        let is_marked = at == 0 || block.kind == BlockKind::Quote;
        line.label(if is_marked { bullet } else { "" }, indent, Role::Quiet);
    }
    lines
}

/// Cuts a piece of prose at the marks in it.
fn cut<'a>(
    article: &'a Article,
    piece: Span,
    marks: &[(Span, Role)],
    base: Role,
    runs: &mut Vec<Run<'a, Role>>,
) {
    let mut at = piece.start();
    let mut push = |from: usize, to: usize, role: Role| {
        if from < to {
            let span = Span::trusted(from, to);
            runs.push(Run { text: span.slice(&article.text), start: from, mark: role });
        }
    };
    for (span, role) in marks.iter().take_while(|(span, _)| span.start() < piece.end()) {
        let Some(inside) = span.intersect(piece).filter(|inside| inside.start() >= at) else { continue };
        push(at, inside.start(), base);
        push(inside.start(), inside.end(), *role);
        at = inside.end();
    }
    push(at, piece.end(), base);
}

/// How well a paragraph is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Coverage {
    /// Nothing is asked of it.
    Unasked,
    /// There are cards of it, none of them seen.
    New,
    /// It would be forgotten now: recall below four in five.
    Weak,
    /// It is remembered.
    Strong,
}

/// How well each block is known: by its cards, the weakest counting.
pub(crate) fn coverage(article: &Article, deck: &Deck, now: Moment) -> Vec<Coverage> {
    let scheduler = deck.course().scheduler();
    let mut known = vec![Coverage::Unasked; article.blocks.len()];
    for (card, memory) in deck.iter() {
        let place = card.question.evidence.start();
        let block = article.block_at(place);
        let Some(known) = known.get_mut(block) else { continue };
        let here = match memory {
            CardMemory::New => Coverage::New,
            CardMemory::Seen(_) => match scheduler.known(memory, now) {
                Some(recall) if recall.value() >= 0.8 => Coverage::Strong,
                _ => Coverage::Weak,
            },
        };
        *known = match (*known, here) {
            (Coverage::Unasked, here) => here,
            (Coverage::Weak, _) | (_, Coverage::Weak) => Coverage::Weak,
            (Coverage::New, _) | (_, Coverage::New) => Coverage::New,
            (Coverage::Strong, Coverage::Strong | Coverage::Unasked) => Coverage::Strong,
        };
    }
    known
}
