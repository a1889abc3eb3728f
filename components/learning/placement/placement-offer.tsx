import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'

/** For somebody who has just arrived, and perhaps not empty-handed. */
export function PlacementOffer() {
  return (
    <section aria-label="What you already know" className="border-l-4 border-edge pl-5">
      <h2 className="text-xl">Not starting from zero?</h2>
      <p className="mt-1.5 max-w-prose text-sm text-muted">
        Up to twenty short questions, about five minutes. Then tick everything you already know in one go. You can also
        do this later from settings.
      </p>
      <ButtonLink href={paths.placement} look="secondary" className="mt-4">
        Find what you already know
      </ButtonLink>
    </section>
  )
}
