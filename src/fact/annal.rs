//! Annals: a date that stands alone and dates what is told under it.
//!
//! "1143. The tower burns. Abbot Odo builds a new one.", or the year as a heading of its own; "3 May 1901" on a line of
//! its own, where a text has more than one such line. Such a paragraph is read as an item of a list, in the present of
//! chronicles. This file knows facts; dates are handed in.

use super::record::{Fact, FactKind, Relation, When};
use super::view::View;
use super::wording;
use super::{Source, Times, gist, sentence};
use crate::language::{ChunkKind, Tag, Tense};
use crate::temporal::{Basis, Confidence, Granularity, TimeValue, Timex};
use crate::text::{Form, Paragraph, TokenKind};

/// So many sentences at least tell in the present where the text does.
const MANY: usize = 4;
/// A date finer than a year heads what is under it where so many stand alone; one is the day of the newspaper.
const HEADS: usize = 2;
/// How sure the date of an annal is for a sentence without a date of its own.
const SURE: Confidence = Confidence::percent(80);
/// How sure the date of "It was April 1967." is for the sentence beside it.
const SET: Confidence = Confidence::percent(75);

/// How far a date that stands alone as a heading reaches.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Reach {
    /// To the next heading.
    #[default]
    Section,
    /// To a blank line: what is under it followed on the next line.
    Block,
    /// Not known yet: it was the paragraph before.
    New,
}

/// What the paragraphs read so far say of the dates of those that follow.
#[derive(Default)]
pub(super) struct Annals {
    /// Whether days and months that stand alone head what is under them.
    has_days: bool,
    /// The date that stands alone as a heading.
    chapter: Option<Timex>,
    /// How far that date reaches.
    reach: Reach,
    /// The date that stood alone right above this paragraph.
    before: Option<Timex>,
    /// The date that stands alone at the head of the paragraph, or the one of the chapter.
    lone: Option<Timex>,
    /// Whether that date is a day of its own right before this sentence, which is what it stands for.
    is_fresh: bool,
    /// The year that heads a line, for the lines under it that begin with a sign: "1904 – ...", "– ...".
    line: Option<Timex>,
    /// The date that heads the paragraph: "2003: The North withdraws. Talks are held."
    head: Option<Timex>,
    /// The year of "1953 – The premier overthrown" as a heading, for the first event under it.
    under: Option<Timex>,
    /// The date of "1991: Soviet collapse" over a paragraph, for the sentences of the paragraph.
    titled: Option<Timex>,
    /// The sentence behind the last item, if that had a date.
    row: Option<usize>,
    /// How many such lines a list has, whatever stands between them that is not read.
    rows: usize,
    /// Whether the paragraph stands under such a line.
    is_under_title: bool,
    /// "It was April 1967." dates the sentence behind it, or at the end of a paragraph the one before.
    scene: Option<Timex>,
    /// Where the facts of the sentence before begin.
    told: usize,
}

impl Annals {
    /// Before the first paragraph.
    pub(super) fn new(source: Source<'_>, times: &Times) -> Self {
        let is_head = |paragraph: &&Paragraph| {
            let tokens = paragraph.tokens.clone();
            let first = times.ranges.partition_point(|time| time.start < tokens.start);
            let is_mark = |at: usize| {
                source
                    .prose
                    .tokens
                    .get(at)
                    .is_some_and(|token| matches!(token.kind, TokenKind::Mark(mark) if is_beside(mark)))
            };
            matches!(paragraph.form, Form::Heading(_) | Form::Running)
                && times.ranges.get(first).is_some_and(|time| {
                    // "1965, Nov. 11"
                    let second = times.ranges.get(first + 1).filter(|day| day.end <= tokens.end);
                    let last = second.unwrap_or(time);
                    (tokens.start..time.start)
                        .chain(time.end..last.start.max(time.end))
                        .chain(last.end..tokens.end)
                        .all(is_mark)
                        && time.end <= tokens.end
                })
        };
        let has_days = source.prose.paragraphs.iter().filter(is_head).take(HEADS).count() == HEADS;
        Self { has_days, ..Self::default() }
    }

    /// A paragraph begins.
    pub(super) fn open(&mut self, source: Source<'_>, paragraph: &Paragraph, told: usize) {
        let form = paragraph.form;
        self.before = self.chapter.filter(|_| self.reach == Reach::New);
        // "1901:" and below it its event, without a blank line: what follows a blank line is of no year.
        let is_apart = follows_blank(source, paragraph);
        // "1206", and below it the title of what happened, above the sentences on it.
        let is_title = self.reach == Reach::New && is_title(source, paragraph);
        if is_title {
            (self.lone, self.head, self.scene, self.told) = (None, None, None, told);
            return;
        }
        match self.reach {
            Reach::New if is_apart => self.reach = Reach::Section,
            Reach::New => self.reach = Reach::Block,
            Reach::Block if is_apart => (self.chapter, self.reach) = (None, Reach::Section),
            Reach::Block | Reach::Section => {}
        }
        if matches!(form, Form::Heading(_)) {
            (self.chapter, self.line, self.under, self.titled) = (None, None, None, None);
        }
        (self.lone, self.head, self.scene, self.told) = (self.chapter, None, None, told);
        // A day is the day of the paragraph under it; a year may be that of a whole chapter.
        self.chapter = self.chapter.filter(is_year);
        // The last row of a list is no title of what stands below it.
        if form != Form::Item && std::mem::take(&mut self.rows) > 1 {
            self.titled = None;
        }
        // Under a title the past may be that of any other year, but for the first sentence.
        self.is_under_title = form == Form::Running && self.titled.is_some();
        if form == Form::Running {
            self.lone = self.titled.or(self.lone);
            self.titled = self.titled.filter(is_year);
        }
    }

    /// Whether the sentence only says when.
    pub(super) fn takes(&mut self, view: &View<'_>, paragraph: &Paragraph, facts: &mut [Fact]) -> bool {
        let is_first = view.sentence == paragraph.sentences.start;
        let is_heading = matches!(paragraph.form, Form::Heading(_));
        let lone = lone_date(view);
        // "25/5/2000. The draft was rejected.": a day of its own in front of what is told of it.
        let is_own = is_first && paragraph.sentences.len() > 1 && view.sentence > 0;
        let alone = lone.filter(|date| self.has_days || is_year(date) || is_own);
        let is_head = paragraph.form != Form::Item || alone.is_some_and(|date| is_year(&date));
        if let Some(alone) = alone.filter(|_| is_first && is_head) {
            // Two dates one below the other are the begin and the end: what is told under them began with the first.
            let first = self.before.filter(|first| self.reach == Reach::Block && is_begin(first, &alone));
            let alone = first.unwrap_or(alone);
            (self.lone, self.is_fresh) = (Some(alone), is_own && !is_year(&alone));
            if is_heading || paragraph.sentences.len() == 1 {
                (self.chapter, self.reach) = (Some(alone), Reach::New);
            }
            return true;
        }
        if is_first {
            let title = titled(view, paragraph);
            // One dated line under the other is a list, and its last line no title.
            let is_row = paragraph.form == Form::Item && view.has_time();
            self.rows += usize::from(is_row && title.is_some());
            let title = title.filter(|_| !is_row || self.row != Some(paragraph.sentences.start));
            self.row = is_row.then_some(paragraph.sentences.end);
            self.titled = title.or(self.titled.filter(|_| paragraph.form == Form::Running));
        }
        // "1960. A strike. 1964. The mill closes.": the next year of a chronicle in one paragraph.
        if let Some(next) = alone.filter(|date| !is_first && paragraph.form == Form::Running && is_year(date))
        {
            self.lone = Some(next);
            return true;
        }
        let Some(set) = scene_set(view).filter(|_| paragraph.form == Form::Running) else { return false };
        if view.sentence + 1 == paragraph.sentences.end {
            self::set(facts.get_mut(self.told..).unwrap_or_default(), set);
        } else {
            self.scene = Some(set);
        }
        true
    }

    /// As what the sentence is read: under a lone year, and behind a year as a heading, as an item.
    pub(super) fn form(&self, view: &View<'_>, paragraph: &Paragraph) -> Form {
        let is_line =
            matches!(paragraph.form, Form::Heading(_)) && head(view).is_some() && view.chunks.len() > 3;
        match paragraph.form {
            Form::Running if self.lone.is_some() => Form::Item,
            _ if is_line => Form::Item,
            form => form,
        }
    }

    /// Whether a date from elsewhere may come to a sentence: one before it, or "It was April 1967." at the end of its paragraph.
    pub(super) fn may_date(&self, view: &View<'_>, paragraph: &Paragraph) -> bool {
        /// "It was April 1967." has no more tokens.
        const SHORT: usize = 24;
        let last = paragraph.sentences.end.checked_sub(1).filter(|&last| last > view.sentence);
        let last = last.and_then(|last| view.source.prose.sentences.get(last));
        self.line.is_some()
            || self.lone.is_some()
            || self.head.is_some()
            || self.scene.is_some()
            || self.under.is_some()
            || last.is_some_and(|last| last.tokens.len() <= SHORT && view.times.stand_in(&last.tokens))
    }

    /// Dates what a sentence without a date tells; its facts begin at `first`.
    pub(super) fn date(&mut self, view: &View<'_>, is_first: bool, facts: &mut Vec<Fact>, first: usize) {
        self.told = first;
        let head_year = head(view).filter(|timex| timex.value.granularity() == Some(Granularity::Year));
        if is_first && (bullet(view).is_none() || head_year.is_some()) {
            self.line = head_year;
        } else if let Some(year) = self.line.filter(|_| is_first) {
            line(view, facts, first, year);
        }
        // "1960: independence. 1975: the king is overthrown. A general comes to power."
        let own_head = head(view);
        if is_first || own_head.is_some() {
            self.head = own_head;
        }
        let own = facts.get_mut(first..).unwrap_or_default();
        if let Some(lone) = self.lone.filter(|_| is_first || !self.is_under_title || tells_now(own)) {
            date(own, lone, is_first || self.is_fresh);
        }
        self.is_fresh = false;
        if let Some(scene) = self.scene.take() {
            set(own, scene);
        }
        let is_present = tells_now(own);
        if let Some(head) = self.head.filter(|_| !is_first && is_present) {
            date(own, head, false);
        }
        if let Some(under) = self.under.filter(|_| is_present && head(view).is_none()) {
            date(own, under, true);
            self.under = None;
        }
        let is_heading = self.under.is_none() && head_year.is_some() && is_first;
        if is_heading && view.is_heading() {
            self.under = head_year;
        }
    }
}

/// Whether the dated sentences of a text tell in the present: "On August 7 the yard sacks a driver."
pub(super) fn is_present(source: Source<'_>, times: &Times) -> bool {
    let (mut now, mut past) = (0, 0);
    for paragraph in source.prose.paragraphs.iter().filter(|paragraph| paragraph.form == Form::Running) {
        for sentence in source.prose.sentences.get(paragraph.sentences.clone()).unwrap_or_default() {
            let first = times.ranges.partition_point(|time| time.start < sentence.tokens.start);
            if times.ranges.get(first).is_none_or(|time| time.end > sentence.tokens.end) {
                continue;
            }
            let words = source.language.words.get(sentence.tokens.clone()).unwrap_or_default();
            let verb = words.iter().take(60).find_map(|word| match (word.tag, word.tense) {
                (Tag::Verb | Tag::Auxiliary, Some(Tense::Past)) => Some(Tense::Past),
                (Tag::Verb | Tag::Auxiliary, Some(Tense::Present)) => Some(Tense::Present),
                _ => None,
            });
            now += usize::from(verb == Some(Tense::Present));
            past += usize::from(verb == Some(Tense::Past));
        }
    }
    now >= MANY && now > past
}

/// "Nov 17, 618" above "Nov 17, 626"
fn is_begin(first: &Timex, second: &Timex) -> bool {
    let is_plain = |timex: &Timex| matches!(timex.value, TimeValue::Point(_));
    is_plain(first)
        && is_plain(second)
        && first.value.granularity() == second.value.granularity()
        && first.interval().is_before(second.interval())
}

/// "Period: 1206 to 1227": a word that only says that a date follows, and a colon.
fn names_date(view: &View<'_>) -> bool {
    const NAMES: &[&str] =
        &["date", "dates", "period", "time", "when", "year", "years", "timeframe", "duration"];
    view.is_word(0, NAMES)
        && view.chunk(0).is_some_and(|chunk| chunk.tokens.len() == 1)
        && matches!(view.kind(1), Some(ChunkKind::Mark(':')))
}

/// The date that a sentence consists of.
fn lone_date(view: &View<'_>) -> Option<Timex> {
    if view.chunks.len() > 4 {
        return None;
    }
    let mut times =
        view.chunks.iter().enumerate().filter(|(_, chunk)| matches!(chunk.kind, ChunkKind::Time(_)));
    let (at, _) = times.next()?;
    // "1965, Nov. 11": the year, and the day in it.
    let day = times.next().map(|(day, _)| day).filter(|&day| {
        let (year, day) = (view.timex(at), view.timex(day));
        year.zip(day).is_some_and(|(year, day)| is_year(year) && year.interval().contains(day.interval()))
    });
    let dates = view.chunks.iter().filter(|chunk| matches!(chunk.kind, ChunkKind::Time(_)));
    let named = if names_date(view) { 2 } else { 0 };
    let is_alone = dates.count() == 1 + usize::from(day.is_some())
        && view.chunks.iter().skip(named).all(|chunk| match chunk.kind {
            ChunkKind::Time(_) => true,
            ChunkKind::Mark(mark) => is_beside(mark),
            _ => false,
        });
    let timex = view.timex(day.unwrap_or(at))?;
    // "Annexation of Norland" over a text on how it came about: an event has a date, and heads all of its story. "Battle of Kora" is
    // over the story of the battle.
    let heads = || {
        let words = timex.span.slice(&view.source.article.text).to_lowercase();
        ["battle", "siege"].iter().any(|fight| words.contains(fight))
    };
    (is_alone && timex.is_dated() && (timex.basis != Basis::Named || heads())).then_some(*timex)
}

/// Whether a paragraph right under a date is a title: a short line without a stop, above a sentence.
fn is_title(source: Source<'_>, paragraph: &Paragraph) -> bool {
    const LONGEST: usize = 14;
    let ends = |paragraph: &Paragraph| {
        let last = paragraph.tokens.end.checked_sub(1).and_then(|last| source.prose.tokens.get(last));
        last.is_some_and(|last| last.is_mark('.') || last.is_mark('!') || last.is_mark('?'))
    };
    let at = source.prose.paragraphs.partition_point(|other| other.tokens.start <= paragraph.tokens.start);
    // The title may be said twice.
    let mut next = source.prose.paragraphs.iter().skip(at).take(2);
    let span = source.prose.span(paragraph.tokens.clone());
    let first = source.timexes.partition_point(|timex| timex.span.start() < span.start());
    let has_date = source.timexes.get(first).is_some_and(|timex| timex.span.end() <= span.end());
    paragraph.form != Form::Item
        && paragraph.tokens.len() <= LONGEST
        && !ends(paragraph)
        && !has_date
        && next.any(|next| next.form == Form::Running && ends(next))
}

/// Whether a blank line stands in front of a paragraph.
fn follows_blank(source: Source<'_>, paragraph: &Paragraph) -> bool {
    let start = source.prose.span(paragraph.tokens.clone()).start();
    let before = source.article.text.get(..start).unwrap_or_default();
    let gap = before.trim_end().len();
    before.get(gap..).is_some_and(|gap| gap.matches('\n').count() > 1)
}

/// The marks that stand beside a lone date; in brackets it is about the name before it.
const fn is_beside(mark: char) -> bool {
    matches!(mark, '.' | ',' | ':' | '-' | '–' | '—' | '*' | '•')
}

/// Whether a date is a year, or goes from one to another.
fn is_year(timex: &Timex) -> bool {
    let is_year = |value: TimeValue| value.granularity() == Some(Granularity::Year);
    match timex.value {
        TimeValue::Range(from, to) => {
            from.granularity() == Granularity::Year && to.granularity() == Granularity::Year
        }
        value => is_year(value),
    }
}

/// "It was April 1967.": the date of what is told beside it.
fn scene_set(view: &View<'_>) -> Option<Timex> {
    let mut chunks = view.chunks.iter().enumerate().filter(|(_, chunk)| {
        !matches!(chunk.kind, ChunkKind::Mark(_) | ChunkKind::Preposition | ChunkKind::Adverb)
    });
    let (it, _) = chunks.next()?;
    let (was, _) = chunks.next()?;
    let (time, _) = chunks.next()?;
    let timex = view.timex(time)?;
    let is_plain = chunks.next().is_none() && view.chunks.len() <= 6;
    // "The day was 4 September 1970."
    let is_day = view.chunk(it).is_some_and(|chunk| {
        chunk.tokens.len() == 2
            && wording::is_word(view.source, chunk.tokens.start, &["the"])
            && wording::is_word(view.source, chunk.head, &["day", "date", "year", "month", "time"])
    });
    let sets = (view.is_word(it, &["it", "this", "that"]) || is_day) && view.is_word(was, &["was", "is"]);
    (is_plain && sets && timex.is_dated()).then_some(*timex)
}

/// The date that heads a line and is set apart: "1904 – Founding of the India House", "January 2017: Talks begin."
fn head(view: &View<'_>) -> Option<Timex> {
    let timex = view.timex(0)?;
    let is_set_apart = matches!(view.chunk(1)?.kind, ChunkKind::Mark('–' | '-' | '—' | ':'));
    (is_set_apart && timex.is_dated() && bullet(view).is_none()).then_some(*timex)
}

/// Whether a sentence tells in the present, as chronicles do.
fn tells_now(facts: &[Fact]) -> bool {
    facts.first().and_then(|fact| fact.predicate.as_ref()).is_some_and(|verb| !verb.is_past)
}

/// The date of a short line that heads a paragraph: "1921: An autonomous region".
fn titled(view: &View<'_>, paragraph: &Paragraph) -> Option<Timex> {
    const LONGEST: usize = 12;
    let last = view.chunks.last().map(|chunk| chunk.kind);
    let is_title = paragraph.sentences.len() == 1
        && view.chunks.len() <= LONGEST
        && !matches!(last, Some(ChunkKind::Mark('.' | '!' | '?' | ';' | ',')));
    head(view).filter(|_| is_title)
}

/// How far in front of a line its sign may stand, in bytes.
const NEAR: usize = 32;

/// The sign in front of a line, when it is not a part of it: "– Acts passed".
fn bullet(view: &View<'_>) -> Option<char> {
    // The sign may be a word of the sentence.
    if let Some(ChunkKind::Mark(sign @ ('–' | '-' | '—'))) = view.kind(0) {
        return Some(sign);
    }
    let first = view.source.prose.tokens.get(view.tokens.start)?.span.start();
    let before = view.source.article.text.get(..first)?;
    // A line may be as long as the text: the sign stands near, behind the end of the line before.
    let near = before.get(before.ceil_char_boundary(before.len().saturating_sub(NEAR))..)?;
    let line = match near.rfind(['\n', '\r']) {
        Some(end) => near.get(end..)?,
        None if near.len() == before.len() => near,
        None => return None,
    };
    let mut signs = line.trim().chars();
    let sign = signs.next().filter(|sign| matches!(sign, '–' | '-' | '—' | '•' | '*' | '·'))?;
    signs.next().is_none().then_some(sign)
}

/// A line under "1904 – ..." that begins with a sign and has no date of its own is of that year.
fn line(view: &View<'_>, facts: &mut Vec<Fact>, first: usize, year: Timex) {
    let has_time = view.chunks.iter().any(|chunk| matches!(chunk.kind, ChunkKind::Time(_)));
    if has_time || bullet(view).is_none() || view.chunks.len() < 3 {
        return;
    }
    let own = facts.get_mut(first..).unwrap_or_default();
    let when = When { relation: Relation::At, timex: year, confidence: year.confidence.min(SURE) };
    let told = own.iter_mut().find(|fact| fact.kind == FactKind::Clause && !fact.flags.is_background);
    if let Some(fact) = told {
        fact.when = Some(when);
        return;
    }
    let all: Vec<usize> = (0..view.chunks.len()).collect();
    let gist = gist::phrase_gist(view, &all);
    if gist.contains(' ') {
        facts.push(sentence::bare(view, FactKind::Item, view.tokens.clone(), gist, when));
    }
}

/// The first event of a sentence that has no date at all, if it is told as one that happened.
fn first_undated(facts: &mut [Fact]) -> Option<&mut Fact> {
    if facts.iter().any(|fact| fact.when.is_some()) {
        return None;
    }
    let first = facts.iter_mut().find(|fact| fact.kind == FactKind::Clause && !fact.flags.is_background);
    first.filter(|fact| {
        let flags = fact.flags;
        !(flags.is_negated || flags.is_planned || flags.is_hedged || flags.is_opinion)
    })
}

/// Gives the date of "It was April 1967." to the first event of a sentence without a date.
fn set(facts: &mut [Fact], timex: Timex) {
    let told = first_undated(facts).filter(|fact| {
        let is_past = fact.predicate.as_ref().is_some_and(|verb| {
            verb.is_past && verb.lemma != "be" && verb.auxiliary.as_deref() != Some("had")
        });
        is_past && fact.subject.is_some() && fact.after.is_none() && fact.before.is_none()
    });
    if let Some(fact) = told {
        fact.when = Some(When { relation: Relation::At, timex, confidence: timex.confidence.min(SET) });
    }
}

/// Gives the date to the first event of a sentence that has no date at all. What the first sentence tells is what
/// the date stands for; a later one must say of whom it tells.
fn date(facts: &mut [Fact], timex: Timex, is_first: bool) {
    let told = first_undated(facts).filter(|fact| {
        let is_told_of = fact.subject.as_ref().is_some_and(|subject| is_first || !subject.is_vague);
        // "The League had opposed him."
        let is_before = fact.predicate.as_ref().is_some_and(|verb| verb.auxiliary.as_deref() == Some("had"));
        let lasts = fact.predicate.as_ref().is_none_or(|verb| matches!(verb.lemma, "be" | "have"));
        is_told_of && !lasts && !is_before && fact.after.is_none() && fact.before.is_none()
    });
    if let Some(fact) = told {
        fact.when = Some(When { relation: Relation::At, timex, confidence: timex.confidence.min(SURE) });
    }
}
