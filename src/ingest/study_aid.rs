//! What the writer of study notes adds for his memory and for the examination: letters that stand for words, rooms of a palace,
//! how an answer is to be written.
//!
//! * under "Memory Tips": "Kitchen = Lund divided like a cake (1905)", "N - Nullified in 1911"
//! * under "Exam Writing Tips": "Year of the pact: 1911", "Name three battles (1942-1947)"
//! * anywhere: "→ Think: 40 years to go", "Mnemonic: MARN"
//!
//! The years in it stand beside words that were chosen for their letters. What it repeats of the notes was told in them; its
//! dates, where they are listed as such, and answers to questions are kept.

use super::noted::{bare, begins_with_date};
use crate::article::{Block, BlockKind};
use crate::text::Span;

/// A longer heading is a sentence, in words.
const LONGEST: usize = 12;

/// Marks what stands under the headings of such sections, and lines that are for the memory wherever they stand.
pub(super) fn mark(text: &str, blocks: &mut [Block]) {
    let mut within: Option<u8> = None;
    // A part of such a section that lists dates.
    let mut dates: Option<u8> = None;
    for block in blocks {
        let words = block.span.slice(text);
        if let BlockKind::Heading { level } = block.kind {
            within = within.filter(|&outer| level > outer);
            dates = dates.filter(|&outer| within.is_some() && level > outer);
            if is_aid(words) && within.is_none() {
                within = Some(level);
            } else if within.is_some() && lists_dates(words) {
                dates = Some(level);
            }
            // A heading with a date is an event of its own.
            if within.is_some() && words.bytes().any(|byte| byte.is_ascii_digit()) {
                block.kind = BlockKind::Boilerplate;
            }
            continue;
        }
        let is_row = block.kind == BlockKind::TableRow || begins_with_date(bare(words));
        let is_kept = is_answer(words) || dates.is_some() && is_row;
        let may_be = block.kind.is_content();
        if may_be && (within.is_some() && !is_kept || is_to_the_memory(words)) {
            block.kind = BlockKind::Boilerplate;
        } else if may_be && let Some(at) = arrow_to_the_memory(words) {
            let end = block.span.start() + at;
            block.prose.retain(|piece| piece.start() < end);
            if let Some(last) = block.prose.last_mut() {
                *last = Span::new(text, last.start(), last.end().min(end)).unwrap_or(*last);
            }
        }
    }
}

/// "Memory Tips", "Key Mnemonics", "Essay Writing Strategy", "Quick Review Questions": a heading that names such an aid.
fn is_aid(heading: &str) -> bool {
    /// What it is for, and what is given: a novelist has a technique of writing, and a computer a structure of memory.
    const GIVEN: [(&str, &[&str]); 9] = [
        ("answer", &["hints", "plan", "strategy", "structure", "template", "tips"]),
        ("essay", &["outline", "plan", "strategy", "structure", "template", "tips"]),
        ("exam", &["answers", "hints", "questions", "strategies", "strategy", "technique", "tip", "tips"]),
        ("examination", &["hints", "questions", "strategy", "technique", "tips"]),
        ("memory", &["aid", "aids", "hooks", "palace", "tip", "tips", "trick", "tricks"]),
        ("recall", &["questions", "technique", "techniques", "tips"]),
        ("revision", &["aids", "hints", "questions", "tips"]),
        ("study", &["aids", "hints", "tips"]),
        ("writing", &["strategies", "strategy", "tips"]),
    ];
    let words = words_of(heading);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    (1..=LONGEST).contains(&words.len())
        && (words.iter().any(|word| matches!(*word, "mnemonic" | "mnemonics"))
            || words.windows(2).any(|pair| match pair {
                [what, given] => GIVEN.iter().any(|(of, all)| of == what && all.contains(given)),
                _ => false,
            })
            || matches!(
                words.as_slice(),
                ["self", "test", ..]
                    | ["quick", "review" | "recall", "questions", ..]
                    | ["association", "techniques"]
            ))
}

/// "Key Dates and Facts", "Timeline Visualization".
fn lists_dates(heading: &str) -> bool {
    let words = words_of(heading);
    words.iter().any(|word| matches!(word.as_str(), "chronology" | "dates" | "timeline" | "timelines"))
}

fn words_of(heading: &str) -> Vec<String> {
    let words = heading.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.take(LONGEST + 1).map(str::to_lowercase).collect()
}

/// "A: In 1911", "Q: When was it opened? A: In 1911", "Answer: In 1911".
fn is_answer(words: &str) -> bool {
    let words = bare(words);
    ["A: ", "A. ", "Answer: ", "Ans: ", "Ans. "].iter().any(|label| words.starts_with(label))
        || words.starts_with("Q: ") && words.contains("A: ")
}

/// "1940 - Pact of Lund → Think: 40 years to go": where what is for the memory begins behind what happened.
fn arrow_to_the_memory(words: &str) -> Option<usize> {
    let arrows = words.match_indices(['→', '⇒']).map(|(at, _)| at);
    arrows.filter(|&at| at > 0).find(|&at| words.get(at..).is_some_and(is_to_the_memory))
}

/// "→ Think: 40 years to go", "Mnemonic: MARN": a line whose label asks the reader to keep something in mind.
fn is_to_the_memory(words: &str) -> bool {
    const LABELS: [&str; 8] =
        ["hint", "imagine", "memory trick", "memory tip", "mnemonic", "picture", "think", "visualize"];
    let words = bare(words);
    let Some((label, rest)) = words.split_once(':') else { return false };
    let label = label.trim_matches(|c: char| !c.is_alphanumeric());
    label.len() <= 20 && !rest.is_empty() && LABELS.contains(&label.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use crate::ingest::article;

    fn kept(text: &str) -> Vec<String> {
        let article = article(text.to_owned(), "notes.md");
        let told = article.blocks.iter().filter(|block| block.kind.is_content());
        told.map(|block| block.prose.iter().map(|piece| piece.slice(&article.text)).collect()).collect()
    }

    #[test]
    fn what_is_for_the_memory_and_the_examination_is_no_part_of_the_notes() {
        let text = "# The Lund Pact\n\nThe pact was signed in 1911.\n\n## Memory Tips\n\n- **N** - Nullified in 1921\n\n\
                    ### Key Dates\n\n- 1911 - Pact signed → Think: 11 men\n- Use them (1911)\n\n\
                    ### Memory Palace for Lund\n\n- Kitchen = Lund in 1911\n\n## Cards\n\nQ: When? A: In 1911.\n";
        let expected = [
            "The Lund Pact",
            "The pact was signed in 1911.",
            "Memory Tips",
            "Key Dates",
            "1911 - Pact signed ",
            "Memory Palace for Lund",
            "Cards",
            "When? In 1911.",
        ];
        assert_eq!(kept(text), expected);
    }

    #[test]
    fn a_chapter_on_memory_or_on_a_writer_is_told() {
        for heading in
            ["Memory", "Writing technique", "The structure of memory", "Exam Act of 1911", "Study of law"]
        {
            let text = format!("# Lund\n\n## {heading}\n\n- The mill was closed in 1921.\n");
            assert!(kept(&text).contains(&"The mill was closed in 1921.".to_owned()), "{heading}");
        }
    }

    #[test]
    fn a_chronology_set_as_code_is_a_list() {
        let text = "# Lund\n\n```\n1916 → Pact of Lund\n   ↓ (War 1917)\n1928: Fall of Kora\n   ↓\n1947 → Peace\n```\n\n\
                    ```\nlet a = 1916;\nlet b = 1917;\n```\n";
        assert_eq!(kept(text), ["Lund", "1916 → Pact of Lund", "1928: Fall of Kora", "1947 → Peace"]);
    }
}
