import type { CheckBrief } from '@/lib/learning/checks/kit/brief'
import { createItem } from './items'

export const toolLending: CheckBrief = {
  slug: 'tool-lending',
  title: 'Tool lending',
  version: 1,
  checks: [createItem],
}
