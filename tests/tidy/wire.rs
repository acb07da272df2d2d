//! The committed TypeScript is what the Rust types say.

use dong_hanh_tests::place;

#[test]
fn the_committed_typescript_is_what_the_rust_types_say() {
    let path = place::root().join("ui/src/api/wire.ts");
    let committed = std::fs::read_to_string(&path).expect("ui/src/api/wire.ts is committed");
    let made = app::typescript::file();
    let differs = committed.lines().zip(made.lines()).position(|(old, new)| old != new);
    let line = differs.unwrap_or_else(|| committed.lines().count().min(made.lines().count())) + 1;
    assert!(
        committed == made,
        "ui/src/api/wire.ts differs from the Rust types at line {line}; `cargo xtask types` writes it"
    );
}
