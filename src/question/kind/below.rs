//! A sentence with its gap, asked below the sentence before it.
//!
//! "He handed them over in ______" points to the sentence before; shown above it, that one says who and what. **Example**: "In the
//! north the Guard kept forty ships at Visby." Most of them were lost to the Danes in ______. **Never**: where the sentence above
//! tells the answer, names nobody the pronoun can mean, or points further back itself.

use crate::fact::Fact;
use crate::language::{EntityKind, Mention, Tag};
use crate::question::context::{explains, vague_nouns};
use crate::question::draft::Draft;
use crate::question::ground::{Ground, content_words};
use crate::question::lint::{has_anaphor, points_outside};
use crate::question::lure;
use crate::question::own_words;
use crate::question::wording::{holds, word_count, words};
use crate::text::Form;
use std::ops::Range;

/// The longest text above a stem, in tokens; in words, from the least to the most.
const LONGEST: usize = 70;
const WORDS: std::ops::RangeInclusive<usize> = 5..=50;

/// What needs more than the sentence before.
const OPENING: [&str; 13] = [
    "All this",
    "After that",
    "After this",
    "As a result",
    "As such",
    "Because of this",
    "From there",
    "In response",
    "In turn",
    "That's",
    "That’s",
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
    if nouns.is_empty() && !leans(&draft.stem) {
        return None;
    }
    let told = above(ground, fact)?;
    // "Lund built a wall; it was finished in ______": what "it" means stands in the half that is not shown.
    if !opens_its_sentence(ground, fact, &draft.stem) && points_outside(&draft.stem) {
        return None;
    }
    let text = ground.written(told.clone());
    let named = ground.source.language.mentions_in(told.clone());
    let first = text.split(". ").next().unwrap_or_default();
    let is_told = !points_outside(first) || ground.hero.is_some();
    let is_explained = nouns.iter().all(|noun| explains(ground, &text, noun));
    // "It sold it": two things; "brought another": of what?
    let count = |word: &str| {
        draft.stem.split([' ', ',', '.']).filter(|other| other.eq_ignore_ascii_case(word)).count()
    };
    // "Holm starved it out. It became a capital": what it is was told still further up.
    let is_chained = ["it", "they"].iter().any(|word| {
        draft.stem.split(' ').take(2).any(|first| first.eq_ignore_ascii_case(word))
            && words(&text).any(|other| {
                other == *word || matches!((*word, other), ("it", "its") | ("they", "them" | "their"))
            })
    });
    // "you'll see the fort": said to a reader who stands there.
    let is_spoken = || {
        words(&text).any(|word| {
            matches!(word, "I" | "we" | "We" | "our" | "Our" | "my" | "My" | "your" | "Your")
                || matches!(word.split(['\'', '’']).next(), Some("you" | "You"))
        })
    };
    let is_doubtful = count("it") > 1 || is_chained;
    let is_led = is_doubtful || OPENING.iter().any(|start| draft.stem.starts_with(start));
    let is_fit = WORDS.contains(&word_count(&text)) && own_words::is_balanced(ground, &told);
    // "Krag had been governor since 1964" needs no sentence on other things.
    let opens_with_noun = ["The ", "A ", "An ", "Another "].iter().any(|word| draft.stem.starts_with(word));
    let is_near = !has_name
        || opens_with_noun
        || !nouns.is_empty()
        || has_anaphor(&draft.stem)
        || shares_a_word(&text, &draft.stem);
    if named.is_empty() && !has_name
        || !is_fit
        || !is_told
        || !is_explained
        || is_led
        || !is_near
        || gives(&text, draft)
        || lacks_its_person(ground, fact, draft, named)
        || disagrees(ground, fact, draft)
        || is_spoken()
    {
        return None;
    }
    let mut draft = draft.clone();
    draft.context = Some(text);
    draft.bonus -= 1;
    lure::date::choose_below(ground, &mut draft);
    Some(draft)
}

/// Whether nothing but a link, a mark or a date of the sentence stands before the words that the stem begins with.
fn opens_its_sentence(ground: &Ground<'_>, fact: &Fact, stem: &str) -> bool {
    /// What is looked at for the first word of the stem, in tokens.
    const MOST: usize = 80;
    let Some(sentence) = ground.source.prose.sentences.get(fact.sentence) else { return false };
    let mut list = words(stem).filter(|word| !word.contains('_'));
    let (Some(first), Some(second)) = (list.next(), list.next()) else { return true };
    let is_start = |at: usize| {
        ground.text(at).eq_ignore_ascii_case(first) && ground.text(at + 1).eq_ignore_ascii_case(second)
    };
    let Some(start) = sentence.tokens.clone().take(MOST).find(|&at| is_start(at)) else { return true };
    let says = |at: usize| matches!(ground.word(at).tag, Tag::Verb | Tag::Auxiliary | Tag::Noun | Tag::Name);
    !(sentence.tokens.start..start).any(says)
}

/// Whether the stem leans on what was told before: a pronoun near its head, "this" anywhere, "The first", "An armistice". What has its
/// own subject gains nothing by a sentence on other things.
fn leans(stem: &str) -> bool {
    const HEAD: usize = 5;
    const PRONOUNS: [&str; 11] =
        ["he", "she", "it", "they", "his", "her", "its", "their", "him", "them", "both"];
    const POINTING: [&str; 4] = ["this", "these", "those", "such"];
    const OF_ROWS: [&str; 6] = ["first", "second", "third", "last", "most", "new"];
    let is_one_of = |word: &str, list: &[&str]| list.iter().any(|other| word.eq_ignore_ascii_case(other));
    let list: Vec<&str> = words(stem).collect();
    let is_of_a_row = list.first().is_some_and(|first| *first == "The")
        && list.get(1).is_some_and(|second| is_one_of(second, &OF_ROWS));
    let is_indefinite = matches!(list.first(), Some(&("A" | "An")));
    is_indefinite
        || list.iter().take(HEAD).any(|word| is_one_of(word, &PRONOUNS))
        || list.iter().any(|word| is_one_of(word, &POINTING))
        || is_of_a_row
}

/// "The clock in Venice and that in Prague are examples. It was used": one cannot be many.
fn disagrees(ground: &Ground<'_>, fact: &Fact, draft: &Draft) -> bool {
    let opens = draft.stem.split(' ').take(4).any(|word| word.eq_ignore_ascii_case("it"));
    let before = fact.sentence.checked_sub(1).map(|before| ground.in_sentence(before)).unwrap_or_default();
    let mut subjects = before.iter().filter_map(|fact| fact.subject.as_ref()).peekable();
    opens && subjects.peek().is_some() && subjects.all(|subject| subject.is_plural)
}

/// Whether the two texts have a word of some length in common.
fn shares_a_word(one: &str, other: &str) -> bool {
    let long = |text: &str| -> Vec<String> {
        content_words(text).filter(|word| word.len() > 4).map(std::borrow::Cow::into_owned).collect()
    };
    let words = long(one);
    long(other).iter().any(|word| words.contains(word))
}

/// The sentence before, with the one before that where it points on itself; in one paragraph of running text.
fn above(ground: &Ground<'_>, fact: &Fact) -> Option<Range<usize>> {
    let sentences = &ground.source.prose.sentences;
    let before = fact.sentence.checked_sub(1)?;
    let (mine, other) = (sentences.get(fact.sentence)?, sentences.get(before)?);
    // Many pages of the web break the line behind each sentence.
    let is_near = mine.paragraph <= other.paragraph + 1;
    let is_running = ground.source.prose.form(other) == Form::Running && is_near;
    let mut told = other.tokens.clone();
    if told.len() <= LONGEST && ground.hero.is_none() && points_outside(&ground.written(told.clone())) {
        let first = before.checked_sub(1).and_then(|first| sentences.get(first));
        let first = first.filter(|first| first.paragraph == other.paragraph);
        told.start = first.map_or(told.start, |first| first.tokens.start);
    }
    let last = told.end.checked_sub(1)?;
    let is_sentence = ground.in_sentence(before).iter().any(|fact| fact.predicate.is_some());
    (is_sentence && is_running && told.len() <= LONGEST && ground.is_mark(last, '.')).then_some(told)
}

/// Whether the text tells the key: its words, its year where that is all that is asked, or one word of a name.
fn gives(text: &str, draft: &Draft) -> bool {
    let key = draft.key.as_str();
    text.contains(key)
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
    // In the life of one, "he" is nobody else who is named above.
    let hero = ground.hero.filter(|&hero| is_person(hero));
    let is_named = persons.any(|entity| meant.or(hero).is_none_or(|meant| meant == entity));
    let is_crowd = |mention: &Mention| {
        let kind = ground.entity(mention.entity).map(|entity| entity.kind);
        matches!(kind, Some(EntityKind::People | EntityKind::Organisation | EntityKind::Country))
    };
    let needs_several = ["they", "them", "their"].iter().any(|word| holds(&draft.stem, word));
    let mut all: Vec<usize> =
        named.iter().map(|mention| mention.entity).filter(|&one| is_person(one)).collect();
    all.dedup();
    let opens = draft.stem.split(' ').take(3).any(|word| matches!(word, "They" | "Their" | "their" | "they"));
    let lacks_several = needs_several && opens && all.len() < 2 && !named.iter().any(is_crowd);
    needs && !is_told && !is_named || lacks_several
}
