//! One event told twice is one entry with two sources.

use super::entry::TimelineEntry;
use crate::fact::Relation;
use crate::temporal::Granularity;
use crate::text::FastHasher;
use std::cell::OnceCell;
use std::hash::Hasher;

/// How many entries back a twin is looked for.
const LOOK_BACK: usize = 16;

/// Merges entries of the same date that tell the same; `entries` are in order.
pub(super) fn merge(entries: Vec<TimelineEntry>) -> Vec<TimelineEntry> {
    let mut merged: Vec<TimelineEntry> = Vec::with_capacity(entries.len());
    let mut contents: Vec<Content> = Vec::with_capacity(entries.len());
    for entry in entries {
        let words = Content::default();
        // Entries of one date stand together; a bounded look back finds the twin.
        let twin = merged
            .iter_mut()
            .zip(&mut contents)
            .rev()
            .take(LOOK_BACK)
            .take_while(|(other, _)| other.interval() == entry.interval())
            .find(|(other, content)| is_same(other, content, &entry, &words));
        if let Some((twin, content)) = twin {
            absorb(twin, entry);
            *content = Content::default();
        } else {
            merged.push(entry);
            contents.push(words);
        }
    }
    merged
}

/// Merges the entry of a year or a month with that of a day or a month in it, where they tell the same: "The treaty was signed on 25
/// April 1809", "He signed the treaty in 1809".
pub(super) fn merge_years(entries: Vec<TimelineEntry>) -> Vec<TimelineEntry> {
    let mut merged: Vec<TimelineEntry> = Vec::with_capacity(entries.len());
    let mut contents: Vec<Content> = Vec::with_capacity(entries.len());
    for entry in entries {
        let words = Content::default();
        let twin = merged.iter().zip(&contents).rev().take(LOOK_BACK).position(|(other, theirs)| {
            is_coarser_beside(other, &entry) && {
                let (shared, fewer) = shared(words.of(&entry), theirs.of(other));
                fewer >= 3 && shared == fewer
            }
        });
        let twin = twin.map(|back| merged.len() - 1 - back);
        match twin.and_then(|at| Some((merged.get_mut(at)?, contents.get_mut(at)?))) {
            Some((twin, theirs)) if granularity(twin) < granularity(&entry) => {
                // The finer date stays, and its words.
                let coarser = std::mem::replace(twin, entry);
                absorb(twin, coarser);
                *theirs = words;
            }
            Some((twin, _)) => absorb(twin, entry),
            None => {
                merged.push(entry);
                contents.push(words);
            }
        }
    }
    merged
}

fn granularity(entry: &TimelineEntry) -> Option<Granularity> {
    entry.when.and_then(|when| when.value.granularity())
}

/// Whether one is dated to a year or a month and the other to a day or a month of it.
fn is_coarser_beside(one: &TimelineEntry, other: &TimelineEntry) -> bool {
    let is_in = |coarse: &TimelineEntry, fine: &TimelineEntry| {
        let (wide, narrow) = (granularity(coarse), granularity(fine));
        matches!(wide, Some(Granularity::Year | Granularity::Month))
            && matches!(narrow, Some(Granularity::Month | Granularity::Day))
            && wide < narrow
            && coarse.interval().contains(fine.interval())
            && coarse.relation == Relation::At
            && fine.relation == Relation::At
    };
    // What one sentence tells at two dates are two things.
    let is_apart = one.sentence != other.sentence;
    is_apart && !one.is_period && !other.is_period && (is_in(one, other) || is_in(other, one))
}

fn is_same(one: &TimelineEntry, mine: &Content, other: &TimelineEntry, theirs: &Content) -> bool {
    if !one.interval().is_dated() {
        return one.gist == other.gist;
    }
    if one.gist == other.gist || one.evidence == other.evidence {
        return true;
    }
    let (shared, fewer) = shared(mine.of(one), theirs.of(other));
    fewer >= 2 && shared * 4 >= fewer * 3
}

/// How many words two gists share, and how many the shorter one has.
fn shared(mine: &[u64], theirs: &[u64]) -> (usize, usize) {
    let (small, large) = if mine.len() <= theirs.len() { (mine, theirs) } else { (theirs, mine) };
    (small.iter().filter(|word| large.contains(word)).count(), small.len())
}

/// The words of an entry that say something, read when it is first compared: most entries stand alone at their date.
#[derive(Default)]
struct Content(OnceCell<Vec<u64>>);

impl Content {
    fn of(&self, entry: &TimelineEntry) -> &[u64] {
        self.0.get_or_init(|| content(&entry.gist))
    }
}

/// The words of a gist that say something, shortened to their stems, as hashes.
fn content(gist: &str) -> Vec<u64> {
    gist.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.len() > 3 && word.chars().nth(3).is_some())
        .map(|word| {
            let mut hasher = FastHasher::default();
            for c in word.chars().flat_map(char::to_lowercase).take(6) {
                hasher.write_u32(u32::from(c));
            }
            hasher.finish()
        })
        .take(20)
        .collect()
}

/// The longer telling stays, the other is kept as a source.
fn absorb(kept: &mut TimelineEntry, mut other: TimelineEntry) {
    if kept.is_minor && !other.is_minor {
        std::mem::swap(kept, &mut other);
    }
    for source in other.sources {
        // They come in the order of the text, so the same place told twice stands among the last.
        if !kept.sources.iter().rev().take(LOOK_BACK).any(|known| *known == source) {
            kept.sources.push(source);
        }
    }
    kept.confidence = kept.confidence.max(other.confidence);
    for (mine, theirs) in [
        (&mut kept.people, other.people),
        (&mut kept.places, other.places),
        (&mut kept.organisations, other.organisations),
    ] {
        for name in theirs {
            if !mine.contains(&name) {
                mine.push(name);
            }
        }
    }
}
