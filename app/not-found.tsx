import { LostTrail } from '@/components/foundation/layout/lost-trail'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'

export default function NotFound() {
  return (
    <Page width="text">
      <PageHeader
        eyebrow="Error 404"
        title="No trail leads here"
        lead="This page does not exist, or it is not yours to see. The address may be old or mistyped."
      />
      <div className="mb-10 flex flex-wrap gap-3">
        <ButtonLink href={paths.roadmaps}>Go to the roadmaps</ButtonLink>
        <ButtonLink look="secondary" href={paths.home}>
          Go to the start page
        </ButtonLink>
      </div>
      <LostTrail />
    </Page>
  )
}
