'use client'

import { useMarkedItems } from '@/lib/learning/workbook/client'
import * as words from '@/messages/generated/learning/checks'

type Props = { step: string; total: number; markedItems: readonly string[] }

/** Shows the live count, "2 of 6"; nothing before the first check. */
export function CheckedCount({ step, total, markedItems }: Props) {
  const { size } = useMarkedItems(step, markedItems)
  if (size === 0) return null
  return (
    <span className="rounded bg-sunk px-1.5 py-0.5 text-xs tabular-nums">{words.checked({ done: size, total })}</span>
  )
}
