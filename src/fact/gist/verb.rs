//! The verb of a headline: adverbs that dangle are left out, participles get their auxiliary.

use crate::fact::clause::{Clause, Link};
use crate::fact::pronoun;
use crate::fact::view::{TWO_OBJECTS, View};
use crate::fact::wording;
use crate::language::{Chunk, ChunkKind, Tag, Tense, inflect, is_form, is_intransitive, is_transitive};

/// What stands in front of an adverb of the whole clause.
const HELPERS: &[&str] = &[
    "are", "can", "could", "did", "had", "has", "have", "is", "may", "might", "must", "should", "was",
    "were", "will", "would",
];

/// Adverbs that lean on what was said before.
const DANGLING: &[&str] = &[
    "also",
    "thus",
    "then",
    "soon",
    "later",
    "instead",
    "therefore",
    "finally",
    "now",
    "still",
    "already",
    "afterwards",
    "subsequently",
    "eventually",
    "only",
    "so",
    "nevertheless",
    "nonetheless",
    "however",
    "meanwhile",
    "there",
];

/// Verbs that are told without an object, and of their own subject: "German tanks entered at dawn".
pub(in crate::fact) const ABSOLUTE: &[&str] = &[
    "advance",
    "answer",
    "attack",
    "charge",
    "counterattack",
    "enter",
    "escape",
    "fire",
    "gather",
    "land",
    "march",
    "miss",
    "mutiny",
    "protest",
    "quit",
    "rebel",
    "reply",
    "retreat",
    "revolt",
    "sit",
    "strike",
    "surrender",
    "vote",
    "withdraw",
];

/// The verb group of a clause as a headline has it; "It is alleged that they met": "allegedly met".
pub(super) fn verb_text(view: &View<'_>, clause: &Clause, is_plural: bool, is_ended: bool) -> String {
    let text = plain_text(view, clause, is_plural, is_ended);
    let Some(hedge) = hedge(view, clause).filter(|_| !text.is_empty()) else { return text };
    match text.split_once(' ') {
        Some((first, rest)) if HELPERS.contains(&first) => format!("{first} {hedge} {rest}"),
        None if HELPERS.contains(&text.as_str()) => format!("{text} {hedge}"),
        _ => format!("{hedge} {text}"),
    }
}

/// "allegedly": what the clause around one that says "that" makes of its truth.
fn hedge(view: &View<'_>, clause: &Clause) -> Option<&'static str> {
    let is_that = clause.opener.is_some_and(|opener| view.is_word(opener, &["that"]));
    let outer = view.clauses.get(clause.parent?).filter(|_| is_that && clause.link == Link::Complement)?;
    match view.word(view.verb(outer)?.head).lemma? {
        "allege" | "claim" => Some("allegedly"),
        "rumor" | "rumour" => Some("reportedly"),
        _ => None,
    }
}

fn plain_text(view: &View<'_>, clause: &Clause, is_plural: bool, is_ended: bool) -> String {
    let Some(verb) = view.verb(clause) else { return String::new() };
    let tokens: Vec<usize> = verb
        .tokens
        .clone()
        .filter(|&at| {
            let word = view.word(at);
            // "was so divided that": how much, for what came of it.
            let is_measure = wording::is_word(view.source, at, &["so"]) && tells_result(view, clause);
            let dangles =
                word.tag == Tag::Adverb && wording::is_word(view.source, at, DANGLING) && !is_measure;
            // "not only supported" is no negation.
            let is_only = word.tag == Tag::Negation && wording::is_word(view.source, at + 1, &["only"]);
            !(dangles || is_only || pronoun::is_not_only(view, at) || is_ended && word.tag == Tag::Negation)
        })
        .collect();
    let be = if is_plural { "were" } else { "was" };
    let main = view.word(verb.head);
    let lemma = main.lemma.unwrap_or_default();
    let past = || inflect(lemma, Tense::Past).filter(|_| !lemma.is_empty());
    let written = wording::write(view.source, tokens.iter().copied());
    // "Elected in 1913, ...": what began the sentence had a capital.
    let begins = verb.tokens.start == view.tokens.start;
    let written = if begins { written.to_lowercase() } else { written };
    // "wasn't chartered until 1693": it was then.
    let written = if is_ended { written.replace("n't", "").replace("n’t", "") } else { written };
    if let Some(text) = inverted_text(view, clause, verb) {
        return text;
    }
    if let Some(modal) = modal_before(view, clause) {
        return format!("{modal} {written}");
    }
    if is_passive_phrase(view, clause, verb) || is_forced(view, clause, verb) {
        return format!("{be} {}", written.strip_prefix("been ").unwrap_or(&written));
    }
    if clause.link == Link::Free {
        // "having joined", "having been elected", "replacing", "being elected"
        let tail = tokens.iter().copied().skip_while(|&at| at != verb.head).skip(1);
        let particle = wording::write(view.source, tail);
        let past = if view.is_passive(verb) {
            format!("{be} {}", wording::text(view.source, verb.head).to_lowercase())
        } else {
            // "and burned down"
            let is_past = is_form(wording::text(view.source, verb.head), lemma, Tense::Past);
            if is_past && verb.tokens.start == verb.head {
                wording::text(view.source, verb.head).to_lowercase()
            } else {
                past().unwrap_or(written)
            }
        };
        return format!("{past} {particle}").trim_end().to_owned();
    }
    if is_ended
        && let [first, .., main] = tokens.as_slice()
        && view.word(*first).lemma == Some("do")
        && view.word(*main).tag == Tag::Verb
    {
        return past().unwrap_or_else(|| wording::write(view.source, [*main]));
    }
    simple_past(view, clause, verb, &tokens, be).unwrap_or(written)
}

/// "had signed", "had been signed": beside its own date a deed is told as any other, "signed", "was signed".
///
/// Nothing of what had lasted or been so ("had been ill", "had lived there for ten years"), nor of what had not been done.
fn simple_past(view: &View<'_>, clause: &Clause, verb: &Chunk, tokens: &[usize], be: &str) -> Option<String> {
    let (&first, rest) = tokens.split_first()?;
    let lemma = view.word(verb.head).lemma.filter(|&lemma| lemma != "be" && lemma != "have")?;
    let is_done = wording::is_word(view.source, first, &["had"])
        && is_form(wording::text(view.source, verb.head), lemma, Tense::Participle)
        && !rest.iter().any(|&at| view.word(at).tag == Tag::Negation);
    let is_time = |at: usize| {
        const LONG: &[&str] = &["centuries", "days", "decades", "long", "months", "time", "weeks", "years"];
        matches!(view.kind(at), Some(ChunkKind::Time(_)))
            || view.chunk(at).is_some_and(|chunk| wording::is_word(view.source, chunk.head, LONG))
    };
    let mut phrases = clause.owned.iter().take(LASTING);
    let lasts = phrases.any(|&at| view.is_word(at, &["for", "since", "throughout"]) && is_time(at + 1));
    // Without a subject it is no deed of anybody, and is seen by its "had" to be none.
    let is_of_nobody = clause.subject.is_none()
        && clause.shares.is_none()
        && !matches!(clause.link, Link::Relative | Link::Free | Link::Reduced);
    if !is_done || lasts || is_of_nobody {
        return None;
    }
    let mut words = Vec::with_capacity(rest.len());
    for &at in rest {
        words.push(match wording::text(view.source, at) {
            "been" if view.is_passive(verb) => be.to_owned(),
            "been" => return None,
            _ if at == verb.head && !view.is_passive(verb) => inflect(lemma, Tense::Past)?,
            word => word.to_owned(),
        });
    }
    Some(words.join(" "))
}

/// So many phrases of a clause are looked through for how long something lasted.
const LASTING: usize = 40;

/// "would [henceforth “]support": the auxiliary that stands apart from its verb.
fn modal_before(view: &View<'_>, clause: &Clause) -> Option<String> {
    let verb = clause.verb?;
    let place = clause.owned.iter().position(|&at| at == verb)?;
    let helper = clause.owned.get(place.checked_sub(1)?).and_then(|&at| view.chunk(at))?;
    let is_modal = helper.kind == ChunkKind::Finite && view.word(helper.head).tag == Tag::Modal;
    is_modal.then(|| wording::write(view.source, helper.tokens.clone()).to_lowercase())
}

/// Whether a clause behind "that" hangs on this one.
fn tells_result(view: &View<'_>, clause: &Clause) -> bool {
    view.clauses.iter().take(24).any(|inner| {
        inner.link == Link::Complement
            && inner.opener > clause.verb
            && inner.opener.is_some_and(|opener| view.is_word(opener, &["that"]))
    })
}

/// "was impeached and, after a trial of seven years, acquitted in 1795": the auxiliary is said once, before what stands
/// between the commas.
fn is_shared_passive(view: &View<'_>, clause: &Clause, verb: &Chunk) -> bool {
    let main = view.word(verb.head);
    let lemma = main.lemma.unwrap_or_default();
    let shared = clause.shares.and_then(|shared| view.clauses.get(shared));
    let is_apart = clause.owned.first().is_some_and(|&at| view.kind(at) == Some(ChunkKind::Mark(',')));
    let is_open = clause
        .owned
        .get(clause.behind_verb())
        .is_none_or(|&at| matches!(view.kind(at), Some(ChunkKind::Preposition | ChunkKind::Mark('.'))));
    clause.link == Link::Main
        && clause.subject.is_none()
        && is_apart
        && is_open
        && verb.tokens.len() == 1
        && is_transitive(lemma)
        && is_form(wording::text(view.source, verb.head), lemma, Tense::Participle)
        && shared.and_then(|shared| view.verb(shared)).is_some_and(|verb| view.is_passive(verb))
}

/// "published in 1919", "the Tuileries stormed": a participle without its auxiliary, and no object behind it.
fn is_passive_phrase(view: &View<'_>, clause: &Clause, verb: &Chunk) -> bool {
    let main = view.word(verb.head);
    let lemma = main.lemma.unwrap_or_default();
    // "(first mentioned in 1086)", but "(merged in 1864)"
    let is_aside = (clause.link == Link::Aside || clause.link == Link::Reduced && !clause.is_active)
        && clause.subject.is_none()
        && main.tag == Tag::Verb
        && main.tense == Some(Tense::Past)
        && is_form(wording::text(view.source, verb.head), lemma, Tense::Participle)
        && view.word(verb.tokens.start).tag != Tag::Auxiliary;
    if is_shared_passive(view, clause, verb) {
        return true;
    }
    // "the losses suffered by the league"
    let is_done_by = clause.owned.get(clause.behind_verb()).is_some_and(|&at| view.is_word(at, &["by"]));
    if !(verb.kind == ChunkKind::Participle || is_aside)
        || is_intransitive(lemma) && !(is_done_by && lemma == "suffer")
        || is_own_deed(view, clause, verb)
    {
        return false;
    }
    let has_object = clause.owned.get(clause.behind_verb()).is_some_and(|&at| view.is_nominal(at));
    // "The war officially ended with the treaty": told without "was" it is true either way.
    if lemma == "end" && !is_done_by && !has_object {
        return false;
    }
    match clause.link {
        Link::Free => !clause.is_active && !acts(view, clause, verb),
        // "the last of them left the town": an object behind it, so it is the verb.
        Link::Reduced => {
            // "Marco Bini, refused entry to the academy,"
            const DENIED: &[&str] = &["assign", "bequeath", "deny", "lend", "promise", "refuse"];
            !has_object || TWO_OBJECTS.contains(&lemma) || DENIED.contains(&lemma)
        }
        Link::Aside => {
            !["emigrate", "merge", "move", "reign", "resign", "retire", "return", "rule", "serve", "settle"]
                .contains(&lemma)
                && (!has_object || TWO_OBJECTS.contains(&lemma) || lemma == "rename")
        }
        Link::Main => {
            // "The tests carried out by India", "Ptolemy II, called Philadelphus"
            let next = clause.owned.get(clause.behind_verb()).copied();
            let has_agent = next.is_some_and(|at| view.is_word(at, &["by"]));
            // "The league called the meeting": no name.
            let is_thing = next.and_then(|at| view.chunk(at)).is_some_and(|object| {
                wording::is_word(view.source, object.tokens.start, &["a", "an", "the"])
                    && view.word(object.tokens.end - 1).tag == Tag::Noun
            });
            let is_behind_noun =
                clause.verb.and_then(|verb| verb.checked_sub(1)).is_some_and(|at| view.is_nominal(at));
            let is_called = has_object
                && !(is_thing && is_behind_noun)
                && ["call", "name", "dub", "nickname", "style"].contains(&lemma);
            let is_alone = ABSOLUTE.contains(&lemma) && !has_agent;
            let is_made = !has_object && !is_alone && (has_agent || is_transitive(lemma)) || is_called;
            !clause.is_active && is_made
        }
        _ => false,
    }
}

/// "the last of the rebels, who had fled, surrendered in May", "its food eaten, landed at Kora": what people do of themselves,
/// with nothing that it is done to and nobody that does it to them.
pub(in crate::fact) fn is_own_deed(view: &View<'_>, clause: &Clause, verb: &Chunk) -> bool {
    const OWN: &[&str] = &[
        "advance",
        "assemble",
        "camp",
        "disembark",
        "embark",
        "encamp",
        "gather",
        "land",
        "march",
        "meet",
        "move",
        "mutiny",
        "rally",
        "rebel",
        "reign",
        "retire",
        "retreat",
        "return",
        "revolt",
        "sail",
        "settle",
        "surrender",
        "withdraw",
    ];
    let lemma = view.word(verb.head).lemma.unwrap_or_default();
    let next = clause.owned.get(clause.behind_verb()).copied();
    let is_alone = next.is_none_or(|next| !view.is_nominal(next))
        && !clause.owned.iter().any(|&at| view.is_word(at, &["by"]));
    matches!(clause.link, Link::Free | Link::Reduced)
        && OWN.contains(&lemma)
        && is_form(wording::text(view.source, verb.head), lemma, Tense::Past)
        && verb.tokens.len() == 1
        && is_alone
        && doer(view, clause).is_some_and(|doer| view.is_actor(doer))
}

/// The head of the phrase that a participle is about.
fn doer(view: &View<'_>, clause: &Clause) -> Option<usize> {
    const FAR: usize = 6;
    if let Some(antecedent) = clause.antecedent {
        return Some(antecedent);
    }
    let mut here = clause;
    for _ in 0..FAR {
        if let Some(subject) = here.subject.as_ref() {
            return Some(subject.start);
        }
        here = view.clauses.get(here.shares?)?;
    }
    None
}

/// "was signed in 1850 and entered into force", "was sold and burned down": the second verb is no passive.
fn acts(view: &View<'_>, clause: &Clause, verb: &Chunk) -> bool {
    let lemma = view.word(verb.head).lemma.unwrap_or_default();
    let next = clause.owned.get(clause.behind_verb()).copied();
    let goes_into = next.is_some_and(|next| view.is_word(next, &["into"]));
    let is_down = wording::is_word(view.source, verb.tokens.end - 1, &["down"])
        || next.is_some_and(|next| view.is_word(next, &["down"]));
    // "was founded in 1817 and continued trading"
    let goes_on = next.is_some_and(|next| view.kind(next) == Some(ChunkKind::Gerund))
        && ["begin", "continue", "resume", "start", "stop"].contains(&lemma);
    goes_on
        || lemma == "leave" && has_only_time(view, next)
        || has_bare_object(view, verb, next)
        || lemma == "enter" && goes_into
        || lemma == "burn" && is_down
        || ["quit", "reply"].contains(&lemma)
}

/// "was hired in 1950, but left in 1952": nothing behind the verb that tells where or to whom, only when.
fn has_only_time(view: &View<'_>, next: Option<usize>) -> bool {
    let is_time = |at: usize| matches!(view.kind(at), Some(ChunkKind::Time(_)));
    next.is_none_or(|next| {
        is_time(next) || view.kind(next) == Some(ChunkKind::Preposition) && is_time(next + 1)
    })
}

/// "was released on 8 January, reached Kora": a name or a noun right behind the verb is what it is done to, but "was renamed
/// Kora", "was elected president".
fn has_bare_object(view: &View<'_>, verb: &Chunk, next: Option<usize>) -> bool {
    const NAMING: &[&str] =
        &["baptise", "baptize", "christen", "create", "fine", "nickname", "rechristen", "rename", "title"];
    let lemma = view.word(verb.head).lemma.unwrap_or_default();
    let object = next.and_then(|next| view.chunk(next)).filter(|object| object.kind == ChunkKind::Noun);
    verb.tokens.len() == 1
        && is_form(wording::text(view.source, verb.head), lemma, Tense::Past)
        && !TWO_OBJECTS.contains(&lemma)
        && !NAMING.contains(&lemma)
        && object.is_some_and(|object| {
            object.tokens.start == verb.tokens.end
                && matches!(view.word(object.head).tag, Tag::Name | Tag::Noun)
                && !crate::language::is_role_noun(
                    &wording::text(view.source, object.tokens.start).to_ascii_lowercase(),
                )
        })
}

/// "Leader forced to resign": what is forced or allowed to do something, in a headline.
fn is_forced(view: &View<'_>, clause: &Clause, verb: &Chunk) -> bool {
    const FORCING: &[&str] = &[
        "allow", "compel", "force", "instruct", "invite", "oblige", "order", "permit", "require", "sentence",
    ];
    // "Olaf, born in 1749, killed at Ribe"
    const KILLED: &[&str] = &["assassinate", "behead", "execute", "hang", "kill", "murder"];
    let next = clause.owned.get(clause.behind_verb()).copied();
    let lemma = view.word(verb.head).lemma.unwrap_or_default();
    let is_forced =
        FORCING.contains(&lemma) && next.is_some_and(|next| view.kind(next) == Some(ChunkKind::Infinitive));
    let is_killed = KILLED.contains(&lemma)
        && next.is_none_or(|next| {
            matches!(view.kind(next), Some(ChunkKind::Time(_)))
                || view.is_word(next, &["at", "in", "near", "on"])
        });
    // "was arrested and ruled guilty"
    let shared =
        clause.shares.and_then(|shared| view.clauses.get(shared)).and_then(|shared| view.verb(shared));
    let is_judged = ["declare", "deem", "find", "hold", "judge", "pronounce", "rule"].contains(&lemma)
        && next.is_some_and(|next| view.kind(next) == Some(ChunkKind::Adjective))
        && shared.is_some_and(|shared| view.is_passive(shared));
    verb.tokens.len() == 1
        && matches!(view.word(verb.head).tense, Some(Tense::Past | Tense::Participle))
        && clause.link == Link::Main
        && (is_forced || is_killed || is_judged)
}

/// "Not until May did the bank reopen", "only then could they give it": the auxiliary stands before the subject.
fn inverted_text(view: &View<'_>, clause: &Clause, verb: &Chunk) -> Option<String> {
    let [main] = [verb.tokens.clone()].map(|tokens| (tokens.len() == 1).then_some(tokens.start));
    let main = main.filter(|&main| view.word(main).tag == Tag::Verb)?;
    let subject = clause.subject.clone()?;
    let before = subject.start.checked_sub(1).and_then(|at| view.chunk(at))?;
    let helper = before.tokens.end.checked_sub(1)?;
    let (word, text) = (view.word(helper), wording::text(view.source, helper));
    match (word.tag, word.lemma) {
        // "Only in 1951 was the bridge opened"
        (Tag::Auxiliary, Some("be")) if view.word(main).tense != Some(Tense::Base) => {
            Some(format!("{} {}", text.to_lowercase(), wording::write(view.source, [main])))
        }
        // "Barely had the feast ended"
        (Tag::Auxiliary, Some("have")) if view.word(main).tense != Some(Tense::Base) => {
            Some(format!("had {}", wording::write(view.source, [main])))
        }
        _ if view.word(main).tense != Some(Tense::Base) => None,
        (Tag::Auxiliary, Some("do")) => inflect(view.word(main).lemma?, Tense::Past),
        (Tag::Modal, _) => Some(format!("{} {}", text.to_lowercase(), wording::write(view.source, [main]))),
        _ => None,
    }
}
