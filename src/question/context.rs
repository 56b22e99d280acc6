//! Gates on drafts: whether the words of a candidate stand alone and are covered by the article.

mod dates;
mod explained;
mod grounding;
mod owner;
mod person;
mod reference;
mod unnamed;
mod vague;

pub(super) use dates::holds_a_year;
pub(super) use explained::explains;
pub(super) use grounding::Grounding;
pub(super) use vague::{is_role, vague_nouns};

use super::code::Code;
use super::draft::Draft;
use super::gate::{astray, judges_a_people};
use super::grading::{normal, unowned};
use super::ground::Ground;
use super::home::is_institution;
use super::item::{Answer, QuestionKind};
use super::kind::{HEADLINE, is_a_yearly_prize, is_bare_participle, is_telegram};
use super::lure::are_one_in_full;
use super::stock::is_note;
use super::topic::Titled;
use super::unfit;
use super::wording::{find_words, holds_normal, words};
use crate::fact::{Argument, Fact, Voice};
use crate::language::EntityKind;
use crate::temporal::MONTHS;
use dates::{holds_a_day, holds_two_dates};
use owner::{Owners, owns_doubtfully, owns_loosely, owns_unnamed};
use std::borrow::Cow;
use vague::{bare_arguments, pointing, vague_nouns_among};

/// The gates that stop a draft, in order.
pub(super) fn gates(ground: &Ground<'_>, grounding: &mut Grounding, draft: &Draft) -> Vec<Code> {
    let facts: Vec<_> = draft.facts.iter().filter_map(|&fact| ground.facts.get(fact)).collect();
    let told = told_of(draft);
    let stem = normal(&draft.stem);
    let stem_words: Vec<&str> = words(&draft.stem).collect();
    let normal_told = match &told {
        Cow::Borrowed(_) => Cow::Borrowed(&stem),
        Cow::Owned(told) => Cow::Owned(normal(told)),
    };
    let plain = unowned(&told);
    let names: usize = facts.iter().map(|fact| named(ground, fact, draft, &normal_told, &plain)).sum();
    let mut codes = Vec::new();
    let has_context = draft.context.is_some();
    if draft.points && !has_context {
        codes.push(Code::G04);
    }
    // A line that is quoted is told by its own words.
    let is_line =
        draft.is_whole && (draft.stem.contains('“') || facts.iter().all(|fact| fact.predicate.is_none()));
    let is_note = is_line && asks_when(draft.kind) || facts.iter().all(|fact| is_note(fact));
    if names == 0
        && !is_note
        && !draft.stands_alone
        && !draft.is_at_home
        && !has_context
        && !is_specific(draft, &facts)
        && !(asks_when(draft.kind) && names_a_people(&stem_words))
        && !facts.iter().any(|fact| ground.has_name_of(fact, &plain))
    {
        codes.push(Code::G08);
    }
    // The title stands above every question.
    let key = normal(&draft.key);
    // A description asks which of the two, an event is told by them.
    let is_titled = |titled: &&Titled| titled.names.contains(&key) && (titled.is_only || !draft.stands_alone);
    // "Karl Friedrich Roth" below the title "Karl F. Roth"
    let is_hero = !draft.stands_alone
        && ground.titled.iter().any(|titled| titled.names.iter().any(|name| are_one_in_full(name, &key)));
    if matches!(draft.answer, Answer::Name { .. })
        && (is_hero || ground.titled.iter().any(|titled| is_titled(&titled)))
    {
        codes.push(Code::G25);
    }
    codes.extend(is_dated_in_front(ground, draft, &facts, &stem_words).then_some(Code::G07));
    // "The Spanish monarchs ordered all Muslims in ______"
    let is_country = || {
        facts.iter().flat_map(|fact| &fact.entities).filter_map(|&entity| ground.entity(entity)).any(
            |entity| {
                entity.kind == EntityKind::Country
                    && std::iter::once(&entity.name).chain(&entity.aliases).any(|name| *name == draft.key)
                    && crate::language::adjectives(&entity.name)
                        .any(|adjective| holds_normal(&stem, &normal(adjective)))
            },
        )
    };
    if matches!(draft.answer, Answer::Name { .. }) && is_country() {
        codes.push(Code::G06);
    }
    let told = Stem { words: &stem_words, told: &told, normal: &normal_told, names };
    if is_vague(ground, draft, &facts, &told) || unnamed::lacks_its_name(ground, draft) {
        codes.push(Code::G05);
    }
    codes.extend(person::unclear(ground, draft, &facts));
    codes.extend(facts.iter().any(|fact| reference::is_a_source(ground, draft, fact)).then_some(Code::G02));
    if !draft.is_whole && runs_on(&draft.stem) || draft.options.iter().any(|option| runs_on(option)) {
        codes.push(Code::G01);
    }
    codes.extend(facts.iter().any(|fact| judges_a_people(ground, fact, &draft.stem)).then_some(Code::G17));
    if facts.iter().any(|fact| is_misread_line(ground, draft, fact)) {
        codes.push(Code::G01);
    }
    let asks_name = matches!(draft.kind, QuestionKind::Who | QuestionKind::Cloze);
    if asks_name && (leaves_verbs_out(&draft.stem) || lacks_its_on(&draft.stem)) {
        codes.push(Code::G01);
    }
    let own = Owners::of(&stem);
    // "Match each event with its year": the frame's own word; the headlines were looked at where they were made.
    if !has_context
        && !draft.is_whole
        && draft.kind != QuestionKind::Match
        && (owns_loosely(&facts, ground, draft, own)
            || draft.facts.iter().any(|&fact| owns_doubtfully(ground, fact, own)))
    {
        codes.push(Code::G04);
    }
    if !has_context && draft.is_whole && facts.iter().any(|fact| owns_unnamed(ground, draft, fact, own)) {
        codes.push(Code::G04);
    }
    let is_prize = draft.stem.split_once('“').is_some_and(|(_, line)| is_a_yearly_prize(line));
    codes.extend(is_prize.then_some(Code::G13));
    if !draft.is_whole && carries_a_date(draft, &stem_words, is_note) {
        codes.push(Code::G07);
    }
    codes.extend(facts.first().and_then(|fact| unfit::unfit(ground, fact)));
    // "until his death from 1960 to 1993": one of the two ends was of something else.
    let has_two_ends =
        || draft.stem.contains(" until ") && draft.stem.contains(" from ") && holds_a_year(&draft.stem);
    if !draft.is_whole && has_two_ends() {
        codes.push(Code::G07);
    }
    if !grounding.covers(ground, draft, &stem) {
        codes.push(Code::G19);
    }
    codes
}

/// Whether the date of a fact that is told anew is that of what stands in front of it: "After the loss of Lund in 1085, Norland invited Kora". "In
/// which year was the loss of Lund?" asks for what stands in front.
fn is_dated_in_front(ground: &Ground<'_>, draft: &Draft, facts: &[&Fact], stem: &[&str]) -> bool {
    let tells = |fact: &&&Fact| {
        fact.predicate.as_ref().is_some_and(|predicate| {
            stem.iter().any(|word| *word == predicate.lemma || *word == ground.text(predicate.main))
        })
    };
    (!draft.is_whole || draft.slot == HEADLINE)
        && facts.iter().filter(tells).any(|fact| astray::is_dated_before(ground, fact))
}

/// Whether the line of a list was read otherwise than it is meant: "In which year did Commonwealth suspend", of what is quoted, or its doer
/// asked for; "Who awarded the Medal" of the line "Dahl awarded the Medal", for he may have been given it; "RSDLP founded Lund", for it was
/// founded there.
fn is_misread_line(ground: &Ground<'_>, draft: &Draft, fact: &Fact) -> bool {
    let is_short = !draft.is_whole && !draft.stem.starts_with("Who ") && is_telegram(ground, fact);
    // Quoted it says what it says.
    let is_passive = [" was ", " were "].iter().any(|be| draft.stem.contains(be));
    let is_given = !draft.stem.contains('“') && !is_passive && is_bare_participle(ground, fact);
    // "came into being in 1947 as a state on the Sound": without the being it only came there.
    let lost_its_being = fact.predicate.as_ref().is_some_and(|predicate| {
        let behind = predicate.tokens.end;
        ground.text(behind) == "into"
            && matches!(ground.text(behind + 1), "being" | "existence" | "force" | "effect")
            && !draft.stem.contains(" into ")
    });
    is_short || is_given || lost_its_being || founds_a_place(ground, fact)
}

/// "Japanese airplanes bombed Chinese cities", "did the Abbasids overthrow the Umayyads": words that are no names of the tables, and tell
/// whose it was all the same.
fn names_a_people(list: &[&str]) -> bool {
    const FRAME: [&str; 14] = [
        "I", "In", "On", "Which", "When", "Until", "From", "During", "By", "After", "Before", "The", "A",
        "An",
    ];
    let is_name = |word: &str| {
        word.len() > 3
            && word.starts_with(char::is_uppercase)
            && word.chars().any(char::is_lowercase)
            && !FRAME.contains(&word)
            && !MONTHS.contains(&word)
    };
    let is_of_a_people = |word: &str| {
        is_name(word)
            && ["ese", "ish", "ian", "ians", "ans", "ids", "ites", "ists"]
                .iter()
                .any(|end| word.ends_with(end))
    };
    list.iter().skip(1).any(|word| is_name(word)) || list.first().is_some_and(|first| is_of_a_people(first))
}

/// Whether a party or a body is said to have founded a place: the place is where it was founded.
fn founds_a_place(ground: &Ground<'_>, fact: &Fact) -> bool {
    let is_found = fact.predicate.as_ref().is_some_and(|predicate| predicate.lemma == "found");
    let kind = |argument: &Option<Argument>| {
        argument.as_ref()?.entity.and_then(|entity| ground.entity(entity)).map(|entity| entity.kind)
    };
    is_found
        && kind(&fact.object) == Some(EntityKind::Place)
        && kind(&fact.subject) == Some(EntityKind::Organisation)
}

/// "took up steam in 1821, Norland by 1828, Kora in 1829": others did the same, and the question asks for all of them.
fn leaves_verbs_out(stem: &str) -> bool {
    stem.split(", ").skip(1).any(|part| {
        let mut list = part.trim_end_matches(['.', '?']).split(' ').skip_while(|word| *word == "the");
        let names = list.by_ref().take_while(|word| !matches!(*word, "in" | "by"));
        let mut count = 0;
        let are_names = names.inspect(|_| count += 1).all(|word| word.starts_with(char::is_uppercase));
        let is_year = |year: &str| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        are_names && (1..4).contains(&count) && list.next().is_some_and(is_year)
    })
}

/// "Who died 28 October 1627 on the road?", of the line of a chronicle: its date goes without "on".
fn lacks_its_on(stem: &str) -> bool {
    let list: Vec<&str> = stem.split(' ').collect();
    list.windows(3).any(|three| {
        let [before, day, month] = three else { return false };
        let is_day = (1..=2).contains(&day.len()) && day.bytes().all(|byte| byte.is_ascii_digit());
        let month = month.trim_end_matches(['.', ',', '?']);
        let is_month = MONTHS.iter().any(|name| month == *name || Some(month) == name.get(..3));
        let is_done = before.ends_with("ed") || matches!(*before, "war" | "office" | "won" | "fell");
        is_day && is_month && is_done
    })
}

/// What is told by a draft. Where the options are events, the names stand in them.
fn told_of(draft: &Draft) -> Cow<'_, str> {
    match draft.kind {
        QuestionKind::What
        | QuestionKind::First
        | QuestionKind::Order
        | QuestionKind::Match
        | QuestionKind::Odd => {
            Cow::Owned([&draft.stem, " ", &draft.options.join(" "), " ", &draft.key].concat())
        }
        _ => Cow::Borrowed(draft.stem.as_str()),
    }
}

/// "pushed its limit to 4 miles in 1952", asked for 1958: a date of something else was carried along.
fn carries_a_date(draft: &Draft, words: &[&str], is_note: bool) -> bool {
    let holds_a_date = || holds_a_year(&draft.stem) || holds_a_day(&draft.stem, words);
    holds_two_dates(&draft.stem, words) || asks_when(draft.kind) && !is_note && holds_a_date()
}

const fn asks_when(kind: QuestionKind) -> bool {
    matches!(kind, QuestionKind::When | QuestionKind::ClozeDate | QuestionKind::Decade | QuestionKind::Period)
}

/// What is told by a draft, in the forms that the gates look at.
struct Stem<'s> {
    words: &'s [&'s str],
    told: &'s str,
    normal: &'s str,
    /// How many names are told.
    names: usize,
}

/// Whether a noun of the stem says nothing alone, and nothing tells which is meant: G05.
fn is_vague(ground: &Ground<'_>, draft: &Draft, facts: &[&Fact], stem: &Stem<'_>) -> bool {
    let bare = facts.iter().filter(|_| !draft.stands_alone).flat_map(|fact| bare_arguments(fact));
    let mut vague = vague_nouns_among(&draft.stem, stem.words).into_iter().chain(
        bare.filter(|text| stands_bare(stem.told, stem.normal, text) && !is_told_behind(stem.told, text))
            .filter_map(|text| text.split(' ').nth(1).map(str::to_owned))
            .chain(owner_before_its_verb(facts, stem.words)),
    );
    // What the sentence before has told is told.
    let is_told = |noun: &str| {
        let before = find_words(&draft.stem, &format!("the {noun}")).and_then(|at| draft.stem.get(..at));
        // Of a quoted line the frame around it says nothing.
        let quoted = before.and_then(|before| before.rsplit_once('“')).map(|(_, told)| told);
        let before = quoted.or(before);
        let is_named = || before.is_some_and(|before| draft.is_whole && explains(ground, before, noun));
        // One thing by the way, in a sentence that names who and where, does not make it vague.
        let behind_words = |least: usize| before.is_some_and(|before| words(before).count() > least);
        let is_of_time = matches!(noun, "century" | "decade" | "year" | "years" | "day" | "time" | "period");
        let is_aside = || {
            draft.is_whole
                && !is_of_a_talk(noun)
                && !has_several(ground, noun)
                && !matches!(noun, "area" | "region" | "place" | "site" | "spot")
                && (stem.names > 1 && behind_words(5)
                    || stem.names > 0 && behind_words(if quoted.is_some() { 5 } else { 7 }) && !is_of_time)
        };
        draft.context.as_ref().is_some_and(|context| explains(ground, context, noun))
            || noun == "Union" && is_american(ground)
            || is_named()
            || is_aside()
            || is_of_its_age(ground, draft, stem, noun)
            || draft.is_whole && stem.names > 0 && is_told_by_the_topic(ground, noun)
    };
    let is_vague = |noun: String| {
        let is_author = ground.is_memoir && noun == "author"
            || facts.iter().any(|fact| is_known_by_itself(ground, fact, &noun));
        let is_told = draft.is_at_home && is_institution(&noun.to_lowercase()) || is_told(&noun);
        !is_author && (!is_told || draft.context.is_none() && facts.iter().any(|fact| is_of_one(fact, &noun)))
    };
    vague.any(is_vague) || draft.context.is_none() && pointing(stem.words).is_some()
}

/// "the president died": of a person, and not of the office, so that his name belongs to it.
fn is_of_one(fact: &Fact, noun: &str) -> bool {
    const OFFICES: [&str; 9] =
        ["emperor", "king", "monarch", "pope", "president", "prince", "queen", "shah", "sultan"];
    const OF_A_LIFE: [&str; 5] = ["bear", "bury", "die", "marry", "suffer"];
    let is_subject = fact.subject.as_ref().is_some_and(|subject| {
        subject.entity.is_none() && subject.text.to_lowercase() == format!("the {noun}")
    });
    let is_of_a_life = fact.predicate.as_ref().is_some_and(|predicate| OF_A_LIFE.contains(&predicate.lemma));
    is_subject && is_of_a_life && OFFICES.contains(&noun)
}

/// Whether the article tells of the United States: their Union is one, and no body of workers.
fn is_american(ground: &Ground<'_>) -> bool {
    let entities = &ground.source.language.entities;
    let state = entities.iter().find(|entity| entity.name == "United States");
    state.is_some_and(|state| state.count > 1) && !entities.iter().any(|entity| entity.name == "Soviet Union")
}

/// "did the merchants of the town form": whose they are was told elsewhere.
fn owner_before_its_verb(facts: &[&Fact], words: &[&str]) -> Option<String> {
    let lemma = facts.first()?.predicate.as_ref()?.lemma;
    words.windows(4).find_map(|four| {
        let ["of", "the", noun, verb] = four else { return None };
        (*verb == lemma && noun.starts_with(char::is_lowercase)).then(|| (*noun).to_owned())
    })
}

/// What somebody has said or wants, which one sentence tells and the next takes up: "paid no heed to the objection".
fn is_of_a_talk(noun: &str) -> bool {
    const TOLD: [&str; 18] = [
        "advice",
        "allegation",
        "answer",
        "demand",
        "idea",
        "matter",
        "objection",
        "offer",
        "organ",
        "problem",
        "proposal",
        "protocol",
        "question",
        "request",
        "substance",
        "suggestion",
        "task",
        "warning",
    ];
    TOLD.contains(&noun)
}

/// Whether every state, war or firm has but one of it: "the army", "the border", "the board".
pub(super) fn is_one_of_its_age(noun: &str) -> bool {
    const ONLY: [&str; 34] = [
        "alliance",
        "armistice",
        "ban",
        "blockade",
        "board",
        "border",
        "campaign",
        "coalition",
        "college",
        "colony",
        "commission",
        "company",
        "conference",
        "council",
        "coup",
        "court",
        "dynasty",
        "empire",
        "expedition",
        "fleet",
        "fortress",
        "frontier",
        "garrison",
        "hospital",
        "invasion",
        "league",
        "mission",
        "party",
        "peace",
        "railway",
        "rebellion",
        "school",
        "siege",
        "treaty",
    ];
    is_institution(noun) || ONLY.contains(&noun) || matches!(noun, "war" | "revolt" | "rising")
}

/// "the army overthrew Holm", "the border was drawn at Kora": of what every state, war or firm has but one, in a question for a date that
/// names somebody or some place besides; the title above it says which.
fn is_of_its_age(ground: &Ground<'_>, draft: &Draft, stem: &Stem<'_>, noun: &str) -> bool {
    // A life knows more than one: "Holm resigned from the board".
    const OF_A_LIFE: [&str; 6] = ["board", "college", "commission", "company", "council", "court"];
    // Of every state there is one court; of companies there are many.
    const OF_MANY: [&str; 5] = ["board", "college", "commission", "company", "council"];
    let is_life =
        ground.hero.and_then(|hero| ground.entity(hero)).is_some_and(|hero| hero.kind == EntityKind::Person);
    // "the company moved to Lund" says which only where the title names one.
    let is_named_above = !OF_MANY.contains(&noun) || explains(ground, &ground.topic, noun);
    asks_when(draft.kind)
        && !(is_life && OF_A_LIFE.contains(&noun))
        && is_named_above
        && !ground.is_news()
        && stem.names > 0
        && !ground.topic.is_empty()
        && is_one_of_its_age(noun)
        && !has_several(ground, noun)
        && words(&draft.stem).filter(|word| word.eq_ignore_ascii_case("the")).count() < 4
}

/// Whether the article names two or more of a sort: "the company" of an article on the Kora Company and the Lund Company is either.
fn has_several(ground: &Ground<'_>, noun: &str) -> bool {
    const BODIES: [&str; 14] = [
        "board",
        "college",
        "commission",
        "company",
        "conference",
        "council",
        "court",
        "hospital",
        "league",
        "mission",
        "party",
        "railway",
        "school",
        "treaty",
    ];
    let is_one = |name: &str| {
        name.contains(' ') && name.rsplit(' ').next().is_some_and(|last| last.eq_ignore_ascii_case(noun))
    };
    let entities = &ground.source.language.entities;
    BODIES.contains(&noun) && entities.iter().filter(|entity| is_one(&entity.name)).nth(1).is_some()
}

/// "patented the phonograph", "abolished the jizya, a tax on": what is known without being told of before, or is explained behind.
fn is_known_by_itself(ground: &Ground<'_>, fact: &Fact, noun: &str) -> bool {
    const MAKING: [&str; 9] = [
        "commercialize",
        "develop",
        "discover",
        "introduce",
        "invent",
        "patent",
        "perfect",
        "pioneer",
        "popularize",
    ];
    let Some(predicate) = &fact.predicate else { return false };
    let made = if predicate.voice == Voice::Passive { &fact.subject } else { &fact.object };
    let arguments = [&fact.subject, &fact.object].into_iter().flatten();
    let is_explained = arguments
        .filter(|argument| ground.small(argument.head) == noun && argument.tokens.len() == 2)
        .any(|argument| {
            let end = argument.tokens.end;
            ground.is_mark(end, ',') && matches!(ground.text(end + 1), "a" | "an")
        });
    let is_made = MAKING.contains(&predicate.lemma)
        && made.as_ref().is_some_and(|made| ground.small(made.head) == noun && made.resolved_from.is_none());
    is_made || is_explained
}

/// Whether a sentence as it stands tells so much that the title above it is name enough: "Stock prices dropped in ______ as investors
/// sold millions of shares." "Work began" of a sentence on its own does not.
fn is_specific(draft: &Draft, facts: &[&Fact]) -> bool {
    const LEAST: usize = 12;
    let has_subject = facts.iter().all(|fact| {
        fact.predicate.as_ref().is_some_and(|predicate| predicate.is_past)
            && fact
                .subject
                .as_ref()
                .is_some_and(|subject| subject.resolved_from.is_none() && subject.tokens.len() > 1)
    });
    draft.is_whole
        && draft.is_untouched
        && has_subject
        && asks_when(draft.kind)
        && words(&draft.stem).count() >= LEAST
}

/// "the deal" under the title "The Kora Deal"; "the army" where the title names the only country.
fn is_told_by_the_topic(ground: &Ground<'_>, noun: &str) -> bool {
    const LOOSE: [&str; 10] =
        ["age", "battle", "era", "history", "king", "life", "state", "story", "war", "world"];
    // "the agreement" under "The Kora nuclear deal"
    const AGREED: [&str; 5] = ["accord", "agreement", "deal", "pact", "treaty"];
    let topic = normal(&ground.topic);
    let is_alike = |word: &str| AGREED.contains(&word) && AGREED.contains(&noun);
    let is_there = noun.len() > 2
        && !LOOSE.contains(&noun)
        && (holds_normal(&topic, &normal(noun)) || topic.split(' ').any(is_alike));
    let home = ground.home.map(|home| normal(ground.name(home)));
    // "the king" under "The French Revolution"
    let of_home = || {
        let home = ground.home.map(|home| ground.name(home));
        home.into_iter()
            .flat_map(crate::language::adjectives)
            .any(|adjective| holds_normal(&topic, &normal(adjective)))
    };
    is_there || is_institution(noun) && (home.is_some_and(|home| holds_normal(&topic, &home)) || of_home())
}

/// Whether "the dam" stands in what is told; "the Kora Dam" is another.
fn stands_bare(told: &str, normal_told: &str, noun: &str) -> bool {
    holds_normal(normal_told, &normal(noun))
        && find_words(&told.to_lowercase(), &noun.to_lowercase()).is_some()
}

/// "the commission that negotiated", "the house of": which one stands behind the noun.
fn is_told_behind(told: &str, noun: &str) -> bool {
    let behind = find_words(told, noun).and_then(|at| told.get(at + noun.len()..)).unwrap_or_default();
    // "the oath at Nanking", "the way to Kora"; "the king at Windsor" may be any.
    let bare = noun.rsplit(' ').next().unwrap_or_default();
    if !behind.starts_with(',') && !vague::is_role(bare) && is_at_a_place(behind) {
        return true;
    }
    let next = behind.trim_start().split([' ', '.', '?', ',']).next().unwrap_or_default();
    !behind.starts_with(',')
        && matches!(
            next,
            "of" | "given"
                | "that"
                | "which"
                | "who"
                | "whose"
                | "between"
                | "he"
                | "she"
                | "it"
                | "they"
                | "near"
                | "outside"
        )
}

/// " at Nanking", " to the Sound", " around Kora", " on Ethernet"; not " in May".
fn is_at_a_place(behind: &str) -> bool {
    const LEADS: [&str; 11] =
        ["against", "around", "at", "from", "in", "near", "on", "outside", "over", "to", "with"];
    let mut list = behind.split(' ').skip(1);
    let leads = list.next().is_some_and(|word| LEADS.contains(&word));
    let mut name = list.skip_while(|word| *word == "the");
    leads
        && name.next().is_some_and(|name| {
            name.starts_with(char::is_uppercase) && !MONTHS.contains(&name.trim_end_matches([',', '.', '?']))
        })
}

/// How many names of the fact, or for a sentence as it stands of all its words, are told; `told` is what is told in normal
/// form, `plain` the same without the marks of owners.
pub(super) fn named(ground: &Ground<'_>, fact: &Fact, draft: &Draft, told: &str, plain: &str) -> usize {
    let sentence = ground.source.prose.sentences.get(fact.sentence).filter(|_| draft.is_whole);
    let Some(sentence) = sentence else { return ground.names_in_unowned(fact, plain) };
    let text = &ground.source.article.text;
    let mentions = ground.source.language.mentions_in(sentence.tokens.clone()).iter().take(30);
    mentions.filter(|mention| holds_normal(told, &normal(mention.span.slice(text)))).count()
}

/// Whether a second clause was carried along: ", and Pakistan leans on China".
fn runs_on(text: &str) -> bool {
    const LINKS: [&str; 9] =
        [" but ", " which ", " who ", " when ", " while ", " because ", " where ", " so ", " as "];
    // The frame of the odd one out is no first clause.
    let text = text.strip_prefix("According to the article, ").unwrap_or(text);
    // "in 1960, not in 1961" is no clause either.
    let text = text.split(", not ").next().unwrap_or(text);
    let mut commas = text.match_indices(',').filter_map(|(at, _)| text.get(at + 1..));
    let (mut spaced, mut joins) = (0, false);
    let is_link = |behind: &str| {
        spaced += usize::from(behind.starts_with(' '));
        joins |= behind.starts_with(" and ");
        LINKS.iter().any(|link| behind.starts_with(link))
    };
    commas.any(is_link) || joins && spaced < 2
}
