//! Lines of a list that may be asked as they are: "Which year does the article give for “The Harbour Act”?"
//!
//! A line without a clause is asked in its own words when it tells that something happened: with the noun of an event, in the present of
//! chronicles, or as the row of a table. This file knows how such lines are written, and no kind of question.

use crate::article::BlockKind;
use crate::fact::Fact;
use crate::language::{EntityKind, Tag, Tense, is_event_noun, is_noun};
use crate::question::context::vague_nouns;
use crate::question::ground::Ground;
use crate::question::lint::has_anaphor;
use crate::temporal::Basis;

/// Whether the line tells that something happened.
pub(super) fn tells(ground: &Ground<'_>, fact: &Fact, note: &str) -> bool {
    may_be_quoted(note)
        && !is_a_label(ground, fact, note)
        && !lacks_its_subject(ground, fact, note)
        && (names_an_event(ground, fact, note)
            || names_a_thing(ground, fact, note)
            || tells_in_the_present(ground, fact, note)
            || is_row(ground, fact, note))
}

/// Whether a line says of itself what happened: not "When Kora refused, Holm left", "Directly led to the pact", an aid to memory
/// ("Kitchen = Kora was cut like a cake", "Y – The year of the pact"), the number of a step ("Tier 2: Votes"), or what something was to an
/// event ("Response to the raid"), of which the date is.
pub(super) fn may_be_quoted(note: &str) -> bool {
    const WAITING: [&str; 8] = ["Although", "As", "Because", "If", "Once", "Though", "When", "While"];
    const TIED: [&str; 9] =
        ["answer", "connection", "link", "opposition", "path", "reaction", "relation", "response", "road"];
    const STEPS: [&str; 7] = ["Level", "Part", "Phase", "Point", "Stage", "Step", "Tier"];
    let mut words = note.split(' ');
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let waits = first == "When" || WAITING.contains(&first) && note.contains(", ");
    let is_tied = second == "to" && TIED.contains(&first.to_lowercase().as_str());
    let is_step =
        STEPS.contains(&first) && second.trim_end_matches([':', '.']).bytes().all(|c| c.is_ascii_digit());
    let lacks_its_doer = first.len() > 4 && first.ends_with("ly") && second.starts_with(char::is_lowercase);
    // A letter that stands for a word, before a dash.
    let is_letter = |word: &str| word.len() == 1 && word.bytes().all(|c| c.is_ascii_uppercase());
    let stands_for = || {
        let list: Vec<&str> = note.split(' ').collect();
        list.windows(2).any(|two| matches!(two, [letter, "–" | "-" | "="] if is_letter(letter)))
    };
    !waits && !is_tied && !is_step && !lacks_its_doer && !note.contains(" = ") && !stands_for()
}

/// "Final Word: the charter of Kora (14 May 1947)", "The Turning Point (1867): the raid on Kora": the label of what happened.
pub(super) fn is_a_label(ground: &Ground<'_>, fact: &Fact, note: &str) -> bool {
    let Some(sentence) = ground.source.prose.sentences.get(fact.sentence) else { return false };
    let Some(date) = fact.when.as_ref().map(|when| ground.tokens_of(when.timex.span)) else { return false };
    let Some(colon) = sentence.tokens.clone().take(30).find(|&at| ground.is_mark(at, ':')) else {
        return false;
    };
    let last = note.rsplit(' ').next().unwrap_or_default();
    let ends_before = (sentence.tokens.start..colon).rev().find(|&at| ground.text(at) == last);
    let Some(end) = ends_before.filter(|_| !note.contains(':')) else { return false };
    if end + 1 == colon {
        return date.start > colon;
    }
    let names_one =
        ground.source.language.mentions_in(sentence.tokens.start..colon).iter().any(|mention| {
            ground.entity(mention.entity).is_some_and(|entity| entity.kind != EntityKind::Other)
        });
    date.end <= colon && !names_one && !names_an_event(ground, fact, note)
}

/// "Appointed Admiral of the North", "Shot at the theatre": who was is told by the line before, or by nobody. "Grant of Kora to the League" is
/// a noun.
fn lacks_its_subject(ground: &Ground<'_>, fact: &Fact, note: &str) -> bool {
    let mut words = note.split(' ');
    let first = words.next().unwrap_or_default();
    let at = fact.tokens.clone().take(30).find(|&at| ground.text(at) == first);
    at.is_some_and(|at| ground.word(at).tag == Tag::Verb) && words.next() != Some("of")
}

/// "The Komagata Maru episode": a line of a list that says what happened with a noun, and with nothing but nouns.
fn names_an_event(ground: &Ground<'_>, fact: &Fact, note: &str) -> bool {
    let has_event = note.split(' ').any(|word| {
        is_event_noun(&word.to_lowercase())
            || matches!(
                word,
                "Act"
                    | "Speech"
                    | "episode"
                    | "Episode"
                    | "Conference"
                    | "Pact"
                    | "Accord"
                    | "Declaration"
                    | "Split"
                    | "Commission"
                    | "Mission"
                    | "Offer"
                    | "Plan"
                    | "Report"
                    | "Resolution"
                    | "Session"
                    | "Satyagraha"
            )
    });
    // "Digital representation of the battle" is none.
    let is_of_an_event = note.split_once(" of ").is_none_or(|(head, _)| {
        !head.starts_with(char::is_uppercase)
            || head.split(' ').count() > 3
            || head.split(' ').any(|word| {
                let small = word.to_lowercase();
                is_event_noun(&small)
                    || !is_noun(&small)
                    || small.ends_with("ion") && !small.ends_with("entation")
            })
    });
    let is_verbless = !fact.tokens.clone().take(30).any(|at| {
        ground.word(at).tag == Tag::Verb
            && matches!(ground.word(at).tense, Some(Tense::Past | Tense::Participle | Tense::Present))
    });
    has_event && is_of_an_event && is_verbless
}

/// "20 June - Tennis Court Oath", "Jinnah's 14 Points", "Caliphate abolished": a line of few words that is more than the names of persons and
/// places. Not "Naples & Sicily", "Interim government", "Back in office".
fn names_a_thing(ground: &Ground<'_>, fact: &Fact, note: &str) -> bool {
    let words: Vec<&str> = note.split(' ').collect();
    let is_plain = !note.contains([',', '(', '&', '+', '"', '“', '/', '=', '–', '-', '…', '?']);
    let is_written = fact.when.as_ref().is_some_and(|when| when.timex.basis == Basis::Explicit);
    let named = |kinds: &[EntityKind]| {
        let mentions = ground.source.language.mentions_in(fact.tokens.clone()).iter().take(12);
        let entities = mentions.filter_map(|mention| Some((mention, ground.entity(mention.entity)?)));
        entities
            .filter(|(_, entity)| kinds.is_empty() || kinds.contains(&entity.kind))
            .map(|(mention, _)| mention.tokens.clone())
            .collect::<Vec<_>>()
    };
    let proper =
        named(&[EntityKind::Person, EntityKind::Place, EntityKind::Country, EntityKind::Organisation]);
    // The words of the note that are no preposition, and no part of such a name.
    let others = fact.tokens.clone().take(30).filter(|&at| {
        note.contains(ground.text(at))
            && ground.text(at).len() > 3
            && matches!(ground.word(at).tag, Tag::Noun | Tag::Name | Tag::Verb)
            && !proper.iter().any(|name| name.contains(&at))
    });
    let others: Vec<usize> = others.collect();
    let is_done = words.last().is_some_and(|word| word.ends_with("ed") && word.len() > 4);
    let capitals = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    let has_name = capitals > 1 || is_done || !named(&[]).is_empty();
    let verbs =
        fact.tokens.clone().take(30).filter(|&at| {
            ground.word(at).tag == Tag::Verb && ground.word(at).tense != Some(Tense::Participle)
        });
    (2..=7).contains(&words.len())
        && is_plain
        && is_written
        && has_name
        // "Wien: Roth, 1992" is where a book was printed.
        && ground.source.article.text.contains(note)
        && !others.is_empty()
        && verbs.count() == 0
        && !has_anaphor(note)
        && vague_nouns(note).is_empty()
}

/// "1793 | King executed | Louis XVI": what a row of a table of dates is about, as the row says it.
fn is_row(ground: &Ground<'_>, fact: &Fact, note: &str) -> bool {
    let told = note.split(" (").next().unwrap_or_default();
    let article = ground.source.article;
    let block = article.blocks.get(article.block_at(fact.span.start()));
    block.is_some_and(|block| block.kind == BlockKind::TableRow)
        && note.starts_with(char::is_uppercase)
        // "Kenya (Jomo Kenyatta)" names, and tells nothing.
        && (2..=8).contains(&told.split(' ').count())
        && told.split(' ').any(|word| word.len() > 4 && word.starts_with(|c: char| c.is_lowercase()))
        && !has_anaphor(note)
}

/// "Toyota Foundation is established": a line of a chronicle with its verb in the present, from one end to the other.
fn tells_in_the_present(ground: &Ground<'_>, fact: &Fact, note: &str) -> bool {
    let Some(predicate) = fact.predicate.as_ref() else { return is_told_in_a_cell(ground, fact, note) };
    let finite = ground.word(predicate.tokens.start);
    let is_present =
        finite.tense == Some(Tense::Present) || matches!(ground.text(predicate.tokens.start), "is" | "are");
    let behind = predicate.tokens.end < fact.tokens.end || matches!(finite.tag, Tag::Auxiliary);
    is_present
        && behind
        && fact
            .subject
            .as_ref()
            .is_some_and(|subject| !subject.is_vague && subject.tokens.end <= predicate.tokens.start)
        && !has_anaphor(note)
        && note.split(' ').filter(|word| matches!(*word, "is" | "are" | "begins" | "launches")).count() <= 1
}

/// "1974 | The foundation is established |": a cell with one verb in its middle.
fn is_told_in_a_cell(ground: &Ground<'_>, fact: &Fact, note: &str) -> bool {
    let is_finite = |at: usize| {
        let word = ground.word(at);
        word.tag == Tag::Auxiliary
            || word.tag == Tag::Verb && matches!(word.tense, Some(Tense::Past | Tense::Present))
    };
    let told: Vec<usize> = fact.tokens.clone().take(40).filter(|&at| is_finite(at)).collect();
    let [first, rest @ ..] = told.as_slice() else { return false };
    // "is founded" is one verb of two words.
    let is_one = rest.iter().all(|at| at - first <= 2);
    let word = ground.text(*first);
    let (before, behind) = note.split_once(&format!(" {word} ")).unwrap_or_default();
    is_one && !before.is_empty() && !behind.is_empty() && !has_anaphor(note)
}
