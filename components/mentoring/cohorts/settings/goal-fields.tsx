'use client'

import { useState } from 'react'
import { describedBy, Field, Input, Select } from '@/components/foundation/ui/field'
import { ChoiceGroup } from '@/components/learning/plans/choice'
import * as words from '@/messages/generated/mentoring/cohort-forms'
import type { CohortSettings } from './settings-from-form'

type Stage = { readonly slug: string; readonly title: string }

type GoalFieldsProps = {
  settings: CohortSettings
  /** Stages of the main roadmap. */
  stages: readonly Stage[]
  reasonOf: (field: string) => string | undefined
}

/** Fields of a cohort's goal and its deadline. */
export function GoalFields({ settings, stages, reasonOf }: GoalFieldsProps) {
  return (
    <>
      <Goal goal={settings.goal} stages={stages} error={reasonOf('goal')} />
      <Deadline deadline={settings.deadline} error={reasonOf('deadline')} />
    </>
  )
}

function Goal({ goal, stages, error }: { goal: CohortSettings['goal']; stages: readonly Stage[]; error?: string }) {
  const [kind, setKind] = useState('level' in goal ? 'level' : 'stages')
  const chosen = 'stages' in goal ? goal.stages : []
  return (
    <ChoiceGroup id="goal" legend={words.goal()} hint={words.goalHint()} error={error}>
      <Kind name="goalKind" value="level" title={words.aLevel()} chosen={kind} onChoose={setKind} />
      <Kind name="goalKind" value="stages" title={words.selectedStages()} chosen={kind} onChoose={setKind} />
      {kind === 'level' ? (
        <Select
          name="goalLevel"
          aria-label={words.level()}
          defaultValue={'level' in goal ? goal.level : 'junior'}
          className="mt-2 max-w-64"
        >
          <option value="junior">{words.levelJunior()}</option>
          <option value="mid">{words.levelMid()}</option>
          <option value="senior">{words.levelSenior()}</option>
        </Select>
      ) : (
        <div className="mt-2 grid gap-x-6 sm:grid-cols-2">
          {stages.map(({ slug, title }) => (
            <label key={slug} className="flex min-h-11 cursor-pointer items-center gap-3">
              <input
                type="checkbox"
                name="goalStages"
                value={slug}
                defaultChecked={chosen.includes(slug)}
                className="size-4 shrink-0"
              />
              {title}
            </label>
          ))}
        </div>
      )}
    </ChoiceGroup>
  )
}

function Deadline({ deadline, error }: { deadline: CohortSettings['deadline']; error?: string }) {
  const [kind, setKind] = useState(!deadline ? 'none' : 'on' in deadline ? 'on' : 'weeks')
  return (
    <ChoiceGroup id="deadline" legend={words.deadline()} error={kind === 'none' ? error : null}>
      <Kind name="deadlineKind" value="none" title={words.noDeadline()} chosen={kind} onChoose={setKind} />
      <Kind name="deadlineKind" value="on" title={words.fixedDay()} chosen={kind} onChoose={setKind} />
      <Kind name="deadlineKind" value="weeks" title={words.weeksAfterJoining()} chosen={kind} onChoose={setKind} />
      {kind === 'on' ? (
        <Field id="deadline-on" label={words.day()} error={error}>
          <Input
            {...describedBy('deadline-on', false, error)}
            name="deadlineOn"
            type="date"
            defaultValue={deadline && 'on' in deadline ? deadline.on : ''}
            className="max-w-48"
          />
        </Field>
      ) : null}
      {kind === 'weeks' ? (
        <Field id="deadline-weeks" label={words.weeks()} error={error}>
          <Input
            {...describedBy('deadline-weeks', false, error)}
            name="deadlineWeeks"
            type="number"
            inputMode="numeric"
            aria-required
            min={1}
            max={260}
            step={1}
            defaultValue={deadline && 'weeks' in deadline ? deadline.weeks : 40}
            className="max-w-28"
          />
        </Field>
      ) : null}
    </ChoiceGroup>
  )
}

type KindProps = { name: string; value: string; title: string; chosen: string; onChoose: (value: string) => void }

function Kind({ name, value, title, chosen, onChoose }: KindProps) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3">
      <input
        type="radio"
        name={name}
        value={value}
        checked={chosen === value}
        onChange={() => onChoose(value)}
        className="size-4 shrink-0"
      />
      {title}
    </label>
  )
}
