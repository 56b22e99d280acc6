//! Who and what is meant: mentions with the same name, and names of the same thing, brought together.
//!
//! A part of a name is an alias only when one entity alone has it: of two Khans neither is "Khan".

use super::evidence::Evidence;
use super::gazetteer;
use super::key::push_key;
use super::life::Life;
use super::merge::merge;
use super::{Entity, EntityKind, Found, Gender, Mention, MentionForm};
use crate::language::is_role_noun;
use crate::text::{Case, FastMap, Prose, Token, TokenKind};
use std::ops::Range;

/// The end of the key of a namesake, who shares no entity with the one of that name.
const NAMESAKE: u8 = 1;

/// All mentions that are written the same way, or stand in the tables as the same name.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// In small letters, without stops.
    pub(super) key: Box<[u8]>,
    pub(super) known: Option<u16>,
    pub(super) evidence: Evidence,
    pub(super) kind: EntityKind,
    pub(super) count: usize,
    /// Where its noun stands first; for an adjective alone the adjective.
    pub(super) tokens: Range<usize>,
    /// Where it stands last.
    pub(super) last: usize,
    gender: Option<Gender>,
    pub(super) role: Option<Range<usize>>,
    /// How often each noun of the tables is written, with where it stands first.
    spellings: Vec<(Range<usize>, usize)>,
    /// Mentions as a noun.
    nouns: usize,
}

impl Group {
    /// The words of its key.
    pub(super) fn words(&self) -> impl DoubleEndedIterator<Item = &[u8]> + Clone {
        self.key.split(|byte| *byte == b' ').filter(|word| !word.is_empty())
    }
}

/// Brings the mentions together.
pub(super) fn gather(
    text: &str,
    prose: &Prose,
    found: Vec<Found>,
    life: Option<&Life>,
) -> (Vec<Mention>, Vec<Entity>) {
    let mut groups = Vec::new();
    let of = group(text, &prose.tokens, &found, &mut groups);
    let parent = merge(text, &prose.tokens, &found, &of, &groups, life);
    let mut entity_of: Vec<Option<usize>> = vec![None; groups.len()];
    let mut members: Vec<Vec<usize>> = Vec::new();
    for (at, &root) in parent.iter().enumerate() {
        let slot = entity_of.get(root).copied().flatten();
        let entity = slot.unwrap_or_else(|| {
            members.push(Vec::new());
            members.len() - 1
        });
        if let Some(slot) = entity_of.get_mut(root) {
            *slot = Some(entity);
        }
        if let Some(list) = members.get_mut(entity) {
            // The root's own name comes first.
            if at == root { list.insert(0, at) } else { list.push(at) }
        }
    }
    let mut entities: Vec<_> = members
        .iter()
        .map(|members| {
            entity(text, prose, &members.iter().filter_map(|&at| groups.get(at)).collect::<Vec<_>>())
        })
        .collect();
    add_surnames(&mut entities);
    let mentions = found
        .into_iter()
        .zip(of)
        .filter_map(|(found, group)| {
            let entity = entity_of.get(*parent.get(group)?).copied().flatten()?;
            Some(Mention {
                span: prose.span(found.tokens.clone()),
                tokens: found.tokens,
                entity,
                form: found.form,
            })
        })
        .collect();
    (mentions, entities)
}

fn group(text: &str, tokens: &[Token], found: &[Found], groups: &mut Vec<Group>) -> Vec<usize> {
    let mut by_known: FastMap<u16, usize> = FastMap::default();
    let mut by_key: FastMap<Box<[u8]>, usize> = FastMap::default();
    let mut key = Vec::new();
    let mut of = Vec::with_capacity(found.len());
    for found in found {
        key.clear();
        for token in tokens.get(found.tokens.clone()).unwrap_or_default() {
            push_key(text, token, &mut key);
        }
        if found.is_namesake {
            key.push(NAMESAKE);
        }
        let slot = match found.known {
            Some(known) => by_known.get(&known).copied(),
            None => by_key.get(key.as_slice()).copied(),
        };
        let at = slot.unwrap_or_else(|| {
            groups.push(Group {
                key: key.clone().into(),
                known: found.known,
                evidence: Evidence::default(),
                kind: EntityKind::Other,
                count: 0,
                tokens: found.tokens.clone(),
                last: found.tokens.start,
                gender: None,
                role: None,
                spellings: Vec::new(),
                nouns: 0,
            });
            let at = groups.len() - 1;
            match found.known {
                Some(known) => by_known.insert(known, at),
                None => by_key.insert(key.clone().into(), at),
            };
            at
        });
        of.push(at);
        if let Some(group) = groups.get_mut(at) {
            add(group, found, text, tokens);
        }
    }
    for group in groups {
        group.kind = group.evidence.kind();
    }
    of
}

fn add(group: &mut Group, found: &Found, text: &str, tokens: &[Token]) {
    group.evidence = group.evidence.and(found.evidence);
    group.count += 1;
    group.last = group.last.max(found.tokens.start);
    group.gender = group.gender.or(found.gender);
    group.role = group.role.take().or_else(|| found.role.clone());
    if found.form != MentionForm::Noun {
        return;
    }
    if group.nouns == 0 {
        group.tokens = found.tokens.clone();
    }
    group.nouns += 1;
    let same =
        group.spellings.iter_mut().find(|(range, _)| is_written_alike(text, tokens, range, &found.tokens));
    if let Some((_, count)) = same {
        *count += 1;
    } else if group.spellings.len() < 8 {
        group.spellings.push((found.tokens.clone(), 1));
    }
}

/// Whether two names are written the same.
fn is_written_alike(text: &str, tokens: &[Token], one: &Range<usize>, other: &Range<usize>) -> bool {
    let pieces = |range: &Range<usize>| {
        let pieces = tokens.get(range.clone()).unwrap_or_default().iter().enumerate();
        pieces.map(|(at, token)| (at > 0 && token.is_spaced, token.span.slice(text)))
    };
    let length =
        |range| pieces(range).map(|(is_spaced, word)| usize::from(is_spaced) + word.len()).sum::<usize>();
    length(one) == length(other)
        && (pieces(one).eq(pieces(other)) || written(text, tokens, one) == written(text, tokens, other))
}

/// The name as it is written, on one line.
pub(super) fn written(text: &str, tokens: &[Token], range: &Range<usize>) -> String {
    let mut name = String::with_capacity(32);
    for (at, token) in tokens.get(range.clone()).unwrap_or_default().iter().enumerate() {
        if at > 0 && token.is_spaced {
            name.push(' ');
        }
        name.push_str(token.span.slice(text));
    }
    name
}

/// One entity of its groups; the first is the fullest name.
fn entity(text: &str, prose: &Prose, groups: &[&Group]) -> Entity {
    let tokens = &prose.tokens;
    let evidence = groups.iter().fold(Evidence::default(), |all, group| all.and(group.evidence));
    let main = groups.first();
    let kind = main.map_or(EntityKind::Other, |group| group.kind);
    let kind = if kind == EntityKind::Other { evidence.kind() } else { kind };
    let known = main.and_then(|group| group.known).and_then(gazetteer::known);
    let mut names: Vec<String> = Vec::new();
    for group in groups {
        let mut spellings = group.spellings.clone();
        spellings.sort_by_key(|(range, count)| (std::cmp::Reverse(*count), range.start));
        // "ASHMERE" in the first line is "Ashmere" elsewhere.
        let shouts =
            |range: &Range<usize>| tokens.get(range.start).is_some_and(|token| token.case == Case::Upper);
        spellings.sort_by_key(|(range, _)| group.known.is_none() && shouts(range));
        names.extend(spellings.into_iter().map(|(range, _)| written(text, tokens, &range)));
        if group.spellings.is_empty() && group.known.is_none() {
            names.push(written(text, tokens, &group.tokens));
        }
    }
    let name = match known {
        Some(known) => table_name(&known, &names),
        None => names.first().cloned().unwrap_or_default(),
    };
    names.extend(
        known
            .into_iter()
            .flat_map(|known| std::iter::once(known.name).chain(known.aliases()))
            .map(str::to_owned),
    );
    let mut aliases: Vec<String> = Vec::new();
    for other in names {
        if other != name && !aliases.contains(&other) && aliases.len() < 12 {
            aliases.push(other);
        }
    }
    let nouns: usize = groups.iter().map(|group| group.nouns).sum();
    let takes_the = match known {
        Some(known) if known.name == name && known.kind != EntityKind::Place => known.takes_the,
        // "the Russian Federation", but "Great Britain".
        Some(known) if known.kind == EntityKind::Country => {
            known.takes_the && name.contains(' ') && !name.starts_with("Great ")
        }
        _ => kind != EntityKind::Person && 2 * usize::from(evidence.with_the) >= nouns.max(1),
    };
    let gender = if kind == EntityKind::Person { gender(text, prose, groups) } else { None };
    let role = groups.iter().find_map(|group| group.role.clone()).filter(|_| kind == EntityKind::Person);
    Entity {
        takes_the,
        kind,
        aliases,
        gender,
        role: role.map(|range| written(text, tokens, &range)),
        is_plural: kind == EntityKind::People && name.ends_with('s'),
        count: groups.iter().map(|group| group.count).sum(),
        name,
    }
}

/// The name of the tables when the text has it or has only an acronym; else the text's own.
fn table_name(known: &gazetteer::Known, names: &[String]) -> String {
    let is_acronym = |name: &String| !name.bytes().any(|byte| byte.is_ascii_lowercase());
    let own = names
        .iter()
        .find(|name| !is_acronym(name) && name.split(' ').count() > 1)
        .or_else(|| names.iter().find(|name| !is_acronym(name)));
    if names.iter().any(|name| name == known.name) {
        return known.name.to_owned();
    }
    match own {
        Some(own) => own.clone(),
        // The United States for "US", but SEATO for "SEATO".
        None if known.kind == EntityKind::Country => known.name.to_owned(),
        None => names.first().map_or(known.name, String::as_str).to_owned(),
    }
}

fn gender(text: &str, prose: &Prose, groups: &[&Group]) -> Option<Gender> {
    const FEMALE: [&[u8]; 9] =
        [b"begum", b"bibi", b"bai", b"devi", b"kaur", b"khatun", b"bano", b"sultana", b"khanum"];
    if groups.iter().any(|group| group.words().any(|word| FEMALE.contains(&word))) {
        return Some(Gender::Female);
    }
    let told = groups.iter().find_map(|group| group.gender);
    // "Warren" for Mercy Otis Warren is no first name.
    let is_last = |group: &Group| {
        group.tokens.len() == 1
            && groups
                .iter()
                .any(|whole| whole.tokens.len() > 1 && whole.words().last() == group.words().last())
    };
    told.or_else(|| {
        groups.iter().filter(|group| !is_last(group)).find_map(|group| {
            let mut words =
                prose.tokens.get(group.tokens.clone())?.iter().filter(|token| token.kind == TokenKind::Word);
            words.next().and_then(|first| gazetteer::given_name(first.span.slice(text))).flatten()
        })
    })
}

/// The last word of a person's name is an alias when no other person of the text has it.
fn add_surnames(entities: &mut [Entity]) {
    let mut owners: FastMap<Box<[u8]>, u32> = FastMap::default();
    let surname = |entity: &Entity| {
        let (before, last) = entity.name.rsplit_once(' ')?;
        // "Beatrice of Lund" is not called Lund.
        let first = entity.name.split(' ').next().unwrap_or_default().to_lowercase();
        if before.ends_with(" of") && !is_role_noun(&first) {
            return None;
        }
        let is_name = entity.kind == EntityKind::Person && last.len() >= 3 && !super::run::is_roman(last);
        is_name.then(|| last.to_owned())
    };
    for entity in entities.iter() {
        if entity.kind == EntityKind::Person {
            let last = entity.name.rsplit(' ').next().unwrap_or(&entity.name);
            *owners.entry(last.as_bytes().into()).or_default() += 1;
        }
    }
    for entity in entities {
        if let Some(last) = surname(entity)
            && owners.get(last.as_bytes()) == Some(&1)
            && !entity.aliases.contains(&last)
        {
            entity.aliases.push(last);
        }
    }
}
