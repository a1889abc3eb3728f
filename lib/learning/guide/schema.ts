import { z } from 'zod'

/**
 * The form of the files under `content/guide`: `guide.yaml` (the order of the pages), `<name>.md` (YAML front matter,
 * then Markdown) and `faq.yaml`. A file that does not fit is refused with its name and the reason.
 */

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
const address = z.string().regex(/^\/[a-z0-9/-]*(#[a-z0-9-]+)?$/, 'an address of this site, such as /guide')

/** Parts of a page that are made from data. A page names one on a line of its own, in double braces. */
export const partSchema = z.enum(['effort-table', 'pay-table'])

export const orderSchema = z.array(slug).min(1)

export const frontMatterSchema = z.strictObject({
  title: z.string().trim().min(5).max(70),
  /** For lists of the pages. */
  shortTitle: z.string().trim().min(3).max(30),
  /** What search engines show under the title; they cut it off at about 160 characters. */
  description: z.string().trim().min(50).max(165),
  /** The day on which somebody last checked the page as a whole. */
  updated: z.iso.date(),
})

/** Nothing but sentences, links and `code`: those marks are all that `plainText` takes out. */
const answer = z
  .string()
  .trim()
  .min(80)
  .max(1200)
  .refine((text) => !/[*_<>]|^[#-]|\n/.test(text), 'only sentences, links and code')

const entry = z
  .strictObject({
    /** Permanent: others link to it. */
    id: slug,
    question: z.string().trim().min(10).max(120).endsWith('?'),
    answer,
    /** Where the answer goes on, and what that is called. */
    more: address.optional(),
    moreWords: z.string().trim().min(5).max(80).optional(),
  })
  .refine(({ more, moreWords }) => (more === undefined) === (moreWords === undefined), 'more and moreWords go together')

export const faqSchema = z.array(entry).min(1)

export type GuidePart = z.infer<typeof partSchema>
export type FrontMatter = z.infer<typeof frontMatterSchema>
export type FaqEntry = z.infer<typeof entry>
