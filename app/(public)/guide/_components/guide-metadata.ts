import type { Metadata } from 'next'
import type { GuidePage } from '@/lib/learning/guide/guide'

export function guideMetadata(page: GuidePage | null): Metadata {
  if (!page) return { robots: { index: false } }
  return { title: page.title, description: page.description, alternates: { canonical: page.path } }
}
