//! Everything known of one entry and where it came from, as lines of marked text.
//!
//! ```text
//! 4 March 1961 · day, as written
//! Soviet Union signs agreement on oil exploration with Pakistan
//!
//! Who    Soviet Union, Pakistan
//! Under  Ayub Khan
//! Where  …
//!
//! The sentence before, quietly.
//! “The sentence itself, with March 4, 1961 and its names marked.”
//! The sentence after, quietly.
//!
//! Told again
//! Another sentence that tells it.
//!
//! 3 questions · 2 cards, 1 due
//! ```

use crate::analysis::Analysis;
use crate::article::{Article, BlockKind};
use crate::study::{Deck, Moment};
use crate::text::Span;
use crate::timeline::{Author, EntryId, Place, TimelineEntry};
use crate::tui::theme::Role;
use crate::tui::widget::{Page, Run, WrappedLine, plural};

/// What is learnt of an article by now.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Learnt<'a> {
    /// Its cards.
    pub(crate) deck: &'a Deck,
    /// The moment at which they are due or not.
    pub(crate) now: Moment,
}

/// What stands first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opening {
    /// The date, beside a list that has the headline whole.
    Date,
    /// The headline, where it is nowhere else whole.
    Headline,
}

/// The lines of the entry at a place of the timeline, `columns` wide.
pub(crate) fn lines(
    article: &Article,
    analysis: &Analysis,
    learnt: Learnt<'_>,
    (place, opening): (usize, Opening),
    columns: usize,
) -> Vec<WrappedLine<Role>> {
    let mut page = Page::new(columns);
    let Some(entry) = analysis.timeline.get(place) else { return page.lines };
    heading(&mut page, article, entry, opening);
    page.blank();
    fields(&mut page, article, analysis, place, entry);
    page.blank();
    if !entry.evidence.is_empty() {
        evidence(&mut page, article, analysis, entry);
        page.blank();
        again(&mut page, article, analysis, entry);
    }
    asked(&mut page, analysis, learnt, entry);
    page.lines
}

fn heading(page: &mut Page, article: &Article, entry: &TimelineEntry, opening: Opening) {
    if opening == Opening::Headline {
        page.say(&entry.gist, Role::Title);
    }
    let (_, role) = super::timeline::mark(entry);
    if let Some(when) = &entry.when {
        let sure = match when.confidence.as_percent() {
            100 => String::new(),
            percent => format!(", {percent} % sure"),
        };
        let certainty = match entry.author {
            Author::Article => format!(" · {}{sure}", when.certainty()),
            Author::Amended => " · put right by you".to_owned(),
            Author::Learner => " · your own".to_owned(),
        };
        let date = entry.bound().map_or_else(|| when.phrase(), |bound| format!("{bound} {}", when.phrase()));
        page.set([Run::new(&date, role), Run::new(&certainty, Role::Quiet)]);
    } else {
        let why = match entry.place {
            Some(Place::Told(words)) => format!(" · placed by “{}”", article.prose(words)),
            Some(Place::Untold) => " · the article tells neither its date nor its order".to_owned(),
            None => String::new(),
        };
        page.set([Run::new("undated", role), Run::new(&why, Role::Quiet)]);
    }
    if opening == Opening::Date {
        page.say(&entry.gist, Role::Title);
    }
}

fn fields(page: &mut Page, article: &Article, analysis: &Analysis, place: usize, entry: &TimelineEntry) {
    if let Some(when) = entry.when.filter(|when| !when.span.is_empty()) {
        page.field("Written", &format!("“{}”", article.prose(when.span)));
    }
    let rulers = rulers(article, entry);
    let who: Vec<String> = entry.people.iter().filter(|name| !rulers.contains(name)).cloned().collect();
    let lists =
        [("Who", &who), ("Under", &rulers), ("Where", &entry.places), ("Groups", &entry.organisations)];
    for (label, names) in lists {
        if !names.is_empty() {
            page.field(label, &names.join(", "));
        }
    }
    for (label, other) in [("After", entry.after), ("Before", entry.before)] {
        if let Some(other) = other.and_then(|id| find(analysis, place, id)) {
            page.field(label, &other.gist);
        }
    }
}

/// The people in whose time it happened: "under Ayub Khan", "in Ayub Khan's presidency".
fn rulers(article: &Article, entry: &TimelineEntry) -> Vec<String> {
    const REIGNS: [&str; 9] = [
        "presidency",
        "premiership",
        "reign",
        "rule",
        "government",
        "term",
        "dictatorship",
        "administration",
        "regime",
    ];
    let is_ruler = |name: &Span| {
        let before = article.text.get(entry.sentence.start()..name.start()).unwrap_or_default();
        let after = article.text.get(name.end()..entry.sentence.end()).unwrap_or_default();
        let held = after.strip_prefix("'s ").or_else(|| after.strip_prefix("’s ")).unwrap_or_default();
        before.trim_end().to_lowercase().ends_with("under")
            || REIGNS.iter().any(|reign| held.starts_with(reign))
    };
    let spans = entry.names.iter().filter(|name| is_ruler(name));
    let words: Vec<String> = spans.map(|name| article.prose(*name)).collect();
    entry
        .people
        .iter()
        .filter(|person| words.iter().any(|word| person.ends_with(word.as_str())))
        .cloned()
        .collect()
}

/// The entry that another one at `place` is told to come after or before: it stands near, so that a long timeline is
/// not searched through for each key.
fn find(analysis: &Analysis, place: usize, id: EntryId) -> Option<&TimelineEntry> {
    const NEAR: usize = 2_000;
    let (before, after) = analysis.timeline.split_at_checked(place)?;
    let near = after.iter().take(NEAR).chain(before.iter().rev().take(NEAR));
    near.into_iter().find(|entry| entry.id == id)
}

fn evidence(page: &mut Page, article: &Article, analysis: &Analysis, entry: &TimelineEntry) {
    let (before, after) = analysis.neighbours(entry.sentence);
    // A heading is no sentence before.
    let is_prose = |sentence: &Span| {
        let at = article.block_at(sentence.start());
        article.blocks.get(at).is_none_or(|block| !matches!(block.kind, BlockKind::Heading { .. }))
    };
    let (before, after) = (before.filter(is_prose), after.filter(is_prose));
    if let Some(before) = before {
        page.neighbour(article, before);
    }
    let date = entry.when.as_ref().map(|when| when.span);
    let marks = marked(entry.sentence, date, &entry.names, Some(entry.evidence));
    page.sentence(article, &marks);
    if let Some(after) = after {
        page.neighbour(article, after);
    }
}

/// The other sentences that tell the event: the first few of them.
fn again(page: &mut Page, article: &Article, analysis: &Analysis, entry: &TimelineEntry) {
    const MOST: usize = 3;
    let told = analysis.told_again(entry);
    if told.is_empty() {
        return;
    }
    page.say("Told again", Role::Quiet);
    for sentence in told.iter().take(MOST) {
        page.sentence(article, &marked(*sentence, None, &[], None));
    }
    if let Some(more) = told.len().checked_sub(MOST).filter(|more| *more > 0) {
        page.say(&format!("and {} more", plural(more, "sentence")), Role::Quiet);
    }
    page.blank();
}

/// A sentence in pieces with their looks: the date, names, the clause, and what stands around the clause.
pub(crate) fn marked(
    sentence: Span,
    date: Option<Span>,
    names: &[Span],
    clause: Option<Span>,
) -> Vec<(Span, Role)> {
    let mut marks: Vec<(Span, Role)> = date.map(|date| (date, Role::MarkedDate)).into_iter().collect();
    marks.extend(
        names
            .iter()
            .filter(|name| date.is_none_or(|date| !date.overlaps(**name)))
            .map(|&name| (name, Role::MarkedName)),
    );
    marks.sort_unstable();
    let plain = |from: usize, to: usize, pieces: &mut Vec<(Span, Role)>| {
        let mut ends = vec![from, to];
        if let Some(clause) = clause {
            ends.extend([clause.start(), clause.end()].into_iter().filter(|end| (from..to).contains(end)));
        }
        ends.sort_unstable();
        for pair in ends.windows(2) {
            if let [from, to] = *pair
                && from < to
            {
                let piece = Span::trusted(from, to);
                let is_inside = clause.is_none_or(|clause| clause.contains(piece));
                pieces.push((piece, if is_inside { Role::Text } else { Role::Quiet }));
            }
        }
    };
    let mut pieces = Vec::new();
    let mut at = sentence.start();
    for (span, role) in marks {
        if span.start() >= at && span.end() <= sentence.end() {
            plain(at, span.start(), &mut pieces);
            pieces.push((span, role));
            at = span.end();
        }
    }
    plain(at, sentence.end(), &mut pieces);
    pieces
}

fn asked(page: &mut Page, analysis: &Analysis, learnt: Learnt<'_>, entry: &TimelineEntry) {
    let questions = analysis.questions.iter().filter(|question| question.entry == Some(entry.id)).count();
    let cards = || learnt.deck.iter().filter(|(card, _)| card.question.entry == Some(entry.id));
    let due = cards().filter(|(_, memory)| memory.is_learning() || memory.is_due(learnt.now)).count();
    let new = cards().filter(|(_, memory)| memory.is_new()).count();
    if questions > 0 || cards().next().is_some() {
        let cards = cards().count();
        let mut text = format!("{} · {}", plural(questions, "question"), plural(cards, "card"));
        for (count, what) in [(due, "due"), (new, "new")] {
            match count {
                0 => {}
                count if count == cards => text = format!("{text}, {what}"),
                count => text = format!("{text}, {count} {what}"),
            }
        }
        page.set([Run::new(&text, Role::Quiet)]);
    }
}
