//! A chronology whose rows run on in one paragraph, as a table comes out of a PDF.
//!
//! * "1947 Treaty of Lund 1948 - 49 Siege of Marn by the North 1954 Defeat of the South 1961 Wall built": a row for each year
//! * "1608 Anders founds the colony 1607 Dahl founds the colony of of Kora Lund": the columns are mixed, and nothing is told
//!
//! Four years in a row without a sentence between them, each before a capital and led by no word, are no prose. Where they fall,
//! the cells of two columns were copied in turn.

use super::shape::{ends_sentence, stops};
use crate::article::{Block, BlockKind};
use crate::temporal::{MONTHS, YearHead, year_head};
use crate::text::Span;

/// Fewer years may stand in a sentence.
const LEAST: usize = 4;
/// Longer blocks are not looked through.
const LONGEST: usize = 40_000;

/// Cuts such paragraphs into their rows.
pub(super) fn tell_apart(text: &str, blocks: Vec<Block>) -> Vec<Block> {
    let mut told = Vec::with_capacity(blocks.len());
    for block in blocks {
        let may_be =
            matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem { .. } | BlockKind::Quote);
        let words = block.span.slice(text);
        let rows =
            if may_be && block.prose.len() == 1 && words.len() <= LONGEST { rows(words) } else { Vec::new() };
        if rows.len() < LEAST {
            told.push(block);
        } else {
            cut(text, &block, &rows, &mut told);
        }
    }
    told
}

/// The head of a row.
#[derive(Clone, Copy)]
struct Row {
    /// Where it begins in the block.
    at: usize,
    /// Where its words begin.
    words: usize,
    year: i32,
}

/// The years of a block that may head rows.
fn rows(words: &str) -> Vec<Row> {
    if words.bytes().filter(u8::is_ascii_digit).take(LEAST * 2).count() < LEAST * 2 {
        return Vec::new();
    }
    let has_era = ["BC", "CE ", "AD "].iter().any(|era| words.contains(era));
    let mut found: Vec<Row> = Vec::new();
    let mut before = "";
    let mut at = 0;
    for word in words.split_inclusive(char::is_whitespace) {
        let place = at;
        at += word.len();
        let word = word.trim_end();
        let is_within = found.last().is_some_and(|row| place < row.words);
        let begins = word.starts_with(|c: char| c.is_ascii_digit()) || word == "c." || word == "ca.";
        if begins && !is_within && !is_led(before) && before != "c." {
            found.extend(words.get(place..).and_then(|rest| head(rest, has_era)).map(|(year, length)| Row {
                at: place,
                words: place + length,
                year,
            }));
        }
        if !word.is_empty() {
            before = word;
        }
    }
    found
}

/// Whether a word leads the year behind it, which is then one of its sentence: "in", "the", "May".
fn is_led(before: &str) -> bool {
    const LEADS: [&str; 44] = [
        "a",
        "about",
        "act",
        "after",
        "and",
        "around",
        "article",
        "articles",
        "before",
        "between",
        "but",
        "by",
        "chapter",
        "circa",
        "class",
        "during",
        "early",
        "elections",
        "fig",
        "figure",
        "from",
        "in",
        "late",
        "mid",
        "no",
        "of",
        "on",
        "or",
        "p",
        "page",
        "pages",
        "part",
        "pp",
        "section",
        "since",
        "table",
        "than",
        "the",
        "till",
        "to",
        "until",
        "vol",
        "was",
        "were",
    ];
    let bare = before.trim_matches(|c: char| !c.is_alphanumeric());
    let is_open = before.ends_with(['(', '[', '/', '–', '—', '-', '$', '£', '€']) || before.contains('=');
    is_open
        || MONTHS.contains(&bare)
        || LEADS.binary_search(&bare.to_ascii_lowercase().as_str()).is_ok()
        || (1..=2).contains(&bare.len()) && bare.bytes().all(|byte| byte.is_ascii_digit())
}

/// The year that a row begins with, and where its words begin: before a capital, a quotation or a bracket.
fn head(words: &str, has_era: bool) -> Option<(i32, usize)> {
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let behind = words.get(digits..)?;
    // "1970. The Mill." is of a reference, "1,200" and "1.5" are quantities.
    if behind.starts_with(['.', ',', ')', '/', '%']) {
        return None;
    }
    let (year, rest) = match year_head(words) {
        Some(head) => (first_year(&head, digits, has_era)?, head.rest),
        None => month_head(words, digits).or_else(|| range_head(words, digits))?,
    };
    let begins = |c: char| c.is_uppercase() || "‘“'\"(".contains(c);
    words.get(rest..).is_some_and(|told| told.starts_with(begins)).then_some((year, rest))
}

/// The year of a head, where it is one without the rows around it or the block names an era.
fn first_year(head: &YearHead, digits: usize, has_era: bool) -> Option<i32> {
    let (from, _) = head.span()?;
    let is_known = (1000..=2100).contains(&from) && digits != 3 || has_era && (digits != 1) && from < 1000;
    is_known.then_some(from)
}

/// "1960 September: ": the month stands behind the year.
fn month_head(words: &str, digits: usize) -> Option<(i32, usize)> {
    let year: i32 = words.get(..digits)?.parse().ok().filter(|year| (1000..=2100).contains(year))?;
    let rest = words.get(digits..)?.trim_start();
    let month = rest.split(|c: char| !c.is_alphabetic()).next()?;
    let behind = rest.get(month.len()..)?;
    let told = behind.trim_start_matches([' ', ':']);
    (MONTHS.contains(&month) && behind.trim_start().starts_with(':'))
        .then(|| (year, words.len() - told.len()))
}

/// "1947 - 52 Marn Plan": with blanks around the sign.
fn range_head(words: &str, digits: usize) -> Option<(i32, usize)> {
    let year: i32 = words.get(..digits)?.parse().ok().filter(|year| (1000..=2100).contains(year))?;
    let rest = words.get(digits..)?.strip_prefix(' ')?.strip_prefix(['-', '–', '—'])?.strip_prefix(' ')?;
    let (number, told) = rest.split_once(' ')?;
    let is_end = matches!(number.len(), 2 | 4) && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_later =
        number.parse().is_ok_and(|end: i32| end > if number.len() == 2 { year % 100 } else { year });
    (is_end && is_later).then(|| (year, words.len() - told.len()))
}

/// The blocks of one that holds such rows.
fn cut(text: &str, block: &Block, rows: &[Row], told: &mut Vec<Block>) {
    let words = block.span.slice(text);
    let goes_on = |row: &Row, next: &Row| {
        let told = between(words, row, next);
        stops(told).all(|stop| stop >= told.len()) && (next.year >= 0 || row.year < 0)
    };
    let mut cutter = Cutter { text, block, words, told };
    let mut start = 0;
    let mut runs = rows.chunk_by(goes_on).peekable();
    while let Some(run) = runs.next() {
        if run.len() >= LEAST {
            let next = runs.peek().and_then(|next| Some((next.first()?.at, next.len() >= LEAST)));
            start = cutter.table(run, start, next);
        }
    }
    cutter.push(block.kind, start, words.len());
}

/// What stands between the heads of two rows.
fn between<'a>(words: &'a str, row: &Row, next: &Row) -> &'a str {
    words.get(row.words..next.at).unwrap_or_default().trim()
}

/// Cuts one block.
struct Cutter<'a> {
    text: &'a str,
    block: &'a Block,
    words: &'a str,
    told: &'a mut Vec<Block>,
}

impl Cutter<'_> {
    /// The blocks of one table, from the end of the one before it; where it ends. `next`: where the next rows begin, and whether
    /// they are a table.
    fn table(&mut self, run: &[Row], start: usize, next: Option<(usize, bool)>) -> usize {
        let (Some(first), Some(last)) = (run.first(), run.last()) else { return start };
        // The half sentence in front is the head of the table, or was cut by it.
        let front = self.words.get(start..first.at).unwrap_or_default();
        let whole =
            if ends_sentence(front.trim_end()) { front.len() } else { stops(front).last().unwrap_or(0) };
        self.push(self.block.kind, start, start + whole);
        self.push(BlockKind::Boilerplate, start + whole, first.at);
        let behind = self.words.get(last.words..).unwrap_or_default();
        let stop = last.words + stops(behind).next().unwrap_or(behind.len());
        // Nothing shows where the last row ends but the end of the block, or the head of the next table.
        let next = next.filter(|(at, _)| *at < stop);
        let end = next.map_or(stop, |(at, _)| at);
        if self.is_mixed(run) {
            self.push(BlockKind::Boilerplate, first.at, end);
        } else {
            for (row, below) in run.iter().zip(run.iter().skip(1)) {
                let length = one_event(between(self.words, row, below));
                self.push(BlockKind::ListItem { depth: 0 }, row.at, row.words + length);
                self.push(BlockKind::Boilerplate, row.words + length, below.at);
            }
            let is_whole = stop == self.words.len() || next.is_some();
            let kind = if is_whole { BlockKind::ListItem { depth: 0 } } else { BlockKind::Boilerplate };
            self.push(kind, last.at, end);
        }
        // A few rows more are too little to know their columns by.
        if next.is_some_and(|(_, is_table)| !is_table) {
            self.push(BlockKind::Boilerplate, end, stop);
            return stop;
        }
        end
    }

    /// Whether the rows are those of two columns: years that fall, years without words.
    fn is_mixed(&self, run: &[Row]) -> bool {
        run.iter()
            .zip(run.iter().skip(1))
            .any(|(row, next)| next.year < row.year || between(self.words, row, next).is_empty())
    }

    fn push(&mut self, kind: BlockKind, from: usize, to: usize) {
        let Some(piece) = self.words.get(from..to) else { return };
        let start = self.block.span.start() + from + piece.len() - piece.trim_start().len();
        let end = start + piece.trim().len();
        if let Some(span) = Span::new(self.text, start, end).filter(|span| !span.is_empty()) {
            self.told.push(Block { kind, span, prose: vec![span] });
        }
    }
}

/// How far the first event of a row goes, where the next begins with its month or its noun and no mark stands between: "Lund
/// Signing of".
fn one_event(words: &str) -> usize {
    const EVENTS: [&str; 30] = [
        "Abolition",
        "Annexation",
        "Assassination",
        "Beginning",
        "Birth",
        "Capture",
        "Collapse",
        "Conquest",
        "Construction",
        "Creation",
        "Death",
        "Defeat",
        "Destruction",
        "Discovery",
        "Disintegration",
        "Dissolution",
        "Division",
        "End",
        "Establishment",
        "Execution",
        "Fall",
        "Formation",
        "Founding",
        "Introduction",
        "Invasion",
        "Occupation",
        "Opening",
        "Outbreak",
        "Signing",
        "Start",
    ];
    let mut at = 0;
    let mut before = "";
    for word in words.split_inclusive(' ') {
        // "1971 March: Treaty of Lund August: Wall built": the second month heads a row as well.
        let is_month = MONTHS.contains(&word.trim_end().trim_end_matches(':'))
            && words
                .get(at + word.trim_end_matches([' ', ':']).len()..)
                .is_some_and(|rest| rest.trim_start().starts_with(':'));
        if is_month && at > 0 {
            return words.get(..at).map_or(at, |told| told.trim_end().len());
        }
        let is_event = EVENTS.binary_search(&word.trim_end()).is_ok()
            && words.get(at + word.len()..).is_some_and(|rest| rest.starts_with("of "));
        let is_apart = before.ends_with(|c: char| c.is_alphanumeric() || c == ')')
            && before.starts_with(char::is_uppercase);
        if is_event && is_apart {
            return words.get(..at).map_or(at, |told| told.trim_end().len());
        }
        before = word.trim_end();
        at += word.len();
    }
    words.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The blocks of a paragraph: `-` before a row, `x` before what is not read.
    fn told(text: &str) -> Vec<String> {
        let span = Span::new(text, 0, text.len()).unwrap_or_default();
        let blocks = tell_apart(text, vec![Block { kind: BlockKind::Paragraph, span, prose: vec![span] }]);
        let mark = |kind| match kind {
            BlockKind::ListItem { .. } => "- ",
            BlockKind::Boilerplate => "x ",
            _ => "",
        };
        blocks.iter().map(|block| format!("{}{}", mark(block.kind), block.span.slice(text))).collect()
    }

    #[test]
    fn a_chronology_that_runs_on_is_a_row_for_each_year() {
        assert_eq!(
            told(
                "The talks failed. The council of Kora 1947 Treaty of Lund 1948 - 49 Siege of Marn by the \
                 North 1954 Defeat of Dahl at Kora Signing of the accords 1960 March: Kora free June : Marn \
                 free 1961 Wall built Drawn by Anna Holm, it shows the town. She drew more."
            ),
            [
                "The talks failed.",
                "x The council of Kora",
                "- 1947 Treaty of Lund",
                "- 1948 - 49 Siege of Marn by the North",
                "- 1954 Defeat of Dahl at Kora",
                "x Signing of the accords",
                "- 1960 March: Kora free",
                "x June : Marn free",
                "x 1961 Wall built Drawn by Anna Holm, it shows the town.",
                "She drew more.",
            ]
        );
    }

    #[test]
    fn years_with_an_era_begin_another_table() {
        assert_eq!(
            told(
                "27 BCE Dahl crowned c. 115 Greatest extent 212 All are citizens 614-19 King Erik rules the \
                 east 27 BCE-14 CE Dahl, first king 14-37 Holm 98-117 408-50 Erik (who wrote). If you had"
            ),
            [
                "- 27 BCE Dahl crowned",
                "- c. 115 Greatest extent",
                "- 212 All are citizens",
                "- 614-19 King Erik rules the east",
                "x 27 BCE-14 CE Dahl, first king 14-37 Holm 98-117 408-50 Erik (who wrote).",
                "If you had",
            ]
        );
    }

    #[test]
    fn rows_of_two_columns_are_not_read() {
        let mixed = "1497 Anders reaches 1507 Dahl’s Travels Kora published 1608 Anders founds the colony \
                     1607 Dahl founds the colony of of Marn Lund";
        assert_eq!(told(mixed), [format!("x {mixed}")]);
    }

    #[test]
    fn years_of_sentences_are_left_alone() {
        for text in [
            "It won the cup in 1947, 1948, 1950 and 1952.",
            "In 1947 Dahl went to Lund, in 1948 Holm to Marn, by 1950 Kora was free and since 1952 Olo rules.",
            "Dahl 1947. Holm 1948. The Mill 1949. Kora 1950.",
            "HOLM, ANNA. 1970. The Mill. BERG, OLE. 1962. The Lake. DAHL, JAN. 1975. The Sea. LIE, ODD. 1978. Fire",
            "The 1919 Act, the 1935 Act, the 1947 Act and the 1950 Constitution were read.",
        ] {
            assert_eq!(told(text), [text]);
        }
    }
}
