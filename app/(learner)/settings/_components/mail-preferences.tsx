'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Select } from '@/components/foundation/ui/field'
import { useToast } from '@/components/foundation/ui/toast'
import { callPaths } from '@/lib/foundation/call-paths'
import { useMailModes, useSetMailPreference } from '@/lib/people/notifications/client'
import { type KindMode, type MailMode, mailModes } from '@/lib/people/notifications/mail-mode'
import { modeWords } from '@/lib/people/notifications/mode-words'
import * as words from '@/messages/generated/app/settings-mail'
import { save } from '@/messages/generated/foundation/common'

type LabelledMode = KindMode & { readonly label: string }
export type MailGroup = { readonly title: string; readonly preferences: readonly LabelledMode[] }

const savedAs: Readonly<Record<MailMode, typeof words.savedNever>> = {
  'at-once': words.savedAtOnce,
  daily: words.savedDaily,
  never: words.savedNever,
}

/**
 * Lets the user choose the mail for each kind of notification. A choice is saved at once; without scripts, by the
 * button.
 */
export function MailPreferences({ groups }: { groups: readonly MailGroup[] }) {
  const [message, setMessage] = useState('')
  const modes = useMailModes(groups.flatMap(({ preferences }) => preferences))
  return (
    <form method="post" action={callPaths.mailPreferences}>
      {groups.map(({ title, preferences }) => (
        <fieldset key={title} className="mt-6 first:mt-0">
          <legend className="text-sm font-semibold text-muted">{title}</legend>
          <ul className="mt-2 divide-y divide-rule border-y border-rule">
            {preferences.map(({ kind, mode, label }) => (
              <MailChoice key={kind} kind={kind} mode={modes[kind] ?? mode} label={label} onSaved={setMessage} />
            ))}
          </ul>
        </fieldset>
      ))}
      <noscript>
        <Button type="submit" look="secondary" className="mt-4">
          {save()}
        </Button>
      </noscript>
      <p role="status" className="mt-2 min-h-6 text-sm text-muted">
        {message}
      </p>
    </form>
  )
}

function MailChoice({ kind, mode, label, onSaved }: LabelledMode & { onSaved: (message: string) => void }) {
  const toast = useToast()
  const { mutateAsync, isPending, variables } = useSetMailPreference()
  // The last choice while any is being saved: an earlier one that fails does not revert it.
  const shown = isPending ? variables.mode : mode
  const choose = (next: MailMode) => {
    onSaved('')
    mutateAsync({ kind, mode: next }).then(
      () => onSaved(savedAs[next]({ kind: label })),
      (error: Error) => toast({ tone: 'problem', message: error.message }),
    )
  }
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
      <label htmlFor={`mail-${kind}`} className="min-w-0 flex-1 basis-64">
        {label}
      </label>
      <Select
        id={`mail-${kind}`}
        name={kind}
        value={shown}
        onChange={({ target }) => choose(target.value as MailMode)}
        className="w-full sm:w-52"
      >
        {mailModes.map((one) => (
          <option key={one} value={one}>
            {modeWords[one]()}
          </option>
        ))}
      </Select>
    </li>
  )
}
