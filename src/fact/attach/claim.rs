//! Dates that are not those of their clause: another word of it claims them.
//!
//! * "an emergency, effective until September" says how long it held, not when it was declared.

use super::{apposition, habit, inner, inside, intended, measured, presupposed};
use crate::fact::clause::{Clause, Link};
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag, Tense};
use crate::temporal::{Basis, Granularity, Modifier, Timex};

/// Adjectives that have a date of their own.
const DATED: &[&str] =
    &["dated", "due", "effective", "operative", "payable", "renewable", "repayable", "scheduled", "valid"];

/// How far into a clause the words between its verb and a date are looked at.
pub(super) const REACH: usize = 200;

/// Whether the date at `place` of a clause belongs to another word than its verb.
pub(super) fn is_claimed(view: &View<'_>, clause: &Clause, place: usize, timex: Timex) -> bool {
    let owned = clause.owned.as_slice();
    is_quoted_year(view, owned, place)
        || is_counted_back(view, owned, place)
        || habit::is_no_particular(view, owned, place)
        || habit::is_yearly(view, owned, place)
        || is_measure(view, timex)
        || is_of_adjective(view, clause, place)
        || is_attribute(view, clause, place)
        || is_likeness(view, clause)
        || intended::is_fixed(view, owned, place)
        || intended::is_called_for(view, clause, place)
        || intended::is_wished(view, clause, place)
        || is_despite(view, clause, place)
        || is_example(view, owned, place, timex)
        || is_of_member(view, owned, place)
        || is_background(view, clause, timex)
        || is_compared(view, owned, place)
        || is_held_against(view, clause, place)
        || is_done_to(view, clause, place, timex)
        || is_of_age(view, clause, place, timex)
        || presupposed::is_presupposed(view, clause, place)
        || inside::is_inside(view, clause, place, timex)
        || habit::is_since_in_subject(view, clause, place)
        || habit::is_since_aside(view, clause, place)
        || habit::is_not_since(view, clause, place)
        || is_accounted(view, clause, place)
        || is_recalled(view, clause)
        || is_of_reason(view, clause, place)
        || habit::is_of_today(view, clause)
        || is_of_office(view, clause, place)
        || is_of_last(view, owned, place)
        || is_expected(view, clause, place)
        || is_apart_from(view, clause, place)
        || habit::is_every_year(view, clause, timex)
        || habit::is_every_week(view, clause, timex)
        || habit::is_of_some_day(timex)
        || habit::is_lasting_front(view, clause, place)
        || habit::is_possible(view, clause, place)
        || measured::is_measured(view, clause, place)
        || inner::is_inner(view, clause, place, timex)
        || apposition::is_said_more(view, clause, place)
}

/// "Strikes that marked the 20th century", "He spent the 1920s in Lund": what the verb does something to. Without it the line lacks its
/// object.
fn is_done_to(view: &View<'_>, clause: &Clause, place: usize, timex: Timex) -> bool {
    let is_long = matches!(timex.value.granularity(), Some(Granularity::Decade | Granularity::Century));
    let at = clause.owned.get(place).copied().unwrap_or_default();
    is_long
        && at.checked_sub(1).is_some_and(|before| clause.verb == Some(before))
        && view.chunk(at).is_some_and(|time| wording::is_word(view.source, time.tokens.start, &["the"]))
}

/// "Contrary to two rules from 1964, the council sold": the date of what stands in front as a measure.
fn is_held_against(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    const MEASURES: &[&str] = &["contrary", "unlike"];
    let front = clause.owned.get(..place).unwrap_or_default();
    let is_before =
        clause.subject.as_ref().zip(clause.owned.get(place)).is_some_and(|(subject, at)| *at < subject.start);
    is_before
        && front.len() < 12
        && front.first().is_some_and(|&at| {
            view.chunk(at).is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.start, MEASURES))
        })
        && !front.iter().any(|&at| view.kind(at) == Some(ChunkKind::Mark(',')))
}

/// "settled for a mansion of the 1680s": how old a thing behind the verb was.
fn is_of_age(view: &View<'_>, clause: &Clause, place: usize, timex: Timex) -> bool {
    let before = |back: usize| place.checked_sub(back).and_then(|place| clause.owned.get(place)).copied();
    let is_coarse = timex.value.granularity().is_some_and(|granularity| granularity < Granularity::Year);
    let noun = before(2).and_then(|noun| view.chunk(noun)).filter(|noun| noun.kind == ChunkKind::Noun);
    is_coarse
        && place > clause.behind_verb()
        && before(1).is_some_and(|of| view.is_word(of, &["of"]))
        && noun.is_some_and(|noun| {
            let head = wording::text(view.source, noun.head).to_ascii_lowercase();
            wording::is_word(view.source, noun.tokens.start, &["a", "an"])
                && !crate::language::is_event_noun(&head)
                && view.word(noun.head).tag == Tag::Noun
        })
}

/// "Recalling the taxes imposed in the 1760s, the settlers feared": what is recalled was long before.
fn is_recalled(view: &View<'_>, clause: &Clause) -> bool {
    const LOOKING: &[&str] =
        &["celebrate", "cite", "commemorate", "echo", "mention", "quote", "recall", "remember"];
    clause.link == Link::Free
        && view
            .verb(clause)
            .filter(|verb| verb.kind == ChunkKind::Gerund)
            .and_then(|verb| view.word(verb.head).lemma)
            .is_some_and(|lemma| LOOKING.contains(&lemma))
}

/// "Angered by the tax of 1765, the merchants closed the port": which tax, not when they were angry.
fn is_of_reason(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    let main =
        clause.parent.and_then(|parent| view.clauses.get(parent)).filter(|_| clause.link == Link::Free);
    let opens =
        main.and_then(|main| main.subject.clone()).is_some_and(|subject| clause.verb < Some(subject.start));
    let before = |back: usize| place.checked_sub(back).and_then(|place| clause.owned.get(place)).copied();
    let is_which = before(1).is_some_and(|of| view.is_word(of, &["of"]))
        && before(2).is_some_and(|noun| view.kind(noun) == Some(ChunkKind::Noun));
    opens && is_which
}

/// "the daughter of Dahl, prime minister of Norland in 1973": when he was that.
fn is_of_office(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    let owned = clause.owned.as_slice();
    let at = |place: usize| owned.get(place).copied();
    let Some(mut noun) = place.checked_sub(2).filter(|_| {
        place > clause.behind_verb()
            && place < REACH
            && at(place - 1).is_some_and(|at| view.is_word(at, &["in", "from"]))
    }) else {
        return false;
    };
    while noun >= 3
        && at(noun - 1).is_some_and(|at| view.is_word(at, &["of", "for", "at"]))
        && at(noun).is_some_and(|at| view.is_nominal(at))
    {
        noun -= 2;
    }
    let role = at(noun).and_then(|at| view.chunk(at));
    let is_role = role.is_some_and(|role| {
        let head = wording::text(view.source, role.head).to_ascii_lowercase();
        view.word(role.tokens.start).tag != Tag::Determiner
            && (crate::language::is_role_noun(&head) || head == "winner")
    });
    let comma = noun.checked_sub(1).and_then(at);
    let name = noun.checked_sub(2).and_then(at);
    is_role
        && comma.is_some_and(|at| view.kind(at) == Some(ChunkKind::Mark(',')))
        && name.is_some_and(|at| view.is_name(at))
}

/// "amended seventeen times, the last in 2013", "sent petitions, the last coming in 1717", "was the battle of Lund, the first being the raid of 1519": one of several.
fn is_of_last(view: &View<'_>, owned: &[usize], place: usize) -> bool {
    const MOST: usize = 8;
    let from = place.saturating_sub(MOST);
    let inside = owned.get(from..place).unwrap_or_default();
    let comma = inside.iter().rposition(|&at| view.kind(at) == Some(ChunkKind::Mark(',')));
    let Some(rest) = comma.and_then(|comma| inside.get(comma + 1..)) else { return false };
    let is_last = rest.first().and_then(|&at| view.chunk(at)).is_some_and(|chunk| {
        let one = &["first", "last", "latest", "recent", "second"];
        let end = chunk.tokens.end - 1;
        // What it does may have been taken for its noun.
        let is_doing = end > chunk.tokens.start
            && wording::text(view.source, end).ends_with("ing")
            && wording::is_word(view.source, end - 1, one);
        chunk.tokens.len() <= 4
            && wording::is_word(view.source, chunk.tokens.start, &["the"])
            && (wording::is_word(view.source, end, one) || is_doing)
    });
    is_last && !rest.iter().any(|&at| view.kind(at) == Some(ChunkKind::Finite))
}

/// "Apart from a visit in 1780, Holm never left": when the visit was.
pub(super) fn is_apart_from(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    let owned = clause.owned.as_slice();
    let Some(&at) = owned.get(place) else { return false };
    let is_apart = |at: usize| {
        view.chunk(at).is_some_and(|chunk| {
            let words = ["apart", "aside", "besides", "except", "excepting"];
            wording::is_word(view.source, chunk.tokens.start, &words)
        })
    };
    // "except for the war", "(apart from during the war)": it was not so then.
    let is_beside = || {
        let inside = owned.get(place.saturating_sub(3)..place).unwrap_or_default();
        inside.iter().any(|&at| is_apart(at))
            && inside.iter().rev().take_while(|&&at| !is_apart(at)).all(|&at| {
                matches!(
                    view.kind(at),
                    Some(ChunkKind::Preposition | ChunkKind::Adverb | ChunkKind::Subordinator)
                )
            })
    };
    let opens =
        owned.first().is_some_and(|&at| is_apart(at)) || is_behind_exception(view, owned, place, is_apart);
    opens && clause.subject.clone().is_some_and(|subject| at < subject.start) || is_beside()
}

/// "According to an account of the battle in 1461, there was a bridge": when the account was written.
fn is_accounted(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    let owned = clause.owned.as_slice();
    let opens = owned
        .first()
        .and_then(|&at| view.chunk(at))
        .is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.start, &["according"]));
    let inside = owned.get(..place).unwrap_or_default();
    opens
        && place > 2
        && place < 16
        && clause.verb.is_some()
        && inside
            .iter()
            .all(|&at| Some(at) < clause.verb && !matches!(view.kind(at), Some(ChunkKind::Mark(','))))
}

/// "the worst since that of 1816", "longer than that of 1675": the date of what it is measured by.
pub(super) fn is_compared(view: &View<'_>, owned: &[usize], place: usize) -> bool {
    let before = |back: usize| place.checked_sub(back).and_then(|place| owned.get(place)).copied();
    let is_led = before(1).is_some_and(|of| view.is_word(of, &["of", "in"]));
    let is_that = before(2).is_some_and(|that| view.is_word(that, &["that", "those"]));
    // "comparable to the towns of the 1930s", "as tall as the towers of the 1920s"
    let is_like = before(1).is_some_and(|of| view.is_word(of, &["of"]))
        && before(2).is_some_and(|noun| view.is_nominal(noun))
        && (before(3).is_some_and(|than| view.is_word(than, &["than", "like"]))
            || before(3).is_some_and(|to| view.is_word(to, &["as", "to"]))
                && before(4).is_some_and(|like| {
                    view.kind(like) == Some(ChunkKind::Adjective)
                        || view
                            .chunk(like)
                            .is_some_and(|chunk| view.word(chunk.tokens.end - 1).tag == Tag::Adjective)
                }));
    // "greater freedom compared to 1962"
    let is_beside = before(1).is_some_and(|to| view.is_word(to, &["to", "with"]))
        && before(2).and_then(|at| view.chunk(at)).is_some_and(|compared| {
            wording::is_word(view.source, compared.tokens.end - 1, &["compared", "relative", "similar"])
        });
    if is_beside {
        return true;
    }
    // "won 40 seats, up from 12 in 1990"
    let percent = usize::from(before(2).is_some_and(|at| view.kind(at) == Some(ChunkKind::Mark('%'))));
    let is_up = before(1).is_some_and(|at| view.is_word(at, &["in"]))
        && before(2 + percent)
            .and_then(|at| view.chunk(at))
            .is_some_and(|chunk| view.word(chunk.tokens.start).tag == Tag::Number)
        && before(3 + percent).is_some_and(|at| view.is_word(at, &["from", "with", "to"]))
        && before(4 + percent).is_some_and(|at| view.is_word(at, &["up", "down", "compared"]));
    // "more than in the decade before", "higher than at any time since 1709"
    let is_than = (2..6).find(|&back| before(back).is_some_and(|than| view.is_word(than, &["than"])));
    let is_measured = is_than.is_some_and(|than| {
        before(than - 1).is_some_and(|at| view.kind(at) == Some(ChunkKind::Preposition))
            && !(1..than).filter_map(before).any(|at| {
                matches!(view.kind(at), Some(ChunkKind::Finite | ChunkKind::Mark(_) | ChunkKind::Coordinator))
            })
    });
    // "followed that of 1787"
    let is_which = is_that && before(1).is_some_and(|of| view.is_word(of, &["of"]));
    if is_up || is_measured || is_which {
        return true;
    }
    is_led
        && (is_like
            || is_that
                && before(3).is_some_and(|than| view.is_word(than, &["than", "as", "since", "like", "to"])))
}

/// "Despite his being wounded in 1812, the league won": the date of the wound.
fn is_despite(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    let front = clause.owned.get(..place).unwrap_or_default();
    let opener =
        front.iter().position(|&at| view.is_word(at, &["despite", "besides", "without", "notwithstanding"]));
    let Some(inside) = opener.and_then(|opener| front.get(opener..)) else { return false };
    let is_before =
        clause.subject.as_ref().zip(clause.owned.get(place)).is_some_and(|(subject, at)| *at < subject.start);
    let is_parted = inside.iter().any(|&at| view.kind(at) == Some(ChunkKind::Mark(',')));
    let has_deed = inside.iter().any(|&at| view.kind(at) == Some(ChunkKind::Gerund));
    // "Despite the storm in 1808, the fleet sailed in 1810"
    let is_dated_again = clause
        .owned
        .iter()
        .skip(place + 1)
        .take(REACH)
        .any(|&at| matches!(view.kind(at), Some(ChunkKind::Time(_))));
    is_before && inside.len() < 12 && (has_deed || !is_parted && is_dated_again)
}

/// "after a series of events including the massacre of Amritsar": one of several that are named.
fn is_example(view: &View<'_>, owned: &[usize], place: usize, timex: Timex) -> bool {
    matches!(timex.rule, "named time" | "feast")
        && place
            .checked_sub(1)
            .and_then(|place| owned.get(place))
            .is_some_and(|&at| view.is_word(at, &["including", "like", "especially", "notably"]))
}

/// "announced cuts, including a rise of the tax to a fifth from 1 December": from when one of them was to hold.
fn is_of_member(view: &View<'_>, owned: &[usize], place: usize) -> bool {
    const LONGEST: usize = 12;
    let inside = owned.get(place.saturating_sub(LONGEST)..place).unwrap_or_default();
    let is_led = inside.last().is_some_and(|&at| view.is_word(at, &["from", "since", "until", "till"]));
    let including = inside.iter().rposition(|&at| view.is_word(at, &["including"]));
    is_led
        && including.and_then(|including| inside.get(including..)).is_some_and(|member| {
            !member.iter().any(|&at| matches!(view.kind(at), Some(ChunkKind::Finite | ChunkKind::Mark(_))))
        })
}

/// "sent men in 1942 to get help during the war", "is known for the Boston massacre": a named time beside another date, or
/// behind a present, is only named.
fn is_background(view: &View<'_>, clause: &Clause, timex: Timex) -> bool {
    if timex.rule != "named time" {
        return false;
    }
    let has_own = clause
        .owned
        .iter()
        .take(60)
        .filter_map(|&at| view.timex(at))
        .any(|other| other.basis != Basis::Named && other.is_dated());
    let is_present = view.verb(clause).is_some_and(|verb| {
        let first = verb.tokens.clone().map(|at| view.word(at)).find(|word| word.tag != Tag::Adverb);
        first.is_some_and(|word| matches!(word.tense, Some(Tense::Present | Tense::Base)))
    });
    let is_only_named = timex.modifier.is_none() || timex.modifier == Some(Modifier::After);
    has_own && is_only_named || is_present
}

/// "a decree effective until 14 September", "bonds due in 1995"; but "the vote was due in May".
fn is_of_adjective(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    let owned = clause.owned.as_slice();
    let before =
        |place: usize| place.checked_sub(1).and_then(|place| owned.get(place).map(|&at| (place, at)));
    let mut found = before(place);
    while let Some((at, chunk)) = found.filter(|&(_, chunk)| view.kind(chunk) == Some(ChunkKind::Preposition))
    {
        // "due to [the war of] 1914"
        if view.is_word(chunk, &["to", "of"]) {
            return false;
        }
        found = before(at);
    }
    // "due for renewal in 2026"
    let noun = found.filter(|&(at, chunk)| {
        view.kind(chunk) == Some(ChunkKind::Noun)
            && before(at).is_some_and(|(_, of)| view.is_word(of, &["for", "to"]))
    });
    if let Some((at, _)) = noun
        && let Some((lead, _)) = before(at)
        && before(lead).is_some_and(|(_, due)| {
            view.chunk(due)
                .is_some_and(|due| wording::is_word(view.source, due.tokens.end - 1, &["due", "scheduled"]))
        })
    {
        found = before(lead);
    }
    let Some((at, chunk)) = found else { return false };
    let is_dated = view.chunk(chunk).is_some_and(|chunk| {
        chunk.kind != ChunkKind::Finite && wording::is_word(view.source, chunk.head, DATED)
    });
    // "was due", "is still valid"
    let is_told = (at.saturating_sub(2)..at)
        .filter_map(|place| owned.get(place))
        .any(|&at| view.kind(at) == Some(ChunkKind::Finite));
    // "and effective from 1973" is what its clause tells.
    is_dated && !is_told && clause.verb != Some(chunk)
}

/// "forecasting the summer invasion": part of the name of a thing, which the clause does not tell of.
fn is_attribute(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    let owned = clause.owned.as_slice();
    let Some(&at) = owned.get(place) else { return false };
    let (Some(chunk), Some(next)) = (view.chunk(at), view.chunk(at + 1)) else { return false };
    let is_inferred =
        view.timex(at).is_some_and(|timex| matches!(timex.basis, Basis::Context | Basis::Relative));
    let is_beside = next.kind == ChunkKind::Noun
        && next.tokens.start == chunk.tokens.end
        && view.word(next.tokens.start).tag != Tag::Determiner;
    let articles = &["the", "a", "an", "its", "his", "her", "their", "this"];
    let has_article = wording::is_word(view.source, chunk.tokens.start, articles)
        || chunk
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|before| wording::is_word(view.source, before, articles));
    // "in the October elections" they did happen.
    let is_when = owned
        .get(place.saturating_sub(2)..place)
        .unwrap_or_default()
        .iter()
        .any(|&at| view.kind(at) == Some(ChunkKind::Preposition));
    is_inferred && is_beside && has_article && !is_when && place > clause.behind_verb()
}

/// "as Bonn did to Kiel in 1781": the verb only stands for the one before.
fn is_likeness(view: &View<'_>, clause: &Clause) -> bool {
    let is_as = clause.opener.is_some_and(|opener| view.is_word(opener, &["as", "like", "than"]));
    let stands_in = view
        .verb(clause)
        .is_some_and(|verb| wording::is_word(view.source, verb.head, &["did", "do", "does", "done"]));
    clause.link == Link::Subordinate && is_as && stands_in
}

/// "the note says 1294": a year as the object of a verb of saying.
fn is_quoted_year(view: &View<'_>, owned: &[usize], place: usize) -> bool {
    let before = place.checked_sub(1).and_then(|place| owned.get(place)).and_then(|&at| view.chunk(at));
    before.is_some_and(|before| {
        let lemma = view.word(before.head).lemma;
        before.kind == ChunkKind::Finite
            && matches!(lemma, Some("say" | "mean" | "read" | "write" | "state" | "give"))
    })
}

/// "for the first time since 1914", "the worst harvest since 1932": what it is measured by, not when it happened.
fn is_measure(view: &View<'_>, timex: Timex) -> bool {
    let source = view.source;
    let first = source.prose.tokens.partition_point(|token| token.span.start() < timex.span.start());
    let Some(mut since) = first.checked_sub(1) else { return false };
    if wording::is_word(source, since, &["the"]) {
        since = since.saturating_sub(1);
    }
    let noun = since.saturating_sub(1);
    let is_best = |at: usize| {
        wording::text(source, at).ends_with("est")
            || wording::is_word(source, at, &["first", "last", "only", "worst", "best", "most", "least"])
    };
    since > view.tokens.start
        && wording::is_word(source, since, &["since"])
        && (noun.saturating_sub(10).max(view.tokens.start)..noun)
            .rev()
            .take_while(|&at| {
                // "the first woman to sit in the house since 1702"
                let is_verb = matches!(view.word(at).tag, Tag::Verb | Tag::Auxiliary);
                let is_purpose =
                    is_verb && at.checked_sub(1).is_some_and(|to| wording::is_word(source, to, &["to"]));
                (!is_verb || is_purpose) && view.word(at).tag != Tag::Mark
            })
            .any(is_best)
}

/// "(equivalent to $22 billion in 2023)", "(£5 million in 2010)": what money was worth then.
pub(super) fn is_worth(view: &View<'_>, at: usize) -> bool {
    const REACH: usize = 16;
    let Some(first) = view.chunk(at).map(|chunk| chunk.tokens.start) else { return false };
    (first.saturating_sub(REACH).max(view.tokens.start)..first)
        .rev()
        .take_while(|&at| wording::text(view.source, at) != "(")
        .any(|at| {
            wording::text(view.source, at).starts_with(['$', '£', '€', '¥', '₹', '₨'])
                || wording::is_word(
                    view.source,
                    at,
                    &["equivalent", "worth", "dollars", "pounds", "rupees", "euros"],
                )
        })
}

/// "on 3 April 1904, two days after they had come": the second phrase counts from the first, or back to it.
fn is_counted_back(view: &View<'_>, owned: &[usize], place: usize) -> bool {
    let Some(&at) = owned.get(place) else { return false };
    let counts = view.chunk(at).is_some_and(|chunk| {
        chunk.tokens.len() > 1
            && wording::is_word(view.source, chunk.tokens.end - 1, &["after", "before", "since"])
            || view
                .chunk(at + 1)
                .is_some_and(|next| wording::is_word(view.source, next.head, &["after", "before"]))
                && !matches!(view.kind(at + 2), Some(ChunkKind::Mark(_)) | None)
    });
    let is_relative = view.timex(at).is_some_and(|timex| timex.basis != Basis::Explicit);
    let has_other =
        owned.iter().take(place).rev().take(12).any(|&other| view.timex(other).is_some_and(Timex::is_dated));
    counts && is_relative && has_other
}

/// "as a whole, except for a short spell in the 1960s": nothing but the phrase of the exception stands between.
fn is_behind_exception(
    view: &View<'_>,
    owned: &[usize],
    place: usize,
    is_apart: impl Fn(usize) -> bool,
) -> bool {
    const LONGEST: usize = 8;
    let inside = owned.get(place.saturating_sub(LONGEST)..place).unwrap_or_default();
    let Some(apart) = inside.iter().rposition(|&at| is_apart(at)) else { return false };
    let is_phrase = |&at: &usize| {
        view.is_nominal(at) || matches!(view.kind(at), Some(ChunkKind::Preposition | ChunkKind::Adverb))
    };
    inside.iter().skip(apart + 1).all(is_phrase)
}

/// "was expected to end in 1912", "were set to reopen on 3 May": when it was to be, which tells no event.
fn is_expected(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    const EXPECTED: &[&str] =
        &["expected", "intended", "likely", "projected", "scheduled", "slated", "supposed", "unlikely"];
    const BEING: &[&str] = &["appear", "be", "look", "seem"];
    let Some(verb) = view.verb(clause).filter(|_| place > clause.behind_verb() && place < REACH) else {
        return false;
    };
    let mut between = clause.owned.get(clause.behind_verb()..place).unwrap_or_default().iter();
    let has_deed = between.any(|&at| view.kind(at) == Some(ChunkKind::Infinitive));
    let is_done = wording::is_word(view.source, verb.tokens.end - 1, EXPECTED)
        && verb.tokens.clone().any(|at| view.word(at).tag == Tag::Auxiliary);
    let is_so = view.word(verb.head).lemma.is_some_and(|lemma| BEING.contains(&lemma))
        && clause
            .owned
            .get(clause.behind_verb())
            .and_then(|&at| view.chunk(at))
            .is_some_and(|quality| wording::is_word(view.source, quality.tokens.end - 1, EXPECTED));
    has_deed && (is_done || is_so)
}
