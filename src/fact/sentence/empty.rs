//! Clauses that tell nothing which a date could be given to.
//!
//! "Brandt burned the harbour, as he *did* to Nyland in 1781" leaves to the reader what was done; "Historians *mark*
//! 1911 as the end" is what they think today.

use super::{Reader, dangle, spoken};
use crate::fact::clause::{Clause, Link};
use crate::fact::gap::Gap;
use crate::fact::record::Argument;
use crate::fact::view::{View, is_reporting};
use crate::fact::wording;
use crate::language::{ChunkKind, Tag, Tense, is_event_noun};

/// Those who hold an opinion when they are told of in the present tense.
const JUDGES: &[&str] = &[
    "authors",
    "biographers",
    "commentators",
    "critics",
    "economists",
    "experts",
    "historians",
    "observers",
    "scholars",
    "writers",
];

impl Reader<'_, '_, '_> {
    /// Whether a date of the clause would date nothing.
    pub(super) fn note_empty(
        &mut self,
        index: usize,
        clause: &Clause,
        gap: Option<Gap>,
        subject: Option<&Argument>,
    ) {
        let view = self.view;
        // "The forces were beaten and the capital of E, was renamed": no shared subject is many here and one there.
        let verb = view.verb(view.verb_clause(clause));
        let is_one =
            verb.is_some_and(|verb| wording::is_word(view.source, verb.tokens.start, &["was", "has", "is"]));
        let is_many = is_one
            && clause.subject.is_none()
            && clause.link == Link::Main
            && subject.is_some_and(|subject| {
                subject.is_plural && subject.entity.is_none() && subject.resolved_from.is_none()
            });
        if let Some(known) = self.known.get_mut(index) {
            known.is_empty = is_many
                || is_either(view, clause)
                || dangle::dangles(view, clause, subject)
                || gap == Some(Gap::Nothing)
                || tells_nothing(view, index, clause);
        }
    }
}

/// "The union replaced the league after the act came into force and was launched": the union or the act.
fn is_either(view: &View<'_>, clause: &Clause) -> bool {
    let Some(shared) = clause.shares.filter(|_| clause.subject.is_none()) else { return false };
    let Some(before) = view.clauses.get(shared).filter(|before| before.link == Link::Subordinate) else {
        return false;
    };
    let main = before.parent.and_then(|parent| view.clauses.get(parent));
    let is_behind = main.is_some_and(|main| {
        main.link == Link::Main && main.verb.is_some() && main.verb < before.opener && main.subject.is_some()
    });
    // "The committee met while the war went on and adopted a plan": no war adopts.
    let is_event = before.subject.clone().and_then(|subject| view.chunk(subject.start)).is_some_and(|noun| {
        view.word(noun.head).tag == Tag::Noun && is_event_noun(wording::text(view.source, noun.head))
    });
    let has_object = clause.owned.get(clause.behind_verb()).is_some_and(|&at| view.is_nominal(at));
    if is_behind && is_event && has_object {
        return true;
    }
    let opens =
        before.opener.is_some_and(|opener| view.is_word(opener, &["after", "before", "because", "since"]));
    let is_passive = |clause: &Clause| view.verb(clause).is_some_and(|verb| view.is_passive(verb));
    is_behind && opens && is_passive(clause) && !is_passive(before)
}

/// Whether a clause only stands for another, or says what somebody thinks.
pub(super) fn tells_nothing(view: &View<'_>, index: usize, clause: &Clause) -> bool {
    is_no_event(view, index, clause) || is_free(view, clause)
}

/// Whether nothing happened by what a clause says, told or not.
pub(super) fn is_no_event(view: &View<'_>, index: usize, clause: &Clause) -> bool {
    stands_for_another(view, clause)
        || judges(view, clause)
        || speaks_of_itself(view, clause)
        || only_names(view, clause)
        || judges_time(view, clause)
        || only_says(view, index, clause)
        || only_announces(view, clause)
        || is_measure(view, clause)
        || is_general(view, clause)
        || is_plain_to_see(view, clause)
        || is_nor(view, clause)
        || is_denied(view, clause)
        || is_only_owned(view, index)
        || tells_origins(view, index, clause)
        || is_age(view, clause)
        || is_occasion(view, clause)
        || does_so(view, clause)
        || runs_on(view, index, clause)
        || spoken::tells_none(view, index, clause)
}

/// "The causes of the war date back to the partition": what was long before, and no event of that day.
fn tells_origins(view: &View<'_>, index: usize, clause: &Clause) -> bool {
    const ORIGINS: &[&str] = &["cause", "causes", "origin", "origins", "root", "roots", "seed", "seeds"];
    let goes_back = view.verb(clause).and_then(|verb| view.word(verb.head).lemma);
    goes_back.is_some_and(|lemma| ["date", "go", "lie", "reach", "stretch"].contains(&lemma))
        && view
            .subject(index)
            .and_then(|subject| view.chunk(subject.start))
            .is_some_and(|noun| wording::is_word(view.source, noun.head, ORIGINS))
}

/// "His was one of the plays staged in 1921": what of his is not said.
fn is_only_owned(view: &View<'_>, index: usize) -> bool {
    let subject = view.subject(index).filter(|subject| subject.len() == 1);
    subject.is_some_and(|subject| view.is_word(subject.start, &["his", "hers", "theirs", "mine", "ours"]))
}

/// "there have been several occasions when nobody won", "there was a situation in which": what was so stands behind it.
fn is_occasion(view: &View<'_>, clause: &Clause) -> bool {
    const REACH: usize = 4;
    const OCCASIONS: &[&str] = &[
        "case",
        "cases",
        "circumstances",
        "context",
        "instance",
        "instances",
        "moment",
        "moments",
        "occasion",
        "occasions",
        "point",
        "points",
        "situation",
        "situations",
        "stage",
        "time",
        "times",
    ];
    let Some(at) = clause.verb else { return false };
    let is_there = at > 0
        && view.is_word(at - 1, &["there"])
        && view.verb(clause).is_some_and(|verb| view.word(verb.head).lemma == Some("be"));
    let ends = |noun: usize| {
        view.chunk(noun).is_some_and(|noun| wording::is_word(view.source, noun.tokens.end - 1, OCCASIONS))
    };
    is_there
        && (at + 1..at + 1 + REACH).any(|noun| {
            let next = noun + 1 + usize::from(view.is_word(noun + 1, &["in"]));
            ends(noun) && view.is_word(next, &["when", "where", "which"])
        })
}

/// Whether a clause was only told by somebody, or has for its object who acts in the next one.
pub(super) fn is_told_wrongly(view: &View<'_>, index: usize, clause: &Clause) -> bool {
    is_denied(view, clause) || runs_on(view, index, clause)
}

/// "A boy promised to win and did so in Lund", "The other museums did likewise": what was done stands before.
fn does_so(view: &View<'_>, clause: &Clause) -> bool {
    const SO: &[&str] = &["likewise", "otherwise", "so"];
    view.verb(clause).is_some_and(|verb| {
        let next = verb.tokens.end;
        let is_so = wording::is_word(view.source, next, SO) || wording::is_word(view.source, next - 1, SO);
        view.word(verb.head).lemma == Some("do") && is_so
    })
}

/// "When the Turks arrived the townsmen sent them a gift": who sent it is nobody to whom the arriving was done.
fn runs_on(view: &View<'_>, index: usize, clause: &Clause) -> bool {
    let next = clause.owned.get(clause.behind_verb()).copied().filter(|_| clause.link == Link::Subordinate);
    let arrives = view.verb(clause).is_some_and(|verb| {
        !view.is_passive(verb)
            && crate::language::is_intransitive(view.word(verb.head).lemma.unwrap_or_default())
    });
    next.is_some_and(|next| {
        arrives
            && view.is_nominal(next)
            && view.clauses.iter().enumerate().any(|(other, told)| {
                other != index && told.subject.clone().is_some_and(|subject| subject.contains(&next))
            })
    })
}

/// "until 2013, when she was 102", "she was 4 years old": how old somebody was then, and nothing that happened.
fn is_age(view: &View<'_>, clause: &Clause) -> bool {
    let is_somebody = clause
        .subject
        .clone()
        .is_some_and(|subject| subject.len() == 1 && view.is_word(subject.start, &["he", "she", "they"]));
    let is_be = view.verb(clause).is_some_and(|verb| view.word(verb.head).lemma == Some("be"));
    let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
    // "102" may be read as a year.
    let is_short = |at: usize| {
        let word = view.chunk(at).map_or("", |chunk| wording::text(view.source, chunk.tokens.start));
        word.len() < 4 && !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_time = |at: usize| matches!(view.kind(at), Some(ChunkKind::Time(_))) && !is_short(at);
    let mut rest =
        behind.iter().filter(|&&at| !is_time(at) && !matches!(view.kind(at), Some(ChunkKind::Mark(_))));
    let first = rest.next().and_then(|&at| view.chunk(at));
    let is_number = first.is_some_and(|chunk| {
        chunk.tokens.len() <= 3
            && (view.word(chunk.tokens.start).tag == Tag::Number
                || behind.first().is_some_and(|&at| is_short(at)))
            && (chunk.tokens.len() == 1 || wording::is_word(view.source, chunk.head, &["years", "months"]))
    });
    let is_end = rest.next().is_none_or(|&at| view.is_word(at, &["old"]));
    is_somebody && is_be && is_number && is_end
}

/// "impressed by what Olaf had done by 1955": what he had done is not said.
fn is_free(view: &View<'_>, clause: &Clause) -> bool {
    matches!(clause.link, Link::Relative | Link::Complement)
        && clause.subject.is_some()
        && clause.opener.is_some_and(|opener| view.is_word(opener, &["what", "whatever"]))
}

/// "denied that he had sold the keys in 1455", "the tale that the king had died in 1411", "it was neither the plague nor": what is
/// not so, or only told.
fn is_denied(view: &View<'_>, clause: &Clause) -> bool {
    const DENYING: &[&str] = &["deny", "disprove", "dispute", "doubt", "refute"];
    const TOLD: &[&str] = &[
        "allegation",
        "belief",
        "claim",
        "fear",
        "hope",
        "legend",
        "lie",
        "myth",
        "rumour",
        "rumor",
        "story",
        "suggestion",
        "suspicion",
        "tale",
        "theory",
    ];
    let lemma = |clause: &Clause| view.verb(clause).and_then(|verb| view.word(verb.head).lemma);
    let parent = clause.parent.and_then(|parent| view.clauses.get(parent));
    let opens = |words: &[&str]| clause.opener.is_some_and(|opener| view.is_word(opener, words));
    let is_complement = clause.link == Link::Complement
        && parent.and_then(lemma).is_some_and(|lemma| DENYING.contains(&lemma));
    let before = clause.opener.and_then(|opener| opener.checked_sub(1));
    let noun = before.and_then(|noun| view.chunk(noun));
    // "the suggestion of later writers that"
    let upper =
        before.and_then(|noun| noun.checked_sub(2)).filter(|&upper| view.is_word(upper + 1, &["by", "of"]));
    let upper = upper.and_then(|upper| view.chunk(upper));
    // "the story that he told" was told by him.
    let is_whole = view.verb(clause).is_some_and(|verb| {
        view.is_passive(verb)
            || crate::language::is_intransitive(view.word(verb.head).lemma.unwrap_or_default())
    });
    let is_tale = opens(&["that"])
        && clause.subject.is_some()
        && is_whole
        && noun.into_iter().chain(upper).any(|noun| wording::is_word(view.source, noun.head, TOLD));
    let is_neither = clause.verb.is_some_and(|verb| {
        view.is_word(verb, &["was", "is"])
            && wording::is_word(view.source, view.chunk(verb).map_or(0, |verb| verb.tokens.end), &["neither"])
            && clause.subject.clone().is_some_and(|subject| view.is_word(subject.start, &["it"]))
    });
    is_complement || is_tale || is_neither || is_not_who(view, clause)
}

/// "It was not the king who signed it in 1921": somebody else did; "not the king but the duke who" is the duke.
fn is_not_who(view: &View<'_>, clause: &Clause) -> bool {
    let Some(parent) = clause.parent.and_then(|parent| view.clauses.get(parent)) else { return false };
    let (Some(noun), Some(verb)) = (clause.antecedent, parent.verb) else { return false };
    let is_it = parent.subject.clone().is_some_and(|subject| view.is_word(subject.start, &["it"]));
    let Some(be) = view.verb(parent).filter(|be| view.word(be.head).lemma == Some("be")) else {
        return false;
    };
    let Some(named) = view.chunk(noun).filter(|_| verb < noun) else { return false };
    let is_not = (be.tokens.start..named.tokens.start).any(|at| {
        let word = wording::text(view.source, at);
        view.word(at).tag == Tag::Negation || word.ends_with("n't") || word.ends_with("n’t")
    });
    let is_but = (verb..noun).any(|at| view.is_word(at, &["but"]));
    clause.link == Link::Relative && is_it && is_not && !is_but && clause.opener == Some(noun + 1)
}

/// "was neither sold nor rented until 1890", "neither married nor left": the second verb has no "not" of its own.
fn is_nor(view: &View<'_>, clause: &Clause) -> bool {
    // "Nor did the struggle cease": the negation stands far from its verb.
    let is_turned = wording::is_word(view.source, view.tokens.start, &["nor"]) && clause.link == Link::Main;
    // "Neither the strike of 1926 nor the slump shook them": the subject lost its first half, and the "not" with it.
    let before = clause.owned.iter().copied().take_while(|&at| Some(at) != clause.verb);
    let lost = |at: usize| {
        let is_outside = clause.subject.clone().is_some_and(|subject| !subject.contains(&at));
        is_outside
            && view
                .chunk(at)
                .is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.start, &["neither"]))
    };
    let is_neither = before.clone().any(|at| view.is_word(at, &["nor"])) && before.clone().any(lost);
    is_turned
        || is_neither
        || clause.opener.is_some_and(|opener| view.is_word(opener, &["nor"])) && clause.subject.is_none()
}

/// "when it was clear the treaty would be signed": how sure people were, without what they were sure of.
fn is_plain_to_see(view: &View<'_>, clause: &Clause) -> bool {
    const SURE: &[&str] = &[
        "apparent", "certain", "clear", "evident", "likely", "obvious", "plain", "possible", "probable",
        "true", "unclear", "unlikely",
    ];
    let is_it = clause.subject.clone().is_some_and(|subject| view.is_word(subject.start, &["it"]));
    let is_be = view.verb(clause).is_some_and(|verb| view.word(verb.head).lemma == Some("be"));
    let first = clause.owned.get(clause.behind_verb()).and_then(|&at| view.chunk(at));
    let verb = clause.verb.unwrap_or(0);
    let has_that = (verb + 1..verb + 6).any(|at| view.is_word(at, &["that"]));
    is_it && is_be && !has_that && first.is_some_and(|first| wording::is_word(view.source, first.head, SURE))
}

/// "all persons born in the islands after 1899", "the first king not born there since 1066": which are meant, and nothing
/// that happened.
fn is_general(view: &View<'_>, clause: &Clause) -> bool {
    const ANY: &[&str] = &[
        "all",
        "any",
        "anybody",
        "anyone",
        "anything",
        "each",
        "every",
        "everybody",
        "everyone",
        "few",
        "fewer",
        "many",
        "more",
        "most",
        "no",
        "nobody",
        "none",
        "others",
        "some",
        "someone",
        "something",
        "such",
        "that",
        "those",
        "whatever",
    ];
    const ANYBODY: &[&str] = &["individuals", "people", "persons", "things"];
    const WHOEVER: &[&str] = &[
        "all",
        "any",
        "anybody",
        "anyone",
        "anything",
        "each",
        "every",
        "everybody",
        "everyone",
        "whatever",
    ];
    let antecedent = clause.antecedent.and_then(|at| view.chunk(at)).filter(|_| clause.subject.is_none());
    // "all men who had been born before 1900"
    if clause.link == Link::Relative {
        return antecedent.is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.start, WHOEVER))
            && clause
                .opener
                .is_some_and(|opener| view.kind(opener.wrapping_sub(1)) != Some(ChunkKind::Mark(',')));
    }
    let antecedent = antecedent.filter(|_| clause.link == Link::Reduced);
    let is_not = || {
        clause.verb.is_some_and(|verb| {
            let first = view.chunk(verb).map_or(0, |chunk| chunk.tokens.start);
            view.word(first).tag == Tag::Negation
                || first.checked_sub(1).is_some_and(|at| view.word(at).tag == Tag::Negation)
        })
    };
    antecedent.is_some_and(|chunk| {
        wording::is_word(view.source, chunk.tokens.start, ANY)
            || chunk.tokens.len() <= 2
                && wording::is_word(view.source, chunk.head, ANYBODY)
                && view.word(chunk.tokens.start).tag != Tag::Number
            || is_not()
    })
}

/// "larger than the one built in 1931": the other is told of only to measure by it.
fn is_measure(view: &View<'_>, clause: &Clause) -> bool {
    let antecedent = clause.antecedent.filter(|_| matches!(clause.link, Link::Reduced | Link::Relative));
    antecedent.is_some_and(|at| {
        at > 0
            && view.is_word(at - 1, &["than", "as", "like", "to", "from"])
            && view.chunk(at).is_some_and(|chunk| {
                chunk.tokens.len() <= 2
                    && wording::is_word(view.source, chunk.tokens.end - 1, &["one", "ones", "that", "those"])
            })
    })
}

/// What is done, besides saying, to what stands below a colon.
const STRESSING: &[&str] = &["emphasise", "emphasize", "highlight", "include", "stress", "underline"];

/// "In 1944, Holm explained:", "declared the following:": what it was stands below the colon.
fn only_announces(view: &View<'_>, clause: &Clause) -> bool {
    let lemma =
        view.verb(clause).filter(|verb| !view.is_passive(verb)).and_then(|verb| view.word(verb.head).lemma);
    let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
    let is_open = behind
        .last()
        .is_some_and(|&at| view.kind(at) == Some(ChunkKind::Mark(':')) && view.chunk(at + 1).is_none());
    let is_small = |&at: &usize| {
        !view.is_nominal(at)
            || view.chunk(at).is_some_and(|chunk| wording::is_word(view.source, chunk.head, &["following"]))
    };
    let announces = lemma.is_some_and(|lemma| is_reporting(lemma) || STRESSING.contains(&lemma));
    is_open && announces && behind.iter().all(is_small)
}

/// "he said": what he said stands elsewhere.
fn only_says(view: &View<'_>, index: usize, clause: &Clause) -> bool {
    let is_say = view
        .verb(clause)
        .is_some_and(|verb| view.word(verb.head).lemma == Some("say") && !view.is_passive(verb));
    let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
    let has_words = behind
        .iter()
        .any(|&at| view.is_nominal(at) || matches!(view.kind(at), Some(ChunkKind::Mark('"' | '“'))));
    let verb = clause.verb.unwrap_or(0);
    let is_quoted = (verb.saturating_sub(40)..verb + 40)
        .any(|at| matches!(view.kind(at), Some(ChunkKind::Mark('"' | '“' | '”'))));
    is_say && !has_words && !is_quoted && view.said_index(index).is_none()
}

/// "The year 1955 was an important one", "the years were hard ones": a word about a time, no event.
fn judges_time(view: &View<'_>, clause: &Clause) -> bool {
    let head = clause.subject.clone().and_then(|subject| view.chunk(subject.start));
    let is_time = head.is_some_and(|head| {
        head.tokens
            .clone()
            .any(|at| wording::is_word(view.source, at, &["year", "years", "decade", "period"]))
            && !head.tokens.clone().any(|at| view.word(at).tag == Tag::Name)
    });
    // "The year 1855 was"
    let is_time = is_time
        || clause.subject.is_none()
            && clause.owned.first().is_some_and(|&at| matches!(view.kind(at), Some(ChunkKind::Time(_))))
            && clause.owned.get(1).copied() == clause.verb;
    let is_be = view.verb(clause).is_some_and(|verb| {
        let word = view.word(verb.head);
        word.tag == Tag::Auxiliary && word.lemma == Some("be")
    });
    let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
    let is_one =
        behind.iter().take(8).filter_map(|&at| view.chunk(at)).any(|chunk| {
            wording::is_word(view.source, chunk.tokens.end - 1, &["one", "ones", "year", "years"])
        });
    is_time && is_be && is_one
}

/// "the Norland Card Company (as it was called until 1933)": what it was called stands outside.
fn only_names(view: &View<'_>, clause: &Clause) -> bool {
    let Some(verb) = view.verb(clause) else { return false };
    let opens = clause.owned.first().is_some_and(|&at| view.is_word(at, &["as"]))
        || clause.opener.is_some_and(|at| view.is_word(at, &["as"]) || view.is_word(at + 1, &["as"]));
    let lemma = view.word(verb.head).lemma;
    // "so it is also called the June Plan"
    let is_today = view.word(verb.tokens.start).tense == Some(Tense::Present);
    (opens || is_today) && view.is_passive(verb) && matches!(lemma, Some("call" | "know" | "name"))
}

/// "We also discussed the war of 1965", "This essay looks at 1848", "This thesis will show": the teller speaks of the text.
fn speaks_of_itself(view: &View<'_>, clause: &Clause) -> bool {
    const TELLING: &[&str] = &["consider", "cover", "discuss", "examine", "look", "mention", "see"];
    let is_text = ["article", "chapter", "essay", "lecture", "lesson", "paper", "section", "study", "thesis"];
    // "This paper looks at the strike, sparing the court of 1962": the second verb has the subject of the first.
    let shared = clause.shares.or(clause.parent.filter(|_| clause.link == Link::Free));
    let clause = match shared.and_then(|shared| view.clauses.get(shared)) {
        Some(shared) if clause.subject.is_none() => shared,
        _ => clause,
    };
    let Some(subject) = clause.subject.clone().and_then(|subject| view.chunk(subject.start)) else {
        return false;
    };
    let Some(verb) = view.verb(clause) else { return false };
    let is_this = wording::is_word(view.source, subject.tokens.start, &["this"])
        && wording::is_word(view.source, subject.head, &is_text);
    // What a text does now, or will do, is no event; "This paper was read in 1962" is one.
    let first = view.word(verb.tokens.start);
    let is_now = first.tense == Some(Tense::Present)
        || wording::is_word(view.source, verb.tokens.start, &["will", "shall"]);
    let is_telling = || view.word(verb.head).lemma.is_some_and(|lemma| TELLING.contains(&lemma));
    is_this && (is_now || is_telling())
        || wording::is_word(view.source, subject.head, &["we"]) && is_telling()
}

/// "did to Nyland", "had done"
fn stands_for_another(view: &View<'_>, clause: &Clause) -> bool {
    let Some(verb) = view.verb(clause) else { return false };
    let word = view.word(verb.head);
    // "did away with the tolls" tells what was done.
    let is_do = word.lemma == Some("do")
        && (word.tag == Tag::Auxiliary || verb.tokens.len() > 1)
        && !wording::is_word(view.source, verb.tokens.end - 1, &["away"]);
    let next = clause.owned.get(clause.behind_verb()).copied();
    // "and in 1911 he did so"
    let is_open = next.is_none_or(|next| {
        view.kind(next) == Some(ChunkKind::Preposition) || view.is_word(next, &["likewise", "so", "this"])
    });
    // "grew alarmed, as it had in Norland in 1956"
    // "which he did fourteen times"
    let is_which = clause.link == Link::Relative
        && clause.verb.is_some_and(|verb| view.is_word(verb, &["did", "do", "does"]))
        && clause.opener.is_some_and(|opener| view.is_word(opener, &["which"]));
    let is_as = clause.opener.is_some_and(|opener| view.is_word(opener, &["as", "than", "like"]));
    let is_helper = is_as && word.tag == Tag::Auxiliary && verb.tokens.len() == 1;
    // "did what nobody had done before: he sold the mill"
    let has_told =
        clause.verb.is_some_and(|verb| view.is_word(verb + 1, &["what"]) && next != Some(verb + 1));
    is_which && clause.subject.is_some()
        || (is_do || is_helper) && clause.subject.is_some() && is_open && !has_told
}

/// "Most historians mark"
fn judges(view: &View<'_>, clause: &Clause) -> bool {
    let head = clause.subject.clone().and_then(|subject| view.chunk(subject.start)).map(|chunk| chunk.head);
    let is_present = view.verb(clause).is_some_and(|verb| {
        let word = view.word(verb.head);
        verb.tokens.len() == 1 && matches!(word.tense, Some(Tense::Present | Tense::Base))
    });
    is_present && head.is_some_and(|head| wording::is_word(view.source, head, JUDGES))
}
