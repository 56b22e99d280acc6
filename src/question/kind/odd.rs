//! K10: the odd one out.
//!
//! **Pattern**: a list of three names or more that share a predicate, and one name of the same kind that the
//! article does not give it, with the year of the deed. **Example**: "According to the article, which of these countries did Austria NOT
//! fight?" **Never**: an open list ("among others"), a name that the article gives the same predicate anywhere.

use super::list::named_list;
use crate::fact::Fact;
use crate::question::chance::Chance;
use crate::question::code::Code;
use crate::question::draft::{Candidates, Draft};
use crate::question::ground::Ground;
use crate::question::item::{Lure, QuestionKind};
use crate::question::lure;
use crate::question::stock::Stock;
use crate::question::wording::{holds, joined};
use crate::temporal::Granularity;

const KIND: QuestionKind = QuestionKind::Odd;

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    for (index, fact, clause) in stock.told() {
        let ground = stock.ground;
        // What nobody dated, or a whole century saw, others may have done as well.
        if clause.when.is_none() || !is_dated_closely(fact) {
            continue;
        }
        if let Some(members) = fact
            .object
            .as_ref()
            // "An air raid began, and the next day Norland, ...": what began takes no list.
            .filter(|_| clause.has_object() && !matches!(clause.verb.lemma, "begin" | "start"))
            .and_then(|object| named_list(ground, object, 3, 6))
        {
            let found = clause
                .asked("", Some(crate::question::clause::Role::Object), true)
                .filter(|_| clause.verb.moved == "did")
                .ok_or(Code::G22)
                .and_then(|rest| {
                    // "did Pakistan join?" becomes "did Pakistan NOT join?"
                    let told = format!("did {}", clause.subject);
                    let rest = rest.strip_prefix(&told).ok_or(Code::G22)?;
                    question(ground, index, &members, |plural| {
                        format!("According to the article, which of these {plural} {told} NOT{rest}")
                    })
                });
            candidates.take(KIND, index, found);
        }
        if let Some(members) = fact.subject.as_ref().and_then(|subject| named_list(ground, subject, 3, 6)) {
            let rest = joined([clause.verb.left.as_str(), &clause.rest_without(None)]);
            let when = clause.when.clone().unwrap_or_default();
            let found = if clause.verb.moved == "did" {
                question(ground, index, &members, |plural| {
                    format!(
                        "{}?",
                        joined(["According to the article, which of these", plural, "did NOT", &rest, &when])
                    )
                })
            } else {
                Err(Code::G22)
            };
            candidates.take(KIND, index, found);
        }
    }
}

/// Whether the date is that of a year or finer.
fn is_dated_closely(fact: &Fact) -> bool {
    fact.when.as_ref().and_then(|when| when.timex.value.granularity()).is_some_and(|granularity| {
        matches!(granularity, Granularity::Year | Granularity::Season | Granularity::Month | Granularity::Day)
    })
}

fn question(
    ground: &Ground<'_>,
    index: usize,
    members: &[usize],
    stem: impl Fn(&str) -> String,
) -> Result<Draft, Code> {
    let fact = ground.facts.get(index).ok_or(Code::G20)?;
    let first = *members.first().ok_or(Code::G10)?;
    let kind = ground.entity(first).ok_or(Code::G20)?.kind;
    let members_told = |stem: &str| members.iter().any(|&member| holds(stem, ground.name(member)));
    let stem = stem(super::list::plural(kind).ok_or(Code::G10)?);
    // "agreed to divide the islands between Germany and": one of them is told; "took a slice of its land": of whose?
    if members_told(&stem) || [" its ", " their ", " his ", " her "].iter().any(|owner| stem.contains(owner))
    {
        return Err(Code::G05);
    }
    let mut pool = lure::name::pool(ground, fact, first, &stem);
    pool.retain(|candidate| candidate.merit >= lure::GOOD);
    pool.sort_by(|a, b| b.merit.cmp(&a.merit).then_with(|| a.order.cmp(&b.order)));
    let key = pool.into_iter().next().ok_or(Code::G23)?.lure.text;
    let mut draft = Draft::new(KIND, index, "odd", stem, key.clone());
    let mut others: Vec<String> = members.iter().map(|&member| ground.name(member).to_owned()).collect();
    Chance::new(ground.seed, &["odd", &draft.stem]).shuffle(&mut others);
    others.truncate(3);
    draft.lures = others.iter().map(|name| Lure { text: name.clone(), why: None }).collect();
    draft.options = others.into_iter().chain([key]).collect();
    draft.options.sort();
    draft.note = Some("The other options are named together in the article.".to_owned());
    Ok(draft)
}
