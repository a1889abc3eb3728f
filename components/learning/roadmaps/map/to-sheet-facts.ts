import type { CSSProperties } from 'react'
import { stepsInWords } from '@/lib/learning/levels/level-words'
import { isPainted, type WaymarkState } from '@/lib/learning/progress/waymark-state'
import type { Level } from '@/lib/learning/roadmaps/roadmap'
import { freeSpot } from '@/lib/learning/roadmaps/trail-map/free-spot'
import { findContourDrawing } from '@/lib/learning/roadmaps/trail-map/land'
import { listWaymarks, type MapStretch, type TrailMap, type Waymark } from '@/lib/learning/roadmaps/trail-map/layout'
import { sizes } from '@/lib/learning/roadmaps/trail-map/pieces'
import { textWidth } from '@/lib/learning/roadmaps/trail-map/text-width'
import * as words from '@/messages/generated/learning/trail-map'
import type { SheetFacts, Spot, StretchFacts } from './sheet-facts'

/** By step id; null for a visitor. */
type WaymarkStates = Readonly<Record<string, WaymarkState>> | null

export type TrailMapProps = {
  roadmapSlug: string
  map: TrailMap
  states: WaymarkStates
  hereId?: string | null
  /** Text below the name of a pass. */
  passDetails?: Partial<Record<Level, string>>
  /** Returns the address with another track; without it names of side trails are not links. */
  trackHref?: (trackSlug: string) => string
  label?: string
  /** Number of a mentor's learners at each step, by its id. */
  learnersAt?: Readonly<Record<string, number>>
  /** Dates of stages for the learner's cohort, in words, by slug. */
  stageDates?: Readonly<Record<string, string>>
  /** Only some stretches, with headings on posts, on land that is drawn already; on a phone without names of steps. */
  isExcerpt?: boolean
  /** False on a roadmap without levels, whose steps are on the way to none. */
  leadsToLevels?: boolean
}

/**
 * Builds all data that the browser needs to draw a map. The page then contains the map once as elements and once as
 * this data, not twice as elements.
 */
export function toSheetFacts(props: TrailMapProps): SheetFacts {
  const {
    roadmapSlug,
    map,
    passDetails = {},
    label = words.trailMap(),
    isExcerpt = false,
    leadsToLevels = true,
  } = props
  const hereMark = listWaymarks(map).find(({ step }) => step.id === props.hereId)
  // An excerpt has a fixed place for it, together with the name of the step.
  const here = hereMark && (isExcerpt ? {} : hereLabel(map, hereMark))
  return {
    ...{ roadmapSlug, label, isExcerpt, width: map.width, height: map.height },
    land: isExcerpt ? null : findContourDrawing(map.height).name,
    legs: map.legs.map(({ level, path, pass, stretches }) => ({
      ...{ level, label: leadsToLevels ? words.stepsOnTheWay({ level }) : words.steps() },
      ...{ path, pass: pass && toSpot(pass), passDetail: passDetails[level] },
      stretches: stretches.map((stretch) => toStretch(stretch, props, here)),
    })),
  }
}

function toStretch(stretch: MapStretch, props: TrailMapProps, here: CSSProperties | undefined): StretchFacts {
  const { states, hereId, learnersAt = {}, stageDates = {}, trackHref, isExcerpt = false } = props
  const { stage, position, heading, waymarks, sideTrails } = stretch
  return {
    ...{ slug: stage.slug, title: stage.title, position, count: countInWords(stretch, states, isExcerpt) },
    ...(stageDates[stage.slug] && { dates: stageDates[stage.slug] }),
    heading: { at: toSpot(heading.at), isRightAligned: heading.isRightAligned },
    waymarks: waymarks.map(({ step, at, side, spurFrom, part }) => {
      const state = states?.[step.id] ?? 'open'
      return {
        ...{ slug: step.slug, title: step.shortTitle, at: toSpot(at), side },
        ...(step.kind === 'project' && { isProject: true as const }),
        ...(!step.isCore && { isOptional: true as const }),
        ...(states && { state }),
        ...(spurFrom && { spurFrom: toSpot(spurFrom) }),
        ...(part && isPainted(state) && { paint: [Math.round(part.to - part.from), Math.round(part.from)] as const }),
        ...(learnersAt[step.id] && { learners: learnersAt[step.id] }),
        ...(step.id === hereId && { here }),
      }
    }),
    sideTrails: sideTrails.map(({ track: { slug, title }, from, to }) => ({
      ...{ slug, title, from: toSpot(from), to: toSpot(to) },
      ...(trackHref && { href: trackHref(slug) }),
    })),
  }
}

const toSpot = ([x, y]: readonly [number, number]): Spot => [Math.round(x), Math.round(y)]

function countInWords({ waymarks }: MapStretch, states: WaymarkStates, isExcerpt: boolean): string {
  const core = waymarks.filter(({ step }) => step.isCore)
  if (core.length === 0) return words.optional()
  if (!states) return stepsInWords(core.length)
  const done = core.filter(({ step }) => isPainted(states[step.id] ?? 'open')).length
  // Next to an excerpt, other counts on the page are of all steps.
  return (isExcerpt ? words.coreStepsDone : words.stepsDone)({ done, total: core.length })
}

/** Places the label of the learner's position at the nearest free spot. */
function hereLabel(map: TrailMap, waymark: Waymark): CSSProperties {
  const { at } = waymark
  const spot = freeSpot(map, waymark, textWidth(words.here(), sizes.label) + 6)
  const em = (index: 0 | 1) => `${Math.round(((spot[index] - at[index]) / sizes.label) * 100) / 100}em`
  return { left: em(0), top: em(1) }
}
