//! Tables of numbers as they are stored: as plain bytes, which are there at once.

/// Hashes, eight bytes each.
pub(crate) mod hashes {
    use serde::{Deserialize, Deserializer, Serializer};

    pub(crate) fn serialize<T: Copy + Into<u64>, S: Serializer>(
        hashes: &[T],
        to: S,
    ) -> Result<S::Ok, S::Error> {
        let bytes: Vec<u8> = hashes.iter().flat_map(|hash| (*hash).into().to_le_bytes()).collect();
        to.serialize_bytes(&bytes)
    }

    pub(crate) fn deserialize<'de, T: From<u64>, D: Deserializer<'de>>(from: D) -> Result<Vec<T>, D::Error> {
        let (hashes, _) = <&[u8]>::deserialize(from)?.as_chunks();
        Ok(hashes.iter().map(|hash| u64::from_le_bytes(*hash).into()).collect())
    }
}

/// Single precision, four bytes each.
pub(crate) mod floats {
    use serde::{Deserialize, Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(floats: &[f32], to: S) -> Result<S::Ok, S::Error> {
        let bytes: Vec<u8> = floats.iter().flat_map(|float| float.to_le_bytes()).collect();
        to.serialize_bytes(&bytes)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<f32>, D::Error> {
        let (floats, _) = <&[u8]>::deserialize(from)?.as_chunks();
        Ok(floats.iter().map(|float| f32::from_le_bytes(*float)).collect())
    }
}
