//! Foreign formats: own structs, written to `impl Write`, read from bytes.
