'use client'

import { useState } from 'react'
import { useToast } from '@/components/foundation/ui/toast'
import { useSetPublicProfile } from '@/lib/care/profiles/client'
import type { ProfileSettings } from '@/lib/care/profiles/profile'

const switches = [
  {
    key: 'showsWork',
    label: 'Links to approved work',
    hint: 'The repository or page that a mentor approved, as you submitted it. Check below that its address reveals no more than you want.',
  },
  {
    key: 'showsDays',
    label: 'Learning days',
    hint: 'The number of days in each of the last twelve months, not which days.',
  },
  {
    key: 'isListed',
    label: 'Allow search engines',
    hint: 'Off by default. After you switch it off, results can remain for weeks.',
  },
] as const

/** What is shown only by a choice of its own. Each is saved as it is made, and changes nothing else. */
export function ProfileSwitches({ settings }: { settings: ProfileSettings }) {
  const [message, setMessage] = useState('')
  return (
    <fieldset className="mt-8">
      <legend className="font-semibold">Optional</legend>
      <ul className="mt-2 divide-y divide-rule border-y border-rule">
        {switches.map(({ key, ...words }) => (
          <Switch key={key} name={key} {...words} isChosen={settings[key]} onSaved={setMessage} />
        ))}
      </ul>
      <p role="status" className="mt-2 min-h-6 text-sm text-muted">
        {message}
      </p>
    </fieldset>
  )
}

type SwitchProps = Pick<(typeof switches)[number], 'label' | 'hint'> & {
  name: (typeof switches)[number]['key']
  isChosen: boolean
  onSaved: (message: string) => void
}

function Switch({ name, label, hint, isChosen, onSaved }: SwitchProps) {
  const toast = useToast()
  const { mutate } = useSetPublicProfile()
  const [isOn, setOn] = useState(isChosen)
  const choose = (next: boolean) => {
    setOn(next)
    onSaved('')
    mutate(
      { [name]: next },
      {
        onSuccess: () => onSaved(`Saved. ${label}: ${next ? 'yes' : 'no'}.`),
        onError: (error) => {
          setOn(!next)
          toast({ tone: 'problem', message: error.message })
        },
      },
    )
  }
  return (
    <li>
      <label className="flex min-h-11 cursor-pointer items-start gap-3 py-3">
        <input
          type="checkbox"
          className="mt-0.5 size-5 shrink-0 accent-pine"
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
