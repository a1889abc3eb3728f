import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/learning/placement'

/** To where the placement leads: the first plan after onboarding, the dashboard otherwise, or what one was on the way to. */
export function WayOn({ leadsTo, toDashboard }: { leadsTo: string; toDashboard: string }) {
  const others = leadsTo === paths.firstPlan ? words.seePlan() : words.goOn()
  return <ButtonLink href={leadsTo}>{leadsTo === paths.dashboard ? toDashboard : others}</ButtonLink>
}
