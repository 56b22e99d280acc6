//! Sentences with the words that matter marked: `signed|participle`, `visit|noun`.

use crate::language::{Tag, Tense, read};
use crate::text::{Form, Prose, Span};

fn name(tag: Tag, tense: Option<Tense>) -> &'static str {
    match (tag, tense) {
        (Tag::Verb | Tag::Auxiliary, Some(Tense::Base)) => "base",
        (Tag::Verb | Tag::Auxiliary, Some(Tense::Present)) => "present",
        (Tag::Verb | Tag::Auxiliary, Some(Tense::Past)) => "past",
        (Tag::Verb | Tag::Auxiliary, Some(Tense::Participle)) => "participle",
        (Tag::Verb | Tag::Auxiliary, Some(Tense::Gerund)) => "gerund",
        (Tag::Noun, _) => "noun",
        (Tag::Name, _) => "name",
        (Tag::Adjective, _) => "adjective",
        (Tag::Adverb, _) => "adverb",
        (Tag::Preposition, _) => "preposition",
        (Tag::To, _) => "to",
        (Tag::Subordinator, _) => "subordinator",
        (Tag::Relative, _) => "relative",
        (Tag::Determiner, _) => "determiner",
        (Tag::Pronoun, _) => "pronoun",
        (Tag::Possessive, _) => "possessive",
        (Tag::Particle, _) => "particle",
        (Tag::Calendar, _) => "calendar",
        (Tag::Modal, _) => "modal",
        _ => "other",
    }
}

/// Reads the sentence without its marks, and marks the same words again.
#[track_caller]
fn check(marked: &[&str]) {
    let mut wrong = Vec::new();
    for sentence in marked {
        let plain: Vec<_> =
            sentence.split(' ').map(|word| word.split_once('|').map_or(word, |(word, _)| word)).collect();
        let text = plain.join(" ");
        let mut prose = Prose::default();
        prose.push(&text, &[Span::new(&text, 0, text.len()).unwrap()], Form::Running);
        let language = read(&text, &prose);
        let mut at = 0;
        let again: Vec<_> = sentence
            .split(' ')
            .zip(&plain)
            .map(|(marked, word)| {
                let start = at;
                at += word.len() + 1;
                if !marked.contains('|') {
                    return (*word).to_owned();
                }
                let token = prose.tokens.iter().position(|token| token.span.start() == start).unwrap();
                let found = language.words[token];
                format!("{word}|{}", name(found.tag, found.tense))
            })
            .collect();
        if again.join(" ") != *sentence {
            wrong.push(format!("wanted {sentence}\n found {}", again.join(" ")));
        }
    }
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), marked.len(), wrong.join("\n"));
}

#[test]
fn a_participle_behind_its_noun_is_not_the_finite_verb() {
    check(&[
        "The treaty signed|participle in 1919 ended|past the war .",
        "Troops sent|participle to the border withdrew|past in spring .",
        "The bridge built|participle by the engineers collapsed|past during the flood .",
        "A city called|participle Fostat was|past founded|participle near the river .",
        "The talks held|participle in Geneva failed|past .",
        "The men accused|participle of the theft were|past released|participle .",
        "The law, passed|participle in 1890, banned|past such trusts .",
        "The company, founded|participle in 1911, grew|past quickly .",
        "Born|participle in 1869, he studied|past law in London .",
        "The war fought|participle in the hills lasted|past two years .",
        "He visited|past a town destroyed|participle by fire .",
        "The king signed|past a charter drawn|participle up by the barons .",
        "The newly formed|adjective party won|past the election .",
        "The united|adjective front broke|past apart .",
        "A general named|participle Zia seized|past power .",
    ]);
}

#[test]
fn the_verb_of_the_subject_is_finite() {
    check(&[
        "The soldiers captured|past the fort .",
        "The army captured|past Lahore and destroyed|past its walls .",
        "The empire collapsed|past in 1453 .",
        "The committee decided|past to leave|base .",
        "The economy expanded|past by 5 percent .",
        "When the war ended|past , the king fled|past .",
        "After the war ended|past in 1945, the country joined|past the league .",
        "He studied|past law, moved|past to Lahore and died|past there .",
        "The king, who died|past in 1800, had|past invaded|participle France .",
        "The army that captured|past the fort retreated|past .",
        "The two countries agreed|past on a border .",
        "The prince succeeded|past his father .",
        "The minister resigned|past and left|past the country .",
        "The city fell|past in May .",
        "The tour did|past not materialize|base .",
        "They held|past talks and signed|past a treaty .",
        "Her father worked|past as a clerk .",
        "The tax was|past repealed|participle in 1846 and trade grew|past .",
        "The island was|past occupied|participle and annexed|participle .",
        "The assembly was|past dissolved|participle , but the council met|past again .",
        "It has|present become|participle a large port .",
        "The state viewed|past both with suspicion .",
        "He was|past born|participle in Sialkot and studied|past philosophy .",
        "The plan called|past for a new bridge .",
        "He founded|past the school in 1875 and found|past a site for it .",
        "The rebels surrendered|past .",
        "The war began|past in 1914 and ended|past in 1918 .",
        "The chief said|past the troops attacked|past the village .",
        "The monk Ananda, believed|participle to be old, met|past the king .",
        "Four envoys turned|past up in Rome and were|past astonished|participle .",
        "The news spread|past throughout the country .",
        "The blockade stopped|past most local traffic|noun .",
        "Officials hope|base to balance|base the budget .",
        "The king gives|present way and calls|present the estates .",
        "Storms cost|past the army half its men .",
        "The few calls that Mr Putin received|past were|past short .",
    ]);
}

#[test]
fn a_word_is_a_noun_or_a_verb_by_its_neighbours() {
    check(&[
        "The attack|noun began at dawn .",
        "They planned to attack|base the port .",
        "His visit|noun to Moscow was a success .",
        "He could visit|base the port .",
        "Russia plans|present to build|base a reactor .",
        "The plans|noun of the general failed .",
        "Oil prices|noun rose|past in 1973 .",
        "The rise|noun of the party alarmed|past him .",
        "He came to power|noun in 1933 .",
        "She led|past the march|noun .",
        "The building|noun of the dam took ten years .",
        "He succeeded in building|gerund a dam .",
        "The court found|past him guilty .",
        "The treaty led|past to war|noun .",
        "A growing|adjective crowd gathered|past .",
        "They left|past on the left|adjective bank .",
        "Historians argue|base that|subordinator he lied|past .",
        "Exports increased|past and the deficit fell|past .",
    ]);
}

#[test]
fn a_headline_in_the_present_has_its_verb_before_a_bare_plural() {
    check(&[
        "Nasser rejects|present plans|noun for the canal .",
        "Britain and France hold|base talks|noun on the crisis .",
        "The army stages|present raids|noun on Basra .",
        "The arms|noun talks|noun in Geneva failed|past .",
        "The cease|noun fire|noun was broken .",
        "A developer , Holm Land , failed|past to pay its debt .",
    ]);
}

#[test]
fn small_words_change_their_class() {
    check(&[
        "He said that|subordinator the war was over .",
        "The law that|relative banned trade was repealed .",
        "She said on Monday evening that|subordinator her members had gone .",
        "According|preposition to the paper the mill closed because|preposition of rain .",
        "That|determiner year the king died .",
        "After|preposition the war he left .",
        "After|subordinator he left , the war ended .",
        "As|preposition a child she lived in Delhi .",
        "Since|preposition 1947 the border has been closed .",
        "They gave her|pronoun the prize .",
        "They took her|possessive land .",
        "He went to|preposition Moscow to|to sign|base it .",
        "In May|calendar they may|modal leave .",
        "The will|noun of the people will|modal prevail .",
        "Those|pronoun who left came back .",
        "This|determiner treaty failed but this|pronoun was expected .",
    ]);
}

#[test]
fn a_description_between_commas_holds_no_past() {
    check(&[
        "In 1908 , the townsmen , tired|participle of tolls and angered|participle by the duke , elected|past a council .",
        "He sold|past the mill , a house in Lund dedicated|participle to the sea .",
        "The pact , a draft of 1919 , failed|past .",
        "In 1920 the pact , a draft of 1919 , failed|past .",
        "A party known as|preposition the Greens won|past a seat .",
        "They took farms , including many owned|participle by Danes .",
        "Many owned|past a farm .",
        "They sold|past goods and enslaved|adjective people .",
        "The Danes enslaved|past people .",
        "Kora turned|past to more settled|adjective and peaceful ways .",
        "The mill burned|past , and on 3 May 1890 , sixty riders gathered|past .",
    ]);
}
