//! Any bytes are read or refused; what is read goes through the whole chain, twice, with the same result.
//!
//! `cargo +nightly fuzz run article`

#![no_main]

use libfuzzer_sys::fuzz_target;
use tarikh::analysis::{Settings, analyse};
use tarikh::ingest;

fuzz_target!(|bytes: &[u8]| {
    for name in ["fuzz.txt", "fuzz.md"] {
        let Ok(article) = ingest::read(bytes, name) else { continue };
        let settings = Settings::default();
        let analysis = analyse(&article, &settings);
        let again = analyse(&article, &settings);
        assert_eq!(analysis.timexes, again.timexes);
        assert_eq!(analysis.timeline, again.timeline);
        assert_eq!(analysis.questions, again.questions);
        for entry in &analysis.timeline {
            assert!(!entry.evidence.slice(&article.text).is_empty());
        }
    }
});
