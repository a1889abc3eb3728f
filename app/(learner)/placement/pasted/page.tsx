import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { PastedDialogue } from '@/components/learning/placement/pasted/pasted-dialogue'
import { paths } from '@/lib/foundation/paths'
import { findPastableRoadmap } from '@/lib/learning/placement/pasted/data'
import { safeNext, withNext } from '@/lib/people/accounts/sign-in/safe-next'
import { requireViewer } from '@/lib/platform/auth/session'
import * as words from '@/messages/generated/app/pasted-progress'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = { searchParams: Promise<{ next?: string | string[] }> }

/** Page on which a learner pastes what they learned elsewhere. */
export default async function PastedProgressPage({ searchParams }: Props) {
  const { next } = await searchParams
  const viewer = await requireViewer(withNext(paths.pastedProgress, next))
  const roadmap = await findPastableRoadmap(viewer)
  if (!roadmap) redirect(withNext(paths.onboarding, paths.pastedProgress))
  return (
    <Page width="text">
      <PageHeader
        title={words.title()}
        lead={words.lead()}
        eyebrow={
          <Link href={paths.placement} className="inline-flex min-h-11 min-w-11 items-center hover:underline">
            {words.back()}
          </Link>
        }
      />
      <div className="noscript:hidden">
        <PastedDialogue {...roadmap} leadsTo={safeNext(next)} />
      </div>
      <p className="hidden noscript:block">
        <Rich
          text={words.withoutScript({
            link: (text) => (
              <a href={paths.roadmap(roadmap.roadmapSlug)} className="text-pine underline underline-offset-4">
                {text}
              </a>
            ),
          })}
        />
      </p>
    </Page>
  )
}
