//! Whole passages, so that a change of a rule shows how far it reaches.

use super::{Language, Tag, Tense, read};
use crate::text::{Form, Prose, Span};
use std::fmt::Write as _;

const PASSAGES: [(&str, &str); 5] = [
    (
        "diplomacy",
        "Foreign minister Amina Qureshi visited Moscow on 4 March 1961 and signed an agreement on oil with the Soviet \
         Union. The pact, drawn up in Geneva, let Pakistan buy drills. Soviet engineers arrived soon afterwards; the \
         Soviets also promised a steel mill at Karachi, which opened in 1985. Qureshi later wrote that both countries \
         had gained.",
    ),
    (
        "battle",
        "When the Treaty of Amritsar failed, General Hari Singh led 4,000 men across the Indus River. The fort held \
         out until winter. Troops sent from Kabul withdrew, and the city fell on 3 May 1823. The siege cost the empire \
         half its army.",
    ),
    (
        "science",
        "Born in Warsaw in 1867, Maria Skłodowska studied physics at the University of Paris. She married the physicist \
         Pierre Curie in 1895. Together they discovered polonium, named after Poland. The prize awarded in 1903 made \
         her famous.",
    ),
    (
        "economy",
        "The Reserve Bank of India (RBI) cut its rate to 6 per cent in June 1991.Exports rose but the rupee lost a \
         fifth of its value. Finance Minister Manmohan Singh said that reforms could not wait. The RBI agreed.",
    ),
    (
        "notes",
        "1789: the Estates-General meets at Versailles. – The Bastille falls. J. F. Miller, a former envoy, was killed \
         two days before Easter.[3]On Jan. 6 P.M Gillani left the U.S. The talks collapsed.",
    ),
];

fn describe(text: &str) -> String {
    let mut prose = Prose::default();
    let Some(all) = Span::new(text, 0, text.len()) else { return String::new() };
    prose.push(text, &[all], Form::Running);
    let language = read(text, &prose);
    let mut out = String::new();
    for sentence in &prose.sentences {
        let _ = writeln!(out, "{}", sentence.span.slice(text));
        let _ = writeln!(out, "    verbs: {}", verbs(text, &prose, &language, sentence.tokens.clone()));
    }
    for entity in &language.entities {
        let the = if entity.takes_the { "the " } else { "" };
        let gender = entity.gender.map_or(String::new(), |gender| format!(" {gender:?}"));
        let role = entity.role.as_deref().map_or(String::new(), |role| format!(", {role}"));
        let _ = writeln!(out, "{:?}: {the}{} x{}{gender}{role}", entity.kind, entity.name, entity.count);
    }
    out
}

fn verbs(text: &str, prose: &Prose, language: &Language, tokens: std::ops::Range<usize>) -> String {
    let words = tokens.filter_map(|at| {
        let (word, token) = (language.words.get(at)?, prose.tokens.get(at)?);
        let form = match (word.tag, word.tense?) {
            (Tag::Auxiliary, _) => "auxiliary",
            (_, Tense::Base) => "base",
            (_, Tense::Present) => "present",
            (_, Tense::Past) => "past",
            (_, Tense::Participle) => "participle",
            (_, Tense::Gerund) => "gerund",
        };
        Some(format!("{} {form}", token.span.slice(text)))
    });
    words.collect::<Vec<_>>().join(", ")
}

#[test]
fn passages_are_read_as_they_were_read_before() {
    for (name, text) in PASSAGES {
        insta::assert_snapshot!(name, describe(text));
    }
}
