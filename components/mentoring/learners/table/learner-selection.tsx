'use client'

import { createContext, type ReactNode, use, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { lazyPart } from '@/components/foundation/ui/lazy-part'
import { useSingleKey, useSingleKeys } from '@/components/foundation/ui/single-keys'
import { MAX_RECIPIENTS } from '@/lib/mentoring/messages/limits'
import type { Recipient } from '@/lib/mentoring/messages/several.client'
import { usePagePerson } from '@/lib/platform/delivery/page-person.client'
import * as words from '@/messages/generated/mentoring/compose-message'

// Loaded on the first use: the table is mostly read.
const MessageLearnersDialog = lazyPart(() => import('@/components/mentoring/messages/message-learners-dialog'))

const MESSAGE_KEY = 'm'

type Selection = {
  readonly canWriteTo: (learner: Recipient) => boolean
  readonly chosen: ReadonlyMap<string, Recipient>
  /** Chooses these learners, or none of them. */
  readonly choose: (learners: readonly Recipient[], isChosen: boolean) => void
  /** Opens the dialog with a message to the chosen learners. */
  readonly write: () => void
}

const SelectionContext = createContext<Selection | null>(null)

type LearnerSelectionProps = {
  /** The learners of the page. */
  learners: readonly Recipient[]
  /** The open cohorts that the viewer mentors: they can write to the learners of these. */
  cohortIds: readonly string[]
  /** Right of the box that selects all of them. */
  aside: ReactNode
  children: ReactNode
}

/** A table of learners whose rows can be selected, and a message to the selected ones. Keeps them through other pages. */
export function LearnerSelection({ learners, cohortIds, aside, children }: LearnerSelectionProps) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Recipient>>(new Map())
  // Null until the first use. Once closed, it stays mounted to return the focus.
  const [isWriting, setWriting] = useState<boolean | null>(null)
  const self = usePagePerson()
  const canWriteTo = ({ id, cohortId }: Recipient) => id !== self && cohortIds.includes(cohortId)
  const selectable = learners.filter(canWriteTo)
  const choose = (some: readonly Recipient[], isChosen: boolean) =>
    setChosen((before) => {
      const ids = new Set(some.map(({ id }) => id))
      const others = [...before].filter(([id]) => !ids.has(id))
      return new Map([...others, ...(isChosen ? some.map((one) => [one.id, one] as const) : [])])
    })
  const recipients = [...chosen.values()]
  const isTooMany = recipients.length > MAX_RECIPIENTS
  const write = () => setWriting(recipients.length > 0 && !isTooMany)
  useSingleKey(MESSAGE_KEY, recipients.length > 0, write)
  const chosenHere = selectable.filter(({ id }) => chosen.has(id)).length
  return (
    <SelectionContext value={{ canWriteTo, chosen, choose, write }}>
      <div className="flex flex-wrap items-center justify-between gap-x-6 text-sm text-muted">
        {selectable.length > 0 ? (
          <label className="no-print inline-flex min-h-11 cursor-pointer items-center gap-2.5">
            <input
              type="checkbox"
              className="size-5"
              checked={chosenHere === selectable.length}
              ref={(box) => {
                if (box) box.indeterminate = chosenHere > 0 && chosenHere < selectable.length
              }}
              onChange={({ target }) => choose(selectable, target.checked)}
            />
            {words.selectPage({ count: selectable.length })}
          </label>
        ) : null}
        {aside}
      </div>
      {recipients.length > 0 ? (
        // Before the table, so that Tab gets there without passing all of its rows.
        <section
          aria-label={words.selectedLearners()}
          className="no-print fixed inset-x-4 bottom-4 z-20 mx-auto flex max-w-3xl flex-wrap items-center gap-x-4 gap-y-2 rounded border border-rule bg-raised px-4 py-2 shadow-float max-sm:bottom-20"
        >
          <p role="status" className="mr-auto font-semibold tabular-nums">
            {isTooMany ? words.tooMany({ count: MAX_RECIPIENTS }) : words.selected({ count: recipients.length })}
          </p>
          <Button look="quiet" onClick={() => setChosen(new Map())}>
            {words.clear()}
          </Button>
          <Button disabled={isTooMany} aria-keyshortcuts={MESSAGE_KEY} onClick={write}>
            {words.messageLearners({ count: recipients.length })}
          </Button>
        </section>
      ) : null}
      {children}
      {isWriting === null ? null : (
        <MessageLearnersDialog
          recipients={recipients}
          isOpen={isWriting}
          onClose={() => setWriting(false)}
          onSent={(sent) => choose(sent, false)}
        />
      )}
    </SelectionContext>
  )
}

/** Box that selects the learner of a row. Nothing outside of a table whose rows can be selected. */
export function SelectLearner({ learner }: { learner: Recipient }) {
  const selection = use(SelectionContext)
  const { isOn } = useSingleKeys()
  if (!selection?.canWriteTo(learner)) return null
  const { chosen, choose, write } = selection
  return (
    <label className="no-print -ml-1 inline-flex min-h-11 min-w-9 max-sm:min-w-11 pointer-coarse:min-w-11 cursor-pointer items-center justify-center">
      <input
        type="checkbox"
        className="size-5"
        aria-label={words.selectLearner({ name: learner.name })}
        checked={chosen.has(learner.id)}
        onChange={({ target }) => choose([learner], target.checked)}
        // Single keys are ignored in fields, and this is one.
        onKeyDown={({ key, ctrlKey, metaKey, altKey }) => {
          if (isOn && key === MESSAGE_KEY && !ctrlKey && !metaKey && !altKey && chosen.size > 0) write()
        }}
      />
    </label>
  )
}
