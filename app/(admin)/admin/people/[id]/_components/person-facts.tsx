import type { ReactNode } from 'react'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { paths } from '@/lib/foundation/paths'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { PersonDetail } from '@/lib/people/accounts/data'
import * as words from '@/messages/generated/app/admin-person'

type PersonFactsProps = { person: PersonDetail; timeZone: string }

/** Facts that an admin needs about an account, and nothing that the person learns or writes. */
export function PersonFacts({ person, timeZone }: PersonFactsProps) {
  const { sessions, cohorts } = person
  return (
    <dl className="mb-12 grid gap-x-6 sm:grid-cols-[10rem_1fr] sm:gap-y-2">
      <Fact label={words.joined()}>{formatLongDay(toDay(new Date(person.createdAt), timeZone))}</Fact>
      <Fact label={words.address()}>{person.isVerified ? words.verified() : words.notVerified()}</Fact>
      <Fact label={words.secondFactor()}>{person.hasSecondFactor ? words.on() : words.off()}</Fact>
      <Fact label={words.signedIn()}>{words.devices({ count: sessions })}</Fact>
      <Fact label={words.cohorts()}>
        {cohorts.length === 0 ? words.noCohorts() : null}
        <ul>
          {cohorts.map(({ id, name, role }) => (
            <li key={`${id} ${role}`}>
              <Rich
                text={(role === 'mentor' ? words.mentorsIt : words.learnsInIt)({
                  cohort: () => <TextLink href={paths.cohort(id)}>{name}</TextLink>,
                })}
              />
            </li>
          ))}
        </ul>
      </Fact>
      {person.externalId === null ? null : <Fact label={words.externalId()}>{person.externalId}</Fact>}
      {person.gitName === null ? null : <Fact label={words.gitName()}>{person.gitName}</Fact>}
      <Fact label={words.auditLog()}>
        <TextLink href={paths.adminAuditOf(person.email)}>{words.history()}</TextLink>
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
