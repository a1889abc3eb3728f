import { Section } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/operations/profile'
import { AssuranceCounts } from './assurance-counts'
import { LearningMonths } from './learning-months'
import type { ProfileView, WalkView } from './profile-view'
import { SkillLines, WorkLines } from './proof-lists'
import { LevelLines, StageLines } from './step-lines'
import { WalkedTrail } from './walked-trail'

/** Shows everything below a profile's heading: the same for strangers and for its owner's preview. */
export function LearningLog({ view }: { view: ProfileView }) {
  return (
    <>
      {view.walks.length === 0 ? <p>{words.noneStarted()}</p> : null}
      {view.walks.map((walk, index) => (
        <WalkLog key={walk.slug} walk={walk} isFirst={index === 0} />
      ))}
      {view.months ? <LearningMonths months={view.months} /> : null}
    </>
  )
}

function WalkLog({ walk, isFirst }: { walk: WalkView; isFirst: boolean }) {
  const { slug, title, name, core, optional, level, stages, work, skills } = walk
  const named = { roadmap: title }
  return (
    <>
      <Section
        title={isFirst ? words.soFar() : title}
        lead={
          <Rich
            text={words.soFarLead({
              ...{ name, done: core.done, total: core.total, isToJunior: core.isToJunior },
              link: (text) => (
                <Link href={paths.roadmap(slug)} className="text-pine underline underline-offset-4">
                  {text}
                </Link>
              ),
            })}
          />
        }
      >
        <WalkedTrail stages={stages} />
        <AssuranceCounts tally={core} isExplained={isFirst} />
        {optional ? <p className="mt-3 text-sm text-muted">{optional}</p> : null}
      </Section>
      {level ? (
        <Section title={words.level()} lead={words.levelAndDetail({ level: level.name, detail: level.detail })}>
          <LevelLines lines={level.tallies} />
          <p className="mt-4 max-w-prose text-sm text-muted">{words.levelHint()}</p>
        </Section>
      ) : null}
      <Section title={isFirst ? words.stages() : words.stagesOf(named)} lead={words.stagesLead()}>
        <StageLines stages={stages} />
      </Section>
      {work.length > 0 ? (
        <Section title={isFirst ? words.approvedWork() : words.approvedWorkOf(named)} lead={words.approvedWorkLead()}>
          <WorkLines lines={work} />
        </Section>
      ) : null}
      {skills.length > 0 ? (
        <Section title={isFirst ? words.skills() : words.skillsOf(named)} lead={words.skillsLead()}>
          <SkillLines lines={skills} />
        </Section>
      ) : null}
    </>
  )
}
