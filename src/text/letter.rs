//! Letters and digits of ASCII, which nearly all letters of a text are, in one look.

/// The letters and digits of ASCII in small letters; 0 for all else.
pub(crate) const SMALL: [u8; 256] = {
    let mut small = [0; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            small[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    small
};
