//! Nouns, adjectives and verbs: which one a word is, by its neighbours.

use super::Tagger;
use crate::language::lexicon::Auxiliary;
use crate::language::tag::{Tag, Tense};
use crate::language::word_class::Form;
use crate::language::word_class::{Classes, Usage};
use crate::text::TokenKind;

type Found = (Tag, Option<Tense>);

const NOUN: Found = (Tag::Noun, None);
const ADJECTIVE: Found = (Tag::Adjective, None);

const fn verb(tense: Tense) -> Found {
    (Tag::Verb, Some(tense))
}

/// A past or a participle; which one is settled later.
const OPEN: Found = (Tag::Verb, None);

impl Tagger<'_> {
    /// The class of a word of the open classes.
    pub(super) fn open(&self, at: usize) -> Found {
        let entry = self.entry(at);
        let (classes, forms) = (entry.classes, entry.forms());
        // "no longer had to pay"
        if self.is(at, "longer") && self.before(at).is_some_and(|before| self.is(before, "no")) {
            return (Tag::Negation, None);
        }
        if forms.is_empty() {
            return self.nominal(at);
        }
        if (forms.has(Form::Base) && (self.wants_base(at) || self.is_turned(at)))
            && !self.is_behind_determiner(at)
        {
            return verb(Tense::Base);
        }
        // "they need not fear"
        if self.is_any(at, &["need", "dare"]) && self.after(at).is_some_and(|next| self.is(next, "not")) {
            return (Tag::Modal, None);
        }
        if forms.has(Form::Past) || forms.has(Form::Participle) {
            return self.past_or_participle(at);
        }
        if forms.has(Form::Gerund) {
            return self.gerund(at);
        }
        // "until 1962, at which time the mill closed"
        if self.is(at, "time") && self.before(at).is_some_and(|before| self.is(before, "which")) {
            return NOUN;
        }
        if forms.has(Form::Third) {
            // "Nobody knows what happened"
            let asks =
                self.after(at).is_some_and(|next| self.is_any(next, &["what", "how", "why", "whether"]));
            return if asks { verb(Tense::Present) } else { self.third(at) };
        }
        if forms.has(Form::Base) {
            return self.base(at);
        }
        if classes.has(Classes::ADJECTIVE) { ADJECTIVE } else { NOUN }
    }

    /// "Not until May did Aden and Burma sign": the base form that belongs to a "did" in front of the subject.
    fn is_turned(&self, at: usize) -> bool {
        let opens = self.is_any(self.all.start, &["not", "only", "never", "nor", "rarely", "seldom"]);
        let is_named = opens
            && self.before(at).is_some_and(|before| {
                matches!(self.tag(before), Tag::Name | Tag::Pronoun)
                    || self.tag(before) == Tag::Noun
                        && self.after(at).is_some_and(|next| self.starts_object(next))
            });
        let mut back = at;
        for _ in 0..10 {
            let Some(before) = self.before(back).filter(|_| is_named) else { return false };
            match self.tag(before) {
                Tag::Auxiliary => return self.entry(before).auxiliary == Some(Auxiliary::Do),
                Tag::Verb | Tag::Modal | Tag::Mark => return false,
                _ => back = before,
            }
        }
        false
    }

    fn nominal(&self, at: usize) -> Found {
        let classes = self.entry(at).classes;
        let is_adjective = classes.has(Classes::ADJECTIVE);
        let is_noun = classes.has(Classes::NOUN);
        // "House-arrested in 1940, Bose escaped"
        let is_fronted = self.before(at).is_none()
            && self.slice(at).ends_with("ed")
            && self.slice(at).contains('-')
            && self.after(at).is_some_and(|next| self.is_any(next, &["in", "on", "by", "at"]));
        if is_fronted {
            return verb(Tense::Participle);
        }
        if classes.has(Classes::ADVERB) && !is_adjective && !is_noun {
            return (Tag::Adverb, None);
        }
        if !is_adjective {
            return NOUN;
        }
        let next_is_nominal = self.after(at).is_some_and(|next| self.may_be_nominal(next));
        if !is_noun {
            // "the poor", "the French": an adjective alone behind "the" stands for a noun.
            let is_alone = !next_is_nominal && self.before(at).is_some_and(|before| self.is(before, "the"));
            let is_joined = self.after(at).is_some_and(|next| {
                self.entry(next).classes.has(Classes::COORDINATOR) || self.is_mark(next, ',')
            });
            return if is_alone && !is_joined && !self.participle_noun_follows(at) {
                NOUN
            } else {
                ADJECTIVE
            };
        }
        if next_is_nominal && !self.after(at).is_some_and(|next| self.looks_finite(next)) {
            ADJECTIVE
        } else {
            NOUN
        }
    }

    /// "the old divided city"
    fn participle_noun_follows(&self, at: usize) -> bool {
        self.after(at).is_some_and(|next| {
            self.entry(next).forms().has(Form::Participle)
                && self.after(next).is_some_and(|after| self.entry(after).may_be_noun())
        })
    }

    fn is_behind_determiner(&self, at: usize) -> bool {
        self.before(at).is_some_and(|before| {
            matches!(self.tag(before), Tag::Determiner | Tag::Possessive | Tag::Clitic | Tag::Adjective)
        })
    }

    fn noun_or_adjective(&self, at: usize) -> Found {
        let classes = self.entry(at).classes;
        let next_is_nominal =
            self.after(at).is_some_and(|next| self.may_be_nominal(next) && !self.looks_finite(next));
        let is_adjective = classes.has(Classes::ADJECTIVE);
        if is_adjective && (next_is_nominal || !classes.has(Classes::NOUN)) { ADJECTIVE } else { NOUN }
    }

    fn past_or_participle(&self, at: usize) -> Found {
        let entry = self.entry(at);
        let forms = entry.forms();
        let before = self.head_before(at);
        let tag = before.map_or(Tag::Mark, |before| self.tag(before));
        let direct = self.before(at).map_or(Tag::Mark, |before| self.tag(before));
        let next = self.after(at);
        let next_is_nominal =
            next.is_some_and(|next| self.may_be_nominal(next) || self.is_participle_before_noun(next));
        // "Elected mayor in 1903, he"
        let gives_office = self.before(at).is_none()
            && self.is_any(at, &["elected", "appointed", "named", "crowned", "made", "promoted", "ordained"])
            && next.is_some_and(|next| {
                let classes = self.entry(next).classes;
                classes.has(Classes::ROLE) && !classes.has(Classes::PLURAL)
            });
        if gives_office {
            return verb(Tense::Participle);
        }
        // "the police and armed forces"
        let is_armed = self.is(at, "armed")
            && next.is_some_and(|next| {
                self.is_any(
                    next,
                    &["forces", "force", "men", "groups", "group", "struggle", "conflict", "guards"],
                )
            });
        if is_armed {
            return ADJECTIVE;
        }
        if forms.has(Form::Participle) && self.follows_perfect_or_passive(at) {
            // "was left", but "is present", "was open": adjectives that look like verbs are no participles.
            return verb(Tense::Participle);
        }
        if matches!(
            tag,
            Tag::Determiner | Tag::Possessive | Tag::Clitic | Tag::Adjective | Tag::Preposition | Tag::Number
        ) && !matches!(direct, Tag::Negation)
        {
            return self.behind_determiner(at, tag, next_is_nominal);
        }
        if matches!(tag, Tag::Pronoun | Tag::Relative)
            && forms.has(Form::Past)
            && before.is_some_and(|before| self.is_subject(before))
        {
            return verb(Tense::Past);
        }
        if self.is_quality_in_subject(at) || self.is_second_quality(at) {
            return ADJECTIVE;
        }
        if entry.may_be_noun() && !self.is_verb_here(at) {
            return self.noun_or_adjective(at);
        }
        let is_past = forms.has(Form::Past);
        match (is_past, forms.has(Form::Participle)) {
            (true, false) => verb(Tense::Past),
            (false, true) => self.bare_participle(at, next_is_nominal),
            _ => self.sentence_initial(at, next_is_nominal).unwrap_or(OPEN),
        }
    }

    fn is_participle_before_noun(&self, at: usize) -> bool {
        let entry = self.entry(at);
        entry.forms().has(Form::Participle)
            && !entry.classes.is_closed()
            && self.after(at).is_some_and(|next| self.entry(next).may_be_noun())
    }

    /// Whether a form of "have", "be" or "get" stands before, adverbs and a subject of a question between.
    fn follows_perfect_or_passive(&self, at: usize) -> bool {
        let Some(before) = self.head_before(at) else { return false };
        match self.tag(before) {
            Tag::Auxiliary => matches!(self.entry(before).auxiliary, Some(Auxiliary::Be | Auxiliary::Have)),
            // "had itself declared", "have both signed"
            Tag::Pronoun
                if self.entry(before).classes.has(Classes::REFLEXIVE)
                    || self.is_any(before, &["both", "all"]) =>
            {
                self.head_before(before).is_some_and(|before| {
                    self.tag(before) == Tag::Auxiliary
                        && self.entry(before).auxiliary == Some(Auxiliary::Have)
                })
            }
            Tag::Verb => self.is_any(
                before,
                &[
                    "got", "get", "gets", "getting", "gotten", "became", "become", "becoming", "remained",
                    "remain",
                ],
            ),
            _ => false,
        }
    }

    fn behind_determiner(&self, at: usize, tag: Tag, next_is_nominal: bool) -> Found {
        let entry = self.entry(at);
        let follows_adverb = self.before(at).is_some_and(|before| self.tag(before) == Tag::Adverb);
        let is_past_only = !entry.forms().has(Form::Participle);
        let has_object = self.after(at).is_some_and(|next| self.starts_object(next));
        if tag == Tag::Number && has_object {
            return if is_past_only { verb(Tense::Past) } else { OPEN };
        }
        if tag == Tag::Adjective && entry.usage().has(Usage::INTRANSITIVE) && !next_is_nominal {
            return verb(Tense::Past);
        }
        if matches!(tag, Tag::Number | Tag::Adjective) && (is_past_only || !next_is_nominal) {
            // "In 1947 ended", "the two met", "the poor rose"
            if entry.may_be_noun() && tag == Tag::Adjective {
                return NOUN;
            }
            return if is_past_only { verb(Tense::Past) } else { OPEN };
        }
        if tag == Tag::Number
            && next_is_nominal
            && self.head_before(at).is_some_and(|before| self.is_year(before))
        {
            return OPEN;
        }
        if entry.may_be_noun() && !follows_adverb {
            return self.noun_or_adjective(at);
        }
        if tag == Tag::Preposition && !next_is_nominal {
            return if entry.forms().has(Form::Participle) {
                verb(Tense::Participle)
            } else {
                verb(Tense::Past)
            };
        }
        if is_past_only && !entry.classes.has(Classes::ADJECTIVE) {
            return verb(Tense::Past);
        }
        if next_is_nominal || follows_adverb || entry.classes.has(Classes::ADJECTIVE) {
            return ADJECTIVE;
        }
        // "a forked needle"
        let is_before_noun = matches!(tag, Tag::Determiner | Tag::Possessive)
            && self.after(at).is_some_and(|next| {
                let forms = self.entry(next).forms();
                self.entry(next).may_be_noun() && !forms.has(Form::Past) && !forms.has(Form::Third)
            });
        if is_before_noun { ADJECTIVE } else { NOUN }
    }

    /// Whether a pronoun or relative before a verb is its subject: not "them", not "killed him".
    pub(super) fn is_subject(&self, at: usize) -> bool {
        const OBJECTS: [&str; 12] = [
            "him",
            "them",
            "me",
            "us",
            "himself",
            "itself",
            "themselves",
            "herself",
            "myself",
            "ourselves",
            "whom",
            "her",
        ];
        !self.is_any(at, &OBJECTS)
    }

    /// Whether a word that is also a noun ("cost", "cut", "felt", "rose") stands where a verb is due.
    fn is_verb_here(&self, at: usize) -> bool {
        let entry = self.entry(at);
        let is_plain_past = entry.forms().has(Form::Past) && !entry.forms().has(Form::Base);
        let Some(before) = self.head_before(at) else { return is_plain_past };
        // "The farmer read widely"
        if self.is(at, "read") && matches!(self.tag(before), Tag::Noun | Tag::Name | Tag::Pronoun) {
            return true;
        }
        // "The sun set on 1 May"
        let is_dated = entry.forms().has(Form::Past)
            && matches!(self.tag(before), Tag::Noun | Tag::Name)
            && self.after(at).is_some_and(|next| {
                self.is_any(next, &["on", "in"])
                    && self.after(next).is_some_and(|date| {
                        self.tokens.get(date).is_some_and(|token| token.kind == TokenKind::Number)
                            || self.entry(date).classes.has(Classes::CALENDAR)
                    })
            });
        match self.tag(before) {
            Tag::Noun | Tag::Name | Tag::Pronoun | Tag::Relative | Tag::Calendar | Tag::Adverb => {
                is_dated
                    || is_plain_past
                    || self.after(at).is_some_and(|next| {
                        // "the company split off from its owner", "the church split into two"
                        let is_plain_set = self.is(at, "set") && self.is_any(next, &["off", "out", "up"])
                            || self.is(at, "split")
                                && self.is_any(next, &["apart", "away", "from", "into", "off", "up"]);
                        self.starts_object(next) || self.is(next, "to") || self.is(next, "by") || is_plain_set
                    })
            }
            Tag::Coordinator | Tag::Mark => {
                is_plain_past
                    || self.after(at).is_some_and(|next| {
                        self.starts_object(next) || self.is_any(next, &["off", "up", "out", "down"])
                    })
            }
            _ => is_plain_past,
        }
    }

    /// Whether the word begins an object beyond doubt.
    pub(super) fn starts_object(&self, at: usize) -> bool {
        let classes = self.entry(at).classes;
        self.tag(at) == Tag::Name
            || classes.has(
                Classes::DETERMINER
                    .with(Classes::POSSESSIVE)
                    .with(Classes::REFLEXIVE)
                    .with(Classes::DEMONSTRATIVE),
            )
            || classes.has(Classes::PRONOUN) && !classes.has(Classes::NUMBER)
    }

    fn bare_participle(&self, at: usize, next_is_nominal: bool) -> Found {
        let before = self.head_before(at).map_or(Tag::Mark, |before| self.tag(before));
        let attributive = next_is_nominal
            && matches!(before, Tag::Verb | Tag::Coordinator | Tag::Mark)
            && self.entry(at).classes.has(Classes::ADJECTIVE);
        if attributive { ADJECTIVE } else { verb(Tense::Participle) }
    }

    /// "Born in 1869, Gandhi ...", "Defeated, the king fled."
    fn sentence_initial(&self, at: usize, next_is_nominal: bool) -> Option<Found> {
        // "Partly burned in 1850, the mill was rebuilt"
        let is_behind_adverb = self.before(at) == Some(self.all.start)
            && self.tag(self.all.start) == Tag::Adverb
            && self.slice(self.all.start).ends_with("ly")
            && self.after(at).is_some_and(|next| self.is_any(next, &["in", "on", "by", "during", "at"]));
        (is_behind_adverb || self.before(at).is_none()).then(|| {
            // "Refused entry in 1938, the crew sailed on"
            let is_refused = self.is_giving(at)
                && self.after(at).is_some_and(|next| {
                    !self.entry(next).classes.has(Classes::PLURAL)
                        && self.after(next).is_some_and(|after| {
                            self.is_mark(after, ',')
                                || self
                                    .is_any(after, &["in", "on", "by", "to", "at", "from", "for", "during"])
                        })
                });
            let attributive = next_is_nominal
                && !is_refused
                && !self
                    .after(at)
                    .is_some_and(|next| self.starts_object(next) && self.tag(next) != Tag::Name);
            if attributive { ADJECTIVE } else { verb(Tense::Participle) }
        })
    }

    fn gerund(&self, at: usize) -> Found {
        let entry = self.entry(at);
        // "before later joining the board"
        let later = self.before(at).filter(|&before| {
            self.is_any(before, &["later", "then", "also", "finally", "eventually", "subsequently", "again"])
        });
        if later
            .and_then(|later| self.before(later))
            .is_some_and(|before| self.is_any(before, &["before", "after", "while"]))
        {
            return verb(Tense::Gerund);
        }
        // "Cubans living in Florida", "men working for the king"
        let behind_many = self.before(at).is_some_and(|before| {
            matches!(self.tag(before), Tag::Noun | Tag::Name)
                && (self.entry(before).classes.has(Classes::PLURAL)
                    || self.tag(before) == Tag::Name && self.slice(before).ends_with('s'))
        });
        if behind_many
            && self.after(at).is_some_and(|next| self.entry(next).classes.has(Classes::PREPOSITION))
        {
            return verb(Tense::Gerund);
        }
        let Some(before) = self.head_before(at) else {
            return if entry.may_be_noun() && !self.after(at).is_some_and(|next| self.opens_phrase(next)) {
                NOUN
            } else {
                verb(Tense::Gerund)
            };
        };
        let next_is_nominal = self
            .after(at)
            .is_some_and(|next| self.may_be_nominal(next) && !self.entry(next).classes.has(Classes::NUMBER));
        match self.tag(before) {
            Tag::Auxiliary if entry.classes.has(Classes::ADJECTIVE) && self.ends_or_joins(at) => ADJECTIVE,
            Tag::Determiner | Tag::Possessive | Tag::Clitic | Tag::Adjective | Tag::Number => {
                if next_is_nominal && !self.after(at).is_some_and(|next| self.looks_finite(next)) {
                    return if entry.may_be_noun() && !entry.classes.has(Classes::ADJECTIVE) {
                        NOUN
                    } else {
                        ADJECTIVE
                    };
                }
                NOUN
            }
            Tag::Preposition | Tag::Mark | Tag::Coordinator | Tag::Subordinator => {
                let opens = self.after(at).is_some_and(|next| {
                    self.starts_object(next) || self.entry(next).classes.has(Classes::PREPOSITION)
                });
                if entry.may_be_noun() && !opens {
                    return NOUN;
                }
                if entry.classes.has(Classes::ADJECTIVE) && next_is_nominal && !opens {
                    return ADJECTIVE;
                }
                verb(Tense::Gerund)
            }
            Tag::Noun | Tag::Name
                if entry.may_be_noun() && !self.after(at).is_some_and(|next| self.starts_object(next)) =>
            {
                NOUN
            }
            // "oil refining began", "coal mining was"
            Tag::Noun
                if !self.entry(before).classes.has(Classes::PLURAL)
                    && self.after(at).is_some_and(|next| self.looks_finite(next))
                    && self.before(before).is_none_or(|first| {
                        matches!(
                            self.tag(first),
                            Tag::Mark | Tag::Preposition | Tag::Calendar | Tag::Adjective
                        ) || self.is_year(first)
                    }) =>
            {
                NOUN
            }
            Tag::Verb if entry.classes.has(Classes::ADJECTIVE) && next_is_nominal => ADJECTIVE,
            Tag::Verb
                if entry.may_be_noun() && !self.after(at).is_some_and(|next| self.starts_object(next)) =>
            {
                NOUN
            }
            _ => verb(Tense::Gerund),
        }
    }

    /// Whether the phrase ends here: "was willing to", "is growing and".
    fn ends_or_joins(&self, at: usize) -> bool {
        self.after(at).is_none_or(|next| {
            self.is_any(next, &["to", "and", "that", "but"])
                || self.is_mark(next, '.')
                || self.is_mark(next, ',')
        })
    }

    /// "signs": the present of one, or the plural of a noun.
    fn third(&self, at: usize) -> Found {
        const BEFORE_ROLES: [&str; 8] =
            ["prime", "foreign", "chief", "vice", "crown", "home", "finance", "deputy"];
        let entry = self.entry(at);
        let tag = self.head_before(at).map_or(Tag::Mark, |before| self.tag(before));
        let is_noun = entry.may_be_noun();
        // "and in 1526 seizes Lund"
        if !is_noun && self.before(at).is_some_and(|before| self.is_year(before)) {
            return verb(Tense::Present);
        }
        if matches!(
            tag,
            Tag::Determiner | Tag::Possessive | Tag::Clitic | Tag::Adjective | Tag::Number | Tag::Preposition
        ) {
            return NOUN;
        }
        if !is_noun {
            return verb(Tense::Present);
        }
        // "the prime ministers Deuba and Rao"
        if self.before(at).is_some_and(|before| self.is_any(before, &BEFORE_ROLES)) {
            return NOUN;
        }
        // "the first Lund Front attacks that struck the camps"
        let is_told = self.after(at).is_some_and(|that| {
            self.is_any(that, &["that", "which", "who"])
                && self.after(that).is_some_and(|next| self.looks_finite(next))
        });
        if is_told && matches!(tag, Tag::Noun | Tag::Name) {
            return NOUN;
        }
        if self.closes_relative(at) && self.after(at).is_some_and(|next| self.starts_object(next)) {
            return verb(Tense::Present);
        }
        let subject = self.head_before(at).is_some_and(|before| match self.tag(before) {
            Tag::Pronoun => {
                self.is_any(before, &["he", "she", "it", "this", "that", "one", "everyone", "nobody"])
            }
            Tag::Relative | Tag::Name => true,
            Tag::Noun => !self.entry(before).classes.has(Classes::PLURAL),
            // "May sets out"
            Tag::Calendar => self.is(before, "may"),
            _ => false,
        });
        // "Richards states that the quarry closed"
        let says = self
            .is_any(at, &["claims", "estimates", "notes", "records", "remarks", "reports", "states"])
            && self.after(at).is_some_and(|next| self.is(next, "that"));
        // "The mosque dates to the 7th century"
        let is_dated = self.is(at, "dates")
            && self.after(at).is_some_and(|next| self.is_any(next, &["back", "from", "to"]))
            && matches!(tag, Tag::Noun | Tag::Name | Tag::Pronoun)
            && !self.finite_in_sight(at);
        if is_dated {
            return verb(Tense::Present);
        }
        if says && matches!(tag, Tag::Noun | Tag::Name | Tag::Pronoun) {
            return verb(Tense::Present);
        }
        let next_is_object = self.after(at).is_some_and(|next| self.starts_object(next));
        if subject && self.next_verb_is_joined(at) {
            return verb(Tense::Present);
        }
        if matches!(tag, Tag::Coordinator) && next_is_object && self.joins_present(at) {
            return verb(Tense::Present);
        }
        if !subject {
            return NOUN;
        }
        if matches!(tag, Tag::Pronoun | Tag::Relative) || self.is_owed_a_verb(at) {
            return verb(Tense::Present);
        }
        // "arms talks", "sports events": plurals that are the first half of a noun.
        let is_half = self.is_any(at, &["arms", "sports", "works", "savings"]);
        let next_tells = self.after(at).is_some_and(|next| {
            self.starts_object(next)
                || !is_half && self.is_bare_object(next)
                || self.tokens.get(next).is_some_and(|token| token.kind == TokenKind::Number)
                || self.is_any(next, &["out", "up", "down", "away"])
                || self.entry(next).classes.has(Classes::WH)
                || self.is(next, "to")
                    && self.after(next).is_some_and(|after| self.entry(after).forms().has(Form::Base))
        });
        if next_tells && !self.finite_in_sight(at) { verb(Tense::Present) } else { NOUN }
    }

    /// "Kenya gains independence and creates a republic", "Berg calls for talks but is rebuffed": another verb of the present,
    /// joined to this one, and none between.
    fn next_verb_is_joined(&self, at: usize) -> bool {
        const WITHIN: usize = 7;
        let end = self.all.end.min(at + WITHIN);
        let joint = (at + 2..end).find(|&next| {
            let classes = self.entry(next).classes;
            classes.has(Classes::COORDINATOR.with(Classes::WH))
                || self.entry(next).auxiliary.is_some()
                || self.tokens.get(next).is_some_and(|token| matches!(token.kind, TokenKind::Mark(_)))
        });
        let Some(joint) = joint.filter(|&joint| self.is_any(joint, &["and", "but"])) else { return false };
        let Some(next) = self.after(joint) else { return false };
        let opens = self.after(at).is_some_and(|noun| {
            let entry = self.entry(noun);
            entry.may_be_noun() && self.tag(noun) != Tag::Name || entry.classes.has(Classes::PREPOSITION)
        });
        let is_verb = self.entry(next).forms().has(Form::Third)
            && self.after(next).is_some_and(|object| self.starts_object(object))
            || self.is_any(next, &["is", "has"]);
        opens && is_verb
    }

    /// "rejects plans for", "hold talks on": a bare plural with a phrase or the end behind it.
    fn is_bare_object(&self, at: usize) -> bool {
        let entry = self.entry(at);
        entry.classes.has(Classes::NOUN)
            && entry.classes.has(Classes::PLURAL)
            && self.tag(at) != Tag::Name
            && self.after(at).is_none_or(|behind| {
                self.entry(behind).classes.has(Classes::PREPOSITION)
                    || self.is_mark(behind, '.')
                    || self.is_mark(behind, ',')
            })
    }

    /// "Britain and France hold": names joined by "and" are many.
    fn are_many(&self, head: usize) -> bool {
        self.tag(head) == Tag::Name
            && (head.saturating_sub(4).max(self.all.start)..head)
                .rev()
                .find(|&before| self.tag(before) != Tag::Name)
                .is_some_and(|before| {
                    self.tag(before) == Tag::Coordinator
                        && before.checked_sub(1).is_some_and(|first| self.tag(first) == Tag::Name)
                })
    }

    /// "RFC 1149, which tells of pigeons, bears": behind the comma of a relative clause.
    fn closes_relative(&self, at: usize) -> bool {
        let Some(comma) = at.checked_sub(1).filter(|&before| self.is_mark(before, ',')) else { return false };
        let mut window = comma.saturating_sub(16).max(self.all.start)..comma;
        let opener = window.rfind(|&before| self.is_mark(before, ','));
        opener.is_some_and(|opener| self.tag(opener + 1) == Tag::Relative)
    }

    /// "gives way and calls the estates": the last verb is in the present.
    fn joins_present(&self, at: usize) -> bool {
        let window = at.saturating_sub(12).max(self.all.start)..at;
        window
            .rev()
            .find(|&before| matches!(self.tag(before), Tag::Verb | Tag::Auxiliary | Tag::Modal))
            .is_some_and(|last| {
                let passive = self.tense(last) == Some(Tense::Participle)
                    && self.head_before(last).is_some_and(|be| self.tense(be) == Some(Tense::Present));
                self.tense(last) == Some(Tense::Present) || passive
            })
    }

    /// "where Elian lives", "when the law requires": a conjunction and a subject stand in front, and no verb.
    fn is_owed_a_verb(&self, at: usize) -> bool {
        let window = at.saturating_sub(5).max(self.all.start)..at;
        let opener = window.rev().find(|&before| {
            matches!(
                self.tag(before),
                Tag::Relative | Tag::Subordinator | Tag::Verb | Tag::Auxiliary | Tag::Modal | Tag::Mark
            )
        });
        opener.is_some_and(|opener| matches!(self.tag(opener), Tag::Relative | Tag::Subordinator))
            && !self.finite_in_sight(at)
    }

    /// "sign": the base form, the present of many, or a noun.
    fn base(&self, at: usize) -> Found {
        let entry = self.entry(at);
        let head = self.head_before(at);
        let tag = head.map_or(Tag::Mark, |before| self.tag(before));
        let is_nominal = entry.classes.has(Classes::NOUN.with(Classes::ADJECTIVE));
        // "the cease fire"
        if self.is(at, "cease")
            && self.after(at).is_some_and(|next| self.is(next, "fire"))
            && tag != Tag::Mark
        {
            return NOUN;
        }
        // "plans for the college date back to 1618"
        let is_many = head.is_some_and(|before| self.entry(before).classes.has(Classes::PLURAL));
        if self.is(at, "date")
            && matches!(tag, Tag::Noun | Tag::Name)
            && (is_many || !self.has_verb_before(at))
            && self.after(at).is_some_and(|next| self.is(next, "back"))
        {
            return verb(Tense::Base);
        }
        match tag {
            Tag::Determiner
            | Tag::Possessive
            | Tag::Clitic
            | Tag::Adjective
            | Tag::Preposition
            | Tag::Number => self.noun_or_adjective(at),
            Tag::Pronoun
                if head.is_some_and(|before| self.is_any(before, &["i", "we", "you", "they", "who"])) =>
            {
                verb(Tense::Base)
            }
            Tag::Relative => {
                if is_nominal && !self.after(at).is_some_and(|next| self.starts_object(next)) {
                    self.noun_or_adjective(at)
                } else {
                    verb(Tense::Base)
                }
            }
            Tag::Coordinator | Tag::Mark if self.joins_base(at) => verb(Tense::Base),
            _ if !is_nominal => verb(Tense::Base),
            Tag::Noun | Tag::Name => {
                let is_plural = head.is_some_and(|before| {
                    self.entry(before).classes.has(Classes::PLURAL) || self.are_many(before)
                });
                let next_tells = self.after(at).is_some_and(|next| {
                    self.starts_object(next)
                        || self.is_bare_object(next)
                        || self.is(next, "to") && self.to(next) == Tag::To
                });
                if is_plural && next_tells && !self.finite_in_sight(at) {
                    verb(Tense::Base)
                } else {
                    self.noun_or_adjective(at)
                }
            }
            _ => self.noun_or_adjective(at),
        }
    }

    /// "to seize and hold", "to invade, occupy and annex": a base form is joined to the one before.
    pub(super) fn joins_base(&self, at: usize) -> bool {
        let is_joined = self
            .before(at)
            .is_some_and(|before| self.tag(before) == Tag::Coordinator || self.is_mark(before, ','));
        let opens = self.after(at).is_some_and(|next| self.starts_object(next));
        let is_nominal = self.entry(at).classes.has(Classes::NOUN.with(Classes::ADJECTIVE));
        if !is_joined || is_nominal && !opens {
            return false;
        }
        let window = at.saturating_sub(14).max(self.all.start)..at;
        let last = window.rev().find(|&before| {
            matches!(self.tag(before), Tag::Verb | Tag::Auxiliary | Tag::Modal) || self.is_mark(before, ';')
        });
        last.is_some_and(|last| self.tense(last) == Some(Tense::Base))
    }

    /// Whether a finite verb stands in the next few words, so that this one is none.
    fn finite_in_sight(&self, at: usize) -> bool {
        for next in at + 1..self.all.end.min(at + 9) {
            if self.is(next - 1, "to") {
                continue;
            }
            let classes = self.entry(next).classes;
            if self.is_mark(next, ',')
                || classes.has(Classes::WH.with(Classes::COORDINATOR))
                || self.is(next, "that")
            {
                return false;
            }
            let entry = self.entry(next);
            if self.tag(next) != Tag::Name
                && (entry.auxiliary.is_some()
                    || classes.has(Classes::MODAL)
                    || entry.forms().has(Form::Past) && !entry.may_be_noun())
            {
                return true;
            }
        }
        false
    }
}
