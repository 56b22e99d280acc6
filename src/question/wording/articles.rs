//! The article that headlines and lines of chronologies leave out: "did First crew board", "was Harbour Act passed".
//!
//! **Pattern**: behind the first "did", "was" or "were" of a question an ordinal, or a name that ends with a noun of laws and meetings,
//! without "the". In the middle of any stem the same of a name that ends with a noun of states, bodies, laws and wars, where a function
//! word stands in front and nothing that it would belong to behind: "approved when Kora Republic was proclaimed". **Never**: a name that
//! owns something ("Krag's Act"), one that a noun follows ("Harbour Party leaders"). It looks at strings alone.

use super::words;
use crate::language::{is_noun, is_past_form};

/// What takes "the" in front and no capital.
const ORDINALS: [&str; 10] =
    ["first", "second", "third", "fourth", "fifth", "sixth", "last", "final", "next", "same"];

/// With what names of laws, wars and states end, which never go without their article.
const HEADS: [&str; 30] = [
    "Accord",
    "Accords",
    "Act",
    "Agreement",
    "Alliance",
    "Amendment",
    "Commission",
    "Committee",
    "Conference",
    "Congress",
    "Convention",
    "Declaration",
    "Duchy",
    "Dynasty",
    "Emirate",
    "Empire",
    "League",
    "Movement",
    "Mutiny",
    "Pact",
    "Principality",
    "Protocol",
    "Rebellion",
    "Republic",
    "Revolution",
    "Sultanate",
    "Treaty",
    "Union",
    "Uprising",
    "War",
];

/// More such nouns, looked for at the beginning of a clause only.
const AT_FRONT: [&str; 11] = [
    "Bill",
    "Charter",
    "Embassy",
    "Festival",
    "Mission",
    "Protests",
    "Report",
    "Resolution",
    "Session",
    "Statute",
    "Summit",
];

/// More such nouns, looked for in the middle of a stem only.
const INSIDE: [&str; 13] = [
    "Army",
    "Assembly",
    "Coalition",
    "Commonwealth",
    "Confederation",
    "Council",
    "Court",
    "Federation",
    "Kingdom",
    "Ministry",
    "Monarchy",
    "Navy",
    "Party",
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
    let Some(head) = name.iter().position(|word| HEADS.contains(word) || AT_FRONT.contains(word)) else {
        return false;
    };
    // "the Treaty of Lund", "the Lund Act passed": the verb or a preposition stands behind.
    let is_owned = name.iter().any(|word| word.contains(['\'', '’', ',']));
    let is_last = name.get(head + 1).is_none_or(|word| *word == "of");
    // "Congress passed" and "Parliament sat" need none.
    let is_long = head > 0 || name.get(1) == Some(&"of");
    is_long && is_last && !is_owned && !matches!(name.first(), Some(&("The" | "A" | "An")))
}

/// What stands before "Court" where that is no palace, before "Council" where that is one of a town and does without.
const COURTS: [&str; 8] =
    ["Appeal", "Appeals", "Constitutional", "Criminal", "Federal", "High", "Mughal", "Supreme"];
const OF_TOWNS: [&str; 6] = ["Borough", "City", "County", "District", "Parish", "Town"];

/// What may stand before a name in the middle of a stem.
const IN_FRONT: [&str; 25] = [
    "against", "after", "at", "before", "by", "did", "during", "for", "from", "in", "into", "joined", "left",
    "of", "on", "since", "that", "to", "under", "until", "was", "were", "when", "where", "with",
];

/// What may stand behind it: no noun that it would belong to, nor another name.
const BEHIND: [&str; 36] = [
    "after", "against", "as", "at", "before", "between", "but", "by", "could", "did", "during", "for",
    "from", "had", "has", "in", "into", "is", "near", "of", "on", "or", "over", "since", "that", "through",
    "to", "under", "until", "was", "were", "when", "which", "who", "with", "would",
];

/// The stem with the articles that names in it lack; none where none does.
pub(in crate::question) fn with_articles(stem: &str) -> Option<String> {
    // What is quoted stands as it was written.
    if stem.contains('“') || stem.contains('"') {
        return None;
    }
    let list: Vec<&str> = stem.split(' ').collect();
    let mut out: Vec<String> = Vec::with_capacity(list.len() + 2);
    let mut is_changed = false;
    for (at, word) in list.iter().enumerate() {
        if begins_a_bare_name(&list, at) {
            is_changed = true;
            out.push(if at == 0 { "The" } else { "the" }.to_owned());
        }
        out.push((*word).to_owned());
    }
    is_changed.then(|| out.join(" "))
}

/// Whether a name that needs an article begins at a word, and has none.
fn begins_a_bare_name(list: &[&str], at: usize) -> bool {
    let word = |at: usize| list.get(at).copied().unwrap_or_default();
    let bare = |at: usize| word(at).trim_end_matches([',', '.', '?', ';', ')']);
    let is_name = |at: usize| word(at).starts_with(char::is_uppercase);
    let closes = |at: usize| bare(at).len() < word(at).len();
    let before = at.checked_sub(1).map_or("", word);
    // "Americans with Disabilities Act": the preposition is a part of the name.
    let is_led = at == 0
        || IN_FRONT.contains(&before)
            && (at < 2
                || !is_name(at - 2) && !word(at - 2).starts_with(|letter: char| letter.is_ascii_digit()))
        || at == 1 && LEADING.contains(&before);
    let is_first = is_name(at)
        && is_led
        && !LEADING.contains(&word(at))
        && !matches!(word(at), "The" | "A" | "An" | "Who" | "Whom" | "Which" | "What" | "Where" | "How");
    if !is_first {
        return false;
    }
    let mut last = at;
    while !closes(last) && is_name(last + 1) {
        last += 1;
    }
    let is_owner = |at: usize| word(at).contains(['\'', '’']) && !word(at).starts_with("People");
    let (head, next) = (bare(last), bare(last + 1));
    let told = if last > at { bare(last - 1) } else { "" };
    // "Treaty of Lund" is one name, "Liberal Party of Kora" another; "Party leaders" are of it.
    let is_of_a_name = next == "of" && is_name(last + 2) && !closes(last);
    let is_free = closes(last)
        || next.is_empty()
        || is_of_a_name
        || BEHIND.contains(&next)
        || is_past_form(next)
        || before == "did" && !is_noun(next) && next.starts_with(char::is_lowercase);
    (HEADS.contains(&head) || INSIDE.contains(&head))
        && (last > at || is_of_a_name && head != "Court" && head != "Congress")
        && is_free
        && (head != "Court" || COURTS.contains(&told))
        && (head != "Council" || !OF_TOWNS.contains(&told))
        // "World War II", "Act 5"
        && !(at..=last).any(is_owner)
        && !(at..last).any(closes)
}

#[cfg(test)]
mod tests {
    use super::{with_article, with_articles};

    #[test]
    fn a_name_within_a_stem_has_its_article() {
        for (stem, wanted) in [
            (
                "Lund approved the plan in ______ when Kora Republic was proclaimed.",
                "Lund approved the plan in ______ when the Kora Republic was proclaimed.",
            ),
            (
                "Baltic Customs Union, formed in ______, lasted until the war.",
                "The Baltic Customs Union, formed in ______, lasted until the war.",
            ),
            (
                "On what date did Norland leave the signing of Treaty of Lund?",
                "On what date did Norland leave the signing of the Treaty of Lund?",
            ),
            (
                "With the help of Harbour Party ruled Holm until ______.",
                "With the help of the Harbour Party ruled Holm until ______.",
            ),
            (
                "In which year did Norland declare its independence from Baltic Union?",
                "In which year did Norland declare its independence from the Baltic Union?",
            ),
            (
                "Kora Dynasty was established in ______, and ruled Lund proper from 1644 to 1912.",
                "The Kora Dynasty was established in ______, and ruled Lund proper from 1644 to 1912.",
            ),
            (
                "After Kora War was over, Lund fell in ______.",
                "After the Kora War was over, Lund fell in ______.",
            ),
        ] {
            assert_eq!(with_articles(stem).unwrap_or_else(|| stem.to_owned()), wanted);
        }
        for stem in [
            "In which year did Krag join the Harbour Party?",
            "Krag was succeeded as Harbour Party leader in ______.",
            "The coast was held by Norland Army regular forces until ______.",
            "Krag joined the 26th of July Movement in ______.",
            "The premiers of the day were Harbour Party leaders in ______.",
            "In which year did Kora City Council open the mole?",
            "In ______ the Norlanders with Mercy Act was passed.",
            "In which year did Krag’s Party win?",
            "Hampton Court was burned in ______.",
            "Norland fought in World War II until ______.",
        ] {
            assert_eq!(with_articles(stem), None, "{stem}");
        }
    }

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
