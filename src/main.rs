//! The program: parse the words, run, turn the outcome into an exit code.

const fn main() {}
