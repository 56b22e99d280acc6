//! The prose of a whole text: its paragraphs, cut into sentences and tokens.

use super::quotation;
use super::sentence::{Sentence, sentence_ends};
use super::span::Span;
use super::token::{Token, lex};
use std::ops::Range;

/// One paragraph, heading, list item or table row of the prose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its sentences.
    pub sentences: Range<usize>,
    /// What it is, as far as words are read differently in it.
    pub form: Form,
}

/// What kind of paragraph the words stand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A heading of a level; its date holds for what follows.
    Heading(u8),
    /// Running text.
    Running,
    /// A list item or a table row: often without a verb.
    Item,
    /// Not to be read for events: an advertisement, a repetition, code.
    Passive,
}

/// Tokens, sentences and paragraphs, in the order of the text.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    /// Every token.
    pub tokens: Vec<Token>,
    /// Every sentence.
    pub sentences: Vec<Sentence>,
    /// Every paragraph.
    pub paragraphs: Vec<Paragraph>,
}

impl Prose {
    /// Adds a paragraph made of `runs` of prose, in order.
    pub fn push(&mut self, text: &str, runs: &[Span], form: Form) {
        let first = self.tokens.len();
        let mut is_spaced = true;
        let mut end = runs.first().map_or(0, |run| run.start());
        for &run in runs {
            is_spaced |= parts_cells(text.get(end..run.start()).unwrap_or_default());
            is_spaced = lex(text, run, is_spaced, &mut self.tokens);
            end = run.end();
        }
        if self.tokens.len() == first {
            return;
        }
        quotation::pair(text, self.tokens.get_mut(first..).unwrap_or_default());
        let first_sentence = self.sentences.len();
        let paragraph = self.paragraphs.len();
        let mut start = first;
        for end in sentence_ends(text, self.tokens.get(first..).unwrap_or_default()) {
            let tokens = start..first + end;
            let span = self.span(tokens.clone());
            self.sentences.push(Sentence { span, tokens, paragraph });
            start = first + end;
        }
        self.paragraphs.push(Paragraph {
            tokens: first..self.tokens.len(),
            sentences: first_sentence..self.sentences.len(),
            form,
        });
    }

    /// From the first byte of the first token to the last byte of the last.
    pub fn span(&self, tokens: Range<usize>) -> Span {
        match self.tokens.get(tokens) {
            Some([first, .., last]) => first.span.cover(last.span),
            Some([only]) => only.span,
            _ => Span::default(),
        }
    }

    /// The form of the paragraph a sentence stands in.
    pub fn form(&self, sentence: &Sentence) -> Form {
        self.paragraphs.get(sentence.paragraph).map_or(Form::Running, |paragraph| paragraph.form)
    }

    /// The sentence that holds the token.
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.tokens.end <= token)
    }
}

/// Whether what stands between two runs of prose ends a cell of a table in HTML, which holds words apart without a space.
pub fn parts_cells(gap: &str) -> bool {
    gap.contains("</td") || gap.contains("</th")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_cell_holds_words_apart() {
        let text = "1905</td><td>Pact of <b>Lund</b>";
        let runs = [(0, 4), (13, 21), (24, 28)].map(|(from, to)| Span::new(text, from, to).unwrap());
        let mut prose = Prose::default();
        prose.push(text, &runs, Form::Item);
        assert!(prose.tokens.iter().all(|token| token.is_spaced));
    }

    fn check(text: &str, expected: &[&str]) {
        let mut prose = Prose::default();
        prose.push(text, &[Span::new(text, 0, text.len()).unwrap()], Form::Running);
        let found: Vec<_> = prose.sentences.iter().map(|sentence| sentence.span.slice(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_stop_ends_a_sentence_even_without_a_space() {
        check("India and Pakistan.The Soviets came.", &["India and Pakistan.", "The Soviets came."]);
        check(
            "Did it end? It did! “So ended the war.” He left.",
            &["Did it end?", "It did!", "“So ended the war.”", "He left."],
        );
    }

    #[test]
    fn a_stop_that_belongs_to_a_word_does_not_end_a_sentence() {
        check(
            "He met P.M Gillani and Mr. Putin on Jan. 5, 1978 in the U.S. Senate.",
            &["He met P.M Gillani and Mr. Putin on Jan. 5, 1978 in the U.S. Senate."],
        );
        check(
            "J. F. Kennedy and Dr. Brydon spoke. They left.",
            &["J. F. Kennedy and Dr. Brydon spoke.", "They left."],
        );
        check(
            "Louis XVI. was executed in c. 1793 by resolution No. 7 of it.",
            &["Louis XVI. was executed in c. 1793 by resolution No. 7 of it."],
        );
        check(
            "The act (4 Stat. 452) passed. The crown fell to King Olaf I. Norway was free. James I. Hall left.",
            &[
                "The act (4 Stat. 452) passed.",
                "The crown fell to King Olaf I.",
                "Norway was free.",
                "James I. Hall left.",
            ],
        );
        check("He went to the U.S. The tour failed.", &["He went to the U.S.", "The tour failed."]);
        check(
            "It served in World War I. Lund rebuilt it. It was sold to Dahl & Co. Kora closed it. Dahl Ltd. Chairman Odo left.",
            &[
                "It served in World War I.",
                "Lund rebuilt it.",
                "It was sold to Dahl & Co.",
                "Kora closed it.",
                "Dahl Ltd. Chairman Odo left.",
            ],
        );
    }

    #[test]
    fn the_mess_of_real_articles_is_split_where_a_reader_would_split_it() {
        check(
            "He was shot before Eid.[3]On Jan. 6 the army left.[4][5] It was 9 p.m. The rest fled.",
            &[
                "He was shot before Eid.[3]",
                "On Jan. 6 the army left.[4][5]",
                "It was 9 p.m.",
                "The rest fled.",
            ],
        );
        check(
            "R. A. Nicholson and Lt. Gen. Niazi met at St. Petersburg. Prof. M. A. Beg came.",
            &["R. A. Nicholson and Lt. Gen. Niazi met at St. Petersburg.", "Prof. M. A. Beg came."],
        );
        check(
            "The Act of 1935 failed. 2. In 1937 they voted. See Art. 370 and pp. 12–15.",
            &["The Act of 1935 failed.", "2. In 1937 they voted.", "See Art. 370 and pp. 12–15."],
        );
        check(
            "The price was Rs. 45.50 a ton ; it rose to $2.5 billion. (He left.) “Why?” she asked.",
            &["The price was Rs. 45.50 a ton ; it rose to $2.5 billion.", "(He left.)", "“Why?” she asked."],
        );
        check(
            "It ended in 1945.In the U.S.The mood changed. He said no. Then war came... and went.",
            &[
                "It ended in 1945.",
                "In the U.S.",
                "The mood changed.",
                "He said no.",
                "Then war came... and went.",
            ],
        );
        check(
            "Results: • The dam was built. • Yields rose 5.2 per cent",
            &["Results:", "• The dam was built.", "• Yields rose 5.2 per cent"],
        );
        check(
            "Steel Inc. grew, etc. The firm (est. 1901) sold Bros. Smith & Co. to Ford Jr. in Oct. 1911.",
            &[
                "Steel Inc. grew, etc.",
                "The firm (est. 1901) sold Bros. Smith & Co. to Ford Jr. in Oct. 1911.",
            ],
        );
    }

    #[test]
    fn without_a_stop_a_paragraph_is_one_sentence() {
        check("no stop at all", &["no stop at all"]);
        check("", &[]);
    }
}
