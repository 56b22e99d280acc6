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

    /// "In 1904 War Secretary Holm": an office.
    fn is_capitalised_title(&self, at: usize) -> bool {
        self.text(at).starts_with(char::is_uppercase) && self.text(at + 1).starts_with(char::is_uppercase)
    }
}
