//! What the subject of a clause is: its own, a shared one, or what a relative clause hangs on.

use super::words::{SourceWords, is_reporting};
use super::{Clause, Link, View};
use crate::fact::clause::Words;
use crate::fact::{kind, wording};
use crate::language::{ChunkKind, EntityKind, Tag};
use std::ops::Range;

/// What is settled or felt, without anybody who does it: "it was decided that".
const SETTLED: &[&str] = &[
    "acknowledge",
    "agree",
    "assume",
    "clarify",
    "decide",
    "determine",
    "emphasise",
    "emphasize",
    "fear",
    "feel",
    "hope",
    "intend",
    "ordain",
    "order",
    "propose",
    "recommend",
    "reiterate",
    "resolve",
    "rule",
    "specify",
    "stipulate",
    "stress",
    "underline",
    "understand",
];

/// What is done to persons alone.
const PERSONAL: &[&str] = &[
    "appoint",
    "arrest",
    "assassinate",
    "bear",
    "behead",
    "bury",
    "canonise",
    "canonize",
    "crown",
    "educate",
    "elect",
    "execute",
    "exile",
    "hang",
    "imprison",
    "kill",
    "knight",
    "marry",
    "murder",
    "ordain",
    "wound",
];

/// What "it" does before an infinitive or "that".
const PLEASING: &[&str] = &["appear", "cost", "fall", "happen", "please", "seem", "suit", "take"];

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
const FORMING: &[&str] = &["create", "establish", "form", "forge", "found", "launch", "make"];

/// What events do.
const HAPPENING: &[&str] = &["begin", "break", "continue", "end", "erupt", "last", "rage", "start"];

impl View<'_> {
    /// The phrases of the subject of a clause: its own, the shared one, or what a relative clause is about.
    pub(in crate::fact) fn subject(&self, clause: usize) -> Option<Range<usize>> {
        let owner = self.clauses.get(self.subject_owner(clause)?)?;
        if let Some(subject) = owner.subject.clone() {
            let subject = self.behind_whose(subject, owner);
            let subject = self.in_country(subject, owner);
            return Some(self.named(subject, owner));
        }
        match owner.link {
            Link::Relative | Link::Reduced => {
                let antecedent = self.somebody(self.first_of_names(owner.antecedent?), owner);
                if let Some(name) = self.identified(antecedent, owner) {
                    return Some(name);
                }
                if let Some(subject) = self.in_office(antecedent, owner) {
                    return Some(subject);
                }
                if let Some(thing) = self.something(antecedent, owner) {
                    return Some(thing);
                }
                // "had fifty-four of them burned"
                if self.is_word(antecedent, &["them", "whom"])
                    && antecedent >= 2
                    && self.is_word(antecedent - 1, &["of"])
                    && self.is_nominal(antecedent - 2)
                {
                    return Some(antecedent - 2..antecedent + 1);
                }
                // "from seven years to five, which was done": all that was said.
                let is_number = self
                    .chunk(antecedent)
                    .is_some_and(|chunk| chunk.tokens.len() == 1 && self.word(chunk.head).tag == Tag::Number);
                if is_number && owner.opener.is_some_and(|opener| self.is_word(opener, &["which"])) {
                    return None;
                }
                let known = self.defined(antecedent, owner).or_else(|| self.named_before(antecedent));
                let is_somebody = self.name_kind(antecedent) == Some(EntityKind::Person);
                let described = if is_somebody || owner.link != Link::Reduced {
                    None
                } else {
                    self.described_before(antecedent)
                };
                if let Some(known) = known.or(described) {
                    return Some(known);
                }
                if let Some(body) = self.founded_body(antecedent, owner) {
                    return Some(body);
                }
                if let Some(thing) =
                    self.at_request(antecedent, owner).or_else(|| self.monument(antecedent, owner))
                {
                    return Some(thing);
                }
                let whole = self.whole(antecedent, owner);
                // "killed the emir in Kiel, which angered the army": what was done.
                let is_which = owner
                    .opener
                    .is_some_and(|opener| self.is_word(opener, &["which"]) || owner.shares.is_some());
                if owner.link == Link::Relative
                    && is_which
                    && whole.len() > 1
                    && self.name_kind(whole.start) == Some(EntityKind::Person)
                    && self.name_kind(antecedent) != Some(EntityKind::Person)
                {
                    return None;
                }
                let whole = self.agreeing(whole, owner)?;
                // "The barn, a large house off Mill Road donated in 1897"
                let apposed = (owner.link == Link::Reduced).then(|| self.named_before(whole.start)).flatten();
                Some(apposed.or_else(|| self.listed(antecedent, owner)).unwrap_or(whole))
            }
            Link::Aside => {
                let at = owner.antecedent?;
                let is_somebody = self.name_kind(at) == Some(EntityKind::Person);
                let described = if is_somebody { None } else { self.described_before(at) };
                Some(described.unwrap_or_else(|| self.bracketed(at, owner)))
            }
            Link::Gapped => {
                let first = owner.owned.iter().copied().find(|&at| self.is_nominal(at))?;
                // "and the king of Norway in 1859"
                let is_of = self.is_word(first + 1, &["of"]) && self.is_nominal(first + 2);
                Some(first..first + if is_of { 3 } else { 1 })
            }
            _ => None,
        }
    }

    /// Whether a phrase belongs to another clause than the words behind it.
    pub(super) fn stops(&self, at: usize) -> bool {
        matches!(
            self.kind(at),
            Some(
                ChunkKind::Finite
                    | ChunkKind::Relative
                    | ChunkKind::Subordinator
                    | ChunkKind::Mark(';' | ':' | '.')
            )
        )
    }

    /// "He was famous as captain of the team who led it to victory": the one who is said to be so.
    fn in_office(&self, antecedent: usize, relative: &Clause) -> Option<Range<usize>> {
        let is_who = relative.opener.is_some_and(|opener| self.is_word(opener, &["who"]));
        let parent = relative.parent.and_then(|parent| self.clauses.get(parent))?;
        let subject = parent.subject.clone().filter(|_| is_who && relative.link == Link::Relative)?;
        let mut at = antecedent;
        if self.chunk(at).is_some_and(|chunk| SourceWords(self.source).is_somebody(chunk)) && self.is_name(at)
        {
            return None;
        }
        for _ in 0..3 {
            if at >= 2 && self.is_word(at - 1, &["of", "in", "at"]) && self.is_nominal(at - 2) {
                at -= 2;
            }
        }
        let is_role = at > 0
            && self.is_word(at - 1, &["as"])
            && self.name_kind(at).is_none()
            && self.chunk(at).is_some_and(|chunk| {
                kind::is_human(&wording::text(self.source, chunk.head).to_ascii_lowercase())
            });
        (is_role && subject.end <= at).then_some(subject)
    }

    /// "Marseille, France was founded": the town at the head of the clause, and where it lies.
    fn in_country(&self, subject: Range<usize>, clause: &Clause) -> Range<usize> {
        let at = subject.start;
        let is_place = |at: usize, kinds: &[EntityKind]| {
            self.is_name(at) && self.name_kind(at).is_some_and(|kind| kinds.contains(&kind))
        };
        let fits = subject.len() == 1
            && at >= 2
            && clause.verb == Some(at + 1)
            && self.kind(at - 1) == Some(ChunkKind::Mark(','))
            && is_place(at, &[EntityKind::Country, EntityKind::Place])
            && is_place(at - 2, &[EntityKind::Place])
            && clause.owned.first().is_some_and(|&first| first <= at - 2);
        let is_free = at < 3 || matches!(self.kind(at - 3), Some(ChunkKind::Mark(',') | ChunkKind::Time(_)));
        if fits && is_free { at - 2..at - 1 } else { subject }
    }

    /// "the Nationalists, or KMT, which": the name in front of "or" is the same.
    fn first_of_names(&self, antecedent: usize) -> usize {
        let is_other = antecedent >= 3
            && self.is_word(antecedent - 1, &["or"])
            && self.kind(antecedent - 2) == Some(ChunkKind::Mark(','))
            && self.is_nominal(antecedent - 3)
            && self.kind(antecedent + 1) == Some(ChunkKind::Mark(','));
        if is_other { antecedent - 3 } else { antecedent }
    }

    /// "whose daughter he married": the noun before the verb is the subject, the one behind "whose" what is done to.
    fn behind_whose(&self, subject: Range<usize>, clause: &Clause) -> Range<usize> {
        let is_whose = clause.opener.is_some_and(|opener| self.is_word(opener, &["whose"]));
        let last = subject.end.saturating_sub(1);
        let pair = clause.verb.and_then(|verb| verb.checked_sub(1)).filter(|&before| {
            is_whose
                && before > subject.start
                && self.is_nominal(before)
                && self.is_nominal(before - 1)
                && before >= last
        });
        pair.map_or(subject, |before| before..before + 1)
    }

    /// "the teacher from Lund who became": a place is no "who", the noun before it is.
    fn somebody(&self, antecedent: usize, relative: &Clause) -> usize {
        let is_who = relative.opener.is_some_and(|opener| self.is_word(opener, &["who", "whom", "whose"]));
        let mut at = antecedent;
        for _ in 0..3 {
            // "a teacher from Vik who": a place nobody knows.
            let is_from = at >= 2
                && self.is_word(at - 1, &["from"])
                && self.name_kind(at) == Some(EntityKind::Other)
                && self.chunk(at - 2).is_some_and(|chunk| {
                    kind::is_human(&wording::text(self.source, chunk.head).to_ascii_lowercase())
                });
            let climbs = is_who
                && at >= 2
                && (is_from || !self.may_be_who(at))
                && self.kind(at - 1) == Some(ChunkKind::Preposition)
                && self.is_nominal(at - 2);
            if !climbs {
                break;
            }
            at -= 2;
        }
        if self.may_be_who(at) { at } else { antecedent }
    }

    /// "a company based in Portland which won": the noun before the participle. "a league with Brandt that became known":
    /// a name needs no "that".
    fn something(&self, antecedent: usize, relative: &Clause) -> Option<Range<usize>> {
        let opener = relative.opener.filter(|&opener| self.is_word(opener, &["which", "that"]))?;
        let is_bare = self.is_nominal(opener.checked_sub(1)?);
        if relative.link != Link::Relative || antecedent < 2 {
            return None;
        }
        let kind = self.name_kind(antecedent);
        let is_place = matches!(kind, Some(EntityKind::Place | EntityKind::Country));
        let is_based = is_bare
            && is_place
            && antecedent >= 3
            && self.kind(antecedent - 1) == Some(ChunkKind::Preposition)
            && self.kind(antecedent - 2) == Some(ChunkKind::Participle)
            && self.is_nominal(antecedent - 3);
        if is_based {
            let company = antecedent - 3;
            return Some(self.named_before(company).unwrap_or(company..company + 1));
        }
        // "the war between Norland and Kora, which began", "the league of Lund, Halden and Kora, which was formed"
        let mut led = antecedent.saturating_sub(2);
        while led >= 2
            && self.kind(led - 1) == Some(ChunkKind::Mark(','))
            && self.is_name(led - 2)
            && antecedent - led < 12
        {
            led -= 2;
        }
        if led >= 2
            && self.kind(antecedent - 1) == Some(ChunkKind::Coordinator)
            && (self.is_word(led - 1, &["between"])
                || self.is_word(led - 1, &["of"])
                    && [antecedent, led].iter().all(|&at| self.is_name(at)))
            && self.kind(led - 2) == Some(ChunkKind::Noun)
            // "the war between Norland and Kora, which toppled the king": Kora may have done so.
            && relative.verb.is_some_and(|verb| !self.is_nominal(verb + 1))
        {
            return Some(led - 2..antecedent + 1);
        }
        if let Some(first) =
            self.event_before(antecedent, relative).or_else(|| self.new_before(antecedent, relative))
        {
            return Some(first..antecedent + 1);
        }
        let is_person = kind == Some(EntityKind::Person);
        if !(is_person || is_bare && kind == Some(EntityKind::Other)) {
            return None;
        }
        let mut at = antecedent;
        let is_joint = |at: usize| {
            self.kind(at) == Some(ChunkKind::Coordinator)
                || self.is_word(at, &["with", "between", "against", "from", "by", "under", "for"])
        };
        while at >= 2 && is_joint(at - 1) && self.is_nominal(at - 2) {
            at -= 2;
            let is_somebody = self.chunk(at).is_some_and(|chunk| SourceWords(self.source).is_somebody(chunk));
            if !is_somebody && !self.is_name(at) {
                return Some(at..antecedent + 1);
            }
        }
        None
    }

    /// Whether "who" can mean a phrase: a name that is no place, a role, several of whatever kind.
    fn may_be_who(&self, at: usize) -> bool {
        let Some(chunk) = self.chunk(at) else { return false };
        match self.name_kind(at) {
            Some(EntityKind::Person | EntityKind::People | EntityKind::Other) => true,
            Some(_) => false,
            None => {
                let head = wording::text(self.source, chunk.head).to_ascii_lowercase();
                chunk.kind == ChunkKind::Pronoun
                    || crate::language::is_plural_noun(&head)
                    || kind::is_human(&head)
            }
        }
    }

    /// "It was plain that the dam would break", "it took them four years to": "it" stands for what follows.
    pub(in crate::fact) fn is_expletive(&self, index: usize) -> bool {
        let Some(clause) = self.clauses.get(index) else { return false };
        let is_it = clause
            .subject
            .clone()
            .is_some_and(|subject| subject.len() == 1 && self.is_word(subject.start, &["it", "there"]));
        let Some(verb) = self.verb(clause).filter(|_| is_it) else { return false };
        let word = self.word(verb.head);
        let lemma = word.lemma.unwrap_or_default();
        let is_be = word.tag == Tag::Auxiliary && lemma == "be";
        let is_said = self.is_passive(verb) && (is_reporting(lemma) || SETTLED.contains(&lemma));
        let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
        let judges = behind.first().and_then(|&at| self.chunk(at)).is_some_and(|chunk| {
            wording::is_word(
                self.source,
                chunk.head,
                &[
                    "possible",
                    "impossible",
                    "necessary",
                    "easy",
                    "hard",
                    "difficult",
                    "important",
                    "common",
                    "usual",
                    "better",
                    "best",
                    "wise",
                    "enough",
                    "time",
                    "customary",
                    "fashionable",
                    "safe",
                    "dangerous",
                    "plain",
                    "clear",
                    "true",
                ],
            )
        });
        let to = behind.iter().take(12).any(|&at| self.kind(at) == Some(ChunkKind::Infinitive))
            && (judges || lemma != "be");
        let that = self.clauses.iter().skip(index + 1).take(3).any(|next| {
            next.parent == Some(index)
                && next.opener.is_some_and(|opener| {
                    self.is_word(opener, &["that", "who", "which", "when", "whether", "before"])
                })
        });
        let that_next = clause.verb.is_some_and(|verb| self.is_word(verb + 1, &["that"]));
        is_be && (that || to)
            || is_said && (that || that_next || to)
            || PLEASING.contains(&lemma) && (that || to)
    }

    /// What a relative clause is about. "The barrage of Farakka, which ...": behind a comma it is all of it; a name
    /// needs no "that" to tell it from others: "the mill at Karachi which".
    fn whole(&self, antecedent: usize, relative: &Clause) -> Range<usize> {
        let is_first =
            |clause: &&Clause| clause.link == Link::Relative && clause.antecedent == relative.antecedent;
        let first = self.clauses.iter().find(is_first).unwrap_or(relative);
        let opener = first.opener.or(relative.opener).or(relative.verb).unwrap_or(0);
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
        let mut start = antecedent;
        let mut steps = 0;
        while climbs
            && steps < 3
            && start >= 2
            && (self.kind(start - 1) == Some(ChunkKind::Preposition)
                && self.is_one_thing(start, relative.link == Link::Reduced)
                || self.is_word(start - 1, &["and"]) && behind_comma && relative.link == Link::Reduced)
            && !self.is_word(start - 1, &["than", "as", "like"])
            && self.is_nominal(start - 2)
            && !(self.is_word(opener, &["which"]) && self.is_of_people(start - 2) && !self.is_with(start - 2))
            && !(self.is_word(start - 1, &["of"]) && self.is_share(start - 2))
        {
            start -= 2;
            steps += 1;
        }
        // "The plan to build a dam, first made in 1920": the plan.
        let is_aim = steps == 0
            && behind_comma
            && relative.link == Link::Reduced
            && start >= 2
            && self.kind(start - 1) == Some(ChunkKind::Infinitive)
            && self.kind(start - 2) == Some(ChunkKind::Noun);
        if is_aim {
            return start - 2..antecedent + 1;
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
        // "a paper on sliding belts that nobody read"
        let is_bare = self.chunk(start).is_some_and(|chunk| SourceWords(self.source).is_bare(chunk));
        if steps == 0
            && is_bare
            && !is_person
            && relative.link == Link::Relative
            && start >= 2
            && self.kind(start - 1) == Some(ChunkKind::Preposition)
            && self.kind(start - 2) == Some(ChunkKind::Noun)
        {
            start -= 2;
        }
        // "action that killed N which brought": a person is no "which".
        if kind == Some(EntityKind::Person)
            && is_name
            && start == antecedent
            && let Some(other) = relative
                .parent
                .and_then(|parent| self.clauses.get(parent))
                .filter(|parent| parent.link == Link::Relative)
                .and_then(|parent| parent.antecedent)
        {
            return other..other + 1;
        }
        start..antecedent + 1
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
        is_own || is_agent || is_failing
    }

    /// "part of the trade, which lasted", "head of the mission, which closed": one noun without an article only says what
    /// somebody has to do with the thing.
    fn is_share(&self, at: usize) -> bool {
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
        is_reduced || is_of || is_way || is_place || is_human || is_with
    }

    /// Whom "whose" means: the head of the phrase it hangs on, or the name that the phrase describes.
    pub(in crate::fact) fn owner_of(&self, antecedent: usize) -> Range<usize> {
        if let Some(name) = self.named_before(antecedent) {
            return name;
        }
        let mut start = antecedent;
        for _ in 0..3 {
            let climbs = start >= 2
                && self.is_word(start - 1, &["of", "on", "for", "in", "at", "from", "to"])
                && self.kind(start - 2) == Some(ChunkKind::Noun);
            if !climbs {
                break;
            }
            start -= 2;
        }
        start..start + 1
    }

    /// The kind of the name that a phrase is.
    pub(in crate::fact) fn name_kind(&self, at: usize) -> Option<EntityKind> {
        let chunk = self.chunk(at)?;
        let mention = self.source.language.mentions_in(chunk.tokens.clone()).last()?;
        let entity = self.source.language.entities.get(mention.entity)?;
        (mention.tokens.end == chunk.tokens.end).then_some(entity.kind)
    }
}

/// Whether "that" opens a relative clause.
fn is_that_of(view: &View<'_>, clause: &Clause) -> bool {
    clause.link == Link::Relative && clause.opener.is_some_and(|opener| view.is_word(opener, &["that"]))
}
