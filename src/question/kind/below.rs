//! A sentence with its gap, asked below the sentence before it.
//!
//! "He handed them over in ______" points to the sentence before; shown above it, that one says who and what. **Example**: "In the
//! north the Guard kept forty ships at Visby." Most of them were lost to the Danes in ______. **Never**: where the sentence above
//! tells the answer, names nobody the pronoun can mean, or points further back itself.

use crate::fact::Fact;
use crate::language::{EntityKind, Mention};
use crate::question::context::vague_nouns;
use crate::question::draft::Draft;
use crate::question::ground::Ground;
use crate::question::lint::has_anaphor;
use crate::question::own_words;
use crate::question::wording::{holds, word_count};
use crate::text::Form;
use std::ops::Range;

/// The longest text above a stem, in tokens; in words, from the least to the most.
const LONGEST: usize = 70;
const WORDS: std::ops::RangeInclusive<usize> = 5..=42;

/// What needs more than the sentence before.
const OPENING: [&str; 11] = [
    "All this",
    "After that",
    "After this",
    "As a result",
    "As such",
    "Because of this",
    "From there",
    "In response",
    "In turn",
    "Then,",
    "With this",
];

/// The draft below the sentence before its own, where it points to that one.
pub(super) fn below(ground: &Ground<'_>, fact: &Fact, draft: &Draft) -> Option<Draft> {
    let nouns = vague_nouns(&draft.stem);
    let has_name = ground.names_in(fact, &draft.stem) > 0;
    if !draft.points && nouns.is_empty() && has_name && !has_anaphor(&draft.stem) {
        return None;
    }
    let told = above(ground, fact)?;
    let text = ground.written(told.clone());
    let named = ground.source.language.mentions_in(told.clone());
    let first = text.split(". ").next().unwrap_or_default();
    let is_told = !has_anaphor(first) || ground.hero.is_some();
    let is_explained = nouns.iter().all(|noun| holds(&text, noun));
    let is_later = draft.stem.split(' ').take(7).any(|word| word.trim_end_matches(',') == "later");
    let is_led = is_later || OPENING.iter().any(|start| draft.stem.starts_with(start));
    let is_fit = WORDS.contains(&word_count(&text)) && own_words::is_balanced(ground, &told);
    if named.is_empty()
        || !is_fit
        || !is_told
        || !is_explained
        || is_led
        || gives(&text, &draft.key)
        || lacks_its_person(ground, fact, draft, named)
    {
        return None;
    }
    let mut draft = draft.clone();
    draft.context = Some(text);
    draft.bonus -= 1;
    Some(draft)
}

/// The sentence before, with the one before that where it points on itself; in one paragraph of running text.
fn above(ground: &Ground<'_>, fact: &Fact) -> Option<Range<usize>> {
    let sentences = &ground.source.prose.sentences;
    let before = fact.sentence.checked_sub(1)?;
    let (mine, other) = (sentences.get(fact.sentence)?, sentences.get(before)?);
    let is_running = ground.source.prose.form(other) == Form::Running && mine.paragraph == other.paragraph;
    let mut told = other.tokens.clone();
    if told.len() <= LONGEST && ground.hero.is_none() && has_anaphor(&ground.written(told.clone())) {
        let first = before.checked_sub(1).and_then(|first| sentences.get(first));
        let first = first.filter(|first| first.paragraph == mine.paragraph);
        told.start = first.map_or(told.start, |first| first.tokens.start);
    }
    let last = told.end.checked_sub(1)?;
    (is_running && told.len() <= LONGEST && ground.is_mark(last, '.')).then_some(told)
}

/// Whether the text tells the key: its words, or its year where that is all that is asked.
fn gives(text: &str, key: &str) -> bool {
    let year = key.rsplit(' ').next().unwrap_or(key);
    text.contains(key) || word_count(key) == 1 && text.contains(year)
}

/// Whether "he" or "her" stands in the stem, and the one it means is named neither there nor above.
fn lacks_its_person(ground: &Ground<'_>, fact: &Fact, draft: &Draft, named: &[Mention]) -> bool {
    let is_person =
        |entity: usize| ground.entity(entity).is_some_and(|entity| entity.kind == EntityKind::Person);
    let needs = ["he", "she", "him", "her", "his"].iter().any(|word| holds(&draft.stem, word));
    let subject = fact.subject.as_ref();
    let is_told = subject
        .is_some_and(|subject| subject.resolved_from.is_none() && subject.entity.is_some_and(is_person));
    // "Blair called him a giant. He held each of the offices": not he who is named.
    let meant = subject.filter(|subject| subject.resolved_from.is_some()).and_then(|subject| subject.entity);
    let mut persons = named.iter().map(|mention| mention.entity).filter(|&entity| is_person(entity));
    let is_named = match meant {
        Some(meant) => persons.any(|entity| entity == meant),
        None => persons.next().is_some(),
    };
    needs && !is_told && !is_named
}
