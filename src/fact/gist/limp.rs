//! What cannot stand at the end of a headline when the words behind it are left out.
//!
//! * "a bill empowering Holm [to leave]" ends with "a bill";
//! * "a town similar [to that of the north]" with "a town", "modest in comparison [to it]" with "modest";
//! * "claimed that they had met [with the mayor]" with a verb that the sentence goes on from.

use crate::fact::clause::Words;
use crate::fact::clause::caused::is_had_done;
use crate::fact::unit::Unit;
use crate::fact::view::{SourceWords, View, is_reporting};
use crate::fact::wording;
use crate::language::{ChunkKind, Tag, Tense, is_form, is_transitive};

/// Participles that say nothing of their noun without what they lead to.
const AIMED: &[&str] = &[
    "accustom",
    "aim",
    "associate",
    "attribute",
    "base",
    "center",
    "centre",
    "compose",
    "dedicate",
    "locate",
    "situate",
];

/// A part without what cannot stand at the end: "asking [how long]", "to find [the source]", "that", "and".
pub(super) fn without_limp_end(view: &View<'_>, part: &Unit) -> Unit {
    let mut part = part.clone();
    if let Some(start) = share_of_date(view, &part) {
        part.chunks.truncate(start);
    }
    without_open_words(view, part)
}

/// A part without the words at its end that await more.
fn without_open_words(view: &View<'_>, mut part: Unit) -> Unit {
    let mut cut_off = false;
    while let Some(&last) = part.chunks.last() {
        let lemma = view.chunk(last).and_then(|chunk| view.word(chunk.head).lemma).unwrap_or_default();
        let is_limp = match view.kind(last) {
            // "to find out [how it works]"
            Some(ChunkKind::Gerund | ChunkKind::Infinitive)
                if view.is_word(last + 1, &["how", "if", "why", "whether", "that", "what"]) =>
            {
                true
            }
            Some(ChunkKind::Gerund | ChunkKind::Infinitive) if part.chunks.len() == 1 => false,
            // "a bill empowering Holm [to leave]"
            Some(ChunkKind::Noun | ChunkKind::Pronoun) => is_open_noun(view, &part, last, cut_off),
            Some(ChunkKind::Gerund | ChunkKind::Infinitive) => {
                let was_cut = view.is_nominal(last + 1)
                    || matches!(
                        view.kind(last + 1),
                        Some(ChunkKind::Subordinator | ChunkKind::Relative | ChunkKind::Adverb)
                    );
                // "in the last phase of preparing [to test]", "a note asking [not to come]"
                let awaits = view.kind(last + 1) == Some(ChunkKind::Infinitive)
                    || view.is_word(last + 1, &["to"])
                    || view.is_word(last + 1, &["not"]) && view.kind(last + 2) == Some(ChunkKind::Infinitive);
                awaits
                    || view.is_nominal(last + 1)
                    || was_cut && (is_transitive(lemma) || is_reporting(lemma) || lemma == "ask")
            }
            Some(ChunkKind::Participle) => is_limp_participle(view, &part, last, lemma),
            // ", far [from the border]"
            Some(ChunkKind::Adverb) => {
                view.is_word(last, &["far"]) && view.is_word(last + 1, &["from"])
                    || view.is_word(last, &["instead"]) && view.is_word(last + 1, &["of"])
            }
            // "wasted time in [introducing it]": what stood behind it went.
            Some(ChunkKind::Preposition) => cut_off,
            Some(
                ChunkKind::Relative | ChunkKind::Subordinator | ChunkKind::Coordinator | ChunkKind::Mark(','),
            ) => true,
            Some(ChunkKind::Finite) => {
                is_open_be(view, last, lemma)
                    || is_reporting(lemma) && view.kind(last + 1) == Some(ChunkKind::Finite)
                    || view.is_word(last + 1, &["by"])
                    || view.is_word(last, &["called", "named"])
                        && (view.is_nominal(last + 1)
                            || matches!(view.kind(last + 1), Some(ChunkKind::Mark('"' | '“' | '‘'))))
            }
            _ => false,
        };
        // "engaged in sustained [, if undeclared, warfare]", "and most [famously]"
        let before = part.chunks.iter().rev().nth(1).copied();
        // "was small in comparison [to the rest]"
        if let Some(before) = before.filter(|&before| is_open_pair(view, before, last)) {
            part.chunks.retain(|&mut at| at != before && at != last);
            cut_off = true;
            continue;
        }
        if before.is_some_and(|before| awaits_behind_noun(view, before, last)) {
            part.chunks.pop();
            cut_off = true;
            continue;
        }
        // "held a party, complete [with music]", "was taken and forced [to sign]"
        let is_half = before.is_some_and(|before| match view.kind(before) {
            Some(ChunkKind::Mark(',')) => {
                view.kind(last) == Some(ChunkKind::Adjective)
                    && view.kind(last + 1) == Some(ChunkKind::Preposition)
            }
            Some(ChunkKind::Coordinator)
                if matches!(view.kind(last), Some(ChunkKind::Participle | ChunkKind::Finite)) =>
            {
                view.kind(last + 1) == Some(ChunkKind::Infinitive)
            }
            Some(ChunkKind::Preposition) => {
                matches!(view.kind(last), Some(ChunkKind::Participle | ChunkKind::Adjective))
                    && view.kind(last + 1) == Some(ChunkKind::Mark(','))
            }
            Some(ChunkKind::Coordinator) => view.is_word(last, super::parts::LEANING),
            _ => false,
        });
        let is_named = matches!(view.kind(last), Some(ChunkKind::Noun | ChunkKind::Pronoun));
        if is_half || is_limp && is_named && !view.is_word(last, &["he", "she", "they", "we", "it"]) {
            part.chunks.pop();
        } else if !is_limp {
            break;
        }
        let is_participle = view.kind(last) == Some(ChunkKind::Participle);
        part.chunks.pop();
        cut_off = true;
        // "one ship sunk [and another destroyed by fire]"
        if is_participle && let Some(and) = unfinished_pair(view, &part) {
            part.chunks.truncate(and);
        }
    }
    if let Some(between) = unpaired(view, &part) {
        part.chunks.truncate(between);
    }
    part
}

/// "that the army is[, even by its own standards, poor]": what it is stands behind.
fn is_open_be(view: &View<'_>, last: usize, lemma: &str) -> bool {
    lemma == "be"
        && match view.kind(last + 1) {
            None => false,
            Some(ChunkKind::Mark(',')) => {
                matches!(view.kind(last + 2), Some(ChunkKind::Adverb | ChunkKind::Preposition))
            }
            Some(ChunkKind::Mark(sign)) => matches!(sign, '"' | '“' | '‘'),
            Some(_) => true,
        }
}

/// Whether a noun at the end awaits what says of it what the sentence means.
fn is_open_noun(view: &View<'_>, part: &Unit, last: usize, cut_off: bool) -> bool {
    awaits_infinitive(view, part)
        || is_begun(view, part)
        || is_aim(view, part)
        // "gave help to those [hurt at work]"
        || view.is_word(last, &["those"])
            && matches!(
                view.kind(last + 1),
                Some(ChunkKind::Participle | ChunkKind::Preposition | ChunkKind::Relative)
            )
        // "a scheme he believed [would end the war]"
        || cut_off && view.is_word(last, &["he", "she", "they", "we", "it"])
}

/// "a girl called (Ada)", "a convoy led [by guards]", but "had him killed [by guards]". Of "remained strained [as the war went on]"
/// nothing would be left.
fn is_limp_participle(view: &View<'_>, part: &Unit, last: usize, lemma: &str) -> bool {
    let is_led = view.kind(last + 1) == Some(ChunkKind::Preposition);
    if last > 0 && view.kind(last - 1) == Some(ChunkKind::Finite) && !is_led {
        return false;
    }
    let first = part.chunks.first().copied().filter(|&first| first > 0);
    let is_caused = is_had_done(&view.chunks, &SourceWords(view.source), last)
        || first.is_some_and(|first| view.is_word(first - 1, &["saw"]));
    // "carried [out by the rebels]"
    let is_small = matches!(view.kind(last + 1), Some(ChunkKind::Adverb | ChunkKind::Preposition));
    let by = last + 1 + usize::from(is_small && !view.is_word(last + 1, &["by"]));
    let has_agent = view.is_word(by, &["by"]) || view.is_word(last + 1, &["by", "as"]);
    // "a law aimed [at the poor]", "a scheme based [on it]"
    let is_aimed = AIMED.contains(&lemma) && view.kind(last + 1) == Some(ChunkKind::Preposition);
    let goes_on = view.is_nominal(last + 1) || has_agent || is_aimed;
    !is_caused && (goes_on || is_quality_cut_short(view, part, last))
}

/// "a right kept in the treaty", "a coup backed and paid for by the guild": a participle behind its noun, of which the rest
/// was cut; but "found the house locked".
fn is_quality_cut_short(view: &View<'_>, part: &Unit, last: usize) -> bool {
    /// So far back the verb is looked for that finds something so, or the "with" that does.
    const REACH: usize = 8;
    const FINDING: &[&str] = &[
        "declare", "find", "have", "hold", "keep", "leave", "make", "order", "report", "see", "show", "want",
    ];
    let goes_on = match view.kind(last + 1) {
        Some(ChunkKind::Preposition) => !matches!(view.kind(last + 2), Some(ChunkKind::Time(_))),
        Some(ChunkKind::Coordinator) => view.kind(last + 2) == Some(ChunkKind::Participle),
        _ => false,
    };
    // "their sales doubled", "the best marks ever recorded"
    let is_quality = view.chunk(last).is_some_and(|participle| {
        // "the aims laid down [in the letter]"
        let is_phrasal =
            participle.tokens.len() == 2 && view.word(participle.tokens.start + 1).tag == Tag::Particle;
        (participle.tokens.len() == 1 || is_phrasal) && !SourceWords(view.source).goes_by_itself(participle)
    });
    // It may be a part of its own, behind the noun.
    let noun = last.checked_sub(1).filter(|&noun| part.chunks.len() == 1 || part.chunks.contains(&noun));
    let Some(noun) = noun.filter(|&noun| goes_on && is_quality && view.kind(noun) == Some(ChunkKind::Noun))
    else {
        return false;
    };
    // "all lands taken [from them]", "the 800 killed [at Lund]": it says which. "and their goods sold [to the Danes]"
    let says_which = view.chunk(noun).is_some_and(|phrase| {
        view.word(phrase.head).tag == Tag::Number
            || wording::is_word(
                view.source,
                phrase.tokens.start,
                &["all", "any", "each", "every", "no", "only"],
            )
    });
    let is_second = noun.checked_sub(1).is_some_and(|and| view.kind(and) == Some(ChunkKind::Coordinator))
        && view.chunk(noun).is_some_and(|phrase| view.word(phrase.tokens.start).tag == Tag::Possessive);
    if says_which || is_second {
        return false;
    }
    let before = (noun.saturating_sub(REACH)..noun).rev().find(|&at| {
        view.is_word(at, &["with"])
            || matches!(view.kind(at), Some(ChunkKind::Finite | ChunkKind::Infinitive | ChunkKind::Gerund))
    });
    // "with the whole guard killed or taken", "left the town burnt": what befell it is told with it. "said the bullet entered [from
    // behind]"
    before.and_then(|at| view.chunk(at)).is_some_and(|chunk| {
        let lemma = view.word(chunk.head).lemma.unwrap_or_default();
        chunk.kind != ChunkKind::Preposition && !FINDING.contains(&lemma) && !is_reporting(lemma)
    })
}

/// "was mayor [for most] of the 1970s", "[for nearly the entire] 1970s": how much of the time that is left out; where that begins.
fn share_of_date(view: &View<'_>, part: &Unit) -> Option<usize> {
    const SHARES: &[&str] = &["all", "bulk", "half", "majority", "most", "much", "part"];
    const WHOLE: &[&str] = &["entire", "full", "whole"];
    let &last = part.chunks.last()?;
    let is_time = |at: usize| matches!(view.kind(at), Some(ChunkKind::Time(_)));
    let ends = |words: &[&str]| {
        view.chunk(last).is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.end - 1, words))
    };
    let is_share = ends(SHARES) && view.is_word(last + 1, &["of"]) && is_time(last + 2)
        || ends(WHOLE) && is_time(last + 1);
    let leads = |&place: &usize| {
        part.chunks.get(place).is_some_and(|&at| view.is_word(at, &["for", "during", "over", "throughout"]))
    };
    let place = (0..part.chunks.len()).rev().take(4).find(leads)?;
    is_share.then_some(place)
}

/// "a revolution similar [to that]", "four laws designed [to punish it]": behind its noun such a word awaits more.
/// "the only ship fit [for it]" is not the only ship.
fn awaits_behind_noun(view: &View<'_>, noun: usize, last: usize) -> bool {
    let is_any =
        view.chunk(noun).is_some_and(|chunk| !wording::is_word(view.source, chunk.tokens.start, &["the"]));
    last == noun + 1
        && is_any
        && view.kind(noun) == Some(ChunkKind::Noun)
        && match view.kind(last) {
            Some(ChunkKind::Adjective) => view.is_word(last + 1, &["to", "for", "of", "than", "with"]),
            Some(ChunkKind::Participle) => view.kind(last + 1) == Some(ChunkKind::Infinitive),
            _ => false,
        }
}

/// "in comparison (to)", "in exchange (for)": a preposition and a bare noun that say nothing without what they lead to.
fn is_lone_relation(view: &View<'_>, before: usize, last: usize) -> bool {
    const RELATIONS: &[&str] = &[
        "accord",
        "accordance",
        "addition",
        "anticipation",
        "comparison",
        "compliance",
        "conformity",
        "conjunction",
        "contrast",
        "defiance",
        "exchange",
        "favor",
        "favour",
        "hopes",
        "lieu",
        "preparation",
        "pursuit",
        "reaction",
        "response",
        "retaliation",
        "return",
        "search",
        "terms",
    ];
    last == before + 1
        && view.is_word(before, &["in"])
        && view.is_word(last, RELATIONS)
        && view.is_word(last + 1, &["for", "of", "to", "with"])
}

/// "in comparison [to it]", "to find out [how it works]"
fn is_open_pair(view: &View<'_>, before: usize, last: usize) -> bool {
    is_lone_relation(view, before, last)
        || view.is_word(last, &["out"])
            && view.is_word(last + 1, &["how", "if", "why", "whether", "that", "what"])
            && view.kind(before) == Some(ChunkKind::Infinitive)
}

/// "flared between the council [of Lund and the king]": where "between" stands that has lost the second.
pub(super) fn unpaired(view: &View<'_>, part: &Unit) -> Option<usize> {
    let between = part.chunks.iter().rposition(|&at| view.is_word(at, &["between"]))?;
    let has_and = part.chunks.iter().skip(between).any(|&at| view.kind(at) == Some(ChunkKind::Coordinator));
    // "between the two kings"
    let is_plural = part.chunks.get(between + 1).and_then(|&at| view.chunk(at)).is_none_or(|chunk| {
        crate::language::is_plural_noun(wording::text(view.source, chunk.head))
            || chunk.tokens.clone().any(|at| matches!(view.word(at).tag, Tag::Number | Tag::Coordinator))
            || chunk.kind == ChunkKind::Pronoun
    });
    (!has_and && !is_plural).then_some(between)
}

/// "and another" at the end of a part: where the "and" stands, when what follows it is a noun that lost its participle.
fn unfinished_pair(view: &View<'_>, part: &Unit) -> Option<usize> {
    let main = view.clauses.first().and_then(|clause| view.verb(clause))?;
    let lemma = view.word(main.head).lemma.unwrap_or_default();
    let is_past = || is_form(wording::text(view.source, main.head), lemma, Tense::Past);
    if main.kind != ChunkKind::Participle && (main.tokens.len() > 1 || is_past()) {
        return None;
    }
    let and = part.chunks.iter().rposition(|&at| view.kind(at) == Some(ChunkKind::Coordinator))?;
    let behind = part.chunks.get(and + 1..)?;
    (!behind.is_empty() && behind.iter().all(|&at| view.is_nominal(at))).then_some(and)
}

/// "rose in an effort [to drive them out]": what for is left out.
fn is_aim(view: &View<'_>, part: &Unit) -> bool {
    let [.., led, last] = part.chunks.as_slice() else { return false };
    view.is_word(*led, &["in", "as"])
        && (view.kind(last + 1) == Some(ChunkKind::Infinitive) || view.is_word(last + 1, &["to"]))
        && view.chunk(*last).is_some_and(|chunk| {
            wording::is_word(view.source, chunk.head, &["attempt", "bid", "effort", "order", "way"])
        })
}

/// "should leave the town, demands [that ...]", "met Olaf, a king [of the Danes]": a word behind a comma that only opens what
/// is left out.
fn is_begun(view: &View<'_>, part: &Unit) -> bool {
    let [.., comma, last] = part.chunks.as_slice() else { return false };
    let told = view.kind(last + 1) == Some(ChunkKind::Relative) || view.is_word(last + 1, &["that"]);
    let led = view.kind(last + 1) == Some(ChunkKind::Preposition)
        && !matches!(view.kind(last + 2), Some(ChunkKind::Time(_)));
    // A list goes on with "and".
    let is_list = part
        .chunks
        .iter()
        .rev()
        .skip(1)
        .take(4)
        .filter(|&&at| view.kind(at) == Some(ChunkKind::Mark(',')))
        .count()
        > 1;
    view.kind(*comma) == Some(ChunkKind::Mark(','))
        && !is_list
        && view.chunk(*last).is_some_and(|chunk| {
            let is_new =
                chunk.tokens.len() == 2 && wording::is_word(view.source, chunk.tokens.start, &["a", "an"]);
            view.word(chunk.head).tag == Tag::Noun
                && (chunk.tokens.len() == 1 && (told || led) || is_new && led)
        })
}

/// "empowering Holm [to leave]", "a law forcing owners [to sell]": whom it lets or makes do what is left out.
fn awaits_infinitive(view: &View<'_>, part: &Unit) -> bool {
    const LETTING: &[&str] = &[
        "allow",
        "authorise",
        "authorize",
        "compel",
        "empower",
        "enable",
        "force",
        "oblige",
        "permit",
        "require",
    ];
    let Some(&last) = part.chunks.last() else { return false };
    let verb = part.chunks.iter().rev().nth(1).and_then(|&at| view.chunk(at));
    view.kind(last + 1) == Some(ChunkKind::Infinitive)
        && verb.is_some_and(|verb| {
            matches!(verb.kind, ChunkKind::Gerund | ChunkKind::Infinitive)
                && view.word(verb.head).lemma.is_some_and(|lemma| LETTING.contains(&lemma))
        })
}

/// Whether the last word is a verb that the sentence goes on from.
pub(super) fn ends_in_verb(view: &View<'_>, line: &str) -> bool {
    let Some(last) = line.rsplit(' ').next().filter(|last| last.ends_with(char::is_alphabetic)) else {
        return false;
    };
    let is_last = |at: &usize| wording::text(view.source, *at) == last && view.word(*at).tag == Tag::Verb;
    let at = view.tokens.clone().rev().find(is_last);
    at.is_some_and(|at| {
        at + 1 < view.tokens.end
            && matches!(
                view.word(at + 1).tag,
                Tag::Preposition | Tag::To | Tag::Determiner | Tag::Possessive | Tag::Name | Tag::Noun
            )
            && !view.times.stand_in(&(at + 1..at + 3))
    })
}
