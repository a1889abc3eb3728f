import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'

/** For somebody who has just arrived, and perhaps not empty-handed. */
export function PlacementOffer() {
  return (
    <section aria-label="What you know already" className="border-l-4 border-edge pl-5">
      <h2 className="text-xl">Not starting from nothing?</h2>
      <p className="mt-1.5 max-w-prose text-sm text-muted">
        Twenty short questions at most, about five minutes. At the end you tick everything you know already in one go.
        You can leave it, and find it later in settings.
      </p>
      <ButtonLink href={paths.placement} look="secondary" className="mt-4">
        Find what you know already
      </ButtonLink>
    </section>
  )
}
