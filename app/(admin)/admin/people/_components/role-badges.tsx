import { Badge } from '@/components/foundation/ui/badge'
import type { Person } from '@/lib/people/accounts/data'
import * as words from '@/messages/generated/app/admin-people'

/** Badges of a person's roles, and of a closed account. */
export function RoleBadges({ person }: { person: Pick<Person, 'isMentor' | 'isAdmin' | 'isDisabled'> }) {
  const { isMentor, isAdmin, isDisabled } = person
  return (
    <span className="flex flex-wrap gap-1.5">
      {isAdmin ? <Badge tone="good">{words.admin()}</Badge> : null}
      {isMentor ? <Badge tone="good">{words.mentor()}</Badge> : null}
      {isMentor || isAdmin ? null : <Badge>{words.learner()}</Badge>}
      {isDisabled ? <Badge tone="attention">{words.disabled()}</Badge> : null}
    </span>
  )
}
