//! Dates of what somebody wants, calls for or fixes: when it is to be, not when he did so.
//!
//! * "asked Italy to host the games in 2021", "called an election for 8 June", "an order setting 30 June for it"
//!
//! This file knows verbs and what stands behind them.

use super::claim::REACH;
use crate::fact::clause::Clause;
use crate::fact::kind::CAUSING;
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::ChunkKind;
use crate::temporal::Confidence;

/// More verbs behind which an infinitive is what was done, not what for: "helped the king to flee in 1848".
const HELPING: &[&str] = &["ask", "choose", "elect", "get", "help", "press", "tell"];

/// How sure a date is that stands behind "to build a school".
const PURPOSE: Confidence = Confidence::percent(55);

/// "asked Italy to host the summit in 2021", "hoped to open it in May": when it was to be done.
pub(super) fn is_wished(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    const WISHING: &[&str] = &["let", "propose", "request", "want", "wish"];
    if place > REACH {
        return false;
    }
    let between = clause.owned.get(clause.behind_verb()..place).unwrap_or_default();
    let infinitive = between.iter().position(|&at| view.kind(at) == Some(ChunkKind::Infinitive));
    let Some(infinitive) = infinitive else { return false };
    // A second date, or the one right behind the verb, is that of the wish.
    let has_date = between.iter().take(infinitive).any(|&at| view.timex(at).is_some());
    let lemma = |at: usize| view.chunk(at).and_then(|verb| view.word(verb.head).lemma);
    let wishes = clause.verb.and_then(lemma).is_some_and(|lemma| WISHING.contains(&lemma))
        || between
            .iter()
            .take(infinitive + 1)
            .any(|&at| view.kind(at) == Some(ChunkKind::Infinitive) && lemma(at) == Some("let"));
    wishes && !has_date
}

/// "called an election for 8 June": the day of the election, not of the call.
pub(super) fn is_called_for(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    const CALLING: &[&str] = &[
        "announce", "call", "convene", "demand", "fix", "order", "plan", "promise", "propose", "schedule",
        "set",
    ];
    let Some(before) = place.checked_sub(1).filter(|before| place <= REACH && *before > clause.behind_verb())
    else {
        return false;
    };
    let is_for = clause.owned.get(before).is_some_and(|&at| view.is_word(at, &["for"]));
    let calls = view
        .verb(clause)
        .and_then(|verb| view.word(verb.head).lemma)
        .is_some_and(|lemma| CALLING.contains(&lemma));
    let has_object = clause.owned.get(clause.behind_verb()).is_some_and(|&at| view.is_nominal(at));
    is_for && calls && has_object
}

/// "an order setting 30 June 1948 for the British to leave": what was set, not when.
pub(super) fn is_fixed(view: &View<'_>, owned: &[usize], place: usize) -> bool {
    let before = place.checked_sub(1).and_then(|place| owned.get(place)).and_then(|&at| view.chunk(at));
    before.is_some_and(|before| {
        let lemma = view.word(before.head).lemma;
        let is_gerund = wording::is_word(view.source, before.head, &["setting", "fixing", "naming"]);
        is_gerund
            || matches!(
                before.kind,
                ChunkKind::Gerund | ChunkKind::Infinitive | ChunkKind::Finite | ChunkKind::Participle
            ) && matches!(lemma, Some("set" | "fix" | "name" | "designate"))
    })
}

/// How sure it can be at most that a date dates its clause: behind the infinitive of a purpose it may be the date of either.
pub(super) fn sure(view: &View<'_>, clause: &Clause, place: usize) -> Confidence {
    if place > REACH {
        return Confidence::CERTAIN;
    }
    let verb = clause.behind_verb();
    let between = clause.owned.get(verb..place).unwrap_or_default();
    let purpose = between.iter().take(24).position(|&at| view.kind(at) == Some(ChunkKind::Infinitive));
    let causes = view
        .verb(clause)
        .and_then(|verb| view.word(verb.head).lemma)
        .is_some_and(|lemma| CAUSING.contains(&lemma) || HELPING.contains(&lemma));
    let has_object = purpose.is_some_and(|purpose| {
        between.iter().take(purpose).any(|&at| view.is_nominal(at))
            && !between.iter().take(purpose).any(|&at| view.timex(at).is_some())
    });
    if clause.verb.is_some() && has_object && !causes { PURPOSE } else { Confidence::CERTAIN }
}
