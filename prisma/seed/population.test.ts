import { describe, expect, test } from 'vitest'
import { daysBetween, getWeekday, toDay } from '@/lib/foundation/values/calendar-date'
import { backend } from '@/testing/roadmap'
import { DAY, HOUR } from './calendar'
import { cohorts, learners } from './cast'
import { makeDemoStaff } from './demo-staff'
import { reviewStories } from './feedback'
import { learnerRows } from './population'
import { randomFor } from './random'

const parts = { roadmap: backend, checklist: [], rubricRowIds: new Map(), skillTitles: new Map() }
const peopleAt = (now: Date) => {
  const house = makeDemoStaff(now, randomFor('house'))
  return learners.map((learner) => ({ learner, rows: learnerRows(parts, house, learner, now) }))
}

/** Eight starts over a year and at all hours, two of them at a daylight-saving change. */
const moments = [
  ...[0, 1, 2, 3, 4, 5].map((index) => new Date(Date.UTC(2026, 10, 24, 16, 30) + index * (61 * DAY + 5 * HOUR))),
  new Date('2026-10-25T01:30:00Z'),
  new Date('2027-03-28T00:59:59Z'),
]

describe('a demo that starts at any hour of any day', () => {
  test.each(moments)('has every row in the past and in order at %s', (now) => {
    for (const { learner, rows } of peopleAt(now)) {
      const { user, membership, events, reviews, evidence } = rows
      const began = rows.learner.createdAt
      expect(user.createdAt < began && membership.joinedAt < began && began < now, learner.key).toBe(true)
      for (const { occurredAt } of events) expect(occurredAt > began && occurredAt <= now, learner.key).toBe(true)
      for (const { kind, from, to } of events) if (kind === 'status') expect(to, learner.key).not.toBe(from)
      for (const { createdAt } of evidence) expect(createdAt > began && createdAt <= now, learner.key).toBe(true)
      for (const { review, iterations, verdicts, messages } of reviews) {
        const all = [...iterations, ...verdicts, ...messages].map(({ createdAt }) => createdAt)
        for (const moment of [review.updatedAt, ...all]) expect(moment <= now, learner.key).toBe(true)
        for (const verdict of verdicts) {
          const own = iterations.find(({ id }) => id === verdict.iterationId)
          const next = iterations.find(({ number }) => number === (own?.number ?? 0) + 1)
          expect(own && own.createdAt < verdict.createdAt, learner.key).toBe(true)
          if (next) expect(next.createdAt > verdict.createdAt, learner.key).toBe(true)
        }
        const taken = events.find(({ stepId, to }) => stepId === review.stepId && to === 'learning')
        expect(taken && taken.occurredAt < review.createdAt, learner.key).toBe(true)
      }
    }
  })

  test.each(moments)('shows people who learn about as many hours as they said at %s', (now) => {
    for (const { learner, rows } of peopleAt(now)) {
      if (rows.enrollment.doneCount < 10) continue
      // Hours worked per hour that the steps take the middle learner.
      expect(rows.stretch, learner.key).toBeGreaterThan(0.5)
      expect(rows.stretch, learner.key).toBeLessThan(1.4)
    }
  })

  test.each(moments)('has a review overdue, and others with time left, at %s', (now) => {
    const reviews = peopleAt(now).flatMap(({ rows }) => rows.reviews.map(({ review }) => review))
    const waiting = reviews.filter(({ state }) => state === 'waiting')
    expect(waiting.filter(({ dueAt }) => dueAt < now)).toHaveLength(1)
    expect(waiting.length).toBeGreaterThanOrEqual(8)
    expect(reviews.filter(({ state }) => state === 'claimed')).toHaveLength(2)
  })
})

test.each(moments)('a demo that starts at %s has three learners who are quiet, one of them not for long', (now) => {
  const quiet = peopleAt(now).flatMap(({ learner, rows }) => {
    const last = rows.learner.lastLearningDay
    const days = last === null ? 0 : daysBetween(last, toDay(now, learner.timeZone))
    return days > 14 ? [{ key: learner.key, isGone: days > 28 }] : []
  })
  expect(quiet).toEqual([
    { key: 'kwame-mensah', isGone: false },
    { key: 'omar-haddad', isGone: true },
    { key: 'noah-williams', isGone: true },
  ])
})

describe('the cast', () => {
  test('finishes steps on days of study', () => {
    for (const { learner, rows } of peopleAt(moments[0] as Date)) {
      const projects = new Set(rows.reviews.map(({ review }) => review.stepId))
      const ends = rows.events.filter(
        ({ to, stepId, from }) => to === 'done' && from === 'learning' && !projects.has(stepId),
      )
      for (const { occurredAt } of ends) {
        const day = new Intl.DateTimeFormat('en-CA', { timeZone: learner.timeZone }).format(occurredAt)
        const isFirst = occurredAt.getTime() - rows.learner.createdAt.getTime() < DAY
        expect(isFirst || learner.studyDays.includes(getWeekday(day)), `${learner.key} ${day}`).toBe(true)
      }
    }
  })

  test('has a learner, a step and a mentor of the cohort for each review', () => {
    for (const story of reviewStories) {
      const learner = learners.find(({ key }) => key === story.learner)
      const step = backend.stages.flatMap((stage) => stage.steps).find(({ slug }) => slug === story.step)
      expect(step?.completionRule).toBe('review')
      const by = [
        ...story.rounds.flatMap(({ verdict }) => verdict?.by ?? []),
        ...(story.claimed ? [story.claimed.by] : []),
      ]
      for (const mentor of by) expect(learner && cohorts[learner.cohort].mentors).toContain(mentor)
      for (const { verdict } of story.rounds) if (verdict) expect(verdict.scores).toMatch(/^[nce]{4}$/)
    }
  })
})
