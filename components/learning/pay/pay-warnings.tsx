import { Content } from '@/components/foundation/ui/content'
import { Rich } from '@/components/foundation/ui/rich'
import type { KnownPay } from '@/lib/learning/pay/pay-range'
import * as words from '@/messages/generated/learning/pay-figures'

/** Shows the data's warnings about these answers, and the known limits of such a figure. */
export function PayWarnings({ range: { warning, country, place, notes } }: { range: KnownPay }) {
  return (
    <>
      {warning && (
        <p className="text-ember">
          <Rich text={words.warning({ place: country?.name ?? place, warning: () => <Content>{warning}</Content> })} />
        </p>
      )}
      {notes.map((note) => (
        <p key={note} className="text-muted text-xs">
          {note}
        </p>
      ))}
    </>
  )
}
