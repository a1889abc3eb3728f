import type { Metadata } from 'next'
import { findGuidePage } from '@/lib/learning/guide/data'
import { visitor } from '@/lib/platform/auth/viewer'
import { GuideArticle } from '../_components/guide-article'
import { guideMetadata } from '../_components/guide-metadata'

type Props = { params: Promise<{ page: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return guideMetadata(await findGuidePage(visitor, (await params).page))
}

export default async function GuideFurther({ params }: Props) {
  return <GuideArticle slug={(await params).page} />
}
