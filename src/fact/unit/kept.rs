//! Which phrases behind a verb a headline keeps: the date goes, with the words that only lead to it.

use super::behind_date::{behind_date, is_count, is_few};
use super::{Phrases, is_inside_word};
use crate::fact::attach::row;
use crate::fact::view::{View, is_quality_time};
use crate::fact::wording;
use crate::language::{Chunk, ChunkKind, Tag, is_event_noun, is_transitive};
use crate::temporal::Basis;

/// Words before a date that go with it.
const BEFORE_DATE: &[&str] = &[
    "about", "again", "already", "also", "around", "as", "circa", "early", "exactly", "finally", "just",
    "last", "late", "later", "only", "shortly", "soon", "then", "not", "until", "till", "first", "once",
    "very",
];

/// Adverbs that point to what was said elsewhere.
const DANGLING: &[&str] = &[
    "accordingly",
    "also",
    "consequently",
    "furthermore",
    "hence",
    "however",
    "indeed",
    "instead",
    "meanwhile",
    "moreover",
    "nevertheless",
    "nonetheless",
    "respectively",
    "so",
    "then",
    "therefore",
    "thereby",
    "thus",
    "too",
    "afterwards",
    "later",
    "likewise",
    "though",
    "besides",
    "still",
    "yet",
];

/// Nouns that only say when, before "of" and a date.
pub(in crate::fact) const TIME_NOUNS: &[&str] = &[
    "monsoon",
    "year",
    "month",
    "week",
    "day",
    "night",
    "morning",
    "evening",
    "afternoon",
    "end",
    "beginning",
    "start",
    "middle",
    "calendar",
    "season",
    "quarter",
    "hours",
    "summer",
    "winter",
    "spring",
    "autumn",
    "eve",
    "dawn",
    "days",
    "months",
    "years",
    "half",
    "part",
    "decade",
    "century",
    "rest",
    "close",
    "turn",
    "wake",
    "aftermath",
];

/// "died before the Lund Pact of 1940 [and the last push for Kora]": where the second of two ends that something came before or after, when
/// the first is left out with its date.
fn behind_second(view: &View<'_>, owned: &[usize], place: usize, next: usize, kept: &Phrases) -> usize {
    let kind = |place: usize| owned.get(place).and_then(|&at| view.kind(at));
    let is_at = |back: usize, words: &[&str]| {
        place.checked_sub(back).and_then(|at| owned.get(at)).is_some_and(|&at| view.is_word(at, words))
    };
    // "before the | Second World War", "before | the Lund Pact | of | 1940"
    let the = is_at(1, &["the"]);
    let has_gone = || place.checked_sub(2).and_then(|at| owned.get(at)).is_some_and(|at| !kept.contains(at));
    let is_of = is_at(1, &["of"]) && has_gone();
    let back = 1 + usize::from(the) + 2 * usize::from(is_of);
    let back = back + usize::from(is_of && is_at(back, &["the"]));
    // "World War II" has no article.
    let is_known =
        || owned.get(place).and_then(|&at| view.timex(at)).is_some_and(|timex| timex.basis == Basis::Named);
    // "during World War II and its aftermath"
    let is_during = is_known() && is_at(back, &["during", "throughout"]);
    let is_led = is_during || is_at(back, &["after", "before", "following", "since", "until"]);
    // Not "received no pay after 1777 and one month's pay in 1781".
    let is_named = the
        || is_of
        || is_known()
        || owned
            .get(place)
            .and_then(|&at| view.chunk(at))
            .is_some_and(|time| time.tokens.clone().any(|at| view.word(at).tag == Tag::Determiner));
    let is_second = kind(next) == Some(ChunkKind::Coordinator) && kind(next + 1) == Some(ChunkKind::Noun);
    if !is_led || !is_named || !is_second {
        return next;
    }
    let mut end = next + 2;
    while kind(end) == Some(ChunkKind::Preposition) && kind(end + 1) == Some(ChunkKind::Noun) {
        end += 2;
    }
    let goes_on = matches!(kind(end), Some(ChunkKind::Finite | ChunkKind::Coordinator | ChunkKind::Relative));
    if goes_on { next } else { end }
}

/// "gained votes in 1937 elections", "died during 1905 riots": the year says which, and the occasion stands behind it without an article. Not "In
/// 1937 elections were held", "fell in 1905 riots having begun".
fn is_of_an_occasion(view: &View<'_>, owned: &[usize], place: usize, kept: &Phrases) -> bool {
    let Some((&at, &next)) = owned.get(place).zip(owned.get(place + 1)) else { return false };
    let Some((time, noun)) = view.chunk(at).zip(view.chunk(next)) else { return false };
    let word = wording::text(view.source, noun.head);
    let is_occasion = is_event_noun(word) || word.strip_suffix('s').is_some_and(is_event_noun);
    let is_led = kept.last().is_some_and(|&last| {
        view.kind(last) == Some(ChunkKind::Preposition) && view.is_word(last, &["at", "during", "in"])
    });
    let behind = owned.get(place + 2).map_or(next + 1, |&behind| behind);
    let goes_on = matches!(view.kind(behind), Some(ChunkKind::Finite | ChunkKind::Gerund));
    time.tokens.len() == 1
        && next == at + 1
        && noun.kind == ChunkKind::Noun
        && matches!(view.word(noun.tokens.start).tag, Tag::Noun | Tag::Adjective)
        && is_occasion
        && is_led
        && kept.len() > 1
        && !goes_on
}

/// "called after early 20th century founder Berg", as is written for "20th-century": not "in the 20th century farmers left".
fn is_bare_century(view: &View<'_>, time: &Chunk, kept: &Phrases) -> bool {
    let is_led = kept.last().is_some_and(|&last| view.kind(last) == Some(ChunkKind::Preposition));
    is_led
        && wording::is_word(view.source, time.tokens.end - 1, &["century"])
        && !wording::is_word(view.source, time.tokens.start, &["the", "this", "that", "last", "next"])
        && matches!(view.word(time.tokens.end).tag, Tag::Noun | Tag::Adjective)
}

/// The phrases of a clause with its dates, their prepositions, and what dangles left out; in order.
pub(in crate::fact) fn kept(view: &View<'_>, owned: &[usize]) -> Phrases {
    let mut kept = Phrases::with_capacity(owned.len());
    let mut skip_to = 0;
    // How many were kept when the comma in front of a date went.
    let mut opened = None;
    for (place, &at) in owned.iter().enumerate() {
        if place < skip_to {
            continue;
        }
        match view.kind(at) {
            // "thereby earning": what follows was said to be a result of what is left out.
            Some(ChunkKind::Adverb) if view.is_word(at, &["thus", "thereby"]) && place > 2 => break,
            Some(ChunkKind::Time(_)) if is_about_time(view, owned, place, &kept) => kept.push(at),
            Some(ChunkKind::Time(_)) if is_met_there(view, &kept, at) => kept.push(at),
            // "in eighteenth-century France", "during last week's storm"
            Some(ChunkKind::Time(_))
                if view.is_nominal(at + 1)
                    && owned.get(place + 1) == Some(&(at + 1))
                    && view.chunk(at).is_some_and(|time| {
                        is_quality_time(view.source, time)
                            || is_bare_century(view, time, &kept)
                            || view.word(time.tokens.end).tag == Tag::Clitic
                    }) => {}
            // "in the 2010 and 2014 elections": the noun stays with its article, and "in the seasons" goes.
            Some(ChunkKind::Time(_)) if let Some((_, noun)) = row::noun(view, owned, place) => {
                let is_season = owned.get(noun).is_some_and(|&noun| view.is_word(noun, &["seasons"]));
                let left = if is_season { leave_what_leads(view, &mut kept) } else { 0 };
                skip_to = noun + usize::from(left > 0);
            }
            Some(ChunkKind::Time(_)) if is_of_an_occasion(view, owned, place, &kept) => {}
            Some(ChunkKind::Time(_)) => {
                let left = leave_what_leads(view, &mut kept);
                skip_to = behind_date(view, owned, place + 1);
                skip_to = behind_second(view, owned, place, skip_to, &kept);
                // "in 1961 and again in 1965": the "and" joined two dates.
                if joins_times(view, owned, place)
                    && kept.last().is_some_and(|&last| view.kind(last) == Some(ChunkKind::Coordinator))
                {
                    kept.pop();
                }
                // "This led, in 1850, to a war": nothing stands between the verb and what follows.
                let is_comma =
                    |at: Option<&usize>| at.is_some_and(|&at| view.kind(at) == Some(ChunkKind::Mark(',')));
                if kept.len() == 1 && is_comma(kept.first()) && is_comma(owned.get(skip_to)) {
                    kept.pop();
                    skip_to += 1;
                    continue;
                }
                // ", in 1961," leaves one comma, and "had herself rowed, in 48, to the fort" none; nor "hoped, in 1950 and in 1970, to win".
                let is_begun = opened == Some(kept.len());
                if is_comma(kept.last()) || is_begun {
                    if !is_begun {
                        kept.pop();
                    }
                    opened = Some(kept.len());
                    let leads = owned.get(skip_to + 1).and_then(|&at| view.kind(at));
                    let is_closed = is_comma(owned.get(skip_to)) && !kept.iter().any(|at| is_comma(Some(at)));
                    skip_to += usize::from(is_closed && leads == Some(ChunkKind::Preposition));
                } else if left > 0 && closes_date(view, owned, skip_to) {
                    skip_to += 1;
                }
            }
            // "2002 onwards"
            Some(ChunkKind::Adverb)
                if view.is_word(at, &["onwards", "onward"]) && at > 0 && view.timex(at - 1).is_some() => {}
            // "said so in a pamphlet"
            Some(ChunkKind::Adverb)
                if view.is_word(at, &["so"])
                    && (place == 0 || kept.last().is_some_and(|&last| does(view, last))) =>
            {
                kept.push(at);
            }
            // "was closed so that it could be mended"
            Some(ChunkKind::Adverb) if view.is_word(at, &["so"]) && view.is_word(at + 1, &["that"]) => {
                kept.push(at);
            }
            // "instead of the Danes"
            Some(ChunkKind::Adverb)
                if view.is_word(at, &["instead"])
                    && owned.get(place + 1).is_some_and(|&of| view.is_word(of, &["of"])) =>
            {
                kept.push(at);
            }
            Some(ChunkKind::Adverb) if view.is_word(at, DANGLING) && !is_degree(view, owned, place) => {
                // "a week later, on 23 June"
                let counts = kept.last().is_some_and(|&last| is_count(view, last));
                if counts && view.is_word(at, &["later", "afterwards"]) {
                    kept.pop();
                }
            }
            Some(ChunkKind::Mark(':' | '–')) if is_inside_word(view, at) => kept.push(at),
            Some(ChunkKind::Mark('.' | '!' | '?' | ';' | ':' | '"' | '”' | '“' | '*' | '•' | '—' | '–')) =>
                {}
            // "served from 1977 to 1981 and again, as ambassador, [from 1991]": with the other date goes what it brings.
            Some(ChunkKind::Coordinator) if is_other_time(view, owned, place) => break,
            _ => kept.push(at),
        }
    }
    leave_count(view, &mut kept);
    kept
}

/// Takes away what leads a date that is left out; how many phrases that was.
fn leave_what_leads(view: &View<'_>, kept: &mut Phrases) -> usize {
    let (mut left, mut prepositions, mut nouns) = (0, 0, 0);
    let mut is_until = false;
    while let Some(&last) = kept.last() {
        let goes = match view.kind(last) {
            // "on election day in 1910": the noun that went was behind "on".
            Some(ChunkKind::Preposition) => {
                // "born on or about 16 December"
                let is_or = view.chunk(last).is_some_and(|on| on.tokens.len() == 2);
                is_or || nouns > 0 || !is_particle(view, kept, prepositions)
            }
            // "rose compared [with 1989]"
            Some(ChunkKind::Participle) => left > 0 && view.is_word(last, &["compared"]),
            // "began again in 1947", but "in 1961 and again in 1965"
            Some(ChunkKind::Adverb) if view.is_word(last, &["again"]) => kept.len() > 1,
            // "flew up until 1980", "lasted up to 1980"
            Some(ChunkKind::Adverb) if is_until && view.is_word(last, &["up"]) => true,
            // "came last in 2010"
            Some(ChunkKind::Adverb) if is_rank(view, kept) => false,
            Some(ChunkKind::Adverb | ChunkKind::Subordinator) => view.is_word(last, BEFORE_DATE),
            _ => false,
        };
        is_until |= view.is_word(last, &["until", "till", "to"]);
        // "appeared as early [as 2001] on the market"
        let as_before = kept.iter().rev().nth(1).is_some_and(|&at| view.is_word(at, &["as"]));
        if left > 0 && as_before && view.is_word(last, &["early", "late"]) {
            kept.truncate(kept.len().saturating_sub(2));
            continue;
        }
        // "argued as long ago [as 2017] that the rate was too high"
        if left > 0 && is_long_ago(view, kept) {
            kept.truncate(kept.len().saturating_sub(3));
            continue;
        }
        let goes = goes || is_lone_article(view, last) || left > 0 && is_time_noun(view, last);
        if !goes || left > 5 {
            break;
        }
        prepositions += usize::from(view.kind(last) == Some(ChunkKind::Preposition));
        nouns += usize::from(view.kind(last) == Some(ChunkKind::Noun));
        kept.pop();
        left += 1;
    }
    left
}

/// "came last", "finished first": how good somebody was, and no time.
fn is_rank(view: &View<'_>, kept: &[usize]) -> bool {
    let Some(&rank) = kept.last() else { return false };
    view.is_word(rank, &["first", "last"])
        && rank.checked_sub(1).and_then(|verb| view.chunk(verb)).is_some_and(|verb| {
            matches!(view.word(verb.head).lemma, Some("come" | "end" | "finish" | "place" | "rank"))
        })
}

/// Takes a count away whose event stands in a clause behind it.
fn leave_count(view: &View<'_>, kept: &mut Phrases) {
    // "was called off two weeks [after it had begun]", "died in May, just over a year [after the peace was made]"
    if let Some(&last) = kept.last().filter(|&&last| is_count(view, last) || is_few(view, last))
        && view.is_word(last + 1, &["after", "before"])
        && view.kind(last + 1) == Some(ChunkKind::Subordinator)
    {
        kept.pop();
        while kept.last().is_some_and(|&small| {
            view.is_word(small, &["just", "little", "only", "over", "under", "almost", "nearly", "barely"])
        }) {
            kept.pop();
        }
    }
}

/// "won a victory at the Battle of Waterloo", "fought in the Siege of Lund": where it was, besides when.
fn is_met_there(view: &View<'_>, kept: &[usize], at: usize) -> bool {
    const MEETINGS: &[&str] =
        &["battle", "conference", "congress", "massacre", "olympics", "raid", "siege", "summit"];
    let is_named = view.timex(at).is_some_and(|timex| timex.basis == Basis::Named);
    let led = kept.iter().rev().find(|&&last| !is_lone_article(view, last));
    is_named
        && led.is_some_and(|&led| led + 2 >= at && view.is_word(led, &["at", "in"]))
        && view.chunk(at).is_some_and(|event| {
            event.tokens.clone().any(|word| wording::is_word(view.source, word, MEETINGS))
        })
}

/// Prepositions that say where or by whom, and lead no remark: "in Lund", "by the king".
const OF_VERB: &[&str] = &["aboard", "against", "at", "by", "in", "near", "off", "on", "outside", "to"];

/// "was born on 14 May 1907(,) in Lund", "sold the mill in 1950(,) to his son": the comma closed the date, and goes with it;
/// but not that of "moved in 1950, at last, to Lund", which has its fellow.
fn closes_date(view: &View<'_>, owned: &[usize], place: usize) -> bool {
    let at = |place: usize| owned.get(place).copied();
    let kind = |place: usize| at(place).and_then(|at| view.kind(at));
    let is_comma = |place: usize| kind(place) == Some(ChunkKind::Mark(','));
    let fellow = (place + 3..owned.len().min(place + 12)).find(|&other| is_comma(other));
    let is_thing = at(place + 2).and_then(|at| view.chunk(at)).is_some_and(|noun| {
        let first = view.source.language.words.get(noun.tokens.start).map(|word| word.tag);
        noun.is_nominal() && matches!(first, Some(Tag::Determiner | Tag::Possessive | Tag::Name))
    });
    is_comma(place)
        && at(place + 1).is_some_and(|at| view.is_word(at, OF_VERB))
        && is_thing
        && fellow.is_none_or(|fellow| kind(fellow + 1) != Some(ChunkKind::Preposition))
}

/// "and again, as ambassador, [from 1991 to 1994]" behind another date
fn is_other_time(view: &View<'_>, owned: &[usize], place: usize) -> bool {
    let at = |place: usize| owned.get(place).copied();
    let is_time = |place: Option<usize>| place.and_then(at).is_some_and(|at| view.timex(at).is_some());
    is_time(place.checked_sub(1))
        && at(place + 1).is_some_and(|at| view.is_word(at, &["again"]))
        && at(place + 2).is_some_and(|at| view.kind(at) == Some(ChunkKind::Mark(',')))
}

/// "as long ago"
fn is_long_ago(view: &View<'_>, kept: &[usize]) -> bool {
    matches!(kept, [.., as_, long, ago] if view.is_word(*as_, &["as"])
        && view.is_word(*long, &["far", "long"])
        && view.is_word(*ago, &["ago", "back"]))
}

/// "proceeded to do so"
fn does(view: &View<'_>, at: usize) -> bool {
    view.chunk(at).is_some_and(|chunk| {
        wording::is_word(view.source, chunk.head, &["do", "did", "does", "doing", "done"])
    })
}

/// "spent that winter in a cave", "began the 1990 season", "observed 26 January as a day of thanks", "shaved nine per cent off the
/// third quarter": a time that the verb is about.
fn is_about_time(view: &View<'_>, owned: &[usize], place: usize, kept: &[usize]) -> bool {
    let Some(&at) = owned.get(place) else { return false };
    // "appeared in 1988's Mystic Mill"
    let is_owner = view.chunk(at).is_some_and(|time| {
        wording::is_word(view.source, time.tokens.end - 1, &["'s", "’s"]) && view.is_nominal(at + 1)
    });
    is_owner
        || is_spent(view, at) && (place == 0 || view.is_word(at - 1, &["of"]))
        || is_season_of_verb(view, kept, at)
        || is_kept_day(view, owned, place)
        || is_taken_from(view, kept, at)
        || is_age(view, kept, at)
        || is_described(view, at)
}

/// "committed the infamous Nanjing massacre", "won the decisive Battle of Lund": an event that a quality tells of is what the verb needs,
/// not when it was.
fn is_described(view: &View<'_>, at: usize) -> bool {
    const OF_TIMES: &[&str] = &["early", "last", "late", "mid", "next", "past", "same"];
    let is_named = view.timex(at).is_some_and(|timex| timex.basis == Basis::Named);
    let quality = view.chunk(at).and_then(|event| event.tokens.start.checked_sub(1));
    is_named
        && quality.is_some_and(|quality| {
            view.word(quality).tag == Tag::Adjective && !wording::is_word(view.source, quality, OF_TIMES)
        })
}

/// "The chair dates from 1720", "dated back to the seventh century", "a custom that goes back to 1840": without the time nothing
/// would be told.
fn is_age(view: &View<'_>, kept: &[usize], at: usize) -> bool {
    const REACHING: &[&str] = &["date", "extend", "go", "reach", "stretch", "trace"];
    let from = kept.last().filter(|&&last| view.is_word(last, &["from", "to"]) && last + 1 == at);
    let verb = from.and_then(|&from| view.chunk(from)).and_then(|from| {
        let before = from.tokens.start.checked_sub(1)?;
        let is_back = wording::is_word(view.source, before, &["back"]);
        Some((before.checked_sub(usize::from(is_back))?, is_back))
    });
    verb.is_some_and(|(verb, is_back)| {
        let lemma = view.word(verb).lemma.unwrap_or_default();
        lemma == "date"
            || lemma == "trace"
            || is_back && REACHING.contains(&lemma)
            || wording::is_word(view.source, verb, &["date", "dates", "dated", "dating"])
    })
}

/// A time right behind "spend" is what was spent, and "lasted most of the decade" says how long.
fn is_spent(view: &View<'_>, at: usize) -> bool {
    let Some(before) = view.chunk(at).and_then(|chunk| chunk.tokens.start.checked_sub(1)) else {
        return false;
    };
    let is_share = before > 2
        && wording::is_word(view.source, before, &["of"])
        && wording::is_word(view.source, before - 1, &["all", "half", "most", "much", "part"]);
    let lasts = is_share && matches!(view.word(before - 2).lemma, Some("last" | "occupy" | "spend"));
    lasts || matches!(view.word(before).lemma, Some("last" | "spend"))
}

/// "began [the 1990 season]", "missed [their 1938/39 season]": no date of the verb, but what was begun or missed.
fn is_season_of_verb(view: &View<'_>, kept: &[usize], at: usize) -> bool {
    let Some(time) = view.chunk(at) else { return false };
    let verb = time.tokens.start.checked_sub(2).map(|verb| view.word(verb));
    matches!(kept, [article] if article + 1 == at)
        && wording::is_word(view.source, time.tokens.end - 1, &["season"])
        && wording::is_word(view.source, time.tokens.start - 1, &["a", "her", "his", "its", "the", "their"])
        && verb.filter(|verb| verb.tag == Tag::Verb).and_then(|verb| verb.lemma).is_some_and(|lemma| {
            is_transitive(lemma)
                || ["begin", "close", "end", "finish", "open", "play", "start", "win"].contains(&lemma)
        })
}

/// A day right behind a verb and before "as" is what was observed or chosen.
fn is_kept_day(view: &View<'_>, owned: &[usize], place: usize) -> bool {
    let is_as = owned.get(place + 1).is_some_and(|&at| view.is_word(at, &["as"]));
    let before = owned.get(place).and_then(|at| at.checked_sub(1)).and_then(|at| view.kind(at));
    is_as
        && matches!(before, Some(ChunkKind::Finite | ChunkKind::Infinitive | ChunkKind::Gerund))
        && owned.get(place + 2).is_some_and(|&at| view.is_nominal(at))
}

/// "shaved nine per cent off the third quarter": the time is what something was taken from.
fn is_taken_from(view: &View<'_>, kept: &[usize], at: usize) -> bool {
    matches!(kept, [.., noun, off] if view.is_nominal(*noun) && view.is_word(*off, &["off"]))
        && view
            .chunk(at)
            .is_some_and(|time| wording::is_word(view.source, time.tokens.start, &["the", "its"]))
}

/// "broke out that autumn", "set in during the century": no preposition of the date. `left`: how many have gone.
fn is_particle(view: &View<'_>, kept: &[usize], left: usize) -> bool {
    let Some(&last) = kept.last() else { return false };
    let behind_verb = kept.len() < 2
        || kept.iter().rev().nth(1).is_some_and(|&at| {
            matches!(view.kind(at), Some(ChunkKind::Finite | ChunkKind::Participle | ChunkKind::Infinitive))
        });
    view.is_word(last, &["with", "out", "off", "away", "down", "back", "up"])
        || left > 0 && behind_verb && view.is_word(last, &["in", "on", "over", "upon"])
}

/// "so many parties", "too late", "yet to come": the adverb belongs to the next word.
fn is_degree(view: &View<'_>, owned: &[usize], place: usize) -> bool {
    if owned.get(place).is_some_and(|&at| super::is_not_yet(view, at)) {
        return true;
    }
    owned.get(place).is_some_and(|&at| view.is_word(at, &["so", "too", "still", "yet"]))
        && owned.get(place + 1).is_some_and(|&next| {
            let is_next = view.chunk(next).is_some_and(|chunk| {
                matches!(view.word(chunk.tokens.start).tag, Tag::Adjective | Tag::Number | Tag::Adverb)
            });
            let is_graded =
                matches!(view.kind(next), Some(ChunkKind::Noun | ChunkKind::Adjective | ChunkKind::Adverb));
            is_next && is_graded
        })
}

/// Whether only small words stand between this date and one before it.
fn joins_times(view: &View<'_>, owned: &[usize], place: usize) -> bool {
    let before = owned.get(..place).unwrap_or_default().iter().rev().take(5);
    before
        .copied()
        .take_while(|&at| {
            !view.is_nominal(at) && !matches!(view.kind(at), Some(ChunkKind::Finite | ChunkKind::Mark(';')))
        })
        .any(|at| matches!(view.kind(at), Some(ChunkKind::Time(_))))
}

/// "the" or "that" whose noun was the date.
fn is_lone_article(view: &View<'_>, at: usize) -> bool {
    // "the very [next day]"
    let is_very = view.chunk(at).is_some_and(|chunk| {
        chunk.tokens.len() == 2
            && wording::is_word(view.source, chunk.tokens.start, &["the", "that"])
            && wording::is_word(view.source, chunk.tokens.end - 1, &["very", "same", "late", "early"])
    });
    is_very
        || view.kind(at) == Some(ChunkKind::Pronoun) && view.is_word(at, &["the", "a", "that", "this"])
        // "in both 1902 and 1903"
        || view.is_word(at, &["both", "calendar", "fiscal"])
}

/// "the monsoon" of 1971, "calendar" 2011
fn is_time_noun(view: &View<'_>, at: usize) -> bool {
    view.chunk(at).is_some_and(|chunk| {
        // "was brought to a close in the talks" ended then.
        // "at the age of 13 years in 1556"
        let is_new = wording::is_word(view.source, chunk.tokens.start, &["a", "an"])
            || view.word(chunk.tokens.start).tag == Tag::Number;
        chunk.kind == ChunkKind::Noun && !is_new && wording::is_word(view.source, chunk.head, TIME_NOUNS)
    })
}
