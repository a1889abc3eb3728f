import { Badge } from '@/components/foundation/ui/badge'
import type { Person } from '@/lib/people/accounts/data'

/** What somebody is here, and whether their account is closed. */
export function RoleBadges({ person }: { person: Pick<Person, 'isMentor' | 'isAdmin' | 'isDisabled'> }) {
  const { isMentor, isAdmin, isDisabled } = person
  return (
    <span className="flex flex-wrap gap-1.5">
      {isAdmin ? <Badge tone="good">Admin</Badge> : null}
      {isMentor ? <Badge tone="good">Mentor</Badge> : null}
      {isMentor || isAdmin ? null : <Badge>Learner</Badge>}
      {isDisabled ? <Badge tone="attention">Disabled</Badge> : null}
    </span>
  )
}
