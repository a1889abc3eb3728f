import { Button, ButtonLink } from '@/components/ui/button'
import { Field, Input } from '@/components/ui/field'
import { paths } from '@/lib/paths'

/** A plain form: what is searched for stands in the address. */
export function PeopleSearch({ q }: { q: string }) {
  return (
    <search>
      <form action={paths.adminPeople} className="mb-6 flex flex-wrap items-end gap-3">
        <div className="w-full max-w-sm">
          <Field id="q" label="Name or e-mail address">
            <Input key={q} id="q" name="q" type="search" maxLength={100} defaultValue={q} />
          </Field>
        </div>
        <Button type="submit" look="secondary">
          Search
        </Button>
        {q ? (
          <ButtonLink href={paths.adminPeople} look="quiet">
            Clear
          </ButtonLink>
        ) : null}
      </form>
    </search>
  )
}
