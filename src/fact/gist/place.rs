//! Where something was done that is told in a clause behind "where": the place stands in front of it.
//!
//! * "went on to Tashkent, where the two signed a declaration" gives "The two signed a declaration in Tashkent".

use super::LONGEST;
use crate::fact::clause::Clause;
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
