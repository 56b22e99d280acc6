//! Plain text: lines into headings, paragraphs, list items and rows.
//!
//! A blank line always ends a block. Without one, the shape of the lines decides: lines filled up to a common
//! width are one wrapped paragraph, long lines are a paragraph each, and so are lines that each end a sentence.

mod settle;

use super::apparatus::begins_apart;
use super::heading::{
    is_in_capitals, is_like_heading, is_written_as_heading, numbered_level, underline_level,
};
use super::line::{Line, lines};
use super::list::{Marker, is_date_like, is_named_span, marker};
use super::published::is_dateline;
use super::row::Rows;
use super::shape::{
    begins_annal, begins_with_day, begins_with_year, ends_sentence, ends_small, flat_rows, is_framed_date,
    is_month_name, is_separator, is_year, judge_end, level, starts_item, twice_titled, waits_for_figure,
    wiki_heading, without_note,
};
use super::{boilerplate, noted, table};
use crate::article::{Block, BlockKind};
use crate::temporal::is_month_head;
use crate::text::Span;

/// No one wraps lines later than here; a longer line is a paragraph.
const WIDEST_WRAP: usize = 130;
/// Nor earlier than here: shorter lines are verses, addresses, menus.
const NARROWEST_WRAP: usize = 45;

/// The blocks of the text from the byte `from` on.
pub(super) fn blocks(text: &str, from: usize) -> Vec<Block> {
    let lines = lines(text, from);
    let rows = Rows::of(text, &lines);
    let mut reader = Reader { text, is_flowing: is_flowing(&lines), rows, blocks: Vec::new() };
    for chunk in lines.split(Line::is_blank).filter(|chunk| !chunk.is_empty()) {
        reader.chunk(chunk);
    }
    settle::settle(text, &mut reader.blocks);
    reader.blocks
}

/// Whether most of the text stands in lines too long to be wrapped.
fn is_flowing(lines: &[Line]) -> bool {
    let all: usize = lines.iter().map(|line| line.width).sum();
    let long: usize = lines.iter().map(|line| line.width).filter(|&width| width > WIDEST_WRAP).sum();
    long * 2 > all
}

struct Reader<'a> {
    text: &'a str,
    is_flowing: bool,
    rows: Rows,
    blocks: Vec<Block>,
}

/// A dated line alone between blank lines, until it is known what follows.
const UNSETTLED: BlockKind = BlockKind::Heading { level: u8::MAX };

/// What the lines between two blank lines have in common.
#[derive(Clone, Copy)]
struct Shape {
    /// The longest line.
    width: usize,
    /// Whether nearly every line ends a sentence.
    is_stopped: bool,
    /// Whether they are rows of notes, a line each.
    is_noted: bool,
    indent: usize,
}

impl Reader<'_> {
    fn slice(&self, line: &Line) -> &str {
        line.span.slice(self.text)
    }

    /// The blocks of the lines between two blank lines.
    fn chunk(&mut self, chunk: &[Line]) {
        let shape = self.shape(chunk);
        let mut rest = chunk;
        let mut is_first = true;
        while let Some((line, after)) = rest.split_first() {
            if let Some((blocks, rows)) = table::values_of(self.text, rest) {
                self.blocks.extend(blocks);
                rest = rest.get(rows..).unwrap_or_default();
                continue;
            }
            let rows = table::rows(self.text, rest);
            if rows > 0 {
                let (table, after) = rest.split_at(rows);
                self.blocks.extend(table.iter().filter_map(|row| table::row(self.text, row)));
                rest = after;
                continue;
            }
            if !self.slice(line).chars().any(char::is_alphanumeric) {
                rest = after;
                continue;
            }
            let underline = after.first().and_then(|next| underline_level(self.slice(next)));
            if let Some(level) = underline.filter(|_| is_first && line.width <= 120) {
                self.push(BlockKind::Heading { level }, line.span, 0);
                rest = after.get(1..).unwrap_or_default();
                continue;
            }
            let count = self.paragraph(rest, shape);
            let (unit, after) = rest.split_at(count);
            self.unit(unit, shape, is_first, after);
            rest = after;
            is_first = false;
        }
    }

    fn shape(&self, chunk: &[Line]) -> Shape {
        let stopped = chunk.iter().filter(|line| ends_sentence(self.slice(line))).count();
        Shape {
            width: chunk.iter().map(|line| line.width).max().unwrap_or(0),
            is_stopped: chunk.len() >= 3 && stopped * 10 >= chunk.len() * 8,
            is_noted: noted::are_rows(&chunk.iter().map(|line| self.slice(line)).collect::<Vec<_>>()),
            indent: chunk.iter().map(|line| line.indent).min().unwrap_or(0),
        }
    }

    /// How many lines from the first on are one paragraph or item.
    fn paragraph(&self, lines: &[Line], shape: Shape) -> usize {
        let Some(first) = lines.first() else { return 0 };
        if let Some(count) = self.rows.count(self.text, lines) {
            return count;
        }
        let is_item = marker(self.slice(first)).is_some();
        let is_row = self.rows.is_stopped(first);
        let joined = lines.windows(2).take_while(|pair| match pair {
            [line, next] => self.joins(line, next, shape, is_item) || is_row && self.is_wrapped(line, next),
            _ => false,
        });
        joined.count() + 1
    }

    /// "1556 Akbar victorious in second" above "Battle of Panipat.": a row of a narrow column, where all end with a stop.
    fn is_wrapped(&self, line: &Line, next: &Line) -> bool {
        let (words, following) = (self.slice(line), self.slice(next));
        let is_new = self.rows.head(next).is_some() || self.rows.second(next).is_some();
        !ends_sentence(words)
            && !is_new
            && !is_in_capitals(following)
            && marker(following).is_none()
            && next.width <= NARROWEST_WRAP
            && following.starts_with(char::is_alphanumeric)
    }

    /// Whether `next` goes on with the sentence or the paragraph of `line`.
    fn joins(&self, line: &Line, next: &Line, shape: Shape, is_item: bool) -> bool {
        let (words, following) = (self.slice(line), self.slice(next));
        let is_open = !ends_sentence(words) && !words.ends_with([':', ';']);
        let goes_on = following.starts_with(char::is_lowercase);
        if self.rows.head(next).is_some()
            || self.rows.second(next).is_some()
            || self.rows.is_day(next)
            || starts_item(following, is_open, is_item)
            || boilerplate::is_furniture(words)
            || boilerplate::is_furniture(following)
            || is_dateline(words) && words.contains(':')
            || begins_apart(following)
            || !following.chars().any(char::is_alphanumeric)
            || is_year(words) && following.starts_with(char::is_uppercase)
            || is_month_name(words) && begins_with_day(following)
            || ends_sentence(words) && (is_year(following) || begins_annal(following))
            || is_item && is_year(following) && next.indent < line.indent
            || begins_with_year(words) && begins_with_year(following)
            || ends_sentence(words) && begins_with_day(words) && begins_with_day(following)
        {
            return false;
        }
        if shape.is_noted {
            return noted::goes_on(words, following);
        }
        // "until June", and below it the year.
        if is_open && following.starts_with(|c: char| c.is_ascii_digit()) && waits_for_figure(words) {
            return true;
        }
        // "309-79 reign of", and below it the name.
        if !self.rows.is_empty() && is_open && ends_small(words) {
            return true;
        }
        if self.is_flowing || shape.width > WIDEST_WRAP || shape.width < NARROWEST_WRAP {
            return is_open && goes_on;
        }
        let is_indented = next.indent > shape.indent + 1 && line.indent <= shape.indent + 1 && !is_item;
        if shape.is_stopped || (is_indented && !is_open) {
            return is_open && goes_on;
        }
        let first_word = following.split_whitespace().next().map_or(0, |word| word.chars().count());
        let is_full = (line.width + line.indent - shape.indent + 1 + first_word) * 20 > shape.width * 17;
        is_full || (is_open && (goes_on || words.ends_with(',')))
    }

    /// Adds the block of one paragraph, item or heading.
    fn unit(&mut self, unit: &[Line], shape: Shape, is_first: bool, after: &[Line]) {
        let (Some(first), Some(last)) = (unit.first(), unit.last()) else { return };
        let words = if unit.len() == 1 { without_note(self.slice(first)) } else { self.slice(first) };
        let span = first.span.cover(last.span);
        let flat = flat_rows(span.slice(self.text));
        if let Some(&start) = flat.first() {
            return self.flat(span, start, &flat);
        }
        if let Some(second) = self.rows.second(first) {
            return self.columns(span, second, unit.len() == 1);
        }
        if unit.len() == 1 && is_month_head(words) && after.first().is_some_and(|next| self.rows.is_day(next))
        {
            return self.push(BlockKind::Heading { level: 3 }, span, 0);
        }
        if self.rows.head(first).is_some() || self.rows.is_day(first) {
            return self.push(BlockKind::ListItem { depth: 0 }, span, 0);
        }
        if let Some((level, skip)) = wiki_heading(words).filter(|_| unit.len() == 1) {
            let inner = Span::new(self.text, span.start() + skip, span.start() + words.len() - skip);
            let prose = inner.into_iter().collect();
            return self.blocks.push(Block { kind: BlockKind::Heading { level }, span, prose });
        }
        let is_alone = is_first && after.is_empty();
        if let Some(level) = numbered_level(words)
            && is_alone
            && unit.len() == 1
            && is_like_heading(words)
        {
            return self.push(BlockKind::Heading { level: level + 1 }, span, 0);
        }
        // "2.1 Prices" right above what it heads: nothing else has a number of two parts in front.
        if let Some(level) = numbered_level(words).filter(|&level| level > 1)
            && is_first
            && unit.len() == 1
            && is_like_heading(words)
            && words.split(' ').nth(1).is_some_and(|word| word.starts_with(char::is_uppercase))
        {
            return self.push(BlockKind::Heading { level: level + 1 }, span, 0);
        }
        // "1901:" on its line and the event on the next, with no blank line between.
        let heads = |next: &Line| {
            let next = self.slice(next);
            next.starts_with(char::is_alphabetic) || marker(next).is_some()
        };
        let is_year_head = unit.len() == 1 && is_year(words) && after.first().is_some_and(heads);
        // "June", and on the next line "4: Solidarity wins".
        let is_month_head = unit.len() == 1
            && is_month_name(words)
            && after.first().is_some_and(|next| begins_with_day(self.slice(next)));
        if unit.len() == 1 && is_framed_date(words) || is_year_head || is_month_head {
            return self.push(BlockKind::Heading { level: 3 }, span, 0);
        }
        match marker(words) {
            Some(Marker::Bullet(skip) | Marker::Number(skip)) => {
                let depth = u8::try_from(first.indent / 2).unwrap_or(u8::MAX);
                return self.push(BlockKind::ListItem { depth }, span, skip);
            }
            // Alone between blank lines it may be a heading: that is settled by what follows.
            Some(Marker::Date) => {
                let is_open = is_alone && unit.len() == 1 && is_like_heading(words);
                let kind = if is_open { UNSETTLED } else { BlockKind::ListItem { depth: 0 } };
                return self.push(kind, span, 0);
            }
            None => {}
        }
        let is_note = shape.is_noted && noted::is_dated(words) && !is_date_like(words);
        let is_heading = unit.len() == 1 && !is_note && !boilerplate::is_furniture(words) && {
            let stands_out = after.first().is_none_or(|next| next.width > first.width * 2);
            let is_like = is_like_heading(words) || (is_date_like(words) && first.width < 40);
            is_like
                && ((is_first && stands_out)
                    || (is_written_as_heading(words) && (self.is_flowing || is_first)))
        };
        let kind = if is_heading {
            let is_title = self.blocks.is_empty() && !is_date_like(words);
            let level = if is_title { 1 } else { level(words) };
            BlockKind::Heading { level }
        } else if is_named_span(words) || is_note {
            BlockKind::ListItem { depth: 0 }
        } else {
            BlockKind::Paragraph
        };
        self.push(kind, span, 0);
    }

    /// A list that was copied into one paragraph: its head, and each of its rows.
    fn flat(&mut self, span: Span, start: usize, rows: &[usize]) {
        let words = span.slice(self.text);
        let ends = rows.iter().skip(1).copied().chain([words.len()]);
        let pieces = [(0, start)].into_iter().chain(rows.iter().copied().zip(ends));
        for (place, (from, to)) in pieces.enumerate() {
            let piece = words.get(from..to).unwrap_or_default();
            let row = piece.trim_start_matches(is_separator);
            let from = from + piece.len() - row.len();
            let row = row.trim_end_matches(is_separator);
            let kind = if place == 0 { BlockKind::Paragraph } else { BlockKind::ListItem { depth: 0 } };
            if let Some(row) = Span::new(self.text, span.start() + from, span.start() + from + row.len())
                .filter(|row| !row.is_empty())
            {
                self.push(kind, row, 0);
            }
        }
    }

    /// Two rows in one line. What stands below them may go on with either, and then neither is known.
    fn columns(&mut self, span: Span, second: usize, is_whole: bool) {
        let kind = if is_whole { BlockKind::ListItem { depth: 0 } } else { BlockKind::Boilerplate };
        let end = second
            - span
                .slice(self.text)
                .get(..second - span.start())
                .map_or(0, |row| row.len() - row.trim_end().len());
        for (start, end) in [(span.start(), end), (second, span.end())] {
            if let Some(row) = Span::new(self.text, start, end) {
                self.push(kind, row, 0);
            }
        }
    }

    fn push(&mut self, kind: BlockKind, span: Span, skip: usize) {
        let words = without_note(span.slice(self.text));
        let end = span.start() + words.len();
        let mut prose: Vec<Span> = Vec::with_capacity(1);
        let mut start = span.start() + skip.max(judge_end(words).unwrap_or(0));
        if let Some((year, title)) = twice_titled(words) {
            prose.extend(Span::new(self.text, start, span.start() + year));
            start = span.start() + title;
        }
        prose.extend(Span::new(self.text, start, end));
        self.blocks.push(Block { kind, span, prose });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The blocks of a text, each as a mark for its kind and its prose on one line.
    fn outline(text: &str) -> Vec<String> {
        let words = |block: &Block| {
            let pieces: Vec<_> = block.prose.iter().map(|piece| piece.slice(text)).collect();
            pieces.join("|").split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let mark = |kind| match kind {
            BlockKind::Heading { level } => format!("h{level}"),
            BlockKind::Paragraph => "p".to_owned(),
            BlockKind::ListItem { depth } => format!("li{depth}"),
            BlockKind::TableRow => "row".to_owned(),
            other => format!("{other:?}"),
        };
        blocks(text, 0).iter().map(|block| format!("{} {}", mark(block.kind), words(block))).collect()
    }

    #[test]
    fn lines_filled_to_a_width_are_one_paragraph() {
        let text = "The mill at Ems was built when the river still froze each winter and the\n\
                    carts could cross it. It burned down twice, and each time the town paid for\n\
                    a new wheel.\n\
                    In 1871 the railway came, and nobody paid again.\n";
        assert_eq!(
            outline(text),
            [
                "p The mill at Ems was built when the river still froze each winter and the carts could cross it. \
                 It burned down twice, and each time the town paid for a new wheel.",
                "p In 1871 the railway came, and nobody paid again.",
            ]
        );
    }

    #[test]
    fn long_lines_are_a_paragraph_each() {
        let one = "The mill at Ems was built when the river still froze each winter and the carts could cross it, \
                   and it burned down twice before the railway came.";
        let two = "Nobody rebuilt it after that, although the town council voted the money in 1871 and again in \
                   1873, with hardly a voice against it.";
        assert_eq!(outline(&format!("{one}\n{two}\n")), [format!("p {one}"), format!("p {two}")]);
    }

    #[test]
    fn lines_that_each_end_a_sentence_are_a_paragraph_each() {
        let text = "The mill was built in 1802 by a stranger.\nIt burned down in 1820 for the first time.\n\
                    The town rebuilt it in the following year.\n";
        assert_eq!(outline(text).len(), 3);
    }

    #[test]
    fn an_indented_first_line_begins_a_paragraph() {
        let text = "   The mill at Ems was built when the river still froze each winter and\n\
                    the carts could cross it, and it burned down twice in its first years.\n   \
                    Nobody rebuilt it after that, although the town council voted money for\nit in 1871.\n";
        assert_eq!(outline(text).len(), 2);
    }

    #[test]
    fn headings_are_known_by_shape_room_and_rules() {
        let text = "The Mill\n\nIt stood on the river for a hundred years and more.\n\nFIRE\n\nIt burned in 1820.\n\n\
                    The railway\n-----------\n\nIt came in 1871.\n\n2.1 Steam\n\nIt went in 1960.\n\nThe end\n";
        assert_eq!(
            outline(text),
            [
                "h1 The Mill",
                "p It stood on the river for a hundred years and more.",
                "h2 FIRE",
                "p It burned in 1820.",
                "h2 The railway",
                "p It came in 1871.",
                "h3 2.1 Steam",
                "p It went in 1960.",
                "p The end",
            ]
        );
    }

    #[test]
    fn a_year_alone_on_its_line_or_at_the_head_of_one_begins_a_paragraph() {
        assert_eq!(
            outline("1140\nThe abbey is founded by the count.\n1141\nThe tower burns. The monks flee.\n"),
            [
                "h2 1140",
                "p The abbey is founded by the count.",
                "h2 1141",
                "p The tower burns. The monks flee."
            ]
        );
        assert_eq!(
            outline(
                "1140. The abbey is founded by the count of Lund, who has come home from the\n\
                 south with nothing but a horse and a bell.\n1141. The tower burns.\n"
            ),
            [
                "p 1140. The abbey is founded by the count of Lund, who has come home from the south with \
                 nothing but a horse and a bell.",
                "p 1141. The tower burns.",
            ]
        );
        assert_eq!(
            outline("The school had closed its doors for good in the summer of\n1945. Nobody\nwept.\n").len(),
            1
        );
    }

    #[test]
    fn a_dated_line_is_a_heading_over_prose_and_an_item_among_its_like() {
        let prose = "The mill burned, and the town had to buy its flour at Limburg for two years.";
        assert_eq!(
            outline(&format!("1820: Fire\n\n{prose}\n\n1821: Flood\n\n{prose}\n")),
            [
                "h2 1820: Fire".to_owned(),
                format!("p {prose}"),
                "h2 1821: Flood".to_owned(),
                format!("p {prose}")
            ]
        );
        assert_eq!(
            outline("1820: the mill burns\n\n1822: it is rebuilt\n\n1871: the railway comes\n"),
            ["li0 1820: the mill burns", "li0 1822: it is rebuilt", "li0 1871: the railway comes"]
        );
    }

    #[test]
    fn bullets_and_numbers_are_items_without_their_marks() {
        assert_eq!(
            outline(
                "What happened:\n- in 1820 a fire\n  that took the wheel\n  - and the roof\n- in 1871 the railway\n"
            ),
            [
                "p What happened:",
                "li0 in 1820 a fire that took the wheel",
                "li1 and the roof",
                "li0 in 1871 the railway"
            ]
        );
        assert_eq!(outline("1) fire\n2) flood\n"), ["li0 fire", "li0 flood"]);
    }

    #[test]
    fn rows_are_cut_into_cells() {
        assert_eq!(
            outline("Year | What | Who\n---|---|---\n1820 | fire | nobody\n1871 | railway | Krupp\n"),
            ["row Year |What |Who", "row 1820 |fire |nobody", "row 1871 |railway |Krupp"]
        );
        assert_eq!(outline("1820\tfire\n1871\trailway\n"), ["row 1820|fire", "row 1871|railway"]);
        assert_eq!(
            outline("1820  fire   loss\n1871  steam  gain\n"),
            ["row 1820 |fire |loss", "row 1871 |steam |gain"]
        );
    }

    #[test]
    fn a_date_between_signs_is_a_heading() {
        assert_eq!(
            outline("The mill\n\n- 1820 -\n\nIt burned down.\n\n- May 1871 -\n\nThe railway came.\n"),
            ["h1 The mill", "h2 - 1820 -", "p It burned down.", "h2 - May 1871 -", "p The railway came."]
        );
    }

    #[test]
    fn a_row_of_a_date_and_a_sentence_is_an_item() {
        assert_eq!(
            outline(
                "1820 | The mill burns to the ground |\n1822 | Rebuilding |\n1871 | Krupp buys the whole railway |\n"
            ),
            [
                "li0 1820 | The mill burns to the ground",
                "row 1822 |Rebuilding",
                "li0 1871 | Krupp buys the whole railway"
            ]
        );
        assert_eq!(outline("1820 Fire takes the mill\n1871 Krupp buys the railway\n").len(), 2);
    }

    #[test]
    fn every_block_is_in_order_and_inside_the_text() {
        let text = "A\r\n\r\n\u{feff}—\r\n* b\r\r|x|y|\n|1|2|\n\u{2028}Ünder\n=====\n".repeat(3);
        let found = blocks(&text, 0);
        assert!(found.windows(2).all(|pair| pair[0].span.end() <= pair[1].span.start()));
        assert!(found.iter().all(|block| block.prose.iter().all(|piece| block.span.contains(*piece))));
    }
}
