'use client'

import { useToast } from '@/components/foundation/ui/toast'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { useMarkChecklistItem, useMarkedItems, useUnsavedMarks } from '@/lib/learning/workbook/client'
import * as words from '@/messages/generated/learning/checklist'

type Props = {
  items: readonly { readonly id: string; readonly text: string }[]
  markedItems: readonly string[]
  /** Id of the checklist on the page. */
  place: string
}

/** From where the checklist is out of sight: the first row that is not checked of one that was begun, to check it here. */
export function NextCheck({ items, markedItems, place }: Props) {
  const marked = useMarkedItems(items, markedItems)
  const unsaved = useUnsavedMarks()
  const { mutateAsync } = useMarkChecklistItem()
  const toast = useToast()
  const next = items.find(({ id }) => !marked.has(id))
  if (marked.size === 0 || !next) return null
  const check = (isChecked: boolean) => {
    mutateAsync({ itemId: next.id, isChecked }).catch(({ message }: Error) => toast({ tone: 'problem', message }))
  }
  return (
    <div className="border-l-4 border-blaze bg-sunk pr-3 pl-4">
      <label className="flex min-h-11 cursor-pointer items-start gap-3 pt-2.5">
        <input
          type="checkbox"
          className="mt-0.5 size-5 shrink-0"
          checked={unsaved.get(next.id) ?? false}
          onChange={({ target }) => check(target.checked)}
        />
        <span lang={contentLang()} className="font-medium">
          {next.text}
        </span>
      </label>
      <a href={`#${place}`} className="flex min-h-11 w-fit items-center text-sm text-pine tabular-nums underline">
        {words.allOf({ done: marked.size, total: items.length })}
      </a>
    </div>
  )
}
