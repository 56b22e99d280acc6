//! The dates of an article: which stand near a fact, what leads up to them, whose they are.

use super::{Ground, SURE};
use crate::fact::{Fact, FactKind};
use crate::language::{Tag, Tense};
use crate::temporal::{Basis, Day, Granularity, PartialDate, TimeValue, Timex};
use crate::text::Span;
use std::ops::Range;

/// Days further off than this are no slip in the order of telling.
const FAR: i32 = 45;

/// Nouns that a year tells apart: "the constitution of 1956", "the war of 1971".
const TOLD_APART: [&str; 26] = [
    "accord",
    "act",
    "agreement",
    "armistice",
    "charter",
    "code",
    "constitution",
    "convention",
    "coup",
    "crisis",
    "earthquake",
    "election",
    "elections",
    "famine",
    "law",
    "mutiny",
    "pact",
    "partition",
    "peace",
    "protocol",
    "revolt",
    "revolution",
    "rising",
    "statute",
    "treaty",
    "war",
];

/// Whether a year behind "of" belongs to the noun before it, as a part of what the thing is called.
pub(in crate::question) fn is_told_apart_by_its_year(noun: &str) -> bool {
    TOLD_APART.iter().any(|told| noun.eq_ignore_ascii_case(told))
}

impl<'a> Ground<'a> {
    /// The first and the last year that something is dated to in so many words.
    pub(super) fn span_of_years(&self) -> Option<(i32, i32)> {
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

    /// The time phrases within the tokens.
    pub(in crate::question) fn timexes_in(&self, tokens: Range<usize>) -> &'a [Timex] {
        let span = self.source.prose.span(tokens);
        let first = self.source.timexes.partition_point(|timex| timex.span.end() <= span.start());
        let after = self.source.timexes.partition_point(|timex| timex.span.start() < span.end());
        self.source.timexes.get(first..after.max(first)).unwrap_or_default()
    }

    /// The date with what leads up to it: "on", "in the year", "as early as".
    pub(in crate::question) fn with_preposition(&self, tokens: Range<usize>, floor: usize) -> Range<usize> {
        const LEADING: [&str; 28] = [
            "about", "toward", "towards", "between", "around", "as", "at", "back", "by", "c", "circa",
            "during", "early", "from", "in", "late", "mid", "of", "on", "only", "since", "the", "till",
            "until", "upto", "within", "year", "years",
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
                    | "toward"
                    | "towards"
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

    /// "abrogated the constitution of 1956": the year tells which one.
    pub(in crate::question) fn tells_which(&self, tokens: &Range<usize>) -> bool {
        tokens.start > 1
            && self.text(tokens.start - 1) == "of"
            && is_told_apart_by_its_year(self.text(tokens.start - 2))
    }

    /// "in 305 or 304 BC", "sometime between 279 and 274": one year of two is no date.
    pub(in crate::question) fn is_one_of_two(&self, timex: &Timex) -> bool {
        let tokens = self.tokens_of(timex.span);
        let before = |count: usize| tokens.start.checked_sub(count).map_or("", |at| self.text(at));
        let is_open = |word: &str| matches!(word, "sometime" | "or" | "either");
        is_open(before(1))
            || is_open(before(2))
            || is_open(before(3)) && before(1) == "between"
            || self.text(tokens.end) == "or"
            || self.text(tokens.end) == "and" && !self.timexes_in(tokens.end + 1..tokens.end + 2).is_empty()
            || before(1) == "and"
                && tokens.start > 1
                && !self.timexes_in(tokens.start - 2..tokens.start - 1).is_empty()
            || self.text(tokens.end) == "and" && self.word(tokens.end + 1).tag == Tag::Calendar
            || before(1) == "and" && self.word(tokens.start.saturating_sub(2)).tag == Tag::Calendar
    }

    /// Whether the date stands in a participle in front: "Elected to the assembly in August 1949, Brenner rose".
    pub(in crate::question) fn is_of_a_participle(&self, fact: &Fact, timex: &Timex) -> bool {
        let Some(sentence) = self.source.prose.sentences.get(fact.sentence) else { return false };
        let (start, date) = (sentence.tokens.start, self.tokens_of(timex.span));
        let subject = fact.subject.as_ref().map_or(start, |subject| subject.tokens.start);
        let first = self.word(start);
        let opens = first.tag == Tag::Verb
            && matches!(first.tense, Some(Tense::Participle | Tense::Past | Tense::Gerund));
        let is_own = fact.predicate.as_ref().is_some_and(|predicate| predicate.main == start);
        // "After completing his degree in June 1950, he was admitted": the date of the degree.
        let is_behind_gerund = matches!(
            self.text(start).to_lowercase().as_str(),
            "after" | "before" | "on" | "upon" | "by" | "since" | "while" | "following" | "having"
        ) && (start..date.start.min(start + 20)).any(|at| {
            self.word(at).tag == Tag::Verb
                && self.word(at).tense == Some(Tense::Gerund)
                && !self.text(at).eq_ignore_ascii_case("following")
        });
        // "Hoping for peace, the king had few troops, and in 1981 the queen ...": another clause has begun since.
        let is_over = || {
            self.in_sentence(fact.sentence).iter().take(60).any(|other| {
                let (Some(subject), Some(predicate)) = (&other.subject, &other.predicate) else {
                    return false;
                };
                subject.resolved_from.is_none()
                    && !other.flags.is_background
                    && subject.tokens.start > start + 1
                    && subject.tokens.end <= predicate.tokens.start
                    && predicate.tokens.end <= date.start
            })
        };
        // "After declaring them enemies, in 1793 the Mountain ...": set off from the gerund, and not from the subject.
        let phrase = self.with_preposition(date.clone(), start);
        let is_apart = phrase.start.checked_sub(1).is_some_and(|at| self.is_mark(at, ','))
            && !self.is_mark(date.end, ',');
        (opens && !is_own || is_behind_gerund)
            && date.end <= subject
            && date.start > start
            && !is_apart
            && !is_over()
    }

    /// Whether the date stands behind a gerund that tells of what was before: "was punished for backing the Danes in 1914".
    pub(in crate::question) fn is_of_a_gerund(&self, fact: &Fact, timex: &Timex) -> bool {
        let Some(predicate) = &fact.predicate else { return false };
        let date = self.tokens_of(timex.span).start;
        let is_gerund = |at: usize| {
            self.word(at).tag == Tag::Verb
                && self.word(at).tense == Some(Tense::Gerund)
                && match self.text(at - 1) {
                    "for" | "despite" => true,
                    // "accused of selling"; not "took the step of calling".
                    "of" => at > 1 && self.word(at - 2).tag == Tag::Verb,
                    _ => false,
                }
        };
        // A comma ends what the gerund tells.
        let mut behind = (predicate.tokens.end + 1..date).rev().take(12);
        behind.by_ref().take_while(|&at| !self.is_mark(at, ',')).any(is_gerund)
    }

    /// Whether the date belongs to the noun of the subject: "The Accord of 28 August 1992 added".
    pub(in crate::question) fn is_of_subject(&self, fact: &Fact, timex: &Timex) -> bool {
        let (Some(subject), Some(predicate)) = (&fact.subject, &fact.predicate) else { return false };
        let date = self.tokens_of(timex.span);
        let of = date.start.checked_sub(1).is_some_and(|at| self.text(at) == "of");
        fact.kind == FactKind::Clause
            && of
            && date.start > subject.tokens.start
            && date.end <= predicate.tokens.start
    }

    /// Whether the date of a fact heads its line: "8 June 1982: ships were bombed".
    pub(in crate::question) fn is_headed(&self, fact: &Fact) -> bool {
        let Some(when) = &fact.when else { return false };
        let Some(sentence) = self.source.prose.sentences.get(fact.sentence) else { return false };
        let date = self.tokens_of(when.timex.span);
        let is_front = date.start <= sentence.tokens.start + 1 || date.end <= sentence.tokens.start;
        // "1516 Holm’s New Island published": a line of its own, and no mark.
        let begins_a_line = date.start == sentence.tokens.start
            && self
                .source
                .article
                .text
                .get(..when.timex.span.start())
                .is_some_and(|text| text.is_empty() || text.ends_with('\n'));
        let is_apart = begins_a_line && self.text(date.end).starts_with(char::is_uppercase);
        let is_marked =
            is_apart || [':', '–', '-', '—', '|'].iter().any(|mark| self.is_mark(date.end, *mark));
        is_front && (is_marked || fact.kind == FactKind::Item || date.end <= sentence.tokens.start)
    }

    /// Whether lines that are headed by their dates tell in the present.
    pub(super) fn tells_in_the_present(&self) -> bool {
        const MANY: usize = 3;
        let is_present = |fact: &&Fact| {
            let predicate = fact.predicate.as_ref();
            predicate.is_some_and(|predicate| {
                self.word(predicate.main).tense == Some(Tense::Present) && predicate.auxiliary.is_none()
            }) && self.is_headed(fact)
        };
        self.facts.iter().take(2000).filter(is_present).take(MANY).count() == MANY
    }

    /// Whether the date heads its line and other lines are headed by theirs: "1258 Hulagu takes the city" is no number.
    pub(in crate::question) fn is_in_a_chronicle(&self, fact: &Fact) -> bool {
        self.is_a_chronicle && self.is_headed(fact)
    }

    /// See [`Self::is_in_a_chronicle`].
    pub(super) fn has_lines_with_dates(&self) -> bool {
        const MANY: usize = 4;
        let is_line = |fact: &&Fact| {
            fact.when.as_ref().is_some_and(|when| when.timex.basis == Basis::Explicit) && self.is_headed(fact)
        };
        self.facts.iter().take(2000).filter(is_line).take(MANY).count() == MANY
    }

    /// The dated facts, in the order of time.
    pub(in crate::question) fn dated(&self) -> &[usize] {
        &self.dated
    }

    /// Dated facts around a fact in time, itself left out; as many as are worth a look.
    pub(in crate::question) fn near_in_time(&self, index: usize) -> impl Iterator<Item = (usize, &'a Fact)> {
        const WINDOW: usize = 24;
        let place = self.place.get(&index).copied().unwrap_or(0);
        let window = place.saturating_sub(WINDOW)..(place + WINDOW).min(self.dated.len());
        let near = self.dated.get(window).unwrap_or_default();
        near.iter()
            .filter(move |other| **other != index)
            .filter_map(|other| Some((*other, self.facts.get(*other)?)))
    }

    /// Whether the article covers years rather than weeks.
    pub(in crate::question) fn is_long(&self) -> bool {
        self.years.is_some_and(|(first, last)| last - first >= 3)
    }

    /// Whether a made-up date may lie in this year: near those of the article, never in the future of a
    /// recent one.
    pub(in crate::question) fn may_be_year(&self, year: i32) -> bool {
        let Some((first, last)) = self.years else { return false };
        let latest = if last >= 2000 { last } else { (last + 10).min(2000) };
        (first - 10..=latest).contains(&year)
    }

    /// The year of a date that is written with it and tells when, not which.
    pub(super) fn year_in_full(&self, timex: &Timex) -> Option<i32> {
        // "on New Year's Day 1923"
        let is_written =
            timex.basis == Basis::Explicit || timex.basis == Basis::Named && self.names_its_year(timex);
        if !is_written || self.tells_which(&self.tokens_of(timex.span)) {
            return None;
        }
        match timex.value {
            TimeValue::Point(date) | TimeValue::Time { date: Some(date), .. } => date.year(),
            TimeValue::Range(_, to) => to.year(),
            _ => None,
        }
    }

    /// The years written in full nearest before and behind a place, within its paragraph.
    pub(in crate::question) fn written_years(
        &self,
        sentence: usize,
        span: Span,
    ) -> (Option<i32>, Option<i32>) {
        let Some(sentence) = self.source.prose.sentences.get(sentence) else { return (None, None) };
        let Some(paragraph) = self.source.prose.paragraphs.get(sentence.paragraph) else {
            return (None, None);
        };
        let timexes = self.timexes_in(paragraph.tokens.clone());
        let at = timexes.partition_point(|timex| timex.span.start() < span.start());
        let year = |timex: &Timex| self.year_in_full(timex);
        let before = timexes.get(..at).unwrap_or_default().iter().rev().take(40).find_map(year);
        let behind = timexes.get(at..).unwrap_or_default().iter().skip(1).take(40).find_map(year);
        (before, behind)
    }

    /// "in 1067", "around 1070": whether a preposition of time stands in front.
    pub(in crate::question) fn is_led(&self, timex: &Timex) -> bool {
        const LEADING: [&str; 9] = ["in", "from", "until", "till", "around", "about", "by", "since", "c."];
        let first = self.tokens_of(timex.span).start;
        let before = first.checked_sub(1).map_or("", |at| self.text(at));
        LEADING
            .iter()
            .any(|word| before.eq_ignore_ascii_case(word) || self.text(first).eq_ignore_ascii_case(word))
    }

    /// Whether a number of three digits is sure to be a year: no noun is counted by it, and the article writes at least two other
    /// years of its age.
    pub(in crate::question) fn is_among_years(&self, timex: &Timex) -> bool {
        const NEAR: i32 = 150;
        let (TimeValue::Point(PartialDate::Year(year)) | TimeValue::Range(PartialDate::Year(year), _)) =
            timex.value
        else {
            return false;
        };
        let next = self.word(self.tokens_of(timex.span).end).tag;
        let is_near = |other: &&i32| **other != year && (year - NEAR..=year + NEAR).contains(*other);
        (100..1000).contains(&year)
            && !matches!(next, Tag::Noun | Tag::Adjective)
            && self.early_years.iter().filter(is_near).take(2).count() == 2
    }

    /// The years of three digits that the article writes behind a preposition or with their era, each once.
    pub(super) fn written_early_years(&self) -> Vec<i32> {
        let is_early = |timex: &&Timex| timex.basis == Basis::Explicit && timex.is_dated();
        let led = self
            .source
            .timexes
            .iter()
            .filter(is_early)
            .filter(|timex| timex.confidence >= SURE || self.is_led(timex));
        let mut years: Vec<i32> = led
            .filter_map(|timex| match timex.value {
                TimeValue::Point(date) => date.year(),
                TimeValue::Range(from, _) => from.year(),
                _ => None,
            })
            .filter(|year| (100..1150).contains(year))
            .collect();
        years.sort_unstable();
        years.dedup();
        years
    }

    /// "May Day 1993": a feast with its year.
    pub(in crate::question) fn names_its_year(&self, timex: &Timex) -> bool {
        let year = match timex.value {
            TimeValue::Point(date @ PartialDate::Day(_)) => date.year(),
            _ => None,
        };
        let text = timex.span.slice(&self.source.article.text);
        year.is_some_and(|year| text.ends_with(&year.to_string()))
    }

    /// The dates around a place that has none of its own year, in its paragraph and the two before it.
    pub(in crate::question) fn row_around(&self, sentence: usize, span: Span) -> Row {
        let prose = self.source.prose;
        let Some(sentence) = prose.sentences.get(sentence) else { return Row::default() };
        let first = prose.paragraphs.get(sentence.paragraph.saturating_sub(2));
        let last =
            prose.paragraphs.get(sentence.paragraph + 1).or_else(|| prose.paragraphs.get(sentence.paragraph));
        let (Some(first), Some(last)) = (first, last) else { return Row::default() };
        let timexes = self.timexes_in(first.tokens.start..last.tokens.end);
        let at = timexes.partition_point(|timex| timex.span.start() < span.start());
        let year = |timex: &Timex| self.year_in_full(timex);
        let day = |timex: &Timex| match timex.value {
            TimeValue::Point(_) => timex.interval().earliest(),
            _ => None,
        };
        let before = timexes.get(..at).unwrap_or_default().iter().rev().take(40);
        Row {
            year_before: before.clone().find_map(year),
            year_behind: timexes.get(at..).unwrap_or_default().iter().skip(1).take(40).find_map(year),
            last: before.clone().find_map(day),
            last_sure: before
                .clone()
                .find(|timex| day(timex).is_some())
                .filter(|timex| timex.confidence >= SURE)
                .and_then(day),
        }
    }

    /// Whether the days and months before a date lead up to it from where its year was written, in its paragraph or the ten before it: none of them is
    /// more than some weeks behind the next. "On 15 June" behind "on 19 August" may be that of the next year, and so may "in March" behind
    /// "on 2 March 1936".
    pub(in crate::question) fn leads_up(&self, sentence: usize, own: &Timex) -> bool {
        let prose = self.source.prose;
        let Some(sentence) = prose.sentences.get(sentence) else { return false };
        let Some(first) = prose.paragraphs.get(sentence.paragraph.saturating_sub(10)) else { return false };
        let Some(year) = own.interval().earliest().map(|day| day.civil().0) else { return false };
        let timexes = self.timexes_in(first.tokens.start..sentence.tokens.end);
        let at = timexes.partition_point(|timex| timex.span.start() < own.span.start());
        let mut next = own.interval();
        for timex in timexes.get(..at).unwrap_or_default().iter().rev().take(60) {
            let TimeValue::Point(date) = timex.value else { continue };
            let written = self.year_in_full(timex);
            if !matches!(date.granularity(), Granularity::Day | Granularity::Month) {
                match written {
                    Some(written) if written == year => return true,
                    Some(written) if self.opens_its_year(timex, written) => return false,
                    _ => continue,
                }
            }
            let days = timex.interval();
            let leads = days.earliest().zip(next.earliest()).is_some_and(|(one, two)| one.0 <= two.0 + FAR);
            if !leads || next.latest() > days.latest() && days.overlaps(next) {
                return false;
            }
            if written.is_some() {
                return written == Some(year);
            }
            next = days;
        }
        false
    }

    /// Whether the days and months between the year written last before a date and itself step back by more than 45 days: they may be those of
    /// the next year already.
    pub(in crate::question) fn steps_back(&self, sentence: usize, own: &Timex) -> bool {
        let prose = self.source.prose;
        let Some(sentence) = prose.sentences.get(sentence) else { return true };
        let Some(first) = prose.paragraphs.get(sentence.paragraph.saturating_sub(2)) else { return true };
        let timexes = self.timexes_in(first.tokens.start..sentence.tokens.end);
        let at = timexes.partition_point(|timex| timex.span.start() < own.span.start());
        let mut next = own.interval().earliest();
        for timex in timexes.get(..at).unwrap_or_default().iter().rev().take(40) {
            let TimeValue::Point(PartialDate::Day(_) | PartialDate::Month { .. }) = timex.value else {
                continue;
            };
            let first = timex.interval().earliest();
            if first.zip(next).is_some_and(|(first, next)| first.0 > next.0 + FAR) {
                return true;
            }
            if self.year_in_full(timex).is_some() {
                return false;
            }
            next = first;
        }
        false
    }

    /// The date told next behind a place, in its paragraph or the one below.
    pub(in crate::question) fn date_behind(&self, sentence: usize, span: Span) -> Option<Timex> {
        let prose = self.source.prose;
        let sentence = prose.sentences.get(sentence)?;
        let last = prose
            .paragraphs
            .get(sentence.paragraph + 1)
            .or_else(|| prose.paragraphs.get(sentence.paragraph))?;
        let timexes = self.timexes_in(sentence.tokens.start..last.tokens.end);
        let at = timexes.partition_point(|timex| timex.span.start() <= span.start());
        timexes.get(at..)?.iter().take(40).find(|timex| matches!(timex.value, TimeValue::Point(_))).copied()
    }

    /// Whether the nearest date before a place that is written to the month or the day, in its paragraph or the one before, has
    /// another year than `year`: "On 5 March 1962 the council met. It was the driest spring since 1931. On 9 April ...".
    pub(in crate::question) fn is_contested(&self, sentence: usize, span: Span, year: i32) -> bool {
        let prose = self.source.prose;
        let Some(sentence) = prose.sentences.get(sentence) else { return true };
        let first = prose
            .paragraphs
            .get(sentence.paragraph.saturating_sub(1))
            .map(|paragraph| paragraph.tokens.start);
        let timexes = self.timexes_in(first.unwrap_or(sentence.tokens.start)..sentence.tokens.end);
        let at = timexes.partition_point(|timex| timex.span.start() < span.start());
        let fine = |timex: &Timex| match timex.value {
            TimeValue::Point(date @ (PartialDate::Day(_) | PartialDate::Month { .. }))
                if timex.basis == Basis::Explicit =>
            {
                date.year()
            }
            _ => None,
        };
        let before = || timexes.get(..at).unwrap_or_default().iter().rev().take(40);
        let is_far = before().find_map(fine).is_some_and(|nearest| nearest.abs_diff(year) > 1);
        is_far
            && !before()
                .take_while(|timex| fine(timex).is_none())
                .any(|timex| self.opens_its_year(timex, year))
    }

    /// "In 1979", "Then came 1979": the story has come to that year; not "since 1931", "than in 1928".
    fn opens_its_year(&self, timex: &Timex, year: i32) -> bool {
        let start = self.tokens_of(timex.span).start;
        let word = |back: usize| start.checked_sub(back).map_or("", |at| self.small(at));
        let is_year = timex.value == TimeValue::Point(PartialDate::Year(year));
        let is_led = matches!(word(1), "in" | "came" | "year") && word(2) != "than" && word(2) != "as";
        is_year && timex.basis == Basis::Explicit && (is_led || self.opens_sentence(start))
    }

    /// The first day of the last date written before a place in its paragraph.
    pub(in crate::question) fn date_before(&self, sentence: usize, span: Span) -> Option<Day> {
        self.dates_before(sentence, span).next()
    }

    /// The first days of the dates written before a place in its paragraph, the last first.
    pub(in crate::question) fn dates_before(
        &self,
        sentence: usize,
        span: Span,
    ) -> impl Iterator<Item = Day> + use<'a> {
        let prose = self.source.prose;
        let paragraph = prose.sentences.get(sentence).and_then(|one| prose.paragraphs.get(one.paragraph));
        let timexes =
            paragraph.map_or(&[] as &[Timex], |paragraph| self.timexes_in(paragraph.tokens.clone()));
        let at = timexes.partition_point(|timex| timex.span.start() < span.start());
        let before = timexes.get(..at).unwrap_or_default().iter().rev().take(20);
        before
            .filter(|timex| {
                // "before sunrise on 3 May 1938" is that day.
                matches!(timex.value, TimeValue::Point(_) | TimeValue::Time { date: Some(_), .. })
            })
            .filter_map(|timex| timex.interval().earliest())
    }

    /// Whether nearly all inferred dates of the article lie within its last year: they are counted from the day it
    /// was written.
    pub(in crate::question) const fn is_news(&self) -> bool {
        self.is_news
    }

    /// See [`Self::is_news`].
    pub(super) fn tells_news(&self) -> bool {
        let inferred = self
            .dated
            .iter()
            .take(400)
            .filter_map(|&fact| self.facts.get(fact))
            .filter(|fact| fact.when.as_ref().is_some_and(|when| when.timex.basis != Basis::Explicit));
        let published = self.published_year();
        let last = published.or(self.years.map(|(_, last)| last));
        let (mut all, mut recent) = (0, 0);
        for year in inferred.filter_map(year_of) {
            all += 1;
            recent += usize::from(last.is_some_and(|last| last - year <= 1));
        }
        let fewest = if published.is_some() { 3 } else { 5 };
        all >= fewest && recent * 10 >= all * 7
    }

    /// The year the article was published in, where its day is known.
    pub(in crate::question) fn published_year(&self) -> Option<i32> {
        let day = self.source.article.metadata.published.as_deref().filter(|day| day.len() == 10)?;
        day.get(..4)?.parse().ok()
    }
}

/// What the dates around a place say of its year.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::question) struct Row {
    /// The year written last before it.
    pub(in crate::question) year_before: Option<i32>,
    /// The year written next behind it.
    pub(in crate::question) year_behind: Option<i32>,
    /// The first day of the date before it.
    pub(in crate::question) last: Option<Day>,
    /// The same, where the reading of dates is sure of it.
    pub(in crate::question) last_sure: Option<Day>,
}

/// The year of a fact, when it has one.
pub(in crate::question) fn year_of(fact: &Fact) -> Option<i32> {
    date_of(fact)?.year()
}

/// The date of a fact, when it is one date.
pub(in crate::question) fn date_of(fact: &Fact) -> Option<PartialDate> {
    match fact.when.as_ref()?.timex.value {
        // "on the morning of 15 April" is that day.
        TimeValue::Point(date) | TimeValue::Time { date: Some(date), .. } => Some(date),
        _ => None,
    }
}
