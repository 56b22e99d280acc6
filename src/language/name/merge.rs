//! Which names stand for the same: acronyms, surnames, shorter and longer forms, one name written wrong once.
//!
//! Each rule works on an index of words, never on pairs of all names, so that it stays linear.

use super::entity::Group;
use super::gazetteer;
use super::life::Life;
use super::{EntityKind, Found};
use crate::language::is_role_noun;
use crate::text::FastHasher;
use crate::text::{Case, FastMap, Token};
use std::hash::Hasher;

/// More names than this with one word in common are too many to compare.
const CROWD: usize = 40;

/// What may stand before the first sentence, in tokens: a title names somebody who is named in full below it.
const TITLE: usize = 40;

/// How often a text has a shortened surname that is no slip.
const NICKNAMED: usize = 4;

/// The numbers of those who had somebody of their name before them.
const LATER: &[&[u8]] = &[b"ii", b"iii", b"iv", b"v", b"vi", b"vii", b"viii", b"ix", b"x"];

/// Those who are called by their first name.
const SOVEREIGNS: &[&str] = &[
    "king", "queen", "emperor", "empress", "tsar", "pope", "sultan", "caliph", "saint", "st", "emir", "amir",
    "shah",
];

/// For each group the group it is merged into, itself when none.
pub(super) fn merge(
    text: &str,
    tokens: &[Token],
    found: &[Found],
    of: &[usize],
    groups: &[Group],
    life: Option<&Life>,
) -> Vec<usize> {
    let mut merger = Merger { groups, parent: (0..groups.len()).collect() };
    merger.brackets(text, tokens, found, of);
    merger.acronyms(text, tokens);
    if let Some(life) = life {
        merger.hero(life, text, tokens);
    }
    merger.shorter_forms();
    merger.single_words(text, tokens);
    merger.misspellings();
    (0..groups.len()).map(|at| merger.root(at)).collect()
}

struct Merger<'a> {
    groups: &'a [Group],
    parent: Vec<usize>,
}

impl<'a> Merger<'a> {
    fn root(&self, mut at: usize) -> usize {
        // Chains are short: every rule joins roots only.
        for _ in 0..8 {
            match self.parent.get(at) {
                Some(&up) if up != at => at = up,
                _ => break,
            }
        }
        at
    }

    fn join(&mut self, from: usize, to: usize) {
        let (from, to) = (self.root(from), self.root(to));
        if let Some(slot) = self.parent.get_mut(from) {
            *slot = to;
        }
    }

    fn is_free(&self, at: usize) -> bool {
        self.root(at) == at
    }

    /// "the South East Asia Treaty Organisation (SEATO)"
    fn brackets(&mut self, text: &str, tokens: &[Token], found: &[Found], of: &[usize]) {
        for (pair, ids) in found.windows(2).zip(of.windows(2)) {
            let ([long, short], [long_id, short_id]) = (pair, ids) else { continue };
            let opens = short.tokens.start == long.tokens.end + 1
                && tokens.get(long.tokens.end).is_some_and(|token| token.is_mark('('))
                && tokens.get(short.tokens.end).is_some_and(|token| token.is_mark(')'));
            if !opens || long_id == short_id {
                continue;
            }
            let is_acronym = |found: &Found| {
                found.tokens.len() == 1
                    && tokens
                        .get(found.tokens.start)
                        .is_some_and(|token| token.case != Case::Capital && token.span.len() >= 2)
            };
            let first_letter = |found: &Found| {
                tokens.get(found.tokens.start).and_then(|token| token.span.slice(text).chars().next())
            };
            let is_same_start = first_letter(long) == first_letter(short);
            if is_acronym(short) && long.tokens.len() > 1 && is_same_start && self.is_free(*short_id) {
                self.join(*short_id, *long_id);
            } else if is_acronym(long) && short.tokens.len() > 1 && is_same_start && self.is_free(*long_id) {
                self.join(*long_id, *short_id);
            }
        }
    }

    /// An acronym that is the initials of one longer name.
    fn acronyms(&mut self, text: &str, tokens: &[Token]) {
        let mut initials: FastMap<Box<[u8]>, Option<usize>> = FastMap::default();
        for (at, group) in self.groups.iter().enumerate() {
            if group.kind == EntityKind::Person || group.words().count() < 2 {
                continue;
            }
            let letters: Vec<u8> = tokens
                .get(group.tokens.clone())
                .unwrap_or_default()
                .iter()
                .filter(|token| token.is_capitalised())
                .flat_map(|token| token.span.slice(text).split('-'))
                .filter_map(|part| part.bytes().next())
                .map(|byte| byte.to_ascii_lowercase())
                .collect();
            let root = self.root(at);
            initials.entry(letters.into()).and_modify(|known| *known = None).or_insert(Some(root));
        }
        for (at, group) in self.groups.iter().enumerate() {
            let is_acronym = tokens.get(group.tokens.clone()).is_some_and(|tokens| {
                tokens.len() == 1 && tokens.iter().all(|token| token.case == Case::Upper)
            });
            if is_acronym
                && group.known.is_none()
                && group.key.len() >= 2
                && self.is_free(at)
                && let Some(Some(long)) = initials.get(&group.key).copied()
                && long != at
            {
                self.join(at, long);
            }
        }
    }

    /// Whatever part of the name stands alone is the person whose life is told, however many namesakes there are.
    fn hero(&mut self, life: &Life, text: &str, tokens: &[Token]) {
        let groups = self.groups;
        let whole = groups.iter().position(|group| life.is_whole(group.words()));
        // "William Pitt the Younger"
        let longer = || {
            groups.iter().position(|group| {
                group.kind == EntityKind::Person && life.is_whole(group.words().take(life.len()))
            })
        };
        let Some(hero) = whole.or_else(longer) else { return };
        for (at, group) in groups.iter().enumerate() {
            let is_other = !life.is_royal && reigns(group, text, tokens);
            let may_be_person = group.known.is_none()
                && matches!(
                    group.kind,
                    EntityKind::Person | EntityKind::Other | EntityKind::Place | EntityKind::People
                );
            let is_part =
                life.is_short(group.words()) || group.count >= NICKNAMED && life.is_cut(group.words());
            if at != hero && may_be_person && !is_other && self.is_free(at) && is_part {
                self.join(at, hero);
            }
        }
    }

    /// "Ayub Khan" for "Muhammad Ayub Khan", "Muslim League" for "All-India Muslim League".
    fn shorter_forms(&mut self) {
        let mut by_last: FastMap<&'a [u8], Vec<usize>> = FastMap::default();
        let groups = self.groups;
        for (at, group) in groups.iter().enumerate() {
            if group.words().count() >= 2
                && let Some(last) = group.words().next_back()
            {
                by_last.entry(last).or_default().push(at);
            }
        }
        for (at, group) in groups.iter().enumerate() {
            let Some(last) = group.words().next_back() else { continue };
            if group.known.is_some() || group.words().count() < 2 || !self.is_free(at) {
                continue;
            }
            let Some(rivals) = by_last.get(last).filter(|rivals| rivals.len() <= CROWD) else { continue };
            let mut longer = rivals.iter().copied().filter(|&other| {
                other != at
                    && groups.get(other).is_some_and(|other| {
                        !is_afterthought(other, group)
                            && (is_compatible(group, other)
                                || is_surname(group, other)
                                || is_house(group, other))
                            && other.words().count() > group.words().count()
                            && is_within(group, other)
                    })
            });
            if let (Some(only), None) = (longer.next(), longer.next())
                && self.root(only) != at
            {
                self.join(at, only);
            }
        }
    }

    /// "Bhutto" for the only person whose name ends with it, or else has it.
    fn single_words(&mut self, text: &str, tokens: &[Token]) {
        let mut by_last: FastMap<&'a [u8], Owner> = FastMap::default();
        let mut by_any: FastMap<&'a [u8], Owner> = FastMap::default();
        let groups = self.groups;
        for (at, group) in groups.iter().enumerate() {
            let root = self.root(at);
            let is_person = groups.get(root).is_some_and(|root| root.kind == EntityKind::Person);
            if !is_person || group.words().count() < 2 {
                continue;
            }
            // "Husain ibn Muhammad" is no Muhammad.
            let is_son = |place: usize| {
                place > 0 && group.words().nth(place - 1).is_some_and(|word| matches!(word, b"ibn" | b"bint"))
            };
            let last = group.words().count() - 1;
            // "Beatrice of Lund" is not Lund; "the Duke of Lund" is.
            let is_given = |word: &[u8]| {
                std::str::from_utf8(word).is_ok_and(|word| gazetteer::given_name(word).is_some())
            };
            let is_origin = |place: usize| {
                place > 1
                    && group.words().nth(place - 1) == Some(b"of")
                    && !group.words().next().is_some_and(is_title)
            };
            // "Holm Glade" is not called Holm.
            let is_called_after = group.words().next().is_some_and(|first| !is_given(first))
                && group
                    .words()
                    .next_back()
                    .and_then(|word| std::str::from_utf8(word).ok())
                    .is_some_and(is_thing);
            if let Some(word) = group.words().next_back().filter(|_| !is_son(last) && !is_origin(last)) {
                by_last.entry(word).or_default().add(root);
            }
            for (place, word) in group.words().enumerate().filter(|(_, word)| word.len() > 2) {
                // "A daughter, Elizabeth" is not Valerie Elizabeth Holm: nobody is called by a first name in the middle.
                let is_middle = place > 0
                    && std::str::from_utf8(word).is_ok_and(|word| gazetteer::given_name(word).is_some());
                let is_first_alone = place == 0 && is_called_after;
                if !(is_middle || is_first_alone || is_son(place) || is_origin(place)) {
                    by_any.entry(word).or_default().add(root);
                }
            }
        }
        for (at, group) in groups.iter().enumerate() {
            let mut words = group.words();
            let (Some(word), None) = (words.next(), words.next()) else { continue };
            // "Holm’s Folly", once between quotation marks, makes no book of Holm.
            let is_work = group.kind != EntityKind::Work
                || 2 * usize::from(group.evidence.work) <= group.count && group.evidence.own.is_none();
            let may_be_person = group.known.is_none()
                && is_work
                && matches!(
                    group.kind,
                    EntityKind::Person
                        | EntityKind::Other
                        | EntityKind::Place
                        | EntityKind::People
                        | EntityKind::Work
                );
            if !may_be_person || !self.is_free(at) {
                continue;
            }
            // "King William" is not William FitzOsbern.
            let reigns = reigns(group, text, tokens);
            let owner = match by_last.get(word) {
                Some(owner) => self.known_until(owner, group),
                None => by_any.get(word).filter(|_| !reigns).and_then(|owner| self.known_until(owner, group)),
            };
            let is_later =
                |owner: usize| groups.get(owner).is_some_and(|owner| is_afterthought(owner, group));
            // "his brother Gaius", and only then "Gaius Marius": another one of that first name.
            let is_other = |owner: usize| {
                groups.get(owner).is_some_and(|long| {
                    group.count <= 2
                        && group.tokens.start < long.tokens.start
                        && group.tokens.start > TITLE
                        && long.words().next() == Some(word)
                })
            };
            // "his son Ismail", and only long after him "Ismail II"
            let is_first_of_name = |owner: usize| {
                groups.get(owner).is_some_and(|long| {
                    let mut words = long.words();
                    group.tokens.start < long.tokens.start
                        && group.tokens.start > TITLE
                        && words.next() == Some(word)
                        && words.next().is_some_and(|number| LATER.contains(&number))
                        && words.next().is_none()
                })
            };
            let is_new = |owner: usize| is_later(owner) || is_other(owner) || is_first_of_name(owner);
            if let Some(owner) = owner.filter(|owner| *owner != at && !is_new(*owner)) {
                self.join(at, owner);
            }
        }
    }

    /// The one of several namesakes who is meant: of "Sheikh Holm" and, far behind the last "Holm", his grandson
    /// Omar Holm, the reader knows only the first.
    fn known_until(&self, owner: &Owner, short: &Group) -> Option<usize> {
        let is_known = |at: &&usize| self.groups.get(**at).is_some_and(|long| long.tokens.start < short.last);
        match owner.groups.as_slice() {
            [only] => Some(*only),
            several => {
                let mut known = several.iter().filter(is_known);
                known.next().copied().filter(|_| known.next().is_none())
            }
        }
    }

    /// "Pakisan", once, beside many times "Pakistan".
    fn misspellings(&mut self) {
        let mut near: FastMap<u64, usize> = FastMap::default();
        let groups = self.groups;
        let is_rare = |group: &Group| {
            group.count == 1
                && group.known.is_none()
                && group.key.len() >= 5
                && group.evidence.person < 2
                && std::str::from_utf8(&group.key).is_ok_and(|key| gazetteer::given_name(key).is_none())
        };
        if !groups.iter().any(is_rare) {
            return;
        }
        for (at, group) in groups.iter().enumerate() {
            if group.count >= 3 && (5..=30).contains(&group.key.len()) {
                near.insert(hash(group.key.iter()), at);
                for variant in without_one(&group.key) {
                    near.entry(variant).or_insert(at);
                }
            }
        }
        for (at, group) in groups.iter().enumerate() {
            if !is_rare(group) || group.key.len() > 31 || !self.is_free(at) {
                continue;
            }
            let candidate = near.get(&hash(group.key.iter())).copied();
            let candidate =
                candidate.or_else(|| without_one(&group.key).find_map(|variant| near.get(&variant).copied()));
            if let Some(other) = candidate.filter(|other| *other != at)
                && groups.get(other).is_some_and(|other| is_slip(&group.key, &other.key))
            {
                self.join(at, other);
            }
        }
    }
}

/// The groups that share a word.
#[derive(Clone, Debug, Default)]
struct Owner {
    groups: Vec<usize>,
}

impl Owner {
    fn add(&mut self, at: usize) {
        if !self.groups.contains(&at) && self.groups.len() < CROWD {
            self.groups.push(at);
        }
    }
}

/// "duke", "bishop": of what somebody is, he may be called by that alone.
fn is_title(word: &[u8]) -> bool {
    std::str::from_utf8(word).is_ok_and(|word| is_role_noun(word) || matches!(word, "lord" | "lady" | "sir"))
}

/// Lands and works that are called by a name and a noun.
fn is_thing(word: &str) -> bool {
    matches!(
        word,
        "atoll"
            | "avenue"
            | "award"
            | "canyon"
            | "creek"
            | "falls"
            | "glade"
            | "glacier"
            | "lecture"
            | "medal"
            | "memorial"
            | "museum"
            | "prize"
            | "trail"
            | "valley"
    )
}

/// "King William"
fn reigns(group: &Group, text: &str, tokens: &[Token]) -> bool {
    group
        .role
        .clone()
        .and_then(|role| tokens.get(role.end.checked_sub(1)?))
        .is_some_and(|title| SOVEREIGNS.iter().any(|word| title.span.slice(text).eq_ignore_ascii_case(word)))
}

/// "HMS Holm" at the end of a text on Holm: a longer name that comes late and is rare is not what the short one stood for.
const fn is_afterthought(long: &Group, short: &Group) -> bool {
    const LATE: usize = 150;
    short.count >= 4 && short.count > 3 * long.count && long.tokens.start > short.tokens.start + LATE
}

/// "San Telmo" behind "Juan de San Telmo": a surname that only looks like the name of a place.
fn is_surname(short: &Group, long: &Group) -> bool {
    let count = short.words().count();
    let skip = long.words().count().saturating_sub(count);
    short.kind == EntityKind::Place
        && long.kind == EntityKind::Person
        && skip > 0
        && long.tokens.start < short.tokens.start
        && long.words().skip(skip).eq(short.words())
        && long
            .words()
            .next()
            .and_then(|first| std::str::from_utf8(first).ok())
            .is_some_and(|first| gazetteer::given_name(first).is_some())
}

/// "Beth Israel" in an article on the "Temple Beth Israel": a house that only looks like somebody.
fn is_house(short: &Group, long: &Group) -> bool {
    const HOUSES: &[&[u8]] =
        &[b"abbey", b"chapel", b"church", b"congregation", b"hotel", b"kibbutz", b"temple", b"villa"];
    let count = short.words().count();
    short.kind == EntityKind::Person
        && short.role.is_none()
        && long.kind != EntityKind::Person
        && long.tokens.start < TITLE
        && long.words().count() == count + 1
        && long.words().next().is_some_and(|first| HOUSES.contains(&first))
}

fn is_compatible(short: &Group, long: &Group) -> bool {
    let is_person = |kind| kind == EntityKind::Person;
    is_person(short.kind) == is_person(long.kind) || short.kind == EntityKind::Other
}

/// Whether the words of `short` stand in `long` in order, an initial for a whole word; for what is no person only
/// at the end. "George W. Dahl" is not "George H. W. Dahl".
fn is_within(short: &Group, long: &Group) -> bool {
    let mut rest = long.words();
    if long.kind != EntityKind::Person {
        let skip = long.words().count().saturating_sub(short.words().count());
        return long.words().skip(skip).eq(short.words());
    }
    // Behind a whole first name the initials are all that tell two people apart.
    let is_apart = short.words().next().is_some_and(|first| first.len() > 1)
        && short
            .words()
            .zip(long.words())
            .any(|(word, other)| word.len() == 1 && other.first() != word.first());
    if is_apart {
        return false;
    }
    short
        .words()
        .all(|word| rest.any(|other| other == word || word.len() == 1 && other.first() == word.first()))
}

/// The hashes of a key with each one of its letters left out.
fn without_one(key: &[u8]) -> impl Iterator<Item = u64> {
    (0..key.len()).map(|skip| hash(key.iter().take(skip).chain(key.iter().skip(skip + 1))))
}

/// A hash of letters, one by one.
fn hash<'a>(letters: impl Iterator<Item = &'a u8>) -> u64 {
    let mut hasher = FastHasher::default();
    letters.for_each(|letter| hasher.write_u8(*letter));
    hasher.finish()
}

/// Whether two names differ by a slip of one letter, and not by an ending.
fn is_slip(rare: &[u8], frequent: &[u8]) -> bool {
    let (Ok(rare), Ok(frequent)) = (std::str::from_utf8(rare), std::str::from_utf8(frequent)) else {
        return false;
    };
    let is_ending = rare.starts_with(frequent) || frequent.starts_with(rare);
    let first = rare.chars().next() == frequent.chars().next();
    first
        && !is_ending
        && rare.chars().all(|c| !c.is_ascii_digit())
        && strsim::osa_distance(rare, frequent) == 1
}
