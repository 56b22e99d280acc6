//! How a name is written as a key: small letters, one space between words, no stops.

use crate::text::{Token, TokenKind};

/// Adds a token to a key; whether it counts as a word.
pub(crate) fn push_key(text: &str, token: &Token, key: &mut Vec<u8>) -> bool {
    if matches!(token.kind, TokenKind::Mark(mark) if mark != '&') {
        return false;
    }
    if !key.is_empty() && token.kind != TokenKind::Clitic {
        key.push(b' ');
    }
    let word = token.span.slice(text);
    if word.is_ascii() {
        key.extend(word.bytes().filter(|byte| *byte != b'.').map(|byte| byte.to_ascii_lowercase()));
    } else {
        let folded = word.replace(['’', 'ʼ'], "'");
        let mut bytes = [0; 4];
        for c in folded.chars().flat_map(char::to_lowercase).filter(|c| *c != '.') {
            key.extend_from_slice(c.encode_utf8(&mut bytes).as_bytes());
        }
    }
    true
}
