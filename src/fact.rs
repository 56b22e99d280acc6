//! Facts: who did what, where, how many, why and when; one record for each clause.
//!
//! Everything later is asked from these records, never from raw sentences. This room does not know timelines,
//! questions or screens.

mod record;

pub use record::{Adjunct, AdjunctKind, Argument, Fact, FactKind, Flags, Predicate, Voice, When};

use crate::article::Article;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::temporal::Timex;
use crate::text::Prose;

/// Everything the rooms before this one have read from one article.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The article.
    pub article: &'a Article,
    /// Its sentences and tokens.
    pub prose: &'a Prose,
    /// Its words and names.
    pub language: &'a Language,
    /// Its time phrases, in order, disjoint.
    pub timexes: &'a [Timex],
}

/// Reads the facts, in the order of the text.
pub fn read(source: Source<'_>, diagnostics: &mut Vec<Diagnostic>) -> Vec<Fact> {
    let _ = (source, diagnostics);
    Vec::new()
}
