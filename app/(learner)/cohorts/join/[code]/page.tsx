import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { Content } from '@/components/foundation/ui/content'
import { Rich } from '@/components/foundation/ui/rich'
import { CohortTermsList } from '@/components/mentoring/cohorts/cohort-terms'
import { JoinButton } from '@/components/mentoring/cohorts/join-button'
import { AppError } from '@/lib/foundation/errors'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { findPlan } from '@/lib/learning/plans/data'
import { findPlannedRoadmap } from '@/lib/learning/plans/plan-roadmap'
import { hasLevels, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { CohortInvitation } from '@/lib/mentoring/cohorts/cohort'
import { findCohortByCode } from '@/lib/mentoring/cohorts/joining/codes.data'
import { readCohortRoadmaps } from '@/lib/mentoring/cohorts/roadmaps.data'
import { clientAddress } from '@/lib/platform/auth/client-address'
import { getVisitor } from '@/lib/platform/auth/session'
import { isSignedIn } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/app/join-cohort'
import { invitesInWords } from './_components/invites-in-words'
import { Joined } from './_components/joined'
import { WayIn } from './_components/way-in'
import { WhatItMeans } from './_components/what-it-means'

/** The address lets people join, so it is not sent to other sites as a referrer. */
export const generateMetadata = (): Metadata => ({ title: words.title(), referrer: 'same-origin' })

type Props = { params: Promise<{ code: string }> }

/** Public: the code grants access, not the account. */
export default async function JoinCohortPage({ params }: Props) {
  const [{ code }, who] = await Promise.all([params, getVisitor()])
  const cohort = await findCohortByCode(who, code, new Date(), await clientAddress()).catch(tooMany)
  if (cohort === 'too-many') return <TooManyCodes visitorWith={isSignedIn(who) ? null : code} />
  if (!cohort) notFound()
  const { name, role, expiresAt, week, isClosed } = cohort
  const roadmaps = await readCohortRoadmaps(who)
  const roadmap = roadmaps.get(cohort.roadmapId)
  const terms = <CohortTermsList cohort={cohort} roadmap={roadmap} hasSeveral={roadmaps.hasSeveral} />
  if (isSignedIn(who) && role) {
    return (
      <Page width="form">
        <PageHeader eyebrow={words.cohort()} title={<span className="break-words">{name}</span>} />
        <div className="mb-8">
          <Joined cohort={cohort} role={role} plan={await findPlan(who)} roadmap={roadmap} />
        </div>
        {terms}
      </Page>
    )
  }
  if (isClosed) return <ClosedCohort name={name} />
  const plan = isSignedIn(who) ? await findPlan(who) : null
  const leadsToLevels = hasLevels(findPlannedRoadmap(roadmaps.all, plan, roadmap))
  const timeZone = isSignedIn(who) ? who.timeZone : week.timeZone
  const until = expiresAt && words.openUntil({ day: formatLongDay(toDay(new Date(expiresAt), timeZone)) })
  return (
    <Page width="form">
      <PageHeader
        eyebrow={words.invitation()}
        title={<span className="break-words">{invitesInWords(cohort)}</span>}
        lead={
          <>
            <TermsLine cohort={cohort} roadmap={roadmap} />
            {until ? <span className="block">{until}</span> : null}
          </>
        }
      />
      {isSignedIn(who) ? null : <WayIn code={code} />}
      {terms}
      <WhatItMeans isSignedIn={isSignedIn(who)} leadsToLevels={leadsToLevels} />
      {isSignedIn(who) ? (
        <div className="mt-6">
          <JoinButton code={code} />
        </div>
      ) : null}
    </Page>
  )
}

function TermsLine({ cohort: { startsOn }, roadmap }: { cohort: CohortInvitation; roadmap: Roadmap }) {
  const title = () => <Content>{roadmap.title}</Content>
  return (
    <Rich
      text={
        startsOn ? words.leadsThrough({ title, day: formatLongDay(startsOn) }) : words.leadsThroughAtOwnTime({ title })
      }
    />
  )
}

function ClosedCohort({ name }: { name: string }) {
  return (
    <Page width="form">
      <PageHeader
        eyebrow={words.invitation()}
        title={<span className="break-words">{words.closed({ cohort: name })}</span>}
        lead={words.closedHint()}
      />
    </Page>
  )
}

function tooMany(error: unknown): CohortInvitation | 'too-many' {
  if (error instanceof AppError && error.code === 'too-many') return 'too-many'
  throw error
}

/** @param visitorWith the code for a visitor, who can continue once signed in; null for a signed-in person */
function TooManyCodes({ visitorWith }: { visitorWith: string | null }) {
  return (
    <Page width="form">
      <PageHeader title={words.tooMany()} lead={visitorWith ? words.tooManyHere() : words.tooManyHint()} />
      {visitorWith ? <WayIn code={visitorWith} /> : null}
    </Page>
  )
}
