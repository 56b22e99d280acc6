//! Noun phrases as they stand in the middle of a sentence: names in full, small words small, the article a name takes.

use crate::fact::{Argument, begins_small};
use crate::language::{EntityKind, MentionForm, Tag, is_role_noun};
use crate::question::ground::Ground;
use crate::question::wording::{decapitalised, is_determiner, words};

/// A noun phrase as it stands in the middle of a sentence.
pub(in crate::question) fn worded(ground: &Ground<'_>, argument: &Argument) -> String {
    let text = in_full(ground, argument).unwrap_or_else(|| argument.text.clone());
    let first = argument.tokens.start;
    let (word, is_title) = {
        let mut list = words(&text);
        // "Khan's successor"
        let word = list.next().unwrap_or_default();
        let word = word.strip_suffix("’s").or(word.strip_suffix("'s")).unwrap_or(word).to_owned();
        (word, list.next().unwrap_or_default().starts_with(char::is_uppercase))
    };
    let is_small = begins_small(&word);
    // "All Blacks" is a name.
    // "published The Salt Road": the article of a title.
    let is_of_a_title = word == "The"
        && is_title
        && first.checked_sub(1).is_some_and(|at| matches!(ground.word(at).tag, Tag::Verb | Tag::Preposition));
    if is_small && !is_of_a_title && !(is_title && ground.is_in_name(&(first..first + 1))) {
        return decapitalised(&text);
    }
    let is_name = ground.is_in_name(&(first..first + 1)) || ground.word(first).tag == Tag::Name;
    // "Three Blacks were elected" counts them.
    let is_count = matches!(
        word.as_str(),
        "Two" | "Three" | "Four" | "Five" | "Six" | "Seven" | "Eight" | "Nine" | "Ten" | "Eleven" | "Twelve"
    );
    if is_count && ground.opens_sentence(first) && !is_name {
        return decapitalised(&text);
    }
    // "Bengali was granted a place": a people, or its language.
    let is_of_a_people = ground.word(first).tag == Tag::Adjective
        && ["ali", "ani", "ese", "ian", "ish"].iter().any(|end| word.ends_with(end))
        && !ground.is_written(&decapitalised(&word));
    let is_common = ground.opens_sentence(first)
        && !is_name
        && !is_title
        && !is_of_a_person(ground, &word)
        && !is_of_a_people
        && !is_of_a_place(&word)
        && !ground.keeps_its_capital(&word)
        && !is_body_or_office(ground, argument, &word)
        && argument.resolved_from.is_none_or(|pronoun| pronoun.start() > argument.span.start());
    if is_common { decapitalised(&text) } else { with_article(ground, argument, text) }
}

/// "Lund-based", "Norland-born": the name of a place within a word.
fn is_of_a_place(word: &str) -> bool {
    const ENDS: [&str; 12] = [
        "backed",
        "based",
        "born",
        "controlled",
        "dominated",
        "educated",
        "held",
        "led",
        "owned",
        "ruled",
        "speaking",
        "trained",
    ];
    word.split_once('-').is_some_and(|(_, end)| ENDS.contains(&end))
}

/// "Congress defined", "Secretary of State Louis Roth": what keeps its capital in the middle of a sentence.
fn is_body_or_office(ground: &Ground<'_>, argument: &Argument, word: &str) -> bool {
    let is_body = matches!(
        word,
        "Congress"
            | "Parliament"
            | "Senate"
            | "Reichstag"
            | "Bundestag"
            | "Duma"
            | "Knesset"
            | "Majlis"
            | "Cortes"
            | "Diet"
            | "Sejm"
    );
    let names_a_person = argument
        .entity
        .and_then(|entity| ground.entity(entity))
        .is_some_and(|entity| entity.kind == EntityKind::Person);
    is_body || names_a_person && is_role_noun(&word.to_lowercase())
}

/// "Khan was born": a word that a person is called by.
fn is_of_a_person(ground: &Ground<'_>, word: &str) -> bool {
    let entities = ground.source.language.entities.iter().take(400);
    let mut persons = entities.filter(|entity| entity.kind == EntityKind::Person);
    persons.any(|person| person.name.split(' ').any(|part| part == word))
}

pub(super) fn has_determiner(text: &str) -> bool {
    let first = words(text).next().unwrap_or_default();
    is_determiner(first)
}

/// "the Soviet" for the Soviet Union, a surname with its first name.
fn in_full(ground: &Ground<'_>, argument: &Argument) -> Option<String> {
    let entity = argument.entity?;
    let known = ground.entity(entity)?;
    // What nothing shows to be a person may be a company under an old name.
    if known.kind == EntityKind::Person
        && (known.gender.is_some() || known.role.is_some())
        && known.aliases.contains(&argument.text)
        && known.name.contains(&argument.text)
    {
        return Some(known.name.clone());
    }
    let mentions = ground.source.language.mentions_in(argument.tokens.clone());
    // "the British" are a people and not their state.
    let last = words(&argument.text).last().unwrap_or_default();
    let is_people = ["ish", "ch", "ese", "ss", "ans"].iter().any(|ending| last.ends_with(ending));
    let is_adjective = !is_people
        && mentions.last().is_some_and(|mention| mention.form != MentionForm::Noun)
        && (!argument.is_plural || !last.ends_with('s'));
    (argument.entities.len() == 1
        && is_adjective
        && argument.head + 1 == argument.tokens.end
        && words(&argument.text).count() == 2
        && words(&argument.text).next().is_some_and(|word| word.eq_ignore_ascii_case("the")))
    .then(|| ground.with_the(entity))
}

/// "Russian Federation" takes an article even where the text forgets it.
fn with_article(ground: &Ground<'_>, argument: &Argument, text: String) -> String {
    const TAKING: [&str; 12] = [
        "Federation",
        "Union",
        "Republic",
        "Kingdom",
        "Empire",
        "League",
        "Organisation",
        "Organization",
        "Conference",
        "States",
        "Nations",
        "Treaty",
    ];
    let is_bare_name = argument
        .entity
        .and_then(|entity| ground.entity(entity))
        .is_some_and(|entity| std::iter::once(&entity.name).chain(&entity.aliases).any(|name| *name == text));
    let takes = text.rsplit(' ').next().is_some_and(|last| TAKING.contains(&last)) && text.contains(' ');
    if is_bare_name && takes { format!("the {text}") } else { text }
}

/// "U.S influence" is "US influence"; "conveyed invitation" lacks its article.
pub(super) fn undotted(text: &str) -> String {
    const COUNTED: [&str; 10] = [
        "agreement",
        "alliance",
        "attack",
        "campaign",
        "deal",
        "invitation",
        "pact",
        "protest",
        "rebellion",
        "treaty",
    ];
    // A mark that closes what was opened before the clause.
    let text =
        if text.contains(['‘', '“', '"']) { text } else { text.trim_end_matches([' ', '’', '\'']) };
    if COUNTED.contains(&text) {
        let article = if text.starts_with(['a', 'i']) { "an" } else { "a" };
        return format!("{article} {text}");
    }
    let text = text.strip_prefix("Then-").or_else(|| text.strip_prefix("then-")).unwrap_or(text);
    if !text.contains('.') {
        return text.to_owned();
    }
    text.replace("U.S.A.", "USA")
        .replace("U.S.", "US")
        .replace("U.S", "US")
        .replace("P.M ", "PM ")
        .replace("U.K.", "UK")
}
