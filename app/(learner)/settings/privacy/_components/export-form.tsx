'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { PasswordField } from '@/components/people/accounts/password-field'
import { callPaths } from '@/lib/foundation/call-paths'
import type { ExportProblem } from '@/lib/operations/privacy/export/schema'
import * as words from '@/messages/generated/app/settings-privacy'

const said: Readonly<Record<ExportProblem, () => string>> = {
  password: words.exportPassword,
  'sign-in': words.exportSignIn,
  'too-many': words.exportTooMany,
}

type ExportFormProps = { hasPassword: boolean; problem?: ExportProblem }

/** Form for the export, posted natively: the browser saves the download, however long it takes, and the page stays. */
export function ExportForm({ hasPassword, problem }: ExportFormProps) {
  const [current, setCurrent] = useState('')
  const isWrong = problem === 'password'
  return (
    <form method="post" action={callPaths.exportData} noValidate className="mt-4 max-w-sm space-y-4">
      {hasPassword ? (
        <PasswordField
          id="export-password"
          name="current"
          label={words.yourPassword()}
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
          error={isWrong ? said.password() : null}
        />
      ) : null}
      <FieldErrorLine id="export-problem" error={problem && !(isWrong && hasPassword) ? said[problem]() : null} />
      <Button type="submit">{words.exportData()}</Button>
    </form>
  )
}
