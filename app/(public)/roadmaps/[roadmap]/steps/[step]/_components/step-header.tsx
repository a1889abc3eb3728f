import type { ReactNode } from 'react'
import { classNames } from '@/components/foundation/ui/class-names'
import { FrozenOnFirstRender } from '@/components/foundation/ui/frozen-on-first-render'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { hoursOfStep, ruleWords } from '@/components/learning/progress/step-words'
import { BlazeMark } from '@/components/learning/roadmaps/blaze-mark'
import type { Finish } from '@/components/learning/workbook/checklist-end'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'
import { effortInWords } from '@/lib/learning/levels/next-step-words'
import { hasLevels, type Roadmap, type Step, type StepContent } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/step'
import type { StageDates } from '../../../_components/stage-dates'
import { NextLink } from './next-link'

type Props = {
  roadmap: Roadmap
  step: Step
  position: number
  skills: StepContent['skills']
  /** Number of the step in its stage on the track shown; null off that track. */
  place: { readonly number: number; readonly count: number } | null
  /** For the learner's cohort. */
  stageDates: StageDates
  /** Set for an approved step: its review shows how it was proven, and on a phone the summary is left out. */
  isShort: boolean
  /** Link from a done step to the next, for a phone: on wide screens it is beside the status. */
  next: Finish['next'] | null
  /** The main action on the step: beside its title, and below the facts on a narrow screen. */
  children?: ReactNode
}

export function StepHeader({ roadmap, step, position, skills, place, stageDates, isShort, next, children }: Props) {
  const stage = roadmap.stages[position]
  const dates = stageDates[step.stageSlug]
  const tracks = roadmap.tracks.filter((track) => step.tracks.includes(track.slug)).map((track) => track.title)
  return (
    <header
      className={classNames(
        'border-b border-rule pb-4 sm:pb-6',
        children ? 'lg:grid lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-x-14' : null,
      )}
    >
      <div className="min-w-0">
        <nav aria-label={words.breadcrumb()} className="-mt-3 flex flex-wrap items-center gap-x-2 text-sm text-muted">
          <Link
            href={paths.roadmap(roadmap.slug)}
            lang={contentLang()}
            className="inline-flex min-h-11 min-w-11 items-center hover:underline"
          >
            {roadmap.title}
          </Link>
          <span aria-hidden="true">/</span>
          <Link
            href={`${paths.roadmap(roadmap.slug)}#${step.stageSlug}`}
            lang={contentLang()}
            className="inline-flex min-h-11 min-w-11 items-center gap-2 hover:underline"
          >
            <BlazeMark position={position} />
            {stage?.title}
          </Link>
          {place ? (
            <span className="-ml-1 max-sm:hidden">
              <span aria-hidden="true">· </span>
              {words.placeInStage(place)}
            </span>
          ) : null}
          {dates ? (
            <span className="-ml-1">
              <span aria-hidden="true">· </span>
              {dates}
            </span>
          ) : null}
        </nav>
        <h1 lang={contentLang()} className="text-3xl text-pretty sm:text-4xl">
          {step.title}
        </h1>
        {step.summary ? (
          <FrozenOnFirstRender key={`about ${step.id}`}>
            <p lang={contentLang()} className={classNames('mt-3 max-w-3xl sm:text-lg', isShort && 'max-sm:hidden')}>
              {step.summary}
            </p>
          </FrozenOnFirstRender>
        ) : null}
        <p className="mt-3 text-sm text-muted">
          {[kindInWords(roadmap, step), ...tracks].join(' · ')} · <span className="sm:hidden">{hoursOfStep(step)}</span>
          <span className="max-sm:hidden">{effortInWords(step.effort)}</span>
          {isShort ? null : ` · ${ruleWords[step.completionRule]()}`}
          {skills.length > 0 ? <ProvedSkills skills={skills} href={paths.skills(step.roadmapSlug)} /> : null}
        </p>
        <FrozenOnFirstRender key={step.id}>
          {next ? <NextLink next={next} className="lg:hidden" isQuiet /> : null}
        </FrozenOnFirstRender>
      </div>
      {children ? <div className="mt-6 lg:mt-8">{children}</div> : null}
    </header>
  )
}

/** Returns "Junior, core"; on a roadmap without levels "Core". */
function kindInWords(roadmap: Roadmap, { isCore, level }: Step): string {
  if (!hasLevels(roadmap)) return isCore ? words.core() : words.optional()
  return (isCore ? words.levelCore : words.levelOptional)({ level })
}

type SkillsProps = Pick<Props, 'skills'> & { readonly href: string }

/** The skills that the step proves: on a phone only how many. */
function ProvedSkills({ skills, href }: SkillsProps) {
  return (
    <>
      {' · '}
      <Link href={href} className="underline sm:hidden">
        {words.skillsProved({ count: skills.length })}
      </Link>
      <span className="max-sm:hidden">
        <Rich text={words.proves({ skills: () => <SkillLinks skills={skills} href={href} /> })} />
      </span>
    </>
  )
}

function SkillLinks({ skills, href }: SkillsProps) {
  return skills.map(({ slug, title }, index) => (
    <span key={slug}>
      {index > 0 ? ', ' : ''}
      <Link href={`${href}#${slug}`} lang={contentLang()} className="underline">
        {title}
      </Link>
    </span>
  ))
}
