'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Input } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { useToast } from '@/components/foundation/ui/toast'
import { useUpdateCohort } from '@/lib/mentoring/cohorts/client'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/mentoring/cohort-forms'
import { GoalFields } from './goal-fields'
import type { RoadmapChoice } from './roadmap-choice'
import { RoadmapField } from './roadmap-field'
import { type CohortSettings, reasonFor, settingChanges, settingsFromForm } from './settings-from-form'
import { ThresholdFields } from './threshold-fields'
import { WorkWeekFields } from './work-week-fields'

type SettingsFormProps = {
  cohortId: string
  settings: CohortSettings
  timeZones: readonly string[]
  roadmaps: readonly RoadmapChoice[]
  /** Stages of the roadmap that the cohort follows. */
  stages: readonly { readonly slug: string; readonly title: string }[]
}

const fields = [
  'name',
  'roadmap',
  'promisedHours',
  'timeZone',
  'workDays',
  'workFrom',
  'workUntil',
  'weeklyHours',
  'goal',
  'deadline',
  'goneDays',
  'behindDays',
]

/**
 * Form of all settings of a cohort. New values from the server, saved by a colleague or by another form of the page,
 * refill the fields unless they contain unsaved changes.
 */
export function SettingsForm({ settings, ...rest }: SettingsFormProps) {
  const box = useRef<HTMLDivElement>(null)
  // The form's values when they were last saved, which the server may have normalized; null since the last refill.
  const saved = useRef<CohortSettings | null>(null)
  const [filledFrom, setFilledFrom] = useState(settings)
  useEffect(() => {
    const form = box.current?.querySelector('form')
    if (!form || isChanged(saved.current ?? filledFrom, settingsFromForm(new FormData(form)))) return
    saved.current = null
    setFilledFrom(settings)
  }, [settings, filledFrom])
  return (
    <div ref={box}>
      <SettingsFields key={JSON.stringify(filledFrom)} settings={filledFrom} saved={saved} {...rest} />
    </div>
  )
}

const isChanged = (before: CohortSettings, after: CohortSettings): boolean =>
  Object.keys(settingChanges(before, after)).length > 0

type SettingsFieldsProps = SettingsFormProps & { saved: RefObject<CohortSettings | null> }

/** Sends only changed fields, so that a colleague's changes to others stay. */
function SettingsFields({ cohortId, settings, timeZones, roadmaps, stages, saved }: SettingsFieldsProps) {
  const { mutate, isPending, error } = useUpdateCohort(cohortId)
  const [slug, setSlug] = useState(settings.roadmap)
  const toast = useToast()
  const { reasons } = readFormRefusal(error)
  const getReason = (field: string) => reasonFor(reasons, field)
  const save = (form: HTMLFormElement) => {
    const typed = settingsFromForm(new FormData(form))
    const change = settingChanges(saved.current ?? settings, typed)
    if (Object.keys(change).length === 0) return toast({ message: words.nothingChanged() })
    const keep = () => {
      saved.current = typed
      toast({ message: words.cohortSaved() })
    }
    mutate(change, { onSuccess: keep })
  }
  return (
    <Form method="post" className="max-w-2xl space-y-6" refused={error} onSend={save}>
      <Field id="name" label={words.name()} error={getReason('name')}>
        <Input
          {...describedBy('name', false, getReason('name'))}
          name="name"
          aria-required
          maxLength={80}
          defaultValue={settings.name}
        />
      </Field>
      <RoadmapField
        id="roadmap"
        roadmaps={roadmaps}
        value={slug}
        onChange={setSlug}
        hint={words.roadmapHint()}
        error={getReason('roadmap')}
      />
      <Amount
        id="promised-hours"
        name="promisedHours"
        label={words.promisedHours()}
        hint={words.promisedHoursHint()}
        max={160}
        value={settings.promisedHours}
        error={getReason('promisedHours')}
      />
      <WorkWeekFields settings={settings} timeZones={timeZones} reasonOf={getReason} />
      <Amount
        id="weekly-hours"
        name="weeklyHours"
        label={words.weeklyHours()}
        hint={words.weeklyHoursHint()}
        max={60}
        value={settings.weeklyHours}
        error={getReason('weeklyHours')}
        isOptional
      />
      <GoalFields
        settings={settings}
        roadmap={roadmaps.find((roadmap) => roadmap.slug === slug)}
        stages={slug === settings.roadmap ? stages : null}
        reasonOf={getReason}
      />
      <ThresholdFields settings={settings} reasonOf={getReason} />
      <FieldErrorLine id="cohort-settings" error={fields.some(getReason) ? null : error?.message} />
      <Button type="submit" isPending={isPending}>
        {isPending ? words.saving() : words.save()}
      </Button>
    </Form>
  )
}

type AmountProps = {
  id: string
  name: string
  label: string
  hint: string
  max: number
  value: number | null
  error?: string
  isOptional?: boolean
}

function Amount({ id, name, label, hint, max, value, error, isOptional = false }: AmountProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <Input
        {...describedBy(id, hint, error)}
        name={name}
        type="number"
        inputMode="numeric"
        min={1}
        max={max}
        step={1}
        aria-required={!isOptional}
        defaultValue={value ?? ''}
        className="max-w-28"
      />
    </Field>
  )
}
