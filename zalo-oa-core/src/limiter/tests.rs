//! The promises of the limiter: of the pure part, of waiting, and whatever happens in any order.

mod learning;
mod order;
mod properties;
mod simulation;
mod waiting;
