//! What a capital does not make a name of: months, languages, labels, the first word of a sentence.
//!
//! "*Roads* were built", "*Section 144*", "*British-held*". It refuses; it finds nothing.

use super::super::gazetteer::{self};
use super::super::title::{self, Prefix};
use super::words::{GENERIC, NATIONS, NO_NAMES, STAYING, UNEXPECTED};
use super::{Finder, is_roman};
use crate::language::word_class::Classes;
use crate::language::word_class::Form as VerbForm;
use crate::language::word_class::Usage;
use crate::text::{Case, TokenKind};
use std::ops::Range;
impl Finder<'_> {
    /// Closed classes, months, ordinary words where a capital is due.
    pub(super) fn is_no_name(&self, at: usize, is_initial: bool) -> bool {
        let entry = self.entry(at);
        let word = self.slice(at);
        if word.len() == 1 {
            return !(self.is_mark(at + 1, '.') && self.is_capital(at + 2));
        }
        if entry.classes.is_closed() && !self.is_acronym(at) {
            if self.is_disguised(at) {
                return false;
            }
            let is_unexpected =
                |at: usize| !is_initial && self.is_any(at, &UNEXPECTED) && self.is_capital(at);
            if is_unexpected(at) && self.is_capital(at + 1) {
                return false;
            }
            let next_is_name = self.is_capital(at + 1) && !self.is_closed(at + 1);
            let stays = self.is_any(at, &STAYING) || !is_initial && at > 0 && self.is_any(at - 1, &["the"]);
            let is_given = !is_initial && gazetteer::given_name(word).is_some();
            return !((stays || is_given) && next_is_name);
        }
        if entry.classes.has(Classes::CALENDAR) {
            return !(self.is_capital(at + 1) && gazetteer::head(self.slice(at + 1)).is_some());
        }
        let is_family = self.life.is_some_and(|life| life.has(word));
        if self.is_any(at, &NO_NAMES) && !self.is_capital(at + 1) && !is_family
            || self.is_label(at)
            || self.is_small_compound(at)
        {
            return true;
        }
        if self.is_plain_adjective(at) {
            return true;
        }
        let is_joined = self.is_capital(at + 1) || self.joint(at, at + 1).is_some();
        is_initial && !is_joined && !self.joins_initial(at + 1) && self.is_ordinary(at)
    }

    /// "An Lushan", "Well Hall": no article stands before such a letter, and no "well" before a name without a comma.
    fn is_disguised(&self, at: usize) -> bool {
        let next = self.slice(at + 1);
        let mut letters = next.chars();
        let first = letters.next().unwrap_or_default();
        let is_word = self.is_capital(at + 1)
            && first.is_ascii_uppercase()
            && letters.clone().count() > 1
            && letters.all(|c| c.is_lowercase() || c == '-' || c == '\'');
        let is_an = self.slice(at) == "An" && !"AEIOUHY".contains(first);
        let is_well = self.slice(at) == "Well" && self.token(at + 1).is_some_and(|next| next.is_spaced);
        is_word && (is_an || is_well) && !self.is_titled
    }

    /// "Q3", "A4", "PASS1919": letters with digits at their end.
    pub(super) fn is_label(&self, at: usize) -> bool {
        let word = self.slice(at);
        word.ends_with(|c: char| c.is_ascii_digit()) && !word.contains('-')
    }

    /// "British-held", "X-ray": a capital before a hyphen and a small word behind it.
    pub(super) fn is_small_compound(&self, at: usize) -> bool {
        let is_particle = |part: &str| part.len() <= 3;
        self.slice(at)
            .rsplit_once('-')
            .is_some_and(|(_, last)| last.starts_with(char::is_lowercase) && !is_particle(last))
    }

    /// "European armies", "Northern troops": adjectives of places that are no state.
    pub(super) fn is_plain_adjective(&self, at: usize) -> bool {
        let word = self.slice(at);
        let has_ending = ["ian", "ean", "ish", "ese", "ic", "can", "ern", "man"]
            .iter()
            .any(|ending| word.ends_with(ending));
        has_ending
            && word.len() > 4
            && !self.is_capital(at + 1)
            && self.next_is_nominal(at + 1)
            && gazetteer::given_name(word).is_none()
    }

    pub(super) fn is_closed(&self, at: usize) -> bool {
        self.entry(at).classes.is_closed()
    }

    pub(super) fn is_acronym(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.case == Case::Upper && token.span.len() >= 2)
            && !self.is_titled
            && !is_roman(self.slice(at))
    }

    /// Whether a word that begins a sentence is likely no name.
    pub(super) fn is_ordinary(&self, at: usize) -> bool {
        let word = self.slice(at);
        if self.seen.get(word).is_some_and(|count| *count > 0) {
            return false;
        }
        let entry = self.entry(at);
        let is_known = crate::language::lexicon::entry(word)
            .is_some_and(|entry| entry.classes != Classes::NONE || !entry.forms().is_empty());
        if is_known || self.is_titled {
            return gazetteer::given_name(word).is_none() || is_known;
        }
        if gazetteer::given_name(word).is_some() || self.is_acronym(at) {
            return false;
        }
        // "Menderes was overthrown": no plural, and no noun of one thing without an article.
        let is_one = word.ends_with('s')
            && !word.ends_with("ics")
            && (matches!(self.slice(at + 1), "was" | "is" | "has")
                // "Menderes, prime minister of the day,"
                || self.is_mark(at + 1, ',')
                    && (self.is_any(at + 2, &["a", "an", "prime", "foreign", "chief"])
                        || self.entry(at + 2).classes.has(Classes::ROLE)
                            && !self.entry(at + 2).classes.has(Classes::PLURAL)));
        if is_one {
            return false;
        }
        // An unknown word: "Steelworkers", "Electrification".
        entry.classes.has(Classes::PLURAL.with(Classes::ADVERB).with(Classes::ADJECTIVE))
            || !entry.forms().is_empty()
            || ["tion", "ment", "ness", "ity", "ism", "ance", "ence"]
                .iter()
                .any(|ending| word.ends_with(ending))
    }

    /// Whether some later word of the sentence is a finite verb: then the one in question may be none.
    pub(super) fn finite_later(&self, at: usize) -> bool {
        (at..self.sentence.end.min(at + 30)).any(|at| {
            let entry = self.entry(at);
            entry.auxiliary.is_some()
                || entry.classes.has(Classes::MODAL)
                || entry.forms().has(VerbForm::Past) && !entry.may_be_noun() && !self.is_capital(at)
        })
    }

    /// "Sino-Indian", "Pak-US"
    pub(super) fn is_of_nations(&self, at: usize) -> bool {
        let word = self.slice(at);
        let Some((first, rest)) = word.split_once('-') else { return false };
        rest.starts_with(char::is_uppercase)
            && NATIONS.iter().any(|nation| first.eq_ignore_ascii_case(nation))
    }

    /// "Independence Day", "Prime Ministers", "Section 144": capitals that name no one thing.
    pub(super) fn is_no_run(&self, run: &Range<usize>) -> bool {
        let last = run.end - 1;
        let is_day = self.is_any(last, &["day", "eve", "sunday", "friday"]) && run.len() > 1;
        let is_number = self.token(last).is_some_and(|token| token.kind == TokenKind::Number);
        let is_section = run.len() == 2
            && is_number
            && self.is_any(run.start, &["act", "section", "flight", "order", "plan", "windows", "directive"]);
        let is_roles = self.entry(last).classes.has(Classes::ROLE)
            && self.entry(last).classes.has(Classes::PLURAL)
            && run.clone().all(|at| title::prefix(self.slice(at), self.entry(at)).is_some() || at == last);
        is_day || is_section || is_roles
    }

    /// Whether the first word of a sentence is an ordinary word before a name: "Former", "Roads".
    pub(super) fn drops_first(&self, run: &Range<usize>) -> bool {
        let at = run.start;
        let word = self.slice(at);
        if run.len() == 1
            || !self.is_ordinary_word(at)
            || self.is_any(at, &STAYING)
            || self.is_acronym(at)
            || self.is_disguised(at)
        {
            return false;
        }
        // "Long Qing" over the life of Long Zhiyuan.
        if self.life.is_some_and(|life| life.has(word)) && run.len() <= 3 && !self.is_titled {
            return false;
        }
        let entry = self.entry(at);
        let next = run.start + 1;
        if gazetteer::leading(word).is_some() {
            return false;
        }
        if title::prefix(word, entry).is_some_and(|prefix| prefix != Prefix::Qualifier)
            && entry.forms().is_empty()
        {
            return false;
        }
        if self.token(next).is_some_and(|token| token.kind != TokenKind::Word) {
            return false;
        }
        if entry.classes.is_closed() {
            return true;
        }
        if self.is_note_verb(at) {
            return true;
        }
        if self.seen.get(word).is_some_and(|count| *count > 0) && !self.is_titled {
            return false;
        }
        if self.is_titled {
            return !self.ends_in_head(run) && gazetteer::given_name(word).is_none();
        }
        if matches!(self.slice(next), "of" | "for" | "on" | "and") {
            return self.head_of(run).is_none();
        }
        // "Prime Minister", "Cold War", "Civil Service": the rest would be an ordinary word.
        let rest_is_ordinary = (next..run.end).all(|at| {
            self.is_ordinary_word(at) && gazetteer::given_name(self.slice(at)).is_none()
                || is_roman(self.slice(at))
        });
        let is_prefix = title::prefix(word, entry) == Some(Prefix::Qualifier)
            && title::prefix(self.slice(next), self.entry(next)).is_some();
        !(rest_is_ordinary
            || is_prefix
            || gazetteer::given_name(word).is_some() && !entry.classes.has(Classes::ADJECTIVE))
    }

    /// "Built Victoria Memorial", "Signed Treaty of Lund": the past of a verb of histories at the head of a note.
    fn is_note_verb(&self, at: usize) -> bool {
        let entry = self.entry(at);
        at == self.sentence.start
            && entry.forms().has(VerbForm::Past)
            && !entry.may_be_noun()
            && !entry.classes.has(Classes::ADJECTIVE)
            && !entry.forms().has(VerbForm::Base)
            && (self.is_item && !entry.usage().has(Usage::INTRANSITIVE)
                || entry.usage().has(Usage::DOMAIN) && entry.usage().has(Usage::TRANSITIVE))
            && self.seen.get(self.slice(at)).is_none_or(|count| *count == 0)
    }

    /// A single ordinary noun with a capital in mid-sentence: "the Army" is no name, "the Congress" is.
    pub(super) fn is_generic(&self, at: usize, is_initial: bool) -> bool {
        if self.is_acronym(at)
            || self.slice(at).contains('-') && self.slice(at).chars().filter(|c| c.is_uppercase()).count() > 1
        {
            return is_roman(self.slice(at));
        }
        if is_roman(self.slice(at)) && self.token(at).is_some_and(|token| token.case == Case::Upper) {
            return true;
        }
        let word = self.slice(at);
        if self.is_any(at, &GENERIC) {
            return is_initial;
        }
        if gazetteer::given_name(word).is_some() && !is_initial {
            return false;
        }
        let is_plain = crate::language::lexicon::entry(word).is_some_and(|entry| {
            entry
                .classes
                .has(Classes::NOUN.with(Classes::ADJECTIVE).with(Classes::ROLE).with(Classes::ADVERB))
                || !entry.forms().is_empty()
        });
        // "Grey was sent to Lund", of Anna Grey: a noun of one thing needs an article there.
        let acts = is_initial
            && self.surnames.contains(word)
            && self.follows_person_cue(at)
            && (self.entry(at + 1).auxiliary.is_some()
                || self.entry(at + 1).forms().has(VerbForm::Past) && !self.entry(at + 1).may_be_noun()
                || self.token(at + 1).is_some_and(|next| next.kind == TokenKind::Clitic));
        is_plain && !acts && (is_initial || !self.follows_person_cue(at))
    }
}
