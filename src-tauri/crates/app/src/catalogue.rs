//! The catalogue: name → typed arguments → typed reply, for every door alike.
//!
//! Invariant: what can be done is in this list and nowhere else. A command says of itself whether it reads, writes (then
//! it can be undone and a test proves it), or writes what is never undone, with the reason.

use std::sync::LazyLock;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use ts_rs::TS;

use crate::journal::said::Said;
use crate::typescript::TypeOf;
use crate::{Call, Failure};

/// What a command does to the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Changes nothing.
    Reads,
    /// Changes journalled rows; undo takes it back.
    Writes,
    /// Done for good and why: prints, exports, passwords; or the undoing itself.
    NotUndone(&'static str),
}

/// How a command answers.
type Run = Box<dyn Fn(&Call<'_>, Value) -> Result<Value, Failure> + Send + Sync>;

/// One entry of the catalogue.
pub struct Command {
    /// `members.search`.
    pub name: &'static str,
    /// What it does to the office.
    pub effect: Effect,
    /// TypeScript of its arguments.
    pub args: TypeOf,
    /// TypeScript of its reply.
    pub reply: TypeOf,
    /// The sentence of the journal, made when read.
    pub said: fn(&Said<'_>) -> String,
    run: Run,
}

impl Command {
    /// An entry that only reads.
    pub fn reads<A, R>(name: &'static str, run: fn(&Call<'_>, A) -> Result<R, Failure>) -> Self
    where
        A: DeserializeOwned + TS + 'static,
        R: Serialize + TS + 'static,
    {
        Self::entry(name, Effect::Reads, |_| String::new(), run)
    }

    /// An entry that writes and can be undone.
    pub fn writes<A, R>(
        name: &'static str,
        said: fn(&Said<'_>) -> String,
        run: fn(&Call<'_>, A) -> Result<R, Failure>,
    ) -> Self
    where
        A: DeserializeOwned + TS + 'static,
        R: Serialize + TS + 'static,
    {
        Self::entry(name, Effect::Writes, said, run)
    }

    /// An entry whose work is never undone, with the reason.
    pub fn not_undone<A, R>(
        name: &'static str,
        reason: &'static str,
        said: fn(&Said<'_>) -> String,
        run: fn(&Call<'_>, A) -> Result<R, Failure>,
    ) -> Self
    where
        A: DeserializeOwned + TS + 'static,
        R: Serialize + TS + 'static,
    {
        Self::entry(name, Effect::NotUndone(reason), said, run)
    }

    fn entry<A, R>(
        name: &'static str,
        effect: Effect,
        said: fn(&Said<'_>) -> String,
        run: fn(&Call<'_>, A) -> Result<R, Failure>,
    ) -> Self
    where
        A: DeserializeOwned + TS + 'static,
        R: Serialize + TS + 'static,
    {
        let run: Run = Box::new(move |call, args| {
            let args = if args.is_null() { Value::Object(Default::default()) } else { args };
            let args: A = serde_json::from_value(args)
                .map_err(|error| Failure::usage(format!("Đối số của lệnh «{name}» không đúng: {error}.")))?;
            let reply = run(call, args)?;
            serde_json::to_value(reply)
                .map_err(|error| Failure::new("reply", format!("Không ghi được trả lời: {error}.")))
        });
        Command { name, effect, args: TypeOf::of::<A>(), reply: TypeOf::of::<R>(), said, run }
    }

    /// Runs the entry; what it wrote is told beside the reply.
    pub fn run(&self, call: &Call<'_>, args: Value) -> Result<Value, Failure> {
        let mut reply = (self.run)(call, args)?;
        if let (Some(changed), Value::Object(object)) = (call.changed(self), &mut reply) {
            object.insert("changes".to_owned(), changed.changes.into());
            if self.effect == Effect::Writes {
                // Only what can be taken back is offered to be taken back.
                object.insert("operation".to_owned(), changed.operation.into());
            }
            object.insert("said".to_owned(), changed.said.into());
        }
        Ok(reply)
    }
}

/// Every command, in the order of the areas.
pub fn all() -> Vec<Command> {
    [
        crate::office::commands(),
        crate::overview::commands(),
        crate::settings::commands(),
        crate::users::commands(),
        crate::branches::commands(),
        crate::members::commands(),
        crate::import::commands(),
        crate::candidates::commands(),
        crate::ceremonies::commands(),
        crate::papers::commands(),
        crate::find::commands(),
        crate::backups::commands(),
        crate::journal::commands(),
        crate::jobs::commands(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

static CATALOGUE: LazyLock<Vec<Command>> = LazyLock::new(all);

/// The entry of this name.
pub fn find(name: &str) -> Option<&'static Command> {
    CATALOGUE.iter().find(|command| command.name == name)
}

/// The catalogue as a value, for the verb `commands`.
pub fn listed() -> Value {
    let rows: Vec<Value> = CATALOGUE
        .iter()
        .map(|command| {
            let (effect, reason) = match command.effect {
                Effect::Reads => ("reads", None),
                Effect::Writes => ("writes", None),
                Effect::NotUndone(reason) => ("not_undone", Some(reason)),
            };
            json!({
                "name": command.name,
                "args": command.args.name(),
                "reply": command.reply.name(),
                "effect": effect,
                "not_undone_because": reason,
            })
        })
        .collect();
    json!({ "total": rows.len(), "rows": rows, "types": crate::typescript::declarations() })
}
