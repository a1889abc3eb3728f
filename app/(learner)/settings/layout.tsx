import type { ReactNode } from 'react'
import { NavLink } from '@/components/foundation/layout/nav-link'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { SignOutButton } from '@/components/people/accounts/sign-out-button'
import { paths } from '@/lib/foundation/paths'
import { getVisitor } from '@/lib/platform/auth/session'
import { isSignedIn } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/app/settings'
import { Breadcrumb } from './_components/breadcrumb'

const pages = [
  { href: paths.settings, label: words.plan, isRoot: true },
  { href: paths.mailSettings, label: words.mail },
  { href: paths.accountSettings, label: words.account },
  { href: paths.securitySettings, label: words.security },
  { href: paths.privacySettings, label: words.privacy },
  { href: paths.profileSettings, label: words.publicProfile },
] as const

/** Frame of all settings. A visitor is redirected by the page within it, which knows where to return to. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const who = await getVisitor()
  if (!isSignedIn(who)) return children
  return (
    <Page>
      <PageHeader
        eyebrow={<Breadcrumb pages={pages.map(({ href, label }) => ({ href, label: label() }))} />}
        title={words.settings()}
        lead={words.who({ name: who.name, email: who.email })}
        actions={<SignOutButton />}
      />
      <div className="gap-x-12 lg:grid lg:grid-cols-[10rem_minmax(0,44rem)]">
        <nav aria-label={words.settings()} className="mb-8 border-b border-rule lg:mb-0 lg:border-b-0">
          <ul className="flex flex-wrap gap-x-6 lg:flex-col">
            {pages.map(({ label, ...link }) => (
              <li key={link.href}>
                <NavLink {...link}>{label()}</NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div>{children}</div>
      </div>
    </Page>
  )
}
