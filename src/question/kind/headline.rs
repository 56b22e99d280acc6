//! K1 for an event that nothing else could be asked of: its headline as a question, else quoted.
//!
//! A sentence may be too long to keep, and its clause too tangled to be turned into a question, while the headline on the timeline is good.
//! **Pattern**: a headline of 3 to 14 words with a name, without a fault, of a deed on which histories turn, that stands out or has its day, its
//! month or two names, with a written date that is surely its own. **Example**: "On what date did a mob wreck the shops of Kora?" 6 September 1955.
//! Quoted where the headline can't be turned into a question. Of what is counted from another day ("ten days afterwards"), and of days or
//! months in a row, the month or the year is asked that they share. **Never**: beside another question on that date (it scores lowest), what
//! somebody was, a pronoun, a headline that was cut or goes on behind a comma.

use super::done::DEEDS;
use super::telegram::is_bare_participle;
use super::when::{asked, wanted};
use crate::fact::{Argument, Fact, FactKind, Relation, Voice, salience};
use crate::language::{EntityKind, Tag, Tense, inflect};
use crate::question::certain::is_certain;
use crate::question::clause::{gives_back_another, is_told_to_do, leads_somewhere, may_be_a_participle};
use crate::question::code::Code;
use crate::question::context::{holds_a_year, is_one_of_its_age, vague_nouns};
use crate::question::draft::{Candidates, Draft};
use crate::question::gate;
use crate::question::ground::{Ground, SURE};
use crate::question::item::{Answer, QuestionKind};
use crate::question::lint::has_anaphor;
use crate::question::stock::Stock;
use crate::question::wording::{decapitalised, word_count};
use crate::question::worth::{is_a_deed_after_all, is_a_state, measures};
use crate::temporal::{Basis, Confidence, Day, Granularity, Modifier, PartialDate, TimeValue, Timex};

const KIND: QuestionKind = QuestionKind::When;
/// The fewest and the most words of a headline that is asked.
const WORDS: std::ops::RangeInclusive<usize> = 3..=14;
/// With fewer words "a mob" is any mob.
const TELLING: usize = 6;
/// First words that are written small within a question, whoever they begin the name of.
const SMALL: [&str; 12] =
    ["A", "About", "All", "An", "Both", "Many", "Most", "Nearly", "One", "Some", "The", "Two"];
/// The fewest words of one that is quoted.
const QUOTED: usize = 4;
/// Words for what belongs to the subject.
const OWNERS: [&str; 4] = [" its ", " his ", " her ", " their "];
/// What is asked for, until it is known that nothing else asks for it.
pub(in crate::question) const SLOT: &str = "headline";
/// How sure it must be that the date is the event's own, where the gates of dates are in doubt.
const CERTAIN: Confidence = Confidence::percent(95);

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    for (index, fact) in stock.asked() {
        if fact.kind == FactKind::Clause && fact.when.is_some() {
            match question(stock.ground, index, fact) {
                Ok(draft) => {
                    candidates.drafts.extend(plain(stock.ground, index, fact, &draft));
                    if word_count(line(fact)) >= QUOTED {
                        candidates.drafts.push(draft);
                    }
                }
                Err(code) => candidates.refuse(KIND, index, code),
            }
        }
    }
}

fn question(ground: &Ground<'_>, index: usize, fact: &Fact) -> Result<Draft, Code> {
    gate::told(ground, fact)?;
    let date = date(ground, index, fact)?;
    let what = match date.granularity() {
        Granularity::Day => "Which date",
        Granularity::Month => "Which month and year",
        Granularity::Season => "Which season and year",
        Granularity::Year => "Which year",
        _ => return Err(Code::G24),
    };
    worth_asking(ground, fact, date)?;
    well_formed(ground, fact)?;
    let headline = line(fact);
    let stem = format!("{what} does the article give for “{headline}”?");
    let mut draft = asked(ground, index, fact, stem, date);
    draft.is_whole = true;
    draft.slot = SLOT;
    draft.bonus = -1;
    Ok(draft)
}

/// The headline without its stop, and without how old somebody was: "Roth died, aged 60".
fn line(fact: &Fact) -> &str {
    let line = fact.gist.trim_end_matches('.');
    let line = line.split_once(", aged ").map_or(line, |(line, _)| line);
    line.split_once(", ").filter(|(_, aside)| is_an_aside(aside)).map_or(line, |(line, _)| line)
}

/// "joined the Kora Pact, later known as CENTO", "hit Kora, killing thousands": what the line can do without.
fn is_an_aside(behind: &str) -> bool {
    let first = behind.split(' ').next().unwrap_or_default();
    let is_outcome = matches!(first, "leading" | "killing" | "ending" | "leaving" | "resulting" | "causing");
    !behind.contains(", ")
        && !behind.contains(" and ")
        && (is_outcome || matches!(first, "later" | "now" | "also" | "known" | "called" | "who" | "which"))
}

/// The date that may be asked for, surely that of the event.
fn date(ground: &Ground<'_>, index: usize, fact: &Fact) -> Result<PartialDate, Code> {
    let when = fact.when.as_ref().filter(|when| when.relation == Relation::At).ok_or(Code::G24)?;
    let is_certain = when.timex.basis == Basis::Explicit
        && when.timex.modifier.is_none()
        && when.confidence >= CERTAIN
        && when.timex.confidence >= CERTAIN;
    // "were diverted until the following Thursday"
    let until = |at: usize| matches!(ground.small(at), "until" | "till" | "by" | "before" | "after");
    // "died before dawn on 7 May 1931" is that day.
    let start = ground.tokens_of(when.timex.span).start;
    let is_hour =
        matches!(ground.small(start), "dawn" | "daybreak" | "midnight" | "noon" | "sunrise" | "sunset")
            && !matches!(ground.small(start.saturating_sub(1)), "until" | "till" | "by");
    // "until the following Thursday"
    let the = start.checked_sub(1).filter(|&at| ground.small(at) == "the");
    let is_bound = !is_hour && the.unwrap_or(start).checked_sub(1).is_some_and(until);
    if is_bound && !is_done_at_last(ground, fact, start) || is_of_another(ground, fact, &when.timex) {
        return Err(Code::G07);
    }
    let date = ground
        .sure_date(index)
        // What was done at two dates is not asked for one.
        .or_else(
            |code| {
                if is_certain && code != Code::G09 { gate::written(ground, fact) } else { Err(code) }
            },
        );
    date.or_else(|code| common(ground, fact, &when.timex).ok_or(code))
}

/// "was not completed until 1951": what had not been done before then was done in that year.
fn is_done_at_last(ground: &Ground<'_>, fact: &Fact, date: usize) -> bool {
    let Some(predicate) = &fact.predicate else { return false };
    let is_denied =
        predicate.tokens.clone().any(|at| matches!(ground.small(at), "not" | "n't" | "n’t" | "never"));
    let is_until = date.checked_sub(1).is_some_and(|at| matches!(ground.small(at), "until" | "till"));
    is_denied && is_until && predicate.is_past && !fact.flags.is_negated
}

/// Whether an examiner would ask for it: a deed on which histories turn, or that stands out, or has its day or month and a name.
fn worth_asking(ground: &Ground<'_>, fact: &Fact, date: PartialDate) -> Result<(), Code> {
    let Some(predicate) = &fact.predicate else { return Err(Code::G01) };
    // "Taxes and a famine followed" tells nothing of its own.
    let goes_on = matches!(
        predicate.lemma,
        "arise"
            | "come"
            | "continue"
            | "do"
            | "follow"
            | "get"
            | "go"
            | "grow"
            | "happen"
            | "occur"
            | "rise"
            | "tell"
    );
    // What was done to somebody or something, where the line names somebody.
    let is_done = fact.object.is_some() || predicate.voice == Voice::Passive;
    let stands_out = predicate.is_domain
        || salience(fact).is_some()
        // What the timeline keeps, where the line names more than its doer.
        || ground.is_core(fact) && (is_done || ground.names_in(fact, &fact.gist) > 1)
        || match date.granularity() {
            Granularity::Day => !fact.entities.is_empty(),
            Granularity::Month | Granularity::Season => {
                fact.entities.len() > 1 || is_done && !fact.entities.is_empty()
            }
            Granularity::Year => is_done && fact.entities.len() > 1,
            _ => false,
        };
    // "gave up", "orbited": what is not said of a deed that histories do not turn on.
    let is_alone = fact.object.is_none() && predicate.voice == Voice::Active && !predicate.is_domain && {
        let headline = line(fact);
        headline.split(' ').rev().take_while(|word| *word != ground.text(predicate.main)).count() < 3
    };
    let ends_there = line(fact).ends_with(ground.text(predicate.main));
    let lacks_its_place = ends_there && predicate.voice == Voice::Active && leads_somewhere(predicate.lemma);
    // "Out of ten men three were of Lund" is how it stood.
    let is_how_it_stood = predicate.lemma == "be" && predicate.voice == Voice::Active;
    if goes_on
        || is_how_it_stood
        || lacks_its_place
        || lasts(predicate.lemma)
        || !stands_out
        || is_alone
        || is_a_state(ground, fact)
        || measures(fact) && !is_a_deed_after_all(ground, fact)
    {
        return Err(Code::G13);
    }
    Ok(())
}

/// Whether the headline is a whole sentence that names what it is about.
fn well_formed(ground: &Ground<'_>, fact: &Fact) -> Result<(), Code> {
    let Some(predicate) = &fact.predicate else { return Err(Code::G01) };
    let headline = line(fact);
    if fact.flags.fault.is_some()
        || !WORDS.contains(&word_count(headline))
        || headline.contains(['…', '“', '"', '('])
        || headline.contains(", ")
    {
        return Err(Code::L02);
    }
    // "A mob wrecked the shops of Kora" tells which.
    let is_indefinite = ["A ", "An "].iter().any(|article| headline.starts_with(article));
    // "A Russian mission reached Kabul" does as well.
    let is_of_a_people = fact.subject.as_ref().is_some_and(|subject| {
        let mut words = subject.text.split(' ').skip(1);
        words.next().is_some_and(|word| word.starts_with(char::is_uppercase)) && words.next().is_some()
    });
    let is_telling = is_indefinite
        && (word_count(headline) >= TELLING || is_of_a_people && ground.names_in(fact, headline) > 0);
    // What is vague by the way, where both who and what are told.
    let is_told = [&fact.subject, &fact.object].into_iter().flatten().all(|part| !part.is_vague)
        && ground.names_in(fact, headline) > 1
        && !OWNERS.iter().any(|owner| headline.contains(owner));
    // "The sultan was banished to Ambon": of what there is but one the title tells which.
    let vague = vague_nouns(headline);
    let is_only = ground.names_in(fact, headline) > 0
        && !ground.is_news()
        && !ground.topic.is_empty()
        && vague.iter().all(|noun| is_one_of_its_age(noun));
    let is_vague = fact.flags.is_vague
        && !is_telling
        && !is_told
        && !is_owned(ground, fact)
        && (!is_only || vague.is_empty());
    if is_vague || !is_certain(ground, fact) || !vague.is_empty() && !is_only || has_anaphor(headline) {
        return Err(Code::G05);
    }
    // "An idea borrowed from Kora"
    if may_be_a_participle(ground, fact) {
        return Err(Code::G01);
    }
    // "Tensions escalated" is no passive; "The Tale of Old Lund, published in" is one.
    let before = predicate.tokens.start.saturating_sub(1);
    let has_be = |at: usize| ground.word(at).tag == Tag::Auxiliary;
    let is_passive = predicate.voice == Voice::Passive;
    let is_participle = is_passive
        && !predicate.tokens.clone().any(has_be)
        && ![',', '('].iter().any(|mark| ground.is_mark(before, *mark));
    // "was discovered the scattering of light", "A second was signed"
    let is_turned = is_passive && fact.object.is_some();
    let is_one_of = ["A second ", "A third ", "Another ", "Other ", "Both ", "Two of ", "One of ", "Others "];
    // "passed a bill", "A law was enacted": which one is told in what was left out.
    let ends_openly = headline.rsplit(' ').nth(1).is_some_and(|word| matches!(word, "a" | "an"));
    // "won 23", "pitched 234": of what?
    let mut words = headline.rsplit(' ');
    let is_bare_count =
        words.next().is_some_and(|count| count.len() < 4 && count.bytes().all(|byte| byte.is_ascii_digit()))
            && words.next() == Some(ground.text(predicate.main));
    // "Ə was founded in 1571": a letter of how a name is said.
    let is_letter =
        headline.split(' ').next().is_some_and(|first| first.chars().count() == 1 && !first.is_ascii());
    // "made a guest appearance [on the play Dawn]": where it ends the line was cut.
    let is_cut = fact.object.as_ref().is_some_and(|object| {
        let end = object.tokens.end;
        matches!(ground.small(object.tokens.start), "a" | "an")
            && headline.ends_with(&object.text)
            && ground.word(end).tag == Tag::Preposition
            && ground.timexes_in(end + 1..end + 3).is_empty()
    });
    if is_participle
        || is_cut
        || gate::tells_one_of_two(ground, fact)
        || gives_back_another(ground, fact)
        || is_bare_count
        || is_letter
        || is_told_to_do(ground, fact, headline)
        || is_turned
        || is_indefinite && !is_telling
        || ends_openly
        || is_one_of.iter().any(|start| headline.starts_with(start))
    {
        return Err(Code::G01);
    }
    // "coined the famous phrase:", "passed two laws:" what it was stands behind.
    let is_number = |at: usize| ground.text(at).starts_with(|c: char| c.is_ascii_digit());
    let quotes = |at: usize| {
        ['“', '”', '"'].iter().any(|mark| ground.is_mark(at, *mark))
            // "at 22:30" is a time.
            || ground.is_mark(at, ':') && !is_number(at + 1)
    };
    if (fact.tokens.start..=fact.tokens.end).take(200).any(quotes) {
        return Err(Code::G14);
    }
    if ground.names_in(fact, headline) == 0 {
        return Err(Code::G08);
    }
    if holds_a_year(headline) { Err(Code::G07) } else { Ok(()) }
}

/// "Yamaichi closed its doors", "Roth published his first paper": whose they were is the subject, which is named.
fn is_owned(ground: &Ground<'_>, fact: &Fact) -> bool {
    let is_named = fact.subject.as_ref().is_some_and(|subject| subject.entity.is_some() && !subject.is_vague);
    let owns =
        |object: &Argument| OWNERS.iter().any(|owner| owner.trim() == ground.small(object.tokens.start));
    is_named && fact.object.as_ref().is_some_and(|object| owns(object) && object.tokens.len() > 1)
}

/// "an invasion beginning in March was called off", "in 739 and 740", "more than in 1928": the date of something else, or one of two.
fn is_of_another(ground: &Ground<'_>, fact: &Fact, timex: &Timex) -> bool {
    let date = ground.tokens_of(timex.span);
    let is_within_subject =
        fact.subject.as_ref().zip(fact.predicate.as_ref()).is_some_and(|(subject, predicate)| {
            let lead = ground.with_preposition(date.clone(), subject.tokens.start);
            let before = lead.start.saturating_sub(1);
            subject.tokens.start < date.start
                && date.end <= predicate.tokens.start
                && (ground.word(before).tag == Tag::Verb || !ground.is_mark(before, ','))
        });
    let is_number = |at: usize| ground.text(at).starts_with(|c: char| c.is_ascii_digit());
    is_within_subject
        || gate::is_told_again(ground, fact, timex)
        || ground.text(date.end) == "and" && is_number(date.end + 1)
        || ground.is_one_of_two(timex)
        || ground.is_of_a_participle(fact, timex)
        || gate::is_compared(ground, timex)
        || gate::is_astray(ground, fact, timex)
}

/// "remained", "reflected", "was loath to": what was so for a time, and not done on a day.
fn lasts(lemma: &str) -> bool {
    const LASTING: [&str; 22] = [
        "address", "attempt", "believe", "belong", "consist", "dominate", "engage", "enjoy", "expect",
        "feel", "have", "hope", "keep", "know", "live", "loathe", "reflect", "remain", "seem", "shroud",
        "stay", "want",
    ];
    LASTING.contains(&lemma)
}

/// What both ends of a stretch share, the month of some days or the year of some months; the month of a day that is counted from another
/// ("three days later"), where a day or two more or less does not leave it.
pub(super) fn common(ground: &Ground<'_>, fact: &Fact, timex: &Timex) -> Option<PartialDate> {
    const COUNTED: Confidence = Confidence::percent(75);
    let sure_of =
        |least| fact.when.as_ref().is_some_and(|when| when.confidence >= least) && timex.confidence >= least;
    let month = |date| match date {
        PartialDate::Day(day) => {
            let (year, month, _) = day.civil();
            Some(PartialDate::Month { year, month })
        }
        PartialDate::Month { .. } => Some(date),
        _ => None,
    };
    let both = |from, to| month(from).zip(month(to)).filter(|(from, to)| from == to).map(|(month, _)| month);
    match (timex.value, timex.basis) {
        (TimeValue::Range(from, to), Basis::Explicit) if sure_of(SURE) && timex.modifier.is_none() => {
            both(from, to)
                .or_else(|| from.year().filter(|year| to.year() == Some(*year)).map(PartialDate::Year))
        }
        (
            TimeValue::Point(date @ PartialDate::Day(day))
            | TimeValue::Time { date: Some(date @ PartialDate::Day(day)), .. },
            Basis::Relative,
        ) if sure_of(COUNTED) && !ground.is_news() => {
            let near = |by: i32| both(PartialDate::Day(Day(day.0 + by)), date);
            let (before, _) = ground.written_years(fact.sentence, timex.span);
            let before = before.or_else(|| ground.row_around(fact.sentence, timex.span).year_before);
            near(-2).and(near(2)).filter(|_| before == date.year())
        }
        _ => None,
    }
}

/// The same without the quotation: "On what date was the battle of Kora fought?", "In which year did Roth leave Lund?"
fn plain(ground: &Ground<'_>, index: usize, fact: &Fact, quoted: &Draft) -> Option<Draft> {
    let predicate =
        fact.predicate.as_ref().filter(|predicate| predicate.is_past && !predicate.lemma.is_empty())?;
    let subject = fact.subject.as_ref()?;
    let headline = line(fact);
    // "the Test Ban Treaty signed in Moscow" may be what was done to it.
    let is_done =
        predicate.voice == Voice::Active && fact.object.is_none() && DEEDS.contains(&predicate.lemma);
    if is_done || is_bare_participle(ground, fact) {
        return None;
    }
    let verb = ground.text(predicate.main);
    // "began in May and went on into the winter", "riders who crossed the Eider besieged": a second verb would keep its form.
    let is_second = |at: usize| {
        let word = ground.word(at);
        word.tag == Tag::Verb
            && (matches!(word.tense, Some(Tense::Past)) || ground.text(at.saturating_sub(1)) == "and")
            && headline.contains(ground.text(at))
    };
    let sentence = ground.source.prose.sentences.get(fact.sentence)?;
    if (predicate.tokens.end..sentence.tokens.end).take(100).any(is_second) {
        return None;
    }
    let behind = |written: &str| {
        let (who, rest) = headline.split_once(written)?;
        (rest.is_empty() || rest.starts_with(' ')).then_some((who, rest))
    };
    let (who, moved, rest) = match (predicate.voice, predicate.auxiliary.as_deref()) {
        (Voice::Passive, Some(be @ ("was" | "were"))) => {
            let (who, rest) = behind(&format!(" {be}"))?;
            (who, be, rest.trim_start().to_owned())
        }
        // "New Granada (created in 1717)" is told as "New Granada was created".
        (Voice::Passive, None | Some("had")) => {
            let told = |be: &'static str| Some((be, headline.split_once(&format!(" {be} {verb}"))?));
            let (be, (who, rest)) = told("was").or_else(|| told("were"))?;
            (who, be, format!("{verb}{rest}"))
        }
        (Voice::Active, None) => {
            let (who, rest) = behind(&format!(" {verb}"))?;
            (who, "did", format!("{}{rest}", predicate.lemma))
        }
        (Voice::Active, Some("had")) => {
            // A headline tells it as "signed", unless it had lasted.
            let past = inflect(predicate.lemma, Tense::Past);
            let told = past.and_then(|past| behind(&format!(" {past}")));
            let (who, rest) = behind(&format!(" had {verb}")).or(told)?;
            (who, "did", format!("{}{rest}", predicate.lemma))
        }
        _ => return None,
    };
    // "Saurashtra were absorbed", of two that were told together.
    let kind = subject.entity.and_then(|entity| ground.entity(entity)).map(|entity| entity.kind);
    let is_one = matches!(kind, Some(EntityKind::Country | EntityKind::Person | EntityKind::Place));
    if moved == "were" && is_one && !who.contains(" and ") && !who.ends_with('s') {
        return None;
    }
    // "Taxes" is "taxes" elsewhere, "Roth" and "President Roth" are not.
    let first = who.split(' ').next().unwrap_or_default();
    let is_name = subject.resolved_from.is_some() || ground.word(subject.tokens.start).tag == Tag::Name;
    let leads_a_name = who.split(' ').nth(1).is_some_and(|next| next.starts_with(char::is_uppercase));
    let is_common = subject.entity.is_none() && ground.word(subject.tokens.start).tag == Tag::Noun;
    let is_noun = !is_name && !leads_a_name && (is_common || ground.is_written(&decapitalised(first)));
    let who = if SMALL.contains(&first) || is_noun { decapitalised(who) } else { who.to_owned() };
    let (Answer::Date(date) | Answer::DateWithInferredYear(date)) = quoted.answer else { return None };
    let is_about = fact.when.as_ref().is_some_and(|when| when.timex.modifier == Some(Modifier::Approx));
    let wanted = wanted(date, is_about)?;
    let mut draft = asked(ground, index, fact, format!("{wanted} {moved} {who} {rest}?"), date);
    draft.slot = SLOT;
    draft.bonus = quoted.bonus + 3;
    Some(draft)
}
