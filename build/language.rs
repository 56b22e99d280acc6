//! What the build shares with the room `language`.

#![expect(dead_code, reason = "the program uses the rest")]

#[path = "../src/language/name/key.rs"]
pub(crate) mod key;
#[path = "../src/language/spelling.rs"]
pub(crate) mod spelling;
#[path = "../src/language/word_class.rs"]
pub(crate) mod word_class;
