//! Any text is read without a panic, into ordered phrases whose values print and parse back.
//!
//! `cargo +nightly fuzz run time`

#![no_main]

use libfuzzer_sys::fuzz_target;
use tarikh::temporal::{self, TimeValue};
use tarikh::text::{Form, Prose, Span};

fuzz_target!(|text: &str| {
    let mut prose = Prose::default();
    if let Some(whole) = Span::new(text, 0, text.len()) {
        prose.push(text, &[whole], Form::Running);
    }
    let mut end = 0;
    for timex in temporal::read(text, &prose, None, &mut Vec::new()) {
        assert!(timex.span.start() >= end && timex.span.end() <= text.len());
        end = timex.span.end();
        let printed = timex.value.to_string();
        assert_eq!(printed.parse::<TimeValue>().map(|value| value.to_string()), Ok(printed));
    }
});
