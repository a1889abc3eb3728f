import type { Metadata } from 'next'
import { PageHeader } from '@/components/foundation/layout/page'
import { JsonLd } from '@/components/foundation/ui/json-ld'
import { FaqList, FaqNav } from '@/components/learning/guide/faq-list'
import { GuideFrame } from '@/components/learning/guide/guide-frame'
import { paths } from '@/lib/foundation/paths'
import { getGuide } from '@/lib/learning/guide/data'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import { hasLevels } from '@/lib/learning/roadmaps/roadmap'
import { faqData } from '@/lib/learning/structured-data/pages'
import { visitor } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/app/guide'

export async function generateMetadata(): Promise<Metadata> {
  const alternates = { canonical: paths.faq }
  if (!hasLevels(await getFirstRoadmap(visitor))) return { title: words.faqTitle(), alternates }
  return { title: words.faqPageTitle(), description: words.faqDescription(), alternates }
}

export default async function FaqPage() {
  const { faq } = await getGuide(visitor)
  return (
    <GuideFrame aside={<FaqNav faq={faq} />}>
      <PageHeader title={words.faqTitle()} />
      <FaqList faq={faq} />
      <JsonLd data={faqData(faq)} />
    </GuideFrame>
  )
}
