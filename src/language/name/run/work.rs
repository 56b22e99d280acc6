//! Titles of works: novels, films, plays, papers, whose words are of all kinds.
//!
//! * in quotation marks: `"The Miller's Wife" was first performed`
//! * behind what it is: `the film Flight into Danger`, `her first novel, The Salt Road, was banned`
//! * behind what was done with it: `wrote Letters to a Dead Friend`
//! * before its year: `A Winter in Kiel (1925) made her famous`
//!
//! Inside a title no other name is looked for: nobody was born in the Kiel of that winter.

use super::super::EntityKind;
use super::super::evidence::Evidence;
use super::super::gazetteer;
use super::{Finder, MentionForm};
use crate::language::word_class::Classes;
use crate::text::TokenKind;
use std::ops::Range;

/// How many tokens a title has at most.
const LONGEST: usize = 12;

/// What a work is.
const KINDS: &[&str] = &[
    "album",
    "autobiography",
    "ballet",
    "book",
    "comedy",
    "documentary",
    "drama",
    "essay",
    "film",
    "memoir",
    "movie",
    "musical",
    "novel",
    "novella",
    "opera",
    "painting",
    "pamphlet",
    "play",
    "poem",
    "sequel",
    "series",
    "song",
    "story",
    "symphony",
    "thriller",
    "tragedy",
    "treatise",
    "trilogy",
];

/// What is done with a work.
const MAKING: &[&str] =
    &["wrote", "published", "composed", "directed", "painted", "penned", "authored", "filmed", "staged"];

/// Small words inside a title.
const SMALL: &[&str] = &[
    "a", "an", "and", "at", "by", "for", "from", "in", "into", "no", "of", "on", "or", "the", "to", "upon",
    "with", "without",
];

impl Finder<'_> {
    /// Takes the title that begins at a token, if one does; where it ends.
    pub(super) fn work_at(&mut self, at: usize) -> Option<usize> {
        let title = self.quoted(at).or_else(|| self.plain(at))?;
        let end = title.end;
        let evidence = Evidence { own: Some(EntityKind::Work), ..Evidence::default() };
        self.push(title, MentionForm::Noun, None, evidence);
        Some(end)
    }

    /// `"The Road to Kora"`: capitals and small words between marks; capitals alone are names of every kind, and titles
    /// only behind what they are.
    fn quoted(&self, at: usize) -> Option<Range<usize>> {
        let closing = match self.token(at)?.kind {
            TokenKind::Mark('“') => '”',
            TokenKind::Mark('"') => '"',
            TokenKind::Mark('‘') => '’',
            _ => return None,
        };
        let inner = at + 1;
        let end = (inner..=inner + LONGEST).find(|&end| self.is_mark(end, closing))?;
        let is_title = self.is_capital(inner)
            && self.is_capital(end - 1)
            && (inner..end).all(|at| self.is_title_word(at));
        let is_called = self.kind_before(at).is_some() || self.has_small(inner..end);
        let is_body = self.kind_before(at).is_none() && self.head_of(&(inner..end)).is_some();
        (is_title && is_called && !is_body).then_some(inner..end)
    }

    /// A title without marks, where something says that it is one.
    fn plain(&self, at: usize) -> Option<Range<usize>> {
        if self.is_titled || !self.is_capital(at) {
            return None;
        }
        let behind_kind = self.kind_before(at).is_some();
        let is_made = at.checked_sub(1).is_some_and(|verb| self.is_any(verb, MAKING));
        let may_open = self.opens_title(at);
        if !behind_kind && !may_open {
            return None;
        }
        let end = self.title_end(at);
        let has_year = self.is_mark(end, '(')
            && self.token(end + 1).is_some_and(|year| year.kind == TokenKind::Number && year.span.len() == 4)
            && self.is_mark(end + 2, ')');
        let is_body = self.head_of(&(at..end)).is_some();
        let is_title = behind_kind || self.has_small(at..end) && !is_body && (is_made || has_year);
        (is_title && end - at <= LONGEST && end > at + 1).then_some(at..end)
    }

    /// "the film", "his first novel,": what the words behind are called by.
    fn kind_before(&self, at: usize) -> Option<usize> {
        let before = at.checked_sub(1)?;
        let kind = if self.is_mark(before, ',') { before.checked_sub(1)? } else { before };
        self.is_any(kind, KINDS).then_some(kind)
    }

    /// A word that begins titles and no names: an article, or a word of the dictionary that is no office.
    fn opens_title(&self, at: usize) -> bool {
        self.is_any(at, &["a", "an", "the"])
            || self.is_ordinary_word(at)
                && (!self.is_closed(at) || !self.begins(at, self.sentence.start))
                && !self.entry(at).classes.has(Classes::ROLE.with(Classes::TITLE).with(Classes::CALENDAR))
                && gazetteer::given_name(self.slice(at)).is_none()
                && gazetteer::head(self.slice(at)).is_none()
    }

    /// The end of the capitals, and of the small words between them.
    fn title_end(&self, start: usize) -> usize {
        let mut end = start + 1;
        while end < start + LONGEST {
            if self.is_capital(end) && self.token(end).is_some_and(|token| token.is_spaced) {
                end += 1;
                continue;
            }
            let next = (end..end + 3).find(|&at| !self.is_any(at, SMALL)).unwrap_or(end);
            // "published The Salt Road in Oslo": where, not a part of it; but "A Winter in Kiel (1925)" and "his book, A
            // Winter in Kiel,"
            let is_place = self.is_any(end, &["in", "at", "from", "to"])
                && next == end + 1
                && !self.is_mark(next + 1, '(')
                && !(self.is_mark(next + 1, ',') && start > 0 && self.is_mark(start - 1, ','))
                && gazetteer::given_name(self.slice(next)).is_none()
                && !self.is_ordinary_word(next);
            if next == end || !self.is_capital(next) || is_place {
                break;
            }
            end = next + 1;
        }
        end
    }

    /// Whether a small word stands inside that joins no names: not "Father of the Nation".
    fn has_small(&self, title: Range<usize>) -> bool {
        title.skip(1).any(|at| {
            let is_joint =
                self.is_any(at, &["of"]) || self.is_any(at, &["the"]) && self.is_any(at - 1, &["of"]);
            self.is_any(at, SMALL) && !is_joint
        })
    }

    fn is_title_word(&self, at: usize) -> bool {
        self.is_capital(at)
            || self.is_any(at, SMALL)
            || self.token(at).is_some_and(|token| matches!(token.kind, TokenKind::Number | TokenKind::Clitic))
    }
}
