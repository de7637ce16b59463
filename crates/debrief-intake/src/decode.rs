//! Bytes to text: UTF-8 with or without a byte-order mark, either kind of line end. All else is refused by name.

use std::{borrow::Cow, str::Utf8Error};

use crate::{IntakeError, read::MAX_SOURCE_BYTES, source::place};

/// How much of the beginning is looked at to name an encoding.
const SAMPLE: usize = 1024;

/// First bytes that name a file which people mistake for text.
const KINDS: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a Word document or another zipped file"),
    (b"{\\rtf", "a rich text (RTF) file"),
    (b"\xD0\xCF\x11\xE0", "an old Word document"),
    (b"\x1F\x8B", "a compressed (gzip) file"),
];

/// Byte-order marks of what is not UTF-8, the longer before the shorter that it begins with.
const MARKS: &[(&[u8], &str)] = &[
    (b"\xFF\xFE\0\0", "UTF-32"),
    (b"\0\0\xFE\xFF", "UTF-32"),
    (b"\xFF\xFE", "UTF-16"),
    (b"\xFE\xFF", "UTF-16"),
];

/// The text in the bytes, without a byte-order mark, with `\n` for line ends.
pub(crate) fn decode<'a>(bytes: &'a [u8], name: &str) -> Result<Cow<'a, str>, IntakeError> {
    let file = || name.to_owned();
    let not_utf8 = |byte: usize, looks_like| IntakeError::NotUtf8 {
        file: file(),
        place: place(bytes, byte),
        byte,
        value: bytes.get(byte).copied().unwrap_or_default(),
        looks_like,
    };

    if let Some((_, encoding)) = MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Err(not_utf8(0, Some(encoding)));
    }
    let kind = KINDS.iter().find(|(first, _)| bytes.starts_with(first)).map(|(_, kind)| *kind);
    let nul = bytes.iter().position(|&byte| byte == 0);
    if let Some(nul) = nul.filter(|_| looks_like_utf16(bytes)) {
        return Err(not_utf8(nul, Some("UTF-16")));
    }
    if kind.is_some() || nul.is_some() {
        return Err(IntakeError::Binary { file: file(), kind, byte: nul.unwrap_or_default() });
    }
    if bytes.len() > MAX_SOURCE_BYTES {
        return Err(IntakeError::SourceTooLong { file: file() });
    }

    let text = std::str::from_utf8(bytes).map_err(|error| {
        let looks_like = if is_cut_off(bytes, error) {
            Some("a text cut off inside a character")
        } else {
            single_byte_encoding(bytes)
        };
        not_utf8(error.valid_up_to(), looks_like)
    })?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    Ok(if text.contains("\r\n") { text.replace("\r\n", "\n").into() } else { text.into() })
}

/// Whether every second byte is zero, or nearly so: Western text in UTF-16.
fn looks_like_utf16(bytes: &[u8]) -> bool {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let (pairs, rest) = sample.as_chunks::<2>();
    let (mut even, mut odd) = (0, 0);
    for [first, second] in pairs {
        even += usize::from(*first == 0);
        odd += usize::from(*second == 0);
    }
    let (few, many) = (pairs.len() / 10, pairs.len() * 6 / 10);
    rest.is_empty() && pairs.len() >= 2 && ((even <= few && odd > many) || (odd <= few && even > many))
}

/// Whether the text is UTF-8 but for its last character. One odd byte at the end of ASCII is more likely a Latin-1 letter.
fn is_cut_off(bytes: &[u8], error: Utf8Error) -> bool {
    let (whole, rest) = bytes.split_at(error.valid_up_to());
    error.error_len().is_none() && (rest.len() > 1 || !whole.is_ascii())
}

/// The encoding of Western text with one byte a letter, where the bytes look like that: no control characters, and few
/// letters beyond ASCII.
fn single_byte_encoding(bytes: &[u8]) -> Option<&'static str> {
    let sample = bytes.get(..bytes.len().min(64 * SAMPLE)).unwrap_or(bytes);
    let control = sample.iter().any(|byte| byte.is_ascii_control() && !byte.is_ascii_whitespace());
    let high = sample.iter().filter(|byte| !byte.is_ascii()).count();
    if control || high * 4 > sample.len() {
        return None;
    }
    // Latin-1 has control characters from 0x80 to 0x9F, Windows-1252 has quotation marks and dashes there.
    let windows = sample.iter().any(|byte| (0x80..0xA0).contains(byte));
    Some(if windows { "Windows-1252" } else { "Latin-1" })
}
