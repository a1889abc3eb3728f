import { packDays } from '@/lib/learning/plans/study-days'
import { countTotals } from '@/lib/learning/progress/completion'
import { listSteps, type Roadmap, type Step, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import { sortName } from '@/lib/people/accounts/sort-name'
import { after, DAY, HOUR, MINUTE } from '../calendar'
import { forecastRows } from '../forecasts'
import { type LogOwner, makeLog } from '../log'
import type { Random } from '../random'
import type { ReviewRows } from '../review-writer'
import { userRow } from '../staff'
import { type Life, makeLife } from './life'
import { makeName } from './names'
import { swiftRandom } from './random'
import { syntheticReview } from './reviews'
import { makeTimeline, pickFate } from './timeline'
import { makeAddress, type World, ZONE } from './world'

/** Reviews per learner, in turn: five on average. Learners submit early, or there would be fewer. */
const REVIEWS = [5, 4, 6] as const

export type Setting = {
  readonly roadmap: Roadmap
  /** Shared facts of a track, by slug. */
  readonly tracks: ReadonlyMap<string, { readonly reviewed: readonly Step[]; readonly coreTotal: number }>
  /** Ids of rubric rows by step id, in their order. */
  readonly rubricRowIds: ReadonlyMap<string, readonly string[]>
  readonly world: World
  readonly claims: Claims
  readonly seed: number
  readonly now: Date
}

/** Computes once the parts of a roadmap that each learner needs. */
export function splitRoadmap(roadmap: Roadmap): Pick<Setting, 'roadmap' | 'tracks'> {
  const pickTrack = (slug: string) => ({
    reviewed: listSteps(toTrackRoadmap(roadmap, slug)).filter(({ completionRule }) => completionRule === 'review'),
    coreTotal: countTotals(roadmap, slug, {}).byLevel.junior.total,
  })
  return {
    roadmap,
    tracks: new Map(roadmap.tracks.map(({ slug }) => [slug, pickTrack(slug)])),
  }
}

/** Limits each mentor's open claims: two, four for the first. */
export class Claims {
  private readonly counts = new Map<string, number>()

  constructor(private readonly firstMentorId: string) {}

  /** Returns a mentor of the cohort who can claim another review, or null. */
  take(mentorIds: readonly string[]): string | null {
    const free = [...mentorIds].reverse().find((id) => (this.counts.get(id) ?? 0) < (id === this.firstMentorId ? 4 : 2))
    if (free) this.counts.set(free, (this.counts.get(free) ?? 0) + 1)
    return free ?? null
  }
}

/** Makes a synthetic learner with all their data, as rows. */
export function syntheticLearner(index: number, setting: Setting) {
  const { roadmap, tracks, world, seed, now } = setting
  const random = swiftRandom(seed, index)
  const learnerId = random.uuid()
  const life = makeLife(roadmap, learnerId, seed * 1_000_003 + index, now)
  const place = world.places[index % world.places.length]
  if (!place) throw new Error('There is no cohort to learn in.')
  const key = `synthetic-${seed}-${index + 1}`
  const who = { email: makeAddress('learner', index, seed), name: makeName(index), timeZone: ZONE }
  const owner: LogOwner = { learnerId, key, track: life.track, timeZone: ZONE }
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
): ReviewRows[] {
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

/** Returns a random moment of the learner's activity, or its start. */
function somewhereIn({ happenings, startedAt }: Life, random: Random): Date {
  return happenings[Math.floor(random.next() * happenings.length)]?.occurredAt ?? startedAt
}

/** Returns the evening of a day, when people submit work, unless it is still to come. */
function eveningAfter(moment: Date, now: Date, random: Random): Date {
  const day = Math.floor(moment.getTime() / DAY) * DAY
  const evening = new Date(day + Math.floor(random.between(18, 20) * HOUR))
  return evening > moment && after(evening, HOUR) < now ? evening : moment
}
