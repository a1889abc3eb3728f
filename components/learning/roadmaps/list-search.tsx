'use client'

import { useRef } from 'react'
import { Input } from '@/components/foundation/ui/field'
import { useSingleKey } from '@/components/foundation/ui/single-keys'

/** True when every word stands in one of the step's texts. */
export function matches(texts: readonly (string | undefined)[], query: string): boolean {
  const text = texts.join(' ').toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

type ListSearchProps = { query: string; onChange: (query: string) => void; found: number }

/** Narrows the list as one types; `/` leads here from anywhere on the page. */
export function ListSearch({ query, onChange, found }: ListSearchProps) {
  'use memo'
  const input = useRef<HTMLInputElement>(null)
  useSingleKey('/', true, () => input.current?.focus())
  return (
    <search className="no-print mt-6 flex flex-wrap items-center gap-x-6 gap-y-2">
      <div className="w-full max-w-xs">
        <Input
          ref={input}
          type="search"
          aria-label="Find a step"
          placeholder="Find a step"
          value={query}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      <p role="status" className="text-sm text-muted">
        {query.trim() === '' ? (
          <span className="max-sm:hidden">
            Keys in the list: <kbd>j</kbd> <kbd>k</kbd> move, <kbd>x</kbd> tick, <kbd>l</kbd> learning, <kbd>s</kbd>{' '}
            skip, <kbd>n</kbd> note, <kbd>u</kbd> undo, <kbd>/</kbd> search
          </span>
        ) : (
          `${found} ${found === 1 ? 'step' : 'steps'} found`
        )}
      </p>
    </search>
  )
}
