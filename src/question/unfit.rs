//! Deeds that no question is made of, however well it is worded.
//!
//! **Never**: what no history turns on ("strolled along the streets"), what passed between people and changed nothing ("acknowledged the
//! letter", "praised his troops"), a sitting that was held ("the session of 5 November"); and what the one who is named cannot have done.
//! It looks at the record of a fact alone, and knows neither stems nor options.

mod reduced;
mod routine;

use super::code::Code;
use super::ground::Ground;
use super::lure::company::is_thing;
use crate::fact::{Argument, Fact, Predicate, Voice};
use crate::language::{
    EntityKind, MentionForm, Tag, Tense, is_form, is_intransitive, is_plural_noun, is_role_noun,
};
use crate::temporal::MONTHS;

/// Verbs of what no history turns on.
const TRIVIAL: [&str; 25] = [
    "dance", "denote", "do", "feel", "glance", "laugh", "listen", "locate", "situate", "look", "mean",
    "refer", "sit", "sleep", "learn", "realise", "realize", "rely", "smile", "stare", "stroll", "talk",
    "think", "wait", "walk",
];

/// Verbs of words and looks between people, after which all is as before.
const BETWEEN_PEOPLE: [&str; 16] = [
    "acknowledge",
    "admire",
    "compliment",
    "congratulate",
    "desire",
    "greet",
    "hope",
    "inform",
    "lament",
    "mourn",
    "notify",
    "praise",
    "remark",
    "thank",
    "wonder",
    "worry",
];

/// What makes a deed unfit: that no history turns on it, or that who is named cannot have done it: "it became the Liaison Office" is not
/// the state that was named last, and nobody "was established by Jens Holm".
pub(super) fn unfit(ground: &Ground<'_>, fact: &Fact) -> Option<Code> {
    const OF_A_BODY: [&str; 10] = [
        "acquire",
        "dissolve",
        "establish",
        "found",
        "incorporate",
        "merge",
        "nationalise",
        "nationalize",
        "rename",
        "reorganise",
    ];
    let predicate = fact.predicate.as_ref()?;
    if TRIVIAL.contains(&predicate.lemma) || BETWEEN_PEOPLE.contains(&predicate.lemma) {
        return Some(Code::G13);
    }
    let subject = fact.subject.as_ref()?;
    // "was recalled on 22 July", "was promoted": to where, to what?
    let is_moved = predicate.voice == Voice::Passive
        && matches!(
            predicate.lemma,
            "assign"
                | "demote"
                | "move"
                | "promote"
                | "reassign"
                | "recall"
                | "select"
                | "trade"
                | "transfer"
        );
    if is_moved && fact.adjuncts.is_empty() && fact.object.is_none() {
        return Some(Code::G05);
    }
    if comes_nowhere(fact) {
        return Some(Code::G05);
    }
    if gives_but_to_whom(ground, fact) {
        return Some(Code::G04);
    }
    if is_half_a_name(&subject.text)
        || is_done_by_another(ground, fact)
        || is_half_a_compound(ground, fact)
        || reduced::is_reduced(ground, fact, subject, predicate)
    {
        return Some(Code::G01);
    }
    if let Some(code) = lacks_its_half(ground, fact, subject, predicate) {
        return Some(code);
    }
    if lacks_its_object(ground, fact) || is_any_one(ground, fact) || meets_nobody_named(ground, fact) {
        return Some(Code::G05);
    }
    if is_of_a_relative(ground, fact) || routine::is_routine(ground, fact) {
        return Some(Code::G13);
    }
    if is_of_a_legend(ground, fact) {
        return Some(Code::G12);
    }
    if is_a_time(&subject.text) && !MARKING.contains(&predicate.lemma) && predicate.voice == Voice::Active {
        return Some(Code::G04);
    }
    let named = ground.entity(subject.entity?)?;
    let kind = named.kind;
    if kind == EntityKind::Person && (is_a_house(ground, &named.name) || is_thing(&named.name)) {
        return Some(Code::G04);
    }
    let is_renaming =
        matches!(predicate.lemma, "become" | "rename" | "reopen" | "close" | "move" | "premiere");
    // "The office decided to make the squadron a regiment, and it was renamed": the squadron was.
    let is_after_infinitive = kind == EntityKind::Organisation
        && predicate.voice == Voice::Passive
        && matches!(predicate.lemma, "disband" | "rename" | "redesignate" | "re-designate" | "retitle")
        && subject.resolved_from.is_some()
        && ground.source.prose.sentences.get(fact.sentence).is_some_and(|sentence| {
            (sentence.tokens.start..predicate.tokens.start)
                .any(|at| ground.text(at) == "to" && ground.word(at + 1).tag == Tag::Verb)
        });
    if is_after_infinitive {
        return Some(Code::G04);
    }
    let is_state = kind == EntityKind::Country && subject.resolved_from.is_some() && is_renaming;
    let is_of_a_body = OF_A_BODY.contains(&predicate.lemma)
        && (predicate.voice == Voice::Passive || predicate.lemma == "merge");
    (is_state || kind == EntityKind::Person && is_of_a_body).then_some(Code::G04)
}

/// Of whose name, date or verb the other half stands elsewhere.
fn lacks_its_half(
    ground: &Ground<'_>,
    fact: &Fact,
    subject: &Argument,
    predicate: &Predicate,
) -> Option<Code> {
    // "was General Roth declared": what, was cut away.
    let known = subject.entity.and_then(|entity| ground.entity(entity));
    let is_called = known.is_some_and(|known| known.kind == EntityKind::Person)
        && predicate.voice == Voice::Passive
        && matches!(predicate.lemma, "call" | "declare" | "describe" | "dub" | "name" | "proclaim" | "term");
    if is_called && fact.object.is_none() && fact.adjuncts.is_empty() {
        return Some(Code::G05);
    }
    // "learned how Roth had spread his net from the arrest of Holm in May": the date is of the arrest as well.
    let before = subject.tokens.start.checked_sub(1);
    if before.is_some_and(|at| matches!(ground.small(at), "how" | "whether" | "why")) {
        return Some(Code::G07);
    }
    // "scientists visited Kora": any may have.
    let is_anybody = subject.tokens.len() == 1
        && subject.entity.is_none()
        && subject.text.ends_with('s')
        && is_role_noun(subject.text.trim_end_matches('s'))
        && fact
            .object
            .as_ref()
            .is_none_or(|object| object.tokens.len() < 3 && object.text.starts_with(char::is_uppercase));
    if is_anybody {
        return Some(Code::G05);
    }
    if is_an_outcome(ground, subject, predicate) {
        return Some(Code::G04);
    }
    // "saw riots, culminating in a murder": the riots did, and not the town.
    let is_outcome = predicate.lemma == "culminate" && ground.text(predicate.main).ends_with("ing");
    (is_outcome || was_pointed_at(ground, subject)).then_some(Code::G04)
}

/// "help Norland against Kora, which led to the war": the help did, and no state.
fn is_an_outcome(ground: &Ground<'_>, subject: &Argument, predicate: &Predicate) -> bool {
    const REACH: usize = 12;
    let is_led_to = matches!(
        (predicate.lemma, ground.small(predicate.tokens.end)),
        ("lead" | "contribute", "to") | ("result", "in") | ("cause" | "mean" | "trigger" | "prompt", _)
    );
    let is_somebody = subject.entity.and_then(|entity| ground.entity(entity)).is_some_and(|entity| {
        matches!(
            entity.kind,
            EntityKind::Country | EntityKind::Person | EntityKind::Place | EntityKind::People
        )
    });
    let between = subject.tokens.end..predicate.tokens.start;
    is_led_to && is_somebody && between.take(REACH).any(|at| ground.small(at) == "which")
}

/// "That 2001 meeting saw": which one was told before, and without the year nothing tells it.
fn was_pointed_at(ground: &Ground<'_>, subject: &Argument) -> bool {
    let is_date = |at: &usize| matches!(ground.word(*at).tag, Tag::Number | Tag::Calendar);
    let start = subject.tokens.start;
    let dates = (1..4).filter_map(|back| start.checked_sub(back)).take_while(is_date).count();
    let before = start.checked_sub(dates + 1).filter(|_| dates > 0);
    before.is_some_and(|at| matches!(ground.small(at), "that" | "this" | "these" | "those"))
}

/// "as part of a Visby League (VL) sponsored project": the bracket parts what is one noun.
fn is_half_a_compound(ground: &Ground<'_>, fact: &Fact) -> bool {
    const WITHIN: usize = 5;
    let arguments = [&fact.subject, &fact.object].into_iter().flatten();
    let arguments = arguments.chain(fact.adjuncts.iter().filter_map(|adjunct| adjunct.argument.as_ref()));
    arguments.map(|argument| argument.tokens.end).any(|end| {
        let close =
            (end + 1..end + WITHIN).find(|&at| ground.is_mark(at, ')')).filter(|_| ground.is_mark(end, '('));
        close.is_some_and(|close| {
            let next = ground.word(close + 1);
            let is_participle = next.tag == Tag::Verb && next.tense == Some(Tense::Participle);
            (is_participle || next.tag == Tag::Adjective) && ground.word(close + 2).tag == Tag::Noun
        })
    })
}

/// "The Visby League led by Karl Roth from 1985 to 1988": who leads stands behind "by", and there is no verb.
fn is_done_by_another(ground: &Ground<'_>, fact: &Fact) -> bool {
    fact.predicate.as_ref().is_some_and(|predicate| {
        let behind = predicate.tokens.end;
        predicate.voice == Voice::Active
            && predicate.auxiliary.is_none()
            && fact.object.is_none()
            && !is_intransitive(predicate.lemma)
            && is_form(ground.text(predicate.main), predicate.lemma, Tense::Participle)
            && ground.text(behind) == "by"
            && ground.word(behind + 1).tag == Tag::Name
    })
}

/// "Beth Norland" in an article on the "Temple Beth Norland": no person, whoever "he" is.
fn is_a_house(ground: &Ground<'_>, name: &str) -> bool {
    const HOUSES: [&str; 12] = [
        "Camp",
        "Church",
        "College",
        "Congregation",
        "Fort",
        "Hospital",
        "Hotel",
        "House",
        "Mount",
        "School",
        "Synagogue",
        "Temple",
    ];
    let title = &ground.source.article.title;
    title.split_once(name).is_some_and(|(before, _)| {
        let before = before.trim_end().rsplit(' ').next().unwrap_or_default();
        HOUSES.contains(&before)
    })
}

/// "Holm arrived on 22 August": where is told by the sentence before.
fn comes_nowhere(fact: &Fact) -> bool {
    const COMING: [&str; 2] = ["arrive", "depart"];
    let is_coming = fact
        .predicate
        .as_ref()
        .is_some_and(|predicate| COMING.contains(&predicate.lemma) && predicate.voice == Voice::Active);
    is_coming && fact.object.is_none() && fact.adjuncts.is_empty()
}

/// "gave Otto Holm", "awarded Jens Krag": to whom it was given is told, and not what.
fn gives_but_to_whom(ground: &Ground<'_>, fact: &Fact) -> bool {
    let (Some(predicate), Some(object)) = (&fact.predicate, &fact.object) else { return false };
    let is_giving = matches!(predicate.lemma, "award" | "give" | "grant" | "offer" | "pay" | "send" | "hand");
    let is_person = object
        .entity
        .filter(|_| object.entities.len() == 1)
        .and_then(|entity| ground.entity(entity))
        .is_some_and(|entity| entity.kind == EntityKind::Person);
    // "gave Holm the post", "sent Holm to Lund" go on.
    let goes_on = fact.adjuncts.iter().any(|adjunct| adjunct.tokens.start >= object.tokens.end)
        || !matches!(ground.word(object.tokens.end).tag, Tag::Preposition | Tag::Coordinator)
            && !ground.is_mark(object.tokens.end, ',')
            && !ground.is_mark(object.tokens.end, '.');
    is_giving && predicate.voice == Voice::Active && is_person && !goes_on
}

/// "poet fought for Kora": the name behind the noun was lost.
fn is_half_a_name(subject: &str) -> bool {
    !subject.contains(' ')
        && subject.starts_with(|letter: char| letter.is_lowercase())
        && !is_plural_noun(subject)
        && is_role_noun(subject)
}

/// "Norland joined after a vote", "Kora followed in May": what they joined, and whom they followed, is told elsewhere.
fn lacks_its_object(ground: &Ground<'_>, fact: &Fact) -> bool {
    let (Some(predicate), Some(subject)) = (&fact.predicate, &fact.subject) else { return false };
    let (last, next) = (predicate.tokens.end.saturating_sub(1), predicate.tokens.end);
    // "The second partition followed": an event comes after another.
    let is_somebody = subject
        .entity
        .and_then(|entity| ground.entity(entity))
        .is_some_and(|doer| !matches!(doer.kind, EntityKind::Event | EntityKind::Agreement));
    let is_waiting = match predicate.lemma {
        "follow" => is_somebody && ground.small(last) != "up" && ground.small(next) != "up",
        "join" | "rejoin" => !matches!(ground.small(next), "with" | "in"),
        // "Kora invaded, declaring war on both": whom?
        "invade" => true,
        _ => false,
    };
    // "joined forces", "followed the road"
    let is_told = matches!(ground.word(next).tag, Tag::Name | Tag::Noun | Tag::Determiner | Tag::Possessive);
    is_waiting && predicate.voice == Voice::Active && fact.object.is_none() && !is_told
}

/// "An incomplete German translation was published": of what, and where?
fn is_any_one(ground: &Ground<'_>, fact: &Fact) -> bool {
    let (Some(predicate), Some(subject)) = (&fact.predicate, &fact.subject) else { return false };
    let is_indefinite = ["a ", "an ", "A ", "An "].iter().any(|article| subject.text.starts_with(article));
    let is_told = fact
        .adjuncts
        .iter()
        .filter_map(|adjunct| adjunct.argument.as_ref())
        .any(|argument| !argument.entities.is_empty());
    let names = ground.source.language.mentions_in(subject.tokens.clone());
    is_indefinite
        && predicate.voice == Voice::Passive
        && matches!(predicate.lemma, "issue" | "print" | "publish" | "release" | "translate" | "write")
        && !is_told
        && names.iter().all(|mention| mention.form == MentionForm::Adjective)
}

/// "met her future advisor": whom?
fn meets_nobody_named(ground: &Ground<'_>, fact: &Fact) -> bool {
    let (Some(predicate), Some(object)) = (&fact.predicate, &fact.object) else { return false };
    // "married a doctor, Anna Holm"
    let is_named =
        ground.is_mark(object.tokens.end, ',') && ground.word(object.tokens.end + 1).tag == Tag::Name;
    let is_some_one = ["a ", "an ", "her ", "his ", "their "]
        .iter()
        .any(|word| object.text.to_lowercase().starts_with(word));
    matches!(predicate.lemma, "meet" | "marry" | "divorce" | "befriend")
        && is_some_one
        && !is_named
        && predicate.voice == Voice::Active
        && object.entities.is_empty()
        && fact
            .adjuncts
            .iter()
            .all(|adjunct| adjunct.argument.as_ref().is_none_or(|argument| argument.entities.is_empty()))
}

/// "Holm’s youngest niece Ulla, born in 1929", "Holm’s brother died": the life of one whom the article hardly tells of.
fn is_of_a_relative(ground: &Ground<'_>, fact: &Fact) -> bool {
    const KIN: [&str; 16] = [
        "aunt",
        "brother",
        "child",
        "children",
        "cousin",
        "daughter",
        "father",
        "mother",
        "nephew",
        "niece",
        "sister",
        "son",
        "uncle",
        "twin",
        "grandson",
        "granddaughter",
    ];
    const OFTEN: usize = 3;
    let (Some(predicate), Some(subject)) = (&fact.predicate, &fact.subject) else { return false };
    let is_life = matches!(predicate.lemma, "bear" | "die");
    let is_kin = subject.text.split(' ').any(|word| KIN.contains(&word))
        && ["’s ", "'s ", "’ ", "his ", "her "]
            .iter()
            .any(|owner| subject.text.to_lowercase().contains(owner));
    let is_told = subject.entity.is_some_and(|entity| {
        ground.hero == Some(entity) || ground.entity(entity).is_some_and(|known| known.count >= OFTEN)
    });
    is_life && is_kin && !is_told
}

/// "The legend that Holm led ten thousand men": told of, and not told as so.
fn is_of_a_legend(ground: &Ground<'_>, fact: &Fact) -> bool {
    const TALES: [&str; 5] = ["legend", "myth", "rumour", "rumor", "tale"];
    let Some(subject) = fact.subject.as_ref().filter(|subject| subject.resolved_from.is_none()) else {
        return false;
    };
    (subject.tokens.start.saturating_sub(4)..subject.tokens.start)
        .any(|at| TALES.contains(&ground.small(at)) && ground.small(at + 1) == "that")
}

/// What a time does: "the sixties saw", "the year brought".
const MARKING: [&str; 15] = [
    "be", "become", "begin", "belong", "bring", "close", "come", "end", "mark", "open", "pass", "prove",
    "see", "start", "witness",
];

/// "the nineteen sixties", "that decade": they set up nothing, so "they" were others.
fn is_a_time(text: &str) -> bool {
    const TIMES: [&str; 18] = [
        "centuries",
        "century",
        "decade",
        "decades",
        "day",
        "days",
        "eighties",
        "fifties",
        "forties",
        "month",
        "months",
        "nineties",
        "period",
        "seventies",
        "sixties",
        "thirties",
        "twenties",
        "years",
    ];
    let last = text.rsplit(' ').next().unwrap_or_default();
    let is_number = last
        .strip_suffix('s')
        .is_some_and(|number| number.len() == 4 && number.bytes().all(|byte| byte.is_ascii_digit()));
    let is_month = |word: &str| {
        MONTHS.iter().any(|month| word == *month || Some(word.trim_end_matches('.')) == month.get(..3))
    };
    !text.contains(" of ")
        && (is_number || is_month(text) || TIMES.iter().any(|time| last.eq_ignore_ascii_case(time)))
}
