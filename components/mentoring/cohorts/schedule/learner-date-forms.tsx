'use client'

import { useState } from 'react'
import { Field, Select } from '@/components/foundation/ui/field'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import type { Day } from '@/lib/foundation/values/day-words'
import * as words from '@/messages/generated/mentoring/learner-dates'
import { LearnerDateForm } from './learner-date-form'

export type LearnerDateFormsProps = {
  cohortId: string
  learner: { readonly id: string; readonly name: string }
  due: ShownDate
  start: ShownDate
  /** Modules with dates, in the order of the roadmap. */
  modules: readonly ShownModule[]
  /** The module under way, or the next; null after the last. */
  currentSlug: string | null
}

type ShownDate = { readonly day: Day | null; readonly isOwn: boolean }
type ShownModule = ShownDate & { readonly stageSlug: string; readonly title: string }

/** Forms that move single dates of one learner, without a negotiation. */
export default function LearnerDateForms(props: LearnerDateFormsProps) {
  const { cohortId, learner, due, start, modules, currentSlug } = props
  const common = { cohortId, learnerId: learner.id }
  return (
    <div className="space-y-5">
      <LearnerDateForm
        {...common}
        {...due}
        id={`due-${cohortId}`}
        label={words.dueOn()}
        hint={words.dueHint({ name: learner.name })}
        toInput={(dueOn) => ({ dueOn })}
      />
      <ModuleForm {...common} modules={modules} currentSlug={currentSlug} />
      <LearnerDateForm
        {...common}
        {...start}
        id={`start-${cohortId}`}
        label={words.startsOn()}
        hint={words.startHint()}
        toInput={(startsOn) => ({ startsOn })}
      />
    </div>
  )
}

type ModuleFormProps = Pick<LearnerDateFormsProps, 'cohortId' | 'modules' | 'currentSlug'> & { learnerId: string }

/** Moves the end of a module: of the current one unless another is chosen, such as one that has just ended. */
function ModuleForm({ cohortId, learnerId, modules, currentSlug }: ModuleFormProps) {
  const [chosen, setChosen] = useState<string | null>(null)
  const slug = chosen ?? currentSlug
  const module = modules.find(({ stageSlug }) => stageSlug === slug) ?? modules.at(-1)
  if (!module) return null
  return (
    <div className="space-y-2">
      <Field id={`which-${cohortId}`} label={words.module()}>
        <Select
          id={`which-${cohortId}`}
          value={module.stageSlug}
          onChange={({ target }) => setChosen(target.value)}
          className="max-w-80"
        >
          {modules.map(({ stageSlug, title }) => (
            <option key={stageSlug} value={stageSlug} lang={contentLang()}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <LearnerDateForm
        key={module.stageSlug}
        {...{ cohortId, learnerId, day: module.day, isOwn: module.isOwn }}
        id={`module-${cohortId}`}
        label={words.moduleEnd({ module: module.title })}
        toInput={(dueOn) => ({ stage: module.stageSlug, dueOn })}
      />
    </div>
  )
}
