//! What the page may do in the window, and nothing more.

use dong_hanh_tests::Outcome;
use dong_hanh_tests::rig::Rig;
use serde_json::json;

#[test]
fn the_page_has_one_command_and_two_pickers() -> Outcome {
    let rig = Rig::start()?;
    let window = rig.open()?;
    window.see("h1")?;

    let status = window.call("office.status", &json!({}))?;
    assert_eq!(status["demo"], json!(false), "a first start has no office yet: {status}");
    let unknown = window.call("members.teleport", &json!({})).expect_err("a command that does not exist is refused");
    assert!(unknown.contains("members.teleport"), "the refusal names the command: {unknown}");

    for forbidden in [
        "plugin:dialog|message",
        "plugin:window-state|save_window_state",
        "plugin:event|emit",
        "plugin:webview|create_webview",
    ] {
        let refusal = window
            .promised(&format!("return window.__TAURI_INTERNALS__.invoke('{forbidden}', {{}});"))
            .expect_err("no capability names it");
        assert!(refusal.contains("not allowed"), "{forbidden}: {refusal}");
    }
    window.close()
}

#[test]
fn the_page_reaches_nothing_beyond_this_machine() -> Outcome {
    let rig = Rig::start()?;
    let window = rig.open()?;
    window.see("h1")?;
    let refused = window.promised(
        "const refused = new Promise((resolve) => addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective)));
         await fetch('https://example.com/').catch(() => {});
         return refused;",
    )?;
    assert_eq!(refused, json!("connect-src"));
    let inline = window.run(
        "const script = document.createElement('script'); script.textContent = 'window.slippedIn = true'; document.head.append(script); return Boolean(window.slippedIn);",
    )?;
    assert_eq!(inline, json!(false), "a script inside the page must not run");
    window.close()
}
