import { Logo } from '@/components/foundation/layout/logo'
import { NotFoundPicture } from '@/components/foundation/layout/not-found-picture'
import { Button } from '@/components/foundation/ui/button'
import { Rich } from '@/components/foundation/ui/rich'
import { getSiteName } from '@/lib/foundation/messages/site-name'
import * as words from '@/messages/generated/app/errors'

type Props = { error: { digest?: string } }

/** Shown instead of the whole document, where even the frame of pages failed. */
export default function BrokenSite({ error: { digest } }: Props) {
  return (
    <>
      <title>{words.brokeTitle()}</title>
      <div className="border-b border-rule">
        {/* A plain link, to load a whole new document rather than navigate in Next. */}
        <a
          href="/"
          className="mx-auto flex min-h-14 max-w-3xl items-center gap-2.5 px-4 font-display text-lg font-bold tracking-tight sm:px-6"
        >
          <Logo />
          {getSiteName()}
        </a>
      </div>
      <main className="mx-auto w-full max-w-3xl px-4 py-10 sm:px-6">
        <p className="mb-2 text-sm text-muted">{words.error500()}</p>
        <h1 className="text-3xl sm:text-4xl">{words.broke()}</h1>
        <p className="mt-3 text-muted">{words.brokeLeadAlone()}</p>
        {digest ? (
          <p className="mt-6">
            <Rich
              text={words.reference({
                code: () => <code className="rounded bg-sunk px-1.5 py-0.5 font-mono">{digest}</code>,
              })}
            />
          </p>
        ) : null}
        <div className="mt-6 mb-10">
          <Button onClick={() => window.location.reload()}>{words.tryAgain()}</Button>
        </div>
        <NotFoundPicture />
      </main>
    </>
  )
}
