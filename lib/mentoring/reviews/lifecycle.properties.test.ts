import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_CLAIMS } from './claims/claim'
import { decideReview, type ReviewAction } from './lifecycle'
import { countDueReminders } from './messages/silence'
import type { ReviewSnapshot } from './review-snapshot'
import { isAwaitingVerdict, reviewStates } from './review-snapshot'

/** Six pieces of work of two learners, one of whom mentors too, and three mentors. */
const works = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const getAuthor = (work: string) => ('abc'.includes(work) ? 'ana' : 'olga')
const mentorIds = ['marek', 'olga', 'pia']
const people = ['ana', 'olga', 'marek', 'pia', null]
const kinds = [
  'submit',
  'claim',
  'release',
  'hand-over',
  'lapse-claim',
  'verdict',
  'correct',
  'assign',
  'withdraw',
  'ask-another',
  'lapse',
  'settle',
  'message',
  'nudge',
] as const
const outcomes = ['not-yet', 'competent', 'excellent'] as const

type World = Map<string, ReviewSnapshot>

const deed = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<(typeof kinds)[number]>('submit', 'claim', 'claim', 'verdict', 'correct') },
    { weight: 2, arbitrary: fc.constantFrom<(typeof kinds)[number]>('lapse', 'message', 'settle') },
    { weight: 2, arbitrary: fc.constantFrom(...kinds) },
  ),
  // Half of the time the actor is somebody who may act: otherwise nearly everything would be refused.
  actor: fc.option(fc.constantFrom(...people), { nil: 'somebody who can', freq: 1 }),
  work: fc.constantFrom(...works),
  toId: fc.constantFrom('ana', 'olga', 'marek', 'pia', 'zoe'),
  outcome: fc.constantFrom(...outcomes),
  minutes: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: 10 }) },
    { weight: 1, arbitrary: fc.constantFrom(...[1, 4, 8, 15, 30].map((days) => days * 24 * 60)) },
  ),
})
type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never

function getActor({ actor, kind, work }: Deed, current: ReviewSnapshot | undefined): string | null {
  if (actor !== 'somebody who can') return actor
  if (kind === 'lapse' || kind === 'lapse-claim') return null
  if (['submit', 'withdraw', 'ask-another', 'message'].includes(kind)) return getAuthor(work)
  return current?.claimedById ?? 'marek'
}

const dueAt = (now: Date) => new Date(now.getTime() + 20 * 3_600_000)

function getAction({ kind, toId, outcome }: Deed, openClaims: number, now: Date): ReviewAction {
  switch (kind) {
    case 'submit':
      return { kind, dueAt: dueAt(now) }
    case 'claim':
      return { kind, openClaims }
    case 'hand-over':
      return { kind, toId, mentorIds }
    case 'verdict':
      return { kind, outcome }
    case 'assign':
      return { kind, toId: toId === 'zoe' ? null : toId, mentorIds }
    case 'correct':
      return { kind, dueAt: dueAt(now), claims: openClaims < MAX_CLAIMS && toId !== 'zoe', isLearning: toId !== 'ana' }
    case 'nudge':
      throw new Error('a reminder is no action')
    default:
      return { kind }
  }
}

/** Acts as the commands do: a mentor's lapsed claims are released before the open ones are counted. */
function act(
  world: World,
  one: Deed,
  now: Date,
): { before: ReviewSnapshot | null; action: ReviewAction; actorId: string | null } | null {
  const before = world.get(one.work) ?? null
  const actorId = getActor(one, before ?? undefined)
  if (one.kind === 'nudge') {
    const nudges = before && before.turn !== 'none' && countDueReminders(before, now)
    if (before && nudges) world.set(one.work, { ...before, nudges })
    return null
  }
  let openClaims = 0
  if (one.kind === 'claim' || one.kind === 'correct') {
    for (const [work, snapshot] of world) {
      if (work === one.work || snapshot.state !== 'claimed' || snapshot.claimedById !== actorId) continue
      const back = decideReview(snapshot, { kind: 'lapse-claim' }, { actorId: null, now })
      if (back.ok) world.set(work, back.value)
      else openClaims++
    }
  }
  const action = getAction(one, openClaims, now)
  // Only authors submit: the commands take the viewer for the author.
  const submitter = one.kind === 'submit' && !before ? getAuthor(one.work) : actorId
  const decision = decideReview(before, action, { actorId: submitter, now })
  if (!decision.ok) return null
  world.set(one.work, decision.value)
  return { before, action, actorId: submitter }
}

const reached = new Set<string>()
const done = new Set<string>()

function hold(isSo: boolean, rule: string): void {
  if (!isSo) throw new Error(rule)
}

const sameTime = (one: Date | null | undefined, other: Date | null | undefined) => one?.getTime() === other?.getTime()

/** Checks what must hold for every change, whoever made it. */
function checkChange(
  before: ReviewSnapshot | null,
  after: ReviewSnapshot,
  action: ReviewAction,
  actorId: string | null,
  now: Date,
) {
  const { kind } = action
  hold(after.iterations === (before?.iterations ?? 0) + (kind === 'submit' ? 1 : 0), 'no iteration is lost or made up')
  hold(!before || before.authorId === after.authorId, 'the author stays')
  const begins = isAwaitingVerdict(after.state) && !(before && isAwaitingVerdict(before.state))
  hold(sameTime(after.dueAt, begins ? dueAt(now) : before?.dueAt), 'the due time changes when a new wait begins, only')
  const isSameTurn = before !== null && !begins && before.turn === after.turn
  hold(!isSameTurn || sameTime(before.turnSince, after.turnSince), 'no turn starts anew for the same side')
  hold(after.nudges === (isSameTurn ? before.nudges : 0), 'reminders count within a turn')
  const isDecision = ['claim', 'release', 'hand-over', 'verdict', 'correct', 'assign'].includes(kind)
  hold(!isDecision || actorId !== after.authorId, 'the author never decides')
  const isJudged = before?.state !== after.state && ['approved', 'changes-requested'].includes(after.state)
  hold(isJudged === (kind === 'verdict'), 'verdicts judge, and nothing else does')
  const isHolder = before?.state === 'claimed' && before.claimedById === actorId
  const wasJudged = before !== null && ['approved', 'changes-requested'].includes(before.state)
  hold(kind !== 'correct' || wasJudged, 'a verdict is taken back where there is one')
  hold(kind !== 'correct' || ['waiting', 'claimed', 'withdrawn'].includes(after.state), 'and the work is open again')
  hold(kind !== 'verdict' || isHolder, 'a verdict comes from who has claimed the work')
}

/** Checks what must hold for every state. */
function checkSnapshot({
  state,
  authorId,
  claimedById,
  claimedAt,
  draftedAt,
  handedToId,
  turn,
  ...one
}: ReviewSnapshot) {
  hold((claimedById !== null) === (state === 'claimed'), 'claimed work, and no other, has who claimed it')
  hold((claimedAt !== null) === (state === 'claimed'), 'and since when')
  hold(state === 'claimed' || draftedAt === null, 'a draft keeps no claim that is over')
  hold(claimedById !== authorId && handedToId !== authorId, 'nobody gets their own work')
  hold(
    handedToId === null || (state === 'waiting' && mentorIds.includes(handedToId)),
    'a mentor is asked while it waits',
  )
  hold((one.turnSince === null) === (turn === 'none'), 'every turn has its beginning')
  hold(
    !isAwaitingVerdict(state) || (turn === 'mentor' && sameTime(one.turnSince, one.dueAt)),
    'mentors owe a verdict from the due time on',
  )
  hold(state !== 'changes-requested' || turn !== 'none', 'somebody owes a word on work that wants changes')
  hold((state !== 'withdrawn' && state !== 'lapsed') || turn === 'none', 'nobody owes a word on what is at rest')
}

test('no iteration is lost, no clock is reset, no author decides, and nobody has more than four claims', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 150, size: 'max' }), (deeds) => {
      const world: World = new Map()
      let now = new Date(Date.UTC(2026, 10, 24, 10))
      for (const one of deeds) {
        now = new Date(now.getTime() + one.minutes * 60_000)
        const change = act(world, one, now)
        if (!change) continue
        const after = world.get(one.work)
        if (!after || change.before === after) continue
        checkChange(change.before, after, change.action, change.actorId, now)
        done.add(change.action.kind)
        const isClaim = one.kind === 'claim' || (one.kind === 'correct' && after.state === 'claimed')
        for (const snapshot of isClaim ? world.values() : [after]) checkSnapshot(snapshot)
        reached.add(after.state)
        if (!isClaim) continue
        const held = [...world.values()].filter(({ claimedById }) => claimedById === after.claimedById)
        hold(held.length <= MAX_CLAIMS, 'four claims at most')
        if (held.length === MAX_CLAIMS) done.add('four claims')
      }
    }),
    { numRuns: 800 },
  )
  // Makes sure that the actions include ones that succeed.
  expect([...reached].sort()).toEqual([...reviewStates].sort())
  expect(kinds.filter((kind) => kind !== 'nudge' && !done.has(kind))).toEqual([])
  expect(done).toContain('four claims')
})
