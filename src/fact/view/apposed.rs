//! The name behind the comma of a description, which says who or what is meant: "A second paper, the Harbour Gazette, was
//! founded", "the lead single, “Iron Rain”, was released", "two sisters, Anna and Clara Voss, opened a school".
//!
//! The name is only taken where it can be nothing but the name of that noun: a place behind a place says where that lies
//! ("the mill in Lund, Sweden"), a name behind two nouns may belong to the nearer one ("the wife of the mayor, Karl Holm").

use super::View;
use crate::fact::{kind, wording};
use crate::language::{ChunkKind, EntityKind, MentionForm, Tag, is_plural_noun};
use std::ops::Range;

/// The most phrases inside quotation marks.
const LONGEST_TITLE: usize = 10;
/// Nouns for places, of which the name of a place may say which.
const PLACES: &[&str] = &[
    "area",
    "birthplace",
    "borough",
    "capital",
    "city",
    "colony",
    "country",
    "county",
    "district",
    "fortress",
    "hamlet",
    "home",
    "hometown",
    "island",
    "kingdom",
    "mountain",
    "neighbour",
    "port",
    "province",
    "region",
    "republic",
    "river",
    "seat",
    "settlement",
    "site",
    "state",
    "suburb",
    "town",
    "village",
];
/// Words that bring in something new, or say which of several.
const SELECTING: &[&str] = &["a", "an", "another", "one"];
/// Words that own what follows.
const OWNING: &[&str] = &["his", "her", "its", "their"];

/// A name behind a description.
#[derive(Clone, Debug)]
pub(in crate::fact) struct Apposed {
    /// The phrases of the name.
    pub(in crate::fact) name: Range<usize>,
    /// It stands in quotation marks.
    pub(in crate::fact) is_quoted: bool,
    /// The phrase behind the name and its marks.
    end: usize,
    /// A comma stands behind it.
    is_closed: bool,
}

impl View<'_> {
    /// The name that says what the subject of a clause is, between commas in front of its verb.
    pub(in crate::fact) fn apposed(&self, subject: Range<usize>, verb: Option<usize>) -> Option<Apposed> {
        let verb = verb.filter(|&verb| verb > subject.end + 1)?;
        let found = self.name_behind(subject.clone())?;
        let closes = found.is_closed && found.end <= verb && !self.goes_on(found.end);
        closes.then_some(found)
    }

    /// Whether a comma behind a verb opens the name of the noun in front of it: "married a merchant, Tobias Kern".
    pub(in crate::fact) fn opens_name(&self, comma: usize) -> bool {
        let found = comma.checked_sub(1).and_then(|noun| self.name_behind(noun..comma));
        found.is_some_and(|found| {
            let is_end = matches!(
                self.kind(found.end),
                None | Some(ChunkKind::Mark('.' | ';' | ')') | ChunkKind::Time(_) | ChunkKind::Coordinator)
            );
            let is_dated = self.kind(found.end) == Some(ChunkKind::Preposition)
                && matches!(self.kind(found.end + 1), Some(ChunkKind::Time(_)));
            found.is_closed && !self.goes_on(found.end) || is_end || is_dated
        })
    }

    /// The name behind the comma of a description, wherever it stands.
    fn name_behind(&self, described: Range<usize>) -> Option<Apposed> {
        // Dashes are read as commas: "a new bank —the Second Bank— in its place".
        let is_comma = self.chunk(described.end).is_some_and(|chunk| {
            chunk.kind == ChunkKind::Mark(',') && wording::text(self.source, chunk.head) == ","
        });
        let is_open = is_comma
            && self.describes(described.start)
            && !described.clone().any(|at| self.kind(at) == Some(ChunkKind::Coordinator));
        let first = described.end + 1;
        let found = self
            .title(first)
            .or_else(|| self.proper(first))
            .or_else(|| self.seat(first))
            // "The last case, a cook called Ali Maalin": that it was the last says more than the name.
            .or_else(|| self.called(first).filter(|_| !self.is_single(described.start)));
        let found = found.filter(|_| is_open)?;
        (self.agrees(&described, &found) && self.is_of_head(&described, &found)).then_some(found)
    }

    /// ", and the bishop", ", Vik and Visby": the name was one of a list.
    fn goes_on(&self, end: usize) -> bool {
        self.kind(end) == Some(ChunkKind::Coordinator)
            || self.kind(end) == Some(ChunkKind::Noun)
                && matches!(self.kind(end + 1), Some(ChunkKind::Coordinator | ChunkKind::Mark(',')))
                && !self.is_description(end, &["a", "an", "the", "his", "her", "its", "their"])
    }

    /// `“Iron Rain”,`, `"Iron Rain,"`
    fn title(&self, first: usize) -> Option<Apposed> {
        let is_comma = |at: usize| self.kind(at) == Some(ChunkKind::Mark(','));
        let begins = self.chunk(first).map_or("", |chunk| wording::text(self.source, chunk.tokens.start));
        if self.kind(first) == Some(ChunkKind::Noun) && matches!(begins, "“" | "\"" | "‘") {
            let is_closed = is_comma(first + 1);
            let end = first + 1 + usize::from(is_closed);
            return Some(Apposed { name: first..first + 1, is_quoted: true, end, is_closed });
        }
        let closing = match self.kind(first)? {
            ChunkKind::Mark('“') => '”',
            ChunkKind::Mark('"') => '"',
            _ => return None,
        };
        let from = first + 1;
        let close =
            (from..from + LONGEST_TITLE).find(|&at| self.kind(at) == Some(ChunkKind::Mark(closing)))?;
        let inner = close > from && is_comma(close - 1);
        let name = from..close - usize::from(inner);
        let opens = self.is_nominal(from) || self.kind(from) == Some(ChunkKind::Gerund);
        let begins = self.chunk(from).map_or(0, |chunk| chunk.tokens.start);
        let is_capital = wording::text(self.source, begins).starts_with(char::is_uppercase);
        let outer = is_comma(close + 1);
        (opens && is_capital && !name.is_empty()).then(|| Apposed {
            name,
            is_quoted: true,
            end: close + 1 + usize::from(outer),
            is_closed: inner || outer,
        })
    }

    /// "Harbour Gazette,", "Anna and Clara Voss,", "Otto, Emil and Franz Lerch,"
    fn proper(&self, first: usize) -> Option<Apposed> {
        if !self.is_proper(first) {
            return None;
        }
        let is_comma = |at: usize| self.kind(at) == Some(ChunkKind::Mark(','));
        let is_and = |at: usize| self.kind(at) == Some(ChunkKind::Coordinator);
        let mut last = first;
        while last < first + 6 && is_comma(last + 1) && self.is_proper(last + 2) {
            last += 2;
        }
        if is_and(last + 1) && self.is_proper(last + 2) {
            last += 2;
        } else if is_comma(last + 1) && is_and(last + 2) && self.is_proper(last + 3) && last > first {
            last += 3;
        } else {
            last = first;
        }
        // A bracket may stand between: "Anna Holm (1880–1943),".
        let bracket = self.kind(last + 1) == Some(ChunkKind::Mark('('));
        let end = if bracket { (last + 2..last + 14).find(|&at| is_comma(at))? } else { last + 1 };
        let is_closed = is_comma(end);
        Some(Apposed {
            name: first..last + 1,
            is_quoted: false,
            end: end + usize::from(is_closed),
            is_closed,
        })
    }

    /// "the abbey of Corvey"
    fn seat(&self, first: usize) -> Option<Apposed> {
        let fits = self.is_description(first, &["the"])
            && self.is_word(first + 1, &["of"])
            && self.is_proper(first + 2)
            && self.name_kind(first + 2) != Some(EntityKind::Person);
        let is_closed = self.kind(first + 3) == Some(ChunkKind::Mark(','));
        (fits && is_closed).then_some(Apposed {
            name: first..first + 3,
            is_quoted: false,
            end: first + 4,
            is_closed,
        })
    }

    /// "a hospital cook in the port of Merca called Ali Maalin,"
    fn called(&self, first: usize) -> Option<Apposed> {
        if !self.is_description(first, &["a", "an"]) {
            return None;
        }
        let word = (first + 1..first + 9)
            .take_while(|&at| {
                self.is_nominal(at)
                    || matches!(
                        self.kind(at),
                        Some(ChunkKind::Preposition | ChunkKind::Participle | ChunkKind::Adjective)
                    )
            })
            .find(|&at| self.is_word(at, &["called", "named"]))?;
        let name = word + 1;
        let is_closed = self.kind(name + 1) == Some(ChunkKind::Mark(','));
        (is_closed && self.is_proper(name)).then_some(Apposed {
            name: name..name + 1,
            is_quoted: false,
            end: name + 2,
            is_closed,
        })
    }

    /// Whether a phrase is a name: it ends with one, and nobody's, and no new thing, is in front: "the orbiter Challenger".
    fn is_proper(&self, at: usize) -> bool {
        let Some(chunk) = self.chunk(at).filter(|chunk| chunk.kind == ChunkKind::Noun) else { return false };
        let first = chunk.tokens.start;
        let last = chunk.tokens.end - 1;
        // "St Olaf's"
        let end = last + usize::from(self.word(last).tag != Tag::Clitic);
        let mentions = self.source.language.mentions_in(chunk.tokens.clone());
        let mention = mentions.last().filter(|mention| mention.tokens.end == end);
        let is_capital = |at: usize| wording::text(self.source, at).starts_with(char::is_uppercase);
        let is_owner = |at: usize| {
            matches!(self.word(at).tag, Tag::Possessive | Tag::Clitic)
                || wording::is_word(self.source, at, &["a", "an", "this", "that", "no", "another"])
        };
        let has_the = wording::is_word(self.source, first, &["the"]);
        let begins = first + usize::from(has_the);
        match mention {
            Some(mention) => {
                let is_person = self.name_of(mention.entity) == Some(EntityKind::Person);
                let front = begins..mention.tokens.start.max(begins);
                mention.form == MentionForm::Noun
                    && !front.clone().any(is_owner)
                    && (has_the || is_person || front.clone().all(is_capital))
            }
            // "Stone Mill", which nobody knows, "the Pilgrims' Rising"
            None => {
                begins < end
                    && is_capital(begins)
                    && is_capital(end - 1)
                    && (begins..end).all(|at| {
                        is_capital(at) && matches!(self.word(at).tag, Tag::Name | Tag::Noun)
                            || self.word(at).tag == Tag::Clitic
                    })
            }
        }
    }

    fn name_of(&self, entity: usize) -> Option<EntityKind> {
        self.source.language.entities.get(entity).map(|entity| entity.kind)
    }

    /// "Boccasio, a citizen of Treviso (died 1246)": the one who is described in front of a bracket.
    pub(super) fn described_before(&self, antecedent: usize) -> Option<Range<usize>> {
        let mut at = antecedent;
        for _ in 0..3 {
            let climbs = at >= 2
                && self.is_word(at - 1, &["of", "in", "at", "from"])
                && self.kind(at - 2) == Some(ChunkKind::Noun);
            if climbs {
                at -= 2;
            }
        }
        let name = at.checked_sub(2)?;
        let is_somebody = self.chunk(at).is_some_and(|chunk| {
            kind::is_human(&wording::text(self.source, chunk.head).to_ascii_lowercase())
        });
        let is_apposed = is_somebody
            && self.is_description(at, &["a", "an", "the", "his", "her"])
            && self.kind(at - 1) == Some(ChunkKind::Mark(','))
            && self.is_proper(name);
        is_apposed.then_some(name..name + 1)
    }

    /// "a second paper", "the first", "its rival": what a name may explain, and no name itself.
    fn describes(&self, at: usize) -> bool {
        let Some(chunk) = self.chunk(at).filter(|chunk| chunk.kind == ChunkKind::Noun) else {
            return self.is_word(at, &["one", "another"]) || self.is_some_of(at);
        };
        let head = self.word(chunk.head);
        let first = self.word(chunk.tokens.start);
        let is_common =
            head.tag != Tag::Name && self.source.language.mentions_in(chunk.head..chunk.head + 1).is_empty();
        let has_owner = chunk.tokens.clone().any(|at| self.word(at).tag == Tag::Clitic);
        // "An American, Eugene Hall,"
        let is_native = chunk.tokens.len() == 2
            && wording::is_word(self.source, chunk.tokens.start, &["a", "an", "another"])
            && self
                .source
                .language
                .mentions_in(chunk.head..chunk.head + 1)
                .iter()
                .all(|mention| mention.form != MentionForm::Noun);
        let is_human = kind::is_human(&wording::text(self.source, chunk.head).to_ascii_lowercase());
        (is_common || is_native)
            && (is_human
                || matches!(first.tag, Tag::Determiner | Tag::Possessive | Tag::Number)
                || has_owner
                || wording::is_word(self.source, chunk.tokens.start, &["one", "another"]))
            && (!wording::is_word(self.source, chunk.tokens.start, &["this", "that", "these", "those", "no"])
                || is_human && wording::is_word(self.source, chunk.tokens.start, &["this", "that"]))
    }

    /// "both of its members", "three of his pupils": a number of those named behind the comma.
    fn is_some_of(&self, at: usize) -> bool {
        let Some(chunk) = self.chunk(at).filter(|chunk| chunk.tokens.len() == 1) else { return false };
        let counts = self.word(chunk.head).tag == Tag::Number && !self.is_word(at, &["one"])
            || wording::is_word(self.source, chunk.head, &["both", "two", "three", "four", "five", "six"]);
        counts
            && self.is_word(at + 1, &["of"])
            && self.chunk(at + 2).is_some_and(|noun| {
                is_plural_noun(&wording::text(self.source, noun.head).to_ascii_lowercase())
            })
    }

    /// Whether one name explains one noun, and several names a plural.
    fn agrees(&self, described: &Range<usize>, found: &Apposed) -> bool {
        let Some(chunk) = self.chunk(described.start) else { return false };
        let head = wording::text(self.source, chunk.head).to_ascii_lowercase();
        let is_plural = is_plural_noun(&head) || self.is_some_of(described.start);
        if found.is_quoted || found.name.len() == 1 {
            return !is_plural;
        }
        // "the abbey of Corvey": the rival of somebody.
        if self.is_word(found.name.start + 1, &["of"]) {
            return !is_plural && self.is_owned(described.start);
        }
        // "his parents, Karl and Anna": whose they are says more.
        is_plural && !self.is_owned(described.start)
    }

    /// Whether a phrase begins with the one whose it is.
    pub(in crate::fact) fn is_owned(&self, at: usize) -> bool {
        self.chunk(at).is_some_and(|chunk| wording::is_word(self.source, chunk.tokens.start, OWNING))
    }

    /// Whether the name belongs to the head of the description and not to the noun in front of the comma.
    fn is_of_head(&self, described: &Range<usize>, found: &Apposed) -> bool {
        const BODIES: &[&str] =
            &["amendment", "battalion", "brigade", "division", "force", "regiment", "squadron", "unit"];
        let (head, last) = (described.start, described.end - 1);
        let named = self.name_kind(found.name.end - 1);
        let is_place = matches!(named, Some(EntityKind::Place | EntityKind::Country)) && !found.is_quoted;
        let noun = |at: usize| {
            self.chunk(at).map(|chunk| wording::text(self.source, chunk.head).to_ascii_lowercase())
        };
        let (Some(noun_of_head), Some(noun_of_last)) = (noun(head), noun(last)) else { return false };
        if head == last {
            // "the mill, Sweden"
            let is_placeless = kind::is_human(&noun_of_head) && named == Some(EntityKind::Country);
            return !is_placeless;
        }
        // "the mill in Lund, Sweden", "the residence in the capital, Lund"
        // "his predecessor as mayor, Hans Dreyer"
        let is_bare = self.chunk(last).is_some_and(|chunk| chunk.tokens.len() == 1);
        let is_beside_name = self.name_kind(last).is_some() || self.is_name(last);
        // "a gun of A Company, 75th Battalion": what the company belongs to.
        let is_body = self.is_numbered(found.name.start) && !BODIES.contains(&&*noun_of_head);
        if is_body || is_place && (is_beside_name || PLACES.contains(&&*noun_of_last)) {
            return false;
        }
        if is_beside_name || is_bare || is_plural_noun(&noun_of_last) {
            return true;
        }
        let is_person = named == Some(EntityKind::Person);
        let fits = |noun: &str| kind::is_human(noun) == is_person || named == Some(EntityKind::Other);
        // "a new game of the series, Crystal Harbour": what is brought in is named.
        let selects = self.chunk(head).is_some_and(|chunk| {
            wording::is_word(self.source, chunk.tokens.start, SELECTING)
                || chunk.tokens.clone().any(|at| wording::is_ordinal(wording::text(self.source, at)))
        });
        !fits(&noun_of_last) || selects || self.is_single(head)
    }
}
