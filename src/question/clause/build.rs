//! Reading the parts of a clause off its tokens: what the record names, what it leaves loose, where it stops.

pub(in crate::question) use super::phrase::worded;

use super::alone::may_be_a_participle;
use super::edges::{begins_well, counts_on, ends_well};
use super::front::{front, lost_its_frame, scene};
use super::half::{
    drags_a_name, drop_waiting_verb, ends_in_an_infinitive, is_bare_term, is_half_told, is_told_by_halves,
    is_trivial, points_on,
};
use super::limit::{
    behind_its_bracket, counts_what_follows, ends_in_a_measure, is_past_only, is_told_to_do, limit_behind,
    runs_together, suffers_something, waits_for_more,
};
use super::object::{
    is_bare_indefinite, lacks_its_object, lacks_its_of, lacks_its_office, lacks_what_began, leads_somewhere,
    needs_more,
};
use super::phrase::{has_determiner, undotted};
use super::reader::{Dates, Reader, stays};
use super::subject::{
    disagrees, gives_back_another, holds_two_phrases, is_cut_off, is_no_person, is_odd_doer, is_of_another,
    is_one_of_a_row, lost_its_limit, relative, starts_badly,
};
use super::{Clause, Part, Role, Verb, month_phrase, verb, when_phrase};
use crate::fact::{Argument, Fact, FactKind, Predicate, Relation, Voice, When};
use crate::language::{EntityKind, Tag, Tense, is_role_noun};
use crate::question::certain::is_certain;
use crate::question::code::Code;
use crate::question::gate::{
    astray, is_adrift, is_astray, is_compared, is_of_a_life, is_of_a_term, is_of_another_year, lacks_its_era,
    tells_one_of_two,
};
use crate::question::ground::Ground;
use crate::question::wording::{joined, word_count, words};
use crate::temporal::{Basis, Confidence, Granularity, TimeValue};
use crate::text::TokenKind;

/// Verbs whose past is mostly a participle: "the river called Granicus".
pub(super) const NAMING: [&str; 5] = ["call", "dub", "entitle", "name", "title"];

/// How sure a date must be to stand in a question.
const LIKELY: Confidence = Confidence::percent(75);

/// The longest clause that is read, in tokens: what is longer is no clause.
const LONGEST: usize = 90;

/// The clause of a fact, or the gate that refuses it.
pub(in crate::question) fn clause(ground: &Ground<'_>, fact: &Fact) -> Result<Clause, Code> {
    if matches!(fact.kind, FactKind::Role | FactKind::LifeSpan) {
        return Err(Code::G01);
    }
    let argument = fact.subject.as_ref().ok_or(Code::G01)?;
    let subject = argument;
    let predicate = fact.predicate.as_ref().ok_or(Code::G01)?;
    may_be_read(ground, fact, subject, predicate)?;
    let verb = verb::verb(ground, fact, predicate).ok_or(Code::G16)?;
    let dates = Dates::of(ground, fact);
    let mut reader = Reader { ground, fact, dates: &dates, rest: Vec::new(), loose: None, is_cut: false };
    let end = reader.read(predicate.tokens.end);
    stops_well(&reader, subject, predicate, &verb, end)?;
    let (mut rest, is_cut) = (reader.rest, reader.is_cut);
    drop_waiting_verb(ground, fact, end, &mut rest);
    // "which he founded with Masire": what was founded stands before the relative clause.
    if let Some(object) = fact.object.as_ref().filter(|object| object.tokens.end <= argument.tokens.start)
        && !rest.iter().any(|part| part.role == Role::Object)
        && predicate.voice == Voice::Active
    {
        rest.insert(0, Part { role: Role::Object, text: worded(ground, object) });
    }
    for part in &mut rest {
        part.text = undotted(&part.text);
    }
    let is_cut = behind_its_bracket(ground, fact, &mut rest)? || is_cut;
    rest.retain(|part| {
        !matches!(part.text.as_str(), "in a period" | "over a period" | "for a period" | "at a time")
    });
    let mut front = front(ground, fact, &dates.tokens);
    front.extend(scene(ground, fact));
    // A date that is a guess is not told in a question on something else.
    let when = fact.when.as_ref().filter(|when| is_told_date(ground, fact, when));
    let when =
        when.and_then(|when| if counts_days(ground, when) { month_phrase(when) } else { when_phrase(when) });
    // "has blocked the straits from 2009": what still holds does so since then.
    let holds =
        predicate.auxiliary.as_deref().is_some_and(|be| be.starts_with("has") || be.starts_with("have"));
    let since = fact.when.as_ref().is_some_and(|when| holds && when.relation == Relation::From);
    let when = when.map(|when| match when.strip_prefix("from ") {
        Some(date) if since && !date.contains(" to ") => format!("since {date}"),
        _ => when,
    });
    let mut subject = undotted(&worded(ground, subject));
    if let Some(more) = limit_behind(ground, argument, predicate) {
        subject = format!("{subject}{more}");
    }
    // "a committee under Holm" is one.
    let is_land = |name: &str| name.starts_with(char::is_uppercase);
    if let Some((name, under)) = subject.split_once(" under ").filter(|(name, _)| is_land(name)) {
        // "Pakistan under the US influence joined": the phrase belongs to the clause.
        front.push(undotted(&format!("under {under}")));
        let length = name.len();
        subject.truncate(length);
    }
    if fact.kind == FactKind::NounEvent && !has_determiner(&subject) {
        subject = format!("the {subject}");
    }
    if rest.iter().all(|part| matches!(part.role, Role::Adjunct(..)))
        && let Some(said) = said(ground, fact, predicate, end)
    {
        rest.push(Part { role: Role::Loose, text: said });
    }
    if waits_for_that(ground, predicate, end, &rest) {
        return Err(Code::G01);
    }
    names_its_subject(ground, argument, &subject, &verb, &rest)?;
    whole(ground, fact, &verb, &front, &rest, is_cut)?;
    let subject_at = argument.tokens.start;
    for part in &mut rest {
        part.text = ground.without_stray_the(fact, &part.text);
    }
    let clause = Clause {
        subject: ground.without_stray_the(fact, &subject),
        verb,
        front,
        rest,
        when,
        has_duration: stays(fact) || dates.lengths.iter().any(|at| (subject_at..end).contains(at)),
        is_cut,
        is_vague: fact.flags.is_vague,
    };
    Ok(clause)
}

/// "beat Baltic Champion, Otto Vik": who was beaten stands behind the comma.
fn names_its_title_only(ground: &Ground<'_>, fact: &Fact, predicate: &Predicate) -> bool {
    let is_made =
        matches!(predicate.lemma, "be" | "become" | "remain" | "elect" | "appoint" | "name" | "make");
    !is_made
        && fact.object.as_ref().is_some_and(|object| {
            let end = object.tokens.end;
            object.text.starts_with(char::is_uppercase)
                && is_role_noun(ground.small(object.head))
                && object.head + 1 == end
                && ground.is_mark(end, ',')
                && ground.word(end + 1).tag == Tag::Name
        })
}

/// The gates on subject and predicate, before the rest is read.
fn may_be_read(
    ground: &Ground<'_>,
    fact: &Fact,
    subject: &Argument,
    predicate: &Predicate,
) -> Result<(), Code> {
    if fact.tokens.len() > LONGEST || words(&subject.text).count() > 12 || starts_badly(&subject.text) {
        return Err(Code::G01);
    }
    let object = fact.object.as_ref().map_or("", |object| &object.text);
    if holds_two_phrases(&subject.text) || holds_two_phrases(object) {
        return Err(Code::G01);
    }
    // "Began the line at Stony Creek" of a diary: what stands behind the verb would be asked twice.
    if subject.resolved_from.is_none() && subject.tokens.start == predicate.tokens.end {
        return Err(Code::G01);
    }
    if names_its_title_only(ground, fact, predicate) || tells_one_of_two(ground, fact) {
        return Err(Code::G19);
    }
    relative(ground, fact, subject, predicate)?;
    if gives_back_another(ground, fact) {
        return Err(Code::G04);
    }
    // "the coast of Asia Minor called Ionia": a participle taken for the verb.
    if NAMING.contains(&predicate.lemma) && predicate.voice == Voice::Active {
        return Err(Code::G01);
    }
    if is_of_another(fact, subject) || !is_certain(ground, fact) || is_inside(ground, fact) {
        return Err(Code::G04);
    }
    if disagrees(ground, subject, predicate) || is_cut_off(ground, subject, predicate) {
        return Err(Code::G01);
    }
    if !begins_well(ground, fact, subject, predicate) {
        return Err(Code::G04);
    }
    if lost_its_limit(ground, subject, predicate) {
        return Err(Code::G19);
    }
    // "No longer alone in having the bomb, the state ...": what was before is over.
    let is_over = |at: usize| at > 0 && ground.text(at) == "longer" && ground.small(at - 1) == "no";
    let first = subject.tokens.start.min(fact.tokens.start);
    if (first..fact.tokens.end.min(first + 60)).any(is_over) {
        return Err(Code::G21);
    }
    Ok(())
}

/// The gates on where the reader stopped, at `end`.
fn stops_well(
    reader: &Reader<'_, '_>,
    subject: &Argument,
    predicate: &Predicate,
    verb: &Verb,
    end: usize,
) -> Result<(), Code> {
    let Reader { ground, fact, dates, rest, .. } = reader;
    // "The Soviet Union, admitted in 1934, was expelled": a date between subject and verb, or behind the cut, is none of
    // this clause.
    let is_within = |at: &usize| {
        *at < end
            && !(subject.tokens.end..predicate.tokens.start).contains(at)
            && !is_counted_in_front(ground, fact, *at)
    };
    if dates.others.iter().any(is_within) {
        return Err(Code::G07);
    }
    let is_behind_date = dates.tokens.iter().any(|date| date.end == end);
    if !is_behind_date && !ends_well(ground, fact, end) || counts_on(ground, end) {
        return Err(Code::G19);
    }
    if runs_together(ground, fact, rest) {
        return Err(Code::G01);
    }
    let told = joined(rest.iter().map(|part| part.text.as_str()));
    if waits_for_more(verb, rest) || is_told_to_do(ground, fact, &told) || ends_in_a_measure(ground, end) {
        return Err(Code::G19);
    }
    // "part of a fleet [which sailed for Kora]": which one is told behind.
    let is_any = end > 1 && matches!(ground.small(end - 2), "a" | "an");
    if is_any && ground.word(end).tag == Tag::Relative {
        return Err(Code::G19);
    }
    if counts_what_follows(ground, end, rest) {
        return Err(Code::G22);
    }
    // Its own code: the line of the timeline, made from the same record, is no way out.
    if verb.is_passive && (suffers_something(verb.lemma, rest) || is_past_only(ground, predicate)) {
        return Err(Code::G22);
    }
    if is_dated_behind(ground, fact, end) {
        return Err(Code::G07);
    }
    Ok(())
}

/// "theorised that": whether what is told is still to come.
fn waits_for_that(ground: &Ground<'_>, predicate: &Predicate, end: usize, rest: &[Part]) -> bool {
    let is_open = rest.last().is_some_and(|part| part.text == "that" || part.text.ends_with(" that"));
    // "announced that, given the fighting": what was announced is still to come.
    let is_finite = |at: usize| match ground.word(at).tag {
        Tag::Auxiliary | Tag::Modal => true,
        Tag::Verb => !matches!(ground.word(at).tense, Some(Tense::Participle | Tense::Gerund)),
        _ => false,
    };
    let that = (predicate.tokens.end..end).find(|&at| {
        ground.text(at) == "that" && ground.word(at - 1).tag == Tag::Verb && ground.text(at + 1) != "of"
    });
    let is_open =
        is_open || that.is_some_and(|that| ground.is_mark(that + 1, ',') || !(that..end).any(is_finite));
    is_open || ground.text(end) == "that" && rest.iter().all(|part| matches!(part.role, Role::Adjunct(..)))
}

/// The gates on the subject as it will be read: `subject`, of the `argument`.
fn names_its_subject(
    ground: &Ground<'_>,
    argument: &Argument,
    subject: &str,
    verb: &Verb,
    rest: &[Part],
) -> Result<(), Code> {
    // "Kora’s, written in 1781, kept": whose what is told before.
    if subject.ends_with("’s") || subject.ends_with("'s") {
        return Err(Code::G05);
    }
    if is_odd_doer(ground, argument, verb) || is_no_person(ground, argument, verb) {
        return Err(Code::G10);
    }
    let is_told = |part: &Part| {
        part.text.split(' ').any(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()))
    };
    let is_anyone = is_anyone(subject) && (verb.is_passive || !rest.iter().any(is_told));
    if is_one_of_a_row(subject) || is_anyone || is_kin_of_hero(ground, argument) {
        return Err(Code::G05);
    }
    Ok(())
}

/// "ten days later", "three weeks after that": what counts to about a day.
fn counts_days(ground: &Ground<'_>, when: &When) -> bool {
    let text = when.timex.span.slice(&ground.source.article.text);
    when.timex.basis == Basis::Relative
        && when.timex.value.granularity() == Some(Granularity::Day)
        && ["days ", "weeks "].iter().any(|length| text.contains(length))
}

/// Whether a date may stand in a question on something else. "Since the fall of Rome three centuries earlier" may not: neither the
/// year of what is named nor one that is counted in centuries.
pub(super) fn is_told_date(ground: &Ground<'_>, fact: &Fact, when: &When) -> bool {
    let is_sure = match when.timex.basis {
        Basis::Named => ground.names_its_year(&when.timex),
        Basis::Relative => {
            let text = when.timex.span.slice(&ground.source.article.text);
            !["centur", "decade", "millenn"].iter().any(|length| text.contains(length))
        }
        _ => true,
    };
    let is_of_its_era = match when.timex.value {
        TimeValue::Point(date) => !lacks_its_era(ground, fact, &when.timex, date),
        _ => true,
    };
    // "intent on punishing the Danes for the war in 1914"
    let is_of_another = ground.is_of_a_gerund(fact, &when.timex)
        || is_compared(ground, &when.timex)
        || astray::counts_from_another_paragraph(ground, fact, &when.timex)
        || is_astray(ground, fact, &when.timex);
    // "despite the Long Trek of 1911–1920"
    let date = ground.tokens_of(when.timex.span).start;
    let is_of_a_noun = date > 1
        && matches!(when.timex.value, TimeValue::Range(..))
        && ground.text(date - 1) == "of"
        && matches!(ground.word(date - 2).tag, Tag::Noun | Tag::Name);
    is_sure
        && is_of_its_era
        && !is_of_another
        && !is_of_a_noun
        && !is_of_a_term(ground, fact, &when.timex)
        && !is_of_a_life(ground, &when.timex)
        && !is_adrift(ground, fact, &when.timex)
        && !is_of_another_year(ground, fact, &when.timex)
        && when.confidence.min(when.timex.confidence) >= LIKELY
}

/// Whether the line of a fact may stand in the feedback of a question: its subject is its own, and everybody in it is sure to
/// be meant.
pub(in crate::question) fn is_sound(ground: &Ground<'_>, fact: &Fact) -> bool {
    let (Some(subject), Some(predicate)) = (&fact.subject, &fact.predicate) else { return false };
    begins_well(ground, fact, subject, predicate) && is_certain(ground, fact) && !is_of_another(fact, subject)
}

/// "He went to Agra, was placed under guard, and escaped in August": the date stands behind another verb.
fn is_dated_behind(ground: &Ground<'_>, fact: &Fact, end: usize) -> bool {
    let Some(when) = &fact.when else { return false };
    let date = ground.tokens_of(when.timex.span).start;
    let is_verb = |at: usize| {
        let word = ground.word(at);
        word.tag == Tag::Auxiliary
            || word.tag == Tag::Verb
                && matches!(word.tense, Some(Tense::Past | Tense::Present | Tense::Participle))
    };
    date > end && fact.kind == FactKind::Clause && (end..date).take(40).any(is_verb)
}

/// "Talks in Jeddah, which both opened": the noun inside a phrase was taken for what the relative clause tells of.
fn is_inside(ground: &Ground<'_>, fact: &Fact) -> bool {
    let start = fact.subject.as_ref().map_or(fact.tokens.start, |subject| subject.tokens.start);
    fact.object.as_ref().is_some_and(|object| {
        let before = object.tokens.start.checked_sub(1);
        object.tokens.end <= start && before.is_some_and(|before| ground.word(before).tag == Tag::Preposition)
    })
}

/// "On 23 April, a day after gunmen killed 26 tourists, India put the treaty in abeyance": the second counts from the first.
fn is_counted_in_front(ground: &Ground<'_>, fact: &Fact, at: usize) -> bool {
    let (Some(own), Some(subject)) = (&fact.when, &fact.subject) else { return false };
    let own = ground.tokens_of(own.timex.span);
    let other = ground.timexes_in(at..at + 1).first().filter(|timex| timex.basis == Basis::Relative);
    let Some(other) = other.map(|timex| ground.tokens_of(timex.span)) else { return false };
    // "Less than a year later, on 4 June 1979, junior ranks rose": the same day counted and named.
    let between = if other.end <= own.start { other.end..own.start } else { own.end..other.start };
    let ends = other.end <= own.start
        || subject.tokens.start.checked_sub(1).is_some_and(|before| ground.is_mark(before, ','));
    let is_front = own.end.max(other.end) <= subject.tokens.start;
    is_front && ends && between.clone().any(|at| ground.is_mark(at, ','))
}

/// "Betty", the wife told of once in the life of another: a first name says nothing.
pub(super) fn is_kin_of_hero(ground: &Ground<'_>, subject: &Argument) -> bool {
    let is_person =
        |entity: usize| ground.entity(entity).is_some_and(|entity| entity.kind == EntityKind::Person);
    let hero = ground.hero.filter(|&hero| is_person(hero));
    subject.entity.filter(|&entity| hero.is_some() && hero != Some(entity) && is_person(entity)).is_some_and(
        |entity| {
            ground.entity(entity).is_some_and(|entity| !entity.name.contains(' ') && entity.count <= 2)
                && !subject.text.contains(' ')
        },
    )
}

/// "A statue", "a man": which one was told elsewhere.
fn is_anyone(subject: &str) -> bool {
    let first = words(subject).next().unwrap_or_default();
    matches!(first, "a" | "an") && words(subject).count() <= 2
}

/// The gate that refuses a clause from which too much was cut.
pub(super) fn whole(
    ground: &Ground<'_>,
    fact: &Fact,
    verb: &Verb,
    front: &[String],
    rest: &[Part],
    is_cut: bool,
) -> Result<(), Code> {
    let object = rest.iter().find(|part| part.role == Role::Object).map(|part| part.text.as_str());
    let last = rest.last().filter(|part| part.role == Role::Object).map(|part| part.text.as_str());
    let repeats = |part: &Part| words(&part.text).any(|word| matches!(word, "twice" | "thrice" | "times"));
    let is_active = !verb.is_passive && fact.kind == FactKind::Clause;
    let gates = [
        (is_cut && rest.is_empty() && !says_all(verb) || needs_more(verb, rest), Code::G01),
        (last.is_some_and(|text| is_bare_indefinite(verb.lemma, text)), Code::G01),
        (
            is_active
                && (lacks_its_object(ground, verb.lemma, fact, rest) || may_be_a_participle(ground, fact)),
            Code::G01,
        ),
        (is_told_by_halves(verb, rest), Code::G01),
        (is_active && fact.object.is_none() && rest.is_empty() && leads_somewhere(verb.lemma), Code::G05),
        (is_trivial(verb.lemma), Code::G13),
        (ends_in_an_infinitive(rest, is_cut), Code::G01),
        (lacks_its_office(ground, fact, verb, rest) || lacks_what_began(ground, fact, verb, rest), Code::G01),
        (
            points_on(ground, verb, fact, rest)
                || is_bare_term(verb, rest)
                || drags_a_name(verb, rest)
                || last.is_some_and(|text| is_half_told(text, rest)),
            Code::G01,
        ),
        (object.is_some_and(|text| is_one_of_a_row(text) || lacks_its_of(verb.lemma, text, rest)), Code::G05),
        // "married three times: Anna in 1941, ...": each time has its own date.
        (rest.iter().any(repeats), Code::G09),
        (rest.iter().any(|part| words(&part.text).any(|word| matches!(word, "similar" | "such"))), Code::G05),
        (verb.lemma == "follow" && object == Some("suit"), Code::G05),
        // "a band of some 600 men led by John Okello": a participle.
        (
            is_active
                && fact.object.is_none()
                && verb.lemma == "lead"
                && rest.iter().any(|part| part.text.starts_with("by ")),
            Code::G01,
        ),
        (rest.iter().any(|part| part.text.ends_with("the same") || part.text == "likewise"), Code::G05),
        (lost_its_frame(ground, fact, front), Code::G19),
        (is_doubted(ground, fact), Code::G12),
        (gives_by_law(ground, fact, verb.lemma), Code::G16),
    ];
    gates.iter().find(|(fails, _)| *fails).map_or(Ok(()), |(_, code)| Err(*code))
}

/// "was crowned", "was built", "died": no more is needed, though more was said.
fn says_all(verb: &Verb) -> bool {
    const NEEDING: [&str; 40] = [
        "allow", "ask", "bring", "call", "carry", "consider", "declare", "expect", "find", "follow", "force",
        "give", "hold", "intend", "keep", "know", "lead", "leave", "make", "mean", "move", "name", "oblige",
        "order", "permit", "put", "regard", "report", "say", "see", "send", "set", "show", "take", "tell",
        "think", "transfer", "turn", "use", "fly",
    ];
    const OVER: [&str; 6] = ["abdicate", "capitulate", "die", "resign", "retire", "surrender"];
    if verb.is_passive { !NEEDING.contains(&verb.lemma) } else { OVER.contains(&verb.lemma) }
}

/// "..., if his scribes can be believed"
fn is_doubted(ground: &Ground<'_>, fact: &Fact) -> bool {
    let end = fact.tokens.end;
    (end.saturating_sub(1)..end + 2).any(|at| ground.is_mark(at, ',') && ground.text(at + 1) == "if")
}

/// "The Accord added an elected Senate": what a text provides for has not happened.
fn gives_by_law(ground: &Ground<'_>, fact: &Fact, lemma: &str) -> bool {
    const TEXTS: [&str; 12] = [
        "accord",
        "bill",
        "draft",
        "plan",
        "proposal",
        "charter",
        "pact",
        "agreement",
        "treaty",
        "constitution",
        "resolution",
        "law",
    ];
    const GIVING: [&str; 14] = [
        "add",
        "give",
        "promise",
        "provide",
        "guarantee",
        "allow",
        "grant",
        "oblige",
        "require",
        "set",
        "foresee",
        "propose",
        "offer",
        "contain",
    ];
    let head = fact.subject.as_ref().map(|subject| ground.text(subject.head).to_lowercase());
    GIVING.contains(&lemma) && head.is_some_and(|head| TEXTS.contains(&head.as_str()))
}

/// "that the island had broken no law": what was ruled, announced or agreed, when it is short and whole.
fn said(ground: &Ground<'_>, fact: &Fact, predicate: &Predicate, end: usize) -> Option<String> {
    const SAYING: [&str; 24] = [
        "suggest", "write", "agree", "announce", "argue", "complain", "conclude", "confirm", "decide",
        "declare", "demand", "discover", "find", "insist", "order", "promise", "propose", "prove", "report",
        "rule", "say", "show", "state", "warn",
    ];
    let sentence = ground.source.prose.sentences.get(fact.sentence)?;
    let is_saying = SAYING.contains(&predicate.lemma) && predicate.voice == Voice::Active;
    let that = (end..sentence.tokens.end.min(end + 2))
        .find(|&at| ground.text(at) == "that")
        .filter(|_| is_saying)?;
    let is_stop = |at: &usize| {
        ground
            .token(*at)
            .is_some_and(|token| matches!(token.kind, TokenKind::Mark(c) if !matches!(c, '-' | '’' | '%')))
    };
    let stop = (that..sentence.tokens.end).find(is_stop)?;
    let is_whole = stop + 1 >= sentence.tokens.end;
    let has_verb =
        (that..stop).any(|at| matches!(ground.word(at).tag, Tag::Verb | Tag::Auxiliary | Tag::Modal));
    let text = ground.written(that..stop);
    let has_date = ground.timexes_in(that..stop).iter().any(crate::temporal::Timex::is_dated);
    (is_whole && has_verb && !has_date && (4..=15).contains(&word_count(&text))).then_some(text)
}
