//! Outputs, one file a format. In: finished findings. Out: characters. They lay out and decide nothing.

pub mod json;
