'use client'

import { Dialog } from '@/components/foundation/ui/dialog'
import { useSingleKeys } from '@/components/foundation/ui/single-keys'
import { ctrlK } from '@/messages/generated/learning/find'
import * as words from '@/messages/generated/learning/shortcuts'

type Keys = readonly (readonly [keys: string, what: () => string])[]

const anywhere = (): Keys => [
  [ctrlK(), words.find],
  ['?', words.showList],
]
const onList: Keys = [
  ['/', words.search],
  ['j  k', words.moveOn],
  ['x', words.tick],
  ['l', words.learning],
  ['s', words.skip],
  ['n', words.note],
  ['u', words.undo],
]

/** Lists all keyboard shortcuts, with the switch for users of speech input. */
export default function Shortcuts({ onClose }: { onClose: () => void }) {
  const { isOn, setOn } = useSingleKeys()
  return (
    <Dialog title={words.title()} description={words.about()} isOpen onClose={onClose}>
      <KeyList title={words.anywhere()} keys={anywhere()} />
      <KeyList title={words.onList()} keys={onList} />
      <label className="mt-6 flex min-h-11 items-center gap-3 border-t border-rule pt-4">
        <input type="checkbox" checked={isOn} onChange={(event) => setOn(event.target.checked)} className="size-5" />
        {words.singleKeys()}
      </label>
      <p className="text-sm text-muted">{words.singleKeysHint()}</p>
    </Dialog>
  )
}

const KeyList = ({ title, keys }: { title: string; keys: Keys }) => (
  <section className="mt-5 first:mt-0">
    <h3 className="text-sm text-muted">{title}</h3>
    <dl className="mt-2 grid grid-cols-[5rem_1fr] gap-y-2">
      {keys.map(([key, what]) => (
        <div key={key} className="contents">
          <dt className="space-x-1">
            {key.split('  ').map((one) => (
              <kbd key={one}>{one}</kbd>
            ))}
          </dt>
          <dd>{what()}</dd>
        </div>
      ))}
    </dl>
  </section>
)
