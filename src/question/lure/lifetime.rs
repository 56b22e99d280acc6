//! The years in which what a fact tells of was there: no wrong date lies outside them.
//!
//! **Example**: of a man born in 1889 a course of 1912 is not asked among years before 1904, of a Soviet republic nothing before 1917.
//! **Pattern**: the birth or the death of who does it or has it done to him, the founding of a body, as the article tells them; the times of
//! states and movements that everybody knows. **Never**: a bound that is the date asked for itself, or that the date does not keep.

use super::super::ground::Ground;
use super::company::times;
use crate::fact::Fact;
use crate::language::EntityKind;
use std::ops::RangeInclusive;

/// So many years old is who does what a history tells of.
const GROWN: i32 = 15;

/// Years between which a wrong date may lie.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Bounds {
    pub(super) least: Option<i32>,
    pub(super) most: Option<i32>,
}

impl Bounds {
    /// What the names and words of a fact say of the years around its own.
    pub(super) fn of(ground: &Ground<'_>, fact: &Fact, key: i32) -> Self {
        let mut bounds = Self::default();
        for &entity in &fact.entities {
            if let Some(years) = times(ground.name(entity)) {
                bounds.narrow(&years, key);
            }
        }
        for at in fact.tokens.clone().take(60) {
            if let Some((_, years)) = KNOWN.iter().find(|(word, _)| *word == ground.text(at)) {
                bounds.narrow(years, key);
            }
        }
        let arguments = [&fact.subject, &fact.object].into_iter().flatten();
        for entity in arguments.filter_map(|argument| argument.entity) {
            let is_person = ground.entity(entity).is_some_and(|known| known.kind == EntityKind::Person);
            if let Some(begins) = ground.begins(entity) {
                let grown = begins + if is_person { GROWN } else { 0 };
                bounds.begin(if grown < key { grown } else { begins }, key);
            }
            if let Some(died) = ground.deaths.get(&entity) {
                bounds.end(died.civil().0, key);
            }
        }
        bounds
    }

    /// Whether a year lies between them.
    pub(super) fn hold(self, year: i32) -> bool {
        self.least.is_none_or(|least| least <= year) && self.most.is_none_or(|most| year <= most)
    }

    fn narrow(&mut self, years: &RangeInclusive<i32>, key: i32) {
        self.begin(*years.start(), key);
        self.end(*years.end(), key);
    }

    fn begin(&mut self, year: i32, key: i32) {
        if year < key {
            self.least = Some(self.least.map_or(year, |least| least.max(year)));
        }
    }

    fn end(&mut self, year: i32, key: i32) {
        if year > key {
            self.most = Some(self.most.map_or(year, |most| most.min(year)));
        }
    }
}

/// Bodies, peoples and times whose years are known.
const KNOWN: [(&str, RangeInclusive<i32>); 33] = [
    ("ASEAN", 1967..=9999),
    ("Bolshevik", 1903..=1952),
    ("Bolsheviks", 1903..=1952),
    ("Brexit", 2012..=9999),
    ("CENTO", 1955..=1979),
    ("COVID-19", 2019..=9999),
    ("EEC", 1957..=1993),
    ("EU", 1993..=9999),
    ("Gestapo", 1933..=1945),
    ("Hamas", 1987..=9999),
    ("Hezbollah", 1982..=9999),
    ("ISIS", 1999..=9999),
    ("KGB", 1954..=1991),
    ("NASA", 1958..=9999),
    ("NATO", 1949..=9999),
    ("Nazi", 1920..=1945),
    ("Nazis", 1920..=1945),
    ("OPEC", 1960..=9999),
    ("PLO", 1964..=9999),
    ("PRC", 1949..=9999),
    ("SAARC", 1985..=9999),
    ("SEATO", 1954..=1977),
    ("Soviet", 1917..=1991),
    ("Soviets", 1917..=1991),
    ("Taliban", 1994..=9999),
    ("UN", 1945..=9999),
    ("UNESCO", 1945..=9999),
    ("UNICEF", 1946..=9999),
    ("USSR", 1922..=1991),
    ("Vichy", 1940..=1944),
    ("WTO", 1995..=9999),
    ("Wehrmacht", 1935..=1946),
    ("apartheid", 1948..=1994),
];

#[cfg(test)]
mod tests {
    use super::Bounds;

    #[test]
    fn a_bound_is_kept_by_the_date_itself() {
        let mut bounds = Bounds::default();
        bounds.narrow(&(1917..=1991), 1950);
        assert_eq!(bounds, Bounds { least: Some(1917), most: Some(1991) });
        assert!(bounds.hold(1917) && !bounds.hold(1916) && !bounds.hold(1992));
        let mut founding = Bounds::default();
        founding.narrow(&(1917..=1991), 1917);
        assert_eq!(founding, Bounds { least: None, most: Some(1991) });
    }
}
