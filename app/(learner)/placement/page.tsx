import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { PlacementDialogue } from '@/components/learning/placement/placement-dialogue'
import { requireViewer } from '@/lib/doors/auth/session'
import { paths } from '@/lib/foundation/paths'
import { findPlacement } from '@/lib/learning/placement/data'
import { withNext } from '@/lib/people/accounts/safe-next'
import { WithoutScript } from './without-script'

export const metadata: Metadata = { title: 'What you already know' }

export default async function PlacementPage() {
  const viewer = await requireViewer(paths.placement)
  const placement = await findPlacement(viewer)
  if (!placement) redirect(withNext(paths.onboarding, paths.placement))
  return (
    <Page width="text">
      <PageHeader
        title="What do you already know?"
        lead="Up to twenty short questions, about five minutes. Nothing is ticked until you confirm at the end."
      />
      <div className="noscript:hidden">
        <PlacementDialogue {...placement} />
      </div>
      <WithoutScript {...placement} />
    </Page>
  )
}
