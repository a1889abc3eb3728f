import { NavLink } from '@/components/foundation/layout/nav-link'
import { paths } from '@/lib/foundation/paths'

const pages = [
  { href: paths.adminPeople, label: 'People' },
  { href: paths.adminInvitations, label: 'Invitations' },
  { href: paths.adminAudit, label: 'Audit log' },
] as const

export function AdminNav() {
  return (
    <nav aria-label="Administration" className="mb-8 border-b border-rule">
      <ul className="flex flex-wrap gap-x-6">
        {pages.map(({ href, label }) => (
          <li key={href}>
            <NavLink href={href}>{label}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
