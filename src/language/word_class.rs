//! What a word may be: sets of word classes and of forms of a verb, and how a verb is used.

/// A set of word classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Classes(pub(crate) u32);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $bit:expr;)*) => {
        impl Classes {
            $($(#[$doc])* pub(crate) const $name: Self = Self(1 << $bit);)*
        }
    };
}

classes! {
    /// the, a, each
    DETERMINER = 0;
    /// he, they, it
    PRONOUN = 1;
    /// himself
    REFLEXIVE = 2;
    /// his, their
    POSSESSIVE = 3;
    /// this, those
    DEMONSTRATIVE = 4;
    /// in, of, by
    PREPOSITION = 5;
    /// and, but, or
    COORDINATOR = 6;
    /// because, when, although
    SUBORDINATOR = 7;
    /// was, has, did
    AUXILIARY = 8;
    /// could, would
    MODAL = 9;
    /// not, never
    NEGATION = 10;
    /// who, which
    WH = 11;
    /// soon, clearly
    ADVERB = 12;
    /// two, hundred
    NUMBER = 13;
    /// up, off
    PARTICLE = 14;
    /// agreement
    NOUN = 15;
    /// economic
    ADJECTIVE = 16;
    /// war, visit
    EVENT = 17;
    /// minister, physicist
    ROLE = 18;
    /// January, Monday
    CALENDAR = 19;
    /// Mr, Dr
    TITLE = 20;
    /// agreements, men
    PLURAL = 21;
    /// king, widower
    MALE = 22;
    /// queen, widow
    FEMALE = 23;
}

impl Classes {
    /// No class at all.
    pub(crate) const NONE: Self = Self(0);
    const CLOSED: Self = Self((1 << 15) - 1);

    /// Whether the two sets share a class.
    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both sets together.
    #[must_use]
    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it holds a class whose words are known one by one, so that a capital makes no name of them.
    pub(crate) const fn is_closed(self) -> bool {
        self.has(Self::CLOSED)
    }
}

/// How a verb is used; a set of letters in the tables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Usage(pub(crate) u8);

impl Usage {
    /// Nothing is known of its use.
    pub(crate) const NONE: Self = Self(0);
    /// Histories turn on it: sign, invade, found.
    pub(crate) const DOMAIN: Self = Self(1);
    /// It needs an object: without one it is a participle.
    pub(crate) const TRANSITIVE: Self = Self(4);
    /// It never takes an object: it is no passive participle.
    pub(crate) const INTRANSITIVE: Self = Self(8);
    /// A name after its participle is no object: "a city called Karachi".
    pub(crate) const NAMING: Self = Self(16);
    /// Its participle in front of a noun says what kind of thing that is: "armoured cars".
    pub(crate) const SORTING: Self = Self(32);

    /// Whether the two sets share a member.
    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// One form of a verb, as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// sign
    Base,
    /// signs
    Third,
    /// signed, took
    Past,
    /// signed, taken
    Participle,
    /// signing
    Gerund,
}

/// The forms a word may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct VerbForms(pub(crate) u8);

impl VerbForms {
    /// No form.
    pub(crate) const NONE: Self = Self(0);

    /// With one form more.
    #[must_use]
    pub(crate) const fn with(self, form: Form) -> Self {
        Self(self.0 | 1 << form as u8)
    }

    /// Both sets together.
    #[must_use]
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it may be this form.
    pub(crate) const fn has(self, form: Form) -> bool {
        self.0 & 1 << form as u8 != 0
    }

    /// Whether it is no form of a verb.
    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }
}
