const holder = globalThis as { waymarkStopping?: AbortSignal }

/**
 * Aborted as soon as the process is asked to end: what would go on for ever then ends by itself, and nothing new is
 * begun. `scripts/serve.mjs` makes it; scripts and tests have none.
 */
export const stopping = (): AbortSignal | undefined => holder.waymarkStopping
