import { formatList } from '@/lib/foundation/messages/format'
import type { CohortInvitation } from '@/lib/mentoring/cohorts/cohort'
import * as words from '@/messages/generated/app/join-cohort'

/** Returns text such as "Marek invites you to Evening cohort" */
export function invitesInWords({
  name: cohort,
  invitedBy: { names, others },
}: Pick<CohortInvitation, 'name' | 'invitedBy'>) {
  const named = formatList(names)
  return others > 0
    ? words.invitesYouWithOthers({ names: named, others, cohort })
    : words.invitesYou({ names: named, count: names.length, cohort })
}
