import * as words from '@/messages/generated/learning/pay-factors'
import type { FactorName, KeysByModel } from './factor-name'
import type { BlockId } from './models'
import { languages, tools } from './technology-names'

/** Names of the factors on screen, and their names in each model of the file. */

type BlockNames = {
  readonly title: () => string
  /** Reference of the multipliers, and the factor it precedes in a list. */
  readonly reference: { readonly slug: string; readonly name: () => string; readonly before?: string }
  /** Sorted by multiplier if true, else in the order below. */
  readonly isRanked: boolean
  readonly factors: readonly FactorName[]
}

const remote: readonly FactorName[] = [
  {
    slug: 'hybrid',
    name: words.remoteHybrid,
    key: 'hybrid',
    keys: inUs('Hybrid (some remote, some in-person)', 'Hybrid'),
  },
  { slug: 'remote', name: words.remoteRemote, key: 'remote', keys: inUs('Remote', 'Remote'), isSaidToRaise: true },
]

const sizes: readonly FactorName[] = [
  {
    slug: '1',
    name: words.sizeAlone,
    key: '1 (sole)',
    keys: { 'us-2023': 'Just me - I am a freelancer, sole proprietor, etc.' },
  },
  { slug: '2-9', name: words.size2, key: '2-9' },
  { slug: '10-19', name: words.size10, key: '10-19' },
  { slug: '100-499', name: words.size100, key: '100-499' },
  { slug: '500-999', name: words.size500, key: '500-999' },
  { slug: '1000-4999', name: words.size1000, key: '1,000-4,999' },
  { slug: '5000-9999', name: words.size5000, key: '5,000-9,999' },
  {
    slug: '10000-and-more',
    name: words.size10000,
    key: '10,000+',
    keys: { 'us-2023': '10,000 or more' },
    isSaidToRaise: true,
  },
]

const education: readonly FactorName[] = [
  { slug: 'primary', name: words.educationPrimary, key: 'Primary' },
  {
    slug: 'secondary',
    name: words.educationSecondary,
    key: 'Secondary',
    keys: inUs('Secondary school', 'Secondary school'),
  },
  {
    slug: 'some-college',
    name: words.educationSomeCollege,
    key: 'Some college',
    keys: inUs('Some college/university study without earning a degree', 'Some college'),
  },
  { slug: 'associate', name: words.educationAssociate, key: 'Associate', keys: inUs('Associate degree', 'Associates') },
  {
    slug: 'master',
    name: words.educationMaster,
    key: 'Master',
    keys: inUs("Master's degree", 'Masters'),
    isSaidToRaise: true,
  },
  {
    slug: 'doctorate',
    name: words.educationDoctorate,
    key: 'Professional/PhD',
    keys: inUs('Professional degree', 'Professional degree'),
  },
  { slug: 'other', name: words.educationOther, key: 'Something else' },
]

/** "Other" and missing answers are no industry, and are left out. */
const industries: readonly FactorName[] = [
  {
    slug: 'finance',
    name: words.industryFinance,
    key: '',
    keys: inUs('Financial Services', ['Fintech', 'Banking or Financial Services']),
    isSaidToRaise: true,
  },
  { slug: 'healthcare', name: words.industryHealthcare, key: 'Healthcare', isSaidToRaise: true },
  { slug: 'insurance', name: words.industryInsurance, key: 'Insurance' },
  { slug: 'retail', name: words.industryRetail, key: 'Retail and Consumer Services' },
  {
    slug: 'media',
    name: words.industryMedia,
    key: '',
    keys: inUs('Advertising Services', 'Media & Advertising Services'),
  },
  {
    slug: 'internet',
    name: words.industryInternet,
    key: 'Internet Telecomm or Information Services',
  },
  { slug: 'systems-design', name: words.industrySystemsDesign, key: 'Computer Systems Design and Services' },
  {
    slug: 'manufacturing',
    name: words.industryManufacturing,
    key: '',
    keys: inUs('Manufacturing, Transportation, or Supply Chain', ['Manufacturing', 'Transportation or Supply Chain']),
  },
  { slug: 'energy', name: words.industryEnergy, key: 'Energy' },
  { slug: 'legal', name: words.industryLegal, key: 'Legal Services' },
  { slug: 'government', name: words.industryGovernment, key: 'Government' },
  { slug: 'higher-education', name: words.industryHigherEducation, key: 'Higher Education' },
]

export const names: Readonly<Record<BlockId, BlockNames>> = {
  language: {
    title: words.languageTitle,
    reference: { slug: 'none', name: words.notUsing },
    isRanked: true,
    factors: languages,
  },
  remote: {
    title: words.remoteTitle,
    reference: { slug: 'in-person', name: words.remoteInPerson, before: 'hybrid' },
    isRanked: false,
    factors: remote,
  },
  size: {
    title: words.sizeTitle,
    reference: { slug: '20-99', name: words.size20, before: '100-499' },
    isRanked: false,
    factors: sizes,
  },
  education: {
    title: words.educationTitle,
    reference: { slug: 'bachelor', name: words.educationBachelor, before: 'master' },
    isRanked: false,
    factors: education,
  },
  industry: {
    title: words.industryTitle,
    reference: { slug: 'technology', name: words.industryTechnology, before: 'finance' },
    isRanked: false,
    factors: industries,
  },
  role: {
    title: words.roleTitle,
    reference: { slug: 'full-stack', name: words.roleFullStack, before: 'back-end' },
    isRanked: false,
    factors: [{ slug: 'back-end', name: words.roleBackEnd, key: 'backend' }],
  },
  tools: {
    title: words.toolsTitle,
    reference: { slug: 'none', name: words.notUsing },
    isRanked: true,
    factors: tools,
  },
}

/** Lists the options of a block, in the order of its list. */
export function listOptions(id: BlockId): readonly Pick<FactorName, 'slug' | 'name'>[] {
  const { reference, factors } = names[id]
  return factors.flatMap((factor) => (factor.slug === reference.before ? [reference, factor] : [factor]))
}

/** Maps names for the two models of US industries. */
function inUs(in2023: string | readonly string[], in2024: string | readonly string[]): KeysByModel {
  return { 'us-2023': in2023, 'us-2024-industry': in2024 }
}
