//! What is said to have happened and what is not: own clauses with their marks, and how many of them are read so.
//!
//! `n` negated, `p` planned, `h` hedged, `r` reported, `o` opinion, `-` told as done. A clause agrees when its first fact
//! has exactly these marks.

use tarikh::analysis::{Depth, Settings, analyse_to};
use tarikh::fact::Flags;

const CLAUSES: &[(&str, &str)] = &[
    // Told as done.
    ("-", "The council opened the bridge in 1901."),
    ("-", "Anna Holm signed the treaty."),
    ("-", "The bridge was opened by the king."),
    ("-", "The army had crossed the river."),
    ("-", "Peter Rask became mayor of Lund."),
    ("-", "The flood destroyed four villages."),
    ("-", "Parliament has ratified the treaty."),
    ("-", "The bank failed in 1931."),
    ("-", "The mill burned and the dam broke."),
    ("-", "Karen Blom founded a school for girls."),
    ("-", "The troops were flown to Lanz."),
    ("-", "The guild elected a new master."),
    ("-", "The king abdicated in favour of his son."),
    ("-", "The canal was dug by soldiers."),
    ("-", "The comet returned after seventy years."),
    ("-", "The plague reached the port in spring."),
    ("-", "The senate made him consul."),
    ("-", "A new road linked the two towns."),
    ("-", "The strike ended after nine weeks."),
    ("-", "The company sold its mines."),
    // Negated.
    ("n", "The tour did not take place."),
    ("n", "The treaty was never ratified."),
    ("n", "No ship returned from the voyage."),
    ("n", "Nobody opened the letter."),
    ("n", "The council has not paid the debt."),
    ("n", "The bridge was not finished."),
    ("n", "The bank hadn't opened."),
    ("n", "Neither side won the battle."),
    ("n", "The king had no heir."),
    ("n", "The fleet found nothing."),
    ("n", "Few soldiers reached the coast."),
    ("n", "The judge hardly spoke."),
    ("n", "The ministers didn't agree."),
    ("n", "None of the ships survived."),
    ("n", "The army no longer held the pass."),
    ("n", "The court wasn't told."),
    ("n", "Never did the town recover."),
    ("n", "The archive was not opened to scholars."),
    ("n", "The engine never ran."),
    ("n", "The princes would not sign and did not."),
    // Planned.
    ("p", "The bridge will open in 2030."),
    ("p", "The school is to be rebuilt."),
    ("p", "The ministry plans to sell the port."),
    ("p", "The trial is due to begin in May."),
    ("p", "The king was to visit Lund."),
    ("p", "The launch is scheduled for Friday."),
    ("p", "The firm expects to open a mill."),
    ("p", "The treaty will expire in 2040."),
    ("p", "The council intends to build a tower."),
    ("p", "The new line is expected to open in June."),
    ("p", "The troops are going to leave."),
    ("p", "Talks are set to resume on Monday."),
    ("p", "The party hopes to win the election."),
    ("p", "The works were to be finished by spring."),
    ("p", "The museum shall be moved."),
    ("p", "The fleet is about to sail."),
    ("p", "The report will be published next week."),
    ("p", "The team aims to reach the pole."),
    ("p", "The tunnel is planned for 2035."),
    ("p", "The court will hear the case."),
    // Hedged.
    ("h", "The painter may have died in Lund."),
    ("h", "The city might fall."),
    ("h", "The letter was perhaps written in 1540."),
    ("h", "The king reportedly fled by boat."),
    ("h", "The bridge seems to have been built by monks."),
    ("h", "The monk is said to have walked to Rome."),
    ("h", "The general allegedly ordered the raid."),
    ("h", "The fire probably began in the mill."),
    ("h", "The tomb appears to be empty."),
    ("h", "The map could be older."),
    ("h", "The abbey was possibly founded by Danes."),
    ("h", "The envoy apparently lost the letter."),
    ("h", "The statue is thought to show a queen."),
    ("h", "The scribe supposedly burned the book."),
    ("h", "The tribe is believed to have come from the north."),
    ("h", "Maybe the ship sank."),
    ("h", "The duke would have won."),
    ("h", "The coins were likely struck in York."),
    ("h", "The house can be dated to 1420."),
    ("h", "The spy presumably escaped."),
    // Opinion.
    ("o", "The government should resign."),
    ("o", "We must remember the dead."),
    ("o", "I visited the mill."),
    ("o", "The council ought to build a school."),
    ("o", "Did the king sign the treaty?"),
    ("o", "Who opened the bridge?"),
    ("o", "We opened the shop in 1960."),
    ("o", "The law must be changed."),
    ("o", "Was the bridge safe?"),
    ("o", "You should visit the castle."),
    // Reported.
    ("r", "According to Blom, the mill burned in 1820."),
    ("r", "The town was rich, according to the chronicle."),
    ("r", "According to the police, the bank was robbed."),
    ("r", "According to legend, a wolf founded the town."),
    ("r", "According to Pliny, the river froze."),
    // Told as done, though a word might mislead.
    ("-", "The Will of the People won the election."),
    ("-", "The might of the fleet decided the war."),
    ("-", "The plan was approved by the council."),
    ("-", "The king planned the city himself."),
    ("-", "Not only the mill but the bridge burned."),
    ("-", "The No. 7 tram reached the harbour."),
    ("-", "The expected storm broke the dam."),
    ("-", "The unlikely hero saved the town."),
    ("-", "The minister said that the war was over."),
    ("-", "The seeming peace ended in May."),
    ("-", "The reported theft closed the museum."),
    ("-", "The court found the will in a chest."),
    ("-", "The May election brought a new mayor."),
    ("-", "The scheduled train left at noon."),
    ("-", "The planned city was built in 1901."),
];

fn marks(flags: Flags) -> String {
    let all = [
        (flags.is_negated, 'n'),
        (flags.is_planned, 'p'),
        (flags.is_hedged, 'h'),
        (flags.is_reported, 'r'),
        (flags.is_opinion, 'o'),
    ];
    let marks: String = all.iter().filter(|(holds, _)| *holds).map(|(_, mark)| mark).collect();
    if marks.is_empty() { "-".to_owned() } else { marks }
}

#[test]
fn clauses_are_marked_as_a_reader_would_mark_them() {
    let mut wrong = Vec::new();
    for (expected, sentence) in CLAUSES {
        let article = tarikh::ingest::article((*sentence).to_owned(), "clause.txt");
        let analysis = analyse_to(&article, &Settings::default(), Depth::Facts);
        let found = analysis.facts.first().map_or_else(|| "none".to_owned(), |fact| marks(fact.flags));
        if found != *expected {
            wrong.push(format!("{sentence} is {expected}, read as {found}"));
        }
    }
    let agreed = CLAUSES.len() - wrong.len();
    assert!(
        agreed * 100 >= CLAUSES.len() * 95,
        "{agreed} of {} clauses are marked right:\n{}",
        CLAUSES.len(),
        wrong.join("\n")
    );
}
