//! How much of a noun phrase a relative clause is about: "the trials of three officers at the fort, which opened".

use super::View;
use super::subject::PERSONAL;
use super::words::SourceWords;
use super::{Clause, Link};
use crate::fact::clause::Words;
use crate::fact::{kind, wording};
use crate::language::{ChunkKind, EntityKind, Tag};
use std::ops::Range;

/// What several are together, and what makes it so.
const JOINING: &[&str] = &[
    "alliance",
    "association",
    "bloc",
    "coalition",
    "confederation",
    "consortium",
    "federation",
    "group",
    "grouping",
    "league",
    "network",
    "partnership",
    "union",
];

/// What is done to the body of somebody.
const HURTING: &[&str] =
    &["beat", "blind", "drown", "injure", "poison", "shoot", "starve", "strangle", "torture"];

const FORMING: &[&str] = &[
    "announce",
    "create",
    "disband",
    "dissolve",
    "establish",
    "form",
    "forge",
    "found",
    "launch",
    "make",
    "proclaim",
    "propose",
];

/// What events do.
const HAPPENING: &[&str] = &["begin", "break", "continue", "end", "erupt", "last", "rage", "start"];

/// Whether "that" opens a relative clause.
fn is_that_of(view: &View<'_>, clause: &Clause) -> bool {
    clause.link == Link::Relative && clause.opener.is_some_and(|opener| view.is_word(opener, &["that"]))
}

impl View<'_> {
    /// What a relative clause is about. "The barrage of Farakka, which ...": behind a comma it is all of it; a name
    /// needs no "that" to tell it from others: "the mill at Karachi which".
    pub(super) fn whole(&self, antecedent: usize, relative: &Clause) -> Range<usize> {
        let is_first =
            |clause: &&Clause| clause.link == Link::Relative && clause.antecedent == relative.antecedent;
        let first = self.clauses.iter().find(is_first).unwrap_or(relative);
        let opener = first.opener.or(relative.opener).or(relative.verb).unwrap_or(0);
        let opener = self.first_participle(opener, relative);
        let behind_comma = opener > 0 && self.kind(opener - 1) == Some(ChunkKind::Mark(','));
        let is_person = self.is_word(opener, &["who", "whom"]);
        let kind = self.name_kind(antecedent);
        let is_name =
            relative.link == Link::Relative && kind.is_some() && self.is_word(opener, &["which", "that"]);
        // "a large house off Mill Road donated in 1897"
        let behind = relative.verb.map_or(usize::MAX, |verb| verb.saturating_add(1));
        let is_thing = relative.link == Link::Reduced
            && !self.is_nominal(behind)
            && antecedent > 0
            && self
                .is_word(antecedent - 1, &["of", "off", "at", "in", "near", "on", "outside", "along", "by"])
            && matches!(
                kind,
                Some(EntityKind::Place | EntityKind::Country | EntityKind::Facility | EntityKind::Person)
            );
        // "The aim of the protests, which had begun in May": the protests began.
        let lemma =
            relative.verb.and_then(|verb| self.chunk(verb)).and_then(|verb| self.word(verb.head).lemma);
        let is_event = lemma.is_some_and(|lemma| HAPPENING.contains(&lemma))
            && self.chunk(antecedent).is_some_and(|chunk| {
                let head = wording::text(self.source, chunk.head);
                crate::language::is_event_noun(head.strip_suffix('s').unwrap_or(head))
            });
        if behind_comma
            && self.is_word(opener, &["which"])
            && lemma.is_some_and(|lemma| HAPPENING.contains(&lemma) || lemma == "open")
            && let Some(event) = self.event_at(antecedent)
        {
            return event..antecedent + 1;
        }
        let is_beside = self.is_beside(antecedent, relative);
        let climbs = (behind_comma || is_name || is_thing) && !is_person && !is_event && !is_beside;
        // "a pact between Norland, Kora and Lund, concluded in 1815"
        let is_personal = lemma.is_some_and(|lemma| PERSONAL.contains(&lemma))
            && matches!(kind, Some(EntityKind::Person | EntityKind::Other));
        if relative.link == Link::Reduced
            && !is_personal
            && let Some(joint) = self.joint_of(antecedent)
        {
            return joint..antecedent + 1;
        }
        let mut start = antecedent;
        let mut steps = 0;
        while climbs
            && steps < 3
            && start >= 2
            && (self.kind(start - 1) == Some(ChunkKind::Preposition)
                && self.is_one_thing(start, relative.link == Link::Reduced)
                || behind_comma && relative.link == Link::Reduced && self.is_both(start))
            && !self.is_word(start - 1, &["than", "as", "like"])
            && self.is_nominal(start - 2)
            && !self.is_of_verb(start - 2)
            // "was sent to Lund with a demand, presented in May": no name has a demand.
            && !(relative.link == Link::Reduced && self.is_word(start - 1, &["with"]) && self.has_none(start - 2))
            && !(self.is_word(opener, &["which"]) && self.is_of_people(start - 2) && !self.is_with(start - 2))
            && !(self.is_word(start - 1, &["of"]) && self.is_share(start - 2))
            && !self.is_coming_about(start - 2, relative)
            && !self.is_of_deed(start, relative)
            && !(self.is_word(opener, &["which"]) && self.is_belonging(start))
        {
            start -= 2;
            steps += 1;
        }
        if steps == 0
            && behind_comma
            && relative.link == Link::Reduced
            && let Some(aim) = self.aim_of(start)
        {
            return aim..antecedent + 1;
        }
        if steps == 0 && self.is_pair(start, opener, behind_comma, relative) {
            return start - 2..antecedent + 1;
        }
        // "a council with forty members that survived"
        let is_made_of = steps == 0
            && is_that_of(self, relative)
            && start >= 2
            && self.is_word(start - 1, &["with"])
            && self.kind(start - 2) == Some(ChunkKind::Noun)
            && self.chunk(start).is_some_and(|chunk| self.word(chunk.tokens.start).tag == Tag::Number);
        if is_made_of {
            return start - 2..start - 1;
        }
        if steps == 0 && self.is_joined_of(start, relative) {
            return start - 2..antecedent + 1;
        }
        if steps == 0 && !is_person && self.is_bare_of(start, relative) {
            start -= 2;
        }
        start..antecedent + 1
    }

    /// "a founding member of the League, which became the Union": one who belongs to a body is no "which", but the body is.
    fn is_belonging(&self, body: usize) -> bool {
        const BELONGING: &[&str] = &["founder", "founders", "member", "members", "signatories", "signatory"];
        let is_body = matches!(
            self.name_kind(body),
            Some(EntityKind::Organisation | EntityKind::Agreement | EntityKind::Other)
        );
        is_body
            && self.is_word(body - 1, &["of", "to"])
            && self.chunk(body - 2).is_some_and(|member| {
                wording::is_word(self.source, member.head, BELONGING)
                    && SourceWords(self.source).has_article(member)
            })
    }

    /// "entered office *after the vote*, held in May", "was rivalled in fame *by the Guild*, founded in 1920": the phrase tells when
    /// something was done or who did it, and is no part of the noun before it.
    fn is_of_deed(&self, start: usize, reduced: &Clause) -> bool {
        if reduced.link != Link::Reduced {
            return false;
        }
        let is_when = self.is_word(start - 1, &["after", "before", "during", "since", "until"]);
        // "for the first time in the club, opened in 1920"
        let is_time = self
            .chunk(start - 2)
            .is_some_and(|noun| noun.tokens.len() > 1 && wording::is_word(self.source, noun.head, &["time"]));
        let outer = reduced.parent.and_then(|parent| self.clauses.get(parent));
        let verb = outer.and_then(|outer| outer.verb.filter(|&verb| verb < start));
        let is_agent = self.is_word(start - 1, &["by"])
            && self.chunk(start - 2).is_some_and(|noun| SourceWords(self.source).is_bare(noun))
            && verb.and_then(|verb| self.chunk(verb)).is_some_and(|verb| self.is_passive(verb));
        is_when || is_time || is_agent
    }

    /// "The mill and the dam, built in 1905": both; "with Dahl as the guide and Holm, arrested in May,": Holm alone.
    fn is_both(&self, last: usize) -> bool {
        self.is_word(last - 1, &["and"])
            && !(self.name_kind(last - 2).is_none()
                && (self.name_kind(last) == Some(EntityKind::Person)
                    || last >= 3 && self.is_word(last - 3, &["as"])))
    }

    /// "The plan to build a dam, first made in 1920", "The king's slowness in sending help, condemned in May": the noun that
    /// tells of the verb before the one beside the participle.
    fn aim_of(&self, object: usize) -> Option<usize> {
        let verb = object.checked_sub(1)?;
        let noun = match self.kind(verb)? {
            ChunkKind::Infinitive => verb.checked_sub(1)?,
            ChunkKind::Gerund => verb
                .checked_sub(2)
                .filter(|&noun| self.is_word(noun + 1, &["in", "for", "of", "on", "against", "to"]))?,
            _ => return None,
        };
        (self.kind(noun) == Some(ChunkKind::Noun)).then_some(noun)
    }

    /// "gave way to oil, which", "took part in trade that": a noun that is one with its verb.
    fn is_of_verb(&self, noun: usize) -> bool {
        noun > 0
            && self.kind(noun - 1) == Some(ChunkKind::Finite)
            && self
                .chunk(noun)
                .is_some_and(|chunk| chunk.tokens.len() == 1 && SourceWords(self.source).is_bare(chunk))
            && self.is_many(noun) == Some(false)
    }

    /// "a paper on sliding belts that nobody read", "the cable of protest sent in April": the noun before the preposition.
    fn is_bare_of(&self, at: usize, relative: &Clause) -> bool {
        let words = SourceWords(self.source);
        let Some(upper) = at.checked_sub(2) else { return false };
        let is_kind = || {
            self.is_word(at - 1, &["of"])
                && [at, upper].iter().all(|&at| self.is_many(at) == Some(false))
                && self.chunk(upper).is_some_and(|chunk| words.has_article(chunk))
        };
        self.chunk(at).is_some_and(|chunk| words.is_bare(chunk))
            && !self.is_of_verb(upper)
            && self.kind(at - 1) == Some(ChunkKind::Preposition)
            && self.kind(upper) == Some(ChunkKind::Noun)
            && (relative.link == Link::Relative || relative.link == Link::Reduced && is_kind())
    }

    /// Whether what stands in front of "with" is a name that has no such thing: a town, but not a "Concordat with the Pope".
    fn has_none(&self, at: usize) -> bool {
        let is_pact = matches!(self.name_kind(at), Some(EntityKind::Agreement | EntityKind::Other));
        self.is_name(at) && !(is_pact && at <= 3)
    }

    /// "A and B, wounded and captured in 1911, were": where the row of participles begins.
    fn first_participle(&self, opener: usize, reduced: &Clause) -> usize {
        let verb = reduced.verb.filter(|_| reduced.link == Link::Reduced).unwrap_or(opener);
        let before = verb.checked_sub(2).filter(|&before| {
            self.kind(before + 1) == Some(ChunkKind::Coordinator)
                && self.kind(before) == Some(ChunkKind::Participle)
        });
        before.unwrap_or(opener)
    }

    /// "the war between Norland and Kora", "the league of Lund, Halden and Kora": the noun of which the names behind it are
    /// the members, by the last of them.
    pub(in crate::fact) fn joint_of(&self, last: usize) -> Option<usize> {
        const LONGEST: usize = 12;
        let mut first =
            last.checked_sub(2).filter(|_| self.kind(last - 1) == Some(ChunkKind::Coordinator))?;
        while first >= 2
            && self.kind(first - 1) == Some(ChunkKind::Mark(','))
            && self.is_name(first - 2)
            && last - first < LONGEST
        {
            first -= 2;
        }
        let joint = first.checked_sub(2).filter(|&joint| self.kind(joint) == Some(ChunkKind::Noun))?;
        let are_names = [first, last].iter().all(|&at| self.is_name(at));
        (self.is_word(first - 1, &["between"]) || self.is_word(first - 1, &["of"]) && are_names)
            .then_some(joint)
    }

    /// "the trials of three officers at the Red Fort": the event that the place is told of.
    fn event_at(&self, place: usize) -> Option<usize> {
        const FAR: usize = 4;
        let is_place = matches!(
            self.name_kind(place),
            Some(EntityKind::Place | EntityKind::Country | EntityKind::Facility)
        );
        let mut at = place;
        for _ in 0..FAR {
            let leads =
                at >= 2 && self.kind(at - 1) == Some(ChunkKind::Preposition) && self.is_nominal(at - 2);
            at = at.checked_sub(2).filter(|_| leads && is_place)?;
            let head = self.chunk(at).map_or("", |chunk| wording::text(self.source, chunk.head));
            if crate::language::is_event_noun(head.strip_suffix('s').unwrap_or(head)) {
                return Some(at);
            }
            let counts = self.chunk(at).is_some_and(|chunk| self.word(chunk.head).tag == Tag::Number);
            if !(counts || self.is_of_people(at)) {
                return None;
            }
        }
        None
    }

    /// "an alliance of four states formed in 1912": the alliance, not the states.
    fn is_joined_of(&self, members: usize, relative: &Clause) -> bool {
        let lemma =
            relative.verb.and_then(|verb| self.chunk(verb)).and_then(|verb| self.word(verb.head).lemma);
        let joint = members
            .checked_sub(2)
            .filter(|&joint| self.is_word(joint + 1, &["of", "between"]))
            .and_then(|joint| self.chunk(joint));
        relative.link == Link::Reduced
            && lemma.is_some_and(|lemma| FORMING.contains(&lemma))
            && joint.is_some_and(|joint| wording::is_word(self.source, joint.head, JOINING))
    }

    /// "the treaty with the king of Kora, which was signed": the people are those of a thing in front of them.
    fn is_with(&self, people: usize) -> bool {
        people >= 2
            && self.is_word(people - 1, &["with", "between", "for", "to"])
            && self.kind(people - 2) == Some(ChunkKind::Noun)
            && !self.is_of_people(people - 2)
    }

    /// "the hall after the martyr Olaf Holm, killed in 1867", "dials for the Zenith Company, which sent its first": only the noun
    /// beside the clause does or suffers what it says.
    fn is_beside(&self, antecedent: usize, relative: &Clause) -> bool {
        let kind = self.name_kind(antecedent);
        let verb = relative.verb.and_then(|verb| self.chunk(verb));
        let lemma = verb.and_then(|verb| self.word(verb.head).lemma);
        let is_own = relative.link == Link::Reduced
            && kind == Some(EntityKind::Person)
            && lemma.is_some_and(|lemma| PERSONAL.contains(&lemma));
        // "the death of two miners, beaten by their masters"
        let is_hurt = relative.link == Link::Reduced
            && kind.is_none()
            && lemma.is_some_and(|lemma| PERSONAL.contains(&lemma) || HURTING.contains(&lemma))
            && self.is_of_people(antecedent)
            && antecedent >= 2
            && !self.is_of_people(antecedent - 2)
            && self.name_kind(antecedent - 2).is_none();
        let has_object = relative.verb.is_some_and(|verb| self.is_nominal(verb + 1));
        let is_agent = relative.link == Link::Relative
            && has_object
            && !verb.is_some_and(|verb| self.is_passive(verb))
            && kind == Some(EntityKind::Organisation)
            && !self.is_word(antecedent.wrapping_sub(1), &["of"]);
        // "the assets of the Carver Company, which had failed"
        let is_failing = relative.link == Link::Relative
            && kind == Some(EntityKind::Organisation)
            && lemma.is_some_and(|lemma| ["collapse", "fail", "go", "merge"].contains(&lemma))
            && self.kind(antecedent.wrapping_sub(2)) == Some(ChunkKind::Noun)
            && self.chunk(antecedent.wrapping_sub(2)).is_some_and(|outer| {
                let head = wording::text(self.source, outer.head).to_ascii_lowercase();
                !kind::is_body(&head) && !kind::is_human(&head)
            });
        is_own || is_hurt || is_agent || is_failing
    }

    /// "part of the trade, which lasted", "head of the mission, which closed": one noun without an article only says what
    /// somebody has to do with the thing. "in the place of the Old Empire, dissolved in 1806": such a noun stands for nothing.
    fn is_share(&self, at: usize) -> bool {
        const STANDING: &[&str] = &[
            "absence",
            "aftermath",
            "case",
            "course",
            "eve",
            "eyes",
            "face",
            "hands",
            "help",
            "light",
            "midst",
            "name",
            "place",
            "presence",
            "service",
            "spirit",
            "stead",
            "wake",
        ];
        let stands = at > 0
            && self.is_word(at - 1, &["at", "in", "into", "on", "with", "to", "from"])
            && self.chunk(at).is_some_and(|chunk| {
                chunk.tokens.len() <= 2 && wording::is_word(self.source, chunk.head, STANDING)
            });
        if stands {
            return true;
        }
        self.chunk(at).is_some_and(|chunk| {
            chunk.tokens.len() == 1
                && self.name_kind(at).is_none()
                && (wording::is_word(
                    self.source,
                    chunk.head,
                    &["capital", "end", "home", "host", "part", "result", "scene", "seat", "site"],
                ) || crate::language::is_role_noun(wording::text(self.source, chunk.head)))
        })
    }

    /// "the barrage of Farakka", "the mill at Karachi": the phrase belongs to the noun before its preposition, and is not
    /// what a verb moves: "brought her into conflict with the union, which".
    fn is_one_thing(&self, at: usize, is_reduced: bool) -> bool {
        let upper = at.checked_sub(2);
        if !upper.is_some_and(|upper| self.kind(upper) == Some(ChunkKind::Noun))
            || self.is_word(at - 1, &["to", "into"]) && !(at >= 3 && self.is_word(at - 3, &["from"]))
        {
            return false;
        }
        let kind = self.name_kind(at);
        let head = self.chunk(at).map(|chunk| wording::text(self.source, chunk.head).to_ascii_lowercase());
        let head = head.unwrap_or_default();
        let is_human = kind == Some(EntityKind::Person) || kind.is_none() && kind::is_human(&head);
        let is_body = matches!(kind, Some(EntityKind::Organisation | EntityKind::Other))
            || kind.is_none() && kind::is_body(&head);
        let is_of = self.is_word(at - 1, &["of", "for", "on", "about"]);
        let is_place = matches!(kind, Some(EntityKind::Place | EntityKind::Country | EntityKind::Facility));
        let is_with = self.is_word(at - 1, &["with", "by", "from"]) && !is_body
            || self.is_word(at - 1, &["from"]) && kind == Some(EntityKind::Other);
        let is_way = self.is_word(at - 1, &["to"]);
        // "the dam above the town of Kell, which was built"
        let is_near = kind.is_none()
            && self.is_word(
                at - 1,
                &[
                    "above",
                    "behind",
                    "below",
                    "beside",
                    "beyond",
                    "near",
                    "opposite",
                    "outside",
                    "overlooking",
                ],
            );
        is_reduced || is_of || is_near || is_way || is_place || is_human || is_with
    }
}
