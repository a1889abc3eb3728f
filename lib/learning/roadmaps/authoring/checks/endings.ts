import { listStepFiles, type RoadmapContent, type StepFile } from '../../content'
import { stepsOnTrack } from '../placed-step'

/** Kinds of end that a step can have, from the one that proves least to the one that proves most. */
export const endings = ['tick', 'link', 'check', 'verdict'] as const
export type Ending = (typeof endings)[number]
export type EndingHours = Readonly<Record<Ending, number>>

export type TrackEndings = {
  /** The roadmap's slug where it has no tracks. */
  readonly track: string
  /** Median hours of junior core steps, each step as a whole: one with a check ends in it, unless a mentor decides. */
  readonly bySteps: EndingHours
  /** The same, but of a step with a check only the share of its checklist that checks tick. */
  readonly byRows: EndingHours
}

/**
 * Sums the hours of the junior core by what they end in: the learner's own tick, a link to the work, a check that a
 * program ran, or a mentor's verdict.
 */
export function listEndings(content: RoadmapContent): TrackEndings[] {
  if (content.tracks.length === 0) return [{ track: content.slug, ...sumEndings(listStepFiles(content)) }]
  return content.tracks.map(({ slug }) => ({ track: slug, ...sumEndings(stepsOnTrack(content, slug)) }))
}

function sumEndings(steps: readonly StepFile[]): Omit<TrackEndings, 'track'> {
  const core = steps.filter(({ core, level }) => core && level === 'junior')
  return { bySteps: sum(core, getCheckedPart), byRows: sum(core, getCheckedRows) }
}

const own = { tick: 'tick', evidence: 'link', review: 'verdict' } as const

function sum(steps: readonly StepFile[], getPart: (step: StepFile) => number): EndingHours {
  const hours = { tick: 0, link: 0, check: 0, verdict: 0 }
  for (const step of steps) {
    const part = step.completion === 'review' ? 0 : getPart(step)
    hours.check += part * step.effort.median
    hours[own[step.completion]] += (1 - part) * step.effort.median
  }
  return hours
}

const getCheckedPart = ({ check }: StepFile): number => (check === undefined ? 0 : 1)
const getCheckedRows = ({ checklist }: StepFile): number =>
  checklist.filter(({ checks }) => checks !== undefined).length / checklist.length

/** Says the shares in words, once for all tracks that have the same. */
export function describeEndings(tracks: readonly TrackEndings[]): string[] {
  const lines = tracks.map(({ track, bySteps, byRows }) => {
    return { track, line: `by whole steps ${toShares(bySteps)}; by rows of checklists ${toShares(byRows)}` }
  })
  return [...new Set(lines.map(({ line }) => line))].map((line) => {
    const same = lines.filter((one) => one.line === line).map(({ track }) => track)
    return `${same.length === tracks.length && same.length > 1 ? 'all tracks' : same.join(', ')}: ${line}`
  })
}

function toShares(hours: EndingHours): string {
  const all = endings.reduce((total, ending) => total + hours[ending], 0)
  return endings.map((ending) => `${ending} ${(all === 0 ? 0 : (hours[ending] / all) * 100).toFixed(1)}%`).join(', ')
}
