'use client'

import { useState } from 'react'
import { useToast } from '@/components/foundation/ui/toast'
import { NotYetSaved } from '@/components/learning/progress/not-yet-saved'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { useMarkChecklistItem, useMarkedItems, useUnsavedMarks } from '@/lib/learning/workbook/client'
import * as words from '@/messages/generated/learning/checklist'

type Props = {
  items: readonly { readonly id: string; readonly text: string }[]
  markedItems: readonly string[]
  /** Id of the checklist on the page. */
  place: string
}

/**
 * From where the checklist is out of sight: the first row that is not checked of one that was begun, to check it here.
 * What is checked stays, with the next row below it, so that a second press takes it back.
 */
export function NextCheck({ items, markedItems, place }: Props) {
  const marked = useMarkedItems(items, markedItems)
  const unsaved = useUnsavedMarks()
  const { mutateAsync } = useMarkChecklistItem()
  const toast = useToast()
  const [toDo] = useState(() => items.filter(({ id }) => !marked.has(id)))
  const next = toDo.findIndex(({ id }) => !marked.has(id))
  const shown = next < 0 ? toDo : toDo.slice(0, next + 1)
  if (marked.size === 0 || shown.length === 0) return null
  const mark = (itemId: string, isChecked: boolean) => {
    mutateAsync({ itemId, isChecked }).catch(({ message }: Error) => toast({ tone: 'problem', message }))
  }
  return (
    <div className="border-l-4 border-blaze bg-sunk pt-3 pr-3 pl-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 className="text-base">{words.next()}</h2>
        <span className="text-sm text-muted tabular-nums">
          {words.checked({ done: marked.size, total: items.length })}
        </span>
      </div>
      {shown.map(({ id, text }) => (
        <label key={id} className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
          <input
            type="checkbox"
            className="mt-0.5 size-5 shrink-0"
            checked={unsaved.get(id) ?? marked.has(id)}
            onChange={({ target }) => mark(id, target.checked)}
          />
          <span>
            <span lang={contentLang()} className="font-medium">
              {text}
            </span>{' '}
            {unsaved.has(id) ? <NotYetSaved isFirst={false} /> : null}
          </span>
        </label>
      ))}
      <a href={`#${place}`} className="flex min-h-11 w-fit items-center text-sm text-pine underline">
        {words.allOf({ count: items.length })}
      </a>
    </div>
  )
}
