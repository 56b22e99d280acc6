//! A part of a sentence that is too long, ended before what its last clauses add.
//!
//! **Example**: "The league won the vote of 1937 in six provinces, which gave it ministers of its own": up to the comma. **Never**: a cut
//! within a bracket or a quotation, or in front of the verb. It must not know what is asked.

use super::{Part, is_whole};
use crate::language::{Tag, Tense};
use crate::question::ground::Ground;
use crate::text::TokenKind;

/// What begins an addition behind a comma.
const ADDING: [&str; 17] = [
    "after", "although", "as", "because", "but", "despite", "leaving", "though", "when", "where", "whereas",
    "whereby", "which", "while", "who", "whom", "with",
];

/// What begins a clause that waits for another.
const WAITING: [&str; 14] = [
    "after", "although", "as", "because", "before", "despite", "if", "once", "since", "though", "until",
    "upon", "when", "while",
];

/// The longest beginning of the part that holds everything up to `needed` and has at most `most` words.
pub(in crate::question) fn shortened(
    ground: &Ground<'_>,
    part: &Part,
    needed: usize,
    most: usize,
) -> Option<Part> {
    if WAITING.iter().any(|word| ground.text(part.start).eq_ignore_ascii_case(word)) {
        return None;
    }
    // "said that, in trying to help, both ministers": what is said must come to its verb.
    let says = part.clone().find(|&at| ground.text(at) == "that").unwrap_or(part.end);
    let ends = (needed.max(part.start)..part.end.min(says)).rev().filter(|&at| adds(ground, at));
    ends.map(|end| part.start..end)
        .filter(|part| {
            words(ground, part) <= most && is_whole(ground, part) && ends_with_a_verb(ground, part)
        })
        .find(|cut| !strands_a_subject(ground, cut, part.end))
}

/// "the price had sunk, and the factory, where they made phones, was shut": the verb of the last subject stands behind what was cut.
fn strands_a_subject(ground: &Ground<'_>, cut: &Part, last: usize) -> bool {
    /// The longest relative clause between a subject and its verb.
    const LONGEST: usize = 40;
    let is_verb = |at: usize| matches!(ground.word(at).tag, Tag::Verb | Tag::Auxiliary | Tag::Modal);
    let is_inner = ground.is_mark(cut.end, ',')
        && matches!(ground.text(cut.end + 1), "where" | "which" | "who" | "whom" | "whose" | "when");
    let goes_on = |at: usize| {
        ground.is_mark(at, ',')
            && (ground.word(at + 1).tag == Tag::Auxiliary
                || ground.word(at + 1).tag == Tag::Verb && ground.word(at + 1).tense == Some(Tense::Past))
    };
    let and = cut.clone().rev().find(|&at| ground.small(at) == "and");
    is_inner
        && and.is_some_and(|and| !(and..cut.end).any(is_verb))
        && (cut.end + 2..last.min(cut.end + LONGEST)).any(goes_on)
}

/// A part that is too long without what stands in front of its subject: "After years of quarrels about the fleet, the League ...".
pub(in crate::question) fn without_front(ground: &Ground<'_>, part: &Part, subject: usize) -> Option<Part> {
    let is_closed = subject > part.start + 1 && subject < part.end && ground.is_mark(subject - 1, ',');
    let rest = subject..part.end;
    (is_closed && is_whole(ground, &rest)).then_some(rest)
}

/// Whether a verb stands behind the last word that begins a clause: not "which the clause".
pub(in crate::question) fn ends_with_a_verb(ground: &Ground<'_>, part: &Part) -> bool {
    // "with", "as" and "leaving" need no verb.
    const CLAUSES: [&str; 6] = ["although", "though", "when", "where", "which", "whom"];
    let opener = part.clone().rev().find(|&at| CLAUSES.contains(&ground.text(at)));
    let mut last = opener.unwrap_or(part.start)..part.end;
    last.any(|at| matches!(ground.word(at).tag, Tag::Verb | Tag::Auxiliary))
}

/// Whether the comma at `at` stands before an addition: a relative clause, a participle, another clause.
fn adds(ground: &Ground<'_>, at: usize) -> bool {
    let next = ground.text(at + 1);
    let is_gerund = |at: usize| ground.text(at).ends_with("ing") && ground.word(at).tag == Tag::Verb;
    // "supplying it with arms, food, restoring trade and lending money": within a row the one before has no "and".
    let is_in_a_row =
        || (at.saturating_sub(12)..at).any(|before| ground.is_mark(before, ',') && is_gerund(before + 1));
    let is_participle = is_gerund(at + 1) && !is_in_a_row();
    // "visited the school and brought with him": what the same doer did besides.
    let is_second = matches!(ground.text(at), "and" | "but")
        && ground.word(at + 1).tag == Tag::Verb
        && ground.word(at + 1).tense == Some(Tense::Past)
        && !at.checked_sub(1).is_some_and(|before| ground.is_mark(before, ','))
        // "wrote and translated books": what was written stands behind both.
        && at.checked_sub(1).is_none_or(|before| ground.word(before).tag != Tag::Verb)
        // "mutinied, marched home and put him in a room": the last of a row.
        && !(at.saturating_sub(10)..at).any(|before| {
            ground.is_mark(before, ',') && ground.word(before + 1).tag == Tag::Verb
        });
    // "formed an agreement in which both promised"
    let is_relative = matches!(ground.text(at), "in" | "under" | "by" | "with" | "for" | "at" | "during")
        && matches!(next, "which" | "whom");
    ground.is_mark(at, ',') && (ADDING.contains(&next) || is_participle) || is_second || is_relative
}

/// How many words stand in a part.
pub(in crate::question) fn words(ground: &Ground<'_>, part: &Part) -> usize {
    let is_word =
        |at: &usize| !matches!(ground.token(*at).map(|token| token.kind), None | Some(TokenKind::Mark(_)));
    part.clone().filter(is_word).count()
}
