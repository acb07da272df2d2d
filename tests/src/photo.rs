//! Photos of nobody: coloured noise, which cannot be pressed together any better than a true photo. The same seed gives
//! the same photo.

use std::path::Path;

use image::{ImageFormat, RgbImage};

use crate::Outcome;

/// Writes a photo of this size in dots; the ending says whether JPEG or PNG.
///
/// # Errors
/// When the file cannot be written.
pub fn write(path: &Path, seed: u32, width: u32, height: u32) -> Outcome {
    let mut state = seed.wrapping_mul(2_654_435_761).wrapping_add(1);
    let photo = RgbImage::from_fn(width, height, |_, _| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [_, red, green, blue] = state.to_be_bytes();
        image::Rgb([red, green, blue])
    });
    let format = ImageFormat::from_path(path).map_err(|error| error.to_string())?;
    photo.save_with_format(path, format).map_err(|error| format!("{}: {error}", path.display()))
}
