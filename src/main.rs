//! The `readout` program.
fn main() {}
