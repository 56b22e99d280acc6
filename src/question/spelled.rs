//! Short forms that only the article explains, written out.
//!
//! "Unit 1 of the KNPP was shut down" says nothing to a reader who comes from elsewhere. **Pattern**: a short form of three to six capitals
//! that the article writes out once ("the Kora Nuclear Power Plant (KNPP)"), where neither the stem nor the key has the long form.
//! **Example**: "the Kora Nuclear Power Plant was shut down". A noun with a capital that stands for a longer name is written out as well: "the
//! Fund" of the International Monetary Fund. **Never**: what everybody knows by its letters (NATO, the CIA), in the key.

use super::context::is_role;
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
    if (draft.stem.contains("the ") || draft.stem.starts_with("The "))
        && let Some(told) = with_its_name(ground, draft)
    {
        return Some(told);
    }
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

/// "reached an agreement with the Fund", "the Convention voted": the line of the timeline has the whole name, which the draft does not tell.
fn with_its_name(ground: &Ground<'_>, draft: &Draft) -> Option<Draft> {
    let fact = draft.facts.first().and_then(|&fact| ground.facts.get(fact))?;
    let list: Vec<&str> = fact.gist.split([' ', ',', '.']).collect();
    let is_capital = |word: &&&str| word.starts_with(char::is_uppercase);
    list.iter().enumerate().filter(|(_, word)| is_role(word)).find_map(|(at, word)| {
        let front = list.get(..at)?.iter().rev().take_while(is_capital).count();
        let first = at - front;
        let is_led = first.checked_sub(1).and_then(|at| list.get(at)).is_some_and(|the| *the == "the");
        let front = match list.get(first) {
            // "The National Convention" begins the line.
            Some(&"The") => list.get(first + 1..at)?,
            _ if is_led => list.get(first..at)?,
            _ => return None,
        };
        if front.is_empty() || !word.starts_with(char::is_uppercase) {
            return None;
        }
        let long = front.join(" ");
        let noun = ["the ", "The "]
            .iter()
            .find_map(|the| Some(find_words(&draft.stem, &format!("{the}{word}"))? + the.len()))?;
        let behind = draft.stem.get(noun + word.len()..)?;
        let is_alone = !behind.trim_start().starts_with(char::is_uppercase) && !behind.starts_with(" of ");
        let is_told = draft.stem.contains(&long) || draft.key.contains(*word);
        (is_alone && !is_told).then(|| {
            let stem = [draft.stem.get(..noun)?, &long, " ", draft.stem.get(noun..)?].concat();
            Some(Draft { stem, ..draft.clone() })
        })?
    })
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
