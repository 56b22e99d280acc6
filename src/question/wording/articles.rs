//! The article that headlines and lines of chronologies leave out: "did First crew board", "was Harbour Act passed".
//!
//! **Pattern**: behind the first "did", "was" or "were" of a question an ordinal, or a name that ends with a noun of laws and meetings,
//! without "the". **Never**: a name that owns something ("Krag's Act"), a statement. It looks at strings alone.

use super::words;

/// What takes "the" in front and no capital.
const ORDINALS: [&str; 10] =
    ["first", "second", "third", "fourth", "fifth", "sixth", "last", "final", "next", "same"];

/// With what the names of laws, reports and meetings end.
const HEADS: [&str; 24] = [
    "Act",
    "Agreement",
    "Alliance",
    "Bill",
    "Commission",
    "Committee",
    "Conference",
    "Congress",
    "Convention",
    "Declaration",
    "Embassy",
    "Festival",
    "League",
    "Mission",
    "Movement",
    "Pact",
    "Report",
    "Resolution",
    "Session",
    "Statute",
    "Summit",
    "Treaty",
    "Union",
    "War",
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
    let name: Vec<&str> = rest
        .split(' ')
        .take_while(|word| word.starts_with(char::is_uppercase) || matches!(*word, "of" | "and"))
        .collect();
    let head = name.iter().position(|word| HEADS.contains(word))?;
    // "the Treaty of Lund", "the Lund Act passed": the verb or a preposition stands behind.
    let is_owned = name.iter().any(|word| word.contains(['\'', '’', ',']));
    let is_last = name.get(head + 1).is_none_or(|word| *word == "of");
    // "Congress passed" and "Parliament sat" need none.
    let is_long = head > 0 || name.get(1) == Some(&"of");
    (is_long && is_last && !is_owned).then(|| format!("{before}the {rest}"))
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
        ] {
            assert_eq!(with_article(stem).as_deref(), Some(wanted));
        }
        for stem in [
            "In which year was the Harbour Act passed?",
            "In which year was Krag’s Report printed?",
            "In which year did Olaf Krag found the League?",
            "In which year was Union Square opened?",
            "In which year did Congress pass the Harbour Act?",
        ] {
            assert_eq!(with_article(stem), None, "{stem}");
        }
    }
}
