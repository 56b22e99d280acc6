//! The categories themselves, which the build shares.

macro_rules! categories {
    ($($(#[$doc:meta])* $name:ident = $word:literal;)*) => {
        /// What kind of event it is.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Category {
            $($(#[$doc])* $name,)*
            /// None of the others.
            #[default]
            Other,
        }

        impl Category {
            /// Every category.
            pub const ALL: &'static [Self] = &[$(Self::$name,)* Self::Other];

            /// A short name: `war`, `treaty`.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)*
                    Self::Other => "other",
                }
            }
        }
    };
}

categories! {
    /// Battles, raids, sieges.
    War = "war";
    /// Agreements between states or parties.
    Treaty = "treaty";
    /// Visits, talks, recognition.
    Diplomacy = "diplomacy";
    /// Laws, constitutions, verdicts.
    Law = "law";
    /// Elections, accessions, resignations.
    Rule = "rule";
    /// Revolts and protests.
    Revolt = "revolt";
    /// Births.
    Birth = "birth";
    /// Deaths, murders and executions.
    Death = "death";
    /// Foundings, openings, buildings.
    Founding = "founding";
    /// Discoveries, inventions, experiments.
    Discovery = "discovery";
    /// Books, papers, speeches.
    Publication = "publication";
    /// Films, music, pictures, exhibitions.
    Arts = "arts";
    /// Matches, races, records.
    Sport = "sport";
    /// Churches, missions, conversions.
    Religion = "religion";
    /// Earthquakes, famines, accidents.
    Disaster = "disaster";
    /// Prices, taxes, trade.
    Economy = "economy";
    /// Journeys and migrations.
    Journey = "journey";
    /// Study, marriage, career and honours of a person.
    Life = "life";
}
