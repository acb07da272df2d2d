//! Arrows inside `ui/src`: one opening to the machine, areas that do not know each other, parts without a word of the Union.

use crate::tree::File;
use crate::{allows, hold, refuses};

/// Folders of `ui/src` that are no area.
const SHARED: &[&str] = &["api", "fonts", "host", "icons", "pages", "parts", "state", "styles", "test", "text"];

/// The folder directly under `ui/src` that a file lies in.
fn folder(path: &str) -> Option<&str> {
    path.strip_prefix("ui/src/")?.split_once('/').map(|(folder, _)| folder)
}

/// What a line imports, if it imports something.
fn imported(line: &str) -> Option<&str> {
    let (_, rest) =
        line.split_once("from '").or_else(|| line.split_once("import('")).or_else(|| line.split_once("import '"))?;
    rest.split('\'').next()
}

/// The folder of `ui/src` that an import leads to, seen from a file.
fn target(file: &File, import: &str) -> Option<String> {
    let mut path: Vec<&str> = file.path.split('/').collect();
    path.pop();
    for step in import.split('/') {
        match step {
            "." => {}
            ".." => drop(path.pop()),
            name => path.push(name),
        }
    }
    import.starts_with('.').then(|| path.join("/")).and_then(|path| folder(&path).map(str::to_owned))
}

fn imports(file: &File) -> Vec<String> {
    let Some(own) = folder(&file.path).filter(|_| file.ends(&[".ts", ".svelte"])) else { return Vec::new() };
    let is_area = |name: &str| !SHARED.contains(&name);
    let mut complaints = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        let Some(import) = imported(line) else { continue };
        if import.starts_with("@tauri-apps/") && file.path != "ui/src/host/tauri.ts" {
            complaints.push(
                file.says(index + 1, "only ui/src/host/tauri.ts talks to the window; ask through ui/src/host/host.ts"),
            );
        }
        let Some(other) = target(file, import).filter(|other| other != own) else { continue };
        // A test stands in for the machine and the core.
        if file.is_test() && ["host", "api", "test"].contains(&other.as_str()) {
            continue;
        }
        let sentence = match own {
            "pages" | "test" => continue,
            "parts" if is_area(&other) || ["api", "pages", "host"].contains(&other.as_str()) => {
                "a part knows no area, no wire type and no machine; hand it what it shows"
            }
            "host" => "the host knows nobody; what decides belongs in the area or in crates/app",
            _ if other == "pages" => "only pages compose; move what is shared into ui/src/parts or ui/src/state",
            area if is_area(area) && is_area(&other) => {
                "an area imports no other area; what two share belongs in ui/src/parts, what joins them in ui/src/pages"
            }
            "api" | "state" | "text" if is_area(&other) || other == "parts" => {
                "what is shared by all areas knows none of them"
            }
            _ => continue,
        };
        complaints.push(file.says(index + 1, format!("`{import}`: {sentence}")));
    }
    complaints
}

/// Words of the office belong to the areas.
fn parts(file: &File) -> Vec<String> {
    if !file.within(&["ui/src/parts/"]) || file.is_test() {
        return Vec::new();
    }
    let words =
        ["đoàn viên", "chi đoàn", "chi bộ", "đảng viên", "kết nạp", "candidate", "member", "ceremony", "branch"];
    let mut complaints = Vec::new();
    for (line, text) in file.code() {
        let said = text.trim_start();
        let comment = ["//", "*", "/*", "<!--"].iter().any(|mark| said.starts_with(mark));
        let lower = text.to_lowercase();
        if let Some(word) = words.iter().find(|word| !comment && lower.contains(*word)) {
            complaints.push(
                file.says(line, format!("a part says «{word}»; the word belongs to an area, which hands it over")),
            );
        }
    }
    complaints
}

#[test]
fn each_import_follows_an_arrow() {
    refuses(imports, "ui/src/members/Grid.svelte", "import { call } from '@tauri-apps/api/core';");
    refuses(imports, "ui/src/members/Grid.svelte", "import Stage from '../candidates/Stage.svelte';");
    refuses(imports, "ui/src/members/rows/row.ts", "import { stage } from '../../candidates/stage';");
    refuses(imports, "ui/src/parts/Tag.svelte", "import type { MemberRow } from '../api/wire';");
    refuses(imports, "ui/src/members/Grid.svelte", "import Frame from '../pages/Frame.svelte';");
    refuses(imports, "ui/src/state/undo.svelte.ts", "import { rows } from '../members/rows';");
    allows(imports, "ui/src/host/tauri.ts", "import { invoke } from '@tauri-apps/api/core';");
    allows(imports, "ui/src/pages/Members.svelte", "import Grid from '../members/Grid.svelte';");
    allows(
        imports,
        "ui/src/members/rows/row.ts",
        "import { one } from '../one';\nimport Tag from '../../parts/Tag.svelte';",
    );
    hold(imports);
}

#[test]
fn parts_know_no_word_of_the_union() {
    refuses(parts, "ui/src/parts/Tag.svelte", "<span>Đoàn viên</span>");
    allows(parts, "ui/src/parts/Tag.svelte", "// shown beside a member\n<span>{label}</span>");
    hold(parts);
}
