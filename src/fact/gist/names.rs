//! Shorter names of who does something, where the whole name would cut the deed off.
//!
//! * "Muhammad Holm Khan took over from Karl Berg as the first head of the guild" is "Holm Khan took over …";
//! * "President Karl Holm pressed Marn to limit its catch" is "Karl Holm pressed …", or "Holm pressed …" where the text calls him so.

use super::Telling;
use super::spare;
use crate::fact::record::Argument;
use crate::fact::unit::{Unit, UnitKind};
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{Entity, EntityKind};

/// How far from its place a name is looked for, in bytes on either side.
const NEAR: usize = 16 * 1024;

/// All that is told, with the longest of the shorter names with which it fits; what stood in front of the sentence may go.
pub(super) fn entire(
    view: &View<'_>,
    telling: &Telling<'_>,
    (subject, verb): (&str, &str),
    told: &[Unit],
) -> Option<String> {
    let verb_at = view.clauses.get(telling.index)?.verb?;
    let is_fronted = |part: &&Unit| part.chunks.first().is_some_and(|&first| first < verb_at);
    let fronted = told.iter().rev().take_while(is_fronted).count();
    let behind = told.get(..told.len() - fronted).filter(|behind| !behind.is_empty())?;
    if fronted > 0 && spare::entire(view, subject, verb, behind, telling.replaced).is_some() {
        return None;
    }
    let fits = |count: &usize| {
        let parts = behind.get(..*count).unwrap_or_default();
        spare::entire(view, subject, verb, parts, telling.replaced).is_some()
    };
    let lost = (0..behind.len()).rev().find(fits).and_then(|count| behind.get(count));
    let names = called(view, telling, subject);
    let mut names =
        names.iter().filter(|name| lost.is_none_or(|lost| is_worth(view, telling, lost, (subject, name))));
    names.find_map(|name| spare::entire(view, name, verb, behind, telling.replaced))
}

/// Whether what does not fit with the whole name tells more than what the shorter name leaves out: where it was does not tell more than that
/// the one who did it was "the Norland engineer".
fn is_worth(view: &View<'_>, telling: &Telling<'_>, lost: &Unit, (subject, name): (&str, &str)) -> bool {
    const PLACE: &[&str] = &[
        "aboard", "across", "after", "among", "around", "at", "before", "during", "in", "near", "on",
        "under", "within",
    ];
    let before = subject.strip_suffix(name).unwrap_or_default();
    let describes = before.split(' ').any(|word| word.len() > 2 && word.starts_with(char::is_lowercase));
    let second = lost.chunks.get(usize::from(lost.kind == UnitKind::Apposition));
    let is_place = second.is_some_and(|&at| view.is_word(at, PLACE));
    let is_aside = lost.kind == UnitKind::Apposition;
    let is_body = !name.contains(char::is_lowercase) || name.strip_prefix("the ").is_some_and(are_initials);
    // Behind a pronoun the text has told who that is.
    let is_told = telling.subject.is_some_and(|subject| subject.resolved_from.is_some());
    !((describes || is_body || !is_told) && (is_place || is_aside))
}

/// Shorter names of who or what does it, the longest first: a person without what stands beside the name, the end of the name, by which the
/// text calls him near by, and the initials of a body.
pub(super) fn called(view: &View<'_>, telling: &Telling<'_>, written: &str) -> Vec<String> {
    let Some(subject) = telling.subject else { return Vec::new() };
    let entity = subject.entity.and_then(|entity| view.source.language.entities.get(entity));
    let Some(entity) = entity else { return Vec::new() };
    let mut names: Vec<String> = match entity.kind {
        EntityKind::Person => {
            let all = std::iter::once(&entity.name).chain(&entity.aliases);
            all.filter(|name| is_end(view, subject, entity, (written, name))).cloned().collect()
        }
        EntityKind::Country | EntityKind::Place => Vec::new(),
        _ => {
            let bare = written.strip_prefix("the ").or_else(|| written.strip_prefix("The "));
            let is_whole = bare.unwrap_or(written) == entity.name;
            let initials = entity.aliases.iter().filter(|alias| is_whole && are_initials(alias));
            initials.filter_map(|alias| initials_called(view, subject, alias)).collect()
        }
    };
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names
}

/// "NRA"
fn are_initials(alias: &str) -> bool {
    (3..=6).contains(&alias.len()) && alias.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// The initials as the text has them near by, with their article.
fn initials_called(view: &View<'_>, subject: &Argument, alias: &str) -> Option<String> {
    let near = near(view, subject);
    let is_whole = |found: usize| {
        let lead = near.get(..found).unwrap_or_default();
        let behind = near.get(found + alias.len()..).unwrap_or_default();
        !lead.ends_with(char::is_alphanumeric)
            && !behind.starts_with(char::is_alphanumeric)
            && !lead.ends_with('(')
    };
    let mut found = near.match_indices(alias).map(|(found, _)| found).filter(|&found| is_whole(found));
    let first = found.next()?;
    // "the ASEAN Charter" is no "the ASEAN".
    let is_alone = |found: usize| {
        let behind = near.get(found + alias.len()..).unwrap_or_default();
        !behind.strip_prefix(' ').is_some_and(|behind| behind.starts_with(char::is_uppercase))
    };
    let has_article = std::iter::once(first)
        .chain(found)
        .filter(|&found| is_alone(found))
        .any(|found| near.get(..found).is_some_and(|lead| lead.ends_with("the ") || lead.ends_with("The ")));
    Some(if has_article { ["the ", alias].concat() } else { alias.to_owned() })
}

/// The text around a subject.
fn near<'t>(view: &View<'t>, subject: &Argument) -> &'t str {
    let text = &view.source.article.text;
    let at = subject.span.start();
    let from = text.floor_char_boundary(at.saturating_sub(NEAR));
    let to = text.floor_char_boundary(text.len().min(at + NEAR));
    text.get(from..to).unwrap_or_default()
}

/// Whether the words for a person end with a name that says who it is.
fn is_end(view: &View<'_>, subject: &Argument, entity: &Entity, (written, name): (&str, &str)) -> bool {
    const SAYING_WHICH: &[&str] =
        &["a", "an", "both", "even", "first", "neither", "not", "only", "other", "second", "third", "two"];
    let before = written.strip_suffix(name).filter(|before| before.ends_with(' '));
    let Some(before) = before else { return false };
    // "Only Holm", "the second Matilda" are not any Holm and Matilda.
    let says_which = before.split(' ').any(|word| SAYING_WHICH.contains(&word.to_lowercase().as_str()));
    // "The son of Karl Holm" is not Karl Holm.
    let is_head = subject.resolved_from.is_some()
        || name.ends_with(wording::text(view.source, subject.head))
            && !before.contains(" of ")
            && !before.contains([',', '"', '“', '(', '’', '\''])
            && !before.contains(" and ");
    let is_known = subject.resolved_from.is_some() || entity.gender.is_some();
    let is_name = name.contains(char::is_lowercase) && !name.contains('.');
    let is_one = || {
        let others = view.source.language.entities.iter();
        let same = others.filter(|other| {
            other.kind == EntityKind::Person
                && (other.name == *name || other.name.ends_with(&[" ", name].concat()))
        });
        same.count() < 2
    };
    is_head
        && !says_which
        && is_name
        && (name == entity.name && name.contains(' ')
            || is_known && is_called(view, subject, name) && is_one())
}

/// Whether the text calls somebody so near by, with no other name or title in front.
fn is_called(view: &View<'_>, subject: &Argument, name: &str) -> bool {
    // "Rodríguez de Francia", "Louis St. Laurent"
    const INSIDE: &[&str] = &[
        "the", "della", "al", "bin", "da", "de", "del", "der", "di", "dos", "du", "e", "el", "ibn", "la",
        "le", "of", "van", "von", "y",
    ];
    let near = near(view, subject);
    near.match_indices(name).any(|(found, _)| {
        let lead = near.get(..found).unwrap_or_default();
        let behind = near.get(found + name.len()..).unwrap_or_default();
        let is_whole = !lead.ends_with(char::is_alphanumeric) && !behind.starts_with(char::is_alphanumeric);
        let last = lead.trim_end().rsplit([' ', '\n']).next().unwrap_or_default();
        let is_stop = last.len() > 4 && last.ends_with('.') || last.ends_with([',', ';', ':']);
        let is_alone = lead.is_empty()
            || lead.ends_with('\n')
            || is_stop
            || !last.starts_with(char::is_uppercase) && !INSIDE.contains(&last);
        is_whole && is_alone && !lead.ends_with('-')
    })
}
