import { paths } from '@/lib/foundation/paths'
import { hasLevels, isOnTrack, listSteps, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { actionsFor, type CurrentStep, type PaletteAction } from './actions'
import { type PaletteAudience, type PalettePlace, placesFor } from './places'
import type { PaletteEntry } from './search'

export type LinkEntry = PaletteEntry & { readonly href: string }
export type FoundEntry = LinkEntry | PaletteAction

export type Entries = {
  readonly pages: readonly LinkEntry[]
  readonly actions: readonly PaletteAction[]
  readonly steps: readonly LinkEntry[]
}

type Known = {
  readonly seeker: PaletteAudience
  /** Pages of the main navigation. */
  readonly pages: readonly PalettePlace[]
  readonly roadmap: Roadmap | undefined
  /** The learner's track; without one every step that belongs to a track counts as elsewhere. */
  readonly track: string | undefined
  readonly here: CurrentStep | null
  /** Address to return to after signing in from this page. */
  readonly next?: string | undefined
}

/** Builds all entries of the palette, in three groups. */
export function entriesFor({ seeker, pages, roadmap, track, here, next }: Known): Entries {
  return {
    pages: placesFor(seeker, pages, !roadmap || hasLevels(roadmap), next).map(({ href, label, also, words }) => ({
      ...{ id: href, title: label, shortTitle: also, words, href },
    })),
    actions: actionsFor(seeker, here),
    steps: roadmap
      ? listSteps(roadmap).map((step) => ({
          id: step.id,
          title: step.title,
          shortTitle: step.shortTitle,
          summary: step.summary,
          isElsewhere: track === undefined ? step.tracks.length > 0 : !isOnTrack(step, track),
          href: paths.step(roadmap.slug, step.slug),
        }))
      : [],
  }
}
