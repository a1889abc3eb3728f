import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/learning/placement-offer'

/** Offers a placement to newcomers, who may already know something. */
export function PlacementOffer() {
  return (
    <section aria-label={words.label()} className="border-l-4 border-edge pl-5">
      <h2 className="text-xl">{words.title()}</h2>
      <p className="mt-1.5 max-w-prose text-sm text-muted">{words.hint()}</p>
      <ButtonLink href={paths.placement} look="secondary" className="mt-4">
        {words.find()}
      </ButtonLink>
    </section>
  )
}
