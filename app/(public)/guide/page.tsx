import type { Metadata } from 'next'
import { findGuidePage } from '@/lib/learning/guide/data'
import { visitor } from '@/lib/platform/auth/viewer'
import { GuideArticle } from './_components/guide-article'
import { guideMetadata } from './_components/guide-metadata'

export async function generateMetadata(): Promise<Metadata> {
  return guideMetadata(await findGuidePage(visitor))
}

export default function GuideStart() {
  return <GuideArticle />
}
