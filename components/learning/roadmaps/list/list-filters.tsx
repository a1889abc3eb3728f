'use client'

import { type ReactNode, useRef, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine, Input, Select } from '@/components/foundation/ui/field'
import { useSingleKey } from '@/components/foundation/ui/single-keys'
import { levelWords, statusWords } from '@/components/learning/progress/step-words'
import { statuses } from '@/lib/learning/progress/status'
import { levels } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/step-list'
import styles from './above-list.module.css'
import {
  countChoices,
  FILTER_FORM,
  isFiltered,
  isTooLong,
  type ListFilter,
  LONGEST_QUERY,
  noFilter,
} from './list-filter'

type ListFiltersProps = {
  filter: ListFilter
  onChange: (filter: ListFilter) => void
  found: number
  /** Offers levels to filter by. */
  leadsToLevels: boolean
  /** Controls at the end of the filters. */
  children: ReactNode
  /** Shown in place of the number of matches while nothing is filtered. */
  hint: ReactNode
}

/**
 * Filters the list while typing and choosing; `/` focuses it from anywhere on the page. Without a script it is a form.
 * On a phone the choices are folded until one is made.
 */
export function ListFilters({ filter, onChange, found, leadsToLevels, children, hint }: ListFiltersProps) {
  const input = useRef<HTMLInputElement>(null)
  useSingleKey('/', true, () => input.current?.focus())
  const isLong = isTooLong(filter)
  const chosen = countChoices(filter)
  const [opensChosen] = useState(chosen > 0)
  const put = (change: Partial<ListFilter>) => onChange({ ...filter, ...change })
  return (
    <search className={styles.filter}>
      <form
        id={FILTER_FORM}
        onSubmit={(event) => event.preventDefault()}
        onReset={(event) => {
          event.preventDefault()
          onChange(noFilter)
        }}
      >
        <input type="hidden" name="view" value="list" />
        <div>
          <Input
            ref={input}
            type="search"
            name="q"
            dir="auto"
            aria-label={words.findStep()}
            placeholder={words.findStep()}
            aria-invalid={isLong || undefined}
            aria-describedby={isLong ? 'find-error' : undefined}
            value={filter.q}
            onChange={(event) => put({ q: event.target.value })}
          />
        </div>
        <details open={opensChosen}>
          <summary>{words.filter({ count: chosen })}</summary>
          <div>
            {leadsToLevels ? (
              <Select
                name="level"
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
            ) : null}
            <Select
              name="status"
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
            <label>
              <input
                type="checkbox"
                name="done"
                value="hide"
                className="size-5"
                checked={filter.hidesDone}
                onChange={({ target }) => put({ hidesDone: target.checked })}
              />
              {words.hideDone()}
            </label>
          </div>
        </details>
        <div>
          <p role="status">{isFiltered(filter) && !isLong ? words.found({ count: found }) : null}</p>
          {isFiltered(filter) ? (
            <Button type="reset" look="quiet">
              {words.showAll()}
            </Button>
          ) : (
            hint
          )}
        </div>
        <div>{children}</div>
      </form>
      <FieldErrorLine id="find" error={isLong ? words.queryTooLong({ max: LONGEST_QUERY }) : null} />
    </search>
  )
}
