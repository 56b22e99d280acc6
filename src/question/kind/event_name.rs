//! K1, of an event that the article calls by its name with the date beside it.
//!
//! **Pattern**: a name that holds the noun of an event or of a law, and right behind it its date: in brackets ("the Kora War
//! (1838–42)"), behind "of" ("the Holm Dispatch of 1854"), behind "in" where the whole phrase only says when something else was
//! ("after the fall of Lund in 1989"), or its year in front ("the 1967 Visby Conference"). **Example**: "In which year did the
//! Visby Conference take place?" 1967. **Never**: a name that is told with two dates, or of which another has a number ("the Second
//! Kora War"); a noun without a name.

mod extent;
mod line;
mod noun;

pub(super) use line::asked_of_line;

use super::dated_name::does;
use super::when::{asked, wanted};
use super::{deed_noun, period};
use crate::fact::Fact;
use crate::question::draft::{Candidates, Draft};
use crate::question::ground::Ground;
use crate::question::stock::Stock;
use crate::question::wording::decapitalised;
use crate::temporal::{Basis, Confidence, Granularity, PartialDate, TimeValue};
use crate::text::Form;
use extent::{name_before, name_behind};
use noun::{Class, TEXTS, class, is_body, is_head, is_ordinal};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A year beside the name of an event is sure to be a year.
const LED: Confidence = Confidence::percent(80);

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

/// "Kora’s August Declaration" has its owner in front, "Kora War" takes an article; a "so-called Kora Mutiny" is called so.
fn with_article(name: &str) -> String {
    let name = ["so-called ", "So-called "].iter().find_map(|doubt| name.strip_prefix(doubt)).unwrap_or(name);
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
        // What goes on for years took place in none of them.
        Class::Event if name.ends_with(" movement") || comes_again(name) => return None,
        Class::Event => format!("{} did {name} take place?", wanted(date, false)?),
    })
}

/// "the Summer Olympics", "the Norland general election": of those that come again and again the year alone tells which.
fn comes_again(name: &str) -> bool {
    const AGAIN: [&str; 21] = [
        "awards",
        "bowl",
        "carnival",
        "census",
        "championship",
        "championships",
        "cup",
        "derby",
        "election",
        "elections",
        "expo",
        "fair",
        "festival",
        "final",
        "finals",
        "games",
        "olympics",
        "open",
        "prix",
        "season",
        "tournament",
    ];
    name.rsplit(' ').next().is_some_and(|last| AGAIN.contains(&last.to_lowercase().as_str()))
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
