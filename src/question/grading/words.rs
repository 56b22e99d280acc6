//! Typed causes and clauses: the share of the nouns that matter.

use super::Grade;
use super::normal::normal;

/// At least seven tenths of the nouns is right, four tenths a part of it.
pub(super) fn grade(nouns: &[String], given: &str) -> Grade {
    let given = normal(given);
    let words: Vec<&str> = given.split(' ').take(200).map(stem).collect();
    let found = nouns.iter().filter(|noun| words.contains(&stem(&normal(noun)))).count();
    let share = (100 * found).checked_div(nouns.len()).unwrap_or(0);
    match share {
        70.. => Grade::with_note(100, "compare with the model answer"),
        40.. => Grade::with_note(60, "a part of it; compare with the model answer"),
        _ => Grade::with_note(0, "compare with the model answer"),
    }
}

/// The word without the endings that inflect it.
fn stem(word: &str) -> &str {
    ["ing", "ies", "ed", "es", "s", "y"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending).filter(|rest| rest.len() >= 3))
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nouns_count_and_not_the_sentence() {
        let nouns = ["joining", "SEATO", "CENTO"].map(str::to_owned);
        for (given, score) in
            [("it joined SEATO and CENTO", 100), ("SEATO and CENTO", 60), ("SEATO", 0), ("no idea", 0)]
        {
            assert_eq!(grade(&nouns, given).score, score, "{given}");
        }
    }
}
