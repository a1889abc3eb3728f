import { paths } from '@/lib/foundation/paths'
import { isOnTrack, type Roadmap, stepsOf } from '@/lib/learning/roadmaps/roadmap'
import { type Action, actionsFor, type Here } from './actions'
import { type Place, placesFor, type Seeker } from './places'
import type { Entry } from './search'

export type Link = Entry & { readonly href: string }
export type Found = Link | Action

export type Entries = {
  readonly pages: readonly Link[]
  readonly actions: readonly Action[]
  readonly steps: readonly Link[]
}

type Known = {
  readonly seeker: Seeker
  /** Of the main navigation. */
  readonly pages: readonly Place[]
  readonly roadmap: Roadmap | undefined
  /** The learner's; without one every step that belongs to a track is elsewhere. */
  readonly track: string | undefined
  readonly here: Here | null
}

/** All that the palette can find, in three groups. */
export function entriesFor({ seeker, pages, roadmap, track, here }: Known): Entries {
  return {
    pages: placesFor(seeker, pages).map(({ href, label, also, words }) => ({
      ...{ id: href, title: label, shortTitle: also, words, href },
    })),
    actions: actionsFor(seeker, here),
    steps: roadmap
      ? stepsOf(roadmap).map((step) => ({
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
