//! L12: no invented words. Every content word comes from the article or from the fixed words of questions.

use crate::question::grading::normal;
use crate::question::item::Question;
use crate::temporal::MONTHS;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Words that the forms of questions bring along.
const FRAME: &str = "a about according after an and around article as at axis be bc before between by came century consider \
    correct country date decade did does earliest event events false few first following from happened how in is it its last \
    later least list many match matched month named nobody none of on one only or order organisation people people's period \
    person place put right saw season statement statements take the their then these they this three to took true two under \
    until was were what when where which who whom why with year years not ad early late middle time by century passed spring \
    summer autumn winter half quarter four five which's end beginning lie according group thing much same day all does give gives";

/// The words of an article.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    roots: HashSet<String>,
}

impl Vocabulary {
    /// The words of these texts.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut vocabulary = Self::default();
        for text in texts {
            vocabulary.add(text);
        }
        vocabulary
    }

    /// Adds the words of a text.
    pub fn add(&mut self, text: &str) {
        add_roots(&mut self.roots, text);
    }

    /// Whether every content word of stem, key and feedback is known; numbers of dates are.
    pub(super) fn covers(&self, question: &Question) -> bool {
        [&question.stem, &question.key].into_iter().all(|text| self.has_all(text))
    }

    /// Whether every word of the text is known, in this or another form.
    pub fn has_all(&self, text: &str) -> bool {
        normal(text)
            .split(' ')
            .filter(|word| word.len() > 2 && !word.contains(|c: char| c.is_ascii_digit()))
            .all(|word| word.starts_with('_') || self.has(&root(word)))
    }

    fn has(&self, root: &str) -> bool {
        self.roots.contains(root) || FRAME_ROOTS.contains(root)
    }
}

/// The words that every stem may use: the frame of the questions and the months. Built once.
static FRAME_ROOTS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let mut roots = HashSet::new();
    for text in [FRAME].into_iter().chain(MONTHS) {
        add_roots(&mut roots, text);
    }
    roots
});

fn add_roots(roots: &mut HashSet<String>, text: &str) {
    let text = normal(text);
    roots.extend(text.split(' ').filter(|word| !word.is_empty()).map(root));
}

/// The word without the endings that inflect it, enough to know one form by another.
fn root(word: &str) -> String {
    let cut = ["ing", "ies", "ied", "es", "ed", "s", "e", "y", "d"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending).filter(|rest| rest.chars().count() >= 3))
        .unwrap_or(word);
    let mut chars: Vec<char> = cut.chars().collect();
    // "planned" and "plan"
    if let [.., one, other] = chars.as_slice()
        && one == other
        && chars.len() > 3
    {
        chars.pop();
    }
    chars.into_iter().collect()
}
