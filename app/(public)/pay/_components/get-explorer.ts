import { getVisitor } from '@/lib/doors/auth/session'
import { isSignedIn } from '@/lib/doors/auth/viewer'
import { readAsked } from '@/lib/learning/pay/asked'
import { type Explorer, explore } from '@/lib/learning/pay/explorer'
import { payData } from '@/lib/learning/pay/pay-data'
import { findPlan } from '@/lib/learning/plans/data'

/** What the address asks about; who is signed in need not say where they live. */
export async function getExplorer(query: Record<string, string | string[] | undefined>): Promise<Explorer> {
  const who = await getVisitor()
  const home = isSignedIn(who) ? (await findPlan(who))?.country : null
  return explore(readAsked(query, home), payData)
}
