//! L12: no invented words. Every content word comes from the article or from the fixed words of questions.

use super::read::Read;
use crate::question::grading::normal;
use crate::temporal::MONTHS;
use crate::text::{FastHasher, FastSet};
use std::hash::Hasher;
use std::sync::LazyLock;

/// Words that the forms of questions bring along.
const FRAME: &str = "a about according after an and around article as at axis be bc before between by came century consider \
    correct country date decade did does each earliest event events false few first following for force from happened how in institution is it its last \
    later least list many match matched month named nobody none of on one only or order organisation people people's period \
    person place put right saw season state statement statements take that the their then these they this three to took true two under \
    until was were what when where which who whom whose why with year years not ad early late middle time by century passed spring \
    summer autumn winter half quarter four five which's end beginning lie according group describe suggest behind doing said say thing much same day all does give gives bear month date die live life";

/// The words of an article.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// Hashes of the roots; two roots with one hash would only let a word pass.
    roots: FastSet<u64>,
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
        // A single small word is in normal form.
        if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase()) {
            self.roots.insert(root(text));
            return;
        }
        let text = normal(text);
        self.roots.extend(text.split(' ').filter(|word| !word.is_empty()).map(root));
    }

    /// Whether every content word of stem, key and feedback is known; numbers of dates are.
    pub(super) fn covers(&self, read: &Read<'_>) -> bool {
        [&read.stem, &read.key].into_iter().all(|text| text.split(' ').all(|word| self.has(word)))
    }

    /// Whether every word of the text is known, in this or another form.
    pub fn has_all(&self, text: &str) -> bool {
        normal(text).split(' ').all(|word| self.has(word))
    }

    /// Whether a word in normal form is known, in this or another form; short words and numbers are.
    pub(in crate::question) fn has(&self, word: &str) -> bool {
        Self::any_has(&[self], word)
    }

    /// Whether one of them knows a word in normal form.
    pub(in crate::question) fn any_has(all: &[&Self], word: &str) -> bool {
        if word.len() <= 2 || word.bytes().any(|byte| byte.is_ascii_digit()) {
            return true;
        }
        let root = root(word);
        all.iter().any(|vocabulary| vocabulary.roots.contains(&root)) || FRAME_ROOTS.roots.contains(&root)
    }
}

/// The words that every stem may use: the frame of the questions and the months. Built once.
static FRAME_ROOTS: LazyLock<Vocabulary> =
    LazyLock::new(|| Vocabulary::of([FRAME].into_iter().chain(MONTHS)));

/// The word without the endings that inflect it, enough to know one form by another, as a hash.
fn root(word: &str) -> u64 {
    // The mark of a plural or an owner stands behind the others.
    let word = without(word, "s").unwrap_or(word);
    let endings: &[&str] = match word.as_bytes().last() {
        Some(b'g') => &["ing"],
        Some(b'd') => &["ied", "ed", "d"],
        Some(b'e') => &["ie", "e"],
        Some(b'y') => &["y"],
        _ => &[],
    };
    let mut cut = endings.iter().find_map(|ending| without(word, ending)).unwrap_or(word);
    // "planned" and "plan"
    let mut back = cut.chars().rev();
    if let (Some(last), Some(other)) = (back.next(), back.next())
        && last == other
        && is_longer(cut, 3)
    {
        cut = cut.strip_suffix(last).unwrap_or(cut);
    }
    let mut hasher = FastHasher::default();
    hasher.write(cut.as_bytes());
    hasher.write_u8(0xff);
    hasher.finish()
}

/// The word without an ending, when three letters are left.
fn without<'a>(word: &'a str, ending: &str) -> Option<&'a str> {
    word.strip_suffix(ending).filter(|rest| is_longer(rest, 2))
}

/// Whether a word has more letters than so many.
fn is_longer(word: &str, letters: usize) -> bool {
    word.len() > letters && (word.len() > 4 * letters || word.chars().nth(letters).is_some())
}
