//! Dates of what was so, or is so in every year, rather than of what happened.
//!
//! * "The reapers often left in August", "They should rest on Easter": no year is meant
//! * "In Danish hands since 1521, the fort was stormed in 1688": how long it had been so
//!
//! This file knows the verb of a clause and the words in front of a date.

use crate::fact::clause::{Clause, Link};
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag, Tense};
use crate::temporal::{Basis, Granularity, TimeValue, Timex};

/// How often something is done.
const OFTEN: &[&str] = &[
    "always",
    "frequently",
    "generally",
    "normally",
    "often",
    "rarely",
    "regularly",
    "seldom",
    "sometimes",
    "typically",
    "usually",
];

/// "should rest on Easter", "often left in August": a day or a season without a year, of what is done again and again.
pub(super) fn is_every_year(view: &View<'_>, clause: &Clause, timex: Timex) -> bool {
    let lacks_year = timex.basis == Basis::Context || timex.rule == "feast";
    let is_fine = timex.value.granularity().is_some_and(|granularity| granularity > Granularity::Year);
    if !lacks_year || !is_fine || says_year(view, timex) {
        return false;
    }
    // "in January each year"
    let next = view.source.prose.tokens.partition_point(|token| token.span.start() < timex.span.end());
    let is_each = wording::is_word(view.source, next, &["each", "every"])
        && wording::is_word(view.source, next + 1, &["season", "spring", "summer", "winter", "year"]);
    // "Every year, the villagers gather on 3 June"
    let is_yearly = clause.owned.iter().take(60).filter_map(|&at| view.chunk(at)).any(|chunk| {
        let start = chunk.tokens.start;
        wording::is_word(view.source, start, &["each", "every"])
            && wording::is_word(view.source, start + 1, &["autumn", "spring", "summer", "winter", "year"])
            || wording::is_word(view.source, start, &["annually", "yearly"])
    });
    if is_each || is_yearly || is_climate(view) {
        return true;
    }
    let Some(verb) = view.verb(clause) else { return false };
    let is_rule = wording::is_word(view.source, verb.tokens.start, &["can", "may", "must", "should"]);
    let mut words = verb.tokens.clone().chain(
        clause
            .owned
            .iter()
            .take(60)
            .filter_map(|&at| view.chunk(at))
            .filter(|chunk| chunk.kind == ChunkKind::Adverb)
            .map(|chunk| chunk.head),
    );
    is_rule || words.any(|at| wording::is_word(view.source, at, OFTEN))
}

/// "The wettest month is mostly May, followed by June", "The mean temperature is four degrees in January": what the weather of a
/// place is like, told in the present.
fn is_climate(view: &View<'_>) -> bool {
    const WEATHER: &[&str] = &[
        "climate",
        "coldest",
        "coolest",
        "driest",
        "hottest",
        "humidity",
        "precipitation",
        "rainfall",
        "rains",
        "snowfall",
        "sunniest",
        "temperature",
        "temperatures",
        "warmest",
        "wettest",
    ];
    let sentence = view.source.prose.sentences.get(view.sentence);
    let tokens = || sentence.map_or(0..0, |sentence| sentence.tokens.clone());
    let tense = |at: usize| {
        let word = view.word(at);
        word.tense.filter(|_| matches!(word.tag, Tag::Verb | Tag::Auxiliary))
    };
    tokens().any(|at| wording::is_word(view.source, at, WEATHER))
        && tokens().any(|at| matches!(tense(at), Some(Tense::Present | Tense::Base)))
        && !tokens().any(|at| tense(at) == Some(Tense::Past))
}

/// What is done on the same day of every week.
const WEEKLY: &[&str] =
    &["begin", "close", "end", "gather", "happen", "meet", "occur", "open", "run", "sit", "start", "take"];

/// "Committees meet on Tuesday", "markets take place on Friday morning" in a text that is no report: in every week.
pub(super) fn is_every_week(view: &View<'_>, clause: &Clause, timex: Timex) -> bool {
    let is_weekday = timex.basis == Basis::Relative
        && timex.rule.contains("weekday")
        && !timex.span.slice(&view.source.article.text).bytes().any(|byte| byte.is_ascii_digit());
    let is_report = view.source.article.metadata.published.is_some();
    let Some(verb) = view.verb(clause).filter(|_| is_weekday && !is_report) else { return false };
    let word = view.word(verb.head);
    let is_present = verb.tokens.len() == 1 && matches!(word.tense, Some(Tense::Present | Tense::Base));
    is_present && word.lemma.is_some_and(|lemma| WEEKLY.contains(&lemma))
}

/// "came back in the morning" where only the month is known: no day that a student could name.
pub(super) fn is_of_some_day(timex: Timex) -> bool {
    let TimeValue::Time { date, .. } = timex.value else { return false };
    timex.basis != Basis::Explicit && date.is_none_or(|date| date.granularity() < Granularity::Day)
}

/// Whether the words of a date say its year: "Easter 1642".
fn says_year(view: &View<'_>, timex: Timex) -> bool {
    timex.span.slice(&view.source.article.text).bytes().filter(u8::is_ascii_digit).count() >= 3
}

/// "In Danish hands since 1521, the fort was stormed in 1688": what stands in front without a verb tells since when it had been
/// so.
pub(super) fn is_lasting_front(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    /// How far in front a phrase may begin.
    const REACH: usize = 10;
    let owned = clause.owned.as_slice();
    let at = |place: usize| owned.get(place).copied();
    let (Some(time), Some(subject)) = (at(place), clause.subject.clone()) else { return false };
    let has_since = |at: usize| {
        view.chunk(at).is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.start, &["since"]))
    };
    let since = if has_since(time) {
        Some(place)
    } else {
        place.checked_sub(1).filter(|&since| at(since).is_some_and(has_since))
    };
    let Some(since) = since.filter(|&since| since > 0 && since <= REACH && time < subject.start) else {
        return false;
    };
    let is_quality =
        at(0).and_then(|at| view.chunk(at)).is_some_and(|chunk| view.word(chunk.head).tag == Tag::Adjective);
    let leads = at(0).is_some_and(|at| view.kind(at) == Some(ChunkKind::Preposition));
    let has_noun = leads && (1..since).filter_map(at).any(|at| view.is_nominal(at));
    let has_comma = (1..since).filter_map(at).any(|at| matches!(view.kind(at), Some(ChunkKind::Mark(_))));
    (is_quality || has_noun) && !has_comma
}

/// "The 4th of June is a feast of the guild": a day of every year, as a subject.
pub(super) fn is_yearly(view: &View<'_>, owned: &[usize], place: usize) -> bool {
    let Some(&at) = owned.get(place) else { return false };
    let is_inferred = view.timex(at).is_some_and(|timex| timex.basis == Basis::Context);
    let is_free = place.checked_sub(1).and_then(|place| owned.get(place)).is_none_or(|&before| {
        !matches!(view.kind(before), Some(ChunkKind::Preposition | ChunkKind::Subordinator))
    });
    let verb = view.chunk(at + 1).filter(|next| next.kind == ChunkKind::Finite);
    let is_present = verb
        .is_some_and(|verb| matches!(view.word(verb.tokens.start).tense, Some(Tense::Present | Tense::Base)));
    is_inferred && is_free && is_present
}

/// "in a single summer", "which Sunday", "a Sunday" behind a date, "64 years of independence".
pub(super) fn is_no_particular(view: &View<'_>, owned: &[usize], place: usize) -> bool {
    let Some(chunk) = owned.get(place).and_then(|&at| view.chunk(at)) else { return false };
    let before = |back: usize| {
        place.checked_sub(back).and_then(|place| owned.get(place)).and_then(|&at| view.chunk(at))
    };
    let source = view.source;
    let any = &["a", "an", "any", "each", "every", "one", "some", "which", "what", "no"];
    let is_article = before(1).is_some_and(|before| {
        matches!(
            before.kind,
            ChunkKind::Pronoun | ChunkKind::Adjective | ChunkKind::Relative | ChunkKind::Noun
        ) && (wording::is_word(source, before.tokens.start, any) && before.tokens.len() <= 2)
            && matches!(
                view.word(before.tokens.end - 1).tag,
                Tag::Determiner | Tag::Adjective | Tag::Relative | Tag::Pronoun | Tag::Number
            )
    });
    // "finished one around 500 BC": what is roughly told is a time of its own.
    let is_rough = wording::is_word(source, chunk.tokens.start, &["about", "around", "c.", "ca.", "circa"]);
    let is_some_day = chunk.tokens.len() == 2
        && wording::is_word(source, chunk.tokens.start, &["a", "an", "one"])
        && view.word(chunk.head).tag == Tag::Calendar;
    let named =
        owned.get(place).and_then(|&at| view.timex(at)).is_some_and(|timex| timex.basis == Basis::Named);
    let is_length = named
        && before(1).is_some_and(|before| wording::is_word(source, before.head, &["of"]))
        && before(2).is_some_and(|before| {
            wording::is_word(source, before.head, &["years", "year", "decades", "days", "course", "cause"])
        });
    is_article && !is_rough || is_some_day || is_length
}

/// "A feature of the buses since the 1930s was left out": how old the feature is.
pub(super) fn is_since_in_subject(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    let owned = clause.owned.as_slice();
    let Some((&at, subject)) = owned.get(place).zip(clause.subject.clone()) else { return false };
    let before = |back: usize| place.checked_sub(back).and_then(|place| owned.get(place)).copied();
    let starts =
        view.chunk(at).is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.start, &["since"]));
    let is_led = before(1).is_some_and(|since| view.is_word(since, &["since"]));
    let noun = if is_led { before(2) } else { before(1) };
    (starts || is_led)
        && Some(at) < clause.verb
        && noun.is_some_and(|noun| view.is_nominal(noun) && subject.contains(&noun))
}

/// "Not since the Press Acts of 1798 had the council been so feared": of a later day.
pub(super) fn is_not_since(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    let owned = clause.owned.as_slice();
    let front = owned.get(..place.min(8)).unwrap_or_default();
    front.first().is_some_and(|&not| view.is_word(not, &["not"]))
        && front.iter().any(|&at| view.is_word(at, &["since"]))
}

/// "Torda, in revolt since 1821, was sold": how long it had been in revolt.
pub(super) fn is_since_aside(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    const WITHIN: usize = 6;
    let owned = clause.owned.as_slice();
    let Some((&at, subject)) = owned.get(place).zip(clause.subject.clone()) else { return false };
    let is_comma = |at: &usize| view.kind(*at) == Some(ChunkKind::Mark(','));
    let is_since =
        view.chunk(at).is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.start, &["since"]))
            || place
                .checked_sub(1)
                .and_then(|since| owned.get(since))
                .is_some_and(|&since| view.is_word(since, &["since"]));
    let front = owned.get(place.saturating_sub(WITHIN)..place).unwrap_or_default();
    let inside = front.iter().rposition(is_comma).and_then(|comma| front.get(comma..)).unwrap_or_default();
    let opens = inside.first().is_some_and(|&comma| comma >= subject.end);
    let leads = inside.get(1).is_some_and(|&at| view.kind(at) == Some(ChunkKind::Preposition));
    let tells = leads && inside.iter().skip(2).any(|&at| view.is_nominal(at));
    let closes = owned.get(place + 1).is_some_and(is_comma);
    is_since && opens && tells && closes && Some(at) < clause.verb
}

/// "A plaque, marking the site of his rooms between 1774 and 1795, is in the street": the plaque is there today.
pub(super) fn is_of_today(view: &View<'_>, clause: &Clause) -> bool {
    let main =
        clause.parent.and_then(|parent| view.clauses.get(parent)).filter(|_| clause.link == Link::Free);
    let is_gerund = view.verb(clause).is_some_and(|verb| verb.kind == ChunkKind::Gerund);
    is_gerund
        && main.and_then(|main| view.verb(main)).is_some_and(|verb| {
            let first = view.word(verb.tokens.start);
            first.tag == Tag::Auxiliary && wording::is_word(view.source, verb.tokens.start, &["is", "are"])
        })
}

/// "can dismiss the board (as in 1999)", "may close the port, as it did in 1831": what may be done is not what was.
pub(super) fn is_possible(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    let Some(verb) = view.verb(clause) else { return false };
    let is_can = wording::is_word(view.source, verb.tokens.start, &["can", "cannot", "may", "must"]);
    // "may have died in 1411" doubts a deed.
    let is_done = wording::is_word(view.source, verb.tokens.start + 1, &["have"]);
    let led = place.checked_sub(1).and_then(|before| clause.owned.get(before));
    let is_in = led.is_some_and(|&at| view.is_word(at, &["in", "on", "during"]));
    is_can && !is_done && is_in && place > clause.behind_verb()
}
