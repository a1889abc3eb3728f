import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { Page } from '@/components/foundation/layout/page'
import { JsonLd } from '@/components/foundation/ui/json-ld'
import { DrawnFor } from '@/components/platform/drawn-for'
import { siteOrigin } from '@/lib/foundation/env'
import { paths } from '@/lib/foundation/paths'
import { countsAsDone, getState } from '@/lib/learning/progress/completion'
import { findRoadmap, getStepContent } from '@/lib/learning/roadmaps/data'
import { findRenamedStep, findRetiredStep } from '@/lib/learning/roadmaps/retired.data'
import {
  findStep,
  getRequestedTrack,
  type Roadmap,
  type Stage,
  type Step,
  type StepContent,
  toTrackRoadmap,
} from '@/lib/learning/roadmaps/roadmap'
import { learningResourceData } from '@/lib/learning/structured-data/learning'
import { getVisitor } from '@/lib/platform/auth/session'
import { isSignedIn, type Viewer, type Visitor, visitor } from '@/lib/platform/auth/viewer'
import { findStageDates } from '../../_components/stage-dates'
import { getFinish } from './_components/finish'
import { NearbySteps } from './_components/nearby-steps'
import { isReviewFirst, OwnReview } from './_components/own-review'
import { findOwnStep, type OwnStep } from './_components/own-step'
import { OwnWork } from './_components/own-work'
import { RetiredStepPage } from './_components/retired-step-page'
import { StepCheckSection } from './_components/step-check'
import { findStepCheck, type StepCheck } from './_components/step-check-data'
import { StepChecklist } from './_components/step-checklist'
import { StepContents } from './_components/step-contents'
import { StepExplanation } from './_components/step-explanation'
import { StepHeader } from './_components/step-header'
import { getLayout } from './_components/step-layout'
import { StepPractice } from './_components/step-practice'
import { parseStepQuery, showsOlderReview } from './_components/step-query'
import { StepResources } from './_components/step-resources'
import { StepStanding } from './_components/step-standing'
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
  return { title: step.title, description: step.summary || null, alternates: { canonical } }
}

export default async function StepPage({ params, searchParams }: Props) {
  const [who, { roadmap: roadmapSlug, step: slug }, query] = await Promise.all([getVisitor(), params, searchParams])
  const asked = parseStepQuery(query)
  const roadmap = await findRoadmap(who, roadmapSlug)
  const step = roadmap && findStep(roadmap, slug)
  if (!step) {
    const retired = await findRetiredStep(who, slug)
    if (retired) return <RetiredStepPage who={who} step={retired} roadmapSlug={roadmapSlug} query={asked} />
    const renamed = await findRenamedStep(who, slug)
    if (renamed) permanentRedirect(paths.step(renamed.roadmapSlug, renamed.slug))
    notFound()
  }
  const check = showsOlderReview(asked) ? null : await findStepCheck(who, step.id)
  const own = isSignedIn(who) ? await findOwnStep(who, step, { roadmapSlug: roadmap.slug, query: asked, check }) : null
  const stageDates = await findStageDates(who, roadmap.id)
  const track = own?.progress.track ?? step.tracks[0] ?? getRequestedTrack(roadmap, query.track)?.slug ?? ''
  const content = await getStepContent(who, step.id, track)
  const position = roadmap.stages.findIndex((stage) => stage.slug === step.stageSlug)
  const finish = own && getFinish(roadmap, step, own.progress)
  const isDone = own !== null && countsAsDone(getState(own.progress.states, step.id).status)
  const isFirst = own !== null && isReviewFirst(own)
  const layout = getLayout(own, isFirst)
  const isToChange = own?.review?.state === 'changes-requested'
  const isApproved = isFirst && own?.review?.state === 'approved'
  const checklist = (
    <div className={layout.checklist}>
      <div className={layout.inSight}>
        <StepChecklist
          step={step.slug}
          content={content}
          work={own?.work ?? null}
          runs={own?.runs ?? []}
          finish={finish}
        />
      </div>
    </div>
  )
  return (
    <DrawnFor person={who.id}>
      <Page>
        <article data-blaze={position + 1}>
          <StepHeader
            {...{ roadmap, step, position, stageDates }}
            isShort={isApproved && isDone}
            next={isDone && !isApproved && !isToChange ? (finish?.next ?? null) : null}
            skills={content.skills}
            place={placeInStage(toTrackRoadmap(roadmap, track).stages[position], step)}
          >
            {own ? null : <StepTrial step={step} isSignedIn={isSignedIn(who)} />}
          </StepHeader>
          <StepContents {...{ step, content, own }} hasCheck={check !== null} isRead={isApproved} />
          {/* In the order shown on a phone. */}
          <div
            className={`grid gap-x-14 gap-y-8 lg:gap-y-10 xl:gap-x-24 lg:grid-cols-[minmax(0,1fr)_20rem] ${layout.grid}`}
          >
            {isFirst ? (
              <div className={layout.review}>
                <OwnReview step={step} own={own} next={isApproved && isDone ? (finish?.next ?? null) : null} />
              </div>
            ) : null}
            {own && isSignedIn(who) ? (
              <div className={layout.standing}>
                <StepStanding {...{ roadmap, step, own, finish }} viewer={who} isToldAbove={isApproved && isDone} />
              </div>
            ) : null}
            {own ? checklist : null}
            <div className={layout.text}>
              <Reading {...{ roadmap, step, content, track, own, check }} isFolded={isApproved} viewer={who} />
            </div>
            {own ? null : checklist}
            <div className={layout.resources}>
              <StepResources content={content} />
            </div>
            <div className={layout.practice}>
              <StepPractice
                stepSlug={step.slug}
                content={content}
                work={own?.work ?? null}
                isApproved={own?.review?.state === 'approved'}
              />
              {own && step.completionRule === 'review' && !isFirst ? (
                <div className="mt-12">
                  <OwnReview step={step} own={own} />
                </div>
              ) : null}
            </div>
            {own ? (
              <div className={layout.work}>
                <OwnWork step={step} own={own} />
              </div>
            ) : null}
            {/* A done, approved step has one link onward: beside its status, on a phone after the mentor's words. */}
            {isApproved && isDone ? null : (
              <div className={layout.nearby}>
                <NearbySteps {...{ roadmap, step, track }} states={own?.progress.states ?? null} />
              </div>
            )}
          </div>
        </article>
        {own ? null : <JsonLd data={learningResourceData(siteOrigin(), roadmap, step, content)} />}
      </Page>
    </DrawnFor>
  )
}

type ReadingProps = {
  roadmap: Roadmap
  step: Step
  content: StepContent
  track: string
  own: OwnStep | null
  check: StepCheck | null
  isFolded: boolean
  viewer: Visitor | Viewer
}

/** The text of a step, then its check. */
function Reading({ roadmap, step, content, track, own, check, isFolded, viewer }: ReadingProps) {
  return (
    <>
      {/* The key remounts it for another step or track. */}
      <StepExplanation
        key={`${step.id} ${track}`}
        content={content}
        choices={own ? [] : roadmap.tracks}
        href={paths.step(roadmap.slug, step.slug)}
        isFolded={isFolded}
      />
      {check ? (
        <StepCheckSection
          step={step.slug}
          {...{ check, own }}
          planHref={isSignedIn(viewer) ? paths.onboarding : paths.signUp}
        />
      ) : null}
    </>
  )
}

function placeInStage(stage: Stage | undefined, { id }: Step): { number: number; count: number } | null {
  const steps = stage?.steps ?? []
  const index = steps.findIndex((step) => step.id === id)
  return index < 0 ? null : { number: index + 1, count: steps.length }
}
