//! A line of notes that is the name of an event and no more.

use super::extent::LINKS;
use super::noun::{Class, EVENTS, TEXTS};
use super::with_article;
use crate::question::ground::Ground;
use crate::question::kind::dated_name::does;
use crate::question::wording::decapitalised;

/// "did the Kora War take place", of a line of notes or a cell that is the name of an event and no more: "Treaty of Lund", "Kora war".
/// `wanted` opens a question for its date.
pub(in crate::question::kind) fn asked_of_line(
    ground: &Ground<'_>,
    line: &str,
    wanted: &str,
) -> Option<String> {
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
