//! What the bare names of a list are: under "Summits of the movement" the row "1964 Cairo" is "Summit: Cairo".
//!
//! * a heading, or a short line above the rows, whose noun is a plural that happens: "Summits", "Chief battles (north)"
//! * a plural and what was done: "Branches opened", "States which joined the league"
//! * "Dates of independence", "Lines built, with dates of opening"
//!
//! Only a row that names somebody or something and says no more takes it; what the heading does not say with certainty is not said.

mod called;

use super::Source;
use super::record::{Fact, FactKind};
use super::view::View;
use super::{gist, wording};
use crate::language::{ChunkKind, EntityKind, is_event_noun};
use crate::text::{Form, Paragraph};
use called::called;

/// The longest line above a list, in tokens.
const LONGEST: usize = 12;
/// The longest name of a row, in words.
const LONGEST_LABEL: usize = 7;
/// What happens, besides the nouns of events.
const HAPPENING: &[&str] = &[
    "act",
    "amendment",
    "award",
    "bill",
    "commission",
    "edict",
    "match",
    "mission",
    "pact",
    "prize",
    "protocol",
    "resolution",
    "session",
    "truce",
];
/// What was done to the things of a list, or what they did.
const DONE: &[&str] = &[
    "abolished",
    "adopted",
    "admitted",
    "annexed",
    "banned",
    "built",
    "captured",
    "closed",
    "completed",
    "conquered",
    "created",
    "discovered",
    "enacted",
    "established",
    "formed",
    "founded",
    "held",
    "hosted",
    "inaugurated",
    "invented",
    "joined",
    "launched",
    "lost",
    "nationalised",
    "nationalized",
    "opened",
    "passed",
    "published",
    "ratified",
    "signed",
    "taken",
    "visited",
    "won",
];

/// What the rows that are read are called.
#[derive(Default)]
pub(super) struct Captions {
    /// By a heading, and its level.
    heading: Option<(String, u8)>,
    /// By the line above them.
    lead: Option<String>,
    /// By the row that is the first of its series.
    series: Option<String>,
}

impl Captions {
    /// A paragraph begins.
    pub(super) fn open(&mut self, source: Source<'_>, paragraph: &Paragraph) {
        let words = || source.prose.span(paragraph.tokens.clone()).slice(&source.article.text);
        match paragraph.form {
            Form::Heading(level) => {
                let new = called(words());
                let is_under = self.heading.as_ref().is_some_and(|heading| heading.1 < level);
                if new.is_some() || !is_under {
                    self.heading = new.map(|new| (new, level));
                }
                (self.lead, self.series) = (None, None);
            }
            Form::Running => {
                self.series = None;
                self.lead = called(words());
                // "Members" above rows of its own: what the heading says is not said of them.
                let is_other =
                    self.lead.is_none() && paragraph.tokens.len() <= LONGEST && !words().ends_with('.');
                if is_other {
                    self.heading = None;
                }
            }
            // "Summits:" above items of its own
            Form::Item => {
                if let Some(lead) = words().strip_suffix(':').and_then(called) {
                    self.lead = Some(lead);
                }
            }
            Form::Passive => {}
        }
    }

    fn caption(&self) -> Option<&str> {
        self.lead.as_deref().or(self.heading.as_ref().map(|heading| heading.0.as_str()))
    }

    /// Says what a bare name is; the facts of the row begin at `first`.
    pub(super) fn name(&mut self, view: &View<'_>, facts: &mut [Fact], first: usize) {
        let own = facts.get_mut(first..).unwrap_or_default();
        match self.caption() {
            Some(caption) => tell(view, caption, own),
            None => self.name_of_series(view, own),
        }
    }

    /// "1961 First summit, Belgrade" above "1964 Cairo": the rows below are of the same series.
    fn name_of_series(&mut self, view: &View<'_>, facts: &mut [Fact]) {
        if let Some(series) = facts.iter().find_map(|fact| series(&fact.gist)) {
            self.series = Some(series);
        } else if let Some(series) = &self.series
            && is_place(view)
        {
            tell(view, series, facts);
        }
    }
}

/// Says what the places are that are listed with their dates: "Later summits were Lund (1971), Marn (1975)".
pub(super) fn name_listed(view: &View<'_>, facts: &mut [Fact], first: usize) {
    let own = facts.get_mut(first..).unwrap_or_default();
    if !own.iter().any(|fact| fact.when.is_some() && fact.predicate.is_none()) {
        return;
    }
    let Some(verb) = view.chunks.iter().position(|chunk| chunk.kind == ChunkKind::Finite) else { return };
    let is_listing = view.is_word(verb, &["were", "are", "included", "include", "followed"]);
    let Some(subject) = view.chunk(verb).filter(|_| is_listing && verb > 0) else { return };
    let words = view.source.prose.span(view.tokens.start..subject.tokens.start);
    let caption = called(words.slice(&view.source.article.text));
    if let Some(caption) = caption.filter(|caption| !caption.contains(['\'', '’'])) {
        tell(view, &caption, own);
    }
}

/// "First summit, Belgrade": of what a row is the first.
fn series(gist: &str) -> Option<String> {
    let (order, rest) = gist.split_once(' ')?;
    let (noun, place) =
        rest.split_once(", ").or_else(|| rest.split_once(" at ")).or_else(|| rest.split_once(" in "))?;
    let is_first = wording::is_ordinal(order) || wording::is_ordinal_in_figures(order);
    let is_event = is_event_noun(noun) || HAPPENING.contains(&noun);
    (is_first && is_event && place.starts_with(char::is_uppercase)).then(|| wording::capitalised(noun))
}

/// Whether the row names a place.
fn is_place(view: &View<'_>) -> bool {
    let first = view.source.language.mentions_in(view.tokens.clone()).first();
    first
        .and_then(|mention| view.source.language.entities.get(mention.entity))
        .is_some_and(|named| named.kind == EntityKind::Place)
}

/// Puts a caption in front of the bare names among the facts of a row.
fn tell(view: &View<'_>, caption: &str, facts: &mut [Fact]) {
    let row = view.source.prose.span(view.tokens.clone()).slice(&view.source.article.text);
    for fact in facts.iter_mut() {
        let is_row = fact.when.is_some()
            && fact.predicate.is_none()
            && matches!(fact.kind, FactKind::Item | FactKind::NounEvent);
        if !is_row {
            continue;
        }
        // "1st - Dhaka", "19th: Islamabad - cancelled"
        let line = fact.gist.as_str();
        let line = split(line)
            .filter(|(number, _)| wording::is_ordinal_in_figures(number))
            .map_or(line, |(_, line)| line);
        // "Havana; Kora joins"
        let (line, more) = line.split_once("; ").map_or((line, None), |(line, more)| (line, Some(more)));
        let (label, rest) = split(line).map_or((line, None), |(label, rest)| (label, Some(rest)));
        // "Yekaterinburg (Russia)"
        let bare =
            label.strip_suffix(')').and_then(|label| label.split_once(" (")).map_or(label, |(bare, _)| bare);
        let is_named = is_label(bare, row) || is_open(caption) && is_thing(view, bare, row);
        if !is_named || !may_name(view, caption, bare) {
            continue;
        }
        let mut line = named(caption, label, row);
        if let Some(rest) = rest {
            line = format!("{line} – {rest}");
        }
        if let Some(more) = more {
            line = format!("{line}; {more}");
        }
        if line.chars().count() <= gist::LONGEST {
            fact.gist = line;
        }
    }
}

/// "Talikota - Vijayanagar beaten", "Algiers: demand for aid": what stands in front of the first sign, and behind it.
fn split(line: &str) -> Option<(&str, &str)> {
    let signs = [" - ", " – ", " — ", ": "].iter().filter_map(|sign| Some((line.find(sign)?, *sign)));
    let (_, sign) = signs.min()?;
    line.split_once(sign)
}

/// "2nd SAARC summit: Bangalore"
fn named(caption: &str, label: &str, row: &str) -> String {
    let front = row.split(' ').next().unwrap_or_default().trim_end_matches([':', '.', ',', ')']);
    if wording::is_ordinal_in_figures(front)
        && caption.split(' ').next().is_some_and(|word| !wording::is_ordinal_in_figures(word))
    {
        let label = label.strip_prefix(front).unwrap_or(label).trim_start_matches([' ', '-', '–', '—', ':']);
        return format!("{front} {}: {label}", wording::small(caption));
    }
    // "Second Panipat"
    if let Some((order, label)) = label.split_once(' ')
        && wording::is_ordinal(order)
    {
        let line = named(caption, label, "");
        return format!("{order} {}", if line.contains(':') { wording::small(&line) } else { line });
    }
    let is_place = !label.contains(['(', ',', '&']);
    let kind = caption.split(' ').next().unwrap_or_default();
    let is_kind =
        caption.len() == kind.len() || caption.get(kind.len()..).is_some_and(|of| of.starts_with(" of "));
    if is_place && is_kind && matches!(kind, "Battle" | "Siege") {
        return format!("{kind} of {label}");
    }
    format!("{caption}: {label}")
}

/// Whether somebody, or a place, may stand behind a caption: "War: Olaf Holm" says nothing, "Death: Lund" not what it should.
fn may_name(view: &View<'_>, caption: &str, label: &str) -> bool {
    const OF_PERSONS: &[&str] = &[
        "abdication",
        "accession",
        "appointment",
        "arrest",
        "assassination",
        "award",
        "birth",
        "burial",
        "coronation",
        "death",
        "deportation",
        "dismissal",
        "election",
        "execution",
        "exile",
        "expedition",
        "funeral",
        "impeachment",
        "imprisonment",
        "marriage",
        "mission",
        "prize",
        "resignation",
        "retirement",
        "visit",
        "voyage",
        "wedding",
    ];
    let words = || caption.split(' ').map(str::to_lowercase);
    let is_of_persons =
        words().any(|word| OF_PERSONS.contains(&word.as_str()) || DONE.contains(&word.as_str()));
    let mention = view
        .source
        .language
        .mentions_in(view.tokens.clone())
        .iter()
        .find(|mention| label.starts_with(mention.span.slice(&view.source.article.text)));
    let kind =
        mention.and_then(|mention| view.source.language.entities.get(mention.entity)).map(|named| named.kind);
    match kind {
        Some(EntityKind::Person) => is_of_persons || is_open(caption),
        Some(EntityKind::Place) => !words().any(|word| word == "death" || word == "birth"),
        _ => true,
    }
}

/// Whether any thing may stand behind a caption: "Branch opened", "Discovery or invention".
fn is_open(caption: &str) -> bool {
    caption.split(' ').map(str::to_lowercase).any(|word| {
        DONE.contains(&word.as_str())
            || matches!(word.as_str(), "discovery" | "invention" | "opening" | "launch")
    })
}

/// Whether a row names a thing by a short phrase that nothing happens in: "Printing press", "X-ray".
fn is_thing(view: &View<'_>, label: &str, row: &str) -> bool {
    const LONGEST: usize = 4;
    let has_verb = view.chunks.iter().any(|chunk| {
        matches!(
            chunk.kind,
            ChunkKind::Finite | ChunkKind::Participle | ChunkKind::Infinitive | ChunkKind::Gerund
        )
    });
    let is_event = |word: &str| is_event_noun(&word.to_lowercase());
    !has_verb && row.contains(label) && label.split(' ').count() <= LONGEST && !label.split(' ').any(is_event)
}

/// Whether a headline names somebody or something and says no more. `row`: as it is written.
fn is_label(gist: &str, row: &str) -> bool {
    const INSIDE: &[&str] = &[
        "of", "the", "and", "in", "at", "to", "de", "von", "van", "al", "bin", "ibn", "la", "le", "du",
        "again", "on", "upon",
    ];
    // "Bay Report" is no pact.
    const KINDS: &[&str] = &[
        "award",
        "committee",
        "declaration",
        "formula",
        "letter",
        "memorandum",
        "note",
        "offer",
        "points",
        "proposal",
        "proposals",
        "report",
        "scheme",
        "speech",
        "theory",
    ];
    let last = gist.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let mut count = 0;
    let first = gist.split(' ').next().unwrap_or_default();
    let is_written_so = row.contains(first);
    is_written_so
        && !KINDS.contains(&last.as_str())
        && !gist.contains([':', ';', '→', '=', '“', '"', '…'])
        && gist.split([' ', '-', '–', '/']).filter(|word| !word.is_empty()).all(|word| {
            count += 1;
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            let small = bare.to_lowercase();
            let is_event = is_event_noun(&small) || HAPPENING.contains(&small.as_str());
            let is_name = bare.is_empty()
                || bare.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
                || INSIDE.contains(&bare);
            count <= LONGEST_LABEL && is_name && !is_event && !DONE.contains(&small.as_str())
        })
}

#[cfg(test)]
mod tests {
    use super::is_label;

    #[test]
    fn a_label_names_and_says_no_more() {
        for (gist, row, expected) in [
            ("Cairo", "1964 Cairo", true),
            ("Isle of Marn", "Isle of Marn, 1901", true),
            ("Belgrade (again)", "1989 - Belgrade (again)", true),
            ("Cyclone", "cyclone 12 Nov", false),
            ("Treaty of Lund", "1901 Treaty of Lund", false),
            ("Lund falls", "1901 Lund falls", false),
            ("Algiers: demand for aid", "Algiers: demand for aid, 1973", false),
        ] {
            assert_eq!(is_label(gist, row), expected, "{gist}");
        }
    }
}
