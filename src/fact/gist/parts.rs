//! What stands behind the verb of a headline.

use super::MOST_PARTS;
use super::flow::flow;
use super::limp::without_limp_end;
use super::place;
use super::postponed::postponed;
use super::unfinished::{cut_uneven, cut_unfinished, found_out};
use crate::fact::clause::{Clause, Link};
use crate::fact::gap::Gap;
use crate::fact::unit::{Phrases, TIME_NOUNS, Unit, UnitKind, is_between, kept, units, units_of};
use crate::fact::view::{TWO_OBJECTS, View};
use crate::fact::wording;
use crate::language::{ChunkKind, Tag, is_intransitive};

/// The parts behind the verb, in the order in which they are kept. `known`: as they stand, when they were cut already.
pub(super) fn short(view: &View<'_>, index: usize, clause: &Clause, known: Option<&[Unit]>) -> Vec<Unit> {
    let whole = view.verb_clause(clause);
    let parts = if clause.link == Link::Gapped {
        Gap::of(view, clause, whole).parts(view, clause, whole)
    } else {
        known.map_or_else(|| units(view, clause), <[Unit]>::to_vec)
    };
    kept_of(view, index, clause, parts, Extent::Own)
}

/// The parts behind the verb with the clauses inside them that say which one is meant; `None` when there are no such
/// clauses, so that it says the same as [`short`].
pub(super) fn in_full(view: &View<'_>, index: usize, clause: &Clause) -> Option<Vec<Unit>> {
    if matches!(clause.link, Link::Gapped | Link::Aside) {
        return None;
    }
    let own = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
    let mut behind = flow(view, index).1;
    if behind == own && view.said_index(index).is_none() {
        return None;
    }
    if is_between(view, clause) {
        behind.remove(0);
    }
    let extent = if behind.len() > own.len() { Extent::Longer } else { Extent::Whole };
    Some(kept_of(view, index, clause, units_of(view, &behind), extent))
}

/// How much of what stands behind a verb is told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// What the clause owns.
    Own,
    /// The clauses inside it as well, and there are none.
    Whole,
    /// The clauses inside it as well.
    Longer,
}

/// The parts that a headline keeps.
fn kept_of(view: &View<'_>, index: usize, clause: &Clause, parts: Vec<Unit>, extent: Extent) -> Vec<Unit> {
    let parts = if dies(view, clause) { Vec::new() } else { postponed(view, clause, parts) };
    let times = clause.owned.iter().take(64).filter(|&&at| view.timex(at).is_some()).count();
    // What is added behind two dates may belong to one of them: "in 1961 and 1965, losing both times".
    let mut kept_parts: Vec<Unit> = Vec::with_capacity(parts.len());
    let whats = parts.iter().flat_map(|part| part.chunks.iter().copied());
    let told: Phrases = whats.filter(|&at| view.is_word(at, &["what"])).collect();
    let said = view.said_index(index).and_then(|said| view.clauses.get(said)).and_then(|said| said.opener);
    let mut rest = parts.into_iter().peekable();
    while let Some(mut unit) = rest.next() {
        // "made a list of [what was lacking] and": nothing hangs on it any more.
        let last = unit.chunks.last().copied();
        unit.chunks.retain(|at| {
            view.kind(*at) != Some(ChunkKind::Preposition)
                || !view.is_word(*at + 1, &["what"])
                || told.contains(&(*at + 1))
                || said == Some(*at + 1)
        });
        if unit.chunks.last().copied() != last {
            // ", based [on what he saw]"
            unit = without_limp_end(view, &unit);
        }
        // "attacked on 29 October, the British two days after": what stands there has another verb, and a date of its own.
        let is_gapped = kept_parts.is_empty()
            && matches!(unit.chunks.as_slice(), [comma, noun, ..]
                if is_comma(view, *comma) && view.is_nominal(*noun))
            && (times >= 2 && !is_measure(view, &unit)
                || is_second(view, &unit) && stands_alone(view, clause));
        if is_gapped {
            break;
        }
        // ", about half [of what had been forecast]"
        let is_open = unit.kind == UnitKind::Apposition
            && unit
                .chunks
                .last()
                .is_some_and(|&last| view.is_word(last + 1, &["of"]) && view.timex(last + 2).is_none());
        if is_open || unit.chunks.is_empty() || is_severed(view, clause, &unit) {
            continue;
        }
        if times >= 2 && is_participle(view, &unit) {
            continue;
        }
        // "born in 1912, when his father was a judge"
        let is_when = clause.link == Link::Free
            && matches!(unit.chunks.as_slice(), [comma, when, ..]
                if view.kind(*comma) == Some(ChunkKind::Mark(',')) && view.kind(*when) == Some(ChunkKind::Subordinator));
        if is_when {
            break;
        }
        let opens_comma =
            |unit: &Unit| unit.chunks.first().is_some_and(|&at| view.kind(at) == Some(ChunkKind::Mark(',')));
        let second = |unit: &Unit| unit.chunks.get(1).and_then(|&at| view.kind(at));
        let closes = rest.peek().is_some_and(|next| {
            opens_comma(next) && matches!(second(next), Some(ChunkKind::Preposition | ChunkKind::Infinitive))
        });
        // "made his nephew, Baldwin, co-ruler"
        let makes = view
            .verb(clause)
            .and_then(|verb| view.word(verb.head).lemma)
            .is_some_and(|lemma| TWO_OBJECTS.contains(&lemma));
        let goes_on = makes
            && is_name(view, &unit)
            && rest.peek().is_some_and(|next| opens_comma(next) && second(next) == Some(ChunkKind::Noun));
        if goes_on {
            kept_parts.push(unit);
            kept_parts.extend(rest.next());
        } else if place::opens_region(view, kept_parts.last(), &unit) {
            let is_followed = rest.peek().is_some_and(|next| !opens_comma(next));
            kept_parts.extend(place::region_apart(unit, is_followed));
        } else if !is_apposition(view, &unit) {
            kept_parts.push(unit);
        } else if closes && is_name(view, &unit) {
            // "accused his minister, Mamadou Dia, of planning a coup"
            kept_parts.push(unit);
        } else if unit.chunks.len() == 2
            && let Some(&comma) = unit.chunks.first().filter(|&&comma| view.opens_name(comma))
        {
            // "married a merchant, Tobias Kern"; a date took the second comma away: ", Karl, [in 1556] to Finland".
            if rest.peek().is_some_and(|next| !opens_comma(next)) {
                unit.chunks.push(comma);
            }
            kept_parts.push(unit);
        } else if closes && let Some(next) = rest.peek_mut() {
            next.chunks.remove(0);
            next.kind = UnitKind::Prepositional;
        }
    }
    let mut parts = kept_parts;
    cut_unfinished(view, &mut parts);
    cut_uneven(view, &mut parts);
    keep_office(view, clause, &mut parts);
    if clause.link != Link::Gapped {
        let said = complement(view, index, extent != Extent::Own);
        let is_said = !said.is_empty();
        parts.extend(said);
        let found = found_out(view, &parts);
        parts.extend(found);
        // "to fool the judges into [believing her]": nothing can follow.
        let is_limp =
            parts.last().is_some_and(|last| without_limp_end(view, last).chunks.len() < last.chunks.len());
        let is_closed = is_said || is_limp;
        // Behind a clause it would belong to that.
        parts.extend(fronted(view, clause).filter(|_| !is_closed && extent != Extent::Longer));
        parts.extend(of_which(view, clause).filter(|_| !is_closed));
    }
    parts.truncate(MOST_PARTS);
    while parts.last().is_some_and(|part| leans(view, part)) {
        parts.pop();
    }
    parts
}

pub(super) fn is_comma(view: &View<'_>, at: usize) -> bool {
    view.kind(at) == Some(ChunkKind::Mark(','))
}

/// ", eight miles east of Lund"
fn is_measure(view: &View<'_>, unit: &Unit) -> bool {
    unit.chunks
        .get(1)
        .and_then(|&at| view.chunk(at))
        .is_some_and(|chunk| view.word(chunk.tokens.start).tag == Tag::Number)
}

/// ", her mother a few months \[later\]": two noun phrases side by side.
fn is_second(view: &View<'_>, unit: &Unit) -> bool {
    unit.kind == UnitKind::Rest
        && unit.chunks.get(2).is_some_and(|&at| view.kind(at) == Some(ChunkKind::Noun))
}

/// "died", "attacked": whether nothing need stand behind the verb.
fn stands_alone(view: &View<'_>, clause: &Clause) -> bool {
    let verb = view.verb(clause);
    verb.and_then(|verb| view.word(verb.head).lemma).is_some_and(is_intransitive)
}

/// "died that year [Olaf, now an old man]": a name behind a verb that has no object, and a date between.
fn dies(view: &View<'_>, clause: &Clause) -> bool {
    const DYING: &[&str] = &["arrive", "come", "die", "happen", "occur"];
    let Some(verb) = clause.verb else { return false };
    let lemma = view.chunk(verb).and_then(|verb| view.word(verb.head).lemma).unwrap_or_default();
    DYING.contains(&lemma)
        && matches!(view.kind(verb + 1), Some(ChunkKind::Time(_)))
        && view.kind(verb + 2) == Some(ChunkKind::Noun)
}

/// "beat the Danes at Lund (1676) and [the Dutch at Kora] (1677)": an object of its own, and a place with the preposition of
/// the member before it.
fn member_with_place(view: &View<'_>, parts: &[Unit]) -> Option<Vec<Unit>> {
    let [objects @ .., before, last] = parts else { return None };
    let object = objects.iter().rposition(|unit| unit.kind == UnitKind::Object)?;
    let both = before.kind == UnitKind::Prepositional && last.kind == UnitKind::Prepositional;
    let (first, second) = (*before.chunks.first()?, *last.chunks.first()?);
    let word = wording::text(view.source, view.chunk(second)?.head);
    let joint = before
        .chunks
        .iter()
        .rposition(|&at| matches!(view.kind(at), Some(ChunkKind::Coordinator | ChunkKind::Mark(','))))?;
    let own = before.chunks.get(joint + 1..)?;
    let is_member = both
        && view.is_word(first, &[word])
        && joint > 1
        && !own.is_empty()
        && own.iter().all(|&at| view.is_nominal(at) || view.is_word(at, &["of"]))
        && second == own.last()? + 1;
    let mut member = objects.get(..=object).filter(|_| is_member)?.to_vec();
    member.last_mut()?.chunks = Phrases::from_slice(own);
    member.push(last.clone());
    Some(member)
}

/// The parts up to a phrase of a list, the others of the list left out: "at [Aliwal and] Sobraon", "[buildings like] the fort".
pub(super) fn narrowed(view: &View<'_>, mut parts: Vec<Unit>, only: usize) -> Vec<Unit> {
    let Some(place) = parts.iter().position(|part| part.chunks.contains(&only)) else { return parts };
    parts.truncate(place + 1);
    if let Some(mut member) = member_with_place(view, &parts) {
        if let Some(last) = member.last_mut() {
            let end = last.chunks.iter().position(|&chunk| chunk == only).map_or(0, |at| at + 1);
            last.chunks.truncate(end);
        }
        return member;
    }
    let Some(part) = parts.last_mut() else { return parts };
    let at = part.chunks.iter().position(|&chunk| chunk == only).unwrap_or(0);
    part.chunks.truncate(at);
    // "the battle of Kannauj": back to the head of the phrase.
    let of = part
        .chunks
        .iter()
        .rposition(|&at| !view.is_word(at, &["of"]) && !view.is_nominal(at))
        .map_or(0, |at| at + 1);
    let own = Phrases::from_slice(part.chunks.get(of..).unwrap_or_default());
    part.chunks.truncate(of);
    // "the battles of Lund, Kora and Ribe": of each.
    let several = part.chunks.iter().rposition(|&at| view.is_word(at, &["of"])).filter(|&of| {
        let head = of.checked_sub(1).and_then(|head| part.chunks.get(head));
        let head = head.and_then(|&at| view.chunk(at)).map(|chunk| wording::text(view.source, chunk.head));
        own.is_empty() && head.is_some_and(crate::language::is_plural_noun)
    });
    if let Some(of) = several {
        part.chunks.truncate(of + 1);
        part.chunks.push(only);
        return parts;
    }
    let is_list = |&at: &usize| {
        view.is_nominal(at)
            || view.is_word(at, &["of"])
            || matches!(view.kind(at), Some(ChunkKind::Coordinator | ChunkKind::Mark(',')))
    };
    while part.chunks.last().is_some_and(is_list)
        && part.chunks.len() > usize::from(part.kind != UnitKind::Object)
    {
        part.chunks.pop();
    }
    let is_example = part.chunks.last().is_some_and(|&at| view.is_word(at, &["like", "including"]));
    if is_example {
        part.chunks.clear();
        part.kind = UnitKind::Object;
    }
    part.chunks.extend(own);
    part.chunks.push(only);
    if is_example {
        parts.drain(..place);
    }
    parts
}

/// Adverbs that say something only of what follows them.
pub(super) const LEANING: &[&str] = &[
    "about",
    "almost",
    "approximately",
    "around",
    "as",
    "before",
    "chiefly",
    "due",
    "earlier",
    "especially",
    "even",
    "famously",
    "just",
    "largely",
    "mainly",
    "most",
    "mostly",
    "nearly",
    "not",
    "notably",
    "only",
    "partially",
    "particularly",
    "partly",
    "perhaps",
    "possibly",
    "primarily",
    "probably",
    "rather",
    "roughly",
    "shortly",
    "so",
    "some",
    "sometimes",
    "there",
    "very",
    "virtually",
];

/// What leaned on words that are left out: "just (before the panic)", ", up (from nine hundred)", "and shortly (after)".
pub(super) fn leans(view: &View<'_>, part: &Unit) -> bool {
    let is_small = |at: usize| {
        matches!(
            view.kind(at),
            Some(ChunkKind::Mark(',') | ChunkKind::Coordinator | ChunkKind::Adverb | ChunkKind::Preposition)
        ) || view.is_word(at, LEANING)
    };
    let opens = part
        .chunks
        .first()
        .is_some_and(|&at| matches!(view.kind(at), Some(ChunkKind::Mark(',') | ChunkKind::Coordinator)));
    let is_lone = part.chunks.len() == 1;
    // "lasted well [into the night]"
    let is_well = is_lone
        && part.chunks.first().is_some_and(|&at| {
            view.is_word(at, &["well"])
                && matches!(view.kind(at + 1), Some(ChunkKind::Preposition | ChunkKind::Time(_)))
        });
    if is_well {
        return true;
    }
    // "took effect, at first [for ten of the members]"
    let is_first = || {
        let at_first = part.chunks.get(1).zip(part.chunks.get(2));
        part.chunks.len() == 3
            && at_first.is_some_and(|(&at, &first)| {
                view.is_word(at, &["at"]) && view.is_word(first, &["first", "least", "most"])
            })
    };
    opens && (part.chunks.iter().all(|&at| is_small(at)) || is_first())
        || is_lone && part.chunks.first().is_some_and(|&at| view.is_word(at, LEANING))
}

/// What was said, its core as one part and the rest of it in parts: "that hunting terrorists cannot be a pretext".
fn complement(view: &View<'_>, clause: usize, is_full: bool) -> Vec<Unit> {
    let Some(index) = view.said_index(clause) else { return Vec::new() };
    let Some(said) = view.clauses.get(index) else { return Vec::new() };
    let (front, behind) = if is_full {
        flow(view, index)
    } else {
        let (front, behind) = said.owned.split_at(said.behind_verb());
        (front.to_vec(), behind.to_vec())
    };
    let mut core: Phrases = said.opener.into_iter().chain(kept(view, &front)).collect();
    // "that the members[, who had met,] would leave": the comma that closed what went.
    let is_comma = |at: Option<&usize>| at.is_some_and(|&at| view.kind(at) == Some(ChunkKind::Mark(',')));
    let commas = core.iter().rev().skip(1).take_while(|at| is_comma(Some(at))).count();
    let all = core.iter().filter(|at| is_comma(Some(at))).count();
    if commas > 0 && commas == all && core.last().copied() == said.verb {
        core.retain(|at| !is_comma(Some(at)));
    }
    let mut rest = units_of(view, &behind).into_iter().peekable();
    // "said that it wanted [to order cars]"
    // "says that it is [in the last phase]"
    let is_copula = view.verb(said).is_some_and(|verb| view.word(verb.head).tag == Tag::Auxiliary);
    let is_needed = |unit: &Unit| is_copula || matches!(unit.kind, UnitKind::Object | UnitKind::Verbal);
    if let Some(object) = rest.next_if(is_needed) {
        core.extend(object.chunks);
    }
    let mut parts = vec![Unit { kind: UnitKind::Object, chunks: core }];
    parts.extend(rest);
    parts
}

/// ", a man of 34": a noun phrase between commas adds nothing a headline needs.
fn is_apposition(view: &View<'_>, unit: &Unit) -> bool {
    // ", after Antigonus": the clause that began there is told apart.
    let opens_time = unit
        .chunks
        .get(1)
        .is_some_and(|&at| view.is_word(at, &["after", "before", "since", "until", "once"]));
    let is_short = unit.chunks.len() == 3
        && unit
            .chunks
            .last()
            .and_then(|&at| view.chunk(at))
            .is_some_and(|chunk| view.word(chunk.head).tag == Tag::Name);
    // ", among other things"
    let is_among = unit.chunks.get(1).is_some_and(|&at| view.is_word(at, &["among"]))
        && unit
            .chunks
            .get(2)
            .and_then(|&at| view.chunk(at))
            .is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.start, &["other"]));
    if unit.kind == UnitKind::Apposition && (opens_time && is_short || is_among) {
        return true;
    }
    unit.kind == UnitKind::Apposition && unit.chunks.get(1).is_none_or(|&at| view.is_nominal(at))
}

/// "passed the act, which paid for programs[, especially those for schools]": what it leans on is of a clause that is left out.
fn is_severed(view: &View<'_>, clause: &Clause, unit: &Unit) -> bool {
    let [comma, leaning, ..] = unit.chunks.as_slice() else { return false };
    is_comma(view, *comma)
        && view.kind(*leaning) == Some(ChunkKind::Adverb)
        && view.is_word(*leaning, LEANING)
        && comma.checked_sub(1).is_some_and(|before| !clause.owned.contains(&before))
}

/// ", Mamadou Dia"
fn is_name(view: &View<'_>, unit: &Unit) -> bool {
    unit.chunks.len() == 2
        && unit.chunks.last().and_then(|&at| view.chunk(at)).is_some_and(|chunk| {
            let mentions = view.source.language.mentions_in(chunk.tokens.clone());
            mentions.first().is_some_and(|mention| mention.tokens == chunk.tokens)
        })
}

/// "was an activist and the owner of the Lund Post from 1929 to 1970": an owner so long, whatever she was besides.
fn keep_office(view: &View<'_>, clause: &Clause, parts: &mut [Unit]) {
    let is_be = view.verb(clause).is_some_and(|verb| {
        view.word(verb.head).lemma == Some("be") && view.word(verb.head).tag == Tag::Auxiliary
    });
    let mut times = clause.owned.iter().take(60).filter_map(|&at| view.timex(at));
    let (Some(time), None) = (times.next(), times.next()) else { return };
    let is_span = matches!(time.value, crate::temporal::TimeValue::Range(..));
    let starts = |at: usize, words: &[&str]| {
        view.chunk(at).is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.start, words))
    };
    let Some(unit) = parts.first_mut().filter(|_| is_be && is_span) else { return };
    let joint = unit.chunks.windows(2).position(
        |pair| matches!(pair, [and, office] if view.is_word(*and, &["and"]) && starts(*office, &["the"])),
    );
    if unit.chunks.first().is_some_and(|&first| starts(first, &["a", "an"]))
        && let Some(joint) = joint
    {
        unit.chunks.drain(..=joint);
    }
}

/// ", losing both times"
fn is_participle(view: &View<'_>, unit: &Unit) -> bool {
    let first = unit.chunks.get(1).and_then(|&at| view.kind(at));
    unit.kind == UnitKind::Apposition && matches!(first, Some(ChunkKind::Gerund | ChunkKind::Participle))
}

/// "the Ghost Club, of which he was president": president of the Ghost Club.
fn of_which(view: &View<'_>, clause: &Clause) -> Option<Unit> {
    const MANNER: &[&str] = &[
        "extent", "degree", "way", "manner", "point", "case", "event", "process", "one", "some", "many",
        "most", "all",
    ];
    let led = clause.opener.filter(|&led| {
        clause.link == Link::Relative
            && clause.shares.is_none()
            && view.is_word(led, &["of", "in", "at", "from", "to", "for", "under", "on", "with", "through"])
            && view.is_word(led + 1, &["which", "whom"])
    })?;
    let comma = usize::from(view.kind(led.checked_sub(1)?) == Some(ChunkKind::Mark(',')));
    let noun = led.checked_sub(1 + comma)?;
    let chunk = view.chunk(noun).filter(|chunk| chunk.kind == ChunkKind::Noun)?;
    let is_time = wording::is_word(view.source, chunk.head, TIME_NOUNS);
    let is_manner = wording::is_word(view.source, chunk.head, MANNER);
    // "a battle in which": which battle is not said.
    let is_known = view.word(chunk.head).tag == Tag::Name
        || wording::is_word(
            view.source,
            chunk.tokens.start,
            &["the", "a", "an", "his", "her", "its", "their"],
        );
    // "of which three were sold"
    let is_share = view.is_word(led, &["of"])
        && !view.verb(clause).is_some_and(|verb| {
            view.word(verb.head).lemma == Some("be") && view.word(verb.head).tag == Tag::Auxiliary
        });
    let governor = noun
        .checked_sub(1)
        .is_some_and(|at| view.kind(at) == Some(ChunkKind::Preposition) && view.is_word(at, &["of"]));
    // "built for the siege in which they found themselves"
    let is_found = clause.verb.is_some_and(|verb| {
        view.chunk(verb).is_some_and(|verb| view.word(verb.head).lemma == Some("find"))
            && view.is_word(verb + 1, &["themselves", "himself", "herself", "itself"])
    });
    (!is_time && !is_manner && is_known && !is_share && (!governor || is_found))
        .then(|| Unit { kind: UnitKind::Prepositional, chunks: Phrases::from_iter([led, noun]) })
}

/// "In fact", "to this end", "at some point", "in the meantime": it leads over from what was said before, and says nothing behind.
fn is_connecting(view: &View<'_>, chunks: &[usize]) -> bool {
    const NOUNS: &[&str] = &[
        "addition",
        "case",
        "cases",
        "consequence",
        "contrast",
        "effect",
        "end",
        "essence",
        "example",
        "fact",
        "general",
        "instance",
        "meantime",
        "particular",
        "point",
        "practice",
        "process",
        "reality",
        "regard",
        "respect",
        "response",
        "return",
        "sense",
        "short",
        "sum",
        "theory",
        "time",
        "turn",
        "way",
    ];
    let [lead, noun] = chunks else { return false };
    // "For the first time" says something.
    let leads = !view.is_word(*lead, &["for"]) || view.is_word(*noun, &["example", "instance"]);
    leads
        && view.chunk(*noun).is_some_and(|noun| {
            noun.tokens.len() <= 3 && wording::is_word(view.source, noun.tokens.end - 1, NOUNS)
        })
}

/// A fronted phrase that is no date, to be put at the end: "in the skirmish near Boroibari".
fn fronted(view: &View<'_>, clause: &Clause) -> Option<Unit> {
    let first = clause.subject.clone()?.start;
    let before: Phrases = clause.owned.iter().copied().take_while(|&at| at < first).take(24).collect();
    let kept = kept(view, &before);
    let start = kept.iter().position(|&at| view.kind(at) == Some(ChunkKind::Preposition))?;
    // "To keep up with demand, Holm built": it belongs to the verb in front of it.
    let is_free = start == 0
        || kept.get(start - 1).is_some_and(|&at| {
            matches!(view.kind(at), Some(ChunkKind::Mark(_) | ChunkKind::Adverb | ChunkKind::Coordinator))
        });
    if !is_free {
        return None;
    }
    let end = kept
        .iter()
        .skip(start)
        .position(|&at| view.kind(at) == Some(ChunkKind::Mark(',')))
        .map_or(kept.len(), |place| start + place);
    // "With the war[, the plague and the debts] behind them"
    let goes_on = kept.get(end + 1).is_some_and(|&at| view.is_nominal(at));
    let is_and = |&at: &usize| view.kind(at) == Some(ChunkKind::Coordinator);
    // "With Holm, the mayor of Lund, refusing to pay": what they do goes with them.
    let is_with = kept.get(start).is_some_and(|&at| view.is_word(at, &["with"]));
    let is_doing = |&at: &usize| matches!(view.kind(at), Some(ChunkKind::Gerund | ChunkKind::Participle));
    let does = is_with && kept.iter().skip(end).any(is_doing);
    if goes_on && (does || kept.iter().skip(end).any(is_and)) {
        return None;
    }
    let chunks = Phrases::from_slice(kept.get(start..end)?);
    let starts_well =
        view.is_word(*chunks.first()?, &["in", "at", "near", "under", "with", "by", "for", "to"]);
    let is_short = chunks.len() >= 2 && chunks.len() <= 8;
    let has_noun = chunks.last().is_some_and(|&at| view.kind(at) == Some(ChunkKind::Noun));
    let is_plain =
        chunks.iter().all(|&at| matches!(view.kind(at), Some(ChunkKind::Noun | ChunkKind::Preposition)));
    (starts_well && is_short && has_noun && is_plain && !is_connecting(view, &chunks))
        .then_some(Unit { kind: UnitKind::Prepositional, chunks })
}
