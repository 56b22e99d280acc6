//! The order of entries: by date; an undated entry behind the one it is said to follow, else at the end.

use super::entry::TimelineEntry;

/// Puts the entries in order.
pub(super) fn order(entries: &mut Vec<TimelineEntry>) {
    entries.sort_by_cached_key(|entry| {
        let dated = entry.interval().is_dated();
        (!dated, entry.interval().sort_key(), entry.evidence.start())
    });
    let dated = entries.iter().take_while(|entry| entry.interval().is_dated()).count();
    let undated = entries.split_off(dated);
    let mut followers: Vec<(usize, TimelineEntry)> = Vec::new();
    let mut rest = Vec::new();
    let index: std::collections::BTreeMap<_, _> =
        entries.iter().enumerate().map(|(at, entry)| (entry.id, at)).collect();
    for entry in undated {
        match entry.after.and_then(|after| index.get(&after)) {
            Some(&after) => followers.push((after, entry)),
            None => rest.push(entry),
        }
    }
    followers.sort_by_key(|(after, entry)| (*after, entry.evidence.start()));
    let mut followers = followers.into_iter().peekable();
    let mut ordered = Vec::with_capacity(entries.len() + rest.len());
    for (at, entry) in entries.drain(..).enumerate() {
        ordered.push(entry);
        while followers.peek().is_some_and(|(after, _)| *after == at) {
            ordered.extend(followers.next().map(|(_, entry)| entry));
        }
    }
    ordered.extend(rest);
    *entries = ordered;
}
