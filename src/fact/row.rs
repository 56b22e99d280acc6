//! Rows of a table: one cell is the date, the next says what happened, the rest who.

use super::record::{Fact, FactKind, Flags, Relation, When};
use super::sentence;
use super::view::View;
use super::wording;
use crate::article::{Block, BlockKind};
use crate::temporal::{Confidence, Timex};
use crate::text::Span;
use std::ops::Range;

/// Reads a table row; whether the sentence was one.
pub(super) fn read(view: &View<'_>, facts: &mut Vec<Fact>) -> bool {
    let source = view.source;
    let span = source.prose.span(view.tokens.clone());
    let block = source.article.blocks.get(source.article.block_at(span.start()));
    let Some(block) = block.filter(|block| block.kind == BlockKind::TableRow) else {
        return false;
    };
    let first = source.prose.tokens.get(view.tokens.start).map_or(0, |token| token.span.start());
    let is_first = block.prose.first().is_none_or(|cell| first <= cell.end());
    if is_first {
        facts.extend(row(view, block));
    }
    true
}

fn row(view: &View<'_>, block: &Block) -> Option<Fact> {
    let source = view.source;
    let cells: Vec<Range<usize>> = block
        .prose
        .iter()
        .take(32)
        .map(|cell| tokens_in(view, *cell))
        .filter(|cell| !cell.is_empty())
        .collect();
    let dated = |cell: &Range<usize>| {
        let first = view.times.ranges.partition_point(|time| time.start < cell.start);
        let inside = view
            .times
            .ranges
            .iter()
            .zip(&view.times.timexes)
            .skip(first)
            .take_while(|(time, _)| time.end <= cell.end);
        let (mut length, mut found) = (0, None);
        for (time, timex) in inside {
            length += time.len();
            found = found.or(Some(*timex).filter(Timex::is_dated));
        }
        // Dates are at least a third of their cell: "9 Thermidor II (27 July 1794)".
        found.filter(|_| length * 3 >= cell.len())
    };
    let place = cells.iter().position(|cell| dated(cell).is_some())?;
    let timex = cells.get(place).and_then(dated)?;
    let rest: Vec<&Range<usize>> =
        cells.iter().enumerate().filter(|(at, _)| *at != place).map(|(_, cell)| cell).collect();
    let what = wording::write(source, (*rest.first()?).clone());
    let who: Vec<String> =
        rest.iter().skip(1).take(2).map(|cell| wording::write(source, (*cell).clone())).collect();
    let mut gist = what;
    for part in who {
        let longer = format!("{gist} ({part})");
        if longer.chars().count() > super::gist::LONGEST {
            break;
        }
        gist = longer;
    }
    let tokens = cells.first()?.start..cells.last()?.end;
    let confidence = Confidence::percent(timex.confidence.as_percent().min(90));
    let when = When { relation: Relation::At, timex, confidence };
    let fact = sentence::bare(view, FactKind::Item, tokens, wording::capitalised(&gist), when);
    Some(Fact { confidence, flags: Flags { is_fragment: true, ..Flags::default() }, ..fact })
}

fn tokens_in(view: &View<'_>, span: Span) -> Range<usize> {
    let tokens = &view.source.prose.tokens;
    let start = tokens.partition_point(|token| token.span.end() <= span.start());
    let end = tokens.partition_point(|token| token.span.start() < span.end());
    start..end.max(start)
}
