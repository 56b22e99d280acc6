//! Where the phrases of a clause end: brackets with dates, what stands between the subject and its verb, two clauses run together.

use super::{Part, Role, Verb};
use crate::fact::{Argument, Fact, Predicate, Voice};
use crate::language::{Tag, Tense, inflect};
use crate::question::code::Code;
use crate::question::ground::Ground;
use crate::question::wording::words;
use crate::text::TokenKind;

/// "defeated at Aliwal (28 January) and Sobraon (10 February)": behind its bracket another date begins. Whether anything was cut.
pub(super) fn behind_its_bracket(
    ground: &Ground<'_>,
    fact: &Fact,
    rest: &mut Vec<Part>,
) -> Result<bool, Code> {
    let is_emptied = |part: &Part| part.text.contains("()") || part.text.contains("( )");
    let Some(when) = &fact.when else { return Ok(false) };
    let own = ground.tokens_of(when.timex.span);
    let open = own
        .start
        .checked_sub(1)
        .filter(|&before| ground.is_mark(before, '(') && ground.is_mark(own.end, ')'));
    let Some(open) = open else {
        return if rest.iter().any(is_emptied) { Err(Code::G07) } else { Ok(false) };
    };
    let tokens = |part: &Part| match part.role {
        Role::Object => fact.object.as_ref().map(|object| object.tokens.clone()),
        Role::Adjunct(_, at) => fact.adjuncts.get(at).map(|adjunct| adjunct.tokens.clone()),
        Role::Loose => None,
    };
    let holding = rest.iter().position(|part| tokens(part).is_some_and(|tokens| tokens.contains(&open)));
    let Some((at, start)) = holding.and_then(|at| Some((at, rest.get(at).and_then(tokens)?.start))) else {
        return if rest.iter().any(is_emptied) { Err(Code::G07) } else { Ok(false) };
    };
    // Of two places the first bracket tells of the first.
    let is_second = (start..open).any(|at| ground.is_mark(at, '('));
    let Some(part) = rest.get_mut(at).filter(|_| !is_second) else { return Err(Code::G07) };
    part.text = ground.written(start..open);
    rest.truncate(at + 1);
    if rest.iter().any(|part| part.text.is_empty() || is_emptied(part)) { Err(Code::G07) } else { Ok(true) }
}

/// "in a traffic accident the University decided": a missing comma made one phrase of two clauses.
pub(super) fn runs_together(ground: &Ground<'_>, fact: &Fact, rest: &[Part]) -> bool {
    let adjuncts = rest.iter().filter_map(|part| match part.role {
        Role::Adjunct(_, at) => fact.adjuncts.get(at),
        _ => None,
    });
    adjuncts.map(|adjunct| adjunct.tokens.clone()).any(|tokens| {
        tokens.clone().skip(1).take(40).any(|at| {
            let before = ground.word(at - 1).tag;
            ground.text(at) == "the"
                && matches!(before, Tag::Noun | Tag::Name)
                && ground.timexes_in(at - 1..at).is_empty()
        })
    })
}

/// What stands between the subject and its verb and belongs to it: the rest of a list of names ("universities of Calcutta, Bombay
/// and Madras"), a participle that tells which ("a declaration prohibiting the use of gas").
pub(super) fn limit_behind(ground: &Ground<'_>, subject: &Argument, predicate: &Predicate) -> Option<String> {
    let between = subject.tokens.end..predicate.tokens.start;
    if between.is_empty() || between.len() > 10 || !ground.timexes_in(between.clone()).is_empty() {
        return None;
    }
    let first = ground.word(between.start);
    let is_participle =
        first.tag == Tag::Verb && matches!(first.tense, Some(Tense::Gerund | Tense::Participle));
    let is_plain =
        |at: usize| !matches!(ground.token(at).map(|token| token.kind), None | Some(TokenKind::Mark(_)));
    (is_participle && between.len() >= 3 && between.clone().all(is_plain))
        .then(|| format!(" {}", ground.written(between)))
}

/// "was rolled up her sleeve", "was broke off a visit": what is done to somebody has nothing more that it is done to, but for what he is made
/// or given.
pub(super) fn suffers_something(lemma: &str, rest: &[Part]) -> bool {
    const TAKING_TWO: [&str; 46] = [
        "accord",
        "allot",
        "allow",
        "appoint",
        "ask",
        "assign",
        "award",
        "baptise",
        "baptize",
        "bear",
        "bring",
        "call",
        "charge",
        "choose",
        "christen",
        "consecrate",
        "consider",
        "create",
        "crown",
        "declare",
        "deem",
        "deny",
        "designate",
        "dub",
        "elect",
        "entitle",
        "fine",
        "forgive",
        "give",
        "grant",
        "leave",
        "lend",
        "make",
        "name",
        "offer",
        "ordain",
        "pay",
        "proclaim",
        "promise",
        "refuse",
        "rename",
        "sell",
        "send",
        "show",
        "teach",
        "tell",
    ];
    const OFF: [&str; 8] = ["away", "back", "down", "off", "out", "over", "up", "aside"];
    let Some(first) = rest.first() else { return false };
    let mut words = words(&first.text);
    let opening = words.next().unwrap_or_default();
    let opening = if OFF.contains(&opening) { words.next().unwrap_or_default() } else { opening };
    let is_owned = matches!(opening, "his" | "her" | "its" | "their");
    let is_phrase = is_owned || matches!(opening, "a" | "an" | "the");
    // "was sent down the river" is where, "was rolled up her sleeve" is what.
    let is_object = is_owned || matches!(first.role, Role::Object | Role::Loose);
    !TAKING_TWO.contains(&lemma) && is_object && is_phrase
}

/// "was broke off": the past of a verb that has a participle of its own.
pub(super) fn is_past_only(ground: &Ground<'_>, predicate: &Predicate) -> bool {
    let written = ground.small(predicate.main);
    let form = |tense| inflect(predicate.lemma, tense);
    form(Tense::Past).is_some_and(|past| past == written)
        && form(Tense::Participle).is_some_and(|participle| participle != written)
}

/// "ordered Iran", "added the kingdom", "appointed minister president": what is done needs more than stands behind it, or whom it was done to.
pub(super) fn waits_for_more(verb: &Verb, rest: &[Part]) -> bool {
    const TO_DO: [&str; 14] = [
        "allow",
        "compel",
        "enable",
        "encourage",
        "force",
        "incite",
        "induce",
        "instruct",
        "oblige",
        "order",
        "permit",
        "persuade",
        "tempt",
        "urge",
    ];
    if verb.is_passive {
        return false;
    }
    // "did so with care"
    if verb.lemma == "do" && !rest.iter().any(|part| part.role == Role::Object) {
        return true;
    }
    let Some(object) = rest.iter().find(|part| part.role == Role::Object) else { return false };
    let told = |link: &str| rest.iter().any(|part| words(&part.text).any(|word| word == link));
    // "ordered an attack" is whole.
    let is_somebody = object.text.starts_with(char::is_uppercase);
    let lacks_deed = TO_DO.contains(&verb.lemma)
        && is_somebody
        && !["to", "into", "from", "that", "out", "back"].iter().any(|link| told(link));
    let lacks_place = verb.lemma == "add" && !told("to") && !told("that");
    lacks_deed || lacks_place
}

/// "ordered the 2nd Battalion, nine hundred strong, [to move south]": what they were to do stands behind an aside.
pub(in crate::question) fn is_told_to_do(ground: &Ground<'_>, fact: &Fact, told: &str) -> bool {
    const REACH: usize = 24;
    let (Some(predicate), Some(object)) = (&fact.predicate, &fact.object) else { return false };
    let Some(sentence) = ground.source.prose.sentences.get(fact.sentence) else { return false };
    let end = object.tokens.end;
    let mut behind = end..sentence.tokens.end.min(end + REACH);
    let to_do = behind.find(|&at| ground.text(at) == "to" && ground.word(at + 1).tag == Tag::Verb);
    // "forced the tribes living on the coast [to move]"
    let is_next = |to: usize| {
        (end..to).all(|at| {
            let word = ground.word(at);
            !matches!(word.tag, Tag::Mark | Tag::Auxiliary | Tag::Coordinator)
                && (word.tag != Tag::Verb || word.tense == Some(Tense::Gerund))
        })
    };
    let is_asked = matches!(predicate.lemma, "order" | "invite" | "ask" | "instruct" | "urge");
    let is_made = matches!(
        predicate.lemma,
        "allow" | "compel" | "enable" | "encourage" | "force" | "oblige" | "permit" | "persuade"
    );
    predicate.voice == Voice::Active
        && !words(told).any(|word| word == "to")
        && to_do.is_some_and(|to| is_asked && ground.is_mark(end, ',') || is_made && is_next(to))
}

/// "agreed on a two-year [, ten-point plan]": a quality without its noun.
pub(super) fn ends_in_a_measure(ground: &Ground<'_>, end: usize) -> bool {
    let last = end.saturating_sub(1);
    ground.word(last).tag == Tag::Adjective
        && ground.text(last).contains('-')
        && ground.is_mark(end, ',')
        && ground.word(last.saturating_sub(1)).tag == Tag::Determiner
}

/// "passed two pieces of legislation: the Land Act and": what they were stands behind the colon.
pub(super) fn counts_what_follows(ground: &Ground<'_>, end: usize, rest: &[Part]) -> bool {
    const COUNTS: [&str; 7] = ["following", "four", "five", "several", "six", "three", "two"];
    (end..end + 4).any(|at| ground.is_mark(at, ':'))
        && rest.iter().any(|part| words(&part.text).any(|word| COUNTS.contains(&word)))
}
