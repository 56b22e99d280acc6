//! K5, in whose time?
//!
//! **Pattern**: "S V ... in X’s presidency | reign | premiership". **Example**: "In whose presidency did the ice begin to
//! break in relations between Russia and Pakistan?" **Never**: a clause whose verb has no certain base form.

use super::naming::{mention_in, name_answer};
use crate::language::{EntityKind, Tag, Tense};
use crate::question::chance::Chance;
use crate::question::code::Code;
use crate::question::draft::{Candidates, Draft};
use crate::question::item::QuestionKind;
use crate::question::line::Line;
use crate::question::lure;
use crate::question::stock::Stock;
use crate::question::wording::{decapitalised, word_count};

const KIND: QuestionKind = QuestionKind::Who;
const TIMES: [&str; 7] =
    ["presidency", "reign", "premiership", "caliphate", "tenure", "chancellorship", "rule"];

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    for line in Line::all(stock) {
        let noun = line.tokens.clone().find(|&at| {
            TIMES.contains(&line.text(at))
                && at
                    .checked_sub(1)
                    .is_some_and(|before| matches!(line.text(before), "’s" | "'s" | "’" | "'"))
        });
        if let Some(draft) = noun.and_then(|noun| question(&line, noun)) {
            candidates.take(KIND, line.fact, draft);
        }
    }
}

fn question(line: &Line<'_>, noun: usize) -> Option<Result<Draft, Code>> {
    let ground = line.ground;
    let mention = line.mention(|mention| mention.tokens.end + 1 == noun)?;
    let is_person = ground.entity(mention.entity)?.kind == EntityKind::Person;
    let preposition = mention.tokens.start.checked_sub(1)?;
    let is_time = matches!(line.text(preposition), "in" | "during" | "under");
    if !is_person || !is_time || preposition <= line.tokens.start + 2 {
        return None;
    }
    let Some(told) = clause(line, preposition) else { return Some(Err(Code::G22)) };
    let word = if line.is(preposition, "during") {
        "During"
    } else if line.is(preposition, "under") {
        "Under"
    } else {
        "In"
    };
    let stem = format!("{word} whose {} did {told}?", line.text(noun));
    let mut draft = Draft::new(KIND, line.fact, "reign", stem, ground.name(mention.entity).to_owned());
    name_answer(ground, &mut draft, mention.entity);
    let fact = ground.facts.get(line.fact)?;
    draft.answer_span = mention_in(ground, fact, mention.entity);
    draft.is_card = true;
    draft.bonus = 2;
    draft.stands_alone = true;
    let pool = lure::name::pool(ground, fact, mention.entity, &draft.stem);
    let chance = Chance::new(ground.seed, &["reign", &draft.stem]);
    let order = lure::name::order(&draft.key);
    lure::choose(&mut draft, order, pool, chance);
    Some(Ok(draft))
}

/// "the ice begin to break in relations between Russia and Pakistan": the clause from the start of the sentence, its verb
/// in the base form.
fn clause(line: &Line<'_>, end: usize) -> Option<String> {
    let start = line.tokens.start;
    let verb =
        (start..end).find(|&at| matches!(line.word(at).tag, Tag::Verb | Tag::Auxiliary | Tag::Modal))?;
    let word = line.word(verb);
    let is_past = matches!(word.tense, Some(Tense::Past | Tense::Participle));
    let is_nominal = (start..verb).all(|at| {
        matches!(
            line.word(at).tag,
            Tag::Determiner | Tag::Noun | Tag::Name | Tag::Adjective | Tag::Preposition | Tag::Number
        )
    });
    let has_stop = line.mark_behind(start) < end;
    if word.tag != Tag::Verb || !is_past || !is_nominal || verb == start || has_stop {
        return None;
    }
    let opens_with_name = line.mention(|mention| mention.tokens.start == start).is_some();
    let subject = line.ground.written(start..verb);
    let subject = if opens_with_name { subject } else { decapitalised(&subject) };
    let told = format!("{subject} {} {}", word.lemma?, line.without_dates(verb + 1..end));
    (4..=20).contains(&word_count(&told)).then_some(told)
}
