//! What the words around a name say about it.

use super::evidence::Evidence;
use super::gazetteer;
use super::run::is_roman;
use super::title;
use super::{EntityKind, Gender};
use crate::language::lexicon::Entry;
use crate::language::word_class::Classes;
use crate::text::{Case, Token, TokenKind, WordSet};
use std::ops::Range;

/// What only people do.
static HUMAN: WordSet = WordSet::new(&[
    "said",
    "says",
    "wrote",
    "writes",
    "told",
    "tells",
    "argued",
    "argues",
    "married",
    "died",
    "studied",
    "taught",
    "graduated",
    "resigned",
    "recalled",
    "noted",
    "added",
    "explained",
    "commented",
    "remarked",
    "painted",
    "composed",
    "invented",
    "lectured",
    "retired",
    "believed",
    "thought",
    "wondered",
    "replied",
    "confessed",
    "smiled",
    "insisted",
    "warned",
    "born",
    "assassinated",
    "knew",
    "fell",
    "worked",
    "fled",
    "himself",
    "herself",
    "aged",
]);

/// Endings of names of places.
const PLACE_ENDINGS: [&str; 24] = [
    "abad", "aland", "berg", "borough", "bourg", "burg", "burgh", "bury", "chester", "ganj", "garh", "grad",
    "ham", "hampton", "heim", "istan", "kot", "mouth", "nagar", "pore", "pur", "pura", "stadt", "ville",
];

/// Prepositions before places.
const AT: [&str; 5] = ["in", "near", "at", "outside", "via"];

/// Prepositions before places when somebody or something moves.
const TOWARDS: [&str; 6] = ["from", "to", "towards", "toward", "into", "across"];

/// What moves, or its moving.
static MOVING: WordSet = WordSet::new(&[
    "went",
    "go",
    "goes",
    "going",
    "gone",
    "came",
    "come",
    "moved",
    "move",
    "travelled",
    "traveled",
    "returned",
    "return",
    "fled",
    "sent",
    "marched",
    "march",
    "sailed",
    "retreated",
    "retreat",
    "exiled",
    "journey",
    "trip",
    "visit",
    "voyage",
    "road",
    "way",
    "route",
    "back",
    "brought",
    "flew",
    "train",
    "railway",
    "flight",
    "transferred",
    "deported",
    "escaped",
    "migrated",
    "emigrated",
    "advanced",
]);

/// Nouns that say "of" what kind the name is: the city of X.
static PLACE_NOUNS: WordSet = WordSet::new(&[
    "city",
    "town",
    "village",
    "port",
    "province",
    "district",
    "region",
    "island",
    "valley",
    "river",
    "lake",
    "state",
    "county",
    "kingdom",
    "capital",
    "suburb",
    "plains",
    "hills",
    "coast",
    "banks",
    "fortress",
    "territory",
]);

/// First words of names of places.
const FIRST: [&str; 26] = [
    "Central",
    "East",
    "Eastern",
    "El",
    "Great",
    "Greater",
    "Inner",
    "Las",
    "Los",
    "Lower",
    "New",
    "North",
    "Northeast",
    "Northern",
    "Northwest",
    "Outer",
    "Port",
    "San",
    "Santa",
    "South",
    "Southeast",
    "Southern",
    "Southwest",
    "Upper",
    "West",
    "Western",
];

static WORK_NOUNS: WordSet = WordSet::new(&[
    "book",
    "novel",
    "poem",
    "play",
    "film",
    "movie",
    "opera",
    "treatise",
    "essay",
    "pamphlet",
    "song",
    "album",
    "painting",
    "journal",
    "magazine",
    "newspaper",
    "epic",
    "memoir",
    "autobiography",
    "collection",
    "symphony",
    "entitled",
]);

const BODY_NOUNS: [&str; 17] = [
    "company",
    "party",
    "group",
    "organisation",
    "organization",
    "firm",
    "newspaper",
    "bank",
    "agency",
    "airline",
    "carmaker",
    "conglomerate",
    "consortium",
    "corporation",
    "insurer",
    "manufacturer",
    "retailer",
];

pub(super) struct Surroundings<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) entries: &'a [Entry],
    pub(super) sentence: Range<usize>,
}

impl Surroundings<'_> {
    fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at).filter(|_| self.sentence.contains(&at))
    }

    fn slice(&self, at: usize) -> &str {
        self.token(at).map_or("", |token| token.span.slice(self.text))
    }

    fn entry(&self, at: usize) -> &Entry {
        self.entries.get(at).unwrap_or(&crate::language::guess::BLANK)
    }

    fn is_in(&self, at: usize, set: &WordSet) -> bool {
        set.has(self.slice(at))
    }

    fn is_any(&self, at: usize, list: &[&str]) -> bool {
        let word = self.slice(at);
        list.iter().any(|known| known.len() == word.len() && word.eq_ignore_ascii_case(known))
    }

    fn is_mark(&self, at: usize, mark: char) -> bool {
        self.token(at).is_some_and(|token| token.is_mark(mark))
    }

    fn before(&self, run: &Range<usize>, steps: usize) -> Option<usize> {
        run.start.checked_sub(steps).filter(|at| self.sentence.contains(at))
    }

    /// What speaks for the kind of the name in `run`; `own` is what its head word tells.
    pub(super) fn evidence(&self, run: &Range<usize>, own: Option<EntityKind>) -> Evidence {
        let mut evidence = Evidence { own, ..Evidence::default() };
        self.inside(run, &mut evidence);
        self.in_front(run, &mut evidence);
        self.behind(run, &mut evidence);
        evidence.person += u16::from(self.pronoun_follows(run));
        if evidence.own.is_none() && self.is_many(run) {
            evidence.person = 0;
            evidence.people += 1;
        }
        evidence
    }

    /// "Christians believed", "Progressives fled": what is done by many makes no person of the word.
    pub(super) fn is_many(&self, run: &Range<usize>) -> bool {
        const MANY: [&str; 9] =
            ["ians", "ists", "icans", "ocrats", "ssives", "atives", "slims", "estants", "ionaries"];
        let last = self.slice(run.end - 1);
        run.len() <= 2 && last.len() > 6 && MANY.iter().any(|ending| last.ends_with(ending))
    }

    fn inside(&self, run: &Range<usize>, evidence: &mut Evidence) {
        let words: Vec<&str> = run.clone().map(|at| self.slice(at)).filter(|word| *word != ".").collect();
        let Some((first, last)) = words.first().zip(words.last()) else { return };
        let is_upper = |at: usize| {
            self.token(at).is_some_and(|token| token.case == Case::Upper && token.span.len() >= 2)
        };
        let is_acronym = words.len() == 1 && is_upper(run.start) && !is_roman(first);
        if is_acronym {
            let is_designation = first.bytes().any(|byte| byte.is_ascii_digit());
            evidence.capitals += u16::from(!is_designation);
            return;
        }
        evidence.small += 1;
        let given = gazetteer::given_name(first).is_some();
        let is_short = (2..=5).contains(&words.len());
        evidence.person += match (given, is_short) {
            (true, true) => 3,
            (true, false) => 1,
            _ => 0,
        };
        let is_unknown = |word: &&str| {
            crate::language::lexicon::entry(word).is_none()
                && gazetteer::head(word).is_none()
                && !gazetteer::is_known(word)
        };
        let has_the = self.before(run, 1).is_some_and(|before| self.is_any(before, &["the"]));
        let is_pair = (2..=3).contains(&words.len()) && words.iter().all(is_unknown) && !has_the;
        evidence.person += u16::from(is_pair && !given);
        let has_initial =
            words.len() > 1 && words.iter().any(|word| word.chars().count() == 1 || *word == "Jr");
        let has_particle =
            words.iter().any(|word| matches!(*word, "bin" | "ibn" | "von" | "van" | "ul" | "ud" | "bint"));
        evidence.person += 2 * u16::from(has_initial) + 2 * u16::from(has_particle);
        evidence.person += 2 * u16::from(words.len() == 2 && is_roman(last) && is_unknown(first));
        let is_place =
            words.len() <= 2 && last.len() > 5 && PLACE_ENDINGS.iter().any(|ending| last.ends_with(ending));
        evidence.place += 2 * u16::from(is_place && !(given && is_short));
        let first_is_place = FIRST.contains(first);
        if first_is_place && words.len() > 1 && evidence.own.is_none() {
            evidence.place += 2;
        }
        let has_amp = words.contains(&"&");
        evidence.organisation += 2 * u16::from(has_amp);
    }

    /// "in Eugene, Oregon": a town called by a first name, and where it lies.
    fn is_in_region(&self, run: &Range<usize>) -> bool {
        let kind = || {
            let (start, end) = (run.end + 1, run.end + 5);
            let (region, _) = gazetteer::longest_at(self.text, self.tokens, start, end, &mut Vec::new())?;
            gazetteer::kind_of(region.known)
        };
        run.len() == 1
            && self.is_mark(run.end, ',')
            && matches!(kind(), Some(EntityKind::Country | EntityKind::Place))
    }

    fn in_front(&self, run: &Range<usize>, evidence: &mut Evidence) {
        let Some(before) = self.before(run, 1) else { return };
        // "the US 2nd Division"
        let is_numbered =
            self.tokens.get(run.start).is_some_and(|token| token.kind == crate::text::TokenKind::Suffixed);
        let is_led = is_numbered && self.before(run, 2).is_some_and(|the| self.is_any(the, &["the"]));
        if is_led && self.tokens.get(before).is_some_and(Token::is_capitalised) {
            evidence.with_the += 1;
            return;
        }
        if self.is_any(before, &["the"]) {
            evidence.with_the += 1;
            evidence.people += u16::from(run.len() == 1 && self.is_people(run.start, run.end));
            return;
        }
        let entry = self.entry(before);
        let moves = self.before(run, 2).is_some_and(|verb| self.is_in(verb, &MOVING));
        // "published in Dostoevsky's journal": what one has may be anybody's.
        let is_owner = self.slice(run.end).starts_with(['’', '\'']) && !self.is_in_region(run);
        if (self.is_any(before, &AT) || moves && self.is_any(before, &TOWARDS)) && !is_owner {
            evidence.place += 1 + 16 * u16::from(self.is_in_region(run));
        } else if self.is_any(before, &["of"]) {
            if let Some(noun) = self.before(run, 2) {
                evidence.place += 3 * u16::from(self.is_in(noun, &PLACE_NOUNS));
            }
        } else if entry.classes.has(Classes::ROLE) && !entry.classes.has(Classes::PLURAL) {
            evidence.person += 3;
        } else if self.is_in(before, &PLACE_NOUNS) {
            evidence.place += 2;
        } else if self.is_in(before, &WORK_NOUNS) {
            evidence.work += 2;
        } else if self.is_any(before, &BODY_NOUNS) {
            evidence.organisation += 2;
        } else if matches!(
            self.token(before).map(|token| token.kind),
            Some(TokenKind::Mark('“' | '‘' | '"' | '_'))
        ) {
            evidence.work += 2;
        }
    }

    /// "the Marathas", "the Pashtuns were": a plural of people.
    fn is_people(&self, at: usize, next: usize) -> bool {
        let word = self.slice(at);
        let is_plural = word.ends_with('s') && !word.ends_with("ss") && word.len() > 4;
        let has_ending = [
            "ans", "ites", "ists", "mans", "tas", "thas", "puts", "ims", "dus", "khs", "ews", "tics", "mins",
            "ars",
        ]
        .iter()
        .any(|ending| word.ends_with(ending));
        is_plural && (has_ending || self.is_any(next, &["were", "have", "are"]))
    }

    fn behind(&self, run: &Range<usize>, evidence: &mut Evidence) {
        let next = run.end;
        let helped = ["was", "is", "had", "has", "were", "never", "later", "also", "then"];
        let is_human = self.is_in(next, &HUMAN)
            || self.is_any(next, &helped) && self.is_in(next + 1, &HUMAN)
            || self.is_mark(next, '(') && self.is_life_span(next + 1);
        if is_human {
            evidence.person += 2;
        } else if (self.is_any(next, &["who", "whom"])
            || self.is_mark(next, ',') && self.is_any(next + 1, &["who", "whom"]))
            && !self.is_where_from(run)
        {
            evidence.person += 1;
        }
    }

    /// "Karl Holm of Ribe, who", "a priest from Ribe who": the one in front is "who".
    fn is_where_from(&self, run: &Range<usize>) -> bool {
        let is_led = self.before(run, 1).is_some_and(|lead| self.is_any(lead, &["from", "of"]));
        let who = self.before(run, 2).filter(|_| is_led);
        who.is_some_and(|who| {
            let is_name = self.token(who).is_some_and(Token::is_capitalised) && who > self.sentence.start;
            let classes = self.entry(who).classes;
            is_name || classes.has(Classes::ROLE) && !classes.has(Classes::PLURAL)
        })
    }

    /// "Cavagnari left his post": the first words of a sentence, and "he" or "his" soon after.
    fn pronoun_follows(&self, run: &Range<usize>) -> bool {
        let is_subject = run.start <= self.sentence.start + 1;
        is_subject
            && (run.end..self.sentence.end.min(run.end + 14))
                .any(|at| self.is_any(at, &["he", "his", "him", "himself", "she", "herself"]))
            && !(run.end..self.sentence.end.min(run.end + 14))
                .any(|at| self.token(at).is_some_and(Token::is_capitalised))
    }

    /// "(1877–1938)", "(born 1931)", "(5 April 1900 – 16 April 1928)"
    fn is_life_span(&self, at: usize) -> bool {
        const LONGEST: usize = 14;
        if self.is_any(at, &["born", "b", "died", "d"]) {
            return true;
        }
        // "(5 April 1900 – 16 April 1928)", "(c. 1818 – January 8, 1880)"
        let end = self.sentence.end.min(at + LONGEST);
        let Some(close) = (at..end).find(|&at| self.is_mark(at, ')')) else { return false };
        let is_year = |at: usize| {
            let word = self.slice(at);
            (3..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
        };
        let is_dash = |at: usize| ['–', '-', '—'].iter().any(|&dash| self.is_mark(at, dash));
        let is_dated = |at: usize| {
            let is_day = self.token(at).is_some_and(|token| token.kind == TokenKind::Number);
            is_day
                || is_dash(at)
                || self.is_mark(at, ',')
                || self.is_mark(at, '.')
                || self.is_any(at, &["c", "ca", "circa"])
                || self.entry(at).classes.has(Classes::CALENDAR)
        };
        let years = (at..close).filter(|&at| is_year(at)).count();
        let dashes = (at..close).filter(|&at| is_dash(at)).count();
        years == 2
            && dashes == 1
            && is_year(close - 1) | self.is_mark(close - 1, '.')
            && (at..close).all(is_dated)
    }

    /// The role in front ("foreign minister") or behind (", a former ambassador") and the gender it tells.
    pub(super) fn role(&self, run: &Range<usize>) -> (Option<Range<usize>>, Option<Gender>) {
        if let Some(role) = self.role_in_front(run).or_else(|| self.role_behind(run)) {
            let gender = role.clone().rev().find_map(|at| title::gender(self.slice(at), self.entry(at)));
            return (Some(role), gender);
        }
        (None, self.kin(run))
    }

    /// "Her father, Karl Holm,", "his sister Anna": what the relative in front tells.
    fn kin(&self, run: &Range<usize>) -> Option<Gender> {
        const MEN: &[&str] =
            &["brother", "father", "grandfather", "grandson", "husband", "nephew", "son", "uncle", "widower"];
        const WOMEN: &[&str] =
            &["aunt", "daughter", "grandmother", "mother", "niece", "sister", "widow", "wife"];
        let last = self.before(run, 1)?;
        let noun = if self.is_mark(last, ',') { self.before(run, 2)? } else { last };
        let has_owner = (noun.saturating_sub(3)..noun)
            .any(|at| self.is_any(at, &["her", "his", "their", "my", "’s", "'s", "whose"]));
        if !has_owner {
            return None;
        }
        if self.is_any(noun, MEN) {
            return Some(Gender::Male);
        }
        self.is_any(noun, WOMEN).then_some(Gender::Female)
    }

    fn role_in_front(&self, run: &Range<usize>) -> Option<Range<usize>> {
        let last = self.before(run, 1)?;
        let entry = self.entry(last);
        let is_role = entry.classes.has(Classes::ROLE)
            && !entry.classes.has(Classes::PLURAL)
            && self.slice(last) != "general";
        if !is_role {
            return None;
        }
        let mut start = last;
        while start > self.sentence.start && last - start < 4 {
            let entry = self.entry(start - 1);
            let is_part = title::prefix(self.slice(start - 1), entry).is_some()
                && self.token(start - 1).is_some_and(|token| token.kind == TokenKind::Word);
            if !is_part {
                break;
            }
            start -= 1;
        }
        Some(start..last + 1)
    }

    /// ", a former Pakistani foreign secretary"; ", the physicist,"
    fn role_behind(&self, run: &Range<usize>) -> Option<Range<usize>> {
        if !self.is_mark(run.end, ',') {
            return None;
        }
        let mut start = run.end + 1;
        let has_article = self.is_any(start, &["a", "an", "the", "then", "his", "her", "their", "once"]);
        if has_article {
            start += 1;
        }
        let window = start..self.sentence.end.min(start + 5);
        let head = window
            .clone()
            .take_while(|&at| {
                self.token(at).is_some_and(|token| token.kind == TokenKind::Word)
                    && (!self.entry(at).classes.is_closed() || self.is_any(at, &["first", "then", "last"]))
            })
            .filter(|&at| {
                self.entry(at).classes.has(Classes::ROLE) && !self.entry(at).classes.has(Classes::PLURAL)
            })
            .last()?;
        // Without an article the role stands alone: ", minister of finance,".
        (has_article || head == start).then_some(start..head + 1)
    }
}
