//! K3: a statement with one name left out.
//!
//! **Pattern**: a clause of 8 to 24 words; the gap is on a name that stands in it once, in its second half, and
//! is not what the article is about. **Example**: "In May 1950, Liaquat Ali Khan chose to go to ______."
//! Washington. **Never**: what has no date and is not what histories turn on, the topic, a name that another word of the sentence gives away ("North and South
//! ______"), an adjective ("Afghan-led"), more than one gap.

use super::below;
use crate::fact::Fact;
use crate::language::{EntityKind, Tag, is_role_noun};
use crate::question::chance::Chance;
use crate::question::clause::when_phrase;
use crate::question::code::Code;
use crate::question::draft::{Candidates, Draft};
use crate::question::gate;
use crate::question::grading::normal;
use crate::question::ground::Ground;
use crate::question::item::QuestionKind;
use crate::question::lure;
use crate::question::own_words;
use crate::question::stock::Stock;
use crate::question::wording::{GAP, calmed, capitalised, decapitalised, find_words, replaced, word_count};
use crate::temporal::{Basis, Timex, TimexKind};
use std::ops::Range;

const KIND: QuestionKind = QuestionKind::Cloze;

/// The most words of a sentence that is asked as it stands.
const LONGEST: usize = 30;

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    let ground = stock.ground;
    for (index, fact) in stock.asked() {
        if fact.entities.len() < 2 {
            continue;
        }
        let found = statement(stock, index).and_then(|statement| question(ground, index, fact, &statement));
        candidates.take(KIND, index, found);
        match in_own_words(ground, index, fact) {
            Ok(draft) => {
                candidates.drafts.extend(below::below(ground, fact, &draft));
                candidates.drafts.push(draft);
            }
            Err(code) => candidates.refuse(KIND, index, code),
        }
    }
}

fn statement(stock: &Stock<'_>, index: usize) -> Result<String, Code> {
    let clause = stock.clause(index)?;
    // "fifty years ago" lost what it counts from.
    if clause.has_duration {
        return Err(Code::G07);
    }
    let statement = clause.statement();
    let count = word_count(&statement);
    if (8..=26).contains(&count) { Ok(statement) } else { Err(Code::L02) }
}

/// The same with the sentence, or a part of it, as the article has it.
fn in_own_words(ground: &Ground<'_>, index: usize, fact: &Fact) -> Result<Draft, Code> {
    let verb = fact.predicate.as_ref().ok_or(Code::G01)?.tokens.clone();
    let (part, statement) = as_it_stands(ground, fact, &verb)?;
    let mut draft = question(ground, index, fact, &statement)?;
    draft.is_whole = true;
    draft.points = own_words::stands_alone(ground, &part).is_err()
        || !own_words::binds_its_pronouns(ground, &part, fact.sentence, &[]);
    // Nothing in it can have been read wrongly.
    draft.bonus += 2;
    Ok(draft)
}

/// The part of the sentence around `needed`, and its words as a statement that keeps its date.
pub(super) fn as_it_stands(
    ground: &Ground<'_>,
    fact: &Fact,
    needed: &Range<usize>,
) -> Result<(Range<usize>, String), Code> {
    gate::told(ground, fact)?;
    let part = own_words::part(ground, fact, needed).ok_or(Code::G02)?;
    let verb = fact.predicate.as_ref().map_or(needed.end, |predicate| predicate.tokens.end);
    let part = if own_words::words_in(ground, &part) > LONGEST {
        own_words::shortened(ground, &part, needed.end.max(verb), LONGEST).ok_or(Code::L02)?
    } else {
        part
    };
    if !own_words::is_whole(ground, &part) {
        return Err(Code::G14);
    }
    // "3 May 1961 League Council votes": the head of the line without its mark.
    let part = match fact.when.as_ref().map(|when| ground.tokens_of(when.timex.span)) {
        Some(date)
            if date.start == part.start && date.end < needed.start && !ground.is_mark(date.end, ',') =>
        {
            date.end..part.end
        }
        _ => part,
    };
    let is_told = |timex: &Timex| timex.basis == Basis::Explicit || timex.kind == TimexKind::Duration;
    if !ground.timexes_in(part.clone()).iter().all(is_told) {
        return Err(Code::G04);
    }
    let statement = calmed(&capitalised(&format!("{}.", own_words::written(ground, &part, part.clone()))));
    // "1774- Franklin convenes a congress": the date stands in the head of the line.
    let is_headed = fact.when.as_ref().is_some_and(|when| {
        let date = ground.tokens_of(when.timex.span);
        date.end <= part.start && when.timex.basis == Basis::Explicit
    });
    let statement = match fact.when.as_ref().filter(|_| is_headed).and_then(when_phrase) {
        Some(date) => format!("{}, {}", capitalised(&date), as_in_a_sentence(ground, &part, &statement)),
        None => statement,
    };
    let is_fit = (8..=LONGEST).contains(&word_count(&statement));
    if is_fit { Ok((part, statement)) } else { Err(Code::L02) }
}

/// The statement behind a date: a first word that is no name is small there.
fn as_in_a_sentence(ground: &Ground<'_>, part: &Range<usize>, statement: &str) -> String {
    let is_name =
        ground.is_in_name(&(part.start..part.start + 1)) || ground.word(part.start).tag == Tag::Name;
    // "King George takes the throne"
    let is_title =
        is_role_noun(ground.small(part.start)) && ground.text(part.start + 1).starts_with(char::is_uppercase);
    if is_name || is_title { statement.to_owned() } else { decapitalised(statement) }
}

fn question(ground: &Ground<'_>, index: usize, fact: &Fact, statement: &str) -> Result<Draft, Code> {
    // The last name that can be left out: the later the gap, the easier the sentence reads.
    let (entity, (written, stem)) = fact
        .entities
        .iter()
        .rev()
        .find_map(|&entity| Some((entity, gap(ground, entity, statement)?)))
        .ok_or(Code::G06)?;
    // "by way of Norway and London" cut behind Norway would have two answers.
    let mentions = ground.source.language.mentions_in(fact.tokens.clone());
    let is_joined = mentions
        .iter()
        .filter(|mention| mention.entity == entity)
        .any(|mention| ground.is_coordinated(&mention.tokens));
    let joins = [format!("{GAP} and"), format!("{GAP} or"), format!("and {GAP}"), format!("or {GAP}")];
    if is_joined && !joins.iter().any(|join| stem.contains(join.as_str())) {
        return Err(Code::G09);
    }
    if stands_for_an_adjective(&stem, written) {
        return Err(Code::G13);
    }
    // "was formed at Dahl Nagar": a town that is called after a man is none, and men are no other answers.
    let is_where = ["at", "in", "near"].iter().any(|lead| stem.contains(&format!(" {lead} {GAP}")));
    if is_where && ground.entity(entity).is_some_and(|known| known.kind == EntityKind::Person) {
        return Err(Code::G10);
    }
    let mut draft = Draft::new(KIND, index, "name", stem, ground.name_in(fact, entity));
    super::naming::name_answer(ground, &mut draft, entity);
    draft.answer_span = super::naming::mention_in(ground, fact, entity);
    draft.is_card = true;
    // What nobody dated is seldom worth learning: only where history turns on it, and others could have been meant.
    let is_domain = fact.predicate.as_ref().is_some_and(|predicate| predicate.is_domain);
    if fact.when.is_none() && !is_domain {
        return Err(Code::G13);
    }
    let pool = lure::name::pool(ground, fact, entity, &draft.stem);
    let chance = Chance::new(ground.seed, &["cloze", &draft.stem]);
    let order = lure::name::order(&draft.key);
    lure::choose(&mut draft, order, pool, chance);
    if fact.when.is_none() && draft.options.is_empty() {
        return Err(Code::G13);
    }
    Ok(draft)
}

/// "victories over ______ forces", "the ______ coast": what kind of forces they were is no name to be learned.
fn stands_for_an_adjective(stem: &str, written: &str) -> bool {
    const ENDS: [&str; 6] = ["an", "ish", "ese", "ied", "ic", "Ocean"];
    let behind = stem.split_once(GAP).map_or("", |(_, behind)| behind);
    let is_before_a_noun = behind.strip_prefix(' ').is_some_and(|behind| {
        behind.starts_with(|letter: char| letter.is_ascii_lowercase())
            && !SMALL.contains(&behind.split([' ', '.', ',']).next().unwrap_or_default())
    });
    is_before_a_noun && ENDS.iter().any(|end| written.ends_with(end))
}

/// What may follow a name that stands alone.
const SMALL: [&str; 34] = [
    "after", "against", "and", "as", "at", "became", "before", "by", "during", "for", "from", "had", "in",
    "into", "is", "on", "or", "over", "since", "that", "through", "to", "under", "until", "was", "were",
    "when", "where", "which", "while", "who", "with", "without", "across",
];

/// The form in which the entity stands in the statement, when it can be left out, and the statement without it.
fn gap<'a>(ground: &'a Ground<'_>, entity: usize, statement: &str) -> Option<(&'a str, String)> {
    let name = ground.entity(entity)?;
    let is_kind = !matches!(name.kind, EntityKind::Other | EntityKind::People | EntityKind::Work);
    let is_sure = name.kind != EntityKind::Person || ground.is_offered(entity);
    if !is_kind
        || !is_sure
        || lure::name::is_no_name(name)
        || ground.hero == Some(entity)
        || !(1..=8).contains(&name.count)
    {
        return None;
    }
    let written = std::iter::once(&name.name)
        .chain(&name.aliases)
        .filter(|form| form.chars().next().is_some_and(char::is_uppercase))
        .find(|form| find_words(statement, form).is_some())?;
    let at = find_words(statement, written)?;
    let is_late = at * 2 >= statement.len();
    if !is_late || !is_free(statement, at, written.len()) {
        return None;
    }
    let rest = with_gap(statement, written)?;
    let plain = normal(&rest);
    let leaks = std::iter::once(&name.name).chain(&name.aliases).any(|form| leaks(&plain, form));
    (!leaks).then_some((written.as_str(), rest))
}

/// Whether the name is not a part of a larger one: no capital and no hyphen beside it, no `’s`.
pub(super) fn is_free(statement: &str, at: usize, length: usize) -> bool {
    let before = statement.get(..at).unwrap_or_default();
    let after = statement.get(at + length..).unwrap_or_default();
    let last = before.trim_end().rsplit(' ').next().unwrap_or_default();
    let next = after.trim_start().split(' ').next().unwrap_or_default();
    let is_capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let touches = before.ends_with(['-', '–', '/']) || after.starts_with(['-', '–', '/', '\'', '’']);
    let in_list = last == "and" || last == "or" || next == "and" || next == "or";
    let is_kin =
        in_list && [before, after].iter().any(|side| side.contains("North") || side.contains("South"));
    // "the ______ and Baltic Seas": the noun behind tells of both.
    let mut behind = after.trim_start().split([' ', ',', '.']).skip(1);
    let is_half = next == "and"
        && behind.next().is_some_and(is_capital)
        && behind.next().is_some_and(|noun| is_capital(noun) && noun.ends_with('s'));
    // "Jai Singh of Amber": the rest of the name tells who it is.
    let is_of =
        after.starts_with(" of ") && is_capital(after.trim_start().split(' ').nth(1).unwrap_or_default());
    // "Henry the Lion"
    let is_named_behind = after.starts_with(" the ")
        && after.trim_start().split(' ').nth(1).is_some_and(|word| word.starts_with(char::is_uppercase));
    // "bought Flight into ______": a title.
    let is_titled = last == "into"
        && before.trim_end().trim_end_matches("into").trim_end().rsplit(' ').next().is_some_and(is_capital);
    // "appointed him as ______": an office; "western and central ______": a part of it.
    let is_office = last == "as"
        // "the 165th Kora Guards"
        || last.starts_with(|letter: char| letter.is_ascii_digit())
        || last.ends_with("ern") && ["north", "south", "east", "west"].iter().any(|side| last.contains(side))
        || matches!(
            last,
            "north" | "south" | "east" | "west" | "central" | "upper" | "lower" | "mainland" | "modern"
        );
    // "the Reign of ______", "the siege of ______": a part of a longer name.
    let of_what = before
        .trim_end()
        .strip_suffix(" of")
        .and_then(|before| before.rsplit(' ').next())
        .unwrap_or_default();
    let is_part = is_capital(of_what)
        || matches!(of_what, "battle" | "siege" | "treaty" | "reign" | "council" | "peace" | "law" | "house");
    (after.starts_with(['.', ',']) || !is_capital(next))
        && !is_part
        && !is_kin
        && !is_half
        && !touches
        && !is_capital(last)
        && !is_of
        && !is_named_behind
        && !is_titled
        && !is_office
}

/// Whether a word of the name, four letters or longer, still stands in the rest, which is normal.
fn leaks(rest: &str, name: &str) -> bool {
    normal(name).split(' ').filter(|word| word.len() >= 4).any(|word| {
        let root: String = word.chars().take(word.chars().count().max(5) - 1).collect();
        rest.split(' ').any(|other| other.starts_with(&root))
    })
}

/// The text without a name in brackets right behind the gap.
///
/// Nothing may be asked where the name goes on behind them: "______ (Mahatma) Gandhi".
#[expect(clippy::option_option, reason = "there may be no brackets, or brackets within a name")]
fn without_other_name(gapped: &str) -> Option<Option<String>> {
    let (before, behind) = gapped.split_once(&format!("{GAP} ("))?;
    let (inside, rest) = behind.split_once(')')?;
    let is_name = inside.starts_with(char::is_uppercase) && !inside.contains(|c: char| c.is_ascii_digit());
    let goes_on = rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_uppercase));
    (is_name && word_count(inside) <= 4).then(|| (!goes_on).then(|| format!("{before}{GAP}{rest}")))
}

pub(super) fn with_gap(statement: &str, name: &str) -> Option<String> {
    let gapped = replaced(statement, name, GAP)?;
    // One gap only.
    if find_words(&gapped, name).is_some() {
        return None;
    }
    // "near ______ (Kolkata)": the other name tells it.
    let gapped = match without_other_name(&gapped) {
        Some(gapped) => gapped?,
        None => gapped,
    };
    Some(
        gapped
            .replace(&format!(" a {GAP}"), &format!(" a(n) {GAP}"))
            .replace(&format!(" an {GAP}"), &format!(" a(n) {GAP}")),
    )
}
