//! The English of a text: what each word is, and who and what is named.
//!
//! This room works on tokens and word lists. It knows no dates, no events and no questions.
//!
//! Everything is offline and from the project's own tables in `assets/lexicon`.

mod chunk;
mod name;
mod tag;

pub use chunk::{Chunk, ChunkKind, chunks};
pub use name::{Entity, EntityKind, Gender, Mention, MentionForm};
pub use tag::{Tag, Tense, Word};

use crate::text::Prose;

/// What was understood of the words of a whole text.
#[derive(Clone, Debug, Default)]
pub struct Language {
    /// One for each token of the prose, with the same indices.
    pub words: Vec<Word>,
    /// Every mention of a name, in the order of the text, disjoint.
    pub mentions: Vec<Mention>,
    /// Who and what is mentioned, in the order of the first mention.
    pub entities: Vec<Entity>,
}

/// Reads the words and the names of a text.
pub fn read(text: &str, prose: &Prose) -> Language {
    let _ = text;
    Language { words: vec![Word::default(); prose.tokens.len()], ..Language::default() }
}

impl Language {
    /// The mentions that lie wholly within the tokens.
    pub fn mentions_in(&self, tokens: std::ops::Range<usize>) -> &[Mention] {
        let first = self.mentions.partition_point(|mention| mention.tokens.start < tokens.start);
        let after = self.mentions.partition_point(|mention| mention.tokens.end <= tokens.end);
        self.mentions.get(first..after.max(first)).unwrap_or_default()
    }
}
