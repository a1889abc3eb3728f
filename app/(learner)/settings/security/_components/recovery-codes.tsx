'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { useToast } from '@/components/foundation/ui/toast'
import * as words from '@/messages/generated/app/settings-security'
import { StepFrame } from './step-frame'

/** Returns the text of the file, with its purpose, so that it can still be identified in five years. */
const toText = (codes: readonly string[]) =>
  [words.fileOfCodes({ site: window.location.host }), '', ...codes, ''].join('\n')

function download(codes: readonly string[]): void {
  const url = URL.createObjectURL(new Blob([toText(codes)], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'waymark-recovery-codes.txt'
  link.click()
  URL.revokeObjectURL(url)
}

/** Shows the recovery codes, only this once. The user continues after confirming that they are saved. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const [areKept, setAreKept] = useState(false)
  const toast = useToast()
  const copy = () =>
    navigator.clipboard.writeText(toText(codes)).then(
      () => toast({ message: words.copied() }),
      () => toast({ tone: 'problem', message: words.copyFailed() }),
    )
  return (
    <StepFrame title={words.saveCodes()} lead={words.saveCodesHint()}>
      <ol
        className="grid max-w-md gap-x-8 border-y border-rule py-3 font-mono min-[26rem]:grid-cols-2"
        data-testid="codes"
      >
        {codes.map((code) => (
          <li key={code} className="py-1">
            {code}
          </li>
        ))}
      </ol>
      <div className="no-print mt-4 flex flex-wrap gap-3">
        <Button look="secondary" onClick={() => download(codes)}>
          {words.download()}
        </Button>
        {/* Where a host serves plain http on its own network, browsers offer pages no clipboard. */}
        {navigator.clipboard ? (
          <Button look="secondary" onClick={copy}>
            {words.copy()}
          </Button>
        ) : null}
        <Button look="secondary" onClick={() => window.print()}>
          {words.print()}
        </Button>
      </div>
      <div className="no-print mt-5">
        <label className="flex min-h-11 w-fit items-center gap-3">
          <input
            type="checkbox"
            className="size-5"
            checked={areKept}
            onChange={(event) => setAreKept(event.target.checked)}
          />
          {words.haveSaved()}
        </label>
        <Button className="mt-3" disabled={!areKept} onClick={onDone}>
          {words.done()}
        </Button>
      </div>
    </StepFrame>
  )
}
