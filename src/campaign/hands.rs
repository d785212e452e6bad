//! Several hands for work whose parts do not touch each other: each takes the next part that nobody has taken.
//!
//! The only file of the room that starts threads. Deliberately absent: anything that depends on who did what, or when.

use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

/// Does parts 0..n on as many hands as the machine has; returns what they came to, in order.
pub(super) fn each<T: Send>(parts: usize, part: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let hands = std::thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let work = || {
        let mine = std::iter::from_fn(|| Some(next.fetch_add(1, Ordering::Relaxed)));
        let mine = mine.take_while(|&n| n < parts);
        mine.map(|n| (n, part(n))).collect::<Vec<_>>()
    };
    let mut done: Vec<_> = std::thread::scope(|scope| {
        let others: Vec<_> = (1..hands.min(parts)).map(|_| scope.spawn(work)).collect();
        let own = work();
        // A hand that fell over has found a fault of ours.
        let others = others.into_iter().map(|hand| {
            hand.join()
                .unwrap_or_else(|fault| std::panic::resume_unwind(fault))
        });
        others.flatten().chain(own).collect()
    });
    done.sort_unstable_by_key(|(n, _)| *n);
    done.into_iter().map(|(_, came)| came).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_is_done_once_and_stands_at_its_place() {
        for parts in [0, 1, 2, 1_000] {
            let squares: Vec<usize> = (0..parts).map(|n| n * n).collect();
            assert_eq!(each(parts, |n| n * n), squares);
        }
    }
}
