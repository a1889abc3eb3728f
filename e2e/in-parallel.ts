/**
 * Runs tasks, several at a time; resolves when all are done.
 * @param atOnce how many run at the same time
 */
export async function inParallel<Task>(
  tasks: Iterable<Task>,
  atOnce: number,
  work: (task: Task) => Promise<void>,
): Promise<void> {
  // One iterator for all workers: each task is taken once.
  const queue = tasks[Symbol.iterator]()
  const worker = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) await work(next.value)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
