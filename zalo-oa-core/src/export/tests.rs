//! What an export promises, against walks that tests make up.

mod made_up;
mod refused;
mod resumed;
mod written;
