import { levels, listSteps, type Roadmap, type Step, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import { after, HOUR, MINUTE, makeSittings, makeStart, type Sitting } from './calendar'
import type { Happening } from './log'
import type { Random } from './random'
import type { LearnerStory, ReviewStory } from './stories'

/** The work on a step. `ends` is null while it goes on; submitted work waits for its verdict to be done. */
type Stretch = {
  readonly step: Step
  readonly hours: number
  readonly ends: 'known' | 'skipped' | 'done' | 'submitted' | null
}

/** The time that a learner spent on a step. `to` is null while they still do. */
export type Spell = { readonly step: Step; readonly from: Date; readonly to: Date | null }

export type History = ReturnType<typeof makeHistory>

/**
 * Spreads a learner's path over their sittings up to now, each step as long as its effort. `spells` are by the slug of
 * their step; a `pace` under 1 is quicker than most.
 */
export function makeHistory(roadmap: Roadmap, learner: LearnerStory, actorId: string, now: Date, random: Random) {
  const startedAt = makeStart(learner, now)
  const sittings = makeSittings(learner, startedAt, now, random)
  const path = makePath(roadmap, learner, random)
  const sum = (parts: readonly { readonly hours: number }[]) => parts.reduce((total, { hours }) => total + hours, 0)
  const pace = sum(sittings) / Math.max(1, sum(path))
  const happenings: Happening[] = []
  const spells = new Map<string, Spell>()
  const add = (step: Step, to: string, occurredAt: Date, reason: string | null = null, known = false) =>
    happenings.push({ stepId: step.id, kind: 'status', to, known, reason, occurredAt, actorId })
  let studied = 0
  for (const [index, { step, hours, ends }] of path.entries()) {
    const from =
      ends === 'known' ? after(startedAt, MINUTE + index * 7000) : after(momentAt(sittings, studied), 2 * MINUTE)
    studied += hours * pace
    if (ends === 'known') add(step, 'done', from, null, true)
    else if (ends === 'skipped') add(step, 'skipped', from, learner.skips[step.slug])
    else add(step, 'learning', from)
    const to = ends && (hours > 0 ? momentAt(sittings, studied) : from)
    if (ends === 'done' && to) add(step, 'done', to)
    spells.set(step.slug, { step, from, to })
  }
  return { startedAt, happenings: [...happenings, ...makeUndoes(learner, happenings)], spells, pace }
}

/** Returns the moment by which that many hours were studied. */
function momentAt(sittings: readonly Sitting[], hours: number): Date {
  let left = hours
  for (const sitting of sittings) {
    if (left <= sitting.hours) return after(sitting.start, left * HOUR)
    left -= sitting.hours
  }
  const { start, hours: length } = sittings.at(-1) as Sitting
  return after(start, length * HOUR)
}

/** Takes some ticks back ten seconds later, and makes them again. */
function makeUndoes({ history: { undoes } }: LearnerStory, happenings: readonly Happening[]): Happening[] {
  const ticks = happenings.filter(({ to, known }) => to === 'done' && !known)
  return ticks.slice(0, undoes).flatMap((tick) => [
    { ...tick, to: 'learning', occurredAt: after(tick.occurredAt, 10_000) },
    { ...tick, occurredAt: after(tick.occurredAt, 31_000) },
  ])
}

/** Makes a learner's path up to their present step: prerequisites first, then their own order, then stage by stage. */
function makePath(roadmap: Roadmap, learner: LearnerStory, random: Random): Stretch[] {
  const { at, underWay } = learner.history
  const all = listSteps(toTrackRoadmap(roadmap, learner.plan.track))
  const first = learner.order.flatMap((slug) => withPrerequisites(slug, all))
  const rank = (step: Step) => {
    const own = first.indexOf(step.slug)
    return own >= 0 ? own - first.length : (step.isCore ? 0 : 1000) + levels.indexOf(step.level) * 100
  }
  const steps = all.toSorted((a, b) => rank(a) - rank(b))
  const path: Stretch[] = []
  const begun = new Set<string>()
  const behind = new Set<string>()
  const findNext = () =>
    steps.find((step) => !begun.has(step.id) && step.prerequisites.every((prerequisite) => behind.has(prerequisite)))
  const take = (step: Step, ends: Stretch['ends'], share: number) => {
    begun.add(step.id)
    if (ends !== null && ends !== 'submitted') behind.add(step.id)
    path.push({ step, ends, hours: share * Math.min(step.effort.p90, step.effort.median * random.around(0.25)) })
  }
  for (const slug of new Set(learner.knew.flatMap((known) => withPrerequisites(known, all)))) {
    take(steps.find((step) => step.slug === slug) as Step, 'known', 0)
  }
  if (at === undefined) return path
  for (let step = findNext(); step?.slug !== at; step = findNext()) {
    if (!step) throw new Error(`${learner.person.key} never comes to ${at}: their story and the roadmap disagree.`)
    const review = learner.reviews[step.slug]
    if (step.slug in learner.skips) take(step, 'skipped', 0)
    else take(step, review && !isTicked(review) ? 'submitted' : 'done', 1)
  }
  for (let left = underWay; left > 0; left--) {
    const step = findNext()
    if (step) take(step, null, learner.reviews[step.slug] ? 0.9 : 0.25)
  }
  return path
}

/** Returns whether the learner ticked a reviewed step: early, or before the verdict that approves it. */
function isTicked(attempts: ReviewStory): boolean {
  const outcome = attempts.at(-1)?.verdict?.outcome ?? 'not-yet'
  return outcome !== 'not-yet' || attempts.some((attempt) => attempt.isTicked)
}

/** Returns the slugs of a step and of all its prerequisites, in the roadmap's order. */
function withPrerequisites(slug: string, steps: readonly Step[]): string[] {
  const wanted = new Set(steps.filter((step) => step.slug === slug).map(({ id }) => id))
  for (let before = -1; before < wanted.size; ) {
    before = wanted.size
    for (const step of steps) if (wanted.has(step.id)) for (const id of step.prerequisites) wanted.add(id)
  }
  return steps.filter(({ id }) => wanted.has(id)).map((step) => step.slug)
}
