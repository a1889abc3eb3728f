import { Button, ButtonLink } from '@/components/foundation/ui/button'
import { Field, Input, Select } from '@/components/foundation/ui/field'
import { getFormattingLocale } from '@/lib/foundation/messages/locale'
import { paths } from '@/lib/foundation/paths'
import { auditActions } from '@/lib/platform/audit/action'
import { actionWords } from '@/lib/platform/audit/audit-words'
import type { AuditQuery } from '@/lib/platform/audit/schema'
import * as words from '@/messages/generated/app/admin-audit'

type AuditFiltersProps = { query: Omit<AuditQuery, 'cursor'>; isFiltered: boolean }

/** Filters of the audit log. A plain form, which puts them into the address. */
export function AuditFilters({ query, isFiltered }: AuditFiltersProps) {
  const { action, q, from, to } = query
  const choices = auditActions
    .map((action) => ({ action, title: actionWords[action]() }))
    .sort((a, b) => a.title.localeCompare(b.title, getFormattingLocale()))
  return (
    <search>
      <form key={JSON.stringify(query)} action={paths.adminAudit} className="mb-6 flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-2 basis-56">
          <Field id="q" label={words.person()}>
            <Input id="q" name="q" type="search" maxLength={100} defaultValue={q} />
          </Field>
        </div>
        <div className="min-w-0 flex-2 basis-56">
          <Field id="action" label={words.action()}>
            <Select id="action" name="action" defaultValue={action ?? ''}>
              <option value="">{words.anyAction()}</option>
              {choices.map((choice) => (
                <option key={choice.action} value={choice.action}>
                  {choice.title}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <div className="min-w-0 flex-1 basis-36">
          <Field id="from" label={words.from()}>
            <Input id="from" name="from" type="date" defaultValue={from} />
          </Field>
        </div>
        <div className="min-w-0 flex-1 basis-36">
          <Field id="to" label={words.to()}>
            <Input id="to" name="to" type="date" defaultValue={to} />
          </Field>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="secondary">
            {words.show()}
          </Button>
          {/* The same form, submitted to the CSV file: it contains exactly what is listed. */}
          <Button type="submit" look="secondary" formAction={paths.adminAuditFile}>
            {words.exportCsv()}
          </Button>
          {isFiltered ? (
            <ButtonLink look="quiet" href={paths.adminAudit}>
              {words.showAll()}
            </ButtonLink>
          ) : null}
        </div>
      </form>
    </search>
  )
}
