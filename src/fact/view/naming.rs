//! The name beside a description, which is the better subject: before it, behind it, or behind "was".
//!
//! * "One of her friends, Karen Blom, was arrested", "Kubrat, the regent, who marched", "The man who founded it was Tor Holm"

use super::words::SourceWords;
use super::{Clause, Link, View};
use crate::fact::clause::{HELD_WHEN, Words};
use crate::fact::{kind, wording};
use crate::language::{ChunkKind, EntityKind, Tag, is_plural_noun};
use std::ops::Range;

impl View<'_> {
    /// "the last stronghold", "one ship": of which there is one, so that the name beside it says which.
    pub(super) fn is_single(&self, at: usize) -> bool {
        const SINGLE: &[&str] = &["first", "final", "last", "only", "oldest", "largest", "sole"];
        self.chunk(at).is_some_and(|chunk| {
            let is_most = wording::text(self.source, chunk.tokens.start + 1).ends_with("est");
            wording::is_word(self.source, chunk.tokens.start, &["one"])
                || chunk.tokens.len() > 2
                    && (is_most || wording::is_word(self.source, chunk.tokens.start + 1, SINGLE))
        })
    }

    /// "K was an engineer who served ...": what is said of the complement is said of the subject.
    pub(super) fn defined(&self, antecedent: usize, relative: &Clause) -> Option<Range<usize>> {
        let parent = self.clauses.get(relative.parent?)?;
        let verb = self.chunk(parent.verb?)?;
        let subject = parent.subject.clone()?;
        let is_copula =
            self.word(verb.head).lemma == Some("be") && self.word(verb.head).tag == Tag::Auxiliary;
        let behind = parent.owned.get(parent.behind_verb()..)?;
        let complement = behind.iter().take(8).copied().find(|&at| self.is_nominal(at))?;
        let opens = behind.first() == Some(&complement);
        // "one of two women who signed": still her.
        let chain = behind.iter().take(12).skip_while(|&&at| at != complement);
        let is_in = chain
            .take_while(|&&at| {
                self.is_nominal(at)
                    || self.kind(at) == Some(ChunkKind::Preposition)
                    || self.kind(at) == Some(ChunkKind::Mark(','))
                    // "a teacher turned politician"
                    || self.is_word(at, &["turned"])
            })
            .any(|&at| at == antecedent);
        // "is a scientist and an engineer who"
        let is_second = antecedent == complement + 2
            && self.kind(complement + 1) == Some(ChunkKind::Coordinator)
            && [complement, antecedent].iter().all(|&at| {
                self.chunk(at)
                    .is_some_and(|chunk| wording::is_word(self.source, chunk.tokens.start, &["a", "an"]))
            });
        // "was a Danish archbishop and statesman, who"
        let is_joined = antecedent > complement
            && self.kind(antecedent - 1) == Some(ChunkKind::Coordinator)
            && self.is_description(complement, &["a", "an"])
            && self.chunk(antecedent).is_some_and(|chunk| SourceWords(self.source).is_bare(chunk))
            && (complement..antecedent).all(|at| {
                self.is_nominal(at)
                    || matches!(self.kind(at), Some(ChunkKind::Coordinator | ChunkKind::Mark(',')))
            });
        let is_in = is_in || is_second || is_joined;
        // "was one of a group of six who", "was among the scholars who"
        let is_one = self.is_word(complement, &["one"]) && self.is_word(complement + 1, &["of"]) && is_in
            || complement.checked_sub(1).is_some_and(|before| {
                self.is_word(before, &["among"]) && behind.first() == Some(&before) && is_in
            });
        let opens = opens || is_one;
        let is_plain = antecedent == complement
            || is_one
            || is_second
            || is_joined
            || relative.link == Link::Reduced
            || self.is_where_it_lies(complement, antecedent, relative);
        // "The engine of the movement was the Holm Society, which organized": the society.
        let is_apart = relative.opener.is_some_and(|opener| {
            self.is_word(opener, &["which"])
                && opener > 0
                && self.kind(opener - 1) == Some(ChunkKind::Mark(','))
        });
        // "was a member of the Order of Vik, an order founded in 1540": the name before the comma is the order.
        let is_of_name = antecedent > complement + 2
            && self.kind(antecedent - 1) == Some(ChunkKind::Mark(','))
            && self.is_name(antecedent - 2)
            && self.is_description(antecedent, &["a", "an"]);
        if let Some(beside) = self.told_beside(complement, antecedent) {
            return Some(beside);
        }
        if is_of_name {
            return None;
        }
        // "was a copy of the King's Book, the poem of Norland written by Brandt": the book.
        let apposed = (complement + 1..antecedent.saturating_sub(1)).rev().find(|&at| {
            self.kind(at) == Some(ChunkKind::Mark(','))
                && self.name_kind(at - 1).is_some()
                && self.is_description(at + 1, &["a", "an", "the"])
                && (at + 1..antecedent).all(|at| self.is_nominal(at) || self.is_word(at, &["of"]))
        });
        if let Some(comma) = apposed.filter(|_| relative.link == Link::Reduced) {
            return Some(comma - 1..comma);
        }
        let is_definite = self.is_description(complement, &["the"]) || self.name_kind(complement).is_some();
        if is_apart && is_definite {
            return None;
        }
        let is_expletive =
            subject.len() == 1 && self.is_word(subject.start, &["it", "there", "this", "that"]);
        // "The leader of the movement was Holm, a colonel born in 1918", "The governor of Norland is Holm, who": Holm.
        let is_unnamed = self.name_kind(subject.start).is_none();
        let tells_who = is_unnamed && self.is_name_alone(complement);
        // "The result was the first iron bridge, the Kora Bridge, begun in 1857": the bridge.
        let is_called = is_unnamed
            && (antecedent == complement + 1 && self.name_kind(antecedent).is_some()
                || antecedent == complement + 2
                    && self.kind(complement + 1) == Some(ChunkKind::Mark(','))
                    && self.is_name_alone(antecedent))
            && !self.is_name(complement);
        if is_copula && opens && is_called && !is_expletive {
            return Some(antecedent..antecedent + 1);
        }
        let subject = if tells_who { complement..complement + 1 } else { subject };
        (is_copula && opens && is_in && is_plain && !is_expletive).then(|| self.named(subject, parent))
    }

    /// "was a sovereign state in Norland that existed": no "that" is needed to tell the place from others.
    fn is_where_it_lies(&self, complement: usize, place: usize, relative: &Clause) -> bool {
        let is_close = relative.link == Link::Relative
            && relative
                .opener
                .is_some_and(|opener| opener == place + 1 && self.is_word(opener, &["that", "which", "who"]));
        is_close
            && place == complement + 2
            && self.is_word(complement + 1, &["at", "from", "in", "near", "off", "on", "outside"])
            && self.is_description(complement, &["a", "an"])
            && self.is_name(place)
            && matches!(
                self.name_kind(place),
                Some(EntityKind::Place | EntityKind::Country | EntityKind::Facility)
            )
    }

    /// "The man who founded the mill was Tor Holm": the name behind the verb says who.
    pub(super) fn identified(&self, antecedent: usize, relative: &Clause) -> Option<Range<usize>> {
        let is_who = relative.opener.is_some_and(|opener| self.is_word(opener, &["who", "that"]));
        let parent = self.clauses.get(relative.parent?).filter(|_| is_who)?;
        let verb = self.verb(parent)?;
        let is_be = self.word(verb.head).tag == Tag::Auxiliary && self.word(verb.head).lemma == Some("be");
        let is_subject =
            parent.subject.clone().is_some_and(|subject| subject == (antecedent..antecedent + 1));
        let is_one = self.is_description(antecedent, &["the"])
            && self.chunk(antecedent).is_some_and(|chunk| {
                kind::is_human(&wording::text(self.source, chunk.head).to_ascii_lowercase())
            });
        let name = *parent.owned.get(parent.behind_verb())?;
        let is_name = self.is_name(name)
            && matches!(self.name_kind(name), Some(EntityKind::Person | EntityKind::Other));
        (is_be && is_subject && is_one && is_name).then_some(name..name + 1)
    }

    /// "was a port in Scania, the region taken by", "a pupil of Dahl, the poet born in": the name that a description stands beside,
    /// where it can be of no other.
    fn told_beside(&self, complement: usize, antecedent: usize) -> Option<Range<usize>> {
        const LANDS: &[&str] = &[
            "area",
            "colony",
            "country",
            "island",
            "kingdom",
            "land",
            "province",
            "region",
            "state",
            "territory",
        ];
        let name = antecedent.checked_sub(2).filter(|&name| name > complement + 1)?;
        let head = |at: usize| self.chunk(at).map(|chunk| wording::text(self.source, chunk.head));
        let told = head(antecedent)?.to_ascii_lowercase();
        let is_land = |noun: &str| LANDS.contains(&noun);
        let fits = match self.name_kind(name)? {
            EntityKind::Person => kind::is_human(&told),
            EntityKind::Place | EntityKind::Country => {
                is_land(&told) && !head(complement).is_some_and(|noun| is_land(&noun.to_ascii_lowercase()))
            }
            EntityKind::Organisation => {
                kind::is_body(&told) && !kind::is_body(&head(complement)?.to_ascii_lowercase())
            }
            _ => false,
        };
        (fits
            && self.kind(name + 1) == Some(ChunkKind::Mark(','))
            && self.kind(name - 1) == Some(ChunkKind::Preposition)
            && self.is_description(antecedent, &["the", "a", "an"]))
        .then_some(name..name + 1)
    }

    /// "One of her friends, Karen Blom, was arrested": the name behind the comma is the better subject.
    pub(super) fn named(&self, subject: Range<usize>, clause: &Clause) -> Range<usize> {
        self.apposed(subject.clone(), clause.verb).map_or(subject, |found| found.name)
    }

    /// "four men, Ames, Bell, Cook and Dodd, who together founded": all of the list.
    pub(super) fn listed(&self, last: usize, relative: &Clause) -> Option<Range<usize>> {
        let opener = relative.opener.filter(|&opener| self.is_word(opener, &["who", "which"]))?;
        let is_apart = self.kind(opener.checked_sub(1)?) == Some(ChunkKind::Mark(','));
        let joint = last.checked_sub(1).filter(|&joint| self.kind(joint) == Some(ChunkKind::Coordinator))?;
        let mut first = joint.checked_sub(1)?;
        if self.kind(first) == Some(ChunkKind::Mark(',')) {
            first = first.checked_sub(1)?;
        }
        let is_noun =
            |at: usize| self.kind(at) == Some(ChunkKind::Noun) && !self.is_description(at, &["the", "a"]);
        let mut count = 2;
        while first >= 2 && self.kind(first - 1) == Some(ChunkKind::Mark(',')) && is_noun(first - 2) {
            first -= 2;
            count += 1;
        }
        // ", a lawyer, and Karl Holm, who": the middle one only says what the first was.
        let is_pair = count == 3
            && [1, 2].iter().any(|back| self.is_description(joint.saturating_sub(*back), &["a", "an"]));
        if !is_apart || count < 3 || is_pair {
            return None;
        }
        // "four men": says as much where the list is long.
        let counts = self.chunk(first).is_some_and(|chunk| self.word(chunk.tokens.start).tag == Tag::Number);
        let is_long = self.tokens_of(first..last + 1).len() > 8;
        Some(if counts && is_long { first..first + 1 } else { first + 2 * usize::from(counts)..last + 1 })
    }

    /// Whether a noun phrase is a name and nothing else.
    pub(in crate::fact) fn is_name(&self, at: usize) -> bool {
        self.chunk(at).is_some_and(|chunk| {
            let mentions = self.source.language.mentions_in(chunk.tokens.clone());
            // "King Olaf"
            let is_titled = |at: usize| crate::language::is_role_noun(wording::text(self.source, at));
            chunk.kind == ChunkKind::Noun
                && mentions.first().is_some_and(|mention| {
                    mention.tokens.end == chunk.tokens.end
                        && (chunk.tokens.start..mention.tokens.start).all(is_titled)
                })
        })
    }

    /// "Holm", "the Kora Bridge": a name with nothing before it but "the".
    fn is_name_alone(&self, at: usize) -> bool {
        self.is_name(at)
            || self.chunk(at).is_some_and(|chunk| {
                let mentions = self.source.language.mentions_in(chunk.tokens.clone());
                chunk.kind == ChunkKind::Noun
                    && wording::is_word(self.source, chunk.tokens.start, &["the"])
                    && mentions
                        .first()
                        .is_some_and(|mention| mention.tokens == (chunk.tokens.start + 1..chunk.tokens.end))
            })
    }

    /// "the mayor", "one", "his assistant": a noun phrase that a name beside it explains.
    pub(super) fn is_description(&self, at: usize, openers: &[&str]) -> bool {
        self.chunk(at).is_some_and(|chunk| {
            matches!(chunk.kind, ChunkKind::Noun | ChunkKind::Pronoun)
                && wording::is_word(self.source, chunk.tokens.start, openers)
                && self.source.language.mentions_in(chunk.head..chunk.head + 1).is_empty()
        })
    }

    /// "Kubrat, the regent, who marched": the name before the description that a relative clause hangs on; also
    /// "Reuter, the mayor of Berlin, who".
    pub(super) fn named_before(&self, antecedent: usize) -> Option<Range<usize>> {
        let mut antecedent = antecedent;
        while antecedent >= 2
            && self.is_word(antecedent - 1, &["of", "from", "in", "at", "by", "near", "off", "on"])
            && self.kind(antecedent - 2) == Some(ChunkKind::Noun)
            && !self.is_description(antecedent, &["the", "a", "an", "his", "her", "its"])
        {
            antecedent -= 2;
        }
        let comma = antecedent.checked_sub(1 + usize::from(self.is_dated_role(antecedent)))?;
        let name = comma.checked_sub(1)?;
        // "blocs like the Kora League, the league founded in": an example is named like any other.
        let is_fronted = name > 0
            && self.kind(name - 1) == Some(ChunkKind::Preposition)
            && !self.is_word(name - 1, &["like", "including", "as"])
            && self.name_kind(name) != Some(EntityKind::Person);
        // "In the west, in Darfur, a revolt that"
        let is_place = matches!(
            self.name_kind(name),
            Some(EntityKind::Place | EntityKind::Country | EntityKind::Facility)
        );
        if is_fronted && is_place {
            return None;
        }
        let openers: &[&str] =
            if is_fronted { &["a", "an"] } else { &["the", "a", "an", "his", "her", "its"] };
        let is_role = self.is_role(antecedent) && self.name_kind(name) == Some(EntityKind::Person);
        let is_apposed = self.kind(comma) == Some(ChunkKind::Mark(','))
            && (self.is_name(name) || self.is_name_behind_the(name))
            && (is_role || self.is_description(antecedent, openers));
        // "The Sons of Erik, an informal club formed in the 1760s"
        let is_whole = name >= 2
            && self.is_word(name - 1, &["of"])
            && self.chunk(name - 2).is_some_and(|chunk| {
                chunk.kind == ChunkKind::Noun
                    && self
                        .source
                        .prose
                        .tokens
                        .get(chunk.head)
                        .is_some_and(crate::text::Token::is_capitalised)
            });
        let first = if is_whole { name - 2 } else { self.first_of_several(name, antecedent) };
        is_apposed.then_some(first..name + 1)
    }

    /// "from Norland and Kora, the countries that": where the names begin of which a plural is said.
    fn first_of_several(&self, name: usize, described: usize) -> usize {
        const MOST: usize = 6;
        let are_several = self.chunk(described).is_some_and(|chunk| {
            is_plural_noun(&wording::text(self.source, chunk.head).to_ascii_lowercase())
        });
        let pair = name.checked_sub(2).filter(|&first| {
            are_several && self.kind(first + 1) == Some(ChunkKind::Coordinator) && self.is_name(first)
        });
        let Some(mut first) = pair else { return name };
        while first >= 2
            && name - first < 2 * MOST
            && self.kind(first - 1) == Some(ChunkKind::Mark(','))
            && self.is_name(first - 2)
        {
            first -= 2;
        }
        first
    }

    /// The name that a description stands behind, where it can be what the clause is about: "the Holm Hall, a tomb for his wife, who
    /// had died" is about no hall.
    pub(super) fn said_of(&self, antecedent: usize, relative: &Clause) -> Option<Range<usize>> {
        let is_who = relative.opener.is_some_and(|opener| self.is_word(opener, &["who", "whom"]));
        let is_thing = |name: &Range<usize>| {
            matches!(
                self.name_kind(name.end - 1),
                Some(EntityKind::Facility | EntityKind::Place | EntityKind::Work)
            )
        };
        self.named_before(antecedent).filter(|name| !(is_who && is_thing(name)))
    }

    /// "the Kora League"
    fn is_name_behind_the(&self, at: usize) -> bool {
        self.chunk(at).is_some_and(|chunk| {
            let mentions = self.source.language.mentions_in(chunk.tokens.clone());
            wording::is_word(self.source, chunk.tokens.start, &["the"])
                && mentions.last().is_some_and(|mention| {
                    mention.tokens == (chunk.tokens.start + 1..chunk.tokens.end)
                        || mention.tokens == chunk.tokens
                })
        })
    }

    /// "prime minister", "librarian": what somebody is, without an article.
    fn is_role(&self, at: usize) -> bool {
        self.chunk(at).is_some_and(|chunk| {
            let words = SourceWords(self.source);
            words.is_bare(chunk) && words.is_title(chunk)
        })
    }

    /// "now prime minister", "then librarian": the word in front says when.
    fn is_dated_role(&self, at: usize) -> bool {
        at > 1 && self.is_role(at) && self.is_word(at - 1, HELD_WHEN)
    }
}
