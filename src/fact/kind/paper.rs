//! What is drawn up and then enacted, signed or handed in: laws, pacts, reports.
//!
//! * "the Mills Act", "a treaty", "its report": made once, in one year, and told of by what it says
//!
//! Rules that take more words than these add their own beside this list.

/// Last words of their names, in small letters.
const PAPERS: &[&str] = &[
    "accord",
    "accords",
    "act",
    "acts",
    "agreement",
    "amendment",
    "amendments",
    "bill",
    "charter",
    "constitution",
    "convention",
    "declaration",
    "decree",
    "edict",
    "law",
    "laws",
    "memorandum",
    "order",
    "ordinance",
    "pact",
    "proclamation",
    "protocol",
    "report",
    "resolution",
    "statute",
    "treaty",
];

/// Whether a word, in small letters, says that something is a law, a pact or a report.
pub(in crate::fact) fn is_paper(word: &str) -> bool {
    PAPERS.contains(&word)
}
