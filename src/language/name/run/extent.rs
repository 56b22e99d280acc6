//! How far a name reaches: capitals, and the small words that join them.
//!
//! "the Ministry *of* Science *and* Technology". It knows words and their classes; whether the whole is a name is decided elsewhere.

use super::super::EntityKind;
use super::super::gazetteer::{self, Spelling};
use super::super::title::{self};
use super::words::{EPITHETS, NUMBERED, OWNERS, PARTICLES, STAYING, UNEXPECTED};
use super::{Finder, is_roman};
use crate::language::word_class::Classes;
use crate::language::word_class::Form as VerbForm;
use crate::text::{Case, Token, TokenKind};
use std::ops::Range;
/// What stands in front of the name of somebody alone.
const OFFICERS: [&str; 9] =
    ["admiral", "brigadier", "captain", "colonel", "commodore", "general", "lieutenant", "lord", "sir"];

impl Finder<'_> {
    /// "J. Smith": a stop that belongs to an initial or a short title.
    pub(super) fn joins_initial(&self, at: usize) -> bool {
        self.is_mark(at, '.') && self.is_capital(at + 1) && at > self.sentence.start && {
            let before = self.slice(at - 1);
            before.chars().count() == 1
                || self.is_any(at - 1, &["st", "mt", "ft"])
                || self.entry(at - 1).classes.has(Classes::TITLE)
        }
    }

    /// "Weber Card [Co.], Ltd", "Ole Dahl, Jr": where the last word of a name ends that begins with a mark at `at`.
    fn last_word(&self, at: usize) -> Option<usize> {
        const FORMS: [&str; 8] = ["ltd", "limited", "inc", "llc", "plc", "gmbh", "pty", "corp"];
        const AGES: [&str; 2] = ["jr", "sr"];
        let is_form = |at: usize| self.is_capital(at) && self.is_any(at, &FORMS);
        // "Weber Motors (UK) Ltd", "Weber Motors, USA, Inc"
        let closes = if self.is_mark(at, '(') { ')' } else { ',' };
        let is_placed = (closes == ')' || self.is_mark(at, ','))
            && self.is_capital(at + 1)
            && self.is_mark(at + 2, closes)
            && is_form(at + 3);
        if is_placed {
            return Some(at + 4);
        }
        let comma = at + usize::from(self.is_mark(at, '.'));
        let form = comma + usize::from(self.is_mark(comma, ','));
        let is_last = form > at && (is_form(form) || self.is_capital(form) && self.is_any(form, &AGES));
        is_last.then_some(form + 1)
    }

    /// The end of the run of capitals and joints that begins here.
    pub(super) fn run_end(&self, start: usize) -> usize {
        let mut end = start + 1;
        if !self.is_capital(start) {
            end += 1;
        }
        while let Some(next) = self.joined(start, end) {
            if next - start > 24 {
                break;
            }
            end = next;
        }
        end
    }

    /// "During the Second World War Danish ships sank": an adjective of a country with a noun of its own, behind an event.
    fn is_nation_behind_war(&self, at: usize) -> bool {
        let is_event = gazetteer::head(self.slice(at - 1)).is_some_and(|head| head.kind == EntityKind::Event);
        is_event
            && self.token(at + 1).is_some_and(|noun| {
                noun.case == Case::Lower && crate::language::is_plural_noun(noun.span.slice(self.text))
            })
            && gazetteer::longest_at(self.text, &self.prose.tokens, at, self.sentence.end, &mut Vec::new())
                .is_some_and(|(spelling, end)| spelling.is_adjective && end == at + 1)
    }

    /// "During the Second World War Japan occupied": a name of its own right before a verb, behind an event that stands in front of
    /// its sentence.
    fn is_doer_behind_event(&self, start: usize, at: usize) -> bool {
        /// So many words may stand in front of the event: "Soon after the end of the".
        const FRONT: usize = 8;
        /// So many words the name may have.
        const LONGEST: usize = 4;
        // "World War I", "the Treaty of Paris": the word that tells what it was.
        let head = match () {
            () if is_roman(self.slice(at - 1)) => at - 2,
            () if at >= start + 3 && self.is_any(at - 2, &["of"]) => at - 3,
            () => at - 1,
        };
        let is_event = head >= start
            && gazetteer::head(self.slice(head)).is_some_and(|word| {
                word.kind == EntityKind::Event || word.kind == EntityKind::Agreement && head + 3 == at
            });
        if !is_event || self.is_titled || start - self.sentence.start > FRONT {
            return false;
        }
        let front = self.sentence.start..start;
        let is_led = front.clone().take(2).any(|at| self.entry(at).classes.has(Classes::PREPOSITION))
            && front.clone().all(|at| self.token(at).is_some_and(|token| token.kind == TokenKind::Word));
        let end_of = |at: usize| {
            (at..self.sentence.end.min(at + LONGEST)).find(|&at| !self.is_capital(at)).unwrap_or(at)
        };
        let is_verb = |at: usize| {
            let verb = self.entry(at);
            verb.forms().has(VerbForm::Past) && !verb.classes.has(Classes::NOUN) || verb.auxiliary.is_some()
        };
        let end = end_of(at);
        // "During the Crimean War Britain and France fought"
        let second = Some(end + 1).filter(|&second| self.is_any(end, &["and"]) && self.is_capital(second));
        // "the Suez Crisis Committee met", "the Gulf War Syndrome was": still what the event names.
        let is_own = |last: usize| {
            gazetteer::given_name(self.slice(at)).is_some()
                || gazetteer::head(self.slice(last)).is_none() && !self.is_ordinary_word(last)
        };
        is_led
            && end > at
            && (is_verb(end) || second.is_some_and(|second| is_verb(end_of(second))))
            && is_own(end - 1)
    }

    /// The end of the run with its next word, when one is joined.
    pub(super) fn joined(&self, start: usize, end: usize) -> Option<usize> {
        let token = self.token(end)?;
        if self.token(end - 1).is_some_and(|before| before.kind == TokenKind::Number) {
            return None;
        }
        if self.is_capital(end) {
            let is_initial =
                self.slice(end).len() == 1 && self.is_mark(end + 1, '.') && self.is_capital(end + 2);
            let is_march = self.is_any(end, &["march"])
                && !self.token(end + 1).is_some_and(|next| next.kind == TokenKind::Number);
            // "Theresa May asked for delay", but "Anna left Theresa May 3"
            let is_may = self.is_any(end, &["may"])
                && end == start + 1
                && gazetteer::given_name(self.slice(start)).is_some()
                && !self.token(end + 1).is_some_and(|next| next.kind == TokenKind::Number);
            // "Erik Louis Till was murdered"
            let is_till = self.is_any(end, &["till"])
                && !self.is_titled
                && gazetteer::given_name(self.slice(start)).is_some();
            if is_initial || is_may || is_till || is_march && self.is_ordinary_word(end - 1) {
                return Some(end + 1);
            }
            let is_break = self.entry(end).classes.has(Classes::CALENDAR)
                && !self.is_any(end, &["may", "august", "june", "april"])
                || self.is_closed(end) && !self.is_acronym(end) && !self.may_be_inside(end)
                || self.is_nation_behind_war(end)
                || self.is_doer_behind_event(start, end)
                || !token.is_spaced
                    && !self.prose.tokens.get(end - 1).is_some_and(|before| before.is_mark('.'));
            return (!is_break).then_some(end + 1);
        }
        match token.kind {
            TokenKind::Mark('.') if self.joins_initial(end) => Some(end + 2),
            TokenKind::Mark('.' | ',' | '(') if self.last_word(end).is_some() => self.last_word(end),
            TokenKind::Mark('&') if self.is_capital(end + 1) => Some(end + 2),
            TokenKind::Number if self.is_any(end - 1, &NUMBERED) && token.span.len() <= 4 => Some(end + 1),
            TokenKind::Clitic if self.is_any(end - 1, &OWNERS) && self.is_capital(end + 1) => Some(end + 2),
            TokenKind::Mark('\'' | '’') if self.owns_plural(end) => Some(end + 2),
            TokenKind::Word => self.joint(start, end),
            _ => None,
        }
    }

    /// Capitalised short words that are common inside names: "One", "Two", "All", "South".
    pub(super) fn may_be_inside(&self, at: usize) -> bool {
        self.entry(at).classes.has(Classes::NUMBER.with(Classes::ADVERB))
            || self.is_any(at, &STAYING)
            || !self.is_titled && self.is_any(at, &UNEXPECTED)
            || self.is_any(at, &["he", "an", "do", "so", "i"]) && !self.is_titled
    }

    /// "Workers' Party"
    pub(super) fn owns_plural(&self, at: usize) -> bool {
        self.slice(at - 1).ends_with('s')
            && self.is_capital(at + 1)
            && self.token(at).is_some_and(|token| !token.is_spaced)
            && self.entry(at - 1).may_be_noun()
            && gazetteer::head(self.slice(at + 1)).is_some()
    }

    /// "of", "and", "de" between two capitals.
    pub(super) fn joint(&self, start: usize, at: usize) -> Option<usize> {
        let word = self.slice(at);
        if self.is_capital(at + 1) && PARTICLES.contains(&word) {
            return Some(at + 2);
        }
        if PARTICLES.contains(&word) && PARTICLES.contains(&self.slice(at + 1)) && self.is_capital(at + 2) {
            return Some(at + 3);
        }
        match word {
            "the" if at == start + 1 && EPITHETS.contains(&self.slice(at + 1)) => Some(at + 2),
            "of" | "for" | "on" => {
                let next = if self.is_any(at + 1, &["the"]) { at + 2 } else { at + 1 };
                let is_capital = self.is_capital(next) && !self.is_closed(next) || self.is_acronym(next);
                let takes = match word {
                    "of" => self.takes_of(start, at),
                    _ => {
                        gazetteer::head(self.slice(at - 1)).is_some_and(|head| {
                            head.takes_of
                                && matches!(
                                    head.kind,
                                    EntityKind::Organisation | EntityKind::Agreement | EntityKind::Event
                                )
                        }) && self.is_capital(at - 1)
                            && (word == "for"
                                || self.entry(next).may_be_noun()
                                    && gazetteer::head(self.slice(at - 1)).is_some_and(|head| {
                                        head.kind != EntityKind::Event || self.is_any(at - 1, &["conference"])
                                    }))
                    }
                };
                let calendar = self.entry(next).classes.has(Classes::CALENDAR);
                // "the War on Terror"
                let is_struggle = word == "on"
                    && self.is_any(at - 1, &["war"])
                    && self.is_any(next, &["crime", "drugs", "poverty", "terror", "terrorism", "want"]);
                (is_capital && (takes || is_struggle) && !calendar).then_some(next + 1)
            }
            "and" if self.is_capital(at + 1) => self.joins_and(start, at).then_some(at + 2),
            _ => None,
        }
    }

    pub(super) fn takes_of(&self, start: usize, at: usize) -> bool {
        if gazetteer::head(self.slice(at - 1)).is_some_and(|head| head.takes_of) {
            return true;
        }
        let is_role = title::prefix(self.slice(start), self.entry(start)).is_some();
        if is_role || self.is_any(start, &["minister"]) {
            return self.is_any(at + 1, &["state", "defense", "defence", "staff", "war"]);
        }
        // "Mahmud of Ghazni", "Catherine of Aragon".
        at == start + 1 && gazetteer::given_name(self.slice(start)).is_some() && !self.is_ordinary_word(start)
    }

    pub(super) fn is_ordinary_word(&self, at: usize) -> bool {
        crate::language::lexicon::entry(self.slice(at)).is_some()
    }

    /// "Ministry of Science and Technology", "Institute of Culture and Arts".
    pub(super) fn joins_and(&self, start: usize, at: usize) -> bool {
        let has_of = (start..at).any(|inner| matches!(self.slice(inner), "of" | "for" | "on"));
        let is_body = self.is_ordinary_word(at - 1) && self.is_ordinary_word(at + 1);
        let next_is_head = gazetteer::head(self.slice(at + 1)).is_some();
        let head_follows = self.is_capital(at + 2)
            && gazetteer::head(self.slice(at + 2)).is_some_and(|head| head.kind == EntityKind::Organisation);
        is_body && (has_of && !next_is_head || head_follows)
    }

    /// Whether the capitals behind a known name belong to one longer name with it.
    pub(super) fn goes_on(&self, known: Range<usize>, run: Range<usize>, spelling: Spelling) -> bool {
        let rest = known.end..run.end;
        if self.is_any(rest.start, &["of", "and", "&"])
            || self.token(rest.start).is_some_and(|t| t.kind != TokenKind::Word)
        {
            return self.ends_in_head(&rest);
        }
        if title::prefix(self.slice(rest.start), self.entry(rest.start)).is_some()
            && !self.ends_in_head(&rest)
        {
            return false;
        }
        if self.ends_in_head(&rest) {
            return true;
        }
        if self.is_town_in_front(&known, &rest, spelling) {
            return false;
        }
        let is_given = gazetteer::given_name(self.slice(rest.start)).is_some();
        let is_place =
            gazetteer::longest_at(self.text, &self.prose.tokens, rest.start, run.end, &mut Vec::new())
                .is_some();
        if spelling.is_adjective && !spelling.is_noun {
            // "French Tricolore" is one name, "American Neil Armstrong" is not.
            return !is_given && !is_place;
        }
        !is_given && !is_place
    }

    /// "In Oslo Brandt met the king": a town that opens its sentence behind a preposition, and a verb behind the next name.
    fn is_town_in_front(&self, known: &Range<usize>, rest: &Range<usize>, spelling: Spelling) -> bool {
        let verb = self.entry(rest.end);
        known.start == self.sentence.start + 1
            && self.is_any(self.sentence.start, &["in", "at", "from", "near", "outside"])
            && spelling.is_noun
            && matches!(gazetteer::kind_of(spelling.known), Some(EntityKind::Place | EntityKind::Country))
            && rest.len() <= 2
            && (verb.forms().has(crate::language::word_class::Form::Past) && !verb.classes.has(Classes::NOUN)
                || verb.auxiliary.is_some())
    }

    /// Whether the run ends in, or has before "of", a word that tells what it names.
    pub(super) fn ends_in_head(&self, run: &Range<usize>) -> bool {
        self.head_of(run).is_some()
    }

    /// The word that tells what a run names: its last, or the one before the first "of" or "for".
    pub(super) fn head_of(&self, run: &Range<usize>) -> Option<gazetteer::Head> {
        if run.len() > 1
            && let Some(kind) = gazetteer::leading(self.slice(run.start))
        {
            return Some(gazetteer::Head { kind, takes_of: false });
        }
        // "Temple Beth Israel", and somebody called "Temple Holm"
        if run.len() > 2 && matches!(self.slice(run.start), "Congregation" | "Temple") {
            return Some(gazetteer::Head { kind: EntityKind::Facility, takes_of: false });
        }
        let last = (run.start..run.end).rev().find(|&at| {
            self.token(at).is_some_and(|token| token.kind == TokenKind::Word) && !is_roman(self.slice(at))
        })?;
        let joint = run.clone().find(|&at| matches!(self.slice(at), "of" | "for" | "on"));
        // "Government of India Act": what it is stands last.
        let closing = gazetteer::head(self.slice(last))
            .filter(|head| matches!(head.kind, EntityKind::Agreement | EntityKind::Event))
            .filter(|_| joint.is_some_and(|joint| last > joint + 1));
        if closing.is_some() {
            return closing;
        }
        if let Some(joint) = joint.filter(|&joint| joint > run.start)
            && let Some(head) = gazetteer::head(self.slice(joint - 1))
        {
            return Some(head);
        }
        // "General Lake", "Sir Gerard Lake": whoever has a rank is no lake.
        let is_officer = last > run.start
            && self.is_any(run.start, &OFFICERS)
            && !self.is_any(last, &["avenue", "road", "street", "island", "islands"]);
        let head =
            gazetteer::head(self.slice(last)).filter(|head| !is_officer || head.kind != EntityKind::Place);
        if head.is_some_and(|head| head.kind == EntityKind::Place) {
            return self.joined_head(run).or(head);
        }
        head
    }

    /// "the Task Force-North Region": what it is stands before the hyphen, and behind it where it is.
    fn joined_head(&self, run: &Range<usize>) -> Option<gazetteer::Head> {
        let mut heads = run.clone().filter_map(|at| {
            let (word, behind) = self.slice(at).split_once(['-', '–'])?;
            let word = if word.is_empty() { self.slice(at.checked_sub(1)?) } else { word };
            let is_name = behind.is_empty() || behind.starts_with(char::is_uppercase);
            gazetteer::head(word).filter(|_| is_name && at > run.start)
        });
        heads.rfind(|head| head.kind == EntityKind::Organisation)
    }

    /// "the 25th Infantry Division", "3rd Battalion", "the 18th Amendment": of many of that name the number says which.
    pub(super) fn with_ordinal(&self, run: Range<usize>) -> Range<usize> {
        let is_ordinal = |token: &Token| {
            token.kind == TokenKind::Suffixed && {
                let word = token.span.slice(self.text);
                let letters = word.trim_start_matches(|c: char| c.is_ascii_digit());
                word.len() - letters.len() <= 3 && matches!(letters, "st" | "nd" | "rd" | "th" | "d")
            }
        };
        let before = run.start.checked_sub(1);
        let Some(before) = before.filter(|&at| self.token(at).is_some_and(is_ordinal)) else { return run };
        // "On the 25th Parliament met": a day.
        let is_day =
            [1, 2].iter().any(|back| before.checked_sub(*back).is_some_and(|on| self.is_any(on, &["on"])));
        let is_one_of_many =
            (run.len() > 1 || !is_day)
                && run.clone().rev().find_map(|at| gazetteer::head(self.slice(at))).is_some_and(|head| {
                    matches!(head.kind, EntityKind::Organisation | EntityKind::Agreement)
                });
        if is_one_of_many { before..run.end } else { run }
    }

    /// "the Badshahi mosque", "the U-2 incident": the small word behind belongs to the name.
    pub(super) fn with_small_head(&self, run: Range<usize>) -> Range<usize> {
        let head =
            self.token(run.end).filter(|token| token.kind == TokenKind::Word && token.case == Case::Lower);
        let Some(head) = head.and_then(|token| gazetteer::head(token.span.slice(self.text))) else {
            return run;
        };
        let has_the = run.start > self.sentence.start && self.is_any(run.start - 1, &["the"]);
        let is_incident = self.is_any(run.end, &["incident", "crisis", "affair", "massacre", "scandal"]);
        let is_thing = matches!(head.kind, EntityKind::Facility | EntityKind::Event | EntityKind::Agreement)
            || self.is_any(
                run.end,
                &["river", "pass", "valley", "canal", "sea", "desert", "mountains", "hills", "peninsula"],
            );
        let is_last = !self.next_is_nominal(run.end + 1);
        if (has_the || is_incident) && is_thing && is_last { run.start..run.end + 1 } else { run }
    }
}
