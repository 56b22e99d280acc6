//! The events of an article in the order of time, with their uncertainty.
//!
//! This room turns facts into lines a student can read; it does not know about screens, cards or scores.

mod amend;
mod bound;
mod category;
mod entry;
mod merge;
mod order;
mod scale;
mod shortened;
mod summary;
mod surname;

pub use amend::{
    Amended, Amendment, Amendments, DATE, GIST, HIDDEN, OWN, WAS, own_entry, said_date, wording,
};
pub use category::Category;
pub use entry::{Author, EntryId, Place, TimelineEntry};
pub use scale::{Bucket, Gap, Step, buckets, column, density, gaps, length_phrase};
pub use summary::{Summary, first_years, summary};
pub use surname::{surnames, with_surname};

use crate::fact::{
    Fact, FactKind, Fault, Relation, Source, is_bare_name, is_faint, is_whole, points_back, salience,
};
use crate::language::MentionForm;
use crate::temporal::{Basis, Confidence, Granularity, TimeValue};
use crate::text::{Span, digest};

/// The timeline of an article: its dated facts, and the undated ones whose order is told or that matter, in the
/// order of time.
pub fn build(source: Source<'_>, facts: &[Fact]) -> Vec<TimelineEntry> {
    let named = named(source);
    let mut entries: Vec<TimelineEntry> = Vec::new();
    for fact in facts {
        let is_dated = fact.when.as_ref().is_some_and(|when| when.timex.is_dated());
        let is_placed = (fact.after.is_some() || fact.before.is_some())
            && !fact.flags.is_planned
            && !fact.flags.is_opinion
            && fact.predicate.is_some()
            && is_whole(fact);
        if !is_readable(&fact.gist)
            || !(is_dated || is_placed)
            || is_own_words(source, fact)
            || is_provision(fact)
        {
            continue;
        }
        entries.push(entry(source, facts, fact, &named));
    }
    for index in undated(facts, entries.len()) {
        let Some(fact) = facts.get(index) else { continue };
        entries.push(entry(source, facts, fact, &named));
    }
    order::order(&mut entries);
    let mut entries = merge::merge_years(merge::merge(entries));
    for entry in &mut entries {
        if let Some(line) = bound::told(source, entry) {
            entry.gist = line;
        }
        if let Some(line) = shortened::told(source, entry) {
            entry.gist = line;
        }
    }
    entries
}

/// "We stocked up on candles," she said: what a person quoted tells of "us" is no headline.
fn is_own_words(source: Source<'_>, fact: &Fact) -> bool {
    const OWN: [&str; 9] = ["I", "We", "we", "me", "us", "my", "My", "our", "Our"];
    let sentence = source.prose.sentences.get(fact.sentence).map_or(fact.span, |sentence| sentence.span);
    let words = sentence.slice(&source.article.text);
    // A quotation begins here, or goes on from the sentence before and ends here.
    let is_quoted = words.starts_with(['"', '“', '‘'])
        || words.ends_with(['"', '”']) && words.matches(['"', '“', '”']).count() == 1
        || is_inside(source, fact);
    // "Holm: “We have waited”" says whose words they are.
    let is_owned = fact.gist.contains(['“', '"']);
    is_quoted && !is_owned && fact.gist.split(|c: char| !c.is_alphanumeric()).any(|word| OWN.contains(&word))
}

/// Whether a quotation that began in an earlier sentence of the paragraph is still open.
fn is_inside(source: Source<'_>, fact: &Fact) -> bool {
    /// No quotation goes on for so many bytes of a paragraph.
    const FARTHEST: usize = 20_000;
    let sentence = source.prose.sentences.get(fact.sentence);
    let paragraph = sentence.and_then(|sentence| source.prose.paragraphs.get(sentence.paragraph));
    let Some((sentence, paragraph)) = sentence.zip(paragraph) else { return false };
    let before = source.prose.span(paragraph.tokens.start..sentence.tokens.start);
    let words = before.slice(&source.article.text);
    if words.len() > FARTHEST {
        return false;
    }
    let count = |sign: char| words.matches(sign).count();
    count('"') % 2 == 1 || count('“') > count('”')
}

/// "Sorrel shall pay the last": what a treaty lays down has not happened by it.
fn is_provision(fact: &Fact) -> bool {
    /// A longer subject holds a verb of its own: "Holm warned of the danger that we shall lose it".
    const LONGEST: usize = 5;
    let subject = fact.gist.split_once(" shall ").map(|(subject, _)| subject);
    subject.is_some_and(|subject| subject.split(' ').count() <= LONGEST && !subject.contains(['“', '"']))
}

/// Whether a gist is in the script this program reads.
fn is_readable(gist: &str) -> bool {
    if gist.is_ascii() {
        return gist.bytes().any(|letter| letter.is_ascii_alphabetic());
    }
    let letters = gist.chars().filter(|c| c.is_alphabetic()).count();
    let latin = gist.chars().filter(|c| c.is_alphabetic() && *c < '\u{250}').count();
    letters > 0 && latin * 2 > letters
}

/// The undated facts most worth a place, at most a quarter as many as there are others, in the order of the text.
fn undated(facts: &[Fact], others: usize) -> Vec<usize> {
    let is_free = |fact: &Fact| {
        !fact.gist.is_empty() && fact.when.is_none() && fact.after.is_none() && fact.before.is_none()
    };
    let mut worth: Vec<(u8, usize)> = facts
        .iter()
        .enumerate()
        .filter(|&(index, fact)| is_free(fact) && !is_told_beside(facts, index))
        .filter_map(|(index, fact)| Some((salience(fact)?, index)))
        .collect();
    worth.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
    worth.truncate((others / 4).max(10));
    let mut chosen: Vec<usize> = worth.into_iter().map(|(_, index)| index).collect();
    chosen.sort_unstable();
    chosen
}

/// Whether a dated headline of the same sentence tells of it as well: "Holm went to Lund *and bought a ship*".
fn is_told_beside(facts: &[Fact], index: usize) -> bool {
    /// How many facts before it are looked at.
    const NEAR: usize = 4;
    let Some(fact) = facts.get(index) else { return false };
    let before = facts.get(index.saturating_sub(NEAR)..index).unwrap_or_default();
    before.iter().filter(|other| other.sentence == fact.sentence && other.when.is_some()).any(|other| {
        let joined = other.gist.rsplit_once(" and ").and_then(|(_, deed)| fact.gist.strip_suffix(deed));
        joined.is_some_and(|doer| doer.ends_with(' ') && other.gist.starts_with(doer))
    })
}

fn id(source: Source<'_>, fact: &Fact) -> EntryId {
    let date = fact.when.as_ref().map(|when| when.timex.value.to_string()).unwrap_or_default();
    EntryId(digest(&[&date, fact.span.slice(&source.article.text)]))
}

fn entry(source: Source<'_>, facts: &[Fact], fact: &Fact, named: &[bool]) -> TimelineEntry {
    let sentence = source.prose.sentences.get(fact.sentence).map_or(fact.span, |sentence| sentence.span);
    let when = fact.when.as_ref().filter(|when| when.timex.is_dated());
    let names = Names::of(source, fact, named);
    let id_of = |at: usize| facts.get(at).map(|fact| id(source, fact));
    let after = fact.after.filter(|_| when.is_none()).and_then(id_of);
    let before = fact.before.filter(|_| when.is_none()).and_then(id_of);
    let neighbour = fact.after.or(fact.before).and_then(|at| facts.get(at));
    let place = when.is_none().then(|| match neighbour {
        // "By the time the war ended in 1945": the clause that says it.
        Some(other) if other.sentence == fact.sentence => Place::Told(other.span),
        Some(_) => Place::Told(opening(source, fact)),
        None => Place::Untold,
    });
    TimelineEntry {
        id: id(source, fact),
        when: when.map(|when| when.timex),
        relation: when.map_or(Relation::At, |when| when.relation),
        gist: fact.gist.clone(),
        category: category::category(source, fact),
        is_minor: fact.flags.fault.is_some_and(Fault::is_grave)
            || fact.kind == FactKind::Heading
            || is_bare_name(source, fact)
            || points_back(fact)
            || is_faint(fact, &source.article.title) && !is_told_to_the_month(fact)
            || fact.kind == FactKind::LifeSpan && fact.flags.is_background,
        is_period: when.is_some_and(|when| {
            matches!(when.timex.value, TimeValue::Range(..)) && when.timex.ends.is_some()
        }),
        confidence: when.map_or(fact.confidence, |when| lower(when.confidence, fact.confidence)),
        sentence,
        evidence: fact.span,
        sources: vec![fact.span],
        people: names.people,
        places: names.places,
        organisations: names.organisations,
        names: name_spans(source, fact),
        after,
        before,
        place,
        author: Author::Article,
    }
}

/// Whether words of a main clause give its day or its month, or those of any clause that has a noun for its subject: a weak
/// headline is no reason to hide such a date.
fn is_told_to_the_month(fact: &Fact) -> bool {
    let when = fact.when.as_ref().map(|when| when.timex);
    let is_fine = when
        .filter(|when| matches!(when.basis, Basis::Explicit | Basis::Context))
        .and_then(|when| when.value.granularity())
        .is_some_and(|granularity| granularity >= Granularity::Month);
    is_fine && (!fact.flags.is_background || fact.gist.starts_with("The "))
}

fn lower(one: Confidence, other: Confidence) -> Confidence {
    one.min(other)
}

/// The first words of the sentence: "Soon afterwards", "In his second term", "In the wake of the storm,".
fn opening(source: Source<'_>, fact: &Fact) -> Span {
    let Some(sentence) = source.prose.sentences.get(fact.sentence) else { return fact.span };
    let start = sentence.tokens.start;
    let end = sentence.tokens.end;
    let word = |at: usize| source.prose.span(at..at + 1).slice(&source.article.text);
    let term = (start..end).find(|&at| at >= start + 3 && word(at) == "term" && word(at - 1) != "long");
    match term {
        Some(term) => source.prose.span(term - 3..term + 1),
        None => source.prose.span(start..front(start, end, word)),
    }
}

/// Where the phrase that opens a sentence ends: before its comma, or behind two words that await nothing.
fn front<'a>(start: usize, end: usize, word: impl Fn(usize) -> &'a str) -> usize {
    /// A phrase of more words is no sign of order.
    const LONGEST: usize = 10;
    const AWAITING: [&str; 14] =
        ["a", "an", "the", "this", "that", "these", "his", "her", "its", "their", "of", "in", "to", "for"];
    let end = end.min(start + LONGEST);
    let comma = (start + 1..end).find(|&at| word(at) == ",");
    let awaits = |at: &usize| AWAITING.iter().any(|small| word(at - 1).eq_ignore_ascii_case(small));
    comma.or_else(|| (start + 2..=end).find(|at| !awaits(at))).unwrap_or(end)
}

#[derive(Default)]
struct Names {
    people: Vec<String>,
    places: Vec<String>,
    organisations: Vec<String>,
}

impl Names {
    fn of(source: Source<'_>, fact: &Fact, named: &[bool]) -> Self {
        use crate::language::EntityKind as Kind;
        let mut names = Self::default();
        for &at in &fact.entities {
            let Some(entity) = source.language.entities.get(at) else { continue };
            let is_named = || named.get(at).copied().unwrap_or_default();
            let list = match entity.kind {
                Kind::Person => &mut names.people,
                Kind::Country | Kind::Place | Kind::Facility if is_named() => &mut names.places,
                Kind::Organisation => &mut names.organisations,
                _ => continue,
            };
            if !list.contains(&entity.name) {
                list.push(entity.name.clone());
            }
        }
        names
    }
}

/// Of each entity whether the text names it itself: "a Swiss engineer" and "the Uzbeks" alone make no Switzerland and no Uzbekistan.
fn named(source: Source<'_>) -> Vec<bool> {
    let mut named = vec![false; source.language.entities.len()];
    for mention in &source.language.mentions {
        if let Some(named) = named.get_mut(mention.entity).filter(|_| mention.form == MentionForm::Noun) {
            *named = true;
        }
    }
    named
}

fn name_spans(source: Source<'_>, fact: &Fact) -> Vec<Span> {
    let tokens = source
        .prose
        .sentences
        .get(fact.sentence)
        .map_or(fact.tokens.clone(), |sentence| sentence.tokens.clone());
    source.language.mentions_in(tokens).iter().take(200).map(|mention| mention.span).collect()
}
