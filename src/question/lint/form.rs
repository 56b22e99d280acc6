//! L01 to L03 and L13: a question looks like one.

use crate::question::item::{Question, QuestionKind};
use crate::question::wording::{GAP, word_count};

/// L01: begins with a capital (or the gap); ends with `?`, or is a statement with a gap or to be judged.
pub(super) fn is_sentence(question: &Question) -> bool {
    let stem = question.stem.as_str();
    let starts = stem.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit() || c == '_');
    let gaps = stem.matches(GAP).count();
    let is_gapped = gaps > 0;
    let ends = match question.kind {
        QuestionKind::Cloze | QuestionKind::ClozeDate => gaps == 1 && stem.ends_with('.'),
        QuestionKind::Number if is_gapped => gaps == 1 && stem.ends_with('.'),
        QuestionKind::TrueFalse => stem.ends_with('.') && !is_gapped,
        QuestionKind::Order | QuestionKind::Match | QuestionKind::Axis => {
            stem.ends_with(['.', '?']) && !is_gapped
        }
        _ => stem.ends_with('?') && !is_gapped,
    };
    starts && ends && !stem.ends_with("??") && !stem.ends_with(".?") && !stem.ends_with(",?")
}

/// L02: 6 to 30 words; statements that are options at most 22.
pub(super) fn is_of_fair_length(question: &Question) -> bool {
    let longest = match question.kind {
        QuestionKind::Statements | QuestionKind::Match => 90,
        QuestionKind::YearsBetween => 36,
        _ => 30,
    };
    let shortest = if question.kind == QuestionKind::TrueFalse { 5 } else { 6 };
    (shortest..=longest).contains(&word_count(&question.stem))
        && question.options.iter().all(|option| word_count(option) <= 22)
        && word_count(&question.key) <= 60
}

/// L03: unbalanced or doubled marks, spaces where none belong, remains of markup.
pub(super) fn has_stray_marks(question: &Question) -> bool {
    let texts =
        std::iter::once(&question.stem).chain(&question.options).chain(std::iter::once(&question.key));
    texts.into_iter().any(|text| is_untidy(text))
}

fn is_untidy(text: &str) -> bool {
    const STRAY: [&str; 22] = [
        "()", "  ", " ,", " .", " ?", " ;", " )", "( ", "..", ",,", ",.", ",?", "[", "]", "http", "www.",
        "*", " ’?", " ’.", " '?", " '.", " ’ ",
    ];
    let bytes = text.as_bytes();
    // Where a stray pair may begin; whole lines and words are looked for only there.
    let is_stray = |(at, byte): (usize, &u8)| match byte {
        // Before a letter or a digit, as nearly always, nothing is stray.
        b' ' | b'\n' | b'.' | b',' | b'(' | b'h' | b'w' | b'*' | b'[' | b']' => {
            let rest = bytes.get(at..).unwrap_or_default();
            let is_plain = rest.get(1).is_some_and(u8::is_ascii_alphanumeric)
                && !matches!(byte, b'*' | b'[' | b']' | b'h' | b'w');
            !is_plain && STRAY.iter().any(|stray| starts_with(rest, stray.as_bytes()))
        }
        b'|' | b'#' | b'\t' | b'<' | b'>' => true,
        _ => false,
    };
    let odd_quotes = text.matches('"').count() % 2 == 1;
    let underscores = bytes.contains(&b'_') && text.replace(GAP, "").contains('_');
    let edges = text.starts_with([' ', '\n']) || text.ends_with([' ', '\n', ',', ';', ':', '-']);
    odd_quotes
        || underscores
        || edges
        || is_unbalanced(text, '(', ')')
        || (!text.is_ascii() && is_unbalanced(text, '“', '”'))
        || text.contains('‘') && !text.contains('’')
        || bytes.iter().enumerate().any(is_stray)
}

/// Whether the bytes begin with the pair, a line end taken for a space.
fn starts_with(bytes: &[u8], pair: &[u8]) -> bool {
    let is_same = |(one, other): (&u8, &u8)| one == other || *one == b'\n' && *other == b' ';
    bytes.len() >= pair.len() && bytes.iter().zip(pair).all(is_same)
}

/// Whether a mark closes that was not opened, or stays open.
fn is_unbalanced(text: &str, open: char, close: char) -> bool {
    let mut depth = 0_i32;
    let falls = text.chars().any(|c| {
        depth += i32::from(c == open) - i32::from(c == close);
        depth < 0
    });
    falls || depth != 0
}

/// L13: NOT stands in capitals, once, and only where the odd one out is asked for.
pub(super) fn negation_is_fair(question: &Question) -> bool {
    let (mut loud, mut not, mut quiet) = (0, 0, 0);
    for word in question.stem.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’') {
        match word {
            "NOT" | "EXCEPT" => loud += 1,
            "not" => not += 1,
            "except" | "didn't" | "didn’t" | "never" => quiet += 1,
            _ => {}
        }
    }
    match question.kind {
        QuestionKind::Odd => loud == 1 && not + quiet == 0,
        // "in 1960, not in 1961" sets two dates side by side.
        QuestionKind::TrueFalse => {
            loud == 0 && (not + quiet == 0 || question.stem.contains(", not ") && not == 1 && quiet == 0)
        }
        _ => loud == 0 && not == 0,
    }
}
