//! What the subject of a clause is: its own, a shared one, or what a relative clause hangs on.

use super::words::SourceWords;
use super::{Clause, Link, View};
use crate::fact::clause::Words;
use crate::fact::{kind, wording};
use crate::language::{ChunkKind, EntityKind, MentionForm, Tag};
use std::ops::Range;

/// What is done to persons alone.
pub(super) const PERSONAL: &[&str] = &[
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

impl View<'_> {
    /// The phrases of the subject of a clause: its own, the shared one, or what a relative clause is about.
    pub(in crate::fact) fn subject(&self, clause: usize) -> Option<Range<usize>> {
        let owner = self.clauses.get(self.subject_owner(clause)?)?;
        if let Some(subject) = owner.subject.clone() {
            let subject = self.behind_whose(subject, owner);
            let subject = self.in_country(subject, owner);
            let subject = self.in_army(subject, owner);
            return Some(self.named(subject, owner));
        }
        match owner.link {
            // "came to help what was left of the league and went away": who went away is not what was left.
            Link::Relative if owner.opener.is_some_and(|opener| self.is_word(opener, &["what"])) => {
                let shares = self.clauses.get(clause).is_some_and(|clause| clause.shares.is_some());
                owner
                    .parent
                    .filter(|&parent| shares && parent < clause)
                    .and_then(|parent| self.subject(parent))
            }
            Link::Relative | Link::Reduced => {
                if let Some(phrase) = self.pointed_out(owner) {
                    return Some(phrase);
                }
                if let Some(near) = self.hugged(owner) {
                    return Some(near);
                }
                if let Some(known) =
                    self.pact_before(owner.antecedent?, owner).or_else(|| self.of_sort(owner))
                {
                    return Some(known);
                }
                let antecedent = self.aged(self.first_of_names(owner.antecedent?), owner);
                let (near, antecedent) = (antecedent, self.somebody(antecedent, owner));
                if let Some(subject) = self.set_in(antecedent, owner) {
                    return Some(subject);
                }
                if let Some(moved) = self.moved(antecedent, owner) {
                    return Some(moved);
                }
                if let Some(all) = self.up_to_comma(antecedent, owner) {
                    return Some(all);
                }
                if let Some(name) = self.identified(antecedent, owner) {
                    return Some(name);
                }
                if let Some(subject) = self.in_office(antecedent, owner) {
                    return Some(subject);
                }
                if self.is_office_of(antecedent, near) && self.named_before(antecedent).is_none() {
                    return Some(antecedent..near + 1);
                }
                if let Some(thing) = self.something(antecedent, owner) {
                    return Some(thing);
                }
                let known = self.defined(antecedent, owner).or_else(|| self.said_of(antecedent, owner));
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
                if self.is_nobody(antecedent, owner) {
                    return None;
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
                let whole = self.agreeing(self.meant(whole, owner)?, owner)?;
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
            Link::Gapped => self.first_gapped(owner),
            _ => None,
        }
    }

    /// "and the king of Norway in 1859": the first phrase of a clause without its verb.
    fn first_gapped(&self, gapped: &Clause) -> Option<Range<usize>> {
        let first = gapped.owned.iter().copied().find(|&at| self.is_nominal(at))?;
        // "and the king of Norway in 1859"
        let is_of = self.is_word(first + 1, &["of"]) && self.is_nominal(first + 2);
        // "the British and French two days later"
        let is_pair = self.is_word(first + 1, &["and"])
            && gapped.owned.get(..3).is_some_and(|owned| owned == [first, first + 1, first + 2])
            && self.is_nominal(first + 2);
        Some(first..first + if is_of || is_pair { 3 } else { 1 })
    }

    /// "An expedition of two hundred ships to Egypt, undertaken in 460": a noun with what hangs on it, in front of the comma.
    fn up_to_comma(&self, antecedent: usize, reduced: &Clause) -> Option<Range<usize>> {
        const LONGEST: usize = 7;
        let verb = reduced.verb.filter(|_| reduced.link == Link::Reduced)?;
        let hangs = |at: &usize| self.is_nominal(*at) || self.kind(*at) == Some(ChunkKind::Preposition);
        let end = (antecedent..verb).find(|at| !hangs(at))?;
        let is_comma = self.kind(end) == Some(ChunkKind::Mark(','));
        let is_closed = is_comma && end + 1 == verb
            || self.kind(end) == Some(ChunkKind::Relative)
                && self.kind(verb - 1) == Some(ChunkKind::Mark(','));
        let all = antecedent..end;
        let is_long = (3..=LONGEST).contains(&all.len());
        (is_closed && is_long && self.is_nominal(end - 1) && self.name_kind(antecedent).is_none())
            .then_some(all)
    }

    /// "It was the news, on 15 July, of the visit that decided him": the head of all that stands behind "it was".
    fn pointed_out(&self, relative: &Clause) -> Option<Range<usize>> {
        const LONGEST: usize = 12;
        let opener = relative.opener.filter(|&opener| self.is_word(opener, &["that", "which", "who"]))?;
        let outer = self.clauses.get(relative.parent?).filter(|_| relative.link == Link::Relative)?;
        let is_it = outer.subject.clone().is_some_and(|subject| self.is_word(subject.start, &["it"]));
        let verb = self.verb(outer).map(|verb| self.word(verb.head))?;
        let noun = outer.verb? + 1;
        let is_led = is_it && verb.tag == Tag::Auxiliary && verb.lemma == Some("be");
        // `"It will be a betrayal," said Anna Holm, who left`: she left.
        let is_said = (noun + 1..opener).any(|at| {
            matches!(self.kind(at), Some(ChunkKind::Mark('"' | '”' | '’' | '\'')))
                && self.kind(at - 1) == Some(ChunkKind::Mark(','))
        });
        let mut inside = noun..self.behind_aside(noun, opener);
        let is_plain = self.kind(noun) == Some(ChunkKind::Noun)
            && (1..LONGEST).contains(&inside.len())
            && inside.all(|at| {
                self.is_nominal(at)
                    || matches!(self.kind(at), Some(ChunkKind::Preposition | ChunkKind::Time(_)))
                    || self.kind(at) == Some(ChunkKind::Mark(',')) && self.is_beside_date(at)
            });
        if !(is_led && is_plain) || is_said {
            return None;
        }
        let mut end = noun + 1;
        while end + 1 < opener && self.kind(end) == Some(ChunkKind::Preposition) && self.is_nominal(end + 1) {
            end += 2;
        }
        Some(noun..end)
    }

    /// "It was the guild's mill, [still in the hands of a bank,] that": where what stands between commas before `opener` begins.
    fn behind_aside(&self, noun: usize, opener: usize) -> usize {
        let is_comma = |at: usize| self.kind(at) == Some(ChunkKind::Mark(','));
        let close = opener.checked_sub(1).filter(|&close| close > noun && is_comma(close));
        let open = close.and_then(|close| (noun + 1..close).find(|&at| is_comma(at)));
        let is_free = |&open: &usize| {
            self.kind(open + 1) != Some(ChunkKind::Coordinator)
                && (open + 1..opener).all(|at| !self.stops(at))
        };
        // "It was her sister, Anna, who": the name is told.
        let is_name = close.is_some_and(|close| open.is_some_and(|open| open + 2 == close));
        open.filter(is_free).filter(|_| !is_name).unwrap_or(opener)
    }

    /// ", on 15 July 1971,": whether a comma opens or closes a date by the way.
    pub(in crate::fact) fn is_beside_date(&self, comma: usize) -> bool {
        let is_time = |at: usize| matches!(self.kind(at), Some(ChunkKind::Time(_)));
        let is_comma = |at: usize| self.kind(at) == Some(ChunkKind::Mark(','));
        let time = comma + 1 + usize::from(self.kind(comma + 1) == Some(ChunkKind::Preposition));
        let opens = is_time(time) && is_comma(time + 1);
        let before = comma.checked_sub(1).filter(|&time| is_time(time));
        let closes = before.is_some_and(|time| {
            let lead = time
                .saturating_sub(usize::from(time > 0 && self.kind(time - 1) == Some(ChunkKind::Preposition)));
            lead > 0 && is_comma(lead - 1)
        });
        opens || closes
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

    /// "4th Battalion, 58th Infantry moved": one body, told with the larger one it belongs to.
    fn in_army(&self, subject: Range<usize>, clause: &Clause) -> Range<usize> {
        let at = subject.start;
        let fits = subject.len() == 1
            && at >= 2
            && clause.verb == Some(at + 1)
            && self.kind(at - 1) == Some(ChunkKind::Mark(','))
            && self.is_numbered(at)
            && self.is_numbered(at - 2)
            && clause.owned.first().is_some_and(|&first| first <= at - 2);
        if fits { at - 2..at + 1 } else { subject }
    }

    /// "38th Infantry", "the US 2nd Division"
    pub(super) fn is_numbered(&self, at: usize) -> bool {
        let is_digits = |token| wording::text(self.source, token).starts_with(|c: char| c.is_ascii_digit());
        self.name_kind(at) == Some(EntityKind::Organisation)
            && self.chunk(at).is_some_and(|chunk| chunk.tokens.clone().any(is_digits))
    }

    /// "said Anna Holm, 43, who": the one who is so old.
    fn aged(&self, antecedent: usize, relative: &Clause) -> usize {
        let is_who = relative.opener.is_some_and(|opener| self.is_word(opener, &["who", "whom", "whose"]));
        let is_age = antecedent >= 2
            && self
                .chunk(antecedent)
                .is_some_and(|chunk| chunk.tokens.len() == 1 && self.word(chunk.head).tag == Tag::Number)
            && self.kind(antecedent - 1) == Some(ChunkKind::Mark(','))
            && self.kind(antecedent - 2) == Some(ChunkKind::Noun);
        // "said Anna Holm, 43, a teacher, who"
        let is_comma = |at: usize| self.kind(at) == Some(ChunkKind::Mark(','));
        let is_role = antecedent >= 4
            && is_comma(antecedent - 1)
            && is_comma(antecedent - 3)
            && self.kind(antecedent - 4) == Some(ChunkKind::Noun)
            && self
                .chunk(antecedent - 2)
                .is_some_and(|chunk| chunk.tokens.len() == 1 && self.word(chunk.head).tag == Tag::Number);
        // "the nine widows, the first ever, who"
        let is_first = antecedent >= 2
            && is_comma(antecedent - 1)
            && self.kind(antecedent - 2) == Some(ChunkKind::Noun)
            && self.chunk(antecedent).is_some_and(|chunk| {
                chunk.tokens.len() == 2
                    && wording::is_word(self.source, chunk.tokens.start, &["the"])
                    && wording::is_word(
                        self.source,
                        chunk.head,
                        &["first", "last", "youngest", "oldest", "second", "third"],
                    )
            });
        match (is_who, is_age || is_first, is_role) {
            (true, true, _) => antecedent - 2,
            (true, _, true) => antecedent - 4,
            _ => antecedent,
        }
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

    /// "the teacher from Lund who became", "those from Vik, Lund and Kora who came": a place is no "who", the noun before it
    /// is.
    fn somebody(&self, antecedent: usize, relative: &Clause) -> usize {
        const LONGEST: usize = 8;
        let is_who = relative.opener.is_some_and(|opener| self.is_word(opener, &["who", "whom", "whose"]));
        let is_place =
            |at: usize| matches!(self.name_kind(at), Some(EntityKind::Place | EntityKind::Country));
        let mut at = antecedent;
        for _ in 0..LONGEST {
            let is_listed = is_who
                && at >= 2
                && matches!(self.kind(at - 1), Some(ChunkKind::Mark(',') | ChunkKind::Coordinator))
                && is_place(at)
                && is_place(at - 2);
            if is_listed {
                at -= 2;
                continue;
            }
            // "a teacher from Vik who": a place nobody knows.
            let is_from = at >= 2
                && self.name_kind(at) == Some(EntityKind::Other)
                && self.chunk(at - 2).is_some_and(|chunk| {
                    let noun = wording::text(self.source, chunk.head).to_ascii_lowercase();
                    self.is_word(at - 1, &["from"]) && kind::is_human(&noun)
                        // "the rector of Vik, who"
                        || self.is_word(at - 1, &["of"]) && crate::language::is_role_noun(&noun)
                });
            if let Some(person) = self.person_of(at).filter(|_| is_who) {
                at = person;
                break;
            }
            let climbs = is_who
                && at >= 2
                && (is_from || !self.may_be_who(at) || self.is_behind_person(at, relative))
                && self.kind(at - 1) == Some(ChunkKind::Preposition)
                && self.is_nominal(at - 2);
            if !climbs {
                break;
            }
            at -= 2;
        }
        // "a eunuch of the court who": what the court cannot be, the noun in front must be.
        let is_thing = |at: usize| {
            self.chunk(at).is_some_and(|chunk| {
                let head = wording::text(self.source, chunk.head);
                chunk.kind == ChunkKind::Noun
                    && self.word(chunk.head).tag == Tag::Noun
                    && !crate::language::is_plural_noun(head)
                    && !crate::language::is_event_noun(head)
                    && head.starts_with(|c: char| c.is_lowercase())
            })
        };
        let is_left = at < antecedent
            && is_thing(antecedent)
            && is_thing(at)
            && self.name_kind(at).is_none()
            && self
                .chunk(at)
                .is_some_and(|chunk| wording::is_word(self.source, chunk.tokens.start, &["a", "an", "the"]));
        if self.may_be_who(at) || is_left { at } else { antecedent }
    }

    /// "met King Olaf about the mines, who": several things behind a person, and a comma, which nearest nouns do without.
    fn is_behind_person(&self, things: usize, relative: &Clause) -> bool {
        const LONGEST: usize = 3;
        let is_set_off = relative
            .opener
            .and_then(|opener| opener.checked_sub(1))
            .is_some_and(|comma| self.kind(comma) == Some(ChunkKind::Mark(',')));
        let head = self.chunk(things).map_or("", |chunk| wording::text(self.source, chunk.head));
        let is_thing = self.name_kind(things).is_none()
            && crate::language::is_noun(&head.to_ascii_lowercase())
            && head.starts_with(char::is_lowercase)
            && !self.is_person_noun(things)
            && !kind::is_human(&head.to_ascii_lowercase());
        let mut at = things;
        is_set_off
            && is_thing
            && (0..LONGEST).any(|_| {
                let is_led = at >= 2
                    && self.kind(at - 1) == Some(ChunkKind::Preposition)
                    && !self.is_word(at - 1, &["of"])
                    && self.is_nominal(at - 2);
                at = at.saturating_sub(2);
                is_led && self.name_kind(at) == Some(EntityKind::Person)
            })
    }

    /// "the rector of Vik, who died": the rector of which place is told.
    fn is_office_of(&self, office: usize, place: usize) -> bool {
        office + 2 == place
            && self.is_word(office + 1, &["of"])
            && self.chunk(office).is_some_and(|chunk| {
                crate::language::is_role_noun(&wording::text(self.source, chunk.head).to_ascii_lowercase())
            })
    }

    /// "Karl Holm of Ribe, who died", "Karl Holm, 42, of Ribe, who died": the person whose name a place follows.
    fn person_of(&self, place: usize) -> Option<usize> {
        let lead = place.checked_sub(1).filter(|&lead| self.is_word(lead, &["of", "from"]))?;
        let before = lead.checked_sub(1)?;
        let is_comma = |at: usize| self.kind(at) == Some(ChunkKind::Mark(','));
        let is_aged = before >= 3
            && is_comma(before)
            && is_comma(before - 2)
            && self.chunk(before - 1).is_some_and(|age| self.word(age.tokens.start).tag == Tag::Number);
        let person = if is_aged { before - 3 } else { before };
        let is_full = self.chunk(person).is_some_and(|chunk| chunk.tokens.len() > 1);
        (is_full
            && self.is_name(place)
            && self.name_kind(place) != Some(EntityKind::Person)
            && self.name_kind(person) == Some(EntityKind::Person))
        .then_some(person)
    }

    /// "the dean of Lund, Vik, who left": whether the clause says "who" of a place that lies somewhere, where nobody was found.
    fn is_nobody(&self, at: usize, relative: &Clause) -> bool {
        let is_who = relative.opener.is_some_and(|opener| self.is_word(opener, &["who", "whom", "whose"]));
        let lies_in = at > 0 && self.is_word(at - 1, &["in", "at", "near", "from", ","]);
        is_who && lies_in && self.name_kind(at) == Some(EntityKind::Place)
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
        if let Some(joint) = self.joint_of(antecedent).filter(|_| {
            // "the war between Norland and Kora, which toppled the king": Kora may have done so; "that" needs no name.
            self.is_word(opener, &["that"]) || relative.verb.is_some_and(|verb| !self.is_nominal(verb + 1))
        }) {
            return Some(joint..antecedent + 1);
        }
        // "Kora was a state in Norland that existed"
        let place = self.new_before(antecedent, relative).filter(|_| self.is_name(antecedent));
        let defined = place.and_then(|noun| self.defined(noun, relative));
        if defined.is_some() {
            return defined;
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
        // "by the Germans, who": named like their country.
        let mention = self.source.language.mentions_in(chunk.tokens.clone()).last();
        match self.name_kind(at) {
            Some(EntityKind::Person | EntityKind::People | EntityKind::Other) => true,
            Some(_) if mention.is_some_and(|mention| mention.form == MentionForm::People) => true,
            Some(_) => false,
            None => {
                let head = wording::text(self.source, chunk.head).to_ascii_lowercase();
                chunk.kind == ChunkKind::Pronoun
                    || crate::language::is_plural_noun(&head)
                    || kind::is_human(&head)
                    || self.is_of_people(at)
            }
        }
    }

    /// Whom "whose" means: the head of the phrase it hangs on, or the name that the phrase describes.
    pub(in crate::fact) fn owner_of(&self, antecedent: usize) -> Range<usize> {
        if let Some(name) = self.named_before(antecedent) {
            return name;
        }
        let mut start = antecedent;
        for _ in 0..3 {
            // "sold the mill to the widow of Karl Dahl, whose sons": no further than somebody.
            let of: &[&str] = if self.is_person_noun(start) {
                &["of"]
            } else {
                &["of", "on", "for", "in", "at", "from", "to"]
            };
            let climbs =
                start >= 2 && self.is_word(start - 1, of) && self.kind(start - 2) == Some(ChunkKind::Noun);
            if !climbs {
                break;
            }
            start -= 2;
        }
        start..start + 1
    }

    /// "the hopes of the Mill Party (which had won in 1933)": a bracket is of the noun that it hugs.
    fn hugged(&self, owner: &Clause) -> Option<Range<usize>> {
        let open = owner.opener.filter(|_| owner.link == Link::Relative)?.checked_sub(1)?;
        let near = owner.antecedent.filter(|&noun| noun + 1 == open)?;
        let is_bracket = self.kind(open) == Some(ChunkKind::Mark('('));
        is_bracket.then(|| self.named_before(near).unwrap_or(near..near + 1))
    }

    /// The kind of the name that a phrase is.
    pub(in crate::fact) fn name_kind(&self, at: usize) -> Option<EntityKind> {
        let chunk = self.chunk(at)?;
        let mention = self.source.language.mentions_in(chunk.tokens.clone()).last()?;
        let entity = self.source.language.entities.get(mention.entity)?;
        (mention.tokens.end == chunk.tokens.end).then_some(entity.kind)
    }
}
