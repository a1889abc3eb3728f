'use client'

import { useMarkedItems } from '@/lib/learning/workbook/client'
import * as words from '@/messages/generated/learning/checks'

type Props = { step: string; items: readonly { readonly id: string }[]; markedItems: readonly string[] }

/** Shows the live count, "2 of 6"; nothing before the first check. */
export function CheckedCount({ step, items, markedItems }: Props) {
  const marked = useMarkedItems(step, markedItems)
  // A marked item may have left the checklist since.
  const done = items.filter(({ id }) => marked.has(id)).length
  if (done === 0) return null
  return (
    <span className="rounded bg-sunk px-1.5 py-0.5 text-xs tabular-nums">
      {words.checked({ done, total: items.length })}
    </span>
  )
}
