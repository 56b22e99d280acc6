//! K1 for lives: when was somebody born, when did he die, from when to when did he reign?
//!
//! **Pattern**: the years in brackets behind a name, or a label line ("Born: 7 June 1848"). **Example**: "In which year was Maren
//! Brahe born?" 1850. **Never**: years of which nothing says what they are, and the life of one whom the article does not tell of: his
//! years say nothing of what he did.

use super::when::{other_forms, wanted};
use crate::fact::{Fact, FactKind};
use crate::question::chance::Chance;
use crate::question::draft::{Candidates, Draft};
use crate::question::ground::{Ground, SURE};
use crate::question::item::{Answer, QuestionKind};
use crate::question::lure;
use crate::question::stock::Stock;
use crate::temporal::{Modifier, PartialDate, TimeValue};

const KIND: QuestionKind = QuestionKind::When;

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    let ground = stock.ground;
    for (index, fact) in stock.asked().filter(|(_, fact)| fact.kind == FactKind::LifeSpan) {
        if let Some(hero) = ground.hero.filter(|&hero| fact.gist.contains(ground.name(hero))) {
            candidates.drafts.extend(questions(ground, index, fact, hero));
        }
    }
}

/// Whether a sentence tells of the birth or the death with its date.
fn is_told_elsewhere(ground: &Ground<'_>, hero: usize, lemma: &str) -> bool {
    ground.with_verb(lemma).iter().filter_map(|&fact| ground.facts.get(fact)).any(|fact| {
        fact.kind != FactKind::LifeSpan
            && fact.when.is_some()
            && fact.subject.as_ref().is_some_and(|subject| subject.entity == Some(hero))
    })
}

fn questions(ground: &Ground<'_>, index: usize, fact: &Fact, hero: usize) -> Vec<Draft> {
    let Some(when) = fact.when.as_ref().filter(|when| when.timex.confidence >= SURE) else {
        return Vec::new();
    };
    let is_told = !fact.flags.is_negated && !fact.flags.is_planned && !fact.flags.is_hedged;
    if when.timex.modifier.is_some_and(|modifier| modifier != Modifier::Approx) || !is_told {
        return Vec::new();
    }
    let is_about = when.timex.modifier.is_some();
    let gist = fact.gist.trim_end_matches('.');
    let ask = |name: &str, said: &str, date: PartialDate| {
        let is_name =
            name.contains(' ') && name.split(' ').count() <= 6 && name.starts_with(char::is_uppercase);
        let lemma = if said == "was born" { "bear" } else { "die" };
        let question =
            wanted(date, is_about).filter(|_| is_name && !is_told_elsewhere(ground, hero, lemma))?;
        let (was, told) = said.split_once(' ').unwrap_or((said, ""));
        Some(asked(ground, index, format!("{question} {was} {name} {told}?"), date))
    };
    match when.timex.value {
        TimeValue::Point(date) => {
            let born = gist.strip_suffix(" was born").and_then(|name| ask(name, "was born", date));
            let died = gist.strip_suffix(" died").and_then(|name| ask(name, "did die", date));
            born.into_iter().chain(died).collect()
        }
        TimeValue::Range(from, to) => {
            let Some(name) = gist.strip_prefix("Life of ") else { return Vec::new() };
            ask(name, "was born", from).into_iter().chain(ask(name, "did die", to)).collect()
        }
        _ => Vec::new(),
    }
}

fn asked(ground: &Ground<'_>, index: usize, stem: String, date: PartialDate) -> Draft {
    // Birth and death are two questions on one record.
    let slot = if stem.contains(" born?") { "born" } else { "died" };
    let mut draft = Draft::new(KIND, index, slot, stem, date.phrase());
    draft.answer = Answer::Date(date);
    draft.accepted.extend(other_forms(date));
    draft.answer_span =
        ground.facts.get(index).and_then(|fact| fact.when.as_ref()).map(|when| when.timex.span);
    draft.is_card = true;
    draft.bonus = 2;
    let pool = lure::date::pool(ground, index, date);
    let chance = Chance::new(ground.seed, &["life", &draft.stem]);
    lure::date::choose(ground, &mut draft, date, &pool, chance);
    draft
}
