import { type MouseEvent, useRef, useState } from 'react'

type Remove = { readonly mutate: (id: string, options: { onSuccess: () => void }) => void }

/**
 * A list whose rows can be removed. A removed row is hidden at once: the page lists it until it refreshes, and a second
 * press would find nothing to remove. The focus on its button moves to the row after it or before it, an `li` with
 * `tabIndex={-1}`, and to `fallback` where none is left. It does not move to that row's button, where an impatient
 * second press would remove that row too.
 */
export function useRemovableRows<Row extends { readonly id: string }, Fallback extends HTMLElement>(
  rows: readonly Row[],
  { mutate }: Remove,
) {
  const [removed, setRemoved] = useState<readonly string[]>([])
  const fallback = useRef<Fallback>(null)
  return {
    listed: rows.filter(({ id }) => !removed.includes(id)),
    fallback,
    removal:
      (id: string) =>
      ({ currentTarget: button }: MouseEvent) =>
        mutate(id, {
          onSuccess: () => {
            const row = button.closest('li')
            const next = row?.nextElementSibling ?? row?.previousElementSibling ?? fallback.current
            if (button === document.activeElement) (next as HTMLElement | null)?.focus()
            setRemoved((before) => [...before, id])
          },
        }),
  }
}
