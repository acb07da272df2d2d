//! Starting, watching and stopping jobs. A job is a thread that runs one command of the catalogue; finished ones are kept
//! until asked for, the newest sixteen at most.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use super::Progress;
use super::wire::{JobId, JobStart, JobStatus, Told};
use crate::office::wire::Nothing;
use crate::{App, Call, Failure};

const KEPT: usize = 16;

/// All jobs of this program.
#[derive(Debug, Default)]
pub struct Jobs {
    jobs: Mutex<VecDeque<Arc<Job>>>,
}

#[derive(Debug)]
struct Job {
    id: String,
    progress: Progress,
    end: Mutex<Option<Result<Told, Failure>>>,
}

impl Jobs {
    fn add(&self, id: String) -> Arc<Job> {
        let job = Arc::new(Job { id, progress: Progress::default(), end: Mutex::new(None) });
        let mut jobs = self.jobs.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        while jobs.len() >= KEPT {
            jobs.pop_front();
        }
        jobs.push_back(Arc::clone(&job));
        job
    }

    fn find(&self, id: &str) -> Result<Arc<Job>, Failure> {
        let jobs = self.jobs.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        jobs.iter().find(|job| job.id == id).cloned().ok_or_else(|| Failure::not_found("việc đang chạy"))
    }
}

/// `jobs.start`: runs a command on its own thread.
pub fn start(call: &Call<'_>, args: JobStart) -> Result<JobId, Failure> {
    if args.command.starts_with("jobs.") {
        return Err(Failure::usage("Một việc không thể khởi động một việc khác."));
    }
    let app: App = call.app().clone();
    let job = app.jobs().add(call.new_id().to_string());
    let id = job.id.clone();
    let spawned = std::thread::Builder::new().name("job".to_owned()).spawn(move || {
        let end = app.answer_watched(&args.command, args.args, &job.progress).map(Told::of);
        *job.end.lock().unwrap_or_else(|poisoned| poisoned.into_inner()) = Some(end);
    });
    match spawned {
        Ok(_) => Ok(JobId { job: id }),
        Err(_) => Err(Failure::new(
            "no-thread",
            "Máy đang thiếu bộ nhớ nên chưa chạy được việc này. Đóng bớt chương trình rồi thử lại.",
        )),
    }
}

/// `jobs.status`: how far it is, or its reply.
pub fn status(call: &Call<'_>, args: JobId) -> Result<JobStatus, Failure> {
    let job = call.app().jobs().find(&args.job)?;
    let (step, done, total) = job.progress.read();
    let mut status =
        JobStatus { state: "running".to_owned(), step, done, total, reply: None, refused: None, sentence: None };
    match job.end.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).as_ref() {
        None => {}
        Some(Ok(reply)) => {
            "done".clone_into(&mut status.state);
            status.reply = Some(reply.clone());
        }
        Some(Err(failure)) => {
            let state = if failure.refused == "cancelled" { "cancelled" } else { "refused" };
            state.clone_into(&mut status.state);
            status.refused = Some(failure.refused.clone());
            status.sentence = Some(failure.sentence.clone());
        }
    }
    Ok(status)
}

/// `jobs.cancel`: asks it to stop.
pub fn cancel(call: &Call<'_>, args: JobId) -> Result<Nothing, Failure> {
    call.app().jobs().find(&args.job)?.progress.cancel();
    Ok(Nothing {})
}
