//! What long runs of the fuzz targets have found worth keeping, asked anew in every run of the tests: the same questions
//! by the same code, without the fuzzer.

use std::path::{Path, PathBuf};

#[path = "../../../../tests/fuzz/src/lib.rs"]
mod asked;

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("a folder").filter_map(|entry| Some(entry.ok()?.path())).collect();
    all.sort();
    all
}

#[test]
fn the_kept_corpus_breaks_no_promise() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fuzz");
    let targets = entries(&root.join("targets"));
    assert!(targets.len() >= 6, "{targets:?}");
    for target in targets {
        let name = target.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let ask = asked::target(&name).unwrap_or_else(|| panic!("{name} asks nothing"));
        let kept = entries(&root.join("corpus").join(&name));
        assert!(kept.len() >= 3, "{name} has no corpus");
        for file in kept {
            ask(&std::fs::read(&file).expect("an input"));
        }
    }
}
