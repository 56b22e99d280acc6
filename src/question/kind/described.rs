//! K5, who is described so?
//!
//! **Pattern**: "X is considered | regarded | described | known as NP". **Example**: "Which country does the article describe
//! as a resurgent economic and military power which believes in multi-polarity?" **Never**: the one the whole article is
//! about, a description that holds the name.

use super::naming::{mention_in, name_answer, only_name, which};
use crate::fact::{Fact, Voice};
use crate::question::chance::Chance;
use crate::question::code::Code;
use crate::question::draft::{Candidates, Draft};
use crate::question::item::QuestionKind;
use crate::question::lure;
use crate::question::stock::Stock;
use crate::question::wording::word_count;

const KIND: QuestionKind = QuestionKind::Who;
const DESCRIBING: [&str; 7] = ["consider", "describe", "regard", "see", "hail", "remember", "know"];

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    for (index, fact) in stock.asked() {
        let is_described = fact.predicate.as_ref().is_some_and(|predicate| {
            predicate.voice == Voice::Passive && DESCRIBING.contains(&predicate.lemma)
        });
        let is_doubtful = fact.flags.is_negated || fact.flags.is_planned || fact.flags.is_hedged;
        if is_described
            && !is_doubtful
            && let Some(draft) = question(stock, index, fact)
        {
            candidates.take(KIND, index, draft);
        }
    }
}

fn question(stock: &Stock<'_>, index: usize, fact: &Fact) -> Option<Result<Draft, Code>> {
    let ground = stock.ground;
    let subject = fact.subject.as_ref().filter(|subject| subject.resolved_from.is_none())?;
    let entity = only_name(ground, subject)?;
    let behind = fact.predicate.as_ref()?.tokens.end;
    if !ground.text(behind).eq_ignore_ascii_case("as") {
        return None;
    }
    let sentence = ground.source.prose.sentences.get(fact.sentence)?;
    let is_mark =
        |at: &usize| [',', '.', ';', ':', '(', '—', '“', '"'].iter().any(|mark| ground.is_mark(*at, *mark));
    let end = (behind..sentence.tokens.end.min(behind + 30)).find(is_mark)?;
    let text = ground.written(behind + 1..end);
    if !ground.timexes_in(behind..end).is_empty() || !(3..=14).contains(&word_count(&text)) {
        return Some(Err(Code::G03));
    }
    let word = which(ground, entity, "Whom")?;
    let stem = format!("{word} does the article describe as {text}?");
    let mut draft = Draft::new(KIND, index, "name", stem, ground.name_in(fact, entity));
    name_answer(ground, &mut draft, entity);
    draft.answer_span = mention_in(ground, fact, entity);
    draft.stands_alone = true;
    draft.bonus = 6;
    let pool = lure::name::pool(ground, fact, entity, &draft.stem);
    let chance = Chance::new(ground.seed, &["described", &draft.stem]);
    let order = lure::name::order(&draft.key);
    lure::choose(&mut draft, order, pool, chance);
    Some(Ok(draft))
}
