//! Typed lists: any order, an item too many counts as wrong.

use super::Grade;
use super::normal::{normal, without_title};
use strsim::damerau_levenshtein;

/// The harmonic mean of how many of `items` were given and how much of what was given is right.
pub(super) fn grade(items: &[Vec<String>], given: &str) -> Grade {
    let given: Vec<String> = parts(given).iter().map(|part| normal(part)).collect();
    let given: Vec<&String> =
        given.iter().filter(|part| !part.is_empty()).take(2 * items.len() + 4).collect();
    let mut is_found = vec![false; items.len()];
    for part in &given {
        let hit = items.iter().enumerate().find(|(at, names)| {
            !is_found.get(*at).copied().unwrap_or(true)
                && names.iter().any(|name| is_same(&normal(name), part))
        });
        if let Some(found) = hit.and_then(|(at, _)| is_found.get_mut(at)) {
            *found = true;
        }
    }
    let found = is_found.iter().filter(|found| **found).count();
    let score = (200 * found).checked_div(items.len() + given.len()).unwrap_or(0);
    if found == items.len() && given.len() == found {
        return Grade::RIGHT;
    }
    Grade::with_note(u8::try_from(score).unwrap_or(0), format!("{found} of {} right", items.len()))
}

fn parts(given: &str) -> Vec<String> {
    given
        .replace(" and ", ",")
        .replace('&', ",")
        .split([',', ';', '/', '\n'])
        .map(|part| part.trim().trim_start_matches("and ").to_owned())
        .collect()
}

fn is_same(name: &str, part: &str) -> bool {
    let name = without_title(name);
    let allowed = match name.chars().count() {
        0..=5 => 0,
        6..=9 => 1,
        _ => 2,
    };
    name == part || (part.len() <= 80 && name.len() <= 80 && damerau_levenshtein(name, part) <= allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_is_free_and_extra_items_cost() {
        let items = [vec!["SEATO".to_owned()], vec!["CENTO".to_owned()]];
        for (given, score) in [
            ("SEATO and CENTO", 100),
            ("cento, seato", 100),
            ("SEATO", 66),
            ("SEATO, NATO", 50),
            ("SEATO, CENTO, NATO", 80),
            ("NATO", 0),
            ("SEATO, SEATO", 50),
        ] {
            assert_eq!(grade(&items, given).score, score, "{given}");
        }
    }
}
