//! The sample articles, compiled in; the library holds them on first run.

use crate::article::Article;
use crate::ingest;

const SAMPLES: [(&str, &str); 4] = [
    ("pakistan_russia.md", include_str!("../../seeds/pakistan_russia.md")),
    ("greco_persian_wars.md", include_str!("../../seeds/greco_persian_wars.md")),
    ("abdus_salam.md", include_str!("../../seeds/abdus_salam.md")),
    ("asian_financial_crisis.md", include_str!("../../seeds/asian_financial_crisis.md")),
];

/// All of them, in the order of the library.
pub(super) fn all() -> Vec<Article> {
    SAMPLES.iter().map(|&(name, text)| ingest::article(text.to_owned(), &format!("sample: {name}"))).collect()
}
