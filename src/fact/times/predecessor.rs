//! Dates of who or what had been like it before, which say nothing of when it happened.
//!
//! * "the worst since 1967", "the second woman to win it, after Marie Rask in 1911"
//! * "the first player since Erik Dahl in 1978 to score four", "the most since Dahl did it in the 1978 season": Dahl's year
//! * "since Erik Dahl scored 33 in 1978": what he did then is told, and dated.

use crate::fact::{Source, wording};
use crate::language::{Tag, Tense, is_event_noun};
use crate::temporal::Timex;
use crate::text::TokenKind;

/// So many words before "since" a superlative is looked for; before "since" and somebody's name it may stand further off.
const NEAR: usize = 10;
const FAR: usize = 18;

/// Whether the date is that of one who, or of a time when, something had last been so.
pub(super) fn is_date_of_one(source: Source<'_>, timex: &Timex) -> bool {
    let tokens = &source.prose.tokens;
    let first = tokens.partition_point(|token| token.span.end() <= timex.span.start());
    // "since" may be a part of the time phrase.
    let near = [Some(first), first.checked_sub(1)].into_iter().flatten();
    let mut near = near.filter(|&at| wording::is_word(source, at, &["since"]));
    if let Some(since) = near.next() {
        return is_superlative_before(source, since, NEAR, false);
    }
    if let Some(since) = since_one(source, first) {
        return is_superlative_before(source, since, FAR, false) || is_nobody_before(source, since);
    }
    behind_predecessors(source, first).is_some_and(|after| is_superlative_before(source, after, NEAR, true))
}

/// "the worst", "Norland's first", before "since"; where it is to be said of somebody ("was the second"), it stands behind a verb
/// for that: "sat for the first time after the peace of Lund in 1920" has no predecessor.
fn is_superlative_before(source: Source<'_>, since: usize, reach: usize, is_to_be_said: bool) -> bool {
    const BEST: &[&str] = &[
        "first", "second", "third", "fourth", "fifth", "only", "worst", "best", "most", "least", "largest",
        "biggest", "greatest", "highest", "lowest",
    ];
    let tokens = &source.prose.tokens;
    let word = |at: usize| source.language.words.get(at).copied().unwrap_or_default();
    let is_mark = |at: usize, marks: &[char]| {
        tokens
            .get(at)
            .is_some_and(|token| matches!(token.kind, TokenKind::Mark(mark) if marks.contains(&mark)))
    };
    let is_any_mark = |at: usize| {
        tokens.get(at).is_some_and(|token| matches!(token.kind, TokenKind::Mark(_)))
            && !is_mark(at, &['-', '–', '%', '$', '£', '€', '"', '“', '”'])
    };
    let since = since.checked_sub(1).filter(|&at| is_mark(at, &[','])).unwrap_or(since);
    let mut behind =
        (1..=reach).map_while(|distance| since.checked_sub(distance)).take_while(|&at| !is_any_mark(at));
    behind.any(|at| {
        let text = wording::text(source, at);
        let is_best = wording::is_word(source, at, BEST)
            || matches!(word(at).tag, Tag::Adjective | Tag::Noun) && text.len() > 5 && text.ends_with("est");
        let lead = at.checked_sub(1);
        let is_said = || {
            let small = (1..=3).filter_map(|distance| at.checked_sub(distance));
            small.take(3).any(|at| matches!(word(at).lemma, Some("be" | "become" | "remain")))
        };
        is_best
            && (!is_to_be_said || is_said())
            && lead.is_some_and(|lead| {
                matches!(word(lead).tag, Tag::Determiner | Tag::Possessive)
                    || is_mark(lead, &[','])
                    || wording::is_word(source, lead, &["’s", "'s", "only", "just"])
            })
    })
}

/// "No team had won it twice since Vik in 1934": nobody else until now.
fn is_nobody_before(source: Source<'_>, since: usize) -> bool {
    let tokens = &source.prose.tokens;
    (1..=FAR)
        .map_while(|distance| since.checked_sub(distance))
        .take_while(|&at| !tokens.get(at).is_some_and(|token| matches!(token.kind, TokenKind::Mark(_))))
        .any(|at| wording::is_word(source, at, &["no", "nobody", "none", "not", "never"]))
}

/// "since Erik Dahl in the 1978 season", "since Dahl's 33 in 1978", "since Dahl did it in 1978", "since *Harbour* (1978)": the place
/// of "since", seen from the first token of the date.
fn since_one(source: Source<'_>, first: usize) -> Option<usize> {
    /// So many tokens are passed over.
    const REACH: usize = 20;
    let tokens = &source.prose.tokens;
    let word = |at: usize| source.language.words.get(at).copied().unwrap_or_default();
    let is_bracket = |at: usize| tokens.get(at).is_some_and(|token| token.is_mark('('));
    let lead = first.checked_sub(1).map(|at| if is_bracket(at) { at } else { first })?;
    let closes = |at: usize| {
        tokens.get(at).is_some_and(|token| {
            matches!(token.kind, TokenKind::Mark('.' | ';' | ':' | '(' | ')' | '—' | ','))
        })
    };
    let since = (1..=REACH)
        .map_while(|distance| lead.checked_sub(distance))
        .take_while(|&at| !closes(at))
        .find(|&at| wording::is_word(source, at, &["since"]))?;
    let inside = since + 1..lead;
    let verb = inside.clone().find(|&at| {
        matches!(word(at).tag, Tag::Verb | Tag::Auxiliary)
            && matches!(word(at).tense, Some(Tense::Past | Tense::Present))
    });
    if let Some(verb) = verb {
        let stands_in = word(verb).lemma == Some("do")
            || (verb + 1..=verb + 2).any(|at| wording::is_word(source, at, &["it", "so", "them"]));
        return stands_in.then_some(since);
    }
    let is_someone = inside.clone().any(|at| {
        tokens.get(at).is_some_and(|token| token.is_capitalised() || token.kind == TokenKind::Number)
    });
    let tells = inside.clone().any(|at| {
        let is_event =
            word(at).tag == Tag::Noun && is_event_noun(&wording::text(source, at).to_ascii_lowercase());
        is_event || word(at).tag == Tag::Verb && wording::text(source, at).ends_with("ing")
    });
    (is_someone && !tells).then_some(since)
}

/// "after Marie Rask in 1911 and Ada Holm in 1920": where those begin who had been before, seen from the first token of the date.
fn behind_predecessors(source: Source<'_>, first: usize) -> Option<usize> {
    /// So many tokens of names and years are passed over.
    const REACH: usize = 16;
    let tokens = &source.prose.tokens;
    let lead = first.checked_sub(1).filter(|&at| wording::is_word(source, at, &["in"]))?;
    let passes = |at: usize| {
        let is_small = wording::is_word(source, at, &["and", "in", "of", "the", "that", "those"]);
        let is_name = tokens.get(at).is_some_and(|token| {
            token.is_capitalised() || token.is_mark(',') || matches!(token.kind, TokenKind::Number)
        });
        is_small || is_name
    };
    let start = (1..=REACH).filter_map(|distance| lead.checked_sub(distance)).find(|&at| !passes(at))?;
    let is_named = (start + 1..lead).any(|at| tokens.get(at).is_some_and(crate::text::Token::is_capitalised));
    (is_named && wording::is_word(source, start, &["after", "following", "since"])).then_some(start)
}
