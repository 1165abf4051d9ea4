//! The fixtures hold what a careful reader wrote down of them.

use assert_cmd::Command;

#[test]
fn every_fixture_holds_what_is_expected_of_it() {
    let mut command = Command::cargo_bin("readout").unwrap();
    let output = command
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["check", "fixtures"])
        .output();
    let output = output.unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{text}");
}
