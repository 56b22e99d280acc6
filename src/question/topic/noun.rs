//! The noun by which an article calls what it is about: "the canal" under the title "History of the Kiel Canal".
//!
//! A question with such a noun points outside itself; with the name in its place it stands alone. The noun is the last word of the
//! only name of the title, or what the lead says it is ("Kora is a Danish carmaker": the company). **Never**: where another of its
//! sort is named in the sentence before or in front of the noun, or where the noun stands twice. It knows nothing of kinds of question.

use super::{lead, titled};
use crate::fact::Fact;
use crate::language::EntityKind;
use crate::question::draft::Draft;
use crate::question::grading::normal;
use crate::question::ground::Ground;
use crate::question::item::QuestionKind;
use crate::question::wording::{capitalised, find_words, holds, holds_normal};

/// What one and the same thing may be called in turn.
const CLASSES: [&[&str]; 27] = [
    &[
        "company",
        "firm",
        "corporation",
        "business",
        "automaker",
        "carmaker",
        "manufacturer",
        "maker",
        "airline",
        "bank",
        "retailer",
        "brand",
        "conglomerate",
        "publisher",
        "multinational",
        "producer",
        "enterprise",
    ],
    &["club", "team", "side"],
    &["city", "town", "settlement", "capital", "municipality"],
    &["village", "parish"],
    &["country", "nation", "republic", "kingdom"],
    &["party"],
    &["university", "college", "school", "institution", "academy", "institute"],
    &["hospital", "infirmary"],
    &["empire", "dynasty", "sultanate", "caliphate"],
    &["agency", "group", "organisation", "organization", "body", "association", "union", "bloc"],
    &["newspaper", "paper", "magazine", "journal"],
    &["church", "cathedral", "temple", "mosque", "abbey", "monastery"],
    &["castle", "fort", "fortress", "palace"],
    &["war", "conflict"],
    &["treaty", "agreement", "accord", "pact", "deal"],
    &["uprising", "rebellion", "revolt", "mutiny"],
    &["railway", "line", "railroad"],
    &["ship", "vessel", "liner", "steamer"],
    &["movement", "campaign"],
    &["film", "movie", "picture"],
    &["novel", "book"],
    &["band", "group"],
    &["series", "show"],
    &["synagogue", "congregation"],
    &["charity", "organisation", "organization", "group"],
    &["highway", "route", "road"],
    &["battalion", "unit"],
];

/// Nouns that may be of anything else as well.
const LOOSE: [&str; 18] = [
    "first", "second", "third", "great", "last", "old", "history", "timeline", "age", "era", "story", "life",
    "rise", "fall", "king", "state", "war", "world",
];

/// What the article is about, and what it calls that.
pub(in crate::question) struct Noun {
    /// How it is called in a question, with "the" where that belongs to it.
    pub(in crate::question) name: String,
    /// The name that it is; none for a thing that the title alone names.
    entity: Option<usize>,
    all: Vec<usize>,
    nouns: Vec<String>,
}

impl Noun {
    /// Whether the article calls by this word what it is about.
    pub(in crate::question) fn is_called(&self, word: &str) -> bool {
        self.nouns.iter().any(|noun| noun == word)
    }

    /// The longer name that ends in the word, where the one it is called by does not: "the treaty" of an article on the Kora Treaty
    /// System is the Kora Treaty.
    fn called(&self, ground: &Ground<'_>, word: &str) -> Option<String> {
        // "World War I" ends in no noun.
        let own = last_word(self.name.trim_start_matches("the "))?;
        let ends = |name: &str| last_word(name).is_some_and(|last| last == *word);
        let mut others = self.all.iter().copied().filter(|&entity| ends(ground.name(entity)));
        let other = others.next().filter(|_| own != *word)?;
        others.next().is_none().then(|| ground.with_the(other))
    }
}

/// The noun of an article: of the name it is about, else of the thing that its title names.
pub(in crate::question) fn of(ground: &Ground<'_>) -> Option<Noun> {
    let Some((name, head)) = titled::thing(&ground.source.article.title) else {
        return of_entity(ground).or_else(|| of_work(ground));
    };
    let mut found = of_entity(ground);
    if let Some(found) = &mut found
        && name.ends_with(found.name.trim_start_matches("the "))
        && found.nouns.contains(&head)
    {
        found.name.clone_from(&name);
    }
    if found.as_ref().is_some_and(|found| found.nouns.contains(&head)) || !is_called(ground, &head) {
        return found;
    }
    Some(Noun { name, entity: None, all: Vec::new(), nouns: with_its_class(head) })
}

/// A work or a body that is no name of the text, but the title and what the first sentence says that it is.
fn of_work(ground: &Ground<'_>) -> Option<Noun> {
    let (name, head) = lead::thing(ground)?;
    Some(Noun { name, entity: None, all: Vec::new(), nouns: with_its_class(head) })
}

/// A noun, and all that may be said for it, in the order of letters.
fn with_its_class(head: String) -> Vec<String> {
    let class = CLASSES.iter().filter(|class| class.contains(&head.as_str())).flat_map(|class| class.iter());
    let mut nouns: Vec<String> = class.map(|&member| member.to_owned()).collect();
    nouns.push(head);
    nouns.sort();
    nouns.dedup();
    nouns
}

/// Whether the article says "the dam" of what its title calls a dam.
fn is_called(ground: &Ground<'_>, noun: &str) -> bool {
    let tokens = ground.source.prose.tokens.len();
    (1..tokens.min(20_000))
        .any(|at| ground.text(at) == noun && ground.text(at - 1).eq_ignore_ascii_case("the"))
}

fn of_entity(ground: &Ground<'_>) -> Option<Noun> {
    let all = subject_matter(ground);
    let entity = called(ground, &all)?;
    let known = ground.entity(entity)?;
    let mut nouns: Vec<String> = all.iter().filter_map(|&entity| last_word(ground.name(entity))).collect();
    if known.kind == EntityKind::Person {
        nouns.clear();
    }
    nouns.extend(ground.sort(entity).map(|sort| sort.name.to_owned()));
    nouns.extend(said_to_be(ground, &all));
    if known.kind != EntityKind::Person {
        nouns.extend(called_in_the_title(&ground.source.article.title));
    }
    let is_class = |class: &&&[&str]| class.iter().any(|member| nouns.iter().any(|noun| noun == member));
    let mut told: Vec<String> = CLASSES
        .iter()
        .filter(is_class)
        .flat_map(|class| class.iter().map(|&member| member.to_owned()))
        .collect();
    told.extend(nouns.into_iter().filter(|noun| noun.len() > 2 && !LOOSE.contains(&noun.as_str())));
    if known.kind == EntityKind::Country {
        told.extend(["country", "nation"].map(str::to_owned));
    }
    told.sort();
    told.dedup();
    let name = ground.with_the(entity);
    (!told.is_empty()).then_some(Noun { name, entity: Some(entity), all, nouns: told })
}

/// "Kora: a century of a hospital", "The life of a canal": what a title says that it is.
fn called_in_the_title(title: &str) -> Option<String> {
    let title = normal(title);
    let words: Vec<&str> = title.split(' ').collect();
    words.windows(3).find_map(|three| {
        let ["of", "a" | "an", noun] = three else { return None };
        CLASSES.iter().any(|class| class.contains(noun)).then(|| (*noun).to_owned())
    })
}

/// What a name ends with when that is a noun: "canal", "club".
fn last_word(name: &str) -> Option<String> {
    let last = name.rsplit(' ').next().filter(|_| name.contains(' '))?;
    let noun = match last {
        "F.C." | "FC" | "A.F.C." | "AFC" | "F.C" => "club",
        "Motors" | "Motor" | "Steel" | "Airlines" | "Airways" | "Industries" | "Holdings" | "Works"
        | "Brothers" | "Inc" | "Inc." | "Ltd" | "Ltd." | "Co" | "Co." | "Corp" | "Corp." | "plc" | "AG"
        | "Oyj" => "company",
        _ if last.len() > 2 && last.chars().all(|letter| letter.is_ascii_alphabetic()) => {
            return Some(last.to_lowercase());
        }
        _ => return None,
    };
    Some(noun.to_owned())
}

/// What the article is about, under all its names: those of the title when they are one within the other, and those of the lead that
/// hold them ("Toyota", "Toyota Motor Corporation"). Where the title has no name, what the whole article is about.
fn subject_matter(ground: &Ground<'_>) -> Vec<usize> {
    let title = normal(&ground.source.article.title);
    let name = |index: usize| normal(ground.entity(index).map_or("", |entity| &entity.name));
    let is_titled = |index: &usize| {
        ground.entity(*index).is_some_and(|entity| {
            let mut names = std::iter::once(&entity.name).chain(&entity.aliases);
            names.any(|name| name.len() > 2 && holds_normal(&title, &normal(name)))
        })
    };
    let mut all: Vec<usize> = (0..ground.source.language.entities.len()).filter(is_titled).take(8).collect();
    let longest = all.iter().copied().max_by_key(|&index| name(index).len());
    let Some(longest) = longest.map(name) else { return ground.hero.into_iter().collect() };
    if !all.iter().all(|&index| holds_normal(&longest, &name(index))) {
        // Of several the one of which the first sentence tells: "Kora Motors was founded by Erik Dahl".
        let doer = ground.facts.first().filter(|fact| fact.sentence == 0);
        let doer = doer.and_then(|fact| fact.subject.as_ref()?.entity).filter(|entity| all.contains(entity));
        let is_thing =
            |entity: &usize| ground.entity(*entity).is_some_and(|entity| entity.kind != EntityKind::Person);
        return doer.filter(is_thing).into_iter().collect();
    }
    let is_kin = |entity: &usize| {
        let other = name(*entity);
        other.starts_with(&longest)
    };
    let leads = ground.facts.iter().take(6).filter(|fact| fact.sentence < FIRST);
    all.extend(leads.filter_map(|fact| fact.subject.as_ref()?.entity).filter(is_kin));
    all.sort_unstable();
    all.dedup();
    all
}

/// By which of its names it is called in a question: the one named most, but never by what it is only named after: "the
/// railway" is the Khyber Railway and not the Khyber. A firm is called by its first word.
fn called(ground: &Ground<'_>, all: &[usize]) -> Option<usize> {
    let is_named_after = |index: usize| {
        let Some(short) = ground.entity(index) else { return false };
        all.iter().filter_map(|&other| ground.entity(other)).any(|long| {
            matches!(
                long.kind,
                EntityKind::Facility | EntityKind::Event | EntityKind::Agreement | EntityKind::Work
            ) && long.name.strip_prefix(&short.name).is_some_and(|rest| rest.starts_with(' '))
        })
    };
    all.iter().copied().filter(|&index| !is_named_after(index)).max_by_key(|&index| {
        (ground.entity(index).map_or(0, |entity| entity.count), std::cmp::Reverse(index))
    })
}

/// The sentences that may say what it is.
const FIRST: usize = 4;

/// What the first sentences say it is: "Kora Motor Corporation is a Danish carmaker", "is one of the largest carmakers".
fn said_to_be<'a>(ground: &'a Ground<'_>, all: &'a [usize]) -> impl Iterator<Item = String> + 'a {
    let is_it = |fact: &&Fact| {
        let is_being = fact.predicate.as_ref().is_some_and(|predicate| predicate.lemma == "be");
        let subject = fact.subject.as_ref().and_then(|subject| subject.entity);
        is_being && fact.sentence < FIRST && subject.is_some_and(|subject| all.contains(&subject))
    };
    ground.facts.iter().take(12).filter(is_it).filter_map(|fact| {
        let object = fact.object.as_ref()?;
        let head = ground.text(object.head).to_lowercase();
        let is_noun = head.chars().all(|letter| letter.is_ascii_lowercase());
        (is_noun && object.text.starts_with(['a', 't', 'o'])).then_some(head)
    })
}

/// The draft with the name in place of the noun or of "they", where nothing else can be meant.
pub(in crate::question) fn told(ground: &Ground<'_>, draft: &Draft) -> Option<Draft> {
    let noun = ground.noun.as_ref()?;
    let is_kind = !matches!(draft.kind, QuestionKind::First | QuestionKind::Order | QuestionKind::What);
    let fact = draft.facts.first().and_then(|&fact| ground.facts.get(fact)).filter(|_| is_kind)?;
    let name = noun.name.clone();
    let bare = name.trim_start_matches("the ");
    let stem = normal(&draft.stem);
    let names: Vec<String> =
        std::iter::once(bare).chain(noun.all.iter().map(|&entity| ground.name(entity))).map(normal).collect();
    let is_named = |text: &str| names.iter().any(|name| holds_normal(text, name));
    if is_named(&stem) || is_named(&normal(&draft.key)) || has_rival(ground, fact, noun) {
        return None;
    }
    let called: Vec<&String> =
        noun.nouns.iter().filter(|word| holds_normal(&stem, &normal(&format!("the {word}")))).collect();
    let small = draft.stem.to_lowercase();
    let stem = match called.as_slice() {
        [word] => {
            let said = format!("the {word}");
            let name = noun.called(ground, word).unwrap_or(name);
            // "The League" is called with a capital as well.
            let at = find_words(&small, &said).filter(|_| small.len() == draft.stem.len())?;
            let first = if at == 0 { capitalised(&name) } else { name };
            let stem = format!("{}{first}{}", draft.stem.get(..at)?, draft.stem.get(at + said.len()..)?);
            // "the Treaty of Lund" holds "the treaty" itself.
            let rest = stem.to_lowercase().replacen(&noun.name.to_lowercase(), " ", 1);
            find_words(&rest, &said).is_none().then_some(stem)?
        }
        _ => return None,
    };
    let mut told = draft.clone();
    told.stem = stem;
    told.is_at_home = true;
    Some(told)
}

/// Whether another of its kind is named in front of the clause, or was told of in the sentence before.
fn has_rival(ground: &Ground<'_>, fact: &Fact, noun: &Noun) -> bool {
    let sentences = &ground.source.prose.sentences;
    let Some(sentence) = sentences.get(fact.sentence) else { return true };
    let Some(known) = noun.entity.and_then(|entity| ground.entity(entity)) else {
        return is_another_named(ground, fact, noun);
    };
    let is_body = |kind| matches!(kind, EntityKind::Organisation | EntityKind::Work | EntityKind::Other);
    let is_rival = |entity: usize| {
        !noun.all.contains(&entity)
            && ground.entity(entity).is_some_and(|other| {
                let is_alike =
                    other.kind == known.kind || is_body(known.kind) && other.kind == EntityKind::Organisation;
                is_alike && !holds(&known.name, &other.name) && !holds(&other.name, &known.name)
            })
    };
    let start = sentence.tokens.start;
    let end = fact.predicate.as_ref().map_or(fact.tokens.end, |predicate| predicate.tokens.end);
    let before = fact
        .sentence
        .checked_sub(1)
        .filter(|&before| sentences.get(before).is_some_and(|before| before.paragraph == sentence.paragraph));
    let told = before.into_iter().flat_map(|before| ground.in_sentence(before)).take(60);
    let told = told.filter_map(|fact| fact.subject.as_ref()?.entity);
    ground
        .source
        .language
        .mentions_in(start..end.max(start))
        .iter()
        .rev()
        .take(60)
        .map(|mention| mention.entity)
        .chain(told)
        .any(is_rival)
}

/// Whether another thing with the noun is told of in the clause or in the sentence before: "the Sun Dam", "a second dam".
fn is_another_named(ground: &Ground<'_>, fact: &Fact, noun: &Noun) -> bool {
    let sentences = &ground.source.prose.sentences;
    let Some(sentence) = sentences.get(fact.sentence) else { return true };
    let before = fact.sentence.checked_sub(1).and_then(|before| sentences.get(before));
    let before = before.filter(|before| before.paragraph == sentence.paragraph);
    let start = before.map_or(sentence.tokens.start, |before| before.tokens.start);
    (start + 1..sentence.tokens.end.min(start + 200)).any(|at| {
        let word = ground.text(at);
        let is_noun = noun.nouns.iter().any(|noun| word.eq_ignore_ascii_case(noun));
        let front = ground.text(at - 1);
        is_noun && !front.eq_ignore_ascii_case("the") && !noun.name.contains(&format!("{front} {word}"))
    })
}
