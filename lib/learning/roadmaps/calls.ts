import { get } from '@/lib/platform/calls/call'
import { roadmapSchema } from './answers'

export const roadmapCalls = {
  getRoadmap: get('/api/v1/roadmaps/[roadmap]', {
    does: 'A roadmap with its stages, steps and tracks.',
    who: 'anyone',
    whose: 'roadmap',
    answer: roadmapSchema,
  }),
}
