import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page, PageHeader, Section } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { Content } from '@/components/foundation/ui/content'
import { Rich } from '@/components/foundation/ui/rich'
import { SkillList } from '@/components/learning/roadmaps/step/skill-list'
import { ConfirmationPagination } from '@/components/mentoring/learners/confirmation-pagination'
import { paths } from '@/lib/foundation/paths'
import { findProgress } from '@/lib/learning/progress/data'
import { skillProgress } from '@/lib/learning/progress/skills'
import { findRoadmap, listSkills } from '@/lib/learning/roadmaps/data'
import { getRequestedTrack, hasLevels } from '@/lib/learning/roadmaps/roadmap'
import type { ConfirmationPage } from '@/lib/mentoring/learners/confirmations/confirmation'
import { listConfirmations } from '@/lib/mentoring/learners/confirmations/data'
import { confirmationsAddressSchema } from '@/lib/mentoring/learners/confirmations/schema'
import { getVisitor } from '@/lib/platform/auth/session'
import { isSignedIn, visitor } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/app/roadmap'
import { ConfirmedSkill, EarlierSkills } from './confirmed-skills'

type Props = {
  params: Promise<{ roadmap: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Id of the section with the skills that mentors confirm. */
const SOFT = 'soft'
const none: ConfirmationPage = { confirmations: [], confirmationsBefore: null }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const roadmap = await findRoadmap(visitor, (await params).roadmap)
  if (!roadmap) return {}
  const named = { roadmap: roadmap.title }
  return {
    title: words.skillsTitle(named),
    description: words.skillsDescription(named),
    alternates: { canonical: paths.skills(roadmap.slug) },
  }
}

export default async function SkillsPage({ params, searchParams }: Props) {
  const [who, { roadmap: slug }, query] = await Promise.all([getVisitor(), params, searchParams])
  const roadmap = await findRoadmap(who, slug)
  if (!roadmap) notFound()
  const asked = confirmationsAddressSchema.parse(query)
  const [skills, progress, confirmed] = await Promise.all([
    listSkills(who, roadmap.id),
    isSignedIn(who) ? findProgress(who, who.id, slug) : null,
    isSignedIn(who) ? listConfirmations(who, roadmap.id, who.id, asked) : none,
  ])
  const { confirmations, confirmationsBefore } = confirmed
  const track = getRequestedTrack(roadmap, progress?.track ?? query.track)
  const all = skillProgress(roadmap, skills, track?.slug ?? '', progress?.states ?? {})
  const ofKind = (kind: 'technical' | 'soft') => all.filter(({ skill }) => skill.kind === kind)
  const [technical, soft] = [ofKind('technical'), ofKind('soft')]
  const leadsToLevels = hasLevels(roadmap)
  const list = { roadmapSlug: roadmap.slug, leadsToLevels, states: progress?.states ?? null }
  const title = <Content>{roadmap.title}</Content>
  const timeZone = isSignedIn(who) ? who.timeZone : 'UTC'
  return (
    <Page>
      <PageHeader
        title={words.skills()}
        lead={all.length > 0 ? words.skillsLead() : words.noSkills()}
        eyebrow={
          track && roadmap.tracks.length > 1 ? (
            <Rich text={words.skillsOnTrack({ roadmap: () => title, track: () => <Content>{track.title}</Content> })} />
          ) : (
            title
          )
        }
        actions={
          <ButtonLink href={paths.roadmap(roadmap.slug)} look="quiet">
            {words.backToSteps()}
          </ButtonLink>
        }
      />
      {technical.length > 0 ? (
        <Section title={words.technical()} lead={leadsToLevels ? words.technicalLead() : words.technicalLeadCore()}>
          <SkillList {...list} skills={technical} />
        </Section>
      ) : null}
      {soft.length > 0 ? (
        <Section id={SOFT} title={words.soft()} lead={words.softLead()}>
          <SkillList
            {...list}
            skills={soft}
            besides={(skill) => <ConfirmedSkill confirmations={confirmations} skill={skill} timeZone={timeZone} />}
          />
          <ConfirmationPagination
            {...{ confirmationsBefore }}
            place={{ path: paths.skills(roadmap.slug), query: asked }}
            section={SOFT}
          />
        </Section>
      ) : null}
      <EarlierSkills confirmations={confirmations} skills={skills} timeZone={timeZone} />
    </Page>
  )
}
