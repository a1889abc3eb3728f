import { getSiteName } from '@/lib/foundation/messages/site-name'
import type { GuidePage } from '@/lib/learning/guide/guide'
import { plainText } from '@/lib/learning/guide/guide'
import type { FaqEntry } from '@/lib/learning/guide/schema'

/**
 * Structured data of pages in the vocabulary of https://schema.org, for search engines. Addresses are absolute: each
 * function takes the origin, such as `https://waymark.example`.
 */

const CONTEXT = 'https://schema.org'

/** Describes the publisher of the site, as part of a page's data. */
export const publisher = (origin: string) => ({
  '@type': 'Organization',
  '@id': `${origin}/#organization`,
  name: getSiteName(),
})

export const siteData = (origin: string, description: string) => ({
  '@context': CONTEXT,
  '@graph': [
    {
      '@type': 'WebSite',
      '@id': `${origin}/#website`,
      name: getSiteName(),
      url: `${origin}/`,
      description,
      inLanguage: 'en',
      publisher: { '@id': `${origin}/#organization` },
    },
    { ...publisher(origin), url: `${origin}/`, logo: `${origin}/icon.svg` },
  ],
})

export type Crumb = { readonly name: string; readonly path: string }

/** Describes the path to a page from the start page, the page itself last. */
export const breadcrumbData = (origin: string, crumbs: readonly Crumb[]) => ({
  '@context': CONTEXT,
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: `${origin}${path}`,
  })),
})

export const articleData = (origin: string, page: GuidePage) => ({
  '@context': CONTEXT,
  '@type': 'Article',
  headline: page.title,
  description: page.description,
  url: `${origin}${page.path}`,
  mainEntityOfPage: `${origin}${page.path}`,
  dateModified: page.updated,
  inLanguage: 'en',
  isAccessibleForFree: true,
  author: publisher(origin),
  publisher: publisher(origin),
})

export const faqData = (faq: readonly FaqEntry[]) => ({
  '@context': CONTEXT,
  '@type': 'FAQPage',
  mainEntity: faq.map(({ question, answer }) => ({
    '@type': 'Question',
    name: question,
    acceptedAnswer: { '@type': 'Answer', text: plainText(answer) },
  })),
})
