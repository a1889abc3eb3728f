import type { Metadata } from 'next'
import { Section } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { paths } from '@/lib/foundation/paths'
import { getMainRoadmap } from '@/lib/learning/progress/data'
import { hasLevels } from '@/lib/learning/roadmaps/roadmap'
import { findPendingDeletion, isOnlyAdmin } from '@/lib/operations/privacy/deletion/data'
import { exportPageSchema } from '@/lib/operations/privacy/export/schema'
import { hasConfirmedAddress, hasPassword } from '@/lib/people/accounts/data'
import { requireViewer } from '@/lib/platform/auth/session'
import * as words from '@/messages/generated/app/settings-privacy'
import { DeletionSection } from './_components/deletion-section'
import { ExportSection } from './_components/export-section'
import { WhoSeesWhat } from './_components/who-sees-what'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PrivacySettingsPage({ searchParams }: Props) {
  const { export: problem } = exportPageSchema.parse(await searchParams)
  const viewer = await requireViewer(paths.privacySettings)
  const [roadmap, pending, isAlone, isAsked, isMailed] = await Promise.all([
    getMainRoadmap(viewer),
    findPendingDeletion(viewer),
    isOnlyAdmin(viewer),
    hasPassword(viewer),
    hasConfirmedAddress(viewer),
  ])
  return (
    <>
      <Section
        title={words.whoSees()}
        lead={
          <Rich
            text={words.whoSeesLead({
              link: (text) => (
                <Link href={paths.privacy} className="text-pine underline underline-offset-4">
                  {text}
                </Link>
              ),
            })}
          />
        }
      >
        <WhoSeesWhat leadsToLevels={hasLevels(roadmap)} />
      </Section>
      <ExportSection hasPassword={isAsked} problem={problem} />
      <DeletionSection pending={pending} isOnlyAdmin={isAlone} hasPassword={isAsked} isMailed={isMailed} />
    </>
  )
}
