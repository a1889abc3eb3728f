'use client'

import { type ReactNode, useRef } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine, Input, Select } from '@/components/foundation/ui/field'
import { Rich } from '@/components/foundation/ui/rich'
import { useSingleKey } from '@/components/foundation/ui/single-keys'
import { levelWords, statusWords } from '@/components/learning/progress/step-words'
import { statuses } from '@/lib/learning/progress/status'
import { levels } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/step-list'
import { isFiltered, isTooLong, type ListFilter, LONGEST_QUERY, noFilter } from './list-filter'

type ListFiltersProps = {
  filter: ListFilter
  onChange: (filter: ListFilter) => void
  found: number
  /** What one can do with the list, at the end of its filters. */
  children: ReactNode
}

/** Narrows the list as one types and chooses; `/` leads here from anywhere on the page. */
export function ListFilters({ filter, onChange, found, children }: ListFiltersProps) {
  const input = useRef<HTMLInputElement>(null)
  useSingleKey('/', true, () => input.current?.focus())
  const isLong = isTooLong(filter)
  const put = (change: Partial<ListFilter>) => onChange({ ...filter, ...change })
  return (
    <search className="no-print mt-5 block">
      <div className="grid grid-cols-2 items-center gap-x-3 gap-y-2 sm:flex sm:flex-wrap">
        <div className="col-span-2 sm:w-64">
          <Input
            ref={input}
            type="search"
            dir="auto"
            aria-label={words.findStep()}
            placeholder={words.findStep()}
            aria-invalid={isLong || undefined}
            aria-describedby={isLong ? 'find-error' : undefined}
            value={filter.q}
            onChange={(event) => put({ q: event.target.value })}
          />
        </div>
        <div className="sm:w-34">
          <Select
            aria-label={words.level()}
            value={filter.level ?? ''}
            onChange={({ target }) => put({ level: levels.find((level) => level === target.value) ?? null })}
          >
            <option value="">{words.anyLevel()}</option>
            {levels.map((level) => (
              <option key={level} value={level}>
                {levelWords[level]()}
              </option>
            ))}
          </Select>
        </div>
        <div className="sm:w-38">
          <Select
            aria-label={words.status()}
            value={filter.status ?? ''}
            onChange={({ target }) => put({ status: statuses.find((status) => status === target.value) ?? null })}
          >
            <option value="">{words.anyStatus()}</option>
            {statuses.map((status) => (
              <option key={status} value={status}>
                {statusWords[status]()}
              </option>
            ))}
          </Select>
        </div>
        <label className="flex min-h-11 cursor-pointer items-center gap-2.5 px-1">
          <input
            type="checkbox"
            className="size-5 accent-pine"
            checked={filter.hidesDone}
            onChange={({ target }) => put({ hidesDone: target.checked })}
          />
          {words.hideDone()}
        </label>
        {isFiltered(filter) ? (
          <Button look="quiet" onClick={() => onChange(noFilter)}>
            {words.showAll()}
          </Button>
        ) : null}
        <div className="justify-self-end sm:ml-auto">{children}</div>
      </div>
      <FieldErrorLine id="find" error={isLong ? words.queryTooLong({ max: LONGEST_QUERY }) : null} />
      <p role="status" className="mt-1 text-sm text-muted">
        {isFiltered(filter) && !isLong ? words.found({ count: found }) : null}
      </p>
    </search>
  )
}

const key = (name: string) => () => <kbd>{name}</kbd>
const keys = {
  ...{ j: key('j'), k: key('k'), x: key('x'), l: key('l'), s: key('s'), n: key('n'), u: key('u') },
  slash: key('/'),
}

/** What one can press while the list has the focus. */
export function ListKeysHint() {
  return (
    <p className="no-print mt-3 text-sm text-muted max-sm:hidden pointer-coarse:hidden">
      <Rich text={words.keys(keys)} />
    </p>
  )
}
