//! What every kind of question looks things up in: the article's words, names, dates and facts, indexed once.

use super::grading::normal;
use super::item::FamilyId;
use super::stand_in::{StandIn, StandIns, stand_ins};
use super::topic;
use super::wording::{holds_normal, words};
use crate::fact::{Fact, FactKind, Source};
use crate::language::{Entity, EntityKind, MentionForm, Sort, Tag, Tense, Word, are_one_state, sort};
use crate::temporal::{Basis, Confidence, PartialDate, TimeValue, Timex};
use crate::text::{FastSet, Span, Token, TokenKind, digest};
use crate::timeline::{EntryId, TimelineEntry};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

/// A date is asked for only when it is at least as sure as this.
pub(super) const SURE: Confidence = Confidence::percent(90);

/// The article and everything read from it.
pub(super) struct Ground<'a> {
    pub(super) source: Source<'a>,
    pub(super) facts: &'a [Fact],
    pub(super) seed: u64,
    /// The line above every stem.
    pub(super) topic: String,
    /// What the whole article is about, when that is one person or thing.
    pub(super) hero: Option<usize>,
    /// The first and the last year of the article.
    pub(super) years: Option<(i32, i32)>,
    /// Every word as it is written, once.
    words: FastSet<&'a str>,
    /// The facts whose verb has this base form.
    by_verb: HashMap<&'static str, Vec<usize>>,
    entries: HashMap<Span, EntryId>,
    /// The facts with a date, in the order of time.
    dated: Vec<usize>,
    /// The place of each fact in `dated`.
    place: HashMap<usize, usize>,
    /// The entities of each kind, in the order of their first mention.
    of_kind: BTreeMap<EntityKind, Vec<usize>>,
    /// The entities that the article names with "the" in front.
    with_the: HashSet<usize>,
    /// How the article calls each entity.
    shown: HashMap<usize, String>,
    /// The name and the aliases of each entity, in normal form.
    plain: Vec<Vec<String>>,
    /// The paragraphs in which each entity is first and last named.
    reach: HashMap<usize, (usize, usize)>,
    /// The first and the last year of the dated facts that name each entity.
    spans: HashMap<usize, (i32, i32)>,
    /// The first surely dated fact that names each entity.
    first_told: HashMap<usize, usize>,
    /// Entities that a question may offer as a wrong answer.
    offered: HashSet<usize>,
    /// The two states the article is about: what "both countries" means.
    pub(super) pair: Option<String>,
    /// What sort of place or body each entity is.
    sorts: Vec<Option<Sort>>,
    /// The bare nouns of a fact that stand for a name, by the place of the fact.
    stand_ins: StandIns,
}

impl<'a> Ground<'a> {
    pub(super) fn new(source: Source<'a>, facts: &'a [Fact], timeline: &[TimelineEntry], seed: u64) -> Self {
        let is_mark = |token: &&Token| matches!(token.kind, TokenKind::Mark(_));
        let words = source.prose.tokens.iter().filter(|token| !is_mark(token));
        let words = words.map(|token| token.span.slice(&source.article.text)).collect();
        let mut by_verb: HashMap<_, Vec<usize>> = HashMap::new();
        for (index, fact) in facts.iter().enumerate() {
            if let Some(predicate) = &fact.predicate {
                by_verb.entry(predicate.lemma).or_default().push(index);
            }
        }
        let has_happened = |fact: &&Fact| !fact.flags.is_planned && !fact.flags.is_hedged;
        let entries = timeline.iter().map(|entry| (entry.evidence, entry.id)).collect();
        let hero = topic::hero(source).or_else(|| doer(source, facts));
        let mut dated: Vec<usize> = (0..facts.len())
            .filter(|&fact| facts.get(fact).filter(has_happened).and_then(date_of).is_some())
            .collect();
        dated.sort_by_key(|fact| facts.get(*fact).and_then(date_of).map(|date| date.interval().sort_key()));
        let place = dated.iter().enumerate().map(|(place, fact)| (*fact, place)).collect();
        let mut of_kind: BTreeMap<EntityKind, Vec<usize>> = BTreeMap::new();
        for (index, entity) in source.language.entities.iter().enumerate() {
            of_kind.entry(entity.kind).or_default().push(index);
        }
        let plain = source.language.entities.iter().map(plain_names).collect();
        let mut reach = HashMap::new();
        for mention in &source.language.mentions {
            let sentence = source.prose.sentence_of(mention.tokens.start);
            let paragraph = source.prose.sentences.get(sentence).map_or(0, |sentence| sentence.paragraph);
            reach.entry(mention.entity).or_insert((paragraph, paragraph)).1 = paragraph;
        }
        let shown = shown(source);
        let is_the = |at: usize| {
            let token = at.checked_sub(1).and_then(|at| source.prose.tokens.get(at));
            token.is_some_and(|token| token.span.slice(&source.article.text).eq_ignore_ascii_case("the"))
        };
        let nouns = source.language.mentions.iter().filter(|mention| mention.form == MentionForm::Noun);
        let with_the =
            nouns.filter(|mention| is_the(mention.tokens.start)).map(|mention| mention.entity).collect();
        let sorts = source.language.entities.iter().map(sort_of).collect();
        let mut ground = Self {
            first_told: first_told(facts),
            spans: spans(facts),
            offered: offered(source),
            pair: None,
            sorts,
            stand_ins: stand_ins(source, facts),
            with_the,
            shown,
            dated,
            place,
            of_kind,
            plain,
            reach,
            source,
            facts,
            seed,
            topic: topic::line(source),
            hero,
            years: None,
            words,
            by_verb,
            entries,
        };
        ground.years = ground.span_of_years();
        ground.pair = ground.two_states();
        ground
    }

    /// The two states that hold three fifths of all mentions of states, a state and its heirs counted as one.
    fn two_states(&self) -> Option<String> {
        let mut counts: Vec<(usize, usize)> = Vec::new();
        for &state in self.of_kind.get(&EntityKind::Country)?.iter().take(60) {
            let entity = self.entity(state)?;
            let same = counts.iter_mut().find(|(other, _)| {
                self.entity(*other).is_some_and(|other| are_one_state(&other.name, &entity.name))
            });
            match same {
                Some((_, count)) => *count += entity.count,
                None => counts.push((state, entity.count)),
            }
        }
        let all: usize = counts.iter().map(|(_, count)| count).sum();
        counts.sort_by_key(|(state, count)| (std::cmp::Reverse(*count), *state));
        match counts.as_slice() {
            [(one, first), (other, second), ..] if (first + second) * 5 >= all * 3 && *second >= 3 => {
                Some(format!("{} and {}", self.with_the(*one), self.with_the(*other)))
            }
            _ => None,
        }
    }

    /// "both countries" by their names, where the article is about two.
    pub(super) fn pair_named(&self, text: &str) -> String {
        let Some(pair) = &self.pair else { return text.to_owned() };
        ["both the countries", "both countries", "the two countries", "both the states", "both states"]
            .iter()
            .find_map(|both| super::wording::replaced(text, both, pair))
            .unwrap_or_else(|| text.to_owned())
    }

    /// The first and the last year that something is dated to in so many words.
    fn span_of_years(&self) -> Option<(i32, i32)> {
        let dated = self.dated.iter().filter_map(|&fact| self.facts.get(fact));
        let written = dated.filter(|fact| {
            fact.when
                .as_ref()
                .is_some_and(|when| when.timex.basis == Basis::Explicit && when.confidence >= SURE)
        });
        written.filter_map(year_of).fold(None, |range, year| {
            Some(range.map_or((year, year), |(first, last): (i32, i32)| (first.min(year), last.max(year))))
        })
    }

    pub(super) fn text(&self, token: usize) -> &'a str {
        self.token(token).map_or("", |token| token.span.slice(&self.source.article.text))
    }

    pub(super) fn token(&self, token: usize) -> Option<&'a Token> {
        self.source.prose.tokens.get(token)
    }

    pub(super) fn word(&self, token: usize) -> Word {
        self.source.language.words.get(token).copied().unwrap_or_default()
    }

    pub(super) fn is_mark(&self, token: usize, mark: char) -> bool {
        self.token(token).is_some_and(|token| token.is_mark(mark))
    }

    pub(super) fn entity(&self, entity: usize) -> Option<&'a Entity> {
        self.source.language.entities.get(entity)
    }

    /// The tokens as they are written, white space folded, footnote marks left out.
    pub(super) fn written(&self, tokens: Range<usize>) -> String {
        let mut out = String::new();
        let mut at = tokens.start;
        while at < tokens.end {
            if self.is_mark(at, '[') && self.is_mark(at + 2, ']') {
                at += 3;
                continue;
            }
            let Some(token) = self.token(at) else { break };
            if token.is_spaced && !out.is_empty() {
                out.push(' ');
            }
            out.push_str(self.text(at));
            at += 1;
        }
        out
    }

    /// The tokens that a place of the text covers.
    pub(super) fn tokens_of(&self, span: Span) -> Range<usize> {
        let tokens = &self.source.prose.tokens;
        let first = tokens.partition_point(|token| token.span.end() <= span.start());
        let after = tokens.partition_point(|token| token.span.start() < span.end());
        first..after.max(first)
    }

    /// The time phrases within the tokens.
    pub(super) fn timexes_in(&self, tokens: Range<usize>) -> &'a [Timex] {
        let span = self.source.prose.span(tokens);
        let first = self.source.timexes.partition_point(|timex| timex.span.end() <= span.start());
        let after = self.source.timexes.partition_point(|timex| timex.span.start() < span.end());
        self.source.timexes.get(first..after.max(first)).unwrap_or_default()
    }

    /// Whether the tokens lie within one name: the year of "the Government of India Act 1935".
    pub(super) fn is_in_name(&self, tokens: &Range<usize>) -> bool {
        let mentions = &self.source.language.mentions;
        let at = mentions.partition_point(|mention| mention.tokens.end <= tokens.start);
        mentions
            .get(at)
            .is_some_and(|mention| mention.tokens.start <= tokens.start && tokens.end <= mention.tokens.end)
    }

    pub(super) fn opens_sentence(&self, token: usize) -> bool {
        let sentence = self.source.prose.sentence_of(token);
        let first = self.source.prose.sentences.get(sentence).map(|sentence| sentence.tokens.start);
        first == Some(token)
    }

    /// The date with what leads up to it: "on", "in the year", "as early as".
    pub(super) fn with_preposition(&self, tokens: Range<usize>, floor: usize) -> Range<usize> {
        const LEADING: [&str; 26] = [
            "about", "between", "around", "as", "at", "back", "by", "c", "circa", "during", "early", "from",
            "in", "late", "mid", "of", "on", "only", "since", "the", "till", "until", "upto", "within",
            "year", "years",
        ];
        let mut start = tokens.start;
        let mut seen_preposition = false;
        for _ in 0..4 {
            let Some(before) = start.checked_sub(1).filter(|before| *before >= floor) else { break };
            let word = self.text(before).to_lowercase();
            let is_preposition = matches!(
                word.as_str(),
                "at" | "between"
                    | "by"
                    | "during"
                    | "from"
                    | "in"
                    | "of"
                    | "on"
                    | "since"
                    | "till"
                    | "until"
                    | "upto"
                    | "within"
            );
            if !LEADING.contains(&word.as_str()) || seen_preposition {
                break;
            }
            // "the 1962 war": the article belongs to what follows.
            if word == "the"
                && !matches!(self.text(start).to_lowercase().as_str(), "year" | "years" | "early" | "late")
            {
                break;
            }
            seen_preposition |= is_preposition;
            start = before;
        }
        start..tokens.end
    }

    /// "in 305 or 304 BC", "sometime between 279 and 274": one year of two is no date.
    pub(super) fn is_one_of_two(&self, timex: &Timex) -> bool {
        let tokens = self.tokens_of(timex.span);
        let before = |count: usize| tokens.start.checked_sub(count).map_or("", |at| self.text(at));
        let is_open = |word: &str| matches!(word, "sometime" | "or" | "either");
        is_open(before(1))
            || is_open(before(2))
            || is_open(before(3)) && before(1) == "between"
            || self.text(tokens.end) == "or"
            || self.text(tokens.end) == "and" && self.word(tokens.end + 1).tag == Tag::Calendar
            || before(1) == "and" && self.word(tokens.start.saturating_sub(2)).tag == Tag::Calendar
    }

    /// Whether the date stands in a participle in front: "Elected to the assembly in August 1949, Brenner rose".
    pub(super) fn is_of_a_participle(&self, fact: &Fact, timex: &Timex) -> bool {
        let Some(sentence) = self.source.prose.sentences.get(fact.sentence) else { return false };
        let (start, date) = (sentence.tokens.start, self.tokens_of(timex.span));
        let subject = fact.subject.as_ref().map_or(start, |subject| subject.tokens.start);
        let first = self.word(start);
        let opens = first.tag == Tag::Verb
            && matches!(first.tense, Some(Tense::Participle | Tense::Past | Tense::Gerund));
        let is_own = fact.predicate.as_ref().is_some_and(|predicate| predicate.main == start);
        opens && !is_own && date.end <= subject && date.start > start
    }

    /// Whether the date belongs to the noun of the subject: "The Accord of 28 August 1992 added".
    pub(super) fn is_of_subject(&self, fact: &Fact, timex: &Timex) -> bool {
        let (Some(subject), Some(predicate)) = (&fact.subject, &fact.predicate) else { return false };
        let date = self.tokens_of(timex.span);
        let of = date.start.checked_sub(1).is_some_and(|at| self.text(at) == "of");
        fact.kind == FactKind::Clause
            && of
            && date.start > subject.tokens.start
            && date.end <= predicate.tokens.start
    }

    /// Every word of the article once, as it is written and in no particular order.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().copied()
    }

    /// Whether every word of a name occurs in the article.
    pub(super) fn is_written(&self, name: &str) -> bool {
        name.split(' ').all(|word| self.words.contains(word))
    }

    /// The facts with the same base form of the verb.
    pub(super) fn with_verb(&self, lemma: &str) -> &[usize] {
        self.by_verb.get(lemma).map_or(&[], Vec::as_slice)
    }

    /// The dated facts, in the order of time.
    pub(super) fn dated(&self) -> &[usize] {
        &self.dated
    }

    /// Dated facts around a fact in time, itself left out; as many as are worth a look.
    pub(super) fn near_in_time(&self, index: usize) -> impl Iterator<Item = (usize, &'a Fact)> {
        const WINDOW: usize = 24;
        let place = self.place.get(&index).copied().unwrap_or(0);
        let window = place.saturating_sub(WINDOW)..(place + WINDOW).min(self.dated.len());
        let near = self.dated.get(window).unwrap_or_default();
        near.iter()
            .filter(move |other| **other != index)
            .filter_map(|other| Some((*other, self.facts.get(*other)?)))
    }

    /// Entities of a kind first named before or after `entity`, as many as are worth a look.
    pub(super) fn near_of_kind(
        &self,
        entity: usize,
        kind: EntityKind,
        window: usize,
    ) -> impl Iterator<Item = usize> {
        let all = self.of_kind.get(&kind).map_or(&[][..], Vec::as_slice);
        let at = all.partition_point(|other| *other < entity);
        let near = all.get(at.saturating_sub(window)..(at + window).min(all.len())).unwrap_or_default();
        near.iter().copied().filter(move |other| *other != entity)
    }

    /// Whether an entity is named within two paragraphs of a fact.
    pub(super) fn is_near(&self, entity: usize, fact: &Fact) -> bool {
        let paragraph = self.paragraph(fact);
        self.reach.get(&entity).is_some_and(|(first, last)| *first <= paragraph + 2 && paragraph <= *last + 2)
    }

    /// Whether two facts tell of the same doer doing the same: the date of one may be that of the other.
    #[expect(clippy::unused_self, reason = "asked of the ground like its other questions")]
    pub(super) fn is_same_deed(&self, one: &Fact, other: &Fact) -> bool {
        let lemma = |fact: &Fact| fact.predicate.as_ref().map(|predicate| predicate.lemma);
        let same_verb = lemma(one).is_some_and(|lemma| !lemma.is_empty()) && lemma(one) == lemma(other);
        let shared = one.entities.iter().filter(|entity| other.entities.contains(entity)).count();
        same_verb && shared > 0 && shared >= one.entities.len().min(other.entities.len())
    }

    /// Whether the article covers years rather than weeks.
    pub(super) fn is_long(&self) -> bool {
        self.years.is_some_and(|(first, last)| last - first >= 3)
    }

    /// Whether a made-up date may lie in this year: near those of the article, never in the future of a
    /// recent one.
    pub(super) fn may_be_year(&self, year: i32) -> bool {
        let Some((first, last)) = self.years else { return false };
        let latest = if last >= 2000 { last } else { (last + 10).min(2000) };
        (first - 10..=latest).contains(&year)
    }

    /// The years written in full nearest before and behind a place, within its paragraph.
    pub(super) fn written_years(&self, sentence: usize, span: Span) -> (Option<i32>, Option<i32>) {
        let Some(sentence) = self.source.prose.sentences.get(sentence) else { return (None, None) };
        let Some(paragraph) = self.source.prose.paragraphs.get(sentence.paragraph) else {
            return (None, None);
        };
        let timexes = self.timexes_in(paragraph.tokens.clone());
        let at = timexes.partition_point(|timex| timex.span.start() < span.start());
        let year = |timex: &Timex| match timex.value {
            TimeValue::Point(date) if timex.basis == Basis::Explicit => date.year(),
            TimeValue::Range(_, to) if timex.basis == Basis::Explicit => to.year(),
            _ => None,
        };
        let before = timexes.get(..at).unwrap_or_default().iter().rev().take(40).find_map(year);
        let behind = timexes.get(at..).unwrap_or_default().iter().skip(1).take(40).find_map(year);
        (before, behind)
    }

    /// Whether nearly all inferred dates of the article lie within its last year: they are counted from the day it
    /// was written.
    pub(super) fn is_news(&self) -> bool {
        let inferred = self
            .dated
            .iter()
            .take(400)
            .filter_map(|&fact| self.facts.get(fact))
            .filter(|fact| fact.when.as_ref().is_some_and(|when| when.timex.basis != Basis::Explicit));
        let (mut all, mut recent) = (0, 0);
        for year in inferred.filter_map(year_of) {
            all += 1;
            recent += usize::from(self.years.is_some_and(|(_, last)| last - year <= 1));
        }
        all >= 5 && recent * 10 >= all * 7
    }

    /// The facts of a sentence.
    pub(super) fn in_sentence(&self, sentence: usize) -> &'a [Fact] {
        let first = self.facts.partition_point(|fact| fact.sentence < sentence);
        let after = self.facts.partition_point(|fact| fact.sentence <= sentence);
        self.facts.get(first..after.max(first)).unwrap_or_default()
    }

    /// The sentence that proves a fact.
    pub(super) fn sentence(&self, fact: &Fact) -> Span {
        self.source.prose.sentences.get(fact.sentence).map_or(fact.span, |sentence| sentence.span)
    }

    pub(super) fn paragraph(&self, fact: &Fact) -> usize {
        self.source.prose.sentences.get(fact.sentence).map_or(0, |sentence| sentence.paragraph)
    }

    pub(super) fn entry(&self, fact: &Fact) -> Option<EntryId> {
        self.entries.get(&fact.span).copied()
    }

    pub(super) fn family(&self, fact: &Fact) -> FamilyId {
        FamilyId(digest(&["fact", &self.source.article.prose(fact.span)]))
    }

    /// The name by which the article calls an entity: for a person the fullest, else the most frequent.
    pub(super) fn name(&self, entity: usize) -> &str {
        self.shown
            .get(&entity)
            .map_or_else(|| self.entity(entity).map_or("", |entity| &entity.name), String::as_str)
    }

    /// The name by which a sentence calls an entity, where it does so with a noun; for a person the fullest name.
    pub(super) fn name_in(&self, fact: &Fact, entity: usize) -> String {
        let is_person = self.entity(entity).is_some_and(|entity| entity.kind == EntityKind::Person);
        let mentions = self.source.language.mentions_in(fact.tokens.clone());
        let mention =
            mentions.iter().find(|mention| mention.entity == entity && mention.form == MentionForm::Noun);
        let written = mention.map(|mention| spelled(mention.span.slice(&self.source.article.text)));
        let is_known = |form: &String| {
            self.entity(entity).is_some_and(|known| known.name == *form || known.aliases.contains(form))
        };
        written.filter(is_known).filter(|_| !is_person).unwrap_or_else(|| self.name(entity).to_owned())
    }

    /// Whether the tokens are joined by "and" or "or" to more of the same, before or behind.
    pub(super) fn is_coordinated(&self, tokens: &Range<usize>) -> bool {
        let joins = |at: usize| matches!(self.text(at), "and" | "or" | "&" | "nor");
        let before = tokens.start.checked_sub(1);
        // "X and Y": behind; "A, X": a list goes on before.
        joins(tokens.end) && !self.starts_clause(tokens.end + 1) || before.is_some_and(joins)
    }

    /// Whether a verb follows soon: what "and" joins is a clause and not a name.
    fn starts_clause(&self, at: usize) -> bool {
        let is_verb = |at: usize| matches!(self.word(at).tag, Tag::Verb | Tag::Auxiliary | Tag::Modal);
        (at..at + 3).any(is_verb)
    }

    /// `the Soviet Union`, `Pakistan`, `SEATO`.
    pub(super) fn with_the(&self, entity: usize) -> String {
        let name = self.name(entity);
        let is_acronym =
            name.chars().all(|c| !c.is_lowercase()) && !matches!(name, "US" | "USSR" | "UK" | "UN" | "UAE");
        let is_told = self.with_the.contains(&entity) && !is_acronym;
        let takes = is_told
            || self.entity(entity).is_some_and(|entity| entity.takes_the) && !is_acronym && name != "America";
        if takes { format!("the {name}") } else { name.to_owned() }
    }

    /// How many names stand in a text.
    pub(super) fn names_in(&self, fact: &Fact, text: &str) -> usize {
        let text = normal(text);
        let stands = |entity: &usize| self.plain_names(*entity).iter().any(|name| holds_normal(&text, name));
        let meant = self.stand_ins(fact).iter().map(|stand_in| stand_in.entity);
        let meant = meant.filter(|entity| !fact.entities.contains(entity));
        fact.entities.iter().copied().chain(meant).filter(stands).count()
    }

    /// Whether an entity is told of within fifty years of a fact, as far as the article dates either.
    pub(super) fn is_of_the_time(&self, entity: usize, fact: &Fact) -> bool {
        let span = self.spans.get(&entity).zip(year_of(fact));
        span.is_none_or(|((first, last), year)| (first - 50..=last + 50).contains(&year))
    }

    /// Whether an entity may be offered as a wrong answer: it is named with a noun, and a place where places are named.
    pub(super) fn is_offered(&self, entity: usize) -> bool {
        self.offered.contains(&entity)
    }

    /// The first thing that the article dates for an entity: "France landed troops at Port Said, 5 November 1956".
    pub(super) fn told_of(&self, entity: usize) -> Option<String> {
        let fact = self.facts.get(*self.first_told.get(&entity)?)?;
        let when = fact.when.as_ref()?;
        Some(format!("{}, {}", fact.gist.trim_end_matches('.'), when.timex.phrase()))
    }

    /// Whether a name of the sentence of a fact stands in a text.
    pub(super) fn has_name_of(&self, fact: &Fact, text: &str) -> bool {
        let Some(sentence) = self.source.prose.sentences.get(fact.sentence) else { return false };
        let text = normal(text);
        let mentions = self.source.language.mentions_in(sentence.tokens.clone());
        let mut names = mentions.iter().take(40).flat_map(|mention| self.plain_names(mention.entity));
        names.any(|name| holds_normal(&text, name))
    }

    /// What sort of place or body an entity is, where that is known.
    pub(super) fn sort(&self, entity: usize) -> Option<Sort> {
        self.sorts.get(entity).copied().flatten()
    }

    /// The words of a fact that stand for a name: "the canal" for the Suez Canal.
    pub(super) fn stand_ins(&self, fact: &Fact) -> &[StandIn] {
        self.stand_ins.get(&fact.span).map_or(&[], Vec::as_slice)
    }

    /// The name and the aliases of an entity, in normal form.
    pub(super) fn plain_names(&self, entity: usize) -> &[String] {
        self.plain.get(entity).map_or(&[], Vec::as_slice)
    }
}

/// The first and the last year of the dated facts that name each entity.
fn spans(facts: &[Fact]) -> HashMap<usize, (i32, i32)> {
    let mut spans: HashMap<usize, (i32, i32)> = HashMap::new();
    for fact in facts {
        let Some(year) = year_of(fact) else { continue };
        for &entity in &fact.entities {
            let span = spans.entry(entity).or_insert((year, year));
            *span = (span.0.min(year), span.1.max(year));
        }
    }
    spans
}

/// The first surely dated fact with a gist that names each entity.
fn first_told(facts: &[Fact]) -> HashMap<usize, usize> {
    let mut told = HashMap::new();
    for (index, fact) in facts.iter().enumerate() {
        let is_sure =
            fact.when.as_ref().is_some_and(|when| when.confidence >= SURE && when.timex.confidence >= SURE);
        let flags = fact.flags;
        let is_told = !flags.is_vague
            && !flags.is_hedged
            && !flags.is_planned
            && !flags.is_negated
            && !flags.is_fragment;
        if is_sure && is_told && !fact.gist.is_empty() {
            for &entity in &fact.entities {
                told.entry(entity).or_insert(index);
            }
        }
    }
    told
}

/// The entities that are named with a noun; a place of unknown sort must stand behind "in", "at" or "to" somewhere, and a
/// person must never have "the" in front.
fn offered(source: Source<'_>) -> HashSet<usize> {
    const LEADING: [&str; 16] = [
        "in", "at", "near", "from", "to", "through", "outside", "around", "into", "towards", "reached", "of",
        "left", "between", "via", "behind",
    ];
    let mut offered = HashSet::new();
    let mut things = HashSet::new();
    for mention in source.language.mentions.iter().filter(|mention| mention.form == MentionForm::Noun) {
        let Some(entity) = source.language.entities.get(mention.entity) else { continue };
        let token = mention.tokens.start.checked_sub(1).and_then(|at| source.prose.tokens.get(at));
        let before = token.map_or("", |token| token.span.slice(&source.article.text)).to_lowercase();
        let fits = match entity.kind {
            EntityKind::Place => sort_of(entity).is_some() || LEADING.contains(&before.as_str()),
            _ => true,
        };
        if entity.kind == EntityKind::Person && before == "the" {
            things.insert(mention.entity);
        }
        if fits {
            offered.insert(mention.entity);
        }
    }
    offered.retain(|entity| !things.contains(entity));
    offered
}

/// The person who does nearly half of what is done in an article: a biography without a title.
fn doer(source: Source<'_>, facts: &[Fact]) -> Option<usize> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    let mut all = 0;
    for entity in facts.iter().filter_map(|fact| fact.subject.as_ref()?.entity) {
        all += 1;
        *counts.entry(entity).or_default() += 1;
    }
    let (entity, count) =
        counts.into_iter().max_by_key(|(entity, count)| (*count, std::cmp::Reverse(*entity)))?;
    let is_person =
        source.language.entities.get(entity).is_some_and(|known| known.kind == EntityKind::Person);
    (is_person && count >= 4 && count * 100 >= all * 45).then_some(entity)
}

fn sort_of(entity: &Entity) -> Option<Sort> {
    std::iter::once(&entity.name).chain(&entity.aliases).find_map(|name| sort(entity.kind, name))
}

fn plain_names(entity: &Entity) -> Vec<String> {
    std::iter::once(&entity.name).chain(&entity.aliases).map(|name| normal(name)).collect()
}

/// The name of each entity that is named in the text as a noun.
fn shown(source: Source<'_>) -> HashMap<usize, String> {
    let mut counts: BTreeMap<(usize, &str), usize> = BTreeMap::new();
    for mention in source.language.mentions.iter().filter(|mention| mention.form == MentionForm::Noun) {
        *counts.entry((mention.entity, mention.span.slice(&source.article.text))).or_default() += 1;
    }
    let mut shown: HashMap<usize, (usize, String)> = HashMap::new();
    for ((entity, form), count) in counts {
        let Some(known) = source.language.entities.get(entity) else { continue };
        let is_known = known.name == form || known.aliases.iter().any(|alias| alias == form);
        if known.kind == EntityKind::Person || !is_known {
            continue;
        }
        // Of equally frequent forms the longer one.
        let best = shown.entry(entity).or_default();
        if (count, form.len()) > (best.0, best.1.len()) {
            *best = (count, spelled(form));
        }
    }
    shown.into_iter().map(|(entity, (_, form))| (entity, form)).collect()
}

/// "U.S" and "U.S." are written "US" in questions.
fn spelled(form: &str) -> String {
    let is_dotted = form.contains('.') && form.chars().all(|c| c == '.' || c.is_uppercase());
    if is_dotted { form.replace('.', "") } else { form.split_whitespace().collect::<Vec<_>>().join(" ") }
}

/// The year of a fact, when it has one.
pub(super) fn year_of(fact: &Fact) -> Option<i32> {
    date_of(fact)?.year()
}

/// The date of a fact, when it is one date.
pub(super) fn date_of(fact: &Fact) -> Option<PartialDate> {
    match fact.when.as_ref()?.timex.value {
        TimeValue::Point(date) => Some(date),
        _ => None,
    }
}

/// Some content words of a text, for the linter and for near duplicates.
pub(super) fn content_words(text: &str) -> impl Iterator<Item = String> {
    words(text).map(normal).filter(|word| word.len() > 3 || word.bytes().any(|b| b.is_ascii_digit()))
}
