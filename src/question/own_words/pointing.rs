//! What in a sentence as it stands points to the sentence before it.
//!
//! **Example**: "another", "Five years later", "It" at the head of a sentence. **Never**: "three other colleagues" behind a name, "who
//! later became", a pronoun whose noun stands before it in the same sentence: "Toyota took on Lexus when *it* was young". It must not
//! know what is asked.

use super::Part;
use crate::fact::Argument;
use crate::language::{EntityKind, Gender, Tag, is_role_noun};
use crate::question::ground::Ground;
use crate::question::home::is_institution;
use crate::question::wording::CLAUSE_OPENERS;
use crate::temporal::MONTHS;

/// Words that always point to what was told before.
const POINTING: [&str; 13] = [
    "afterwards",
    "another",
    "elsewhere",
    "further",
    "furthermore",
    "hence",
    "latter",
    "moreover",
    "others",
    "previous",
    "thereafter",
    "therefore",
    "thus",
];

/// Words behind which a word of time or order belongs to its own clause: "and later adapted", "who previously ruled".
const INNER: [&str; 11] =
    ["and", "before", "but", "had", "has", "that", "was", "were", "which", "who", "would"];

/// Whether the word at `at` points outside the part.
pub(super) fn points(ground: &Ground<'_>, part: &Part, at: usize) -> bool {
    let word = ground.text(at);
    let small = ground.small(at);
    let before = at.checked_sub(1).filter(|&at| at >= part.start).map_or("", |at| ground.text(at));
    let next = if at + 1 < part.end { ground.text(at + 1) } else { "" };
    let goes_on = next.starts_with(char::is_alphanumeric);
    let has_name_before = || !ground.source.language.mentions_in(part.start..at).is_empty();
    if small == "again" && is_done_before(ground, part, at) {
        return false;
    }
    match small {
        "again" | "earlier" | "later" | "previously" => !(at > part.start + 1 && INNER.contains(&before)),
        "former" => !goes_on || matches!(ground.word(at + 1).tag, Tag::Verb | Tag::Auxiliary),
        "instead" | "rest" => next != "of",
        "neither" => !part.clone().any(|at| ground.text(at) == "nor"),
        "nor" => !(part.start..at).any(|at| ground.text(at).eq_ignore_ascii_case("neither")),
        "other" => before != "each" && (matches!(before, "the" | "The") || !has_name_before()),
        // "the Second Division", "his third term"; "a second attack" points.
        "second" | "third" => {
            word.starts_with(char::is_lowercase) && matches!(before, "a" | "A" | "") || at == part.start
        }
        "such" => next != "as",
        // "That December the council met"
        "that" => at == part.start && (MONTHS.contains(&next) || ground.word(at + 1).tag == Tag::Noun),
        "then" => !matches!(before, "the" | "was" | "what") || !goes_on,
        "too" => !matches!(ground.word(at + 1).tag, Tag::Adjective | Tag::Adverb),
        "one" => matches!(before, "every" | "each" | "this" | "that"),
        small => POINTING.contains(&small),
    }
}

/// "attacked on both flanks and attacked again": what was done the first time stands before it.
fn is_done_before(ground: &Ground<'_>, part: &Part, at: usize) -> bool {
    let verb = (at.saturating_sub(2).max(part.start)..at).rev().find(|&at| ground.word(at).tag == Tag::Verb);
    verb.is_some_and(|verb| {
        let lemma = ground.word(verb).lemma;
        (part.start..verb).any(|at| {
            ground.word(at).tag == Tag::Verb
                && (ground.text(at) == ground.text(verb) || lemma.is_some() && ground.word(at).lemma == lemma)
        })
    })
}

/// "five years later", "some months afterwards": a count that stands behind the date of the part, and begins there.
pub(super) fn counts_on(ground: &Ground<'_>, date: usize, at: usize) -> bool {
    const UNITS: [&str; 12] = [
        "day", "days", "decade", "decades", "hours", "month", "months", "week", "weeks", "year", "years",
        "hour",
    ];
    let is_unit = at.checked_sub(1).is_some_and(|before| UNITS.contains(&ground.small(before)));
    date < at && is_unit && matches!(ground.small(at), "later" | "afterwards" | "after")
}

/// What only joins a sentence to the one before and may be left out: "also", ", however,", "then" before its verb; the tokens of it
/// from `at` on.
pub(in crate::question) fn joint(ground: &Ground<'_>, part: &Part, at: usize) -> Option<usize> {
    let text = ground.text(at);
    if !matches!(text, "," | "as" | "also" | "then") {
        return None;
    }
    let before = at.checked_sub(1).filter(|&at| at >= part.start).map_or("", |at| ground.text(at));
    let is_verb = |at: usize| matches!(ground.word(at).tag, Tag::Verb | Tag::Auxiliary);
    let is_closed = at + 2 < part.end && ground.is_mark(at, ',') && ground.is_mark(at + 2, ',');
    if is_closed && at > part.start {
        let word = ground.text(at + 1);
        return matches!(word, "however" | "too" | "therefore" | "moreover" | "though" | "meanwhile")
            .then_some(3);
    }
    match text {
        // "took control of the region as well"
        "as" => {
            let is_last = at + 2 >= part.end || ground.is_mark(at + 2, ',');
            (at > part.start && ground.text(at + 1) == "well" && is_last).then_some(2)
        }
        "also" => (before != "but" && at > part.start && !ground.is_mark(at + 1, ',')).then_some(1),
        "then" => {
            let is_led =
                matches!(before, "by" | "since" | "until" | "from" | "") || ground.is_mark(at - 1, ',');
            (at > part.start && is_verb(at + 1) && !is_led).then_some(1)
        }
        _ => None,
    }
}

/// Whether every pronoun of the part stands behind what it means; those at `written_out` are named in the stem.
pub(in crate::question) fn binds_its_pronouns(
    ground: &Ground<'_>,
    part: &Part,
    sentence: usize,
    written_out: &[usize],
) -> bool {
    let mut pronouns = part.clone().filter(|at| !written_out.contains(at));
    let opens_empty = opens_empty(ground, part);
    pronouns.all(|at| {
        opens_empty && at == part.start
            || is_bound(ground, part, sentence, at)
            || is_named_before(ground, at, written_out)
            || is_owned_ahead(ground, part, at)
    })
}

/// "It was in 1986 that", "It was decided that": it stands for nothing. "It was held through the siege that the army began" does.
fn opens_empty(ground: &Ground<'_>, part: &Part) -> bool {
    let third = part.start + 2;
    let opens =
        ground.text(part.start) == "It" && matches!(ground.text(part.start + 1), "was" | "is" | "became");
    // "It was held", "It was also published": done to something.
    let is_done = (third..third + 2).find(|&at| ground.word(at).tag == Tag::Verb);
    let says = |at: usize| ground.text(at) == "that";
    opens && is_done.map_or_else(|| part.clone().any(says), |done| says(done + 1))
}

/// "The city welcomed Roth in ______, when he opened the bridge": the name was written for a pronoun of the same person.
fn is_named_before(ground: &Ground<'_>, at: usize, written_out: &[usize]) -> bool {
    const ONES: [&[&str]; 3] =
        [&["he", "him", "his", "himself"], &["she", "her", "hers", "herself"], &["it", "its", "itself"]];
    let Some(one) = ONES.iter().find(|one| one.contains(&ground.small(at))) else { return false };
    let named = written_out.iter().rev().find(|&&named| named < at && one.contains(&ground.small(named)));
    // "Holm met Roth, and he": either.
    named.is_some_and(|&named| {
        let between = ground.source.language.mentions_in(named + 1..at);
        let is_thing = one.contains(&"it");
        !between
            .iter()
            .filter_map(|mention| ground.entity(mention.entity))
            .any(|entity| (entity.kind == EntityKind::Person) != is_thing || entity.kind == EntityKind::Other)
    })
}

/// "After its war with Kora, Norland owed millions": the owner opens the main clause.
fn is_owned_ahead(ground: &Ground<'_>, part: &Part, at: usize) -> bool {
    /// The longest phrase in front of a clause, in tokens.
    const MOST: usize = 20;
    let is_person = match ground.small(at) {
        "his" | "her" => true,
        "its" => false,
        _ => return false,
    };
    let is_verb = |at: usize| matches!(ground.word(at).tag, Tag::Verb | Tag::Auxiliary | Tag::Modal);
    let is_front = !(part.start..at).any(|at| is_verb(at) || ground.is_mark(at, ','));
    let comma = (at..part.end.min(at + MOST)).find(|&at| ground.is_mark(at, ','));
    let Some(first) = comma.filter(|&comma| is_front && !(at..comma).any(is_verb)).map(|comma| comma + 1)
    else {
        return false;
    };
    let first = first + usize::from(ground.text(first) == "the");
    let owner = ground.source.language.mentions_in(first..first + 1);
    let owner = owner.first().filter(|owner| owner.tokens.start == first && is_verb(owner.tokens.end));
    let kind = owner.and_then(|owner| ground.entity(owner.entity)).map(|entity| entity.kind);
    kind.is_some_and(|kind| (kind == EntityKind::Person) == is_person && kind != EntityKind::Other)
}

fn is_bound(ground: &Ground<'_>, part: &Part, sentence: usize, at: usize) -> bool {
    let word = ground.small(at);
    let is_owner = matches!(word, "his" | "its") || word == "her" && ground.word(at).tag == Tag::Possessive;
    let needed = match word {
        "he" | "she" | "him" | "her" | "his" | "himself" | "herself" => Needed::Person,
        "it" | "its" | "itself" => Needed::Thing,
        "they" | "them" | "themselves" => Needed::Several,
        // A body may own as one or as many.
        "their" => {
            return [Needed::Several, Needed::Thing]
                .into_iter()
                .any(|needed| !antecedents(ground, part, sentence, at, needed).is_empty());
        }
        "this" | "these" | "those" => return false,
        _ => return true,
    };
    let is_reflexive = word.ends_with("self") || word.ends_with("selves");
    let ends = antecedents(ground, part, sentence, at, needed);
    let ends: Vec<usize> = ends
        .into_iter()
        .filter(|&end| needed != Needed::Person || may_be_called(ground, end, word))
        .collect();
    // "Stalin sent him": not Stalin. Another clause must have begun.
    // "dropped the veto it had held": a clause without its "that".
    let is_contact = at.checked_sub(1).is_some_and(|before| {
        matches!(ground.word(before).tag, Tag::Noun | Tag::Name)
            && matches!(ground.word(at + 1).tag, Tag::Verb | Tag::Auxiliary | Tag::Modal)
    });
    // "Scott's owner took him": he owns, and did nothing.
    let is_possessor = |end: usize| matches!(ground.text(end), "'s" | "’s");
    ends.into_iter().any(|end| {
        let is_apart = (end..at).any(|at| opens_clause(ground, at));
        is_reflexive || is_owner || is_contact || is_possessor(end) || is_apart
    })
}

/// Whether he whose name ends there may be called by a pronoun: no Paul is a "she", and nobody "at the head of" an army is told by its head.
fn may_be_called(ground: &Ground<'_>, end: usize, pronoun: &str) -> bool {
    let Some(last) = end.checked_sub(1) else { return false };
    let is_of_a_head = ground.small(last) == "head"
        && last.checked_sub(2).is_some_and(|at| ground.small(at) == "at" && ground.small(at + 1) == "the");
    let named = ground.source.language.mentions_in(end.saturating_sub(8)..end);
    let named = named.iter().rfind(|name| name.tokens.end == end);
    let gender = named.and_then(|name| ground.entity(name.entity)).and_then(|known| known.gender);
    // "the square of Lund", "to make Kora the tongue of all": what is led by a preposition and is no known person is nobody.
    let is_thing = named.is_some_and(|name| {
        ground.entity(name.entity).is_some_and(|known| known.kind == EntityKind::Other)
            && !matches!(ground.text(end), "'s" | "’s")
            && name.tokens.start.checked_sub(1).is_some_and(|at| {
                // "On the death of Kora Ali": who dies and reigns is somebody.
                let is_of_a_life = at.checked_sub(1).is_some_and(|noun| {
                    matches!(
                        ground.small(noun),
                        "accession" | "birth" | "daughter" | "death" | "reign" | "son" | "widow"
                    )
                });
                matches!(ground.word(at).tag, Tag::Preposition | Tag::Verb) && !is_of_a_life
            })
    });
    let is_other = gender.is_some_and(|gender| match pronoun {
        "he" | "him" | "his" | "himself" => gender == Gender::Female,
        _ => gender == Gender::Male,
    });
    !is_of_a_head && !is_other && !is_thing
}

/// What sort of thing a pronoun needs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Needed {
    Person,
    Thing,
    Several,
}

/// Where everything ends that stands in the part before `at` and that the pronoun can mean.
fn antecedents(ground: &Ground<'_>, part: &Part, sentence: usize, at: usize, needed: Needed) -> Vec<usize> {
    let kind = |entity: usize| ground.entity(entity).map(|entity| entity.kind);
    let fits = |entity: usize| match needed {
        // A king of old may not have been known for a person.
        Needed::Person => matches!(kind(entity), Some(EntityKind::Person | EntityKind::Other)),
        Needed::Thing => !matches!(kind(entity), None | Some(EntityKind::Person | EntityKind::People)),
        Needed::Several => kind(entity) == Some(EntityKind::People),
    };
    let named = ground.source.language.mentions_in(part.start..at);
    let mut ends: Vec<usize> = named
        .iter()
        .filter(|mention| fits(mention.entity) && mention.tokens.start >= part.start)
        // "Holm, in Lund, had worked out its order": no town has it.
        .filter(|mention| {
            let is_place = kind(mention.entity) == Some(EntityKind::Place);
            let is_led = mention.tokens.start.checked_sub(1).is_some_and(|before| {
                before > part.start
                    && matches!(ground.text(before), "in" | "at" | "near")
                    && ground.is_mark(before - 1, ',')
            });
            !(is_place && is_led && needed == Needed::Thing && ground.is_mark(mention.tokens.end, ','))
        })
        .map(|mention| mention.tokens.end)
        .collect();
    if needed == Needed::Person {
        // "The patriarch Paul": his name is the one.
        let is_role = |at: &usize| is_role_noun(ground.small(*at)) && ground.word(*at + 1).tag != Tag::Name;
        ends.extend((part.start..at).filter(is_role).map(|at| at + 1));
    }
    let is_here = |subject: &&Argument| {
        subject.resolved_from.is_none()
            && part.start <= subject.tokens.start
            && subject.tokens.end <= at
            && !matches!(ground.word(subject.tokens.start).tag, Tag::Pronoun)
            && subject.is_plural == (needed == Needed::Several)
            && !(needed == Needed::Person && is_body(ground.small(subject.head)))
            && subject.entity.is_none_or(|entity| {
                needed != Needed::Person && (kind(entity) != Some(EntityKind::Person) || subject.is_plural)
            })
    };
    // "published a design in 1974, and throughout the decade it was rewritten": a thing that was just made.
    let is_new = |object: &&Argument| {
        needed == Needed::Thing
            && object.resolved_from.is_none()
            && part.start <= object.tokens.start
            && object.tokens.end <= at
            && matches!(ground.small(object.tokens.start), "a" | "an")
            && object.entity.is_none()
    };
    let facts = ground.in_sentence(sentence).iter().take(60);
    ends.extend(
        facts.clone().filter_map(|fact| fact.object.as_ref()).filter(is_new).map(|one| one.tokens.end),
    );
    ends.extend(facts.filter_map(|fact| fact.subject.as_ref()).filter(is_here).map(|one| one.tokens.end));
    ends
}

/// A noun of what is no "he": "committee", "expansion".
fn is_body(noun: &str) -> bool {
    const ENDS: [&str; 8] = ["tion", "sion", "ment", "ness", "ship", "ism", "ity", "ence"];
    is_institution(noun)
        || matches!(
            noun,
            "act"
                | "army"
                | "book"
                | "commission"
                | "committee"
                | "company"
                | "congress"
                | "council"
                | "court"
                | "firm"
                | "law"
                | "newspaper"
                | "novel"
                | "party"
                | "report"
                | "war"
        )
        || ENDS.iter().any(|end| noun.ends_with(end))
}

/// Whether a word or a mark begins another clause.
fn opens_clause(ground: &Ground<'_>, at: usize) -> bool {
    ground.is_mark(at, ',') || CLAUSE_OPENERS.contains(&ground.text(at)) || ground.text(at) == "who"
}
