//! Headings without a mark, on a page in Markdown that marks its title and nothing else.
//!
//! Such a page was plain text before somebody put a sign in front of its first line. Its headings are known as in plain text: a
//! short line alone, with what it heads below it. Two blank lines above it set a section apart, one a part of a section.

use super::boilerplate::is_sources_heading;
use super::heading::{is_in_capitals, is_like_heading};
use super::list::is_date_like;
use crate::article::{Block, BlockKind};

/// A part of a section is headed by no more words.
const PART: usize = 8;

/// Makes headings of the lines that are.
pub(super) fn settle(text: &str, blocks: &mut [Block]) {
    let is_heading = |block: &Block| matches!(block.kind, BlockKind::Heading { .. });
    let is_marked = |block: &Block| is_heading(block) && block.span.slice(text).starts_with('#');
    if !blocks.first().is_some_and(is_marked) || blocks.iter().skip(1).any(is_marked) {
        return;
    }
    // The lines of a legend above a rule were taken for a heading of several lines.
    for block in blocks.iter_mut().skip(1).filter(|block| is_heading(block)) {
        if block.span.slice(text).trim_end().lines().count() > 2 {
            block.kind = BlockKind::Boilerplate;
        }
    }
    let lines_above = |before: &Block, block: &Block| {
        let between = text.get(before.span.end()..block.span.start()).unwrap_or_default();
        // A list holds the end of its last line.
        between.matches('\n').count() + usize::from(before.span.slice(text).ends_with('\n'))
    };
    let mut found: Vec<(usize, u8)> = Vec::new();
    for (at, pair) in blocks.windows(2).enumerate() {
        let [before, block] = pair else { continue };
        let words = block.span.slice(text).trim();
        if block.kind != BlockKind::Paragraph || words.contains('\n') || !is_like_heading(words) {
            continue;
        }
        let is_apart = lines_above(before, block) >= 3;
        let is_over = blocks.get(at + 2).is_some_and(|next| {
            let is_prose = next.kind == BlockKind::Paragraph && next.span.len() > 2 * words.len();
            is_prose || matches!(next.kind, BlockKind::ListItem { .. })
        });
        let is_short = words.split(' ').count() <= PART && !is_date_like(words) && !words.contains(',');
        let is_part = is_over && (is_short || is_in_capitals(words));
        if is_apart || is_sources_heading(words) {
            found.push((at + 1, 2));
        } else if is_part {
            found.push((at + 1, 3));
        }
    }
    // On a page without such room all are of one level.
    let is_flat = found.iter().all(|&(_, level)| level == 3);
    for (at, level) in found {
        if let Some(block) = blocks.get_mut(at) {
            block.kind = BlockKind::Heading { level: if is_flat { 2 } else { level } };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::article;
    use crate::article::BlockKind;

    #[test]
    fn lines_alone_are_headings_where_only_the_title_is_marked() {
        let prose = "The mill of Kora stood above the ford, and all the farms of the valley brought their corn to it.";
        let kinds = |text: String| -> Vec<(String, bool)> {
            let article = article(text, "mill.md");
            let is_heading = |kind| matches!(kind, BlockKind::Heading { .. });
            article
                .blocks
                .iter()
                .filter(|block| block.kind != BlockKind::Boilerplate && block.span.len() < 60)
                .map(|block| (article.prose(block.span), is_heading(block.kind)))
                .collect()
        };
        let told = |lines: &[(&str, bool)]| -> Vec<(String, bool)> {
            lines.iter().map(|&(line, is)| (line.to_owned(), is)).collect()
        };
        let body = format!(
            "{prose}\n\n\nEarly years\n\n{prose}\n\nThe great fire\n\n{prose}\n\nIt burned.\n\nReferences\n\n"
        );
        let notes = "[1] Holm, The Mill (1901)\n\n[2] Dahl, The Ford (1902)\n";
        assert_eq!(
            kinds(format!("# The Mill\n\n{body}{notes}")),
            told(&[
                ("The Mill", true),
                ("Early years", true),
                ("The great fire", true),
                ("It burned.", false)
            ])
        );
        // Where other headings are marked, a line alone is none.
        assert_eq!(
            kinds(format!("# The Mill\n\n## Ford\n\n{prose}\n\nEarly years\n\n{prose}\n")),
            told(&[("The Mill", true), ("Ford", true), ("Early years", false)])
        );
    }
}
