//! Where names begin and end: runs of capitals with what joins them, less what is no part of a name.
//!
//! * joined: `Mahmud of Ghazni`, `J. F. Kennedy`, `Bank of England`, `Louis XVI`, `Vasco da Gama`
//! * taken off: `Mr`, `Foreign minister`, the first word of a sentence where it is an ordinary word

mod extent;
mod lawsuit;
mod refusal;
mod titled;
mod words;
mod work;

use super::evidence::Evidence;
use super::gazetteer::{self, Spelling};
use super::life::Life;
use super::surroundings::Surroundings;
use super::{EntityKind, Found, MentionForm};
use crate::language::lexicon::{Auxiliary, Entry};
use crate::language::tag::{Tag, Word};
use crate::language::word_class::Classes;
use crate::language::word_class::Form as VerbForm;
use crate::text::{Case, FastMap, FastSet, Form, Prose, Sentence, Token, TokenKind};
use std::ops::Range;
use words::{ARTICLES, LEADING, LONGEST_ARTICLE, LONGEST_LEADING};

/// Finds the names of a text and tags their tokens.
pub(super) fn find(
    text: &str,
    prose: &Prose,
    entries: &[Entry],
    words: &mut [Word],
    life: Option<&Life>,
) -> Vec<Found> {
    let mut finder = Finder {
        text,
        prose,
        entries,
        words,
        seen: FastMap::default(),
        surnames: FastSet::default(),
        found: Vec::new(),
        sentence: 0..0,
        is_titled: false,
        is_item: false,
        key: Vec::new(),
        life,
    };
    finder.count_capitals();
    for sentence in &prose.sentences {
        finder.read(sentence);
    }
    finder.found
}

struct Finder<'a> {
    text: &'a str,
    prose: &'a Prose,
    entries: &'a [Entry],
    words: &'a mut [Word],
    /// How often a word stands with a capital where an ordinary word would not.
    seen: FastMap<&'a str, u32>,
    found: Vec<Found>,
    sentence: Range<usize>,
    /// Words that stood behind a first name or an initial: "Anna Grey", "O. Young".
    surnames: FastSet<&'a str>,
    /// Whether most words of the sentence have capitals, so that a capital tells nothing.
    is_titled: bool,
    /// Whether the sentence stands in a list.
    is_item: bool,
    key: Vec<u8>,
    /// Whose life the text tells.
    life: Option<&'a Life>,
}

impl<'a> Finder<'a> {
    fn count_capitals(&mut self) {
        for sentence in &self.prose.sentences {
            if self.has_title_case(sentence) {
                continue;
            }
            let text = self.text;
            for at in sentence.tokens.clone().skip(1) {
                let Some(token) = self.prose.tokens.get(at) else { continue };
                if token.is_capitalised() && self.is_behind_first_name(at) {
                    self.surnames.insert(token.span.slice(text));
                }
                // "G. H. Hardy": the stop is of the initial, and no capital is due behind it.
                let is_due = self.begins(at, sentence.tokens.start) && !self.is_behind_first_name(at);
                if token.is_capitalised() && !is_due {
                    *self.seen.entry(token.span.slice(text)).or_default() += 1;
                }
            }
        }
    }

    /// "Anna Grey", "O. Young"
    fn is_behind_first_name(&self, at: usize) -> bool {
        let slice = |at: usize| self.prose.tokens.get(at).map_or("", |token| token.span.slice(self.text));
        let Some(before) = at.checked_sub(1).map(slice) else { return false };
        let is_initial = before == "."
            && at.checked_sub(2).is_some_and(|first| {
                let letter = slice(first);
                letter.len() == 1 && letter.starts_with(char::is_uppercase)
            });
        is_initial || before.starts_with(char::is_uppercase) && gazetteer::given_name(before).is_some()
    }

    /// Whether most longer words have capitals.
    fn has_title_case(&self, sentence: &Sentence) -> bool {
        let (mut capitals, mut all) = (0, 0);
        for token in self.prose.tokens.get(sentence.tokens.clone()).unwrap_or_default().iter().take(60) {
            if token.kind == TokenKind::Word && token.span.len() >= 4 {
                all += 1;
                capitals += usize::from(token.is_capitalised());
            }
        }
        let last = sentence.tokens.end.checked_sub(1).and_then(|last| self.prose.tokens.get(last));
        let is_closed = last.is_some_and(|last| last.is_mark('.') || last.is_mark('!') || last.is_mark('?'));
        match self.prose.form(sentence) {
            // "Mahmud of Ghazni raided Somnath." is no heading.
            Form::Running if is_closed => all >= 8 && capitals * 10 > all * 9,
            Form::Heading(_) if all < 3 || capitals * 2 > all => true,
            _ => all >= 3 && capitals * 10 > all * 7,
        }
    }

    /// Whether a capital is due at this place anyway: the start of a sentence, behind an opening quotation mark.
    fn begins(&self, at: usize, start: usize) -> bool {
        if at == start {
            return true;
        }
        self.prose.tokens.get(at - 1).is_some_and(|before| {
            matches!(
                before.kind,
                TokenKind::Mark('“' | '"' | '‘' | ':' | '•' | '*' | '|' | '—' | '(' | '[' | '.')
            ) || at == start + 2 && matches!(before.kind, TokenKind::Mark(_))
        })
    }

    fn read(&mut self, sentence: &Sentence) {
        self.sentence = sentence.tokens.clone();
        self.is_titled = self.has_title_case(sentence);
        self.is_item = self.prose.form(sentence) == Form::Item;
        let mut at = self.sentence.start;
        while at < self.sentence.end {
            let is_word = self.prose.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word);
            let may_start = is_word && self.may_start(at);
            // A word that may begin no name begins no title either.
            let work = if is_word && !may_start { None } else { self.work_at(at) };
            at = match work {
                Some(end) => end,
                None if may_start => self.name_at(at).max(at + 1),
                None => at + 1,
            };
        }
    }

    fn token(&self, at: usize) -> Option<&'a Token> {
        self.prose.tokens.get(at).filter(|_| self.sentence.contains(&at))
    }

    fn slice(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |token| token.span.slice(self.text))
    }

    fn entry(&self, at: usize) -> &'a Entry {
        self.entries.get(at).unwrap_or(&crate::language::guess::BLANK)
    }

    fn is_any(&self, at: usize, list: &[&str]) -> bool {
        let word = self.slice(at);
        list.iter().any(|known| known.len() == word.len() && word.eq_ignore_ascii_case(known))
    }

    fn is_mark(&self, at: usize, mark: char) -> bool {
        self.token(at).is_some_and(|token| token.is_mark(mark))
    }

    /// A capital, or a capital behind a hyphen: `Moscow`, `al-Assad`.
    #[expect(clippy::manual_contains, reason = "for four bytes a general search takes longer to begin")]
    fn is_capital(&self, at: usize) -> bool {
        let Some(token) = self.token(at).filter(|token| token.kind == TokenKind::Word) else { return false };
        if token.case != Case::Lower {
            return true;
        }
        // "al-Assad", but not "mid-November" or "anti-British": behind an article of a few letters.
        let (start, end) = (token.span.start(), token.span.end());
        let head = self.text.as_bytes().get(start..end.min(start + LONGEST_ARTICLE + 1));
        if !head.is_some_and(|head| head.iter().any(|byte| *byte == b'-')) {
            return false;
        }
        token.span.slice(self.text).split_once('-').is_some_and(|(first, rest)| {
            ARTICLES.contains(&first) && rest.starts_with(|c: char| c.is_uppercase())
        })
    }

    fn may_start(&self, at: usize) -> bool {
        if self.is_capital(at) {
            return true;
        }
        let leads = |token: &Token| token.kind == TokenKind::Word && token.span.len() <= LONGEST_LEADING;
        self.token(at).is_some_and(leads) && self.is_capital(at + 1) && self.is_any(at, &LEADING)
    }

    /// Reads the name that may begin at a capital; the token to go on from.
    fn name_at(&mut self, at: usize) -> usize {
        if let Some(end) = self.lawsuit_at(at) {
            return end;
        }
        let is_initial = self.is_titled || self.begins(at, self.sentence.start);
        if let Some(end) = self.hero_at(at, is_initial) {
            let mut evidence = self.evidence(&(at..end), None);
            evidence.person += 2;
            return self.push(at..end, MentionForm::Noun, None, evidence);
        }
        let known =
            gazetteer::longest_at(self.text, &self.prose.tokens, at, self.sentence.end, &mut self.key);
        if known.is_none() && self.is_no_name(at, is_initial) {
            return at + 1;
        }
        let run = at..self.run_end(at);
        // "Soviet Union" and "Pakistan" are names as they are; "Pakistan Peoples Party" is another one.
        if let Some((spelling, end)) = known
            && (end >= run.end || !self.goes_on(at..end, run.clone(), spelling))
        {
            return self.known(at..end, spelling);
        }
        self.unknown(run, is_initial)
    }

    /// Takes a name of the tables.
    fn known(&mut self, tokens: Range<usize>, spelling: Spelling) -> usize {
        let form = self.form(&tokens, spelling);
        let Some(form) = form else { return tokens.end };
        let own = gazetteer::kind_of(spelling.known);
        let with_the =
            u16::from(tokens.start > self.sentence.start && self.is_any(tokens.start - 1, &["the"]));
        let evidence = Evidence { own, with_the, ..Evidence::default() };
        self.push(tokens, form, Some(spelling.known), evidence)
    }

    /// Noun, adjective or people; `None` for a language: "wrote in French".
    fn form(&mut self, tokens: &Range<usize>, spelling: Spelling) -> Option<MentionForm> {
        if !spelling.is_adjective {
            return Some(if spelling.is_noun { MentionForm::Noun } else { MentionForm::People });
        }
        let next_is_nominal = self.next_is_nominal(tokens.end);
        if next_is_nominal {
            return Some(MentionForm::Adjective);
        }
        if spelling.is_noun {
            return Some(MentionForm::Noun);
        }
        let before = tokens.start.checked_sub(1).filter(|before| self.sentence.contains(before));
        let is_determined = before.is_some_and(|before| {
            self.entry(before).classes.has(
                Classes::DETERMINER.with(Classes::POSSESSIVE).with(Classes::NUMBER).with(Classes::ADJECTIVE),
            )
        });
        let follows_be = before.is_some_and(|before| self.entry(before).auxiliary == Some(Auxiliary::Be));
        let is_listed = self.is_any(tokens.end, &["and", "or"]) || self.is_mark(tokens.end, ',');
        if is_determined && !is_listed || spelling.is_people && before.is_none() {
            return Some(MentionForm::People);
        }
        if is_listed || follows_be {
            return Some(MentionForm::Adjective);
        }
        let is_language = before.is_some_and(|before| {
            self.is_any(
                before,
                &["in", "into", "from", "spoke", "speak", "of", "learned", "learnt", "taught", "studied"],
            )
        });
        if is_language {
            for word in self.words.get_mut(tokens.clone()).unwrap_or_default() {
                word.tag = Tag::Noun;
            }
            return None;
        }
        Some(MentionForm::People)
    }

    /// Whether a noun phrase goes on at the token: "Soviet troops", "Soviet economic aid".
    fn next_is_nominal(&self, at: usize) -> bool {
        let Some(token) = self.token(at) else { return false };
        if matches!(token.kind, TokenKind::Mark('-' | '–')) && !token.is_spaced {
            return true;
        }
        if token.kind != TokenKind::Word {
            return false;
        }
        let entry = self.entry(at);
        if entry.classes.is_closed() {
            return false;
        }
        if entry.classes.has(Classes::NOUN.with(Classes::ADJECTIVE)) || self.is_capital(at) {
            return true;
        }
        // "the British advanced" against "British occupied territory"
        let forms = entry.forms();
        (forms.has(VerbForm::Participle) || forms.has(VerbForm::Gerund))
            && self.entry(at + 1).may_be_noun()
            && !self.entry(at + 1).classes.is_closed()
            && (!forms.has(VerbForm::Past) || self.finite_later(at + 1))
    }

    /// Takes a run that no table knows as a whole: takes off what is no part, and splits it.
    fn unknown(&mut self, run: Range<usize>, is_initial: bool) -> usize {
        let run = self.with_ordinal(run);
        let mut start = run.start;
        if is_initial && self.drops_first(&run) {
            start += 1;
            while start < run.end && !self.is_capital(start) {
                start += 1;
            }
            if start >= run.end {
                return run.end.min(run.start + 1).max(run.start + 1);
            }
            return self.name_again(start, run.end);
        }
        if self.begins_with_people(&run) {
            return self.name_again(run.start + 1, run.end);
        }
        let head = self.head_of(&run).filter(|_| run.len() > 1);
        if head.is_none() {
            if let Some(after) = self.prefix_end(&run) {
                return self.titled(run.start..after, run.end);
            }
            if let Some(split) = self.role_inside(&run) {
                let end = self.unknown(run.start..split, false);
                let _ = self.unknown(split..run.end, false);
                return end.max(run.end);
            }
        }
        start = run.start;
        if run.len() == 1 && self.is_of_nations(start) {
            self.mark(&run, MentionForm::Adjective);
            return run.end;
        }
        if run.len() == 1 && self.is_generic(start, is_initial) || self.is_no_run(&run) {
            return run.end;
        }
        let run = self.with_small_head(run);
        let head = self.head_of(&run).filter(|_| run.len() > 1);
        if self.is_titled && head.is_none() && !self.is_known_here(&run) {
            return run.end;
        }
        let evidence = self.evidence(&run, head.map(|head| head.kind));
        self.push(run, MentionForm::Noun, None, evidence)
    }

    /// Reads the rest of a run afresh.
    fn name_again(&mut self, start: usize, end: usize) -> usize {
        let known =
            gazetteer::longest_at(self.text, &self.prose.tokens, start, self.sentence.end, &mut self.key);
        if known.is_none() && self.is_closed(start) && !self.is_acronym(start) {
            return start + 1;
        }
        if let Some((spelling, known_end)) = known
            && (known_end >= end || !self.goes_on(start..known_end, start..end, spelling))
        {
            return self.known(start..known_end, spelling);
        }
        self.unknown(start..end, false)
    }

    /// In a heading: whether the words are known as a name from the text.
    fn is_known_here(&self, run: &Range<usize>) -> bool {
        // "By Tessa Lindqvist": two words that are in no dictionary.
        let is_pair = (2..=3).contains(&run.len()) && run.clone().all(|at| !self.is_ordinary_word(at));
        is_pair
            || run.clone().any(|at| {
                let word = self.slice(at);
                self.seen.get(word).is_some_and(|count| *count > 0) && !self.is_ordinary_word(at)
            })
    }

    fn evidence(&self, run: &Range<usize>, own: Option<EntityKind>) -> Evidence {
        Surroundings {
            text: self.text,
            tokens: &self.prose.tokens,
            entries: self.entries,
            sentence: self.sentence.clone(),
        }
        .evidence(run, own)
    }

    fn push(
        &mut self,
        tokens: Range<usize>,
        form: MentionForm,
        known: Option<u16>,
        evidence: Evidence,
    ) -> usize {
        let surroundings = Surroundings {
            text: self.text,
            tokens: &self.prose.tokens,
            entries: self.entries,
            sentence: self.sentence.clone(),
        };
        let (role, gender) = if evidence.own.is_none() || evidence.person > 0 {
            surroundings.role(&tokens)
        } else {
            (None, None)
        };
        let end = tokens.end;
        self.mark(&tokens, form);
        let mut evidence = evidence;
        if role.is_some() && !surroundings.is_many(&tokens) {
            evidence.person += 3;
        }
        self.found.push(Found { tokens, form, known, evidence, gender, role, is_namesake: false });
        end
    }

    fn mark(&mut self, tokens: &Range<usize>, form: MentionForm) {
        let tag = if form == MentionForm::Adjective { Tag::Adjective } else { Tag::Name };
        for word in self.words.get_mut(tokens.clone()).unwrap_or_default() {
            word.tag = tag;
        }
    }
}

fn spelling_is_country(spelling: Spelling) -> bool {
    gazetteer::kind_of(spelling.known) == Some(EntityKind::Country)
}

/// A Roman numeral: XVI.
pub(super) fn is_roman(word: &str) -> bool {
    !word.is_empty()
        && word.len() <= 6
        && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C'))
}
