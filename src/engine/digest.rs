//! The state as bytes, for its hash: every field of every part, in a fixed order, little-endian.
//!
//! The structs are taken apart without `..`, so a new field that is forgotten here does not compile.

/// What can be fed to a hash.
pub trait Digest {
    /// Feeds the value's bytes to `sink`.
    fn digest(&self, sink: &mut dyn FnMut(&[u8]));
}

macro_rules! plain {
    ($($t:ty),*) => {$(
        impl Digest for $t {
            fn digest(&self, sink: &mut dyn FnMut(&[u8])) {
                sink(&self.to_le_bytes());
            }
        }
    )*};
}
plain!(u8, u16, u32, u64);

impl Digest for f64 {
    fn digest(&self, sink: &mut dyn FnMut(&[u8])) {
        sink(&self.to_bits().to_le_bytes());
    }
}

impl Digest for bool {
    fn digest(&self, sink: &mut dyn FnMut(&[u8])) {
        sink(&[u8::from(*self)]);
    }
}

impl<T: Digest> Digest for [T] {
    fn digest(&self, sink: &mut dyn FnMut(&[u8])) {
        (self.len() as u64).digest(sink);
        for item in self {
            item.digest(sink);
        }
    }
}

impl<T: Digest> Digest for Vec<T> {
    fn digest(&self, sink: &mut dyn FnMut(&[u8])) {
        self.as_slice().digest(sink);
    }
}

impl<T: Digest, const N: usize> Digest for [T; N] {
    fn digest(&self, sink: &mut dyn FnMut(&[u8])) {
        self.as_slice().digest(sink);
    }
}

impl<T: Digest> Digest for Option<T> {
    fn digest(&self, sink: &mut dyn FnMut(&[u8])) {
        self.is_some().digest(sink);
        if let Some(value) = self {
            value.digest(sink);
        }
    }
}

/// Implements [`Digest`] for a struct by naming all its fields.
macro_rules! digest_struct {
    ($name:ident { $($field:ident),* $(,)? }) => {
        impl $crate::engine::digest::Digest for $name {
            fn digest(&self, sink: &mut dyn FnMut(&[u8])) {
                let Self { $($field),* } = self;
                $($crate::engine::digest::Digest::digest($field, sink);)*
            }
        }
    };
}

/// Implements [`Digest`] for an enum without data by its discriminant.
macro_rules! digest_tag {
    ($($name:ident),* $(,)?) => {$(
        impl $crate::engine::digest::Digest for $name {
            fn digest(&self, sink: &mut dyn FnMut(&[u8])) {
                sink(&[*self as u8]);
            }
        }
    )*};
}

/// Implements [`Digest`] for an id.
macro_rules! digest_id {
    ($($name:ident),* $(,)?) => {$(
        impl $crate::engine::digest::Digest for $name {
            fn digest(&self, sink: &mut dyn FnMut(&[u8])) {
                self.0.digest(sink);
            }
        }
    )*};
}

pub(crate) use {digest_id, digest_struct, digest_tag};
