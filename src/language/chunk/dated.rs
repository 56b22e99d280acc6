//! A year in front of a noun, without an article: "in 1971 war Norland lost the coast", as English is written in South Asia.

use super::Chunker;
use crate::language::tag::Tag;

/// What is written and made known in one year.
const WRITTEN: &[&str] = &[
    "accord",
    "act",
    "agreement",
    "budget",
    "census",
    "charter",
    "constitution",
    "declaration",
    "ordinance",
    "pact",
    "plan",
    "resolution",
    "treaty",
];

impl Chunker<'_> {
    /// Whether the year at `at`, which ends before `after`, belongs to the noun behind it as "the 1971 war" would.
    ///
    /// "In 1971 war broke out" has no such noun: its verb follows at once.
    pub(super) fn opens_dated_noun(&self, at: usize, after: usize) -> bool {
        /// Words between the year and its noun: "1973 oil crisis".
        const BETWEEN: usize = 2;
        let is_year = after == at + 1 && self.length(at) == 4 && self.tag(at) == Tag::Number;
        if !is_year || !self.continues_noun(after) || self.is_capitalised_title(after) {
            return false;
        }
        let is_written = |at: usize| {
            let word = self.text(at);
            WRITTEN.iter().any(|noun| word.eq_ignore_ascii_case(noun))
        };
        let is_thing = |at: usize| is_written(at) || crate::language::is_event_noun(self.text(at));
        let Some(noun) = (after..=after + BETWEEN)
            .take_while(|&at| self.continues_noun(at))
            .find(|&at| matches!(self.tag(at), Tag::Noun | Tag::Name) && is_thing(at))
        else {
            return false;
        };
        let behind = noun + 1;
        if at == self.first {
            return is_written(noun) && noun == after && self.is_finite_verb(behind);
        }
        let before = self.tag(at - 1);
        match before {
            Tag::Verb => true,
            Tag::Preposition if self.text(at - 1).eq_ignore_ascii_case("of") => is_written(noun),
            Tag::Preposition => {
                let opens = matches!(
                    self.tag(behind),
                    Tag::Name | Tag::Determiner | Tag::Possessive | Tag::Pronoun | Tag::Number
                );
                let is_one = !crate::language::is_plural_noun(self.text(noun));
                opens && self.time(behind).is_none() || is_one && self.is_comma(behind)
            }
            _ => false,
        }
    }

    /// "in the 15 October 2000 parliamentary elections": the article stands before the date and goes with the event behind it;
    /// "on the 5 October elections were held" is a day of its own.
    pub(super) fn opens_dated_event(&self, at: usize, after: usize) -> bool {
        /// Words between the date and its noun: "parliamentary elections".
        const BETWEEN: usize = 2;
        let is_the = after > at + 2 && self.text(at).eq_ignore_ascii_case("the");
        let is_day = is_the
            && self.text(at + 1).starts_with(|c: char| c.is_ascii_digit())
            && (at + 2..after).any(|at| self.tag(at) == Tag::Calendar && self.length(at) > 2);
        let is_led = at > self.first
            && (self.text(at - 1).eq_ignore_ascii_case("on") || self.tag(at - 1) != Tag::Preposition);
        let is_event = |at: usize| {
            let word = self.text(at);
            crate::language::is_event_noun(word.strip_suffix('s').unwrap_or(word))
        };
        is_day
            && !is_led
            && self.text(after).starts_with(char::is_lowercase)
            && (after..=after + BETWEEN)
                .take_while(|&at| self.continues_noun(at))
                .any(|at| self.tag(at) == Tag::Noun && is_event(at))
    }

    /// "In 1904 War Secretary Holm": an office.
    fn is_capitalised_title(&self, at: usize) -> bool {
        self.text(at).starts_with(char::is_uppercase) && self.text(at + 1).starts_with(char::is_uppercase)
    }
}
