import { toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import type { ForecastInput } from '@/lib/learning/forecast/forecast'
import type { ObservedLearner } from '@/lib/learning/forecast/instance/replay'
import { toPlannedHours } from '@/lib/learning/plans/planned-hours'
import { type ProgressEvent, statesAfter } from '@/lib/learning/progress/history'
import { summarizeLog } from '@/lib/learning/progress/summary/log-summary'
import { listSteps, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { HostError } from '../host-error'
import type { LearnerLine } from './learner-line'

/**
 * Makes a learner with what the product would have known of them on any day: no later event, no later change of the
 * plan, and for days before the last one no pause before it was announced.
 * @param number of the line, for error messages
 * @param last the line's day up to which everything is known: `today` for a forecast, `until` for learning
 * @throws HostError for an unknown roadmap, track or step
 */
export function makeHistory(
  line: LearnerLine,
  number: number,
  roadmaps: readonly Roadmap[],
  last: 'today' | 'until',
): ObservedLearner {
  const roadmap = line.roadmap === null ? roadmaps[0] : roadmaps.find(({ slug }) => slug === line.roadmap)
  if (!roadmap) throw new HostError(`line ${number}: there is no roadmap ${quoted(line.roadmap ?? '')}`)
  const track = line.track ?? roadmap.tracks[0]?.slug ?? ''
  if (line.track !== null && !roadmap.tracks.some(({ slug }) => slug === line.track)) {
    throw new HostError(`line ${number}: there is no track ${quoted(line.track)} on the roadmap ${roadmap.slug}`)
  }
  const events = readEvents(line, number, roadmap)
  const days = events.map(({ occurredAt }) => toDay(occurredAt, line.timeZone))
  const until = line[last] ?? line.today ?? line.until ?? days.at(-1)
  const startedOn = line.startedOn ?? days[0] ?? until
  if (!until || !startedOn) throw new HostError(`line ${number}: today: give a day as 2026-11-27`)
  const knownOn = (today: Day): ForecastInput => {
    const count = days.findIndex((day) => day > today)
    const known = count === -1 ? events : events.slice(0, count)
    const pauses = today >= until ? line.pauses : line.pauses.filter((one) => (one.announcedOn ?? one.from) <= today)
    const hours = toPlannedHours(
      line.weeklyHours,
      line.changes.filter(({ on }) => on <= today),
    )
    return {
      ...{ roadmap, track, today },
      plan: { ...hours, studyDays: line.studyDays, startedOn, timeZone: line.timeZone, pauses },
      states: statesAfter(known),
      log: summarizeLog(known, line.timeZone, today),
      work: { months: line.paidExperienceMonths, startsOn: null },
    }
  }
  return { id: line.id, knownOn, startedOn, until }
}

/** Quotes a text, without control characters, which could move a terminal's cursor. */
const quoted = (text: string): string => JSON.stringify(text).replace(/[\u007f-\u009f]/g, '?')

function readEvents(line: LearnerLine, number: number, roadmap: Roadmap): ProgressEvent[] {
  const idOf = new Map(listSteps(roadmap).flatMap(({ id, slug }) => [[id, id] as const, [slug, id] as const]))
  const statusOf = new Map<string, string>()
  const sorted = line.events.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  return sorted.map(({ step, at, status, known }, index) => {
    const stepId = idOf.get(step)
    if (!stepId) throw new HostError(`line ${number}: there is no step ${quoted(step)} on the roadmap ${roadmap.slug}`)
    const from = statusOf.get(stepId) ?? 'not-started'
    statusOf.set(stepId, status)
    return { sequence: index + 1, stepId, kind: 'status', from, to: status, known, reason: null, occurredAt: at }
  })
}
