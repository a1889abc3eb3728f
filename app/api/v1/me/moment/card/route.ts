import { listAssuranceShares } from '@/components/learning/social-card/assurance-shares'
import { drawCard } from '@/components/learning/social-card/draw-card'
import { isDrawable } from '@/components/learning/social-card/drawable'
import { invalid } from '@/lib/foundation/errors'
import { levelCalls } from '@/lib/learning/levels/calls'
import { countCoreSteps, countStage } from '@/lib/learning/progress/stage-count'
import { hasLevels } from '@/lib/learning/roadmaps/roadmap'
import { servePicture } from '@/lib/platform/http/picture'
import { serve } from '@/lib/platform/http/serve'
import * as words from '@/messages/generated/app/api'
import { readMoment } from '../read-moment'

/**
 * Returns the card for the learner only, who may share it: it is not cached, and its address works for no other person.
 */
export const GET = serve(levelCalls.getMomentCard, async (viewer, call) => {
  const asked = call.query()
  const { roadmap, progress, reached } = await readMoment(viewer, asked)
  const leadsToLevels = hasLevels(roadmap)
  if (!reached) throw invalid(asked.level ? 'level' : 'stage', words.notReached())
  const card = {
    title: reached.title,
    eyebrow: isDrawable(viewer.name) ? `${viewer.name} · ${roadmap.title}` : roadmap.title,
    facts: [words.coreSteps(countCoreSteps(progress.totals, leadsToLevels))],
    trail: {
      stages: roadmap.stages.length,
      here: reached.position,
      walked: roadmap.stages.map(({ slug }) => listAssuranceShares(countStage(progress.totals, slug, leadsToLevels))),
    },
  }
  return servePicture(() => drawCard(card, { mayBeKept: false, isListed: false }))
})
