//! What kind of event a verb or a noun tells of: a number of the list of categories, and the first letter of how it tells.

use crate::Built;
use crate::category::Category;
use crate::table::{self, Words, rows, small};

/// The verbs and the nouns of the list.
pub(crate) struct Categories {
    pub(crate) verbs: Vec<u8>,
    pub(crate) nouns: Vec<u8>,
}

/// How a verb may tell, and how a noun; each by its first letter.
const VERB_WAYS: &[&str] = &["always", "else", "figure", "place", "human"];
const NOUN_WAYS: &[&str] = &["head", "body", "thing", "role", "light"];

/// Reads the two lists.
pub(crate) fn build() -> Built<Categories> {
    let verbs = list(include_str!("../assets/lexicon/category_verbs.tsv"), VERB_WAYS)?;
    let nouns = list(include_str!("../assets/lexicon/category_nouns.tsv"), NOUN_WAYS)?;
    Ok(Categories { verbs: table::write(&verbs)?, nouns: table::write(&nouns)? })
}

fn list(list: &'static str, ways: &[&str]) -> Built<Words<2>> {
    /// The number of a word that is of no category itself.
    const NONE: usize = 255;
    let mut words = Words::new();
    for [word, category, how, ..] in rows(list) {
        let word = word.ok_or("a category without a word")?;
        let number = match category {
            Some("-") => Some(NONE),
            name => Category::ALL.iter().position(|category| name == Some(category.name())),
        };
        let number = u8::try_from(number.ok_or(format!("{word:?}: {category:?} is no category"))?)?;
        let how = how.filter(|how| ways.contains(how)).and_then(|how| how.bytes().next());
        let how = how.ok_or(format!("{word:?}: how does it tell?"))?;
        words.insert(small(word), [number, how]);
    }
    Ok(words)
}
