//! Wrong names: of the same kind, from the same article, never one that the article says the same of.

use super::super::draft::{Candidate, Order};
use super::super::grading::normal;
use super::super::ground::Ground;
use super::super::item::Lure;
use super::super::wording::{GAP, holds_normal};
use super::GOOD;
use super::company::keeps;
use super::likeness::{
    are_a_letter_apart, are_one_name, are_renamed, are_turned_round, head_of, is_renamed, is_short_for,
    is_side_of_a_land,
};
use crate::fact::Fact;
use crate::language::{Entity, EntityKind, State, Tag, is_given_name, is_noun, sort};
use std::cell::LazyCell;
use std::collections::HashSet;
use std::ops::Range;

/// How many names before and behind the key are looked at, in the order of their first mention.
const WINDOW: usize = 40;

/// The order of a name among options.
pub(in crate::question) fn order(name: &str) -> Order {
    Order::Letters(normal(name))
}

/// Whether a person's name is only a part of one, beside the name that is asked for: "Julius", named once, beside a
/// name of two words; "George", who stands in the name of a war, beside surnames.
fn is_part_of_a_name(entity: &Entity, wanted: &Entity) -> bool {
    let is_half = entity.count < 2 && !entity.name.contains(' ') && wanted.name.contains(' ');
    let is_first = || is_given_name(&entity.name) && !is_given_name(&wanted.name);
    entity.kind == EntityKind::Person && (is_half || is_first())
}

/// "Alleanza Lundese" beside Karl Roth: of the one it is known that he is a man, of the other nothing says that it is anybody.
fn is_less_of_a_person(entity: &Entity, wanted: &Entity) -> bool {
    let is_told = |entity: &Entity| entity.gender.is_some() || entity.role.is_some();
    entity.kind == EntityKind::Person && wanted.gender.is_some() && !is_told(entity)
}

/// Wrong names for `key`, asked from `fact` with `stem`, that are good enough to be offered.
pub(in crate::question) fn pool(ground: &Ground<'_>, fact: &Fact, key: usize, stem: &str) -> Vec<Candidate> {
    let Some(wanted) = ground.entity(key) else { return Vec::new() };
    let true_ones = said_of(ground, fact);
    let weds = fact.predicate.as_ref().is_some_and(|predicate| predicate.lemma == "marry");
    let gap_takes_the = stem.contains(GAP).then(|| stem.contains(&format!("the {GAP}")));
    // "the line from Kora to ______": no person stands there, whatever the name looks like.
    let is_end_of_way = stem.split_once(GAP).is_some_and(|(before, _)| {
        before.ends_with(" to ") && before.rsplit(',').next().is_some_and(|before| before.contains(" from "))
    });
    if is_end_of_way && wanted.kind == EntityKind::Person
        || wanted.kind == EntityKind::Place && is_no_place(&wanted.name)
    {
        return Vec::new();
    }
    let plain_stem = stem;
    let stem = normal(stem);
    let initials = initials_of(&stem);
    let is_in_stem = |name: &str| {
        let first = name.as_bytes().first();
        first.is_some_and(|first| initials & mark(*first) != 0) && holds_normal(&stem, name)
    };
    let key_names = ground.plain_names(key);
    // "Tughluq" and "Tughlaq" are one man.
    let is_variant = |own: &[String]| {
        own.iter().any(|name| key_names.iter().any(|key| key.len() > 4 && are_one_name(name, key)))
    };
    // "in the small town of ______": a capital tempts nobody.
    if wanted.kind == EntityKind::Place
        && ["village", "hamlet", "small town", "parish"].iter().any(|word| holds_normal(&stem, word))
    {
        return Vec::new();
    }
    if !takes_other_names(ground, fact, key, plain_stem) {
        return Vec::new();
    }
    let is_part = |own: &[String]| {
        own.iter().any(|name| key_names.iter().any(|key| holds_normal(key, name) || holds_normal(name, key)))
    };
    let is_region =
        |name: &str| REGIONS.contains(&name) || wanted.kind == EntityKind::Place && is_side_of_a_land(name);
    let key_is_region = is_region(&wanted.name);
    let told_states = if wanted.kind == EntityKind::Country { states_told(ground, fact) } else { Vec::new() };
    let year = LazyCell::new(|| ground.time_of(fact));
    let pool: Vec<(usize, Candidate)> = ground
        .near_of_kind(key, wanted.kind, WINDOW)
        .filter(|other| ground.is_offered(*other) && !true_ones.contains(other))
        .filter_map(|other| {
            let entity = ground.entity(other)?;
            if ground.is_doubtful(other) || entity.kind == EntityKind::Person && !ground.is_sure_person(other)
            {
                return None;
            }
            if is_part_of_a_name(entity, wanted) || is_less_of_a_person(entity, wanted) {
                return None;
            }
            if entity.kind == EntityKind::Person
                && (stands_as_a_place(ground, other) || stands_as_a_work(ground, other))
            {
                return None;
            }
            // What is not good enough to be chosen need not be looked at closely.
            let merit = merit(ground, fact, *year, wanted, (other, entity));
            let offer = ground.offer(other).filter(|_| merit >= GOOD)?;
            let own = ground.plain_names(other);
            // "relations between Pakistan and East Pakistan": nor a part or a wing of what is told.
            let is_told = || {
                own.iter().any(|name| is_in_stem(name))
                    // "Holm appointed Karl Holm"
                    || entity.kind == EntityKind::Person
                        && offer.plain.rsplit_once(' ').is_some_and(|(_, last)| last.len() > 3 && is_in_stem(last))
                    // "Selim’s claim" tells of Selim II.
                    || entity.kind == EntityKind::Person
                        && offer.plain.split_once(' ').is_some_and(|(first, number)| {
                            number.chars().all(|letter| matches!(letter, 'i' | 'v' | 'x')) && is_in_stem(first)
                        })
                    || entity.kind == EntityKind::Country
                        && ["east ", "west ", "north ", "south "]
                            .iter()
                            .any(|side| offer.plain.strip_prefix(side).is_some_and(is_in_stem))
            };
            // "a road to the ______": only what takes the article as well.
            let is_unfit = gap_takes_the.is_some_and(|takes| offer.takes_the != takes);
            // Whom one may marry is told by the name.
            let is_of_the_other_sex = weds && (entity.gender.is_none() || entity.gender != wanted.gender);
            if is_of_the_other_sex
                || is_unfit
                || is_told()
                || is_part(own)
                || is_variant(own)
                || is_heir_of(&told_states, entity)
                || !is_alike(ground, key, other)
                || !keeps(ground, fact, key, other, *year)
            {
                return None;
            }
            // Anatolia lies in the Middle East; "the Congress of Kora" and "the Kora Congress" are one.
            if is_region(&entity.name) != key_is_region
                || key_names
                    .iter()
                    .any(|key| own.iter().any(|name| are_turned_round(name, key) || is_short_for(name, key)))
            {
                return None;
            }
            let lure = Lure { why: offer.why.clone(), text: offer.name.clone() };
            Some((other, Candidate { order: Order::Letters(offer.plain.clone()), lure, merit }))
        })
        .collect();
    without_twins(ground, pool)
}

/// "in Kora", "near Lund": a place that passes for a person.
fn stands_as_a_place(ground: &Ground<'_>, entity: usize) -> bool {
    ground.first_mentions(entity).take(8).any(|mention| {
        let before = mention.tokens.start.checked_sub(1);
        before.is_some_and(|at| matches!(ground.small(at), "in" | "at" | "near" | "into"))
    })
}

/// "wrote Amar Kora": a work that passes for a person.
pub(in crate::question) fn stands_as_a_work(ground: &Ground<'_>, entity: usize) -> bool {
    const MAKING: [&str; 8] =
        ["wrote", "composed", "published", "painted", "translated", "premiered", "recited", "released"];
    // "one of his songs, “Amar Kora”, was sung"
    let is_quoted = |before: usize, end: usize| {
        let behind = end + usize::from(ground.is_mark(end, ','));
        [('"', '"'), ('“', '”'), ('‘', '’')]
            .iter()
            .any(|(open, close)| ground.is_mark(before, *open) && ground.is_mark(behind, *close))
    };
    ground.first_mentions(entity).take(8).any(|mention| {
        mention
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|at| MAKING.contains(&ground.small(at)) || is_quoted(at, mention.tokens.end))
    })
}

/// Parts of the world, in which many other places lie.
const REGIONS: [&str; 22] = [
    "Balkans",
    "Caribbean",
    "Central Africa",
    "Central America",
    "Central Asia",
    "East Africa",
    "East Asia",
    "Far East",
    "Horn of Africa",
    "Latin America",
    "Levant",
    "Maghreb",
    "Mediterranean",
    "Mesoamerica",
    "Middle East",
    "Near East",
    "North Africa",
    "North America",
    "South America",
    "South Asia",
    "Southeast Asia",
    "West Africa",
];

/// Of two names of one state, town or man the first: Iran and Persia side by side rule each other out.
fn without_twins(ground: &Ground<'_>, pool: Vec<(usize, Candidate)>) -> Vec<Candidate> {
    let mut keeps = Vec::with_capacity(pool.len());
    let mut kept: Vec<(usize, Twin<'_>)> = Vec::with_capacity(pool.len());
    for (entity, candidate) in &pool {
        let twin = Twin::of(&candidate.lure.text);
        let is_new = !kept
            .iter()
            .any(|(other, known)| known.is_twin_of(&twin) || ground.are_called_alike(*other, *entity));
        keeps.push(is_new);
        if is_new {
            kept.push((*entity, twin));
        }
    }
    pool.into_iter().zip(keeps).filter_map(|((_, candidate), is_new)| is_new.then_some(candidate)).collect()
}

/// A name with what tells whether another is the same, looked up once for all it is held against.
struct Twin<'n> {
    name: &'n str,
    small: String,
    /// With which bytes its words begin.
    initials: u64,
    state: Option<State<'n>>,
    /// Whether it is a city under an old or a new name.
    is_renamed: bool,
}

impl<'n> Twin<'n> {
    fn of(name: &'n str) -> Self {
        Self {
            name,
            small: name.to_lowercase(),
            initials: initials_of(name),
            state: State::of(name),
            is_renamed: is_renamed(name),
        }
    }

    /// "Vijayakama" and "Vijaykama": one letter more, or another, in a long name. "Roth I" and "Roth V" are two.
    fn is_spelled_as(&self, other: &Self) -> bool {
        const LONG: usize = 8;
        let ends = |name: &str| name.rsplit(' ').next().map_or(0, str::len);
        self.small.len().min(other.small.len()) >= LONG
            && self.small.as_bytes().first() == other.small.as_bytes().first()
            && ends(self.name).min(ends(other.name)) > 3
            && are_a_letter_apart(&self.small, &other.small)
    }

    fn is_twin_of(&self, other: &Self) -> bool {
        self.state.zip(other.state).is_some_and(|(state, other)| state.is_one_with(&other))
            || self.is_renamed && other.is_renamed && are_renamed(self.name, other.name)
            || are_turned_round(&self.small, &other.small)
            || self.is_spelled_as(other)
            || self.initials & other.initials != 0 && is_short_for(self.name, other.name)
    }
}

/// Whether names of its kind would read as well in the place of the key: not "the ______ islands", which says of what sort it is, nor
/// "______, Massachusetts", where the towns of other states do not lie; nor where the key itself is of no sure kind.
fn takes_other_names(ground: &Ground<'_>, fact: &Fact, key: usize, stem: &str) -> bool {
    let Some((before, behind)) = stem.split_once(GAP) else { return true };
    // "the city of ______": where the key passes for a state, so would the others.
    let is_town = ["the city of ", "the town of ", "the port of ", "the village of "]
        .iter()
        .any(|of| before.ends_with(of));
    if is_town && ground.entity(key).is_some_and(|entity| entity.kind == EntityKind::Country) {
        return false;
    }
    if ground.entity(key).is_some_and(|entity| is_belief(&entity.name)) {
        return false;
    }
    // "______ in modern Somalia", "______ in Mozambique"
    let is_capital = |text: &str| text.starts_with(char::is_uppercase);
    let is_in_a_land = behind.strip_prefix(", ").is_some_and(is_capital)
        || behind.strip_prefix(" in ").is_some_and(|behind| {
            let land = ["modern ", "present-day ", "modern-day ", "today’s ", "what is now "]
                .iter()
                .find_map(|now| behind.strip_prefix(now))
                .unwrap_or(behind);
            is_capital(land)
        });
    let is_place = ground.entity(key).is_some_and(|entity| entity.kind == EntityKind::Place);
    let is_before_a_noun = || {
        let mentions = ground.source.language.mentions_in(fact.tokens.clone());
        mentions.iter().filter(|mention| mention.entity == key).any(|mention| {
            let next = mention.tokens.end;
            ground.word(next).tag == Tag::Noun
                && behind.strip_prefix(' ').is_some_and(|behind| behind.starts_with(ground.text(next)))
        })
    };
    !(is_place && is_in_a_land || is_before_a_noun())
}

/// "in Grammar", "a prize in Duo Interpretation": what a subject, an art or a chapter is called, where no table knows a place of that name.
fn is_no_place(name: &str) -> bool {
    const ABSTRACT: [&str; 12] =
        ["ance", "ence", "hood", "ics", "ing", "logy", "masonry", "ment", "ness", "nomy", "ship", "tion"];
    let last = name.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let is_abstract = || ABSTRACT.iter().any(|end| last.len() > end.len() + 2 && last.ends_with(end));
    let is_called = if name.contains(' ') { is_abstract() && is_noun(&last) } else { is_noun(&last) };
    (is_called || last.ends_with("masonry")) && sort(EntityKind::Place, name).is_none()
}

/// A faith or a school of thought, which "converted to", "the centre of" make a place of.
fn is_belief(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default();
    matches!(last, "Christendom" | "Christianity" | "Islam" | "Orthodoxy" | "Sharia")
        || last.len() > 5 && last.ends_with("ism")
}

/// With which bytes the words of a text begin, one bit for each: a name that begins with another does not stand in it.
fn initials_of(text: &str) -> u64 {
    let firsts = text.as_bytes().split(|byte| *byte == b' ').filter_map(|word| word.first());
    firsts.fold(0, |initials, byte| initials | mark(*byte))
}

/// One bit for a byte; some bytes share one.
const fn mark(byte: u8) -> u64 {
    1 << (byte % 64)
}

/// Initials of what is made or measured, and of no body ("DVD", "GDP"); the end of one sentence and the head of the next ("Olaf II. Olaf").
pub(in crate::question) fn is_no_name(entity: &Entity) -> bool {
    const DEVICES: [&str; 34] = [
        "ABM", "AIDS", "APC", "CD", "CEO", "CFO", "COO", "DDT", "DNA", "DVD", "EP", "ERA", "GDP", "GNP",
        "GPS", "HIV", "HQ", "ICBM", "IQ", "LP", "LSD", "MP", "MRI", "MVP", "PM", "POW", "RNA", "TNT", "TV",
        "UFO", "VHS", "VIP", "WHIP", "WMD",
    ];
    let is_twice = entity.name.split_once(". ").is_some_and(|(before, behind)| {
        behind.split(' ').any(|word| before.split(' ').any(|first| first == word))
    });
    is_twice
        || entity.kind == EntityKind::Organisation && DEVICES.contains(&entity.name.trim_end_matches('s'))
}

/// No name that a question should offer: its kind is not sure, or it is a part of the world.
pub(in crate::question) fn is_doubtful(entity: &Entity) -> bool {
    const NO_PLACE: [&str; 20] = [
        "Chemistry",
        "Economics",
        "Literature",
        "Medicine",
        "Peace",
        "Physics",
        "Africa",
        "America",
        "Asia",
        "Atlantic",
        "Christmas",
        "Earth",
        "Easter",
        "Europe",
        "God",
        "Heaven",
        "New Year",
        "Pacific",
        "Paradise",
        "West",
    ];
    // "the Second Republic" is a time of a state and no other state.
    let is_period = entity.kind == EntityKind::Country
        && ["First ", "Second ", "Third ", "Fourth ", "Fifth "]
            .iter()
            .any(|word| entity.name.starts_with(word));
    if is_period || is_no_name(entity) {
        return true;
    }
    // Laws and gods that pass for persons.
    if entity.kind == EntityKind::Person
        && matches!(entity.name.as_str(), "Heaven" | "God" | "Jim Crow" | "Baal")
    {
        return true;
    }
    if entity.kind == EntityKind::Place
        && (NO_PLACE.contains(&entity.name.as_str()) || is_no_place(&entity.name))
    {
        return true;
    }
    // "the spread of Buddhism", "in Congress": neither is a place.
    let is_place = matches!(entity.kind, EntityKind::Place | EntityKind::Country | EntityKind::Person);
    if is_place && (is_belief(&entity.name) || matches!(entity.name.as_str(), "Congress" | "Parliament")) {
        return true;
    }
    // "South American", and what a heading writes in capitals.
    let is_adjective = ["African", "American", "Asian", "Christian", "European", "Islamic", "Muslim"]
        .iter()
        .any(|word| entity.name.ends_with(word));
    let is_loud = matches!(entity.kind, EntityKind::Place | EntityKind::Person)
        && entity.name.chars().count() > 4
        && !entity.name.chars().any(char::is_lowercase);
    let is_of_a_land = matches!(entity.kind, EntityKind::Place | EntityKind::Person) && is_adjective;
    if is_of_a_land || is_loud {
        return true;
    }
    entity.kind == EntityKind::Other || entity.name.chars().count() < 3
}

/// Whether one may stand beside the other among options: city with city, sea with sea, bank with bank. A name of
/// unknown sort passes for a city. A region that holds the key, or the heir of a state, might be right as well.
fn is_alike(ground: &Ground<'_>, key: usize, other: usize) -> bool {
    let (Some(one), Some(two)) = (ground.entity(key), ground.entity(other)) else { return false };
    match one.kind {
        EntityKind::Country => {
            !shares_a_root(&one.name, &two.name)
                && !shares_a_root(&two.name, &one.name)
                && !are_one(ground, key, other)
        }
        EntityKind::Place => {
            let name = |entity| ground.sort(entity).map_or("city", |sort| sort.name);
            name(key) == name(other) && !are_renamed(&one.name, &two.name) && !are_one(ground, key, other)
        }
        EntityKind::Organisation => {
            let name = |entity| ground.sort(entity).map(|sort| sort.name);
            name(key) == name(other) && !are_one(ground, key, other)
        }
        EntityKind::Event | EntityKind::Agreement => {
            head_of(&one.name) == head_of(&two.name) && !are_one(ground, key, other)
        }
        _ => !are_one(ground, key, other),
    }
}

/// "Venezuela" and the "Second Venezuelan Republic".
fn shares_a_root(name: &str, other: &str) -> bool {
    let is_side = |name: &str| {
        ["North ", "South ", "East ", "West ", "United "].iter().any(|side| name.starts_with(side))
    };
    let root: String = name.chars().take(6).collect();
    root.len() >= 6
        && !is_side(name)
        && !is_side(other)
        && other.split(' ').any(|word| word.starts_with(&root))
}

/// "Pataliputra, the present Patna", "Ali Beg, born Kole Marko", "the Kora Rescue League (KRL)": one place, person or body under two
/// names.
fn are_one(ground: &Ground<'_>, one: usize, other: usize) -> bool {
    let language = ground.source.language;
    let mut all = ground.first_mentions(one);
    // "Coyoacán, Mexico City", "Gaziantep in Turkey": one lies in the other.
    let holds = |from: usize, outer: &Range<usize>| {
        let is_list = ground.text(outer.end) == "and"
            || ground.is_mark(outer.end, ',')
                && (ground.text(outer.end + 1) == "and" || ground.word(outer.end + 1).tag == Tag::Name);
        outer.start == from + 1
            && (ground.is_mark(from, ',') && !is_list || matches!(ground.text(from), "in" | "of"))
    };
    let is_bridge = |from: usize, to: usize| {
        to > from
            && to - from <= 6
            && (from..to).any(|at| {
                matches!(
                    ground.text(at),
                    "present"
                        | "now"
                        | "today"
                        | "modern"
                        | "formerly"
                        | "later"
                        | "called"
                        | "alias"
                        | "or"
                        | "known"
                        | "born"
                        | "renamed"
                )
            })
            || to == from + 1 && ground.is_mark(from, '(')
    };
    all.any(|mention| {
        let near = mention.tokens.start.saturating_sub(8)..mention.tokens.end + 8;
        language.mentions_in(near).iter().filter(|near| near.entity == other).any(|near| {
            is_bridge(mention.tokens.end, near.tokens.start)
                || is_bridge(near.tokens.end, mention.tokens.start)
                || holds(mention.tokens.end, &near.tokens)
                || holds(near.tokens.end, &mention.tokens)
        })
    })
}

/// The names of the sentence, and of every fact that says the same with another name.
fn said_of(ground: &Ground<'_>, fact: &Fact) -> HashSet<usize> {
    let mut said: HashSet<usize> = fact.entities.iter().copied().collect();
    if let Some(sentence) = ground.source.prose.sentences.get(fact.sentence) {
        let mentions = ground.source.language.mentions_in(sentence.tokens.clone());
        said.extend(mentions.iter().map(|mention| mention.entity));
    }
    if let Some(predicate) = fact.predicate.as_ref().filter(|predicate| predicate.lemma != "be") {
        let same = ground.with_verb(predicate.lemma).iter().take(200);
        said.extend(
            same.filter_map(|&fact| ground.facts.get(fact)).flat_map(|fact| fact.entities.iter().copied()),
        );
    }
    said
}

fn merit(
    ground: &Ground<'_>,
    fact: &Fact,
    year: Option<i32>,
    wanted: &Entity,
    (other, entity): (usize, &Entity),
) -> i32 {
    let is_close = ground.is_near(other, fact) || entity.count > 1;
    let mut merit = if wanted.kind == EntityKind::Person && !is_close { 2 } else { 3 };
    merit += i32::from(ground.is_near(other, fact));
    merit += i32::from(entity.count > 1);
    // Who lived in another age is no answer that tempts.
    merit -= 4 * i32::from(!ground.is_of_the_time(other, year));
    if wanted.kind == EntityKind::Person {
        merit += 2 * i32::from(wanted.role.is_some() && wanted.role == entity.role);
        merit += match (wanted.gender, entity.gender) {
            (Some(one), Some(other)) if one == other => 1,
            (Some(_), Some(_)) => -2,
            _ => 0,
        };
        let is_kin = last_word(&wanted.name) == last_word(&entity.name);
        merit += i32::from(is_kin);
    }
    merit
}

/// What stands behind the last space.
fn last_word(name: &str) -> &[u8] {
    name.as_bytes().rsplit(|byte| *byte == b' ').next().unwrap_or_default()
}

/// The states that a fact tells of.
fn states_told<'a>(ground: &'a Ground<'_>, fact: &Fact) -> Vec<State<'a>> {
    let told = fact.entities.iter().filter_map(|&entity| ground.entity(entity));
    told.filter(|entity| entity.kind == EntityKind::Country)
        .filter_map(|told| State::of(&told.name))
        .collect()
}

/// Whether a state is another name of one that the sentence tells of: the Netherlands beside the Dutch Republic.
fn is_heir_of(told: &[State<'_>], other: &Entity) -> bool {
    !told.is_empty()
        && State::of(&other.name).is_some_and(|other| told.iter().any(|told| told.is_one_with(&other)))
}
