//! Which rounds are run: signals at seeded points, and every kind of fault at the calls of the disk in turn.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::fault::{Act, CALLS, Fault, Library};
use super::judge::{judge, state_of};
use super::round::{counted, run};
use super::scene::{SCENES, Scene};
use super::stage::Stage;
use super::table::Table;
use super::worker::State;
use crate::Outcome;
use crate::patience::now;

/// Rounds that run beside each other.
const BESIDE: usize = 2;
/// Signals of one pass when time and not a number says how many.
const KILLS_OF_A_PASS: u64 = 500;

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Order {
    /// Signals, over all scenes.
    pub kills: u64,
    /// For each kind of call and fault at most so many points; `None`: every call in turn.
    pub points: Option<u64>,
    /// Go on, pass after pass, for so many minutes.
    pub minutes: Option<u64>,
    /// Where chance begins.
    pub seed: u64,
}

/// A scene as it goes when nothing is done to it.
struct Known {
    scene: &'static Scene,
    states: Vec<State>,
    counts: Vec<(String, u64)>,
    took: Vec<u64>,
}

/// Runs the rounds and prints their table; true when there was no violation.
///
/// # Errors
/// When the torturer itself cannot work.
pub fn torture(order: &Order) -> Outcome<bool> {
    let began = now();
    let (stage, library) = Stage::set(Library::build)?;
    let known = SCENES.iter().map(|scene| learn(&stage, &library, scene)).collect::<Outcome<Vec<_>>>()?;
    let table = Mutex::new(Table::default());
    let end = order.minutes.map(|minutes| Duration::from_secs(minutes * 60));
    let is_over = || end.is_some_and(|end| began.elapsed() > end);
    let mut chance = Chance(order.seed);
    loop {
        let mut rounds = rounds(&known, order, &mut chance);
        chance.shuffle(&mut rounds);
        run_all(&stage, &library, &known, &rounds, &table, &is_over)?;
        if end.is_none() || is_over() {
            break;
        }
    }
    let table = table.into_inner().unwrap_or_else(PoisonError::into_inner);
    let (well, ill) = table.tally();
    println!("\n{table}\nseed {}, {} kills that met the program at work", order.seed, table.kills());
    println!("{well} passed, {ill} failed");
    Ok(ill == 0)
}

fn learn(stage: &Stage, library: &Library, scene: &'static Scene) -> Outcome<Known> {
    let nothing = Fault::At { calls: "all", at: 0, act: Act::Kill };
    let (once, twice) = (run(stage, library, scene, &nothing)?, run(stage, library, scene, &nothing)?);
    let heard = &once.heard;
    if heard.confirmed.len() != scene.deeds.len() || heard.confirmed != twice.heard.confirmed {
        return Err(format!("{} does not go the same way twice: {heard:?}", scene.name));
    }
    let room = stage.room()?;
    let base = room.path().join("goc");
    super::stage::copy_folder(stage.base(scene.beginning), &base)?;
    let mut states = vec![state_of(&base, stage.code(scene))?];
    states.extend(heard.confirmed.iter().cloned());
    Ok(Known { scene, states, counts: counted(&once)?, took: heard.took.clone() })
}

fn rounds(known: &[Known], order: &Order, chance: &mut Chance) -> Vec<(usize, Fault)> {
    let kills = if order.minutes.is_some() { KILLS_OF_A_PASS } else { order.kills };
    let mut rounds: Vec<(usize, Fault)> = (0..kills)
        .map(|number| {
            let place = chance.below(known.len() as u64) as usize;
            let Known { scene, counts, took, .. } = &known[place];
            let all: u64 = counts.iter().map(|(_, number)| number).sum();
            if number % 2 == 0 && all > 0 {
                return (place, Fault::At { calls: "all", at: 1 + chance.below(all), act: Act::Kill });
            }
            let deed = chance.below(scene.deeds.len() as u64) as usize;
            (place, Fault::KillAfter { deed, micros: chance.below(1 + took[deed]) })
        })
        .collect();
    for (place, Known { counts, .. }) in known.iter().enumerate() {
        for calls in CALLS {
            let number = counts.iter().find(|(name, _)| name == calls).map_or(0, |(_, number)| *number);
            for act in [Act::Exit, Act::Torn, Act::Eio, Act::Full].into_iter().filter(|act| act.may_meet(calls)) {
                let points = order.points.unwrap_or(number).min(number);
                for point in 0..points {
                    // One point in each part of equal length, so that no part of a deed is left out.
                    let (from, to) = (number * point / points, number * (point + 1) / points);
                    let at = 1 + from + chance.below(to - from);
                    rounds.push((place, Fault::At { calls, at, act }));
                }
            }
        }
    }
    rounds
}

fn run_all(
    stage: &Stage,
    library: &Library,
    known: &[Known],
    rounds: &[(usize, Fault)],
    table: &Mutex<Table>,
    is_over: &(impl Fn() -> bool + Sync),
) -> Outcome {
    let next = AtomicUsize::new(0);
    let one = || -> Outcome {
        while let Some((place, fault)) = rounds.get(next.fetch_add(1, Ordering::Relaxed)).filter(|_| !is_over()) {
            let Known { scene, states, .. } = &known[*place];
            let run = run(stage, library, scene, fault)?;
            let verdict = judge(stage, scene, states, &run);
            for violation in &verdict.violations {
                println!("{} with {fault:?}: {violation}", scene.name);
            }
            table.lock().unwrap_or_else(PoisonError::into_inner).enter(scene.name, fault.name(), &verdict);
        }
        Ok(())
    };
    thread::scope(|scope| {
        let beside: Vec<_> = (0..BESIDE).map(|_| scope.spawn(one)).collect();
        beside.into_iter().try_for_each(|part| part.join().map_err(|_| "the torturer fell".to_owned())?)
    })
}

/// Numbers that only depend on the seed (SplitMix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        if end == 0 { 0 } else { self.next() % end }
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at as u64 + 1) as usize);
        }
    }
}
