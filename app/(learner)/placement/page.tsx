import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Page, PageHeader } from '@/components/layout/page'
import { PlacementDialogue } from '@/components/placement/placement-dialogue'
import { requireViewer } from '@/lib/auth/session'
import { paths } from '@/lib/paths'
import { withNext } from '@/lib/people/safe-next'
import { findPlacement } from '@/lib/placement/data'
import { WithoutScript } from './_components/without-script'

export const metadata: Metadata = { title: 'What you know already' }

export default async function PlacementPage() {
  const viewer = await requireViewer(paths.placement)
  const placement = await findPlacement(viewer)
  if (!placement) redirect(withNext(paths.onboarding, paths.placement))
  return (
    <Page width="text">
      <PageHeader
        title="What do you know already?"
        lead="Twenty short questions at most, about five minutes. Nothing is ticked before you say so at the end."
      />
      <div className="noscript:hidden">
        <PlacementDialogue {...placement} />
      </div>
      <WithoutScript {...placement} />
    </Page>
  )
}
