import { Button, ButtonLink } from '@/components/foundation/ui/button'
import { Field, Input, Select } from '@/components/foundation/ui/field'
import { paths } from '@/lib/foundation/paths'
import type { PeopleKind } from '@/lib/people/accounts/schema'
import * as words from '@/messages/generated/app/admin-people'

const kinds: Readonly<Record<PeopleKind, () => string>> = {
  mentors: words.mentors,
  admins: words.admins,
  learners: words.learners,
  disabled: words.disabledAccounts,
}

type PeopleSearchProps = { q: string; kind: PeopleKind | undefined }

/** Search for people. A plain form, which puts its values into the address. */
export function PeopleSearch({ q, kind }: PeopleSearchProps) {
  return (
    <search>
      <form key={`${q} ${kind}`} action={paths.adminPeople} className="mb-6 flex max-w-3xl flex-wrap items-end gap-3">
        <div className="min-w-0 flex-2 basis-56">
          <Field id="q" label={words.nameOrAddress()}>
            <Input id="q" name="q" type="search" maxLength={100} defaultValue={q} />
          </Field>
        </div>
        <div className="min-w-0 flex-1 basis-48">
          <Field id="kind" label={words.who()}>
            <Select id="kind" name="kind" defaultValue={kind ?? ''}>
              <option value="">{words.everybody()}</option>
              {Object.entries(kinds).map(([value, label]) => (
                <option key={value} value={value}>
                  {label()}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="secondary">
            {words.show()}
          </Button>
          {q || kind ? (
            <ButtonLink href={paths.adminPeople} look="quiet">
              {words.showAll()}
            </ButtonLink>
          ) : null}
        </div>
      </form>
    </search>
  )
}
