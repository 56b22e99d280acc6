//! The record of one fact, field by field, each with its span.

use crate::temporal::{Confidence, Timex};
use crate::text::Span;
use std::ops::Range;

/// How the fact is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FactKind {
    /// A clause with a subject and a finite verb.
    Clause,
    /// A noun that names an event: "the U-2 incident in 1960".
    NounEvent,
    /// "Tanvir Ahmad Khan, a former foreign secretary".
    Role,
    /// "(1877–1938)", "(reigned 1880–1901)" behind a name.
    LifeSpan,
    /// A heading with a date.
    Heading,
    /// A list item or a table row with a date and no finite verb.
    Item,
}

/// What makes a fact unfit to be asked as something that happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one gate of the question rules, asked for by name"
)]
pub struct Flags {
    /// "did not materialize"
    pub is_negated: bool,
    /// "will", "plans to", "was to": not done when the text was written
    pub is_planned: bool,
    /// "may", "seems", "allegedly"
    pub is_hedged: bool,
    /// "according to some analysts", "he said that"
    pub is_reported: bool,
    /// An evaluation rather than something that happened.
    pub is_opinion: bool,
    /// No subject or no finite verb.
    pub is_fragment: bool,
    /// A background clause: "when the USSR disintegrated", a relative clause.
    pub is_background: bool,
    /// A pronoun or a vague noun ("the tour") stands for the subject or the object and was not resolved.
    pub is_vague: bool,
    /// What is wrong with the headline, when nothing better could be written.
    pub fault: Option<Fault>,
}

/// What a headline can have wrong, seen beside the words it was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// It ends with a noun or a verb that the text goes on to explain: "fought the effects [of the strike]".
    OpenEnd,
    /// Its verb lost what is done: "the administration chose".
    NoObject,
    /// Its subject is a part of what the text names: "[the fall of A and] the rise of B weakened".
    HalfSubject,
    /// Its subject lost what it is of: "the level [of spending] fell".
    ShortSubject,
    /// Nobody does it: "was made permanent".
    NoSubject,
    /// Subject and verb do not agree: "the party were outlawed".
    Disagreement,
    /// The subject cannot do what the verb says, or the verb has an object and never takes one.
    Absurd,
    /// Words stand side by side that the text has apart: "the end of the rendered it obsolete".
    Garbled,
    /// A bracket or a quotation opens in it and does not close.
    Uneven,
    /// Another date of the sentence is nearer to what it tells: "launched it in 1878 and renamed it in 1882".
    OtherDate,
    /// Its date is seen elsewhere by a parse of the sentence, so that the words around the date are told.
    Doubted,
    /// Its date may be that of a noun before it and is told with it: "pleaded for an end to the talks in May 1916".
    DateInside,
    /// No clause was found for its date: it is a piece of the text around it.
    Piece,
    /// It only names a law or an event with its date, of which nothing else in the text tells.
    Mention,
}

impl Fault {
    /// Whether the headline may say what is not so, rather than only less than it should.
    pub const fn is_grave(self) -> bool {
        matches!(
            self,
            Self::HalfSubject
                | Self::NoSubject
                | Self::Disagreement
                | Self::Absurd
                | Self::Garbled
                | Self::OtherDate
                | Self::Doubted
                | Self::Piece
                | Self::Mention
        )
    }
}

/// A noun phrase that takes part in the fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// Its tokens, without the preposition in front.
    pub tokens: Range<usize>,
    /// The same as a place in the text.
    pub span: Span,
    /// As it is written in a question: white space folded, footnote marks and dates taken out, a pronoun
    /// replaced where exactly one antecedent was left: `the Soviet Union`, `an agreement on oil exploration`.
    pub text: String,
    /// The token of its head noun.
    pub head: usize,
    /// The entity that is its head, when it is a name: index into `Language::entities`.
    pub entity: Option<usize>,
    /// Every entity named in it.
    pub entities: Vec<usize>,
    /// Whether it is a plural (also a coordination).
    pub is_plural: bool,
    /// What the text has where `text` was resolved: `he`, `the agreement`.
    pub resolved_from: Option<Span>,
    /// Whether a pronoun, a demonstrative or a bare "the noun" remains in it.
    pub is_vague: bool,
}

impl Argument {
    /// The phrase under what it takes up: a name with its entity, or a fuller form without one.
    pub(in crate::fact) fn called(self, (text, entity): (String, Option<usize>)) -> Self {
        Self {
            text,
            entity,
            entities: entity.into_iter().collect(),
            resolved_from: Some(self.span),
            is_vague: false,
            ..self
        }
    }
}

/// Who is the doer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Voice {
    /// signed
    Active,
    /// was signed
    Passive,
}

/// The verb group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Predicate {
    /// Its tokens, auxiliaries and adverbs included.
    pub tokens: Range<usize>,
    /// The token of the main verb.
    pub main: usize,
    /// The base form of the main verb; `be` for a copula. Empty when it is not certain: then no question needs it.
    pub lemma: &'static str,
    /// As written: `formally conveyed`, `was killed`.
    pub text: String,
    /// Active or passive.
    pub voice: Voice,
    /// Whether its first finite word is in the past.
    pub is_past: bool,
    /// The auxiliary that is moved in a question, as written: `was`, `had`.
    pub auxiliary: Option<String>,
    /// Whether histories turn on it: sign, invade, found.
    pub is_domain: bool,
}

/// What a prepositional phrase or a subordinate part says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AdjunctKind {
    /// "at Karachi"
    Place,
    /// "in Ayub Khan's presidency", "when the USSR disintegrated"
    Time,
    /// "because of ..."
    Cause,
    /// ", thus earning ..."
    Result,
    /// "by the gunship helicopters" with a passive
    Agent,
    /// "if ..."
    Condition,
    /// Any other, part of what is said: "with Pakistan", "as successor to the Soviet Union".
    Other,
}

/// A part of the clause that is neither subject, verb nor object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adjunct {
    /// What it says.
    pub kind: AdjunctKind,
    /// Its tokens, with the preposition or conjunction in front.
    pub tokens: Range<usize>,
    /// As it is written in a question, with the preposition.
    pub text: String,
    /// Its noun phrase, when it has one.
    pub argument: Option<Argument>,
    /// Whether it stands before the subject.
    pub is_fronted: bool,
}

/// How the date stands to the fact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Relation {
    /// It happened then: "in 1961", "from 1961 to 1971".
    #[default]
    At,
    /// It began then: "since 1982", "from June 1971".
    From,
    /// It ended then: "until 1951".
    Until,
    /// Then at the latest: "by Christmas 1990".
    By,
    /// Earlier: "before 1971".
    Before,
    /// Later: "in the wake of 9/11".
    After,
}

impl Relation {
    /// Its word in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::At => "at",
            Self::From => "from",
            Self::Until => "until",
            Self::By => "by",
            Self::Before => "before",
            Self::After => "after",
        }
    }
}

/// When the fact happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// How the date stands to the fact.
    pub relation: Relation,
    /// The time phrase, with any modifier the clause adds ("in the wake of").
    pub timex: Timex,
    /// How sure it is that the phrase dates this fact and no other.
    pub confidence: Confidence,
}

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// How it is told.
    pub kind: FactKind,
    /// Index of its sentence in the prose.
    pub sentence: usize,
    /// The tokens of its clause.
    pub tokens: Range<usize>,
    /// The words that say it: the evidence.
    pub span: Span,
    /// Who or what.
    pub subject: Option<Argument>,
    /// Did.
    pub predicate: Option<Predicate>,
    /// Whom or what; the complement of a copula; for a noun event the event itself.
    pub object: Option<Argument>,
    /// Where, why, with whom; in order.
    pub adjuncts: Vec<Adjunct>,
    /// "24 troops", "2 million tons": the tokens of the number and its noun.
    pub quantity: Option<Range<usize>>,
    /// When; `None` for an undated fact.
    pub when: Option<When>,
    /// The fact it is said to follow ("soon afterwards"): an index into the same list.
    pub after: Option<usize>,
    /// The fact it is said to precede: an index into the same list.
    pub before: Option<usize>,
    /// A headline of at most 90 characters, without the date.
    pub gist: String,
    /// What it is about: every entity named in the clause, in order, each once.
    pub entities: Vec<usize>,
    /// What makes it unfit to be asked.
    pub flags: Flags,
    /// How sure the record is.
    pub confidence: Confidence,
}
