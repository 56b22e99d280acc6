//! What the subject of a clause is: its own, a shared one, or what a relative clause hangs on.

use super::words::{SourceWords, is_reporting};
use super::{Clause, Link, View};
use crate::fact::clause::Words;
use crate::fact::{kind, wording};
use crate::language::{ChunkKind, EntityKind, MentionForm, Tag};
use std::ops::Range;

/// What is settled or felt, without anybody who does it: "it was decided that".
const SETTLED: &[&str] = &["agree", "decide", "determine", "feel", "ordain", "order", "rule"];

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

/// What events do.
const HAPPENING: &[&str] = &["begin", "break", "continue", "end", "erupt", "last", "rage", "start"];

impl View<'_> {
    /// The phrases of the subject of a clause: its own, the shared one, or what a relative clause is about.
    pub(in crate::fact) fn subject(&self, clause: usize) -> Option<Range<usize>> {
        let owner = self.clauses.get(self.subject_owner(clause)?)?;
        if let Some(subject) = owner.subject.clone() {
            let subject = self.behind_whose(subject, owner);
            return Some(self.named(subject, owner));
        }
        match owner.link {
            Link::Relative | Link::Reduced => {
                let antecedent = self.somebody(owner.antecedent?, owner);
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
                if let Some(known) = self.defined(antecedent, owner).or_else(|| self.named_before(antecedent))
                {
                    return Some(known);
                }
                if let Some(body) = self.founded_body(antecedent, owner) {
                    return Some(body);
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
            Link::Aside => owner.antecedent.map(|at| at..at + 1),
            Link::Gapped => {
                let first = owner.owned.iter().copied().find(|&at| self.is_nominal(at))?;
                // "and the king of Norway in 1859"
                let is_of = self.is_word(first + 1, &["of"]) && self.is_nominal(first + 2);
                Some(first..first + if is_of { 3 } else { 1 })
            }
            _ => None,
        }
    }

    /// "a council of bishops that was", "churches in favour of baptism that were": the noun that agrees with the verb, at
    /// or before the one beside it; none when no noun does.
    fn agreeing(&self, whole: Range<usize>, clause: &Clause) -> Option<Range<usize>> {
        let verb = self.verb(clause)?;
        let are = wording::is_word(self.source, verb.tokens.start, &["were", "have", "are"]);
        let is = wording::is_word(self.source, verb.tokens.start, &["was", "has", "is"]);
        if let Some(event) = self.held_event(whole.start, clause) {
            return Some(event..whole.end);
        }
        if !self.fits(whole.start, whole.len(), clause) {
            return self.fitting(whole.start, clause);
        }
        if clause.link != Link::Relative || !(are || is) || clause.owned.is_empty() {
            return Some(whole);
        }
        // "Photographs of the dam, which was handed over"
        let inner = (whole.start + 1..whole.end)
            .rev()
            .find(|&at| self.is_nominal(at) && self.is_many(at) == Some(are));
        if self.is_many(whole.start) == Some(!are)
            && let Some(inner) = inner
        {
            return Some(inner..whole.end.max(inner + 1));
        }
        let has_and =
            |range: &Range<usize>| range.clone().any(|at| self.kind(at) == Some(ChunkKind::Coordinator));
        // "the mines and works of Lund, which were closed": all that acts.
        let subject = clause
            .parent
            .and_then(|parent| self.clauses.get(parent))
            .and_then(|parent| parent.subject.clone());
        if are
            && let Some(subject) =
                subject.filter(|subject| subject.contains(&whole.start) && has_and(subject))
        {
            return Some(subject);
        }
        if has_and(&whole) || self.is_many(whole.start).is_none_or(|is_many| is_many == are) {
            return Some(whole);
        }
        let from = whole.start.saturating_sub(10);
        let before = (from..whole.start).rev().take_while(|&at| !self.stops(at));
        let agrees = |at: &usize| self.kind(*at) == Some(ChunkKind::Noun) && self.is_many(*at) == Some(are);
        let found = before.into_iter().find(agrees)?;
        Some(found..found + 1)
    }

    /// "the session of the League held in 1929", "the pact with Lund signed in 1921": the session was held, the pact signed.
    fn held_event(&self, body: usize, clause: &Clause) -> Option<usize> {
        const HELD: &[&str] = &["adjourn", "chair", "convene", "hold", "ratify", "sign"];
        let lemma = self.verb(clause).and_then(|verb| self.word(verb.head).lemma)?;
        let event = body.checked_sub(2).filter(|_| HELD.contains(&lemma) && clause.link == Link::Reduced)?;
        let head = self.chunk(event).filter(|chunk| chunk.kind == ChunkKind::Noun)?.head;
        let word = wording::text(self.source, head).to_ascii_lowercase();
        let is_made = crate::language::is_event_noun(&word)
            || ["agreement", "charter", "congress", "convention", "meeting", "pact", "session", "treaty"]
                .contains(&word.as_str());
        (is_made && self.is_word(body - 1, &["of", "with", "between", "by"])).then_some(event)
    }

    /// Whether the name at the head of a phrase can be the subject of a clause: no assembly is adopted, no region lasts.
    fn fits(&self, at: usize, length: usize, clause: &Clause) -> bool {
        // "Doctor Holm (published 1604)" is a play.
        let is_bracket = clause
            .verb
            .and_then(|verb| verb.checked_sub(1))
            .is_some_and(|before| self.kind(before) == Some(ChunkKind::Mark('(')));
        length > 1 || is_bracket || self.suits(at, clause)
    }

    fn suits(&self, at: usize, clause: &Clause) -> bool {
        let Some(verb) = self.verb(clause) else { return true };
        let Some(lemma) = self.word(verb.head).lemma else { return true };
        let is_passive = clause.link == Link::Reduced || self.is_passive(verb);
        // "123 Englishmen" are no England.
        let is_people = self.chunk(at).is_some_and(|chunk| {
            let mention = self.source.language.mentions_in(chunk.tokens.clone()).last();
            mention.is_some_and(|mention| mention.form == MentionForm::People)
        });
        let human = || {
            self.chunk(at).is_some_and(|chunk| {
                kind::is_human(&wording::text(self.source, chunk.head).to_ascii_lowercase())
            })
        };
        let kind = self.name_kind(at).or_else(|| human().then_some(EntityKind::Person));
        // "Norland began" nothing: a war did.
        let has_object = clause.owned.get(clause.behind_verb()).is_some_and(|&next| {
            self.is_nominal(next)
                || matches!(self.kind(next), Some(ChunkKind::Infinitive | ChunkKind::Gerund))
        });
        let is_happening = matches!(kind, Some(EntityKind::Country | EntityKind::Place))
            && !is_passive
            && !has_object
            && ["begin", "erupt", "start"].contains(&lemma);
        is_people || !is_happening && kind.is_none_or(|kind| kind::suits(kind, lemma, is_passive))
    }

    /// "an act of the Assembly adopted in May", "a revolt in Northern Africa which lasted": where the name beside the verb
    /// cannot be its subject, the nearest noun before it that can.
    fn fitting(&self, at: usize, clause: &Clause) -> Option<Range<usize>> {
        let found = (at.saturating_sub(10)..at)
            .rev()
            .take_while(|&at| !self.stops(at))
            .find(|&at| self.kind(at) == Some(ChunkKind::Noun) && self.suits(at, clause))?;
        // "Theodora, Princess of Byzantium, born in 1332"
        let named = found.checked_sub(2).filter(|&name| {
            self.kind(name + 1) == Some(ChunkKind::Mark(','))
                && self.name_kind(name) == Some(EntityKind::Person)
                && self.chunk(found).is_some_and(|chunk| SourceWords(self.source).is_title(chunk))
        });
        let found = named.unwrap_or(found);
        Some(found..found + 1)
    }

    /// Whether a phrase belongs to another clause than the words behind it.
    fn stops(&self, at: usize) -> bool {
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

    /// "the last stronghold", "one ship": of which there is one, so that the name beside it says which.
    fn is_single(&self, at: usize) -> bool {
        const SINGLE: &[&str] = &["first", "final", "last", "only", "oldest", "largest", "sole"];
        self.chunk(at).is_some_and(|chunk| {
            let is_most = wording::text(self.source, chunk.tokens.start + 1).ends_with("est");
            wording::is_word(self.source, chunk.tokens.start, &["one"])
                || chunk.tokens.len() > 2
                    && (is_most || wording::is_word(self.source, chunk.tokens.start + 1, SINGLE))
        })
    }

    /// Whether a common noun is a plural; `None` where that is not known.
    fn is_many(&self, at: usize) -> Option<bool> {
        const EITHER: &[&str] = &[
            "headquarters",
            "means",
            "number",
            "people",
            "police",
            "series",
            "species",
            "staff",
            "works",
            "majority",
            "family",
            "team",
            "crew",
            "government",
            "group",
            "half",
            "rest",
            "pair",
            "couple",
            "data",
            "media",
        ];
        let chunk = self.chunk(at)?;
        let word = wording::text(self.source, chunk.head).to_ascii_lowercase();
        let is_known = chunk.kind == ChunkKind::Noun
            && self.word(chunk.head).tag == Tag::Noun
            && self.name_kind(at).is_none()
            && !EITHER.contains(&word.as_str())
            && !kind::is_body(&word);
        is_known.then(|| crate::language::is_plural_noun(&word))
    }

    /// "a movement campaigning for rights in Norland founded in 1903": a body is founded, neither rights nor Norland.
    fn founded_body(&self, antecedent: usize, clause: &Clause) -> Option<Range<usize>> {
        let lemma =
            clause.verb.and_then(|verb| self.chunk(verb)).and_then(|verb| self.word(verb.head).lemma)?;
        let founds = clause.link == Link::Reduced && ["found", "form", "establish"].contains(&lemma);
        let parent = clause.parent.and_then(|parent| self.clauses.get(parent)).filter(|_| founds)?;
        let gerund = parent
            .owned
            .iter()
            .rev()
            .copied()
            .take(10)
            .find(|&at| self.kind(at) == Some(ChunkKind::Gerund))?;
        let is_body = |at: usize| {
            self.chunk(at).is_some_and(|chunk| {
                kind::is_body(&wording::text(self.source, chunk.head).to_ascii_lowercase())
            })
        };
        let body = gerund.checked_sub(1).filter(|&body| is_body(body) && gerund < antecedent)?;
        (!is_body(antecedent)).then_some(body..body + 1)
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
            let climbs = is_who
                && at >= 2
                && !self.may_be_who(at)
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
        const PLEASING: &[&str] = &["appear", "cost", "fall", "happen", "please", "seem", "suit", "take"];
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

    /// "K was an engineer who served ...": what is said of the complement is said of the subject.
    fn defined(&self, antecedent: usize, relative: &Clause) -> Option<Range<usize>> {
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
        let is_in = is_in || is_second;
        let is_plain = antecedent == complement || is_second || relative.link == Link::Reduced;
        // "The engine of the movement was the Holm Society, which organized": the society.
        let is_apart = relative.opener.is_some_and(|opener| {
            self.is_word(opener, &["which"])
                && opener > 0
                && self.kind(opener - 1) == Some(ChunkKind::Mark(','))
        });
        let is_definite = self.is_description(complement, &["the"]) || self.name_kind(complement).is_some();
        if is_apart && is_definite {
            return None;
        }
        let is_expletive =
            subject.len() == 1 && self.is_word(subject.start, &["it", "there", "this", "that"]);
        (is_copula && opens && is_in && is_plain && !is_expletive).then(|| self.named(subject, parent))
    }

    /// "The man who founded the mill was Tor Holm": the name behind the verb says who.
    fn identified(&self, antecedent: usize, relative: &Clause) -> Option<Range<usize>> {
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

    /// "One of her friends, Karen Blom, was arrested": the name behind the comma is the better subject.
    fn named(&self, subject: Range<usize>, clause: &Clause) -> Range<usize> {
        let last = subject.end;
        let is_comma = |at: usize| self.kind(at) == Some(ChunkKind::Mark(','));
        let closes = is_comma(last + 2)
            || self.kind(last + 2) == Some(ChunkKind::Mark('('))
                && clause.verb.is_some_and(|verb| (last + 3..verb).any(&is_comma));
        let fits = is_comma(last)
            && closes
            && self.kind(last + 1) == Some(ChunkKind::Noun)
            && last + 2 < self.chunks.len();
        let is_before_verb = clause.verb.is_some_and(|verb| last + 1 < verb);
        let name = self.chunk(last + 1).map(|chunk| chunk.tokens.clone()).unwrap_or_default();
        let is_person = self.source.language.mentions_in(name.clone()).iter().any(|mention| {
            let entity = self.source.language.entities.get(mention.entity);
            mention.tokens.end == name.end
                && entity.is_some_and(|entity| {
                    entity.kind == EntityKind::Person
                        || entity.kind == EntityKind::Other && self.is_one_of(subject.start)
                        || entity.kind != EntityKind::Country && self.is_single(subject.start)
                })
        });
        let is_common = self.chunk(subject.start).is_some_and(|chunk| {
            self.word(chunk.head).tag != Tag::Name
                && self.source.language.mentions_in(chunk.head..chunk.head + 1).is_empty()
        });
        // "He and a technician, John Strand": both.
        let is_one = !subject.clone().any(|at| self.kind(at) == Some(ChunkKind::Coordinator));
        // "the lands of Holm, Sund, Vik and Visby"
        let is_list = self.kind(last + 3) == Some(ChunkKind::Noun)
            && matches!(self.kind(last + 4), Some(ChunkKind::Coordinator | ChunkKind::Mark(',')));
        if fits && is_before_verb && is_person && is_common && is_one && !is_list {
            last + 1..last + 2
        } else {
            subject
        }
    }

    /// "one of", "a"
    fn is_one_of(&self, at: usize) -> bool {
        self.chunk(at).is_some_and(|chunk| {
            wording::is_word(
                self.source,
                chunk.tokens.start,
                &["one", "a", "an", "his", "her", "its", "their"],
            )
        })
    }

    /// "four men, Ames, Bell, Cook and Dodd, who together founded": all of the list.
    fn listed(&self, last: usize, relative: &Clause) -> Option<Range<usize>> {
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
    fn is_name(&self, at: usize) -> bool {
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

    /// "the mayor", "one", "his assistant": a noun phrase that a name beside it explains.
    fn is_description(&self, at: usize, openers: &[&str]) -> bool {
        self.chunk(at).is_some_and(|chunk| {
            matches!(chunk.kind, ChunkKind::Noun | ChunkKind::Pronoun)
                && wording::is_word(self.source, chunk.tokens.start, openers)
                && self.source.language.mentions_in(chunk.head..chunk.head + 1).is_empty()
        })
    }

    /// "Kubrat, the regent, who marched": the name before the description that a relative clause hangs on; also
    /// "Reuter, the mayor of Berlin, who".
    fn named_before(&self, antecedent: usize) -> Option<Range<usize>> {
        let mut antecedent = antecedent;
        while antecedent >= 2
            && self.is_word(antecedent - 1, &["of", "from", "in", "at", "by", "near", "off", "on"])
            && self.kind(antecedent - 2) == Some(ChunkKind::Noun)
            && !self.is_description(antecedent, &["the", "a", "an", "his", "her", "its"])
        {
            antecedent -= 2;
        }
        let name = antecedent.checked_sub(2)?;
        let is_fronted = name > 0
            && self.kind(name - 1) == Some(ChunkKind::Preposition)
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
        let is_apposed = self.kind(antecedent - 1) == Some(ChunkKind::Mark(','))
            && self.is_name(name)
            && self.is_description(antecedent, openers);
        is_apposed.then_some(name..name + 1)
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
        // "the hall after the martyr Olaf Holm, killed in 1867", "dials for the Zenith Company, which sent its first"
        let is_own = relative.link == Link::Reduced
            && kind == Some(EntityKind::Person)
            && lemma.is_some_and(|lemma| PERSONAL.contains(&lemma));
        let is_agent = relative.link == Link::Relative
            && self.is_nominal(behind)
            && !relative.verb.and_then(|verb| self.chunk(verb)).is_some_and(|verb| self.is_passive(verb))
            && kind == Some(EntityKind::Organisation)
            && !self.is_word(antecedent.wrapping_sub(1), &["of"]);
        let climbs = (behind_comma || is_name || is_thing) && !is_person && !is_event && !is_own && !is_agent;
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
            && !(self.is_word(start - 1, &["of"]) && self.is_share(start - 2))
        {
            start -= 2;
            steps += 1;
        }
        // "the games and consoles that were released": both.
        let is_pair = steps == 0
            && is_that_of(self, relative)
            && start >= 2
            && self.is_word(start - 1, &["and"])
            && self.kind(start - 2) == Some(ChunkKind::Noun)
            && self.chunk(start).is_some_and(|chunk| SourceWords(self.source).is_bare(chunk));
        // "Norway and Sweden, which had been united"
        let is_named_pair = steps == 0
            && behind_comma
            && self.is_word(opener, &["which", "who"])
            && start >= 2
            && self.is_word(start - 1, &["and"])
            && self.is_name(start)
            && self.is_name(start - 2)
            && self.name_kind(start) == self.name_kind(start - 2)
            && relative.verb.and_then(|verb| self.chunk(verb)).is_some_and(|verb| {
                wording::is_word(self.source, verb.tokens.start, &["were", "had", "have", "are"])
            });
        if is_pair || is_named_pair {
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
    fn name_kind(&self, at: usize) -> Option<EntityKind> {
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
