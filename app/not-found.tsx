'use client'

// A client component: each page carries it along, and would carry its markup.

import { LostTrail } from '@/components/foundation/layout/lost-trail'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'

export default function NotFound() {
  return (
    <Page width="text">
      <PageHeader
        eyebrow="Error 404"
        title="Page not found"
        lead="This page doesn’t exist, or you don’t have access. Check the address for typos."
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
