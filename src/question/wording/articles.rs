//! The article that headlines and lines of chronologies leave out: "did First crew board", "was Harbour Act passed".
//!
//! **Pattern**: behind the first "did", "was" or "were" of a question an ordinal, or a name that ends with a noun of laws and meetings,
//! without "the". **Never**: a name that owns something ("Krag's Act"), a statement. It looks at strings alone.

use super::words;

/// What takes "the" in front and no capital.
const ORDINALS: [&str; 10] =
    ["first", "second", "third", "fourth", "fifth", "sixth", "last", "final", "next", "same"];

/// With what the names of laws, reports and meetings end.
const HEADS: [&str; 41] = [
    "Accord",
    "Accords",
    "Act",
    "Agreement",
    "Alliance",
    "Amendment",
    "Bill",
    "Charter",
    "Commission",
    "Committee",
    "Conference",
    "Congress",
    "Convention",
    "Declaration",
    "Duchy",
    "Dynasty",
    "Embassy",
    "Emirate",
    "Empire",
    "Festival",
    "League",
    "Mission",
    "Movement",
    "Mutiny",
    "Pact",
    "Protests",
    "Protocol",
    "Rebellion",
    "Principality",
    "Report",
    "Republic",
    "Resolution",
    "Revolution",
    "Session",
    "Statute",
    "Sultanate",
    "Summit",
    "Treaty",
    "Union",
    "Uprising",
    "War",
];

/// What stands in front of a clause, and is no part of a name.
const LEADING: [&str; 16] = [
    "After",
    "As",
    "At",
    "Before",
    "By",
    "During",
    "Following",
    "From",
    "In",
    "On",
    "Since",
    "Under",
    "Until",
    "When",
    "While",
    "With",
];

/// The question with its article.
pub(in crate::question) fn with_article(stem: &str) -> Option<String> {
    // "First world cup was held in Lund in 1961." to be judged.
    let (first, rest) = stem.split_once(' ')?;
    let is_statement = stem.ends_with('.') && rest.starts_with(char::is_lowercase);
    if is_statement && ORDINALS.contains(&first.to_lowercase().as_str()) {
        let next = rest.split(' ').next().unwrap_or_default();
        let is_noun = !matches!(next, "of" | "in" | "came" | "he" | "she" | "it" | "they" | "the" | "there");
        return is_noun.then(|| format!("The {} {rest}", first.to_lowercase()));
    }
    // "Equal Tolls Amendment passed Parliament in 1961."
    if stem.ends_with('.') && !LEADING.contains(&first) {
        return lacks_its_article(stem).then(|| format!("The {stem}"));
    }
    let verb = |(at, _)| {
        let behind = stem.get(at..)?;
        [" did ", " was ", " were "]
            .into_iter()
            .find(|verb| behind.starts_with(verb))
            .map(|verb| at + verb.len())
    };
    let mut spaces = stem.bytes().enumerate().filter(|(_, byte)| *byte == b' ');
    let (before, rest) = stem.split_at_checked(spaces.find_map(verb)?)?;
    let first = words(rest).next()?;
    let small = first.to_lowercase();
    // "was first tried on 6 July" is how it stands.
    if ORDINALS.contains(&small.as_str()) {
        if !stem.ends_with('?') {
            return None;
        }
        return Some(format!("{before}the {small}{}", rest.get(first.len()..)?));
    }
    lacks_its_article(rest).then(|| format!("{before}the {rest}"))
}

/// Whether a text begins with a name that takes an article.
fn lacks_its_article(text: &str) -> bool {
    let name: Vec<&str> = text
        .split(' ')
        .take_while(|word| word.starts_with(char::is_uppercase) || matches!(*word, "of" | "and"))
        .collect();
    let Some(head) = name.iter().position(|word| HEADS.contains(word)) else { return false };
    // "the Treaty of Lund", "the Lund Act passed": the verb or a preposition stands behind.
    let is_owned = name.iter().any(|word| word.contains(['\'', '’', ',']));
    let is_last = name.get(head + 1).is_none_or(|word| *word == "of");
    // "Congress passed" and "Parliament sat" need none.
    let is_long = head > 0 || name.get(1) == Some(&"of");
    is_long && is_last && !is_owned && !matches!(name.first(), Some(&("The" | "A" | "An")))
}

#[cfg(test)]
mod tests {
    use super::with_article;

    #[test]
    fn a_headline_is_asked_with_its_article() {
        for (stem, wanted) in [
            ("On what date did First crew board Vela 1?", "On what date did the first crew board Vela 1?"),
            ("In which year was Harbour Act passed?", "In which year was the Harbour Act passed?"),
            ("In which year was Treaty of Lund signed?", "In which year was the Treaty of Lund signed?"),
            (
                "In which year did Equal Tolls Amendment pass?",
                "In which year did the Equal Tolls Amendment pass?",
            ),
            ("Equal Tolls Amendment passed in 1961.", "The Equal Tolls Amendment passed in 1961."),
        ] {
            assert_eq!(with_article(stem).as_deref(), Some(wanted));
        }
        for stem in [
            "In which year was the Harbour Act passed?",
            "In which year was Krag’s Report printed?",
            "In which year did Olaf Krag found the League?",
            "In which year was Union Square opened?",
            "In which year did Congress pass the Harbour Act?",
            "The Equal Tolls Amendment passed in 1961.",
            "After Kora War was over, Lund fell in ______.",
        ] {
            assert_eq!(with_article(stem), None, "{stem}");
        }
    }
}
