import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { WhatItMeans } from '@/app/(learner)/cohorts/join/[code]/_components/what-it-means'
import { StartCallToAction } from '@/app/(public)/_components/closing'
import { HowItWorks } from '@/app/(public)/_components/how-it-works'
import { Opening } from '@/app/(public)/_components/opening'
import { StageStrip } from '@/app/(public)/_components/stage-strip'
import { StepHeader } from '@/app/(public)/roadmaps/[roadmap]/steps/[step]/_components/step-header'
import { AtAGlance } from '@/components/learning/dashboard/at-a-glance'
import { dashboardView } from '@/components/learning/dashboard/dashboard-view'
import { Gates } from '@/components/learning/dashboard/gates'
import { NextAction } from '@/components/learning/dashboard/next-action'
import { forecastColumns, forecastView } from '@/components/learning/forecast/forecast-view'
import { noFilter } from '@/components/learning/roadmaps/list/list-filter'
import { ListFilters } from '@/components/learning/roadmaps/list/list-filters'
import { NextRow } from '@/components/learning/roadmaps/list/next-row'
import { MapSheet } from '@/components/learning/roadmaps/map/map-sheet'
import { toSheetFacts } from '@/components/learning/roadmaps/map/to-sheet-facts'
import { SkillSteps } from '@/components/learning/roadmaps/step/skill-steps'
import { TotalsLine } from '@/components/learning/roadmaps/totals-line'
import { WeekPlan } from '@/components/learning/week/week-plan'
import { LearningLog } from '@/components/operations/profiles/learning-log'
import { profileCard } from '@/components/operations/profiles/profile-card'
import { ProfileHeading } from '@/components/operations/profiles/profile-heading'
import { ProfileIntroduction } from '@/components/operations/profiles/profile-introduction'
import { profileView } from '@/components/operations/profiles/profile-view'
import { forecastInputFrom } from '@/lib/learning/forecast/forecast-input'
import { presentLevel } from '@/lib/learning/levels/level-answer'
import { momentQuerySchema, toReachedMoment } from '@/lib/learning/levels/moment'
import { countTotals, type States, untouched } from '@/lib/learning/progress/completion'
import { emptyLog } from '@/lib/learning/progress/summary/log-summary'
import { toRoadmaps } from '@/lib/learning/roadmaps/content-roadmap'
import { packRoadmap, unpackRoadmap } from '@/lib/learning/roadmaps/packed-step'
import { hasLevels, listSteps, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { trailMap } from '@/lib/learning/roadmaps/trail-map/layout'
import { learningResourceData } from '@/lib/learning/structured-data/learning'
import { computeWeek } from '@/lib/learning/week/week'
import { library } from '@/testing/roadmap'

/** Words of levels, and of what they lead to. */
const WORDS =
  /\b(junior|mid-level|senior|levels?|pay|pays|paid|salary|jobs?|gates?|milestones?|experience|back-end)\b/gi

const git = toRoadmaps(library).find(({ slug }) => slug === 'git-in-a-week') as Roadmap
const steps = listSteps(git)
const today = '2026-11-24'

const stages: Readonly<Record<string, States>> = {
  'at the beginning': {},
  'under way': {
    ...Object.fromEntries(steps.slice(0, 4).map(({ id }) => [id, { ...untouched, status: 'done' as const }])),
    [steps[4]?.id ?? '']: { ...untouched, status: 'learning' },
    [steps[5]?.id ?? '']: { ...untouched, status: 'skipped', reason: 'x' },
  },
  'but for skipped steps': Object.fromEntries(
    steps.map(({ id }, index) => [
      id,
      { ...untouched, status: index === 0 ? ('skipped' as const) : ('done' as const) },
    ]),
  ),
  'at the end': Object.fromEntries(steps.map(({ id }) => [id, { ...untouched, status: 'done' as const }])),
}

/** Returns what a page shows or reads out, without its markup. */
const listTexts = (html: string): string =>
  [...html.matchAll(/>([^<]+)<|\b(?:aria-label|title|alt|placeholder)="([^"]*)"/g)]
    .map(([, text = '', attribute = '']) => text + attribute)
    .join('\n')

const wordsIn = (text: string) => [...text.matchAll(WORDS)].map(([word]) => word)

const plan = { country: 'DE', paidExperienceMonths: 30, startedAt: '2026-10-01T10:00:00Z' }
const schedule = {
  ...{ earlier: [], weeklyHours: 6, studyDays: [0, 2], startedAt: new Date(plan.startedAt), timeZone: 'UTC' },
  work: { months: 30, startsOn: null },
}

/** Computes what a learner of six hours a week is shown. */
function showTo(states: States) {
  const progress = { track: '', states, totals: countTotals(git, '', states), eventCount: 3 }
  const view = dashboardView({ name: 'Ana', timeZone: 'UTC', today, roadmap: git, plan, progress, log: emptyLog })
  const input = forecastInputFrom({ roadmap: git, schedule, progress, log: emptyLog, pauses: [], today })
  const when = forecastView(input, view.standing.next, view.standing.hasPaidWork)
  const packed = unpackRoadmap(packRoadmap(git))
  return { progress, view, input, when, packed }
}

describe.each(Object.entries(stages))('a learner of a roadmap without levels, %s', (_, states) => {
  const { progress, view, input, when, packed } = showTo(states)

  test('reads no word of levels on the dashboard', () => {
    const html = renderToStaticMarkup(
      <>
        <h1>{view.heading}</h1>
        <NextAction {...view} effect={null} />
        <AtAGlance {...view} when={when} />
        <AtAGlance {...view} when={null} />
        <Gates {...view} roadmapSlug={git.slug} byLevel={progress.totals.byLevel} />
        <WeekPlan {...computeWeek(input)} roadmap={git} states={states} />
      </>,
    )
    expect(wordsIn(listTexts(html))).toEqual([])
  })

  test('reads none in the forecast, whose dates are those of stages and the end', () => {
    const { forecast: _, burnUp, ...said } = when
    expect(wordsIn(JSON.stringify({ ...said, rows: said.rows.map(({ cells }) => cells), goalKey: '' }))).toEqual([])
    expect(wordsIn(JSON.stringify(forecastColumns(false)))).toEqual([])
    expect(said.rows.map(({ id }) => id)).toEqual([
      'level:junior',
      ...git.stages.map(({ slug }) => `stage:${slug}`),
      'roadmap',
    ])
  })

  test('reads none in list, map, steps and skills', () => {
    const html = renderToStaticMarkup(
      <>
        <TotalsLine totals={progress.totals} leadsToLevels={false} />
        <NextRow
          {...{ roadmap: packed, progress, checks: {}, shown: listSteps(packed), unsaved: new Map(), onSet: () => {} }}
        />
        <ListFilters filter={noFilter} onChange={() => {}} found={10} leadsToLevels={false} hint={null}>
          {null}
        </ListFilters>
        <MapSheet
          sheet={toSheetFacts({
            ...{ roadmapSlug: git.slug, map: trailMap(git, '', false), states: null, leadsToLevels: false },
          })}
        />
        {steps.map((step) => (
          <StepHeader
            key={step.id}
            {...{
              roadmap: git,
              step,
              position: 0,
              skills: [],
              place: null,
              isShort: false,
              next: null,
              stageDates: {},
            }}
          />
        ))}
        <SkillSteps
          roadmapSlug={git.slug}
          leadsToLevels={false}
          steps={steps.map((step) => ({ ...step, status: null }))}
        />
      </>,
    )
    expect(wordsIn(listTexts(html))).toEqual([])
  })

  test('shows none on the profile and its card', () => {
    const profile = profileView({
      ...{ name: 'Ana', handle: 'ana', since: '2026-10-01', states, approved: new Map(), months: null },
      walks: [{ roadmap: git, isMain: true, track: '', skills: [], confirmedSkills: [] }],
    })
    const html = renderToStaticMarkup(
      <>
        <ProfileHeading view={profile} level={1} />
        <LearningLog view={profile} />
        <ProfileIntroduction view={profile} />
      </>,
    )
    const { facts, eyebrow, title } = profileCard(profile)
    expect(wordsIn([listTexts(html), profile.summary, ...(facts ?? []), eyebrow, title].join('\n'))).toEqual([])
  })

  test('gets none from the API, and reaches no level', () => {
    const { reached, next, gates, binding } = presentLevel(view.standing)
    expect({ reached, next }).toEqual({ reached: { claimed: null, verified: null }, next: null })
    expect(wordsIn([...gates.map(({ name }) => name), binding?.sentence].join('\n'))).toEqual([])
    const asked = momentQuerySchema.parse({ level: 'junior' })
    expect(toReachedMoment(git, progress, 30, asked)).toBeNull()
    const data = learningResourceData('https://waymark.example', git, steps[0] as (typeof steps)[number], {
      ...{ body: '', checklist: [], check: null, resources: [], selfChecks: [], skills: [], flavour: null, rubric: [] },
    })
    expect(data).not.toHaveProperty('educationalLevel')
  })
})

test('where it is the first, visitors read of none on the landing page', () => {
  const html = renderToStaticMarkup(
    <>
      <Opening roadmap={git} walked={git} />
      <WhatItMeans isSignedIn={false} leadsToLevels={hasLevels(git)} />
      <StageStrip roadmap={git} />
      <HowItWorks roadmap={git} />
      <StartCallToAction roadmap={git} />
    </>,
  )
  expect(html).toContain('Know how far along you are.')
  expect(html).toMatch(/Made-up progress: 4 of 9 core steps[.]/)
  expect(wordsIn(listTexts(html))).toEqual([])
})
