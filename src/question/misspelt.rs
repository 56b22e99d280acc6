//! G15: a name that the article spells wrong once is asked as it is spelled everywhere else.
//!
//! "Pakisan closed its border" among many times "Pakistan". The sentence that proves the answer stays as it was written.

use super::draft::Draft;
use super::wording::find_words;
use crate::fact::Source;
use crate::language::MentionForm;
use std::collections::BTreeMap;
use strsim::osa_distance;

/// A name that is written wrong once, and as it is meant.
pub(super) struct Misspelt {
    written: String,
    meant: String,
}

/// How often a name must be written right for one other spelling to be a slip.
const OFTEN: usize = 3;
/// The shortest name that is taken for another one, in bytes.
const SHORTEST: usize = 5;

/// The names of an article that are written wrong, each once.
pub(super) fn names(source: Source<'_>) -> Vec<Misspelt> {
    let mut found: BTreeMap<&str, (&str, usize)> = BTreeMap::new();
    for mention in source.language.mentions.iter().filter(|mention| mention.form == MentionForm::Noun) {
        let Some(entity) = source.language.entities.get(mention.entity) else { continue };
        let written = mention.span.slice(&source.article.text);
        if entity.count > OFTEN && is_slip(written, &entity.name) {
            found.entry(written).or_insert((&entity.name, 0)).1 += 1;
        }
    }
    let once = found.into_iter().filter(|(_, (_, count))| *count == 1);
    once.map(|(written, (meant, _))| Misspelt { written: written.to_owned(), meant: meant.to_owned() })
        .collect()
}

/// Whether two spellings differ by a slip of one letter, and not by an ending.
fn is_slip(written: &str, meant: &str) -> bool {
    written.len() >= SHORTEST
        && written != meant
        && written.len().abs_diff(meant.len()) <= 4
        && written.chars().next() == meant.chars().next()
        && !written.starts_with(meant)
        && !meant.starts_with(written)
        && osa_distance(written, meant) == 1
}

/// Writes the names of a draft as they are meant.
pub(super) fn mend(names: &[Misspelt], draft: &mut Draft) {
    for Misspelt { written, meant } in names {
        let lures = draft.lures.iter_mut().flat_map(|lure| [Some(&mut lure.text), lure.why.as_mut()]);
        let texts = [&mut draft.stem, &mut draft.key]
            .into_iter()
            .chain(&mut draft.options)
            .chain(&mut draft.accepted);
        for text in texts.chain(lures.flatten()) {
            if let Some(at) = find_words(text, written) {
                text.replace_range(at..at + written.len(), meant);
            }
        }
    }
}
