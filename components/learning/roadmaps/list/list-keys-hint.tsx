import { Rich } from '@/components/foundation/ui/rich'
import * as words from '@/messages/generated/learning/step-list'

const key = (name: string) => () => <kbd>{name}</kbd>
const keys = { j: key('j'), k: key('k'), x: key('x'), help: key('?') }

/** Lists the keys that work while the list has the focus. */
export function ListKeysHint() {
  return (
    <p className="no-print text-sm whitespace-nowrap text-muted max-lg:hidden pointer-coarse:hidden">
      <Rich text={words.keys(keys)} />
    </p>
  )
}
