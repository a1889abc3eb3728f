'use client'

import { useMarkedItems } from '@/lib/learning/workbook/client'
import * as words from '@/messages/generated/learning/checklist'

type Props = { items: readonly { readonly id: string }[]; markedItems: readonly string[] }

/** "2 of 6 checked", as it is now; nothing before the first check. */
export function CheckedCount({ items, markedItems }: Props) {
  const { size } = useMarkedItems(items, markedItems)
  if (size === 0) return null
  return <span className="tabular-nums">{words.checked({ done: size, total: items.length })}</span>
}
