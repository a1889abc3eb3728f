import { NavLink } from '@/components/foundation/layout/nav-link'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/app/admin'

const pages = [
  { href: paths.adminPeople, label: words.people },
  { href: paths.adminInvitations, label: words.invitations },
  { href: paths.adminRoster, label: words.roster },
  { href: paths.adminAnnouncements, label: words.announcements },
  { href: paths.adminReports, label: words.reports },
  { href: paths.adminAudit, label: words.auditLog },
  { href: paths.adminInstance, label: words.instance },
] as const

export function AdminNav() {
  return (
    <nav aria-label={words.nav()} className="mb-8 border-b border-rule">
      <ul className="flex flex-wrap gap-x-6">
        {pages.map(({ href, label }) => (
          <li key={href}>
            <NavLink href={href}>{label()}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
