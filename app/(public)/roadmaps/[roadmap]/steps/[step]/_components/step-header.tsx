import type { ReactNode } from 'react'
import { AsItCame } from '@/components/foundation/ui/as-it-came'
import { classNames } from '@/components/foundation/ui/class-names'
import { Content } from '@/components/foundation/ui/content'
import { Link } from '@/components/foundation/ui/link'
import { hoursOfStep, ruleWords } from '@/components/learning/progress/step-words'
import { BlazeMark } from '@/components/learning/roadmaps/blaze-mark'
import type { Finish } from '@/components/learning/workbook/checklist-end'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'
import { effortInWords } from '@/lib/learning/levels/next-step-words'
import type { Roadmap, Step, StepContent } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/step'
import { NextLink } from './next-link'

type Props = {
  roadmap: Roadmap
  step: Step
  position: number
  skills: StepContent['skills']
  /** Which of its stage's steps it is on the track shown; null off that track. */
  place: { readonly number: number; readonly count: number } | null
  /** "Done, verified", of a step that is. */
  standing: string | null
  /** All facts in one line, on a wide screen too: of a step whose review is what one comes for. */
  isShort: boolean
  /** The way on from a step that is done, for a phone: beside the status where there is room. */
  next: Finish['next'] | null
  /** The one thing to do about the step: beside its title, and below the facts on a narrow screen. */
  children?: ReactNode
}

export function StepHeader({ roadmap, step, position, skills, place, standing, isShort, next, children }: Props) {
  const stage = roadmap.stages[position]
  const level = (step.isCore ? words.levelCore : words.levelOptional)({ level: step.level })
  const tracks = roadmap.tracks.filter((track) => step.tracks.includes(track.slug)).map((track) => track.title)
  const facts = [level, ...tracks, hoursOfStep(step)]
  // Of an approved step the review says it.
  if (!isShort) facts.push(standing ?? ruleWords[step.completionRule]())
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
        </nav>
        <h1 lang={contentLang()} className="text-3xl text-pretty sm:text-4xl">
          {step.title}
        </h1>
        <p lang={contentLang()} className={classNames('mt-3 max-w-3xl sm:text-lg', isShort && 'max-sm:hidden')}>
          {step.summary}
        </p>
        <p className={classNames('mt-3 text-sm text-muted', !isShort && 'sm:hidden')}>
          {facts.join(' · ')} ·{' '}
          <Link href={paths.skills(step.roadmapSlug)} className="underline">
            {words.skillsProved({ count: skills.length })}
          </Link>
        </p>
        <AsItCame key={step.id}>{next ? <NextLink next={next} className="lg:hidden" isQuiet /> : null}</AsItCame>
        {isShort ? null : (
          <dl className="mt-6 flex flex-wrap gap-x-10 gap-y-3 text-sm max-sm:hidden">
            <Fact name={words.level()}>{level}</Fact>
            <Fact name={words.effort()}>{effortInWords(step.effort)}</Fact>
            <Fact name={words.proof()}>{ruleWords[step.completionRule]()}</Fact>
            {tracks.length > 0 ? (
              <Fact name={words.track()}>
                <Content>{tracks.join(', ')}</Content>
              </Fact>
            ) : null}
            <Fact name={words.proves()}>
              {skills.map((skill, index) => (
                <span key={skill.slug}>
                  {index > 0 ? ', ' : ''}
                  <Link
                    href={`${paths.skills(step.roadmapSlug)}#${skill.slug}`}
                    lang={contentLang()}
                    className="hover:underline"
                  >
                    {skill.title}
                  </Link>
                </span>
              ))}
            </Fact>
          </dl>
        )}
      </div>
      {children ? <div className="mt-6 lg:mt-8">{children}</div> : null}
    </header>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="max-w-72 lg:max-w-96">
      <dt className="text-muted">{name}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  )
}
