//! Order that is told in words: "soon afterwards".

use super::Reader;
use crate::fact::record::Fact;
use crate::fact::view::View;
use crate::fact::wording;
use crate::temporal::Timex;

impl Reader<'_, '_, '_> {
    /// "Soon afterwards ...": the first clause of the sentence follows the last dated fact before it.
    pub(super) fn follow(&self, facts: &mut [Fact], first: usize) {
        let view = self.view;
        let term = term(view);
        let follows = follows(view);
        if !follows && term.is_none() {
            return;
        }
        let Some(before) =
            facts.get(..first).and_then(|before| before.iter().rposition(|fact| fact.when.is_some()))
        else {
            return;
        };
        let told = facts.get_mut(first..).unwrap_or_default().iter_mut().find(|fact| match term {
            Some(term) if !follows => {
                fact.span.start() <= term && term <= fact.span.end() && !looks_back(fact)
            }
            _ => true,
        });
        if let Some(fact) = told.filter(|fact| fact.when.as_ref().is_none_or(|when| !is_placed(&when.timex)))
        {
            fact.after = Some(before);
        }
    }
}

/// Whether what the sentence tells may get a date or a place in the order of time: it has a date, begins with words of order, or a
/// bracket behind it may hold its date.
pub(in crate::fact) fn may_be_placed(view: &View<'_>) -> bool {
    view.has_time()
        || view.source.prose.tokens.get(view.tokens.end).is_some_and(|token| token.is_mark('('))
        || follows(view)
        || term(view).is_some()
}

/// Where "in his second term" stands: it has no date, but was served after what was told before.
fn term(view: &View<'_>) -> Option<usize> {
    let word = |at: usize| {
        view.source.prose.tokens.get(at).map_or("", |token| token.span.slice(&view.source.article.text))
    };
    let is_as_long = |at: usize| view.source.prose.tokens.get(at).is_some_and(|token| token.span.len() == 4);
    let at = view.tokens.clone().find(|&at| is_as_long(at) && word(at) == "term")?;
    let lead = at.checked_sub(3).filter(|&lead| lead >= view.tokens.start)?;
    let is_led = matches!(word(lead), "In" | "in" | "During" | "during" | "Throughout" | "throughout");
    let is_ones = matches!(word(lead + 1), "his" | "her" | "their" | "its");
    let is_counted =
        matches!(word(lead + 2), "first" | "second" | "third" | "fourth" | "fifth" | "final" | "last");
    (is_led && is_ones && is_counted).then(|| view.source.prose.span(at..at + 1).start())
}

/// "In his first term he had broken with the church"
fn looks_back(fact: &Fact) -> bool {
    fact.predicate.as_ref().is_some_and(|verb| verb.auxiliary.as_deref() == Some("had"))
}

const fn is_placed(timex: &Timex) -> bool {
    timex.is_dated()
}

/// Whether the sentence begins with words that place it after what was told before.
fn follows(view: &View<'_>) -> bool {
    let Some(start) = view.chunks.first().map(|start| start.tokens.start) else { return false };
    let words = start..(start + 4).min(view.tokens.end);
    let opens = [
        "soon",
        "shortly",
        "not",
        "later",
        "afterwards",
        "subsequently",
        "thereafter",
        "then",
        "after",
        "in",
        "eventually",
    ];
    if !wording::is_word(view.source, words.start, &opens) {
        return false;
    }
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
