'use client'

import { Page, PageHeader } from '@/components/layout/page'
import { Button } from '@/components/ui/button'

type Props = { error: Error & { digest?: string }; reset: () => void }

export default function ErrorPage({ error, reset }: Props) {
  return (
    <Page width="text">
      <PageHeader
        title="Something went wrong"
        lead="The page could not be made. What you saved before is safe. Try again; if it stays, tell your host the reference."
        eyebrow={error.digest ? `Reference ${error.digest}` : null}
        actions={<Button onClick={reset}>Try again</Button>}
      />
    </Page>
  )
}
