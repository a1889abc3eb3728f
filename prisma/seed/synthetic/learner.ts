import { packDays } from '@/lib/learning/plans/study-days'
import { countTotals } from '@/lib/learning/progress/completion'
import { listSteps, onTrack, type Roadmap, type Step } from '@/lib/learning/roadmaps/roadmap'
import { sortName } from '@/lib/people/accounts/sort-name'
import { after, DAY, HOUR, MINUTE } from '../calendar'
import type { LogOwner } from '../evidence'
import { forecastRows } from '../forecasts'
import { userRow } from '../house'
import { makeLog } from '../log'
import type { Random } from '../random'
import { makeReading } from '../readings'
import { type Life, makeLife } from './life'
import { makeName } from './names'
import { swiftRandom } from './random'
import { type SyntheticReview, syntheticReview } from './reviews'
import { makeTimeline, pickFate } from './timeline'
import { makeAddress, type World, ZONE } from './world'

/** Reviews of one learner after the other: five on average. People hand in early, or there would be fewer. */
const REVIEWS = [5, 4, 6] as const

export type Setting = {
  readonly roadmap: Roadmap
  /** By slug: what of a track every learner on it shares. */
  readonly tracks: ReadonlyMap<string, { readonly reviewed: readonly Step[]; readonly coreTotal: number }>
  /** By id. */
  readonly steps: ReadonlyMap<string, Step>
  /** By step id, in the order of the rubric. */
  readonly rubricRowIds: ReadonlyMap<string, readonly string[]>
  readonly world: World
  readonly claims: Claims
  readonly seed: number
  readonly now: Date
}

/** The parts of a roadmap that are looked up for each learner, worked out once. */
export function splitRoadmap(roadmap: Roadmap): Pick<Setting, 'roadmap' | 'tracks' | 'steps'> {
  const pickTrack = (slug: string) => ({
    reviewed: listSteps(onTrack(roadmap, slug)).filter(({ completionRule }) => completionRule === 'review'),
    coreTotal: countTotals(roadmap, slug, {}).byLevel.junior.total,
  })
  return {
    roadmap,
    tracks: new Map(roadmap.tracks.map(({ slug }) => [slug, pickTrack(slug)])),
    steps: new Map(listSteps(roadmap).map((step) => [step.id, step])),
  }
}

/** Who reads what right now: a few for each mentor, four for the first. */
export class Claims {
  private readonly counts = new Map<string, number>()

  constructor(private readonly firstMentorId: string) {}

  /** A mentor of the place who can claim one more. */
  take(mentorIds: readonly string[]): string | null {
    const free = [...mentorIds].reverse().find((id) => (this.counts.get(id) ?? 0) < (id === this.firstMentorId ? 4 : 2))
    if (free) this.counts.set(free, (this.counts.get(free) ?? 0) + 1)
    return free ?? null
  }
}

/** A made-up learner with everything that is theirs, as rows. */
export function syntheticLearner(index: number, setting: Setting) {
  const { roadmap, tracks, steps, world, seed, now } = setting
  const random = swiftRandom(seed, index)
  const learnerId = random.uuid()
  const life = makeLife(roadmap, learnerId, seed * 1_000_003 + index, now)
  const place = world.places[index % world.places.length]
  if (!place) throw new Error('There is no cohort to learn in.')
  const key = `synthetic-${seed}-${index + 1}`
  const who = { email: makeAddress('learner', index, seed), name: makeName(index), timeZone: ZONE }
  const owner: LogOwner = { learner: { key, track: life.track, timeZone: ZONE }, learnerId }
  const reviews = makeReviews(index, owner, life, place, setting, random)
  const happenings = [...life.happenings, ...reviews.flatMap((review) => review.happenings)]
  const log = makeLog(roadmap, owner, happenings, random)
  return {
    user: userRow(learnerId, who, after(life.startedAt, -5 * MINUTE)),
    learner: { ...learnerRow(learnerId, life), ...log.head, updatedAt: log.head.lastEventAt ?? life.startedAt },
    enrollment: {
      ...{ learnerId, roadmapId: roadmap.id, trackSlug: life.track, ...log.counters, seenRevision: roadmap.revision },
      ...{ createdAt: life.startedAt, updatedAt: log.head.lastEventAt ?? life.startedAt },
    },
    membership: {
      ...{ cohortId: place.id, userId: learnerId, role: 'learner', joinedAt: after(life.startedAt, 3 * MINUTE) },
      ...{ sortName: sortName(who.name), coreDone: log.counters.coreDoneCount },
      coreTotal: tracks.get(life.track)?.coreTotal ?? 0,
      lastLearningDay: log.head.lastLearningDay ?? '',
    },
    pauses: life.pauses.map((pause) => ({ id: random.uuid(), learnerId, ...pause })),
    progress: log.progress,
    events: log.eventRows,
    forecasts: forecastRows(
      roadmap,
      { learnerId, timeZone: ZONE, paidExperienceMonths: 0, ...life, events: log.events },
      now,
    ),
    reviews,
    readings: reviews.flatMap(({ evidence }) =>
      evidence.flatMap((row) => {
        const step = steps.get(row.stepId)
        return step ? [makeReading(row, step)] : []
      }),
    ),
  }
}

export type SyntheticLearner = ReturnType<typeof syntheticLearner>

const learnerRow = (id: string, { weeklyHours, studyDays, startedAt }: Life) => ({
  ...{ id, weeklyHours, studyDays: packDays(studyDays), country: null, paidExperienceMonths: 0, goal: 'first-job' },
  createdAt: startedAt,
})

function makeReviews(
  index: number,
  owner: LogOwner,
  life: Life,
  place: World['places'][number],
  { tracks, rubricRowIds, world, claims, now }: Setting,
  random: Random,
): SyntheticReview[] {
  const reviewed = tracks.get(life.track)?.reviewed ?? []
  const when = (step: Step, to: string) =>
    life.happenings.find((happening) => happening.stepId === step.id && happening.to === to)?.occurredAt
  return reviewed.slice(0, REVIEWS[index % REVIEWS.length]).map((step) => {
    const [ticked, begun] = [when(step, 'done'), when(step, 'learning')]
    const from = eveningAfter(after(ticked ?? begun ?? somewhereIn(life, random), 5 * MINUTE), now, random)
    const span = { from: from.getTime(), until: life.until.getTime(), now: now.getTime() }
    const timeline = makeTimeline(pickFate(random), span, random)
    const isOpen = timeline.withdrawn === null && !timeline.rounds.at(-1)?.verdict
    return syntheticReview(timeline, {
      ...{ owner, step, place, dueAfter: world.dueAfter, now, random },
      rubricRowIds: rubricRowIds.get(step.id) ?? [],
      readerId: isOpen && random.chance(0.4) ? claims.take(place.mentorIds) : null,
      ...{ isTicked: ticked !== undefined, hasBegun: begun !== undefined },
    })
  })
}

/** A moment at which the learner was there; the beginning, where they did nothing yet. */
function somewhereIn({ happenings, startedAt }: Life, random: Random): Date {
  return happenings[Math.floor(random.next() * happenings.length)]?.occurredAt ?? startedAt
}

/** People hand in after work: the evening of a day, unless it has not come yet. */
function eveningAfter(moment: Date, now: Date, random: Random): Date {
  const day = Math.floor(moment.getTime() / DAY) * DAY
  const evening = new Date(day + Math.floor(random.between(18, 20) * HOUR))
  return evening > moment && after(evening, HOUR) < now ? evening : moment
}
