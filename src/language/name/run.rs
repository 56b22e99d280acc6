//! Where names begin and end: runs of capitals with what joins them, less what is no part of a name.
//!
//! * joined: `Mahmud of Ghazni`, `J. F. Kennedy`, `Bank of England`, `Louis XVI`, `Vasco da Gama`
//! * taken off: `Mr`, `Foreign minister`, the first word of a sentence where it is an ordinary word

use super::evidence::Evidence;
use super::gazetteer::{self, Spelling};
use super::surroundings::Surroundings;
use super::title::{self, Prefix};
use super::{EntityKind, Found, MentionForm};
use crate::language::lemma::Form as VerbForm;
use crate::language::lexicon::{Classes, Entry};
use crate::language::tag::{Tag, Word};
use crate::text::{Case, FastMap, Form, Prose, Sentence, Token, TokenKind};
use std::ops::Range;

/// Lower-case words inside a name, between capitals.
const PARTICLES: [&str; 25] = [
    "af", "al", "ben", "bin", "bint", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "i",
    "ibn", "la", "le", "ud", "ul", "van", "von", "y", "zu",
];

/// The Arabic article before a hyphen.
const ARTICLES: [&str; 13] = ["ad", "al", "an", "ar", "as", "ash", "at", "az", "d", "ed", "el", "es", "ul"];

/// Particles that may begin a name.
const LEADING: [&str; 8] = ["al", "bin", "de", "du", "ibn", "van", "von", "della"];

/// First words that belong to the place or body they name.
const STAYING: [&str; 31] = [
    "all", "cape", "central", "cold", "east", "eastern", "el", "fort", "free", "great", "greater", "inner",
    "lake", "las", "los", "lower", "mount", "new", "north", "northern", "outer", "port", "saint", "san",
    "santa", "south", "southern", "united", "upper", "west", "western",
];

/// Heads and programmes that take a number: the Act 1935, Apollo 11.
const NUMBERED: [&str; 26] = [
    "act",
    "apollo",
    "article",
    "boeing",
    "challenger",
    "chandrayaan",
    "directive",
    "explorer",
    "flight",
    "gemini",
    "luna",
    "mariner",
    "order",
    "ordinance",
    "pioneer",
    "plan",
    "protocol",
    "resolution",
    "salyut",
    "section",
    "soyuz",
    "sputnik",
    "viking",
    "vostok",
    "voyager",
    "windows",
];

/// Words whose possessive begins a name: the People's Party, King's College.
const OWNERS: [&str; 14] = [
    "children", "girl", "king", "lloyd", "men", "paul", "people", "peoples", "queen", "soldier", "trinity",
    "women", "worker", "workers",
];

/// Small words that are part of a name when they have a capital in mid-sentence: the Ever Given, Operation Feed Yourself.
const UNEXPECTED: [&str; 16] = [
    "ever",
    "never",
    "given",
    "yourself",
    "ourselves",
    "themselves",
    "everyone",
    "everything",
    "nothing",
    "always",
    "together",
    "forever",
    "tomorrow",
    "more",
    "most",
    "another",
];

/// Behind "the" part of a ruler's name: Cyrus the Great.
const EPITHETS: [&str; 30] = [
    "Great",
    "Magnificent",
    "Conqueror",
    "Bold",
    "Terrible",
    "Good",
    "Wise",
    "Elder",
    "Younger",
    "Lionheart",
    "Fat",
    "Bald",
    "Confessor",
    "Pious",
    "Fair",
    "Simple",
    "Impaler",
    "Navigator",
    "Catholic",
    "Lame",
    "Grim",
    "Cruel",
    "Just",
    "Short",
    "Stout",
    "Red",
    "Black",
    "Baptist",
    "Apostate",
    "Lawgiver",
];

/// Single generic nouns that are names when capitalised in the middle of a sentence.
const GENERIC: [&str; 16] = [
    "congress",
    "parliament",
    "senate",
    "renaissance",
    "reformation",
    "enlightenment",
    "holocaust",
    "internet",
    "duma",
    "crown",
    "bolshevik",
    "depression",
    "raj",
    "reichstag",
    "prophet",
    "restoration",
];

/// Capitalised words that name nothing: languages, feasts, the divine.
const NO_NAMES: [&str; 38] = [
    "allah",
    "arabic",
    "aramaic",
    "bengali",
    "christmas",
    "diwali",
    "easter",
    "eid",
    "esperanto",
    "farsi",
    "fig",
    "god",
    "gujarati",
    "hebrew",
    "hindi",
    "hindustani",
    "image",
    "latin",
    "lord",
    "malayalam",
    "mandarin",
    "marathi",
    "muslim",
    "new",
    "pali",
    "pashto",
    "photo",
    "prakrit",
    "punjabi",
    "sanskrit",
    "sindhi",
    "source",
    "swahili",
    "tamil",
    "telugu",
    "urdu",
    "whitsun",
    "yiddish",
];

/// First parts of adjectives of two nations: Sino-Indian.
const NATIONS: [&str; 24] = [
    "afro", "american", "anglo", "arab", "austro", "chinese", "euro", "franco", "french", "german", "greco",
    "indian", "indo", "israeli", "italo", "japanese", "nippo", "pak", "perso", "russo", "serbo", "sino",
    "soviet", "turco",
];

/// Finds the names of a text and tags their tokens.
pub(super) fn find(text: &str, prose: &Prose, entries: &[&'static Entry], words: &mut [Word]) -> Vec<Found> {
    let mut finder = Finder {
        text,
        prose,
        entries,
        words,
        seen: FastMap::default(),
        found: Vec::new(),
        sentence: 0..0,
        is_titled: false,
        key: Vec::new(),
    };
    finder.count_capitals();
    for sentence in &prose.sentences {
        finder.read(sentence);
    }
    finder.found
}

struct Finder<'a> {
    text: &'a str,
    prose: &'a Prose,
    entries: &'a [&'static Entry],
    words: &'a mut [Word],
    /// How often a word stands with a capital where an ordinary word would not.
    seen: FastMap<&'a str, u32>,
    found: Vec<Found>,
    sentence: Range<usize>,
    /// Whether most words of the sentence have capitals, so that a capital tells nothing.
    is_titled: bool,
    key: Vec<u8>,
}

impl<'a> Finder<'a> {
    fn count_capitals(&mut self) {
        for sentence in &self.prose.sentences {
            if self.has_title_case(sentence) {
                continue;
            }
            let text = self.text;
            for at in sentence.tokens.clone().skip(1) {
                let Some(token) = self.prose.tokens.get(at) else { continue };
                if token.is_capitalised() && !self.begins(at, sentence.tokens.start) {
                    *self.seen.entry(token.span.slice(text)).or_default() += 1;
                }
            }
        }
    }

    /// Whether most longer words have capitals.
    fn has_title_case(&self, sentence: &Sentence) -> bool {
        let (mut capitals, mut all) = (0, 0);
        for token in self.prose.tokens.get(sentence.tokens.clone()).unwrap_or_default().iter().take(60) {
            if token.kind == TokenKind::Word && token.span.len() >= 4 {
                all += 1;
                capitals += usize::from(token.is_capitalised());
            }
        }
        let last = sentence.tokens.end.checked_sub(1).and_then(|last| self.prose.tokens.get(last));
        let is_closed = last.is_some_and(|last| last.is_mark('.') || last.is_mark('!') || last.is_mark('?'));
        match self.prose.form(sentence) {
            // "Mahmud of Ghazni raided Somnath." is no heading.
            Form::Running if is_closed => all >= 8 && capitals * 10 > all * 9,
            Form::Heading(_) if all < 3 || capitals * 2 > all => true,
            _ => all >= 3 && capitals * 10 > all * 7,
        }
    }

    /// Whether a capital is due at this place anyway: the start of a sentence, behind an opening quotation mark.
    fn begins(&self, at: usize, start: usize) -> bool {
        if at == start {
            return true;
        }
        self.prose.tokens.get(at - 1).is_some_and(|before| {
            matches!(
                before.kind,
                TokenKind::Mark('“' | '"' | '‘' | ':' | '•' | '*' | '|' | '—' | '(' | '[' | '.')
            ) || at == start + 2 && matches!(before.kind, TokenKind::Mark(_))
        })
    }

    fn read(&mut self, sentence: &Sentence) {
        self.sentence = sentence.tokens.clone();
        self.is_titled = self.has_title_case(sentence);
        let mut at = self.sentence.start;
        while at < self.sentence.end {
            at = if self.may_start(at) { self.name_at(at).max(at + 1) } else { at + 1 };
        }
    }

    fn token(&self, at: usize) -> Option<&'a Token> {
        self.prose.tokens.get(at).filter(|_| self.sentence.contains(&at))
    }

    fn slice(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |token| token.span.slice(self.text))
    }

    fn entry(&self, at: usize) -> &'static Entry {
        self.entries.get(at).copied().unwrap_or(&crate::language::guess::BLANK)
    }

    fn is_any(&self, at: usize, list: &[&str]) -> bool {
        let word = self.slice(at);
        list.iter().any(|known| word.eq_ignore_ascii_case(known))
    }

    fn is_mark(&self, at: usize, mark: char) -> bool {
        self.token(at).is_some_and(|token| token.is_mark(mark))
    }

    /// A capital, or a capital behind a hyphen: `Moscow`, `al-Assad`.
    fn is_capital(&self, at: usize) -> bool {
        let Some(token) = self.token(at).filter(|token| token.kind == TokenKind::Word) else { return false };
        if token.case != Case::Lower {
            return true;
        }
        // "al-Assad", but not "mid-November" or "anti-British".
        let word = token.span.slice(self.text);
        word.split_once('-').is_some_and(|(first, rest)| {
            ARTICLES.contains(&first) && rest.starts_with(|c: char| c.is_uppercase())
        })
    }

    fn may_start(&self, at: usize) -> bool {
        if self.is_capital(at) {
            return true;
        }
        let is_leading =
            self.token(at).is_some_and(|token| token.kind == TokenKind::Word) && self.is_any(at, &LEADING);
        is_leading && self.is_capital(at + 1)
    }

    /// Reads the name that may begin at a capital; the token to go on from.
    fn name_at(&mut self, at: usize) -> usize {
        let is_initial = self.is_titled || self.begins(at, self.sentence.start);
        let known =
            gazetteer::longest_at(self.text, &self.prose.tokens, at, self.sentence.end, &mut self.key);
        if known.is_none() && self.is_no_name(at, is_initial) {
            return at + 1;
        }
        let run = at..self.run_end(at);
        // "Soviet Union" and "Pakistan" are names as they are; "Pakistan Peoples Party" is another one.
        if let Some((spelling, end)) = known
            && (end >= run.end || !self.goes_on(at..end, run.clone(), spelling))
        {
            return self.known(at..end, spelling);
        }
        self.unknown(run, is_initial)
    }

    /// Closed classes, months, ordinary words where a capital is due.
    fn is_no_name(&self, at: usize, is_initial: bool) -> bool {
        let entry = self.entry(at);
        let word = self.slice(at);
        if word.len() == 1 {
            return !(self.is_mark(at + 1, '.') && self.is_capital(at + 2));
        }
        if entry.classes.is_closed() && !self.is_acronym(at) {
            let is_unexpected =
                |at: usize| !is_initial && self.is_any(at, &UNEXPECTED) && self.is_capital(at);
            if is_unexpected(at) && self.is_capital(at + 1) {
                return false;
            }
            let next_is_name = self.is_capital(at + 1) && !self.is_closed(at + 1);
            let stays = self.is_any(at, &STAYING) || !is_initial && at > 0 && self.is_any(at - 1, &["the"]);
            let is_given = !is_initial && gazetteer::given_name(word).is_some();
            return !((stays || is_given) && next_is_name);
        }
        if entry.classes.has(Classes::CALENDAR) {
            return !(self.is_capital(at + 1) && gazetteer::head(self.slice(at + 1)).is_some());
        }
        if self.is_any(at, &NO_NAMES) && !self.is_capital(at + 1)
            || self.is_label(at)
            || self.is_small_compound(at)
        {
            return true;
        }
        if self.is_plain_adjective(at) {
            return true;
        }
        let is_joined = self.is_capital(at + 1) || self.joint(at, at + 1).is_some();
        is_initial && !is_joined && !self.joins_initial(at + 1) && self.is_ordinary(at)
    }

    /// "Q3", "A4", "PASS1919": letters with digits at their end.
    fn is_label(&self, at: usize) -> bool {
        let word = self.slice(at);
        word.ends_with(|c: char| c.is_ascii_digit()) && !word.contains('-')
    }

    /// "British-held", "X-ray": a capital before a hyphen and a small word behind it.
    fn is_small_compound(&self, at: usize) -> bool {
        let is_particle = |part: &str| part.len() <= 3;
        self.slice(at)
            .rsplit_once('-')
            .is_some_and(|(_, last)| last.starts_with(char::is_lowercase) && !is_particle(last))
    }

    /// "European armies", "Northern troops": adjectives of places that are no state.
    fn is_plain_adjective(&self, at: usize) -> bool {
        let word = self.slice(at);
        let has_ending = ["ian", "ean", "ish", "ese", "ic", "can", "ern", "man"]
            .iter()
            .any(|ending| word.ends_with(ending));
        has_ending
            && word.len() > 4
            && !self.is_capital(at + 1)
            && self.next_is_nominal(at + 1)
            && gazetteer::given_name(word).is_none()
    }

    fn is_closed(&self, at: usize) -> bool {
        self.entry(at).classes.is_closed()
    }

    fn is_acronym(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.case == Case::Upper && token.span.len() >= 2)
            && !self.is_titled
            && !is_roman(self.slice(at))
    }

    /// Whether a word that begins a sentence is likely no name.
    fn is_ordinary(&self, at: usize) -> bool {
        let word = self.slice(at);
        if self.seen.get(word).is_some_and(|count| *count > 0) {
            return false;
        }
        let entry = self.entry(at);
        let is_known = crate::language::lexicon::entry(word)
            .is_some_and(|entry| entry.classes != Classes::NONE || !entry.forms().is_empty());
        if is_known || self.is_titled {
            return gazetteer::given_name(word).is_none() || is_known;
        }
        if gazetteer::given_name(word).is_some() || self.is_acronym(at) {
            return false;
        }
        // An unknown word: "Steelworkers", "Electrification".
        entry.classes.has(Classes::PLURAL.with(Classes::ADVERB).with(Classes::ADJECTIVE))
            || !entry.forms().is_empty()
            || ["tion", "ment", "ness", "ity", "ism", "ance", "ence"]
                .iter()
                .any(|ending| word.ends_with(ending))
    }

    /// "J. Smith": a stop that belongs to an initial or a short title.
    fn joins_initial(&self, at: usize) -> bool {
        self.is_mark(at, '.') && self.is_capital(at + 1) && at > self.sentence.start && {
            let before = self.slice(at - 1);
            before.chars().count() == 1
                || self.is_any(at - 1, &["st", "mt", "ft"])
                || self.entry(at - 1).classes.has(Classes::TITLE)
        }
    }

    /// The end of the run of capitals and joints that begins here.
    fn run_end(&self, start: usize) -> usize {
        let mut end = start + 1;
        if !self.is_capital(start) {
            end += 1;
        }
        while let Some(next) = self.joined(start, end) {
            if next - start > 24 {
                break;
            }
            end = next;
        }
        end
    }

    /// The end of the run with its next word, when one is joined.
    fn joined(&self, start: usize, end: usize) -> Option<usize> {
        let token = self.token(end)?;
        if self.token(end - 1).is_some_and(|before| before.kind == TokenKind::Number) {
            return None;
        }
        if self.is_capital(end) {
            let is_initial =
                self.slice(end).len() == 1 && self.is_mark(end + 1, '.') && self.is_capital(end + 2);
            let is_march = self.is_any(end, &["march"])
                && !self.token(end + 1).is_some_and(|next| next.kind == TokenKind::Number);
            if is_initial || is_march && self.is_ordinary_word(end - 1) {
                return Some(end + 1);
            }
            let is_break = self.entry(end).classes.has(Classes::CALENDAR)
                && !self.is_any(end, &["may", "august", "june", "april"])
                || self.is_closed(end) && !self.is_acronym(end) && !self.may_be_inside(end)
                || !token.is_spaced
                    && !self.prose.tokens.get(end - 1).is_some_and(|before| before.is_mark('.'));
            return (!is_break).then_some(end + 1);
        }
        match token.kind {
            TokenKind::Mark('.') if self.joins_initial(end) => Some(end + 2),
            TokenKind::Mark('&') if self.is_capital(end + 1) => Some(end + 2),
            TokenKind::Number if self.is_any(end - 1, &NUMBERED) && token.span.len() <= 4 => Some(end + 1),
            TokenKind::Clitic if self.is_any(end - 1, &OWNERS) && self.is_capital(end + 1) => Some(end + 2),
            TokenKind::Mark('\'' | '’') if self.owns_plural(end) => Some(end + 2),
            TokenKind::Word => self.joint(start, end),
            _ => None,
        }
    }

    /// Capitalised short words that are common inside names: "One", "Two", "All", "South".
    fn may_be_inside(&self, at: usize) -> bool {
        self.entry(at).classes.has(Classes::NUMBER.with(Classes::ADVERB))
            || self.is_any(at, &STAYING)
            || !self.is_titled && self.is_any(at, &UNEXPECTED)
            || self.is_any(at, &["he", "an", "do", "so", "i"]) && !self.is_titled
    }

    /// "Workers' Party"
    fn owns_plural(&self, at: usize) -> bool {
        self.slice(at - 1).ends_with('s')
            && self.is_capital(at + 1)
            && self.token(at).is_some_and(|token| !token.is_spaced)
            && self.entry(at - 1).may_be_noun()
            && gazetteer::head(self.slice(at + 1)).is_some()
    }

    /// "of", "and", "de" between two capitals.
    fn joint(&self, start: usize, at: usize) -> Option<usize> {
        let word = self.slice(at);
        if self.is_capital(at + 1) && PARTICLES.contains(&word) {
            return Some(at + 2);
        }
        if PARTICLES.contains(&word) && PARTICLES.contains(&self.slice(at + 1)) && self.is_capital(at + 2) {
            return Some(at + 3);
        }
        match word {
            "the" if at == start + 1 && EPITHETS.contains(&self.slice(at + 1)) => Some(at + 2),
            "of" | "for" | "on" => {
                let next = if self.is_any(at + 1, &["the"]) { at + 2 } else { at + 1 };
                let is_capital = self.is_capital(next) && !self.is_closed(next) || self.is_acronym(next);
                let takes = match word {
                    "of" => self.takes_of(start, at),
                    _ => {
                        gazetteer::head(self.slice(at - 1)).is_some_and(|head| {
                            head.takes_of
                                && matches!(
                                    head.kind,
                                    EntityKind::Organisation | EntityKind::Agreement | EntityKind::Event
                                )
                        }) && self.is_capital(at - 1)
                            && (word == "for"
                                || self.entry(next).may_be_noun()
                                    && gazetteer::head(self.slice(at - 1)).is_some_and(|head| {
                                        head.kind != EntityKind::Event || self.is_any(at - 1, &["conference"])
                                    }))
                    }
                };
                let calendar = self.entry(next).classes.has(Classes::CALENDAR);
                (is_capital && takes && !calendar).then_some(next + 1)
            }
            "and" if self.is_capital(at + 1) => self.joins_and(start, at).then_some(at + 2),
            _ => None,
        }
    }

    fn takes_of(&self, start: usize, at: usize) -> bool {
        if gazetteer::head(self.slice(at - 1)).is_some_and(|head| head.takes_of) {
            return true;
        }
        let is_role = title::prefix(self.slice(start), self.entry(start)).is_some();
        if is_role || self.is_any(start, &["minister"]) {
            return self.is_any(at + 1, &["state", "defense", "defence", "staff", "war"]);
        }
        // "Mahmud of Ghazni", "Catherine of Aragon".
        at == start + 1 && gazetteer::given_name(self.slice(start)).is_some() && !self.is_ordinary_word(start)
    }

    fn is_ordinary_word(&self, at: usize) -> bool {
        crate::language::lexicon::entry(self.slice(at)).is_some()
    }

    /// "Ministry of Science and Technology", "Institute of Culture and Arts".
    fn joins_and(&self, start: usize, at: usize) -> bool {
        let has_of = (start..at).any(|inner| matches!(self.slice(inner), "of" | "for" | "on"));
        let is_body = self.is_ordinary_word(at - 1) && self.is_ordinary_word(at + 1);
        let next_is_head = gazetteer::head(self.slice(at + 1)).is_some();
        let head_follows = self.is_capital(at + 2)
            && gazetteer::head(self.slice(at + 2)).is_some_and(|head| head.kind == EntityKind::Organisation);
        is_body && (has_of && !next_is_head || head_follows)
    }

    /// Whether the capitals behind a known name belong to one longer name with it.
    fn goes_on(&self, known: Range<usize>, run: Range<usize>, spelling: Spelling) -> bool {
        let rest = known.end..run.end;
        if self.is_any(rest.start, &["of", "and", "&"])
            || self.token(rest.start).is_some_and(|t| t.kind != TokenKind::Word)
        {
            return self.ends_in_head(&rest);
        }
        if title::prefix(self.slice(rest.start), self.entry(rest.start)).is_some()
            && !self.ends_in_head(&rest)
        {
            return false;
        }
        if self.ends_in_head(&rest) {
            return true;
        }
        let is_given = gazetteer::given_name(self.slice(rest.start)).is_some();
        let first_is_given = known.len() == 1 && gazetteer::given_name(self.slice(known.start)).is_some();
        let is_place =
            gazetteer::longest_at(self.text, &self.prose.tokens, rest.start, run.end, &mut Vec::new())
                .is_some();
        if first_is_given && !is_place {
            return true;
        }
        if spelling.is_adjective && !spelling.is_noun {
            // "French Tricolore" is one name, "American Neil Armstrong" is not.
            return !is_given && !is_place;
        }
        !is_given && !is_place
    }

    /// Whether the run ends in, or has before "of", a word that tells what it names.
    fn ends_in_head(&self, run: &Range<usize>) -> bool {
        self.head_of(run).is_some()
    }

    /// The word that tells what a run names: its last, or the one before the first "of" or "for".
    fn head_of(&self, run: &Range<usize>) -> Option<gazetteer::Head> {
        if run.len() > 1
            && let Some(kind) = gazetteer::leading(self.slice(run.start))
        {
            return Some(gazetteer::Head { kind, takes_of: false });
        }
        let last = (run.start..run.end).rev().find(|&at| {
            self.token(at).is_some_and(|token| token.kind == TokenKind::Word) && !is_roman(self.slice(at))
        })?;
        let joint = run.clone().find(|&at| matches!(self.slice(at), "of" | "for" | "on"));
        // "Government of India Act": what it is stands last.
        let closing = gazetteer::head(self.slice(last))
            .filter(|head| matches!(head.kind, EntityKind::Agreement | EntityKind::Event))
            .filter(|_| joint.is_some_and(|joint| last > joint + 1));
        if closing.is_some() {
            return closing;
        }
        if let Some(joint) = joint.filter(|&joint| joint > run.start)
            && let Some(head) = gazetteer::head(self.slice(joint - 1))
        {
            return Some(head);
        }
        gazetteer::head(self.slice(last))
    }

    /// Takes a name of the tables.
    fn known(&mut self, tokens: Range<usize>, spelling: Spelling) -> usize {
        let form = self.form(&tokens, spelling);
        let Some(form) = form else { return tokens.end };
        let own = gazetteer::known(spelling.known).map(|known| known.kind);
        let with_the =
            u16::from(tokens.start > self.sentence.start && self.is_any(tokens.start - 1, &["the"]));
        let evidence = Evidence { own, with_the, ..Evidence::default() };
        self.push(tokens, form, Some(spelling.known), evidence)
    }

    /// Noun, adjective or people; `None` for a language: "wrote in French".
    fn form(&mut self, tokens: &Range<usize>, spelling: Spelling) -> Option<MentionForm> {
        if !spelling.is_adjective {
            return Some(if spelling.is_noun { MentionForm::Noun } else { MentionForm::People });
        }
        let next_is_nominal = self.next_is_nominal(tokens.end);
        if next_is_nominal {
            return Some(MentionForm::Adjective);
        }
        if spelling.is_noun {
            return Some(MentionForm::Noun);
        }
        let before = tokens.start.checked_sub(1).filter(|before| self.sentence.contains(before));
        let is_determined = before.is_some_and(|before| {
            self.entry(before).classes.has(
                Classes::DETERMINER.with(Classes::POSSESSIVE).with(Classes::NUMBER).with(Classes::ADJECTIVE),
            )
        });
        let follows_be = before.is_some_and(|before| self.entry(before).auxiliary == Some("be"));
        let is_listed = self.is_any(tokens.end, &["and", "or"]) || self.is_mark(tokens.end, ',');
        if is_determined && !is_listed || spelling.is_people && before.is_none() {
            return Some(MentionForm::People);
        }
        if is_listed || follows_be {
            return Some(MentionForm::Adjective);
        }
        let is_language = before.is_some_and(|before| {
            self.is_any(
                before,
                &["in", "into", "from", "spoke", "speak", "of", "learned", "learnt", "taught", "studied"],
            )
        });
        if is_language {
            for word in self.words.get_mut(tokens.clone()).unwrap_or_default() {
                word.tag = Tag::Noun;
            }
            return None;
        }
        Some(MentionForm::People)
    }

    /// Whether a noun phrase goes on at the token: "Soviet troops", "Soviet economic aid".
    fn next_is_nominal(&self, at: usize) -> bool {
        let Some(token) = self.token(at) else { return false };
        if matches!(token.kind, TokenKind::Mark('-' | '–')) && !token.is_spaced {
            return true;
        }
        if token.kind != TokenKind::Word {
            return false;
        }
        let entry = self.entry(at);
        if entry.classes.is_closed() {
            return false;
        }
        if entry.classes.has(Classes::NOUN.with(Classes::ADJECTIVE)) || self.is_capital(at) {
            return true;
        }
        // "the British advanced" against "British occupied territory"
        let forms = entry.forms();
        (forms.has(VerbForm::Participle) || forms.has(VerbForm::Gerund))
            && self.entry(at + 1).may_be_noun()
            && !self.entry(at + 1).classes.is_closed()
            && (!forms.has(VerbForm::Past) || self.finite_later(at + 1))
    }

    /// Whether some later word of the sentence is a finite verb: then the one in question may be none.
    fn finite_later(&self, at: usize) -> bool {
        (at..self.sentence.end.min(at + 30)).any(|at| {
            let entry = self.entry(at);
            entry.auxiliary.is_some()
                || entry.classes.has(Classes::MODAL)
                || entry.forms().has(VerbForm::Past) && !entry.may_be_noun() && !self.is_capital(at)
        })
    }

    /// Takes a run that no table knows as a whole: takes off what is no part, and splits it.
    fn unknown(&mut self, run: Range<usize>, is_initial: bool) -> usize {
        let mut start = run.start;
        if is_initial && self.drops_first(&run) {
            start += 1;
            while start < run.end && !self.is_capital(start) {
                start += 1;
            }
            if start >= run.end {
                return run.end.min(run.start + 1).max(run.start + 1);
            }
            return self.name_again(start, run.end);
        }
        let head = self.head_of(&run).filter(|_| run.len() > 1);
        if head.is_none() || self.is_titled_person(&run) {
            if let Some(after) = self.prefix_end(&run) {
                return self.titled(run.start..after, run.end);
            }
            if let Some(split) = self.role_inside(&run) {
                let end = self.unknown(run.start..split, false);
                let _ = self.unknown(split..run.end, false);
                return end.max(run.end);
            }
        }
        start = run.start;
        if run.len() == 1 && self.is_of_nations(start) {
            self.mark(&run, MentionForm::Adjective);
            return run.end;
        }
        if run.len() == 1 && self.is_generic(start, is_initial) || self.is_no_run(&run) {
            return run.end;
        }
        let run = self.with_small_head(run);
        let head = self.head_of(&run).filter(|_| run.len() > 1);
        if self.is_titled && head.is_none() && !self.is_known_here(&run) {
            return run.end;
        }
        let evidence = self.evidence(&run, head.map(|head| head.kind));
        self.push(run, MentionForm::Noun, None, evidence)
    }

    /// "Sino-Indian", "Pak-US"
    fn is_of_nations(&self, at: usize) -> bool {
        let word = self.slice(at);
        let Some((first, rest)) = word.split_once('-') else { return false };
        rest.starts_with(char::is_uppercase)
            && NATIONS.iter().any(|nation| first.eq_ignore_ascii_case(nation))
    }

    /// "Independence Day", "Prime Ministers", "Section 144": capitals that name no one thing.
    fn is_no_run(&self, run: &Range<usize>) -> bool {
        let last = run.end - 1;
        let is_day = self.is_any(last, &["day", "eve", "sunday", "friday"]) && run.len() > 1;
        let is_number = self.token(last).is_some_and(|token| token.kind == TokenKind::Number);
        let is_section = run.len() == 2
            && is_number
            && self.is_any(run.start, &["act", "section", "flight", "order", "plan", "windows", "directive"]);
        let is_roles = self.entry(last).classes.has(Classes::ROLE)
            && self.entry(last).classes.has(Classes::PLURAL)
            && run.clone().all(|at| title::prefix(self.slice(at), self.entry(at)).is_some() || at == last);
        is_day || is_section || is_roles
    }

    /// "the Badshahi mosque", "the U-2 incident": the small word behind belongs to the name.
    fn with_small_head(&self, run: Range<usize>) -> Range<usize> {
        let head =
            self.token(run.end).filter(|token| token.kind == TokenKind::Word && token.case == Case::Lower);
        let Some(head) = head.and_then(|token| gazetteer::head(token.span.slice(self.text))) else {
            return run;
        };
        let has_the = run.start > self.sentence.start && self.is_any(run.start - 1, &["the"]);
        let is_incident = self.is_any(run.end, &["incident", "crisis", "affair", "massacre", "scandal"]);
        let is_thing = matches!(head.kind, EntityKind::Facility | EntityKind::Event | EntityKind::Agreement)
            || self.is_any(
                run.end,
                &["river", "pass", "valley", "canal", "sea", "desert", "mountains", "hills", "peninsula"],
            );
        let is_last = !self.next_is_nominal(run.end + 1);
        if (has_the || is_incident) && is_thing && is_last { run.start..run.end + 1 } else { run }
    }

    /// Reads the rest of a run afresh.
    fn name_again(&mut self, start: usize, end: usize) -> usize {
        let known =
            gazetteer::longest_at(self.text, &self.prose.tokens, start, self.sentence.end, &mut self.key);
        if known.is_none() && self.is_closed(start) && !self.is_acronym(start) {
            return start + 1;
        }
        if let Some((spelling, known_end)) = known
            && (known_end >= end || !self.goes_on(start..known_end, start..end, spelling))
        {
            return self.known(start..known_end, spelling);
        }
        self.unknown(start..end, false)
    }

    /// Whether the first word of a sentence is an ordinary word before a name: "Former", "Roads".
    fn drops_first(&self, run: &Range<usize>) -> bool {
        let at = run.start;
        let word = self.slice(at);
        if run.len() == 1 || !self.is_ordinary_word(at) || self.is_any(at, &STAYING) || self.is_acronym(at) {
            return false;
        }
        let entry = self.entry(at);
        let next = run.start + 1;
        if gazetteer::leading(word).is_some() {
            return false;
        }
        if title::prefix(word, entry).is_some_and(|prefix| prefix != Prefix::Qualifier)
            && entry.forms().is_empty()
        {
            return false;
        }
        if self.token(next).is_some_and(|token| token.kind != TokenKind::Word) {
            return false;
        }
        if entry.classes.is_closed() {
            return true;
        }
        if self.seen.get(word).is_some_and(|count| *count > 0) && !self.is_titled {
            return false;
        }
        if self.is_titled {
            return !self.ends_in_head(run) && gazetteer::given_name(word).is_none();
        }
        if matches!(self.slice(next), "of" | "for" | "on" | "and") {
            return self.head_of(run).is_none();
        }
        // "Prime Minister", "Cold War", "Civil Service": the rest would be an ordinary word.
        let rest_is_ordinary = (next..run.end).all(|at| {
            self.is_ordinary_word(at) && gazetteer::given_name(self.slice(at)).is_none()
                || is_roman(self.slice(at))
        });
        let is_prefix = title::prefix(word, entry) == Some(Prefix::Qualifier)
            && title::prefix(self.slice(next), self.entry(next)).is_some();
        !(rest_is_ordinary
            || is_prefix
            || gazetteer::given_name(word).is_some() && !entry.classes.has(Classes::ADJECTIVE))
    }

    /// Whether a run that seems to end in a head is rather a person with a title: "President Court".
    fn is_titled_person(&self, run: &Range<usize>) -> bool {
        let Some(after) = self.prefix_end(run) else { return false };
        let rest = after..run.end;
        let is_given = gazetteer::given_name(self.slice(rest.start)).is_some();
        is_given
            && rest.len() >= 2
            && !run.clone().any(|at| matches!(self.slice(at), "of" | "for"))
            && self.head_of(&rest).is_none()
    }

    /// The token behind the titles in front of a name; `None` when there are none or nothing is left.
    fn prefix_end(&self, run: &Range<usize>) -> Option<usize> {
        let mut end = None;
        let mut at = run.start;
        while at < run.end {
            let entry = self.entry(at);
            match title::prefix(self.slice(at), entry) {
                Some(Prefix::Qualifier) => {}
                Some(_) => end = Some(at + 1),
                None if self.is_mark(at, '.') && end == Some(at) => end = Some(at + 1),
                None if matches!(self.slice(at), "of" | "the") && end == Some(at) => {
                    let next = if self.is_any(at + 1, &["the"]) { at + 2 } else { at + 1 };
                    if self.is_any(next, &["state", "defense", "defence", "staff", "war", "exchequer"]) {
                        end = Some(next + 1);
                        at = next;
                    } else {
                        break;
                    }
                }
                None => break,
            }
            at += 1;
        }
        end
    }

    /// A role in the middle of a run: "Congress President Nehru".
    fn role_inside(&self, run: &Range<usize>) -> Option<usize> {
        const SPLITTING: [&str; 14] = [
            "president",
            "prime",
            "foreign",
            "minister",
            "chancellor",
            "premier",
            "secretary",
            "chairman",
            "ambassador",
            "senator",
            "governor",
            "mr",
            "dr",
            "director",
        ];
        (run.start + 1..run.end.saturating_sub(1)).find(|&at| self.is_any(at, &SPLITTING))
    }

    /// A name with titles in front of it, or titles alone.
    fn titled(&mut self, prefix: Range<usize>, end: usize) -> usize {
        let rest = prefix.end..end;
        if rest.is_empty() || !self.is_capital(rest.start) && !self.may_start(rest.start) {
            return prefix.end;
        }
        let gender = prefix.clone().rev().find_map(|at| title::gender(self.slice(at), self.entry(at)));
        let is_role = prefix.clone().any(|at| self.entry(at).classes.has(Classes::ROLE));
        let mut evidence = self.evidence(&rest, None);
        // "Governor Punjab": a place keeps its kind unless it is a first name as well.
        let known = gazetteer::longest_at(self.text, &self.prose.tokens, rest.start, rest.end, &mut self.key);
        if let Some((spelling, known_end)) =
            known.filter(|(spelling, known_end)| *known_end == rest.end && !spelling.is_adjective)
        {
            let is_person = gazetteer::given_name(self.slice(rest.start)).is_some()
                || !is_role
                || rest.len() == 1 && !spelling_is_country(spelling);
            if !is_person {
                return self.known(rest.start..known_end, spelling);
            }
        }
        evidence.own = None;
        evidence.person += 4;
        let role = is_role.then(|| self.widen_role(prefix));
        self.push_person(rest, evidence, gender, role)
    }

    /// "Pakistani foreign minister": small letters and adjectives in front belong to the role.
    fn widen_role(&self, role: Range<usize>) -> Range<usize> {
        let mut start = role.start;
        while start > self.sentence.start && role.end - start < 5 {
            let word = self.slice(start - 1);
            let entry = self.entry(start - 1);
            if title::prefix(word, entry) == Some(Prefix::Qualifier) && !self.is_capital(start - 1) {
                start -= 1;
            } else {
                break;
            }
        }
        start..role.end
    }

    /// A single ordinary noun with a capital in mid-sentence: "the Army" is no name, "the Congress" is.
    fn is_generic(&self, at: usize, is_initial: bool) -> bool {
        if self.is_acronym(at)
            || self.slice(at).contains('-') && self.slice(at).chars().filter(|c| c.is_uppercase()).count() > 1
        {
            return is_roman(self.slice(at));
        }
        if is_roman(self.slice(at)) && self.token(at).is_some_and(|token| token.case == Case::Upper) {
            return true;
        }
        let word = self.slice(at);
        if self.is_any(at, &GENERIC) {
            return is_initial;
        }
        if gazetteer::given_name(word).is_some() && !is_initial {
            return false;
        }
        let is_plain = crate::language::lexicon::entry(word).is_some_and(|entry| {
            entry
                .classes
                .has(Classes::NOUN.with(Classes::ADJECTIVE).with(Classes::ROLE).with(Classes::ADVERB))
                || !entry.forms().is_empty()
        });
        is_plain && (is_initial || !self.follows_person_cue(at))
    }

    /// A surname that is an ordinary word: "Mr Bush", "Bush said".
    fn follows_person_cue(&self, at: usize) -> bool {
        let seen = self.seen.get(self.slice(at)).copied().unwrap_or(0);
        let before = at.checked_sub(1).filter(|before| self.sentence.contains(before));
        let has_article = before.is_some_and(|before| {
            self.entry(before)
                .classes
                .has(Classes::DETERMINER.with(Classes::POSSESSIVE).with(Classes::ADJECTIVE))
                || self.is_capital(before)
        });
        seen >= 2
            && !has_article
            && !self.entry(at).classes.has(Classes::ROLE)
            && !self.entry(at).classes.has(Classes::PLURAL)
    }

    /// In a heading: whether the words are known as a name from the text.
    fn is_known_here(&self, run: &Range<usize>) -> bool {
        // "By Tessa Lindqvist": two words that are in no dictionary.
        let is_pair = (2..=3).contains(&run.len()) && run.clone().all(|at| !self.is_ordinary_word(at));
        is_pair
            || run.clone().any(|at| {
                let word = self.slice(at);
                self.seen.get(word).is_some_and(|count| *count > 0) && !self.is_ordinary_word(at)
            })
    }

    fn evidence(&self, run: &Range<usize>, own: Option<EntityKind>) -> Evidence {
        Surroundings {
            text: self.text,
            tokens: &self.prose.tokens,
            entries: self.entries,
            sentence: self.sentence.clone(),
        }
        .evidence(run, own)
    }

    fn push(
        &mut self,
        tokens: Range<usize>,
        form: MentionForm,
        known: Option<u32>,
        evidence: Evidence,
    ) -> usize {
        let surroundings = Surroundings {
            text: self.text,
            tokens: &self.prose.tokens,
            entries: self.entries,
            sentence: self.sentence.clone(),
        };
        let (role, gender) = if evidence.own.is_none() || evidence.person > 0 {
            surroundings.role(&tokens)
        } else {
            (None, None)
        };
        let end = tokens.end;
        self.mark(&tokens, form);
        let mut evidence = evidence;
        if role.is_some() {
            evidence.person += 3;
        }
        self.found.push(Found { tokens, form, known, evidence, gender, role });
        end
    }

    fn push_person(
        &mut self,
        tokens: Range<usize>,
        evidence: Evidence,
        gender: Option<super::Gender>,
        role: Option<Range<usize>>,
    ) -> usize {
        let end = tokens.end;
        self.mark(&tokens, MentionForm::Noun);
        self.found.push(Found { tokens, form: MentionForm::Noun, known: None, evidence, gender, role });
        end
    }

    fn mark(&mut self, tokens: &Range<usize>, form: MentionForm) {
        let tag = if form == MentionForm::Adjective { Tag::Adjective } else { Tag::Name };
        for word in self.words.get_mut(tokens.clone()).unwrap_or_default() {
            word.tag = tag;
        }
    }
}

fn spelling_is_country(spelling: Spelling) -> bool {
    gazetteer::known(spelling.known).is_some_and(|known| known.kind == EntityKind::Country)
}

/// A Roman numeral: XVI.
pub(super) fn is_roman(word: &str) -> bool {
    !word.is_empty()
        && word.len() <= 6
        && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C'))
}
