//! Whether one name keeps company with another: of its age, its sort and its land, so that both could be meant.
//!
//! **Kept out**: a king of another age, the historian who tells of the deed beside the one who did it, a state before its founding, a place
//! that is the family name of somebody, one more name of the body that is asked for, what the title names.

use super::super::ground::Ground;
use crate::fact::Fact;
use crate::language::{Entity, EntityKind, Tag, Tense, adjectives, is_noun, is_past_form, is_role_noun};
use std::ops::RangeInclusive;

/// So far from a year may the article tell of a person of that time.
const LIFETIME: i32 = 60;

/// So far from a year of the old world may it tell of a place or a state of that time.
const OLD_AGE: i32 = 300;

/// Before this year the world had other towns and states than now.
const OLD_WORLD: i32 = 1500;

/// Whether `other` may stand as a wrong answer beside the key of a question on the fact, which is of the year.
pub(super) fn keeps(ground: &Ground<'_>, fact: &Fact, key: usize, other: usize, year: Option<i32>) -> bool {
    let (Some(wanted), Some(entity)) = (ground.entity(key), ground.entity(other)) else { return false };
    match wanted.kind {
        EntityKind::Person => {
            !is_thing(&entity.name)
                && !is_no_name_of_a_man(entity)
                && !may_be_one_man(&wanted.name, &entity.name)
                && !is_bare_name(wanted, entity, year)
                && is_voice(ground, other) == (is_voice(ground, key) || is_told_by(fact, key))
                && is_of_age(ground, fact, other, year, LIFETIME)
        }
        EntityKind::Place => {
            !ground.is_in_the_title(other)
                && !ground.is_family_name(&entity.name)
                && !is_work_in_the(ground, other)
                && !is_thing(&entity.name)
                && is_of_the_old_world(ground, fact, other, year)
        }
        EntityKind::Country => {
            !ground.is_in_the_title(other)
                && !ground.is_family_name(ground.name(other))
                && year.is_none_or(|year| existed(&entity.name, year))
                && is_of_the_old_world(ground, fact, other, year)
        }
        EntityKind::Organisation => {
            !ground.is_in_the_title(other)
                && ground.sort(key).is_some()
                && !are_one_body(&wanted.name, &entity.name)
        }
        _ => true,
    }
}

/// Whether the article tells of somebody within so many years of a year; of whom it tells without any, near the fact.
fn is_of_age(ground: &Ground<'_>, fact: &Fact, entity: usize, year: Option<i32>, reach: i32) -> bool {
    let Some(year) = year else { return reach > LIFETIME || ground.is_near(entity, fact) };
    let told = ground.years_around(entity);
    if told.is_empty() {
        return ground.is_near(entity, fact);
    }
    told.iter().any(|told| (year - reach..=year + reach).contains(told))
}

/// In the old world, what the article tells of in those ages alone: no London beside Syracuse.
fn is_of_the_old_world(ground: &Ground<'_>, fact: &Fact, entity: usize, year: Option<i32>) -> bool {
    let old = year.filter(|year| *year < OLD_WORLD);
    is_of_age(ground, fact, entity, old, OLD_AGE)
}

/// Who tells of things in the article and does none: "according to the historian John Roth", "Roth argues that".
fn is_voice(ground: &Ground<'_>, entity: usize) -> bool {
    const SCHOLARS: [&str; 8] = [
        "archaeologist",
        "biographer",
        "commentator",
        "critic",
        "historian",
        "researcher",
        "reviewer",
        "scholar",
    ];
    let role = ground.entity(entity).and_then(|known| known.role.as_deref()).unwrap_or_default();
    if role.rsplit(' ').next().is_some_and(|last| SCHOLARS.contains(&last)) {
        return true;
    }
    let mut mentions = ground.first_mentions(entity).peekable();
    mentions.peek().is_some()
        && mentions.all(|mention| is_cited(ground, mention.tokens.start, mention.tokens.end))
}

/// Whether a name stands where its words are given.
fn is_cited(ground: &Ground<'_>, from: usize, to: usize) -> bool {
    // "according to the historian and writer Roth"
    let is_source = (1..=6)
        .filter_map(|back| from.checked_sub(back))
        .take_while(|at| !ground.is_mark(*at, ',') && !ground.is_mark(*at, '.'))
        .any(|at| {
            ground.text(at) == "to" && at.checked_sub(1).is_some_and(|at| ground.small(at) == "according")
        });
    // "Roth (1991) has also argued", "Roth writes", "Roth noted that"
    let is_between = |at: &usize| {
        let word = ground.word(*at);
        matches!(word.tag, Tag::Adverb | Tag::Mark | Tag::Number | Tag::Calendar)
            || word.tag == Tag::Auxiliary && matches!(ground.text(*at), "has" | "have")
    };
    let verb = to + (to..to + 6).take_while(is_between).count();
    let word = ground.word(verb);
    let is_perfect = verb.checked_sub(1).is_some_and(|at| matches!(ground.text(at), "has" | "have"));
    is_source
        || word.tag == Tag::Verb
            && word.lemma.is_some_and(is_saying)
            && (is_perfect
                || matches!(word.tense, Some(Tense::Present | Tense::Base))
                || ground.text(verb + 1) == "that")
}

/// Verbs of giving an opinion.
fn is_saying(lemma: &str) -> bool {
    matches!(
        lemma,
        "argue"
            | "assert"
            | "believe"
            | "calculate"
            | "claim"
            | "comment"
            | "conclude"
            | "consider"
            | "contend"
            | "describe"
            | "estimate"
            | "find"
            | "maintain"
            | "note"
            | "observe"
            | "point"
            | "remark"
            | "report"
            | "say"
            | "see"
            | "speculate"
            | "state"
            | "suggest"
            | "think"
            | "write"
    )
}

/// Whether the fact is what the key said of it: "Roth concluded that the battle was fought in May".
fn is_told_by(fact: &Fact, key: usize) -> bool {
    fact.subject.as_ref().is_some_and(|subject| subject.entity == Some(key))
        && fact.predicate.as_ref().is_some_and(|predicate| is_saying(predicate.lemma))
        && fact.object.is_none()
}

/// "Lindsay Memorial Lecture", "Holm Trail": what is named for somebody and passes for a person.
pub(in crate::question) fn is_thing(name: &str) -> bool {
    const THINGS: [&str; 58] = [
        "Act",
        "Area",
        "Atoll",
        "Avenue",
        "Award",
        "Battalion",
        "Brigade",
        "Building",
        "Canal",
        "Category",
        "Center",
        "Centre",
        "Committee",
        "Company",
        "County",
        "Cup",
        "District",
        "Division",
        "Festival",
        "Force",
        "Foundation",
        "Glade",
        "Group",
        "Institute",
        "Lecture",
        "Library",
        "Medal",
        "Memorial",
        "Mission",
        "Museum",
        "Office",
        "Papers",
        "Party",
        "Prize",
        "Program",
        "Programme",
        "Project",
        "Province",
        "Regiment",
        "Reservoir",
        "Road",
        "School",
        "Series",
        "Society",
        "Station",
        "Statute",
        "Studies",
        "System",
        "Team",
        "Theatre",
        "Time",
        "Trail",
        "Treaty",
        "Trust",
        "Tunnel",
        "Unit",
        "University",
        "Zone",
    ];
    let mut words = name.split(' ');
    let first = words.next().unwrap_or_default();
    words.next_back().is_some_and(|last| THINGS.contains(&last)) || first == "Downtown"
}

/// "Investment Officer", "Johnny Got", "Action": an office, a title that was cut, a word.
fn is_no_name_of_a_man(entity: &Entity) -> bool {
    let last = entity.name.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let is_office = entity.gender.is_none()
        && (is_role_noun(&last) || entity.name.contains(' ') && last == "administrator");
    let is_word =
        !entity.name.contains(' ') && entity.role.is_none() && entity.gender.is_none() && is_noun(&last);
    is_office || is_word || entity.name.contains(' ') && is_past_form(&last)
}

/// "Larry Holm" and "Lawrence Holm": of one family, and with one initial.
fn may_be_one_man(one: &str, other: &str) -> bool {
    let (Some((first, _)), Some((second, _))) = (one.split_once(' '), other.split_once(' ')) else {
        return false;
    };
    let last = |name: &str| name.rsplit(' ').next().map(str::to_owned);
    let is_number = |last: &Option<String>| {
        last.as_ref().is_some_and(|last| last.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X')))
    };
    let family = last(one);
    family == last(other) && !is_number(&family) && first.chars().next() == second.chars().next()
}

/// "John", "Midtown" beside "Karl Roth": one name, where those of the time have two.
fn is_bare_name(key: &Entity, other: &Entity, year: Option<i32>) -> bool {
    let is_old = year.is_some_and(|year| year < OLD_WORLD);
    key.name.contains(' ') && !other.name.contains(' ') && other.role.is_none() && !is_old
}

/// "an essay in The Norlander": what has its article in capitals is a paper or a book, and no place.
pub(in crate::question) fn is_work_in_the(ground: &Ground<'_>, entity: usize) -> bool {
    let is_known = ground.sort(entity).is_some();
    !is_known
        && ground.first_mentions(entity).any(|mention| {
            let before = mention.tokens.start.checked_sub(1);
            before.is_some_and(|at| ground.text(at) == "The" && !ground.opens_sentence(at))
        })
}

/// "the Danish Parliament" and "the Parliament of Denmark".
fn are_one_body(one: &str, other: &str) -> bool {
    fn split(name: &str) -> Option<(&str, &str)> {
        name.split_once(" of ").map(|(head, land)| (head, land.trim_start_matches("the "))).or_else(|| {
            let (land, head) = name.rsplit_once(' ')?;
            Some((head, land))
        })
    }
    let is_of =
        |land: &str, other: &str| land == other || adjectives(land).any(|adjective| adjective == other);
    split(one).zip(split(other)).is_some_and(|((head, land), (other_head, other_land))| {
        head == other_head && (is_of(land, other_land) || is_of(other_land, land))
    })
}

/// Whether a state was there in a year, as far as that is known: lands that always had their name pass.
pub(in crate::question) fn existed(state: &str, year: i32) -> bool {
    times(state).is_none_or(|years| years.contains(&year))
}

/// The years in which a state was there under this name, as far as they are known.
pub(super) fn times(state: &str) -> Option<RangeInclusive<i32>> {
    const TIMES: [(&str, RangeInclusive<i32>); 60] = [
        ("Argentina", 1810..=9999),
        ("Australia", 1788..=9999),
        ("Austria-Hungary", 1867..=1918),
        ("Austrian Empire", 1804..=1867),
        ("Austro-Hungarian Empire", 1867..=1918),
        ("Bangladesh", 1971..=9999),
        ("Brazil", 1500..=9999),
        ("Brazilian Empire", 1822..=1889),
        ("British Empire", 1583..=1970),
        ("British India", 1757..=1947),
        ("Byzantine Empire", 330..=1461),
        ("Canada", 1763..=9999),
        ("Carthage", -814..=-146),
        ("Colombia", 1810..=9999),
        ("Czech Republic", 1993..=9999),
        ("East Timor", 2002..=9999),
        ("European Union", 1993..=9999),
        ("League of Nations", 1920..=1946),
        ("Czechoslovakia", 1918..=1992),
        ("East Germany", 1949..=1990),
        ("East Pakistan", 1955..=1971),
        ("German Democratic Republic", 1949..=1990),
        ("German Empire", 1871..=1918),
        ("Holy Roman Empire", 800..=1806),
        ("Israel", 1948..=9999),
        ("Kingdom of Sardinia", 1324..=1861),
        ("Kingdom of Sicily", 1130..=1816),
        ("Mexico", 1521..=9999),
        ("Mughal Empire", 1526..=1857),
        ("Nazi Germany", 1933..=1945),
        ("New Zealand", 1769..=9999),
        ("North Korea", 1948..=9999),
        ("North Vietnam", 1945..=1976),
        ("Ottoman Empire", 1299..=1922),
        ("Pakistan", 1947..=9999),
        ("Persia", -700..=1935),
        ("Persian Empire", -559..=1935),
        ("PRC", 1949..=9999),
        ("Prussia", 1525..=1947),
        ("Republic of Venice", 697..=1797),
        ("Rhodesia", 1895..=1980),
        ("Roman Empire", -27..=476),
        ("Russian Empire", 1682..=1917),
        ("Siam", 1350..=1949),
        ("Slovakia", 1939..=9999),
        ("South Africa", 1902..=9999),
        ("South Korea", 1945..=9999),
        ("South Vietnam", 1949..=1976),
        ("South Sudan", 2011..=9999),
        ("Soviet Union", 1917..=1991),
        ("Turkey", 1250..=9999),
        ("United Arab Emirates", 1971..=9999),
        ("United Nations", 1945..=9999),
        ("United States", 1776..=9999),
        ("Vichy", 1940..=1944),
        ("West Germany", 1949..=1990),
        ("Western Roman Empire", 285..=480),
        ("Yugoslavia", 1918..=2003),
        ("Zaire", 1971..=1997),
        ("Zimbabwe", 1980..=9999),
    ];
    let name = state.trim_start_matches("the ");
    TIMES.iter().find(|(known, _)| *known == name).map(|(_, years)| years.clone())
}

/// Whether the name of a person is a role alone or a thing named for one, and nobody: "Commissioner", "Holm Memorial".
pub(in crate::question) fn is_nobody(name: &str) -> bool {
    is_thing(name) || !name.contains(' ') && is_role_noun(&name.to_lowercase())
}
