import Link from 'next/link'
import { Section } from '@/components/foundation/layout/page'
import { paths } from '@/lib/foundation/paths'
import { HowSure } from './how-sure'
import { LearningMonths } from './learning-months'
import type { ProfileView, WalkView } from './profile-view'
import { SkillLines, WorkLines } from './proof-lists'
import { LevelLines, StageLines } from './step-lines'
import { WalkedTrail } from './walked-trail'

/** Everything that a profile shows below its heading: the same for strangers and for its owner, who looks at it first. */
export function LearningLog({ view }: { view: ProfileView }) {
  return (
    <>
      {view.walks.length === 0 ? <p>No roadmap started yet.</p> : null}
      {view.walks.map((walk, index) => (
        <WalkLog key={walk.slug} walk={walk} isFirst={index === 0} />
      ))}
      {view.months ? <LearningMonths months={view.months} /> : null}
    </>
  )
}

function WalkLog({ walk, isFirst }: { walk: WalkView; isFirst: boolean }) {
  const { slug, title, name, core, optional, level, stages, work, skills } = walk
  const of = (what: string) => (isFirst ? what : `${title}: ${what.toLowerCase()}`)
  return (
    <>
      <Section
        title={isFirst ? 'The trail so far' : title}
        lead={
          <>
            {name}, {core.done} of {core.total} core steps.{' '}
            <Link href={paths.roadmap(slug)} className="text-pine underline underline-offset-4">
              What the steps are
            </Link>
          </>
        }
      >
        <WalkedTrail stages={stages} />
        <HowSure tally={core} isExplained={isFirst} />
        {optional ? <p className="mt-3 text-sm text-muted">{optional}</p> : null}
      </Section>
      {level ? (
        <Section title="Level" lead={`${level.name}. ${level.detail}`}>
          <LevelLines lines={level.tallies} />
          <p className="mt-4 max-w-prose text-sm text-muted">
            A level is reached when all its core steps are done. Mid-level and senior also require years of paid work. A
            profile doesn’t show that, so junior-ready is the highest level shown.
          </p>
        </Section>
      ) : null}
      <Section title={of('Stage by stage')} lead="Core steps. Darker means better proven.">
        <StageLines stages={stages} />
      </Section>
      {work.length > 0 ? (
        <Section title={of('Approved work')} lead="A mentor scored it by a rubric and approved it.">
          <WorkLines lines={work} />
        </Section>
      ) : null}
      {skills.length > 0 ? (
        <Section
          title={of('Skills proven')}
          lead="Proven by verified steps and mentors. One step can prove several skills."
        >
          <SkillLines lines={skills} />
        </Section>
      ) : null}
    </>
  )
}
