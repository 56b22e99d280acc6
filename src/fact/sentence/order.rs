//! Order that is told in words: "soon afterwards".

use super::Reader;
use crate::fact::record::Fact;
use crate::fact::view::View;
use crate::fact::wording;
use crate::temporal::Timex;
use std::ops::Range;

impl Reader<'_, '_, '_> {
    /// "Soon afterwards ...": the first clause of the sentence follows the last dated fact before it.
    pub(super) fn follow(&self, facts: &mut [Fact], first: usize) {
        let view = self.view;
        let Some(start) = view.chunks.first() else { return };
        let words = start.tokens.start..(start.tokens.start + 4).min(view.tokens.end);
        if !follows(view, words) {
            return;
        }
        let Some(before) =
            facts.get(..first).and_then(|before| before.iter().rposition(|fact| fact.when.is_some()))
        else {
            return;
        };
        if let Some(fact) =
            facts.get_mut(first).filter(|fact| fact.when.as_ref().is_none_or(|when| !is_placed(&when.timex)))
        {
            fact.after = Some(before);
        }
    }
}

const fn is_placed(timex: &Timex) -> bool {
    timex.is_dated()
}

/// Whether the sentence begins with words that place it after what was told before.
fn follows(view: &View<'_>, words: Range<usize>) -> bool {
    let line = wording::write(view.source, words).to_lowercase();
    [
        "soon after",
        "shortly after",
        "shortly there",
        "soon there",
        "not long after",
        "later,",
        "afterwards",
        "subsequently",
        "thereafter",
        "then,",
        "after this",
        "after that",
        "in the aftermath",
        "later that",
        "eventually",
    ]
    .iter()
    .any(|start| line.starts_with(start))
        || line == "later"
}
