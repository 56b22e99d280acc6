//! Markdown: the blocks of `CommonMark` with tables and footnotes, their prose without the markup.

mod container;
mod html;

use super::heading::is_like_heading;
use super::line::{Line, lines};
use super::{noted, published, table};
use crate::article::{Block, BlockKind};
use crate::text::Span;
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// How many blocks at the top, and lines in one of them, may say who wrote a page and when.
const TOP: usize = 6;
/// The longest of such lines, in bytes.
const LONGEST: usize = 160;

/// The blocks of the text from the byte `from` on.
pub(super) fn blocks(text: &str, from: usize) -> Vec<Block> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let body = text.get(from..).unwrap_or_default();
    let mut reader = Reader { text, from, ..Reader::default() };
    let body = container::opened(body);
    for (event, range) in Parser::new_ext(&body, options).into_offset_iter() {
        reader.event(event, range.start + from..range.end + from);
    }
    reader.close();
    // A list item in a footnote with code below it may be told after the code, and around it.
    let mut end = from;
    reader.blocks.retain(|block| {
        let is_behind = block.span.start() >= end;
        end = if is_behind { block.span.end() } else { end };
        is_behind
    });
    reader.blocks
}

#[derive(Default)]
struct Reader<'a> {
    text: &'a str,
    from: usize,
    blocks: Vec<Block>,
    /// The block that is being read.
    open: Option<Block>,
    lists: u8,
    quotes: usize,
    /// Inside how many elements whose words are no prose: images, bare addresses, footnotes.
    silent: usize,
    footnotes: usize,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(&tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(_) | Event::SoftBreak | Event::HardBreak => self.prose(range),
            Event::Code(_) => {
                let ticks =
                    self.text.get(range.clone()).unwrap_or_default().bytes().take_while(|&b| b == b'`');
                let ticks = ticks.count();
                self.prose(range.start + ticks..range.end.saturating_sub(ticks));
            }
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::Rule
            | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Heading { level, .. } => self.begin(BlockKind::Heading { level: *level as u8 }, range),
            Tag::Paragraph => match (&self.open, self.lists) {
                // The paragraph of a list item that was just begun.
                (Some(open), 1..) if open.prose.is_empty() => {}
                (_, 1..) => self.begin(BlockKind::ListItem { depth: self.lists - 1 }, range),
                _ if self.quotes > 0 => self.begin(BlockKind::Quote, range),
                _ => self.begin(BlockKind::Paragraph, range),
            },
            Tag::BlockQuote(_) => self.quotes += 1,
            Tag::HtmlBlock => {
                self.close();
                let span = Span::new(self.text, range.start, range.end).unwrap_or_default();
                self.blocks.extend(html::rows(self.text, span));
                self.begin(BlockKind::Code, range);
            }
            Tag::CodeBlock(_) => self.begin(BlockKind::Code, range),
            Tag::List(_) => {
                self.close();
                self.lists = self.lists.saturating_add(1);
            }
            Tag::Item => self.begin(BlockKind::ListItem { depth: self.lists.saturating_sub(1) }, range),
            Tag::FootnoteDefinition(_) => self.footnotes += 1,
            // The head names the columns; nothing happens in it.
            Tag::TableHead => self.begin(BlockKind::Boilerplate, range),
            Tag::TableRow => self.begin(BlockKind::TableRow, range),
            Tag::Image { .. } | Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. } => {
                self.silent += 1;
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::List(_) => {
                self.close();
                self.lists = self.lists.saturating_sub(1);
            }
            TagEnd::BlockQuote(_) => {
                self.close();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::FootnoteDefinition => {
                self.close();
                self.footnotes = self.footnotes.saturating_sub(1);
            }
            TagEnd::TableCell => self.space_cells(),
            TagEnd::Image | TagEnd::Link => self.silent = self.silent.saturating_sub(1),
            TagEnd::Heading(_)
            | TagEnd::Paragraph
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::Item
            | TagEnd::TableHead
            | TagEnd::TableRow => self.close(),
            _ => {}
        }
    }

    fn begin(&mut self, kind: BlockKind, range: Range<usize>) {
        self.close();
        let kind = if self.footnotes > 0 { BlockKind::Boilerplate } else { kind };
        let span = Span::new(self.text, range.start, range.end).unwrap_or_default();
        self.open = Some(Block { kind, span, prose: Vec::new() });
    }

    /// Adds a piece of prose to the open block.
    fn prose(&mut self, range: Range<usize>) {
        // An entity such as `&amp;` stands for its first byte when that is what it means.
        let is_ampersand = self.text.get(range.clone()) == Some("&amp;");
        let end = if is_ampersand { range.start + 1 } else { range.end };
        let Some(piece) = Span::new(self.text, range.start, end).filter(|piece| !piece.is_empty()) else {
            return;
        };
        if self.silent > 0 || range.start < self.from {
            return;
        }
        let Some(open) = &mut self.open else { return };
        match open.prose.last_mut() {
            Some(last) if last.end() == piece.start() && open.kind != BlockKind::TableRow => {
                *last = last.cover(piece);
            }
            _ => open.prose.push(piece),
        }
    }

    /// Lets the space behind a cell belong to it, so that the words of two cells never touch.
    fn space_cells(&mut self) {
        let Some(last) = self.open.as_mut().and_then(|open| open.prose.last_mut()) else { return };
        if self.text.as_bytes().get(last.end()) == Some(&b' ') {
            *last = Span::new(self.text, last.start(), last.end() + 1).unwrap_or(*last);
        }
    }

    /// Ends the open block. What of it was prose is kept; a block within it may have taken the rest.
    fn close(&mut self) {
        let Some(mut block) = self.open.take() else { return };
        let (Some(first), Some(last)) = (block.prose.first(), block.prose.last()) else { return };
        // An item that holds a list ends where the list begins.
        if matches!(block.kind, BlockKind::ListItem { .. }) {
            block.span = first
                .cover(*last)
                .cover(Span::new(self.text, block.span.start(), first.end()).unwrap_or(*first));
        }
        // Rows between bars that nobody put a rule under.
        let bars =
            if block.kind == BlockKind::Paragraph { table::barred(self.text, block.span) } else { None };
        if let Some(rows) = bars {
            self.blocks.extend(rows);
            return;
        }
        match self.rows(&block).or_else(|| self.chronology(&block)).or_else(|| self.head(&block)) {
            Some(rows) => rows.into_iter().for_each(|row| self.add(row)),
            None => self.add(block),
        }
    }

    fn add(&mut self, mut block: Block) {
        if block.kind == BlockKind::Paragraph && self.is_bold_heading(&block) {
            block.kind = BlockKind::Heading { level: 4 };
        } else if let Some((head, rest)) = self.below_a_bold_line(&block) {
            self.blocks.push(head);
            block = rest;
        }
        self.blocks.push(table::settle(self.text, block));
    }

    /// The first line of a paragraph where it is nothing but bold words with the shape of a heading, and what is told below it:
    /// "**Introduction**" right above "The pact was signed in 1916." Markdown would make one sentence of both.
    fn below_a_bold_line(&self, block: &Block) -> Option<(Block, Block)> {
        // Most paragraphs are one line, and few begin in bold.
        let text = block.span.slice(self.text);
        if block.kind != BlockKind::Paragraph || !text.starts_with("**") || !text.contains('\n') {
            return None;
        }
        let mut written = lines(self.text.get(..block.span.end())?, block.span.start());
        written.retain(|line| !line.is_blank());
        let [first, second, ..] = written.as_slice() else { return None };
        let inner = first.span.slice(self.text).trim().strip_prefix("**")?.strip_suffix("**")?;
        let is_head =
            !inner.contains("**") && !inner.ends_with('?') && is_like_heading(inner.trim_end_matches(':'));
        let begins = |letter: char| letter.is_uppercase() || matches!(letter, '"' | '“');
        if !is_head || !second.span.slice(self.text).starts_with(begins) {
            return None;
        }
        let mut prose = pieces(self.text, block, &written).into_iter();
        let head = Block { kind: BlockKind::Heading { level: 4 }, span: first.span, prose: prose.next()? };
        let rest = prose.flatten().collect();
        let span = Span::new(self.text, second.span.start(), block.span.end())?;
        Some((head, Block { kind: block.kind, span, prose: rest }))
    }

    /// The rows of a paragraph whose lines are notes, an item each: Markdown would make one line of them. What stands
    /// above the first date is no row.
    fn rows(&self, block: &Block) -> Option<Vec<Block>> {
        if !matches!(block.kind, BlockKind::Paragraph | BlockKind::Quote) {
            return None;
        }
        let mut written = lines(self.text.get(..block.span.end())?, block.span.start());
        written.retain(|line| !line.is_blank());
        let words: Vec<&str> = written.iter().map(|line| line.span.slice(self.text)).collect();
        if !noted::are_rows(&words) {
            return None;
        }
        let mut rows: Vec<Block> = Vec::new();
        let mut last = "";
        for ((line, words), mut prose) in written.iter().zip(words).zip(pieces(self.text, block, &written)) {
            let is_more = noted::goes_on(last, words);
            last = words;
            let Some((first, end)) = prose.first().zip(prose.last()) else { continue };
            if let Some(row) = rows.last_mut().filter(|_| is_more) {
                row.span = row.span.cover(*end);
                row.prose.append(&mut prose);
            } else {
                let is_label = rows.is_empty() && !noted::is_dated(words);
                let kind = if is_label { block.kind } else { BlockKind::ListItem { depth: self.lists } };
                rows.push(Block { kind, span: first.cover(*end).cover(line.span), prose });
            }
        }
        Some(rows)
    }

    /// The lines of a chronology that is set as code to keep its lines apart: "1916 → Pact of Lund" over "↓" over "1928: Fall
    /// of Kora". What stands between them on a line with an arrow is left out.
    fn chronology(&self, block: &Block) -> Option<Vec<Block>> {
        if block.kind != BlockKind::Code {
            return None;
        }
        let body = block.prose.first()?.cover(*block.prose.last()?);
        let mut written = lines(self.text.get(..body.end())?, body.start());
        written.retain(|line| line.span.slice(self.text).contains(char::is_alphanumeric));
        let words: Vec<&str> = written.iter().map(|line| line.span.slice(self.text).trim()).collect();
        if !noted::are_dated_rows(&words) {
            return None;
        }
        let dated = written.iter().zip(words).filter(|(_, words)| noted::begins_with_date(words));
        let kind = BlockKind::ListItem { depth: self.lists };
        Some(dated.map(|(line, _)| Block { kind, span: line.span, prose: vec![line.span] }).collect())
    }

    /// The lines of a paragraph above the article that says in one of them when it was published: each is a line of the page.
    /// Markdown would make one of them, and who wrote it would hide the day.
    fn head(&self, block: &Block) -> Option<Vec<Block>> {
        if block.kind != BlockKind::Paragraph || self.blocks.len() >= TOP {
            return None;
        }
        let mut written = lines(self.text.get(..block.span.end())?, block.span.start());
        written.retain(|line| !line.is_blank());
        let mut words = written.iter().map(|line| line.span.slice(self.text));
        let is_head = (2..=TOP).contains(&written.len())
            && words.clone().all(|words| words.len() <= LONGEST)
            && words.any(|words| published::is_dateline(words) || published::is_dated_byline(words));
        let pieces = is_head.then(|| pieces(self.text, block, &written))?;
        let lines = written.iter().zip(pieces).filter(|(_, prose)| !prose.is_empty());
        Some(lines.map(|(line, prose)| Block { kind: block.kind, span: line.span, prose }).collect())
    }

    /// Whether a paragraph is nothing but bold words with the shape of a heading: many write headings so.
    fn is_bold_heading(&self, block: &Block) -> bool {
        let written = block.span.slice(self.text).trim();
        let inner = written.strip_prefix("**").and_then(|inner| inner.strip_suffix("**"));
        inner.is_some_and(|inner| !inner.contains("**") && !inner.ends_with('?') && is_like_heading(inner))
    }
}

/// The prose of a block line by line.
fn pieces(text: &str, block: &Block, written: &[Line]) -> Vec<Vec<Span>> {
    let mut at = 0;
    let of_line = |line: &Line| {
        let mut prose = Vec::new();
        while let Some(piece) = block.prose.get(at).filter(|piece| piece.start() < line.span.end()) {
            let (start, end) = (piece.start().max(line.span.start()), piece.end().min(line.span.end()));
            prose.extend(Span::new(text, start, end).filter(|piece| !piece.is_empty()));
            if piece.end() > line.span.end() {
                break;
            }
            at += 1;
        }
        prose
    };
    written.iter().map(of_line).collect()
}
