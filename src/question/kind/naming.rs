//! Names as answers: the question word, what passes for the name, where it stands. Shared by the kinds that ask
//! for names.

use crate::fact::{Argument, Fact};
use crate::language::{EntityKind, MentionForm, Tag};
use crate::question::draft::Draft;
use crate::question::grading::normal;
use crate::question::ground::Ground;
use crate::question::item::Answer;
use crate::question::lure::name::is_no_name;
use crate::text::Span;

/// "the Kora army", "Army of the Indus", "the 6th Guards"
fn fights(name: &str) -> bool {
    const FORCES: [&str; 12] = [
        "army",
        "battalion",
        "brigade",
        "corps",
        "division",
        "fleet",
        "force",
        "forces",
        "guard",
        "guards",
        "navy",
        "regiment",
    ];
    name.split(' ').any(|word| FORCES.contains(&word.to_lowercase().as_str()))
}

/// "the Central Powers", "the Triple Entente": sides of a war, which nobody calls organisations.
fn is_alliance(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default();
    matches!(last, "Alliance" | "Allies" | "Axis" | "Coalition" | "Entente" | "Powers")
}

/// The question word for an entity: `person` for people, "which country", "which organisation".
pub(super) fn which(ground: &Ground<'_>, entity: usize, person: &str) -> Option<String> {
    let noun = match ground.entity(entity)?.kind {
        EntityKind::Person if is_thing(ground, entity) => return None,
        EntityKind::Person => return Some(person.to_owned()),
        // Where the article tells of later times it is the city, and its lures would be countries.
        EntityKind::Country if is_city(ground, entity) => "city",
        EntityKind::Country if is_wing(ground.name(entity)) => return None,
        EntityKind::Country if is_no_country(ground.name(entity)) => "state",
        EntityKind::Country => "country",
        EntityKind::Organisation if is_text(ground, entity) || is_no_name(ground.entity(entity)?) => {
            return None;
        }
        EntityKind::Organisation if teaches(ground.name(entity)) => "institution",
        EntityKind::Organisation if is_party(ground, entity) => "party",
        EntityKind::Organisation if fights(ground.name(entity)) => "force",
        EntityKind::Organisation if is_alliance(ground.name(entity)) => "alliance",
        EntityKind::Organisation => "organisation",
        EntityKind::People if is_of_a_party(ground.name(entity)) => "party",
        // "the SPD" was taken for a people.
        EntityKind::People if !ground.name(entity).contains(char::is_lowercase) => return None,
        EntityKind::People => "people",
        EntityKind::Place => "place",
        _ => return None,
    };
    Some(if person.starts_with(char::is_uppercase) {
        format!("Which {noun}")
    } else {
        format!("which {noun}")
    })
}

/// A part of a state that the tables know as what became of it.
fn is_wing(name: &str) -> bool {
    matches!(
        name,
        "Crimea" | "East Pakistan" | "West Pakistan" | "Northern Ireland" | "Scotland" | "Wales" | "England"
    )
}

/// "the Almohad Caliphate", "the Dutch Republic", "Prussia": states that nobody calls a country.
fn is_no_country(name: &str) -> bool {
    const LAST: [&str; 10] = [
        "Caliphate",
        "Dynasty",
        "Emirate",
        "Empire",
        "Khanate",
        "Kingdom",
        "Republic",
        "Shogunate",
        "Sultanate",
        "Union",
    ];
    const LIVING: [&str; 6] = [
        "United Kingdom",
        "Soviet Union",
        "Dominican Republic",
        "Czech Republic",
        "Central African Republic",
        "Irish Republic",
    ];
    let is_called = LAST.iter().any(|last| name.split(' ').any(|word| word.eq_ignore_ascii_case(last)));
    is_called && !LIVING.contains(&name) && !name.starts_with("Republic of")
        || matches!(name, "Prussia" | "Venice" | "Macedon" | "Rome" | "Assyria" | "Babylon" | "Byzantium")
}

/// States of antiquity that were cities.
const CITIES: [&str; 5] = ["Athens", "Carthage", "Corinth", "Sparta", "Thebes"];

/// Whether a state of the tables was a city.
pub(super) fn is_city(ground: &Ground<'_>, entity: usize) -> bool {
    CITIES.contains(&ground.name(entity))
}

/// A prize, a ship or a firm that was taken for a person.
fn is_thing(ground: &Ground<'_>, entity: usize) -> bool {
    const LAST: [&str; 14] = [
        "Award", "Prize", "Medal", "Cup", "Trophy", "Line", "Lines", "Company", "Act", "Law", "Accord",
        "Treaty", "Shield", "Fund",
    ];
    let last = ground.name(entity).rsplit(' ').next().unwrap_or_default();
    LAST.contains(&last) || last.bytes().any(|byte| byte.is_ascii_digit()) || !ground.is_offered(entity)
}

fn teaches(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default();
    matches!(last, "College" | "University" | "School" | "Academy" | "Institute" | "Museum" | "Hospital")
}

/// A treaty that passes for a body by its initials: the NPT.
fn is_text(ground: &Ground<'_>, entity: usize) -> bool {
    let is_called = |name: &String| {
        name.split(' ').any(|word| matches!(word, "Treaty" | "Agreement" | "Convention" | "Act" | "Accord"))
    };
    ground
        .entity(entity)
        .is_some_and(|known| std::iter::once(&known.name).chain(&known.aliases).any(is_called))
}

/// A party by its name, or by what its initials stand for.
fn is_party(ground: &Ground<'_>, entity: usize) -> bool {
    let Some(known) = ground.entity(entity) else { return false };
    let is_called = |name: &String| {
        name.split(' ').any(|word| matches!(word, "Party" | "Tehreek" | "Tehrik"))
            || name.split(' ').next_back().is_some_and(|last| matches!(last, "Congress" | "League"))
    };
    std::iter::once(&known.name).chain(&known.aliases).any(is_called)
}

/// "the Christian Democrats": those who belong to a party, by its own name. "Democrats" alone may be any.
fn is_of_a_party(name: &str) -> bool {
    const LAST: [&str; 7] =
        ["Communists", "Conservatives", "Democrats", "Greens", "Liberals", "Nationalists", "Socialists"];
    name.rsplit_once(' ').is_some_and(|(_, last)| LAST.contains(&last))
}

/// The entity of a noun phrase that is a single name and nothing else.
pub(super) fn only_name(ground: &Ground<'_>, argument: &Argument) -> Option<usize> {
    let index = argument.entity?;
    let entity = ground.entity(index)?;
    // "the Indians" for India, where the phrase is nothing else.
    let is_people = argument.tokens.len() <= 2
        && ground.source.language.mentions_in(argument.tokens.clone()).iter().any(|mention| {
            mention.form == MentionForm::People
                && mention.entity == index
                && mention.tokens.end == argument.tokens.end
        });
    let is_whole = is_people || {
        let text = normal(&argument.text);
        ground.plain_names(index).contains(&text)
    };
    let is_alone = !ground.is_coordinated(&argument.tokens);
    // "the Marathas" are not the Maratha Empire, where nothing in the article is called so.
    let is_called = !is_people
        || entity.kind == EntityKind::People
        || !entity.name.contains(' ')
        || ground.is_written(&entity.name);
    // "attached “America” to his map": the word, and not the land.
    let before = argument.tokens.start.checked_sub(1);
    let is_quoted = before.is_some_and(|at| ['“', '"', '‘'].iter().any(|mark| ground.is_mark(at, *mark)));
    // "married Lily Cicurel": one name, of which the half would be asked for.
    let is_half = before.is_some_and(|at| {
        at > 0
            && entity.kind == EntityKind::Person
            && ground.word(at).tag == Tag::Name
            && ground.text(at).starts_with(char::is_uppercase)
            && ground.token(argument.tokens.start).is_some_and(|token| token.is_spaced)
    });
    // "signed a UN backed deal": a part of what was signed.
    let is_article = |at: usize| matches!(ground.small(at), "a" | "an");
    let is_led = is_article(argument.tokens.start) || !is_people && before.is_some_and(is_article);
    let is_of_a_deal = is_led && ground.word(argument.tokens.end).tag == Tag::Verb;
    (is_whole
        && !is_of_a_deal
        && !is_half
        && is_called
        && is_alone
        && !is_quoted
        && argument.entities.len() == 1
        && ground.hero != Some(index))
    .then_some(index)
}

/// An acronym: UK, U.S.S.R.
fn is_short_for(form: &str) -> bool {
    form.len() <= 8 && form.chars().all(|c| c == '.' || c.is_uppercase())
}

/// How a name is graded: its aliases pass, other names of its kind do not.
pub(super) fn name_answer(ground: &Ground<'_>, draft: &mut Draft, entity: usize) {
    let Some(name) = ground.entity(entity) else { return };
    let forms = [draft.key.as_str(), ground.name(entity), &name.name].map(str::to_owned);
    draft.accepted.clear();
    for form in forms.into_iter().chain(name.aliases.iter().cloned()) {
        // The tables know names of other ages as well: "Goryeo" is not Korea.
        let is_same =
            ground.is_written(&form) || is_short_for(&form) || normal(&form).contains(&normal(&name.name));
        if is_same && !draft.accepted.contains(&form) {
            draft.accepted.push(form);
        }
    }
    draft.answer = Answer::Name { others: Vec::new() };
    draft.named = Some(entity);
}

/// The names that do not pass for an entity. They are looked for when a draft has become a question.
pub(in crate::question) fn other_names(ground: &Ground<'_>, entity: usize) -> Vec<String> {
    let Some(name) = ground.entity(entity) else { return Vec::new() };
    let others = ground.near_of_kind(entity, name.kind, 30).filter_map(|other| ground.entity(other));
    others.map(|other| other.name.clone()).collect()
}

/// Where the entity is named in the clause, else in its sentence.
pub(super) fn mention_in(ground: &Ground<'_>, fact: &Fact, entity: usize) -> Option<Span> {
    let language = ground.source.language;
    let in_clause = language.mentions_in(fact.tokens.clone());
    let sentence = ground.source.prose.sentences.get(fact.sentence)?;
    let in_sentence = language.mentions_in(sentence.tokens.clone());
    in_clause.iter().chain(in_sentence).find(|mention| mention.entity == entity).map(|mention| mention.span)
}
