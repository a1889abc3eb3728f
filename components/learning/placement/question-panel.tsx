'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import type { PlacementStep } from '@/lib/learning/placement/candidates'
import type { PlacementVerdict } from '@/lib/learning/placement/placement'
import * as words from '@/messages/generated/learning/placement'
import { KeyHint } from './key-hint'
import { questionKeyHandler, verdictChoices } from './question-keys'
import { useFocusOnMount } from './use-focus-on-mount'

type QuestionPanelProps = {
  step: PlacementStep
  onJudge: (verdict: PlacementVerdict) => void
  onBack: () => void
  onStop: () => void
}

/** Shows one question. Its answer opens first; then the learner judges their own. */
export function QuestionPanel({ step, onJudge, onBack, onStop }: QuestionPanelProps) {
  const [isOpen, setOpen] = useState(false)
  const heading = useFocusOnMount<HTMLHeadingElement>()
  const open = () => setOpen(true)
  return (
    <div
      role="group"
      aria-label={step.title}
      className="mt-6"
      onKeyDown={questionKeyHandler({ isOpen, open, judge: onJudge })}
    >
      <p lang={contentLang()} className="text-sm text-muted">
        {step.title}
      </p>
      <h2 ref={heading} tabIndex={-1} lang={contentLang()} className="mt-1 text-2xl">
        {step.question}
      </h2>
      <div className="mt-4 min-h-28">
        {isOpen ? (
          <OpenAnswer text={step.answer} />
        ) : (
          <>
            <p className="text-muted">{words.think()}</p>
            <Button className="mt-4" onClick={open}>
              {words.showAnswer()} <KeyHint>{words.enter()}</KeyHint>
            </Button>
          </>
        )}
      </div>
      <Verdicts isOpen={isOpen} onJudge={onJudge} />
      <div className="mt-8 border-t border-rule pt-2">
        <div className="-ml-2 flex flex-wrap">
          <Button look="quiet" onClick={onBack}>
            {words.back()}
          </Button>
          <Button look="quiet" onClick={onStop}>
            {words.stop()}
          </Button>
        </div>
      </div>
    </div>
  )
}

function OpenAnswer({ text }: { text: string }) {
  const ref = useFocusOnMount<HTMLParagraphElement>()
  return (
    <p ref={ref} tabIndex={-1} lang={contentLang()} className="max-w-prose border-l-4 border-blaze pl-4">
      {text}
    </p>
  )
}

function Verdicts({ isOpen, onJudge }: { isOpen: boolean; onJudge: (verdict: PlacementVerdict) => void }) {
  return (
    <fieldset className="mt-4">
      <legend className="text-sm text-muted">{isOpen ? words.howClose() : words.noAnswer()}</legend>
      <div className="mt-1.5 grid gap-2 sm:flex sm:flex-wrap">
        {verdictChoices
          .filter(({ verdict }) => isOpen || verdict === 'not-yet')
          .map(({ verdict, key, name }) => (
            <Button
              key={verdict}
              look="secondary"
              aria-keyshortcuts={key}
              // The second click of a double click would judge the next question.
              onClick={(event) => event.detail < 2 && onJudge(verdict)}
            >
              {name()} <KeyHint>{key}</KeyHint>
            </Button>
          ))}
      </div>
    </fieldset>
  )
}
