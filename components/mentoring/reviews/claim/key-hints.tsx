'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Rich } from '@/components/foundation/ui/rich'
import { useSingleKeys } from '@/components/foundation/ui/single-keys'
import * as words from '@/messages/generated/mentoring/claim'

/** Keyboard shortcuts of a review's page, hidden on touch devices. */
export function KeyHints() {
  const { isOn, setOn } = useSingleKeys()
  return (
    <details className="w-full text-sm pointer-coarse:hidden">
      <summary className="inline-flex min-h-11 min-w-11 items-center text-pine underline-offset-4 hover:underline">
        {words.keys()}
      </summary>
      <dl className="grid max-w-md grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 pb-2">
        <Keys of={words.keyClaim()}>
          <Key>c</Key>
          {isOn ? null : <span className="text-muted"> {words.keysOff()}</span>}
        </Keys>
        <Keys of={words.keyScore()}>
          <Key>1</Key> <Key>2</Key> <Key>3</Key>
        </Keys>
        <Keys of={words.keyVerdict()}>
          <Rich text={words.keyVerdictKeys(verdictKeys)} />
        </Keys>
      </dl>
      <Button look="quiet" className="-ml-2" aria-pressed={!isOn} onClick={() => setOn(!isOn)}>
        {words.singleKeysOff()}
      </Button>
    </details>
  )
}

const key = (name: string) => () => <Key>{name}</Key>
const verdictKeys = { ctrl: key('Ctrl'), cmd: key('Cmd'), enter: key('Enter') }

function Keys({ of, children }: { of: string; children: ReactNode }) {
  return (
    <>
      <dt className="whitespace-nowrap">{children}</dt>
      <dd className="text-muted">{of}</dd>
    </>
  )
}

function Key({ children }: { children: string }) {
  return <kbd className="rounded border border-edge px-1.5 font-mono text-xs">{children}</kbd>
}
