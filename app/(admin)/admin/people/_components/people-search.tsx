import { Button, ButtonLink } from '@/components/foundation/ui/button'
import { Field, Input, Select } from '@/components/foundation/ui/field'
import { paths } from '@/lib/foundation/paths'
import type { PeopleKind } from '@/lib/people/accounts/schema'

const kinds: Readonly<Record<PeopleKind, string>> = {
  mentors: 'Mentors',
  admins: 'Admins',
  learners: 'Neither mentor nor admin',
  disabled: 'Disabled accounts',
}

type PeopleSearchProps = { q: string; kind: PeopleKind | undefined }

/** A plain form: what is searched for stands in the address. */
export function PeopleSearch({ q, kind }: PeopleSearchProps) {
  return (
    <search>
      <form key={`${q} ${kind}`} action={paths.adminPeople} className="mb-6 flex max-w-3xl flex-wrap items-end gap-3">
        <div className="min-w-0 flex-2 basis-56">
          <Field id="q" label="Name or e-mail address">
            <Input id="q" name="q" type="search" maxLength={100} defaultValue={q} />
          </Field>
        </div>
        <div className="min-w-0 flex-1 basis-48">
          <Field id="kind" label="Who">
            <Select id="kind" name="kind" defaultValue={kind ?? ''}>
              <option value="">Everybody</option>
              {Object.entries(kinds).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="secondary">
            Show
          </Button>
          {q || kind ? (
            <ButtonLink href={paths.adminPeople} look="quiet">
              Show all
            </ButtonLink>
          ) : null}
        </div>
      </form>
    </search>
  )
}
