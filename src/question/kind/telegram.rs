//! Lines that leave out an article, a verb or its "was": they are quoted, or nothing is asked.
//!
//! **Pattern**: a date heads the line of a list or the row of a table. **Example**: "1961 Vinca isolated from the leaves", "1600 Company
//! chartered by Elsa". **Never**: their participles as deeds ("did Vinca isolate").

use super::row::is_in_a_table;
use crate::fact::{Fact, Predicate, Voice};
use crate::language::{EntityKind, Tag, Tense};
use crate::question::ground::Ground;
use crate::question::wording::with_article;
use crate::text::Form;

/// Whether the line of a fact leaves out what a question needs: "Commonwealth suspends", "secures a charter and opens".
pub(in crate::question) fn is_telegram(ground: &Ground<'_>, fact: &Fact) -> bool {
    let (Some(subject), Some(predicate)) = (&fact.subject, &fact.predicate) else { return false };
    if subject.resolved_from.is_some() || !is_headed_line(ground, fact) {
        return false;
    }
    // "secures a charter and opens in Lund"
    let is_present = |at: usize| {
        let word = ground.text(at);
        word.ends_with('s') && !word.ends_with("ss") && word.starts_with(char::is_lowercase)
    };
    let ends_so = |at: usize| {
        let next = ground.word(at).tag;
        matches!(next, Tag::Preposition | Tag::Determiner)
    };
    let is_second_present = |at: usize| {
        ground.text(at) == "and"
            && is_present(predicate.main)
            && is_present(at + 1)
            && matches!(ground.word(at + 1).tag, Tag::Verb | Tag::Noun)
            && ends_so(at + 2)
    };
    let end = ground
        .source
        .prose
        .sentences
        .get(fact.sentence)
        .map_or(fact.tokens.end, |sentence| sentence.tokens.end);
    let has_two_verbs = (predicate.tokens.end..end).take(40).any(is_second_present);
    has_two_verbs || ground.is_headed(fact) && lacks_its_article(ground, fact)
}

/// "1494 Baltic divided between Denmark and Sweden", "1341 Roth given the title": the past participle of a line that leaves out its
/// "was", taken for what somebody did.
pub(in crate::question) fn is_bare_participle(ground: &Ground<'_>, fact: &Fact) -> bool {
    let Some(predicate) = fact
        .predicate
        .as_ref()
        .filter(|predicate| predicate.voice == Voice::Active && predicate.auxiliary.is_none())
    else {
        return false;
    };
    let is_line = is_headed_line(ground, fact) || is_a_note(ground, fact);
    let is_agent = |at: usize| {
        ground.text(at) == "by" && matches!(ground.word(at + 1).tag, Tag::Name | Tag::Determiner | Tag::Noun)
    };
    let has_agent = || (predicate.tokens.end..fact.tokens.end).take(30).any(is_agent);
    let is_participle = ground.word(predicate.main).tense == Some(Tense::Participle);
    let goes_alone = fact.object.is_none() && !GOING_ALONE.contains(&predicate.lemma);
    // "reaches" is no participle.
    let is_present = ground.word(predicate.main).tense == Some(Tense::Present);
    is_line
        && (is_no_verb(ground, fact, predicate)
            || !is_present
                && (is_participle || has_agent() || goes_alone || GIVING.contains(&predicate.lemma)))
}

/// "regimen cures advanced cancer", "High-intensity focused ultrasound approved", "Quit Kora launched": a word of a line that is
/// part of a name or belongs to the noun behind it.
fn is_no_verb(ground: &Ground<'_>, fact: &Fact, predicate: &Predicate) -> bool {
    let main = predicate.main;
    let is_ed = |at: usize| ground.text(at).ends_with("ed");
    // The word before it may be the verb where the other lines tell in the present, or a doer of many words ends in it.
    let before = main.checked_sub(1).map_or("", |at| ground.text(at));
    let is_long_before = fact.subject.as_ref().is_some_and(|subject| {
        subject.tokens.len() > 3
            && subject.tokens.clone().all(|at| matches!(ground.word(at).tag, Tag::Noun | Tag::Name))
    });
    let is_behind_a_present = (ground.is_told_in_the_present || is_long_before)
        && before.starts_with(char::is_lowercase)
        && before.ends_with('s')
        && is_ed(main);
    let is_second = |at: usize| {
        is_ed(at)
            && ground.word(at).tag == Tag::Verb
            && matches!(ground.word(at - 1).tag, Tag::Noun | Tag::Name)
    };
    let is_open = is_ed(main) || ground.text(main).starts_with(char::is_uppercase);
    let has_second = is_open && (main + 2..fact.tokens.end).take(20).any(is_second);
    is_behind_a_present || has_second
}

/// Verbs of what is given to somebody: "Dahl awarded the Medal" may be either.
const GIVING: [&str; 15] = [
    "appoint", "award", "crown", "declare", "deny", "elect", "give", "grant", "make", "name", "offer", "pay",
    "proclaim", "promise", "teach",
];

/// Verbs that need nobody to do it to.
const GOING_ALONE: [&str; 44] = [
    "abdicate",
    "advance",
    "agree",
    "appear",
    "arrive",
    "attack",
    "begin",
    "break",
    "close",
    "collapse",
    "come",
    "die",
    "emerge",
    "end",
    "erupt",
    "escape",
    "explode",
    "fall",
    "flee",
    "go",
    "happen",
    "invade",
    "join",
    "land",
    "leave",
    "lose",
    "march",
    "meet",
    "mutiny",
    "occur",
    "open",
    "rebel",
    "resign",
    "retire",
    "revolt",
    "rise",
    "sail",
    "sink",
    "start",
    "strike",
    "surrender",
    "vote",
    "win",
    "withdraw",
];

/// Whether a date heads the line, with or without a mark behind it: "1961 Lund isolated", "**1600** | Lund chartered by Elsa".
fn is_headed_line(ground: &Ground<'_>, fact: &Fact) -> bool {
    if ground.is_headed(fact) {
        return is_a_line(ground, fact);
    }
    let (Some(when), Some(sentence)) = (&fact.when, ground.source.prose.sentences.get(fact.sentence)) else {
        return false;
    };
    let (date, start) = (ground.tokens_of(when.timex.span), sentence.tokens.start);
    let is_first = date.start <= start + 2
        && !(start..date.start).any(|at| ground.word(at).tag == Tag::Preposition)
        && !ground.is_mark(date.end, ',');
    let is_line = ground.source.prose.form(sentence) == Form::Item || is_in_a_table(ground, fact);
    is_first && is_line
}

/// "Second Council elected June 1955, 80 members": a line of a list that ends without its full stop.
fn is_a_note(ground: &Ground<'_>, fact: &Fact) -> bool {
    let Some(sentence) = ground.source.prose.sentences.get(fact.sentence) else { return false };
    let last = sentence.tokens.end.checked_sub(1);
    ground.source.prose.form(sentence) == Form::Item && !last.is_some_and(|last| ground.is_mark(last, '.'))
}

/// Whether the date heads the line itself, or lines are told so.
fn is_a_line(ground: &Ground<'_>, fact: &Fact) -> bool {
    let Some(sentence) = ground.source.prose.sentences.get(fact.sentence) else { return false };
    let is_here =
        fact.when.as_ref().is_some_and(|when| ground.tokens_of(when.timex.span).end > sentence.tokens.start);
    is_here || ground.is_told_in_the_present || ground.source.prose.form(sentence) == Form::Item
}

/// "Earthquake levels Lund": neither an article, nor a name that needs none.
fn lacks_its_article(ground: &Ground<'_>, fact: &Fact) -> bool {
    let Some(subject) = &fact.subject else { return false };
    let first = ground.word(subject.tokens.start).tag;
    let head = subject.text.split(' ').next().unwrap_or_default();
    let is_led = matches!(first, Tag::Determiner | Tag::Possessive | Tag::Pronoun | Tag::Number)
        || subject.text.contains("'s ");
    let kind = subject.entity.and_then(|entity| ground.entity(entity)).map(|entity| entity.kind);
    let is_name = matches!(kind, Some(EntityKind::Person | EntityKind::Country | EntityKind::Place))
        && subject.text.starts_with(char::is_uppercase);
    let is_acronym =
        head.len() > 1 && head.bytes().all(|byte| byte.is_ascii_uppercase()) && head == subject.text;
    let takes_the = with_article(&format!("In which year did {} end?", subject.text)).is_some();
    // "EU leaders agree", "demonstrators demand"; "Tigers" may be a name.
    let is_many =
        subject.is_plural && subject.text.contains(' ') && (matches!(first, Tag::Noun | Tag::Adjective));
    !(is_led || is_name || is_acronym || takes_the || is_many)
}
