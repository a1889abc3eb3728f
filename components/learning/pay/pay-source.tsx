import { attribution } from '@/lib/learning/pay/attribution'
import type { KnownPay } from '@/lib/learning/pay/pay-range'
import { sourceFacts } from '@/lib/learning/pay/pay-words'

/** Where the figures come from, in one visible line: survey, count, year, basis, licence. */
export function PaySource({ range }: { range?: KnownPay }) {
  const [survey, licence] = attribution.links
  return (
    <p className="text-muted text-xs">
      Contains information from the <SourceLink {...survey} />
      {range && ` (${sourceFacts(range)})`}, made available under <SourceLink {...licence} />. Our own calculation from
      self-reported gross pay in US dollars, full-time work.
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
