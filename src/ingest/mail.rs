//! Mail: the head of a message, what it quotes of the ones before it, and the day it was sent.
//!
//! ```text
//! From: Ann Hill <ann@example.org>
//! Date: Mon, 4 Mar 2019 09:12:44 +0100
//! Subject: The old engine
//!
//! On 28 Feb 2019, Olaf Dahl wrote:
//! > When was it built?
//! ```
//!
//! What is quoted was written on another day than the message, so nothing in it is counted from the day of this one, and
//! nothing is told of it.

use super::published::date;
use crate::article::{Block, BlockKind};

/// The longest block that may be a head, in bytes.
const LONGEST: usize = 1_500;

/// Marks heads, and what is quoted below the message.
pub(super) fn mark(text: &str, blocks: &mut [Block]) {
    let is_mail = blocks.iter().any(|block| is_head(block.span.slice(text)));
    let mut is_quoted = false;
    for block in blocks.iter_mut() {
        let words = block.span.slice(text);
        is_quoted |= introduces_quotation(words);
        let is_head = is_mail && labels(words) > 0 && words.len() <= LONGEST;
        if is_head || introduces_quotation(words) || (is_mail || is_quoted) && words.starts_with('>') {
            block.kind = BlockKind::Boilerplate;
        }
    }
}

/// The day a message was sent, as its head says it.
pub(super) fn sent(text: &str, blocks: &[Block]) -> Option<String> {
    /// How many blocks the head of a page may have.
    const TOP: usize = 8;
    let top = || blocks.iter().take(TOP).map(|block| block.span.slice(text));
    if !top().any(is_head) {
        return None;
    }
    top().flat_map(str::lines).find_map(|line| {
        let (label, day) = line.trim().split_once(':')?;
        matches!(label.to_ascii_lowercase().as_str(), "date" | "sent" | "sent on").then(|| date(day))?
    })
}

/// Whether a block holds two lines of a head, or one that only a head has.
fn is_head(words: &str) -> bool {
    words.len() <= LONGEST
        && (labels(words) >= 2 || words.lines().any(|line| label(line) == Some("from") && line.contains('@')))
}

/// How many lines of a block are lines of a head; none where another line stands among them.
fn labels(words: &str) -> usize {
    let count = words.lines().filter(|line| label(line).is_some()).count();
    if count * 2 >= words.lines().count() { count } else { 0 }
}

/// The label of a line of a head.
fn label(line: &str) -> Option<&'static str> {
    const LABELS: [&str; 8] = ["from", "to", "cc", "bcc", "sent", "subject", "reply-to", "date"];
    let (head, rest) = line.trim_start_matches(['>', ' ']).split_once(':')?;
    let is_spaced = rest.starts_with(' ') || rest.is_empty();
    LABELS.into_iter().find(|label| is_spaced && head.eq_ignore_ascii_case(label))
}

/// "On Thu, 28 Feb 2019 at 17:40, Olaf Dahl <o@example.org> wrote:", "-----Original Message-----", "Begin forwarded message:"
fn introduces_quotation(words: &str) -> bool {
    const SHORT: usize = 200;
    if words.len() > SHORT {
        return false;
    }
    let line = words.trim_start_matches(['>', ' ', '-']).trim_end_matches(['-', ' ']);
    let is_wrote =
        line.starts_with("On ") && line.ends_with("wrote:") && line.bytes().any(|byte| byte.is_ascii_digit());
    let small = line.to_ascii_lowercase();
    is_wrote
        || matches!(small.as_str(), "original message" | "forwarded message" | "begin forwarded message:")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_known_by_its_labels() {
        assert!(is_head("From: Ann Hill <ann@example.org>\nTo: Olaf Dahl"));
        assert!(is_head("Date: 4 Mar 2019\nSubject: The engine"));
        assert!(!is_head("Date: 4 March 1871"));
        assert!(!is_head("From: 1871\nThe mill burned, and the town paid.\nNobody came."));
    }

    #[test]
    fn a_quotation_is_introduced() {
        assert!(introduces_quotation("On Thu, 28 Feb 2019 at 17:40, Olaf Dahl <o@example.org> wrote:"));
        assert!(introduces_quotation("-----Original Message-----"));
        assert!(introduces_quotation("> On 21 Feb 2019, at 08:03, Ann Hill wrote:"));
        assert!(!introduces_quotation("On 3 May 1871 he wrote to the king."));
    }
}
