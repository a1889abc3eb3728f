import type { ReactNode } from 'react'
import { withQuery } from '@/lib/foundation/values/with-query'
import * as words from '@/messages/generated/foundation/ui'
import { Button } from './button'
import { classNames } from './class-names'
import { Link } from './link'
import { TextFilter } from './text-filter'

type FilterBarProps<Value extends string> = {
  /** Path of the page with the list. */
  path: string
  /** Label of the choices, for assistive technology. */
  label: string
  /** Query parameter of the choice. */
  name: string
  choices: readonly { readonly value: Value | undefined; readonly words: ReactNode }[]
  chosen: Value | undefined
  q: string
  /** Label of the text field. */
  find: string
}

/** Filters a list by one choice and by a text. Both are in the address, and it works without a script. */
export function FilterBar<Value extends string>({
  path,
  label,
  name,
  choices,
  chosen,
  q,
  find,
}: FilterBarProps<Value>) {
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <nav aria-label={label} className="-ml-2 flex flex-wrap">
        {choices.map(({ value, words }) => (
          <Link
            key={value ?? ''}
            href={withQuery(path, { [name]: value, q })}
            aria-current={value === chosen ? 'page' : undefined}
            className={classNames(
              'inline-flex min-h-11 min-w-11 items-center gap-1.5 px-2 text-sm underline-offset-4 hover:underline',
              value === chosen ? 'font-semibold text-ink' : 'text-muted',
            )}
          >
            {words}
          </Link>
        ))}
      </nav>
      <search>
        <form key={q} action={path} className="flex gap-2">
          {chosen ? <input type="hidden" name={name} value={chosen} /> : null}
          <TextFilter label={find} value={q} />
          <Button type="submit" look="secondary">
            {words.find()}
          </Button>
        </form>
      </search>
    </div>
  )
}
