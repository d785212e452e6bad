//! What is proved never to happen, thing by thing: the proof of `campaign`, asked by the atlas.

use crate::campaign::proof::Proof;
use crate::engine::world::World;
use crate::lab::atlas::Thing;

/// A proof about a world.
#[derive(Debug)]
pub struct Dead<'w> {
    world: &'w World,
    proof: Proof,
}

impl<'w> Dead<'w> {
    /// Works out what can never happen.
    pub fn of(world: &'w World) -> Self {
        Self {
            world,
            proof: Proof::of(world),
        }
    }

    /// Tells whether it is proved that a thing never happens. Of what the rules bring, nothing is proved.
    pub fn is(&self, thing: Thing) -> bool {
        let proof = &self.proof;
        match thing {
            Thing::Event(id) => proof.event(id).is_none(),
            Thing::Option(id, o) => proof.taken(id, o).is_none(),
            Thing::Later(id, o, l) => proof.later(id, o, l).is_none(),
            Thing::Initiative(id) => proof.initiative(id).is_none(),
            Thing::After(id, l) => proof.initiative_later(id, l).is_none(),
            Thing::Ending(id) => !proof.ending(self.world, id),
            Thing::Letter(..)
            | Thing::Reception(_)
            | Thing::Behaviour(_)
            | Thing::Pledge(_)
            | Thing::Bargain(_) => false,
        }
    }
}
