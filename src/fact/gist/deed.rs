//! A noun that names a deed, told as the deed.
//!
//! * "The fall of Lund" is "Lund fell", "The abolition of the tolls" is "The tolls were abolished";
//! * "The Third Kora War" "was fought", "The rice riots" "took place".

use super::LONGEST;
use crate::fact::clause::Clause;
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, EntityKind, Tag};

/// What stands behind "of" does it.
const DONE_BY: &[(&str, &str)] = &[
    ("arrival", "arrived"),
    ("collapse", "collapsed"),
    ("death", "died"),
    ("departure", "departed"),
    ("fall", "fell"),
    ("outbreak", "broke out"),
    ("resignation", "resigned"),
    ("retreat", "retreated"),
    ("surrender", "surrendered"),
];

/// It is done to what stands behind "of".
pub(crate) const DONE_TO: &[(&str, &str)] = &[
    ("abolition", "abolished"),
    ("annexation", "annexed"),
    ("arrest", "arrested"),
    ("assassination", "assassinated"),
    ("capture", "captured"),
    ("coronation", "crowned"),
    ("creation", "created"),
    ("defeat", "defeated"),
    ("destruction", "destroyed"),
    ("discovery", "discovered"),
    ("dissolution", "dissolved"),
    ("establishment", "established"),
    ("execution", "executed"),
    ("expulsion", "expelled"),
    ("formation", "formed"),
    ("foundation", "founded"),
    ("founding", "founded"),
    ("introduction", "introduced"),
    ("invention", "invented"),
    ("liberation", "liberated"),
    ("loss", "lost"),
    ("murder", "murdered"),
    ("opening", "opened"),
    ("overthrow", "overthrown"),
    ("passage", "passed"),
    ("publication", "published"),
    ("repeal", "repealed"),
    ("restoration", "restored"),
    ("signing", "signed"),
    ("sinking", "sunk"),
    ("storming", "stormed"),
];

/// It is done to a place, while a people behind "of" would do it.
const DONE_TO_PLACES: &[(&str, &str)] = &[
    ("conquest", "conquered"),
    ("invasion", "invaded"),
    ("occupation", "occupied"),
    ("partition", "partitioned"),
    ("siege", "besieged"),
];

/// What comes about, told by its name and "took place".
const HELD: &[&str] = &[
    "bombing",
    "bombings",
    "coup",
    "earthquake",
    "election",
    "elections",
    "eruption",
    "explosion",
    "invasion",
    "massacre",
    "mutiny",
    "raid",
    "raids",
    "rebellion",
    "referendum",
    "revolt",
    "revolution",
    "riot",
    "riots",
    "rising",
    "strike",
    "strikes",
    "uprising",
    "uprisings",
];

/// Words in front of a noun that say it need not have come about.
const UNSURE: &[&str] = &[
    "aborted",
    "anticipated",
    "attempted",
    "cancelled",
    "canceled",
    "coming",
    "expected",
    "failed",
    "feared",
    "imminent",
    "intended",
    "latest",
    "next",
    "planned",
    "possible",
    "postponed",
    "proposed",
    "threatened",
    "upcoming",
];

/// Verbs of what is wished, feared or put off.
const WISHING: &[&str] = &[
    "advocate", "aim", "avert", "avoid", "call", "cancel", "consider", "demand", "deny", "discuss", "expect",
    "fear", "hope", "oppose", "plan", "postpone", "predict", "prepare", "prevent", "promise", "propose",
    "reject", "seek", "support", "threaten", "try", "urge", "want",
];

/// The line of a noun that names an event, as a sentence; `None` where it cannot be sure.
pub(in crate::fact) fn told(view: &View<'_>, clause: &Clause, noun: usize, line: &str) -> Option<String> {
    let rest = line.strip_prefix("The ").or_else(|| line.strip_prefix("the "))?;
    let words = || rest.split(' ').map(str::to_ascii_lowercase);
    let is_unsure =
        words().any(|word| UNSURE.contains(&word.as_str()) || matches!(&*word, "that" | "which" | "who"));
    // "called for the abolition of the tolls"
    let is_aim =
        noun.checked_sub(1).is_some_and(|before| view.is_word(before, &["for", "against", "without", "to"]));
    if is_unsure || is_aim || !is_told_of(view, clause) {
        return None;
    }
    let told = match rest.split_once(" of ") {
        Some((deed, of)) => of_deed(view, noun, deed, of),
        None => held(rest).map(|said| format!("the {rest} {said}")),
    }?;
    (told.chars().count() <= LONGEST).then(|| wording::capitalised(&told))
}

/// Whether the clause around the noun tells what was.
fn is_told_of(view: &View<'_>, clause: &Clause) -> bool {
    let Some(verb) = view.verb(clause) else { return true };
    let lemma = view.word(verb.head).lemma.unwrap_or_default();
    !WISHING.contains(&lemma)
        && !verb.tokens.clone().any(|at| matches!(view.word(at).tag, Tag::Modal | Tag::Negation))
}

/// "War" was fought, "riots" took place.
fn held(rest: &str) -> Option<&'static str> {
    let last = rest.rsplit(' ').next()?.to_ascii_lowercase();
    let is_several = rest.contains(" and ") || rest.contains(", ");
    match last.as_str() {
        _ if is_several || !rest.contains(' ') => None,
        "war" => Some("was fought"),
        held if HELD.contains(&held) => Some("took place"),
        _ => None,
    }
}

/// "fall of Lund" as "Lund fell", "expulsion of the Danes from Lund" as "the Danes were expelled from Lund".
fn of_deed(view: &View<'_>, noun: usize, deed: &str, of: &str) -> Option<String> {
    let find =
        |list: &[(&str, &'static str)]| list.iter().find(|(name, _)| *name == deed).map(|(_, said)| *said);
    let cut = [" by ", " from ", " in ", " at "].iter().filter_map(|word| of.find(word)).min();
    let (who, tail) = of.split_at(cut.unwrap_or(of.len()));
    let is_plain =
        !who.contains(" and ") && !who.contains(", ") && !who.starts_with(|c: char| c.is_ascii_digit());
    if !is_plain {
        return None;
    }
    if let Some(said) = find(DONE_BY).filter(|_| !tail.starts_with(" by ")) {
        return Some(format!("{who} {said}{tail}"));
    }
    let owner = noun + 2;
    let is_place = matches!(view.name_kind(owner), Some(EntityKind::Place | EntityKind::Country));
    let said = find(DONE_TO).or_else(|| find(DONE_TO_PLACES).filter(|_| is_place))?;
    let is_known = view.kind(owner) == Some(ChunkKind::Noun);
    let be = if is_known && is_several(view, owner) { "were" } else { "was" };
    Some(format!("{who} {be} {said}{tail}"))
}

/// "the tolls", "the French", but not "the United States"
fn is_several(view: &View<'_>, at: usize) -> bool {
    let Some(chunk) = view.chunk(at) else { return false };
    let head = wording::text(view.source, chunk.head);
    match view.name_kind(at) {
        Some(EntityKind::People) => wording::is_word(view.source, chunk.tokens.start, &["the"]),
        Some(_) => false,
        None => crate::language::is_plural_noun(head),
    }
}
