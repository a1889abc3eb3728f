import * as words from '@/messages/generated/app/not-fetched'

/** Shown instead of an error page whose code could not be loaded either. */
export function NotFetched() {
  return (
    <main id="content" className="mx-auto w-full max-w-3xl px-4 py-10">
      <h1 className="text-3xl">{words.title()}</h1>
      <p className="mt-3">
        <button type="button" className="underline" onClick={() => window.location.reload()}>
          {words.reload()}
        </button>
      </p>
    </main>
  )
}
