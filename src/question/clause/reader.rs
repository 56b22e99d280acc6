//! Reading on behind the verb: objects and adjuncts as the record names them, loose words between, up to where the clause stops.

use super::front::{adjunct_text, is_named_time};
use super::phrase::worded;
use super::{Part, Role, verb};
use crate::fact::{Adjunct, AdjunctKind, Fact, Relation};
use crate::language::{Tag, Tense};
use crate::question::ground::Ground;
use crate::temporal::{TimeValue, TimexKind};
use crate::text::TokenKind;
use std::ops::Range;

/// The tokens of the time phrases of a clause with the prepositions in front of them.
pub(super) struct Dates {
    pub(super) tokens: Vec<Range<usize>>,
    /// Where the dates begin that are not the date of the fact.
    pub(super) others: Vec<usize>,
    /// Where a length of time begins that points to something else: "ten years later".
    pub(super) lengths: Vec<usize>,
}

impl Dates {
    pub(super) fn of(ground: &Ground<'_>, fact: &Fact) -> Self {
        let own = fact.when.as_ref().map(|when| when.timex.span);
        let mut dates = Self { tokens: Vec::new(), others: Vec::new(), lengths: Vec::new() };
        for timex in ground.timexes_in(fact.tokens.clone()) {
            let tokens = ground.tokens_of(timex.span);
            if matches!(timex.kind, TimexKind::Duration | TimexKind::Set) {
                // "blocked the canal for six days", "after twenty years of talks" tell more of what happened; "ten years
                // later" points to something told before.
                dates.lengths.extend(
                    Some(tokens.start)
                        .filter(|_| counts_from_another(ground, &tokens) || lasts(ground, fact, &tokens)),
                );
                continue;
            }
            let is_own = own.is_some_and(|own| own.overlaps(timex.span));
            if !is_own
                && (ground.is_in_name(&tokens)
                    || ground.tells_which(&tokens)
                    || is_season_of_a_name(ground, &tokens))
            {
                continue;
            }
            // "on 28 January at 1.58 in the afternoon": the hour of the same day.
            let is_undated = !timex.is_dated() || matches!(timex.value, TimeValue::Time { .. });
            dates.others.extend(Some(tokens.start).filter(|_| !is_own && !is_undated));
            dates.tokens.push(ground.with_preposition(tokens, fact.tokens.start));
        }
        dates
    }
}

/// "hosted the Summer Games": the season is a part of what they are called.
fn is_season_of_a_name(ground: &Ground<'_>, tokens: &Range<usize>) -> bool {
    let is_season = |at: usize| matches!(ground.text(at), "Spring" | "Summer" | "Autumn" | "Winter" | "Fall");
    let next = ground.text(tokens.end);
    tokens.end.checked_sub(1).is_some_and(is_season)
        && ground.word(tokens.end).tag == Tag::Name
        && next.starts_with(char::is_uppercase)
}

/// "remained in the House in 1977": and in the years around it.
pub(super) fn stays(fact: &Fact) -> bool {
    let is_one_date = fact.when.as_ref().is_some_and(|when| when.relation == Relation::At);
    is_one_date
        && fact.predicate.as_ref().is_some_and(|predicate| matches!(predicate.lemma, "remain" | "stay"))
}

/// "suffered under a dictator for eleven years": the date is that of another event, or of the first of those years.
fn lasts(ground: &Ground<'_>, fact: &Fact, length: &Range<usize>) -> bool {
    const LASTING: [&str; 12] = [
        "govern", "last", "live", "occupy", "reign", "remain", "resist", "rule", "serve", "stay", "suffer",
        "work",
    ];
    let is_for = length.start.checked_sub(1).is_some_and(|at| ground.small(at) == "for");
    is_for && fact.predicate.as_ref().is_some_and(|predicate| LASTING.contains(&predicate.lemma))
}

/// "ten years later", "after ten years", "once every week".
fn counts_from_another(ground: &Ground<'_>, length: &Range<usize>) -> bool {
    let before = |back: usize| length.start.checked_sub(back).map_or("", |at| ground.text(at));
    let behind = ground.text(length.end).to_lowercase();
    let points = |word: &str| {
        matches!(
            word,
            "later"
                | "earlier"
                | "before"
                | "after"
                | "afterwards"
                | "since"
                | "ago"
                | "on"
                | "hence"
                | "past"
        )
    };
    let is_counted = (1..4)
        .any(|back| matches!(before(back), "after" | "After" | "before" | "Before" | "within" | "Within"));
    points(&behind) || is_counted && behind != "of"
}

pub(super) struct Reader<'a, 'g> {
    pub(super) ground: &'a Ground<'g>,
    pub(super) fact: &'a Fact,
    pub(super) dates: &'a Dates,
    pub(super) rest: Vec<Part>,
    pub(super) loose: Option<Range<usize>>,
    pub(super) is_cut: bool,
}

impl Reader<'_, '_> {
    /// Reads on from a token, and returns where the clause ends.
    pub(super) fn read(&mut self, from: usize) -> usize {
        let mut at = from;
        while at < self.fact.tokens.end {
            if let Some(date) = self.dates.tokens.iter().find(|date| date.contains(&at)) {
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
                        return at;
                    }
                }
                at = end.max(at + 1);
                continue;
            }
            if self.is_silent(at) || self.is_idle(at) {
                self.close();
            } else if self.stops(at) {
                self.is_cut = !self.ends_sentence(at);
                break;
            } else {
                let start = self.loose.as_ref().map_or(at, |loose| loose.start);
                self.loose = Some(start..at + 1);
            }
            at += 1;
        }
        self.close();
        at
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
        let is_mark = |adjunct: &Adjunct| !adjunct.text.contains(char::is_alphanumeric);
        let (index, adjunct) =
            self.fact.adjuncts.iter().enumerate().find(|(_, adjunct)| {
                adjunct.tokens.start == at && !adjunct.is_fronted && !is_mark(adjunct)
            })?;
        let end = adjunct.tokens.end;
        let role = Role::Adjunct(adjunct.kind, index);
        // "sent a notice asking for changes": no comma, so it tells which.
        let is_asked = adjunct.kind == AdjunctKind::Result
            && self.ground.word(at).tense == Some(Tense::Gerund)
            && at.checked_sub(1).is_some_and(|before| self.ground.word(before).tag == Tag::Noun)
            && self.dates.tokens.iter().all(|date| date.start >= end || date.end <= at)
            && !crate::question::lint::has_anaphor(&adjunct.text);
        if is_asked && adjunct.text.split(' ').count() <= 10 {
            return Some((Some(Role::Loose), end, adjunct.text.clone()));
        }
        match adjunct.kind {
            AdjunctKind::Cause | AdjunctKind::Result | AdjunctKind::Condition => {
                Some((None, end, String::new()))
            }
            AdjunctKind::Time if !is_named_time(self.ground, adjunct) => {
                Some((Some(role), end, String::new()))
            }
            _ => Some((Some(role), end, adjunct_text(self.ground, adjunct, &self.dates.tokens))),
        }
    }

    /// The full stop behind the clause.
    fn ends_sentence(&self, at: usize) -> bool {
        at + 1 == self.fact.tokens.end && self.ground.is_mark(at, '.')
    }

    /// A comma beside a date that was taken out; the date of something else behind it begins something else.
    fn is_silent(&self, at: usize) -> bool {
        let is_other = |date: &&Range<usize>| self.dates.others.iter().any(|other| date.contains(other));
        // "beat them at the Trebia in December 218, at the lake on 21 June": another date is another event.
        if self.dates.others.iter().any(|other| *other > at)
            && self.dates.tokens.iter().any(|date| date.end == at)
        {
            return false;
        }
        // "resigned in May 1819, unhappy with the vote": how he was, and not what he did.
        let is_state = self.ground.word(at + 1).tag == Tag::Adjective
            && self.ground.word(at + 2).tag == Tag::Preposition;
        self.ground.is_mark(at, ',')
            && !is_state
            && self
                .dates
                .tokens
                .iter()
                .filter(|date| !is_other(date))
                .any(|date| date.end == at || date.start == at + 1)
    }

    /// An adverb that would be left dangling.
    fn is_idle(&self, at: usize) -> bool {
        let next = self.ground.text(at + 1);
        verb::is_dangling(self.ground.text(at)) && next != "of" && next != "as"
    }

    /// "to Dhaka the Teesta pact": a noun phrase right behind an adjunct begins something else.
    fn begins_anew(&self, at: usize) -> bool {
        let is_nominal = matches!(
            self.ground.word(at).tag,
            Tag::Determiner | Tag::Possessive | Tag::Pronoun | Tag::Name | Tag::Noun | Tag::Adjective
        );
        is_nominal && self.loose.is_none() && !self.rest.is_empty()
    }

    /// "and London": another noun phrase of the same part, with no verb behind it.
    fn goes_on(&self, at: usize) -> bool {
        let limit = (at + 12).min(self.fact.tokens.end);
        let end = (at + 1..limit).find(|&at| self.ground.is_mark(at, ',')).unwrap_or(limit);
        let is_nominal = matches!(
            self.ground.word(at + 1).tag,
            Tag::Determiner | Tag::Name | Tag::Noun | Tag::Adjective | Tag::Number
        );
        let has_verb = (at + 1..end)
            .any(|at| matches!(self.ground.word(at).tag, Tag::Verb | Tag::Auxiliary | Tag::Modal));
        // "was completed in 1967, and the dam on the Indus": what the date stood between is no list.
        let is_behind_date =
            self.loose.is_none() && self.dates.tokens.iter().any(|date| date.end == at || date.end + 1 == at);
        is_nominal
            && !has_verb
            && !is_behind_date
            && at + 1 < self.fact.tokens.end
            && matches!(self.ground.text(at), "and" | "&")
    }

    fn stops(&self, at: usize) -> bool {
        let word = self.ground.word(at);
        if self.begins_anew(at) {
            return true;
        }
        match self.ground.token(at).map(|token| token.kind) {
            Some(TokenKind::Mark(c)) => {
                return !matches!(c, '-' | '–' | '%' | '$' | '£' | '/' | '°');
            }
            None => return true,
            _ => {}
        }
        match word.tag {
            Tag::Coordinator => !self.goes_on(at),
            Tag::Relative => true,
            Tag::Subordinator => {
                !(self.rest.is_empty() && self.loose.is_none() && self.ground.text(at) == "that")
            }
            Tag::Verb => word.tense == Some(Tense::Past),
            _ => false,
        }
    }
}
