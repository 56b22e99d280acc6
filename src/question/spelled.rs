//! Short forms that only the article explains, written out.
//!
//! "Unit 1 of the KNPP was shut down" says nothing to a reader who comes from elsewhere. **Pattern**: a short form of three to six capitals
//! that the article writes out once ("the Kora Nuclear Power Plant (KNPP)"), where neither the stem nor the key has the long form.
//! **Example**: "the Kora Nuclear Power Plant was shut down". **Never**: what everybody knows by its letters (NATO, the CIA), in the key.

use super::draft::Draft;
use super::ground::Ground;
use super::wording::find_words;
use crate::language::Tag;

/// What is known by its letters.
const KNOWN: [&str; 26] = [
    "AIDS", "ASEAN", "BBC", "BRICS", "CIA", "COVID", "DNA", "FBI", "GATT", "GDP", "IMF", "KGB", "MIT",
    "NAFTA", "NASA", "NATO", "OECD", "OPEC", "SAARC", "UNESCO", "UNICEF", "UPI", "USA", "USSR", "WHO", "WTO",
];

/// The draft with its short form written out; none where there is none.
pub(super) fn told(ground: &Ground<'_>, draft: &Draft) -> Option<Draft> {
    // Nearly no stem has three capitals in a row.
    if !draft.stem.as_bytes().windows(3).any(|letters| letters.iter().all(u8::is_ascii_uppercase)) {
        return None;
    }
    let fact = draft.facts.first().and_then(|&fact| ground.facts.get(fact))?;
    let sentence = ground.source.prose.sentences.get(fact.sentence)?;
    let mentions = ground.source.language.mentions_in(sentence.tokens.clone()).iter().take(20);
    // "the agency KNPP" says what it is.
    let is_explained = |at: usize| {
        at.checked_sub(1).is_some_and(|before| matches!(ground.word(before).tag, Tag::Noun | Tag::Adjective))
    };
    let (short, long, whole) = mentions
        .filter(|mention| !is_explained(mention.tokens.start))
        .find_map(|mention| written_out(ground, mention.entity, draft))?;
    let at = find_words(&draft.stem, &short)?;
    let (before, behind) = (draft.stem.get(..at)?, draft.stem.get(at + short.len()..)?);
    // "KNPP's engineers", "the KNPP-led talks", "KNPP Unit 2": a part of something longer.
    let is_free = !behind.starts_with(['-', '’', '\'', '/']) && !before.ends_with(['-', '/', '“', '(']);
    let next = behind.trim_start().chars().next().unwrap_or(' ');
    let is_alone = is_free && !next.is_uppercase() && !next.is_ascii_digit();
    let has_article = ["the ", "The ", "a ", "an "].iter().any(|article| before.ends_with(article));
    let form = if has_article { long } else { whole };
    let mut told = draft.clone();
    told.stem = super::wording::capitalised(&format!("{before}{form}{behind}"));
    is_alone.then_some(told)
}

/// The short form, the long one, and the long one with its article.
fn written_out(ground: &Ground<'_>, entity: usize, draft: &Draft) -> Option<(String, String, String)> {
    let known = ground.entity(entity)?;
    let is_short = |form: &&String| {
        (3..=6).contains(&form.len())
            && form.chars().all(|letter| letter.is_ascii_uppercase())
            && !KNOWN.contains(&form.as_str())
    };
    let mut forms = std::iter::once(&known.name).chain(&known.aliases);
    let short = forms.clone().find(is_short)?;
    let initials = |form: &str| -> String {
        form.split([' ', '-'])
            .filter_map(|word| word.chars().next())
            .filter(|letter| letter.is_uppercase())
            .collect()
    };
    let long = forms.find(|form| form.contains(' ') && initials(form) == **short)?;
    let is_told =
        find_words(&draft.stem, long).is_some() || draft.key.contains(long.as_str()) || draft.key == *short;
    (!is_told).then(|| (short.clone(), long.clone(), format!("the {long}")))
}
