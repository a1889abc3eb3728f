import { shared } from './shared.mjs'

/**
 * Signal that is aborted when the process ends: endless work then ends, and no new work begins. `server/stop.mjs`
 * creates it; commands and tests have none.
 */
export const getStopSignal = (): AbortSignal | undefined => shared.stopping

/** Signal that is aborted as soon as a stop is requested, while requests are still accepted. */
export const getDrainSignal = (): AbortSignal | undefined => shared.draining
