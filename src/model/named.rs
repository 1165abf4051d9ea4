//! Closed lists of names: enums whose variants are written the same way in data and in output.

/// An enum whose variants have one name each, in data as in output.
pub trait Named: Copy + Sized + 'static {
    /// All variants, in order.
    const VARIANTS: &'static [Self];

    /// The name of the type, for the schema.
    const TYPE: &'static str;

    /// The variant's name.
    fn name(self) -> &'static str;
}

macro_rules! named {
    ($(#[$doc:meta])* $name:ident: $($(#[$variant_doc:meta])* $variant:ident $text:literal,)*) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ::borsh::BorshSerialize, ::borsh::BorshDeserialize)]
        pub enum $name { $($(#[$variant_doc])* $variant,)* }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The name as data and output write it.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text,)* }
            }

            /// The one of this name.
            pub fn named(name: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|x| x.as_str() == name)
            }
        }

        impl $crate::model::Named for $name {
            const VARIANTS: &'static [$name] = $name::ALL;
            const TYPE: &'static str = stringify!($name);

            fn name(self) -> &'static str {
                self.as_str()
            }
        }
    };
}
pub(crate) use named;
