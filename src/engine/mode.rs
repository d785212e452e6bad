//! What a choice or an hour is for, and the sixteen ways of meeting blame that choices are tagged with.

/// The mode of an option, an initiative or an hour of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Mode {
    /// Changes the place.
    Substance,
    /// Changes the ledger.
    Trace,
    /// Moves the risk elsewhere.
    Evade,
    /// Looks after people.
    Care,
    /// None of these.
    Neutral,
}

impl Mode {
    /// Every mode, in the order of its discriminant.
    pub const ALL: [Self; 5] = [
        Self::Substance,
        Self::Trace,
        Self::Evade,
        Self::Care,
        Self::Neutral,
    ];

    /// Returns the position in [`Mode::ALL`].
    pub fn ix(self) -> usize {
        self as usize
    }
}

/// A way of meeting blame: fourteen that avoid it and two honest counterparts (`domain/model.md §2.1`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Behaviour {
    /// Residue-keeping.
    B1,
    /// Over-compliance.
    B2,
    /// Asking for instructions.
    B3,
    /// Collective decision.
    B4,
    /// Buck-passing.
    B5,
    /// Pushing down to villages.
    B6,
    /// Binding others.
    B7,
    /// Selective implementation.
    B8,
    /// Symbolic work.
    B9,
    /// Collusion before an inspection.
    B10,
    /// Number-smoothing.
    B11,
    /// Mobilisation burst.
    B12,
    /// Abstinence.
    B13,
    /// Scapegoating.
    B14,
    /// Act and register.
    P1,
    /// Voluntary disclosure.
    P2,
}

impl Behaviour {
    /// Every behaviour, in the order of its discriminant.
    pub const ALL: [Self; 16] = [
        Self::B1,
        Self::B2,
        Self::B3,
        Self::B4,
        Self::B5,
        Self::B6,
        Self::B7,
        Self::B8,
        Self::B9,
        Self::B10,
        Self::B11,
        Self::B12,
        Self::B13,
        Self::B14,
        Self::P1,
        Self::P2,
    ];

    /// Returns the position in [`Behaviour::ALL`].
    pub fn ix(self) -> usize {
        self as usize
    }
}

/// A set of behaviours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Behaviours(u16);

impl Behaviours {
    /// Returns the set with `behaviour` in it.
    #[must_use]
    pub fn with(self, behaviour: Behaviour) -> Self {
        Self(self.0 | 1 << behaviour.ix())
    }

    /// Tells whether `behaviour` is in the set.
    pub fn has(self, behaviour: Behaviour) -> bool {
        self.0 & 1 << behaviour.ix() != 0
    }

    /// Lists the behaviours of the set in order.
    pub fn iter(self) -> impl Iterator<Item = Behaviour> {
        Behaviour::ALL.into_iter().filter(move |b| self.has(*b))
    }
}
