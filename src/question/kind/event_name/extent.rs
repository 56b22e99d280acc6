//! Where the name of an event begins and ends, in front of its date or behind it.

use super::noun::{TEXTS, is_head, is_ordinal};
use crate::language::{MentionForm, Tag};
use crate::question::ground::Ground;
use crate::text::TokenKind;
use std::ops::Range;

/// The most tokens of a name.
const LONGEST: usize = 12;

/// "Visit of the Holm Commission": nouns of deeds of which the date is, and not of what they name.
const DEEDS: [&str; 4] = ["visit", "tour", "appointment", "arrival"];

/// What ties a name to the noun of what happened: "the fall of Lund".
pub(super) const LINKS: [&str; 9] = ["of", "at", "on", "for", "to", "between", "in", "against", "over"];

fn is_capital(ground: &Ground<'_>, at: usize) -> bool {
    ground.text(at).starts_with(char::is_uppercase)
}

/// Whether a token goes on with a name: a capital, a hyphen without spaces, the mark of an owner.
fn is_part(ground: &Ground<'_>, at: usize) -> bool {
    let is_joint = |mark: char| {
        ground.is_mark(at, mark)
            && ground.token(at).is_some_and(|token| !token.is_spaced)
            && ground.token(at + 1).is_some_and(|token| !token.is_spaced)
    };
    let is_mark = matches!(ground.token(at).map(|token| token.kind), None | Some(TokenKind::Mark(_)));
    !is_mark && is_capital(ground, at)
        || is_joint('-')
        || is_joint('–')
        || is_joint('\'')
        || is_joint('’')
        || matches!(ground.text(at), "’s" | "'s" | "’" | "'")
}

/// The name that ends before `end`: "Treaty of Lund", "Kora’s Right to Property Act", "Champa movement".
pub(super) fn name_before(ground: &Ground<'_>, first: usize, end: usize) -> Option<Range<usize>> {
    let mut start = end;
    // The last word may be the noun in small letters: "Champa movement".
    let last = end.checked_sub(1).filter(|&at| at >= first)?;
    if is_head(ground, last) || is_part(ground, last) {
        start = last;
    }
    let is_law = start < end && TEXTS.contains(&ground.small(start));
    while start > first && end - start < LONGEST {
        let at = start - 1;
        // "in the Corporation The University Act": another line begins.
        if matches!(ground.text(start), "The" | "A" | "An") {
            break;
        }
        if is_part(ground, at) {
            start = at;
            continue;
        }
        let small = ground.text(at);
        let is_link = LINKS.contains(&small) || small == "and";
        let mut from = at;
        if small == "the" && at > first && LINKS.contains(&ground.text(at - 1)) {
            from = at - 1;
        } else if !is_link {
            break;
        }
        let Some(before) = from.checked_sub(1).filter(|&before| before >= first) else { break };
        // "Bill and the Pact", "the Pact and Holm Bill": two things.
        let has_head = (start..end).any(|at| is_head(ground, at));
        let is_pair = ground.text(from) == "and" && (is_head(ground, before) || !is_part(ground, before));
        let goes_on = is_part(ground, before) && !is_pair || !has_head && is_head(ground, before);
        // "the Right to Property Act": a law may be called by a phrase.
        // not "Connection to the Kora Resolution"
        let is_called_so = is_law && !(ground.text(from) == "to" && from < at);
        let is_needed = ground.text(from) == "and" || is_head(ground, before) || is_called_so;
        if !goes_on || !is_needed {
            break;
        }
        start = before;
    }
    // "the second Sikh War", "Montague – Chelmsford reforms"
    let before = start.checked_sub(1).filter(|&at| at >= first);
    if before.is_some_and(|at| is_ordinal(ground.text(at))) {
        start -= 1;
    }
    let is_torn = before.is_some_and(|at| ['-', '–', '—', '&'].iter().any(|mark| ground.is_mark(at, *mark)))
        && start >= 2
        && ground.text(start - 2).starts_with(char::is_uppercase);
    // "Visit of the Holm Commission": the date is that of the visit.
    let the = before.filter(|&at| ground.text(at) == "the").and_then(|at| at.checked_sub(1)).or(before);
    let of = the.filter(|&at| ground.text(at) == "of").and_then(|at| at.checked_sub(1));
    // "in his novel The Fall of Lund (1962)"
    let is_a_work = start.checked_sub(1).is_some_and(|at| {
        matches!(
            ground.text(at),
            "novel"
                | "book"
                | "poem"
                | "play"
                | "film"
                | "opera"
                | "album"
                | "song"
                | "series"
                | "essay"
                | "as"
                | "titled"
        )
    });
    let is_behind_a_deed = of.is_some_and(|at| at >= first && DEEDS.contains(&ground.small(at)));
    fit(ground, first, start..end).filter(|_| !is_torn && !is_behind_a_deed && !is_a_work)
}

/// The name behind a year: "the 1967 Visby Conference".
pub(super) fn name_behind(ground: &Ground<'_>, last: usize, start: usize) -> Option<Range<usize>> {
    let led = start.checked_sub(2).is_some_and(|at| ground.text(at).eq_ignore_ascii_case("the"));
    let mut end = start;
    while end < last && end - start < LONGEST && is_part(ground, end) {
        end += 1;
    }
    // "the 1862 Battle of Lund"
    if end > start && is_head(ground, end - 1) && ground.text(end) == "of" && is_capital(ground, end + 1) {
        end += 1;
        while end < last && end - start < LONGEST && is_part(ground, end) {
            end += 1;
        }
    }
    let is_noun = |at: usize| matches!(ground.word(at).tag, Tag::Noun | Tag::Name) && !is_head(ground, at);
    let is_open = end < last && is_noun(end);
    fit(ground, start, start..end).filter(|_| led && !is_open)
}

/// Whether a name tells which event it is: it has a noun of an event and a word of its own.
fn fit(ground: &Ground<'_>, first: usize, tokens: Range<usize>) -> Option<Range<usize>> {
    const COMMON: [&str; 12] =
        ["the", "a", "an", "this", "in", "first", "second", "third", "last", "great", "new", "after"];
    // "the operas The Marriage of Holm": the title of a work.
    let is_title = matches!(ground.text(tokens.start), "The" | "A" | "An") && tokens.start > first;
    let mut tokens = tokens;
    while tokens.len() > 1
        && matches!(ground.small(tokens.start), "the" | "a" | "an" | "in" | "after" | "during")
    {
        tokens.start += 1;
    }
    let head = tokens.clone().find(|&at| is_head(ground, at))?;
    let is_whole = head + 1 == tokens.end || LINKS.contains(&ground.text(head + 1));
    let is_last = tokens.end.checked_sub(1).is_some_and(|at| is_head(ground, at));
    let is_own = |at: usize| {
        is_capital(ground, at)
            && !is_head(ground, at)
            && !COMMON.contains(&ground.small(at))
            // The first word of a line has a capital for that.
            && (at > first
                || ground.is_in_name(&(at..at + 1))
                || ground.word(at).tag == Tag::Name
                || !ground.is_written(ground.small(at)))
    };
    // "Italian occupation": whose is told, not which.
    let is_adjective = |at: usize| {
        let named = ground.source.language.mentions_in(at..at + 1);
        named.iter().any(|mention| mention.form != MentionForm::Noun)
    };
    let is_loud = is_capital(ground, head);
    let has_own = tokens.clone().any(|at| is_own(at) && (is_loud || !is_adjective(at)));
    let begins_well = !matches!(ground.text(tokens.start), "’s" | "'s" | "-" | "–" | "’" | "'");
    ((is_whole || is_last) && has_own && begins_well && !is_title && tokens.len() > 1).then_some(tokens)
}
