//! K5: who did it, to whom, with which country?
//!
//! **Pattern**: the subject, the object or the noun of an adjunct is one name. "Who V O?", "Which country V O?",
//! "Whom did S V?", "With which country did S V O?" **Example**: "Whom did the Soviets formally invite for a
//! state visit in 1949?" Liaquat Ali Khan. **Never**: a subject of several, the one the whole article is about,
//! a role that names the answer, an answer whose words stand in the question.

mod place;

use super::naming::{mention_in, name_answer, only_name, which};
use crate::fact::{AdjunctKind, Argument, Fact, Predicate, Voice};
use crate::language::{EntityKind, MentionForm, Tag, Tense};
use crate::question::chance::Chance;
use crate::question::clause::{Clause, Role};
use crate::question::code::Code;
use crate::question::draft::{Candidates, Draft};
use crate::question::ground::Ground;
use crate::question::item::QuestionKind;
use crate::question::lure;
use crate::question::stock::Stock;
use crate::question::wording::{capitalised, holds};
use place::{asked_place, belongs_to_name, is_one_of_two_places, is_only_place};

const KIND: QuestionKind = QuestionKind::Who;

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    let ground = stock.ground;
    for (index, fact) in stock.asked() {
        if fact.entities.is_empty() || fact.predicate.is_none() {
            continue;
        }
        match stock.clause(index) {
            Ok(clause) => {
                let mut found = vec![subject(ground, fact, clause), object(ground, fact, clause)];
                found.extend((0..fact.adjuncts.len().min(4)).map(|at| adjunct(ground, fact, clause, at)));
                for (entity, stem) in found.into_iter().flatten() {
                    candidates.take(KIND, index, question(ground, index, entity, stem));
                }
            }
            Err(code) => candidates.refuse(KIND, index, code),
        }
    }
}

/// Verbs whose "to" and "from" lead to a place.
const MOTION: [&str; 20] = [
    "come", "escape", "flee", "fly", "go", "march", "move", "return", "retreat", "sail", "travel", "walk",
    "withdraw", "emigrate", "migrate", "hurry", "ride", "drive", "arrive", "send",
];

/// What states do and what is done to them, though the text says "the Soviets".
const OF_STATES: [&str; 24] = [
    "annex",
    "attack",
    "build",
    "convey",
    "declare",
    "found",
    "grant",
    "invade",
    "invite",
    "join",
    "leave",
    "occupy",
    "offer",
    "recognise",
    "recognize",
    "sell",
    "send",
    "side",
    "sign",
    "supply",
    "support",
    "test",
    "withdraw",
    "cede",
];

/// "the Greeks" for Greece.
fn is_people(ground: &Ground<'_>, argument: &Argument) -> bool {
    let mentions = ground.source.language.mentions_in(argument.tokens.clone());
    mentions.iter().any(|mention| mention.form != MentionForm::Noun) && argument.resolved_from.is_none()
}

/// What is done to places.
const OF_PLACES: [&str; 34] = [
    "annex",
    "attack",
    "besiege",
    "blockade",
    "bomb",
    "bombard",
    "burn",
    "capture",
    "cede",
    "conquer",
    "cross",
    "destroy",
    "enter",
    "explore",
    "found",
    "invade",
    "leave",
    "liberate",
    "loot",
    "occupy",
    "plunder",
    "raid",
    "reach",
    "recapture",
    "relieve",
    "retake",
    "return",
    "sack",
    "seize",
    "storm",
    "take",
    "visit",
    "lose",
    "win",
];
/// What is done to places and to persons.
const OF_BOTH: [&str; 7] = ["attack", "capture", "leave", "lose", "seize", "visit", "relieve"];
/// What is done to a town, and not to a country.
const OF_TOWNS: [&str; 6] = ["besiege", "burn", "loot", "plunder", "sack", "storm"];
/// What is done to works, and not to a country.
const OF_WORKS: [&str; 6] = ["build", "complete", "finish", "launch", "publish", "open"];

/// Whether the preposition goes with the verb, so that it may stand in front of the question: "sign ... with". In
/// "recognize X as successor to Y" it goes with the noun.
fn takes(lemma: &str, preposition: &str) -> bool {
    let verbs: &[&str] = match preposition {
        "with" => &[
            "agree",
            "ally",
            "break",
            "clash",
            "collaborate",
            "compete",
            "conclude",
            "cooperate",
            "establish",
            "exchange",
            "fight",
            "make",
            "meet",
            "merge",
            "negotiate",
            "open",
            "share",
            "side",
            "sign",
            "study",
            "trade",
            "unite",
            "work",
        ],
        "to" => &[
            "appeal",
            "apologise",
            "award",
            "belong",
            "cede",
            "deliver",
            "export",
            "give",
            "grant",
            "hand",
            "introduce",
            "lend",
            "lose",
            "marry",
            "offer",
            "present",
            "return",
            "sell",
            "send",
            "ship",
            "submit",
            "surrender",
            "transfer",
        ],
        "from" => &[
            "borrow", "buy", "capture", "gain", "import", "inherit", "obtain", "receive", "recover",
            "secede", "seize", "separate", "take", "win",
        ],
        "against" => {
            &["declare", "fight", "launch", "lead", "lose", "rebel", "revolt", "vote", "wage", "win"]
        }
        "for" => &["vote"],
        "under" => &["serve", "study", "train", "work"],
        // "stood by Roth"
        "by" => return lemma != "stand" && lemma != "abide",
        _ => return false,
    };
    verbs.contains(&lemma)
}

type Asked = Option<(usize, String)>;

/// "Who took Norland out of leagues like the Pact and the Union?"
fn subject(ground: &Ground<'_>, fact: &Fact, clause: &Clause) -> Asked {
    let entity = only_name(ground, fact.subject.as_ref()?)?;
    // "New Delhi accorded recognition" is no question for a place.
    let kind = ground.entity(entity)?.kind;
    // "Bapaume fell to the Third Army" is a place, whatever its name looks like.
    if kind == EntityKind::Person
        && clause.verb.lemma == "fall"
        && clause.rest.iter().any(|part| part.text.starts_with("to "))
    {
        return None;
    }
    if kind == EntityKind::Place && !clause.verb.is_passive {
        return None;
    }
    if kind == EntityKind::Country
        && is_people(ground, fact.subject.as_ref()?)
        && !OF_STATES.contains(&clause.verb.lemma)
    {
        return None;
    }
    // Without a date many countries may have done it, and many persons may have ruled.
    let is_office = is_of_an_office(clause.verb.lemma);
    if (kind == EntityKind::Country || is_office) && clause.when.is_none() {
        return None;
    }
    if clause.when.is_none() && is_done_by_many(clause) {
        return None;
    }
    let word = which(ground, entity, "Who")?;
    Some((entity, clause.asked_for_subject(&word, true)))
}

/// What many people do in a life, and many have done in one place: without a date it has no one answer.
const OF_MANY: [&str; 22] = [
    "arrive",
    "begin",
    "come",
    "die",
    "go",
    "grow",
    "join",
    "land",
    "leave",
    "live",
    "marry",
    "meet",
    "move",
    "receive",
    "recognise",
    "recognize",
    "return",
    "start",
    "study",
    "travel",
    "visit",
    "work",
];

/// "Who announced that the war had restarted?", "Who fled to Lund?": what everybody says and where everybody goes is set apart by its date alone.
fn passes(fact: &Fact, stem: &str) -> bool {
    const SAYING: [&str; 6] = ["add", "announce", "note", "report", "say", "state"];
    const GOING: [&str; 7] = ["arrive", "depart", "die", "escape", "flee", "retreat", "return"];
    let is_said = |predicate: &Predicate| {
        SAYING.contains(&predicate.lemma)
            && (fact.object.is_none() || stem.contains(&format!("{} that ", predicate.text)))
    };
    let is_passing = |predicate: &Predicate| {
        is_said(predicate) || GOING.contains(&predicate.lemma) && stem.starts_with("Who ")
    };
    !stem.contains(|letter: char| letter.is_ascii_digit()) && fact.predicate.as_ref().is_some_and(is_passing)
}

/// "Who returned to Kora in 1928?", "To which place did Roth fly in May?": a way of somebody, told without its end.
pub(in crate::question) fn merely_goes(ground: &Ground<'_>, fact: &Fact) -> bool {
    const GOING: [&str; 7] = ["arrive", "come", "fly", "go", "move", "return", "travel"];
    let is_person = fact
        .subject
        .as_ref()
        .and_then(|subject| ground.entity(subject.entity?))
        .is_some_and(|doer| doer.kind == EntityKind::Person);
    is_person
        && fact.object.is_none()
        && fact.adjuncts.len() == 1
        // "came to power"
        && fact.adjuncts.iter().all(|adjunct| {
            adjunct.argument.as_ref().is_some_and(|argument| !argument.entities.is_empty())
        })
        && fact.predicate.as_ref().is_some_and(|predicate| GOING.contains(&predicate.lemma))
}

/// "Who had visited Norland?", "Who was born in Kora?"
fn is_done_by_many(clause: &Clause) -> bool {
    /// What follows the verb when more is told than where it was.
    const MORE: usize = 2;
    let is_born = clause.verb.is_passive && clause.verb.lemma == "bear";
    clause.rest.len() < MORE && (is_born || OF_MANY.contains(&clause.verb.lemma))
}

/// "Whom did the Soviets formally invite for a state visit in 1949?"
fn object(ground: &Ground<'_>, fact: &Fact, clause: &Clause) -> Asked {
    let predicate = fact.predicate.as_ref()?;
    if predicate.voice == Voice::Passive || matches!(predicate.lemma, "be" | "become" | "remain") {
        return None;
    }
    if !clause.has_object() {
        return None;
    }
    let entity = only_name(ground, fact.object.as_ref()?)?;
    let kind = ground.entity(entity)?.kind;
    let is_place = matches!(kind, EntityKind::Place | EntityKind::Country);
    let (lemma, is_person) = (predicate.lemma, kind == EntityKind::Person);
    // "beat the Greeks": a people is a state only where states act.
    if kind == EntityKind::Country && is_people(ground, fact.object.as_ref()?) && !OF_STATES.contains(&lemma)
    {
        return None;
    }
    if is_place && !OF_PLACES.contains(&lemma) && kind == EntityKind::Place
        || kind == EntityKind::Country && (OF_WORKS.contains(&lemma) || OF_TOWNS.contains(&lemma))
        || is_person && OF_PLACES.contains(&lemma) && !OF_BOTH.contains(&lemma)
    {
        return None;
    }
    // "gave the Swedes until June": to whom it was given, and not what.
    let takes_two = matches!(lemma, "award" | "give" | "grant" | "offer" | "pay" | "show" | "teach" | "tell");
    if takes_two && kind != EntityKind::Place && kind != EntityKind::Organisation {
        return None;
    }
    if kind == EntityKind::Country && is_among_states(ground, fact, clause, Role::Object) {
        return None;
    }
    let word = which(ground, entity, "Whom")?;
    let stem = clause.asked(&word, Some(Role::Object), true)?;
    says_enough(clause, Role::Object).then_some((entity, stem))
}

/// "With which state did Norland ally itself?", "Which country did Kora fight for the Sound?": what states do with one another, time and again, where
/// neither a date nor another name tells when.
fn is_among_states(ground: &Ground<'_>, fact: &Fact, clause: &Clause, asked: Role) -> bool {
    let doer = fact.subject.as_ref().and_then(|subject| ground.entity(subject.entity?));
    let is_state = doer.is_some_and(|doer| matches!(doer.kind, EntityKind::Country | EntityKind::People));
    let is_named = clause
        .rest
        .iter()
        .filter(|part| part.role != asked)
        .any(|part| part.text.contains(char::is_uppercase));
    clause.when.is_none() && clause.front.is_empty() && is_state && !is_named
}

/// Whether a date or another part is left to tell which event is meant.
fn says_enough(clause: &Clause, asked: Role) -> bool {
    clause.when.is_some() || !clause.front.is_empty() || clause.rest.iter().any(|part| part.role != asked)
}

/// "With which country did the Soviet Union sign an agreement?", "Where ...?", "By whom was ...?"
fn adjunct(ground: &Ground<'_>, fact: &Fact, clause: &Clause, at: usize) -> Asked {
    let adjunct = fact.adjuncts.get(at)?;
    let argument = adjunct.argument.as_ref()?;
    let entity = only_name(ground, argument)?;
    let preposition = adjunct.text.split(' ').next()?.to_lowercase();
    // "bought a stake in Kora", "lost interest in Lund": no place.
    let is_shared = fact.object.as_ref().is_some_and(|object| {
        object.tokens.end == adjunct.tokens.start
            && matches!(
                ground.small(object.head),
                "belief"
                    | "confidence"
                    | "faith"
                    | "holding"
                    | "interest"
                    | "interests"
                    | "investment"
                    | "majority"
                    | "part"
                    | "role"
                    | "share"
                    | "shares"
                    | "stake"
                    | "stakes"
            )
    });
    if is_shared && preposition == "in" {
        return None;
    }
    let word = match adjunct.kind {
        AdjunctKind::Place if matches!(preposition.as_str(), "in" | "at" | "near") => {
            asked_place(ground, entity, &preposition)?
        }
        // "rejected a petition by Holm": his was the petition.
        AdjunctKind::Agent if !clause.verb.is_passive => return None,
        AdjunctKind::Agent => format!("By {}", which(ground, entity, "whom")?),
        AdjunctKind::Other | AdjunctKind::Place
            if matches!(
                preposition.as_str(),
                "with" | "from" | "to" | "against" | "by" | "under" | "for"
            ) =>
        {
            let kind = ground.entity(entity)?.kind;
            let is_motion =
                MOTION.contains(&clause.verb.lemma) && matches!(preposition.as_str(), "to" | "from");
            let is_place = matches!(kind, EntityKind::Place | EntityKind::Facility);
            // "the find spurred a study by Holm": his was the study.
            if preposition == "by" && !clause.verb.is_passive {
                return None;
            }
            if !is_motion && (is_place || !takes(clause.verb.lemma, &preposition)) {
                return None;
            }
            let which = which(ground, entity, "whom")?;
            format!("{} {which}", capitalised(&preposition))
        }
        _ => return None,
    };
    // "copied from a toy invented by Hilary Page in Kent": of another verb.
    let behind = fact.predicate.as_ref()?.tokens.end;
    let is_participle = |at: usize| {
        let word = ground.word(at);
        // "marched into T to punish G for a war in P": nor where an infinitive stands between.
        word.tag == Tag::Verb
            && (adjunct.kind == AdjunctKind::Place && preposition != "to"
                || matches!(word.tense, Some(Tense::Participle | Tense::Past)))
    };
    if (behind..adjunct.tokens.start).take(30).any(is_participle) {
        return None;
    }
    let role = Role::Adjunct(adjunct.kind, at);
    let place = clause.rest.iter().position(|part| part.role == role)?;
    if adjunct.kind == AdjunctKind::Place
        && (belongs_to_name(ground, fact, clause, place) || is_one_of_two_places(clause, place))
    {
        return None;
    }
    let is_state = clause.verb.lemma == "be" && !clause.verb.is_passive;
    let is_country = ground.entity(entity)?.kind == EntityKind::Country;
    if is_state || !says_enough(clause, role) || is_country && is_among_states(ground, fact, clause, role) {
        return None;
    }
    let stem = clause.asked(&word, Some(role), true)?;
    Some((entity, stem))
}

/// "VI", "17": a number alone.
fn is_numeral(name: &str) -> bool {
    name.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'0'..=b'9'))
}

/// The question for a name, its lures chosen.
pub(super) fn question(
    ground: &Ground<'_>,
    index: usize,
    entity: usize,
    stem: String,
) -> Result<Draft, Code> {
    let fact = ground.facts.get(index).ok_or(Code::G20)?;
    // The sixth of a row, "Head VI": its number alone is nobody.
    if ground.entity(entity).is_some_and(|known| is_numeral(&known.name) || lure::name::is_no_name(known)) {
        return Err(Code::G19);
    }
    let name = ground.entity(entity).ok_or(Code::G20)?;
    // "Roth Memorial Lecture" is nobody, and no city of old was Turkey.
    let is_late = |year| name.kind == EntityKind::Country && !lure::company::existed(&name.name, year);
    if name.kind == EntityKind::Person
        && (lure::company::is_nobody(&name.name) || lure::name::stands_as_a_work(ground, entity))
        || name.kind == EntityKind::Place && lure::company::is_work_in_the(ground, entity)
        || fact.when.is_some() && ground.time_of(fact).is_some_and(is_late)
    {
        return Err(Code::G19);
    }
    if std::iter::once(&name.name).chain(&name.aliases).any(|form| holds(&stem, form)) {
        return Err(Code::G06);
    }
    if passes(fact, &stem) || merely_goes(ground, fact) {
        return Err(Code::G13);
    }
    // Where the article tells of one country, "in which country?" asks nothing.
    if ground.home == Some(entity)
        && (stem.starts_with("In ") || stem.starts_with("To ") || stem.starts_with("From "))
    {
        return Err(Code::G25);
    }
    let mut draft = Draft::new(KIND, index, "name", stem, ground.name_in(fact, entity));
    name_answer(ground, &mut draft, entity);
    draft.answer_span = mention_in(ground, fact, entity);
    draft.is_card = true;
    // "Who landed in Spain from below?", "Which party failed to win a seat?"
    let is_domain = fact.predicate.as_ref().is_some_and(|predicate| predicate.is_domain);
    let is_body = name.kind == EntityKind::Organisation;
    // "Who took Norland out of leagues like the Pact and the Union?" says enough by its names.
    let is_told =
        fact.entities.len() > 3 && (draft.stem.starts_with("Who ") || draft.stem.starts_with("Which "));
    let needs_options = fact.when.is_none() && !is_told;
    if (needs_options || is_body) && !is_domain {
        return Err(Code::G13);
    }
    let pool = lure::name::pool(ground, fact, entity, &draft.stem);
    if is_only_place(ground, entity, &draft.stem, &pool) {
        return Err(Code::G25);
    }
    let chance = Chance::new(ground.seed, &["who", &draft.stem]);
    let order = lure::name::order(&draft.key);
    lure::choose(&mut draft, order, pool, chance);
    if needs_options && draft.options.is_empty() {
        return Err(Code::G13);
    }
    Ok(draft)
}

/// What one person after another does: without a date many may have ruled.
pub(super) fn is_of_an_office(lemma: &str) -> bool {
    matches!(
        lemma,
        "be" | "become"
            | "rule"
            | "reign"
            | "lead"
            | "serve"
            | "succeed"
            | "govern"
            | "command"
            | "head"
            | "have"
    )
}
