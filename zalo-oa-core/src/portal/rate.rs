//! How often one address may ask for JSON. Addresses live in this table only, in memory, for as long
//! as they matter; the table is bounded, and a crowd of new addresses pushes out idle ones first.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr},
    sync::{Mutex, PoisonError},
    time::Duration,
};

use crate::platform::Timestamp;

/// Addresses remembered.
const MOST: usize = 10_000;
/// A whole office may stand behind one address, so a burst of this many seconds' worth is let through.
const BURST: i64 = 20_000;

/// For each address the moment at which its budget is whole again (the "generic cell rate").
pub(super) struct Rate {
    /// Milliseconds that a request costs.
    cost: i64,
    table: Mutex<HashMap<IpAddr, i64>>,
}

impl std::fmt::Debug for Rate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Rate").field("cost", &self.cost).finish_non_exhaustive()
    }
}

impl Rate {
    pub(super) fn a_minute(requests: u32) -> Self {
        let cost = 60_000 / i64::from(requests.clamp(1, 60_000));
        Self { cost, table: Mutex::default() }
    }

    /// Takes one request of an address, or says how long to wait.
    pub(super) fn take(&self, address: IpAddr, now: Timestamp) -> Result<(), Duration> {
        let mut table = self.table.lock().unwrap_or_else(PoisonError::into_inner);
        let address = household(address);
        if table.len() >= MOST && !table.contains_key(&address) {
            make_room(&mut table, now);
        }
        let burst = BURST.max(self.cost);
        let whole = table.entry(address).or_insert(now.0);
        // A budget that is whole only far from now was written before the clock was put back.
        if *whole < now.0 || *whole > now.0 + burst + self.cost {
            *whole = now.0;
        }
        let after = *whole + self.cost;
        if after > now.0 + burst {
            let wait = u64::try_from(after - now.0 - burst).unwrap_or(0);
            return Err(Duration::from_millis(wait));
        }
        *whole = after;
        Ok(())
    }

    #[cfg(test)]
    fn remembered(&self) -> usize {
        self.table.lock().unwrap().len()
    }
}

/// Drops the idle ones, or else the tenth that asked least.
fn make_room(table: &mut HashMap<IpAddr, i64>, now: Timestamp) {
    table.retain(|_, whole| *whole > now.0);
    if table.len() < MOST {
        return;
    }
    let mut moments: Vec<i64> = table.values().copied().collect();
    let (_, tenth, _) = moments.select_nth_unstable(MOST / 10);
    let tenth = *tenth;
    table.retain(|_, whole| *whole > tenth);
}

/// One customer of a network provider: an IPv4 address, or the /64 that IPv6 gives a household.
fn household(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let network = u128::from(address) & !u128::from(u64::MAX);
            IpAddr::V6(Ipv6Addr::from(network))
        }
        address => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(number: u32) -> IpAddr {
        IpAddr::from(std::net::Ipv4Addr::from(0x0a00_0000 + number))
    }

    #[test]
    fn a_burst_is_let_through_and_then_the_pace_holds() {
        let rate = Rate::a_minute(60);
        let mut now = Timestamp(1_000_000);
        let taken = (0..100).filter(|_| rate.take(address(1), now).is_ok()).count();
        assert_eq!(taken, 20);
        assert_eq!(rate.take(address(1), now), Err(Duration::from_secs(1)));
        assert_eq!(rate.take(address(2), now), Ok(()));
        now = now.plus(Duration::from_secs(1));
        assert_eq!(rate.take(address(1), now), Ok(()));
        assert!(rate.take(address(1), now).is_err());
    }

    #[test]
    fn a_clock_that_is_put_back_locks_nobody_out() {
        let rate = Rate::a_minute(60);
        assert_eq!(rate.take(address(1), Timestamp(9_000_000_000)), Ok(()));
        assert_eq!(rate.take(address(1), Timestamp(1_000)), Ok(()));
    }

    #[test]
    fn the_table_is_bounded_and_a_crowd_does_not_free_the_greedy() {
        let rate = Rate::a_minute(60);
        let now = Timestamp(1_000_000);
        while rate.take(address(0), now).is_ok() {}
        for number in 1..30_000 {
            assert_eq!(rate.take(address(number), now), Ok(()));
        }
        assert!(rate.remembered() <= MOST, "{}", rate.remembered());
        assert!(rate.take(address(0), now).is_err());
    }

    #[test]
    fn the_addresses_of_one_household_count_as_one() {
        let one: IpAddr = "2405:4800:1:2:aaaa::1".parse().unwrap();
        let two: IpAddr = "2405:4800:1:2:bbbb::2".parse().unwrap();
        let other: IpAddr = "2405:4800:1:3::1".parse().unwrap();
        assert_eq!(household(one), household(two));
        assert_ne!(household(one), household(other));
        let mapped: IpAddr = "::ffff:10.0.0.1".parse().unwrap();
        assert_eq!(household(mapped), address(1));
    }
}
