'use client'

import { useState } from 'react'
import { describedBy, Field, Input, Select } from '@/components/foundation/ui/field'
import { ChoiceGroup } from '@/components/learning/plans/choice'
import * as words from '@/messages/generated/mentoring/cohort-forms'
import type { RoadmapChoice } from './roadmap-choice'
import type { CohortSettings } from './settings-from-form'

type Stage = { readonly slug: string; readonly title: string }

type GoalFieldsProps = {
  settings: CohortSettings
  /** The chosen one. */
  roadmap: RoadmapChoice | undefined
  /** Its stages; null for another roadmap than the cohort's, whose stages come once it is saved. */
  stages: readonly Stage[] | null
  reasonOf: (field: string) => string | undefined
}

/** Fields of a cohort's goal and its deadline. */
export function GoalFields({ settings, roadmap, stages, reasonOf }: GoalFieldsProps) {
  return (
    <>
      <Goal
        key={roadmap?.slug}
        goal={stages === null && 'stages' in settings.goal ? { level: 'junior' } : settings.goal}
        roadmap={roadmap}
        stages={stages}
        error={reasonOf('goal')}
      />
      <Deadline deadline={settings.deadline} error={reasonOf('deadline')} />
    </>
  )
}

type GoalProps = Pick<GoalFieldsProps, 'roadmap' | 'stages'> & { goal: CohortSettings['goal']; error?: string }

function Goal({ goal, roadmap, stages, error }: GoalProps) {
  const [kind, setKind] = useState('level' in goal ? 'level' : 'stages')
  const chosen = 'stages' in goal ? goal.stages : []
  const hasLevels = roadmap?.hasLevels ?? true
  const level = 'level' in goal ? goal.level : 'junior'
  return (
    <ChoiceGroup id="goal" legend={words.goal()} hint={words.goalHint()} error={error}>
      <Kind
        name="goalKind"
        value="level"
        title={hasLevels ? words.aLevel() : words.wholeRoadmap()}
        chosen={kind}
        onChoose={setKind}
      />
      {stages ? (
        <Kind name="goalKind" value="stages" title={words.selectedStages()} chosen={kind} onChoose={setKind} />
      ) : (
        <p className="text-sm text-muted">{words.stagesAfterSaving()}</p>
      )}
      {kind === 'level' && !hasLevels ? <input type="hidden" name="goalLevel" value={level} /> : null}
      {kind === 'level' && hasLevels ? (
        <Select name="goalLevel" aria-label={words.level()} defaultValue={level} className="mt-2 max-w-64">
          <option value="junior">{words.levelJunior()}</option>
          <option value="mid">{words.levelMid()}</option>
          <option value="senior">{words.levelSenior()}</option>
        </Select>
      ) : null}
      {kind === 'stages' && stages ? (
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
      ) : null}
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
