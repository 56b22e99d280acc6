//! Short texts and the entities they name: `kind name (aliases used in the text)`.

use crate::language::{Entity, EntityKind, Gender, MentionForm, read};
use crate::text::{Form, Prose, Span};

fn entities(text: &str) -> (Vec<Entity>, Vec<(String, MentionForm)>) {
    let mut prose = Prose::default();
    prose.push(text, &[Span::new(text, 0, text.len()).unwrap()], Form::Running);
    let language = read(text, &prose);
    let mentions =
        language.mentions.iter().map(|mention| (mention.span.slice(text).to_owned(), mention.form)).collect();
    (language.entities, mentions)
}

#[track_caller]
fn check(cases: &[(&str, &[&str])]) {
    let mut wrong = Vec::new();
    for (text, expected) in cases {
        let found: Vec<_> = entities(text)
            .0
            .iter()
            .map(|entity| {
                let kind = format!("{:?}", entity.kind).to_lowercase();
                format!("{kind} {}{}", if entity.takes_the { "the " } else { "" }, entity.name)
            })
            .collect();
        if found != *expected {
            wrong.push(format!("{text}\n wanted {expected:?}\n found  {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn the_kind_of_a_name_is_told_by_its_words() {
    check(&[
        ("They signed the Treaty of Sèvres in Paris.", &["agreement the Treaty of Sèvres", "place Paris"]),
        ("The Battle of Plassey was short.", &["event the Battle of Plassey"]),
        ("World War II ended.", &["event World War II"]),
        ("He studied at the University of Oxford.", &["organisation the University of Oxford"]),
        (
            "She joined the Ministry of Food and Agriculture.",
            &["organisation the Ministry of Food and Agriculture"],
        ),
        ("They fled across the Indus River to Hyderabad.", &["place the Indus River", "place Hyderabad"]),
        ("The Suez Canal was closed.", &["facility the Suez Canal"]),
        ("It was held in Faisalabad.", &["place Faisalabad"]),
        (
            "Under the Government of India Act 1935 they voted.",
            &["agreement the Government of India Act 1935"],
        ),
        ("Operation Searchlight began in March.", &["event Operation Searchlight"]),
        ("Bank of England notes fell.", &["organisation the Bank of England"]),
        ("The U-2 incident shocked them.", &["event the U-2 incident"]),
        ("He prayed in the Badshahi mosque.", &["facility the Badshahi mosque"]),
        ("OPEC raised prices.", &["organisation OPEC"]),
        ("The Mughal Empire declined.", &["country the Mughal Empire"]),
    ]);
}

#[test]
fn people_are_known_by_titles_first_names_and_what_they_do() {
    check(&[
        ("Mr Putin spoke.", &["person Putin"]),
        ("Foreign minister Hina Rabbani Khar left.", &["person Hina Rabbani Khar"]),
        ("Prime Minister Nehru and President Ayub Khan met.", &["person Nehru", "person Ayub Khan"]),
        ("J. F. Kennedy replied.", &["person J. F. Kennedy"]),
        ("Mahmud of Ghazni raided Somnath.", &["person Mahmud of Ghazni", "other Somnath"]),
        ("Osama bin Laden was killed.", &["person Osama bin Laden"]),
        ("Louis XVI was executed.", &["person Louis XVI"]),
        ("In 1898 Tilak wrote a book.", &["person Tilak"]),
        ("Secretary of State Henry Kissinger flew to Moscow.", &["person Henry Kissinger", "place Moscow"]),
        ("Admiral Zheng He sailed.", &["person Zheng He"]),
    ]);
}

#[test]
fn ordinary_words_with_a_capital_are_no_names() {
    check(&[
        ("But roads were built. Roads were few. However, He left.", &[]),
        ("Later Gandhi died.", &["person Gandhi"]),
        ("The President and the Prime Minister resigned.", &[]),
        ("On Monday and in May, he spoke Urdu and prayed to God.", &[]),
        ("On Christmas Day they fought. In 30 BC it fell.", &[]),
        ("Electrification began. Steelworkers struck.", &[]),
        ("European armies and Sino-Indian talks failed.", &[]),
    ]);
}

#[test]
fn a_country_is_one_entity_in_all_its_forms() {
    let (found, mentions) =
        entities("The Soviets left. Soviet troops and the USSR lost. The Soviet Union fell.");
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].name.as_str(), found[0].takes_the, found[0].count), ("Soviet Union", true, 4));
    let forms: Vec<_> = mentions.iter().map(|(_, form)| *form).collect();
    assert_eq!(forms, [MentionForm::People, MentionForm::Adjective, MentionForm::Noun, MentionForm::Noun]);
    let (found, _) = entities("Russia and the Russian Federation are one; the Soviet Union was another.");
    assert_eq!(
        found.iter().map(|entity| entity.name.as_str()).collect::<Vec<_>>(),
        ["Russia", "Soviet Union"]
    );
}

#[test]
fn a_surname_is_an_alias_only_when_one_person_has_it() {
    let (found, _) = entities("Zulfiqar Ali Bhutto came. Bhutto won. Then Bhutto lost.");
    assert_eq!((found.len(), found[0].count), (1, 3));
    assert_eq!(found[0].aliases, ["Bhutto"]);
    let (found, _) = entities("Ayub Khan ruled. Yahya Khan followed. Mr Khan resigned.");
    assert_eq!(found.len(), 3);
    assert!(found.iter().all(|entity| !entity.aliases.contains(&"Khan".to_owned())));
}

#[test]
fn a_person_may_have_the_name_of_a_town() {
    let (found, _) = entities(
        "General Washington crossed the river. They met Washington's army in October. The clerks met in \
         Washington. Ms Jordan sailed; then Jordan wrote home.",
    );
    let told: Vec<_> = found.iter().map(|entity| (entity.name.as_str(), entity.kind, entity.count)).collect();
    assert_eq!(
        told,
        [
            ("Washington", EntityKind::Person, 2),
            ("Washington", EntityKind::Place, 1),
            ("Jordan", EntityKind::Person, 2),
        ]
    );
}

#[test]
fn an_acronym_belongs_to_the_name_it_abbreviates() {
    let (found, _) = entities("The Sindh Workers Congress (SWC) met. The SWC voted.");
    assert_eq!((found.len(), found[0].count), (1, 3));
    assert_eq!(found[0].aliases, ["SWC"]);
}

#[test]
fn a_name_written_wrong_once_is_the_one_it_nearly_is() {
    let (found, _) =
        entities("Pakistan grew. Pakistan won. Pakistan lost. Then Pakisan joined and Iran left.");
    assert_eq!(found.iter().map(|entity| entity.name.as_str()).collect::<Vec<_>>(), ["Pakistan", "Iran"]);
}

#[test]
fn titles_roles_and_first_names_tell_who_somebody_is() {
    let (found, _) =
        entities("Tanvir Ahmad Khan, a former foreign secretary, met queen Victoria and Mrs Gupta.");
    let told: Vec<_> =
        found.iter().map(|entity| (entity.name.as_str(), entity.gender, entity.role.as_deref())).collect();
    assert_eq!(
        told,
        [
            ("Tanvir Ahmad Khan", Some(Gender::Male), Some("former foreign secretary")),
            ("Victoria", Some(Gender::Female), Some("queen")),
            ("Gupta", Some(Gender::Female), None),
        ]
    );
}

#[test]
fn a_pronoun_tells_the_gender_where_one_person_alone_is_meant() {
    let (found, _) = entities("President Sandvik kept his post. Dr Orlova resigned. She left.");
    assert_eq!(
        found.iter().map(|entity| entity.gender).collect::<Vec<_>>(),
        [Some(Gender::Male), Some(Gender::Female)]
    );
    let (found, _) = entities("President Sandvik met Dr Orlova in her office.");
    assert!(found.iter().all(|entity| entity.gender.is_none()));
}

#[test]
fn nobody_is_called_by_a_first_name_in_the_middle() {
    let (found, _) =
        entities("Valerie Elizabeth Holm sang. Her aunt had a daughter, Elizabeth. Valerie met Holm.");
    let told: Vec<_> = found.iter().map(|entity| (entity.name.as_str(), entity.count)).collect();
    assert_eq!(told, [("Valerie Elizabeth Holm", 3), ("Elizabeth", 1)]);
}

#[test]
fn a_title_is_one_name_of_a_work() {
    for (text, title) in [
        ("He wrote Letters to a Dead Friend and left.", "Letters to a Dead Friend"),
        ("The film Flight into Danger was shown.", "Flight into Danger"),
        ("She sold \u{201c}The Road to Oslo\u{201d} in Rome.", "The Road to Oslo"),
        ("Her last book, A Winter in Kiel, sold well.", "A Winter in Kiel"),
    ] {
        let (found, _) = entities(text);
        let works: Vec<_> = found.iter().filter(|entity| entity.kind == EntityKind::Work).collect();
        assert_eq!(works.iter().map(|work| work.name.as_str()).collect::<Vec<_>>(), [title], "{text}");
        assert!(found.iter().all(|entity| !matches!(entity.name.as_str(), "Oslo" | "Kiel" | "Danger")));
    }
    let (found, _) = entities("They published President Dahl in Oslo and the speech by Anna Holm in Rome.");
    assert!(found.iter().all(|entity| entity.kind != EntityKind::Work), "{found:?}");
}

#[test]
fn text_that_is_no_prose_is_read_to_its_end() {
    for word in ["Khan ", "that ", "signed ", "( ", "the ", "A. ", "USA ", "of ", "and Bank of ", "“", "'s "]
    {
        let text = word.repeat(20_000);
        let (found, _) = entities(&text);
        assert!(found.len() < 20_000);
    }
}

/// The entities of a title and of a text below it.
fn life(title: &str, rest: &str) -> Vec<(String, EntityKind, usize)> {
    let text = format!("{title}\n{rest}");
    let mut prose = Prose::default();
    prose.push(&text, &[Span::new(&text, 0, title.len()).unwrap()], Form::Heading(1));
    prose.push(&text, &[Span::new(&text, title.len() + 1, text.len()).unwrap()], Form::Running);
    let entities = read(&text, &prose).entities;
    entities.into_iter().map(|entity| (entity.name, entity.kind, entity.count)).collect()
}

#[test]
fn a_bare_name_is_the_one_whose_life_is_told() {
    let person = |name: &str, count| (name.to_owned(), EntityKind::Person, count);
    assert_eq!(
        life(
            "Long Zhiyuan",
            "He was born in a mill. His brother Long Bao left. Then Long married; he and Long Bao sailed. \
             Long returned. His end came soon.",
        ),
        [person("Long Zhiyuan", 3), person("Long Bao", 2)]
    );
    assert_eq!(
        life(
            "Karl Holm the Younger",
            "He was born in a mill. The elder Holm, his father, was a judge. His brother Erik Holm sang. \
             Holm wrote, and he died.",
        ),
        [person("Karl Holm", 2), person("Holm", 1), person("Erik Holm", 1)]
    );
    assert_eq!(
        life(
            "The Mill",
            "Karl Olaf Holm was born in a mill. His mother, Anna (Dahl) Holm, died when he was six. His brother \
             Erik Holm sang. Holm wrote, and he died.",
        )
        .into_iter()
        .filter(|(_, _, count)| *count == 2)
        .collect::<Vec<_>>(),
        [person("Karl Olaf Holm", 2)]
    );
    // What has an article is nobody, whoever was born.
    let found = life("Rask Scandal", "He was born poor. The Rask Scandal cost him his seat. He left.");
    assert!(found.iter().all(|(_, kind, _)| *kind != EntityKind::Person), "{found:?}");
}
