import Link from 'next/link'
import type { ReactNode } from 'react'
import { paths } from '@/lib/foundation/paths'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { PersonDetail } from '@/lib/people/accounts/data'

type PersonFactsProps = { person: PersonDetail; timeZone: string }

/** What an admin needs to know of an account, and nothing of what the person learns or writes. */
export function PersonFacts({ person, timeZone }: PersonFactsProps) {
  const { sessions, cohorts } = person
  return (
    <dl className="mb-12 grid gap-x-6 sm:grid-cols-[10rem_1fr] sm:gap-y-2">
      <Fact label="Joined">{formatLongDay(toDay(new Date(person.createdAt), timeZone))}</Fact>
      <Fact label="Address">{person.isVerified ? 'Verified' : 'Not verified yet'}</Fact>
      <Fact label="Second factor">{person.hasSecondFactor ? 'On' : 'Off'}</Fact>
      <Fact label="Signed in">
        {sessions === 0 ? 'Nowhere' : sessions === 1 ? 'On one device' : `On ${sessions} devices`}
      </Fact>
      <Fact label="Cohorts">
        {cohorts.length === 0 ? 'None' : null}
        <ul>
          {cohorts.map(({ id, name, role }) => (
            <li key={`${id} ${role}`}>
              <TextLink href={paths.cohort(id)}>{name}</TextLink>
              {role === 'mentor' ? ', mentors it' : ', learns in it'}
            </li>
          ))}
        </ul>
      </Fact>
      <Fact label="Audit log">
        <TextLink href={paths.adminAuditOf(person.email)}>Their account’s history</TextLink>
      </Fact>
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-sm text-muted max-sm:mt-3 sm:pt-0.5">{label}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  )
}

function TextLink({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} className="inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4">
      {children}
    </Link>
  )
}
