//! Work on many things at once, results in the order of the things. In: a reader, a worker, a taker. A few things a worker
//! are under way at a time, however many there are to come; once the taker fails, all is left as it stands.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread;

/// Things under way for each worker, waiting ones included.
const AHEAD: usize = 4;

/// What a reader hands each thing to; fails once nobody wants more.
pub(super) type Give<'a, In> = &'a mut dyn FnMut(In) -> anyhow::Result<()>;

/// A thing and where its result goes.
type Job<In, Out> = (In, SyncSender<Out>);

/// Reads on one thread, works on `workers`, takes on this one; returns what the reader returned.
pub(super) fn ordered<In, Out, Read>(
    workers: usize,
    read: impl FnOnce(Give<'_, In>) -> anyhow::Result<Read> + Send + 'static,
    work: impl Fn(In) -> Out + Send + Sync + 'static,
    mut take: impl FnMut(Out, bool) -> anyhow::Result<()>,
) -> anyhow::Result<Read>
where
    In: Send + 'static,
    Out: Send + 'static,
    Read: Send + 'static,
{
    let (jobs_to, jobs) = sync_channel::<Job<In, Out>>(workers * AHEAD);
    let (order_to, order) = sync_channel::<Receiver<Out>>(workers * AHEAD);
    let (jobs, work) = (Arc::new(Mutex::new(jobs)), Arc::new(work));
    for _ in 0..workers {
        let (jobs, work) = (Arc::clone(&jobs), Arc::clone(&work));
        thread::spawn(move || run(&jobs, &*work));
    }
    let reader = thread::spawn(move || {
        read(&mut |thing| {
            let (result_to, result) = sync_channel(1);
            let ended = || anyhow::anyhow!("nobody takes the results");
            order_to.send(result).map_err(|_| ended())?;
            jobs_to.send((thing, result_to)).map_err(|_| ended())
        })
    });
    let mut next = order.recv().ok();
    while let Some(result) = next {
        let Ok(result) = result.recv() else {
            anyhow::bail!("a worker ended without a result");
        };
        next = order.try_recv().ok();
        take(result, next.is_none())?;
        next = next.or_else(|| order.recv().ok());
    }
    match reader.join() {
        Ok(read) => read,
        Err(_) => anyhow::bail!("the reader ended before its end"),
    }
}

/// Works until there is nothing more to do.
fn run<In, Out>(jobs: &Mutex<Receiver<Job<In, Out>>>, work: &impl Fn(In) -> Out) {
    loop {
        let job = match jobs.lock() {
            Ok(jobs) => jobs.recv(),
            Err(_) => return,
        };
        let Ok((thing, result_to)) = job else { return };
        // Where nobody waits for it any more, the result is of no use.
        let _ = result_to.send(work(thing));
    }
}

#[cfg(test)]
mod tests {
    use super::ordered;
    use std::time::Duration;

    #[test]
    fn results_come_in_order_and_all_of_them() {
        let mut taken = Vec::new();
        let read = ordered(
            4,
            |give| (0..500_u64).try_for_each(give).map(|()| "read"),
            |number| {
                std::thread::sleep(Duration::from_micros(number * 37 % 200));
                number * 2
            },
            |doubled, _| {
                taken.push(doubled);
                Ok(())
            },
        );
        assert_eq!(read.unwrap(), "read");
        assert_eq!(taken, (0..500).map(|n| n * 2).collect::<Vec<u64>>());
    }

    #[test]
    fn a_taker_that_fails_ends_it_though_there_is_no_end_of_things() {
        let ended = ordered(
            2,
            |give| (0_u64..).try_for_each(give),
            |number| number,
            |number, _| match number {
                9 => anyhow::bail!("full"),
                _ => Ok(()),
            },
        );
        assert_eq!(ended.unwrap_err().to_string(), "full");
    }
}
