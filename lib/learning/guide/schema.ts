import { z } from 'zod'

/**
 * Schemas of the files under `content/guide`: `guide.yaml` (the order of the pages), `<name>.md` (YAML front matter,
 * then Markdown) and `faq.yaml`. An invalid file is refused with its name and the reason.
 */

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
const address = z.string().regex(/^\/[a-z0-9/-]*(#[a-z0-9-]+)?$/, 'an address of this site, such as /guide')

/**
 * Parts of a page that are generated from data. A page includes one by its name in double braces on a line of its own.
 */
export const partSchema = z.enum(['effort-table', 'pay-table'])

export const orderSchema = z.array(slug).min(1)

export const frontMatterSchema = z.strictObject({
  title: z.string().trim().min(5).max(70),
  /** For lists of the pages. */
  shortTitle: z.string().trim().min(3).max(30),
  /** Text that search engines show under the title; they cut it off at about 160 characters. */
  description: z.string().trim().min(50).max(165),
  /** The day on which the page as a whole was last checked. */
  updated: z.iso.date(),
})

/** Only sentences, links and `code`, since `plainText` strips no other markup. */
const answer = z
  .string()
  .trim()
  .min(80)
  .max(1200)
  .refine((text) => !/[*_<>]|^[#-]|\n/.test(text), 'only sentences, links and code')

const entry = z
  .strictObject({
    /** Permanent, because other pages link to it. */
    id: slug,
    question: z.string().trim().min(10).max(120).endsWith('?'),
    answer,
    /** Link to further reading, and its text. */
    more: address.optional(),
    moreWords: z.string().trim().min(5).max(80).optional(),
  })
  .refine(({ more, moreWords }) => (more === undefined) === (moreWords === undefined), 'more and moreWords go together')

export const faqSchema = z.array(entry).min(1)

export type GuidePart = z.infer<typeof partSchema>
export type FrontMatter = z.infer<typeof frontMatterSchema>
export type FaqEntry = z.infer<typeof entry>
