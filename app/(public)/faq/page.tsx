import type { Metadata } from 'next'
import { FaqList, FaqNav } from '@/components/guide/faq-list'
import { GuideFrame } from '@/components/guide/guide-frame'
import { PageHeader } from '@/components/layout/page'
import { JsonLd } from '@/components/ui/json-ld'
import { visitor } from '@/lib/auth/viewer'
import { getGuide } from '@/lib/guide/data'
import { paths } from '@/lib/paths'
import { faqData } from '@/lib/structured-data/pages'

export const metadata: Metadata = {
  title: 'Questions people ask about becoming a back-end developer',
  description:
    'Short answers: without a degree, which language first, how long it takes, pay, front end or back end, age, mathematics, AI, and what Waymark counts.',
  alternates: { canonical: paths.faq },
}

export default async function FaqPage() {
  const { faq } = await getGuide(visitor)
  return (
    <GuideFrame aside={<FaqNav faq={faq} />}>
      <PageHeader title="Questions people ask" />
      <FaqList faq={faq} />
      <JsonLd data={faqData(faq)} />
    </GuideFrame>
  )
}
