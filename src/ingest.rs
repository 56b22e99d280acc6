//! Bytes in, an [`Article`](crate::article::Article) out: decoding, blocks, title, metadata.
