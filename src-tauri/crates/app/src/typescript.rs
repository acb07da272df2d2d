//! TypeScript of the wire types, made from the Rust types by ts-rs (kept by its authors, types only, no runtime), so that
//! the UI holds no hand-written copy. The committed file is compared with this text in the tests.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use ts_rs::{Config, TS, TypeVisitor};

use crate::catalogue::{self, Effect};

/// A Rust type as the UI sees it.
#[derive(Clone, Copy)]
pub struct TypeOf {
    name: fn(&Config) -> String,
    collect: fn(&mut Declarations),
}

impl TypeOf {
    /// The type `T`.
    pub fn of<T: TS + 'static>() -> Self {
        TypeOf { name: |config| T::name(config), collect: |declarations| declarations.add::<T>() }
    }

    /// Its name in TypeScript.
    pub fn name(&self) -> String {
        (self.name)(&config())
    }
}

/// Declarations by name, so that the order never depends on the order of commands.
pub struct Declarations {
    by_name: BTreeMap<String, String>,
}

impl Declarations {
    fn add<T: TS + 'static + ?Sized>(&mut self) {
        // Only types of our own have a place to be exported to; strings, numbers and lists have none.
        if T::output_path().is_some() {
            let config = config();
            let name = T::ident(&config);
            let declaration = format!("{}export {}\n", T::docs().unwrap_or_default(), T::decl(&config));
            if let Some(there) = self.by_name.get(&name) {
                assert_eq!(*there, declaration, "two wire types are called {name}");
                return;
            }
            self.by_name.insert(name, declaration);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.add::<T>();
    }
}

fn config() -> Config {
    Config::new().with_large_int("number")
}

/// Every wire type, declared in TypeScript.
pub fn declarations() -> String {
    let mut declarations = Declarations { by_name: BTreeMap::new() };
    for command in catalogue::all() {
        (command.args.collect)(&mut declarations);
        (command.reply.collect)(&mut declarations);
    }
    declarations.add::<crate::Failure>();
    let parts: Vec<String> = declarations.by_name.into_values().collect();
    parts.join("\n")
}

/// The whole file `ui/src/api/wire.ts`.
pub fn file() -> String {
    let mut text = String::from("// Made from the Rust types by `cargo xtask types`. Do not edit.\n\n");
    text.push_str(&declarations());
    text.push('\n');
    text.push_str("/** What a command that changed something says beside its reply. */\n");
    text.push_str("export type Changed = { changes?: Array<string>, operation?: string, said?: string };\n\n");
    text.push_str("/** Every command: its arguments and its reply. */\nexport interface Commands {\n");
    for command in catalogue::all() {
        let changed = if command.effect == Effect::Reads { "" } else { " & Changed" };
        writeln!(
            text,
            "  '{}': {{ args: {}; reply: {}{changed} }};",
            command.name,
            command.args.name(),
            command.reply.name()
        )
        .expect("writing to a string cannot fail");
    }
    text.push_str("}\n");
    text
}
