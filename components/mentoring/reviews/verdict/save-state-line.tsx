'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { classNames } from '@/components/foundation/ui/class-names'
import * as words from '@/messages/generated/mentoring/verdict'
import type { SaveState } from '../draft/draft-state'
import { saveStateInWords } from '../draft/save-words'

type SaveStateLineProps = {
  state: SaveState
  timeZone: string
  onChoose: (side: 'mine' | 'theirs') => void
}

/** State of saving. Screen readers announce it once it has settled, not at each pause of typing. */
export function SaveStateLine({ state, timeZone, onChoose }: SaveStateLineProps) {
  const said = saveStateInWords(state, timeZone)
  const [settled, setSettled] = useState(said)
  if (said !== null && said !== settled) setSettled(said)
  const isProblem = state.kind === 'offline' || state.kind === 'refused' || state.kind === 'clash'
  return (
    <>
      <p aria-hidden="true" className={classNames('text-sm', isProblem ? 'font-medium text-ember' : 'text-muted')}>
        {said ?? words.unsaved()}
      </p>
      <p role="status" className="sr-only">
        {settled}
      </p>
      {state.kind === 'clash' ? (
        <div className="-mx-2 flex flex-wrap">
          <Button look="quiet" onClick={() => onChoose('theirs')}>
            {words.chooseTheirs()}
          </Button>
          <Button look="quiet" onClick={() => onChoose('mine')}>
            {words.keepMine()}
          </Button>
        </div>
      ) : null}
    </>
  )
}
