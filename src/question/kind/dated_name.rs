//! K1, of what date is it?
//!
//! **Pattern**: an agreement or a law with its date behind its name: "the Arusha Declaration of 5 February 1967". "Which date does
//! the N bear?", "From which year does the N date?" **Example**: "From which year does the Preventive Detention Act date?" 1958.
//! **Never**: a name that holds its year, two agreements of one name.

use super::when::other_forms;
use crate::language::{EntityKind, Mention, MentionForm};
use crate::question::chance::Chance;
use crate::question::draft::{Candidates, Draft};
use crate::question::ground::{Ground, SURE};
use crate::question::item::{Answer, QuestionKind};
use crate::question::lure;
use crate::question::stock::Stock;
use crate::temporal::{Basis, Granularity, PartialDate, TimeValue, Timex};
use std::collections::BTreeSet;

const KIND: QuestionKind = QuestionKind::When;

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    let ground = stock.ground;
    let mut seen = BTreeSet::new();
    for mention in ground.source.language.mentions.iter().filter(|mention| mention.form == MentionForm::Noun)
    {
        if is_text(ground, mention)
            && let Some((timex, date)) = date_of(ground, mention)
            && seen.insert(mention.entity)
        {
            candidates.drafts.extend(question(stock, mention, timex, date));
        }
    }
}

/// Whether the name is that of an agreement or a law, and holds no number.
fn is_text(ground: &Ground<'_>, mention: &Mention) -> bool {
    const LAST: [&str; 18] = [
        "Act",
        "Accord",
        "Accords",
        "Agreement",
        "Treaty",
        "Declaration",
        "Convention",
        "Protocol",
        "Constitution",
        "Law",
        "Edict",
        "Ordinance",
        "Charter",
        "Statute",
        "Decree",
        "Pact",
        "Resolution",
        "Proclamation",
    ];
    let Some(entity) = ground.entity(mention.entity) else { return false };
    let name = ground.name(mention.entity);
    let is_called = LAST.iter().any(|noun| name.split(' ').any(|word| word == *noun));
    // "the Press Act" may be another than the Vernacular Press Act.
    let is_whole = mention.span.slice(&ground.source.article.text) == name;
    is_called
        && is_whole
        && name.contains(' ')
        && matches!(
            entity.kind,
            EntityKind::Agreement | EntityKind::Event | EntityKind::Work | EntityKind::Other
        )
        && !name.contains(|c: char| c.is_ascii_digit())
}

/// "of 5 February 1967" right behind the name.
fn date_of<'a>(ground: &Ground<'a>, mention: &Mention) -> Option<(&'a Timex, PartialDate)> {
    let of = mention.tokens.end;
    let timex = ground.timexes_in(of + 1..of + 2).first().filter(|_| ground.text(of) == "of")?;
    let TimeValue::Point(date) = timex.value else { return None };
    let is_exact = matches!(date.granularity(), Granularity::Day | Granularity::Month | Granularity::Year);
    let is_sure = timex.basis == Basis::Explicit && timex.confidence >= SURE && timex.modifier.is_none();
    (is_exact && is_sure && !ground.is_one_of_two(timex)).then_some((timex, date))
}

fn question(stock: &Stock<'_>, mention: &Mention, timex: &Timex, date: PartialDate) -> Option<Draft> {
    let ground = stock.ground;
    let sentence = ground.source.prose.sentence_of(mention.tokens.start);
    let told = ground.in_sentence(sentence);
    let first = ground.facts.partition_point(|fact| fact.sentence < sentence);
    // The fact that has the date stands for the event; else the first of the sentence.
    let at =
        told.iter().position(|fact| fact.when.as_ref().is_some_and(|when| when.timex.span == timex.span));
    let index = Some(first + at.unwrap_or(0)).filter(|&index| !told.is_empty() && stock.is_asked(index))?;
    let name = format!("the {}", ground.name(mention.entity));
    let does = does(&name);
    let stem = match date.granularity() {
        Granularity::Day => format!("Which date {does} {name} bear?"),
        Granularity::Month => format!("From which month and year {does} {name} date?"),
        _ => format!("From which year {does} {name} date?"),
    };
    let mut draft = Draft::new(KIND, index, "when", stem, date.phrase());
    draft.answer = Answer::Date(date);
    draft.accepted.extend(other_forms(date));
    draft.answer_span = Some(timex.span);
    draft.is_card = true;
    draft.stands_alone = true;
    let pool = lure::date::pool(ground, index, date);
    let chance = Chance::new(ground.seed, &["dated", &draft.stem]);
    lure::date::choose(ground, &mut draft, date, &pool, chance);
    Some(draft)
}

/// "does the Emancipation Act", "do the Lateran Pacts".
pub(super) fn does(name: &str) -> &'static str {
    const PLURALS: [&str; 9] =
        ["Accords", "accords", "Acts", "Agreements", "agreements", "Laws", "Pacts", "Proposals", "Treaties"];
    if name.rsplit(' ').next().is_some_and(|last| PLURALS.contains(&last)) { "do" } else { "does" }
}
