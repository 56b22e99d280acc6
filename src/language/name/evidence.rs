//! What speaks for the kind of a name: its last word, its first word, and the words around it.

use super::EntityKind;

/// Points for each kind, gathered over all mentions.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence {
    /// Told by its own last word or by a table; counts more than what surrounds it.
    pub(super) own: Option<EntityKind>,
    /// A title, a first name, a human verb.
    pub(super) person: u16,
    /// "in", "near", "the city of".
    pub(super) place: u16,
    /// Written in capitals alone.
    pub(super) capitals: u16,
    /// Written with small letters.
    pub(super) small: u16,
    /// "the company".
    pub(super) organisation: u16,
    /// "the novel", italics, quotation marks.
    pub(super) work: u16,
    /// "the" and a plural.
    pub(super) people: u16,
    /// "the" stood in front.
    pub(super) with_the: u16,
}

impl Evidence {
    /// Both together.
    #[must_use]
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            own: self.own.or(other.own),
            person: self.person.saturating_add(other.person),
            place: self.place.saturating_add(other.place),
            capitals: self.capitals.saturating_add(other.capitals),
            small: self.small.saturating_add(other.small),
            organisation: self.organisation.saturating_add(other.organisation),
            work: self.work.saturating_add(other.work),
            people: self.people.saturating_add(other.people),
            with_the: self.with_the.saturating_add(other.with_the),
        }
    }

    /// What it most likely is.
    pub(super) fn kind(&self) -> EntityKind {
        if let Some(own) = self.own {
            return own;
        }
        if self.work > self.person && self.work >= 2 {
            return EntityKind::Work;
        }
        // "the Olmec": nobody is called so twice out of three times.
        let is_called_the = self.with_the >= 3 && 3 * self.with_the >= 2 * self.small;
        if self.person >= 2 && self.person >= self.place.max(self.organisation) && !is_called_the {
            return EntityKind::Person;
        }
        if self.capitals > 0 && self.small == 0 && self.place <= self.capitals {
            return EntityKind::Organisation;
        }
        if self.organisation >= 2 && self.organisation >= self.place {
            return EntityKind::Organisation;
        }
        if self.people >= 1 && self.people >= self.place {
            return EntityKind::People;
        }
        if self.place >= 1 && self.place > self.with_the {
            return EntityKind::Place;
        }
        if self.person == 1 { EntityKind::Person } else { EntityKind::Other }
    }
}
