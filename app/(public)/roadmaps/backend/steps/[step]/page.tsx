import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { Markdown } from '@/components/ui/markdown'
import { getVisitor } from '@/lib/auth/session'
import { isSignedIn, visitor } from '@/lib/auth/viewer'
import { getRoadmap, getStepContent } from '@/lib/roadmaps/data'
import { findStep } from '@/lib/roadmaps/roadmap'
import { findOwnStep } from './_components/own-step'
import { OwnWork } from './_components/own-work'
import { StepAside } from './_components/step-aside'
import { StepHeader } from './_components/step-header'
import { StepPractice } from './_components/step-practice'

type Props = { params: Promise<{ step: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const step = findStep(await getRoadmap(visitor), (await params).step)
  return step ? { title: step.title, description: step.summary } : {}
}

export default async function StepPage({ params }: Props) {
  const [who, { step: slug }] = await Promise.all([getVisitor(), params])
  const roadmap = await getRoadmap(who)
  const step = findStep(roadmap, slug)
  if (!step) notFound()
  const [content, own] = await Promise.all([
    getStepContent(who, step.id),
    isSignedIn(who) ? findOwnStep(who, step) : null,
  ])
  const position = roadmap.stages.findIndex((stage) => stage.slug === step.stageSlug)
  return (
    <Page>
      <article data-blaze={position + 1}>
        <StepHeader roadmap={roadmap} step={step} position={position} skills={content.skills} />
        <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="min-w-0 lg:order-last">
            <StepAside roadmap={roadmap} step={step} who={who} own={own} />
          </div>
          <div className="min-w-0">
            <Markdown text={content.body} />
            <StepPractice content={content} work={own?.work ?? null} />
            {own ? <OwnWork step={step} own={own} /> : null}
          </div>
        </div>
      </article>
    </Page>
  )
}
