import { describe, expect, test } from 'vitest'
import { daysBetween, getWeekday, toDay } from '@/lib/foundation/values/calendar-date'
import { backend } from '@/testing/roadmap'
import { DAY, HOUR } from './calendar'
import { makeHistory } from './history'
import { addLearner } from './learner'
import { randomFor } from './random'
import { emptyRows } from './rows'
import { addStaff } from './staff'
import { readStories } from './stories'

const stories = readStories()
const { learners } = stories
const parts = { roadmap: backend, checklist: [], rubric: [], skillTitles: new Map() }
const peopleAt = (now: Date) => {
  const staff = addStaff(stories.staff, now, randomFor('staff'), emptyRows())
  return learners.map((learner) => {
    const rows = emptyRows()
    addLearner(parts, staff, learner, now, rows)
    return { learner, key: learner.person.key, rows }
  })
}
const toTime = (moment: Date | string | null | undefined) => new Date(moment ?? 'missing').getTime()

/** Eight starts over a year and at all hours, two of them at a daylight-saving change. */
const moments = [
  ...[0, 1, 2, 3, 4, 5].map((index) => new Date(Date.UTC(2026, 10, 24, 16, 30) + index * (61 * DAY + 5 * HOUR))),
  new Date('2026-10-25T01:30:00Z'),
  new Date('2027-03-28T00:59:59Z'),
]

describe('a demo that starts at any hour of any day', () => {
  test.each(moments)('has every row in the past and in order at %s', (now) => {
    const isBefore = (a?: Date | string | null, b?: Date | string | null) => toTime(a) < toTime(b)
    for (const { key, rows } of peopleAt(now)) {
      const began = rows.learner[0]?.createdAt
      const { user, membership, event, evidence, review, iteration, verdict, message } = rows
      expect(isBefore(user[0]?.createdAt, began) && isBefore(membership[0]?.joinedAt, began), key).toBe(true)
      expect(isBefore(began, now), key).toBe(true)
      for (const { occurredAt } of event) expect(isBefore(began, occurredAt) && occurredAt <= now, key).toBe(true)
      for (const { kind, from, to } of event) if (kind === 'status') expect(to, key).not.toBe(from)
      for (const { createdAt } of evidence) {
        expect(isBefore(began, createdAt) && toTime(createdAt) <= +now, key).toBe(true)
      }
      for (const { updatedAt } of review) expect(toTime(updatedAt) <= +now, key).toBe(true)
      for (const { createdAt } of [...iteration, ...verdict, ...message]) {
        expect(toTime(createdAt) <= +now, key).toBe(true)
      }
      for (const { iterationId, createdAt } of verdict) {
        const own = iteration.find(({ id }) => id === iterationId)
        const next = iteration.find((one) => one.reviewId === own?.reviewId && one.number === own.number + 1)
        expect(isBefore(own?.createdAt, createdAt), key).toBe(true)
        if (next) expect(isBefore(createdAt, next.createdAt), key).toBe(true)
      }
      for (const { stepId, createdAt } of review) {
        const taken = event.find((one) => one.stepId === stepId && one.to === 'learning')
        expect(isBefore(taken?.occurredAt, createdAt), key).toBe(true)
      }
    }
  })

  test.each(moments)('shows people who learn about as many hours as they said at %s', (now) => {
    for (const { key, learner, rows } of peopleAt(now)) {
      if ((rows.enrollment[0]?.doneCount ?? 0) < 10) continue
      const { pace } = makeHistory(backend, learner, key, now, randomFor(key))
      // Hours studied per hour that the steps take the middle learner.
      expect(pace, key).toBeGreaterThan(0.5)
      expect(pace, key).toBeLessThan(1.4)
    }
  })

  test.each(moments)('has a review overdue, and others with time left, at %s', (now) => {
    const reviews = peopleAt(now).flatMap(({ rows }) => rows.review)
    const waiting = reviews.filter(({ state }) => state === 'waiting')
    expect(waiting.filter(({ dueAt }) => toTime(dueAt) < +now)).toHaveLength(1)
    expect(waiting.length).toBeGreaterThanOrEqual(8)
    expect(reviews.filter(({ state }) => state === 'claimed')).toHaveLength(2)
  })
})

test.each(moments)('a demo that starts at %s has three learners who are quiet, one of them not for long', (now) => {
  const quiet = peopleAt(now).flatMap(({ key, learner, rows }) => {
    const last = rows.learner[0]?.lastLearningDay
    const days = last ? daysBetween(last, toDay(now, learner.person.timeZone)) : 0
    return days > 14 ? [{ key, isGone: days > 28 }] : []
  })
  expect(quiet).toEqual([
    { key: 'kwame-mensah', isGone: false },
    { key: 'omar-haddad', isGone: true },
    { key: 'noah-williams', isGone: true },
  ])
})

describe('the stories', () => {
  test('finish steps on days of study', () => {
    for (const { key, learner, rows } of peopleAt(moments[0] as Date)) {
      const projects = new Set(rows.review.map(({ stepId }) => stepId))
      const ends = rows.event.filter(
        ({ to, stepId, from }) => to === 'done' && from === 'learning' && !projects.has(stepId),
      )
      for (const { occurredAt } of ends) {
        const day = toDay(new Date(occurredAt), learner.person.timeZone)
        const isFirst = toTime(occurredAt) - toTime(rows.learner[0]?.createdAt) < DAY
        expect(isFirst || learner.plan.studyDays.includes(getWeekday(day)), `${key} ${day}`).toBe(true)
      }
    }
  })

  test('have a step and a mentor of the cohort for each review', () => {
    for (const { cohort, reviews } of learners) {
      const { mentors } = stories.staff.cohorts[cohort]
      for (const [slug, attempts] of Object.entries(reviews)) {
        const step = backend.stages.flatMap((stage) => stage.steps).find((one) => one.slug === slug)
        expect(step?.completionRule).toBe('review')
        for (const { verdict, feedback, claimed } of attempts) {
          if (claimed) expect(mentors).toContain(claimed.by)
          expect(verdict === undefined).toBe(feedback === undefined)
          if (!verdict) continue
          expect(mentors).toContain(verdict.by)
          expect(verdict.scores).toMatch(/^[nce]{4}$/)
        }
      }
    }
  })
})
