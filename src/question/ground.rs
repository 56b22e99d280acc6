//! What every kind of question looks things up in: the article's words, names, dates and facts, indexed once.

mod dates;
mod life;
mod manner;
mod names;
mod written;

pub(in crate::question) use dates::is_told_apart_by_its_year;
pub(super) use dates::year_of;
pub(super) use manner::says_enough;

use super::certain;
use super::clause;
use super::code::Code;
use super::gate;
use super::grading::normal;
use super::home;
use super::item::FamilyId;
use super::lure::name::is_doubtful;
use super::topic::{self, Titled};
use super::wording::holds_normal;
use super::wording::{decapitalised, words};
use super::writer;
use crate::fact::{Fact, Source, is_faint};
use crate::language::{EntityKind, MentionForm, Sort, Word};
use crate::temporal::{Confidence, Day, PartialDate};
use crate::text::{FastMap, FastSet, Span, Token, digest};
use crate::timeline::{EntryId, TimelineEntry};
use dates::date_of;
use life::{beginnings, family_names, first_names};
use manner::is_broken;
use names::{
    Offer, called_alike, doer, first_told, offered, plain_names, shown, sort_of, spans, sure_persons,
};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::Range;
use written::{capitals, written};

/// A date is asked for only when it is at least as sure as this.
pub(super) const SURE: Confidence = Confidence::percent(90);

/// So many mentions of an entity are looked at for what stands beside them.
const MENTIONS: usize = 12;

/// The article and everything read from it.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says how the whole article is told, and is looked up on its own"
)]
pub(super) struct Ground<'a> {
    pub(super) source: Source<'a>,
    pub(super) facts: &'a [Fact],
    pub(super) seed: u64,
    /// The line above every stem.
    pub(super) topic: String,
    /// What the whole article is about, when that is one person or thing.
    pub(super) hero: Option<usize>,
    /// The names that the title gives away.
    pub(super) titled: Vec<Titled>,
    /// By which noun the article calls what it is about.
    pub(super) noun: Option<topic::noun::Noun>,
    /// The first and the last year of the article.
    pub(super) years: Option<(i32, i32)>,
    /// The text, its letters of ASCII made small.
    small_text: String,
    /// Whether its lists are made of words torn from their sentences.
    pub(super) is_broken: bool,
    /// Every word as it is written, once.
    words: FastSet<&'a str>,
    /// Words with a capital that stand alone between small ones.
    capitals: FastSet<&'a str>,
    /// The facts whose verb has this base form.
    by_verb: FastMap<&'static str, Vec<usize>>,
    entries: FastMap<Span, EntryId>,
    /// The facts of which the timeline keeps a line that is no background.
    core: FastSet<Span>,
    /// The facts with a date, in the order of time.
    dated: Vec<usize>,
    /// The place of each fact in `dated`.
    place: FastMap<usize, usize>,
    /// The entities of each kind, in the order of their first mention.
    of_kind: BTreeMap<EntityKind, Vec<usize>>,
    /// The entities that the article names with "the" in front.
    with_the: FastSet<usize>,
    /// How the article calls each entity.
    shown: FastMap<usize, String>,
    /// The name and the aliases of each entity, in normal form.
    plain: Vec<Vec<String>>,
    /// The paragraphs in which each entity is first and last named.
    reach: Vec<Option<(usize, usize)>>,
    /// The first and the last year of the dated facts that name each entity.
    spans: Vec<Option<(i32, i32)>>,
    /// The years around the first mentions of each entity; looked for once.
    years_around: Vec<OnceCell<Vec<i32>>>,
    /// The last names of the persons of the article.
    family_names: FastSet<&'a str>,
    /// How many persons of the article are written out with each first name.
    first_names: FastMap<&'a str, usize>,
    /// The first surely dated fact that names each entity.
    first_told: FastMap<usize, usize>,
    /// Entities that a question may offer as a wrong answer.
    offered: Vec<bool>,
    /// The two states the article is about: what "both countries" means.
    pub(super) pair: Option<[usize; 2]>,
    /// Names taken for persons that are sure to be some.
    sure_persons: Vec<bool>,
    /// Pairs of entities that the article calls one by the other's name, the lesser first.
    called_alike: FastSet<(usize, usize)>,
    /// Entities that no question should offer, whatever it asks.
    doubtful: Vec<bool>,
    /// What sort of place or body each entity is.
    sorts: Vec<Option<Sort>>,
    /// The first mentions of each entity, by their places among all.
    mentions: Vec<Vec<usize>>,
    /// The date of each fact that is sure enough to be asked for; looked for once.
    sure_dates: Vec<OnceCell<Result<PartialDate, Code>>>,
    /// Whether the line of each fact may stand in the feedback, and whose questions belong together; looked at once.
    sound: Vec<OnceCell<bool>>,
    families: Vec<OnceCell<FamilyId>>,
    /// Each entity as a wrong answer; made ready once.
    offers: Vec<OnceCell<Offer>>,
    /// Whether it is told by the one it tells of.
    pub(super) is_memoir: bool,
    /// The years of three digits that stand behind a preposition, in order.
    early_years: Vec<i32>,
    /// Whether the lines of a chronicle tell in the present.
    pub(super) is_told_in_the_present: bool,
    /// Whether lines are headed by their dates.
    is_a_chronicle: bool,
    /// Whether inferred dates are counted from the day of writing.
    is_news: bool,
    /// The country the article is told in, when it is one.
    pub(super) home: Option<usize>,
    /// The last day on which each person that the article lets die can have lived.
    pub(super) deaths: BTreeMap<usize, Day>,
    /// The year in which each person and body whose birth or founding is told begins.
    beginnings: BTreeMap<usize, i32>,
}

impl<'a> Ground<'a> {
    pub(super) fn new(source: Source<'a>, facts: &'a [Fact], timeline: &[TimelineEntry], seed: u64) -> Self {
        let words = written(source);
        let mut by_verb: FastMap<_, Vec<usize>> = FastMap::default();
        for (index, fact) in facts.iter().enumerate() {
            if let Some(predicate) = &fact.predicate {
                by_verb.entry(predicate.lemma).or_default().push(index);
            }
        }
        let has_happened = |fact: &&Fact| !fact.flags.is_planned && !fact.flags.is_hedged;
        let (entries, core) = (entries(timeline), core(timeline));
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
        let mut reach: Vec<Option<(usize, usize)>> = vec![None; source.language.entities.len()];
        for mention in &source.language.mentions {
            let sentence = source.prose.sentence_of(mention.tokens.start);
            let paragraph = source.prose.sentences.get(sentence).map_or(0, |sentence| sentence.paragraph);
            if let Some(reach) = reach.get_mut(mention.entity) {
                reach.get_or_insert((paragraph, paragraph)).1 = paragraph;
            }
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
        let mut mentions = vec![Vec::new(); source.language.entities.len()];
        for (at, mention) in source.language.mentions.iter().enumerate() {
            if let Some(own) = mentions.get_mut(mention.entity).filter(|own| own.len() < MENTIONS) {
                own.push(at);
            }
        }
        let mut ground = Self {
            mentions,
            sure_dates: vec![OnceCell::new(); facts.len()],
            sound: vec![OnceCell::new(); facts.len()],
            families: vec![OnceCell::new(); facts.len()],
            offers: vec![OnceCell::new(); source.language.entities.len()],
            is_memoir: writer::is_memoir(facts) && !writer::is_talk(source),
            early_years: Vec::new(),
            is_told_in_the_present: false,
            is_a_chronicle: false,
            is_broken: is_broken(source),
            is_news: false,
            years_around: vec![OnceCell::new(); source.language.entities.len()],
            family_names: family_names(source),
            first_names: first_names(source),
            first_told: first_told(facts),
            spans: spans(source, facts),
            offered: offered(source, facts, &words),
            sure_persons: sure_persons(source, facts),
            called_alike: called_alike(source),
            pair: None,
            home: home::country(source),
            deaths: BTreeMap::new(),
            beginnings: beginnings(facts, source),
            doubtful: source.language.entities.iter().map(is_doubtful).collect(),
            sorts,
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
            titled: topic::titled(source),
            noun: None,
            years: None,
            small_text: source.article.text.to_ascii_lowercase(),
            words,
            capitals: capitals(source),
            by_verb,
            entries,
            core,
        };
        ground.early_years = ground.written_early_years();
        ground.years = ground.span_of_years();
        ground.is_news = ground.tells_news();
        ground.is_a_chronicle = ground.has_lines_with_dates();
        ground.is_told_in_the_present = ground.tells_in_the_present();
        ground.pair = ground.two_states();
        ground.deaths = certain::deaths(&ground);
        ground.noun = topic::noun::of(&ground);
        ground
    }

    /// The date of a fact, when it is sure enough to be asked for.
    pub(super) fn sure_date(&self, fact: usize) -> Result<PartialDate, Code> {
        let (Some(kept), Some(known)) = (self.sure_dates.get(fact), self.facts.get(fact)) else {
            return Err(Code::G24);
        };
        *kept.get_or_init(|| gate::date(self, known))
    }

    pub(super) fn text(&self, token: usize) -> &'a str {
        self.token(token).map_or("", |token| token.span.slice(&self.source.article.text))
    }

    /// As [`Self::text`], the letters of ASCII made small.
    pub(super) fn small(&self, token: usize) -> &str {
        self.token(token).map_or("", |token| token.span.slice(&self.small_text))
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

    pub(super) fn opens_sentence(&self, token: usize) -> bool {
        let sentence = self.source.prose.sentence_of(token);
        let first = self.source.prose.sentences.get(sentence).map(|sentence| sentence.tokens.start);
        first == Some(token)
    }

    /// Every word of the article once, as it is written and in no particular order.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().copied()
    }

    /// Whether the title, which stands above every question, tells whose the doer is: "the central bank" of the country it names.
    pub(super) fn is_told_by_its_title(&self, fact: &Fact) -> bool {
        let has_one = fact.subject.as_ref().is_some_and(|subject| {
            let text = subject.text.to_lowercase();
            text == "the central bank" || text.strip_prefix("the ").is_some_and(home::is_institution)
        });
        let title = normal(&self.source.article.title);
        has_one && self.home.is_some_and(|home| holds_normal(&title, &normal(self.name(home))))
    }

    /// Whether every word of a name occurs in the article.
    pub(super) fn is_written(&self, name: &str) -> bool {
        name.split(' ').all(|word| self.words.contains(word))
    }

    /// "the troops of Sun left": whether the article writes a word with a capital where no sentence begins, and never without.
    pub(super) fn keeps_its_capital(&self, word: &str) -> bool {
        self.capitals.contains(word) && !self.words.contains(decapitalised(word).as_str())
    }

    /// The facts with the same base form of the verb.
    pub(super) fn with_verb(&self, lemma: &str) -> &[usize] {
        self.by_verb.get(lemma).map_or(&[], Vec::as_slice)
    }

    /// Whether two facts tell of the same doer doing the same: the date of one may be that of the other.
    #[expect(clippy::unused_self, reason = "asked of the ground like its other questions")]
    pub(super) fn is_same_deed(&self, one: &Fact, other: &Fact) -> bool {
        let lemma = |fact: &Fact| fact.predicate.as_ref().map(|predicate| predicate.lemma);
        let same_verb = lemma(one).is_some_and(|lemma| !lemma.is_empty()) && lemma(one) == lemma(other);
        let shared = one.entities.iter().filter(|entity| other.entities.contains(entity)).count();
        same_verb && shared > 0 && shared >= one.entities.len().min(other.entities.len())
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

    /// Whether the timeline keeps a line of it that is no background, and that says of whom it tells.
    pub(super) fn is_core(&self, fact: &Fact) -> bool {
        self.core.contains(&fact.span) && !is_faint(fact, &self.source.article.title)
    }

    /// The family of the questions on a fact.
    pub(super) fn family(&self, fact: usize) -> Option<FamilyId> {
        let known = self.facts.get(fact)?;
        let make = || FamilyId(digest(&["fact", &self.source.article.prose(known.span)]));
        Some(*self.families.get(fact)?.get_or_init(make))
    }

    /// Whether the line of a fact may stand in the feedback of a question.
    pub(super) fn is_sound(&self, fact: usize) -> bool {
        let cell = self.sound.get(fact).zip(self.facts.get(fact));
        cell.is_some_and(|(cell, known)| *cell.get_or_init(|| clause::is_sound(self, known)))
    }
}

/// Of which line of the timeline each clause is told: an event that is told twice is asked of either telling.
fn entries(timeline: &[TimelineEntry]) -> FastMap<Span, EntryId> {
    let mut entries: FastMap<Span, EntryId> = FastMap::default();
    for entry in timeline {
        for source in &entry.sources {
            entries.entry(*source).or_insert(entry.id);
        }
    }
    entries.extend(timeline.iter().map(|entry| (entry.evidence, entry.id)));
    entries
}

/// The clauses of the lines that are no background.
fn core(timeline: &[TimelineEntry]) -> FastSet<Span> {
    let is_core = |entry: &&TimelineEntry| !entry.is_minor && entry.when.is_some();
    timeline.iter().filter(is_core).flat_map(|entry| entry.sources.iter().copied()).collect()
}

/// Some content words of a text, for the linter and for near duplicates.
pub(super) fn content_words(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    // Most words are in normal form as they are written.
    let is_normal = |word: &str| word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    let plain = move |word| if is_normal(word) { Cow::Borrowed(word) } else { Cow::Owned(normal(word)) };
    words(text).map(plain).filter(|word| word.len() > 3 || word.bytes().any(|b| b.is_ascii_digit()))
}
