//! One call of a command: what it may ask for, and what it wrote.

use std::cell::RefCell;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::Id;
use serde_json::{Value, json};
use store::{OperationMeta, Tx, Written};

use crate::Failure;
use crate::catalogue::Command;
use crate::jobs::Progress;
use crate::journal::said::Said;
use crate::office::{App, Office};

/// The context of one running command.
pub struct Call<'a> {
    app: &'a App,
    command: &'static str,
    progress: &'a Progress,
    written: RefCell<Vec<(Written, Value)>>,
}

/// What is told beside the reply of a command that changed something.
pub struct Changed {
    /// Kinds of rows touched (table names), sorted.
    pub changes: Vec<String>,
    /// The operation.
    pub operation: String,
    /// The sentence of the undo bar.
    pub said: String,
}

impl<'a> Call<'a> {
    pub(crate) fn new(app: &'a App, command: &'static str, progress: &'a Progress) -> Self {
        Call { app, command, progress, written: RefCell::new(Vec::new()) }
    }

    /// The program.
    pub fn app(&self) -> &'a App {
        self.app
    }

    /// Civil date of today.
    pub fn today(&self) -> NaiveDate {
        self.app.clock().today()
    }

    /// The instant of now.
    pub fn now(&self) -> DateTime<Utc> {
        self.app.clock().now()
    }

    /// A fresh id.
    pub fn new_id(&self) -> Id {
        self.app.ids().id(self.now())
    }

    /// The open office, or the sentence that none is open.
    pub fn office(&self) -> Result<Arc<Office>, Failure> {
        self.app.office()
    }

    /// What other threads may read of this call, and stop it by.
    pub fn progress(&self) -> &'a Progress {
        self.progress
    }

    /// Progress of this call; an error means that it was asked to stop.
    pub fn tell(&self, step: &str, done: u32, total: u32) -> Result<(), Failure> {
        self.progress.tell(step, done, total)
    }

    /// Writes rows as one operation of this command. `arguments` keeps ids and counts only, no name: the sentence of the
    /// journal is made from them when it is read.
    pub fn write<T>(&self, arguments: Value, work: impl FnOnce(&Tx<'_>) -> Result<T, Failure>) -> Result<T, Failure> {
        self.write_as(arguments, true, work)
    }

    /// Like [`Call::write`], for what is never undone: making an office, the demonstration.
    pub fn write_for_good<T>(
        &self,
        arguments: Value,
        work: impl FnOnce(&Tx<'_>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.write_as(arguments, false, work)
    }

    fn write_as<T>(
        &self,
        arguments: Value,
        undoable: bool,
        work: impl FnOnce(&Tx<'_>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let office = self.office()?;
        let (value, written) = office.store.write(&self.meta(&office, arguments.clone(), undoable), work)?;
        if let Some(written) = written {
            self.written.borrow_mut().push((written, arguments));
        }
        Ok(value)
    }

    /// Enters something that changes no row and is never undone: a print, an export.
    pub fn note(&self, arguments: Value) -> Result<(), Failure> {
        let office = self.office()?;
        let written = office.store.note(&self.meta(&office, arguments.clone(), false))?;
        self.written.borrow_mut().push((written, arguments));
        Ok(())
    }

    /// The operation this call would write, for undo and redo.
    pub fn meta(&self, office: &Office, arguments: Value, undoable: bool) -> OperationMeta {
        OperationMeta {
            id: self.new_id(),
            at: self.now(),
            user: office.user.clone(),
            command: self.command.to_owned(),
            arguments,
            undoable,
        }
    }

    /// Tells of an operation written by other means (undo, redo).
    pub fn wrote(&self, written: Written) {
        self.written.borrow_mut().push((written, json!({})));
    }

    /// What was changed, for the envelope of the reply.
    pub(crate) fn changed(&self, command: &Command) -> Option<Changed> {
        let all = self.written.borrow();
        let (last, arguments) = all.last()?;
        let mut changes: Vec<String> = all.iter().flat_map(|(written, _)| written.changes.iter().cloned()).collect();
        changes.sort();
        changes.dedup();
        let office = self.app.office().ok();
        let said = (command.said)(&Said::new(office.as_deref(), arguments));
        Some(Changed { changes, operation: last.operation.to_string(), said })
    }
}
