//! What a word is where it stands.

/// The class of a word where it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tag {
    /// war, agreement
    Noun,
    /// Part of a name: Moscow, Khan.
    Name,
    /// he, they, it
    Pronoun,
    /// the, a, each, this before a noun
    Determiner,
    /// his, their
    Possessive,
    /// economic, Soviet before a noun
    Adjective,
    /// two, 24, hundred
    Number,
    /// A main verb; its form stands in [`Word::tense`].
    Verb,
    /// was, has, did before a main verb, and as the only verb of its clause.
    Auxiliary,
    /// could, would
    Modal,
    /// soon, clearly
    Adverb,
    /// not, never
    Negation,
    /// in, of, by
    Preposition,
    /// to before a verb
    To,
    /// up, off with a verb
    Particle,
    /// and, but, or
    Coordinator,
    /// because, when, although; that before a clause
    Subordinator,
    /// who, which; that after its noun
    Relative,
    /// January, Monday
    Calendar,
    /// `’s` and `’`
    Clitic,
    /// Punctuation.
    Mark,
    /// What it is was not found out.
    #[default]
    Other,
}

/// The form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tense {
    /// sign: after "to", a modal, "did"; or the present of a plural.
    Base,
    /// signs
    Present,
    /// signed, took: finite
    Past,
    /// signed, taken: after "have" or "be", or behind a noun
    Participle,
    /// signing
    Gerund,
}

/// One word where it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// Its class.
    pub tag: Tag,
    /// For a verb or an auxiliary: its form.
    pub tense: Option<Tense>,
    /// For a verb or an auxiliary whose base form is known: `sign`, `take`, `be`.
    pub lemma: Option<&'static str>,
}
