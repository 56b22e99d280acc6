//! Typed names: aliases, single parts that are unique in the article, small slips of spelling.

use super::Grade;
use super::normal::{normal, without_title};
use crate::language::listed_name;
use crate::question::item::Question;
use strsim::damerau_levenshtein;

/// Longer answers are not compared by spelling: the comparison takes the product of the lengths.
const LONGEST: usize = 80;

/// Grades `given`. A slip of spelling costs nothing but is shown corrected; it is none when another name of
/// the article, or a lure, is at least as near.
pub(super) fn grade(question: &Question, others: &[String], given: &str) -> Grade {
    let typed = normal(given);
    let typed = without_title(&typed);
    if typed.is_empty() || typed.len() > LONGEST {
        return Grade::WRONG;
    }
    let accepted: Vec<String> = question.accepted.iter().map(|name| normal(name)).collect();
    let accepted: Vec<&str> = accepted.iter().map(|name| without_title(name)).collect();
    if accepted.iter().any(|name| *name == typed || same_words(name, typed)) {
        return Grade::RIGHT;
    }
    let lures = question.options.iter().filter(|option| **option != question.key);
    let wrong: Vec<String> = others.iter().chain(lures).map(|name| normal(name)).collect();
    if wrong.iter().any(|name| without_title(name) == typed) {
        return Grade::WRONG;
    }
    if is_listed_as(typed, &accepted) || is_own_part(typed, &accepted, &wrong) {
        return Grade::with_note(100, format!("in full: {}", question.key));
    }
    let distance = |name: &str| damerau_levenshtein(name, typed);
    let slip = accepted.iter().filter(|name| is_near(name, typed)).map(|name| distance(name)).min();
    let rival =
        wrong.iter().filter(|name| name.len() <= LONGEST).map(|name| distance(without_title(name))).min();
    match (slip, rival) {
        (Some(slip), Some(rival)) if rival <= slip => Grade::WRONG,
        (Some(_), _) => Grade::with_note(100, format!("spelled {}", question.key)),
        (None, _) => Grade::WRONG,
    }
}

/// Another name of a country or a body, or a country's people: "Britain", "the British", "Burma". Such names need not stand in the
/// article to be right.
fn is_listed_as(typed: &str, accepted: &[&str]) -> bool {
    listed_name(typed).is_some_and(|name| accepted.contains(&normal(name).as_str()))
}

/// Two or three words in another order: "Khar Hina".
fn same_words(name: &str, typed: &str) -> bool {
    let sorted = |words: &str| {
        let mut words: Vec<String> = words.split(' ').map(str::to_owned).collect();
        words.sort_unstable();
        words
    };
    (2..=3).contains(&name.split(' ').count()) && name.len() == typed.len() && sorted(name) == sorted(typed)
}

/// One word of the name, of four letters or more, that no other name has: "Bhutto", but not "Khan" where
/// three people share it.
fn is_own_part(typed: &str, accepted: &[&str], wrong: &[String]) -> bool {
    let is_part = |name: &str| name.split(' ').any(|word| word == typed);
    typed.chars().count() >= 4
        && !is_common(typed)
        && accepted.first().is_some_and(|name| is_part(name))
        && !wrong.iter().any(|name| is_part(name))
}

/// Words that stand in names and name nothing alone.
fn is_common(word: &str) -> bool {
    matches!(
        word,
        "university"
            | "treaty"
            | "battle"
            | "party"
            | "league"
            | "empire"
            | "republic"
            | "union"
            | "united"
            | "states"
            | "conference"
            | "college"
            | "agency"
            | "company"
            | "council"
            | "congress"
            | "national"
            | "kingdom"
            | "bank"
            | "north"
            | "south"
            | "east"
            | "west"
            | "great"
            | "international"
            | "world"
            | "airbase"
            | "incident"
            | "government"
            | "city"
            | "army"
            | "federation"
            | "association"
    )
}

fn is_near(name: &str, typed: &str) -> bool {
    let length = name.chars().count();
    let allowed = match length {
        0..=3 => return false,
        4..=7 => 1,
        8..=12 => 2,
        _ => 3,
    };
    let same_start = name.chars().next() == typed.chars().next();
    let has_digit = name.chars().any(|c| c.is_ascii_digit());
    name.len() <= LONGEST && same_start && !has_digit && damerau_levenshtein(name, typed) <= allowed
}

#[cfg(test)]
mod tests {
    use super::super::grade as grade_question;
    use super::super::tests::question;
    use crate::question::item::Answer;

    fn score(key: &str, aliases: &[&str], others: &[&str], given: &str) -> u8 {
        let others = others.iter().map(|name| (*name).to_owned()).collect();
        let mut question = question(key, Answer::Name { others });
        question.accepted.extend(aliases.iter().map(|name| (*name).to_owned()));
        grade_question(&question, given).score
    }

    #[test]
    fn a_name_is_known_by_its_aliases_and_by_the_part_nobody_else_has() {
        let khans = ["Ayub Khan", "Tanvir Ahmad Khan"];
        assert_eq!(score("Zulfiqar Ali Bhutto", &["Z. A. Bhutto"], &khans, "bhutto"), 100);
        assert_eq!(score("Liaquat Ali Khan", &[], &khans, "Khan"), 0);
        assert_eq!(score("Liaquat Ali Khan", &[], &khans, "Liaquat"), 100);
        assert_eq!(score("Soviet Union", &["USSR"], &["Russia"], "the USSR"), 100);
        assert_eq!(score("Soviet Union", &["USSR"], &["Russia"], "union"), 0);
        assert_eq!(score("Hina Rabbani Khar", &[], &[], "Khar Hina Rabbani"), 100);
    }

    #[test]
    fn a_country_is_known_by_its_other_names_and_its_people() {
        for (key, given) in [
            ("United Kingdom", "Great Britain"),
            ("United Kingdom", "the British"),
            ("United States", "America"),
            ("Netherlands", "Holland"),
            ("Myanmar", "Burma"),
            ("Turkey", "Türkiye"),
            ("India", "the Indians"),
        ] {
            assert_eq!(score(key, &[], &["Norland"], given), 100, "{given}");
        }
        assert_eq!(score("USSR", &["Soviet Union"], &["Russia"], "the Soviets"), 100);
        assert_eq!(score("Soviet Union", &["USSR"], &[], "Russia"), 0);
        assert_eq!(score("Pakistan", &[], &[], "the Indians"), 0);
        // Where the article tells of both, each is itself.
        assert_eq!(score("United Kingdom", &[], &["Great Britain"], "Great Britain"), 0);
    }

    #[test]
    fn small_slips_pass_unless_they_lead_to_another_name() {
        assert_eq!(score("Washington", &[], &["Moscow"], "Washingtn"), 100);
        assert_eq!(score("Karachi", &[], &[], "Karachy"), 100);
        assert_eq!(score("Karachi", &[], &[], "Maraqi"), 0);
        assert_eq!(score("CENTO", &[], &["SEATO"], "SENTO"), 0);
        assert_eq!(score("Austria", &[], &["Australia"], "Austrlia"), 0);
        assert_eq!(score("Iraq", &[], &["Iran"], "Iran"), 0);
        assert_eq!(score("Zulfiqar Ali Bhutto", &[], &[], "Dr Zulfikar Ali Bhuto"), 100);
    }

    #[test]
    fn not_knowing_is_no_guess() {
        for given in ["", "  ", "?", "...", "'"] {
            assert_eq!(score("Karachi", &[], &[], given), 0);
        }
    }
}
