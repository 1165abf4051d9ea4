//! Ids of findings: dense numbers from 0 that index the analysis' vectors; printed from 1 with a letter.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident $letter:literal)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The id of the element at `index` of its vector.
            pub fn at(index: usize) -> $name {
                $name(index as u32)
            }

            /// The id that is printed so.
            pub fn parse(printed: &str) -> Option<$name> {
                let number: u32 = printed.strip_prefix($letter)?.parse().ok()?;
                number.checked_sub(1).map($name)
            }

            /// Where the element stands in its vector.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}{}", $letter, self.0 + 1)
            }
        }
    )*};
}

ids! {
    /// An account: index into `Analysis::accounts`, printed `a1`.
    AccountId "a"
    /// A section: index into `Analysis::sections`, printed `s1`.
    SectionId "s"
    /// A speaker: index into `Analysis::speakers`, printed `p1`.
    SpeakerId "p"
    /// A quote: index into `Analysis::quotes`, printed `q1`.
    QuoteId "q"
    /// A position: index into `Analysis::positions`, printed `o1`.
    PositionId "o"
    /// A signal: index into `Analysis::signals`, printed `g1`.
    SignalId "g"
    /// An event: index into `Analysis::events`, printed `e1`.
    EventId "e"
    /// A next step: index into `Analysis::next_steps`, printed `n1`.
    NextStepId "n"
}
