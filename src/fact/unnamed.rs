//! Rows that do not say of what they tell: the heading, or the short line above the list, does.
//!
//! * under "Harbour Plan" the row "Launched: July 2015" is "Harbour Plan was launched"
//! * under "Courts of Appeal:" the row "1795: Added Ribe" is "Courts of Appeal: Added Ribe"
//! * "Launch year: 2015" says no more than "Launched", and neither anything at all where no heading names what
//!
//! Whom a person's heading names is told of by the grammar. This file knows one row and the name above it.

use super::Source;
use super::headed::is_part_of_page;
use super::record::{Fact, FactKind};
use super::view::View;
use super::{gist, wording};
use crate::language::{EntityKind, Tag, is_event_noun, is_listed_past_form, is_plural_noun};
use crate::text::{Form, Paragraph, TokenKind};
use std::ops::Range;

/// The longest name, in tokens.
const LONGEST: usize = 8;
/// What is done to a plan, a law or a house.
const DONE: &[&str] = &[
    "abolished",
    "adopted",
    "built",
    "closed",
    "completed",
    "created",
    "demolished",
    "disbanded",
    "dissolved",
    "enacted",
    "established",
    "formed",
    "founded",
    "implemented",
    "inaugurated",
    "incorporated",
    "introduced",
    "launched",
    "opened",
    "passed",
    "ratified",
    "repealed",
    "signed",
];
/// Nouns that say that a date follows.
const TIMES: &[&str] = &["year", "date", "period", "day", "month", "term", "time", "tenure", "duration"];

/// What the rows that are read are about.
#[derive(Default)]
pub(super) struct Unnamed {
    name: Option<String>,
    /// Whether one thing is named, not several.
    is_one: bool,
}

impl Unnamed {
    /// A paragraph begins.
    pub(super) fn open(&mut self, source: Source<'_>, paragraph: &Paragraph) {
        if matches!(paragraph.form, Form::Item | Form::Passive) {
            return;
        }
        self.name = None;
        let is_lead = wording::text(source, paragraph.tokens.end - 1) == ":";
        if !is_lead && !matches!(paragraph.form, Form::Heading(_)) {
            return;
        }
        let name = name(source, paragraph.tokens.clone());
        self.is_one = name.clone().is_some_and(|name| {
            let last = wording::text(source, name.end - 1);
            !is_plural_noun(&last.to_lowercase())
                && !name.clone().any(|at| matches!(wording::text(source, at), "and" | "&"))
        });
        self.name = name.map(|name| wording::write(source, name));
    }

    /// Names what a row tells of; its facts begin at `first`.
    pub(super) fn tell(&self, view: &View<'_>, paragraph: &Paragraph, facts: &mut Vec<Fact>, first: usize) {
        if paragraph.form != Form::Item || view.sentence != paragraph.sentences.start || facts.len() == first
        {
            return;
        }
        let own = facts.split_off(first);
        facts.extend(own.into_iter().filter_map(|mut fact| {
            let is_told = matches!(fact.kind, FactKind::Item | FactKind::Clause);
            let is_bare = is_told && fact.when.is_some() && fact.subject.is_none();
            if !is_bare {
                return Some(fact);
            }
            let words: Vec<String> = fact.gist.split(' ').map(str::to_lowercase).collect();
            let opens = words.first().is_some_and(|word| is_listed_past_form(word) && is_verb(view, word));
            let is_time = is_time(&words);
            let name = self.name.as_deref().filter(|name| !fact.gist.contains(name));
            match (name, words.as_slice()) {
                (Some(name), [done]) if self.is_one && DONE.contains(&done.as_str()) => {
                    fact.gist = wording::capitalised(&format!("{name} was {done}"));
                    fact.flags.is_fragment = false;
                }
                (_, [_]) if opens => return None,
                (_, _) if is_time => return None,
                (Some(name), [_, _, ..]) if opens => {
                    let line = wording::capitalised(&format!("{name}: {}", fact.gist));
                    if line.chars().count() <= gist::LONGEST {
                        fact.gist = line;
                    }
                }
                _ => {}
            }
            Some(fact)
        }));
    }
}

/// Whether the first of the row's words that is written so is a verb in it: "Rose fell" tells of Rose.
fn is_verb(view: &View<'_>, word: &str) -> bool {
    let found = view.tokens.clone().find(|&at| wording::is_word(view.source, at, &[word]));
    found.is_some_and(|at| view.word(at).tag == Tag::Verb)
}

/// "Launch year", "Date", "Reign period": words that only say that a date follows.
fn is_time(words: &[String]) -> bool {
    const MOST: usize = 2;
    let [before @ .., last] = words else { return false };
    words.len() <= MOST
        && TIMES.contains(&last.as_str())
        && before.iter().all(|word| is_event_noun(word) || is_part_of_page(word))
}

/// What a heading names: without its number and what stands in brackets or behind a sign.
fn name(source: Source<'_>, tokens: Range<usize>) -> Option<Range<usize>> {
    let mark = |at: usize| match source.prose.tokens.get(at).map(|token| token.kind) {
        Some(TokenKind::Mark(mark)) => Some(mark),
        _ => None,
    };
    let tag = |at: usize| source.language.words.get(at).map_or(Tag::Mark, |word| word.tag);
    let is_front = |at: usize| mark(at).is_some() || matches!(tag(at), Tag::Number | Tag::Calendar);
    let start = tokens.clone().find(|&at| !is_front(at))?;
    let is_dash = |at: usize| {
        mark(at) == Some('-') && source.prose.tokens.get(at + 1).is_some_and(|token| token.is_spaced)
    };
    let ends = |at: usize| matches!(mark(at), Some('(' | ':' | '–' | '—' | '|' | '[')) || is_dash(at);
    let end = (start..tokens.end).find(|&at| ends(at)).unwrap_or(tokens.end);
    let name = start..end;
    let is_verb = |at: usize| {
        matches!(tag(at), Tag::Verb | Tag::Auxiliary | Tag::Modal | Tag::Pronoun | Tag::Number)
            || matches!(mark(at), Some(',' | ';' | '.' | '/'))
    };
    let is_done = |at: usize| is_listed_past_form(&wording::text(source, at).to_lowercase());
    let is_asked = (start..tokens.end).any(|at| mark(at) == Some('?'));
    let is_part = |at: usize| is_part_of_page(&wording::text(source, at).to_lowercase());
    let is_capital = |at: usize| source.prose.tokens.get(at).is_some_and(crate::text::Token::is_capitalised);
    let is_named = !name.is_empty()
        && name.len() <= LONGEST
        && is_capital(start)
        && !is_asked
        && !name.clone().any(is_verb)
        && !is_done(end - 1)
        && !is_part(end - 1)
        && !is_part(start);
    // "Foundation", "Numbers"
    let is_telling = name.len() > 1
        || !source.language.mentions_in(name.clone()).is_empty()
        || wording::text(source, start).chars().filter(|c| c.is_uppercase()).nth(1).is_some();
    // "Karl Holm" over "1299: Defeated near Lund": who was is not said.
    let is_person = |entity: usize| {
        source.language.entities.get(entity).is_some_and(|entity| entity.kind == EntityKind::Person)
    };
    let is_of_person =
        source.language.mentions_in(name.clone()).iter().any(|mention| is_person(mention.entity));
    (is_named && is_telling && !is_of_person).then_some(name)
}
