'use client'

import { useState } from 'react'
import { useToast } from '@/components/foundation/ui/toast'
import { useProfileSettings, useSetPublicProfile } from '@/lib/operations/profiles/client'
import type { ProfileSettings } from '@/lib/operations/profiles/profile'
import * as words from '@/messages/generated/app/settings-profile'

const switches = [
  { key: 'showsWork', label: words.workLinks, hint: words.workLinksHint },
  { key: 'showsDays', label: words.learningDays, hint: words.learningDaysHint },
  { key: 'isListed', label: words.searchEngines, hint: words.searchEnginesHint },
] as const

/** Switches for optional parts of a profile. Each is saved at once, and changes nothing else. */
export function ProfileSwitches({ settings }: { settings: ProfileSettings }) {
  const [message, setMessage] = useState('')
  const newest = useProfileSettings(settings)
  return (
    <fieldset className="mt-8">
      <legend className="font-semibold">{words.optional()}</legend>
      <ul className="mt-2 divide-y divide-rule border-y border-rule">
        {switches.map(({ key, label, hint }) => (
          <Switch key={key} name={key} label={label()} hint={hint()} isChosen={newest[key]} onSaved={setMessage} />
        ))}
      </ul>
      <p role="status" className="mt-2 min-h-6 text-sm text-muted">
        {message}
      </p>
    </fieldset>
  )
}

type SwitchProps = {
  label: string
  hint: string
  name: (typeof switches)[number]['key']
  isChosen: boolean
  onSaved: (message: string) => void
}

function Switch({ name, label, hint, isChosen, onSaved }: SwitchProps) {
  const toast = useToast()
  const { mutateAsync, isPending, variables } = useSetPublicProfile()
  // The last choice while any is being saved: an earlier one that fails does not revert it.
  const isOn = isPending ? variables[name] === true : isChosen
  const choose = (next: boolean) => {
    onSaved('')
    // Only the last choice is announced, but every failure is.
    mutateAsync({ [name]: next }, { onSuccess: () => onSaved(words.switched({ isOn: next, label })) }).catch(
      (error: Error) => toast({ tone: 'problem', message: error.message }),
    )
  }
  return (
    <li>
      <label className="flex min-h-11 cursor-pointer items-start gap-3 py-3">
        <input
          type="checkbox"
          className="mt-0.5 size-5 shrink-0"
          checked={isOn}
          aria-describedby={`${name}-hint`}
          onChange={({ target }) => choose(target.checked)}
        />
        {label}
      </label>
      <p id={`${name}-hint`} className="-mt-2 pb-3 pl-8 text-sm text-muted">
        {hint}
      </p>
    </li>
  )
}
