//! The button In on Linux: the same pages go to the print queue, and where there is none the page asks.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use dong_hanh_tests::Outcome;
use dong_hanh_tests::rig::Rig;
use serde_json::json;

/// A queue of paper: `lpstat` names it, `lp` keeps what it is sent.
fn queue(folder: &Path) {
    let printed = folder.join("printed.pdf");
    for (name, does) in [
        ("lpstat", "echo 'system default destination: Van_phong'".to_owned()),
        ("lp", format!("echo \"$@\" > '{0}.words'; cat > '{0}'", printed.display())),
    ] {
        let program = folder.join(name);
        fs::write(&program, format!("#!/bin/sh\n{does}\n")).expect("a temporary folder can be written");
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("an own file can be made a program");
    }
}

#[test]
fn a_paper_goes_to_the_queue_as_pages() -> Outcome {
    let folder = tempfile::tempdir().expect("a temporary folder");
    queue(folder.path());
    let old = std::env::var("PATH").unwrap_or_default();
    let rig = Rig::start_with(&[("PATH", format!("{}:{old}", folder.path().display()).into())])?;
    let window = rig.open()?;
    window.see("h1")?;
    window.call("office.demo", &json!({}))?;
    let papers = window.call("papers.list", &json!({}))?;
    let rows = papers["rows"].as_array().expect("papers are a list");
    let paper = rows.iter().find(|row| row["example"].is_string()).expect("the demonstration can make some paper");

    let sent =
        window.call("shell.print", &json!({ "paper": paper["id"], "subject": paper["example"], "choices": {} }))?;

    assert_eq!(sent, json!({ "queue": "Van_phong" }));
    let pages = fs::read(folder.path().join("printed.pdf")).expect("the queue kept what it was sent");
    assert!(pages.starts_with(b"%PDF-") && pages.len() > 1000, "{} bytes are no pages", pages.len());
    let words = fs::read_to_string(folder.path().join("printed.pdf.words")).expect("how it was sent");
    assert!(words.contains("media=A4") && words.contains("print-scaling=none"), "{words}");
    window.close()
}

#[test]
fn without_a_queue_the_page_asks() -> Outcome {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("lpstat"), "#!/bin/sh\necho 'no system default destination'\n")
        .expect("a temporary folder can be written");
    fs::set_permissions(folder.path().join("lpstat"), fs::Permissions::from_mode(0o755))
        .expect("an own file can be made a program");
    let old = std::env::var("PATH").unwrap_or_default();
    let rig = Rig::start_with(&[("PATH", format!("{}:{old}", folder.path().display()).into())])?;
    let window = rig.open()?;
    window.see("h1")?;
    assert_eq!(window.call("shell.print", &json!({}))?, json!({ "dialog": true }));
    window.close()
}
