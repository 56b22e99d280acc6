//! A history, resolved through its own narrative: what each phrase offers the chain, and what comes of it.

use super::chain::{self, Break, Frame, Link, Step, Undated, Written};
use super::counted;
use super::report::sentences_of_now;
use super::settled::{finish, in_year};
use super::{Placing, Resolved};
use crate::temporal::find::{Find, Origin, Piece, Sense, Turn};
use crate::temporal::join::OF_ANOTHER;
use crate::temporal::scene::Scene;
use crate::temporal::timex::{TimeValue, TimexKind, Unit};
use crate::temporal::value::PartialDate;

/// Resolves a history.
pub(super) fn narrative(phrases: &[Placing], reference: Option<PartialDate>) -> Vec<Resolved> {
    let mut links = Vec::new();
    let mut places = Vec::with_capacity(phrases.len());
    let mut before: Option<Scene> = None;
    let mut frame = None;
    // Whether the frame is the year at the head of a paragraph, and ends with it.
    let mut is_annal = false;
    // The paragraph with which the section ends whose heading set the frame.
    let mut reach = usize::MAX;
    let now = reference.map(|day| sentences_from_now(phrases, day)).unwrap_or_default();
    let mut is_told = reference.is_some();
    // Whether a date that is written out has been told.
    let mut is_told_of = false;
    // Whether the last date was the years of a title.
    let mut is_under_span = false;
    let news = if reference.is_none() { sentences_of_news(phrases) } else { Vec::new() };
    let opening = opening(phrases);
    for (at, placing) in phrases.iter().enumerate() {
        let is_opening = at < opening;
        let is_unled = is_opening && reference.is_none() && matches!(placing.find.sense, Sense::Lacking(_));
        // "Holm (1877–1947) at Lund": nobody tells on from there, unless it is what the text begins with.
        let is_span = is_told_of && placing.scene.is_bracketed_span;
        if is_unled || is_span || placing.scene.is_beside_text {
            places.push(None);
            continue;
        }
        // "arrives tomorrow, 4 December" in a text that has told no year yet: not the year of a later look back.
        let is_news = !is_told && news.binary_search(&placing.scene.sentence).is_ok();
        if is_news && matches!(placing.find.sense, Sense::Lacking(_)) {
            places.push(None);
            continue;
        }
        if (placing.scene.is_heading || placing.scene.is_annal || is_annal)
            && before.is_some_and(|before| before.paragraph != placing.scene.paragraph)
            || placing.scene.paragraph >= reach
        {
            frame = None;
        }
        let is_now = now.binary_search(&placing.scene.sentence).is_ok();
        // "opened in March 1881. By November five had closed": the November that comes.
        let mut placing = *placing;
        placing.scene.is_back &= !(placing.scene.is_reached
            && before.is_some_and(|before| before.paragraph == placing.scene.paragraph));
        // "The truce, signed on 30 October 1918, ended the war. Two weeks later ...": all that its sentence says of time.
        // Behind the years of a title nothing has been told yet that the narrative could stay with.
        let is_first_told = is_under_span && matches!(placing.find.sense, Sense::Value(_));
        placing.scene.is_closed &= !(is_first_told || is_full_date(&placing) && is_alone(phrases, at));
        placing.scene.is_back &= !is_first_told;
        // "The dockers struck in 1890." at the head of a paragraph is where its story begins, however far back.
        placing.scene.is_inner &= !(placing.scene.is_leading && is_alone(phrases, at));
        placing.scene.is_death &= phrases.get(at + 1).is_some_and(|next| is_before_it(&placing, next));
        // "under the laws of 1933 and lost her post in September of that year": what a noun is called by is the year that is meant.
        if phrases.get(at + 1).is_some_and(|next| counts_from(next, &placing)) {
            (placing.scene.is_name, placing.scene.is_weak) = (false, false);
        }
        let Some(link) = link(&placing, is_now, is_opening) else {
            places.push(None);
            continue;
        };
        places.push(Some(links.len()));
        if (placing.scene.is_heading || placing.scene.is_annal)
            && let Link::Fixed(Written { date, last, .. }) = &link
            && !matches!(date, PartialDate::Century(_) | PartialDate::Millennium(_))
        {
            let days = date.interval().earliest().zip(last.interval().latest());
            let is_lone = placing.scene.is_annal && !placing.scene.is_heading;
            frame = days.map(|(first, last)| Frame { first, last, is_annal: is_lone });
            is_annal = is_lone;
            reach = if is_lone { usize::MAX } else { placing.scene.reach };
        }
        is_told |= matches!(link, Link::Fixed(_) | Link::Open(_));
        is_told_of |= matches!(link, Link::Fixed(_));
        is_under_span = matches!(link, Link::Fixed(Written { is_title: true, .. }));
        let end = end_of_span(&placing.find, &link);
        links.push(Step { link, gap: gap(before, placing.scene), sentence: placing.scene.sentence, frame });
        // "sat from 2 November to 9 February and ruled in the summer": it goes on behind the end.
        links.extend(end.map(|link| Step {
            link,
            gap: Break::None,
            sentence: placing.scene.sentence,
            frame,
        }));
        before = Some(placing.scene);
    }
    if let Some(told) = told_years(phrases) {
        pass_by_others(&mut links, &told);
    }
    let dates = chain::solve(&links, reference, |sense, here| counted::step(sense, here, reference));
    let mut here = None;
    phrases
        .iter()
        .zip(places)
        .map(|(placing, place)| {
            let placed = place.and_then(|place| dates.get(place).copied().flatten());
            let resolved = finish(
                &placing.find,
                placed,
                placed.map_or(here, |placed| placed.before.or(here)),
                reference,
            );
            if let Some(placed) = placed {
                here = Some(placed.date);
            }
            resolved
        })
        .collect()
}

/// Whether a day or a month is told with its year, and not in brackets, as a look back or by the name of something.
const fn is_full_date(placing: &Placing) -> bool {
    let Placing { find, scene } = placing;
    matches!(find.sense, Sense::Value(TimeValue::Point(PartialDate::Day(_) | PartialDate::Month { .. })))
        && !(scene.is_aside
            || scene.is_back
            || scene.is_ahead
            || scene.is_name
            || scene.is_measure
            || scene.is_until)
}

/// Whether no other phrase of its sentence tells a date.
fn is_alone(phrases: &[Placing], at: usize) -> bool {
    /// So many neighbours are looked at on either side.
    const REACH: usize = 4;
    let Some(own) = phrases.get(at).map(|placing| placing.scene.sentence) else { return false };
    let is_dated = |placing: &&Placing| {
        placing.scene.sentence == own && !matches!(placing.find.kind, TimexKind::Duration | TimexKind::Set)
    };
    let before = phrases.get(at.saturating_sub(REACH)..at).unwrap_or_default();
    let behind = phrases.get(at + 1..phrases.len().min(at + 1 + REACH)).unwrap_or_default();
    before.iter().filter(is_dated).chain(behind.iter().filter(is_dated)).next().is_none()
}

/// Whether a phrase points at the year of the one before it in its sentence: "in September of that year".
const fn counts_from(phrase: &Placing, before: &Placing) -> bool {
    phrase.scene.sentence == before.scene.sentence
        && matches!(phrase.find.sense, Sense::InYear(_, Turn::SAME) | Sense::Period(Unit::Year, Turn::SAME))
}

/// Whether a day or a month without a year would lie before a date in its year: "He died in July 1915. On 7 June ...".
fn is_before_it(told: &Placing, next: &Placing) -> bool {
    let (Sense::Value(TimeValue::Point(date)), Sense::Lacking(piece)) = (told.find.sense, next.find.sense)
    else {
        return false;
    };
    let same_year = date.year().and_then(|year| in_year(piece, year));
    same_year.is_some_and(|next| next.interval().latest() < date.interval().earliest())
}

/// How many phrases stand before the first date that could give its year to a day before it: "The port fell on 3 May.
/// The town had been founded in 1920" leaves the day without a year.
fn opening(phrases: &[Placing]) -> usize {
    let told = phrases.iter().position(|placing| matches!(placing.find.sense, Sense::Value(_)));
    let Some((at, first)) = told.and_then(|at| Some((at, phrases.get(at)?))) else { return 0 };
    let is_year = matches!(
        first.find.sense,
        Sense::Value(TimeValue::Point(PartialDate::Year(_)) | TimeValue::Range(PartialDate::Year(_), _))
    );
    let scene = first.scene;
    let leads = scene.is_heading || scene.is_annal || !is_year && !scene.is_back;
    let before = phrases.get(..at).unwrap_or_default();
    if leads { 0 } else { before.iter().take_while(|other| other.scene.sentence != scene.sentence).count() }
}

/// Years of another time give none to the day behind them; what is counted, "a century later", may count from them.
fn pass_by_others(links: &mut [Step], told: &std::ops::RangeInclusive<i32>) {
    let mut is_open = false;
    // Whether the phrase behind is a day or a month without a year, in the same sentence.
    let mut is_given = false;
    let began = early_days(links, told);
    for step in links.iter_mut().skip(began).rev() {
        match &mut step.link {
            Link::Fixed(Written { date, skip, is_weak, .. }) => {
                let is_other = date.year().is_some_and(|year| !told.contains(&year));
                if is_other && is_open && !is_given && step.frame.is_none() {
                    (*skip, *is_weak) = (*skip / 8, true);
                }
                is_given = false;
            }
            Link::Open(_) => {
                is_open = true;
                is_given = matches!(step.gap, Break::None);
            }
            Link::Counted { .. } => (is_open, is_given) = (false, false),
        }
    }
}

/// How many links stand before the years that are told, when a story begins long before them and comes to them in
/// order: "1600 ... 1757 ... 1765 ... 1857".
fn early_days(links: &[Step], told: &std::ops::RangeInclusive<i32>) -> usize {
    let (mut last, mut count, mut reach) = (i32::MIN, 0, 0);
    for (at, step) in links.iter().enumerate() {
        let Link::Fixed(Written { date, .. }) = &step.link else { continue };
        let Some(year) = date.year() else { continue };
        if year < last || year > *told.end() {
            return 0;
        }
        if told.contains(&year) {
            break;
        }
        (last, count, reach) = (year, count + 1, at + 1);
    }
    if count > 1 { reach } else { 0 }
}

/// The years that a text of one time tells of, with a lifetime around them: "2 000 camels" and a look at our own day are
/// passed by, and what has no year is not theirs. `None` for a text of many times.
fn told_years(phrases: &[Placing]) -> Option<std::ops::RangeInclusive<i32>> {
    /// Years of one time.
    const SPAN: i32 = 40;
    /// So far away is another time.
    const FAR: i32 = 60;
    /// Fewer dates show nothing.
    const LEAST: usize = 5;
    let mut years: Vec<i32> = phrases
        .iter()
        .filter(|placing| placing.find.rule != "named time")
        .filter_map(|placing| match placing.find.sense {
            Sense::Value(TimeValue::Point(date) | TimeValue::Range(date, _)) => date.year(),
            _ => None,
        })
        .collect();
    years.sort_unstable();
    let mut first = 0;
    let mut best = 0..0;
    for (last, &year) in years.iter().enumerate() {
        while years.get(first).is_some_and(|&from| year - from > SPAN) {
            first += 1;
        }
        if last + 1 - first > best.len() {
            best = first..last + 1;
        }
    }
    let (from, to) = years.get(best.start).zip(years.get(best.end.checked_sub(1)?))?;
    (best.len() >= LEAST && best.len() * 5 >= years.len() * 3).then(|| from - FAR..=to + FAR)
}

const fn gap(before: Option<Scene>, now: Scene) -> Break {
    match before {
        Some(before) if before.sentence == now.sentence => Break::None,
        // "Jan. 28, 2017", and below it "July 10": dates as headings go forward as those of paragraphs do.
        Some(before) if before.is_heading && now.is_heading => Break::Paragraph,
        Some(before) if before.is_heading != now.is_heading => Break::Section,
        Some(before) if before.paragraph == now.paragraph => Break::Sentence,
        _ => Break::Paragraph,
    }
}

/// The sentences that speak from the day of writing, and those behind them whose days have no year: "asked again on 30 August
/// last year. On 22 April" is the April before the article was written, as long as no other year is told.
fn sentences_from_now(phrases: &[Placing], written: PartialDate) -> Vec<usize> {
    let now = sentences_of_now(phrases);
    let mut from_now = now.clone();
    let mut is_from_now = false;
    // The sentence of the last date of another year.
    let mut elsewhere = None;
    for Placing { find, scene } in phrases.iter().filter(|placing| !placing.scene.is_quoted) {
        match find.sense {
            Sense::Period(_, turn) | Sense::InYear(_, turn) | Sense::Turned(_, turn) => {
                is_from_now |= turn.origin == Origin::Reader;
            }
            Sense::Value(TimeValue::Point(date) | TimeValue::Range(date, _)) if !scene.is_aside => {
                let is_same = date.year().is_some() && date.year() == written.year();
                elsewhere = if is_same { None } else { Some(scene.sentence) };
                // A look back comes back.
                is_from_now &= is_same || scene.is_back || scene.is_closed;
            }
            Sense::Lacking(_) if is_from_now && elsewhere != Some(scene.sentence) => {
                from_now.push(scene.sentence);
            }
            _ => is_from_now |= now.binary_search(&scene.sentence).is_ok(),
        }
    }
    from_now.sort_unstable();
    from_now.dedup();
    from_now
}

/// The sentences that count from a day of writing which is not known: "tomorrow", "on Tuesday".
fn sentences_of_news(phrases: &[Placing]) -> Vec<usize> {
    let points = |placing: &&Placing| match placing.find.sense {
        Sense::Today(_) | Sense::Weekday(..) => !placing.scene.is_quoted,
        Sense::Shifted { origin, .. } => origin == Origin::Reader,
        _ => false,
    };
    let mut sentences: Vec<usize> =
        phrases.iter().filter(points).map(|placing| placing.scene.sentence).collect();
    sentences.dedup();
    sentences
}

/// What the phrase offers the chain of the narrative; `None` for lengths and the like.
fn link(placing: &Placing, is_now: bool, is_opening: bool) -> Option<Link> {
    let Placing { find, scene } = placing;
    if matches!(find.kind, TimexKind::Duration | TimexKind::Set) {
        return None;
    }
    Some(match find.sense {
        Sense::Value(_) if find.rule == "named time" => return None,
        Sense::Value(TimeValue::Point(date)) => Link::Fixed(Written {
            is_title: scene.is_heading && last(find, date) != date,
            date,
            // "Hart (second term 1841–1848)": the narrative does not go to its end.
            last: match last(find, date) {
                _ if scene.enters_first || scene.is_by_the_way() => date,
                last if scene.is_at_end => chain::at_end(last),
                last => last,
            },
            skip: if find.rule == OF_ANOTHER { chain::SKIP_DAY / 8 } else { skip_cost(date, *scene) },
            // "the battle at Ribe (13 January 1849)": the battle was told, and what follows counts from it.
            is_closed: find.rule == OF_ANOTHER
                || scene.is_planned()
                || scene.is_closed && !is_told_in_brackets(date, *scene),
            is_weak: scene.is_weak,
            is_relative: scene.is_relative,
            is_inner: scene.is_inner,
            is_described: scene.is_described,
            is_name: scene.is_name,
            looks_away: scene.is_back || scene.is_planned() || scene.is_closed && !scene.is_aside,
            looks_back: scene.is_back && !(scene.is_closed || scene.is_aside || scene.is_reason),
            is_until: scene.is_until,
            is_when: scene.is_when,
        }),
        Sense::Value(TimeValue::Range(date, last)) => {
            let last = if scene.enters_first || scene.is_by_the_way() { date } else { last };
            let skip = skip_cost(date, *scene);
            Link::Fixed(Written {
                date,
                last,
                is_title: scene.is_heading,
                skip,
                is_closed: scene.is_closed,
                is_weak: false,
                is_relative: false,
                is_inner: false,
                is_described: false,
                is_name: false,
                looks_away: false,
                looks_back: false,
                is_until: false,
                is_when: false,
            })
        }
        Sense::Lacking(piece) => Link::Open(Undated {
            in_year,
            key: piece,
            is_back: scene.is_back,
            stays: scene.is_back || scene.is_until || scene.is_closed && !scene.is_label,
            is_until: scene.is_until,
            weekday: scene.weekday,
            is_described_too: scene.is_described_too,
            is_now,
            is_opening,
            is_coming: scene.is_ahead,
        }),
        Sense::Today(_) | Sense::Vague | Sense::AnyDay | Sense::Aged(_) | Sense::Value(_) => {
            return None;
        }
        sense => {
            let sense = if scene.is_quoted { spoken(sense) } else { sense };
            // "My son had come home that March. Help came on the 12th."
            let is_by_the_way =
                scene.is_until || scene.is_back && matches!(sense, Sense::Turned(_, Turn { by: 0, .. }));
            Link::Counted { step: sense, moves: moves(sense) && !is_by_the_way, is_at_end: scene.is_at_end }
        }
    })
}

/// The end of a span without a year, behind its beginning.
fn end_of_span(find: &Find, link: &Link) -> Option<Link> {
    let (Link::Open(first), Some(to)) = (link, find.to) else { return None };
    let Sense::Lacking(piece @ Piece::Day { .. }) = to.sense else { return None };
    let falls = matches!((first.key, piece), (Piece::Day { month: from, .. }, Piece::Day { month: to, .. }) if to < from);
    falls.then_some(Link::Open(Undated { key: piece, ..*first }))
}

/// In somebody's words "last year" counts from the time they were said, which is what is being told.
const fn spoken(sense: Sense) -> Sense {
    match sense {
        Sense::Period(unit, Turn { by, origin: Origin::Reader }) => Sense::Period(unit, Turn::either(by)),
        Sense::InYear(piece, Turn { by, origin: Origin::Reader }) => Sense::InYear(piece, Turn::either(by)),
        Sense::Turned(piece, Turn { by, origin: Origin::Reader }) => Sense::Turned(piece, Turn::either(by)),
        _ => sense,
    }
}

/// Whether the narrative goes where a phrase points: a look back does not take it along.
const fn moves(sense: Sense) -> bool {
    match sense {
        Sense::Shifted { is_back, .. } => !is_back,
        // "printed on October 20 last year. Three days later ..."
        Sense::InYear(Piece::Day { .. }, Turn { origin: Origin::Reader, .. }) => true,
        Sense::Period(_, turn) | Sense::InYear(_, turn) | Sense::Turned(_, turn) => turn.by >= 0,
        // The fourth day is counted from the first, as the third was.
        Sense::NthDay(_) => false,
        _ => true,
    }
}

fn last(find: &Find, date: PartialDate) -> PartialDate {
    match find.to.map(|to| to.sense) {
        Some(Sense::Value(TimeValue::Point(last))) => last,
        // "from 2 November 1931 to 9 February": of the next year
        Some(Sense::Lacking(piece)) => {
            let years = date.year().into_iter().flat_map(|year| [year, year + 1]);
            let mut ends = years.filter_map(|year| in_year(piece, year));
            ends.find(|end| end.interval().latest() >= date.interval().earliest()).unwrap_or(date)
        }
        _ => date,
    }
}

/// What it costs the narrative to pass a date by.
const fn skip_cost(date: PartialDate, scene: Scene) -> u32 {
    use crate::temporal::value::Granularity;
    let base = match date.granularity() {
        Granularity::Millennium | Granularity::Century => return 10,
        Granularity::Decade => 150,
        Granularity::Year => chain::SKIP_YEAR,
        _ => chain::SKIP_DAY,
    };
    if scene.is_heading || scene.is_annal {
        700
    } else if scene.is_closed && !is_told_in_brackets(date, scene) {
        base / 8
    } else if scene.is_planned() || scene.is_death {
        // "They were told in May that it would end in June 1948": the narrative stays in May.
        base / 3
    } else if scene.is_reason && base == chain::SKIP_DAY {
        base / 6
    } else if scene.is_aside || scene.is_back || scene.is_ahead || scene.is_adjective {
        base / 2
    } else {
        base
    }
}

/// Whether a day or a month with its year stands alone in its brackets: not a life, but what happened then.
const fn is_told_in_brackets(date: PartialDate, scene: Scene) -> bool {
    scene.is_label && !scene.is_birth && matches!(date, PartialDate::Day(_) | PartialDate::Month { .. })
}
