import type { CheckBrief } from '@/lib/learning/checks/kit/brief'
import { filtersBooks, refusesUnknownFields, sortsBooks } from './filters'
import { createsOnce, keepsData } from './keeping'
import { limitsPages, pagesWhileWriting } from './pages'
import { managesAuthors, managesBooks, refusesStrayBooks } from './resources'

export const restDesign: CheckBrief = {
  slug: 'rest-design',
  title: 'Designing a REST API',
  version: 1,
  checks: [
    managesAuthors,
    managesBooks,
    refusesStrayBooks,
    keepsData,
    pagesWhileWriting,
    limitsPages,
    filtersBooks,
    sortsBooks,
    refusesUnknownFields,
    createsOnce,
  ],
}
