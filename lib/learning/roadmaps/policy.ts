/**
 * The roadmaps that everybody may see. One that the content no longer has keeps its row, for the history of its steps,
 * but no stage.
 */
export const offered = { stages: { some: {} } }

/** The place of a track that its roadmap no longer has: retired steps stay on it, nobody can choose it. */
export const NOT_OFFERED = -1
