import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { Page } from '@/components/foundation/layout/page'
import { classNames } from '@/components/foundation/ui/class-names'
import { JsonLd } from '@/components/foundation/ui/json-ld'
import { StepText } from '@/components/learning/roadmaps/step-text'
import { getVisitor } from '@/lib/doors/auth/session'
import { isSignedIn, visitor } from '@/lib/doors/auth/viewer'
import { siteOrigin } from '@/lib/foundation/env'
import { paths } from '@/lib/foundation/paths'
import { stepHistoryQuerySchema } from '@/lib/learning/progress/schema'
import { findRoadmap, getStepContent } from '@/lib/learning/roadmaps/data'
import { findRenamedStep, findRetiredStep } from '@/lib/learning/roadmaps/retired.data'
import { findStep, onTrack, type Stage, type Step, trackAsked } from '@/lib/learning/roadmaps/roadmap'
import { learningResourceData } from '@/lib/learning/structured-data/learning'
import { getFinish } from './_components/finish'
import { FlavourNote } from './_components/flavour-note'
import { findOwnStep } from './_components/own-step'
import { isReviewOpen, OwnReview, OwnWork } from './_components/own-work'
import { RetiredStepPage } from './_components/retired-step-page'
import { StepAside } from './_components/step-aside'
import { StepHeader } from './_components/step-header'
import { StepPractice } from './_components/step-practice'
import { StepTrial } from './_components/step-trial'

type Props = {
  params: Promise<{ roadmap: string; step: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { roadmap: roadmapSlug, step: slug } = await params
  const roadmap = await findRoadmap(visitor, roadmapSlug)
  const step = roadmap && findStep(roadmap, slug)
  if (!step) return { robots: { index: false } }
  const canonical = paths.step(step.roadmapSlug, step.slug)
  return { title: step.title, description: step.summary, alternates: { canonical } }
}

export default async function StepPage({ params, searchParams }: Props) {
  const [who, { roadmap: roadmapSlug, step: slug }, query] = await Promise.all([getVisitor(), params, searchParams])
  const asked = stepHistoryQuerySchema.parse(query)
  const roadmap = await findRoadmap(who, roadmapSlug)
  const step = roadmap && findStep(roadmap, slug)
  if (!step) {
    const retired = await findRetiredStep(who, slug)
    if (retired) return <RetiredStepPage who={who} step={retired} roadmapSlug={roadmapSlug} asked={asked} />
    const renamed = await findRenamedStep(who, slug)
    if (renamed) permanentRedirect(paths.step(renamed.roadmapSlug, renamed.slug))
    notFound()
  }
  const own = isSignedIn(who) ? await findOwnStep(who, step, roadmap.slug, asked) : null
  const track = own?.progress.track ?? step.tracks[0] ?? trackAsked(roadmap, query.track)?.slug ?? ''
  const content = await getStepContent(who, step.id, track)
  const position = roadmap.stages.findIndex((stage) => stage.slug === step.stageSlug)
  // While a mentor or the learner has something to do about it, the review comes before the text.
  const review = own && isReviewOpen(own) ? own : null
  return (
    <Page>
      <article data-blaze={position + 1}>
        <StepHeader
          {...{ roadmap, step, position }}
          skills={content.skills}
          place={placeInStage(onTrack(roadmap, track).stages[position], step)}
        >
          {own ? null : <StepTrial step={step} isSignedIn={isSignedIn(who)} />}
        </StepHeader>
        <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
          {review ? (
            <div className="min-w-0 border-l-4 border-ember pl-5 lg:col-start-1">
              <OwnReview step={step} own={review} />
            </div>
          ) : null}
          <div className={classNames('max-lg:contents lg:col-start-2 lg:row-start-1', review && 'lg:row-span-2')}>
            <StepAside roadmap={roadmap} step={step} who={who} own={own} />
          </div>
          <div className="min-w-0 lg:col-start-1">
            <StepText text={content.body} />
            {content.flavour ? (
              <FlavourNote
                flavour={content.flavour}
                choices={own ? [] : roadmap.tracks}
                href={paths.step(roadmap.slug, step.slug)}
              />
            ) : null}
            <StepPractice
              stepSlug={step.slug}
              content={content}
              work={own?.work ?? null}
              finish={own && getFinish(roadmap, step, own.progress)}
              isApproved={own?.review?.state === 'approved'}
            />
            {own ? <OwnWork step={step} own={own} /> : null}
          </div>
        </div>
      </article>
      {own ? null : <JsonLd data={learningResourceData(siteOrigin(), roadmap, step, content)} />}
    </Page>
  )
}

function placeInStage(stage: Stage | undefined, { id }: Step): { number: number; count: number } | null {
  const steps = stage?.steps ?? []
  const index = steps.findIndex((step) => step.id === id)
  return index < 0 ? null : { number: index + 1, count: steps.length }
}
