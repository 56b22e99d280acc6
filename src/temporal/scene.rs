//! Where in the narrative a phrase stands, as far as that says something about its year.

use super::class::Class;
use super::find::Find;
use super::words::Words;
use crate::text::{Form, Prose};

/// The place of one phrase.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Scene {
    pub(super) sentence: usize,
    pub(super) paragraph: usize,
    /// In a heading: it holds for what follows.
    pub(super) is_heading: bool,
    /// In brackets: it says something by the way.
    pub(super) is_aside: bool,
    /// Behind "had" in its clause, or behind "since": the narrative has not gone there.
    pub(super) is_back: bool,
    /// Behind "will", "to" and the like: the narrative has not gone there either.
    pub(super) is_ahead: bool,
}

/// The scene of a phrase.
pub(super) fn scene(words: &Words<'_>, prose: &Prose, sentence: usize, find: &Find) -> Scene {
    let paragraph = prose.sentences.get(sentence).map_or(0, |sentence| sentence.paragraph);
    let (is_back, is_ahead) = tense(words, find);
    Scene {
        sentence,
        paragraph,
        is_heading: is_heading(words, prose, paragraph),
        is_aside: is_aside(words, find),
        is_back: is_back || words.is(find.start.wrapping_sub(1), Class::Since),
        is_ahead,
    }
}

/// A heading by its form, or a short paragraph without a stop.
fn is_heading(words: &Words<'_>, prose: &Prose, paragraph: usize) -> bool {
    let Some(paragraph) = prose.paragraphs.get(paragraph) else { return false };
    match paragraph.form {
        Form::Heading(_) => true,
        Form::Running => {
            let is_short = paragraph.tokens.len() <= 14 && paragraph.sentences.len() == 1;
            is_short && !words.is(words.end.wrapping_sub(1), Class::Stop)
        }
        Form::Item | Form::Passive => false,
    }
}

/// Whether an opening bracket stands before the phrase with no closing one between.
fn is_aside(words: &Words<'_>, find: &Find) -> bool {
    (1..=12)
        .map(|distance| words.class(find.start.wrapping_sub(distance)))
        .find(|class| matches!(class, Class::Open | Class::Close | Class::Edge))
        == Some(Class::Open)
}

/// Whether the clause of the phrase is told as past already, or as still to come.
fn tense(words: &Words<'_>, find: &Find) -> (bool, bool) {
    let mut is_back = false;
    let mut is_ahead = false;
    for distance in 1..=14 {
        let at = find.start.wrapping_sub(distance);
        match words.class(at) {
            Class::Edge | Class::Stop => break,
            Class::Auxiliary if words.is_word(at, "had") => {
                is_back = true;
                break;
            }
            Class::Auxiliary if matches!(words.text(at), "will" | "would") => {
                is_ahead = true;
                break;
            }
            Class::Other
                if matches!(words.text(at), "said" | "announced" | "told" | "declared" | "reported") =>
            {
                break;
            }
            Class::Other
                if matches!(
                    words.text(at),
                    "scheduled" | "planned" | "expected" | "due" | "plans" | "expects" | "hopes" | "slated"
                ) =>
            {
                is_ahead = true;
                break;
            }
            Class::To if words.is_word(at, "to") && words.is(at.wrapping_sub(1), Class::Auxiliary) => {
                is_ahead = true;
                break;
            }
            _ => {}
        }
    }
    for distance in 0..8 {
        let at = find.end + distance;
        match words.class(at) {
            Class::Edge | Class::Stop => break,
            Class::Auxiliary if words.is_word(at, "had") => is_back = true,
            _ => {}
        }
    }
    (is_back, is_ahead)
}
