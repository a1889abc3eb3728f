'use client'

import { Button } from '@/components/foundation/ui/button'
import { Form } from '@/components/foundation/ui/form'
import { pickBlaze } from '@/components/learning/roadmaps/blaze'
import { BlazeMark } from '@/components/learning/roadmaps/blaze-mark'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import type { PlacementStage } from '@/lib/learning/placement/candidates'
import * as words from '@/messages/generated/learning/placement'
import { useFocusOnMount } from './use-focus-on-mount'

type StageChoiceProps = {
  stages: readonly PlacementStage[]
  /** Slugs. */
  worked: readonly string[]
  /** The learner came back here from a question. */
  isReturn: boolean
  onChange: (worked: readonly string[]) => void
  onChoose: (worked: readonly string[]) => void
}

/** Lets the learner choose stages before any question: unknown ones need not be asked about. */
export function StageChoice({ stages, worked, isReturn, onChange, onChoose }: StageChoiceProps) {
  const heading = useFocusOnMount<HTMLHeadingElement>(isReturn)
  const read = (form: HTMLFormElement) => new FormData(form).getAll('stage').map(String)
  return (
    <Form
      onSend={(form) => onChoose(read(form))}
      onChange={(event) => onChange(read(event.currentTarget))}
      className="group"
    >
      <fieldset>
        <legend>
          <h2 ref={heading} tabIndex={-1} className="text-2xl">
            {words.whichWorked()}
          </h2>
        </legend>
        <p className="mt-2 max-w-prose text-muted">{words.whichWorkedHint()}</p>
        <div className="mt-4 grid gap-3 sm:grid-cols-2">
          {stages.map(({ slug, title, summary, position }) => (
            <label
              key={slug}
              data-blaze={pickBlaze(position)}
              className="flex min-h-11 cursor-pointer items-start gap-3 rounded border border-edge px-4 py-2.5 hover:bg-sunk has-checked:border-pine has-checked:bg-raised"
            >
              <input
                type="checkbox"
                name="stage"
                value={slug}
                defaultChecked={worked.includes(slug)}
                aria-describedby={`${slug}-summary`}
                aria-label={title}
                className="mt-1 size-5 shrink-0"
              />
              <span lang={contentLang()} className="min-w-0">
                <span className="flex items-center gap-2 font-medium">
                  {title}
                  <BlazeMark position={position} />
                </span>
                <span id={`${slug}-summary`} className="block text-sm text-muted">
                  {summary}
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <Button type="submit" className="mt-6">
        {/* Uses CSS: the browser knows the choice even before hydration. */}
        <span className="group-has-checked:hidden">{words.noneYet()}</span>
        <span className="hidden group-has-checked:inline">{words.startQuestions()}</span>
      </Button>
    </Form>
  )
}
