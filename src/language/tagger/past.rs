//! "signed", "cut", "rose": a past, a participle, an adjective or a noun, by its neighbours. Which of the first two it
//! is where nothing tells is settled later.

use super::Tagger;
use super::open::{ADJECTIVE, Found, NOUN, verb};
use crate::language::lexicon::Auxiliary;
use crate::language::tag::{Tag, Tense};
use crate::language::word_class::{Classes, Form, Usage};
use crate::text::TokenKind;

/// A past or a participle; which one is settled later.
const OPEN: Found = (Tag::Verb, None);

impl Tagger<'_> {
    /// "armed forces", "Allied and German ships": participles that are said of powers at war.
    fn is_of_war(&self, at: usize, next: Option<usize>) -> bool {
        // "the police and armed forces"
        let is_armed = self.is(at, "armed")
            && next.is_some_and(|next| {
                self.is_any(
                    next,
                    &[
                        "forces",
                        "force",
                        "men",
                        "groups",
                        "group",
                        "struggle",
                        "conflict",
                        "guards",
                        "actions",
                        "action",
                        "bands",
                        "clashes",
                        "resistance",
                        "rebellion",
                        "revolt",
                        "rising",
                        "uprising",
                        "insurrection",
                        "intervention",
                    ],
                )
            });
        // "Allied and German ships": the powers of a war
        let is_allied = self.is(at, "allied")
            && self.slice(at).starts_with('A')
            && next.is_some_and(|next| self.is_any(next, &["and", "or"]) || self.may_be_nominal(next));
        is_armed || is_allied
    }

    pub(super) fn past_or_participle(&self, at: usize) -> Found {
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
        if self.is_of_war(at, next) {
            return ADJECTIVE;
        }
        // "a U.S.-led force": a quality of two words, which no blank parts.
        let is_closed = |at: usize| self.tokens.get(at).is_some_and(|token| !token.is_spaced);
        let is_compound = at > self.all.start + 1
            && forms.has(Form::Participle)
            && self.is_mark(at - 1, '-')
            && is_closed(at - 1)
            && is_closed(at);
        if is_compound {
            return ADJECTIVE;
        }
        if self.is_deed_of_people(at) {
            return OPEN;
        }
        if self.is_compared(at) || self.is_kind_of_noun(at) {
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
            return if before.is_some_and(|before| self.is_some_of(before, at)) {
                OPEN
            } else {
                verb(Tense::Past)
            };
        }
        if self.is_quality_of_object(at) || self.is_quality_of_subject(at) || self.is_widely_so(at) {
            return ADJECTIVE;
        }
        if self.is_quality_in_row(at)
            || self.is_quality_in_subject(at)
            || self.is_second_quality(at)
            || self.is_joined_quality(at)
        {
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

    /// "including many owned by Danes", "with those moved to Lund": no subject, behind a preposition or before "by".
    fn is_some_of(&self, some: usize, at: usize) -> bool {
        self.entry(at).forms().has(Form::Participle)
            && self.is_any(some, &["all", "few", "many", "most", "others", "several", "some", "those"])
            && (self.by_follows(at)
                || self.before(some).is_some_and(|before| self.tag(before) == Tag::Preposition))
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
        // "were neither paid nor fed", "had both signed"
        let is_paired = self.is_any(before, &["neither", "either", "both"]);
        let before = if is_paired { self.head_before(before).unwrap_or(before) } else { before };
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

    /// "imported some 450 enslaved Africans", "of two exiled Romans": a number that counts people a verb or preposition waits for,
    /// but "the four seized Lund".
    fn is_of_counted(&self, at: usize) -> bool {
        let Some(number) = self.head_before(at).filter(|&number| !self.is_year(number)) else { return false };
        let is_plain = |before: usize| self.is_any(before, &["some", "about", "nearly", "over", "almost"]);
        let Some(before) = self.before(number) else { return false };
        let before = if is_plain(before) { self.before(before) } else { Some(before) };
        before.is_some_and(|before| matches!(self.tag(before), Tag::Verb | Tag::Preposition))
            && self
                .after(at)
                .is_some_and(|next| self.tag(next) == Tag::Name && self.slice(next).ends_with('s'))
    }

    fn behind_determiner(&self, at: usize, tag: Tag, next_is_nominal: bool) -> Found {
        let entry = self.entry(at);
        let follows_adverb = self.before(at).is_some_and(|before| self.tag(before) == Tag::Adverb);
        let is_past_only = !entry.forms().has(Form::Participle);
        let has_object = self.after(at).is_some_and(|next| self.starts_object(next));
        if tag == Tag::Number && has_object && !is_past_only && self.is_of_counted(at) {
            return ADJECTIVE;
        }
        if tag == Tag::Number && has_object {
            return if is_past_only { verb(Tense::Past) } else { OPEN };
        }
        if tag == Tag::Adjective && entry.usage().has(Usage::INTRANSITIVE) && !next_is_nominal {
            return verb(Tense::Past);
        }
        // "Route 31 remained unpaved"
        let is_state = tag == Tag::Number
            && entry.usage().has(Usage::INTRANSITIVE)
            && self.after(at).is_some_and(|next| !self.entry(next).may_be_noun());
        if is_state {
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
            && self.head_before(at).is_some_and(|before| {
                // "who sailed in the 1500s traded knives"
                let is_decade = self.slice(before).ends_with('s')
                    && self.slice(before).starts_with(|c: char| c.is_ascii_digit());
                self.is_year(before) || is_decade
            })
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

    /// Whether a word that is also a noun ("cost", "cut", "felt", "rose") stands where a verb is due.
    fn is_verb_here(&self, at: usize) -> bool {
        let entry = self.entry(at);
        let is_plain_past = entry.forms().has(Form::Past) && !entry.forms().has(Form::Base);
        let Some(before) = self.head_before(at) else { return is_plain_past };
        // "The farmer read widely"
        if self.is(at, "read") && matches!(self.tag(before), Tag::Noun | Tag::Name | Tag::Pronoun) {
            return true;
        }
        // "the plague quickly spread across the land", "two brothers soon split the firm"
        let is_told = self.before(at).is_some_and(|adverb| {
            adverb > before
                && matches!(self.tag(before), Tag::Noun | Tag::Name | Tag::Pronoun)
                && entry.forms().has(Form::Past)
                && (self.slice(adverb).ends_with("ly")
                    || self.is_any(adverb, &["also", "later", "soon", "then"]))
        });
        if is_told {
            return true;
        }
        // "The sun set on 1 May"
        let is_dated = entry.forms().has(Form::Past)
            // "his re-election bid of 1936"
            && !self.is_any(at, &["bid", "cut", "hit"])
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
                    || self.is_deed_by_neighbour(before, at)
                    || self.after(at).is_some_and(|next| {
                        // "the company split off from its owner", "the church split into two"
                        let is_plain_set = self.is(at, "set") && self.is_any(next, &["off", "out", "up"])
                            || self.is(at, "split")
                                && self.is_any(next, &["apart", "away", "from", "into", "off", "up"]);
                        self.starts_object(next) || self.is(next, "to") || self.is(next, "by") || is_plain_set
                    })
            }
            Tag::Coordinator | Tag::Mark => {
                // ", spread throughout the land", ", set about rebuilding it"
                let is_way = |next: usize| {
                    self.is(at, "spread")
                        && self.is_any(next, &["across", "over", "through", "throughout", "to"])
                        || self.is(at, "set")
                            && self.is(next, "about")
                            && self.after(next).is_some_and(|deed| self.entry(deed).forms().has(Form::Gerund))
                };
                is_plain_past
                    || self.after(at).is_some_and(|next| {
                        self.starts_object(next)
                            || self.is_any(next, &["off", "up", "out", "down"])
                            || is_way(next)
                    })
            }
            _ => is_plain_past,
        }
    }

    /// "the Dutch attacked Malacca", "when the British imposed taxes": a people alone behind "the" acts, but "in the French
    /// occupied zones", "The British fortified islands were".
    fn is_deed_of_people(&self, at: usize) -> bool {
        const WITHIN: usize = 6;
        let Some(people) = self.before(at).filter(|&people| people + 1 == at) else { return false };
        let name = self.slice(people);
        let is_people = name.starts_with(char::is_uppercase)
            && ["ese", "ish", "ch", "Swiss"].iter().any(|end| name.ends_with(end));
        let Some(the) = self.before(people).filter(|&the| is_people && self.is(the, "the")) else {
            return false;
        };
        let is_led = self.before(the).is_some_and(|led| {
            matches!(self.tag(led), Tag::Preposition | Tag::Verb)
                && !self.is_any(led, &["after", "before", "since"])
        });
        // "the Dutch defeated Admiral Holm"
        let has_object = self.after(at).is_some_and(|next| {
            self.tag(next) == Tag::Name
                || self.entry(next).classes.has(Classes::PLURAL)
                || self.slice(next).starts_with(char::is_uppercase)
        });
        let is_subject_of_other = || {
            (at + 2..self.all.end.min(at + WITHIN))
                .take_while(|&later| {
                    !self.entry(later).classes.has(Classes::COORDINATOR.with(Classes::PREPOSITION))
                        && self.is_spaced_word(later)
                })
                .any(|later| self.looks_finite(later))
        };
        let forms = self.entry(at).forms();
        forms.has(Form::Past) && has_object && !is_led && !is_subject_of_other()
    }

    /// "culture spread through the land", "Norland cut taxes", "a loaf cost six pence": a word that is a noun as well, told by
    /// the word behind it.
    fn is_deed_by_neighbour(&self, before: usize, at: usize) -> bool {
        if before + 1 != at || !matches!(self.tag(before), Tag::Noun | Tag::Name) {
            return false;
        }
        let Some(next) = self.after(at) else { return false };
        if self.is_any(at, &["spread", "burst"]) {
            return !self.looks_finite(next);
        }
        if self.is(at, "set") {
            let moves = self.is(next, "in")
                && self.after(next).is_some_and(|after| self.is(after, "motion") || self.is_mark(after, ','));
            return moves
                || self.is_any(
                    next,
                    &["about", "against", "apart", "aside", "fire", "foot", "forth", "free", "sail", "upon"],
                );
        }
        if self.is(at, "cut") {
            // "a tax cut plan"
            let acts = !self.is_any(
                before,
                &["budget", "job", "pay", "power", "price", "rate", "salary", "spending", "tax", "wage"],
            );
            let is_object = || {
                let classes = self.entry(next).classes;
                self.is_spaced_word(next)
                    && !classes.has(Classes::PREPOSITION.with(Classes::COORDINATOR))
                    && !self.looks_finite(next)
                    && (classes.has(Classes::NOUN) || classes.has(Classes::ADJECTIVE))
            };
            return self.is_any(next, &["away", "back", "down", "off", "short"]) || acts && is_object();
        }
        if self.is(at, "cost") {
            let is_sum = |at: usize| {
                self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number)
                    || self.entry(at).classes.has(Classes::NUMBER)
                    || self.slice(at).starts_with(['$', '£', '€'])
            };
            let is_about = self.is_any(next, &["about", "almost", "around", "nearly", "over", "roughly"]);
            return is_sum(next) || is_about && self.after(next).is_some_and(is_sum);
        }
        self.is(at, "split") && self.is_any(next, &["between", "in", "over"])
    }

    fn bare_participle(&self, at: usize, next_is_nominal: bool) -> Found {
        let before = self.head_before(at).map_or(Tag::Mark, |before| self.tag(before));
        let attributive = next_is_nominal
            && matches!(before, Tag::Verb | Tag::Coordinator | Tag::Mark)
            && self.entry(at).classes.has(Classes::ADJECTIVE);
        if attributive { ADJECTIVE } else { verb(Tense::Participle) }
    }

    /// "First opened in 1889, the park": a comma and a noun phrase follow soon.
    fn opens_before_subject(&self, at: usize) -> bool {
        let comma = (at + 1..self.all.end.min(at + 12)).find(|&later| self.is_mark(later, ','));
        comma.and_then(|comma| self.after(comma)).is_some_and(|next| {
            let classes = self.entry(next).classes;
            self.tag(next) == Tag::Name
                || classes.has(Classes::DETERMINER.with(Classes::POSSESSIVE).with(Classes::PRONOUN))
        })
    }

    /// "Born in 1869, Gandhi ...", "Defeated, the king fled."
    fn sentence_initial(&self, at: usize, next_is_nominal: bool) -> Option<Found> {
        // "Partly burned in 1850, the mill was rebuilt", "First opened in 1889, the park closed"
        let first = self.all.start;
        let is_behind_adverb = self.before(at) == Some(first)
            && self.tag(first) == Tag::Adverb
            && (self.slice(first).ends_with("ly")
                || self.is_any(first, &["first", "later", "long", "never", "once", "twice"])
                    && self.opens_before_subject(at))
            && self.after(at).is_some_and(|next| {
                self.is_any(next, &["in", "on", "by", "during", "at"])
                    || self.is_mark(next, ',') && self.slice(first).ends_with("ly")
            });
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
}
