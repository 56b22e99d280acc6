//! Names with a title or an office in front: "President Ayub Khan", "Foreign Minister Bhutto".
//!
//! It knows titles and roles; what kind of name stands behind them is told by the caller.

use super::super::evidence::Evidence;
use super::super::gazetteer::{self};
use super::super::key::push_key;
use super::super::title::{self, Prefix};
use super::super::{Found, MentionForm};
use super::{Finder, spelling_is_country};
use crate::language::word_class::Classes;
use crate::language::word_class::Form as VerbForm;
use crate::text::TokenKind;
use std::ops::Range;
impl Finder<'_> {
    /// The token behind the titles in front of a name; `None` when there are none or nothing is left.
    pub(super) fn prefix_end(&self, run: &Range<usize>) -> Option<usize> {
        let mut end = None;
        let mut at = run.start;
        while at < run.end {
            let entry = self.entry(at);
            match title::prefix(self.slice(at), entry) {
                Some(Prefix::Qualifier) => {}
                Some(_) => end = Some(at + 1),
                None if self.is_mark(at, '.') && end == Some(at) => end = Some(at + 1),
                None if matches!(self.slice(at), "of" | "the") && end == Some(at) => {
                    let next = if self.is_any(at + 1, &["the"]) { at + 2 } else { at + 1 };
                    if self.is_any(next, &["state", "defense", "defence", "staff", "war", "exchequer"]) {
                        end = Some(next + 1);
                        at = next;
                    } else {
                        break;
                    }
                }
                // "Chief Operating Officer Otto Roth"
                None if end == Some(at)
                    && self.is_any(
                        at,
                        &["operating", "executive", "financial", "information", "technology"],
                    )
                    && self.is_any(at + 1, &["officer"]) =>
                {
                    end = Some(at + 2);
                    at += 1;
                }
                None => break,
            }
            at += 1;
        }
        end
    }

    /// "the Spaniard Alonso Ruiz": of which people somebody is stands in front of the name like a title.
    pub(super) fn begins_with_people(&self, run: &Range<usize>) -> bool {
        let first = self.slice(run.start);
        // "Republican Karl Holm"
        let is_of_party = ["Communist", "Conservative", "Democrat", "Liberal", "Republican", "Socialist"]
            .contains(&first)
            && gazetteer::given_name(self.slice(run.start + 1)).is_some()
            && run.len() > 2
            && self.head_of(run).is_none();
        if is_of_party {
            return true;
        }
        let one_of = || [format!("{first}s"), format!("{first}es")];
        run.len() > 1
            && self.is_capital(run.start + 1)
            && !first.ends_with('s')
            && self.head_of(run).is_none()
            && gazetteer::is_people(first).is_none()
            && one_of().iter().any(|many| gazetteer::is_people(many) == Some(true))
    }

    /// A role in the middle of a run: "Congress President Nehru".
    pub(super) fn role_inside(&self, run: &Range<usize>) -> Option<usize> {
        const SPLITTING: [&str; 14] = [
            "president",
            "prime",
            "foreign",
            "minister",
            "chancellor",
            "premier",
            "secretary",
            "chairman",
            "ambassador",
            "senator",
            "governor",
            "mr",
            "dr",
            "director",
        ];
        (run.start + 1..run.end.saturating_sub(1)).find(|&at| self.is_any(at, &SPLITTING))
    }

    /// A name with titles in front of it, or titles alone.
    pub(super) fn titled(&mut self, prefix: Range<usize>, end: usize) -> usize {
        let rest = prefix.end..end;
        if rest.is_empty() || !self.is_capital(rest.start) && !self.may_start(rest.start) {
            return prefix.end;
        }
        let gender = prefix.clone().rev().find_map(|at| title::gender(self.slice(at), self.entry(at)));
        let is_role = prefix.clone().any(|at| self.entry(at).classes.has(Classes::ROLE));
        let mut evidence = self.evidence(&rest, None);
        // "Governor Punjab": a place keeps its kind unless it is a first name as well.
        let known = gazetteer::longest_at(self.text, &self.prose.tokens, rest.start, rest.end, &mut self.key);
        if let Some((spelling, known_end)) =
            known.filter(|(spelling, known_end)| *known_end == rest.end && !spelling.is_adjective)
        {
            let is_person = gazetteer::given_name(self.slice(rest.start)).is_some()
                || !is_role
                || rest.len() == 1 && !spelling_is_country(spelling);
            if !is_person {
                return self.known(rest.start..known_end, spelling);
            }
        }
        evidence.own = None;
        evidence.person += 4;
        let role = is_role.then(|| self.widen_role(prefix));
        self.push_person(rest, evidence, gender, role)
    }

    /// "Pakistani foreign minister": small letters and adjectives in front belong to the role.
    pub(super) fn widen_role(&self, role: Range<usize>) -> Range<usize> {
        let mut start = role.start;
        while start > self.sentence.start && role.end - start < 5 {
            let word = self.slice(start - 1);
            let entry = self.entry(start - 1);
            if title::prefix(word, entry) == Some(Prefix::Qualifier) && !self.is_capital(start - 1) {
                start -= 1;
            } else {
                break;
            }
        }
        start..role.end
    }

    /// The end of the name of the person whose life the text tells, where its words are ordinary ones: "Sun Yat-sen", "Sun".
    pub(super) fn hero_at(&self, at: usize, is_initial: bool) -> Option<usize> {
        let life = self.life?;
        if !life.has(self.slice(at)) || !self.is_ordinary_word(at) {
            return None;
        }
        let end = self.run_end(at);
        let mut key = Vec::new();
        for token in self.prose.tokens.get(at..end).unwrap_or_default() {
            push_key(self.text, token, &mut key);
        }
        if life.is_whole(key.split(|byte| *byte == b' ').filter(|word| !word.is_empty())) {
            return Some(end);
        }
        // A brother who has the surname, or a word with an article: "the sun", "the Long March".
        let before = at.checked_sub(1).filter(|before| self.sentence.contains(before));
        let has_article = before.is_some_and(|before| {
            self.entry(before).classes.has(Classes::DETERMINER.with(Classes::POSSESSIVE))
                && self.token(before).is_some_and(|token| token.kind == TokenKind::Word)
        });
        let next = self.entry(at + 1);
        let goes_on = self
            .token(at + 1)
            .is_some_and(|next| matches!(next.kind, TokenKind::Clitic | TokenKind::Mark(',' | '’' | '\'')))
            || next.auxiliary.is_some()
            || next.forms().has(VerbForm::Past)
            || next.classes.has(Classes::ADVERB)
            || self.is_any(at + 1, &["and", "who", "himself", "herself", "at", "in", "on"]);
        // "his brother Long Qing"
        let is_relative = life.is_family(self.slice(at))
            && (2..=3).contains(&(end - at))
            && !self.is_ordinary_word(end - 1)
            && self.head_of(&(at..end)).is_none();
        let is_alone = end == at + 1 && (!is_initial || goes_on);
        ((is_alone || is_relative) && !has_article && !self.is_titled).then_some(end)
    }

    /// A surname that is an ordinary word: "Mr Bush", "Bush said".
    pub(super) fn follows_person_cue(&self, at: usize) -> bool {
        let seen = self.seen.get(self.slice(at)).copied().unwrap_or(0);
        let before = at.checked_sub(1).filter(|before| self.sentence.contains(before));
        let has_article = before.is_some_and(|before| {
            self.entry(before)
                .classes
                .has(Classes::DETERMINER.with(Classes::POSSESSIVE).with(Classes::ADJECTIVE))
                || self.is_capital(before)
        });
        // "O. Young" says that Young is a surname.
        (seen >= 2 || self.surnames.contains(self.slice(at)))
            && !has_article
            && !self.entry(at).classes.has(Classes::ROLE)
            && !self.entry(at).classes.has(Classes::PLURAL)
    }

    pub(super) fn push_person(
        &mut self,
        tokens: Range<usize>,
        evidence: Evidence,
        gender: Option<crate::language::Gender>,
        role: Option<Range<usize>>,
    ) -> usize {
        let end = tokens.end;
        self.mark(&tokens, MentionForm::Noun);
        self.found.push(Found {
            tokens,
            form: MentionForm::Noun,
            known: None,
            evidence,
            gender,
            role,
            is_namesake: false,
        });
        end
    }
}
