const holder = globalThis as { waymarkStopping?: AbortSignal; waymarkDraining?: AbortSignal }

/**
 * Aborted when the process ends: what would go on for ever then ends by itself, and nothing new is begun.
 * `scripts/stop.mjs` makes it; scripts and tests have none.
 */
export const stopping = (): AbortSignal | undefined => holder.waymarkStopping

/** Aborted as soon as the process is asked to end, while it still takes requests. */
export const draining = (): AbortSignal | undefined => holder.waymarkDraining
