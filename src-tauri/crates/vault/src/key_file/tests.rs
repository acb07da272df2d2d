use super::*;
use crate::code::RecoveryCode;

const CHEAP: Cost = Cost { m_kib: 8, t: 1, p: 1 };
const OFFICE: &str = "01890a5d-ac96-774b-bcce-b302099a8057";

fn key(seed: u8) -> DatabaseKey {
    DatabaseKey::of(&RecoveryCode::from_bytes([seed; 20]))
}

fn chance(seed: u8) -> ([u8; 16], [u8; 24]) {
    ([seed; 16], [seed; 24])
}

/// Two users with a password each.
fn office() -> (KeyFile, [WrappingKey; 2]) {
    let mut file = KeyFile::new(OFFICE);
    let first = file.seal("u1", &Password::typed("mật khẩu thứ nhất"), CHEAP, chance(1), &key(7)).unwrap();
    let second = file.seal("u2", &Password::typed("mật khẩu thứ hai"), CHEAP, chance(2), &key(7)).unwrap();
    (file, [first, second])
}

fn wrapping_of(keys: &[WrappingKey; 2]) -> impl Fn(&str) -> Option<WrappingKey> {
    |user| Some(keys[usize::from(user == "u2")].clone())
}

fn open(file: &KeyFile, password: &str) -> Result<(String, DatabaseKey), OpenError> {
    file.open(&Password::typed(password)).map(|o| (o.user, o.key))
}

#[test]
fn each_password_opens_for_its_user() {
    let (file, wrapping) = office();
    let file = KeyFile::from_json(&file.to_json()).unwrap();
    assert_eq!(file.office_id(), OFFICE);
    assert_eq!(file.users().collect::<Vec<_>>(), ["u1", "u2"]);
    let table = [
        ("mật khẩu thứ nhất", Ok(("u1".to_owned(), key(7)))),
        ("mật khẩu thứ hai", Ok(("u2".to_owned(), key(7)))),
        ("ma\u{323}\u{302}t kha\u{302}\u{309}u thu\u{31b}\u{301} hai\r\n", Ok(("u2".to_owned(), key(7)))),
        ("mật khẩu thứ ba", Err(OpenError::WrongPassword)),
        ("", Err(OpenError::WrongPassword)),
    ];
    for (password, expected) in table {
        assert_eq!(open(&file, password), expected, "{password:?}");
    }
    let opened = file.open(&Password::typed("mật khẩu thứ hai")).unwrap();
    assert_eq!(opened.wrapping.as_ref(), Some(&wrapping[1]));
    assert_eq!(opened.older, None);
    assert!(!format!("{opened:?}").contains(key(7).hex().as_str()), "keys never print");
}

#[test]
fn a_new_password_replaces_the_old_and_leaves_the_other() {
    let (mut file, _) = office();
    file.seal("u1", &Password::typed("mật khẩu đã đổi"), CHEAP, chance(3), &key(7)).unwrap();
    assert_eq!(open(&file, "mật khẩu thứ nhất"), Err(OpenError::WrongPassword));
    assert_eq!(open(&file, "mật khẩu đã đổi"), Ok(("u1".to_owned(), key(7))));
    assert!(open(&file, "mật khẩu thứ hai").is_ok());
    assert!(file.remove("u2") && !file.remove("u2"));
    assert_eq!(open(&file, "mật khẩu thứ hai"), Err(OpenError::WrongPassword));
    assert!(file.remove("u1"));
    assert_eq!(open(&file, "mật khẩu đã đổi"), Err(OpenError::NoSlots));
}

/// Every byte of the file, changed one at a time: the right password opens or the file is called damaged (or newer,
/// when the byte was the version); it is never called wrong, and never opens to another key.
#[test]
fn damage_is_told_from_a_wrong_password() {
    let (file, _) = office();
    let bytes = file.to_json();
    for at in 0..bytes.len() {
        for flip in [1, 2, 16] {
            let mut hurt = bytes.clone();
            hurt[at] ^= flip;
            match KeyFile::from_json(&hurt).and_then(|f| open(&f, "mật khẩu thứ nhất")) {
                Ok((_, opened)) => assert_eq!(opened, key(7), "byte {at}"),
                Err(error) => assert!(matches!(error, OpenError::Damaged | OpenError::Newer), "byte {at}: {error:?}"),
            }
        }
    }
}

#[test]
fn one_damaged_slot_does_not_shut_the_others_out() {
    let (file, _) = office();
    let mut json: Value = serde_json::from_slice(&file.to_json()).unwrap();
    json["slots"][0]["wrapped"] = "00".repeat(48).into();
    let file = KeyFile::from_json(json.to_string().as_bytes()).unwrap();
    assert!(open(&file, "mật khẩu thứ hai").is_ok());
    assert_eq!(open(&file, "mật khẩu thứ nhất"), Err(OpenError::Damaged));
    assert_eq!(open(&file, "không phải cái nào"), Err(OpenError::Damaged));
}

#[test]
fn what_is_no_key_file() {
    let (file, _) = office();
    let text = String::from_utf8(file.to_json()).unwrap();
    let table = [
        (String::new(), OpenError::Damaged),
        ("{}".to_owned(), OpenError::Damaged),
        ("[]".to_owned(), OpenError::Damaged),
        (text[..text.len() / 2].to_owned(), OpenError::Damaged),
        (text.replace("\"version\": 1", "\"version\": 0"), OpenError::Damaged),
        (text.replace("\"version\": 1", "\"version\": 2"), OpenError::Newer),
        (r#"{"version":9,"new":"shape"}"#.to_owned(), OpenError::Newer),
    ];
    for (text, error) in table {
        assert_eq!(KeyFile::from_json(text.as_bytes()).map(|_| ()), Err(error), "{text}");
    }
}

#[test]
fn a_greedy_slot_is_damage_and_takes_no_memory() {
    let mut file = KeyFile::new(OFFICE);
    let wrapping = WrappingKey::from_bytes([1; 32]);
    let now = Wrapped::new(OFFICE, &key(7), &wrapping, [1; 24]).unwrap();
    file.put("u1", Lock::Password { salt: Hex([1; 16]), m_kib: u32::MAX, t: 1, p: 1, now, older: None });
    assert_eq!(open(&file, "mật khẩu thứ nhất"), Err(OpenError::Damaged));
}

#[test]
fn slots_belong_to_their_office() {
    let (file, wrapping) = office();
    let mut json: Value = serde_json::from_slice(&file.to_json()).unwrap();
    json["office_id"] = "another".into();
    let carried = KeyFile::from_json(json.to_string().as_bytes()).unwrap();
    assert_eq!(open(&carried, "mật khẩu thứ nhất"), Err(OpenError::Damaged));
    // Not the check alone: the wrapped key itself refuses.
    assert!(file.slots[0].lock.unwrap_with("another", Some(&wrapping[0])).is_none());
    assert!(file.slots[0].lock.unwrap_with(OFFICE, Some(&wrapping[0])).is_some());
}

#[test]
fn the_demonstration_opens_with_nothing() {
    let mut file = KeyFile::new(OFFICE);
    assert_eq!(file.open_unprotected().map(|_| ()), Err(OpenError::NoSlots));
    file.seal_open("demo", &key(7));
    let file = KeyFile::from_json(&file.to_json()).unwrap();
    assert!(file.is_unprotected());
    assert_eq!(file.open_unprotected().map(|o| (o.user, o.key)), Ok(("demo".to_owned(), key(7))));
    assert_eq!(open(&file, "gõ gì cũng được"), Ok(("demo".to_owned(), key(7))));

    let (locked, _) = office();
    assert!(!locked.is_unprotected());
    assert_eq!(locked.open_unprotected().map(|_| ()), Err(OpenError::NoSlots));
}

#[test]
fn a_new_recovery_code_at_every_moment() {
    let (mut file, wrapping) = office();
    let mut drawn = 10;
    let mut nonce = || {
        drawn += 1;
        [drawn; 24]
    };
    let both = |file: &KeyFile, password: &str| {
        let opened = KeyFile::from_json(&file.to_json()).unwrap().open(&Password::typed(password)).unwrap();
        (opened.key, opened.older)
    };
    file.begin_rekey(&key(7), &key(8), wrapping_of(&wrapping), &mut nonce).unwrap();
    for password in ["mật khẩu thứ nhất", "mật khẩu thứ hai"] {
        assert_eq!(both(&file, password), (key(8), Some(key(7))));
    }
    // The power went before the database changed: the older key is in force, and a second attempt keeps it.
    let mut again = file.clone();
    again.begin_rekey(&key(7), &key(9), wrapping_of(&wrapping), &mut nonce).unwrap();
    assert_eq!(both(&again, "mật khẩu thứ hai"), (key(9), Some(key(7))));
    let mut back = file.clone();
    back.settle(&key(7), wrapping_of(&wrapping)).unwrap();
    assert_eq!(both(&back, "mật khẩu thứ hai"), (key(7), None));
    // The change went through.
    file.settle(&key(8), wrapping_of(&wrapping)).unwrap();
    assert_eq!(both(&file, "mật khẩu thứ nhất"), (key(8), None));
}

#[test]
fn a_rekey_is_refused_whole() {
    let (mut file, wrapping) = office();
    let before = file.to_json();
    let swapped = [wrapping[1].clone(), wrapping[0].clone()];
    let refused = Err(SlotError::WrappingKey);
    assert_eq!(file.begin_rekey(&key(7), &key(8), wrapping_of(&swapped), || [9; 24]), refused);
    assert_eq!(file.begin_rekey(&key(6), &key(8), wrapping_of(&wrapping), || [9; 24]), refused);
    let only_first = |user: &str| (user == "u1").then(|| wrapping[0].clone());
    assert_eq!(file.begin_rekey(&key(7), &key(8), only_first, || [9; 24]), refused);
    assert_eq!(file.settle(&key(8), wrapping_of(&wrapping)), refused);
    assert_eq!(file.to_json(), before);
}

#[test]
fn an_unprotected_office_changes_its_key_too() {
    let mut file = KeyFile::new(OFFICE);
    file.seal_open("demo", &key(7));
    file.begin_rekey(&key(7), &key(8), |_| None, || [9; 24]).unwrap();
    let opened = file.open_unprotected().unwrap();
    assert_eq!((opened.key, opened.older), (key(8), Some(key(7))));
    file.settle(&key(8), |_| None).unwrap();
    let opened = file.open_unprotected().unwrap();
    assert_eq!((opened.key, opened.older), (key(8), None));
}

/// The two users as a database remembers them.
fn keepers(wrapping: &[WrappingKey; 2], file: &KeyFile) -> Vec<Keeper> {
    let of = |user: &str, at: usize| Keeper {
        user: user.to_owned(),
        wrapping: wrapping[at].clone(),
        recipe: file.recipe(user),
    };
    vec![of("u1", 0), of("u2", 1)]
}

#[test]
fn lost_slots_are_made_anew_for_everybody() {
    let (file, wrapping) = office();
    let known = keepers(&wrapping, &file);
    let anew = KeyFile::new(OFFICE).rebuilt(&key(7), &known, || [9; 24]).unwrap();
    for (user, password) in [("u1", "mật khẩu thứ nhất"), ("u2", "mật khẩu thứ hai")] {
        assert_eq!(open(&anew, password), Ok((user.to_owned(), key(7))));
    }
    assert_eq!(open(&anew, "mật khẩu thứ ba"), Err(OpenError::WrongPassword));
    // What is right is left byte for byte, so that nothing is written at an ordinary opening.
    assert_eq!(file.rebuilt(&key(7), &known, || unreachable!()).unwrap().to_json(), file.to_json());
}

#[test]
fn a_rebuilt_file_has_the_users_of_the_database_and_no_other() {
    let (mut file, wrapping) = office();
    let mut known = keepers(&wrapping, &file);
    file.seal("u3", &Password::typed("mật khẩu thứ ba"), CHEAP, chance(3), &key(7)).unwrap();
    let without = file.rebuilt(&key(7), &known, || [9; 24]).unwrap();
    assert_eq!(without.users().collect::<Vec<_>>(), ["u1", "u2"]);
    // A slot of another password than the database knows gives way to the one it knows.
    file.seal("u1", &Password::typed("mật khẩu lạ lẫm"), CHEAP, chance(4), &key(7)).unwrap();
    let back = file.rebuilt(&key(7), &known, || [9; 24]).unwrap();
    assert!(open(&back, "mật khẩu thứ nhất").is_ok() && open(&back, "mật khẩu lạ lẫm").is_err());
    // An interrupted change of the code leaves both keys; the one in force is kept alone.
    file = back;
    file.begin_rekey(&key(7), &key(8), wrapping_of(&wrapping), || [5; 24]).unwrap();
    for in_force in [7, 8] {
        let settled = file.rebuilt(&key(in_force), &known, || unreachable!()).unwrap();
        let opened = settled.open(&Password::typed("mật khẩu thứ hai")).unwrap();
        assert_eq!((opened.key, opened.older), (key(in_force), None));
    }
    known[1].recipe = None;
    assert_eq!(KeyFile::new(OFFICE).rebuilt(&key(7), &known, || [9; 24]).map(drop), Err(SlotError::WrappingKey));
}

#[test]
fn a_recipe_tells_the_right_password() {
    let (file, wrapping) = office();
    let recipe = file.recipe("u1").unwrap();
    let again: Recipe = serde_json::from_str(&serde_json::to_string(&recipe).unwrap()).unwrap();
    let table = [
        ("mật khẩu thứ nhất", true),
        ("ma\u{323}\u{302}t kha\u{302}\u{309}u thu\u{31b}\u{301} nha\u{302}\u{301}t", true),
        ("mật khẩu thứ hai", false),
        ("", false),
    ];
    for (password, right) in table {
        assert_eq!(again.fits(&Password::typed(password), &wrapping[0]), right, "{password:?}");
    }
    assert!(file.recipe("u3").is_none());
    let greedy = Recipe { m_kib: u32::MAX, ..recipe };
    assert!(!greedy.fits(&Password::typed("mật khẩu thứ nhất"), &wrapping[0]));
}

#[test]
fn a_file_knows_the_database_it_lies_beside() {
    let (mut file, _) = office();
    assert!(!file.is_foreign_to("00ff"), "an older file says nothing");
    file.lies_beside("00ff");
    let file = KeyFile::from_json(&file.to_json()).unwrap();
    assert!(!file.is_foreign_to("00FF") && file.is_foreign_to("00fe"));
    assert!(open(&file, "mật khẩu thứ nhất").is_ok());
}

#[test]
fn a_long_password_is_one_password() {
    let long = "mật khẩu dài ".repeat(80);
    let mut file = KeyFile::new(OFFICE);
    file.seal("u1", &Password::chosen(&long).unwrap(), CHEAP, chance(1), &key(7)).unwrap();
    assert!(long.chars().count() > 1000 && open(&file, &long).is_ok());
    assert_eq!(open(&file, &long[..long.len() - 1]), Err(OpenError::WrongPassword));
}

/// The file byte for byte: what an older build wrote must go on opening. Its wrapped key and its check were also
/// computed with other implementations of Argon2id, XChaCha20-Poly1305 and BLAKE3.
#[test]
fn the_form_of_the_file() {
    let mut file = KeyFile::new(OFFICE);
    file.seal("u1", &Password::typed("mật khẩu thứ nhất"), CHEAP, chance(1), &key(7)).unwrap();
    let text = String::from_utf8(file.to_json()).unwrap();
    assert_eq!(text, include_str!("office.keys.json"));
    assert_eq!(open(&KeyFile::from_json(text.as_bytes()).unwrap(), "mật khẩu thứ nhất").unwrap().1, key(7));
}
