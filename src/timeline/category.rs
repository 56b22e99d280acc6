//! What kind of event an entry is, told by its verb and its nouns.

use crate::fact::Fact;

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
    /// Discoveries and inventions.
    Discovery = "discovery";
    /// Books, papers, speeches.
    Publication = "publication";
    /// Earthquakes, famines, accidents.
    Disaster = "disaster";
    /// Prices, taxes, trade.
    Economy = "economy";
    /// Journeys and migrations.
    Journey = "journey";
    /// Study, marriage, career of a person.
    Life = "life";
}

/// Lemmas and nouns with their category; the first hit by place in the clause counts, verbs before nouns.
const VERBS: &[(&str, Category)] = &[
    ("abdicate", Category::Rule),
    ("abolish", Category::Law),
    ("agree", Category::Treaty),
    ("annex", Category::War),
    ("appoint", Category::Rule),
    ("arrest", Category::Law),
    ("assassinate", Category::Death),
    ("attack", Category::War),
    ("ban", Category::Law),
    ("besiege", Category::War),
    ("bomb", Category::War),
    ("bombard", Category::War),
    ("build", Category::Founding),
    ("capture", Category::War),
    ("complete", Category::Founding),
    ("conquer", Category::War),
    ("crown", Category::Rule),
    ("crush", Category::War),
    ("declare", Category::Diplomacy),
    ("defeat", Category::War),
    ("depose", Category::Rule),
    ("devalue", Category::Economy),
    ("die", Category::Death),
    ("discover", Category::Discovery),
    ("elect", Category::Rule),
    ("emigrate", Category::Journey),
    ("enact", Category::Law),
    ("establish", Category::Founding),
    ("execute", Category::Death),
    ("fight", Category::War),
    ("flee", Category::Journey),
    ("found", Category::Founding),
    ("graduate", Category::Life),
    ("guillotine", Category::Death),
    ("hang", Category::Death),
    ("inaugurate", Category::Founding),
    ("invade", Category::War),
    ("invent", Category::Discovery),
    ("invite", Category::Diplomacy),
    ("kill", Category::Death),
    ("land", Category::Journey),
    ("launch", Category::Founding),
    ("legislate", Category::Law),
    ("marry", Category::Life),
    ("massacre", Category::Death),
    ("mint", Category::Economy),
    ("murder", Category::Death),
    ("nationalise", Category::Economy),
    ("nationalize", Category::Economy),
    ("occupy", Category::War),
    ("open", Category::Founding),
    ("oust", Category::Rule),
    ("overthrow", Category::Revolt),
    ("patent", Category::Discovery),
    ("perish", Category::Death),
    ("print", Category::Publication),
    ("proclaim", Category::Law),
    ("protest", Category::Revolt),
    ("publish", Category::Publication),
    ("raid", Category::War),
    ("ratify", Category::Treaty),
    ("rebel", Category::Revolt),
    ("recognise", Category::Diplomacy),
    ("recognize", Category::Diplomacy),
    ("reign", Category::Rule),
    ("resign", Category::Rule),
    ("revolt", Category::Revolt),
    ("rule", Category::Rule),
    ("sail", Category::Journey),
    ("seize", Category::War),
    ("sentence", Category::Law),
    ("shoot", Category::Death),
    ("sign", Category::Treaty),
    ("sink", Category::War),
    ("storm", Category::Revolt),
    ("study", Category::Life),
    ("surrender", Category::War),
    ("travel", Category::Journey),
    ("visit", Category::Diplomacy),
    ("vote", Category::Rule),
    ("write", Category::Publication),
];

const NOUNS: &[(&str, Category)] = &[
    ("accession", Category::Rule),
    ("accord", Category::Treaty),
    ("act", Category::Law),
    ("agreement", Category::Treaty),
    ("amendment", Category::Law),
    ("armistice", Category::Treaty),
    ("army", Category::War),
    ("attack", Category::War),
    ("bank", Category::Economy),
    ("battle", Category::War),
    ("birth", Category::Birth),
    ("book", Category::Publication),
    ("budget", Category::Economy),
    ("campaign", Category::War),
    ("ceasefire", Category::Treaty),
    ("code", Category::Law),
    ("conference", Category::Diplomacy),
    ("constitution", Category::Law),
    ("convention", Category::Treaty),
    ("coronation", Category::Rule),
    ("coup", Category::Revolt),
    ("crash", Category::Economy),
    ("debt", Category::Economy),
    ("degree", Category::Life),
    ("doctorate", Category::Life),
    ("earthquake", Category::Disaster),
    ("economy", Category::Economy),
    ("election", Category::Rule),
    ("epidemic", Category::Disaster),
    ("exports", Category::Economy),
    ("famine", Category::Disaster),
    ("fire", Category::Disaster),
    ("flood", Category::Disaster),
    ("hailstorm", Category::Disaster),
    ("hurricane", Category::Disaster),
    ("incident", Category::War),
    ("index", Category::Economy),
    ("invitation", Category::Diplomacy),
    ("king", Category::Rule),
    ("law", Category::Law),
    ("massacre", Category::Death),
    ("massacres", Category::Death),
    ("murder", Category::Death),
    ("mutiny", Category::Revolt),
    ("oath", Category::Law),
    ("output", Category::Economy),
    ("pact", Category::Treaty),
    ("parliament", Category::Law),
    ("plague", Category::Disaster),
    ("president", Category::Rule),
    ("price", Category::Economy),
    ("prices", Category::Economy),
    ("rate", Category::Economy),
    ("rebellion", Category::Revolt),
    ("recession", Category::Economy),
    ("reign", Category::Rule),
    ("resolution", Category::Law),
    ("revolt", Category::Revolt),
    ("revolution", Category::Revolt),
    ("siege", Category::War),
    ("summit", Category::Diplomacy),
    ("talks", Category::Diplomacy),
    ("tax", Category::Economy),
    ("terror", Category::Revolt),
    ("throne", Category::Rule),
    ("trade", Category::Economy),
    ("treaty", Category::Treaty),
    ("troops", Category::War),
    ("uprising", Category::Revolt),
    ("verdict", Category::Law),
    ("visit", Category::Diplomacy),
    ("war", Category::War),
    ("yen", Category::Economy),
];

/// The length of the shortest of the nouns, in bytes.
const SHORTEST: usize = 3;

/// The category of a fact, by its verb, else by the nouns of its gist.
pub(super) fn category(fact: &Fact) -> Category {
    if let Some(predicate) = &fact.predicate {
        if predicate.lemma == "bear" && predicate.text.ends_with("born") {
            return Category::Birth;
        }
        if let Some(category) = known(VERBS, predicate.lemma) {
            return category;
        }
    }
    if fact.gist.ends_with(" was born") {
        return Category::Birth;
    }
    // "Lund fell": the text has "the fall of Lund".
    let named = fact.object.as_ref().map(|object| object.text.as_str()).unwrap_or_default();
    let mut nouns = [fact.gist.as_str(), named]
        .into_iter()
        .flat_map(|line| line.split(|c: char| !c.is_alphanumeric()))
        .filter(|noun| noun.len() >= SHORTEST);
    nouns.find_map(|noun| known(NOUNS, &noun.to_lowercase())).unwrap_or_default()
}

fn known(table: &[(&str, Category)], word: &str) -> Option<Category> {
    let at = table.binary_search_by_key(&word, |(known, _)| known).ok()?;
    table.get(at).map(|(_, category)| *category)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted_and_without_doubles() {
        for table in [VERBS, NOUNS] {
            assert!(table.is_sorted_by(|one, other| one.0 < other.0));
        }
    }
}
