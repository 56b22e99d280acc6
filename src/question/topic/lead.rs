//! What a title names, where the text knows no such name: a work, a band, a synagogue.
//!
//! **Pattern**: the title says it in brackets ("Kora (Otto Vik album)"), or the first sentence begins with the title and says it: "Kora is
//! the second studio album by Otto Vik". It looks at the title and at the first sentences alone.

use crate::question::ground::Ground;
use crate::text::Form;

/// How many sentences may say it.
const FIRST: usize = 3;

/// What is told of under its title.
const KINDS: [&str; 32] = [
    "album",
    "band",
    "book",
    "bridge",
    "charity",
    "congregation",
    "crater",
    "dam",
    "episode",
    "film",
    "game",
    "highway",
    "magazine",
    "musical",
    "newspaper",
    "novel",
    "opera",
    "organisation",
    "organization",
    "painting",
    "play",
    "poem",
    "road",
    "route",
    "satellite",
    "sculpture",
    "series",
    "ship",
    "song",
    "spacecraft",
    "symphony",
    "synagogue",
];

/// Words that end what a thing is said to be.
const ENDS: [&str; 20] = [
    "about",
    "at",
    "based",
    "by",
    "created",
    "developed",
    "directed",
    "featuring",
    "for",
    "founded",
    "from",
    "in",
    "located",
    "of",
    "on",
    "published",
    "recorded",
    "released",
    "that",
    "which",
];

/// The name that stands in the title, and the noun that it is.
pub(super) fn thing(ground: &Ground<'_>) -> Option<(String, String)> {
    let title = ground.source.article.title.trim().trim_start_matches('#').trim();
    let (name, bracket) = title.split_once(" (").unwrap_or((title, ""));
    if !name.starts_with(char::is_uppercase) || name.contains([':', '–', '—', ',']) {
        return None;
    }
    let noun = bracket.split(')').next().unwrap_or_default().rsplit(' ').next().unwrap_or_default();
    if KINDS.contains(&noun) {
        return Some((name.to_owned(), noun.to_owned()));
    }
    let prose = ground.source.prose;
    let running = prose.sentences.iter().filter(|sentence| prose.form(sentence) == Form::Running);
    running.take(FIRST).find_map(|sentence| {
        let text = sentence.span.slice(&ground.source.article.text);
        let text = text.trim_start_matches(['“', '"', '‘', '*', '_']);
        let (lead, rest) = match text.strip_prefix(name) {
            Some(rest) => ("", rest),
            None => ("the ", text.strip_prefix("The ")?.strip_prefix(name)?),
        };
        let noun = said_to_be(rest)?;
        Some((format!("{lead}{name}"), noun))
    })
}

/// "(born as ...) is an early studio album by Otto Vik": an album.
fn said_to_be(rest: &str) -> Option<String> {
    const LONGEST: usize = 240;
    let is = [" is ", " was ", " are ", " were "].iter().filter_map(|be| Some((rest.find(be)?, be.len())));
    let (at, length) = is.min().filter(|(at, _)| *at < LONGEST)?;
    let words = rest.get(at + length..)?.split([' ', '\n']);
    let told = words.take_while(|word| !ENDS.contains(word)).take(12);
    let mut last = None;
    for word in told {
        last = Some(word.trim_matches(['"', '”', '’']));
        if word.ends_with([',', '.', ';', '(']) {
            break;
        }
    }
    let noun = last?.trim_end_matches([',', '.', ';']).to_lowercase();
    KINDS.contains(&noun.as_str()).then_some(noun)
}
