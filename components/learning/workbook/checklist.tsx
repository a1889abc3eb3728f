'use client'

import { useState } from 'react'
import { useToast } from '@/components/foundation/ui/toast'
import { NotYetSaved } from '@/components/learning/progress/not-yet-saved'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import type { CheckedItem } from '@/lib/learning/roadmaps/roadmap'
import { useMarkChecklistItem, useMarkedItems, useUnsavedMarks } from '@/lib/learning/workbook/client'
import * as words from '@/messages/generated/learning/checklist'
import { ChecklistEnd, type Finish } from './checklist-end'

type ChecklistProps = {
  step: string
  title: string
  lead: string
  items: readonly CheckedItem[]
  markedItems: readonly string[]
  /** Ids of the items that a run of the step's check has ticked. */
  tickedItems?: readonly string[]
  /** Null on a step of another track, which the learner cannot finish. */
  finish: Finish | null
  /** Set for a done step, whose checklist is folded. */
  isFolded?: boolean
}

/**
 * Shows what "done" means for a step, as items to check. On a phone, where the text comes after it, only the next
 * unchecked item is shown until the rest is opened; checked items stay, so that a second press unchecks them.
 */
export function Checklist(props: ChecklistProps) {
  const { step, title, lead, items, markedItems, tickedItems = [], finish, isFolded = false } = props
  // As first rendered: a list must not fold while it is used.
  const [folds] = useState(isFolded)
  const [isWhole, setWhole] = useState(isFolded)
  const marked = useMarkedItems(step, markedItems)
  const listUnchecked = () => items.filter(({ id }) => !marked.has(id)).map(({ id }) => id)
  const [unchecked, setUnchecked] = useState(listUnchecked)
  const next = unchecked.findIndex((id) => !marked.has(id))
  const shown = isWhole ? items.map(({ id }) => id) : next < 0 ? unchecked : unchecked.slice(0, next + 1)
  const { mutateAsync } = useMarkChecklistItem(step)
  const unsaved = useUnsavedMarks()
  const toast = useToast()

  const mark = (itemId: string, isChecked: boolean) => {
    // Uses the promise: with several at once, a hook's callbacks run for the last only.
    mutateAsync({ itemId, isChecked }).catch(({ message }: Error) => toast({ tone: 'problem', message }))
  }
  const saved = items.filter(({ id }) => marked.has(id)).length
  const count = (
    <span data-testid="checked" className="text-sm text-muted tabular-nums">
      {words.checked({ done: saved, total: items.length })}
    </span>
  )
  const list = (
    <ul className="mt-1">
      {items.map((item) => (
        <li key={item.id} data-rest={shown.includes(item.id) ? undefined : ''}>
          <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
            <input
              type="checkbox"
              aria-describedby={item.checks.length > 0 ? `${item.id}-check` : undefined}
              className="mt-0.5 size-5 shrink-0"
              checked={unsaved.get(item.id) ?? marked.has(item.id)}
              onChange={(event) => mark(item.id, event.target.checked)}
            />
            <span>
              <span lang={contentLang()}>{item.text}</span>{' '}
              {unsaved.has(item.id) ? <NotYetSaved isFirst={false} /> : null}
            </span>
          </label>
          {item.checks.length > 0 ? (
            <p id={`${item.id}-check`} className="-mt-1.5 pb-2 pl-8 text-sm text-muted">
              {marked.has(item.id) ? markedBy(tickedItems.includes(item.id)) : words.checkTicks()}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
  return (
    <div>
      {folds ? (
        <details data-print>
          <summary className="min-h-11 py-2">
            <h2 className="inline text-xl">{title}</h2> {count}
          </summary>
          {list}
        </details>
      ) : (
        <>
          <h2 className="text-xl">{title}</h2>
          <p className="mt-1 text-muted max-lg:hidden">{lead}</p>
          <p className="lg:mt-4">{count}</p>
          {list}
          {isWhole || shown.length < items.length ? (
            <button
              type="button"
              aria-expanded={isWhole}
              onClick={() => {
                setWhole(!isWhole)
                setUnchecked(listUnchecked())
              }}
              data-show-rest=""
              className="min-h-11 text-sm text-pine underline underline-offset-4"
            >
              {isWhole ? words.nextOnly() : words.allOf({ count: items.length })}
            </button>
          ) : null}
        </>
      )}
      {finish ? <ChecklistEnd {...finish} count={items.length} isComplete={saved === items.length} /> : null}
    </div>
  )
}

/** Says by what an item that a check can tick was ticked. */
const markedBy = (isCheck: boolean) => (isCheck ? words.tickedByCheck() : words.tickedByYou())
