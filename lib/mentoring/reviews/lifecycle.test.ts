import { describe, expect, test } from 'vitest'
import { ASK_AGAIN_MS, CLAIM_MS, claimLapsesAt, MAX_CLAIMS } from './claims/claim'
import { decideReview, type ReviewAction } from './lifecycle'
import { countDueReminders, SILENCE_MS } from './messages/silence'
import type { ReviewSnapshot, ReviewState } from './review-snapshot'
import { isAwaitingVerdict, reviewStates } from './review-snapshot'

const at = (hours: number) => new Date(Date.UTC(2026, 10, 24, 10) + hours * 3_600_000)
const later = (date: Date, ms: number) => new Date(date.getTime() + ms)

/**
 * Makes the state of Ana's work: submitted at hour 0 and due at hour 48; claimed by Marek, or needing changes, since
 * hour 1.
 */
function makeSnapshot(state: ReviewState, more: Partial<ReviewSnapshot> = {}): ReviewSnapshot {
  const turn = isAwaitingVerdict(state)
    ? { turn: 'mentor' as const, turnSince: at(48) }
    : state === 'changes-requested'
      ? { turn: 'learner' as const, turnSince: at(1) }
      : { turn: 'none' as const, turnSince: null }
  return {
    state,
    authorId: 'ana',
    claimedById: state === 'claimed' ? 'marek' : null,
    claimedAt: state === 'claimed' ? at(1) : null,
    draftedAt: null,
    handedToId: null,
    askedAnotherAt: null,
    submittedAt: at(0),
    dueAt: at(48),
    ...turn,
    nudges: 0,
    iterations: 1,
    ...more,
  }
}

const mentorIds = ['marek', 'olga', 'pia']
const submit: ReviewAction = { kind: 'submit', dueAt: at(900) }
const claim: ReviewAction = { kind: 'claim', openClaims: 0 }
const handOver = (toId: string): ReviewAction => ({ kind: 'hand-over', toId, mentorIds })
const notYet: ReviewAction = { kind: 'verdict', outcome: 'not-yet' }
const competent: ReviewAction = { kind: 'verdict', outcome: 'competent' }
const excellent: ReviewAction = { kind: 'verdict', outcome: 'excellent' }
const [release, withdraw, askAnother, lapseClaim, lapse, settle, message] = (
  ['release', 'withdraw', 'ask-another', 'lapse-claim', 'lapse', 'settle', 'message'] as const
).map((kind): ReviewAction => ({ kind })) as [
  ReviewAction,
  ReviewAction,
  ReviewAction,
  ReviewAction,
  ReviewAction,
  ReviewAction,
  ReviewAction,
]

const close: ReviewAction = { kind: 'close' }
const mentorGone: ReviewAction = { kind: 'mentor-gone', mentorId: 'marek' }

const deciding = (current: ReviewSnapshot | null, action: ReviewAction, actorId: string | null, now: Date) =>
  decideReview(current, action, { actorId, now })
/** Returns the state after an action, which must not be refused. */
function becomes(
  current: ReviewSnapshot | null,
  action: ReviewAction,
  actorId: string | null,
  now: Date,
): ReviewSnapshot {
  const decision = deciding(current, action, actorId, now)
  if (!decision.ok) throw new Error(decision.refusal)
  return decision.value
}

const [soon, late] = [at(1.1), later(at(1), SILENCE_MS)]
const actions = {
  submit,
  claim,
  release,
  handOver: handOver('pia'),
  notYet,
  competent,
  excellent,
  withdraw,
  askAnother,
  lapseClaim,
  lapse,
  settle,
  message,
  close,
  mentorGone,
}
type Cells = readonly [string, string, string, string, string, string, string]
const all = (cell: string): Cells => [cell, cell, cell, cell, cell, cell, cell]
/** The same result for every existing review; before the first submission there is nothing to act on. */
const each = (cell: string): Cells => ['not-author', cell, cell, cell, cell, cell, cell]
const onlyClaimed = (cell: string): Cells => [
  'not-author',
  'not-claimed',
  cell,
  'not-claimed',
  'not-claimed',
  'not-claimed',
  'not-claimed',
]
const same: Cells = ['not-author', ...reviewStates]
const nothingToSettle = 'nothing-to-settle'
const settled: Cells = [
  'not-author',
  nothingToSettle,
  nothingToSettle,
  nothingToSettle,
  'approved',
  nothingToSettle,
  nothingToSettle,
]
// Columns: no review yet, then the states in their order: waiting, claimed, changes-requested, approved, withdrawn, lapsed.
const claims = (ofClaimed: string): Cells => [
  'not-author',
  'claimed',
  ofClaimed,
  'not-waiting',
  'not-waiting',
  'not-waiting',
  'not-waiting',
]
const submits = (ofClaimed: string): Cells => [
  'waiting',
  'waiting',
  ofClaimed,
  'waiting',
  'waiting',
  'waiting',
  'waiting',
]
const othersWork: Cells = ['waiting', ...reviewStates.map(() => 'not-author')] as unknown as Cells
const withdraws: Cells = [
  'not-author',
  'withdrawn',
  'withdrawn',
  'withdrawn',
  'nothing-to-withdraw',
  'withdrawn',
  'nothing-to-withdraw',
]
const closes: Cells = ['not-author', 'withdrawn', 'withdrawn', 'withdrawn', 'approved', 'withdrawn', 'lapsed']
const givesBack: Cells = ['not-author', 'waiting', 'waiting', 'changes-requested', 'approved', 'withdrawn', 'lapsed']
const asks = (ofWait: string): Cells => [
  'not-author',
  ofWait,
  ofWait,
  'not-waiting',
  'not-waiting',
  'not-waiting',
  'not-waiting',
]
const lapses: Cells = [
  'not-author',
  ...reviewStates.map((one) => (one === 'changes-requested' ? 'lapsed' : 'not-silent')),
] as unknown as Cells

type Who = 'ana' | 'marek' | 'olga' | null
type Table = Readonly<Record<keyof typeof actions, readonly (readonly [Who, Cells])[]>>
const forMentors = (marek: Cells, olga: Cells, ana = each('own-work')) =>
  [
    ['ana', ana],
    ['marek', marek],
    ['olga', olga],
    [null, each('nobody')],
  ] as const
const onlyAna = (ana: Cells) =>
  [
    ['ana', ana],
    ['marek', each('not-author')],
    ['olga', each('not-author')],
    [null, each('nobody')],
  ] as const
const onlyTime = (cells: Cells) =>
  [
    ['ana', each('nobody')],
    ['marek', each('nobody')],
    ['olga', each('nobody')],
    [null, cells],
  ] as const
const everybody = (cells: Cells, time: Cells) =>
  [
    ['ana', cells],
    ['marek', cells],
    ['olga', cells],
    [null, time],
  ] as const

const submitted = (ofClaimed: string) =>
  [
    ['ana', submits(ofClaimed)],
    ['marek', othersWork],
    ['olga', othersWork],
    [null, all('nobody')],
  ] as const
const whenever = {
  release: forMentors(onlyClaimed('waiting'), onlyClaimed('claimed-by-another')),
  handOver: forMentors(onlyClaimed('waiting'), onlyClaimed('claimed-by-another')),
  notYet: forMentors(onlyClaimed('changes-requested'), onlyClaimed('claimed-by-another')),
  competent: forMentors(onlyClaimed('approved'), onlyClaimed('claimed-by-another')),
  excellent: forMentors(onlyClaimed('approved'), onlyClaimed('claimed-by-another')),
  withdraw: onlyAna(withdraws),
  settle: everybody(settled, settled),
  message: everybody(same, each('nobody')),
  close: onlyTime(closes),
  mentorGone: onlyTime(givesBack),
}
/** While the promise holds, the claim is fresh and the learner wrote recently. */
const early: Table = {
  ...whenever,
  submit: submitted('being-read'),
  claim: forMentors(claims('claimed'), claims('claimed-by-another')),
  askAnother: onlyAna(asks('not-overdue')),
  lapseClaim: onlyTime(onlyClaimed('claim-holds')),
  lapse: onlyTime(each('not-silent')),
}
/** Four weeks later. */
const muchLater: Table = {
  ...whenever,
  submit: submitted('waiting'),
  claim: forMentors(claims('claimed'), claims('claimed')),
  askAnother: onlyAna(asks('waiting')),
  lapseClaim: onlyTime(onlyClaimed('waiting')),
  lapse: onlyTime(lapses),
}

describe('every action of everybody in every state', () => {
  const cases = [
    { when: 'at first', now: soon, table: early },
    { when: 'much later', now: late, table: muchLater },
  ].flatMap(({ when, now, table }) =>
    (Object.keys(actions) as (keyof typeof actions)[]).flatMap((kind) =>
      table[kind].flatMap(([actor, cells]) =>
        [null, ...reviewStates].map((from, index) => ({ when, now, kind, actor, from, result: cells[index] ?? '' })),
      ),
    ),
  )

  test('is in the table', () => {
    expect(cases).toHaveLength(2 * 15 * 4 * 7)
  })

  test.each(cases)('$when, $kind by $actor on $from is $result', ({ now, kind, actor, from, result }) => {
    const decision = deciding(from && makeSnapshot(from), actions[kind], actor, now)
    expect(decision.ok ? decision.value.state : decision.refusal).toBe(result)
  })
})

describe('a wait', () => {
  test('begins with what the cohort promises, and the mentors owe nothing before', () => {
    const first = becomes(null, submit, 'ana', at(800))
    expect(first).toMatchObject({ dueAt: at(900), turn: 'mentor', turnSince: at(900), nudges: 0, iterations: 1 })
    const again = becomes(makeSnapshot('changes-requested', { nudges: 2 }), submit, 'ana', at(800))
    expect(again).toMatchObject({ dueAt: at(900), turn: 'mentor', turnSince: at(900), nudges: 0, iterations: 2 })
  })

  test('goes on when the work is handed in again, given back, handed over, taken back or lost', () => {
    const held = { turn: 'mentor', turnSince: at(48), nudges: 1, dueAt: at(48), state: 'waiting' }
    const [waiting, claimed] = [makeSnapshot('waiting', { nudges: 1 }), makeSnapshot('claimed', { nudges: 1 })]
    expect(becomes(waiting, submit, 'ana', at(40))).toMatchObject({ ...held, submittedAt: at(40), iterations: 2 })
    expect(becomes(claimed, submit, 'ana', at(40))).toMatchObject({ ...held, claimedById: null, iterations: 2 })
    expect(becomes(claimed, release, 'marek', at(2))).toMatchObject(held)
    expect(becomes(claimed, handOver('pia'), 'marek', at(2))).toMatchObject({ ...held, handedToId: 'pia' })
    expect(becomes(claimed, lapseClaim, null, at(2))).toMatchObject(held)
    expect(becomes(claimed, askAnother, 'ana', at(49))).toMatchObject({ ...held, askedAnotherAt: at(49) })
  })
})

describe('a claim', () => {
  test('lapses half an hour after it was made or last written on, and not a moment before', () => {
    const drafted = makeSnapshot('claimed', { draftedAt: at(5) })
    expect(claimLapsesAt(drafted)).toEqual(later(at(5), CLAIM_MS))
    for (const [held, since] of [
      [makeSnapshot('claimed'), at(1)],
      [drafted, at(5)],
    ] as const) {
      const [moment, before] = [later(since, CLAIM_MS), later(since, CLAIM_MS - 1)]
      expect(deciding(held, claim, 'olga', before)).toMatchObject({ refusal: 'claimed-by-another' })
      expect(deciding(held, lapseClaim, null, before)).toMatchObject({ refusal: 'claim-holds' })
      expect(becomes(held, claim, 'olga', moment)).toMatchObject({
        claimedById: 'olga',
        draftedAt: null,
        dueAt: at(48),
      })
      expect(becomes(held, lapseClaim, null, moment)).toMatchObject({ state: 'waiting', draftedAt: null })
    }
  })

  test('that lapsed is still judged by its mentor while nobody replaced them', () => {
    expect(becomes(makeSnapshot('claimed'), competent, 'marek', at(9)).state).toBe('approved')
  })

  test('is taken over from a mentor who is gone', () => {
    const left = makeSnapshot('claimed', { claimedById: null })
    expect(becomes(left, claim, 'olga', soon).claimedById).toBe('olga')
    expect(becomes(left, lapseClaim, null, soon).state).toBe('waiting')
  })

  test('is not made by a mentor who has four', () => {
    const full: ReviewAction = { kind: 'claim', openClaims: MAX_CLAIMS }
    const nearly: ReviewAction = { kind: 'claim', openClaims: MAX_CLAIMS - 1 }
    expect(deciding(makeSnapshot('waiting'), full, 'marek', soon)).toMatchObject({ refusal: 'too-many-claims' })
    expect(deciding(makeSnapshot('waiting'), nearly, 'marek', soon).ok).toBe(true)
  })

  test.each(['marek', 'ana', 'zoe', ''])('is not handed over to %s', (toId) => {
    const action: ReviewAction = { kind: 'hand-over', toId, mentorIds: [...mentorIds, 'ana'] }
    expect(deciding(makeSnapshot('claimed'), action, 'marek', soon)).toMatchObject({ refusal: 'no-such-colleague' })
  })

  test('ends the word to a colleague, whoever makes it', () => {
    expect(becomes(makeSnapshot('waiting', { handedToId: 'pia' }), claim, 'olga', soon).handedToId).toBeNull()
  })
})

describe('a departure', () => {
  test('of the learner leaves no claim, no word to a colleague and nobody who owes one', () => {
    const nothing = { claimedById: null, claimedAt: null, handedToId: null, turn: 'none', turnSince: null, nudges: 0 }
    for (const state of ['waiting', 'claimed', 'changes-requested'] as const) {
      const closed = becomes(makeSnapshot(state, { handedToId: 'pia', nudges: 2 }), close, null, soon)
      expect(closed).toMatchObject({ ...nothing, state: 'withdrawn', dueAt: at(48) })
    }
    const asked = makeSnapshot('approved', { turn: 'mentor', turnSince: at(3), nudges: 1 })
    expect(becomes(asked, close, null, soon)).toMatchObject({
      state: 'approved',
      turn: 'none',
      turnSince: null,
      nudges: 0,
    })
  })

  test('of the mentor keeps the due time and the turn, and starts a turn that had been lost', () => {
    const held = { state: 'waiting', claimedById: null, turn: 'mentor', turnSince: at(48), dueAt: at(48) }
    expect(becomes(makeSnapshot('claimed', { nudges: 1 }), mentorGone, null, soon)).toMatchObject({
      ...held,
      nudges: 1,
    })
    const lost = makeSnapshot('claimed', { turn: 'none', turnSince: null, nudges: 3 })
    expect(becomes(lost, mentorGone, null, soon)).toMatchObject({ ...held, nudges: 0 })
  })

  test('of a mentor changes nothing that others have claimed or were handed', () => {
    const others = [makeSnapshot('claimed', { claimedById: 'olga' }), makeSnapshot('waiting', { handedToId: 'olga' })]
    for (const current of others) expect(becomes(current, mentorGone, null, soon)).toBe(current)
    expect(becomes(makeSnapshot('waiting', { handedToId: 'marek' }), mentorGone, null, soon).handedToId).toBeNull()
  })
})

describe('a learner whose promise was broken', () => {
  test('asks for another mentor after the due time, once a day', () => {
    const waiting = makeSnapshot('waiting')
    expect(deciding(waiting, askAnother, 'ana', at(48))).toMatchObject({ refusal: 'not-overdue' })
    const asked = becomes(waiting, askAnother, 'ana', at(49))
    const tomorrow = later(at(49), ASK_AGAIN_MS)
    expect(deciding(asked, askAnother, 'ana', later(tomorrow, -1))).toMatchObject({ refusal: 'asked-already' })
    expect(becomes(asked, askAnother, 'ana', tomorrow)).toMatchObject({ askedAnotherAt: tomorrow, dueAt: at(48) })
  })
})

describe('the turn', () => {
  const wantsChanges = makeSnapshot('changes-requested', { nudges: 2 })

  test('is the learner’s from a "not yet" on, and nobody’s after an approval', () => {
    expect(becomes(makeSnapshot('claimed', { nudges: 1 }), notYet, 'marek', at(2))).toMatchObject({
      turn: 'learner',
      turnSince: at(2),
      nudges: 0,
    })
    expect(becomes(makeSnapshot('claimed', { nudges: 1 }), excellent, 'marek', at(2))).toMatchObject({
      turn: 'none',
      turnSince: null,
      nudges: 0,
    })
  })

  test('goes to the mentors with a question and back with their answer; a second word resets no clock', () => {
    const asked = becomes(wantsChanges, message, 'ana', at(5))
    expect(asked).toMatchObject({ turn: 'mentor', turnSince: at(5), nudges: 0 })
    expect(becomes(asked, message, 'ana', at(6))).toBe(asked)
    const answered = becomes(asked, message, 'olga', at(9))
    expect(answered).toMatchObject({ turn: 'learner', turnSince: at(9), nudges: 0 })
    expect(becomes(answered, message, 'marek', at(10))).toBe(answered)
    expect(becomes(wantsChanges, message, 'marek', at(5))).toBe(wantsChanges)
  })

  test('comes up in the thread of approved work with a word, and ends when either side calls it settled', () => {
    const approved = makeSnapshot('approved')
    const asked = becomes(approved, message, 'ana', at(5))
    expect(asked).toMatchObject({ turn: 'mentor', turnSince: at(5) })
    expect(becomes(approved, message, 'marek', at(5))).toMatchObject({ turn: 'learner', turnSince: at(5) })
    for (const who of ['ana', 'marek', null]) {
      expect(becomes(asked, settle, who, at(6))).toMatchObject({ turn: 'none', turnSince: null, nudges: 0 })
    }
    expect(becomes(approved, settle, 'ana', at(6))).toBe(approved)
  })

  test.each(['waiting', 'claimed', 'withdrawn', 'lapsed'] as const)(
    'does not move with words about %s work',
    (state) => {
      const current = makeSnapshot(state)
      for (const who of ['ana', 'marek']) expect(becomes(current, message, who, at(5))).toBe(current)
    },
  )
})

describe('silence', () => {
  test('of four weeks lets work lapse that wants changes, unless a mentor owes the answer', () => {
    const quiet = makeSnapshot('changes-requested')
    expect(deciding(quiet, lapse, null, later(at(1), SILENCE_MS - 1))).toMatchObject({ refusal: 'not-silent' })
    expect(becomes(quiet, lapse, null, later(at(1), SILENCE_MS))).toMatchObject({ state: 'lapsed', turn: 'none' })
    const asked = becomes(quiet, message, 'ana', at(2))
    expect(deciding(asked, lapse, null, later(at(2), 2 * SILENCE_MS))).toMatchObject({ refusal: 'not-silent' })
    const answered = becomes(asked, message, 'marek', at(500))
    expect(deciding(answered, lapse, null, later(at(500), SILENCE_MS - 1))).toMatchObject({ refusal: 'not-silent' })
  })

  test.each([
    [2.9, 0, null],
    [3, 0, 1],
    [3, 1, null],
    [7, 1, 2],
    [14, 2, 3],
    [8, 0, 2],
    [40, 0, 3],
    [40, 3, null],
  ])('of %d days after %d reminders asks for %s', (days, nudges, due) => {
    expect(countDueReminders({ turnSince: at(0), nudges }, at(days * 24))).toBe(due)
  })

  test('before a turn begins asks for no reminder', () => {
    expect(countDueReminders({ turnSince: at(48), nudges: 0 }, at(0))).toBeNull()
    expect(countDueReminders({ turnSince: null, nudges: 0 }, at(0))).toBeNull()
  })
})
