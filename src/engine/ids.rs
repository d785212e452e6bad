//! Dense ids: positions in the compiled world. No names at run time; the campaign maps names to ids and back.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u16);

        impl $name {
            /// Stands for "the target that was chosen" in the effects of an initiative, until it is bound.
            pub const IT: Self = Self(u16::MAX);

            /// Returns the position in the world's table.
            pub fn ix(self) -> usize {
                usize::from(self.0)
            }

            /// Returns the chosen target where this id stands for it, and itself otherwise.
            pub fn bind(self, it: u16) -> Self {
                if self == Self::IT { Self(it) } else { self }
            }
        }
    )*};
}

ids! {
    /// A line of duty.
    LineId,
    /// A village (or the street).
    VillageId,
    /// A named colleague.
    StaffId,
    /// An actor on the county's side.
    OfficialId,
    /// A responsibility letter.
    LetterId,
    /// Something that comes to the player.
    EventId,
    /// Something the player goes and does.
    InitiativeId,
    /// A way for the story to end.
    EndingId,
    /// A named yes or no.
    FlagId,
    /// A named number.
    VarId,
}
