//! The key of a feature in the table of weights. In: its parts as text. Out: one number, the same in the build script that
//! writes the table and in the program that reads it.

/// The hash of a name or word, kept to 30 bits.
pub(crate) const fn hash(bytes: &[u8]) -> u32 {
    crate::text::hash(bytes) & 0x3FFF_FFFF
}

/// The code of a class or other label.
#[inline(always)]
pub(crate) const fn label_code(hash: u32) -> u32 {
    hash | 1 << 31
}

/// The code of a small number.
#[inline(always)]
pub(crate) const fn count_code(count: u32) -> u32 {
    count | 1 << 30
}

/// One key of template and two codes; never 0, which marks an empty slot.
#[inline(always)]
pub(crate) fn key(template: u32, first: u32, second: u32) -> u64 {
    let mixed = (u64::from(first) << 32 | u64::from(second)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let spread =
        (mixed ^ mixed >> 29).wrapping_add(u64::from(template).wrapping_mul(0xD6E8_FEB8_6659_FD93));
    (spread ^ spread >> 32).max(1)
}

/// Bytes of a slot: the key and four weights in hundredths, all with the lowest byte first.
pub(crate) const SLOT: usize = 16;

/// Bytes of a slot's mark; the marks of all slots stand before the first slot.
pub(crate) const MARK: usize = 2;

/// The mark of a key's slot: a part of it that the choice of the slot does not use; never 0, which marks an empty slot.
#[inline(always)]
pub(crate) fn mark(key: u64) -> u16 {
    (key >> 48) as u16 | 1
}
