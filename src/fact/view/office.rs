//! Who is meant where "who" follows an office: the one who holds it.
//!
//! * "Olaf Berg, mayor for twenty years, who was shot": Berg. "famous as captain of the team who led it": the one who is famous.

use super::words::SourceWords;
use super::{Clause, Link, View};
use crate::fact::clause::Words;
use crate::fact::{kind, wording};
use crate::language::{ChunkKind, EntityKind, is_plural_noun};
use std::ops::Range;

impl View<'_> {
    /// "He was famous as captain of the team who led it to victory": the one who is said to be so.
    pub(super) fn in_office(&self, antecedent: usize, relative: &Clause) -> Option<Range<usize>> {
        if let Some(name) = self.of_role(antecedent, relative) {
            return Some(name);
        }
        let is_who = relative.opener.is_some_and(|opener| self.is_word(opener, &["who"]));
        let parent = relative.parent.and_then(|parent| self.clauses.get(parent))?;
        let subject = parent.subject.clone().filter(|_| is_who && relative.link == Link::Relative)?;
        let mut at = antecedent;
        if self.chunk(at).is_some_and(|chunk| SourceWords(self.source).is_somebody(chunk)) && self.is_name(at)
        {
            return None;
        }
        for _ in 0..3 {
            if at >= 2 && self.is_word(at - 1, &["of", "in", "at"]) && self.is_nominal(at - 2) {
                at -= 2;
            }
        }
        let is_role = at > 0
            && self.is_word(at - 1, &["as"])
            && self.name_kind(at).is_none()
            && self.chunk(at).is_some_and(|chunk| {
                kind::is_human(&wording::text(self.source, chunk.head).to_ascii_lowercase())
            });
        // "chose Holm as leader of the league, who resigned": whom they chose.
        let chosen = at.checked_sub(2).filter(|&chosen| {
            parent.verb.is_some_and(|verb| verb < chosen)
                && self.is_nominal(chosen)
                && self.kind(chosen - 1) != Some(ChunkKind::Preposition)
        });
        (is_role && subject.end <= at).then_some(chosen.map_or(subject, |chosen| chosen..chosen + 1))
    }

    /// "Olaf Berg, mayor for twenty years, who was shot", "Anna Holm, headmistress of the school, who fled": between two commas
    /// behind the name of a person, what they are without an article, and whatever hangs on it.
    fn of_role(&self, last: usize, relative: &Clause) -> Option<Range<usize>> {
        const LONGEST: usize = 3;
        let is_comma = |at: usize| self.kind(at) == Some(ChunkKind::Mark(','));
        let human = |at: usize| {
            self.chunk(at).is_some_and(|chunk| {
                kind::is_human(&wording::text(self.source, chunk.head).to_ascii_lowercase())
            })
        };
        let opener = relative.opener.filter(|&opener| self.is_word(opener, &["who", "whom", "whose"]))?;
        is_comma(opener.checked_sub(1)?).then_some(())?;
        let mut role = last;
        for _ in 0..LONGEST {
            let hangs = role >= 2
                && self.kind(role - 1) == Some(ChunkKind::Preposition)
                && self.is_nominal(role - 2)
                // "secretary to Karl Holm, who", "mother of two sons, who": they may be meant.
                && self.name_kind(role) != Some(EntityKind::Person)
                && !human(role);
            if !hangs {
                break;
            }
            role -= 2;
        }
        let name = role.checked_sub(2)?;
        let is_role = self.chunk(role).is_some_and(|chunk| {
            SourceWords(self.source).is_bare(chunk) && !is_plural_noun(wording::text(self.source, chunk.head))
        });
        (is_role
            && human(role)
            && is_comma(role - 1)
            && self.is_name(name)
            && self.name_kind(name) == Some(EntityKind::Person))
        .then_some(name..name + 1)
    }
}
