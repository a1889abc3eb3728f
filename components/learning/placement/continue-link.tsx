import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/learning/placement'

/**
 * Links to the page after the placement: the first plan after onboarding, else the dashboard, or the page the learner
 * came from.
 */
export function ContinueLink({ leadsTo, toDashboard }: { leadsTo: string; toDashboard: string }) {
  const others = leadsTo === paths.firstPlan ? words.seePlan() : words.goOn()
  return <ButtonLink href={leadsTo}>{leadsTo === paths.dashboard ? toDashboard : others}</ButtonLink>
}
