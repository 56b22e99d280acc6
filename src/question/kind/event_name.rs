//! K1, of an event that the article calls by its name with the date beside it.
//!
//! **Pattern**: a name that holds the noun of an event or of a law, and right behind it its date: in brackets ("the Kora War
//! (1838–42)"), behind "of" ("the Holm Dispatch of 1854"), behind "in" where the whole phrase only says when something else was
//! ("after the fall of Lund in 1989"), or its year in front ("the 1967 Visby Conference"). **Example**: "In which year did the
//! Visby Conference take place?" 1967. **Never**: a name that is told with two dates, or of which another has a number ("the Second
//! Kora War"); a noun without a name.

use super::dated_name::does;
use super::when::{asked, wanted};
use super::{deed_noun, period};
use crate::fact::Fact;
use crate::language::{MentionForm, Tag};
use crate::question::draft::{Candidates, Draft};
use crate::question::ground::Ground;
use crate::question::stock::Stock;
use crate::question::wording::decapitalised;
use crate::temporal::{Basis, Confidence, Granularity, PartialDate, TimeValue};
use crate::text::{Form, TokenKind, is_ordinal_in_figures};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A year beside the name of an event is sure to be a year.
const LED: Confidence = Confidence::percent(80);
/// The most tokens of a name.
const LONGEST: usize = 12;

/// What laws and agreements are called: they date from a year.
const TEXTS: [&str; 18] = [
    "accord",
    "act",
    "agreement",
    "bill",
    "charter",
    "code",
    "concordat",
    "constitution",
    "declaration",
    "decree",
    "dispatch",
    "edict",
    "law",
    "ordinance",
    "pact",
    "resolution",
    "statute",
    "treaty",
];

/// What may be a text, a meeting or a body: of these only the year that stands beside them is asked for.
const PLAIN: [&str; 9] = [
    "commission",
    "convention",
    "mission",
    "peace",
    "plan",
    "proclamation",
    "protocol",
    "reform",
    "settlement",
];

/// What names of events end or begin with. Other nouns of events stand in titles of works and in names of prizes as well.
const EVENTS: [&str; 64] = [
    "abolition",
    "accession",
    "annexation",
    "armistice",
    "assassination",
    "battle",
    "campaign",
    "capture",
    "ceasefire",
    "coronation",
    "conference",
    "congress",
    "conquest",
    "conspiracy",
    "controversy",
    "council",
    "coup",
    "creation",
    "crisis",
    "crusade",
    "dacoity",
    "death",
    "diet",
    "disaster",
    "dissolution",
    "earthquake",
    "election",
    "establishment",
    "execution",
    "expedition",
    "fall",
    "famine",
    "fire",
    "formation",
    "foundation",
    "founding",
    "games",
    "genocide",
    "incident",
    "independence",
    "insurrection",
    "invasion",
    "massacre",
    "movement",
    "mutiny",
    "occupation",
    "offensive",
    "olympics",
    "operation",
    "partition",
    "pogrom",
    "raid",
    "rebellion",
    "referendum",
    "revolt",
    "revolution",
    "riot",
    "rising",
    "satyagraha",
    "session",
    "siege",
    "summit",
    "synod",
    "uprising",
];

/// "Visit of the Holm Commission": nouns of deeds of which the date is, and not of what they name.
const DEEDS: [&str; 4] = ["visit", "tour", "appointment", "arrival"];

/// Nouns of what is done to somebody or something, which a name must follow: "the fall of Lund".
const LINKS: [&str; 9] = ["of", "at", "on", "for", "to", "between", "in", "against", "over"];

/// What a date says of what has the name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Event,
    Text,
    Plain,
}

/// A name with its date.
struct Named {
    fact: usize,
    /// "Kora War", without an article.
    name: String,
    class: Class,
    value: TimeValue,
}

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    let ground = stock.ground;
    let mut seen = BTreeSet::new();
    let found: Vec<Named> = stock
        .asked()
        .filter(|(_, fact)| fact.when.as_ref().is_some_and(|when| seen.insert(when.timex.span)))
        .filter_map(|(index, fact)| named(ground, index, fact))
        .collect();
    let mut dates: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for one in &found {
        dates.entry(one.name.to_lowercase()).or_default().insert(format!("{:?}", one.value));
    }
    let numbered = if found.is_empty() { BTreeSet::new() } else { numbered(ground) };
    for one in found {
        let name = one.name.to_lowercase();
        let is_one = dates.get(&name).is_some_and(|dates| dates.len() == 1);
        if is_one && !numbered.contains(&name) {
            candidates.drafts.extend(question(ground, &one));
        }
    }
}

/// The names that the article has with a number in front: "Kora War" of "the Second Kora War", in small letters.
fn numbered(ground: &Ground<'_>) -> BTreeSet<String> {
    const NUMBERS: [&str; 7] = ["first ", "second ", "third ", "fourth ", "fifth ", "great ", "last "];
    let entities = ground.source.language.entities.iter();
    let names = entities.flat_map(|entity| std::iter::once(&entity.name).chain(&entity.aliases));
    names
        .filter_map(|name| {
            let name = name.to_lowercase();
            NUMBERS.iter().find_map(|number| name.strip_prefix(number)).map(str::to_owned)
        })
        .collect()
}

fn question(ground: &Ground<'_>, named: &Named) -> Option<Draft> {
    let fact = ground.facts.get(named.fact)?;
    let name = with_article(&named.name);
    let mut draft = match named.value {
        TimeValue::Range(from, to) => {
            let are_years = [from, to].iter().all(|end| end.granularity() == Granularity::Year);
            let is_moment = period::is_of_a_moment(&named.name);
            if !are_years || from.year() >= to.year() || named.class != Class::Event || is_moment {
                return None;
            }
            let stem = format!("From which year to which year did {name} last?");
            period::drafted(ground, named.fact, fact, stem, from, to)
        }
        TimeValue::Point(date) => {
            let stem = deed(ground, &named.name, date).or_else(|| stem(&name, named.class, date))?;
            asked(ground, named.fact, fact, stem, date)
        }
        _ => return None,
    };
    draft.stands_alone = true;
    Some(draft)
}

/// "did the Kora War take place", of a line of notes or a cell that is the name of an event and no more: "Treaty of Lund", "Kora war".
/// `wanted` opens a question for its date.
pub(super) fn asked_of_line(ground: &Ground<'_>, line: &str, wanted: &str) -> Option<String> {
    const LONGEST: usize = 7;
    /// What such a line dates the beginning of, or what is a body as well.
    const LASTING: [&str; 5] = ["congress", "controversy", "council", "diet", "movement"];
    const MORE: [&str; 4] = ["bombardment", "strike", "putsch", "affair"];
    let list: Vec<&str> = line.split(' ').collect();
    let is_event = |word: &str| {
        let small = word.to_lowercase();
        let one = small.strip_suffix('s').unwrap_or(&small);
        let is_one_of = |list: &[&str]| list.contains(&one) || list.contains(&small.as_str());
        one == "war" || (is_one_of(&EVENTS) || is_one_of(&MORE)) && !is_one_of(&LASTING)
    };
    let is_text = |word: &str| TEXTS.contains(&word.to_lowercase().as_str());
    let is_noun = |word: &str| is_event(word) || is_text(word);
    let (first, last) = (*list.first()?, *list.last()?);
    let is_loud = |word: &&str| word.starts_with(char::is_uppercase) && !is_noun(word);
    let is_plain = |word: &&str| {
        word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '–' | '’' | '\'' | '.'))
            && (word.starts_with(char::is_uppercase)
                || is_noun(word)
                || LINKS.contains(word)
                || *word == "the")
    };
    // "War on Kora" was declared; "Commercial code" is a noun with its adjective.
    let is_led = is_noun(first)
        && !first.eq_ignore_ascii_case("war")
        && LINKS.contains(list.get(1)?)
        && !is_noun(last);
    let is_common =
        ["al", "ary", "ed", "ive", "ial"].iter().any(|end| first.len() > 4 && first.ends_with(end))
            && last.starts_with(char::is_lowercase);
    let is_closed = is_noun(last)
        && !matches!(first, "The" | "A" | "An")
        && !is_common
        && list.iter().rev().skip(1).all(|word| word.starts_with(char::is_uppercase));
    let is_name = (2..=LONGEST).contains(&list.len())
        && (is_led || is_closed)
        && list.iter().any(is_loud)
        && line.chars().any(char::is_lowercase)
        && list.iter().all(is_plain)
        && list.iter().filter(|word| is_noun(word)).count() == 1;
    let head = if is_led { first } else { last };
    let class = if is_text(head) { Class::Text } else { Class::Event };
    let is_adjective = is_closed && list.len() == 2 && is_bare_adjective(ground, first);
    // "Factory Act" of 1833 and of 1844.
    let is_told_again = ground.source.article.text.matches(line).nth(1).is_some();
    if !is_name || is_told_again || is_adjective && !last.starts_with(char::is_uppercase) {
        return None;
    }
    let name = if is_led && !matches!(first, "Battle" | "Siege") && class == Class::Event {
        format!("the {}", decapitalised(line))
    } else if is_led {
        format!("the {line}")
    } else {
        with_article(line)
    };
    let what = match wanted {
        "On what date" => "date",
        "In which month and year" => "month and year",
        "In which year" => "year",
        _ => return None,
    };
    if let Some(who) = line.strip_prefix("Death of ") {
        return Some(format!("{wanted} did {who} die?"));
    }
    // A bill is brought in, passed and signed on days of their own.
    let is_bill = head.eq_ignore_ascii_case("bill");
    Some(match class {
        Class::Text if is_bill => format!("Which {what} does the article give for {name}?"),
        Class::Text if what == "date" => format!("Which date {} {name} bear?", does(&name)),
        Class::Text => format!("From which {what} {} {name} date?", does(&name)),
        _ => format!("{wanted} did {name} take place?"),
    })
}

/// "Soviet occupation": whose is told, not which.
fn is_bare_adjective(ground: &Ground<'_>, word: &str) -> bool {
    let entities = ground.source.language.entities.iter();
    entities.flat_map(|entity| crate::language::adjectives(&entity.name)).any(|adjective| adjective == word)
}

/// "Kora’s August Declaration" has its owner in front, "Kora War" takes an article.
fn with_article(name: &str) -> String {
    let is_owned = (name.contains("’s ") || name.contains("'s ")) && !name.starts_with("People");
    if is_owned { name.to_owned() } else { format!("the {name}") }
}

/// "Annexation of Lund" as what was done, "Holm’s death" as what he did.
fn deed(ground: &Ground<'_>, name: &str, date: PartialDate) -> Option<String> {
    let wanted = wanted(date, false)?;
    let dead = ["’s death", "'s death"].iter().find_map(|end| name.strip_suffix(end));
    let dead = dead.or_else(|| name.strip_prefix("death of ").or_else(|| name.strip_prefix("Death of ")));
    if let Some(who) = dead {
        return Some(format!("{wanted} did {who} die?"));
    }
    deed_noun::asked(ground, name).map(|deed| format!("{wanted} {deed}?"))
}

fn stem(name: &str, class: Class, date: PartialDate) -> Option<String> {
    let what = match date.granularity() {
        Granularity::Day => "date",
        Granularity::Month => "month and year",
        Granularity::Year => "year",
        _ => return None,
    };
    Some(match class {
        Class::Plain => format!("Which {what} does the article give for {name}?"),
        Class::Text if what == "date" => format!("Which date {} {name} bear?", does(name)),
        Class::Text => format!("From which {what} {} {name} date?", does(name)),
        Class::Event => format!("{} did {name} take place?", wanted(date, false)?),
    })
}

/// The name beside the date of a fact.
fn named(ground: &Ground<'_>, index: usize, fact: &Fact) -> Option<Named> {
    let timex = fact.when.as_ref()?.timex;
    let is_sure = timex.basis == Basis::Explicit && timex.confidence >= LED && timex.modifier.is_none();
    let sentence = ground.source.prose.sentences.get(fact.sentence)?;
    let is_prose = ground.source.prose.form(sentence) != Form::Passive;
    let is_of_today =
        matches!(timex.value, TimeValue::Point(date) if date.year().is_some_and(|year| year < 100));
    if !is_sure || !is_prose || is_of_today || ground.is_one_of_two(&timex) {
        return None;
    }
    let date = ground.tokens_of(timex.span);
    let before = date.start.checked_sub(1)?;
    let first = sentence.tokens.start;
    let tokens = if ground.is_mark(before, '(') && ground.is_mark(date.end, ')') {
        name_before(ground, first, before)
    } else if ground.text(before) == "of" {
        name_before(ground, first, before).filter(|name| name.len() > 1)
    } else if matches!(ground.text(before), "in" | "on") {
        let name = name_before(ground, first, before)?;
        let is_beside = says_when(ground, first, &name) || says_where(ground, first, &name);
        is_beside.then_some(name)
    } else {
        name_behind(ground, sentence.tokens.end, date.end)
    }?;
    let name = calmed(ground, &tokens, first);
    let head = tokens.clone().rev().find(|&at| is_head(ground, at))?;
    let has_year =
        name.split(' ').any(|word| word.contains(|c: char| c.is_ascii_digit()) && !is_ordinal(word));
    let digits = |word: &str| word.trim_matches(|c: char| !c.is_ascii_digit()).to_owned();
    let gives = ground
        .topic
        .split([' ', '-', '–'])
        .map(digits)
        .any(|word| word.len() > 2 && written(timex.value).contains(&word));
    (!has_year && !gives).then(|| Named { fact: index, name, class: class(ground, head), value: timex.value })
}

fn class(ground: &Ground<'_>, head: usize) -> Class {
    let word = ground.small(head);
    let one = word.strip_suffix('s').unwrap_or(word);
    if TEXTS.contains(&one) {
        Class::Text
    } else if PLAIN.contains(&one) {
        Class::Plain
    } else {
        Class::Event
    }
}

/// The name as it is written, without the capital that only opens a line: "visit of the Holm Commission".
fn calmed(ground: &Ground<'_>, tokens: &Range<usize>, first: usize) -> String {
    let name = ground.written(tokens.clone()).replace(" And ", " and ").replace(" Of ", " of ");
    let opens = tokens.start == first && ground.text(first + 1) == "of";
    if opens && !TEXTS.contains(&ground.small(first)) { decapitalised(&name) } else { name }
}

fn written(value: TimeValue) -> String {
    match value {
        TimeValue::Point(date) => date.phrase(),
        TimeValue::Range(from, to) => format!("{} {}", from.phrase(), to.phrase()),
        _ => String::new(),
    }
}

/// Whether a phrase says only when something else was: "after the fall of Lund", "since the Kora War". What was "during the war in
/// 1812" was in 1812, and the war was longer.
fn says_when(ground: &Ground<'_>, first: usize, name: &Range<usize>) -> bool {
    const BEFORE: [&str; 6] = ["after", "before", "following", "since", "until", "till"];
    let mut at = name.start;
    if at > first && ground.text(at - 1).eq_ignore_ascii_case("the") {
        at -= 1;
    }
    at > first && BEFORE.iter().any(|word| ground.text(at - 1).eq_ignore_ascii_case(word))
}

/// "fell at the battle of Lund in 1676", "after the massacre at Visby on 3 May 1361": what was done at a thing of a day or of some weeks was
/// done on its date.
fn says_where(ground: &Ground<'_>, first: usize, name: &Range<usize>) -> bool {
    const HEADS: [&str; 11] = [
        "battle",
        "ceremony",
        "conference",
        "congress",
        "coronation",
        "council",
        "election",
        "massacre",
        "session",
        "summit",
        "synod",
    ];
    let the = name.start.checked_sub(1).filter(|&at| at > first && ground.small(at) == "the");
    let is_at = the.is_some_and(|at| matches!(ground.small(at - 1), "at" | "after" | "before" | "since"));
    is_at && name.clone().any(|at| HEADS.contains(&ground.small(at)) && !is_body(ground, at))
}

/// "at the Congress of Kora"; the Congress of a state sits all the time.
fn is_body(ground: &Ground<'_>, at: usize) -> bool {
    matches!(ground.small(at), "congress" | "council" | "session") && ground.text(at + 1) != "of"
}

/// Whether the word is the noun of an event or of a law.
fn is_head(ground: &Ground<'_>, at: usize) -> bool {
    // "before the U.S. Congress"; the Second Vatican Council was a meeting.
    let is_numbered = || (1..=3).any(|back| at >= back && is_ordinal(ground.small(at - back)));
    if is_body(ground, at) && !is_numbered() {
        return false;
    }
    let word = ground.small(at);
    let one = word.strip_suffix('s').unwrap_or(word);
    word == "war"
        || word == "wars"
        || [word, one]
            .iter()
            .any(|word| TEXTS.contains(word) || PLAIN.contains(word) || EVENTS.contains(word))
}

/// "second", "9th": a number in front of a name.
fn is_ordinal(word: &str) -> bool {
    is_ordinal_in_figures(word)
        || matches!(word, "first" | "second" | "third" | "fourth" | "fifth" | "sixth")
}

fn is_capital(ground: &Ground<'_>, at: usize) -> bool {
    ground.text(at).starts_with(char::is_uppercase)
}

/// Whether a token goes on with a name: a capital, a hyphen without spaces, the mark of an owner.
fn is_part(ground: &Ground<'_>, at: usize) -> bool {
    let is_joint = |mark: char| {
        ground.is_mark(at, mark)
            && ground.token(at).is_some_and(|token| !token.is_spaced)
            && ground.token(at + 1).is_some_and(|token| !token.is_spaced)
    };
    let is_mark = matches!(ground.token(at).map(|token| token.kind), None | Some(TokenKind::Mark(_)));
    !is_mark && is_capital(ground, at)
        || is_joint('-')
        || is_joint('–')
        || is_joint('\'')
        || is_joint('’')
        || matches!(ground.text(at), "’s" | "'s" | "’" | "'")
}

/// The name that ends before `end`: "Treaty of Lund", "Kora’s Right to Property Act", "Champa movement".
fn name_before(ground: &Ground<'_>, first: usize, end: usize) -> Option<Range<usize>> {
    let mut start = end;
    // The last word may be the noun in small letters: "Champa movement".
    let last = end.checked_sub(1).filter(|&at| at >= first)?;
    if is_head(ground, last) || is_part(ground, last) {
        start = last;
    }
    let is_law = start < end && TEXTS.contains(&ground.small(start));
    while start > first && end - start < LONGEST {
        let at = start - 1;
        // "in the Corporation The University Act": another line begins.
        if matches!(ground.text(start), "The" | "A" | "An") {
            break;
        }
        if is_part(ground, at) {
            start = at;
            continue;
        }
        let small = ground.text(at);
        let is_link = LINKS.contains(&small) || small == "and";
        let mut from = at;
        if small == "the" && at > first && LINKS.contains(&ground.text(at - 1)) {
            from = at - 1;
        } else if !is_link {
            break;
        }
        let Some(before) = from.checked_sub(1).filter(|&before| before >= first) else { break };
        // "Bill and the Pact", "the Pact and Holm Bill": two things.
        let has_head = (start..end).any(|at| is_head(ground, at));
        let is_pair = ground.text(from) == "and" && (is_head(ground, before) || !is_part(ground, before));
        let goes_on = is_part(ground, before) && !is_pair || !has_head && is_head(ground, before);
        // "the Right to Property Act": a law may be called by a phrase.
        let is_needed = ground.text(from) == "and" || is_head(ground, before) || is_law;
        if !goes_on || !is_needed {
            break;
        }
        start = before;
    }
    // "the second Sikh War", "Montague – Chelmsford reforms"
    let before = start.checked_sub(1).filter(|&at| at >= first);
    if before.is_some_and(|at| is_ordinal(ground.text(at))) {
        start -= 1;
    }
    let is_torn = before.is_some_and(|at| ['-', '–', '—', '&'].iter().any(|mark| ground.is_mark(at, *mark)))
        && start >= 2
        && ground.text(start - 2).starts_with(char::is_uppercase);
    // "Visit of the Holm Commission": the date is that of the visit.
    let the = before.filter(|&at| ground.text(at) == "the").and_then(|at| at.checked_sub(1)).or(before);
    let of = the.filter(|&at| ground.text(at) == "of").and_then(|at| at.checked_sub(1));
    // "in his novel The Fall of Lund (1962)"
    let is_a_work = start.checked_sub(1).is_some_and(|at| {
        matches!(
            ground.text(at),
            "novel"
                | "book"
                | "poem"
                | "play"
                | "film"
                | "opera"
                | "album"
                | "song"
                | "series"
                | "essay"
                | "as"
                | "titled"
        )
    });
    let is_behind_a_deed = of.is_some_and(|at| at >= first && DEEDS.contains(&ground.small(at)));
    fit(ground, first, start..end).filter(|_| !is_torn && !is_behind_a_deed && !is_a_work)
}

/// The name behind a year: "the 1967 Visby Conference".
fn name_behind(ground: &Ground<'_>, last: usize, start: usize) -> Option<Range<usize>> {
    let led = start.checked_sub(2).is_some_and(|at| ground.text(at).eq_ignore_ascii_case("the"));
    let mut end = start;
    while end < last && end - start < LONGEST && is_part(ground, end) {
        end += 1;
    }
    // "the 1862 Battle of Lund"
    if end > start && is_head(ground, end - 1) && ground.text(end) == "of" && is_capital(ground, end + 1) {
        end += 1;
        while end < last && end - start < LONGEST && is_part(ground, end) {
            end += 1;
        }
    }
    let is_noun = |at: usize| matches!(ground.word(at).tag, Tag::Noun | Tag::Name) && !is_head(ground, at);
    let is_open = end < last && is_noun(end);
    fit(ground, start, start..end).filter(|_| led && !is_open)
}

/// Whether a name tells which event it is: it has a noun of an event and a word of its own.
fn fit(ground: &Ground<'_>, first: usize, tokens: Range<usize>) -> Option<Range<usize>> {
    const COMMON: [&str; 12] =
        ["the", "a", "an", "this", "in", "first", "second", "third", "last", "great", "new", "after"];
    // "the operas The Marriage of Holm": the title of a work.
    let is_title = matches!(ground.text(tokens.start), "The" | "A" | "An") && tokens.start > first;
    let mut tokens = tokens;
    while tokens.len() > 1
        && matches!(ground.small(tokens.start), "the" | "a" | "an" | "in" | "after" | "during")
    {
        tokens.start += 1;
    }
    let head = tokens.clone().find(|&at| is_head(ground, at))?;
    let is_whole = head + 1 == tokens.end || LINKS.contains(&ground.text(head + 1));
    let is_last = tokens.end.checked_sub(1).is_some_and(|at| is_head(ground, at));
    let is_own = |at: usize| {
        is_capital(ground, at)
            && !is_head(ground, at)
            && !COMMON.contains(&ground.small(at))
            // The first word of a line has a capital for that.
            && (at > first
                || ground.is_in_name(&(at..at + 1))
                || ground.word(at).tag == Tag::Name
                || !ground.is_written(ground.small(at)))
    };
    // "Italian occupation": whose is told, not which.
    let is_adjective = |at: usize| {
        let named = ground.source.language.mentions_in(at..at + 1);
        named.iter().any(|mention| mention.form != MentionForm::Noun)
    };
    let is_loud = is_capital(ground, head);
    let has_own = tokens.clone().any(|at| is_own(at) && (is_loud || !is_adjective(at)));
    let begins_well = !matches!(ground.text(tokens.start), "’s" | "'s" | "-" | "–" | "’" | "'");
    ((is_whole || is_last) && has_own && begins_well && !is_title && tokens.len() > 1).then_some(tokens)
}
