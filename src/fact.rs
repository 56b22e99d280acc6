//! Facts: who did what, where, how many, why and when; one record for each clause.
//!
//! Everything later is asked from these records, never from raw sentences. This room does not know timelines,
//! questions or screens.

mod again;
mod anaphora;
mod annal;
mod apparatus;
mod argument;
mod asked;
mod attach;
mod caption;
mod citation;
mod class;
mod clause;
mod cleft;
mod death;
mod deedless;
mod fuller;
mod gap;
mod gist;
mod headed;
mod heading;
mod kind;
mod label;
mod labelled;
mod lead;
mod loud;
mod noted;
mod page;
mod predicate;
mod pronoun;
mod proof;
mod record;
mod reign;
mod rival;
mod roll;
mod row;
mod salience;
mod sentence;
mod tenure;
#[cfg(test)]
mod tests;
mod times;
mod topic;
mod unit;
mod unnamed;
mod view;
mod wording;

pub use record::{
    Adjunct, AdjunctKind, Argument, Fact, FactKind, Fault, Flags, Predicate, Relation, Voice, When,
};

pub(crate) use gist::deed::DONE_TO;
pub(crate) use loud::without_loud_names;
pub use salience::{begins_with_a_pronoun, is_bare_name, is_faint, is_whole, points_back, salience};
pub(crate) use wording::begins_small;

use crate::article::Article;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::temporal::Timex;
use crate::text::{Form, Prose};
use crate::watch::Stretch;
use anaphora::Memory;
use annal::Annals;
use caption::Captions;
use tenure::Tenures;
use times::Times;
use view::View;

/// Everything the rooms before this one have read from one article.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The article.
    pub article: &'a Article,
    /// Its sentences and tokens.
    pub prose: &'a Prose,
    /// Its words and names.
    pub language: &'a Language,
    /// Its time phrases, in order, disjoint.
    pub timexes: &'a [Timex],
}

/// What facts are read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// For a timeline alone: most sentences have no date, and what it cannot show is left without a headline and adjuncts.
    Timeline,
    /// For everything.
    All,
}

/// Reads the facts, in the order of the text.
pub fn read(source: Source<'_>, purpose: Purpose, diagnostics: &mut Vec<Diagnostic>) -> Vec<Fact> {
    read_watched(source, purpose, diagnostics, Stretch::default())
}

/// As [`read`], while somebody looks on.
pub(crate) fn read_watched(
    source: Source<'_>,
    purpose: Purpose,
    diagnostics: &mut Vec<Diagnostic>,
    stretch: Stretch<'_>,
) -> Vec<Fact> {
    let times = Times::of(source);
    let mut memory = Memory::new(source);
    let is_present = annal::is_present(source, &times);
    let is_noted = noted::is_habit(source, &times);
    let mut tenures = Tenures::new(source);
    let mut captions = Captions::default();
    let mut annals = Annals::new(source, &times);
    let tails = page::Tails::of(source);
    let mut table = row::Table::default();
    let mut asked = asked::Asked::default();
    let mut headed_by = headed::Headed::default();
    // The treaty that the heading above names: it was signed, and came into force.
    let mut paper = None;
    let mut facts = Vec::new();
    for paragraph in &source.prose.paragraphs {
        if paragraph.form == Form::Passive {
            continue;
        }
        tenures.open(source, &times, paragraph);
        memory.notes_on(tenures.noted().and_then(|person| person.entity), paragraph);
        if let Form::Heading(level) = paragraph.form {
            memory.head(paragraph, level);
            paper = heading::paper(source, paragraph.tokens.clone());
        }
        annals.open(source, paragraph, facts.len());
        headed_by.open(source, paragraph);
        captions.open(source, paragraph);
        for sentence in paragraph.sentences.clone() {
            if !stretch.pass(sentence, source.prose.sentences.len()) {
                return facts;
            }
            let Some(view) = View::new(source, &times, sentence) else { continue };
            memory.read_to(view.tokens.end, sentence);
            if tenures.takes(&view, &mut facts)
                || annals.takes(&view, paragraph, &mut facts)
                || sentence::date_before(&view, paragraph.sentences.start, &mut facts)
            {
                continue;
            }
            let is_put = asked.is_put(&view);
            if is_put || apparatus::is_task(&view) {
                apparatus::report(&view, "a task for the reader", diagnostics);
                continue;
            }
            // What did not happen, and what would have come of it.
            if sentence::is_turned_condition(&view) {
                continue;
            }
            let headed = tenures.person();
            if label::read(&view, &memory, tenures.card(), headed, tenures.office(), &mut facts) {
                continue;
            }
            let first = facts.len();
            let form = annals.form(&view, paragraph);
            if let Some(reason) = apparatus::reason(&view, form) {
                asked.answer(&view, paragraph, &mut facts, first);
                headed_by.read(&view, paragraph, &mut facts, first);
                apparatus::report(&view, reason, diagnostics);
                continue;
            }
            if table.read(&view, tenures.office(), &mut facts) {
                if table.is_whole(&view) {
                    captions.name(&view, &mut facts, first);
                }
                continue;
            }
            let may_be_dated = purpose == Purpose::All
                || paragraph.form != Form::Running
                || is_noted
                || annals.may_date(&view, paragraph)
                || sentence::may_be_placed(&view);
            let person = tenures.doer(paragraph.form).or(paper.as_ref()).cloned();
            let style = sentence::Style { form, is_present, person, purpose, may_be_dated };
            sentence::read(&view, style, &mut memory, &mut facts);
            // Who is named in it may be told of below.
            if tails.has(&view, paragraph) {
                facts.truncate(first);
                continue;
            }
            if apparatus::is_errand(&view) {
                apparatus::keep_told(&view, &mut facts, first);
            }
            if sentence == paragraph.sentences.start {
                tenures.name(&view, &mut facts, first);
            }
            annals.date(&view, sentence == paragraph.sentences.start, &mut facts, first);
            noted::retell(&view, paragraph, is_noted, &mut facts, first);
            labelled::name(&view, &mut facts, first);
            asked.answer(&view, paragraph, &mut facts, first);
            headed_by.read(&view, paragraph, &mut facts, first);
            if paragraph.form == Form::Item {
                captions.name(&view, &mut facts, first);
            } else if paragraph.form == Form::Running {
                caption::name_listed(&view, &mut facts, first);
            }
        }
    }
    settle(source, &mut facts);
    facts
}

/// What is known only when all was read.
fn settle(source: Source<'_>, facts: &mut Vec<Fact>) {
    death::doubt(source, facts);
    reign::settle(facts);
    reign::tell(source, facts);
    deedless::settle(source, facts);
    sentence::drop_told_mentions(facts);
    for fact in facts {
        if let Some(quiet) = without_loud_names(&fact.gist) {
            fact.gist = quiet;
        }
    }
}
