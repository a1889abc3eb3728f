'use client'

import { useState } from 'react'
import { Section } from '@/components/foundation/layout/page'
import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { PasswordField } from '@/components/people/accounts/password-field'
import { callPaths } from '@/lib/foundation/call-paths'
import { EXPORTS_A_DAY } from '@/lib/foundation/rate-limit/limits'
import type { ExportProblem } from '@/lib/operations/privacy/export/schema'
import * as words from '@/messages/generated/app/admin-people'

const said: Readonly<Record<ExportProblem, () => string>> = {
  password: words.exportPassword,
  'sign-in': words.exportSignIn,
  'too-many': words.exportTooMany,
}

type PeopleExportProps = { hasPassword: boolean; problem?: ExportProblem }

/** Form for the archive, posted natively: the browser saves the download, however long it takes, and the page stays. */
export function PeopleExport({ hasPassword, problem }: PeopleExportProps) {
  const [current, setCurrent] = useState('')
  const isWrong = problem === 'password'
  return (
    <Section id="export" title={words.exportTitle()} lead={words.exportLead()}>
      <ul className="max-w-prose list-disc space-y-1.5 pl-5">
        <li>{words.exportPeople()}</li>
        <li>{words.exportProgress()}</li>
        <li>{words.exportReviews()}</li>
        <li>{words.exportCohorts()}</li>
      </ul>
      <p className="mt-3 max-w-prose text-muted">{words.exportWithout({ times: EXPORTS_A_DAY })}</p>
      <form method="post" action={callPaths.exportPeople} noValidate className="mt-4 max-w-sm space-y-4">
        {hasPassword ? (
          <PasswordField
            id="export-password"
            name="current"
            label={words.exportYourPassword()}
            autoComplete="current-password"
            value={current}
            onChange={setCurrent}
            error={isWrong ? said.password() : null}
          />
        ) : null}
        <FieldErrorLine id="export-problem" error={problem && !(isWrong && hasPassword) ? said[problem]() : null} />
        <Button type="submit" look="secondary">
          {words.exportButton()}
        </Button>
      </form>
    </Section>
  )
}
