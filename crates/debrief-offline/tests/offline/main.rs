//! What the offline reviewer says: as data, over small cases, and over arbitrary ones.

mod answers;
mod behaviour;
mod criteria;
mod properties;
mod sound;
mod table;
mod variety;
