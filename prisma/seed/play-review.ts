import { decideReview, type ReviewAction } from '@/lib/mentoring/reviews/lifecycle'
import { countDueReminders, SILENCE_MS } from '@/lib/mentoring/reviews/messages/silence'
import { isAwaitingVerdict, type ReviewSnapshot } from '@/lib/mentoring/reviews/review-snapshot'
import { hasStateChanged, toColumns } from '@/lib/mentoring/reviews/stored-review'
import { after } from './calendar'

/** A person's action on a review. */
export type Move = { readonly at: Date; readonly actorId: string; readonly action: ReviewAction }

export type Wait = { readonly startedAt: Date; readonly endedAt: Date | null; readonly isAnswered: boolean }

/** A review's state after its moves. */
export type Played = {
  readonly columns: ReturnType<typeof toColumns>
  readonly version: number
  readonly updatedAt: Date
  /** Periods in which the learner waited: the last one is open while they still do. */
  readonly waits: readonly Wait[]
}

/** Delay after which the jobs have handled what is due. */
const JOBS_TAKE = 4 * 60_000

/**
 * Replays a review from its first submission to now by the commands' rules, with the effects of time: work lapses,
 * threads settle, the late side is reminded.
 * @throws Error for a move that the rules refuse
 */
export function playReview(moves: readonly Move[], now: Date): Played {
  const play = new Play()
  for (const move of [...moves].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    play.passTime(move.at)
    play.make(move)
  }
  play.passTime(now)
  return play.end()
}

class Play {
  private snapshot: ReviewSnapshot | null = null
  private version = 0
  private updatedAt = new Date(0)
  private readonly waits: { startedAt: Date; endedAt: Date | null; isAnswered: boolean }[] = []

  make({ at, actorId, action }: Move): void {
    const before = this.snapshot
    const decision = decideReview(before, action, { actorId, now: at })
    if (!decision.ok) throw new Error(`A review of the seed cannot be: ${action.kind} is refused, ${decision.refusal}.`)
    this.become(decision.value, at)
    const [waited, waits] = [
      before !== null && isAwaitingVerdict(before.state),
      isAwaitingVerdict(decision.value.state),
    ]
    if (waits && !waited) this.waits.push({ startedAt: at, endedAt: null, isAnswered: false })
    if (waited && !waits) Object.assign(this.waits.at(-1) ?? {}, { endedAt: at, isAnswered: action.kind === 'verdict' })
  }

  /** Applies the jobs' effects between the last move and a moment. */
  passTime(now: Date): void {
    const { snapshot } = this
    if (!snapshot?.turnSince) return
    const over = after(snapshot.turnSince, SILENCE_MS + JOBS_TAKE)
    const action = snapshot.state === 'approved' ? 'settle' : 'lapse'
    const decision = over <= now ? decideReview(snapshot, { kind: action }, { actorId: null, now: over }) : null
    if (decision?.ok) {
      this.become(decision.value, over)
      return
    }
    const nudges = countDueReminders(snapshot, now)
    if (nudges !== null) this.snapshot = { ...snapshot, nudges }
  }

  private become(next: ReviewSnapshot, at: Date): void {
    if (next === this.snapshot) return
    if (!this.snapshot || hasStateChanged(this.snapshot, next)) this.version++
    this.snapshot = next
    this.updatedAt = at
  }

  end(): Played {
    if (!this.snapshot) throw new Error('A review begins with a submission.')
    return { columns: toColumns(this.snapshot), version: this.version, updatedAt: this.updatedAt, waits: this.waits }
  }
}
