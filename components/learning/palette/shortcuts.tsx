'use client'

import { Dialog } from '@/components/foundation/ui/dialog'
import { useSingleKeys } from '@/components/foundation/ui/single-keys'

type Keys = readonly (readonly [keys: string, what: string])[]

const groups: readonly (readonly [title: string, keys: Keys])[] = [
  [
    'Anywhere',
    [
      ['Ctrl K', 'find a page, a step or an action'],
      ['?', 'show this list'],
    ],
  ],
  [
    'On the roadmap’s list',
    [
      ['/', 'search'],
      ['j  k', 'next and previous step'],
      ['x', 'tick, or take the tick back'],
      ['l', 'mark as learning'],
      ['s', 'skip, with a reason'],
      ['n', 'write a note'],
      ['u', 'undo'],
    ],
  ],
]

/** All keys in one place, and the switch for those who speak to their computer. */
export default function Shortcuts({ onClose }: { onClose: () => void }) {
  const { isOn, setOn } = useSingleKeys()
  return (
    <Dialog title="Keyboard shortcuts" isOpen onClose={onClose}>
      {groups.map(([title, keys]) => (
        <section key={title} className="mt-5 first:mt-0">
          <h3 className="text-sm text-muted">{title}</h3>
          <dl className="mt-2 grid grid-cols-[5rem_1fr] gap-y-2">
            {keys.map(([key, what]) => (
              <div key={key} className="contents">
                <dt className="space-x-1">
                  {key.split('  ').map((one) => (
                    <kbd key={one}>{one}</kbd>
                  ))}
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <label className="mt-6 flex min-h-11 items-center gap-3 border-t border-rule pt-4">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => setOn(event.target.checked)}
          className="size-5 accent-pine"
        />
        Single keys do something
      </label>
      <p className="text-sm text-muted">Switch them off if you use speech input. Ctrl K always works.</p>
    </Dialog>
  )
}
