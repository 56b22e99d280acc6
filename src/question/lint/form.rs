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
        "  ", " ,", " .", " ?", " ;", " )", "( ", "..", ",,", ",.", ",?", "[", "]", "http", "www.", "**",
        "|", "#", "\t", "<", ">", "*",
    ];
    let lines = text.replace('\n', " ");
    let pairs = [('(', ')'), ('“', '”'), ('‘', '\u{0}')];
    let unbalanced = pairs.iter().take(2).any(|(open, close)| {
        let mut depth = 0_i32;
        let falls = lines.chars().any(|c| {
            depth += i32::from(c == *open) - i32::from(c == *close);
            depth < 0
        });
        falls || depth != 0
    });
    let odd_quotes = lines.matches('"').count() % 2 == 1;
    let underscores = lines.replace(GAP, "").contains('_');
    let edges = lines.starts_with(' ') || lines.ends_with([' ', ',', ';', ':', '-']);
    unbalanced || odd_quotes || underscores || edges || STRAY.iter().any(|stray| lines.contains(stray))
}

/// L13: NOT stands in capitals, once, and only where the odd one out is asked for.
pub(super) fn negation_is_fair(question: &Question) -> bool {
    let words = |word: &str| {
        question
            .stem
            .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
            .filter(|w| *w == word)
            .count()
    };
    let loud = words("NOT") + words("EXCEPT");
    let quiet = words("not") + words("except") + words("didn't") + words("didn’t") + words("never");
    match question.kind {
        QuestionKind::Odd => loud == 1 && quiet == 0,
        // "..., not Y" tells a true statement from its lure.
        QuestionKind::TrueFalse => loud == 0 && (quiet == 0 || question.key == "True" && words("not") == 1),
        _ => loud == 0 && words("not") == 0,
    }
}
