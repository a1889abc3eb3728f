'use client'

import { Button } from '@/components/ui/button'
import './globals.css'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** Stands in for the whole document where even its frame could not be made; Next's own brings styles of its own. */
export default function GlobalError({ error, reset }: Props) {
  return (
    <html lang="en">
      <body className="font-sans">
        <main className="mx-auto max-w-prose px-4 py-16">
          <title>Something went wrong · Waymark</title>
          <h1 className="text-3xl">Something went wrong</h1>
          <p className="mt-3">
            The page could not be made. What you saved before is safe. Try again; if it stays, tell your host
            {error.digest ? ` the reference ${error.digest}` : null}.
          </p>
          <div className="mt-6">
            <Button onClick={reset}>Try again</Button>
          </div>
        </main>
      </body>
    </html>
  )
}
