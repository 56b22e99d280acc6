//! Answers made of options: one of them, all of them in order, pairs. An option may be named by its number,
//! its letter or its words.

use super::Grade;
use super::normal::normal;
use crate::question::item::Question;

/// The option chosen: as written, by number or by letter.
pub(super) fn grade_choice(question: &Question, given: &str) -> Grade {
    match named_option(&question.options, given) {
        Some(option) if *option == question.key => Grade::RIGHT,
        _ if given.len() == 1 && is_initial(&question.options, &question.key, given) => Grade::RIGHT,
        _ => Grade::WRONG,
    }
}

/// `t` for True and `f` for False.
fn is_initial(options: &[String], key: &str, given: &str) -> bool {
    options.iter().all(|option| matches!(option.as_str(), "True" | "False"))
        && key.to_lowercase().starts_with(&given.to_lowercase())
}

/// An order as "2 1 3", "b a c" or the options parted by semicolons; right only when all of it is, but the
/// share of pairs in the right order is told.
pub(super) fn grade_order(items: &[String], options: &[String], given: &str) -> Grade {
    let places: Vec<usize> = chosen(options, given)
        .into_iter()
        .filter_map(|option| items.iter().position(|item| item == option))
        .collect();
    let count = items.len().min(12);
    let mut distinct = places.clone();
    distinct.sort_unstable();
    distinct.dedup();
    if distinct.len() != items.len() || places.len() != items.len() || count < 2 {
        return Grade::with_note(0, "name every event once");
    }
    let pairs = count * (count - 1) / 2;
    let in_order = (0..count)
        .flat_map(|first| (first + 1..count).map(move |second| (first, second)))
        .filter(|(first, second)| places.get(*first) < places.get(*second))
        .count();
    if in_order == pairs {
        return Grade::RIGHT;
    }
    let score = u8::try_from(89 * in_order / pairs).unwrap_or(0);
    Grade::with_note(score, format!("{in_order} of {pairs} pairs in the right order"))
}

/// The option for each of the left, in their order, named as in [`grade_order`].
pub(super) fn grade_pairs(pairs: &[(String, String)], options: &[String], given: &str) -> Grade {
    let given = chosen(options, given);
    let right = pairs.iter().zip(&given).filter(|((_, right), option)| right == **option).count();
    if right == pairs.len() && given.len() == pairs.len() {
        return Grade::RIGHT;
    }
    let score = (89 * right).checked_div(pairs.len()).unwrap_or(0);
    Grade::with_note(u8::try_from(score).unwrap_or(0), format!("{right} of {} pairs right", pairs.len()))
}

fn chosen<'a>(options: &'a [String], given: &str) -> Vec<&'a String> {
    let by_words: Vec<&String> =
        given.split([';', '\n']).filter_map(|part| named_option(options, part)).take(24).collect();
    if by_words.len() > 1 {
        return by_words;
    }
    let marks = [' ', ',', ';', '>', '<', '\n', '-', '.', ')'];
    let parts: Vec<&str> = given.split(marks).filter(|part| !part.is_empty()).collect();
    let parts: Vec<String> = match parts.as_slice() {
        // "cab" and "312"
        [run] => run.chars().map(String::from).collect(),
        _ => parts.into_iter().map(str::to_owned).collect(),
    };
    parts.iter().filter_map(|part| named_option(options, part)).take(24).collect()
}

fn named_option<'a>(options: &'a [String], given: &str) -> Option<&'a String> {
    let given = given.trim();
    if let Some(exact) = options.iter().find(|option| normal(option) == normal(given)) {
        return Some(exact);
    }
    if let Ok(number) = given.parse::<usize>() {
        return options.get(number.checked_sub(1)?);
    }
    let mut chars = given.chars();
    match (chars.next(), chars.next()) {
        (Some(letter), None) if letter.is_ascii_alphabetic() => {
            options.get(usize::from(letter.to_ascii_lowercase() as u8 - b'a'))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn an_order_is_given_by_numbers_letters_or_words() {
        let items = strings(&["the coup", "the war", "the treaty"]);
        let options = strings(&["the war", "the treaty", "the coup"]);
        for (given, score) in [
            ("3 1 2", 100),
            ("c, a, b", 100),
            ("cab", 100),
            ("the coup; the war; the treaty", 100),
            ("1 3 2", 59),
            ("2 1 3", 0),
            ("1 1 1", 0),
            ("9 9", 0),
        ] {
            assert_eq!(grade_order(&items, &options, given).score, score, "{given}");
        }
    }

    #[test]
    fn pairs_are_graded_one_by_one() {
        let pairs = [("the coup", "1958"), ("the war", "1965")]
            .map(|(left, right)| (left.to_owned(), right.to_owned()));
        let options = strings(&["1956", "1958", "1965"]);
        assert_eq!(grade_pairs(&pairs, &options, "b c").score, 100);
        assert_eq!(grade_pairs(&pairs, &options, "1958; 1965").score, 100);
        assert_eq!(grade_pairs(&pairs, &options, "b a").score, 44);
    }
}
