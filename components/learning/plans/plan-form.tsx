'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { useSavePlan } from '@/lib/learning/plans/client'
import type { PlanRoadmap } from '@/lib/learning/plans/plan-roadmap'
import type { Plan } from '@/lib/learning/plans/schema'
import { carryTrialOver } from '@/lib/learning/progress/trial/carry-over.client'
import { deviceTimeZone } from '@/lib/people/accounts/client'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/learning/plan-form'
import { type Country, CountryChoice } from './country-choice'
import { GoalChoice } from './goal-choice'
import { MainRoadmapChoice } from './main-roadmap-choice'
import { NumberField } from './number-field'
import { namesExperience, planFromForm } from './plan-from-form'
import { ReminderChoice } from './reminder-choice'
import { StudyDaysChoice } from './study-days-choice'
import { TimeZoneChoice } from './time-zone-choice'
import { TrackChoice } from './track-choice'

type PlanFormProps = {
  roadmaps: readonly PlanRoadmap[]
  /** Slug of the roadmap that is chosen at first. */
  mainRoadmap: string
  countries: readonly Country[]
  /** Null for a first plan, which takes the device's time zone. */
  plan: Plan | null
  /** Effect of a change of track on done steps, by track of the main roadmap. */
  switches?: Readonly<Record<string, string>>
  timeZone: string
  /** Sentence on when the learner arrives with the saved plan, shown after saving. */
  arrival?: string | null
  /** Page after saving; without it the page stays and shows "Saved.". */
  leadsTo?: string
  /** Next page after a first plan with experience: the placement, because known steps change the plan. */
  placement?: string
}

/** Form for the whole plan. After a refusal the input stays, with the reason beside it. */
export function PlanForm({ leadsTo, placement, arrival, ...facts }: PlanFormProps) {
  const { mutate, isPending, isSuccess, error, reset } = useSavePlan(leadsTo !== undefined)
  const { reasons, problem } = readFormRefusal(error, fields)
  const isLeaving = isSuccess && leadsTo !== undefined
  const save = (form: HTMLFormElement) => {
    const sent = new FormData(form)
    const input = planFromForm(sent)
    const goesTo = placement && namesExperience(sent) ? placement : leadsTo
    const timeZone = facts.plan ? input.timeZone : deviceTimeZone()
    const goOn = async () => {
      // Carries over ticks from before the account existed; if that fails, the dashboard offers it again.
      if (!facts.plan) await carryTrialOver().catch(() => 0)
      if (goesTo) window.location.assign(goesTo)
    }
    mutate({ ...input, timeZone }, { onSuccess: goOn })
  }
  return (
    <Form method="post" className="space-y-8" onChange={() => isSuccess && reset()} onSend={save} refused={error}>
      <PlanFields {...facts} reasons={reasons} />
      <FieldErrorLine id="plan" error={problem} />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" isPending={isPending || isLeaving}>
          {submitWords(facts.plan === null, isPending || isLeaving)}
        </Button>
        <p role="status" className="text-muted">
          {isSuccess && !isLeaving ? (arrival ? words.savedWith({ arrival }) : words.saved()) : null}
        </p>
      </div>
    </Form>
  )
}

type Reasons = Readonly<Record<string, string>>
type PlanFieldsProps = Omit<PlanFormProps, 'leadsTo' | 'placement'> & { reasons: Reasons }

function PlanFields({ roadmaps, mainRoadmap, countries, plan, switches, timeZone, reasons }: PlanFieldsProps) {
  const [slug, setSlug] = useState(mainRoadmap)
  const roadmap = roadmaps.find((one) => one.slug === slug) ?? roadmaps[0]
  // Hidden instead of left out: what is typed, or saved, stays for a roadmap with levels.
  const hides = (field: string) => !roadmap?.hasLevels && !reasons[field]
  return (
    <>
      <div hidden={hides('goal')}>
        <GoalChoice chosen={plan?.goal ?? 'first-job'} />
      </div>
      <MainRoadmapChoice
        roadmaps={roadmaps}
        chosen={slug}
        isFirstPlan={plan === null}
        error={reasons.roadmap}
        onChoose={setSlug}
      />
      {roadmap && roadmap.tracks.length > 0 ? (
        <TrackChoice
          key={roadmap.slug}
          tracks={roadmap.tracks}
          chosen={roadmap.track}
          switches={slug === mainRoadmap ? switches : {}}
          error={reasons.track}
        />
      ) : null}
      <NumberField
        id="weekly-hours"
        name="weeklyHours"
        label={words.hours()}
        hint={words.hoursHint()}
        error={reasons.weeklyHours}
        min={1}
        max={80}
        value={plan?.weeklyHours ?? 10}
      />
      <StudyDaysChoice chosen={plan?.studyDays ?? [0, 1, 2, 3, 4]} error={reasons.studyDays} />
      {plan ? <TimeZoneChoice timeZone={timeZone} /> : null}
      <div hidden={hides('country')}>
        <CountryChoice countries={countries} chosen={plan?.country ?? null} error={reasons.country} />
      </div>
      <div hidden={hides('paidExperienceYears')}>
        <NumberField
          id="paid-experience"
          name="paidExperienceYears"
          label={words.experience()}
          hint={words.experienceHint()}
          error={reasons.paidExperienceYears}
          min={0}
          max={60}
          value={plan ? Math.floor(plan.paidExperienceMonths / 12) : 0}
        />
      </div>
      {plan ? null : <KnowsSome hint={roadmap?.hasLevels ? words.knowsSomeHint() : words.knowsSomeHintPlain()} />}
      {plan ? null : <ReminderChoice chosen="never" error={reasons.reminder} />}
    </>
  )
}

/** Asks about prior knowledge, which need not come from paid work. */
function KnowsSome({ hint }: { hint: string }) {
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 rounded border border-edge px-4 py-2.5 hover:bg-sunk has-checked:border-pine has-checked:bg-raised">
      <input
        type="checkbox"
        name="knowsSome"
        aria-describedby="knows-some-hint"
        aria-labelledby="knows-some"
        className="mt-1 size-4 shrink-0"
      />
      <span className="min-w-0">
        <span id="knows-some" className="block font-medium">
          {words.knowsSome()}
        </span>
        <span id="knows-some-hint" className="block text-sm text-muted">
          {hint}
        </span>
      </span>
    </label>
  )
}

const fields = ['roadmap', 'track', 'weeklyHours', 'studyDays', 'country', 'paidExperienceYears', 'reminder']

function submitWords(isFirst: boolean, isBusy: boolean): string {
  if (isFirst) return isBusy ? words.starting() : words.start()
  return isBusy ? words.saving() : words.save()
}
