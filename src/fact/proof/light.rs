//! A line that is too long without the adjectives that only weigh: "a program of public works" for "a vast program".

use crate::fact::gist::LONGEST;
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::Tag;

/// Adjectives that say how much or how good, and not which.
const WEIGHING: &[&str] = &[
    "ambitious",
    "bitter",
    "bloody",
    "brutal",
    "considerable",
    "crucial",
    "dramatic",
    "enormous",
    "eventual",
    "extensive",
    "famous",
    "fierce",
    "formidable",
    "growing",
    "huge",
    "immense",
    "important",
    "impressive",
    "increasing",
    "influential",
    "intense",
    "lengthy",
    "longstanding",
    "long-standing",
    "massive",
    "notable",
    "noted",
    "numerous",
    "ongoing",
    "overall",
    "pivotal",
    "powerful",
    "profound",
    "prominent",
    "rapid",
    "remarkable",
    "renowned",
    "severe",
    "significant",
    "sizable",
    "sobering",
    "steady",
    "subsequent",
    "substantial",
    "sudden",
    "sweeping",
    "tragic",
    "tremendous",
    "unprecedented",
    "vast",
    "vital",
    "wide-ranging",
    "widespread",
];

/// Adverbs behind which an adjective cannot go, and joints beside which it is one of two.
const BESIDE: &[&str] = &["and", "as", "less", "more", "most", "or", "so", "too", "very", ","];

/// The line without as many of them as it takes to make it short enough.
pub(super) fn lightened(view: &View<'_>, line: &str) -> Option<String> {
    let mut line = line.to_owned();
    for at in view.tokens.clone() {
        let text = wording::text(view.source, at);
        let is_weight = view.word(at).tag == Tag::Adjective
            && WEIGHING.contains(&text)
            && matches!(view.word(at + 1).tag, Tag::Noun | Tag::Name | Tag::Adjective)
            && at.checked_sub(1).is_some_and(|before| {
                !wording::is_word(view.source, before, BESIDE) && view.word(before).tag != Tag::Adverb
            });
        let Some(start) = line.find(&[" ", text, " "].concat()).filter(|_| is_weight) else { continue };
        let (before, behind) = (line.get(..start)?, line.get(start + 1 + text.len()..)?);
        let before = match before.rsplit_once(' ') {
            Some((rest, "a" | "an")) => format!("{rest} {}", article(behind.trim_start())),
            _ => before.to_owned(),
        };
        line = before + behind;
        if line.chars().count() <= LONGEST {
            return Some(line);
        }
    }
    None
}

/// "a" or "an", by the first letter; words of Greek and Latin sound as with a "y".
pub(super) fn article(word: &str) -> &'static str {
    let is_open = word.starts_with(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U']);
    let sounds_y =
        ["eu", "one", "uni", "use", "usu", "Eu", "Uni"].iter().any(|start| word.starts_with(start));
    if is_open && !sounds_y
        || word.starts_with("hour")
        || word.starts_with("honor")
        || word.starts_with("honour")
    {
        "an"
    } else {
        "a"
    }
}
