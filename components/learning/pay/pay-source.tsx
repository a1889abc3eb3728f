import { Rich } from '@/components/foundation/ui/rich'
import { attribution } from '@/lib/learning/pay/attribution'
import type { KnownPay } from '@/lib/learning/pay/pay-range'
import { sourceFacts } from '@/lib/learning/pay/pay-words'
import * as words from '@/messages/generated/learning/pay-figures'

/** States the source of the figures in one visible line: survey, count, year, basis, licence. */
export function PaySource({ range }: { range?: KnownPay }) {
  const [survey, licence] = attribution().links
  const links = { survey: () => <SourceLink {...survey} />, licence: () => <SourceLink {...licence} /> }
  return (
    <p className="text-muted text-xs">
      <Rich text={range ? words.sourceOf({ ...links, facts: sourceFacts(range) }) : words.source(links)} />
    </p>
  )
}

function SourceLink({ label, url }: { label: string; url: string }) {
  return (
    <a href={url} className="underline hover:text-ink">
      {label}
    </a>
  )
}
