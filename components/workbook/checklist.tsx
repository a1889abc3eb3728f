'use client'

import { useState } from 'react'
import { useToast } from '@/components/ui/toast'
import { useMarkChecklistItem } from '@/lib/workbook/client'

type ChecklistProps = {
  items: readonly { readonly id: string; readonly text: string }[]
  markedItems: readonly string[]
  /** False for somebody without a plan: the list is there to read. */
  isMarkable: boolean
}

/** What "done" means for a step, as things one can do, each with a mark of its own. */
export function Checklist({ items, markedItems, isMarkable }: ChecklistProps) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(() => new Set(markedItems))
  const { mutateAsync } = useMarkChecklistItem()
  const toast = useToast()

  const put = (itemId: string, isChecked: boolean) =>
    setMarked((before) => new Set(isChecked ? [...before, itemId] : [...before].filter((id) => id !== itemId)))
  const mark = (itemId: string, isChecked: boolean) => {
    put(itemId, isChecked)
    // By its promise: of several at once a hook's own callbacks would hear of the last alone.
    mutateAsync({ itemId, isChecked }).catch((error: Error) => {
      put(itemId, !isChecked)
      toast({ tone: 'problem', message: error.message })
    })
  }
  if (!isMarkable) {
    return (
      <ul className="list-disc space-y-2 pl-5">
        {items.map((item) => (
          <li key={item.id}>{item.text}</li>
        ))}
      </ul>
    )
  }
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id}>
          <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
            <input
              type="checkbox"
              className="mt-0.5 size-5 shrink-0 accent-pine"
              checked={marked.has(item.id)}
              onChange={(event) => mark(item.id, event.target.checked)}
            />
            <span>{item.text}</span>
          </label>
        </li>
      ))}
    </ul>
  )
}
