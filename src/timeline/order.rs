//! The order of entries: by date; an undated entry beside the one it is said to follow or to precede, else at the end.

use super::entry::TimelineEntry;

/// Puts the entries in order.
pub(super) fn order(entries: &mut Vec<TimelineEntry>) {
    entries.sort_by_cached_key(|entry| {
        let day = entry.stands_at();
        // The shorter first; what is open towards the past comes before all others of its day.
        let (_, last) = entry.interval().sort_key();
        (day.is_none(), day, last, entry.evidence.start())
    });
    let dated = entries.iter().take_while(|entry| entry.interval().is_dated()).count();
    let undated = entries.split_off(dated);
    let index: std::collections::BTreeMap<_, _> =
        entries.iter().enumerate().map(|(at, entry)| (entry.id, at)).collect();
    // A dated entry has an odd place; what is said to precede or to follow it stands on either side.
    let mut placed: Vec<(usize, TimelineEntry)> = Vec::new();
    let mut rest = Vec::new();
    for entry in undated {
        let place = |id, beside| index.get(&id).map(|at| 2 * at + beside);
        match (entry.after.and_then(|id| place(id, 2)), entry.before.and_then(|id| place(id, 0))) {
            (Some(place), _) | (None, Some(place)) => placed.push((place, entry)),
            (None, None) => rest.push(entry),
        }
    }
    placed.extend(entries.drain(..).enumerate().map(|(at, entry)| (2 * at + 1, entry)));
    placed.sort_by_cached_key(|(place, entry)| (*place, entry.evidence.start()));
    let mut ordered: Vec<TimelineEntry> = placed.into_iter().map(|(_, entry)| entry).collect();
    ordered.extend(rest);
    *entries = ordered;
}
