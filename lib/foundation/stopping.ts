const holder = globalThis as { waymarkStopping?: AbortSignal; waymarkDraining?: AbortSignal }

/**
 * Signal that is aborted when the process ends: endless work then ends, and no new work begins. `server/stop.mjs`
 * creates it; scripts and tests have none.
 */
export const stopping = (): AbortSignal | undefined => holder.waymarkStopping

/** Signal that is aborted as soon as a stop is requested, while requests are still accepted. */
export const draining = (): AbortSignal | undefined => holder.waymarkDraining
