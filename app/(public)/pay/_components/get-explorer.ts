import { findTrackLanguage } from '@/lib/learning/pay/effects/track-languages'
import { computeExplorer, type Explorer } from '@/lib/learning/pay/explorer/explorer'
import { payData } from '@/lib/learning/pay/pay-data'
import { parsePaySelection } from '@/lib/learning/pay/pay-selection'
import { findPlan } from '@/lib/learning/plans/data'
import { getVisitor } from '@/lib/platform/auth/session'
import { isSignedIn } from '@/lib/platform/auth/viewer'

/**
 * Computes the explorer for the address; for a signed-in learner, country and language default to those of their plan.
 */
export async function getExplorer(query: Record<string, string | string[] | undefined>): Promise<Explorer> {
  const who = await getVisitor()
  const plan = isSignedIn(who) ? await findPlan(who) : null
  const own = plan ? { country: plan.country, language: findTrackLanguage(plan.track) } : {}
  return computeExplorer(parsePaySelection(query, own), payData)
}
