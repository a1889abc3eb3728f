import { describe, expect, test } from 'vitest'
import { type NoticeKind, noticeKinds } from '@/lib/people/notifications/notice'
import { noticeInWords } from '@/lib/people/notifications/words'
import { announcementNotifications } from '../announcements/notification-definitions'
import { cohortNotifications } from '../cohorts/notification-definitions'
import { agreedPlanNotifications } from '../learners/agreed-plans/notification-definitions'
import { confirmationNotifications } from '../learners/confirmations/notification-definitions'
import { waiverNotifications } from '../learners/waivers/notification-definitions'
import { threadNotifications } from '../messages/notification-definitions'
import { reviewNotifications } from '../reviews/notification-definitions'
import { notificationRegistry } from './registry'

const facts = {
  step: 'Transactions',
  learner: 'Ana',
  mentor: 'Mira',
  cohort: 'Evening cohort',
  outcome: 'competent',
  days: '3',
  side: 'learner',
}
const getTitle = (kind: NoticeKind, more: Record<string, string> = {}) =>
  noticeInWords(notificationRegistry, { kind, facts: { ...facts, ...more } }).title

test('no two domains define the same kind', () => {
  const domains = [
    cohortNotifications,
    reviewNotifications,
    waiverNotifications,
    agreedPlanNotifications,
    confirmationNotifications,
    threadNotifications,
    announcementNotifications,
  ]
  expect(domains.flatMap((one) => Object.keys(one)).sort()).toEqual([...noticeKinds].sort())
})

describe('what a notification says', () => {
  test.each(noticeKinds)('of %s stands with all facts, with none, and with empty ones', (kind) => {
    const empty = Object.fromEntries(Object.keys(facts).map((name) => [name, '']))
    for (const given of [facts, {}, empty, { ...facts, side: 'mentor' }]) {
      const { title, sentence } = noticeInWords(notificationRegistry, { kind, facts: given })
      expect(title).toMatch(/^\S.*[^.\s]$/)
      expect(sentence).toMatch(/^[^a-z\s].*\.$/)
      expect(`${title} ${sentence}`).not.toMatch(/undefined|null|NaN| {2}|!|—|#|\$\{/)
    }
    expect(noticeInWords(notificationRegistry, { kind, facts: empty })).toEqual(
      noticeInWords(notificationRegistry, { kind, facts: {} }),
    )
    expect(notificationRegistry[kind].label()).toMatch(/^[A-Z]/)
  })

  test('of a verdict says which at once', () => {
    expect(getTitle('verdict')).toBe('Approved: Transactions')
    expect(getTitle('verdict', { outcome: 'excellent' })).toBe('Excellent: Transactions')
    expect(getTitle('verdict', { outcome: 'not-yet' })).toBe('Changes requested: Transactions')
  })

  test('of a message names who wrote it, on either side', () => {
    expect(getTitle('message')).toBe('Mira wrote to you')
    expect(getTitle('message', { side: 'mentor' })).toBe('Ana wrote to you')
  })

  test('of a reminder says whose turn it is and for how long', () => {
    const toLearner = noticeInWords(notificationRegistry, { kind: 'nudge', facts })
    expect(`${toLearner.title} ${toLearner.sentence}`).toContain('Transactions is waiting for you')
    expect(toLearner.sentence).toContain('for 3 days')
    expect(
      noticeInWords(notificationRegistry, { kind: 'nudge', facts: { ...facts, side: 'mentor', days: '1' } }).sentence,
    ).toContain('for 1 day.')
    const unnamed = { side: 'mentor', owes: 'verdict', days: '2' }
    expect(noticeInWords(notificationRegistry, { kind: 'nudge', facts: unnamed }).sentence).toBe(
      'The review of a step is 2 days overdue.',
    )
  })

  test('of a waiver, a plan and a cohort says what became of it', () => {
    expect(getTitle('waiver')).toBe('Transactions is waived for you')
    expect(noticeInWords(notificationRegistry, { kind: 'waiver', facts: {} }).title).toBe('A step is waived for you')
    expect(getTitle('waiver', { what: 'revoked' })).toBe('Transactions is no longer waived')
    expect(getTitle('plan-answered', { answer: 'declined' })).toBe('Ana declined the plan')
    expect(getTitle('plan-answered', { answer: 'agreed' })).toBe('Ana agreed to the plan')
    expect(getTitle('cohort-changed', { what: 'removed' })).toBe('You’re no longer in Evening cohort')
  })

  test('of a day writes it out, also one that was stored in words', () => {
    const sentence = (until: string) =>
      noticeInWords(notificationRegistry, { kind: 'waiver', facts: { ...facts, until } }).sentence
    expect(sentence('2027-03-09')).toContain('Mira waived this step until 9 March 2027. You’ll')
    expect(sentence('9 March 2027')).toBe(sentence('2027-03-09'))
    const plan = { mentor: 'Mira', hours: '9', arriveBy: '2027-08-21' }
    expect(noticeInWords(notificationRegistry, { kind: 'plan-proposed', facts: plan }).sentence).toMatch(
      /^9 hours a week, to finish by 21 August 2027\./,
    )
  })

  test('of somebody whose account is deleted says what they were', () => {
    const { learner: _learner, mentor: _mentor, ...left } = facts
    const gone = { ...left, gone: 'learner mentor' }
    const old = { step: 'Transactions', learner: 'a former learner' }
    expect(noticeInWords(notificationRegistry, { kind: 'work-submitted', facts: old }).title).toBe(
      'A former learner submitted Transactions',
    )
    expect(noticeInWords(notificationRegistry, { kind: 'handed-over', facts: gone }).sentence).toBe(
      'It’s for Transactions by a former learner in Evening cohort.',
    )
    expect(noticeInWords(notificationRegistry, { kind: 'work-submitted', facts: gone }).title).toBe(
      'A former learner submitted Transactions',
    )
    expect(noticeInWords(notificationRegistry, { kind: 'handed-over', facts: gone }).title).toBe(
      'A former mentor handed a review to you',
    )
    expect(noticeInWords(notificationRegistry, { kind: 'added-as-mentor', facts: { gone: 'by' } }).sentence).toMatch(
      /^A former mentor added/,
    )
  })
})

test('a name with line breaks stays in its line, so that nobody writes a paragraph of ours', () => {
  const facts = {
    learner: 'Ana\n\nYour account is blocked:\u2028http://evil.test\r\n',
    step: 'Caching',
    side: 'mentor',
  }
  const { title, sentence } = noticeInWords(notificationRegistry, { kind: 'message', facts })
  expect(title).toBe('Ana Your account is blocked: http://evil.test wrote to you')
  expect(sentence).toBe('It’s about Caching.')
})
