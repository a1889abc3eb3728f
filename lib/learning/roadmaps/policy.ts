/**
 * Filter for the public roadmaps. One that the content dropped keeps its row, for the history of its steps, but has no
 * stage.
 */
export const offeredRoadmaps = { stages: { some: {} } }

/** Position of a track that its roadmap dropped: retired steps stay on it, but it cannot be chosen. */
export const NOT_OFFERED = -1
