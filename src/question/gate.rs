//! Gates on facts: what makes a fact unfit to be asked at all, or for its date.

mod again;
pub(super) mod astray;
mod compared;
mod group;
mod inherited;
mod term;

use super::code::Code;
use super::ground::{Ground, SURE};
use crate::fact::{Argument, Fact, FactKind, Fault, Relation, Voice};
use crate::language::{EntityKind, Tag, Tense, is_event_noun, is_plural_noun, is_role_noun};
use crate::temporal::{Basis, Confidence, Granularity, Modifier, PartialDate, TimeValue, Timex, TimexKind};
use crate::text::{Form, Sentence};
pub(super) use again::{is_done_again, is_told_again, is_told_of_a_pronoun};
pub(super) use astray::is_astray;
pub(super) use compared::is_compared;
use compared::is_likened;
pub(super) use group::judges_a_people;
pub(super) use inherited::is_of_another_year;
use inherited::{SETTLED, is_crossed, is_told_beside};
use term::is_below_a_life;
pub(super) use term::{is_adrift, is_of_a_life, is_of_a_term, is_of_an_age};

/// The longest sentence anything is asked from, in tokens: what is longer is a list without stops, and what is looked for in
/// it for each of its facts would take for ever.
const LONGEST_SENTENCE: usize = 600;

/// Whether a fact may be told as something that happened.
pub(super) fn told(ground: &Ground<'_>, fact: &Fact) -> Result<(), Code> {
    let flags = fact.flags;
    let sentence = ground.source.prose.sentences.get(fact.sentence).ok_or(Code::G20)?;
    let form = ground.source.prose.form(sentence);
    let gates = [
        (sentence.tokens.len() > LONGEST_SENTENCE, Code::L02),
        (form == Form::Passive, Code::G02),
        // "1953 – The premier overthrown" as a heading tells what happened.
        (
            matches!(form, Form::Heading(_)) && !heads_a_line(ground, fact) || fact.kind == FactKind::Heading,
            Code::G02,
        ),
        (flags.is_negated, Code::G21),
        (flags.is_planned, Code::G16),
        (flags.is_hedged || flags.is_opinion || flags.is_reported, Code::G12),
        (flags.is_fragment && !matches!(fact.kind, FactKind::NounEvent | FactKind::Item), Code::G01),
        (flags.fault.is_some_and(Fault::is_grave), Code::G01),
        (is_question(ground, fact), Code::G01),
        (is_doer_or_done_to(ground, fact), Code::G09),
        (is_below_a_life(ground, fact), Code::G07),
        (is_loud(ground, sentence), Code::G01),
        (cuts_quotation(ground, fact), Code::G14),
        (cuts_a_score(ground, fact) || is_torn(ground, fact), Code::G01),
        (is_of_a_participle_by(ground, fact) || calls_by_office(fact) || disagrees(ground, fact), Code::G01),
    ];
    gates.iter().find(|(fails, _)| *fails).map_or(Ok(()), |(_, code)| Err(*code))
}

/// "THE WAR BEGAN ON 3 MAY 1848.": of a sentence in capitals nobody can say which words are names.
fn is_loud(ground: &Ground<'_>, sentence: &Sentence) -> bool {
    const LEAST: usize = 5;
    let text = sentence.span.slice(&ground.source.article.text);
    ground.source.prose.form(sentence) == Form::Running
        && sentence.tokens.len() >= LEAST
        && text.contains(char::is_uppercase)
        && !text.contains(char::is_lowercase)
}

/// "A fleet led by Holm (of nine ships) sank the convoy": what looks like the verb stands before "by", and the verb of the clause behind it.
fn is_of_a_participle_by(ground: &Ground<'_>, fact: &Fact) -> bool {
    let Some(predicate) = fact.predicate.as_ref().filter(|_| fact.object.is_none()) else { return false };
    let is_bare = predicate.voice == Voice::Active && predicate.auxiliary.is_none();
    let end = predicate.tokens.end;
    let is_doer = matches!(ground.word(end + 1).tag, Tag::Name | Tag::Determiner | Tag::Noun);
    let is_verb = |at: usize| {
        let word = ground.word(at);
        word.tag == Tag::Verb && matches!(word.tense, Some(Tense::Past | Tense::Participle))
    };
    is_bare
        && is_doer
        && ground.small(end) == "by"
        && ground.timexes_in(end + 1..end + 2).is_empty()
        && (end + 2..fact.tokens.end).take(60).any(is_verb)
}

/// "The Conference on Trade were held": one event, and a verb of many.
fn disagrees(ground: &Ground<'_>, fact: &Fact) -> bool {
    let (Some(subject), Some(predicate)) = (&fact.subject, &fact.predicate) else { return false };
    let head = ground.small(subject.head);
    ground.small(predicate.tokens.start) == "were"
        && !subject.is_plural
        && subject.resolved_from.is_none()
        && (is_event_noun(head)
            || matches!(head, "conference" | "congress" | "convention" | "summit" | "treaty"))
        && !is_plural_noun(head)
        && !subject.tokens.clone().any(|at| matches!(ground.small(at), "and" | "or" | "of" | "&"))
        && !ground.is_mark(subject.tokens.end, ',')
}

/// "Norland recognised Kora in 1974 and Lund in 1975": Lund may have recognised Kora as well, where all three are of one kind.
fn is_doer_or_done_to(ground: &Ground<'_>, fact: &Fact) -> bool {
    let (Some(subject), Some(object), Some(predicate)) = (&fact.subject, &fact.object, &fact.predicate)
    else {
        return false;
    };
    let kind = |argument: &Argument| ground.entity(argument.entity?).map(|entity| entity.kind);
    let is_second = |other: &Fact| {
        let first = other
            .object
            .as_ref()
            .filter(|_| other.predicate.as_ref().is_some_and(|own| own.main == predicate.main));
        first.is_some_and(|first| {
            first.tokens.end <= object.tokens.start && kind(first).is_some() && kind(first) == kind(object)
        })
    };
    let and = object.tokens.start.saturating_sub(2)..object.tokens.start;
    matches!(kind(subject), Some(EntityKind::Country | EntityKind::Organisation))
        && kind(subject) == kind(object)
        && and.into_iter().any(|at| ground.small(at) == "and")
        && !ground.timexes_in(predicate.tokens.end..object.tokens.start).is_empty()
        && ground.in_sentence(fact.sentence).iter().take(30).any(is_second)
}

/// "Peter Holm The Chairman": a name with an office behind it that no comma parts.
fn calls_by_office(fact: &Fact) -> bool {
    fact.subject.as_ref().and_then(|subject| subject.text.split_once(" The ")).is_some_and(|(name, rest)| {
        let office = rest.split(' ').next().unwrap_or_default().to_lowercase();
        name.contains(' ') && (is_role_noun(&office) || office == "ceo")
    })
}

/// Whether a heading is the line of a chronicle: its date stands at its head, and what happened behind it.
fn heads_a_line(ground: &Ground<'_>, fact: &Fact) -> bool {
    fact.predicate.is_some()
        && fact.subject.is_some()
        && fact.when.as_ref().is_some_and(|when| when.timex.basis == Basis::Explicit)
        && ground.is_headed(fact)
}

/// The date of a fact, when it is sure enough to be asked for.
pub(super) fn date(ground: &Ground<'_>, fact: &Fact) -> Result<PartialDate, Code> {
    related(ground, fact, Relation::At)
}

/// The date until which a fact lasted: "held out until 1698".
pub(super) fn end(ground: &Ground<'_>, fact: &Fact) -> Result<PartialDate, Code> {
    related(ground, fact, Relation::Until)
}

fn related(ground: &Ground<'_>, fact: &Fact, relation: Relation) -> Result<PartialDate, Code> {
    let when = fact.when.as_ref().ok_or(Code::G24)?;
    let timex = when.timex;
    let is_told = is_told_beside(ground, fact);
    let sure = match timex.basis {
        // "in 1067": a number of a year with its preposition.
        Basis::Explicit if ground.is_led(&timex) && ground.is_among_years(&timex) => AMONG_YEARS,
        Basis::Explicit if ground.is_led(&timex) || ground.is_in_a_chronicle(fact) => LED,
        Basis::Explicit => SURE,
        // Inferred dates are borne out by the years around them as well.
        _ => BORNE_OUT,
    };
    // Of two dates in a clause the clause itself knows which one stands apart.
    let is_apart = timex.confidence >= sure && stands_apart(ground, fact);
    let is_unsure = when.confidence < sure && !is_apart || timex.confidence < sure;
    if is_unsure && !is_told
        || fact.flags.is_background && !is_own(ground, fact) && !is_of_a_when_clause(ground, fact)
    {
        return Err(Code::G07);
    }
    if when.relation != relation {
        return Err(Code::G24);
    }
    if happened_again(ground, fact)
        || is_told_again(ground, fact, &timex)
        || is_told_with_another_date(ground, fact)
        || is_told_of_a_pronoun(ground, fact)
    {
        return Err(Code::G09);
    }
    if ground.is_one_of_two(&timex)
        || is_called_for(ground, &timex)
        || ground.is_of_a_participle(fact, &timex)
        || ground.is_of_subject(fact, &timex)
        || ground.is_of_a_gerund(fact, &timex)
        || is_compared(ground, &timex)
        || is_astray(ground, fact, &timex)
        || is_a_modifier(ground, &timex)
        || astray::counts_from_another_paragraph(ground, fact, &timex)
        || is_of_a_text(ground, fact, &timex)
        || is_of_a_term(ground, fact, &timex)
        || is_of_a_life(ground, &timex)
        || is_of_an_age(ground, fact)
    {
        return Err(Code::G07);
    }
    let (TimeValue::Point(date) | TimeValue::Time { date: Some(date), .. }) = timex.value else {
        return Err(Code::G24);
    };
    if lacks_its_era(ground, fact, &timex, date) {
        return Err(Code::G07);
    }
    let is_exact = match timex.modifier {
        None => true,
        // "at 19:40 on 5 May" is that day.
        Some(Modifier::Approx) => {
            date.granularity() == Granularity::Year || matches!(timex.value, TimeValue::Time { .. })
        }
        Some(Modifier::Start | Modifier::Mid | Modifier::End) => {
            // "in the late 18th century": in that century, where it is a deed and not a state that went on in the next one.
            let is_long = matches!(date.granularity(), Granularity::Century | Granularity::Decade);
            let is_deed = fact.predicate.as_ref().is_none_or(|predicate| predicate.is_domain);
            is_long && is_deed
                || matches!(
                    date.granularity(),
                    Granularity::Year | Granularity::Season | Granularity::Month | Granularity::Day
                )
        }
        Some(Modifier::Until) => relation == Relation::Until,
        Some(_) => false,
    };
    let is_kind = matches!(
        date.granularity(),
        Granularity::Day
            | Granularity::Month
            | Granularity::Season
            | Granularity::Year
            | Granularity::Decade
            | Granularity::Century
    );
    // "within the first few decades of the century": a part of it.
    if is_of_a_stretch(ground, &timex) {
        return Err(Code::G24);
    }
    // "two weeks later" counts to about a day, not to the day.
    let is_counted =
        date.granularity() == Granularity::Day && timex.basis == Basis::Relative && counts(ground, fact);
    if timex.kind == TimexKind::Set
        || timex.kind == TimexKind::Duration
        || !is_exact
        || !is_kind
        || is_counted
    {
        return Err(Code::G24);
    }
    // "on May Day 1993" names its year.
    let is_sure = timex.basis != Basis::Named || ground.names_its_year(&timex);
    if is_sure && (is_told || is_supported(ground, fact, date)) { Ok(date) } else { Err(Code::G07) }
}

/// "the first decades of the 14th century", "part of 1960": shorter than the date.
fn is_of_a_stretch(ground: &Ground<'_>, timex: &Timex) -> bool {
    const STRETCHES: [&str; 9] =
        ["decade", "decades", "half", "months", "part", "parts", "quarter", "weeks", "years"];
    let date = ground.tokens_of(timex.span).start;
    let of = (date.saturating_sub(2)..date).rev().find(|&at| ground.text(at) == "of");
    of.and_then(|of| of.checked_sub(1)).is_some_and(|at| STRETCHES.contains(&ground.text(at)))
}

/// "330" before the birth of Christ, in a sentence that does not say so: the years around it may have been read wrongly.
pub(super) fn lacks_its_era(ground: &Ground<'_>, fact: &Fact, timex: &Timex, date: PartialDate) -> bool {
    let is_before = date.year().is_some_and(|year| year <= 0) && timex.basis == Basis::Explicit;
    let prose = ground.source.prose;
    let sentence = prose.sentences.get(fact.sentence).filter(|_| is_before);
    let says = |at: usize| {
        let word = ground.text(at);
        word.starts_with('B') && matches!(word.trim_end_matches('.'), "BC" | "BCE" | "B.C" | "B.C.E" | "B")
    };
    // "In 133 BC ... in 121": said in its paragraph or the one before, it holds for what stands there.
    sentence.is_some_and(|sentence| {
        let around = prose.paragraphs.get(sentence.paragraph.saturating_sub(1)..=sentence.paragraph);
        let mut tokens = around.unwrap_or_default().iter().flat_map(|paragraph| paragraph.tokens.clone());
        !tokens.by_ref().take(800).any(says) && !sentence.tokens.clone().take(200).any(says)
    })
}

/// The date that stands in the sentence of a fact, whatever it belongs to there: for a question that keeps the sentence.
pub(super) fn written(ground: &Ground<'_>, fact: &Fact) -> Result<PartialDate, Code> {
    let timex = fact.when.as_ref().ok_or(Code::G24)?.timex;
    let sure = match timex.basis {
        Basis::Explicit if ground.is_led(&timex) && ground.is_among_years(&timex) => AMONG_YEARS,
        Basis::Explicit if ground.is_led(&timex) || ground.is_in_a_chronicle(fact) => LED,
        Basis::Explicit => SURE,
        Basis::Context => BORNE_OUT,
        _ => return Err(Code::G07),
    };
    let (TimeValue::Point(date) | TimeValue::Time { date: Some(date), .. }) = timex.value else {
        return Err(Code::G24);
    };
    if matches!(timex.kind, TimexKind::Set | TimexKind::Duration) {
        return Err(Code::G24);
    }
    let counts = timex.basis != Basis::Explicit && is_astray(ground, fact, &timex);
    if counts
        || is_likened(ground, &timex)
        || is_called_for(ground, &timex)
        || lacks_its_era(ground, fact, &timex, date)
        || is_of_a_life(ground, &timex)
        || is_of_an_age(ground, fact)
    {
        return Err(Code::G07);
    }
    let is_sure = timex.confidence >= sure && is_supported(ground, fact, date)
        || timex.basis == Basis::Context && is_told_beside(ground, fact);
    if is_sure { Ok(date) } else { Err(Code::G07) }
}

/// "won the league in 2012, 2014 and 2018": the same deed at another date has more than one answer.
fn happened_again(ground: &Ground<'_>, fact: &Fact) -> bool {
    let Some(when) = fact.when.as_ref() else { return false };
    // "A couple of days later, ... on 23 November" are one date.
    let is_written = |basis| basis != Basis::Relative;
    fact.predicate.is_some()
        && ground.in_sentence(fact.sentence).iter().take(60).any(|other| {
            other.gist == fact.gist
                && other.when.as_ref().is_some_and(|other| {
                    other.timex.span != when.timex.span
                        && other.relation == when.relation
                        && is_written(other.timex.basis)
                        && is_written(when.timex.basis)
                })
        })
}

/// An event that the article tells twice, in the same words and with two dates: one of them is wrong, or both are right.
fn is_told_with_another_date(ground: &Ground<'_>, fact: &Fact) -> bool {
    let (Some(when), Some(predicate)) = (&fact.when, &fact.predicate) else { return false };
    let own = when.timex.interval();
    ground.with_verb(predicate.lemma).iter().take(60).filter_map(|&other| ground.facts.get(other)).any(
        |other| {
            // "Roth resigned" in 1939, and in 1921 "Roth resigned from the service".
            let is_same = other
                .gist
                .strip_prefix(&fact.gist)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
            is_same
                && !fact.gist.is_empty()
                && other.when.as_ref().is_some_and(|other| {
                    other.relation == when.relation
                        && other.timex.is_dated()
                        && !other.timex.interval().overlaps(own)
                })
        },
    )
}

/// "calls an election for 8 June", "set 15 August for": the day of what is to come, not of the calling.
fn is_called_for(ground: &Ground<'_>, timex: &Timex) -> bool {
    let date = ground.tokens_of(timex.span).start;
    date.checked_sub(1).is_some_and(|before| ground.text(before) == "for")
}

/// "The summer 2009 field school dug", "the 1933 budget": the date tells which one, and not when it was done.
pub(super) fn is_a_modifier(ground: &Ground<'_>, timex: &Timex) -> bool {
    let date = ground.tokens_of(timex.span);
    let before = date.start.checked_sub(1);
    let is_led = before.is_some_and(|at| matches!(ground.word(at).tag, Tag::Determiner | Tag::Possessive));
    let next = ground.word(date.end).tag;
    is_led && timex.basis == Basis::Explicit && matches!(next, Tag::Noun | Tag::Adjective | Tag::Name)
}

/// "quoted Jefferson's letter to Jenner of 1806": the date of what was written, not of what was done with it.
fn is_of_a_text(ground: &Ground<'_>, fact: &Fact, timex: &Timex) -> bool {
    const TEXTS: [&str; 22] = [
        "accord",
        "accords",
        "act",
        "agreement",
        "book",
        "constitution",
        "essay",
        "law",
        "letter",
        "map",
        "novel",
        "pact",
        "paper",
        "plan",
        "poem",
        "protocol",
        "report",
        "resolution",
        "speech",
        "statute",
        "survey",
        "treaty",
    ];
    let date = ground.tokens_of(timex.span).start;
    let Some(of) = date.checked_sub(1) else { return false };
    // "are set out in Part II of the Constitution of Norland, 1973": laws have their year behind a comma.
    let is_law = |at: usize| {
        matches!(ground.text(at), "Act" | "Code" | "Constitution" | "Law" | "Order" | "Ordinance")
    };
    let is_plain =
        |at: usize| !matches!(ground.word(at).tag, Tag::Verb | Tag::Auxiliary) && !ground.is_mark(at, ',');
    if ground.is_mark(of, ',') {
        let law = (of.saturating_sub(4)..of).rev().take_while(|&at| is_plain(at)).find(|&at| is_law(at));
        return law.is_some() && fact.predicate.is_some();
    }
    if ground.text(of) != "of" {
        return false;
    }
    (of.saturating_sub(5)..of).any(|at| TEXTS.contains(&ground.text(at).to_lowercase().as_str()))
}

/// Whether the date stands behind the verb of its own clause: it dates a relative or a when-clause as surely as any.
pub(super) fn is_own(ground: &Ground<'_>, fact: &Fact) -> bool {
    let (Some(when), Some(predicate)) = (&fact.when, &fact.predicate) else { return false };
    let date = ground.tokens_of(when.timex.span);
    // "who took office that June"; not "Holm, made warden that spring", nor what a report tells by the way.
    let is_bare = fact.subject.as_ref().is_some_and(|subject| {
        let end = subject.tokens.end;
        ground.is_mark(end, ',') && end + 1 == predicate.tokens.start
    });
    let is_counted = when.timex.basis == Basis::Relative;
    if is_counted
        && (is_bare || predicate.auxiliary.is_none() && predicate.voice == Voice::Passive || ground.is_news())
    {
        return false;
    }
    predicate.tokens.end <= date.start && date.end <= fact.tokens.end
}

/// "in May 1912, when Roth left the league": what the date is told by has it as surely as what stands before it.
fn is_of_a_when_clause(ground: &Ground<'_>, fact: &Fact) -> bool {
    let (Some(when), Some(subject)) = (&fact.when, &fact.subject) else { return false };
    let date = ground.tokens_of(when.timex.span);
    let at = date.end + usize::from(ground.is_mark(date.end, ','));
    // "in 2003, when Holm was writing", "when Holm was premier": what went on then.
    let goes_on = fact.predicate.as_ref().is_some_and(|predicate| {
        ground.word(predicate.main).tense == Some(Tense::Gerund)
            || predicate.voice == Voice::Active
                && matches!(predicate.lemma, "be" | "have" | "live" | "remain")
    });
    ground.small(at) == "when"
        && subject.tokens.start == at + 1
        && when.timex.basis == Basis::Explicit
        && !goes_on
}

/// "Two hundred men were killed or wounded": told with the first verb alone it is false.
pub(super) fn tells_one_of_two(ground: &Ground<'_>, fact: &Fact) -> bool {
    fact.predicate.as_ref().is_some_and(|predicate| {
        ground.small(predicate.tokens.end) == "or" && ground.word(predicate.tokens.end + 1).tag == Tag::Verb
    })
}

/// Whether the date is the first behind the verb, or stands alone in front, while the others stand further on or between the
/// subject and its verb: "On 2 February F. W. de Klerk, president since September, lifted the ban".
fn stands_apart(ground: &Ground<'_>, fact: &Fact) -> bool {
    let (Some(when), Some(subject), Some(predicate)) = (&fact.when, &fact.subject, &fact.predicate) else {
        return false;
    };
    let own = ground.tokens_of(when.timex.span);
    let mut others = ground
        .timexes_in(fact.tokens.clone())
        .iter()
        .filter(|timex| {
            timex.is_dated()
                && !timex.span.overlaps(when.timex.span)
                && !matches!(timex.value, TimeValue::Time { .. })
        })
        .map(|timex| (timex, ground.tokens_of(timex.span)));
    let is_front = own.end <= subject.tokens.start;
    let is_first = own.start >= predicate.tokens.end;
    (is_front || is_first)
        && fact.kind == FactKind::Clause
        && others.all(|(timex, other)| {
            let is_inside = other.start >= subject.tokens.end && other.end <= predicate.tokens.start;
            let is_counted = is_front && other.end <= subject.tokens.start && timex.basis == Basis::Relative;
            // "In 2011 Norland ran its first deficit since 1980": how long there had been none.
            let is_since =
                (other.start.saturating_sub(1)..=other.start).any(|at| ground.small(at) == "since");
            is_inside || is_counted || is_since && other.start > own.end || is_first && other.start > own.end
        })
}

/// Whether the phrase counts from another date: "two weeks later", "three days after".
fn counts(ground: &Ground<'_>, fact: &Fact) -> bool {
    let Some(when) = &fact.when else { return false };
    let tokens = ground.tokens_of(when.timex.span);
    (tokens.start..=tokens.end).any(|at| {
        matches!(
            ground.text(at).to_lowercase().as_str(),
            "later"
                | "after"
                | "before"
                | "earlier"
                | "ago"
                | "afterwards"
                | "day"
                | "days"
                | "week"
                | "weeks"
        )
    })
}

/// Numbers of three digits are years where a preposition stands in front and others of that age around them.
const AMONG_YEARS: Confidence = Confidence::percent(60);
/// Years written with a preposition are sure to be years.
pub(super) const LED: Confidence = Confidence::percent(80);
/// An inferred date may be as sure as this when the years around it bear it out.
const BORNE_OUT: Confidence = Confidence::percent(85);
/// How far an inferred date may lie from the last written year.
const NEAR: i32 = 3;

/// Whether the years written around an inferred date bear it out: the one before it in its paragraph, and the one
/// behind it or the same year.
fn is_supported(ground: &Ground<'_>, fact: &Fact, date: PartialDate) -> bool {
    let Some(timex) = fact.when.as_ref().map(|when| when.timex) else { return false };
    if timex.basis == Basis::Explicit || timex.basis == Basis::Named && ground.names_its_year(&timex) {
        return true;
    }
    let Some(year) = date.year() else { return false };
    // In a report days without a year are those of the year up to it; where the reading of dates is sure of one, years of the
    // background ("independent since 1948") do not speak against it.
    let is_of_report = ground.is_news()
        && timex.basis == Basis::Context
        && ground.published_year().is_some_and(|published| (0..=1).contains(&(published - year)));
    if is_of_report && timex.confidence >= SETTLED {
        return true;
    }
    if timex.basis == Basis::Context
        && (ground.is_contested(fact.sentence, timex.span, year)
            || is_crossed(ground, &timex, date)
            || is_of_another_year(ground, fact, &timex))
    {
        return false;
    }
    if is_of_report {
        return true;
    }
    let (before, after) = ground.written_years(fact.sentence, timex.span);
    if is_adrift(ground, fact, &timex) {
        return false;
    }
    match (timex.basis, before, after) {
        (Basis::Context, Some(before), Some(after)) => {
            before == year && (year..=year + 1).contains(&after) || after == year && before <= year
        }
        (Basis::Context, Some(before), None) => before == year,
        (Basis::Relative, Some(before), _) => (0..=NEAR).contains(&(year - before)) || ground.is_news(),
        _ => ground.is_news(),
    }
}

fn is_question(ground: &Ground<'_>, fact: &Fact) -> bool {
    let sentence = ground.source.prose.sentences.get(fact.sentence);
    sentence
        .and_then(|sentence| sentence.tokens.end.checked_sub(1))
        .is_some_and(|last| ground.is_mark(last, '?'))
}

/// "was praised in One More ... Long Road (1960), in Home! (1965), and": a sentence that was torn within a title, or within a list of them.
fn is_torn(ground: &Ground<'_>, fact: &Fact) -> bool {
    let sentences = &ground.source.prose.sentences;
    let Some(sentence) = sentences.get(fact.sentence) else { return true };
    let first = sentence.tokens.start;
    let opens_a_bracket =
        |at: usize| ground.is_mark(at, '(') && ground.is_mark(at + 2, ')') && ground.is_mark(at + 3, ',');
    let is_after_dots = first > 1
        && (ground.is_mark(first - 1, '…')
            || ground.is_mark(first - 1, '.') && ground.is_mark(first - 2, '.'))
        && sentences
            .get(fact.sentence.wrapping_sub(1))
            .is_some_and(|before| before.paragraph == sentence.paragraph);
    opens_a_bracket(first)
        || opens_a_bracket(sentence.tokens.end)
        || is_after_dots && fact.predicate.is_none()
}

/// "Norland beat Kora 3 – 0": the clause ends within the score.
fn cuts_a_score(ground: &Ground<'_>, fact: &Fact) -> bool {
    let is_number = |at: usize| ground.text(at).bytes().all(|byte| byte.is_ascii_digit());
    let is_cut = |end: usize| {
        let is_dash = ['–', '-', '—'].iter().any(|dash| ground.is_mark(end, *dash));
        is_dash && is_number(end + 1) && end.checked_sub(1).is_some_and(is_number)
    };
    // "beat Kora 74 – 71 in Lund" keeps the score in its headline.
    let is_told = || fact.gist.contains(['–', '—']) || fact.gist.contains('-');
    let object = || fact.object.as_ref().is_some_and(|object| is_cut(object.tokens.end));
    is_cut(fact.tokens.end) || !is_told() && object()
}

/// Whether the clause holds a quotation mark without its partner.
fn cuts_quotation(ground: &Ground<'_>, fact: &Fact) -> bool {
    let mut open = 0_i32;
    let mut straight = 0;
    for at in fact.tokens.clone().take(400) {
        open += i32::from(ground.is_mark(at, '“')) - i32::from(ground.is_mark(at, '”'));
        straight += i32::from(ground.is_mark(at, '"'));
    }
    open != 0 || straight % 2 != 0
}
