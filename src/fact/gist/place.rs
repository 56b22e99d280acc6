//! Where something was done: the land behind the comma of a town, and the place in front of a clause behind "where".
//!
//! * "met in Exeter, Devon" keeps both names where they fit;
//! * "went on to Tashkent, where the two signed a declaration" gives "The two signed a declaration in Tashkent".

use super::LONGEST;
use crate::fact::clause::Clause;
use crate::fact::unit::{Phrases, Unit, UnitKind};
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, EntityKind};

/// The line with the place that "where" stands for; `None` when it names none, has one already or would be too long.
pub(super) fn placed(view: &View<'_>, clause: &Clause, line: &str) -> Option<String> {
    let opener = clause.opener.filter(|&opener| view.is_word(opener, &["where"]))?;
    let is_comma = |at: usize| view.kind(at) == Some(ChunkKind::Mark(','));
    let name = opener.checked_sub(1)?;
    let name = if is_comma(name) { name.checked_sub(1)? } else { name };
    let is_place = |at: usize| {
        matches!(view.name_kind(at), Some(EntityKind::Place | EntityKind::Country)) && is_bare_name(view, at)
    };
    // "Afabet", which nobody knows, only behind "at", "in" or "to"
    let lead = name.checked_sub(1);
    let is_led = |words: &[&str]| lead.is_some_and(|lead| view.is_word(lead, words));
    let is_known = is_place(name)
        || view.name_kind(name) == Some(EntityKind::Other)
            && is_bare_name(view, name)
            && is_led(&["at", "in", "near", "reached", "to", "was"]);
    // "where the rebels took Kora"
    let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
    let has_own = behind.iter().take(24).any(|&at| is_place(at));
    if !is_known
        || has_own
        || line.starts_with("There ")
        || has_place(line)
        || line.contains(['…', ':', '“', ','])
    {
        return None;
    }
    // "Rock Springs, Wyoming"
    let is_second = lead.is_some_and(is_comma) && name >= 2 && is_place(name - 2);
    let first = if is_second { name - 2 } else { name };
    let before = first.checked_sub(1);
    let is_before = |words: &[&str]| before.is_some_and(|before| view.is_word(before, words));
    let preposition = ["at", "near", "off", "on", "outside"]
        .into_iter()
        .find(|word| is_before(&[word]))
        .unwrap_or(if is_place(first) || is_before(&["in"]) { "in" } else { "at" });
    let place = wording::write(view.source, view.tokens_of(first..name + 1));
    let known = place.split(' ').next_back().unwrap_or_default();
    let placed = format!("{line} {preposition} {place}");
    (!line.contains(known) && placed.chars().count() <= LONGEST).then_some(placed)
}

/// "in Exeter[, Devon]", "at Lima[, Peru] for a month": whether a part begins with the land or the county that the town at the
/// end of the part in front lies in.
pub(super) fn opens_region(view: &View<'_>, before: Option<&Unit>, unit: &Unit) -> bool {
    let (comma, region) = match *unit.chunks.as_slice() {
        [comma, region] => (comma, region),
        [comma, region, led, ..] if led == comma || view.kind(led) == Some(ChunkKind::Preposition) => {
            (comma, region)
        }
        _ => return false,
    };
    let is_comma = |at: usize| {
        view.kind(at) == Some(ChunkKind::Mark(','))
            && view.chunk(at).is_some_and(|mark| wording::text(view.source, mark.head) == ",")
    };
    let has_article = |at: usize| {
        view.chunk(at).is_some_and(|noun| {
            !wording::text(view.source, noun.tokens.start).starts_with(char::is_uppercase)
        })
    };
    // "settled Brazil, Cuba, the islands"
    let is_list = is_comma(region + 1) && view.is_nominal(region + 2);
    if !is_comma(comma) || has_article(region) || is_list {
        return false;
    }
    let town = comma.checked_sub(1).filter(|&town| {
        !has_article(town)
            && before.and_then(|before| before.chunks.last()) == Some(&town)
            && is_bare_name(view, town)
            && matches!(
                view.name_kind(town),
                Some(EntityKind::Place | EntityKind::Country | EntityKind::Other)
            )
    });
    let is_land = matches!(view.name_kind(region), Some(EntityKind::Place | EntityKind::Country))
        && is_bare_name(view, region);
    // "in Exeter, Devon [was burnt]" begins another clause.
    let is_closed = matches!(
        view.kind(region + 1),
        None | Some(
            ChunkKind::Mark(_)
                | ChunkKind::Time(_)
                | ChunkKind::Preposition
                | ChunkKind::Coordinator
                | ChunkKind::Relative
                | ChunkKind::Subordinator
                | ChunkKind::Infinitive
        )
    );
    town.is_some() && is_land && is_closed
}

/// Such a part as the region and what stands behind it: "met in Exeter, Devon, to divide the land" has a second comma, which may
/// have gone with a date. `is_followed`: another part stands behind.
pub(super) fn region_apart(mut unit: Unit, is_followed: bool) -> impl Iterator<Item = Unit> {
    let comma = unit.chunks.first().copied();
    let behind = Phrases::from_slice(unit.chunks.get(2..).unwrap_or_default());
    unit.chunks.truncate(2);
    unit.chunks.extend(comma.filter(|_| is_followed || !behind.is_empty()));
    let behind = Some(Unit { kind: UnitKind::Prepositional, chunks: behind });
    std::iter::once(unit).chain(behind.filter(|behind| !behind.chunks.is_empty()))
}

/// A line with the regions where they fit, but not in the place of what is told behind them: "left Halifax, ending the siege" is
/// worth more than "left Halifax, Nova Scotia".
pub(super) fn with_regions(
    view: &View<'_>,
    told: &[Unit],
    parts: &[Unit],
    fitted: impl Fn(&[Unit], &[Unit]) -> String,
) -> String {
    let line = fitted(told, parts);
    let region = (1..told.len()).find_map(|place| {
        let (before, unit) = (told.get(place - 1), told.get(place)?);
        opens_region(view, before, unit).then(|| unit.chunks.get(1).copied()).flatten()
    });
    let Some(region) = region else { return line };
    let bare = |units: &[Unit]| -> Vec<Unit> {
        let mut bare = units.to_vec();
        let Some(place) = bare.iter().position(|unit| unit.chunks.get(1) == Some(&region)) else {
            return bare;
        };
        bare.remove(place);
        // "met in Exeter[, Devon,] for the first debate"
        if let Some(next) = bare.get_mut(place)
            && next.chunks.first().is_some_and(|&at| view.kind(at) == Some(ChunkKind::Mark(',')))
            && next.chunks.get(1).is_some_and(|&at| {
                matches!(view.kind(at), Some(ChunkKind::Preposition | ChunkKind::Infinitive))
            })
        {
            next.chunks.remove(0);
            next.kind = UnitKind::Prepositional;
        }
        bare
    };
    let bare = fitted(&bare(told), &bare(parts));
    let name = wording::write(view.source, view.tokens_of(region..region + 1));
    let own = line.chars().count().saturating_sub(name.chars().count() + ", ,".len());
    if bare.chars().count() > own + ",".len() { bare } else { line }
}

/// "Tashkent", "the Chaco": a name, with nobody's and nothing else in front.
fn is_bare_name(view: &View<'_>, at: usize) -> bool {
    view.chunk(at).is_some_and(|chunk| {
        chunk.kind == ChunkKind::Noun
            && chunk.tokens.clone().all(|token| {
                let text = wording::text(view.source, token);
                text.starts_with(char::is_uppercase) || token == chunk.tokens.start && text == "the"
            })
    })
}

/// "at Ribe", "in the hills": whether a line says where already.
fn has_place(line: &str) -> bool {
    let words: Vec<&str> = line.split(' ').collect();
    words.windows(2).any(|pair| {
        matches!(pair, [lead, name] if ["at", "in", "near", "on", "from", "to"].contains(lead)
            && (name.starts_with(char::is_uppercase) || *name == "the"))
    })
}
