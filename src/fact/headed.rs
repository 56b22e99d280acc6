//! Notes under a heading that is itself an event: "3 May 1951 - Pact of Lund" over "Signed by Olaf and Karl".
//!
//! The heading has the date and mostly the name of what happened, the first line below it what was done:
//!
//! * "6 Oct 1879 - Battle of Kora" over "Dahl defeated Berg": "Battle of Kora: Dahl defeated Berg"
//! * "1862 - Criminal Code" over "Enacted": "Criminal Code: Enacted"
//! * "9 Oct 1879 - Kora Taken" over "Dahl took Kora": what was done is told below, and is not told twice
//! * "14 Mar 1878 - Press Act" over "Purpose: order": the name alone
//!
//! This file knows a heading and the first sentence below it, with the facts that were read from both.

use super::record::{Fact, FactKind, Relation, When};
use super::unnamed::Unnamed;
use super::view::View;
use super::{Source, gist, loud, sentence, wording};
use crate::language::{Chunk, ChunkKind, Tag, is_event_noun, is_listed_past_form};
use crate::temporal::{Granularity, TimeValue, Timex};
use crate::text::{Form, Paragraph, TokenKind};
use std::ops::Range;

/// The longest name of an event, in tokens.
const LONGEST_LABEL: usize = 12;
/// The longest note, in tokens; a longer line is prose.
const LONGEST_NOTE: usize = 40;
/// Words that name a part of a page and nothing that happened.
const PARTS: &[&str] = &[
    "achievements",
    "aftermath",
    "analysis",
    "and",
    "answer",
    "background",
    "bc",
    "bce",
    "career",
    "causes",
    "ce",
    "century",
    "changes",
    "committees",
    "composition",
    "conclusion",
    "consequences",
    "context",
    "data",
    "date",
    "dates",
    "details",
    "developments",
    "early",
    "effects",
    "era",
    "events",
    "evolution",
    "examples",
    "facts",
    "features",
    "figures",
    "highlights",
    "history",
    "impact",
    "importance",
    "important",
    "in",
    "introduction",
    "issues",
    "key",
    "later",
    "launch",
    "launches",
    "legacy",
    "life",
    "main",
    "major",
    "measures",
    "notes",
    "objectives",
    "of",
    "on",
    "onwards",
    "other",
    "outcome",
    "overview",
    "period",
    "personal",
    "phase",
    "points",
    "present",
    "provisions",
    "purpose",
    "questions",
    "results",
    "review",
    "role",
    "significance",
    "situation",
    "status",
    "structure",
    "summary",
    "targets",
    "the",
    "timeline",
    "trends",
    "update",
    "updates",
    "year",
    "years",
];

/// The heading above the lines that are read.
#[derive(Default)]
pub(super) struct Headed {
    head: Option<Head>,
    /// What the rows are about that do not say so.
    unnamed: Unnamed,
}

/// A heading with the date of what is noted below it.
struct Head {
    timex: Timex,
    /// What happened, as it is called.
    label: String,
    /// Whether the words of the label say themselves what was done: "Kora Taken".
    is_deed: bool,
    /// Whether the date stands in front of the label, as in a chronicle.
    is_dated_first: bool,
    /// Whether nothing was read from the heading but its name.
    is_bare: bool,
    /// Where the fact of the heading stands.
    fact: usize,
}

impl Headed {
    /// A paragraph begins.
    pub(super) fn open(&mut self, source: Source<'_>, paragraph: &Paragraph) {
        self.unnamed.open(source, paragraph);
        if matches!(paragraph.form, Form::Heading(_)) {
            self.head = None;
        }
    }

    /// A sentence was read, of a heading or below one; its facts begin at `first`.
    pub(super) fn read(
        &mut self,
        view: &View<'_>,
        paragraph: &Paragraph,
        facts: &mut Vec<Fact>,
        first: usize,
    ) {
        self.unnamed.tell(view, paragraph, facts, first);
        match paragraph.form {
            Form::Heading(_) => self.head(view, facts, first),
            Form::Running | Form::Item => self.tell(view, paragraph, facts, first),
            Form::Passive => {}
        }
    }

    /// A heading was read.
    fn head(&mut self, view: &View<'_>, facts: &mut Vec<Fact>, first: usize) {
        let Some((timex, tokens, is_dated_first)) = parts(view) else { return };
        let words = wording::write(view.source, tokens.clone());
        let label = loud::without_loud_names(&words).unwrap_or(words);
        let is_verb = |at: usize| matches!(view.word(at).tag, Tag::Verb | Tag::Auxiliary | Tag::Modal);
        let own = facts.get(first..).unwrap_or_default();
        let told = own.iter().position(|fact| is_of(fact, &timex));
        let is_told = told.and_then(|told| own.get(told)).is_some_and(|fact| fact.predicate.is_some());
        if !names(view, tokens.clone()) {
            return;
        }
        let is_done = |at: usize| is_listed_past_form(&wording::text(view.source, at).to_lowercase());
        let is_deed = is_told || tokens.clone().any(is_verb) || tokens.clone().skip(1).any(is_done);
        let fact = match told {
            Some(told) => first + told,
            None if is_dated_first => {
                let line = wording::capitalised(&label);
                facts.push(sentence::bare(view, FactKind::Item, view.tokens.clone(), line, at(timex)));
                facts.len() - 1
            }
            None => return,
        };
        self.head = Some(Head { timex, label, is_deed, is_dated_first, is_bare: told.is_none(), fact });
    }

    /// A sentence below it was read.
    fn tell(&mut self, view: &View<'_>, paragraph: &Paragraph, facts: &mut Vec<Fact>, first: usize) {
        // Only the first sentence below a heading says what the heading is about.
        let Some(head) = self.head.take() else { return };
        let own = facts.get(first..).unwrap_or_default();
        // Prose tells of the year in its own way, and of others.
        let ends = wording::text(view.source, view.tokens.end - 1) == ".";
        if paragraph.form == Form::Running && ends {
            let is_told = own.iter().any(|fact| is_of(fact, &head.timex));
            if head.is_bare && (is_told || !head.label.contains(' ')) {
                facts.get_mut(head.fact).into_iter().for_each(|fact| fact.when = None);
            }
            return;
        }
        let is_clause = |fact: &Fact| {
            let begin = fact.subject.as_ref().filter(|subject| !subject.is_vague);
            let verb = fact.predicate.as_ref().map(|verb| verb.main);
            begin.map(|subject| subject.tokens.start).zip(verb).is_some_and(|(begin, verb)| {
                // "Purpose: suppress writings": a label and no subject.
                begin <= view.tokens.start + 1 && !(begin..verb).any(|at| mark(view, at) == Some(':'))
            }) && !(fact.flags.is_negated || fact.flags.is_planned || fact.flags.is_vague)
        };
        let is_own_date = |fact: &Fact| {
            fact.when.as_ref().is_some_and(|when| {
                !is_of(fact, &head.timex) && {
                    let inner = when.timex.interval();
                    !head.timex.interval().contains(inner)
                }
            })
        };
        let clause = own.iter().position(|fact| is_clause(fact) && !is_own_date(fact));
        if let Some(place) = clause {
            told_below(view, paragraph, &head, facts, first + place);
            return;
        }
        // "Captured and executed (18 April)": dated more closely below.
        let is_closer = |fact: &Fact| {
            fact.when.as_ref().is_some_and(|when| {
                when.timex.value.granularity() > head.timex.value.granularity()
                    && head.timex.interval().contains(when.timex.interval())
            })
        };
        if own.iter().any(is_closer) {
            if head.is_bare {
                facts.get_mut(head.fact).into_iter().for_each(|fact| fact.when = None);
            }
            return;
        }
        let Some(note) = note(view) else { return };
        let opens = opens_with_deed(view);
        let says_all = contains(&note, &head.label);
        let joined = note.split_once(' ').filter(|(first, _)| !says_all && ends_with(&head.label, first));
        let line = match joined {
            // "Lytton's Ultimatum" over "Ultimatum to Thibaw"
            Some((_, rest)) => format!("{} {rest}", head.label),
            None if says_all && !opens => note,
            None if says_all || head.is_deed => return,
            None => format!("{}: {note}", head.label),
        };
        if line.chars().count() > gist::LONGEST {
            return;
        }
        let mut fact = sentence::bare(
            view,
            FactKind::Item,
            view.tokens.clone(),
            wording::capitalised(&line),
            at(head.timex),
        );
        fact.flags.is_fragment = true;
        let lives = facts.split_off(first).into_iter().filter(|fact| fact.kind == FactKind::LifeSpan);
        facts.extend(lives);
        if let Some(slot) = facts.get_mut(head.fact) {
            *slot = fact;
        }
    }
}

const fn at(timex: Timex) -> When {
    When { relation: Relation::At, timex, confidence: timex.confidence }
}

fn is_of(fact: &Fact, timex: &Timex) -> bool {
    fact.when.as_ref().is_some_and(|when| when.timex.span == timex.span)
}

/// A clause below tells what was done: it takes the place of what the heading says, and its name where that says more.
fn told_below(view: &View<'_>, paragraph: &Paragraph, head: &Head, facts: &mut Vec<Fact>, told: usize) {
    let Some(mut fact) = facts.get(told).cloned() else { return };
    // Below "Battle of Kora (1676)" prose may begin long before.
    if !head.is_dated_first || paragraph.form == Form::Item && head.is_deed {
        return;
    }
    if fact.when.is_none() {
        fact.when = Some(at(head.timex));
    }
    let parts = parted(view, head, facts, told);
    let line = format!("{}: {}", head.label, fact.gist);
    // "Kora Falls" over "Kora fell to Dahl"
    let starts_alike = {
        let first = |line: &str| line.split(' ').find(|word| word.len() > 2).map(str::to_owned);
        let is_alike = |(one, other): (String, String)| one != "First" && contains(&other, &one);
        first(&head.label).zip(first(&fact.gist)).is_some_and(is_alike)
    };
    let names_more = !head.is_deed
        && fact.kind == FactKind::Clause
        && !starts_alike
        && !contains(&fact.gist, &head.label)
        && (!parts || head.label.rsplit(' ').next().is_some_and(|last| is_event_noun(&last.to_lowercase())));
    let is_first = view.sentence == paragraph.sentences.start;
    if names_more && is_first && line.chars().count() <= gist::LONGEST {
        fact.gist = wording::capitalised(&line);
    }
    // "1953 – Premier overthrown" over "Agents organise a coup": something else, or too long to be told with the name.
    let is_name = head.is_deed || head.label.contains(" of ") || head.label.contains(" at ");
    let is_same = !is_name || fact.gist.starts_with(&head.label) || shares(&fact.gist, &head.label);
    let slot = if is_same { facts.get_mut(head.fact) } else { None };
    if let Some(slot) = slot {
        *slot = fact;
        facts.remove(told);
    } else if let Some(slot) = facts.get_mut(told) {
        *slot = fact;
    }
}

/// Whether semicolons part what is noted: each clause behind one is dated like the first.
fn parted(view: &View<'_>, head: &Head, facts: &mut [Fact], told: usize) -> bool {
    let mut is_parted = false;
    for fact in facts.iter_mut().skip(told + 1) {
        let begin = fact.subject.as_ref().filter(|subject| !subject.is_vague);
        let is_part = begin
            .and_then(|subject| subject.tokens.start.checked_sub(1))
            .is_some_and(|before| mark(view, before) == Some(';'));
        let is_told = fact.predicate.as_ref().is_some_and(|verb| verb.is_past)
            && !(fact.flags.is_negated || fact.flags.is_planned || fact.flags.is_background);
        if is_part && is_told && fact.when.is_none() {
            fact.when = Some(at(head.timex));
            is_parted = true;
        }
    }
    is_parted
}

/// The date of a heading, its label, and whether the date comes first: "3 May 1951 - Pact of Lund", "Pact of Lund (1951)".
fn parts(view: &View<'_>) -> Option<(Timex, Range<usize>, bool)> {
    let mut times =
        view.chunks.iter().enumerate().filter(|(_, chunk)| matches!(chunk.kind, ChunkKind::Time(_)));
    let (place, time) = times.next()?;
    let timex = *view.timex(place).filter(|timex| timex.is_dated())?;
    // "18th century: Expansion"
    if timex.value.granularity().is_some_and(|granularity| granularity < Granularity::Year) {
        return None;
    }
    let is_mark = |at: usize, marks: &[char]| mark(view, at).is_some_and(|mark| marks.contains(&mark));
    let is_one = times.next().is_none();
    let (from, end) = (view.tokens.start, view.tokens.end);
    let is_edge = |at: usize| mark(view, at).is_some_and(|mark| !matches!(mark, ')' | ']' | '"' | '”' | '%'));
    if time.tokens.start == from && is_mark(time.tokens.end, &['-', '–', '—', ':', '|']) {
        let start = (time.tokens.end..end).find(|&at| mark(view, at).is_none())?;
        let last = (start..end).rev().find(|&at| !is_edge(at))? + 1;
        let label = start..last;
        let is_short = label.len() <= LONGEST_LABEL;
        let is_plain = !label.clone().any(|at| matches!(wording::text(view.source, at), ":" | "?" | ";"));
        return (is_one && is_short && is_plain).then_some((timex, label, true));
    }
    let open = time.tokens.start.checked_sub(1).filter(|&open| open > from)?;
    let is_bracketed =
        is_mark(open, &['(']) && is_mark(time.tokens.end, &[')']) && time.tokens.end + 1 == end;
    let start = (from..open).find(|&at| mark(view, at).is_none())?;
    let is_point = matches!(timex.value, TimeValue::Point(_));
    let is_numbered = view.word(start).tag == Tag::Number;
    (is_one && is_point && is_bracketed && !is_numbered && open - start <= LONGEST_LABEL).then_some((
        timex,
        start..open,
        false,
    ))
}

fn mark(view: &View<'_>, at: usize) -> Option<char> {
    match view.source.prose.tokens.get(at)?.kind {
        TokenKind::Mark(mark) => Some(mark),
        _ => None,
    }
}

/// Whether a word names a part of a page and nothing that happened.
pub(super) fn is_part_of_page(word: &str) -> bool {
    PARTS.contains(&word)
}

/// Whether a label names something that is no part of a page.
fn names(view: &View<'_>, label: Range<usize>) -> bool {
    let is_part = |at: usize| wording::is_word(view.source, at, PARTS) || mark(view, at).is_some();
    let is_name = |at: usize| {
        let word = wording::text(view.source, at);
        word.len() > 2 && word.starts_with(char::is_uppercase) || is_event_noun(&word.to_lowercase())
    };
    let is_stretch =
        wording::is_word(view.source, label.end - 1, &["age", "ages", "era", "period", "phase", "years"]);
    !is_stretch && !label.clone().all(is_part) && label.clone().any(is_name)
}

/// Whether a line begins with what was done: "Enacted", "Established courts at Kora".
fn opens_with_deed(view: &View<'_>) -> bool {
    let first = view.tokens.start;
    matches!(view.kind(0), Some(ChunkKind::Participle | ChunkKind::Finite))
        || view.word(first).tag == Tag::Verb && !wording::text(view.source, first).ends_with("ing")
}

/// The words of a line as a note: without brackets, as far as its first semicolon; nothing for a label and its value.
fn note(view: &View<'_>) -> Option<String> {
    if view.tokens.len() > LONGEST_NOTE {
        return None;
    }
    let text = |at: usize| wording::text(view.source, at);
    let mut end = view.tokens.clone().find(|&at| text(at) == ";").unwrap_or(view.tokens.end);
    // "Karl Holm, governor of Kora:", with what he did in the lines below.
    let is_open = text(end - 1) == ":";
    while end > view.tokens.start && matches!(text(end - 1), "." | ":" | "," | "!") {
        end -= 1;
    }
    // "President: Karl Holm", "It was lost. Nobody knew why"
    let is_label = |at: usize| matches!(text(at), ":" | "→" | "=" | "?" | ".");
    let points = |at: usize| {
        matches!(view.word(at).tag, Tag::Pronoun | Tag::Possessive)
            || wording::is_demonstrative(&text(at).to_lowercase())
    };
    let all = view.tokens.start..end;
    if all.clone().any(|at| is_label(at) || points(at)) {
        return None;
    }
    let mut depth = 0_usize;
    let outside = |at: &usize| match text(*at) {
        "(" | "[" => {
            depth += 1;
            false
        }
        ")" | "]" => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    };
    let kept: Vec<usize> = all.filter(outside).collect();
    let mentions = view.source.language.mentions_in(view.tokens.clone());
    let is_name = mentions.first().is_some_and(|mention| mention.tokens.start <= view.tokens.start + 1);
    let happens = !is_name || kept.iter().any(|&at| is_event_noun(&text(at).to_lowercase()));
    let is_cut = kept.last().is_some_and(|&at| view.word(at).tag == Tag::Verb);
    if is_open && (!happens || is_cut) && !opens_with_deed(view) {
        return None;
    }
    let is_dated = |chunk: &Chunk| {
        matches!(chunk.kind, ChunkKind::Time(_)) && kept.binary_search(&chunk.tokens.start).is_ok()
    };
    if view.chunks.iter().any(is_dated) {
        return None;
    }
    let line = wording::write(view.source, kept);
    let line = line.trim_end_matches([',', ' ', '-', '–']);
    let is_whole =
        line.matches('"').count().is_multiple_of(2) && line.matches('“').count() == line.matches('”').count();
    let has_words = line.chars().filter(|c| c.is_alphabetic()).count() >= 4;
    (is_whole && has_words).then(|| line.to_owned())
}

/// Whether the last word of a label is the word: "Lytton's Ultimatum", "Ultimatum".
fn ends_with(label: &str, word: &str) -> bool {
    label.rsplit(' ').next().is_some_and(|last| last.eq_ignore_ascii_case(word))
}

/// Whether a line has any of the longer words of a label.
fn shares(line: &str, label: &str) -> bool {
    const LONG: usize = 4;
    label.split(|c: char| !c.is_alphanumeric()).any(|word| word.len() >= LONG && contains(line, word))
}

/// Whether a line has all the words of a label that name something, in whatever form: "Mutiny" is in "the army mutinied".
fn contains(line: &str, label: &str) -> bool {
    const STEM: usize = 5;
    const SMALL: &[&str] = &["and", "near", "the", "for", "from", "with", "first", "new"];
    let words = |line: &str| -> Vec<String> {
        let words = line.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 2);
        words.map(|word| word.to_lowercase().chars().take(STEM).collect()).collect()
    };
    let said = words(line);
    words(label).iter().filter(|word| !SMALL.contains(&word.as_str())).all(|word| {
        said.iter().any(|other| {
            other.starts_with(word.as_str()) || word.len() > 3 && word.starts_with(other.as_str())
        })
    })
}
