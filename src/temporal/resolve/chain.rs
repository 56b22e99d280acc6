//! The year of a date that leaves it out, from the dates on both sides of it.
//!
//! The dates of a narrative are read as a chain that mostly marches forward. Each phrase is a link with one or
//! more possible dates; going forward costs little, going back more, a long way more than a short one. A date in
//! brackets or behind "had" may also be passed by, so that it does not carry the narrative away. The cheapest
//! chain through the whole text gives every phrase its date, by evidence from before and after.
//!
//! Costs are whole numbers, so the result is the same on every machine.

use crate::temporal::day::Day;
use crate::temporal::value::PartialDate;

/// What a phrase offers the chain.
#[derive(Clone, Debug)]
pub(crate) enum Link {
    /// A date written out.
    Fixed {
        /// Where the narrative enters it.
        date: PartialDate,
        /// Where it leaves it: the end of a range.
        last: PartialDate,
        /// What it costs to pass it by.
        skip: u32,
        /// Whether its clause is closed again before the sentence goes on: a date of another matter.
        is_closed: bool,
        /// Whether it is a year by the way: "the law of 1871", "the highest since 1931".
        is_weak: bool,
        /// Whether its sentence has begun with something else.
        is_inner: bool,
        /// Whether it tells when the thing of its sentence was made: "the lock, finished in March 1920, was flooded".
        is_described: bool,
        /// Whether its noun is called by it: "the law of 1871".
        is_name: bool,
    },
    /// A piece of an unknown year: how it looks in each.
    Open {
        /// The dates it would be, by year.
        in_year: fn(PieceKey, i32) -> Option<PartialDate>,
        /// What is passed to that.
        key: PieceKey,
        /// Whether the clause is told as past already.
        is_back: bool,
        /// Whether the narrative may stay where it was: the clause is told by the way.
        stays: bool,
        /// The day of the week that is said with it.
        weekday: Option<u8>,
        /// Whether its sentence points to the time of writing: "later this month".
        is_now: bool,
        /// Whether it stands before the first date that could give it a year.
        is_opening: bool,
    },
    /// A date counted from the one before.
    Counted {
        /// How.
        step: StepKey,
        /// Whether the narrative goes there: "two years earlier" only looks back.
        moves: bool,
    },
}

/// A piece, packed so that links stay plain data.
pub(crate) type PieceKey = crate::temporal::find::Piece;
/// A step from one date to the next.
pub(crate) type StepKey = crate::temporal::find::Sense;

/// The date the chain gives a link, and how sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Placed {
    pub(crate) date: PartialDate,
    /// By how much the next best year is worse.
    pub(crate) margin: u32,
    /// The date of the narrative before the link.
    pub(crate) before: Option<PartialDate>,
}

#[derive(Clone, Copy, Debug)]
struct State {
    /// Where the narrative is after this link.
    here: PartialDate,
    /// The date of the link itself, when it is not passed by.
    own: Option<PartialDate>,
    /// Whether the link is an aside that was passed by, behind which the narrative goes on as if it had not been there.
    is_resumed: bool,
    /// Whether it is a year by the way that was passed by: the narrative goes on, but what counts from a date counts from it.
    is_far: bool,
    /// Whether it is a year by the way behind a date of its main clause: nothing counts from it.
    is_unheard: bool,
    cost: u32,
    parent: usize,
}

/// What it costs to pass by a year, or a month or a day, that is written out.
pub(crate) const SKIP_YEAR: u32 = 200;
pub(crate) const SKIP_DAY: u32 = 450;
/// The most that going to a date written out costs, however far it is: texts do jump over centuries.
const LONGEST_JUMP: u32 = 160;
/// Dates of the year before the text was written, for a text that opens with days of no year.
fn recent(
    mut states: Vec<State>,
    in_year: impl Fn(i32) -> Option<PartialDate>,
    written: PartialDate,
    ahead: Option<Ahead>,
) -> Vec<State> {
    let Some(year) = written.year() else { return states };
    let known = match ahead {
        Some(ahead) if ahead.is_near => RECENT,
        _ => 0,
    };
    let last = written.interval().latest();
    let date =
        [year, year - 1].into_iter().filter_map(in_year).find(|date| date.interval().earliest() <= last);
    if let Some(date) = date {
        for state in &mut states {
            state.cost = state.cost.saturating_add(RECENT.saturating_sub(known));
        }
        states.push(State {
            here: date,
            own: Some(date),
            is_resumed: false,
            is_far: false,
            is_unheard: false,
            cost: known,
            parent: 0,
        });
    }
    prune(states)
}

/// The date nearest to the time of writing, for a day in a sentence that points to it.
fn of_now(
    mut states: Vec<State>,
    before: &[State],
    in_year: impl Fn(i32) -> Option<PartialDate>,
    written: PartialDate,
) -> Vec<State> {
    let (Some(year), Some(now)) = (written.year(), written.interval().earliest()) else { return states };
    let away = |date: &PartialDate| date.interval().earliest().map_or(u32::MAX, |day| day.0.abs_diff(now.0));
    let nearest = [year, year - 1, year + 1].into_iter().filter_map(in_year).min_by_key(away);
    let Some(date) = nearest else { return states };
    for state in &mut states {
        state.cost = state.cost.saturating_add(if state.own == Some(date) { 0 } else { NOT_NOW });
    }
    let best = before.iter().enumerate().map(|(parent, state)| (state.cost, parent)).min().unwrap_or((0, 0));
    states.push(State {
        here: date,
        own: Some(date),
        is_resumed: false,
        is_far: false,
        is_unheard: false,
        cost: best.0,
        parent: best.1,
    });
    prune(states)
}

/// What it costs to count on from before a date that was passed by: in its own sentence, in the next one.
const PASSED_IN_SENTENCE: u32 = 100;
const PASSED_IN_NEXT: u32 = 30;
const PASSED_COUNTED: u32 = 40;
const PASSED_BESIDE: u32 = 100;
const PASSED_ASIDE: u32 = 200;
/// The same behind a participle or a relative clause, when it is all the sentence has.
const PASSED_ALONE: u32 = 180;
/// What it costs to pass by the first time that a day without a year comes.
const FIRST_TIME: u32 = 120;
/// A year by the way is far when it is more than so many years away; what it costs to go there, and to pass it by.
const FAR: u32 = 10;
/// The same for a year to come, behind days that are told one after another: what became of a thing long afterwards.
const FAR_AHEAD: u32 = 40;
const TO_FAR_YEAR: u32 = 120;
const PAST_FAR_YEAR: u32 = 25;
/// What it costs to pass by a year to come that stands inside a sentence, behind days told one after another.
const PAST_LATER_YEAR: u32 = 20;
/// What it costs a day not to follow the date that tells when its thing was made.
const PASSED_DESCRIBED: u32 = 300;
/// What it costs a distance not to be counted from such a year.
const PASSED_FAR: u32 = 320;
/// What it costs a month or a day to be of a later year than the one just named.
const LEAVES_YEAR: u32 = 30;
/// What it costs a phrase to count from a date that is too coarse for it.
const UNCOUNTED: u32 = 120;
/// What it costs that a look back takes the narrative along.
const BACK_MOVES: u32 = 30;
/// What it costs to leave the frame that a heading sets.
const OUT_OF_FRAME: u32 = 150;
const OUT_OF_ANNAL: u32 = 400;

/// What it costs to go back into the year before without naming it.
const NEW_YEAR: u32 = 130;
/// The same beside a full date of its sentence.
const NEW_YEAR_BESIDE: u32 = 220;

/// What it costs to read a day without a year from the day of writing though a year stands beside it, and the
/// other way round.
const RECENT: u32 = 60;

/// What it costs a day beside "this month" to be of another time.
const NOT_NOW: u32 = 250;

/// What it costs a day to fall on another day of the week than the text says.
const OTHER_WEEKDAY: u32 = 150;
/// What it costs a day not to be the one that the text writes out elsewhere with its year.
const OTHER_DAY: u32 = 150;
/// From here on days of the week are those of our calendar, mostly.
const OWN_WEEKDAYS: i32 = 1753;

/// How many states are kept at a link.
const BEAM: usize = 10;

/// A break in the text before a link, which makes a jump cheaper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Break {
    /// The same sentence.
    None,
    /// A new sentence.
    Sentence,
    /// A new paragraph.
    Paragraph,
    /// A new section.
    Section,
}

/// A link, the break before it, and the frame its section's heading sets.
pub(crate) struct Step {
    pub(crate) link: Link,
    pub(crate) gap: Break,
    pub(crate) frame: Option<Frame>,
}

/// The days that the heading of a section names, or the year at the head of a paragraph.
#[derive(Clone, Copy)]
pub(crate) struct Frame {
    pub(crate) first: Day,
    pub(crate) last: Day,
    /// Whether it is of annals, which keep to their year.
    pub(crate) is_annal: bool,
}

/// The cheapest dates for all links; `written` is when the text was.
pub(crate) fn solve(
    links: &[Step],
    written: Option<PartialDate>,
    step: impl Fn(&StepKey, PartialDate) -> Option<PartialDate>,
) -> Vec<Option<Placed>> {
    let ahead = years_ahead(links);
    let known = known_days(links);
    let mut layers: Vec<Vec<State>> = Vec::with_capacity(links.len());
    let mut last_layer: Option<usize> = None;
    // Whether a month or a day with its year stands further left in the sentence.
    let mut is_named = false;
    // Whether a main clause of the sentence has told a date already.
    let mut is_led = false;
    // Whether a month or a day left of it in the sentence describes its thing.
    let mut is_described = false;
    for (at, Step { link, gap, frame }) in links.iter().enumerate() {
        let before: &[State] = last_layer.and_then(|layer| layers.get(layer)).map_or(&[], Vec::as_slice);
        is_named &= *gap == Break::None;
        is_led &= *gap == Break::None;
        is_described &= *gap == Break::None;
        let states = match link {
            Link::Fixed {
                date,
                last,
                skip,
                is_closed,
                is_weak,
                is_inner,
                is_described: describes,
                is_name,
            } => {
                is_named = !matches!(
                    date,
                    PartialDate::Year(_)
                        | PartialDate::Decade(_)
                        | PartialDate::Century(_)
                        | PartialDate::Millennium(_)
                );
                is_described |= *describes && is_named && !is_led;
                let leads_day = matches!(links.get(at + 1), Some(Step { link: Link::Open { .. }, .. }));
                // "he fled in 1931 under the law of 1925": the next year is 1932.
                let is_unheard = *is_name && is_led;
                let skip = if is_unheard { (*skip).min(PAST_FAR_YEAR) } else { *skip };
                is_led |= !*is_closed;
                let way = Way {
                    skip,
                    gap: *gap,
                    is_weak: *is_weak,
                    is_inner: *is_inner,
                    is_name: is_unheard,
                    leads_day,
                };
                let mut states = fixed(before, *date, *last, &way);
                for state in &mut states {
                    state.is_resumed |= *is_closed && state.own.is_none();
                    state.is_unheard = is_unheard && state.own.is_none();
                    state.is_far &= !state.is_unheard;
                }
                states
            }
            Link::Open { in_year, key, is_back, stays, weekday, is_now, is_opening } => {
                let clause = Clause {
                    is_back: *is_back,
                    stays: *stays,
                    weekday: *weekday,
                    is_beside: is_named,
                    is_described,
                    gap: *gap,
                    frame: *frame,
                };
                let ahead = ahead.get(at).copied().flatten();
                let states =
                    open(before, |year| in_year(*key, year), clause, ahead.map(|ahead| ahead.year), &known);
                is_led |= !*stays;
                match written {
                    Some(written) if before.is_empty() => {
                        let ahead = ahead.filter(|_| !is_opening);
                        recent(states, |year| in_year(*key, year), written, ahead)
                    }
                    Some(written) if *is_now => of_now(states, before, |year| in_year(*key, year), written),
                    _ => states,
                }
            }
            Link::Counted { step: key, moves } => {
                is_named = false;
                let states = counted(before, *moves, is_same(*key), is_led, *gap, |date| step(key, date));
                is_led = true;
                states
            }
        };
        let is_empty = states.is_empty();
        layers.push(states);
        if !is_empty {
            last_layer = Some(at);
        }
    }
    trace(&layers)
}

/// The days that the text writes out with their years, in order.
fn known_days(links: &[Step]) -> Vec<Day> {
    let mut days: Vec<Day> = links
        .iter()
        .filter_map(|step| match step.link {
            Link::Fixed { date: PartialDate::Day(day), .. } => Some(day),
            _ => None,
        })
        .collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// A year written out further down, and whether in the same paragraph.
#[derive(Clone, Copy)]
struct Ahead {
    year: i32,
    is_near: bool,
}

/// For each link the first year written out at it or after it.
fn years_ahead(links: &[Step]) -> Vec<Option<Ahead>> {
    let mut next = None;
    let mut years: Vec<Option<Ahead>> = links
        .iter()
        .rev()
        .map(|Step { link, gap, .. }| {
            if let Link::Fixed { date, .. } = link {
                next = date.year().map(|year| Ahead { year, is_near: true }).or(next);
            }
            let here = next;
            if matches!(gap, Break::Paragraph | Break::Section) {
                next = next.map(|next| Ahead { is_near: false, ..next });
            }
            here
        })
        .collect();
    years.reverse();
    years
}

/// How a date that is written out stands in its text.
struct Way {
    skip: u32,
    gap: Break,
    is_weak: bool,
    is_inner: bool,
    /// Whether only a noun is called by it, behind a date of its main clause.
    is_name: bool,
    /// Whether a day without a year comes next.
    leads_day: bool,
}

impl Way {
    /// Whether the date is a year by the way, so far from where the narrative is that it will not go there.
    const fn is_far(&self, here: PartialDate, date: PartialDate) -> bool {
        let (PartialDate::Year(year), Some(told)) = (date, here.year()) else { return false };
        let is_told_closely = matches!(here, PartialDate::Day(_) | PartialDate::Month { .. });
        let is_inner = self.is_inner && is_told_closely;
        (self.is_weak || is_inner && year < told) && year.abs_diff(told) > FAR
            || is_inner && self.leads_day && year > told && year.abs_diff(told) > FAR_AHEAD
    }
}

impl Way {
    /// Whether the date is a year to come inside a sentence, behind days that are told one after another: it may be
    /// what became of a thing, "the flag was sold in 1811", and the days go on behind it.
    const fn is_later(&self, state: &State, date: PartialDate) -> bool {
        let (PartialDate::Year(year), PartialDate::Day(told)) = (date, state.here) else { return false };
        self.is_inner && self.leads_day && state.own.is_some() && year > told.year() + 1
    }
}

fn fixed(before: &[State], date: PartialDate, last: PartialDate, way: &Way) -> Vec<State> {
    let mut states = Vec::with_capacity(before.len() + 1);
    let to = days_of(date);
    let best = before
        .iter()
        .enumerate()
        .map(|(parent, state)| {
            let jump = distance(days_of(state.here), to, way.gap, false).min(LONGEST_JUMP);
            let far = if way.is_name || way.is_far(state.here, date) { TO_FAR_YEAR } else { 0 };
            (state.cost.saturating_add(jump + far), parent)
        })
        .min()
        .unwrap_or((0, 0));
    states.push(State {
        here: last,
        own: Some(date),
        is_resumed: false,
        is_far: false,
        is_unheard: false,
        cost: best.0,
        parent: best.1,
    });
    for (parent, state) in before.iter().enumerate() {
        let is_far = way.is_far(state.here, date);
        let skip = match () {
            () if is_far => way.skip.min(PAST_FAR_YEAR),
            () if way.is_later(state, date) => way.skip.min(PAST_LATER_YEAR),
            () => way.skip,
        };
        let cost = state.cost.saturating_add(skip);
        states.push(State {
            here: state.here,
            own: None,
            is_resumed: false,
            is_far,
            is_unheard: false,
            cost,
            parent,
        });
    }
    prune(states)
}

/// How a phrase stands in its text.
#[derive(Clone, Copy)]
struct Clause {
    is_back: bool,
    stays: bool,
    weekday: Option<u8>,
    /// Whether a date before it in the sentence names its year: "in January 1923 and in November".
    is_beside: bool,
    /// Whether a date before it in the sentence tells when its thing was made, planned, begun.
    is_described: bool,
    gap: Break,
    frame: Option<Frame>,
}

fn open(
    before: &[State],
    in_year: impl Fn(i32) -> Option<PartialDate>,
    clause: Clause,
    ahead: Option<i32>,
    known: &[Day],
) -> Vec<State> {
    let mut years: Vec<i32> = before
        .iter()
        .filter_map(|state| state.here.year())
        .flat_map(|year| [year - 1, year, year + 1])
        .collect();
    years.extend(ahead.into_iter().flat_map(|year| [year - 1, year]));
    years.extend(clause.frame.into_iter().flat_map(|frame| [frame.first.year(), frame.last.year()]));
    if clause.weekday.is_some() {
        // "Monday 5 June" comes again after five, six or eleven years.
        let near = years.clone();
        years.extend(
            near.into_iter().flat_map(|year| (year - 6..=year + 6).filter(|&year| year >= OWN_WEEKDAYS)),
        );
    }
    years.sort_unstable();
    years.dedup();
    let is_known =
        |date: PartialDate| matches!(date, PartialDate::Day(day) if known.binary_search(&day).is_ok());
    let has_known = years.iter().filter_map(|&year| in_year(year)).any(is_known);
    let mut states = Vec::with_capacity(2 * years.len());
    let places: Vec<Origin> = before.iter().map(|state| Origin::of(state, &clause)).collect();
    for year in years {
        let Some(date) = in_year(year) else { continue };
        let other = if has_known && !is_known(date) { OTHER_DAY } else { 0 };
        let outside = outside(clause.frame, date) + on_weekday(clause.weekday, date) + other;
        let (to, missed) = (days_of(date), in_year(year - 1).and_then(|missed| missed.interval().earliest()));
        let best = places
            .iter()
            .enumerate()
            .map(|(parent, from)| {
                let way = distance(from.days, to, clause.gap, clause.is_back);
                let leaves =
                    if from.is_whole && from.year.is_some_and(|from| year > from) { LEAVES_YEAR } else { 0 };
                let turn = new_year(from.year, year, &clause) + over(from.days, missed) + leaves;
                (from.cost.saturating_add(way + turn), parent)
            })
            .min();
        let (cost, parent) = best.unwrap_or_else(|| (ahead.map_or(0, |next| 40 * next.abs_diff(year)), 0));
        let cost = cost + outside;
        let stays = before.get(parent).filter(|_| clause.stays).map(|state| state.here);
        if let Some(here) = stays {
            states.push(State {
                here,
                own: Some(date),
                is_resumed: false,
                is_far: false,
                is_unheard: false,
                cost,
                parent,
            });
        }
        let cost = cost + if stays.is_some() { BACK_MOVES } else { 0 };
        states.push(State {
            here: date,
            own: Some(date),
            is_resumed: false,
            is_far: false,
            is_unheard: false,
            cost,
            parent,
        });
    }
    prune(states)
}

/// A state as a place to go from: its days, its year, and what it costs to be there.
struct Origin {
    days: Option<(Day, Day)>,
    year: Option<i32>,
    /// Whether it is a year, every month of which is still to come.
    is_whole: bool,
    cost: u32,
}

impl Origin {
    fn of(state: &State, clause: &Clause) -> Self {
        let made = if clause.is_described && state.own.is_none() { PASSED_DESCRIBED } else { 0 };
        Self {
            days: days_of(state.here),
            year: state.here.year(),
            is_whole: matches!(state.here, PartialDate::Year(_)),
            cost: state.cost.saturating_add(passed(state, clause.gap)).saturating_add(made),
        }
    }
}

/// The first and the last day of a date.
fn days_of(date: PartialDate) -> Option<(Day, Day)> {
    let interval = date.interval();
    interval.earliest().zip(interval.latest())
}

/// What it costs to count on from before a date that was passed by just now.
const fn passed(state: &State, gap: Break) -> u32 {
    match gap {
        _ if state.own.is_some() || state.is_resumed || state.is_far || state.is_unheard => 0,
        Break::None => PASSED_IN_SENTENCE,
        Break::Sentence => PASSED_IN_NEXT,
        Break::Paragraph | Break::Section => 0,
    }
}

/// What a new sentence, or the neighbour of a full date, pays for going back into the year before without naming
/// it: "In October the country voted again" tells of the October that comes.
fn new_year(here: Option<i32>, year: i32, clause: &Clause) -> u32 {
    let is_before = here.is_some_and(|here| year < here);
    match clause.gap {
        Break::Sentence if is_before && !clause.is_back => NEW_YEAR,
        Break::None if is_before && !clause.is_back && clause.is_beside => NEW_YEAR_BESIDE,
        _ => 0,
    }
}

/// What it costs a day to fall on another day of the week than the text says.
const fn on_weekday(weekday: Option<u8>, date: PartialDate) -> u32 {
    match (weekday, date) {
        (Some(weekday), PartialDate::Day(day)) if day.year() >= OWN_WEEKDAYS && day.weekday() != weekday => {
            OTHER_WEEKDAY
        }
        _ => 0,
    }
}

/// What it costs to pass by the first time that a day comes: behind April 1871 "on 3 July" is of that year.
fn over(here: Option<(Day, Day)>, year_before: Option<Day>) -> u32 {
    let is_missed = here.zip(year_before).is_some_and(|((_, last), missed)| missed > last);
    if is_missed { FIRST_TIME } else { 0 }
}

/// What it costs to leave the frame of the heading.
fn outside(frame: Option<Frame>, date: PartialDate) -> u32 {
    let interval = date.interval();
    match (frame, interval.earliest(), interval.latest()) {
        (Some(frame), Some(from), Some(to)) if to < frame.first || from > frame.last => {
            if frame.is_annal {
                OUT_OF_ANNAL
            } else {
                OUT_OF_FRAME
            }
        }
        _ => 0,
    }
}

/// Whether a phrase points at a date that was named: "of that year".
const fn is_same(step: StepKey) -> bool {
    use crate::temporal::find::Sense;
    match step {
        Sense::Period(_, turn) | Sense::InYear(_, turn) | Sense::Turned(_, turn) => turn.by == 0,
        _ => false,
    }
}

fn counted(
    before: &[State],
    moves: bool,
    is_same: bool,
    is_led: bool,
    gap: Break,
    step: impl Fn(PartialDate) -> Option<PartialDate>,
) -> Vec<State> {
    let states = before
        .iter()
        .enumerate()
        .map(|(parent, state)| {
            let own = step(state.here);
            // A date that had been passed by when the phrase counts from it makes that reading less likely.
            let coarse = if own.is_none() { UNCOUNTED } else { 0 };
            let cost =
                state.cost.saturating_add(coarse).saturating_add(match (state.own, state.is_resumed) {
                    (None, _) if state.is_unheard => 0,
                    (None, _) if state.is_far => PASSED_FAR,
                    // "which lasted from 1961 to 1975, was opened in April of that year"
                    (None, _) if is_same => PASSED_ASIDE,
                    // "The line, launched in 1981, was the first, and a car followed a year later"
                    (None, true) if gap == Break::None && !is_led => PASSED_ALONE,
                    (Some(_), _) | (None, true) => 0,
                    (None, false) if gap == Break::None => PASSED_BESIDE,
                    (None, false) => PASSED_COUNTED,
                });
            State {
                here: own.filter(|_| moves).unwrap_or(state.here),
                own,
                is_resumed: false,
                is_far: false,
                is_unheard: false,
                cost,
                parent,
            }
        })
        .collect();
    prune(states)
}

/// The cheapest states, one for each place.
fn prune(mut states: Vec<State>) -> Vec<State> {
    states.sort_by_key(|state| (state.cost, state.own.is_none()));
    let mut kept: Vec<State> = Vec::with_capacity(BEAM);
    for state in states {
        if kept.len() == BEAM {
            break;
        }
        if !kept.iter().any(|other| other.here == state.here && other.own == state.own) {
            kept.push(state);
        }
    }
    kept
}

/// Follows the cheapest chain back.
fn trace(layers: &[Vec<State>]) -> Vec<Option<Placed>> {
    let mut placed = vec![None; layers.len()];
    let filled: Vec<usize> =
        (0..layers.len()).filter(|&at| layers.get(at).is_some_and(|layer| !layer.is_empty())).collect();
    let mut current = 0;
    for (place, &at) in filled.iter().enumerate().rev() {
        let Some(layer) = layers.get(at) else { continue };
        let Some(state) = layer.get(current) else { continue };
        let before = place.checked_sub(1).and_then(|place| filled.get(place)).and_then(|&at| layers.get(at));
        let before = before.and_then(|layer| layer.get(state.parent)).map(|state| state.here);
        let margin = layer
            .iter()
            .filter(|other| other.own.is_some() && other.own != state.own)
            .map(|other| other.cost.saturating_sub(state.cost))
            .min()
            .unwrap_or(200);
        if let (Some(own), Some(slot)) = (state.own, placed.get_mut(at)) {
            *slot = Some(Placed { date: own, margin, before });
        }
        current = state.parent;
    }
    placed
}

/// What it costs the narrative to go from one date to another.
fn distance(from: Option<(Day, Day)>, to: Option<(Day, Day)>, gap: Break, is_back: bool) -> u32 {
    let (Some((from_first, from_last)), Some((to_first, to_last))) = (from, to) else { return 0 };
    if to_first <= from_last && from_first <= to_last {
        return 0;
    }
    let (forward, back) = weights(gap, is_back);
    if to_first > from_last {
        let days = days(from_last, to_first);
        return forward.0 + forward.1 * log(days) / 100;
    }
    let days = days(to_last, from_first);
    back.0 + back.1 * log(days) / 100
}

/// The fixed and the growing part of the cost of going forward, and of going back. Behind "had" going back is
/// the rule.
const fn weights(gap: Break, is_back: bool) -> ((u32, u32), (u32, u32)) {
    if is_back {
        return ((20, 80), (15, 60));
    }
    let back = match gap {
        Break::None => (10, 70),
        Break::Sentence => (50, 65),
        Break::Paragraph => (35, 95),
        Break::Section => (35, 40),
    };
    ((0, 60), back)
}

fn days(first: Day, second: Day) -> u32 {
    u32::try_from(second.0.saturating_sub(first.0)).unwrap_or(0)
}

/// A hundred times the binary logarithm of `1 + days / 20`, linear between powers of two.
const fn log(days: u32) -> u32 {
    let scaled = 64 + days.saturating_mul(64) / 20;
    let whole = scaled.ilog2();
    let base = 1_u32 << whole;
    let rest = (scaled - base) / (base / 64) * 100 / 64;
    (whole - 6) * 100 + rest
}
