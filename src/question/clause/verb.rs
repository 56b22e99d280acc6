//! The verb group of a clause, taken apart so that it can be moved in a question.

use super::Verb;
use super::object::{is_suffered, takes_an_object};
use crate::fact::{Fact, FactKind, Predicate, Relation, Voice};
use crate::language::{Tag, Tense, inflect, is_form};
use crate::question::ground::Ground;
use crate::question::wording::{decapitalised, joined};

/// The verb of `fact`; `None` for a modal, a negation or a form that is not understood.
pub(super) fn verb(ground: &Ground<'_>, fact: &Fact, predicate: &Predicate) -> Option<Verb> {
    let mut group = Group::default();
    for at in predicate.tokens.clone() {
        let word = ground.word(at);
        let text = ground.text(at);
        match word.tag {
            Tag::Modal | Tag::Negation => return None,
            Tag::Auxiliary if at != predicate.main => group.auxiliaries.push(auxiliary(text)),
            Tag::Adverb if is_dangling(text) => {}
            Tag::Adverb if at < predicate.main => group.adverbs.push(text),
            // "an American drone killed": a noun was taken for the verb.
            Tag::Verb if at > predicate.main => return None,
            _ if at > predicate.main => group.behind.push(text),
            _ if at < predicate.main => return None,
            _ => {}
        }
    }
    if is_reduced(ground, fact, predicate)
        || is_fronted(ground, fact, predicate)
        || is_done_to(ground, fact, predicate)
    {
        return Some(group.reduced(ground.text(predicate.main), is_plural(ground, fact), predicate));
    }
    // "Introduced the Land Code in 1793" at the head of a note
    let main = ground.text(predicate.main).to_lowercase();
    let main = main.as_str();
    let tense = ground.word(predicate.main).tense;
    let is_plural = is_plural(ground, fact);
    let is_intransitive = INTRANSITIVE.contains(&predicate.lemma);
    if group.auxiliaries.is_empty()
        && predicate.voice == Voice::Passive
        && fact.kind == FactKind::Clause
        && !is_intransitive
    {
        return None;
    }
    // "by a determined force", "an accomplished attorney": an adjective, and no verb.
    let before = predicate.tokens.start.checked_sub(1);
    if group.auxiliaries.is_empty() && before.is_some_and(|at| matches!(ground.small(at), "a" | "an" | "the"))
    {
        return None;
    }
    // "often referred to as Grey Monday"
    let is_label = matches!(predicate.lemma, "call" | "dub" | "know" | "name" | "refer" | "term");
    if group.auxiliaries.is_empty() && is_label && !group.adverbs.is_empty() {
        return None;
    }
    // "also known as": a participle that no verb of being leads.
    let is_participle =
        is_form(main, predicate.lemma, Tense::Participle) && !is_form(main, predicate.lemma, Tense::Past);
    if group.auxiliaries.is_empty()
        && predicate.voice == Voice::Active
        && is_participle
        && main != predicate.lemma
    {
        return None;
    }
    // Chronicles tell the past in the present tense; a question asks for it in the past.
    let is_dated =
        fact.when.as_ref().is_some_and(|when| when.relation == Relation::At && when.timex.is_dated());
    if is_dated && !predicate.is_past {
        return group.past(predicate, main, is_plural);
    }
    group.verb(predicate, main, tense, is_plural)
}

/// "Was knighted in 1801" at the head of a note: "was".
fn auxiliary(text: &str) -> &str {
    let known = ["am", "are", "be", "been", "did", "do", "does", "had", "has", "have", "is", "was", "were"];
    known.into_iter().find(|known| text.eq_ignore_ascii_case(known)).unwrap_or(text)
}

/// "The Convention, signed in 1888, declared", "the process, first used in 1888,": a participle right behind its noun and a comma.
fn is_reduced(ground: &Ground<'_>, fact: &Fact, predicate: &Predicate) -> bool {
    let comma = predicate.tokens.start.checked_sub(1).filter(|&at| ground.is_mark(at, ','));
    // "The war and the Treaty of Lund, signed in 1763": only the treaty was.
    let ends_there = |at: usize| {
        fact.subject.as_ref().is_some_and(|subject| {
            subject.tokens.end == at && !(subject.entities.len() > 1 && subject.text.contains(" and "))
        })
    };
    let main = ground.word(predicate.main);
    let is_adverb = |at: usize| ground.word(at).tag == Tag::Adverb;
    let is_alone = (predicate.tokens.start..predicate.main).all(is_adverb);
    let is_label = matches!(predicate.lemma, "call" | "dub" | "know" | "name" | "refer" | "term");
    // "The ambassador, Holm, left without a word": the comma ends what names him, and none ends what the verb tells.
    let is_behind_a_name = comma.is_some_and(|comma| {
        let opens = (comma.saturating_sub(6)..comma).rev().find(|&at| ground.is_mark(at, ','));
        let closes = |at: &usize| [',', ')', '–', '—'].iter().any(|mark| ground.is_mark(*at, *mark));
        let end = ground.source.prose.sentences.get(fact.sentence).map_or(comma, |all| all.tokens.end);
        opens.is_some_and(|open| (open + 1..comma).all(|at| ground.word(at).tag == Tag::Name))
            && !(predicate.main + 1..end.min(predicate.main + 40)).any(|at| closes(&at))
    });
    comma.filter(|_| !is_behind_a_name).is_some_and(ends_there)
        && !(is_label && predicate.tokens.start < predicate.main)
        && !INTRANSITIVE.contains(&predicate.lemma)
        && fact.object.is_none()
        // "a developer, Holm Land, failed to pay"
        && !(main.tense == Some(Tense::Past) && ground.word(predicate.main + 1).tag == Tag::To)
        && main.tense != Some(Tense::Gerund)
        && is_alone
}

/// "Founded in 1880 as St. Mark's, it became ...": a participle in front of the one it tells of.
fn is_fronted(ground: &Ground<'_>, fact: &Fact, predicate: &Predicate) -> bool {
    let is_before = fact.subject.as_ref().is_some_and(|subject| predicate.tokens.end <= subject.tokens.start);
    is_before
        && predicate.voice == Voice::Passive
        && predicate.auxiliary.is_none()
        && !INTRANSITIVE.contains(&predicate.lemma)
        && predicate.tokens.start == predicate.main
        && ground.opens_sentence(predicate.main)
        && matches!(ground.word(predicate.main).tense, Some(Tense::Participle | Tense::Past))
}

/// "8 June: ships bombed at Fitzroy": in the line of a chronicle a past without its object is done to the subject, where the other
/// lines tell in the present or nobody does it to nothing.
fn is_done_to(ground: &Ground<'_>, fact: &Fact, predicate: &Predicate) -> bool {
    const ALONE: [&str; 36] = [
        "abdicate",
        "advance",
        "agree",
        "arrive",
        "assemble",
        "begin",
        "break",
        "cease",
        "close",
        "collapse",
        "continue",
        "debate",
        "differ",
        "disappear",
        "disintegrate",
        "dissolve",
        "dress",
        "end",
        "erupt",
        "escape",
        "explode",
        "fail",
        "fight",
        "join",
        "lead",
        "march",
        "meet",
        "move",
        "open",
        "rebel",
        "revolt",
        "speak",
        "start",
        "surrender",
        "vote",
        "win",
    ];
    let is_intransitive = INTRANSITIVE.contains(&predicate.lemma) && predicate.lemma != "sink";
    let main = ground.word(predicate.main);
    let is_bare =
        predicate.tokens.clone().all(|at| at == predicate.main || ground.word(at).tag == Tag::Adverb)
            && matches!(main.tense, Some(Tense::Past | Tense::Participle))
            && fact.object.is_none();
    let is_particle = matches!(
        ground.text(predicate.main + 1),
        "out" | "on" | "off" | "over" | "back" | "away" | "up" | "down" | "together" | "that"
    );
    // "U-2 shot down over Kora"
    let is_shot_down = predicate.lemma == "shoot" && ground.text(predicate.main + 1) == "down";
    let next = predicate.main + 1 + usize::from(is_shot_down);
    is_bare
        && (!is_particle || is_shot_down)
        && !is_intransitive
        && !predicate.lemma.is_empty()
        && !ALONE.contains(&predicate.lemma)
        && (ground.is_headed(fact)
            && (ground.is_told_in_the_present || takes_an_object(predicate.lemma) || fact.object.is_some())
            || is_suffered(predicate.lemma) && fact.object.is_none() && stands_before_a_phrase(ground, next))
}

/// "King Olaf crowned in Kora": the verb ends the headline or stands before a phrase.
fn stands_before_a_phrase(ground: &Ground<'_>, next: usize) -> bool {
    matches!(ground.text(next), "in" | "at" | "by" | "on" | "near" | "over" | "." | "")
}

/// "the Press and Publications Ordinance" is one.
fn is_plural(ground: &Ground<'_>, fact: &Fact) -> bool {
    let Some(subject) = fact.subject.as_ref().filter(|subject| subject.is_plural) else { return false };
    // "the treaty between Denmark and Sweden" is one.
    let head = [" between ", " of ", " from ", " with ", " for ", " among "]
        .iter()
        .filter_map(|word| subject.text.find(word))
        .min()
        .and_then(|at| subject.text.get(..at));
    if let Some(head) = head.filter(|_| subject.text.contains(" and "))
        && !head.contains(" and ")
    {
        let last = head.rsplit(' ').next().unwrap_or_default();
        return last.ends_with('s') && !last.ends_with("ss");
    }
    let is_one_name = subject.entities.len() == 1 && ground.is_in_name(&(subject.head..subject.head + 1));
    let last = ground.text(subject.head);
    let is_text = matches!(
        last,
        "Act" | "Ordinance" | "Bill" | "Law" | "Treaty" | "Agreement" | "Committee" | "Commission"
    );
    !(is_one_name && is_text)
}

/// Verbs that are never passive: "the ship, the Adrian, sailed" is told of the ship.
const INTRANSITIVE: [&str; 24] = [
    "appear", "arrive", "come", "depart", "die", "emerge", "fall", "go", "happen", "land", "last", "march",
    "occur", "remain", "resign", "retire", "return", "rise", "sail", "sink", "stay", "travel", "vanish",
    "wait",
];

/// Adverbs that point to a sentence before or set one thing against another.
pub(super) fn is_dangling(word: &str) -> bool {
    const DANGLING: [&str; 37] = [
        "accordingly",
        "afterwards",
        "again",
        "already",
        "also",
        "anyway",
        "consequently",
        "even",
        "eventually",
        "finally",
        "furthermore",
        "hence",
        "however",
        "indeed",
        "instead",
        "just",
        "later",
        "likewise",
        "meanwhile",
        "moreover",
        "nevertheless",
        "next",
        "nonetheless",
        "now",
        "otherwise",
        "simply",
        "so",
        "soon",
        "still",
        "subsequently",
        "then",
        "thereafter",
        "thereby",
        "therefore",
        "thus",
        "too",
        "yet",
    ];
    DANGLING.contains(&word.to_lowercase().as_str())
}

#[derive(Default)]
struct Group<'a> {
    auxiliaries: Vec<&'a str>,
    adverbs: Vec<&'a str>,
    behind: Vec<&'a str>,
}

impl Group<'_> {
    /// A participle told in full: "was signed".
    fn reduced(&self, main: &str, is_plural: bool, predicate: &Predicate) -> Verb {
        let was = if is_plural { "were" } else { "was" };
        let behind = joined(self.behind.iter().copied());
        // "Founded in 1880, it became": the participle opened its sentence.
        let main = decapitalised(main);
        let main = main.as_str();
        Verb {
            written: joined([was, main, &behind]),
            moved: was.to_owned(),
            left: joined([main, &behind]),
            lemma: predicate.lemma,
            is_passive: true,
            is_past: true,
        }
    }

    /// A present told as the past: "becomes" is "became", "is founded" is "was founded".
    fn past(&self, predicate: &Predicate, main: &str, is_plural: bool) -> Option<Verb> {
        let adverbs = joined(self.adverbs.iter().copied());
        let behind = joined(self.behind.iter().copied());
        let was = if is_plural { "were" } else { "was" };
        // "Holm retired and Rask became": what takes no object is no passive, though its form is that of a participle.
        let voice = if INTRANSITIVE.contains(&predicate.lemma) { Voice::Active } else { predicate.voice };
        let (moved, written, left) = match (voice, predicate.lemma) {
            (Voice::Passive, _) => (was, joined([was, &adverbs, main]), joined([&adverbs, main])),
            (Voice::Active, "be") if self.auxiliaries.is_empty() => (was, was.to_owned(), adverbs),
            (Voice::Active, "") => return None,
            (Voice::Active, lemma) if self.auxiliaries.is_empty() || self.has_perfect() => {
                let past = inflect(lemma, Tense::Past)?;
                ("did", joined([&adverbs, past.as_str()]), joined([&adverbs, lemma]))
            }
            _ => return None,
        };
        Some(Verb {
            written: joined([written.as_str(), &behind]),
            moved: moved.to_owned(),
            left: joined([left.as_str(), &behind]),
            lemma: predicate.lemma,
            is_passive: voice == Voice::Passive,
            is_past: true,
        })
    }

    /// "has joined"
    fn has_perfect(&self) -> bool {
        matches!(self.auxiliaries.as_slice(), [only] if matches!(*only, "has" | "have"))
    }

    fn verb(&self, predicate: &Predicate, main: &str, tense: Option<Tense>, is_plural: bool) -> Option<Verb> {
        let adverbs = joined(self.adverbs.iter().copied());
        let behind = joined(self.behind.iter().copied());
        let lower: Vec<String> = self.auxiliaries.iter().map(|word| word.to_lowercase()).collect();
        let lower: Vec<&str> = lower.iter().map(String::as_str).collect();
        let was = if is_plural { "were" } else { "was" };
        let is_passive = predicate.voice == Voice::Passive && !INTRANSITIVE.contains(&predicate.lemma);
        let (moved, written, left) = match lower.as_slice() {
            [] if predicate.lemma == "be" => (main, main.to_owned(), adverbs.clone()),
            [] if predicate.lemma.is_empty() => ("", joined([&adverbs, main]), String::new()),
            [] => ("did", joined([&adverbs, main]), joined([&adverbs, predicate.lemma])),
            [was @ ("was" | "were" | "is" | "are")] if is_passive || tense == Some(Tense::Gerund) => {
                (*was, joined([*was, &adverbs, main]), joined([&adverbs, main]))
            }
            ["had" | "has" | "have", "been"] if is_passive => {
                (was, joined([was, &adverbs, main]), joined([&adverbs, main]))
            }
            [have @ ("had" | "has" | "have")] if !is_passive && predicate.lemma != "be" => {
                let moved = if predicate.lemma.is_empty() { "" } else { "did" };
                (moved, joined([*have, &adverbs, main]), joined([&adverbs, predicate.lemma]))
            }
            _ => return None,
        };
        Some(Verb {
            written: joined([written.as_str(), &behind]),
            moved: moved.to_owned(),
            left: joined([left.as_str(), &behind]),
            lemma: predicate.lemma,
            is_passive,
            is_past: predicate.is_past,
        })
    }
}
