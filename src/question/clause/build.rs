//! Reading the parts of a clause off its tokens: what the record names, what it leaves loose, where it stops.

use super::{Clause, Part, Role, verb, when_phrase};
use crate::fact::{Adjunct, AdjunctKind, Argument, Fact, FactKind};
use crate::language::{Tag, Tense};
use crate::question::code::Code;
use crate::question::ground::Ground;
use crate::question::wording::{decapitalised, words};
use crate::temporal::TimexKind;
use crate::text::TokenKind;
use std::ops::Range;

/// The longest clause that is read, in tokens: what is longer is no clause.
const LONGEST: usize = 90;

/// The clause of a fact, or the gate that refuses it.
pub(in crate::question) fn clause(ground: &Ground<'_>, fact: &Fact) -> Result<Clause, Code> {
    if fact.flags.is_fragment
        || matches!(fact.kind, FactKind::Role | FactKind::LifeSpan | FactKind::NounEvent)
    {
        return Err(Code::G01);
    }
    let subject = fact.subject.as_ref().ok_or(Code::G01)?;
    let predicate = fact.predicate.as_ref().ok_or(Code::G01)?;
    if fact.tokens.len() > LONGEST || words(&subject.text).count() > 12 {
        return Err(Code::G01);
    }
    let verb = verb::verb(ground, fact, predicate).ok_or(Code::G16)?;
    let dates = Dates::of(ground, fact);
    if dates.others > 0 {
        return Err(Code::G07);
    }
    let mut reader =
        Reader { ground, fact, dates: &dates.tokens, rest: Vec::new(), loose: None, is_cut: false };
    reader.read(predicate.tokens.end);
    let (rest, is_cut) = (reader.rest, reader.is_cut);
    let front = front(ground, fact, &dates.tokens);
    let when = fact.when.as_ref().and_then(when_phrase);
    let subject = worded(ground, subject);
    Ok(Clause { subject, verb, front, rest, when, has_duration: dates.has_duration, is_cut })
}

/// The tokens of the time phrases of a clause with the prepositions in front of them.
struct Dates {
    tokens: Vec<Range<usize>>,
    /// Dates that are not the date of the fact.
    others: usize,
    has_duration: bool,
}

impl Dates {
    fn of(ground: &Ground<'_>, fact: &Fact) -> Self {
        let own = fact.when.as_ref().map(|when| when.timex.span);
        let mut dates = Self { tokens: Vec::new(), others: 0, has_duration: false };
        for timex in ground.timexes_in(fact.tokens.clone()) {
            let tokens = ground.tokens_of(timex.span);
            if matches!(timex.kind, TimexKind::Duration | TimexKind::Set) {
                dates.has_duration = true;
                continue;
            }
            let is_own = own.is_some_and(|own| own.overlaps(timex.span));
            if !is_own && ground.is_in_name(&tokens) {
                continue;
            }
            let is_undated = !timex.is_dated();
            dates.others += usize::from(!is_own && !is_undated);
            dates.tokens.push(ground.with_preposition(tokens, fact.tokens.start));
        }
        dates
    }
}

struct Reader<'a, 'g> {
    ground: &'a Ground<'g>,
    fact: &'a Fact,
    dates: &'a [Range<usize>],
    rest: Vec<Part>,
    loose: Option<Range<usize>>,
    is_cut: bool,
}

impl Reader<'_, '_> {
    fn read(&mut self, from: usize) {
        let mut at = from;
        while at < self.fact.tokens.end {
            if let Some(date) = self.dates.iter().find(|date| date.contains(&at)) {
                self.close();
                at = date.end;
                continue;
            }
            if let Some((role, end, text)) = self.named(at) {
                self.close();
                match role {
                    Some(role) if !text.is_empty() => self.rest.push(Part { role, text }),
                    Some(_) => {}
                    None => {
                        self.is_cut = true;
                        return;
                    }
                }
                at = end.max(at + 1);
                continue;
            }
            if self.is_silent(at) {
                self.close();
            } else if self.stops(at) {
                self.is_cut = true;
                break;
            } else {
                let start = self.loose.as_ref().map_or(at, |loose| loose.start);
                self.loose = Some(start..at + 1);
            }
            at += 1;
        }
        self.close();
    }

    fn close(&mut self) {
        if let Some(tokens) = self.loose.take() {
            let text = self.ground.written(tokens);
            self.rest.push(Part { role: Role::Loose, text });
        }
    }

    /// The part that begins at a token, where it ends and how it reads; no role when the clause stops here.
    fn named(&self, at: usize) -> Option<(Option<Role>, usize, String)> {
        if let Some(object) = self.fact.object.as_ref().filter(|object| object.tokens.start == at) {
            return Some((Some(Role::Object), object.tokens.end, worded(self.ground, object)));
        }
        let (index, adjunct) = self
            .fact
            .adjuncts
            .iter()
            .enumerate()
            .find(|(_, adjunct)| adjunct.tokens.start == at && !adjunct.is_fronted)?;
        let end = adjunct.tokens.end;
        let role = Role::Adjunct(adjunct.kind, index);
        match adjunct.kind {
            AdjunctKind::Cause | AdjunctKind::Result | AdjunctKind::Condition => {
                Some((None, end, String::new()))
            }
            AdjunctKind::Time if !is_named_time(self.ground, adjunct) => {
                Some((Some(role), end, String::new()))
            }
            _ => Some((Some(role), end, adjunct_text(self.ground, adjunct, self.dates))),
        }
    }

    /// A comma beside a date that was taken out.
    fn is_silent(&self, at: usize) -> bool {
        self.ground.is_mark(at, ',') && self.dates.iter().any(|date| date.end == at || date.start == at + 1)
    }

    fn stops(&self, at: usize) -> bool {
        let word = self.ground.word(at);
        match self.ground.token(at).map(|token| token.kind) {
            Some(TokenKind::Mark(c)) => return !matches!(c, '-' | '–' | '%' | '$' | '£' | '&' | '/' | '°'),
            None => return true,
            _ => {}
        }
        match word.tag {
            Tag::Relative | Tag::Coordinator => true,
            Tag::Subordinator => {
                !(self.rest.is_empty() && self.loose.is_none() && self.ground.text(at) == "that")
            }
            Tag::Verb => word.tense == Some(Tense::Past),
            _ => false,
        }
    }
}

/// What stands before the subject and says where or under whom.
fn front(ground: &Ground<'_>, fact: &Fact, dates: &[Range<usize>]) -> Vec<String> {
    let is_worth_saying = |adjunct: &&Adjunct| {
        let is_kind = match adjunct.kind {
            AdjunctKind::Place => true,
            AdjunctKind::Time => is_named_time(ground, adjunct),
            AdjunctKind::Other => ground.text(adjunct.tokens.start).eq_ignore_ascii_case("under"),
            _ => false,
        };
        adjunct.is_fronted && is_kind
    };
    fact.adjuncts
        .iter()
        .filter(is_worth_saying)
        .map(|adjunct| decapitalised(&adjunct_text(ground, adjunct, dates)))
        .filter(|text| !text.is_empty())
        .collect()
}

/// "in Ayub Khan's presidency": a time told by a name, in a phrase and not in a clause of its own.
fn is_named_time(ground: &Ground<'_>, adjunct: &Adjunct) -> bool {
    let opener = ground.text(adjunct.tokens.start).to_lowercase();
    let is_phrase = matches!(opener.as_str(), "in" | "under" | "during" | "at");
    let has_name = adjunct.argument.as_ref().is_some_and(|argument| !argument.entities.is_empty());
    is_phrase && has_name
}

/// The words of an adjunct; empty when nothing but a date stands in it.
fn adjunct_text(ground: &Ground<'_>, adjunct: &Adjunct, dates: &[Range<usize>]) -> String {
    if !dates.iter().any(|date| date.start < adjunct.tokens.end && adjunct.tokens.start < date.end) {
        return adjunct.text.clone();
    }
    match &adjunct.argument {
        Some(argument) if !argument.text.is_empty() && !argument.entities.is_empty() => {
            let preposition =
                ground.written(adjunct.tokens.start..argument.tokens.start.max(adjunct.tokens.start));
            format!("{preposition} {}", argument.text).trim().to_owned()
        }
        _ => String::new(),
    }
}

/// A noun phrase as it stands in the middle of a sentence.
fn worded(ground: &Ground<'_>, argument: &Argument) -> String {
    let first = argument.tokens.start;
    let is_name = ground.is_in_name(&(first..first + 1));
    let opens = ground.opens_sentence(first) || argument.resolved_from.is_some();
    let starts_with_name = argument.resolved_from.is_some() && !starts_with_small_word(&argument.text);
    if opens && !is_name && !starts_with_name { decapitalised(&argument.text) } else { argument.text.clone() }
}

fn starts_with_small_word(text: &str) -> bool {
    let first = words(text).next().unwrap_or_default().to_lowercase();
    matches!(first.as_str(), "the" | "a" | "an" | "his" | "her" | "its" | "their" | "both" | "all" | "some")
}
