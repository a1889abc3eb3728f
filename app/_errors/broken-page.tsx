import { useRouter } from 'next/navigation'
import { startTransition } from 'react'
import { NotFoundPicture } from '@/components/foundation/layout/not-found-picture'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { Button, ButtonLink } from '@/components/foundation/ui/button'
import { Rich } from '@/components/foundation/ui/rich'
import { paths } from '@/lib/foundation/paths'
import { UNAVAILABLE_DIGEST } from '@/lib/foundation/unavailable'
import * as words from '@/messages/generated/app/errors'

export type BrokenPageProps = { error: Error & { digest?: string }; reset: () => void }

/** Shown instead of a page that failed. */
export default function BrokenPage({ error: { digest }, reset }: BrokenPageProps) {
  const { refresh } = useRouter()
  // Refetches what failed on the server; `reset` alone would render the same result again.
  const again = () =>
    startTransition(() => {
      refresh()
      reset()
    })
  if (digest === UNAVAILABLE_DIGEST) return <Away again={again} />
  return (
    <Page width="text">
      <PageHeader eyebrow={words.error500()} title={words.broke()} lead={words.brokeLead()} />
      {digest ? <Reference digest={digest} /> : null}
      <div className="mb-10 flex flex-wrap gap-3">
        <Button onClick={again}>{words.tryAgain()}</Button>
        <ButtonLink look="secondary" href={paths.home}>
          {words.toStart()}
        </ButtonLink>
      </div>
      <NotFoundPicture />
    </Page>
  )
}

/** Shown on client navigation; a full page load is answered by the server (`server/response.mjs`). */
function Away({ again }: { again: () => void }) {
  return (
    <Page width="text">
      <PageHeader eyebrow={words.error503()} title={words.away()} lead={words.awayLead()} />
      <div className="mb-10">
        <Button onClick={again}>{words.tryAgain()}</Button>
      </div>
      <NotFoundPicture />
    </Page>
  )
}

/** Shows the error's number, which the server's log also contains. */
function Reference({ digest }: { digest: string }) {
  return (
    <p className="mb-6">
      <Rich
        text={words.reference({
          code: () => <code className="rounded bg-sunk px-1.5 py-0.5 font-mono">{digest}</code>,
        })}
      />
    </p>
  )
}
