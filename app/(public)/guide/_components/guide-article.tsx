import { notFound, permanentRedirect } from 'next/navigation'
import { PageHeader, Section } from '@/components/foundation/layout/page'
import { Content } from '@/components/foundation/ui/content'
import { JsonLd } from '@/components/foundation/ui/json-ld'
import { GuideFoot } from '@/components/learning/guide/guide-foot'
import { GuideFrame } from '@/components/learning/guide/guide-frame'
import { GuideList } from '@/components/learning/guide/guide-list'
import { GuideNav } from '@/components/learning/guide/guide-nav'
import { siteOrigin } from '@/lib/foundation/env'
import { getSiteName } from '@/lib/foundation/messages/site-name'
import { paths } from '@/lib/foundation/paths'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { findGuidePage, getGuide } from '@/lib/learning/guide/data'
import type { GuidePage } from '@/lib/learning/guide/guide'
import { articleData, breadcrumbData } from '@/lib/learning/structured-data/pages'
import { visitor } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/app/guide'
import { GuideBlocks } from './guide-blocks'

/** Shows one page of the guide; without a slug the first, which also links to the others. */
export async function GuideArticle({ slug }: { slug?: string }) {
  const [guide, page] = await Promise.all([getGuide(visitor), findGuidePage(visitor, slug)])
  if (!page) notFound()
  const [first, ...others] = guide.pages
  if (page === first && slug !== undefined) permanentRedirect(first.path)
  return (
    <GuideFrame aside={<GuideNav guide={guide} current={page} />}>
      <article>
        <PageHeader
          title={<Content>{page.title}</Content>}
          eyebrow={words.checkedOn({ day: formatLongDay(page.updated) })}
        />
        <GuideBlocks blocks={page.blocks} />
      </article>
      {page === first ? (
        <Section title={words.more()}>
          <GuideList pages={others} />
        </Section>
      ) : null}
      <GuideFoot guide={guide} current={page} />
      <JsonLd data={articleData(siteOrigin(), page)} />
      <JsonLd data={breadcrumbData(siteOrigin(), listCrumbs(page, first))} />
    </GuideFrame>
  )
}

function listCrumbs(page: GuidePage, first: GuidePage | undefined) {
  const way = [
    { name: getSiteName(), path: paths.home },
    { name: words.guide(), path: paths.guide },
  ]
  return page === first ? way : [...way, { name: page.shortTitle, path: page.path }]
}
