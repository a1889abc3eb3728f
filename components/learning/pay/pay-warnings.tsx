import type { KnownPay } from '@/lib/learning/pay/pay-range'

/** What the data warns of in these answers, and the known limits of such a figure. */
export function PayWarnings({ range: { warning, country, place, notes } }: { range: KnownPay }) {
  return (
    <>
      {warning && (
        <p className="text-ember">
          Answers from {country?.name ?? place}: {warning}.
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
