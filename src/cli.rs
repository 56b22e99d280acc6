//! The command line: words, their meaning, and output for people and for machines.
