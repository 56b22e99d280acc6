//! Clauses that were read to their end and still say but half: "granted independence", "got eighteen months", "tried to defuse".

use super::{Part, Role, Verb};
use crate::fact::Fact;
use crate::language::{EntityKind, Tag, Tense, is_transitive};
use crate::question::ground::Ground;
use crate::question::wording::words;

/// "granted independence", "heard about a toy", "gained entry", "became outraged": to whom, which, where, at what.
pub(super) fn is_told_by_halves(verb: &Verb, rest: &[Part]) -> bool {
    let [only] = rest else { return false };
    if verb.is_passive {
        return false;
    }
    let list: Vec<&str> = words(&only.text).collect();
    let has_name = list.iter().any(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()));
    let is_bare_phrase = matches!(list.as_slice(), ["about" | "of" | "with" | "for", "a" | "an", _]);
    let is_mood = verb.lemma == "become" && list.len() == 1 && list.iter().all(|word| word.ends_with("ed"));
    !has_name
        && (is_bare_phrase
            || is_mood
            || matches!(verb.lemma, "grant" | "promise") && !only.text.contains(" to ")
            || verb.lemma == "gain" && list.len() == 1)
}

/// "submitted a memorandum in 1917 suggesting that ...", "asked for help to design and build it": a verb at the end whose own words were
/// left out goes with them.
pub(super) fn drop_waiting_verb(ground: &Ground<'_>, fact: &Fact, end: usize, rest: &mut Vec<Part>) {
    let Some(last) = end.checked_sub(1) else { return };
    let behind = fact.tokens.start..end;
    let word = ground.word(last);
    let before = last.checked_sub(1).map_or("", |at| ground.text(at));
    let is_open = ground.source.prose.sentences.get(fact.sentence).is_some_and(|sentence| {
        end < sentence.tokens.end && !ground.is_mark(end, '.') && !ground.is_mark(end, ',')
    });
    let is_gerund = word.tag == Tag::Verb && word.tense == Some(Tense::Gerund);
    let is_infinitive = word.tag == Tag::Verb && before == "to";
    let asks = matches!(ground.text(end), "that" | "how" | "what" | "whether" | "why");
    // "for defense spending" is no verb.
    let is_led = matches!(
        ground.word(last.saturating_sub(1)).tag,
        Tag::Determiner | Tag::Preposition | Tag::Adjective | Tag::Noun | Tag::Name
    );
    let needs = is_gerund && (asks || !is_led && word.lemma.is_some_and(is_transitive))
        || is_infinitive && (asks || word.lemma.is_some_and(is_transitive));
    if !is_open || !needs || !behind.contains(&last) {
        return;
    }
    let lost = if is_infinitive { format!("to {}", ground.text(last)) } else { ground.text(last).to_owned() };
    let Some(part) = rest.last_mut() else { return };
    if let Some(kept) = part.text.strip_suffix(lost.as_str()) {
        part.text = kept.trim_end().to_owned();
    }
    if part.text.is_empty() {
        rest.pop();
    }
}

/// "tried to defuse": an infinitive that waits for its object.
pub(super) fn ends_in_an_infinitive(rest: &[Part], is_cut: bool) -> bool {
    const ALONE: [&str; 26] = [
        "act",
        "agree",
        "apologise",
        "change",
        "come",
        "compete",
        "continue",
        "emigrate",
        "fight",
        "flee",
        "go",
        "grow",
        "intervene",
        "leave",
        "live",
        "negotiate",
        "rebel",
        "resign",
        "retire",
        "return",
        "secede",
        "settle",
        "study",
        "surrender",
        "withdraw",
        "work",
    ];
    let Some(last) = rest.last().filter(|_| is_cut) else { return false };
    let list: Vec<&str> = words(&last.text).collect();
    matches!(list.as_slice(), [.., "to", verb] if !ALONE.contains(verb) && verb.starts_with(char::is_lowercase))
}

/// "strolled along the streets": nothing that an examiner asks.
pub(super) fn is_trivial(lemma: &str) -> bool {
    matches!(
        lemma,
        "stroll"
            | "walk"
            | "sit"
            | "look"
            | "smile"
            | "dress"
            | "wander"
            | "chat"
            | "laugh"
            | "stare"
            | "wave"
            | "nod"
            | "shout"
            | "whisper"
            | "gaze"
            | "glance"
            | "grin"
    )
}

/// "answered with a biography", "followed", "put Sardar Patel": the verb points on to something that is not there.
pub(super) fn points_on(ground: &Ground<'_>, verb: &Verb, fact: &Fact, rest: &[Part]) -> bool {
    let says =
        |starts: &[&str]| rest.iter().any(|part| starts.iter().any(|start| part.text.starts_with(start)));
    let has_object = fact.object.is_some();
    let subject = fact.subject.as_ref().and_then(|subject| ground.entity(subject.entity?));
    let is_person = subject.is_some_and(|subject| subject.kind == EntityKind::Person);
    let is_loose = rest.iter().any(|part| part.role == Role::Loose);
    match verb.lemma {
        "answer" | "reply" | "respond" | "react" => !verb.is_passive && !has_object && !says(&["to "]),
        "depend" | "insist" | "rely" => !says(&["on ", "upon "]),
        "put" | "place" | "supply" | "provide" | "offer" | "lend" => !verb.is_passive && rest.len() < 2,
        "come" if !is_person => false,
        "drop" | "pull" | "back" | "walk" | "come" => {
            says(&["out "]) && !says(&["out of "]) || verb.written.ends_with(" out") && !says(&["of "])
        }
        "consist" => !says(&["of "]),
        "belong" | "refer" | "amount" => !says(&["to "]),
        "force" | "allow" | "compel" | "enable" | "oblige" | "urge" | "persuade" | "permit" | "help" => {
            !is_loose && !says(&["to ", "into ", "out "])
        }
        _ => false,
    }
}

/// "became independent and Sir Seretse": a clause that lost its verb was dragged along.
pub(super) fn drags_a_name(verb: &Verb, rest: &[Part]) -> bool {
    let told: Vec<&str> = rest.iter().flat_map(|part| part.text.split(' ')).collect();
    let drags = told.windows(3).any(|three| match three {
        [before, "and", name] => {
            before.starts_with(char::is_lowercase) && name.starts_with(char::is_uppercase)
        }
        _ => false,
    });
    matches!(verb.lemma, "be" | "become" | "get" | "remain") && drags
}

/// "got eighteen months", "gave him two months": of what.
pub(super) fn is_bare_term(verb: &Verb, rest: &[Part]) -> bool {
    let is_term = |part: &Part| {
        let list: Vec<&str> = words(&part.text).collect();
        list.len() <= 3
            && list.last().is_some_and(|last| matches!(*last, "months" | "years" | "weeks" | "days" | "life"))
    };
    matches!(verb.lemma, "get" | "give" | "receive") && !verb.is_passive && rest.iter().any(is_term)
}

/// "got 3.2 billion", "gave his decision": how much of what, on what.
pub(super) fn is_half_told(object: &str, rest: &[Part]) -> bool {
    const OF_SOMETHING: [&str; 24] = [
        "decision",
        "verdict",
        "findings",
        "report",
        "answer",
        "reply",
        "proposal",
        "plan",
        "plans",
        "idea",
        "view",
        "views",
        "share",
        "turn",
        "opinion",
        "case",
        "suggestion",
        "name",
        "offer",
        "claim",
        "claims",
        "work",
        "results",
        "conclusion",
    ];
    let list: Vec<&str> = words(object).collect();
    let last = list.last().copied().unwrap_or_default();
    let is_bare_sum = matches!(last, "million" | "billion" | "crore" | "lakh" | "thousand")
        || list.len() == 1 && last.bytes().all(|byte| byte.is_ascii_digit());
    let is_owned = list.len() == 2
        && matches!(list.first(), Some(&("his" | "her" | "its" | "their")))
        && OF_SOMETHING.contains(&last);
    is_bare_sum || is_owned && rest.len() == 1
}
