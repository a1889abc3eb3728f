import { classNames } from '@/components/foundation/ui/class-names'
import { choiceWords } from '@/components/learning/progress/step-words'
import type { StatusChoice } from '@/lib/learning/progress/choice'
import { knewAlready, notYetSaved, skipThis } from '@/messages/generated/learning/step-words'
import { TickMark } from './tick-mark'

type StatusButtonProps = {
  option: StatusChoice
  isChosen: boolean
  isUnsaved: boolean
  isDisabled: boolean
  onPress: () => void
  /** Without a border until it is chosen. */
  isQuiet?: boolean
}

function getLabel(option: StatusChoice, isChosen: boolean): string {
  if (option === 'known') return knewAlready()
  return option === 'skipped' && !isChosen ? skipThis() : choiceWords[option]()
}

/** One option of a step’s status, shown as pressed when it is the wanted one. */
export function StatusButton({ option, isChosen, isUnsaved, isDisabled, onPress, isQuiet = false }: StatusButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      aria-description={isUnsaved ? notYetSaved() : undefined}
      data-unsaved={isUnsaved || undefined}
      disabled={isDisabled}
      onClick={onPress}
      className={classNames(
        'relative flex min-h-11 min-w-11 items-center gap-1.5 border leading-tight',
        // Neighbours share a border.
        isQuiet
          ? 'rounded text-sm'
          : 'min-h-12 text-[0.8125rem] font-semibold justify-center px-1 not-first:-ml-px first:rounded-l last:rounded-r',
        isChosen && 'z-1 border-pine bg-pine/12',
        isChosen && isQuiet && 'px-2 font-semibold',
        !isChosen &&
          (isQuiet
            ? 'border-transparent text-pine underline underline-offset-4'
            : 'border-edge text-muted hover:text-ink'),
      )}
    >
      {isChosen || !isQuiet ? <TickMark status={option === 'known' ? 'done' : option} isUnsaved={isUnsaved} /> : null}
      <span className="min-w-0 break-words">{getLabel(option, isChosen)}</span>
    </button>
  )
}
