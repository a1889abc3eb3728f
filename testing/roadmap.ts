import { readLibrary } from '@/commands/content-files'
import { toRoadmaps } from '@/lib/learning/roadmaps/content-roadmap'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'

/** The real files of all roadmaps. */
export const library = readLibrary()

/** The main roadmap, straight from its files: for tests of pure code, without a database. */
export const backend = toRoadmaps(library)[0] as Roadmap

export const trackSlugs = backend.tracks.map((track) => track.slug)
