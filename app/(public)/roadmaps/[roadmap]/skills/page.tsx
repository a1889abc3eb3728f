import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page, PageHeader, Section } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { SkillList } from '@/components/learning/roadmaps/skill-list'
import { getVisitor } from '@/lib/doors/auth/session'
import { isSignedIn, visitor } from '@/lib/doors/auth/viewer'
import { paths } from '@/lib/foundation/paths'
import { findProgress } from '@/lib/learning/progress/data'
import { skillProgress } from '@/lib/learning/progress/skills'
import { findRoadmap, listSkills } from '@/lib/learning/roadmaps/data'
import { trackAsked } from '@/lib/learning/roadmaps/roadmap'
import { listConfirmations } from '@/lib/mentoring/learners/confirmations/data'
import { ConfirmedSkill, EarlierSkills } from './confirmed-skills'

type Props = { params: Promise<{ roadmap: string }>; searchParams: Promise<{ track?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const roadmap = await findRoadmap(visitor, (await params).roadmap)
  if (!roadmap) return {}
  const description = `The technical and soft skills of the roadmap "${roadmap.title}", and the steps that prove each.`
  return { title: `Skills: ${roadmap.title}`, description, alternates: { canonical: paths.skills(roadmap.slug) } }
}

export default async function SkillsPage({ params, searchParams }: Props) {
  const [who, { roadmap: slug }, query] = await Promise.all([getVisitor(), params, searchParams])
  const roadmap = await findRoadmap(who, slug)
  if (!roadmap) notFound()
  const [skills, progress, confirmations] = await Promise.all([
    listSkills(who, roadmap.id),
    isSignedIn(who) ? findProgress(who, who.id, slug) : null,
    isSignedIn(who) ? listConfirmations(who, roadmap.id) : [],
  ])
  const track = trackAsked(roadmap, progress?.track ?? query.track)
  const all = skillProgress(roadmap, skills, track?.slug ?? '', progress?.states ?? {})
  const ofKind = (kind: 'technical' | 'soft') => all.filter(({ skill }) => skill.kind === kind)
  const states = progress?.states ?? null
  const timeZone = isSignedIn(who) ? who.timeZone : 'UTC'
  return (
    <Page>
      <PageHeader
        title="Skills"
        lead="Skills that steps prove. One step can prove several, so totals overlap."
        eyebrow={track ? `${roadmap.title}, track ${track.title}` : roadmap.title}
        actions={
          <ButtonLink href={paths.roadmap(roadmap.slug)} look="quiet">
            Back to the steps
          </ButtonLink>
        }
      />
      <Section title="Technical" lead="Core steps of every level. Darker means better proven.">
        <SkillList roadmapSlug={roadmap.slug} skills={ofKind('technical')} states={states} />
      </Section>
      <Section
        title="With people"
        lead="As important as technical skills. Self-assessed when you tick; what a mentor confirmed is shown separately, with their name."
      >
        <SkillList
          roadmapSlug={roadmap.slug}
          skills={ofKind('soft')}
          states={states}
          besides={(skill) => <ConfirmedSkill confirmations={confirmations} skill={skill} timeZone={timeZone} />}
        />
      </Section>
      <EarlierSkills confirmations={confirmations} skills={skills} timeZone={timeZone} />
    </Page>
  )
}
