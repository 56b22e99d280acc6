//! A clause without a date beside a dated "when": it happened then, after or before it.

use super::Reader;
use crate::fact::clause::{Clause, Link};
use crate::fact::gist;
use crate::fact::record::{Fact, Relation, When};
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tense};
use crate::temporal::{Basis, Confidence, Granularity, Timex};

/// How sure a date is that a clause has only through "when".
pub(super) const THROUGH_WHEN: Confidence = Confidence::percent(70);

impl Reader<'_, '_, '_> {
    /// "When the Germans invaded in 1940, she escaped": the clause beside a dated one gets its date or its order.
    pub(super) fn inherit(&self, facts: &mut [Fact]) {
        let view = self.view;
        for (index, clause) in view.clauses.iter().enumerate() {
            if clause.link != Link::Subordinate {
                continue;
            }
            let Some(opener) = clause.opener else { continue };
            if clause.parent.is_some_and(|parent| self.is_empty_clause(parent)) {
                continue;
            }
            let told = self.fact_of(index);
            let main = clause.parent.and_then(|parent| self.fact_of(parent));
            let (Some(told), Some(main)) = (told, main) else { continue };
            let Some(when) = facts.get(told).and_then(|fact| fact.when.clone()) else { continue };
            if facts.get(told).is_some_and(|fact| {
                fact.predicate.as_ref().is_some_and(|verb| ["do", "have"].contains(&verb.lemma))
            }) {
                continue;
            }
            let is_past =
                facts.get(told).is_some_and(|fact| fact.predicate.as_ref().is_some_and(|verb| verb.is_past));
            // "fought the rich, just as Kora had fought them in 1810"
            let is_before_it = facts.get(told).is_some_and(|fact| {
                fact.predicate.as_ref().is_some_and(|verb| verb.auxiliary.as_deref() == Some("had"))
            });
            let lasts = |fact: &Fact| {
                // "was lying ready" did not begin then.
                fact.predicate.as_ref().is_some_and(|verb| view.word(verb.main).tense == Some(Tense::Gerund))
            };
            let Some(fact) = facts.get_mut(main).filter(|fact| may_inherit(fact) && !lasts(fact)) else {
                continue;
            };
            let is_earlier =
                fact.predicate.as_ref().is_some_and(|verb| verb.auxiliary.as_deref() == Some("had"));
            let is_later = || {
                let main = clause.parent.and_then(|parent| view.clauses.get(parent));
                main.filter(|main| Some(opener) < main.verb)
                    .is_some_and(|main| comes_later(view, main, when.timex.value.granularity()))
            };
            if view.is_word(opener, &["after", "once"]) || view.is_word(opener, &["when"]) && is_later() {
                fact.after = Some(told);
            } else if is_earlier || view.is_word(opener, &["before", "by"]) {
                fact.before = Some(told);
            } else if view.is_word(opener, &["when", "as", "whereupon"])
                && when.relation == Relation::At
                && !is_remark(view, opener, clause.parent)
                && !(is_likened(view, opener) || is_before_it && view.is_word(opener, &["as"]))
                && !(fact.predicate.as_ref().is_some_and(|verb| !verb.is_past) && is_past)
            {
                let confidence = when.confidence.min(THROUGH_WHEN);
                fact.when = Some(When { confidence, ..when });
            }
        }
    }
}

/// "When the mill burned, they later built another", "riots soon broke out": whether some time passed first, which a day does not hold.
fn comes_later(view: &View<'_>, main: &Clause, granularity: Option<Granularity>) -> bool {
    const LATE: &[&str] = &["afterwards", "eventually", "later"];
    const SOON: &[&str] = &["shortly", "soon", "within"];
    let is_day = granularity.is_some_and(|granularity| granularity >= Granularity::Day);
    let verb = view.verb(main).map_or(0..0, |verb| verb.tokens.clone());
    let says = |words: &[&str]| {
        wording::has_word(view.source, verb.clone(), words)
            || main.owned.iter().take(40).any(|&at| view.is_word(at, words))
    };
    says(LATE) || is_day && says(SOON)
}

/// "The town had no mill, as Olaf wrote in 1939": a remark behind a comma, not when it was so.
fn is_remark(view: &View<'_>, opener: usize, parent: Option<usize>) -> bool {
    let verb = parent.and_then(|parent| view.clauses.get(parent)).and_then(|main| main.verb);
    let is_behind = Some(opener) > verb && opener > 0;
    is_behind && view.is_word(opener, &["as"]) && view.kind(opener - 1) == Some(ChunkKind::Mark(','))
}

/// "fought the rich, much as Robin Holt had fought the barons": what it is like.
fn is_likened(view: &View<'_>, opener: usize) -> bool {
    view.is_word(opener, &["as"])
        && opener
            .checked_sub(1)
            .and_then(|before| view.chunk(before))
            .is_some_and(|before| wording::is_word(view.source, before.tokens.end - 1, &["much"]))
}

impl Reader<'_, '_, '_> {
    /// "After leaving school in 1901, he went to sea": the order, or with "on" and "while" the date itself.
    pub(super) fn order_participles(&self, facts: &mut [Fact]) {
        let view = self.view;
        let of = |index: usize| self.fact_of(index);
        for (index, clause) in view.clauses.iter().enumerate() {
            let Some(opener) = clause.opener.filter(|_| clause.link == Link::Free) else { continue };
            let (Some(told), Some(main)) = (of(index), clause.parent.and_then(of)) else { continue };
            let Some(when) = facts.get(told).and_then(|fact| fact.when.clone()) else { continue };
            let Some(fact) = facts.get_mut(main).filter(|fact| may_inherit(fact)) else { continue };
            if view.is_word(opener, &["after", "once", "since"]) {
                fact.after = Some(told);
            } else if view.is_word(opener, &["before"]) {
                fact.before = Some(told);
            } else if view.is_word(opener, &["on", "upon", "while", "when"]) && when.relation == Relation::At
            {
                fact.when = Some(When { confidence: when.confidence.min(THROUGH_WHEN), ..when });
            }
        }
    }

    /// "In 1923 the harbour froze and the mill burned", "In 1832 he left Lund, married Eva and opened a school": a date in
    /// front of several clauses dates them all.
    pub(super) fn share_front(&self, facts: &mut [Fact]) {
        let of = |index: usize| self.fact_of(index);
        for index in 1..self.view.clauses.len() {
            let Some(when) = self.front_of(index).and_then(|(first, front)| {
                let when = of(first).and_then(|at| facts.get(at))?.when.clone()?;
                let is_same = when.timex.span == front.span;
                let is_after = when.relation == Relation::After && when.timex.basis == Basis::Explicit;
                (is_same && (is_after || when.relation == Relation::At)).then_some(when)
            }) else {
                continue;
            };
            if let Some(fact) = of(index).and_then(|at| facts.get_mut(at)).filter(|fact| may_inherit(fact)) {
                let confidence = when.confidence.min(THROUGH_WHEN);
                fact.when = Some(When { confidence, ..when });
            }
        }
    }

    /// "launched and defended the charter in 1911": both happened then.
    pub(super) fn share_object(&self, facts: &mut [Fact]) {
        let of = |index: usize| self.fact_of(index);
        for index in 0..self.view.clauses.len() {
            let Some(last) = gist::last_of(self.view, index) else { continue };
            let when = of(last).and_then(|at| facts.get(at)).and_then(|fact| fact.when.clone());
            let first = of(index).and_then(|at| facts.get_mut(at)).filter(|fact| may_inherit(fact));
            if let (Some(fact), Some(when)) = (first, when) {
                fact.when = Some(when);
            }
        }
    }

    /// "resigned on 9 January 1957 and was succeeded by Dahl": with the end of one the time of the next begins.
    pub(super) fn share_end(&self, facts: &mut [Fact]) {
        const ENDING: &[&str] = &[
            "abdicate",
            "assassinate",
            "depose",
            "die",
            "dismiss",
            "kill",
            "murder",
            "oust",
            "overthrow",
            "remove",
            "resign",
            "retire",
        ];
        let view = self.view;
        let of = |index: usize| self.fact_of(index);
        let lemma = |fact: &Fact| fact.predicate.as_ref().map_or("", |predicate| predicate.lemma);
        for (index, clause) in view.clauses.iter().enumerate() {
            let is_next = view.verb(clause).is_some_and(|verb| {
                view.is_passive(verb) && matches!(view.word(verb.head).lemma, Some("succeed" | "replace"))
            });
            let Some(first) = clause.shares.filter(|_| is_next).and_then(of) else { continue };
            let when = facts
                .get(first)
                .filter(|fact| ENDING.contains(&lemma(fact)))
                .and_then(|fact| fact.when.clone());
            let when = when.filter(|when| when.relation == Relation::At);
            let next = of(index).and_then(|at| facts.get_mut(at)).filter(|fact| may_inherit(fact));
            if let (Some(fact), Some(when)) = (next, when) {
                let confidence = when.confidence.min(THROUGH_WHEN);
                fact.when = Some(When { confidence, ..when });
            }
        }
    }

    /// The first of the clauses that one is joined to, and the date in front of it, when no other date stands between.
    fn front_of(&self, index: usize) -> Option<(usize, Timex)> {
        let view = self.view;
        let mut at = index;
        for _ in 0..6 {
            let clause = view.clauses.get(at).filter(|clause| clause.link == Link::Main)?;
            let has_own = clause.owned.iter().take(40).any(|&at| view.timex(at).is_some());
            let is_later = clause.owned.iter().take(4).any(|&at| view.is_word(at, LATER));
            let opener = clause.opener?;
            let is_comma = |at: usize| view.kind(at) == Some(ChunkKind::Mark(','));
            // "On 1 May the rebels got their wish: Kora became a republic"
            let is_told = view.kind(opener) == Some(ChunkKind::Mark(':')) && at == index;
            let is_and = view.is_word(opener, &["and"]) || is_told;
            // ", and" alone may lead on to what came later; at the end of a list it does not.
            let is_closing = is_and && opener > 0 && is_comma(opener - 1);
            let is_item = is_comma(opener) && clause.shares.is_some();
            if has_own || is_later || !(is_and || is_item) {
                return None;
            }
            let parent = clause.parent?;
            let first = view.clauses.get(parent).filter(|first| first.link == Link::Main)?;
            let start = first.subject.as_ref().map(|subject| subject.start);
            if let Some(start) = start.filter(|_| first.shares.is_none()) {
                if is_closing && at == index {
                    return None;
                }
                let front = first.owned.iter().copied().take(64).take_while(|&at| at < start);
                let front = front.filter_map(|at| view.timex(at)).last()?;
                let behind = first.owned.iter().take(200).skip_while(|&&at| Some(at) != first.verb);
                let behind = behind.skip(1).any(|&at| view.timex(at).is_some());
                return (!behind).then_some((parent, *front));
            }
            at = parent;
        }
        None
    }
}

/// Words by which a clause comes after the one before it.
const LATER: &[&str] = &["then", "later", "soon", "eventually", "finally", "afterwards", "again"];

/// Whether the clause tells something that happened once, and has neither date nor order of its own.
pub(super) fn may_inherit(fact: &Fact) -> bool {
    let is_open = fact.when.is_none() && fact.after.is_none() && fact.before.is_none();
    let happened = fact.predicate.as_ref().is_some_and(|verb| {
        (verb.is_past || verb.auxiliary.is_some()) && !["be", "have"].contains(&verb.lemma)
    });
    let is_told =
        !fact.flags.is_negated && !fact.flags.is_planned && !fact.flags.is_hedged && !fact.flags.is_opinion;
    is_open && happened && is_told && fact.subject.is_some()
}
