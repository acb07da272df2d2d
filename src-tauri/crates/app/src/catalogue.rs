//! The catalogue: name → typed arguments → typed reply, for every door alike.
//!
//! Invariant: what can be done is in this list and nowhere else. A command says of itself whether it reads, writes (then
//! it can be undone and a test proves it), or writes what is never undone, with the reason.

use std::sync::LazyLock;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
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

/// Thao tác lớn: whether the office is backed up before the command begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Big {
    /// Not.
    No,
    /// Always, and the code of the reason.
    Always(&'static str),
    /// When what is taken back or done again is big itself.
    AsUndone,
}

/// How a command answers.
type Run = Box<dyn Fn(&Call<'_>, Value) -> Result<Value, Failure> + Send + Sync>;

/// How a command answers as text.
type Tell = Box<dyn Fn(&Call<'_>, Value) -> Result<Box<RawValue>, Failure> + Send + Sync>;

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
    /// Whether the office is backed up before it begins.
    pub big: Big,
    /// It may be run although the office is only looked at: it changes nothing the office says.
    pub even_read_only: bool,
    run: Run,
    tell: Option<Tell>,
}

impl Command {
    /// An entry that only reads and whose reply may be so long that it is written out at once: as a value it would take
    /// several times the memory, and every door sends text anyway.
    pub fn reads_long<A, R>(name: &'static str, run: fn(&Call<'_>, A) -> Result<R, Failure>) -> Self
    where
        A: DeserializeOwned + TS + 'static,
        R: Serialize + TS + 'static,
    {
        let tell: Tell = Box::new(move |call, args| text_of(&run(call, given(name, args)?)?));
        Command { tell: Some(tell), ..Self::reads(name, run) }
    }

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

    /// The office is backed up before it begins; `reason` is the code the list of backups tells.
    pub fn big(self, reason: &'static str) -> Self {
        Command { big: Big::Always(reason), ..self }
    }

    /// The office is backed up before, when what is taken back or done again is big itself.
    pub fn big_as_undone(self) -> Self {
        Command { big: Big::AsUndone, ..self }
    }

    /// It may be run although the office is only looked at.
    pub fn even_read_only(self) -> Self {
        Command { even_read_only: true, ..self }
    }

    /// Whether it is refused while the office is only looked at.
    pub fn needs_writing(&self) -> bool {
        self.effect != Effect::Reads && !self.even_read_only
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
            let reply = run(call, given(name, args)?)?;
            serde_json::to_value(reply).map_err(unwritten)
        });
        let (args, reply) = (TypeOf::of::<A>(), TypeOf::of::<R>());
        Command { name, effect, args, reply, said, big: Big::No, even_read_only: false, run, tell: None }
    }

    /// Runs the entry; what it wrote is told beside the reply.
    pub fn run(&self, call: &Call<'_>, args: Value) -> Result<Value, Failure> {
        self.permit(call)?;
        if let Some(reason) = self.is_big_now(call) {
            crate::backups::before_big(call, reason);
        }
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

impl Command {
    /// The same, the reply as the text of its JSON.
    pub fn run_to_text(&self, call: &Call<'_>, args: Value) -> Result<Box<RawValue>, Failure> {
        match &self.tell {
            Some(tell) => {
                self.permit(call)?;
                tell(call, args)
            }
            None => text_of(&self.run(call, args)?),
        }
    }
}

/// The arguments of a command.
fn given<A: DeserializeOwned>(name: &str, args: Value) -> Result<A, Failure> {
    let args = if args.is_null() { Value::Object(Default::default()) } else { args };
    serde_json::from_value(args)
        .map_err(|error| Failure::usage(format!("Đối số của lệnh «{name}» không đúng: {error}.")))
}

fn text_of(reply: &impl Serialize) -> Result<Box<RawValue>, Failure> {
    serde_json::value::to_raw_value(reply).map_err(unwritten)
}

fn unwritten(error: serde_json::Error) -> Failure {
    Failure::new("reply", format!("Không ghi được trả lời: {error}."))
}

impl Command {
    /// An office that is only looked at is not written into.
    fn permit(&self, call: &Call<'_>) -> Result<(), Failure> {
        let Ok(office) = call.office() else { return Ok(()) };
        // A backup that is looked at is itself not backed up, nor is anything brought back over it.
        let of_backups = office.is_looked_at() && self.effect != Effect::Reads && self.name.starts_with("backup.");
        if !self.needs_writing() && !of_backups {
            return Ok(());
        }
        crate::backups::read_only(&office)?.map_or(Ok(()), |why| Err(crate::backups::refuse_writing(&why)))
    }

    /// The reason to back up first, if there is one.
    fn is_big_now(&self, call: &Call<'_>) -> Option<&'static str> {
        let always = |command: &Command| match command.big {
            Big::Always(reason) => Some(reason),
            Big::No | Big::AsUndone => None,
        };
        if self.big != Big::AsUndone {
            return always(self);
        }
        let office = call.office().ok()?;
        let next = match self.name {
            "journal.redo" => office.store.read(store::next_redo),
            _ => office.store.read(store::next_undo),
        };
        let root = next.ok()??.root;
        let row = office.store.read(|conn| store::operations::get(conn, root)).ok()??;
        find(&row.root_command).and_then(always).map(|_| "undo")
    }
}

/// Every command, in the order of the areas.
pub fn all() -> Vec<Command> {
    [
        crate::office::commands(),
        crate::overview::commands(),
        crate::agenda::commands(),
        crate::settings::commands(),
        crate::rules::commands(),
        crate::users::commands(),
        crate::reports::commands(),
        crate::union::commands(),
        crate::branches::commands(),
        crate::members::commands(),
        crate::yearly::commands(),
        crate::import::commands(),
        crate::candidates::commands(),
        crate::classes::commands(),
        crate::hand_overs::commands(),
        crate::companions::commands(),
        crate::challenges::commands(),
        crate::remarks::commands(),
        crate::reviews::commands(),
        crate::rounds::commands(),
        crate::attachments::commands(),
        crate::ceremonies::commands(),
        crate::papers::commands(),
        crate::templates::commands(),
        crate::register::commands(),
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

/// The entry of a name, or the sentence that there is none.
pub fn named(name: &str) -> Result<&'static Command, Failure> {
    find(name).ok_or_else(|| Failure::usage(format!("Không có lệnh «{name}». Xem danh sách bằng lệnh «commands».")))
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
