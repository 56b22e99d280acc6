//! What "it" and "they" are.
//!
//! The last subject goes on, or the last object where the subject cannot be meant. Where a thing stands beside a body, or
//! two of a kind stand side by side, the pronoun stays.

use super::several::is_of_people;
use super::told::{Told, ends_in_several};
use super::wanted::Wanted;
use super::{Antecedent, Asked, Memory, Pronoun, is_same, name_of};
use crate::fact::record::Argument;
use crate::fact::topic::Topic;
use crate::fact::{class, kind, wording};
use crate::language::{EntityKind, MentionForm, Tag};

/// The most tokens over which "it" is what the article is about.
const FAR: usize = 160;

/// What is done to places.
pub(super) const LANDED: &[&str] = &[
    "annex",
    "attack",
    "besiege",
    "bomb",
    "burn",
    "capture",
    "conquer",
    "cross",
    "destroy",
    "enter",
    "fortify",
    "govern",
    "invade",
    "leave",
    "liberate",
    "occupy",
    "overrun",
    "pillage",
    "plunder",
    "reach",
    "recapture",
    "reconquer",
    "retake",
    "rule",
    "sack",
    "seize",
    "subdue",
    "surround",
    "visit",
];

/// Bodies that are papers, houses or schools as well, and no "they".
const PRINTED_OR_BUILT: &[&str] = &[
    "academy",
    "church",
    "college",
    "house",
    "institute",
    "journal",
    "magazine",
    "monastery",
    "newspaper",
    "office",
    "order",
    "paper",
    "school",
    "university",
];

/// What is done to them besides, where they are the object of the verb before: "claimed Kora and renamed it".
const HELD: &[&str] = &[
    "cede",
    "colonise",
    "colonize",
    "divide",
    "hold",
    "incorporate",
    "keep",
    "lose",
    "partition",
    "pacify",
    "rebuild",
    "regain",
    "rename",
    "settle",
];

impl Memory<'_> {
    /// What "it" or "they" stands for.
    pub(super) fn thing(&self, asked: Asked<'_>) -> Option<Antecedent> {
        if self.is_what_was_said(asked) {
            return None;
        }
        let told = self.told_last(asked);
        let Some(wanted) = self.wanted(asked) else { return told };
        let is_over = |told: &Antecedent| wanted == Wanted::Law && self.is_over(told, asked);
        match told {
            Some(told) if self.is_wanted(wanted, &told) && !is_over(&told) => Some(told),
            told => {
                let told = told.filter(|told| !self.is_unfit(wanted, told) && !is_over(told));
                self.only_wanted(wanted, asked).or(told)
            }
        }
    }

    /// "told a crowd that the war was lost, and said it again": what was said, and no crowd.
    fn is_what_was_said(&self, asked: Asked<'_>) -> bool {
        const SAYING: &[&str] =
            &["admit", "believe", "deny", "doubt", "know", "mean", "regret", "repeat", "say", "think"];
        let verb = asked.token.checked_sub(1).and_then(|verb| self.source.language.words.get(verb));
        asked.pronoun == Pronoun::Thing
            && asked.not.is_some()
            && !asked.is_possessive
            && verb.is_some_and(|verb| verb.lemma.is_some_and(|lemma| SAYING.contains(&lemma)))
    }

    /// The last subject, or the last object where the subject cannot be meant.
    fn told_last(&self, asked: Asked<'_>) -> Option<Antecedent> {
        let Asked { pronoun, is_possessive, token, sentence, not } = asked;
        let is_plural = pronoun == Pronoun::Several;
        // "ended with an agreement which N signed. It gave ..."
        if !is_plural && self.rival.is_some_and(|rival| rival + 1 == sentence) && not.is_none() {
            return None;
        }
        // "built six bombs and dismantled them", "dismissed it, but the court sent it back"
        if let Some(last) = self.last_object(sentence).filter(|_| not.is_some() && !is_possessive) {
            match self.lately(last) {
                None => return None,
                // "chased a pretender out of Kora and lost nearly all of it": a land, and nobody.
                Some(told) if self.is_partly(token) && !told.is_plural && !told.is_land => return None,
                // "took Gaul and conquered it"
                Some(told) if told.is_land && !self.is_land_verb(token) => return None,
                // "faced troops from Kora, who took the land from them": those of the relative clause are not meant.
                Some(_) if self.is_relative => return None,
                Some(told) if told.is_plural == is_plural && (is_plural || !told.is_person) => {
                    return Some(Antecedent { text: told.text.clone(), entity: told.entity });
                }
                Some(_) => {}
            }
        }
        let takes_team = not.is_none() && !is_possessive;
        let fits = |told: &&Told| {
            (told.is_plural == is_plural
                || is_plural && takes_team && (self.is_team(told) || self.is_line(told))
                || is_plural && not.is_none() && self.is_folk(told, token))
                && (is_plural || !told.is_person && !self.is_mass(told))
                && told.sentence + 1 >= sentence
                && !self.is_out_of_reach(told, asked)
                && not.is_none_or(|not| !is_same(told, not))
        };
        let (subject, object) = (self.subject().filter(fits), self.object().filter(fits));
        // "The club’s ground is a field, to which it moved": the ground is the field, so the club.
        if let Some(told) = subject.filter(|told| told.sentence == sentence)
            && self.is_relative
            && not.is_none()
            && self.equated == Some(sentence)
        {
            let owner = told.text.split_once("’s ").or_else(|| told.text.split_once("'s "));
            return owner.map(|(owner, _)| Antecedent { text: owner.to_owned(), entity: None });
        }
        // "The club won titles. They": the club or the titles.
        let near = self.subject().filter(|told| told.sentence + 1 >= sentence);
        let is_team =
            is_plural && takes_team && near.is_some_and(|told| !told.is_plural && self.is_body(told));
        // "The firm was bought by Holm Brothers. They": those who bought it.
        if is_team && near.is_some_and(|told| self.has_agent(told, token)) {
            return None;
        }
        if is_team
            && object.is_some_and(|object| !object.is_topic && (object.is_plural || self.is_body(object)))
        {
            return None;
        }
        // "Kodan bought a firm; it sold": a name of unknown kind may be meant as well.
        let is_unknown = self.subject().is_some_and(|told| {
            let kind = told.entity.and_then(|entity| self.entity(entity)).map(|entity| entity.kind);
            kind == Some(EntityKind::Other) && !told.is_plural && told.sentence + 1 >= sentence
        });
        if not.is_none() && is_unknown && subject.is_none() && object.is_some() {
            return None;
        }
        // "Norland asked the court for a ruling. It": one of the two.
        if not.is_none() && !is_plural && subject.is_some_and(|told| self.is_asked_by(told, sentence)) {
            return None;
        }
        // "Sweden attacked Denmark. It": one of the two.
        if not.is_none() && subject.is_some_and(|told| self.has_twin(told, sentence)) {
            return None;
        }
        // "The bank brought in a negative rate; it lasted": what has just been brought in may be meant as well.
        let found = match (subject, object) {
            (_, Some(object)) if object.is_topic => Some(object),
            (Some(_), Some(object)) if object.is_new => None,
            // "The band played the song. It": what the article is on, and not the band.
            (Some(subject), Some(object)) if self.has_topic(subject, object, asked) => {
                return self.played(subject);
            }
            (subject, object) => subject.or(object),
        };
        // "Its growth was slow. It": what grew.
        if let Some(owner) = self.owner.filter(|owner| {
            found.is_some_and(|told| told.sentence == owner.1 && told.entity.is_none())
                && owner.1 < sentence
                && !is_plural
        }) && let Some(entity) = self.entity(owner.0)
            && entity.kind != EntityKind::Person
        {
            return Some(Antecedent { text: name_of(entity), entity: Some(owner.0) });
        }
        // "The college moved. Its library was sold. It closed": the college.
        if let Some(told) = found.filter(|told| told.is_its && !is_plural)
            && let Some((owner, _)) = told.text.split_once("’s ").or_else(|| told.text.split_once("'s "))
        {
            return Some(Antecedent { text: owner.to_owned(), entity: None });
        }
        // "The clergy’s lands were sold. They": those whose lands they were, where only people do it.
        if let Some(told) = found.filter(|told| told.is_theirs && is_plural && !is_of_people(told))
            && let Some((owner, _)) = told.text.split_once("’s ").or_else(|| told.text.split_once("’ "))
        {
            let is_owner = not.is_none() && !is_possessive && self.is_deed_behind(token);
            return is_owner.then(|| Antecedent { text: owner.to_owned(), entity: None });
        }
        // "declined the jurisdiction of the court and left its list": the one or the other.
        if found.is_some_and(|told| is_possessive && is_double(told) || self.is_doubtful(told, asked)) {
            return None;
        }
        let found = found.map(|told| Antecedent { text: told.text.clone(), entity: told.entity });
        found
            .or_else(|| if is_possessive || is_plural { None } else { self.unheard_of(asked) })
            .or_else(|| if is_possessive { self.only_body(token, sentence) } else { None })
            .or_else(|| if not.is_none() && !is_plural { self.of_topic(token, sentence) } else { None })
            .or_else(|| self.only_several(asked))
            .or_else(|| self.the_two(asked))
    }

    /// "Ponchatoula was held by them until it was taken": a name of unknown kind of which it is told how things stood, where
    /// nothing else was named between.
    fn unheard_of(&self, asked: Asked<'_>) -> Option<Antecedent> {
        const QUIET: &[&str] =
            &["become", "belong", "flourish", "grow", "lie", "prosper", "remain", "serve", "stay"];
        let Asked { token, sentence, not, .. } = asked;
        let told = self.subject().filter(|told| {
            told.sentence == sentence && told.is_person && !told.is_role && !told.is_plural && not.is_none()
        })?;
        let entity = told
            .entity
            .filter(|&entity| self.entity(entity).is_some_and(|entity| entity.kind == EntityKind::Other))?;
        let start = self.source.prose.sentences.get(sentence)?.tokens.start;
        let before = start.max(token.saturating_sub(FAR))..token;
        let mentions = self.source.language.mentions_in(before.clone());
        let own = mentions.iter().find(|mention| mention.entity == entity)?.tokens.end;
        let word = |at: usize| self.source.language.words.get(at).copied().unwrap_or_default();
        let is_quiet = matches!(word(own).tag, Tag::Auxiliary | Tag::Modal)
            || word(own).lemma.is_some_and(|lemma| QUIET.contains(&lemma));
        let is_one = |at: usize| {
            let noun = wording::text(self.source, at);
            word(at).tag == Tag::Noun
                && noun.starts_with(char::is_lowercase)
                && !crate::language::is_plural_noun(noun)
                && !kind::is_human(noun)
        };
        let is_other = mentions.iter().any(|mention| {
            let kind = self.entity(mention.entity).map(|entity| entity.kind);
            mention.form == MentionForm::Noun
                && mention.entity != entity
                && !matches!(kind, Some(EntityKind::Person | EntityKind::Country | EntityKind::People))
        });
        let is_alone = is_quiet && !is_other && !before.clone().any(is_one);
        is_alone.then(|| Antecedent { text: told.text.clone(), entity: Some(entity) })
    }

    /// "The band played the song": whether something else did something to what the article is about.
    fn has_topic(&self, subject: &Told, object: &Told, asked: Asked<'_>) -> bool {
        let is_topic = |told: &Told| {
            self.topic.as_ref().is_some_and(|topic| {
                told.entity.is_some_and(|entity| topic.is(entity))
                    || told.entity.is_none()
                        && told.text.strip_prefix("the ").is_some_and(|noun| topic.is_noun(noun))
            })
        };
        let is_it = asked.not.is_none() && asked.pronoun == Pronoun::Thing;
        let is_beside = subject.sentence == object.sentence && !subject.is_topic;
        is_it && is_beside && is_topic(object) && !is_topic(subject)
    }

    /// What a band or a firm did something to, where the article is on a work: a body may be told of behind any other thing.
    fn played(&self, subject: &Told) -> Option<Antecedent> {
        let is_played = self.is_body(subject) || self.is_band(subject);
        self.topic.as_ref().filter(|topic| topic.is_work() && is_played)?.antecedent()
    }

    /// "Bids were not asked for until 1930. It was finished in 1931": what the article is about, where no other thing was
    /// told of.
    fn of_topic(&self, token: usize, sentence: usize) -> Option<Antecedent> {
        let topic = self.topic.as_ref()?;
        let prose = &self.source.prose;
        let here = prose.sentences.get(sentence)?;
        let last = prose.sentences.get(sentence.checked_sub(1)?)?;
        let is_far = token - last.tokens.start.min(token) > FAR;
        if last.paragraph != here.paragraph || self.is_relative || is_far {
            return None;
        }
        let is_other = |told: &Told| told.sentence + 1 >= sentence && !told.is_plural && !told.is_person;
        if self.subject().is_some_and(is_other) || self.object().is_some_and(is_other) {
            return None;
        }
        let is_named = self.source.language.mentions_in(last.tokens.start..token).iter().any(|mention| {
            let kind = self.entity(mention.entity).map(|entity| entity.kind);
            !topic.is(mention.entity) && kind != Some(EntityKind::Person)
        });
        // "a house", "the statue": any thing may be meant.
        let word = |at: usize| self.source.language.words.get(at).map_or(Tag::Mark, |word| word.tag);
        let is_thing = (last.tokens.start..token).any(|at| {
            let noun = wording::text(self.source, at).to_lowercase();
            word(at) == Tag::Noun
                && word(at + 1) != Tag::Noun
                && !crate::language::is_plural_noun(&noun)
                && !kind::is_human(&noun)
                && !topic.is_noun(&noun)
        });
        let is_clause =
            (here.tokens.start..token).any(|at| matches!(word(at), Tag::Verb | Tag::Auxiliary | Tag::Modal));
        if is_named || is_thing || is_clause { None } else { topic.antecedent() }
    }

    /// The body that acted last, where no other body stands beside it: what "it" is that does what only a body does.
    pub(in crate::fact) fn actor(&self, lemma: &str, sentence: usize) -> Option<Antecedent> {
        let sentences = &self.source.prose.sentences;
        let paragraph = |at: usize| sentences.get(at).map(|sentence| sentence.paragraph);
        let told = self.subject().filter(|told| {
            told.sentence + 1 >= sentence
                && paragraph(told.sentence) == paragraph(sentence)
                && (!told.is_plural || self.is_state(told))
                && !told.is_person
                && self.acts(told)
        })?;
        let beside = self.object().filter(|object| object.sentence == told.sentence);
        let is_other = beside.is_some_and(|object| {
            let head = object.text.rsplit(' ').next().unwrap_or_default();
            // "passed a law, and it banned"
            let is_law = ["ban", "impose", "prohibit"].contains(&lemma) && class::is_called(head, "document");
            // "has a small army. It raised a fleet"
            let is_own = ["army", "fleet", "force", "navy"].contains(&head);
            is_law || object.text != told.text && !is_own && self.acts(object)
        });
        if is_other || self.has_twin(told, sentence) || self.is_asked_by(told, sentence) {
            return None;
        }
        Some(Antecedent { text: told.text.clone(), entity: told.entity })
    }

    /// "Norland asked the court": whether another body was to act for the subject of a sentence before.
    fn is_asked_by(&self, told: &Told, sentence: usize) -> bool {
        told.sentence < sentence && self.asked == Some(told.sentence) && !told.is_topic
    }

    /// "was bought by Holm Brothers": a name behind "by" in the sentence of a subject.
    fn has_agent(&self, told: &Told, token: usize) -> bool {
        let start = self.source.prose.sentences.get(told.sentence).map_or(token, |here| here.tokens.start);
        let before = start.max(token.saturating_sub(FAR))..token;
        self.source.language.mentions_in(before).iter().any(|mention| {
            let by = mention.tokens.start.checked_sub(1);
            let by = by.map(|at| at - usize::from(at > 0 && wording::is_word(self.source, at, &["the"])));
            by.is_some_and(|by| wording::is_word(self.source, by, &["by"]))
                && Some(mention.entity) != told.entity
        })
    }

    /// Whether a phrase names a state or a body.
    pub(super) fn is_acting(&self, phrase: &Argument) -> bool {
        let kind = phrase.entity.and_then(|entity| self.entity(entity)).map(|entity| entity.kind);
        let head = wording::text(self.source, phrase.head).to_lowercase();
        !phrase.is_plural
            && (matches!(kind, Some(EntityKind::Country | EntityKind::Organisation))
                || kind.is_none() && kind::is_body(&head))
    }

    /// "the United States": one, whatever its form.
    fn is_state(&self, told: &Told) -> bool {
        let known = told.entity.and_then(|entity| self.entity(entity));
        known.is_some_and(|known| known.kind == EntityKind::Country) && !told.text.contains(" and ")
    }

    /// A state, a body, or a place that may be one.
    fn acts(&self, told: &Told) -> bool {
        let kind = told.entity.and_then(|entity| self.entity(entity)).map(|entity| entity.kind);
        match kind {
            Some(kind) => {
                matches!(kind, EntityKind::Country | EntityKind::Organisation | EntityKind::Place)
            }
            None => kind::is_body(&told.text.rsplit(' ').next().unwrap_or_default().to_lowercase()),
        }
    }

    /// Whether something was done to another of the kind of a subject, and nothing tells which of the two goes on.
    fn has_twin(&self, told: &Told, sentence: usize) -> bool {
        let kind = |entity: usize| self.entity(entity).map(|entity| entity.kind);
        let own = told.entity.and_then(kind);
        let is_open = !told.is_topic && !told.is_plural && told.sentence < sentence && self.is_doer(told);
        is_open
            && self
                .rivals
                .iter()
                .any(|rival| rival.1 == told.sentence && Some(rival.0) != told.entity && kind(rival.0) == own)
    }

    /// "their foreign minister": the one state or body named before it in the sentence.
    fn only_body(&self, token: usize, sentence: usize) -> Option<Antecedent> {
        let start = self.source.prose.sentences.get(sentence)?.tokens.start;
        let mut found = None;
        for mention in self.source.language.mentions_in(start.max(token.saturating_sub(40))..token) {
            if mention.form == MentionForm::Adjective {
                continue;
            }
            if found.is_some_and(|found| found != mention.entity) {
                return None;
            }
            found = Some(mention.entity);
        }
        let entity = found?;
        let named = self.entity(entity)?;
        let is_body =
            matches!(named.kind, EntityKind::Country | EntityKind::Organisation | EntityKind::People);
        is_body.then(|| Antecedent { text: name_of(named), entity: Some(entity) })
    }

    /// "the club", "the band": one body that may be "they", where no plural stands beside it.
    fn is_team(&self, told: &Told) -> bool {
        // "It asked the judges. They": a state is one where several stand beside it.
        let kind = told.entity.and_then(|entity| self.entity(entity)).map(|entity| entity.kind);
        let goes_on = told.is_topic && kind != Some(EntityKind::Country);
        self.is_body(told) && (goes_on || !self.has_plural(told.sentence))
    }

    fn is_body(&self, told: &Told) -> bool {
        let kind = told.entity.and_then(|entity| self.entity(entity)).map(|entity| entity.kind);
        if let Some(kind) = kind {
            return matches!(kind, EntityKind::Organisation | EntityKind::Country);
        }
        // "The kingdom was rich. They", "Holm’s paper was printed. They": no team.
        let head = told.text.split(' ').next_back().unwrap_or_default();
        let is_seat = is_realm(head) || PRINTED_OR_BUILT.contains(&head);
        !told.is_person && kind::is_body(head) && !is_seat
    }

    /// "the band", "the trio"
    fn is_band(&self, told: &Told) -> bool {
        let name = told.entity.and_then(|entity| self.entity(entity)).map(|entity| entity.name.as_str());
        class::is_called(name.unwrap_or(&told.text), "band") || told.text == "the group"
    }

    /// Whether the article is on a team, which is "they" from its first sentence on.
    pub(super) fn is_on_team(&self) -> bool {
        let is_team = |topic: &Topic| ["band", "club", "team"].iter().any(|noun| topic.is_noun(noun));
        self.topic.as_ref().is_some_and(is_team)
    }

    /// "The Song were", elsewhere in the text: a line of rulers or a tribe that may be "they".
    fn is_line(&self, told: &Told) -> bool {
        let has_the = told.text.starts_with("the ") || told.text.starts_with("The ");
        let is_several = told.text.rsplit(' ').next().is_some_and(ends_in_several);
        (has_the || is_several)
            && told.entity.is_some_and(|entity| self.lines.get(entity).copied().unwrap_or_default())
    }

    /// Whether a noun of a sentence is a plural.
    fn has_plural(&self, sentence: usize) -> bool {
        let tokens =
            self.source.prose.sentences.get(sentence).map_or(0..0, |sentence| sentence.tokens.clone());
        tokens.take(120).any(|at| {
            self.source.language.words.get(at).is_some_and(|word| word.tag == Tag::Noun)
                && crate::language::is_plural_noun(wording::text(self.source, at))
        })
    }

    /// Whether a thing was named beside the last subject, in a sentence before this one.
    pub(in crate::fact) fn has_thing_beside(&self, sentence: usize) -> bool {
        let subject = self.subject().filter(|told| !told.is_topic && told.sentence < sentence);
        subject.is_some_and(|subject| {
            self.object().is_some_and(|told| {
                // "Rask built it. It burned": the same.
                !told.is_topic
                    && told.sentence == subject.sentence
                    && !told.is_plural
                    && !told.is_person
                    && !self.is_doer(told)
            })
        })
    }

    /// "Fire destroyed the mill": without an article it is nothing that can be taken up, unless nothing stands beside it.
    fn is_mass(&self, told: &Told) -> bool {
        if !is_bare(told) {
            return false;
        }
        let is_alone = self.subject().is_some_and(|subject| subject.text == told.text)
            && self.object().is_none_or(|object| object.sentence < told.sentence);
        // "systems of governance emerged": the half of a phrase.
        let tokens =
            self.source.prose.sentences.get(told.sentence).map_or(0..0, |sentence| sentence.tokens.clone());
        let first = told.text.split(' ').next().unwrap_or_default();
        let is_half = tokens
            .take(120)
            .find(|&at| wording::text(self.source, at).eq_ignore_ascii_case(first))
            .and_then(|at| at.checked_sub(1))
            .is_some_and(|before| wording::is_word(self.source, before, &["of"]));
        !is_alone || is_half
    }

    /// "all of it", "half of it"
    fn is_partly(&self, token: usize) -> bool {
        let is = |back: usize, words: &[&str]| {
            token.checked_sub(back).is_some_and(|at| wording::is_word(self.source, at, words))
        };
        is(1, &["of"]) && is(2, &["all", "half", "most", "much", "none", "part", "some"])
    }

    /// Whether what is done to the pronoun is done to places: "conquered it".
    fn is_land_verb(&self, pronoun: usize) -> bool {
        let verb = pronoun.checked_sub(1).and_then(|verb| self.source.language.words.get(verb));
        verb.is_some_and(|verb| {
            verb.tag == Tag::Verb
                && verb.lemma.is_some_and(|lemma| LANDED.contains(&lemma) || HELD.contains(&lemma))
        })
    }

    /// What this sentence has told of, asked for by an object: those around a relative clause, a body that has just acted.
    fn is_out_of_reach(&self, told: &Told, asked: Asked<'_>) -> bool {
        let is_here = asked.not.is_some() && told.sentence == asked.sentence;
        let has_acted = !asked.is_possessive && self.is_doer(told) && !self.is_only_other(told, asked);
        is_here && (self.is_relative || has_acted)
    }

    /// "The League was weak, and Norland left it": nothing but the last subject and the doer was named in the sentence.
    fn is_only_other(&self, told: &Told, asked: Asked<'_>) -> bool {
        let Some(sentence) = self.source.prose.sentences.get(asked.sentence) else { return false };
        let before = sentence.tokens.start..asked.token;
        let is_one = |entity: usize| {
            told.entity == Some(entity)
                || asked.not.is_some_and(|not| not.entities.contains(&entity))
                || self.entity(entity).is_some_and(|entity| entity.kind == EntityKind::Person)
        };
        let is_noun =
            |at: usize| self.source.language.words.get(at).is_some_and(|word| word.tag == Tag::Noun);
        let mut mentions = self.source.language.mentions_in(before.clone()).iter();
        told.entity.is_some()
            && !before.into_iter().any(is_noun)
            && mentions.all(|mention| is_one(mention.entity))
    }

    /// A company or a state that has just acted is no "it" that something is done to.
    fn is_doer(&self, told: &Told) -> bool {
        let kind = told.entity.and_then(|entity| self.entity(entity)).map(|entity| entity.kind);
        matches!(kind, Some(EntityKind::Organisation | EntityKind::Country))
    }
}

pub(super) fn is_realm(head: &str) -> bool {
    ["city", "colony", "country", "empire", "kingdom", "province", "republic", "state", "town", "village"]
        .contains(&head)
}

/// "the jurisdiction of the court": two, of which one may be meant.
fn is_double(told: &Told) -> bool {
    told.entity.is_none() && told.text.contains(" of ") && !is_realm_of(&told.text)
}

/// "the city of Lund", "the kingdom of Kora": one thing.
fn is_realm_of(text: &str) -> bool {
    text.split(" of ").next().is_some_and(|head| {
        let head = head.rsplit(' ').next().unwrap_or_default();
        // "the Order of Lund"
        is_realm(head) || kind::is_body(head) || head.starts_with(char::is_uppercase)
    })
}

/// "fire", "late work": a thing without an article.
fn is_bare(told: &Told) -> bool {
    const FIRST: &[&str] =
        &["the", "his", "her", "its", "their", "this", "that", "one", "each", "every", "another", "no"];
    let first = told.text.split(' ').next().unwrap_or_default();
    // "Parliament"
    let is_body = kind::is_body(&told.text.to_lowercase());
    told.entity.is_none() && !is_body && !FIRST.contains(&first) && !told.text.contains(['’', '\''])
}
