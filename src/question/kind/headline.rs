//! K1 for an event that nothing else could be asked of: its headline, as a question where it is a passive, else quoted.
//!
//! A sentence may be too long to keep, and its clause too tangled to be turned into a question, while the headline on the timeline is good.
//! **Pattern**: a headline of 4 to 14 words with a name, without a fault, of a deed on which histories turn or that stands out, with a written
//! date that is surely its own. **Example**: "Which date does the article give for “A mob wrecked the shops of Kora”?" 6 September 1955.
//! **Never**: beside another question on that date (it scores lowest), what somebody was, a pronoun, a second date in the clause, a headline
//! that was cut.

use super::when::{asked, wanted};
use crate::fact::{Fact, FactKind, Relation, Voice, salience};
use crate::language::Tag;
use crate::question::certain::is_certain;
use crate::question::code::Code;
use crate::question::context::{holds_a_year, vague_nouns};
use crate::question::draft::{Candidates, Draft};
use crate::question::gate;
use crate::question::ground::Ground;
use crate::question::item::QuestionKind;
use crate::question::lint::has_anaphor;
use crate::question::stock::Stock;
use crate::question::wording::{decapitalised, word_count};
use crate::question::worth::{is_a_state, measures};
use crate::temporal::{Basis, Confidence, Granularity};

const KIND: QuestionKind = QuestionKind::When;
/// The fewest and the most words of a headline that is asked.
const WORDS: std::ops::RangeInclusive<usize> = 4..=14;
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
                    candidates.drafts.push(draft);
                }
                Err(code) => candidates.refuse(KIND, index, code),
            }
        }
    }
}

fn question(ground: &Ground<'_>, index: usize, fact: &Fact) -> Result<Draft, Code> {
    gate::told(ground, fact)?;
    let when = fact.when.as_ref().filter(|when| when.relation == Relation::At).ok_or(Code::G24)?;
    let is_certain_date = when.timex.basis == Basis::Explicit
        && when.timex.modifier.is_none()
        && when.confidence >= CERTAIN
        && when.timex.confidence >= CERTAIN;
    let date = ground.sure_date(index).or_else(|code| {
        if is_certain_date && !fact.flags.is_background { gate::written(ground, fact) } else { Err(code) }
    })?;
    let what = match date.granularity() {
        Granularity::Day => "Which date",
        Granularity::Month => "Which month and year",
        Granularity::Year => "Which year",
        _ => return Err(Code::G24),
    };
    let headline = fact.gist.trim_end_matches('.');
    let is_domain = fact.predicate.as_ref().is_some_and(|predicate| predicate.is_domain);
    // "Taxes and a famine followed" tells nothing of its own.
    let goes_on = fact.predicate.as_ref().is_some_and(|predicate| {
        matches!(
            predicate.lemma,
            "arise" | "come" | "continue" | "follow" | "go" | "grow" | "happen" | "occur" | "rise"
        )
    });
    if goes_on {
        return Err(Code::G13);
    }
    if !is_domain && salience(fact).is_none() || is_a_state(ground, fact) || measures(fact) {
        return Err(Code::G13);
    }
    if fact.flags.fault.is_some()
        || !WORDS.contains(&word_count(headline))
        || headline.contains(['…', '“', '"', '('])
    {
        return Err(Code::L02);
    }
    if fact.flags.is_vague
        || !is_certain(ground, fact)
        || !vague_nouns(headline).is_empty()
        || has_anaphor(headline)
    {
        return Err(Code::G05);
    }
    // "was discovered the scattering of light", "A second was signed"
    let is_turned = fact
        .predicate
        .as_ref()
        .is_some_and(|predicate| predicate.voice == Voice::Passive && fact.object.is_some());
    let is_one_of = ["A ", "An ", "Another ", "Other ", "Both ", "Two of ", "One of ", "Others "];
    // "passed a bill", "A law was enacted": which one is told in what was left out.
    let ends_openly = headline.rsplit(' ').nth(1).is_some_and(|word| matches!(word, "a" | "an"));
    if is_turned || ends_openly || is_one_of.iter().any(|start| headline.starts_with(start)) {
        return Err(Code::G01);
    }
    // "coined the famous phrase:", "passed two laws:" what it was stands behind.
    let sentence = ground.source.prose.sentences.get(fact.sentence).ok_or(Code::G20)?;
    let quotes = |at: usize| ['“', '”', '"', ':'].iter().any(|mark| ground.is_mark(at, *mark));
    if sentence.tokens.clone().take(200).any(quotes) {
        return Err(Code::G14);
    }
    if ground.names_in(fact, headline) == 0 {
        return Err(Code::G08);
    }
    let dates = ground.timexes_in(fact.tokens.clone()).iter().filter(|timex| timex.is_dated()).count();
    if holds_a_year(headline) || dates > 1 {
        return Err(Code::G07);
    }
    let stem = format!("{what} does the article give for “{headline}”?");
    let mut draft = asked(ground, index, fact, stem, date);
    draft.is_whole = true;
    draft.slot = SLOT;
    draft.bonus = -1;
    Ok(draft)
}

/// The same without the quotation, where the headline is a passive: "On what date was the battle of Kora fought?"
fn plain(ground: &Ground<'_>, index: usize, fact: &Fact, quoted: &Draft) -> Option<Draft> {
    let predicate = fact.predicate.as_ref().filter(|predicate| predicate.voice == Voice::Passive)?;
    let subject = fact.subject.as_ref().filter(|subject| subject.resolved_from.is_none())?;
    let be = predicate.auxiliary.as_deref().filter(|be| matches!(*be, "was" | "were"))?;
    let headline = fact.gist.trim_end_matches('.');
    let (who, rest) = headline.split_once(&format!(" {be} "))?;
    let is_name = ground.word(subject.tokens.start).tag == Tag::Name;
    let who = if is_name { who.to_owned() } else { decapitalised(who) };
    let date = ground.sure_date(index).or_else(|_| gate::written(ground, fact)).ok()?;
    let wanted = wanted(date, false)?;
    let mut draft = asked(ground, index, fact, format!("{wanted} {be} {who} {rest}?"), date);
    draft.slot = SLOT;
    draft.bonus = quoted.bonus + 3;
    Some(draft)
}
