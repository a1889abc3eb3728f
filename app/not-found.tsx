import { Page, PageHeader } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { paths } from '@/lib/paths'

export default function NotFound() {
  return (
    <Page width="text">
      <PageHeader
        title="No trail leads here"
        lead="This page does not exist, or it is not yours to see. The address may be old or mistyped."
        actions={<ButtonLink href={paths.roadmaps}>Go to the roadmap</ButtonLink>}
      />
    </Page>
  )
}
