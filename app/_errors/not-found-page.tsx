import { NotFoundPicture } from '@/components/foundation/layout/not-found-picture'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/app/errors'

/** Page for an address that does not exist, or not for this viewer. */
export default function NotFoundPage() {
  return (
    <Page width="text">
      <PageHeader eyebrow={words.error404()} title={words.notFound()} lead={words.notFoundLead()} />
      <div className="mb-10 flex flex-wrap gap-3">
        <ButtonLink href={paths.roadmaps}>{words.toRoadmaps()}</ButtonLink>
        <ButtonLink look="secondary" href={paths.home}>
          {words.toStart()}
        </ButtonLink>
      </div>
      <NotFoundPicture />
    </Page>
  )
}
