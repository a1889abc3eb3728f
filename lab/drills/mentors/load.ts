import { setTimeout as wait } from 'node:timers/promises'
import { db } from '@/lib/foundation/database/db'
import { setProgress } from '@/lib/learning/progress/commands'
import { getFirstRoadmap, getStepContent } from '@/lib/learning/roadmaps/data'
import { claimReview, releaseReview } from '@/lib/mentoring/reviews/claims/commands'
import { saveDraft } from '@/lib/mentoring/reviews/drafts/drafts.commands'
import { giveVerdict } from '@/lib/mentoring/reviews/verdicts/verdicts.commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { Mentor, World } from './world'

const deeds = ['claim', 'draft', 'verdict', 'release', 'tick'] as const
type Deed = (typeof deeds)[number]

/** All mentors at work at once, each on reviews of their own and without a pause, and a learner who ticks beside them. */
export class Load {
  /** How long each took that was done, in milliseconds. */
  readonly took = Object.fromEntries(deeds.map((deed) => [deed, []])) as unknown as Record<Deed, number[]>
  readonly refused: string[] = []
  /** Iterations whose verdict was acknowledged. */
  readonly judged: string[] = []
  #until = 0
  #rounds = 0

  constructor(private readonly world: World) {}

  async run(ms: number): Promise<void> {
    this.#until = performance.now() + ms
    await Promise.all([...this.world.mentors.map((mentor) => this.#review(mentor)), this.#tick(this.world.ticker)])
  }

  /** What a server has done before anybody measures it: nothing of it counts but the verdicts. */
  async warmUp(ms: number): Promise<void> {
    await this.run(ms)
    for (const deed of deeds) this.took[deed].length = 0
  }

  get #isOver(): boolean {
    return performance.now() >= this.#until
  }

  /** Claims, saves a draft, and in turn judges or gives back; the last one is given back again and again. */
  async #review({ viewer, reviewIds }: Mentor): Promise<void> {
    for (let at = this.#rounds++; !this.#isOver; at++) {
      const left = await db().review.findMany({
        where: { id: { in: [...reviewIds] }, state: 'waiting' },
        select: { id: true, stepId: true, iterations: { select: { id: true } } },
        take: 2,
      })
      const [review] = left
      const iteration = review?.iterations[0]?.id
      if (!review || !iteration) return
      const { rubric } = await getStepContent(viewer, review.stepId)
      const scores = Object.fromEntries(rubric.map(({ id }) => [id, 'competent' as const]))
      const judgement = { outcome: 'competent' as const, feedback: `Round ${at}.`, scores, iteration }
      const key = { iterationId_mentorId: { iterationId: iteration, mentorId: viewer.id } }
      const version = (await db().verdictDraft.findUnique({ where: key }))?.version ?? 0
      await this.#do('claim', () => claimReview(viewer, review.id))
      await this.#do('draft', () => saveDraft(viewer, review.id, { ...judgement, version }))
      if (at % 2 === 0 || left.length === 1) await this.#do('release', () => releaseReview(viewer, review.id))
      else if (await this.#do('verdict', () => giveVerdict(viewer, review.id, judgement))) this.judged.push(iteration)
    }
  }

  async #tick(learner: Viewer): Promise<void> {
    const { stages } = await getFirstRoadmap(learner)
    const step = stages.flatMap(({ steps }) => steps).find((one) => one.completionRule === 'tick')
    for (let at = 0; step && !this.#isOver; at++) {
      await this.#do('tick', () => setProgress(learner, step.slug, { status: at % 2 === 0 ? 'learning' : 'done' }))
      await wait(50)
    }
  }

  async #do(deed: Deed, work: () => Promise<unknown>): Promise<boolean> {
    const began = performance.now()
    try {
      await work()
      this.took[deed].push(performance.now() - began)
      return true
    } catch (error) {
      this.refused.push(`${deed}: ${error}`)
      return false
    }
  }
}
