import Form from 'next/form'
import { Button, ButtonLink } from '@/components/ui/button'
import { Field, Input } from '@/components/ui/field'
import type { LearnersQuery } from '@/lib/cohorts/schema'
import { paths } from '@/lib/paths'
import { learnersHref } from './learners-href'

/** Finds learners by name. What is looked for stands in the address. */
export function LearnerSearch({ query }: { query: LearnersQuery }) {
  const { q, sort } = query
  return (
    <Form action={paths.learners} role="search" className="mb-6 flex max-w-xl flex-wrap items-end gap-2">
      <div className="min-w-0 flex-1 basis-48">
        <Field id="q" label="Name">
          <Input key={q} id="q" name="q" type="search" maxLength={80} defaultValue={q} />
        </Field>
      </div>
      {sort === 'name' ? null : <input type="hidden" name="sort" value={sort} />}
      <Button type="submit" look="secondary">
        Search
      </Button>
      {q ? (
        <ButtonLink look="quiet" href={learnersHref({ q: '', sort })}>
          Show all
        </ButtonLink>
      ) : null}
    </Form>
  )
}
