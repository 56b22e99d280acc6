//! The sample articles, compiled in; the library holds them on first run.

use crate::article::Article;
use crate::ingest;
use crate::tui::Sample;

/// All of them, in the order of the library. Titles and tags are those of the texts, so that no text need be read to
/// list them.
pub(super) const ALL: [Sample; 4] = [
    Sample {
        title: "Pakistan and Russia: a slow thaw",
        source: "sample: pakistan_russia.md",
        tags: &["pakistan", "russia", "foreign policy", "cold war"],
        text: include_str!("../../seeds/pakistan_russia.md"),
        read,
    },
    Sample {
        title: "The Greco-Persian Wars",
        source: "sample: greco_persian_wars.md",
        tags: &["ancient history", "greece", "persia", "bce"],
        text: include_str!("../../seeds/greco_persian_wars.md"),
        read,
    },
    Sample {
        title: "Abdus Salam: from Jhang to Stockholm",
        source: "sample: abdus_salam.md",
        tags: &["science", "physics", "biography", "pakistan"],
        text: include_str!("../../seeds/abdus_salam.md"),
        read,
    },
    Sample {
        title: "The Asian financial crisis",
        source: "sample: asian_financial_crisis.md",
        tags: &["economic history", "asia", "finance"],
        text: include_str!("../../seeds/asian_financial_crisis.md"),
        read,
    },
];

fn read(sample: &Sample) -> Article {
    ingest::article(sample.text.to_owned(), sample.source)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_a_sample_is_what_its_text_says() {
        for sample in ALL {
            let article = read(&sample);
            assert_eq!(sample.title, article.title);
            assert_eq!(Some(sample.source), article.metadata.source.as_deref());
            assert_eq!(sample.tags, article.metadata.tags);
        }
    }
}
