import { Problem } from './problem'

/** Put at the head of this file when an instance serves it (`lib/learning/checks/runner.data.ts`). */
declare const INSTANCE: string

/**
 * Returns the origin of the instance that this file was downloaded from.
 * @throws Problem
 */
export function instanceOrigin(): string {
  if (!INSTANCE)
    throw new Problem("This copy doesn't know which instance to send to. Download it from your step's page.")
  return INSTANCE
}
