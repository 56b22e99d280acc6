//! The noun of a title that names one thing: "The Kora Dam", "History of the Kora Canal", "The Kora War, 1848–1850".
//!
//! It reads the title alone; that the article calls the thing by its noun is seen by who asks.

/// What stands in front of the name of a thing in a title.
const LEADS: [&str; 15] = [
    "a brief history of ",
    "a history of ",
    "a short history of ",
    "background of ",
    "causes of ",
    "rise and fall of ",
    "history of ",
    "the fall of ",
    "the history of ",
    "the making of ",
    "the origins of ",
    "the rise and fall of ",
    "the rise of ",
    "the story of ",
    "timeline of ",
];

/// "Kora Castle" has no article, "the Castle of Kora" and "The Kora Dam" have.
const BARE: [&str; 12] = [
    "Abbey",
    "Cathedral",
    "Castle",
    "College",
    "Hall",
    "House",
    "Palace",
    "Park",
    "School",
    "Square",
    "Station",
    "University",
];

/// The thing that a title names, with "the" in front, and its noun in small letters.
pub(super) fn thing(title: &str) -> Option<(String, String)> {
    let title = title.trim().trim_start_matches('#').trim();
    let small = title.to_lowercase();
    let lead = LEADS.iter().find(|lead| small.starts_with(**lead)).map_or(0, |lead| lead.len());
    let rest = title.get(lead..)?;
    let rest = rest.split([',', '(', ':', '–', '—']).next()?.trim();
    let rest = rest.strip_prefix("The ").or_else(|| rest.strip_prefix("the ")).unwrap_or(rest);
    let words: Vec<&str> = rest.split(' ').collect();
    let is_named = |word: &&str| {
        word.starts_with(char::is_uppercase) || matches!(*word, "of" | "the" | "and" | "de" | "al")
    };
    if !(2..=6).contains(&words.len()) || !words.iter().all(is_named) {
        return None;
    }
    let of = words.iter().position(|word| *word == "of");
    let head = match of {
        Some(at) => words.get(at.checked_sub(1)?)?,
        None => words.last()?,
    };
    let is_bare =
        BARE.contains(head) && of.is_none() && !title.starts_with("The ") && !small.contains(" the ");
    let is_noun = head.len() > 2 && head.chars().all(|letter| letter.is_ascii_alphabetic());
    let name = if is_bare { rest.to_owned() } else { format!("the {rest}") };
    is_noun.then(|| (name, head.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::thing;

    #[test]
    fn a_title_that_names_one_thing_has_a_noun() {
        for (title, name, noun) in [
            ("# The Kora Dam", "the Kora Dam", "dam"),
            ("History of the Kora Canal", "the Kora Canal", "canal"),
            ("The Kora War, 1848–1850", "the Kora War", "war"),
            ("The Treaty of Lund", "the Treaty of Lund", "treaty"),
            ("Kora Castle", "Kora Castle", "castle"),
        ] {
            assert_eq!(thing(title), Some((name.to_owned(), noun.to_owned())), "{title}");
        }
        for title in ["Kora", "How the dam was built", "A dam and its makers", "14 days in Lund"] {
            assert_eq!(thing(title), None, "{title}");
        }
    }
}
