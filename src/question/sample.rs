//! Which facts of a long article are asked about: the most promising of every stretch of it.
//!
//! The deck of an article has a greatest size, so from a book nearly every question would be made, judged and
//! thrown away. Beyond [`LONG`] words only as many facts are asked about as leave a choice; the article is still
//! known as a whole: for wrong options, for what else is true, for the words that may be used.

use super::ground::Ground;
use crate::fact::Fact;
use crate::temporal::Basis;
use crate::text::TokenKind;

/// Articles of at most so many words are asked about as a whole.
const LONG: usize = 20_000;
/// How many stretches of equal length a long text is cut into.
const STRETCHES: usize = 50;
/// How many facts of each stretch are asked about.
const EACH: usize = 40;

/// For each fact whether it is asked about; `None` when all are.
pub(super) fn sample(ground: &Ground<'_>) -> Option<Vec<bool>> {
    let is_word = |kind| matches!(kind, TokenKind::Word | TokenKind::Number | TokenKind::Suffixed);
    let words = ground.source.prose.tokens.iter().filter(|token| is_word(token.kind)).count();
    if words <= LONG || ground.facts.len() <= STRETCHES * EACH {
        return None;
    }
    let mut is_asked = vec![false; ground.facts.len()];
    let length = ground.source.article.text.len() / STRETCHES + 1;
    let mut first = 0;
    for stretch in ground.facts.chunk_by(|a, b| a.span.start() / length == b.span.start() / length) {
        let mut best: Vec<(i32, usize)> =
            stretch.iter().enumerate().map(|(at, fact)| (-promise(fact), first + at)).collect();
        first += stretch.len();
        if best.len() > EACH {
            best.select_nth_unstable(EACH);
        }
        for (_, fact) in best.into_iter().take(EACH) {
            if let Some(is_asked) = is_asked.get_mut(fact) {
                *is_asked = true;
            }
        }
    }
    Some(is_asked)
}

/// How likely a fact gives a good question, from what is known of it without making one.
fn promise(fact: &Fact) -> i32 {
    let flags = fact.flags;
    let is_doubtful = flags.is_negated || flags.is_planned || flags.is_hedged || flags.is_opinion;
    let when = fact.when.as_ref().map_or(0, |when| if when.timex.basis == Basis::Explicit { 4 } else { 2 });
    let predicate =
        fact.predicate.as_ref().map_or(0, |verb| 1 + i32::from(verb.is_domain) + i32::from(verb.is_past));
    let names = i32::try_from(fact.entities.len().min(3)).unwrap_or(0);
    let parts = i32::from(fact.subject.is_some()) + i32::from(fact.object.is_some());
    let faults = [is_doubtful, flags.is_fragment, flags.is_vague, flags.is_background || flags.is_reported];
    when + predicate + names + parts
        - 4 * i32::try_from(faults.iter().filter(|has| **has).count()).unwrap_or(0)
}
