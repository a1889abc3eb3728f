import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { PlacementDialogue } from '@/components/learning/placement/placement-dialogue'
import { paths } from '@/lib/foundation/paths'
import { findPlacement } from '@/lib/learning/placement/data'
import { safeNext, withNext } from '@/lib/people/accounts/sign-in/safe-next'
import { requireViewer } from '@/lib/platform/auth/session'
import * as words from '@/messages/generated/app/placement'
import { WithoutScript } from './without-script'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export default async function PlacementPage({ searchParams }: Props) {
  const { next } = await searchParams
  const viewer = await requireViewer(withNext(paths.placement, next))
  const placement = await findPlacement(viewer)
  if (!placement) redirect(withNext(paths.onboarding, paths.placement))
  return (
    <Page width="text">
      <PageHeader
        title={words.heading()}
        lead={words.lead()}
        actions={
          <ButtonLink look="quiet" href={withNext(paths.pastedProgress, next)}>
            {words.pasteInstead()}
          </ButtonLink>
        }
      />
      <div className="noscript:hidden">
        <PlacementDialogue {...placement} leadsTo={safeNext(next)} />
      </div>
      <WithoutScript {...placement} />
    </Page>
  )
}
