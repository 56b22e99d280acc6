//! "The city" and "the island": the one town or island that the sentence has named, or else the sentence before.
//!
//! * "The fleet reached Marn and shelled the city": Marn
//! * "Holm went from Lund to Marn. He left the city": two, and the noun stays

use super::{Memory, name_of};
use crate::fact::wording;
use crate::language::{EntityKind, Mention, MentionForm, Tag, sort};

/// How many sentences before its own are read.
const REACH: usize = 2;
/// How far back towns are counted, in tokens.
const SIGHT: usize = 360;
/// How many tokens of a sentence are read.
const MOST: usize = 160;

impl Memory<'_> {
    /// The name that "the city" stands for; `noun`: the token of the noun.
    pub(in crate::fact) fn town(&self, noun: usize) -> Option<(String, usize)> {
        let source = self.source;
        let the = noun.checked_sub(1).filter(|&the| wording::is_word(source, the, &["the"]))?;
        let sorts: &[Option<&str>] = match wording::text(source, noun) {
            "city" | "town" => &[Some("city"), None],
            "village" | "settlement" => &[None],
            "island" => &[Some("island")],
            _ => return None,
        };
        let word = wording::text(source, noun);
        let next = source.language.words.get(noun + 1).map_or(Tag::Mark, |word| word.tag);
        // "the city of Lund", "the city walls", "the city that", "the city called"
        let is_told_behind = matches!(
            next,
            Tag::Noun | Tag::Name | Tag::Clitic | Tag::Relative | Tag::Number | Tag::Adjective
        ) || wording::is_word(
            source,
            noun + 1,
            &["of", "that", "which", "called", "named", "known", "between"],
        );
        if is_told_behind {
            return None;
        }
        let sentences = &source.prose.sentences;
        let here = sentences.partition_point(|sentence| sentence.tokens.end <= the);
        let paragraph = sentences.get(here)?.paragraph;
        for at in (here.saturating_sub(REACH)..=here).rev() {
            let sentence = sentences.get(at).filter(|sentence| sentence.paragraph == paragraph)?;
            let tokens = sentence.tokens.start.max(the.saturating_sub(MOST))..sentence.tokens.end.min(the);
            // "a town", "another city", "the cities"
            let is_other = tokens.clone().any(|at| {
                wording::is_word(source, at, &["city", "town", "village", "island", "capital", "settlement"])
                    && !wording::is_word(source, at.saturating_sub(1), &["the"])
                    || wording::is_word(
                        source,
                        at,
                        &["cities", "towns", "villages", "islands", "settlements"],
                    )
            });
            let mut found: Option<usize> = None;
            for mention in source.language.mentions_in(tokens.clone()) {
                let Some(fits) = self.may_be_town(mention, sorts) else { continue };
                if !fits || found.is_some_and(|found| found != mention.entity) {
                    return None;
                }
                found = Some(mention.entity);
            }
            if let Some(entity) = found {
                // "The town had more people than Lund": it was told of before.
                let first = source
                    .language
                    .mentions_in(tokens.clone())
                    .iter()
                    .find(|mention| mention.entity == entity)?;
                let is_before =
                    (tokens.start..first.tokens.start).any(|at| wording::is_word(source, at, &[word]));
                let known = self.entity(entity).filter(|_| !is_other && !is_before)?;
                return self.is_told_most(entity, the, sorts).then(|| (name_of(known), entity));
            }
            if is_other {
                return None;
            }
        }
        None
    }

    /// "Fled to Gaeta" by the way, in a passage on Rome: the town named most often of late is meant.
    fn is_told_most(&self, town: usize, the: usize, sorts: &[Option<&str>]) -> bool {
        let mut own = 0;
        let mut others: Vec<(usize, usize)> = Vec::new();
        for mention in self.source.language.mentions_in(the.saturating_sub(SIGHT)..the) {
            if mention.entity == town {
                own += 1;
            } else if self.may_be_town(mention, sorts).is_some() {
                match others.iter_mut().find(|(known, _)| *known == mention.entity) {
                    Some((_, count)) => *count += 1,
                    None => others.push((mention.entity, 1)),
                }
            }
        }
        others.iter().all(|&(_, count)| count < own)
    }

    /// Whether a name is that of a town or an island; `None` where it is that of something else, and false where it may be.
    fn may_be_town(&self, mention: &Mention, sorts: &[Option<&str>]) -> Option<bool> {
        let entity = self.entity(mention.entity)?;
        let before = mention.tokens.start.checked_sub(1);
        let is_behind = before.is_some_and(|at| {
            wording::is_word(
                self.source,
                at,
                &["in", "at", "from", "to", "near", "into", "of", "on", "toward", "towards"],
            )
        });
        match entity.kind {
            _ if mention.form != MentionForm::Noun => None,
            EntityKind::Place => {
                let sort = sort(entity.kind, &entity.name).map(|sort| sort.name);
                // "the Old Harbour": no town has an article.
                let has_article =
                    before.is_some_and(|at| wording::is_word(self.source, at, &["the"])) && sort.is_none();
                if has_article {
                    return None;
                }
                // "Lund's customs house": what belongs to a town.
                if entity.name.contains("’s ") || entity.name.contains("'s ") {
                    return Some(false);
                }
                // A river or a region is no rival.
                let is_known = sort.is_some() || is_behind && !entity.is_plural;
                if sorts.contains(&sort) && is_known {
                    Some(true)
                } else if sort.is_none() {
                    Some(false)
                } else {
                    None
                }
            }
            EntityKind::Other if is_behind => Some(false),
            _ => None,
        }
    }
}
