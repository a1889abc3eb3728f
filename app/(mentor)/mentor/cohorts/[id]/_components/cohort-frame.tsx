import type { ReactNode } from 'react'
import { NavLink } from '@/components/foundation/layout/nav-link'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { Link } from '@/components/foundation/ui/link'
import { CopyCohort } from '@/components/mentoring/cohorts/copy-cohort'
import { MessageCohort } from '@/components/mentoring/messages/message-cohort'
import { paths } from '@/lib/foundation/paths'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { CohortDetail } from '@/lib/mentoring/cohorts/cohort'
import * as words from '@/messages/generated/app/cohort'

type CohortFrameProps = { cohort: CohortDetail; timeZone: string; children: ReactNode }

/** Frame of a cohort's pages: its name, its actions, and a tab for each page. */
export function CohortFrame({ cohort, timeZone, children }: CohortFrameProps) {
  const { id, name, closedAt, startsOn } = cohort
  return (
    <Page width="text">
      <PageHeader
        eyebrow={
          <Link
            href={paths.cohorts}
            className="inline-flex min-h-11 min-w-11 items-center underline underline-offset-4"
          >
            {words.cohorts()}
          </Link>
        }
        title={<span className="break-words">{name}</span>}
        lead={closedAt ? words.closedOn({ day: formatLongDay(toDay(new Date(closedAt), timeZone)) }) : undefined}
        actions={
          <div className="flex flex-wrap gap-3">
            {closedAt ? null : <MessageCohort cohort={{ id, name }} />}
            <ButtonLink look="secondary" href={paths.outcomes(id)}>
              {words.outcomes()}
            </ButtonLink>
            <CopyCohort cohortId={id} hasStart={startsOn !== null} />
          </div>
        }
      />
      <nav aria-label={words.parts()} className="no-print mb-8 border-b border-rule">
        <ul className="-mb-px flex gap-x-6">
          <li>
            <NavLink href={paths.cohort(id)} isRoot>
              {words.progress()}
            </NavLink>
          </li>
          <li>
            <NavLink href={paths.cohortPeople(id)}>{words.people()}</NavLink>
          </li>
          <li>
            <NavLink href={paths.cohortSettings(id)}>{words.settings()}</NavLink>
          </li>
        </ul>
      </nav>
      <div>{children}</div>
    </Page>
  )
}
