import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Action, CLAIM_MS, decideReview, MAX_CLAIMS, type ReviewState, type Standing } from './lifecycle'

const at = (hours: number) => new Date(Date.UTC(2026, 10, 24, 10) + hours * 3_600_000)
const standing = (state: ReviewState, more: Partial<Standing> = {}): Standing => ({
  state,
  authorId: 'ana',
  claimedById: state === 'claimed' ? 'marek' : null,
  claimedAt: state === 'claimed' ? at(1) : null,
  submittedAt: at(0),
  dueAt: at(48),
  iterations: 1,
  ...more,
})
const submit: Action = { kind: 'submit', promisedHours: 24 }
const claim: Action = { kind: 'claim', openClaims: 0 }
const release: Action = { kind: 'release' }
const notYet: Action = { kind: 'verdict', outcome: 'not-yet' }
const competent: Action = { kind: 'verdict', outcome: 'competent' }
const withdraw: Action = { kind: 'withdraw' }
const by = (actorId: string, hours = 1.1) => ({ actorId, now: at(hours) })
const outcomeOf = (from: ReviewState | null, action: Action, actorId: string) => {
  const decision = decideReview(from && standing(from), action, by(actorId))
  return decision.ok ? decision.value.state : decision.refusal
}

describe('a review', () => {
  test.each<[ReviewState | null, Action, string, string]>([
    [null, submit, 'ana', 'waiting'],
    ['waiting', submit, 'ana', 'waiting'],
    ['claimed', submit, 'ana', 'being-read'],
    ['changes-requested', submit, 'ana', 'waiting'],
    ['approved', submit, 'ana', 'waiting'],
    ['withdrawn', submit, 'ana', 'waiting'],
    ['waiting', submit, 'ben', 'not-author'],
    ['waiting', claim, 'marek', 'claimed'],
    ['claimed', claim, 'marek', 'claimed'],
    ['claimed', claim, 'olga', 'claimed-by-another'],
    ['changes-requested', claim, 'marek', 'not-waiting'],
    ['approved', claim, 'marek', 'not-waiting'],
    ['withdrawn', claim, 'marek', 'not-waiting'],
    ['waiting', claim, 'ana', 'own-work'],
    ['claimed', release, 'marek', 'waiting'],
    ['claimed', release, 'olga', 'claimed-by-another'],
    ['waiting', release, 'marek', 'not-claimed'],
    ['claimed', notYet, 'marek', 'changes-requested'],
    ['claimed', competent, 'marek', 'approved'],
    ['claimed', competent, 'olga', 'claimed-by-another'],
    ['claimed', competent, 'ana', 'own-work'],
    ['waiting', competent, 'marek', 'not-claimed'],
    ['approved', notYet, 'marek', 'not-claimed'],
    ['waiting', withdraw, 'ana', 'withdrawn'],
    ['claimed', withdraw, 'ana', 'withdrawn'],
    ['changes-requested', withdraw, 'ana', 'withdrawn'],
    ['withdrawn', withdraw, 'ana', 'withdrawn'],
    ['approved', withdraw, 'ana', 'nothing-to-withdraw'],
    ['waiting', withdraw, 'marek', 'not-author'],
  ])('from %s, %o by %s comes to %s', (from, action, actorId, result) => {
    expect(outcomeOf(from, action, actorId)).toBe(result)
  })

  test('keeps its due time when it is handed in again while it waits', () => {
    const again = decideReview(standing('waiting'), submit, by('ana', 40))
    expect(again).toMatchObject({ ok: true, value: { dueAt: at(48), submittedAt: at(40), iterations: 2 } })
  })

  test('can be handed in again once a claim has lapsed, and its clock runs on', () => {
    const lapsed = standing('claimed', { claimedAt: new Date(at(40).getTime() - CLAIM_MS) })
    expect(decideReview(lapsed, submit, by('ana', 40))).toMatchObject({
      ok: true,
      value: { state: 'waiting', claimedById: null, dueAt: at(48), iterations: 2 },
    })
  })

  test('gets a new due time when the learner answers a verdict', () => {
    const again = decideReview(standing('changes-requested'), submit, by('ana', 100))
    expect(again).toMatchObject({ ok: true, value: { dueAt: at(124), iterations: 2 } })
  })

  test('keeps its due time when a mentor puts it back', () => {
    expect(decideReview(standing('claimed'), release, by('marek'))).toMatchObject({
      ok: true,
      value: { dueAt: at(48) },
    })
  })

  test('can be taken over after half an hour, and not a moment before', () => {
    const held = standing('claimed')
    const lapse = { actorId: 'olga', now: new Date(at(1).getTime() + CLAIM_MS) }
    const before = { actorId: 'olga', now: new Date(at(1).getTime() + CLAIM_MS - 1) }
    expect(decideReview(held, claim, before)).toMatchObject({ ok: false, refusal: 'claimed-by-another' })
    expect(decideReview(held, claim, lapse)).toMatchObject({ ok: true, value: { claimedById: 'olga', dueAt: at(48) } })
  })

  test('is still judged by the mentor whose claim lapsed and whom nobody replaced', () => {
    expect(decideReview(standing('claimed'), competent, by('marek', 9))).toMatchObject({ ok: true })
  })

  test('can be taken over from a mentor who is gone', () => {
    const left = standing('claimed', { claimedById: null })
    expect(decideReview(left, claim, by('olga'))).toMatchObject({ ok: true, value: { claimedById: 'olga' } })
  })

  test('is not claimed by a mentor who has four', () => {
    const full: Action = { kind: 'claim', openClaims: MAX_CLAIMS }
    const nearly: Action = { kind: 'claim', openClaims: MAX_CLAIMS - 1 }
    expect(decideReview(standing('waiting'), full, by('marek'))).toMatchObject({ refusal: 'too-many-claims' })
    expect(decideReview(standing('waiting'), nearly, by('marek')).ok).toBe(true)
  })
})

describe('whatever people do, in whatever order', () => {
  const action: fc.Arbitrary<Action> = fc.oneof(
    fc.record({ kind: fc.constant('submit' as const), promisedHours: fc.integer({ min: 1, max: 336 }) }),
    fc.record({ kind: fc.constant('claim' as const), openClaims: fc.integer({ min: 0, max: 5 }) }),
    fc.record({ kind: fc.constant('release' as const) }),
    fc.record({
      kind: fc.constant('verdict' as const),
      outcome: fc.constantFrom('not-yet' as const, 'competent' as const, 'excellent' as const),
    }),
    fc.record({ kind: fc.constant('withdraw' as const) }),
  )
  const deed = fc.record({
    action,
    actorId: fc.constantFrom('ana', 'marek', 'olga'),
    minutes: fc.integer({ min: 0, max: 3000 }),
  })

  test('iterations stay, authors never decide, and waiting is never made longer by handing in again', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
        let now = at(0)
        let current: Standing | null = null
        for (const { action, actorId, minutes } of deeds) {
          now = new Date(now.getTime() + minutes * 60_000)
          const before: Standing | null = current
          const decision = decideReview(before, action, { actorId, now })
          if (!decision.ok) continue
          const after = decision.value
          expect(after.iterations).toBe((before?.iterations ?? 0) + (action.kind === 'submit' ? 1 : 0))
          if (before) expect(after.authorId).toBe(before.authorId)
          if (['claim', 'release', 'verdict'].includes(action.kind)) expect(actorId).not.toBe(after.authorId)
          if (before?.state === 'waiting' && after.state === 'waiting') expect(after.dueAt).toEqual(before.dueAt)
          if (before && action.kind !== 'submit') expect(after.dueAt).toEqual(before.dueAt)
          expect(after.claimedById !== null).toBe(after.state === 'claimed')
          expect(after.claimedById).not.toBe(after.authorId)
          current = after
        }
      }),
    )
  })
})
