//! One event told twice is one entry with two sources.

use super::entry::TimelineEntry;

/// Merges entries of the same date that tell the same; `entries` are in order.
pub(super) fn merge(entries: Vec<TimelineEntry>) -> Vec<TimelineEntry> {
    let mut merged: Vec<TimelineEntry> = Vec::with_capacity(entries.len());
    for entry in entries {
        // Entries of one date stand together; a bounded look back finds the twin.
        let twin = merged
            .iter_mut()
            .rev()
            .take(16)
            .take_while(|other| other.interval() == entry.interval())
            .find(|other| is_same(other, &entry));
        match twin {
            Some(twin) => absorb(twin, entry),
            None => merged.push(entry),
        }
    }
    merged
}

fn is_same(one: &TimelineEntry, other: &TimelineEntry) -> bool {
    if !one.interval().is_dated() {
        return one.gist == other.gist;
    }
    if one.gist == other.gist || one.evidence == other.evidence {
        return true;
    }
    let (small, large) = (content(&one.gist), content(&other.gist));
    let (small, large) = if small.len() <= large.len() { (small, large) } else { (large, small) };
    let shared = small.iter().filter(|word| large.contains(word)).count();
    small.len() >= 2 && shared * 4 >= small.len() * 3
}

/// The words of a gist that say something, shortened to their stems.
fn content(gist: &str) -> Vec<String> {
    gist.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 3)
        .map(|word| word.to_lowercase().chars().take(6).collect())
        .take(20)
        .collect()
}

/// The longer telling stays, the other is kept as a source.
fn absorb(kept: &mut TimelineEntry, mut other: TimelineEntry) {
    if kept.is_minor && !other.is_minor {
        std::mem::swap(kept, &mut other);
    }
    for source in other.sources {
        if !kept.sources.contains(&source) {
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
