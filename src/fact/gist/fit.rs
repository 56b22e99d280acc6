//! A headline of at most ninety characters: parts are left out from the end, marks that hang are taken off.

use super::LONGEST;
use crate::fact::pronoun::{self, Replacement};
use crate::fact::unit::{Unit, UnitKind};
use crate::fact::view::View;
use crate::fact::wording;

/// As many parts as fit.
pub(super) fn fit(
    view: &View<'_>,
    subject: &str,
    verb: &str,
    parts: &[Unit],
    replaced: &[Replacement],
) -> String {
    let core = parts.iter().position(|unit| unit.kind == UnitKind::Object).map_or(0, |place| place + 1);
    let mut whole = [subject, " ", verb].concat();
    // Where the line ends with none of the parts, with one, with two.
    let mut ends = vec![whole.len()];
    for part in parts {
        whole.push(' ');
        whole.push_str(&part_text(view, part, replaced));
        ends.push(whole.len());
    }
    let mut count = parts.len();
    loop {
        let line = tidy(ends.get(count).and_then(|end| whole.get(..*end)).unwrap_or_default());
        if line.chars().count() <= LONGEST {
            return wording::capitalised(&line);
        }
        if count <= core {
            return shortened(&line);
        }
        count -= 1;
    }
}

fn part_text(view: &View<'_>, part: &Unit, replaced: &[Replacement]) -> String {
    let first = part.chunks.first().and_then(|&at| view.chunk(at)).map(|chunk| chunk.tokens.start);
    let begins = first == Some(view.tokens.start) && part.kind == UnitKind::Prepositional;
    let line = pronoun::write(view, pronoun::tokens_of(view, &part.chunks), replaced);
    // What was fronted began with a capital.
    if begins { line.to_lowercase().chars().take(1).chain(line.chars().skip(1)).collect() } else { line }
}

/// Marks and small words that hang at the ends are taken off; doubled marks become one.
pub(super) fn tidy(line: &str) -> String {
    let mut words = String::with_capacity(line.len());
    for word in line.split_whitespace() {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    let is_untidy = |pair: &[u8]| matches!(pair, b" ," | b",," | b"( " | b"()" | b" ." | b" ;");
    if words.as_bytes().windows(2).any(is_untidy) {
        for (from, to) in [(" ,", ","), (",,", ","), ("( )", ""), ("()", ""), (" .", "."), (" ;", ";")] {
            if words.contains(from) {
                words = words.replace(from, to);
            }
        }
    }
    let mut line = words.as_str();
    loop {
        let trimmed = line
            .trim_end_matches([',', ';', ':', '-', '–', '—', '.', ' ', '|', '*', '•'])
            .trim_start_matches([',', ';', ':', '-', '–', '—', '.', ' ', '|', '*', '•', ')']);
        let trimmed = trimmed
            .strip_suffix(" and")
            .or_else(|| trimmed.strip_suffix(" but"))
            .or_else(|| trimmed.strip_suffix(" or"))
            .or_else(|| trimmed.strip_suffix(" &"))
            .unwrap_or(trimmed);
        let trimmed = [
            " just",
            " even",
            " of",
            " the",
            " a",
            " an",
            " which",
            " that",
            " of which",
            " with",
            " from",
            " to",
            " at",
            " for",
            " than",
            " as",
            " his",
            " its",
            " their",
            " into",
            " between",
            " among",
            " under",
            " during",
            " against",
        ]
        .iter()
        .find_map(|end| trimmed.strip_suffix(end))
        .unwrap_or(trimmed);
        if trimmed.len() == line.len() {
            return line.to_owned();
        }
        line = trimmed;
    }
}

/// A line that is too long even without its adjuncts, cut between words.
pub(super) fn shortened(line: &str) -> String {
    let mut short = String::new();
    for word in line.split(' ') {
        if short.chars().count() + word.chars().count() + 2 > LONGEST {
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    let short = tidy(&short);
    wording::capitalised(&format!("{short}…"))
}
