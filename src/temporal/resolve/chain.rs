//! The year of a date that leaves it out, from the dates on both sides of it.
//!
//! The dates of a narrative are read as a chain that mostly marches forward. Each phrase is a link with one or
//! more possible dates; going forward costs little, going back more, a long way more than a short one. A date in
//! brackets or behind "had" may also be passed by, so that it does not carry the narrative away. The cheapest
//! chain through the whole text gives every phrase its date, by evidence from before and after.
//!
//! Costs are whole numbers, so the result is the same on every machine.

mod cost;
mod count;
mod link;
mod open;
mod written;

use crate::temporal::day::Day;
use crate::temporal::find::Sense;
use crate::temporal::value::PartialDate;
pub(crate) use cost::{SKIP_DAY, SKIP_YEAR};
pub(crate) use link::{Break, Frame, Link, Step, Undated, Written, at_end};

use count::is_same;
use open::Clause;
use written::{Told, Way};

/// The date the chain gives a link, and how sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Placed {
    pub(crate) date: PartialDate,
    /// By how much the next best year is worse.
    pub(crate) margin: u32,
    /// The date of the narrative before the link.
    pub(crate) before: Option<PartialDate>,
}

/// What a date that was passed by is to what is counted behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Passed {
    /// What is counted hardly counts from before it.
    Plain,
    /// The first year its sentence tells, in its main clause: what is counted next counts from before it only for a reason.
    First,
    /// A year by the way: the narrative goes on, but what counts from a date counts from it.
    Far,
    /// A year by which something is called, behind a date of its main clause: nothing counts from it.
    Unheard,
    /// Of another time than its sentence: what is counted in the next sentence counts from before it.
    Away {
        /// Whether it is a year by the way as well.
        is_far: bool,
    },
}

#[derive(Clone, Copy, Debug)]
struct State {
    /// Where the narrative is after this link.
    here: PartialDate,
    /// The date of the link itself, when it is not passed by.
    own: Option<PartialDate>,
    /// Whether the link is an aside that was passed by, behind which the narrative goes on as if it had not been there.
    is_resumed: bool,
    /// What kind of date was passed by.
    passed: Passed,
    /// The last day that was told nearby in the paragraph, and its sentence.
    day: Option<(Day, usize)>,
    cost: u32,
    parent: usize,
}

impl State {
    /// The narrative at a date, by the cheapest way there: its cost and the state it comes from.
    const fn new(here: PartialDate, own: Option<PartialDate>, (cost, parent): (u32, usize)) -> Self {
        Self { here, own, is_resumed: false, passed: Passed::Plain, day: None, cost, parent }
    }

    /// The day told last, where it was told so near in the paragraph that "that same night" means it.
    fn day_near(&self, step: &Step) -> Option<(Day, usize)> {
        /// So many sentences later it still does.
        const REACH: usize = 2;
        let is_apart = matches!(step.gap, Break::Paragraph | Break::Section);
        self.day.filter(|(_, told)| !is_apart && step.sentence <= told + REACH)
    }
}

/// Each state with the day that was told last on its way, and in which sentence.
fn with_days(mut states: Vec<State>, before: &[State], step: &Step) -> Vec<State> {
    for state in &mut states {
        state.day = match (state.own, state.here) {
            (Some(own), PartialDate::Day(day)) if own == state.here => Some((day, step.sentence)),
            // "On 3 May they signed. The plane fell in September; that same night ...": of no day that is told.
            (own, here) => {
                let near = before.get(state.parent).and_then(|before| before.day_near(step));
                near.filter(|&(_, told)| own != Some(here) || told == step.sentence)
            }
        };
    }
    states
}

/// How many states are kept at a link.
const BEAM: usize = 10;

/// The cheapest dates for all links; `written` is when the text was.
pub(crate) fn solve(
    links: &[Step],
    written: Option<PartialDate>,
    step: impl Fn(&Sense, PartialDate) -> Option<PartialDate>,
) -> Vec<Option<Placed>> {
    let ahead = years_ahead(links);
    let known = known_days(links);
    let told_by = written.filter(|&written| is_last(links, written));
    let mut layers: Vec<Vec<State>> = Vec::with_capacity(links.len());
    let mut last_layer: Option<usize> = None;
    // Whether a month or a day with its year stands further left in the sentence.
    let mut is_named = false;
    // Whether a main clause of the sentence has told a date already.
    let mut is_led = false;
    // Whether it told one of its own time.
    let mut is_told = false;
    // Whether a month or a day left of it in the sentence describes its thing.
    let mut is_described = false;
    // Whether one right before it in the sentence looks back.
    let mut is_back = false;
    for (at, placed @ Step { link, gap, frame, .. }) in links.iter().enumerate() {
        let before: &[State] = last_layer.and_then(|layer| layers.get(layer)).map_or(&[], Vec::as_slice);
        is_named &= *gap == Break::None;
        is_led &= *gap == Break::None;
        is_told &= *gap == Break::None;
        is_described &= *gap == Break::None;
        is_back &= *gap == Break::None;
        let states = match link {
            Link::Fixed(written) => {
                is_named = !matches!(
                    written.date,
                    PartialDate::Year(_)
                        | PartialDate::Decade(_)
                        | PartialDate::Century(_)
                        | PartialDate::Millennium(_)
                );
                is_back = written.looks_away && is_named;
                is_described |= written.is_described && is_named && !is_led;
                let leads_day = matches!(links.get(at + 1), Some(Step { link: Link::Open(_), .. }));
                // "he fled in 1931 under the law of 1925", "... from the house that he had built in 1925": the next year is 1932.
                let told = match () {
                    () if written.is_name && is_led => Told::AsName,
                    () if written.looks_away && is_told => Told::Away,
                    () if is_led || written.is_closed || written.looks_away || written.is_weak => {
                        Told::Plainly
                    }
                    () => Told::First,
                };
                is_led |= !written.is_closed;
                is_told |= !(written.is_closed || written.looks_away);
                let next = ahead.get(at + 1).copied().flatten().map(|ahead| ahead.year);
                let is_led_inside =
                    leads_day && links.get(at + 1).is_some_and(|step| step.gap == Break::None);
                written::states(before, &Way { written, gap: *gap, told, leads_day, is_led_inside, next })
            }
            Link::Open(piece) => {
                let is_back_too = is_back && piece.is_back;
                let clause = Clause {
                    piece,
                    is_beside: is_named,
                    is_described,
                    is_back_too,
                    gap: *gap,
                    frame: *frame,
                    told: told_before(links, at),
                };
                let ahead = ahead.get(at).copied().flatten();
                let states = open::states(before, clause, ahead.map(|ahead| ahead.year), &known);
                is_led |= !piece.stays;
                let states = match told_by {
                    Some(written) if !piece.is_coming => open::told_by(states, written),
                    _ => states,
                };
                match written {
                    Some(written) if before.is_empty() => {
                        open::recent(states, piece, written, ahead.filter(|_| !piece.is_opening))
                    }
                    Some(written) if piece.is_now => open::of_now(states, before, piece, written),
                    _ => states,
                }
            }
            Link::Counted { step: sense, moves, is_at_end } => {
                is_named = false;
                let kinds =
                    (is_same(*sense), matches!(sense, Sense::DayOfMonth(_)), matches!(sense, Sense::Clock));
                let leaves = |own: PartialDate| moves.then(|| if *is_at_end { at_end(own) } else { own });
                let states = count::states(before, leaves, kinds, is_led, placed, |date| step(sense, date));
                is_led = true;
                states
            }
        };
        let states = with_days(states, before, placed);
        let is_empty = states.is_empty();
        layers.push(states);
        if !is_empty {
            last_layer = Some(at);
        }
    }
    trace(&layers)
}

/// The day with its year right before a link without one, in its sentence or the one before, unless it was only looked back to.
fn told_before(links: &[Step], at: usize) -> Option<Day> {
    let gap = links.get(at)?.gap;
    match links.get(at.checked_sub(1)?)?.link {
        Link::Fixed(Written {
            date: PartialDate::Day(day),
            is_closed,
            looks_away,
            looks_back,
            is_relative,
            ..
        }) => {
            let is_told = !(is_closed || looks_away || looks_back || is_relative);
            (is_told && matches!(gap, Break::None | Break::Sentence)).then_some(day)
        }
        _ => None,
    }
}

/// Whether the text was written when nearly all was over that it dates in full: a page that is older than its story was not.
fn is_last(links: &[Step], written: PartialDate) -> bool {
    /// Of so many dates one may be of a plan.
    const OF: usize = 10;
    let last = written.interval().latest();
    let days = links.iter().filter_map(|step| match step.link {
        Link::Fixed(Written { date, .. }) => date.interval().earliest(),
        _ => None,
    });
    let (all, later) = days.fold((0, 0), |(all, later), day| {
        (all + 1, later + usize::from(last.is_some_and(|last| day > last)))
    });
    later * OF <= all
}

/// The days that the text writes out with their years, in order.
fn known_days(links: &[Step]) -> Vec<Day> {
    let mut days: Vec<Day> = links
        .iter()
        .filter_map(|step| match step.link {
            Link::Fixed(Written { date: PartialDate::Day(day), .. }) => Some(day),
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
            if let Link::Fixed(Written { date, .. }) = link {
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
