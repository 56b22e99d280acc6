//! The year in brackets behind the name of a lawsuit: it is that of the ruling, and dates only what tells of the ruling.
//!
//! * "In Holm v. Rask (1902), the court held that": then it held
//! * "tested the right known since Holm v. Rask (1902)": that says nothing of when the right was tested

use crate::fact::clause::Clause;
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag, Tense};

/// What the year behind a lawsuit dates.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Year {
    /// The clause, which tells of the ruling.
    OfClause,
    /// The lawsuit alone, which is only mentioned.
    OfCase,
}

/// What the year in the bracket `aside` dates; nothing where no lawsuit stands in front of it.
pub(super) fn year_of(view: &View<'_>, aside: &Clause) -> Option<Year> {
    let case = aside.antecedent?;
    let before = aside.opener.and_then(|open| open.checked_sub(1))?;
    let chunk = view.chunk(before).filter(|_| before == case)?;
    let is_sign = |at: usize| matches!(wording::text(view.source, at), "v" | "vs" | "v." | "vs.");
    if !chunk.tokens.clone().any(is_sign) {
        return None;
    }
    let owner = aside.parent.and_then(|parent| view.clauses.get(parent))?;
    Some(if is_of_clause(view, owner, case) { Year::OfClause } else { Year::OfCase })
}

fn is_of_clause(view: &View<'_>, owner: &Clause, case: usize) -> bool {
    const LEADS: &[&str] = &["in", "with"];
    /// What a court hands down, and what stands between "in" and the name.
    const RULINGS: &[&str] = &[
        "affair",
        "case",
        "decision",
        "holding",
        "judgement",
        "judgment",
        "opinion",
        "ruling",
        "trial",
        "verdict",
    ];
    let Some(verb) = owner.verb else { return false };
    let is_past = view.chunk(verb).is_some_and(|verb| view.is_past(verb));
    if !is_past {
        return false;
    }
    let is_subject = owner.subject.as_ref().is_some_and(|subject| subject.contains(&case));
    let is_in = |at: Option<usize>| at.is_some_and(|at| view.is_word(at, LEADS));
    // "Holm v. Rask (1902) ended the practice", "The first, Holm v. Rask (1902), ended it"
    if case < verb && is_subject {
        return owner.subject.as_ref().is_some_and(|subject| subject.start == case)
            || view.kind(case.wrapping_sub(1)) == Some(ChunkKind::Mark(','))
            || is_in(case.checked_sub(1));
    }
    let lead = case.checked_sub(1);
    // "in the case of", "in its one-vote decision in"
    let is_ruling = |at: Option<usize>| {
        at.and_then(|at| view.chunk(at))
            .is_some_and(|chunk| wording::is_word(view.source, chunk.head, RULINGS))
    };
    let is_led = is_in(lead)
        || lead.is_some_and(|lead| view.is_word(lead, &["of", "on"]))
            && is_ruling(case.checked_sub(2))
            && is_in(case.checked_sub(3));
    if !is_led {
        return false;
    }
    if case < verb {
        // "However, in Holm v. Rask (1902), the court held"
        let is_joint = |at: &usize| {
            matches!(view.kind(*at), Some(ChunkKind::Coordinator | ChunkKind::Adverb | ChunkKind::Mark(_)))
        };
        let first = owner.owned.iter().copied().find(|at| !is_joint(at));
        return first.is_some_and(|first| is_in(Some(first)));
    }
    // "gutted the law in Holm v. Rask (1902)", but "tested the right upheld in Holm v. Rask (1902)"
    let between = (verb + 1..case).filter_map(|at| view.chunk(at)).flat_map(|chunk| chunk.tokens.clone());
    let is_other = between.map(|at| view.word(at)).any(|word| {
        word.tag == Tag::Verb && matches!(word.tense, Some(Tense::Participle | Tense::Past | Tense::Gerund))
    });
    let is_about_case = owner.subject.as_ref().is_some_and(|subject| {
        view.chunk(subject.start)
            .is_some_and(|chunk| wording::is_word(view.source, chunk.head, &["case", "this"]))
    });
    !is_other && !is_about_case
}
