import { listStepFiles, type RoadmapContent, type StepFile } from '../content'
import type { Finding } from './finding'
import { fileOfRoadmap, type PlacedStep, stepsOnTrack } from './placed-step'

/** Median hours of the junior core: six to twelve months at 15 to 25 hours a week. The guide states the same. */
const JUNIOR_CORE = { least: 650, most: 780 }
/** Bounds of the 90th percentile as a multiple of the median. Less is no spread, more is no estimate. */
const SPREAD = { least: 1.4, most: 2.4 }
/** Hours of one step: under two it is a checklist item, over sixty it is several steps. */
const STEP = { least: 2, most: 60 }
/** Bounds for other roadmaps, which may take only days, with steps of an hour. */
const SMALL_STEP = { least: 1, most: 60 }

export type TrackHours = {
  readonly track: string
  readonly junior: number
  readonly mid: number
  readonly senior: number
}

/**
 * Sums the median hours of the core on each track, by level. A roadmap without tracks has one row, named after itself.
 */
export function hoursByTrack(content: RoadmapContent): TrackHours[] {
  if (content.tracks.length === 0) return [{ track: content.slug, ...sumHours(listStepFiles(content)) }]
  return content.tracks.map(({ slug }) => ({ track: slug, ...sumHours(stepsOnTrack(content, slug)) }))
}

function sumHours(steps: readonly StepFile[]): Omit<TrackHours, 'track'> {
  const sum = (level: StepFile['level']) =>
    steps.filter((step) => step.core && step.level === level).reduce((hours, step) => hours + step.effort.median, 0)
  return { junior: sum('junior'), mid: sum('mid'), senior: sum('senior') }
}

/** Lists efforts out of bounds. Only the first roadmap's sum is checked, whose hours to junior-ready the guide names. */
export function effortFindings(library: readonly RoadmapContent[], steps: readonly PlacedStep[]): Finding[] {
  const main = library[0]
  const sums = main ? hoursByTrack(main).flatMap((hours) => sumFindings(hours, fileOfRoadmap(main.slug))) : []
  const ofSteps = steps.flatMap((placed) => [
    ...stepFindings(placed.step.effort, placed.file, placed.roadmap === main?.slug ? STEP : SMALL_STEP),
    ...resourceFindings(placed),
  ])
  return [...sums, ...ofSteps]
}

function sumFindings({ track, junior }: TrackHours, file: string): Finding[] {
  const { least, most } = JUNIOR_CORE
  if (junior >= least && junior <= most) return []
  const message = `the junior core on the track ${track} takes ${junior} hours; keep it between ${least} and ${most}.`
  return [{ file, message }]
}

function stepFindings({ median, p90 }: StepFile['effort'], file: string, { least, most }: typeof STEP): Finding[] {
  const findings: Finding[] = []
  if (median < least || median > most) {
    const cure = median < least ? 'join it to another step' : 'split it'
    findings.push({ file, message: `effort: ${median} hours is outside ${least} to ${most}; ${cure}.` })
  }
  const spread = p90 / median
  if (spread < SPREAD.least || spread > SPREAD.most) {
    const bounds = `${SPREAD.least} to ${SPREAD.most} times the median`
    findings.push({ file, message: `effort: p90 is ${spread.toFixed(2)} times the median; keep it at ${bounds}.` })
  }
  return findings
}

/** Checks on each track that a step takes at least as long as its required resources. */
function resourceFindings({ step, file, flavours }: PlacedStep): Finding[] {
  const common = requiredMinutes(step.resources)
  const ways = [{ file, minutes: common }].concat(
    flavours.map((flavour) => ({ file: flavour.file, minutes: common + requiredMinutes(flavour.resources) })),
  )
  const longest = ways.reduce((most, way) => (way.minutes > most.minutes ? way : most))
  if (longest.minutes <= step.effort.median * 60) return []
  const hours = (longest.minutes / 60).toFixed(1)
  const cure = 'name the parts to read, say which are optional and for whom, or raise the hours'
  const message = `resources: the required ones take ${hours} hours, more than the step’s median of ${step.effort.median}; ${cure}.`
  return [{ file: longest.file, message }]
}

const requiredMinutes = (resources: StepFile['resources']): number =>
  resources.filter(({ optional }) => !optional).reduce((sum, { minutes }) => sum + minutes, 0)
