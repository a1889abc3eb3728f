import { oncePerProcess } from '@/lib/foundation/shared.mjs'

export type JobOutcome = { readonly at: Date; readonly isGood: boolean }

/** Returns the last run of each job in this process, by name. */
export const getJobRuns = (): Map<string, JobOutcome> => oncePerProcess('jobRuns', () => new Map<string, JobOutcome>())
