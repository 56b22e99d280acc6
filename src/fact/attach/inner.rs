//! Dates of a verb inside a phrase of their clause: which thing is meant, or what is to come.
//!
//! * "a deadline to leave by June 1972", "limits to be phased in by 1974": what was to be done then
//! * "the number already living there in 1890", "the chapters covering the 1980s": which ones
//! * "asked that the land be split on his death in 1193": what was asked
//!
//! This file knows phrases; whether what is to come is told elsewhere it does not know.

use super::claim::REACH;
use crate::fact::clause::{Clause, Link};
use crate::fact::kind::CAUSING;
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{Chunk, ChunkKind, Tag, Tense};
use crate::temporal::{Basis, TimeValue, Timex};

/// Nouns for what is to be done.
const PLANS: &[&str] = &[
    "commitment",
    "deadline",
    "goal",
    "plan",
    "plans",
    "pledge",
    "promise",
    "proposal",
    "proposals",
    "schedule",
    "target",
    "timetable",
    "ultimatum",
];

/// Whether the date at `place` of a clause is that of a verb inside one of its phrases.
pub(super) fn is_inner(view: &View<'_>, clause: &Clause, place: usize, timex: Timex) -> bool {
    place < REACH
        && (is_asked(view, clause)
            || is_spoken_of(view, clause, place)
            || is_which(view, clause, place)
            || is_to_come(view, clause, place)
            || is_apart(view, clause, place)
            || is_background(view, clause, place, timex)
            || is_of_ground(view, clause, place, timex))
}

/// "resigned because of his conduct during the Crimean War", "was honoured for her work in the hospitals during the First World War",
/// "paid debts run up during the war": a long time that goes by a name is that of the ground, and the deed may have come later.
fn is_of_ground(view: &View<'_>, clause: &Clause, place: usize, timex: Timex) -> bool {
    const GROUNDS: &[&str] = &["after", "because", "despite", "due", "following", "owing"];
    const DEEDS: &[&str] = &[
        "actions",
        "bravery",
        "conduct",
        "contribution",
        "contributions",
        "courage",
        "crimes",
        "efforts",
        "gallantry",
        "heroism",
        "role",
        "service",
        "services",
        "valour",
        "work",
    ];
    let is_long = timex.basis == Basis::Named && matches!(timex.value, TimeValue::Range(..));
    let owned = clause.owned.get(..place).unwrap_or_default();
    let is_article = owned.last().is_some_and(|&at| view.is_word(at, &["the"]));
    let owned = owned.get(..owned.len() - usize::from(is_article)).unwrap_or_default();
    let Some((&during, front)) = owned.split_last().filter(|_| is_long) else { return false };
    let Some((&last, _)) =
        front.split_last().filter(|_| view.is_word(during, &["during", "in", "throughout"]))
    else {
        return false;
    };
    let behind = clause.verb.and_then(|verb| front.iter().position(|&at| at == verb));
    let Some(behind) = behind.and_then(|verb| front.get(verb + 1..)) else { return false };
    let is_ground = |&at: &usize| {
        let is_name = || {
            view.chunk(at + 1)
                .is_some_and(|chunk| !view.source.language.mentions_in(chunk.tokens.clone()).is_empty())
        };
        // "the second city after Lund"
        let is_led = is_headed(view, at, GROUNDS) && !(view.is_word(at, &["after"]) && is_name());
        is_led || view.is_word(at, &["for"]) && is_headed(view, at + 1, DEEDS)
    };
    // "was kindled and kept alive during"
    let is_run_up = view.kind(last) == Some(ChunkKind::Participle)
        && last.checked_sub(1).is_some_and(|noun| view.kind(noun) == Some(ChunkKind::Noun));
    is_run_up || behind.iter().any(is_ground)
}

/// The phrases of the clause in front of a date, nearest first, up to the first mark or the verb.
fn before<'v>(view: &'v View<'_>, clause: &'v Clause, place: usize) -> impl Iterator<Item = usize> + 'v {
    let owned = clause.owned.get(..place).unwrap_or_default();
    owned
        .iter()
        .rev()
        .copied()
        .take_while(move |&at| Some(at) != clause.verb && !matches!(view.kind(at), Some(ChunkKind::Mark(_))))
}

fn is_headed(view: &View<'_>, at: usize, words: &[&str]) -> bool {
    view.chunk(at).is_some_and(|chunk| wording::is_word(view.source, chunk.head, words))
}

/// "asked that his land be split on his death in 1193", "that his lands go to his sons": nobody says that it was so.
fn is_asked(view: &View<'_>, clause: &Clause) -> bool {
    const ASKING: &[&str] = &[
        "ask",
        "decree",
        "demand",
        "direct",
        "insist",
        "order",
        "propose",
        "recommend",
        "request",
        "require",
        "suggest",
        "urge",
    ];
    let asks = || {
        let parent = clause.parent.and_then(|parent| view.clauses.get(parent));
        let verb = parent.and_then(|parent| view.verb(parent));
        verb.and_then(|verb| view.word(verb.head).lemma).is_some_and(|lemma| ASKING.contains(&lemma))
    };
    clause.link == Link::Complement
        && view.verb(clause).is_some_and(|verb| {
            let word = view.word(verb.head);
            let is_done = wording::is_word(view.source, verb.tokens.start, &["be"])
                && verb.tokens.len() > 1
                && word.tense == Some(Tense::Participle);
            is_done || verb.tokens.len() == 1 && word.tense == Some(Tense::Base) && asks()
        })
}

/// "The chapters covering the 1980s were written anew": what they tell of.
fn is_spoken_of(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    const TELLING: &[&str] =
        &["covering", "depicting", "describing", "discussing", "documenting", "examining", "portraying"];
    place
        .checked_sub(1)
        .and_then(|verb| clause.owned.get(verb))
        .is_some_and(|&verb| view.kind(verb) == Some(ChunkKind::Gerund) && is_headed(view, verb, TELLING))
}

/// "two percent of all already living there in 1890", "evidence from tools dating to 3000 BC", "gave him a name leading
/// up to the vote in 1988"
fn is_which(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    const SO_FAR: &[&str] = &["already", "still", "then"];
    let is_doing = |at: usize| {
        matches!(view.kind(at), Some(ChunkKind::Gerund | ChunkKind::Noun))
            && view.chunk(at).is_some_and(|chunk| wording::text(view.source, chunk.head).ends_with("ing"))
    };
    let is_already = |at: usize| {
        let is_inside =
            view.chunk(at).is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.start, SO_FAR));
        let before = at.checked_sub(if is_inside { 1 } else { 2 });
        (is_inside || at > 0 && view.is_word(at - 1, SO_FAR)) && before.is_some_and(|at| view.is_nominal(at))
    };
    let is_led = |at: usize| {
        let up = view.chunk(at).map_or(0, |chunk| chunk.head + 1);
        is_headed(view, at, &["leading"])
            && wording::is_word(view.source, up, &["up"])
            && wording::is_word(view.source, up + 1, &["to"])
    };
    let is_dating = |at: usize| is_headed(view, at, &["dating"]) && at > 0 && view.is_nominal(at - 1);
    before(view, clause, place).any(|at| is_doing(at) && (is_already(at) || is_led(at) || is_dating(at)))
}

/// "a deadline to leave by June 1972", "a tax to be raised step by step through 1875", "a plan for a meeting to open in May".
fn is_to_come(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    let mut front =
        before(view, clause, place).skip_while(|&at| view.kind(at) != Some(ChunkKind::Infinitive));
    let (mut deed, mut noun) = (front.next(), front.next());
    // "limits to be phased in and to end in 1976"
    if noun.is_some_and(|and| view.kind(and) == Some(ChunkKind::Coordinator)) {
        let mut front = front.skip_while(|&at| view.kind(at) != Some(ChunkKind::Infinitive));
        (deed, noun) = (front.next(), front.next());
    }
    let Some((deed, noun)) = deed.zip(noun).filter(|&(_, noun)| view.is_nominal(noun)) else { return false };
    let is_plan = |at: usize| is_headed(view, at, PLANS);
    let is_limit = place
        .checked_sub(1)
        .and_then(|lead| clause.owned.get(lead))
        .is_some_and(|&lead| view.is_word(lead, &["by", "from", "through", "until"]));
    if is_headed(view, noun, &["deadline", "timetable"]) || is_plan(noun) && is_limit {
        return true;
    }
    // "a plan [put forward by Holm] for a second meeting to open in May"
    let is_for = noun > 0 && view.is_word(noun - 1, &["for"]);
    let plans = || before(view, clause, place).chain(clause.antecedent).any(|at| at < noun && is_plan(at));
    if is_for && plans() {
        return true;
    }
    let is_done = view.chunk(deed).is_some_and(|chunk| is_passive(view, chunk));
    let is_object = before(view, clause, place)
        .skip_while(|&at| at >= noun)
        .all(|at| view.kind(at) != Some(ChunkKind::Preposition));
    let causes = view
        .verb(clause)
        .and_then(|verb| view.word(verb.head).lemma)
        .is_some_and(|lemma| CAUSING.contains(&lemma));
    is_done && !causes && (is_limit || !is_object) && !is_one_of_order(view, noun)
}

/// "to be phased in"
fn is_passive(view: &View<'_>, infinitive: &Chunk) -> bool {
    wording::has_word(view.source, infinitive.tokens.clone(), &["be"])
        && view.word(infinitive.head).tense == Some(Tense::Participle)
}

/// "the first tower to be built", "the only one to be sold": it was.
fn is_one_of_order(view: &View<'_>, noun: usize) -> bool {
    const ORDER: &[&str] = &["first", "last", "latest", "next", "only", "second", "third"];
    (noun.saturating_sub(4)..=noun).any(|at| {
        view.chunk(at).is_some_and(|chunk| wording::has_word(view.source, chunk.tokens.clone(), ORDER))
    })
}

/// "The rule, to take effect on 30 June, named": when it was to hold.
fn is_apart(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    let is_comma = |at: usize| view.kind(at) == Some(ChunkKind::Mark(','));
    let Some(&time) = clause.owned.get(place) else { return false };
    let deed = before(view, clause, place).last();
    deed.is_some_and(|deed| {
        view.kind(deed) == Some(ChunkKind::Infinitive)
            && deed > 1
            && is_comma(deed - 1)
            && view.is_nominal(deed - 2)
            && Some(time) < clause.verb
            && is_comma(time + 1)
            && clause.subject.clone().is_some_and(|subject| subject.start < deed)
    })
}

/// "a league for defense forged by both states during the cold war": a named time behind a participle only says which one.
fn is_background(view: &View<'_>, clause: &Clause, place: usize, timex: Timex) -> bool {
    timex.rule == "named time"
        && before(view, clause, place)
            .any(|at| view.kind(at) == Some(ChunkKind::Participle) && at > 0 && view.is_nominal(at - 1))
}

/// "served on missions, including the mission to make peace in 1814" told as "served on missions": the date is of the member that
/// the headline leaves out.
pub(in crate::fact) fn is_of_member_left_out(
    view: &View<'_>,
    clause: &Clause,
    time: usize,
    headline: &str,
) -> bool {
    /// How many phrases a member may have.
    const LONGEST: usize = 24;
    let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
    let Some(place) = behind.iter().position(|&at| at == time) else { return false };
    let inside = behind.get(place.saturating_sub(LONGEST)..place).unwrap_or_default();
    let Some(including) = inside.iter().rposition(|&at| view.is_word(at, &["including"])) else {
        return false;
    };
    let is_open = inside.iter().skip(including).all(|&at| view.kind(at) != Some(ChunkKind::Finite));
    let member = inside.iter().skip(including).copied().find(|&at| view.is_nominal(at));
    let is_told = headline.contains("including")
        || member.and_then(|member| view.chunk(member)).is_some_and(|member| {
            let head = wording::text(view.source, member.head);
            headline.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == head)
        });
    // "suffering 57,000 casualties, including 19,000 dead on 1 July": as many of the same.
    let is_count = member
        .and_then(|member| view.chunk(member))
        .is_some_and(|member| view.word(member.tokens.start).tag == Tag::Number);
    is_open && !is_told && !is_count
}
