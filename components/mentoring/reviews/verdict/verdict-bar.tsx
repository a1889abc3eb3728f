import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import * as words from '@/messages/generated/mentoring/verdict'
import { verdictWords } from '../review-words'
import { OutcomeChoice } from './outcome-choice'
import { SaveStateLine } from './save-state-line'
import type { VerdictWriting } from './use-verdict-form'

type VerdictBarProps = {
  form: string
  iteration: number
  timeZone: string
  writing: VerdictWriting
}

/** The outcome, the state of saving, and the button to give the verdict: always in view where there is room. */
export function VerdictBar({ form, iteration, timeZone, writing }: VerdictBarProps) {
  const { draft, reasons, problem, isPending } = writing
  const { outcome } = draft.text
  return (
    <section
      aria-label={words.bar({ number: iteration })}
      onKeyDown={writing.onKeyDown}
      className="z-10 mt-12 flex flex-wrap items-center justify-between gap-x-8 gap-y-2 rounded-t border border-edge bg-raised px-4 py-3 lg:[@media(min-height:36rem)]:sticky lg:[@media(min-height:36rem)]:bottom-0 lg:[@media(min-height:36rem)]:shadow-float"
    >
      <div className="min-w-0 max-w-xl">
        <OutcomeChoice
          form={form}
          value={outcome}
          error={reasons.outcome}
          onChange={(chosen) => writing.change({ outcome: chosen })}
        />
        <p className="text-sm">{outcome ? verdictWords[outcome]() : words.incomplete()}</p>
        <FieldErrorLine id="verdict-outcome" error={reasons.outcome} />
        <FieldErrorLine id="verdict" error={problem} />
      </div>
      <div className="flex min-w-0 flex-wrap items-center gap-x-6 gap-y-2">
        <div className="min-w-0 max-w-xs">
          <SaveStateLine state={draft.state} timeZone={timeZone} onChoose={writing.choose} />
        </div>
        <Button type="submit" form={form} isPending={isPending}>
          {isPending ? words.giving() : words.give()}
        </Button>
      </div>
    </section>
  )
}
